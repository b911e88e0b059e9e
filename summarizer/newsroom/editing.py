"""Events split, merged and pinned to by hand: decided once, respected by all later grouping."""

import datetime
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from summarizer.errors import EditError, MissingError, MovedError
from summarizer.grouping.edits import Edits
from summarizer.newsroom.desks import Desks
from summarizer.newsroom.service import Newsroom
from summarizer.storage.places import Place
from summarizer.storage.store import StoredEvent, Writer

MOST_NAMED = 1_000  # articles or events in one call


@dataclass(frozen=True, slots=True)
class Edited:
    """The events that hold the articles which an edit was about, and how many articles each has."""

    events: tuple[tuple[str, int], ...]


def split(newsroom: Newsroom, event: str, articles: Sequence[str]) -> Edited:
    """Make ``articles`` of an event an event of their own; copies go with their origins.

    Raises:
        MissingError, MovedError: there is no such event, or no such article in it.
        EditError: an article is a copy, or all of the event was named.
    """
    with newsroom.at_desk() as (on, desks, now):
        held = _event(on, event)
        taken = _of_event(on, held, articles)
        members = _members(on, held)
        if not members - taken:
            raise EditError(event, "all of its articles were named; leave at least one where it is")
        return _regrouped(on, desks, on.edits().split(taken, members - taken), members, now)


def merge(newsroom: Newsroom, event: str, others: Sequence[str]) -> Edited:
    """Make several events one; the oldest lends its id, the others redirect to it.

    Raises:
        MissingError, MovedError: there is no such event.
        EditError: no other event was named.
    """
    with newsroom.at_desk() as (on, desks, now):
        held = {found.id: found for found in (_event(on, id_) for id_ in [event, *_named(event, others)])}
        if len(held) < 2:
            raise EditError(event, "a merge takes two events; name another one")
        members = frozenset[str]().union(*(_members(on, each) for each in held.values()))
        return _regrouped(on, desks, on.edits().merge(members), members, now)


def pin(newsroom: Newsroom, event: str, articles: Sequence[str]) -> Edited:
    """Move articles into an event, or hold them there if they are in it; copies go with their origins.

    Raises:
        MissingError, MovedError: there is no such event or article.
        EditError: an article is a copy, or there is nothing in the event to hold it to.
    """
    with newsroom.at_desk() as (on, desks, now):
        held = _event(on, event)
        pinned = _named(event, articles)
        members = _members(on, held)
        anchor = next(
            (
                place.article.id
                for place in on.articles_of(held.pk)
                if place.origin == place.article.id and place.article.id not in pinned
            ),
            None,
        )
        if anchor is None:
            raise EditError(event, "there is no other article in it to hold these to; name fewer")
        edits, touched = on.edits(), members
        for article in pinned:
            place = _original(on, event, article)
            former = on.events_by_pk([place.event or 0]).get(place.event or 0)
            own = _members(on, former) if former else frozenset[str]()
            rest = own - {article} if former and former.pk != held.pk else frozenset[str]()
            edits = edits.pin(article, rest, anchor, members)
            touched |= own | {article}
        return _regrouped(on, desks, edits, touched, now)


def _regrouped(
    on: Writer, desks: Desks, edits: Edits, touched: Collection[str], now: datetime.datetime
) -> Edited:
    from summarizer.newsroom.regrouping import settle  # noqa: PLC0415 - scikit-learn

    on.keep_edits(edits)
    settle(on, desks.load(on, now), [place.pk for place in on.places_of(touched)], [], now)
    held = on.events_by_pk({place.event for place in on.places_of(touched) if place.event is not None})
    return Edited(tuple((event.id, event.articles) for _, event in sorted(held.items())))


def _event(on: Writer, id_: str) -> StoredEvent:
    try:
        return on.event(id_)
    except MovedError as moved:
        raise EditError(id_, f"it went into {moved.to!r}; name that") from None


def _members(on: Writer, event: StoredEvent) -> frozenset[str]:
    """The originals of an event."""
    return frozenset(held.article.id for held in on.articles_of(event.pk) if held.origin == held.article.id)


def _of_event(on: Writer, event: StoredEvent, articles: Sequence[str]) -> frozenset[str]:
    named = _named(event.id, articles)
    for article in named:
        if _original(on, event.id, article).event != event.pk:
            raise MissingError(f"article of event {event.id}", article)
    return frozenset(named)


def _original(on: Writer, event: str, article: str) -> Place:
    found = on.places_of([article])
    if not found:
        raise MissingError("article", article)
    if found[0].origin is None:
        raise EditError(event, f"article {article!r} is not grouped yet; try again in a moment")
    if not found[0].speaks:
        origin = on.places([found[0].origin])[0].id
        raise EditError(event, f"article {article!r} is a copy of {origin!r} and goes with it; name that")
    return found[0]


def _named(event: str, ids: Sequence[str]) -> list[str]:
    named = sorted(set(ids))
    if not named or len(named) > MOST_NAMED:
        raise EditError(event, f"{len(named)} were named; name from 1 to {MOST_NAMED:,}")
    return named
