"""Which events are like one another: found among the stored vectors, said by the same function as in file runs."""

from collections.abc import Collection, Sequence
from typing import Protocol

from summarizer.grouping import explanation
from summarizer.grouping.events import Grouping, Language
from summarizer.models import Event
from summarizer.newsroom.neighbours import SLACK, Field, Neighbours
from summarizer.storage.store import Writer

SCORE_STEPS = 1_000_000


class Groups(Protocol):
    """What finding relations needs of the process that groups."""

    neighbours: Neighbours

    def vectors(self, on: Writer, language: str, pks: Collection[int]) -> tuple[Language, list[int]]:
        """Originals with their vectors, not grouped, and their numbers in the same order."""


def relate(on: Writer, desk: Groups, events: Sequence[int]) -> None:
    """Leave for these events, and for those that are like them, what is like them now."""
    stored = on.events_by_pk(events)
    pairs: list[tuple[int, int, int, str]] = []
    for language in sorted({event.language for event in stored.values()}):
        field = desk.neighbours.field(on, language)
        scores = {
            (event.pk, other): score
            for event in stored.values()
            if event.language == language
            for other, score in near_events(field, event.pk).items()
            if score >= SLACK * explanation.RELATED
        }
        pairs += _told(on, desk, field, language, scores)
    on.set_related(events, pairs)


def near_events(field: Field, event: int) -> dict[int, float]:
    """Other event → mean similarity of its articles to those of ``event``."""
    members = (field.events == event).nonzero()[0]
    if not len(members):
        return {}
    means = field.mean_by_event(field.summed(members), len(members))
    return {other: mean for other, mean in means.items() if other not in {event, 0}}


def small_grouping(
    on: Writer, desk: Groups, field: Field, language: str, events: Collection[int]
) -> Grouping:
    """A grouping of these events alone, as explanations take it; their ids are their numbers."""
    of = dict(zip(field.pks.tolist(), field.events.tolist(), strict=True))
    found, numbers = desk.vectors(on, language, [pk for pk, event in of.items() if event in events])
    groups: dict[int, list[int]] = {}
    for place, pk in enumerate(numbers):
        groups.setdefault(of[pk], []).append(place)
    held = Language(
        found.articles, found.vectors, tuple(tuple(group) for group in groups.values()), found.threshold
    )
    listed = tuple(
        Event(str(event), tuple(found.articles[place].id for place in group), "", None, None)
        for event, group in groups.items()
    )
    return Grouping(listed, (held,), {})


def _told(
    on: Writer, desk: Groups, field: Field, language: str, scores: dict[tuple[int, int], float]
) -> list[tuple[int, int, int, str]]:
    if not scores:
        return []
    grouping = small_grouping(on, desk, field, language, {event for pair in scores for event in pair})
    why = {
        (int(event), int(other.event)): other.why
        for event, others in explanation.related(grouping).items()
        for other in others
    }
    # What only one of the two says reads the other way round from there.
    both = {way: score for (one, other), score in scores.items() for way in ((one, other), (other, one))}
    return [(*way, round(score * SCORE_STEPS), why[way]) for way, score in sorted(both.items()) if way in why]
