"""Searches and lists stored articles, events, sections and outlets page by page, without their texts."""

import datetime
import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
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

from summarizer.storage.article_rows import chunks
from summarizer.storage.event_rows import COLUMNS, IS_TOLD, KEYS, stored_event
from summarizer.storage.schema import articles, events
from summarizer.storage.stored import ArticleBrief, ArticleQuery, EventQuery, Outlet, Sort, StoredEvent

# The words of the full-text index and of queries, in every script.
#
# Chinese, Japanese, Thai and similar scripts do not separate words, and Korean attaches particles to them. There each
# character is indexed as a word, and a query looks for a run of characters. In other scripts a word is what stands
# between non-letters, regardless of case, width and accents.

LONGEST = 200_000  # characters indexed of one article: what PostgreSQL takes of one text is about a megabyte

# Han, Kana, Hangul, Thai, Lao, Tibetan, Burmese, Khmer. The first migration that makes a PostgreSQL index has the same.
UNSPACED = (
    "\u0e00-\u0fff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
    "\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff"
)
_UNSPACED = re.compile(f"[{UNSPACED}]")


def indexed(title: str | None, text: str) -> str:
    """The text to index for an article; it must be the same again when the article is deleted.

    >>> indexed(None, "東京 İzmir")
    ' 東  京  i̇zmir'
    """
    return _spaced(f"{title} {text}"[:LONGEST] if title else text[:LONGEST])


def query_words(query: str) -> tuple[str, ...]:
    """The words of a query as the index has them; adjoining characters of a script without spaces are one word.

    >>> query_words('"F-16" 東京')
    ('f', '16', '東 京')
    """
    normal = unicodedata.normalize("NFKC", query).casefold()
    parted = "".join(char if unicodedata.category(char)[0] in "LNM" else " " for char in normal)
    return tuple(" ".join(_spaced(word).split()) for word in parted.split())


def _spaced(text: str) -> str:
    normal = text.casefold() if text.isascii() else unicodedata.normalize("NFKC", text).casefold()
    return normal if normal.isascii() else _UNSPACED.sub(r" \g<0> ", normal)


# Lists without texts, for dashboards.

OPENING = 500  # characters of each text that a list reads, enough for a headline
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
        """Event → its articles without their texts, the earliest first."""
        briefs_by_event: defaultdict[int, list[ArticleBrief]] = defaultdict(list)
        for part in chunks(pks):
            wanted = _briefs().where(articles.c.event.in_(part)).add_columns(articles.c.event)
            for row in self._connection.execute(wanted):
                briefs_by_event[row[-1]].append(_brief(row[:-1]))
        return {event: sorted(briefs, key=_by_date) for event, briefs in briefs_by_event.items()}

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
        """Publishers with their counts, languages and dates; by name, articles without a publisher last."""
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
        outlets = [
            Outlet(source, family, total - reprints, reprints, tuple(spoken[source]), published, received)
            for source, family, total, reprints, published, received in rows
        ]
        return sorted(outlets, key=lambda outlet: (outlet.source is None, outlet.source or ""))

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


@cache
def _briefs() -> Select[Any]:
    """The start of the statements that list articles; made once, since making it takes longer than running it."""
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
