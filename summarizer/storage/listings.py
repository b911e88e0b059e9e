"""Lists of what is stored, without the texts: for dashboards, which show much and read little."""

import datetime
from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Connection, func, select, tuple_

from summarizer.storage.article_rows import chunks
from summarizer.storage.schema import articles, events
from summarizer.storage.stored import ArticleBrief, ArticleQuery, Outlet

OPENING = 500  # characters of a text that a list has, enough for a headline; all of it would be much to read
_OTHERS = {"opening", "event", "origin"}
_BRIEF = (
    *(articles.c[name] for name in ArticleBrief.__slots__ if name not in _OTHERS),
    func.substr(articles.c.text, 1, OPENING),
)


class Listings:
    """Lists articles, sections and outlets over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def briefs_of(self, pks: Collection[int]) -> dict[int, list[ArticleBrief]]:
        """Event → what is known of its articles but their text, the earliest first."""
        found: defaultdict[int, list[ArticleBrief]] = defaultdict(list)
        for part in chunks(pks):
            wanted = _briefs().where(articles.c.event.in_(part)).add_columns(articles.c.event)
            for row in self._connection.execute(wanted):
                found[row[-1]].append(_brief(row[:-1]))
        return {event: sorted(briefs, key=_by_date) for event, briefs in found.items()}

    def article_briefs(self, query: ArticleQuery) -> list[ArticleBrief]:
        """One page of articles, the latest arrival first."""
        wanted = _briefs().order_by(articles.c.received.desc(), articles.c.pk.desc()).limit(query.limit)
        conditions: list[ColumnElement[bool]] = [
            column == value
            for column, value in (
                (articles.c.source, query.source),
                (articles.c.section, query.section),
                (articles.c.language, query.language),
                (events.c.id, query.event),
            )
            if value is not None
        ]
        if query.after is not None:
            keys = (articles.c.received, articles.c.pk)
            conditions.append(tuple_(*keys) < tuple_(*query.after, types=[key.type for key in keys]))
        return [_brief(row) for row in self._connection.execute(wanted.where(*conditions))]

    def sections(self) -> list[tuple[str, int, int]]:
        """Section, how many articles and how many events it has; by name."""
        rows = self._connection.execute(
            select(articles.c.section, func.count(), func.count(articles.c.event.distinct()))
            .where(articles.c.section.is_not(None))
            .group_by(articles.c.section)
            .order_by(articles.c.section)
        )
        return [(section, count, of_events) for section, count, of_events in rows]

    def languages(self) -> list[tuple[str, int]]:
        """Language, how many events it has; the most frequent first."""
        count = func.count()
        rows = self._connection.execute(
            select(events.c.language, count).group_by(events.c.language).order_by(count.desc())
        )
        return [(language, number) for language, number in rows]

    def outlets(self) -> list[Outlet]:
        """Publishers with what is known of them; by name, articles without one last."""
        copies = func.count().filter(articles.c.origin != articles.c.pk)
        rows = self._connection.execute(
            select(
                articles.c.source,
                func.max(articles.c.family),
                func.count(),
                copies,
                func.max(articles.c.published),
                func.max(articles.c.received),
            ).group_by(articles.c.source)
        ).all()
        spoken = defaultdict(list)
        for source, language in self._connection.execute(
            select(articles.c.source, articles.c.language).distinct().order_by(articles.c.language)
        ):
            spoken[source].append(language)
        found = [
            Outlet(source, family, total - reprints, reprints, tuple(spoken[source]), published, received)
            for source, family, total, reprints, published, received in rows
        ]
        return sorted(found, key=lambda outlet: (outlet.source is None, outlet.source or ""))

    def days(self) -> list[tuple[str, int]]:
        """Day (in UTC), how many articles were published on it; the latest first."""
        rows = self._connection.execute(
            select(articles.c.day, func.count())
            .where(articles.c.day.is_not(None))
            .group_by(articles.c.day)
            .order_by(articles.c.day.desc())
            .limit(60)
        )
        return [(day, count) for day, count in rows]


def _briefs() -> Any:
    origins = articles.alias("origins")
    return (
        select(*_BRIEF, events.c.id, origins.c.id)
        .join(events, events.c.pk == articles.c.event, isouter=True)
        .join(origins, origins.c.pk == articles.c.origin, isouter=True)
    )


def _brief(row: Any) -> ArticleBrief:
    return ArticleBrief(*row)


def _by_date(brief: ArticleBrief) -> tuple[bool, str, datetime.datetime]:
    return brief.published is None, brief.published or "", brief.received
