"""Searches for events: filters, pages by sort key, and full text in the dialect of the database."""

import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, func, literal_column, or_, select, text, tuple_

from summarizer.storage.event_rows import COLUMNS, stored_event
from summarizer.storage.schema import articles, events
from summarizer.storage.store import EventQuery, Sort, StoredEvent

# What a page is sorted by, descending, apart from the order of birth, which decides ties.
_KEYS: dict[Sort, tuple[ColumnElement[Any], ...]] = {
    "latest": (events.c.latest,),
    "updated": (events.c.updated,),
    "prominence": (events.c.sources, events.c.articles, events.c.latest),
}


def sort_key(event: StoredEvent, sort: Sort) -> tuple[Any, ...]:
    """Where an event stands in a sorted list: what ``EventQuery.after`` takes."""
    latest = event.last_published or ""
    keys: dict[Sort, tuple[Any, ...]] = {
        "latest": (latest,),
        "updated": (event.updated,),
        "prominence": (event.sources, event.articles, latest),
    }
    return (*keys[sort], event.pk)


class Searches:
    """Finds events over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._on = connection

    def events(self, query: EventQuery) -> list[StoredEvent]:
        """One page of events in the order asked for; ties are decided by the order of birth."""
        keys = (*_KEYS[query.sort], events.c.pk)
        wanted = select(*COLUMNS).where(*self._conditions(query))
        if query.after is not None:
            wanted = wanted.where(tuple_(*keys) < tuple_(*query.after, types=[key.type for key in keys]))
        rows = self._on.execute(wanted.order_by(*(key.desc() for key in keys)).limit(query.limit))
        return [stored_event(row) for row in rows]

    def events_between(self, day: str, start: datetime.datetime, end: datetime.datetime) -> list[StoredEvent]:
        """Events with an article of that plain day, or of a moment from ``start`` up to, not including, ``end``."""
        plain = and_(articles.c.precision == "day", articles.c.day == day)
        timed = and_(articles.c.moment >= start, articles.c.moment < end)
        held = select(articles.c.event).where(or_(plain, timed))
        rows = self._on.execute(select(*COLUMNS).where(events.c.pk.in_(held)).order_by(events.c.pk))
        return [stored_event(row) for row in rows]

    def _conditions(self, query: EventQuery) -> list[ColumnElement[bool]]:
        found: list[ColumnElement[bool]] = [
            events.c.sources >= query.min_sources,
            events.c.articles >= query.min_articles,
        ]
        if query.language is not None:
            found.append(events.c.language == query.language)
        if query.updated_since is not None:
            found.append(events.c.updated >= query.updated_since)
        of_articles = [*_bounds(query), *self._says(query.words)]
        if of_articles:
            found.append(events.c.pk.in_(select(articles.c.event).where(*of_articles)))
        if query.source is not None:
            found.append(events.c.pk.in_(select(articles.c.event).where(articles.c.source == query.source)))
        return found

    def _says(self, words: tuple[str, ...]) -> list[ColumnElement[bool]]:
        """Articles that hold all of ``words`` in title or text."""
        if not words:
            return []
        if self._on.dialect.name == "sqlite":
            quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words)
            matching = text("SELECT rowid FROM article_words WHERE article_words MATCH :words")
            return [articles.c.pk.in_(matching.bindparams(words=quoted).columns(literal_column("rowid")))]
        said = func.to_tsvector("simple", func.coalesce(articles.c.title, "") + " " + articles.c.text)
        return [said.bool_op("@@")(func.plainto_tsquery("simple", " ".join(words)))]


def _bounds(query: EventQuery) -> list[ColumnElement[bool]]:
    return [
        _beyond(bound, late=late)
        for bound, late in ((query.first, False), (query.last, True))
        if bound is not None
    ]


def _beyond(bound: datetime.date, *, late: bool) -> ColumnElement[bool]:
    """Published from ``bound`` on, or ``late``: before it. A plain date is compared with days alone."""
    day = articles.c.day
    if not isinstance(bound, datetime.datetime):
        return day < bound.isoformat() if late else day >= bound.isoformat()
    there = bound.astimezone(datetime.UTC).date().isoformat()
    if late:
        return or_(articles.c.moment < bound, and_(articles.c.moment.is_(None), day < there))
    return or_(articles.c.moment >= bound, and_(articles.c.moment.is_(None), day >= there))
