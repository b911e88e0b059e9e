"""Which events are like one another, and why an article is in its event, said by the functions of file runs."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.explanations import Reason
from summarizer.grouping import explanation
from summarizer.grouping.edits import Edits
from summarizer.grouping.events import Grouping, Language
from summarizer.models import Event
from summarizer.newsroom.vector_index import SLACK, VectorMatrix
from summarizer.storage.store import Writer
from summarizer.storage.stored import StoredArticle, StoredEvent

if TYPE_CHECKING:
    from summarizer.newsroom.regrouping import GroupingState

SCORE_STEPS = 1_000_000


def relate(tx: Writer, state: "GroupingState", events: Sequence[int]) -> None:
    """Leave for these events, and for those that are like them, what is like them now."""
    stored = tx.events_by_pk(events)
    pairs: list[tuple[int, int, int, str]] = []
    for language in sorted({event.language for event in stored.values()}):
        matrix = state.index.matrix(tx, language)
        scores = {
            (event.pk, other): score
            for event in stored.values()
            if event.language == language
            for other, score in near_events(matrix, event.pk).items()
            if score >= SLACK * explanation.RELATED
        }
        pairs += _told(tx, state, matrix, language, scores)
    tx.set_related(events, pairs)


def near_events(matrix: VectorMatrix, event: int) -> dict[int, float]:
    """Other event → mean similarity of its articles to those of ``event``."""
    members = (matrix.events == event).nonzero()[0]
    if not len(members):
        return {}
    means = matrix.mean_by_event(matrix.summed(members), len(members))
    return {other: mean for other, mean in means.items() if other not in {event, 0}}


def small_grouping(
    tx: Writer, state: "GroupingState", matrix: VectorMatrix, language: str, events: Collection[int]
) -> Grouping:
    """A grouping of these events alone, as explanations take it; their ids are their numbers."""
    of = dict(zip(matrix.pks.tolist(), matrix.events.tolist(), strict=True))
    found, numbers = state.vectors(tx, language, [pk for pk, event in of.items() if event in events])
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
    tx: Writer,
    state: "GroupingState",
    matrix: VectorMatrix,
    language: str,
    scores: dict[tuple[int, int], float],
) -> list[tuple[int, int, int, str]]:
    if not scores:
        return []
    grouping = small_grouping(tx, state, matrix, language, {event for pair in scores for event in pair})
    why = {
        (int(event), int(other.event)): other.why
        for event, others in explanation.related(grouping).items()
        for other in others
    }
    # What only one of the two says reads the other way round from there.
    both = {way: score for (one, other), score in scores.items() for way in ((one, other), (other, one))}
    return [(*way, round(score * SCORE_STEPS), why[way]) for way, score in sorted(both.items()) if way in why]


# The other events held against the article exactly, out of all that were found roughly.
COMPARED = 5
SHOWN_ARTICLES = 5


def reason(tx: Writer, state: "GroupingState", event: StoredEvent, stored: StoredArticle) -> Reason:
    """Why an article is where it is."""
    if stored.origin is None:
        return Reason(stored.article.id, event.id, None, (), None, None, None, "not grouped yet")
    if stored.origin != stored.article.id:
        rule = f"reprint of {stored.origin}"
        return Reason(stored.article.id, event.id, None, (), None, None, None, rule)
    matrix = state.index.matrix(tx, event.language)
    means = matrix.mean_by_event(matrix.summed(matrix.where([stored.pk]).tolist()), 1)
    others = sorted(
        (-mean, other) for other, mean in means.items() if other not in {event.pk, 0} and mean > 0
    )
    near = [other for _, other in others[:COMPARED]]
    grouping = small_grouping(tx, state, matrix, event.language, {event.pk, *near})
    found = explanation.reasons(grouping)[stored.article.id]
    ids = {str(pk): held.id for pk, held in tx.events_by_pk([event.pk, *near]).items()}
    return replace(
        found,
        event=event.id,
        nearest=ids[found.nearest] if found.nearest else None,
        rule="; ".join([found.rule, *_by_hand(tx.edits(), stored.article.id)]),
    )


def _by_hand(edits: Edits, article: str) -> Iterator[str]:
    """What editors decided about an article."""
    with_it = {other for held in edits.together if article in held for other in held} - {article}
    if with_it:
        yield f"held by hand with {_listed(with_it)}"
    from_it = {
        other
        for pair in edits.apart
        for side, against in (pair, pair[::-1])
        if article in side
        for other in against
    }
    if from_it:
        yield f"kept by hand from {_listed(from_it)}"


def _listed(articles: Collection[str]) -> str:
    shown = ", ".join(sorted(articles)[:SHOWN_ARTICLES])
    return shown + (", …" if len(articles) > SHOWN_ARTICLES else "")
