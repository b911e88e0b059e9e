"""Reads and writes the tables of articles, learnt page furniture and rejected inputs."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, RowMapping, and_, bindparam, delete, func, insert, or_, select, update

from summarizer.errors import MissingError
from summarizer.grouping.fingerprints import Traits, traits_json
from summarizer.grouping.furniture import Furniture
from summarizer.models import Article
from summarizer.storage import schema
from summarizer.storage.columns import among, article_columns, article_of, reading_of
from summarizer.storage.schema import articles, events, furniture, rejections
from summarizer.storage.stored import StoredArticle

CHUNK = 5_000  # numbers in one IN (…): below the limits of SQLite and PostgreSQL
PAGE = 200  # articles in memory at once while all are read


def chunks(items: Iterable[Any]) -> Iterator[Sequence[Any]]:
    """``items``, sorted, in lists that one statement can take."""
    held = sorted(items)
    for start in range(0, len(held), CHUNK):
        yield held[start : start + CHUNK]


_ORIGINS = articles.alias("origins")

# Statements are made once: making one takes longer than running it.
_WITH_EVENT = (
    select(articles, events.c.id.label("event_id"), _ORIGINS.c.id.label("origin_id"))
    .outerjoin(events, events.c.pk == articles.c.event)
    .outerjoin(_ORIGINS, _ORIGINS.c.pk == articles.c.origin)
)
_ARTICLE = _WITH_EVENT.where(articles.c.id == bindparam("id"))
_ARTICLES_IN = _WITH_EVENT.where(among(articles.c.event))
_PAGE = _WITH_EVENT.where(articles.c.pk > bindparam("last")).order_by(articles.c.pk).limit(PAGE)
_KNOWN = select(articles.c.id, articles.c.pk, articles.c.digest).where(among(articles.c.id))
_ARTICLES = select(articles).where(among(articles.c.pk))
_ADD_ARTICLES = insert(articles)


class ArticleRows:
    """Reads and writes articles over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def article(self, id: str) -> StoredArticle:  # noqa: A002
        """The article of that id. Raises ``MissingError``."""
        row = self._connection.execute(_ARTICLE, {"id": id}).mappings().first()
        if row is None:
            raise MissingError("article", id)
        return _stored(row)

    def known(self, ids: Collection[str]) -> dict[str, tuple[int, str]]:
        """Id → number and content digest, of the articles of these ids that there are."""
        rows = self._connection.execute(_KNOWN, {"values": ids})
        return {row.id: (row.pk, row.digest) for row in rows}

    def articles(self, pks: Collection[int]) -> dict[int, Article]:
        """Number → article, of those of ``pks`` that there are."""
        by_pk: dict[int, Article] = {}
        for part in chunks(pks):
            rows = self._connection.execute(_ARTICLES, {"values": part}).mappings()
            by_pk |= {row["pk"]: article_of(dict(row)) for row in rows}
        return by_pk

    def articles_of(self, event: int) -> list[StoredArticle]:
        """The articles of an event in canonical order."""
        return self.articles_in([event]).get(event, [])

    def articles_in(self, events: Collection[int]) -> dict[int, list[StoredArticle]]:
        """Event → its articles in canonical order, of those of ``events`` that have some."""
        by_event: defaultdict[int, list[StoredArticle]] = defaultdict(list)
        for row in self._connection.execute(_ARTICLES_IN, {"values": events}).mappings():
            by_event[row["event"]].append(_stored(row))
        return {event: sorted(members, key=_canonical) for event, members in by_event.items()}

    def every_article(self) -> Iterator[StoredArticle]:
        """All articles, in the order in which they came."""
        last = 0
        while True:
            rows = self._connection.execute(_PAGE, {"last": last}).mappings().all()
            if not rows:
                return
            yield from map(_stored, rows)
            last = rows[-1]["pk"]

    def earliest_day(self) -> str | None:
        """The first day of an article."""
        found: str | None = self._connection.execute(select(func.min(articles.c.day))).scalar()
        return found

    def older_than(self, day: datetime.date) -> list[str]:
        """The ids of articles published, or if undated received, before a day; the oldest first."""
        came = datetime.datetime.combine(day, datetime.time(), datetime.UTC)
        old = or_(
            articles.c.day < day.isoformat(), and_(articles.c.day.is_(None), articles.c.received < came)
        )
        return list(
            self._connection.execute(select(articles.c.id).where(old).order_by(articles.c.pk)).scalars()
        )

    def superseded(self, article: str) -> list[Article]:
        """Earlier versions of an article (text and title), the newest first."""
        held = schema.superseded
        rows = self._connection.execute(
            select(held).where(held.c.article == article).order_by(held.c.version.desc())
        ).mappings()
        return [Article(id=article, text=row["text"], title=row["title"]) for row in rows]

    def latest(self, day: str, end: datetime.datetime) -> tuple[str | None, datetime.datetime | None]:
        """Of the last day that has an article: its plain date, if up to ``day``, and its last moment before ``end``.

        Days are UTC days here; nothing on an earlier one is later in any zone.
        """
        plain = func.max(articles.c.day).filter(articles.c.precision == "day", articles.c.day <= day)
        timed = func.max(articles.c.moment).filter(articles.c.moment < end)
        # Day by day through the index: the rows of all articles, with their texts, are many times as much to read.
        last = max(day, end.astimezone(datetime.UTC).date().isoformat())
        bound = articles.c.day <= last
        while (
            latest_day := self._connection.execute(select(func.max(articles.c.day)).where(bound)).scalar()
        ) is not None:
            row = self._connection.execute(select(plain, timed).where(articles.c.day == latest_day)).one()
            if any(row):
                return row[0], row[1]
            bound = articles.c.day < latest_day
        return None, None

    def sources(self) -> list[tuple[str | None, int, int]]:
        """Publisher, originals, reprints; by name, articles without a publisher last."""
        copies = func.count().filter(articles.c.origin != articles.c.pk)
        rows = self._connection.execute(
            select(articles.c.source, func.count(), copies).group_by(articles.c.source)
        )
        found = [(source, total - reprints, reprints) for source, total, reprints in rows]
        return sorted(found, key=lambda row: (row[0] is None, row[0] or ""))

    def counts(self) -> dict[str, int]:
        """How many ``articles``, ``reprints``, ``pending`` articles, ``events``, ``briefings``, ``editions``."""
        # One by one, so that each needs only an index; one query for all would read every row with its text.
        counted = select(func.count()).select_from(articles)
        counts = {
            name: self._connection.execute(wanted).scalar_one()
            for name, wanted in (
                ("articles", counted),
                ("reprints", counted.where(articles.c.origin != articles.c.pk)),
                ("pending", counted.where(articles.c.grouped.is_(False))),
            )
        }
        for table in (schema.events, schema.briefings, schema.editions):
            counts[table.name] = self._connection.execute(
                select(func.count()).select_from(table)
            ).scalar_one()
        return counts

    def add_articles(self, added: Collection[tuple[Article, Traits, int]], now: datetime.datetime) -> None:
        """Store articles that are still to be grouped, each with its traits and version, in this order."""
        rows = [
            article_columns(article)
            | {"version": version, "received": now, "grouped": False}
            | {"fingerprint": traits.print.digest, "traits": traits_json(traits)}
            for article, traits, version in added
        ]
        if rows:
            self._connection.execute(_ADD_ARTICLES, rows)

    def remove_articles(self, pks: Collection[int]) -> set[str]:
        """Delete articles with their vectors and links; returns the fingerprints that they had."""
        for table, column in ((schema.vectors, "article"), (schema.links, "one"), (schema.links, "other")):
            for part in chunks(pks):
                self._connection.execute(delete(table).where(table.c[column].in_(part)))
        prints: set[str] = set()
        for part in chunks(pks):
            gone = delete(articles).where(articles.c.pk.in_(part)).returning(articles.c.fingerprint)
            prints |= set(self._connection.execute(gone).scalars())
        return prints

    def keep_superseded(self, pk: int) -> int:
        """Store the text of an article that is about to be replaced; returns its version."""
        row = self._connection.execute(select(articles).where(articles.c.pk == pk)).mappings().one()
        values = {"article": row["id"], **{name: row[name] for name in ("version", "text", "title")}}
        self._connection.execute(insert(schema.superseded).values(**values))
        return int(row["version"])

    def forget_superseded(self, article: str) -> None:
        """Forget the earlier versions of an article."""
        self._connection.execute(delete(schema.superseded).where(schema.superseded.c.article == article))


def _stored(row: RowMapping) -> StoredArticle:
    known = {name: row[name] for name in ("pk", "version", "received", "digest")}
    return StoredArticle(
        article=article_of(dict(row)), event=row["event_id"], origin=row["origin_id"], **known
    )


def _canonical(stored: StoredArticle) -> tuple[bool, str, str]:
    """The order of ``grouping.events.in_canonical_order``."""
    article = stored.article
    return article.published is None, str(article.published), article.id


MOST_REJECTIONS = 10_000  # the latest; older ones are forgotten
_FURNITURE = select(furniture.c.source, furniture.c.text, furniture.c.texts).order_by(
    furniture.c.source, furniture.c.texts.desc(), furniture.c.text
)
_FORGET_REJECTIONS = delete(rejections).where(among(rejections.c.input))


class FurnitureRows:
    """Reads and writes furniture and rejections over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def furniture(self) -> list[Furniture]:
        """The furniture of all sources, by source, the most frequent first."""
        return [Furniture(*row) for row in self._connection.execute(_FURNITURE)]

    def keep_furniture(self, version: int, learnt: Iterable[Furniture]) -> None:
        """Replace the furniture by that of a new version."""
        self._connection.execute(delete(furniture))
        values = [
            {
                "source": paragraph.source,
                "key": paragraph.key,
                "version": version,
                "text": paragraph.text,
                "texts": paragraph.texts,
            }
            for paragraph in learnt
        ]
        if values:
            self._connection.execute(insert(furniture), values)

    def articles_from(self, source: str | None) -> dict[int, Article]:
        """Number → article, of those of a source."""
        of = articles.c.source.is_(None) if source is None else articles.c.source == source
        rows = self._connection.execute(select(articles).where(of)).mappings()
        return {row["pk"]: article_of(dict(row)) for row in rows}

    def set_reading(self, pk: int, article: Article) -> None:
        """Store what is now set aside in an article, and its family."""
        values = {"reading": reading_of(article), "family": article.family}
        self._connection.execute(update(articles).where(articles.c.pk == pk).values(**values))

    def keep_rejections(self, refused: Collection[tuple[str, str]], now: datetime.datetime) -> None:
        """Store inputs with the reasons why they were rejected, only the latest for each input."""
        if not refused:
            return
        by_input = dict(refused)
        self.forget_rejections(by_input)
        rows = [{"input": place, "reason": why, "received": now} for place, why in by_input.items()]
        self._connection.execute(insert(rejections), rows)
        count = self._connection.execute(select(func.count()).select_from(rejections)).scalar_one()
        if count > MOST_REJECTIONS:
            oldest = select(rejections.c.input).order_by(rejections.c.received, rejections.c.input)
            gone = self._connection.execute(oldest.limit(count - MOST_REJECTIONS)).scalars()
            self.forget_rejections(list(gone))

    def forget_rejections(self, inputs: Collection[str]) -> None:
        """Forget that these were rejected."""
        if inputs:
            self._connection.execute(_FORGET_REJECTIONS, {"values": inputs})

    def rejections(self) -> list[tuple[str, str]]:
        """Input and reason of what was rejected, by input."""
        rows = self._connection.execute(
            select(rejections.c.input, rejections.c.reason).order_by(rejections.c.input)
        )
        return [(row.input, row.reason) for row in rows]
