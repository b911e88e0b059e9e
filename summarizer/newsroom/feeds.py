"""Collects the items of feeds: the events that changed last, or the editions of a time zone."""

import datetime
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from summarizer.errors import MissingError, MovedError, NothingToBriefError
from summarizer.models import Briefing
from summarizer.newsroom.digests import digest, latest_closed
from summarizer.newsroom.editions import DigestView
from summarizer.rendering import shapes
from summarizer.rendering.briefings import render_fragment
from summarizer.rendering.feeds import Feed, Item, make_id
from summarizer.rendering.text import harmless
from summarizer.rendering.wording import day
from summarizer.storage.listings import sort_key
from summarizer.storage.store import Reader
from summarizer.storage.stored import EventQuery, StoredEdition, StoredEvent

if TYPE_CHECKING:
    from summarizer.newsroom.newsroom import Newsroom

# Where nobody waits for a feed, an event that has changed is left to the process that briefs it, this long at most.
# With five seconds, the process that answers briefed up to twenty events itself, a second of CPU, whenever the other
# was behind.
LATE_SECONDS = 30.0  # not tuned


def events_feed(room: "Newsroom", limit: int, min_sources: int, *, told: bool) -> Feed:
    """The events that changed last; with ``told``, less those that have just changed and are not briefed yet."""
    query = EventQuery(sort="updated", limit=limit, min_sources=min_sources)
    with room.store.reading() as tx:
        listed = _told_or_late(tx, query, room.now()) if told else tx.events(query)
        related = tx.related_of([event.pk for event in listed])
        known: dict[str, Item] = {}
        for event in listed:
            item = room.made_if_told(tx, event, related.get(event.pk, []), _event_item)
            known |= {event.id: item} if item else {}
    until = room.patience()
    items = [known.get(event.id) or _told_item(room, event, until) for event in listed]
    return Feed(make_id("events"), "Newsfold: events", "", [item for item in items if item is not None])


def _told_or_late(tx: Reader, query: EventQuery, now: datetime.datetime) -> list[StoredEvent]:
    """The events that changed last, of those that are briefed or did not change just now."""
    late = now - datetime.timedelta(seconds=LATE_SECONDS)
    found = {*tx.events(replace(query, told=True)), *tx.events(replace(query, after=(late, 0)))}
    return sorted(found, key=lambda event: sort_key(event, query.sort), reverse=True)[: query.limit]


def editions_feed(room: "Newsroom", tz: str, limit: int) -> Feed:
    """The digests of a zone's days, the latest first; that of the last day that has closed is made if need be.

    Raises:
        ParameterError: there is no such zone.
    """
    view = DigestView(latest_closed(room, tz) or datetime.date.min, tz)
    if view.date > datetime.date.min:
        digest(room, view)
    with room.store.reading() as tx:
        kept = tx.editions_like(str(view), limit)
    items = [_edition_item(newest, first_made, tz) for newest, first_made in kept]
    query = urlencode({"of": "editions", "tz": tz})
    return Feed(make_id("editions", tz), f"Newsfold: daily digest ({tz})", query, items)


def _told_item(room: "Newsroom", event: StoredEvent, until: float) -> Item | None:
    """The feed item of an event that is briefed now; none if it is gone or has nothing to tell."""
    with suppress(MissingError, MovedError, NothingToBriefError):
        return _event_item(event, room.briefing(event.id, until=until).briefing())
    return None


def _event_item(event: StoredEvent, briefing: Briefing) -> Item:
    return Item(
        id=make_id("event", event.id),
        page=f"v1/events/{event.id}/briefing?format=html",
        title=harmless(briefing.headline.text),
        html=render_fragment(_untitled(briefing)),
        summary=harmless((briefing.sentences or (briefing.headline,))[0].text),
        published=_moment(event.born),
        modified=_moment(event.updated),
        authors=_publishers([briefing]),
        about=(("event", event.id),),
        language=event.language,
    )


def _untitled(briefing: Briefing) -> Briefing:
    """A briefing without the titles of related events: when one is told anew, items of others stay as they were."""
    return replace(briefing, related=tuple(replace(near, title="") for near in briefing.related))


def _edition_item(newest: StoredEdition, first_made: datetime.datetime, tz: str) -> Item:
    """The feed item of a day: the content of its newest revision, dated by its first."""
    date = str(newest.value["date"])
    briefings = [shapes.BriefingShape.model_validate(each).briefing() for each in newest.value["events"]]
    title = f"{day(date)} ({tz})"
    headlines = [harmless(briefing.headline.text) for briefing in briefings]
    return Item(
        id=make_id("edition", tz, date),
        page="v1/briefings/daily?" + urlencode({"date": date, "tz": tz, "format": "html"}),
        title=title,
        html="\n".join(map(render_fragment, briefings)) or "<p>No events.</p>",
        summary=" · ".join(headlines) or "No events.",
        published=_moment(first_made),
        modified=_moment(newest.made),
        authors=_publishers(briefings),
        about=_named(newest.value, ("date", "tz", "edition")),
    )


def _named(value: Mapping[str, Any], names: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(value[name])) for name in names)


def _publishers(told: Sequence[Briefing]) -> tuple[str, ...]:
    """Who is quoted, each once, in the order of the sentences."""
    names = [harmless(cited.source) for briefing in told for cited in briefing.sentences if cited.source]
    return tuple(dict.fromkeys(names))


def _moment(moment: datetime.datetime) -> str:
    return moment.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")
