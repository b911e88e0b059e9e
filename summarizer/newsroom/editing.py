"""Manual edits: split and merge events or pin articles to them; all later grouping respects these decisions."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.errors import EditError, MissingError, MovedError
from summarizer.grouping.edits import Edits
from summarizer.newsroom.current_state import CurrentState
from summarizer.storage.store import Writer
from summarizer.storage.stored import Place, StoredEvent

if TYPE_CHECKING:
    from summarizer.newsroom.newsroom import Newsroom

MOST_NAMED = 1_000  # articles or events in one call


@dataclass(frozen=True, slots=True)
class Edited:
    """The events that hold the articles which an edit was about, and how many articles each has."""

    events: tuple[tuple[str, int], ...]


def split(newsroom: "Newsroom", event: str, articles: Sequence[str]) -> Edited:
    """Make ``articles`` of an event an event of their own; copies go with their origins.

    Raises:
        MissingError, MovedError: there is no such event, or no such article in it.
        EditError: an article is a copy, or all of the event was named.
    """
    with newsroom.grouping() as (tx, current, now):
        stored = _event(tx, event)
        taken = _of_event(tx, stored, articles)
        members = _members(tx, stored)
        if not members - taken:
            raise EditError(event, "all of its articles were named; leave at least one where it is")
        return _regrouped(tx, current, tx.edits().split(taken, members - taken), members, now)


def merge(newsroom: "Newsroom", event: str, others: Sequence[str]) -> Edited:
    """Make several events one; the oldest lends its id, the others redirect to it.

    Raises:
        MissingError, MovedError: there is no such event.
        EditError: no other event was named.
    """
    with newsroom.grouping() as (tx, current, now):
        stored = {found.id: found for found in (_event(tx, id_) for id_ in [event, *_named(event, others)])}
        if len(stored) < 2:
            raise EditError(event, "a merge takes two events; name another one")
        members = frozenset[str]().union(*(_members(tx, each) for each in stored.values()))
        return _regrouped(tx, current, tx.edits().merge(members), members, now)


def pin(newsroom: "Newsroom", event: str, articles: Sequence[str]) -> Edited:
    """Move articles into an event, or hold them there if they are in it; copies go with their origins.

    Raises:
        MissingError, MovedError: there is no such event or article.
        EditError: an article is a copy, or there is nothing in the event to hold it to.
    """
    with newsroom.grouping() as (tx, current, now):
        stored = _event(tx, event)
        pinned = _named(event, articles)
        members = _members(tx, stored)
        anchor = next(
            (
                place.article.id
                for place in tx.articles_of(stored.pk)
                if place.origin == place.article.id and place.article.id not in pinned
            ),
            None,
        )
        if anchor is None:
            raise EditError(event, "there is no other article in it to hold these to; name fewer")
        edits, touched = tx.edits(), members
        for article in pinned:
            place = _original(tx, event, article)
            former = tx.events_by_pk([place.event or 0]).get(place.event or 0)
            own = _members(tx, former) if former else frozenset[str]()
            rest = own - {article} if former and former.pk != stored.pk else frozenset[str]()
            edits = edits.pin(article, rest, anchor, members)
            touched |= own | {article}
        return _regrouped(tx, current, edits, touched, now)


def restore(newsroom: "Newsroom", before: Edits, after: Edits, articles: Sequence[str]) -> Edited:
    """Undo a decision about ``articles``: the decisions of ``before`` are in force again.

    Raises:
        EditError: other decisions have been made since ``after``, the state that this decision left.
    """
    with newsroom.grouping() as (tx, current, now):
        if tx.edits() != after:
            raise EditError("", "other decisions have been made since; undo those first, or make a new one")
        return _regrouped(tx, current, before, articles, now)


def _regrouped(
    tx: Writer, current: CurrentState, edits: Edits, touched: Collection[str], now: datetime.datetime
) -> Edited:
    from summarizer.newsroom.regrouping import settle

    tx.keep_edits(edits)
    settle(tx, current.load(tx, now), [place.pk for place in tx.places_of(touched)], [], now)
    held = tx.events_by_pk({place.event for place in tx.places_of(touched) if place.event is not None})
    return Edited(tuple((event.id, event.articles) for _, event in sorted(held.items())))


def _event(tx: Writer, id_: str) -> StoredEvent:
    try:
        return tx.event(id_)
    except MovedError as moved:
        raise EditError(id_, f"it went into {moved.to!r}; name that") from None


def _members(tx: Writer, event: StoredEvent) -> frozenset[str]:
    """The originals of an event."""
    return frozenset(held.article.id for held in tx.articles_of(event.pk) if held.origin == held.article.id)


def _of_event(tx: Writer, event: StoredEvent, articles: Sequence[str]) -> frozenset[str]:
    named = _named(event.id, articles)
    for article in named:
        if _original(tx, event.id, article).event != event.pk:
            raise MissingError(f"article of event {event.id}", article)
    return frozenset(named)


def _original(tx: Writer, event: str, article: str) -> Place:
    places = tx.places_of([article])
    if not places:
        raise MissingError("article", article)
    if places[0].origin is None:
        raise EditError(event, f"article {article!r} is not grouped yet; try again in a moment")
    if not places[0].speaks:
        origin = tx.places([places[0].origin])[0].id
        raise EditError(event, f"article {article!r} is a copy of {origin!r} and goes with it; name that")
    return places[0]


def _named(event: str, ids: Sequence[str]) -> list[str]:
    named = sorted(set(ids))
    if not named or len(named) > MOST_NAMED:
        raise EditError(event, f"{len(named)} were named; name from 1 to {MOST_NAMED:,}")
    return named
