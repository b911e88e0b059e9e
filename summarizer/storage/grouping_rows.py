"""Reads and writes the tables that grouping uses: places of articles, vectors, links, and manual edits."""

import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Text, bindparam, cast, delete, func, insert, select, update

from summarizer.grouping.edits import Edits
from summarizer.storage.article_rows import chunks
from summarizer.storage.columns import among, insert_numbers
from summarizer.storage.schema import articles, edits, frequency_tables, links, vectors
from summarizer.storage.store import Packed
from summarizer.storage.stored import NewVector, Place

_NEWEST = select(func.coalesce(func.max(frequency_tables.c.version), 0)).scalar_subquery()

# Statements are made once: making one takes longer than running it.
_WAITING = select(articles.c.pk).where(articles.c.grouped.is_(False))
_PENDING = _WAITING.order_by(articles.c.pk).limit(bindparam("most"))
_COUNT_PENDING = select(func.count()).select_from(articles).where(articles.c.grouped.is_(False))
_PENDING_AMONG = _WAITING.where(among(articles.c.id))
_PLACE = select(*(articles.c[name] for name in Place.__slots__))
_PLACES = {name: _PLACE.where(among(articles.c[name])) for name in ("pk", "id", "event", "origin")}
_SET_PLACE = (
    update(articles).where(articles.c.pk == bindparam("at")).values(origin=bindparam("of"), grouped=True)
)
_NEWEST_VERSION = select(_NEWEST)
_ADD_VECTORS = insert(vectors)
_VECTORS_OF = select(vectors.c.article, vectors.c.terms, vectors.c.weights).where(among(vectors.c.article))
_OLD = select(vectors.c.article).where(vectors.c.version < _NEWEST)
_STALE = _OLD.order_by(vectors.c.article.desc()).limit(bindparam("most"))
_STALE_AMONG = _OLD.where(among(vectors.c.article))
_LINKS_OF = select(links.c.one, links.c.other, links.c.strength).where(among(links.c.one))
_LEVELS = select(vectors.c.article, vectors.c.level).where(among(vectors.c.article))
_SET_LEVELS = update(vectors).where(vectors.c.article == bindparam("at")).values(level=bindparam("to"))
_NEWEST_TABLE = select(frequency_tables).order_by(frequency_tables.c.version.desc()).limit(1)
_NEWEST_RULES = _NEWEST_TABLE.with_only_columns(frequency_tables.c.version, frequency_tables.c.rules)
_EDITS = select(edits)


class GroupingRows:
    """Reads and writes what grouping needs over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def pending(self, limit: int) -> list[int]:
        """Articles still to be grouped, in the order in which they arrived."""
        return list(self._connection.execute(_PENDING, {"most": limit}).scalars())

    def count_pending(self) -> int:
        """How many articles are still to be grouped."""
        return int(self._connection.execute(_COUNT_PENDING).scalar_one())

    def pending_among(self, ids: Collection[str]) -> list[int]:
        """Those of the articles of these ids that are still to be grouped."""
        return list(self._connection.execute(_PENDING_AMONG, {"values": ids}).scalars())

    def places(self, pks: Collection[int]) -> list[Place]:
        """The places of these articles in the grouping."""
        return self._places("pk", pks)

    def places_of(self, ids: Collection[str]) -> list[Place]:
        """The places of the articles with these ids, as far as they exist."""
        return self._places("id", ids)

    def places_in(self, events: Collection[int]) -> list[Place]:
        """The places of the articles of these events."""
        return self._places("event", events)

    def every_place(self) -> list[Place]:
        """The places of all articles, in the order in which they arrived."""
        return [Place(*row) for row in self._connection.execute(_PLACE.order_by(articles.c.pk))]

    def copies_of(self, origins: Collection[int]) -> list[Place]:
        """The places of all copies of these articles, these included."""
        return self._places("origin", origins)

    def place(self, changes: Iterable[tuple[int, int]]) -> None:
        """Set the origins of articles, ``(article, origin)``, and mark them as grouped."""
        rows = [{"at": pk, "of": origin} for pk, origin in changes]
        if rows:
            self._connection.execute(_SET_PLACE, rows)

    def add_vectors(self, added: Collection[NewVector]) -> None:
        """Store the vectors of originals, made with the newest table."""
        version = self._connection.execute(_NEWEST_VERSION).scalar_one() if added else 0
        rows = [
            {
                "article": vector.pk,
                "language": vector.language,
                "day": vector.day,
                "level": 0,
                "version": version,
                "terms": vector.terms,
                "weights": vector.weights,
            }
            for vector in added
        ]
        if rows:
            self._connection.execute(_ADD_VECTORS, rows)

    def vectors_of(self, pks: Collection[int]) -> Packed:
        """The vectors of those of these articles that have one."""
        rows = self._connection.execute(_VECTORS_OF, {"values": pks})
        return {row.article: (row.terms, row.weights) for row in rows}

    def stale(self, limit: int) -> list[int]:
        """The latest originals whose vectors were made with an earlier table."""
        return list(self._connection.execute(_STALE, {"most": limit}).scalars())

    def stale_among(self, pks: Collection[int]) -> set[int]:
        """Those of these originals whose vectors were made with an earlier table."""
        return set(self._connection.execute(_STALE_AMONG, {"values": pks}).scalars())

    def vector_days(self, language: str) -> list[int | None]:
        """The days that vectors of a language have."""
        known = select(vectors.c.day).where(vectors.c.language == language, vectors.c.version == _NEWEST)
        days = known.distinct()
        return list(self._connection.execute(days).scalars())

    def vectors_of_day(self, language: str, day: int | None, size: int) -> Iterator[Packed]:
        """The vectors of a language and day, in parts of ``size``."""
        of_day = vectors.c.day.is_(None) if day is None else vectors.c.day == day
        wanted = select(vectors.c.article, vectors.c.terms, vectors.c.weights)
        wanted = wanted.where(vectors.c.language == language, of_day, vectors.c.version == _NEWEST)
        rows = self._connection.execute(wanted)
        for part in rows.partitions(size):
            yield {row.article: (row.terms, row.weights) for row in part}

    def vectors_with_events(self, language: str, size: int) -> Iterator[tuple[Packed, list[int]]]:
        """All vectors of a language whose articles have an event, in parts of ``size``, with those events."""
        wanted = (
            select(vectors.c.article, vectors.c.terms, vectors.c.weights, articles.c.event)
            .join(articles, articles.c.pk == vectors.c.article)
            .where(vectors.c.language == language, vectors.c.version == _NEWEST)
            .where(articles.c.event.is_not(None))
        )
        for part in self._connection.execute(wanted).partitions(size):
            yield {row.article: (row.terms, row.weights) for row in part}, [row.event for row in part]

    def vector_numbers(self, language: str) -> list[int]:
        """The articles that have a vector in a language, in order."""
        # All numbers in one row: reading one row for each takes ten times as long.
        listed = select(func.aggregate_strings(cast(vectors.c.article, Text), ","))
        wanted = listed.where(vectors.c.language == language)
        if self.stale(1):  # else an index is enough
            wanted = wanted.where(vectors.c.version == _NEWEST)
        joined = self._connection.execute(wanted).scalar()
        return sorted(map(int, joined.split(","))) if joined else []

    def events_of_vectors(self, language: str) -> dict[int, int]:
        """Article → event, of the articles that have a vector in a language and an event."""
        both = (func.aggregate_strings(cast(articles.c[name], Text), ",") for name in ("pk", "event"))
        row = self._connection.execute(select(*both).where(articles.c.event.is_not(None))).one()
        pks, events = (map(int, (joined or "").split(",")) if joined else () for joined in row)
        placed = dict(zip(pks, events, strict=True))
        return {article: placed[article] for article in self.vector_numbers(language) if article in placed}

    def links_of(self, pks: Collection[int]) -> Iterator[tuple[int, int, int]]:
        """The links of these articles: the article, the other, and the strength."""
        yield from self._connection.execute(_LINKS_OF, {"values": pks})

    def add_links(self, pairs: Iterable[tuple[int, int, int]]) -> None:
        """Store links with their strengths, in both directions."""
        both = [way for i, j, strength in pairs for way in ((i, j, strength), (j, i, strength))]
        insert_numbers(self._connection, links, sorted(both))

    def levels(self, pks: Collection[int]) -> dict[int, int]:
        """Article → the level at which its candidate set is connected."""
        return dict(map(tuple, self._connection.execute(_LEVELS, {"values": pks})))

    def set_levels(self, levels: Mapping[int, int]) -> None:
        """Store the levels of articles."""
        known = self.levels(levels)
        rows = [{"at": pk, "to": level} for pk, level in levels.items() if known.get(pk) != level]
        if rows:
            self._connection.execute(_SET_LEVELS, rows)

    def unlink(self, pks: Collection[int]) -> None:
        """Delete the vectors and links of these articles."""
        for part in chunks(pks):
            self._connection.execute(delete(vectors).where(vectors.c.article.in_(part)))
            self._connection.execute(delete(links).where(links.c.one.in_(part) | links.c.other.in_(part)))

    def frequencies(self) -> tuple[int, str, bytes] | None:
        """Version, rules and counts of the newest table of document frequencies."""
        row = self._connection.execute(_NEWEST_TABLE).first()
        return (row.version, row.rules, row.counts) if row else None

    def frequencies_version(self) -> tuple[int, str] | None:
        """Version and rules of the newest table, without its counts, which may be large."""
        row = self._connection.execute(_NEWEST_RULES).first()
        return (row.version, row.rules) if row else None

    def add_frequencies(self, version: int, rules: str, counts: bytes, now: datetime.datetime) -> None:
        """Store a new version of the table."""
        values = {"version": version, "rules": rules, "counts": counts, "made": now}
        self._connection.execute(insert(frequency_tables).values(**values))

    def _places(self, column: str, values: Collection[Any]) -> list[Place]:
        places = []
        for part in chunks(values):
            rows = self._connection.execute(_PLACES[column], {"values": part})
            places += [Place(*row) for row in rows]
        return places


class EditRows:
    """Reads and writes edits over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def edits(self) -> Edits:
        """All edits."""
        sides: defaultdict[int, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for number, side, article in self._connection.execute(_EDITS):
            sides[number][side].add(article)
        pairs = [(frozenset(one), frozenset(other)) for _, (one, other) in sorted(sides.items())]
        return Edits(
            tuple(one for one, other in pairs if not other), tuple(pair for pair in pairs if pair[1])
        )

    def keep_edits(self, kept: Edits) -> None:
        """Replace all edits by these."""
        self._connection.execute(delete(edits))
        listed = [(members, frozenset[str]()) for members in kept.together] + list(kept.apart)
        rows = [
            {"number": number, "side": side, "article": article}
            for number, pair in enumerate(listed)
            for side, members in enumerate(pair)
            for article in sorted(members)
        ]
        if rows:
            self._connection.execute(insert(edits), rows)
