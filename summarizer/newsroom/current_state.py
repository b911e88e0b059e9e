"""The version of document frequencies that a store groups with: load it, learn the next, report what it changed."""

import datetime
import secrets
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.explanations import Shift
from summarizer.families import Families
from summarizer.grouping import furniture
from summarizer.grouping.vectors import Terms, count_terms
from summarizer.models import Article
from summarizer.storage.store import Reader, Writer

if TYPE_CHECKING:
    from summarizer.grouping.vectors import Tables
    from summarizer.newsroom.regrouping import GroupingState


# Which version of the document frequencies a store groups by, and how the next one is learnt.

GROUPED = "grouped"  # the lease that records who grouped last; it expires at once
LONG_AGO = datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC)
MOST_ARRIVED = 2_000  # articles kept in memory between arrival and grouping


class CurrentState:
    """The grouping state of the newest table; numpy and scipy are imported when it is first asked for."""

    def __init__(self, families: Families) -> None:
        self._families = families
        self._name = secrets.token_hex(8)
        self._state: GroupingState | None = None
        self._version: int | None = None
        self._arrived: OrderedDict[int, Article] = OrderedDict()

    def clear(self) -> None:
        """Forget what was read, after a failed transaction."""
        self._state = None
        self._arrived.clear()

    def remember(self, tx: Writer, added: Sequence[Article]) -> None:
        """Keep in memory articles that were just stored and will be grouped next."""
        numbers = tx.known([article.id for article in added])
        self._arrived.update({numbers[article.id][0]: article for article in added})
        while len(self._arrived) > MOST_ARRIVED:
            self._arrived.popitem(last=False)

    def load(self, tx: Writer, now: datetime.datetime) -> "GroupingState":
        """The state; if the grouping rules have changed, a new version begins, see ``renew``."""
        from summarizer.grouping import vectors

        self._follow(tx)
        known = tx.frequencies_version()
        if known is None or known[1] != vectors.rules():
            kept = tx.frequencies()
            version, counts = (kept[0] + 1, kept[2]) if kept else (0, vectors.pack(vectors.Tables()))
            tx.add_frequencies(version, vectors.rules(), counts, now)
        return self.look(tx)

    def prepare(self, tx: Reader, arrived: Sequence[int]) -> None:
        """Read and compare ahead of time what grouping these articles will need, if the state matches the store.

        Use it only if nothing else groups with this state: what is read must not be older than the last grouping.
        """
        from summarizer.newsroom.regrouping import prepare

        last, kept = tx.lease(GROUPED), tx.frequencies_version()
        is_ours = last is not None and last[0] == self._name and kept is not None and kept[0] == self._version
        if self._state is not None and is_ours:
            prepare(tx, self._state, arrived)

    def _follow(self, tx: Writer) -> None:
        """Forget what was read if another process has grouped since: its vectors are missing here."""
        last = tx.lease(GROUPED)
        if last is None or last[0] != self._name:
            self.clear()
            tx.take_lease(GROUPED, self._name, LONG_AGO, LONG_AGO)

    def look(self, tx: Reader) -> "GroupingState":
        """The state for a reader; nothing is regrouped."""
        from summarizer.grouping import vectors
        from summarizer.newsroom.regrouping import GroupingState

        version = (tx.frequencies_version() or (0,))[0]
        if self._state is None or self._version != version:
            kept = tx.frequencies()
            found = vectors.unpack(kept[2]) if kept else vectors.Tables()
            self._state, self._version = GroupingState(found, self._arrived), version
        return self._state

    def renew(self, tx: Writer, now: datetime.datetime, most: int) -> int:
        """Regroup some articles of earlier versions; how many, 0 when all are of the newest version."""
        from summarizer.newsroom.renewing import renew

        return renew(tx, self.load(tx, now), self._families, now, most) if tx.stale(1) else 0


def learn(tx: Reader) -> tuple[str, bytes, list[furniture.Furniture]]:
    """The parts of the store's next version: the grouping rules, packed tables and page furniture."""
    from summarizer.grouping import vectors

    return vectors.rules(), vectors.pack(learn_tables(tx)), learn_furniture(tx)


def learn_tables(tx: Reader) -> "Tables":
    """The tables of all articles that are not reprints."""
    from summarizer.grouping.vectors import learn

    counted: dict[str, list[Terms]] = {}
    for stored in tx.every_article():
        if stored.origin == stored.article.id:
            counted.setdefault(stored.article.language, []).append(count_terms(stored.article))
    return learn(counted)


def mask(tx: Reader) -> furniture.Mask:
    """The mask of the present version."""
    return furniture.mask_of(tx.furniture())


def learn_furniture(tx: Reader) -> list[furniture.Furniture]:
    """The furniture of each source, learnt from its articles, one source at a time."""
    learnt = []
    for source, _, _ in tx.sources():
        unmasked = (furniture.unmasked(article) for article in tx.articles_from(source).values())
        learnt += furniture.learn(
            sorted(
                unmasked, key=lambda article: (article.published is None, str(article.published), article.id)
            )
        )
    return learnt


# What regrouping everything changed: events joined, events split, articles moved.


@dataclass(frozen=True, slots=True)
class Regrouped:
    """The number of the new version, how many events there were and are, and what changed."""

    version: int
    before: int
    after: int
    shifts: tuple[Shift, ...]


def report(version: int, before: Mapping[str, str], after: Mapping[str, str]) -> Regrouped:
    """The changes of a version, from article → event before and after."""
    return Regrouped(version, len(set(before.values())), len(set(after.values())), shifts(before, after))


def shifts(before: Mapping[str, str], after: Mapping[str, str]) -> tuple[Shift, ...]:
    """What became of events, from article → event before and after; joined, then split, then moved ones.

    >>> shifts({"a": "x", "b": "y"}, {"a": "x", "b": "x"})
    (Shift(what='joined', event='x', others=('y',), article=None),)
    """
    old, new = set(before.values()), set(after.values())
    joined, split = defaultdict[str, set[str]](set), defaultdict[str, set[str]](set)
    moved = []
    for article, was in sorted(before.items()):
        now = after.get(article, was)
        if now == was:
            continue
        if was not in new:
            joined[_heir(was, before, after)].add(was)
        elif now not in old:
            split[was].add(now)
        else:
            moved.append(Shift("moved", was, (now,), article))
    return (
        *(Shift("joined", event, tuple(sorted(went))) for event, went in sorted(joined.items())),
        *(Shift("split", event, tuple(sorted(made))) for event, made in sorted(split.items())),
        *moved,
    )


def _heir(event: str, before: Mapping[str, str], after: Mapping[str, str]) -> str:
    """The event that has most of what an event had."""
    counts = Counter(after[article] for article, was in before.items() if was == event)
    return min(counts, key=lambda name: (-counts[name], name))


def event_of_articles(tx: Reader) -> dict[str, str]:
    """Article → event."""
    places = tx.every_place()
    events = tx.events_by_pk({place.event for place in places if place.event is not None})
    return {place.id: events[place.event].id for place in places if place.event is not None}
