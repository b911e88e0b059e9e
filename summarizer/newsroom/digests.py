"""The digest of a day: told when it is asked for, and kept as an edition once the day has closed."""

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from summarizer.newsroom import editions, telling
from summarizer.newsroom.editions import GRACE, View, get_zone
from summarizer.newsroom.service import KEY_POINTS, WORDS, Newsroom
from summarizer.storage.store import Reader, StoredEdition


def digest(room: Newsroom, view: View) -> Mapping[str, Any]:
    """The digest of a day: the newest edition once the day has closed, else as it stands.

    Raises:
        ParameterError: there is no such zone.
    """
    closed = view.closed(room.now())
    with room.store.reading() as on:
        shown = _entries(on, view)[: view.limit]
        contents = [telling.limited_content(entry.articles) for entry in shown]
        basis = editions.basis([(e.event.id, c) for e, c in zip(shown, contents, strict=True)])
        kept = on.editions(str(view))
        if closed and kept and kept[0].basis == basis:
            return kept[0].value
    told = [_told(room, entry, content) for entry, content in zip(shown, contents, strict=True)]
    briefings = [value for value in told if value is not None]
    if not closed:
        return editions.edition_value(view, None, briefings)
    return _keep(room, view, basis, briefings)


def today(room: Newsroom, tz: str) -> datetime.date:
    """The day it is in a zone."""
    return room.now().astimezone(get_zone(tz)).date()


def latest_day(room: Newsroom, tz: str) -> datetime.date | None:
    """The last day in a zone, up to today, that an article was published on."""
    return _latest_until(room, tz, today(room, tz))


def latest_closed(room: Newsroom, tz: str) -> datetime.date | None:
    """The last day in a zone with an article of it that has closed; none before the first."""
    yesterday = (room.now() - GRACE).astimezone(get_zone(tz)).date() - datetime.timedelta(days=1)
    return _latest_until(room, tz, yesterday)


def _latest_until(room: Newsroom, tz: str, last: datetime.date) -> datetime.date | None:
    with room.store.reading() as on:
        plain, moment = on.latest(last.isoformat(), View(last, tz).bounds[1])
    days = [datetime.date.fromisoformat(plain)] if plain else []
    days += [moment.astimezone(get_zone(tz)).date()] if moment else []
    return max(days, default=None)


def _entries(on: Reader, view: View) -> list[editions.Entry]:
    events = on.events_between(view.date.isoformat(), *view.bounds)
    return editions.entries(view, [(event, on.articles_of(event.pk)) for event in events])


def _told(room: Newsroom, entry: editions.Entry, content: str) -> telling.Value | None:
    key = telling.briefing_key("digest " + content, WORDS, KEY_POINTS)
    with room.store.reading() as on:
        if (kept := on.briefing(entry.event.pk, key)) is not None:
            return kept
    articles = [held.article for held in entry.articles]
    value = telling.tell_if_possible(entry.event, articles, WORDS, KEY_POINTS)
    if value is not None:
        room.keep_told(entry.event, [(key, value)])
    return value


def _keep(room: Newsroom, view: View, basis: str, briefings: Sequence[telling.Value]) -> Mapping[str, Any]:
    with room.writing() as on:
        kept = on.editions(str(view))
        if kept and kept[0].basis == basis:  # another process was faster
            return kept[0].value
        revision = kept[0].revision + 1 if kept else 1
        value = editions.edition_value(view, revision, briefings)
        edition = StoredEdition(value["edition"], str(view), revision, room.now(), basis, value)
        on.keep_edition(edition, editions.cited_articles(value))
    return value
