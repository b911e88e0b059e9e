"""Searches and lists stored events, page by page, in SQL."""

import datetime
import json
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    and_,
    cast,
    exists,
    func,
    literal_column,
    or_,
    select,
    text,
    tuple_,
)
from sqlalchemy.dialects.postgresql import JSONB

from summarizer.storage.event_rows import COLUMNS, IS_TOLD, KEYS, stored_event
from summarizer.storage.schema import articles, events
from summarizer.storage.stored import EventQuery, Sort, StoredEvent


def sort_key(event: StoredEvent, sort: Sort) -> tuple[Any, ...]:
    """The place of an event in a sorted list, for ``EventQuery.after``."""
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
        self._connection = connection

    def events(self, query: EventQuery) -> list[StoredEvent]:
        """One page of events in the order asked for; ties go by the order of creation."""
        keys = (*KEYS[query.sort], events.c.pk)
        wanted = select(*COLUMNS).where(*self._conditions(query))
        if query.after is not None:
            wanted = wanted.where(tuple_(*keys) < tuple_(*query.after, types=[key.type for key in keys]))
        rows = self._connection.execute(wanted.order_by(*(key.desc() for key in keys)).limit(query.limit))
        return [stored_event(row) for row in rows]

    def events_between(self, day: str, start: datetime.datetime, end: datetime.datetime) -> list[StoredEvent]:
        """Events with an article dated with that plain day, or with a moment from ``start`` to before ``end``."""
        plain = and_(articles.c.precision == "day", articles.c.day == day)
        # The UTC day of a moment is given only so that the index is used.
        first, last = (at.astimezone(datetime.UTC).date().isoformat() for at in (start, end))
        near = articles.c.day.between(first, last)
        timed = and_(near, articles.c.moment >= start, articles.c.moment < end)
        held = select(articles.c.event).where(or_(plain, timed))
        rows = self._connection.execute(select(*COLUMNS).where(events.c.pk.in_(held)).order_by(events.c.pk))
        return [stored_event(row) for row in rows]

    def _conditions(self, query: EventQuery) -> list[ColumnElement[bool]]:
        conditions: list[ColumnElement[bool]] = [
            events.c.sources >= query.min_sources,
            events.c.articles >= query.min_articles,
        ]
        if query.language is not None:
            conditions.append(events.c.language == query.language)
        if query.told:
            conditions.append(IS_TOLD)
        if query.updated_since is not None:
            conditions.append(events.c.updated >= query.updated_since)
        of_articles = [*_bounds(query), *self._says(query.words)]
        if of_articles:
            conditions.append(events.c.pk.in_(select(articles.c.event).where(*of_articles)))
        if query.section is not None:
            conditions.append(
                events.c.pk.in_(select(articles.c.event).where(articles.c.section == query.section))
            )
        if query.tag is not None:
            conditions.append(events.c.pk.in_(select(articles.c.event).where(self._tagged(query.tag))))
        if query.source is not None:
            conditions.append(
                events.c.pk.in_(select(articles.c.event).where(articles.c.source == query.source))
            )
        return conditions

    def _tagged(self, tag: str) -> ColumnElement[bool]:
        """Articles with that tag; a search for the quoted tag rules most out before any JSON is read."""
        near = articles.c.reading.contains(json.dumps(tag, ensure_ascii=False), autoescape=True)
        if self._connection.dialect.name == "sqlite":
            tags = func.json_each(articles.c.reading, "$.tags").table_valued("value")
            return and_(near, exists(select(tags.c.value).where(tags.c.value == tag)))
        return and_(near, cast(articles.c.reading, JSONB)["tags"].contains([tag]))

    def _says(self, words: tuple[str, ...]) -> list[ColumnElement[bool]]:
        """Articles that hold all of ``words`` in title or text, each as ``fulltext.query_words`` writes it."""
        if not words:
            return []
        if self._connection.dialect.name == "sqlite":
            quoted = " ".join('"' + word.replace('"', '""') + '"' for word in words)
            matching = text("SELECT rowid FROM article_words WHERE article_words MATCH :words")
            return [articles.c.pk.in_(matching.bindparams(words=quoted).columns(literal_column("rowid")))]
        said = func.newsfold_words(articles.c.title, articles.c.text)
        return [said.bool_op("@@")(func.phraseto_tsquery("simple", word)) for word in words]


def _bounds(query: EventQuery) -> list[ColumnElement[bool]]:
    return [
        _beyond(bound, late=late)
        for bound, late in ((query.first, False), (query.last, True))
        if bound is not None
    ]


def _beyond(bound: datetime.date, *, late: bool) -> ColumnElement[bool]:
    """Published from ``bound`` on, or with ``late`` before it. A plain date is compared only with days."""
    day = articles.c.day
    if not isinstance(bound, datetime.datetime):
        return day < bound.isoformat() if late else day >= bound.isoformat()
    there = bound.astimezone(datetime.UTC).date().isoformat()
    if late:
        return or_(articles.c.moment < bound, and_(articles.c.moment.is_(None), day < there))
    return or_(articles.c.moment >= bound, and_(articles.c.moment.is_(None), day >= there))
