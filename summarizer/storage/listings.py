"""Lists of stored articles, sections and outlets without texts, and the words of the full-text index."""

import datetime
import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, select, tuple_

from summarizer.storage.article_rows import chunks
from summarizer.storage.schema import articles, events
from summarizer.storage.stored import ArticleBrief, ArticleQuery, Outlet

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
