"""Reads and writes the tables of fingerprints and of kin, groups of texts that may be copies or versions."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import (
    Column,
    Connection,
    Result,
    RowMapping,
    Select,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)

from summarizer.grouping.fingerprints import Fingerprint, Traits, from_json, traits_json, unpack
from summarizer.storage.columns import among, insert_numbers
from summarizer.storage.schema import articles, prints, runs
from summarizer.storage.stored import Place

MAX_SHARED = 200  # as in grouping.copies: a run that more kin share is a phrase
LOADED = 100  # fingerprints of a kin that are read together


def _traits_of(row: RowMapping, fingerprint: Fingerprint) -> Traits:
    """The traits of an article's columns."""
    return from_json(
        row["traits"], row["id"], row["published"], row["family"] or row["source"] or "", fingerprint
    )


class CopyRows:
    """Reads and writes fingerprints, kin and traits over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def set_prints(self, known: Mapping[int, Traits]) -> None:
        """Replace the traits of stored articles."""
        rows = [
            {"at": pk, "fingerprint": traits.print.digest, "traits": traits_json(traits)}
            for pk, traits in known.items()
        ]
        if rows:
            self._connection.execute(update(articles).where(articles.c.pk == bindparam("at")), rows)

    def prints(self, fingerprints: Collection[str]) -> dict[str, Fingerprint]:
        """Fingerprint → print."""
        rows = self._rows(select(prints), prints.c.fingerprint, fingerprints)
        return {row.fingerprint: unpack(row.print) for row in rows}

    def kin_of(self, fingerprints: Collection[str]) -> dict[str, int]:
        """Fingerprint → its kin, for the stored ones."""
        known = select(prints.c.fingerprint, prints.c.kin)
        rows = self._connection.execute(
            known.where(among(self._connection, prints.c.fingerprint, fingerprints))
        )
        return {row.fingerprint: row.kin for row in rows}

    def kin_having(self, numbers: Collection[int]) -> dict[int, list[int] | None]:
        """Run or mark → the kin that have it; none if very many have it. One that no kin has is left out."""
        wanted = among(self._connection, runs.c.run, numbers)
        counted = select(runs.c.run, func.count()).where(wanted).group_by(runs.c.run)
        counts: dict[int, int] = dict(map(tuple, self._connection.execute(counted)))
        kin_by_run: dict[int, list[int] | None] = {
            run: [] if count <= MAX_SHARED else None for run, count in counts.items()
        }
        rare = among(
            self._connection, runs.c.run, [run for run, kin in kin_by_run.items() if kin is not None]
        )
        for run, kin in self._connection.execute(select(runs.c.run, runs.c.kin).where(rare)):
            having = kin_by_run[run]
            if having is not None:
                having.append(kin)
        return kin_by_run

    def prints_of_kin(self, kin: int) -> Iterator[Fingerprint]:
        """The prints of a kin."""
        last = ""
        while True:
            page = select(prints).where(prints.c.kin == kin, prints.c.fingerprint > last)
            rows = self._connection.execute(page.order_by(prints.c.fingerprint).limit(LOADED)).all()
            if not rows:
                return
            yield from (unpack(row.print) for row in rows)
            last = rows[-1].fingerprint

    def add_prints(
        self, added: Collection[tuple[Fingerprint, int]], numbers: Collection[tuple[int, int]]
    ) -> None:
        """Store texts with their kin, and runs and marks with the kin that have them."""
        rows = [{"fingerprint": held.digest, "kin": kin, "print": held.packed} for held, kin in added]
        if rows:
            self._connection.execute(insert(prints), rows)
        insert_numbers(self._connection, runs, sorted(numbers))

    def merge_kin(self, own: int, other: int) -> None:
        """Make one kin of two."""
        self._connection.execute(update(prints).where(prints.c.kin == other).values(kin=own))
        both = select(runs.c.run).where(runs.c.kin == own)
        self._connection.execute(delete(runs).where(runs.c.kin == other, runs.c.run.in_(both)))
        self._connection.execute(update(runs).where(runs.c.kin == other).values(kin=own))

    def next_kin(self) -> int:
        """A number above those of all kin."""
        highest = select(func.coalesce(func.max(prints.c.kin), 0))
        return int(self._connection.execute(highest).scalar_one()) + 1

    def relatives(self, kin: int, limit: int) -> list[Traits]:
        """The traits of the earliest articles of a kin, in canonical order."""
        rows = self._connection.execute(
            select(articles, prints.c.print)
            .join(prints, prints.c.fingerprint == articles.c.fingerprint)
            .where(prints.c.kin == kin)
            .order_by(articles.c.published.is_(None), articles.c.published, articles.c.id)
            .limit(limit)
        ).mappings()
        return [_traits_of(row, unpack(row["print"])) for row in rows]

    def copy_component(self, pks: Collection[int]) -> list[list[Place]]:
        """These articles and all of their kin, one list for each kin."""
        own = select(prints.c.kin).join(articles, articles.c.fingerprint == prints.c.fingerprint)
        kin = set(self._rows(own, articles.c.pk, pks).scalars())
        placed = select(prints.c.kin, *(articles.c[name] for name in Place.__slots__))
        placed = placed.join(prints, prints.c.fingerprint == articles.c.fingerprint)
        found: defaultdict[int, list[Place]] = defaultdict(list)
        for row in self._rows(placed, prints.c.kin, kin):
            found[row.kin].append(Place(*(getattr(row, name) for name in Place.__slots__)))
        return list(found.values())

    def traits(self, pks: Collection[int]) -> list[Traits]:
        """The traits of articles, in canonical order."""
        names = ("id", "published", "source", "family", "traits", "fingerprint")
        wanted = select(*(articles.c[name] for name in names))
        found = list(self._rows(wanted, articles.c.pk, pks).mappings())
        texts = self.prints({row["fingerprint"] for row in found})
        found.sort(key=lambda row: (row["published"] is None, str(row["published"]), row["id"]))
        return [_traits_of(row, texts[row["fingerprint"]]) for row in found]

    def forget_texts(self, fingerprints: set[str]) -> None:
        """Delete those of these fingerprints that no article has any more, and kin that have none left."""
        having = select(articles.c.fingerprint)
        self.remove_texts(
            fingerprints - set(self._rows(having, articles.c.fingerprint, fingerprints).scalars())
        )

    def remove_texts(self, fingerprints: set[str]) -> None:
        """Delete these fingerprints, and kin that have none left."""
        if not fingerprints:
            return
        gone = delete(prints).where(among(self._connection, prints.c.fingerprint, fingerprints))
        kin = set(self._connection.execute(gone.returning(prints.c.kin)).scalars())
        empty = kin - set(self._rows(select(prints.c.kin), prints.c.kin, kin).scalars())
        if empty:
            self._connection.execute(delete(runs).where(among(self._connection, runs.c.kin, empty)))

    def _rows(self, wanted: Select[Any], column: Column[Any], values: Collection[Any]) -> Result[Any]:
        """What is selected where a column is one of these values."""
        return self._connection.execute(wanted.where(among(self._connection, column, values)))
