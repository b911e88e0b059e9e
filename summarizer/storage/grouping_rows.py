"""The rows that grouping works on: places, vectors, links, and what editors decided."""

import datetime
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select, update

from summarizer.grouping.edits import Edits
from summarizer.storage.article_rows import chunks
from summarizer.storage.schema import articles, edits, frequency_tables, links, vectors
from summarizer.storage.stored import Place, StoredVector


class GroupingRows:
    """Reads and writes what grouping needs over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def pending(self, limit: int) -> list[int]:
        """Articles still to be grouped, in the order in which they came."""
        waiting = (
            select(articles.c.pk).where(articles.c.grouped.is_(False)).order_by(articles.c.pk).limit(limit)
        )
        return list(self._connection.execute(waiting).scalars())

    def places(self, pks: Collection[int]) -> list[Place]:
        """Where these articles stand."""
        return self._places("pk", pks)

    def places_of(self, ids: Collection[str]) -> list[Place]:
        """Where the articles of these ids stand, of those that there are."""
        return self._places("id", ids)

    def places_in(self, events: Collection[int]) -> list[Place]:
        """Where the articles of these events stand."""
        return self._places("event", events)

    def every_place(self) -> list[Place]:
        """Where all articles stand, in the order in which they came."""
        listed = select(*(articles.c[name] for name in Place.__slots__)).order_by(articles.c.pk)
        return [Place(*row) for row in self._connection.execute(listed)]

    def copies_of(self, origins: Collection[int]) -> list[Place]:
        """Where the articles stand that are copies of these (each of these among its own)."""
        return self._places("origin", origins)

    def place(self, changes: Iterable[tuple[int, int]]) -> None:
        """Set the origins of articles, ``(article, origin)``, which are grouped from then on."""
        for pk, origin in changes:
            self._connection.execute(
                update(articles).where(articles.c.pk == pk).values(origin=origin, grouped=True)
            )

    def add_vector(self, pk: int, language: str, terms: bytes, weights: bytes) -> None:
        """Keep the vector of an original."""
        self._connection.execute(
            insert(vectors).values(article=pk, language=language, terms=terms, weights=weights)
        )

    def vectors(self, language: str) -> list[StoredVector]:
        """All originals of a language that have a vector."""
        rows = self._connection.execute(
            select(articles.c.pk, articles.c.day, articles.c.date_origin, articles.c.event)
            .join(vectors, vectors.c.article == articles.c.pk)
            .where(vectors.c.language == language)
            .order_by(articles.c.pk)
        )
        return [StoredVector(*row) for row in rows]

    def packed(self, pks: Collection[int]) -> dict[int, tuple[bytes, bytes]]:
        """Article → packed terms and weights."""
        found: dict[int, tuple[bytes, bytes]] = {}
        for part in chunks(pks):
            rows = self._connection.execute(select(vectors).where(vectors.c.article.in_(part)))
            found |= {row.article: (row.terms, row.weights) for row in rows}
        return found

    def links_of(self, pks: Collection[int]) -> set[int]:
        """The articles that a link connects with these."""
        return self._beside(links, pks)

    def add_links(self, pairs: Iterable[tuple[int, int]]) -> None:
        """Keep links, in both directions."""
        self._add_pairs(links, pairs)

    def unlink(self, pks: Collection[int]) -> None:
        """Forget the vectors and links of these articles."""
        for part in chunks(pks):
            self._connection.execute(delete(vectors).where(vectors.c.article.in_(part)))
            self._connection.execute(delete(links).where(links.c.one.in_(part) | links.c.other.in_(part)))

    def component(self, pks: Collection[int]) -> set[int]:
        """These articles and all that a chain of links connects with them."""
        return _closure(set(pks), self.links_of)

    def frequencies(self) -> tuple[int, str, bytes] | None:
        """Version, rules and counts of the newest table of document frequencies."""
        newest = select(frequency_tables).order_by(frequency_tables.c.version.desc()).limit(1)
        row = self._connection.execute(newest).first()
        return (row.version, row.rules, row.counts) if row else None

    def add_frequencies(self, version: int, rules: str, counts: bytes, now: datetime.datetime) -> None:
        """Keep a new version of the table."""
        values = {"version": version, "rules": rules, "counts": counts, "made": now}
        self._connection.execute(insert(frequency_tables).values(**values))

    def _places(self, column: str, values: Collection[Any]) -> list[Place]:
        found = []
        for part in chunks(values):
            wanted = select(*(articles.c[name] for name in Place.__slots__)).where(
                articles.c[column].in_(part)
            )
            found += [Place(*row) for row in self._connection.execute(wanted)]
        return found

    def _beside(self, table: Table, items: Collection[Any]) -> set[Any]:
        found: set[Any] = set()
        for part in chunks(items):
            found |= set(
                self._connection.execute(select(table.c.other).where(table.c.one.in_(part))).scalars()
            )
        return found

    def _add_pairs(self, table: Table, pairs: Iterable[tuple[Any, Any]]) -> None:
        both = {pair for one, other in pairs for pair in ((one, other), (other, one))}
        if both:
            self._connection.execute(
                insert(table), [{"one": one, "other": other} for one, other in sorted(both)]
            )


def _closure(items: set[Any], beside: Callable[[set[Any]], set[Any]]) -> set[Any]:
    """``items`` and all that can be reached from them."""
    reached, frontier = set(items), set(items)
    while frontier:
        frontier = beside(frontier) - reached
        reached |= frontier
    return reached


class EditRows:
    """Reads and writes edits over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def edits(self) -> Edits:
        """All edits."""
        held: defaultdict[int, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for number, side, article in self._connection.execute(select(edits)):
            held[number][side].add(article)
        pairs = [(frozenset(one), frozenset(other)) for _, (one, other) in sorted(held.items())]
        return Edits(
            tuple(one for one, other in pairs if not other), tuple(pair for pair in pairs if pair[1])
        )

    def keep_edits(self, kept: Edits) -> None:
        """Keep these edits in the place of all others."""
        self._connection.execute(delete(edits))
        listed = [(held, frozenset[str]()) for held in kept.together] + list(kept.apart)
        rows = [
            {"number": number, "side": side, "article": article}
            for number, pair in enumerate(listed)
            for side, held in enumerate(pair)
            for article in sorted(held)
        ]
        if rows:
            self._connection.execute(insert(edits), rows)
