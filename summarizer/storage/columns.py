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
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Dialect,
    String,
    Table,
    Text,
    TypeDecorator,
    bindparam,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine

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


class Listed(TypeDecorator[Collection[Any]]):
    """Many values (whole numbers or texts) as one parameter: a JSON list for SQLite, an array for PostgreSQL.

    With a parameter for each value, both databases limit how many there may be.
    """

    impl = Text
    cache_ok = True

    def __init__(self, kind: type[TypeEngine[Any]]) -> None:
        super().__init__()
        self.kind = kind

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """How the database takes them."""
        return dialect.type_descriptor(Text() if dialect.name == "sqlite" else ARRAY(self.kind))

    def process_bind_param(self, value: Collection[Any] | None, dialect: Dialect) -> Any:
        """The values, without an order that anything depends on."""
        listed = list(value or ())
        # SQLite ends JSON text at a NUL; ids never hold one, since reading replaces it.
        return json.dumps(listed) if dialect.name == "sqlite" else listed


class _Among(FunctionElement[bool]):
    inherit_cache = True
    type = Boolean()

    def self_group(self, against: Any = None) -> "_Among":  # noqa: ARG002  # the signature of SQLAlchemy
        """Itself: SQLAlchemy would compare it with 1, and then no index of SQLite helps."""
        return self


@compiles(_Among, "sqlite")
def _among_json(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = (compiler.process(clause, **options) for clause in element.clauses)
    return f"{column} IN (SELECT value FROM json_each({values}))"  # noqa: S608 - a column and a parameter


@compiles(_Among, "postgresql")
def _among_array(element: _Among, compiler: SQLCompiler, **options: Any) -> str:
    column, values = (compiler.process(clause, **options) for clause in element.clauses)
    return f"{column} = ANY({values})"


def among(column: Column[Any], values: Collection[Any] | None = None) -> ColumnElement[bool]:
    """The condition that ``column`` is one of ``values``; else one of those that the statement is given as ``values``.

    A statement is best made once and given its values: making it takes longer than running it.
    """
    kind = Listed(Text if isinstance(column.type, String) else BigInteger)
    if values is None:
        return _Among(column, bindparam("values", type_=kind))
    return _Among(column, bindparam(None, values, kind, unique=True))


def insert_numbers(connection: Connection, table: Table, rows: Sequence[tuple[int, ...]]) -> None:
    """Add rows to a table whose columns are all whole numbers; existing rows stay as they are."""
    if not rows:
        return
    names = [column.name for column in table.columns]
    into = f"{table.name} ({', '.join(names)})"
    if connection.dialect.name == "sqlite":
        # One statement for all: for each row that Python hands over another thread may take the interpreter, while the
        # store is held.
        each = ", ".join(f"json_extract(value, '$[{place}]')" for place in range(len(names)))
        statement = f"INSERT OR IGNORE INTO {into} SELECT {each} FROM json_each(?)"  # noqa: S608
        connection.exec_driver_sql(statement, (json.dumps(rows),))
        return
    arrays = ", ".join("%s::bigint[]" for _ in names)
    statement = f"INSERT INTO {into} SELECT * FROM unnest({arrays}) ON CONFLICT DO NOTHING"  # noqa: S608
    connection.exec_driver_sql(statement, tuple(map(list, zip(*rows, strict=True))))
