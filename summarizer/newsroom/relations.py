"""Finds related events in a store, and explains why an article is in its event, with the functions for files."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from scipy import sparse

from summarizer.explanations import Reason
from summarizer.grouping import explanation
from summarizer.grouping.candidates import unpack_rows
from summarizer.grouping.edits import Edits
from summarizer.grouping.events import Grouping, LanguageGroup
from summarizer.models import Event
from summarizer.storage.store import Change, Reader, Writer
from summarizer.storage.stored import Place, StoredArticle, StoredEvent

if TYPE_CHECKING:
    from summarizer.newsroom.regrouping import GroupingState

SCORE_STEPS = 1_000_000
SLACK = 0.999  # times a threshold: a far wider margin than the rounding of packed vectors


Relation = tuple[int, int, int, str]  # event, other event, score, why


def find_related(tx: Reader, state: "GroupingState", events: Sequence[int]) -> list[Relation]:
    """The relations of these events now, in both directions."""
    originals = _originals(tx, events)
    pairs: list[Relation] = []
    for language in sorted({place.language for place in originals}):
        scores = _near_events(
            tx, state, language, [place for place in originals if place.language == language]
        )
        pairs += _said(tx, state, language, scores)
    return pairs


def keep_related(tx: Writer, looked_at: Sequence[StoredEvent], relations: Sequence[Relation]) -> None:
    """Store relations; an event that has changed since it was compared will be compared again."""
    known = tx.events_by_pk({event.pk for event in looked_at} | {pk for pair in relations for pk in pair[:2]})
    same = {event.pk for event in looked_at if event.pk in known and known[event.pk].content == event.content}
    related = [
        pair
        for pair in relations
        if (pair[0] in same or pair[1] in same) and pair[0] in known and pair[1] in known
    ]
    tx.set_related(same, related)


def _originals(tx: Reader, events: Collection[int]) -> list[Place]:
    """The originals of these events."""
    return [place for place in tx.places_in(events) if place.speaks]


def _near_events(
    tx: Reader, state: "GroupingState", language: str, originals: Sequence[Place]
) -> dict[tuple[int, int], float]:
    """Event of ``originals`` and other event → mean similarity of their articles, where it may be worth a link."""
    packed = tx.vectors_of([place.pk for place in originals])
    events = [place.event or 0 for place in originals if place.pk in packed]
    rows = unpack_rows([packed[place.pk] for place in originals if place.pk in packed])
    own, means = _means(rows, events)
    least = SLACK * explanation.RELATED
    # The mean over an event's articles is at most their highest value, so finding that one is enough.
    near = np.unique(np.concatenate(state.every.near(tx, language, means, SLACK * least)))
    held = {place.event for place in tx.places(near.tolist()) if place.event is not None}
    event_of = {place.pk: place.event or 0 for place in _originals(tx, held) if place.language == language}
    numbers, products = state.every.products(language, event_of, means)
    others, member = _membership([event_of[number] for number in numbers])
    found = sparse.coo_matrix(member @ products)
    return {
        (own[row], others[other]): score
        for other, row, score in zip(found.row.tolist(), found.col.tolist(), found.data.tolist(), strict=True)
        if score >= least and own[row] != others[other]
    }


def _means(rows: sparse.csr_matrix, events: Sequence[int]) -> tuple[list[int], sparse.csr_matrix]:
    """Each event once, and the mean of its rows."""
    own, member = _membership(events)
    means = sparse.csr_matrix(member @ rows)
    means.sort_indices()
    return own, means


def _membership(events: Sequence[int]) -> tuple[list[int], sparse.csr_matrix]:
    """Each event once, and the matrix that turns the rows of all articles into the mean row of each event."""
    own, place = np.unique(np.array(events, dtype=np.int64), return_inverse=True)
    share = 1 / np.bincount(place, minlength=len(own))[place]
    shape = (len(own), len(events))
    return own.tolist(), sparse.csr_matrix((share, (place, np.arange(len(events)))), shape=shape)


def _small_grouping(tx: Reader, state: "GroupingState", language: str, events: Collection[int]) -> Grouping:
    """A grouping of only these events, in the form that explanations need; their ids are their numbers."""
    of = {place.pk: place.event for place in _originals(tx, events) if place.language == language}
    members, numbers = state.vectors(tx, language, list(of))
    groups: dict[int | None, list[int]] = {}
    for place, pk in enumerate(numbers):
        groups.setdefault(of[pk], []).append(place)
    small = LanguageGroup(
        members.articles,
        members.vectors,
        tuple(tuple(group) for group in groups.values()),
        members.threshold,
        members.table,
    )
    listed = tuple(
        Event(str(event), tuple(members.articles[place].id for place in group), "", None, None)
        for event, group in groups.items()
    )
    return Grouping(listed, (small,), {})


def _said(
    tx: Reader, state: "GroupingState", language: str, scores: dict[tuple[int, int], float]
) -> list[tuple[int, int, int, str]]:
    if not scores:
        return []
    grouping = _small_grouping(tx, state, language, {event for pair in scores for event in pair})
    # Seen from the other event, "only here" and "only there" change places.
    both = {
        way: score for (first, second), score in scores.items() for way in ((first, second), (second, first))
    }
    why = {
        (int(event), int(second.event)): second.why
        for event, others in explanation.related(
            grouping, {(str(first), str(two)) for first, two in both}
        ).items()
        for second in others
    }
    return [(*way, round(score * SCORE_STEPS), why[way]) for way, score in sorted(both.items()) if way in why]


# The other events that are compared exactly with an article, out of all that were found roughly.
COMPARED = 5
SHOWN_ARTICLES = 5


def reason(
    tx: Reader,
    state: "GroupingState",
    event: StoredEvent,
    stored: StoredArticle,
    change: Change | None = None,
) -> Reason:
    """Why an article is in its event; ``change`` is the store's change number before ``tx`` began, if known."""
    if stored.origin is None:
        return Reason(stored.article.id, event.id, None, (), None, None, None, "not grouped yet")
    if stored.origin != stored.article.id:
        rule = f"reprint of {stored.origin}"
        return Reason(stored.article.id, event.id, None, (), None, None, None, rule)
    near = [other for other in _nearest(tx, state, stored, change) if other != event.pk][:COMPARED]
    grouping = _small_grouping(tx, state, event.language, {event.pk, *near})
    explained = explanation.reasons(grouping, {stored.article.id})[stored.article.id]
    ids = {str(pk): stored_event.id for pk, stored_event in tx.events_by_pk([event.pk, *near]).items()}
    return replace(
        explained,
        event=event.id,
        nearest=ids[explained.nearest] if explained.nearest else None,
        rule="; ".join([explained.rule, *_by_hand(tx.edits(), stored.article.id)]),
    )


def _nearest(tx: Reader, state: "GroupingState", stored: StoredArticle, change: Change | None) -> list[int]:
    """The events most similar to an article on average, its own among them, the first of equals first."""
    packed = unpack_rows(list(tx.vectors_of([stored.pk]).values()))
    row = np.zeros(packed.shape[1], dtype=np.float32)
    row[packed.indices] = packed.data
    total, count = np.zeros(1), np.zeros(1, dtype=np.int64)
    for vectors, events in state.every.parts(tx, stored.article.language, change):
        size = max(len(total), int(events.max(initial=0)) + 1)
        total.resize(size, refcheck=False)
        count.resize(size, refcheck=False)
        total += np.bincount(events, vectors @ row, size)
        count += np.bincount(events, minlength=size)
    means = total / np.maximum(count, 1)
    nearest = np.argsort(-means, kind="stable")[: COMPARED + 1]
    return [event for event in nearest.tolist() if means[event] > 0]


def _by_hand(edits: Edits, article: str) -> Iterator[str]:
    """The decisions of editors about an article, in words."""
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
