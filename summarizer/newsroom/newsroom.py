"""What can be done with stored articles, said once for the command line and the HTTP service."""

import datetime
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from summarizer.errors import BusyStoreError, MissingError, MovedError, NothingToBriefError, StoreError
from summarizer.explanations import Reason
from summarizer.families import Families
from summarizer.models import Citation, LedgerLine
from summarizer.newsroom import briefing_cache, current_state, digests, editing, editions
from summarizer.newsroom.briefing_cache import KEY_POINTS, WORDS
from summarizer.newsroom.current_state import CurrentState
from summarizer.newsroom.verification import Verified, Verifier
from summarizer.rendering.shapes import BriefingShape, Digest, RelatedShape
from summarizer.storage.store import Change, Reader, Store, Writer
from summarizer.storage.stored import (
    ArticleBrief,
    ArticleQuery,
    EventQuery,
    Outlet,
    StoredArticle,
    StoredEdition,
    StoredEvent,
    StoredRelated,
)

if TYPE_CHECKING:
    from summarizer.briefing.timeline import DatedStatement
    from summarizer.grouping.edits import Edits
    from summarizer.grouping.furniture import Furniture
    from summarizer.inputs.articles import Part
    from summarizer.newsroom.arrivals import Arriving, Preparing
    from summarizer.newsroom.current_state import Regrouped
    from summarizer.newsroom.timeline import New, Since
    from summarizer.parallel import Spread
    from summarizer.reading.records import EachLine
    from summarizer.rendering.feeds import Feed

Clock = Callable[[], datetime.datetime]


def now() -> datetime.datetime:
    """The time, in UTC."""
    return datetime.datetime.now(datetime.UTC)


NO_FAMILIES = Families()

TURN_SECONDS = 60.0  # how long a change waits for others
KEEP_SECONDS = 0.05  # how long a reader waits to keep what it told
PULSE_SECONDS = 2.0  # how long who asks whether the store can be written waits for his turn
SILENT_SECONDS = 60.0  # a store that let nobody write for so long is not ready
TOLD_AHEAD = 500  # events, some 50 ms each: more than lists, feeds and the digest of a day show
RELATED_AT_ONCE = 50  # some 3 ms each with 4,500 events stored
FRESH_SECONDS = 5.0  # since an event changed: another process may be about to tell it
LOOK_SECONDS = 0.05  # between two looks whether it has
WARMED_BY = 20  # events, of which the smallest is read at the start
GROUPED_AT_ONCE = 200  # articles grouped in one transaction; others may post in between


class Newsroom:
    """Articles come in, events, briefings and digests come out; ``close`` when done.

    Whatever can be done with stored articles is a method here; command line and HTTP service go through it.

    Args:
        store: where all of it is kept.
        clock: the time, in UTC.
        families: which outlets count as one source.
        told_beside: how many seconds feeds and digests wait for another process to tell what has just changed.
    """

    def __init__(
        self, store: Store, clock: Clock, families: Families = NO_FAMILIES, *, told_beside: float = 0.0
    ) -> None:
        self.store = store
        self._clock = clock
        self._current = CurrentState(families)
        self._families = families
        self._told_beside = told_beside
        self._pulsed = float("-inf")
        self._remembered = briefing_cache.Remembered()
        # Who looks does not share with who groups, which changes its state under the turn of a writer.
        self._relating = CurrentState(families)
        self._looked_at, self._looking = CurrentState(families), threading.Lock()

    def now(self) -> datetime.datetime:
        """The time, in UTC."""
        return self._clock()

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def __enter__(self) -> "Newsroom":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Articles arrive and go.

    def post(self, read: Iterable["Arriving"]) -> Iterator[LedgerLine]:
        """Keep what was read; each line comes when its article is on disk. Grouping is still to come."""
        from summarizer.newsroom import arrivals

        for batch in arrivals.in_batches(read):
            yield from self._kept(batch)

    def lines_elsewhere(self, spread: "Spread") -> "EachLine":
        """Reads the lines of files where ``spread`` says, with all that needs no store, for ``ingest``."""
        from summarizer.newsroom import arrivals

        return arrivals.lines_elsewhere(self._preparing(), spread)

    def _preparing(self) -> "Preparing":
        from summarizer.newsroom import arrivals

        with self.store.reading() as tx:
            return arrivals.Preparing(current_state.mask(tx), self._families)

    def ingest(self, read: Iterable["Arriving"]) -> Iterator[LedgerLine]:
        """As ``post``, grouping on the way; some may be left to group at the end."""
        from summarizer.newsroom import arrivals

        ungrouped = 0
        for batch in arrivals.in_batches(read):
            yield from self.post(batch)
            ungrouped += len(batch)
            if ungrouped >= GROUPED_AT_ONCE:  # each set that an arrival touches is linked again only then
                self.group_pending()
                ungrouped = 0

    def backfill(self, parts: Iterable["Part"], spread: "Spread") -> Iterator[LedgerLine]:
        """Keep and group what parts of files hold, read elsewhere; each line comes when its article is on disk."""
        for prepared in spread(self._preparing().part, parts):
            for start in range(0, len(prepared), GROUPED_AT_ONCE):
                yield from self._kept(prepared[start : start + GROUPED_AT_ONCE])
                self.group_pending()
        self.group_all()

    def group_pending(self, most: int = GROUPED_AT_ONCE, *, alone: bool = False) -> int:
        """Group some articles that wait for it in one transaction; how many there were.

        ``alone`` says that nobody else groups with this newsroom: then what needs no turn is done before it is taken.
        """
        with self.store.reading() as tx:  # looking waits for no writer, and is no change
            waiting = tx.pending(most if alone else 1)
            if waiting and alone:
                self._current.prepare(tx, waiting)
        if not waiting:
            return 0
        with self.writing() as tx:
            waiting = tx.pending(most)
            if waiting:
                self._settle(tx, waiting, [], self._moment(tx))
        return len(waiting)

    def is_pending(self, ids: Sequence[str] | None = None) -> bool:
        """Whether some of these articles wait to be grouped; any at all, where no ids are given."""
        with self.store.reading() as tx:  # looking waits for no writer, and is no change
            return bool(tx.pending(1) if ids is None else tx.pending_among(ids))

    def renew(self) -> int:
        """Group some of what an earlier version has grouped by the newest; how many articles, none when all is done."""
        with self.store.reading() as tx:  # looking waits for no writer, and holds none up
            if not tx.stale(1):
                return 0
        with self.writing() as tx:
            return self._current.renew(tx, self._moment(tx))

    def group_all(self) -> None:
        """Group all articles that wait for it, and all that an earlier version has grouped."""
        while self.group_pending() or self.renew():
            pass

    def forget(self, id: str) -> None:  # noqa: A002
        """Delete an article: its event is told anew, editions keep their place without its words.

        Raises:
            MissingError: there is no such article.
        """
        if not self.forget_all([id]):
            raise MissingError("article", id)
        self.store.scrub()

    def forget_all(self, ids: Sequence[str]) -> list[str]:
        """Delete articles in one transaction, of those that there are; their ids. ``Store.scrub`` when all are gone."""
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

    @contextmanager
    def grouping(self) -> Iterator[tuple[Writer, CurrentState, datetime.datetime]]:
        """A transaction that may group: the store, its grouping state, and when it is."""
        with self.writing(sure=True) as tx:
            yield tx, self._current, self._moment(tx)

    # Articles and events are looked up.

    def article(self, id: str) -> StoredArticle:  # noqa: A002
        """The article of that id. Raises ``MissingError``."""
        with self.store.reading() as tx:
            return tx.article(id)

    def event(self, id: str) -> tuple[StoredEvent, list[StoredArticle]]:  # noqa: A002
        """The event of that id with its articles. Raises ``MissingError`` and ``MovedError``."""
        with self.store.reading() as tx:
            event = tx.event(id)
            return event, tx.articles_of(event.pk)

    def events(self, query: EventQuery) -> list[tuple[StoredEvent, list[StoredArticle]]]:
        """One page of events, each with its articles."""
        with self.store.reading() as tx:
            found = tx.events(query)
            articles = tx.articles_in({event.pk for event in found})
        return [(event, articles.get(event.pk, [])) for event in found]

    def sources(self) -> list[tuple[str | None, int, int]]:
        """Publisher, originals, reprints."""
        with self.store.reading() as tx:
            return tx.sources()

    def cards(self, query: EventQuery) -> list[tuple[StoredEvent, list[ArticleBrief]]]:
        """One page of events, each with its articles less their texts."""
        with self.store.reading() as tx:
            found = tx.events(query)
            briefs = tx.briefs_of({event.pk for event in found})
        return [(event, briefs.get(event.pk, [])) for event in found]

    def card(self, id: str) -> tuple[StoredEvent, list[ArticleBrief]]:  # noqa: A002
        """The event of that id, with its articles less their texts. Raises ``MissingError`` and ``MovedError``."""
        with self.store.reading() as tx:
            event = tx.event(id)
            return event, tx.briefs_of([event.pk]).get(event.pk, [])

    def change(self) -> Change:
        """What is another after each change of what is stored."""
        return self.store.change()

    def show(self) -> None:
        """Let nobody be answered any more as it was before now."""
        with self.store.writing(sure=True):
            pass

    def briefs(self, event: StoredEvent) -> list[ArticleBrief]:
        """The articles of an event less their texts, the earliest first."""
        with self.store.reading() as tx:
            return tx.briefs_of([event.pk]).get(event.pk, [])

    def events_by_id(self, ids: Sequence[str]) -> dict[str, StoredEvent]:
        """Id → event, of those of ``ids`` that there are."""
        found: dict[str, StoredEvent] = {}
        with self.store.reading() as tx:
            for id_ in ids:
                with suppress(MissingError, MovedError):
                    found[id_] = tx.event(id_)
        return found

    def kept_briefings(self, events: Sequence[StoredEvent]) -> dict[str, BriefingShape]:
        """Event id → its briefing, of those that have been told; none is made for it."""
        found: dict[str, BriefingShape] = {}
        with self.store.reading() as tx:
            for event in events:
                key = briefing_cache.briefing_key(event.content, WORDS, KEY_POINTS)
                if (kept := tx.briefing(event.pk, key)) is not None:
                    found[event.id] = BriefingShape.model_validate(kept)
        return found

    def articles(self, query: ArticleQuery) -> list[ArticleBrief]:
        """One page of articles less their texts, the latest arrival first."""
        with self.store.reading() as tx:
            return tx.article_briefs(query)

    def sections(self) -> list[tuple[str, int, int]]:
        """Section, how many articles and how many events it has."""
        with self.store.reading() as tx:
            return tx.sections()

    def languages(self) -> list[tuple[str, int]]:
        """Language, how many events it has."""
        with self.store.reading() as tx:
            return tx.languages()

    def outlets(self) -> list[Outlet]:
        """Publishers with what is known of them."""
        with self.store.reading() as tx:
            return tx.outlets()

    def days(self) -> list[tuple[str, int]]:
        """Day (in UTC), how many articles were published on it; the latest first."""
        with self.store.reading() as tx:
            return tx.days()

    def kept_editions(self, after: tuple[Any, ...] | None, limit: int) -> list[StoredEdition]:
        """One page of editions, the last that was made first."""
        with self.store.reading() as tx:
            return tx.kept_editions(after, limit)

    def rejections(self) -> list[tuple[str, str]]:
        """What was rejected, and why."""
        with self.store.reading() as tx:
            return tx.rejections()

    def counts(self) -> dict[str, int]:
        """How many articles, reprints, pending articles, events, briefings and editions there are."""
        with self.store.reading() as tx:
            return tx.counts()

    def pulse(self) -> None:
        """Write a row, to see whether the store can be written; while others write, that one could a while ago will do.

        Raises:
            StoreError: it cannot be written.
        """
        now = self._clock()
        try:
            with self.store.writing(seconds=PULSE_SECONDS, quiet=True) as tx:
                tx.take_lease("pulse", "pulse", now, now)
            self._pulsed = time.monotonic()
        except BusyStoreError:
            if time.monotonic() - self._pulsed > SILENT_SECONDS:
                raise

    def take_lease(self, name: str, holder: str, seconds: float) -> bool:
        """Take a lease, or hold it longer; whether ``holder`` has it now. It is free when it has run out."""
        now = self._clock()
        with self.store.writing(quiet=True) as tx:
            return tx.take_lease(name, holder, now, now + datetime.timedelta(seconds=seconds))

    def drop_lease(self, name: str, holder: str) -> None:
        """Give a lease back."""
        with self.store.writing(quiet=True) as tx:
            tx.drop_lease(name, holder)

    def export(self) -> Iterator[StoredArticle]:
        """All articles, in the order in which they came."""
        with self.store.reading() as tx:
            yield from tx.every_article()

    def why(self, event: str, article: str) -> Reason:
        """Why an article is in its event and not in the nearest other one.

        Raises:
            MissingError: there is no such event, or no such article in it.
            MovedError: the event went into another.
        """
        from summarizer.newsroom.relations import reason

        change = self.store.change()
        with self._looking, self.store.reading() as tx:
            held = tx.event(event)
            stored = tx.article(article)
            if stored.event != held.id:
                raise MissingError(f"article of event {held.id}", article)
            return reason(tx, self._looked_at.look(tx), held, stored, change)

    # Events are told.

    def briefing(
        self,
        id: str,  # noqa: A002
        words: int = WORDS,
        key_points: int = KEY_POINTS,
        *,
        until: float = 0.0,
    ) -> BriefingShape:
        """The briefing of an event, left to the process that tells until then, as ``told_by_others`` says.

        Raises:
            MissingError, MovedError: there is no such event any more.
            NothingToBriefError: no article has a sentence, or none fits the budget.
        """
        with self.store.reading() as tx:
            event, key = self._named(tx, id, words, key_points)
            kept, related = self.told(tx, event, key), tx.related(event.pk)
        if kept is None:
            kept = self.told_by_others(event, key, until)
        if kept is None:
            with self._remembered.telling(event.pk):  # another may be telling it
                kept, related = self._tell(id, words, key_points)
        return _with_related(kept, related)

    def briefing_if_told(self, id: str) -> BriefingShape | None:  # noqa: A002
        """The briefing of an event where it has been told; none is made. Raises ``MissingError``, ``MovedError``."""
        with self.store.reading() as tx:
            event, key = self._named(tx, id, WORDS, KEY_POINTS)
            kept, related = self.told(tx, event, key), tx.related(event.pk)
        return None if kept is None else _with_related(kept, related)

    def _named(self, tx: Reader, id_: str, words: int, key_points: int) -> tuple[StoredEvent, str]:
        """An event, and what its briefing is known by."""
        event = tx.event(id_)
        return event, briefing_cache.briefing_key(event.content, words, key_points)

    def _tell(
        self, id_: str, words: int, key_points: int
    ) -> tuple[briefing_cache.Value, list[StoredRelated]]:
        """A briefing that was not told a moment ago, and what is like the event."""
        with self.store.reading() as tx:
            event, key = self._named(tx, id_, words, key_points)
            kept, related = self.told(tx, event, key), tx.related(event.pk)
            articles = tx.articles_of(event.pk)
        if kept is None:
            copies = briefing_cache.origins_known(articles)
            told = [stored.article for stored in articles]
            kept = briefing_cache.tell(event, told, words, key_points, copies).dump()
            self.keep_told(event, key, kept, asked_for=(words, key_points) == (WORDS, KEY_POINTS))
        return kept, related

    def relate_events(self) -> int:
        """Find what is like some of the events that changed since that was last done; how many there were."""
        with self.store.reading() as tx:  # looking waits for no writer, and holds none up
            waiting = tx.unrelated(RELATED_AT_ONCE)
            if not waiting or tx.stale(1):  # what is stale is not compared with what is not
                return 0
            from summarizer.newsroom.relations import find_related, keep_related  # scikit-learn

            version = tx.frequencies()
            found = find_related(tx, self._relating.look(tx), [event.pk for event in waiting])
        with self.writing() as tx:
            if tx.frequencies() == version:  # else all is looked at anew
                keep_related(tx, waiting, found)
        return len(waiting)

    def relate_all(self) -> None:
        """Find what is like all events that changed since that was last done."""
        while self.relate_events():
            pass

    def brief_untold(self, most: int = TOLD_AHEAD) -> Iterator[str]:
        """Tell those of the latest events that nobody has asked for yet; the id of each, even with nothing to tell.

        Who asks for an older one waits until it is told, some tenths of a second.
        """
        with self.store.reading() as tx:
            untold = tx.unbriefed(most)
        for event in untold:
            with suppress(MissingError, MovedError, NothingToBriefError):
                self.briefing(event.id)
            yield event.id

    # Days are told.

    def digest(self, view: editions.DigestView) -> Digest:
        """The digest of a day: the newest edition once the day has closed, else as it stands.

        Raises:
            ParameterError: there is no such zone.
        """
        return digests.digest(self, view)

    def digest_so_far(self, view: editions.DigestView) -> digests.DigestSoFar:
        """The digest of a day without telling anything for it, and which of its events are not told yet.

        Raises:
            ParameterError: there is no such zone.
        """
        return digests.digest_so_far(self, view)

    def make_digest(self, view: editions.DigestView) -> Iterator[Any]:
        """Tell what ``digest_so_far`` found untold, and keep the editions, day by day; something for each."""
        return digests.make(self, view)

    def make_ahead(self, tz: str = "UTC") -> Iterator[datetime.date]:
        """Make the editions that the first reader of the last closed day would wait for, as digests has it."""
        return digests.make_ahead(self, tz)

    def edition(self, hash_: str) -> Digest:
        """A kept edition, as it was told. Raises ``MissingError``."""
        with self.store.reading() as tx:
            return editions.shown(tx.edition(hash_).value)

    def revisions(self, view: editions.DigestView) -> list[StoredEdition]:
        """The kept editions of a digest, the newest revision first."""
        with self.store.reading() as tx:
            return tx.editions(str(view))

    def today(self, tz: str) -> datetime.date:
        """The day it is in a zone."""
        return self.now().astimezone(editions.get_zone(tz)).date()

    def latest_day(self, tz: str) -> datetime.date | None:
        """The last day in a zone, up to today, that an article was published on."""
        return digests.latest_until(self, tz, self.today(tz))

    def feed(self, limit: int, *, of_editions: bool, tz: str = "UTC", min_sources: int = 1) -> "Feed":
        """What feeds hold: the digests of a zone's days, or the events that changed last.

        Raises:
            ParameterError: there is no such zone.
        """
        from summarizer.newsroom import feeds

        if of_editions:
            return feeds.editions_feed(self, tz, limit)
        return feeds.events_feed(self, limit, min_sources)

    # What happened when, and what is new.

    def timeline(self, id: str, limit: int) -> "tuple[StoredEvent, tuple[DatedStatement, ...]]":  # noqa: A002
        """An event with its dated statements. Raises ``MissingError`` and ``MovedError``."""
        from summarizer.newsroom import timeline

        return timeline.timeline(self, id, limit)

    def told_alone(self, id: str, most: int) -> tuple[Citation, ...]:  # noqa: A002
        """What single sources of an event tell, of ``most`` at most. Raises ``MissingError`` and ``MovedError``."""
        from summarizer.newsroom import timeline

        return timeline.told_alone(self, id, most)

    def changes(self, id: str, since: "Since | None", words: int, key_points: int) -> "New":  # noqa: A002
        """What is new of an event since a day, a moment or an edition, as ``timeline.changes`` says.

        Raises:
            MissingError, MovedError: there is no such event, or no such edition.
        """
        from summarizer.newsroom import timeline

        return timeline.changes(self, id, since, words, key_points)

    # Events are changed by hand, and grouped anew.

    def split(self, event: str, articles: Sequence[str]) -> editing.Edited:
        """Make ``articles`` of an event an event of their own, as ``editing.split`` says."""
        return editing.split(self, event, articles)

    def merge(self, event: str, others: Sequence[str]) -> editing.Edited:
        """Make several events one, as ``editing.merge`` says."""
        return editing.merge(self, event, others)

    def pin(self, event: str, articles: Sequence[str]) -> editing.Edited:
        """Move articles into an event, or hold them there, as ``editing.pin`` says."""
        return editing.pin(self, event, articles)

    def restore_edits(self, before: "Edits", after: "Edits", articles: Sequence[str]) -> editing.Edited:
        """Undo a decision, as ``editing.restore`` says."""
        return editing.restore(self, before, after, articles)

    def edits(self) -> "Edits":
        """What editors decided by hand."""
        with self.store.reading() as tx:
            return tx.edits()

    def new_since_visit(self, id: str, visit: datetime.datetime) -> "New":  # noqa: A002
        """What is new of an event by the articles that have come since a visit, whenever they were published.

        Raises:
            MissingError, MovedError: there is no such event.
        """
        from summarizer.newsroom import timeline

        return timeline.new_since_visit(self, id, visit)

    def regroup(self) -> "Regrouped":
        """Learn document frequencies and furniture from the articles that are there, and group all anew.

        Others read and write meanwhile. Where it ends early, the next who groups goes on with what is left.
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
        """Begin a version that is learnt from the articles that are there, for ``renew`` to go on with; its number."""
        with self.store.reading() as tx:
            rules, counts, found = current_state.learn(tx)
        with self.writing() as tx:
            version = (tx.frequencies() or (0,))[0] + 1
            tx.keep_furniture(version, found)
            tx.add_frequencies(version, rules, counts, self._moment(tx))
        return version

    def furniture(self) -> "list[Furniture]":
        """The page furniture that was learnt of each source."""
        with self.store.reading() as tx:
            return tx.furniture()

    def rejected_inputs(self) -> list[str]:
        """The files and addresses of which something was rejected, and that can be read again."""
        from summarizer.newsroom import arrivals

        with self.store.reading() as tx:
            return arrivals.inputs_again(tx)

    # Citations are checked.

    def verify(self) -> Verified:
        """Check every citation and support of every stored briefing and edition, and that articles are as they came."""
        with self.store.reading() as tx:
            return Verifier(tx).everything()

    def verify_event(self, id: str) -> Verified:  # noqa: A002
        """Check what stored briefings and editions say of an event. Raises ``MissingError`` and ``MovedError``."""
        with self.store.reading() as tx:
            return Verifier(tx).event(tx.event(id))

    # How it is done.

    def warm_up(self) -> Iterator[str]:
        """Read of one event, part by part, what the first readers of others would wait for; the name of each part.

        numpy, scipy and scikit-learn are imported, and the vectors of its language are read.
        """
        found = [(event, briefs) for event, briefs in self.cards(EventQuery(limit=WARMED_BY)) if briefs]
        # The smallest that has something to compare.
        found.sort(key=lambda card: (card[0].articles < 2, card[0].articles))
        for event, briefs in found[:1]:
            with suppress(MissingError, MovedError, NothingToBriefError):  # it may be gone by now
                yield self.briefing(event.id).id
                yield self.changes(event.id, None, WORDS, KEY_POINTS).since
                yield self.timeline(event.id, 1)[0].id
                yield self.why(event.id, briefs[0].id).rule
        yield "all"

    @contextmanager
    def writing(self, seconds: float = TURN_SECONDS, *, sure: bool = False) -> Iterator[Writer]:
        """A transaction, as ``Store.writing`` says; after a failure nothing that was read in it is believed."""
        try:
            with self.store.writing(seconds, sure=sure) as tx:
                try:
                    yield tx
                except BaseException:
                    self._current.clear()  # before the next one's turn
                    raise
        except StoreError:
            self._current.clear()  # the commit itself may have failed
            raise

    def _kept(self, batch: Sequence["Arriving"]) -> list[LedgerLine]:
        from summarizer.newsroom import arrivals

        with self.store.reading() as tx:
            settled = arrivals.settling(tx, self._families)
        read = [settled(item) for item in batch]
        with self.writing() as tx:
            now = self._moment(tx)
            return arrivals.keep(
                tx,
                read,
                forget=lambda pk: self._settle(tx, [], [pk], now),
                remember=lambda added: self._current.remember(tx, added),
                now=now,
            )

    def _moment(self, tx: Writer) -> datetime.datetime:
        """When a change happens: never before the last one, though the clock was set back.

        Who asks for what was updated since the last time would otherwise miss it.
        """
        return max(filter(None, (self._clock(), tx.last_updated())))

    def _settle(
        self, tx: Writer, arrived: Sequence[int], removed: Sequence[int], now: datetime.datetime
    ) -> None:
        from summarizer.newsroom.regrouping import settle

        settle(tx, self._current.load(tx, now), arrived, removed, now)

    def told(self, tx: Reader, event: StoredEvent, key: str) -> briefing_cache.Value | None:
        """What is remembered, or kept in the store, of an event under a key."""
        found = self._remembered.find(event.pk, key)
        return tx.briefing(event.pk, key) if found is None else found

    def patience(self) -> float:
        """Until when feeds and digests that are made from now on wait for what others tell, for all events together."""
        return time.monotonic() + self._told_beside

    def told_by_others(self, event: StoredEvent, key: str, until: float) -> briefing_cache.Value | None:
        """What another process tells of an event that has just changed, waited for; none where it does not."""
        while (self._clock() - event.updated).total_seconds() < FRESH_SECONDS and time.monotonic() < until:
            time.sleep(LOOK_SECONDS)
            with self.store.reading() as tx:
                now = tx.events_by_pk([event.pk]).get(event.pk)
                if now is None or now.content != event.content:
                    return None
                if (found := tx.briefing(event.pk, key)) is not None:
                    return found
        return None

    def keep_told(
        self, event: StoredEvent, key: str, value: briefing_cache.Value, *, asked_for: bool = False
    ) -> None:
        """Remember a briefing, and keep in the store what is asked for as a rule, if that can be written at once.

        One that is not kept is told again: whoever reads neither waits for a writer nor fails because of a full disk.
        """
        self._remembered.keep(event.pk, key, value)
        if not asked_for:
            return
        with suppress(StoreError), self.writing(KEEP_SECONDS) as tx:
            if (now := tx.events_by_pk([event.pk]).get(event.pk)) and now.content == event.content:
                tx.keep_briefing(event.pk, key, value)


def _with_related(kept: briefing_cache.Value, related: Sequence[StoredRelated]) -> BriefingShape:
    briefing = BriefingShape.model_validate(kept)
    briefing.related = [RelatedShape(event=other.event, why=other.why) for other in related]
    return briefing
