"""What grouping all anew changed: events joined, events split, articles moved."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from summarizer.explanations import Shift
from summarizer.storage.store import Reader


@dataclass(frozen=True, slots=True)
class Regrouped:
    """The number of the version that all is grouped by, how many events there were and are, and what changed."""

    version: int
    before: int
    after: int
    shifts: tuple[Shift, ...]


def report(version: int, before: Mapping[str, str], after: Mapping[str, str]) -> Regrouped:
    """What a version changed, from article → event before and after."""
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
