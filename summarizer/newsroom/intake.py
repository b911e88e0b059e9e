"""Puts a batch of articles into the store: one look-up and one write for the whole batch.

It also says how an arriving article relates to the stored ones: new, reprint, later version or repeat.
"""

import datetime
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import repeat

from summarizer.grouping import copies
from summarizer.grouping.copies import MAX_SHARED
from summarizer.grouping.fingerprints import COVERED, LEAST_WORDS, Fingerprint, Traits, is_version, share
from summarizer.models import Article, LedgerOutcome
from summarizer.storage.columns import content_digest
from summarizer.storage.store import Writer

COMPARED = 50  # the earliest relatives that an arrival is compared with for the ledger; grouping looks at all


@dataclass(frozen=True, slots=True)
class Relation:
    """How the ledger describes an arriving article, and which stored article it refers to."""

    outcome: LedgerOutcome
    of: str | None
    reason: str | None


class Texts:
    """The fingerprints of one kin, read from the store as far as they were needed."""

    def __init__(self, there: Iterable[Fingerprint], rest: Iterator[Fingerprint]) -> None:
        self._seen = list(there)
        self._rest = rest

    def add(self, text: Fingerprint) -> None:
        """Add a fingerprint."""
        self._seen.append(text)

    def __iter__(self) -> Iterator[Fingerprint]:
        yield from list(self._seen)
        for text in self._rest:
            self._seen.append(text)
            yield text


class Intake:
    """Looks up and adds the articles of one batch, within one transaction; ``flush`` when all are added.

    Args:
        tx: the store.
        arriving: traits of the articles of the batch; asking about others costs one statement each.
        now: when they arrive.

    ``added`` are the articles that were added.
    """

    def __init__(self, tx: Writer, arriving: Collection[Traits], now: datetime.datetime) -> None:
        self._tx, self._now = tx, now
        self._articles: list[tuple[Article, Traits, int]] = []
        self._prints: list[tuple[Fingerprint, int]] = []
        self._numbers: set[tuple[int, int]] = set()
        self._unwritten: defaultdict[int, list[Traits]] = defaultdict(list)  # by kin
        self._next_kin: int | None = None
        self._arriving = arriving
        self.added: list[Article] = []
        self._forget_lookups()
        self._look_up(arriving)

    def known(self, id_: str) -> tuple[int, str] | None:
        """The number and content digest of the article with that id, if there is one."""
        known = self._known.get(id_, (0, ""))
        if known is not None and known[0] == 0:
            self.flush()
            known = self._known[id_] = self._tx.known([id_]).get(id_)
        return known

    def article(self, id_: str) -> Article:
        """The article of an id that is known."""
        return self._tx.article(id_).article

    def kin(self, traits: Traits) -> list[int]:
        """The kin that an article belongs to."""
        if not self._asked >= {*traits.print.distinct_runs, *traits.marks}:
            self._look_up([traits])
        own = self._kin_of_text.get(traits.print.digest)
        numbers = set() if own is None else {own}
        numbers.update(kin for mark in traits.marks for kin in self._having(mark))
        # A text long enough to have copies cannot be covered by fewer shared runs.
        least = COVERED * LEAST_WORDS / traits.print.run
        known = traits.print.distinct_runs & self._kin_having.keys()
        shared = Counter(kin for run in known for kin in self._having(run))
        for kin, count in shared.items():
            if kin not in numbers and count >= least and self._has_copy(kin, traits.print):
                numbers.add(kin)
        return sorted(numbers)

    def relate(self, traits: Traits, kin: Iterable[int]) -> Relation:
        """How an article that is about to be added relates to the stored ones, given the kin that it belongs to."""
        return _relation(traits, [known for number in kin for known in self._relatives_of(number)])

    def add(self, article: Article, traits: Traits, version: int, kin: Sequence[int]) -> None:
        """Add an article to the store, and its text to its kin."""
        self._articles.append((article, traits, version))
        self.added.append(article)
        self._known[article.id] = (0, content_digest(article))
        own = self.put(traits, kin)
        self._unwritten[own].append(traits)
        if own in self._relatives:
            self._relatives[own] = _earliest([*self._relatives[own], traits])

    def put(self, traits: Traits, kin: Sequence[int]) -> int:
        """Join these kin into one and add a text with its marks to it; without any, start a new kin."""
        own = kin[0] if kin else self._new_kin()
        for other in kin[1:]:
            self._merge(own, other)
        if traits.print.digest not in self._kin_of_text:
            self._kin_of_text[traits.print.digest] = own
            self._prints.append((traits.print, own))
            if own in self._texts:
                self._texts[own].add(traits.print)
        numbers = {*traits.print.distinct_runs, *traits.marks}
        unheard = numbers.difference(self._kin_having)
        self._kin_having |= {number: [own] for number in unheard}
        self._numbers.update(zip(unheard, repeat(own), strict=False))
        for number in numbers - unheard:
            having = self._kin_having[number]
            if having is None:
                self._numbers.add((number, own))
            elif own not in having:
                having.append(own)
                self._numbers.add((number, own))
        return own

    def take_out(self, pk: int, forget: Callable[[int], None]) -> int:
        """Keep an article's old text as superseded and delete the article; the number of its next version."""
        self.flush()
        version = self._tx.keep_superseded(pk) + 1
        forget(pk)
        self._forget_lookups()
        self._look_up(self._arriving)
        return version

    def flush(self) -> None:
        """Write what was added."""
        self._tx.add_articles(self._articles, self._now)
        self._tx.add_prints(self._prints, self._numbers)
        self._articles, self._prints, self._numbers = [], [], set()
        self._unwritten.clear()

    def _forget_lookups(self) -> None:
        self._known: dict[str, tuple[int, str] | None] = {}
        self._asked: set[int] = set()
        self._kin_of_text: dict[str, int] = {}
        self._kin_having: dict[int, list[int] | None] = {}
        self._texts: dict[int, Texts] = {}
        self._relatives: dict[int, list[Traits]] = {}

    def _look_up(self, arriving: Collection[Traits]) -> None:
        ids = {traits.id for traits in arriving}
        self._known |= dict.fromkeys(ids) | self._tx.known(ids)
        self._kin_of_text |= self._tx.kin_of({traits.print.digest for traits in arriving})
        numbers = {
            number for traits in arriving for number in (*traits.print.distinct_runs, *traits.marks)
        } - self._asked
        self._kin_having |= self._tx.kin_having(numbers)
        self._asked |= numbers

    def _having(self, number: int) -> Sequence[int]:
        """The kin that have a run or mark; none if it is a common phrase."""
        having = self._kin_having.get(number)
        return having if having is not None and len(having) <= MAX_SHARED else ()

    def _has_copy(self, kin: int, text: Fingerprint) -> bool:
        if kin not in self._texts:
            unwritten = [text for text, its_kin in self._prints if its_kin == kin]
            self._texts[kin] = Texts(unwritten, self._tx.prints_of_kin(kin))
        return any(share(known, text) for known in self._texts[kin])

    def _relatives_of(self, kin: int) -> list[Traits]:
        """The earliest articles of a kin."""
        if kin not in self._relatives:
            written = self._tx.relatives(kin, COMPARED)
            self._relatives[kin] = _earliest([*written, *self._unwritten[kin]])
        return self._relatives[kin]

    def _new_kin(self) -> int:
        self._next_kin = self._tx.next_kin() if self._next_kin is None else self._next_kin + 1
        return self._next_kin

    def _merge(self, own: int, other: int) -> None:
        self.flush()
        self._tx.merge_kin(own, other)
        self._kin_of_text = {text: own if kin == other else kin for text, kin in self._kin_of_text.items()}
        for having in self._kin_having.values():
            if having is not None and other in having:
                having[:] = sorted({own, *having} - {other})
        for kin in (own, other):
            self._texts.pop(kin, None)
            self._relatives.pop(kin, None)


def reprint(
    tx: Writer,
    changed: Mapping[int, Traits],
    put: Mapping[int, Traits],
    gone: set[str],
    now: datetime.datetime,
) -> None:
    """Store the present traits of articles, and their fingerprints in place of those that are ``gone``.

    Args:
        tx: the store.
        changed: traits of the articles of which something else is known.
        put: those, and all that have a print that is gone.
        gone: texts whose prints are forgotten.
        now: when this happens.
    """
    tx.set_prints(changed)
    tx.remove_texts(gone)
    intake = Intake(tx, put.values(), now)
    for traits in put.values():
        intake.put(traits, intake.kin(traits))
    intake.flush()


def _relation(traits: Traits, there: Sequence[Traits]) -> Relation:
    for known in there:
        if _repeats(known, traits):
            return Relation("duplicate", known.id, "the same page, unchanged")
    if not there:
        return Relation("created", None, None)
    before, after = _origins(there), _origins([*there, traits])
    speaker = after[traits.id]
    replaced = [known.id for known in there if before[known.id] == known.id and after[known.id] == traits.id]
    by_id = {known.id: known for known in [*there, traits]}
    if speaker == traits.id:
        mine = [known for known in replaced if _same_publisher(by_id[known], traits)]
        return (
            Relation("updated", mine[-1], _update_reason(traits)) if mine else Relation("created", None, None)
        )
    if _same_publisher(by_id[speaker], traits):
        return Relation("reprint", speaker, f"an earlier version of {speaker}")
    return Relation("reprint", speaker, None)


def _earliest(known: Sequence[Traits]) -> list[Traits]:
    return sorted(known, key=lambda traits: traits.order)[:COMPARED]


def _update_reason(traits: Traits) -> str:
    if traits.notice == "withdrawal":
        return "its publisher withdrew it"
    return "its publisher corrected it" if traits.notice else "a later version by the same publisher"


def _origins(known: Sequence[Traits]) -> dict[str, str]:
    return copies.origins_of(sorted(known, key=lambda traits: traits.order))


def _same_publisher(known: Traits, arrived: Traits) -> bool:
    return (known.publisher != "" and known.publisher == arrived.publisher) or (
        known.page is not None and known.page == arrived.page and is_version(known, arrived)
    )


def _repeats(known: Traits, arrived: Traits) -> bool:
    """Whether an arrival is a page that is stored already, whatever was added to its address."""
    like = replace(arrived, id=known.id, published=known.published, versioned=known.versioned)
    return arrived.page is not None and is_version(known, arrived) and like == known
