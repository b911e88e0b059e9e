"""The part of ``Newsroom`` that changes what is stored: takes articles in, groups them and deletes them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.errors import MissingError
from summarizer.families import Families
from summarizer.models import LedgerLine
from summarizer.newsroom import current_state, editions
from summarizer.newsroom.transactions import NO_FAMILIES, TURN_SECONDS, Clock, Gathering, Transactions
from summarizer.storage.store import Reader, Store, Writer

if TYPE_CHECKING:
    from summarizer.grouping.fingerprints import Traits
    from summarizer.grouping.furniture import Furniture, Mask
    from summarizer.inputs.articles import Part
    from summarizer.models import Article
    from summarizer.newsroom.arrivals import Arriving, Preparing, Read
    from summarizer.newsroom.current_state import Regrouped
    from summarizer.parallel import Spread
    from summarizer.reading.records import EachLine

GROUPED_AT_ONCE = 200  # articles grouped in one transaction; others can post in between
# Originals per transaction; their copies come on top. 2,500 of 10,000 stored articles took 6.0, 6.7 and 8.2 s of CPU
# with 100, 25 and 10, and one transaction .48, .22 and .13 s, while other writers wait.
RENEWED_AT_ONCE = 25
# Articles of several callers who wait for the write lock are stored in one transaction, up to this many.
STORED_AT_ONCE = 100
RELATED_AT_ONCE = 50  # some 3 ms each with 4,500 events stored


class Ingestion(Transactions):
    """Keeps and forgets articles, groups them, and learns from them how to group."""

    def __init__(
        self, store: Store, clock: Clock, families: Families = NO_FAMILIES, *, told_beside: float = 0.0
    ) -> None:
        super().__init__(store, clock, families, told_beside=told_beside)
        self._masked: tuple[tuple[int, str] | None, Mask] | None = None
        self._gathering = Gathering(self.writing, self._keep, seconds=TURN_SECONDS, most=STORED_AT_ONCE)

    def post(self, read: Iterable["Arriving"]) -> Iterator[LedgerLine]:
        """Store what was read; each ledger line comes when its article is on disk. Grouping happens later."""
        from summarizer.newsroom import arrivals

        for batch in arrivals.in_batches(read):
            yield from self._kept(batch)

    def lines_elsewhere(self, spread: "Spread") -> "EachLine":
        """Reads and prepares the lines of files with the processes of ``spread``, for ``ingest``."""
        from summarizer.newsroom import arrivals

        return arrivals.lines_elsewhere(self._preparing(), spread)

    def _preparing(self) -> "Preparing":
        from summarizer.newsroom import arrivals

        with self.store.reading() as tx:
            return arrivals.Preparing(self._mask(tx), self._families)

    def _mask(self, tx: Reader) -> "Mask":
        """The furniture of all sources, which changes with the version of the tables alone."""
        version = tx.frequencies_version()
        if self._masked is None or self._masked[0] != version:
            self._masked = version, current_state.mask(tx)
        return self._masked[1]

    def ingest(self, read: Iterable["Arriving"]) -> Iterator[LedgerLine]:
        """Like ``post``, but groups along the way; some articles may be left ungrouped at the end."""
        from summarizer.newsroom import arrivals

        ungrouped = 0
        for batch in arrivals.in_batches(read):
            yield from self.post(batch)
            ungrouped += len(batch)
            if (
                ungrouped >= GROUPED_AT_ONCE
            ):  # not more often, since every set that an arrival touches is linked again
                self.group_pending()
                ungrouped = 0

    def backfill(self, parts: Iterable["Part"], spread: "Spread") -> Iterator[LedgerLine]:
        """Store and group parts of files that other processes read; each line comes when its article is on disk."""
        for prepared in spread(self._preparing().part, parts):
            for start in range(0, len(prepared), GROUPED_AT_ONCE):
                yield from self._kept(prepared[start : start + GROUPED_AT_ONCE])
                self.group_pending()
        self.group_all()

    def _kept(self, batch: Sequence["Arriving"]) -> list[LedgerLine]:
        from summarizer.newsroom import arrivals

        with self.store.reading() as tx:
            settled = arrivals.settling(self._mask(tx), self._families)
        return self._gathering.do([settled(item) for item in batch], len(batch))

    def _keep(self, tx: Writer, read: Sequence[tuple["Read", "Traits | None"]]) -> list[LedgerLine]:
        from summarizer.newsroom import arrivals

        now = self._moment(tx)
        return arrivals.keep(
            tx,
            read,
            forget=lambda pk: self._settle(tx, [], [pk], now),
            remember=lambda added: self._remember(tx, added),
            now=now,
        )

    def _remember(self, tx: Writer, added: Sequence["Article"]) -> None:
        if not self._told_beside:  # else another process groups them
            self._current.remember(tx, added)

    def group_pending(self, most: int = GROUPED_AT_ONCE, *, alone: bool = False) -> int:
        """Group some waiting articles in one transaction; how many there were.

        ``alone`` says that nothing else groups with this newsroom: then work without the write lock is done beforehand.
        """
        with self.store.reading() as tx:  # looking waits for no writer, and is no change
            waiting = tx.pending(most)
            if waiting and alone:
                self._current.prepare(tx, waiting)
        if not waiting:
            return 0
        with self.writing() as tx:
            # Articles that have arrived since were not prepared: they are grouped the next time.
            if still := [pk for pk in tx.pending(most) if pk in waiting]:
                self._settle(tx, still, [], self._moment(tx))
        return len(waiting)

    def is_pending(self, ids: Sequence[str] | None = None) -> bool:
        """Whether any of these articles waits to be grouped; any article at all if no ids are given."""
        with self.store.reading() as tx:  # looking waits for no writer, and is no change
            return bool(tx.pending(1) if ids is None else tx.pending_among(ids))

    def count_pending(self) -> int:
        """How many articles wait to be grouped."""
        with self.store.reading() as tx:
            return tx.count_pending()

    def renew(self, most: int = RENEWED_AT_ONCE) -> int:
        """Regroup some articles of earlier versions by the newest; how many, 0 when all are done."""
        with self.store.reading() as tx:  # looking waits for no writer, and holds none up
            if not tx.stale(1):
                return 0
        with self.writing() as tx:
            return self._current.renew(tx, self._moment(tx), most)

    def group_all(self) -> None:
        """Group all waiting articles, and regroup all articles of earlier versions."""
        while self.group_pending() or self.renew():
            pass

    def forget(self, id: str) -> None:  # noqa: A002
        """Delete an article: its event gets a new briefing, editions stay without its words.

        Raises:
            MissingError: there is no such article.
        """
        if not self.forget_all([id]):
            raise MissingError("article", id)
        self.store.scrub()

    def forget_all(self, ids: Sequence[str]) -> list[str]:
        """Delete these articles, if they exist, in one transaction; their ids. Call ``Store.scrub`` at the end."""
        with self.writing(sure=True) as tx:
            known = tx.known(list(ids))
            gone = [id_ for id_ in ids if id_ in known]
            for id_ in gone:
                for edition in tx.editions_citing(id_):
                    tx.rewrite_edition(replace(edition, value=editions.redact(edition.value, id_)))
                tx.forget_superseded(id_)
                tx.keep_edits(tx.edits().without(id_))
            if gone:
                self._settle(tx, [], [known[id_][0] for id_ in gone], self._moment(tx))
        self._remembered.clear()
        return gone

    def regroup(self) -> "Regrouped":
        """Learn document frequencies and page furniture from all stored articles, and regroup everything.

        Others can read and write meanwhile. If it ends early, the next grouping goes on with the rest.
        """
        from summarizer.newsroom import current_state

        with self.store.reading() as tx:
            before = current_state.event_of_articles(tx)
        version = self.start_version()
        self.group_all()
        with self.store.reading() as tx:
            after = current_state.event_of_articles(tx)
        return current_state.report(version, before, after)

    def start_version(self) -> int:
        """Begin a version learnt from all stored articles, for ``renew`` to go on with; its number."""
        with self.store.reading() as tx:
            rules, counts, found = current_state.learn(tx)
        with self.writing() as tx:
            version = (tx.frequencies_version() or (0,))[0] + 1
            tx.keep_furniture(version, found)
            tx.add_frequencies(version, rules, counts, self._moment(tx))
        return version

    def furniture(self) -> "list[Furniture]":
        """The page furniture learnt for each source."""
        with self.store.reading() as tx:
            return tx.furniture()

    def rejected_inputs(self) -> list[str]:
        """The files and addresses from which something was rejected, and that can be read again."""
        from summarizer.newsroom import arrivals

        with self.store.reading() as tx:
            return arrivals.inputs_again(tx)

    def rejections(self) -> list[tuple[str, str]]:
        """What was rejected, and why."""
        with self.store.reading() as tx:
            return tx.rejections()

    def relate_events(self) -> int:
        """Find related events for some of the events that changed since this was last done; how many there were."""
        with self.store.reading() as tx:  # looking waits for no writer, and holds none up
            waiting = tx.unrelated(RELATED_AT_ONCE)
            if not waiting or tx.stale(1):  # vectors of different versions cannot be compared
                return 0
            from summarizer.newsroom.relations import find_related, keep_related  # scikit-learn

            version = tx.frequencies_version()
            found = find_related(tx, self._relating.look(tx), [event.pk for event in waiting])
        with self.writing() as tx:
            if tx.frequencies_version() == version:  # else the comparison starts again
                keep_related(tx, waiting, found)
        return len(waiting)

    def relate_all(self) -> None:
        """Find related events for all events that changed since this was last done."""
        while self.relate_events():
            pass
