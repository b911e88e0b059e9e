"""Converts articles to database columns and back, and passes many values to one SQL statement."""

import datetime
import hashlib
import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    String,
    Table,
    Text,
    bindparam,
    func,
    select,
)

from summarizer.models import Article, AsideKind, Headline, Notice, Published, SetAside, Takeaway

# Articles as columns and back: what reading found is stored as JSON, so that a stored article is not read again.


def article_columns(article: Article) -> dict[str, Any]:
    """The columns of an article that depend on it alone."""
    published = article.published
    moment = published.moment if published else None
    return {
        "id": article.id,
        "digest": content_digest(article),
        **{
            name: getattr(article, name)
            for name in ("text", "title", "source", "url", "section", "author", "family")
        },
        "language": article.language,
        "kind": article.kind,
        "published": str(published) if published else None,
        "precision": published.precision if published else None,
        "date_origin": published.origin if published else None,
        "day": published.day.isoformat() if published and published.precision != "month" else None,
        "moment": moment if isinstance(moment, datetime.datetime) else None,
        "reading": reading_of(article),
    }


def article_of(row: Mapping[str, Any]) -> Article:
    """The article that columns hold."""
    reading = json.loads(row["reading"])
    return Article(
        **{name: row[name] for name in ("id", "text", "title", "source", "url", "section", "author")},
        published=published_of(row),
        language=row["language"],
        kind=row["kind"],
        kind_reason=reading["kind_reason"],
        headline=Headline(**reading["headline"]) if reading["headline"] else None,
        set_aside=tuple(_aside(*aside) for aside in reading["set_aside"]),
        takeaways=tuple(Takeaway(*span) for span in reading["takeaways"]),
        notice=Notice(**reading["notice"]) if reading.get("notice") else None,
        family=row["family"],
        tags=tuple(reading.get("tags", ())),
        image=reading.get("image"),
        numbered=reading.get("numbered"),
    )


def published_of(row: Mapping[str, Any]) -> Published | None:
    """When the article of these columns was published."""
    if row["published"] is None:
        return None
    exact = row["precision"] == "second"
    moment = row["moment"] if exact else datetime.date.fromisoformat(row["published"])
    return Published(moment, row["precision"], row["date_origin"])


def content_digest(article: Article) -> str:
    """A hash of everything that the publisher gave: it tells a repeat of an article from an update."""
    names = ("text", "title", "source", "url", "section", "author", "language")
    given = [getattr(article, name) for name in names]
    return _sha256(
        [*given, str(article.published), article.published.precision if article.published else None]
    )


def event_digest(digests: Iterable[tuple[str, str]]) -> str:
    """A hash of an event's articles, from their ids and content digests in any order."""
    return _sha256(sorted(digests))


def reading_of(article: Article) -> str:
    """What reading found in an article, as JSON."""
    reading: dict[str, Any] = {
        "kind_reason": article.kind_reason,
        "headline": asdict(article.headline) if article.headline else None,
        "set_aside": [(aside.start, aside.end, aside.kind, aside.reason) for aside in article.set_aside],
        "takeaways": [(span.start, span.end) for span in article.takeaways],
        "notice": asdict(article.notice) if article.notice else None,
        "numbered": article.numbered,
    }
    labels = {"tags": list(article.tags), "image": article.image}
    reading |= {name: value for name, value in labels.items() if value}
    return json.dumps(reading, ensure_ascii=False, separators=(",", ":"))


def _sha256(value: Any) -> str:
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()


def _aside(start: int, end: int, kind: AsideKind, reason: str) -> SetAside:
    """A stored stretch; earlier versions stored learnt furniture without a kind of its own."""
    learnt = kind == "furniture" and reason.startswith("recurs word for word in ")
    return SetAside(start, end, "recurring" if learnt else kind, reason)


# Many values in one statement, for each database.


def among(connection: Connection, column: Column[Any], values: Collection[Any]) -> ColumnElement[bool]:
    """The condition that ``column`` is one of ``values`` (whole numbers or texts), with one parameter for all.

    With a parameter for each value, both databases limit how many there may be.
    """
    listed = list(values)
    if connection.dialect.name == "sqlite":
        # SQLite ends JSON text at a NUL; ids never hold one, since reading replaces it.
        rows = func.json_each(bindparam(None, json.dumps(listed), Text)).table_valued("value")
        return column.in_(select(rows.c.value))
    kind = Text if isinstance(column.type, String) else BigInteger
    return column == func.any(bindparam(None, listed, ARRAY(kind)))


def insert_numbers(connection: Connection, table: Table, rows: Sequence[tuple[int, ...]]) -> None:
    """Add rows to a table whose columns are all whole numbers; existing rows stay as they are."""
    if not rows:
        return
    names = [column.name for column in table.columns]
    into = f"{table.name} ({', '.join(names)})"
    if connection.dialect.name == "sqlite":
        marks = ", ".join("?" for _ in names)
        connection.exec_driver_sql(f"INSERT OR IGNORE INTO {into} VALUES ({marks})", list(rows))  # noqa: S608
        return
    arrays = ", ".join("%s::bigint[]" for _ in names)
    statement = f"INSERT INTO {into} SELECT * FROM unnest({arrays}) ON CONFLICT DO NOTHING"  # noqa: S608
    connection.exec_driver_sql(statement, tuple(map(list, zip(*rows, strict=True))))
