"""Reads and writes the tables of fingerprints and of kin, groups of texts that may be copies or versions."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from sqlalchemy import (
    BigInteger,
    Connection,
    RowMapping,
    bindparam,
    delete,
    func,
    insert,
    select,
    text,
    update,
)

from summarizer.grouping.fingerprints import Fingerprint, Traits, from_json, traits_json, unpack
from summarizer.storage.columns import Listed, among, insert_numbers
from summarizer.storage.schema import articles, prints, runs
from summarizer.storage.stored import Place

_TRAITS = ("id", "published", "source", "family", "traits", "fingerprint")
MAX_SHARED = 200  # as in grouping.copies: a run that more kin share is a phrase
LOADED = 100  # fingerprints of a kin that are read together

# Statements are made once: making one takes longer than running it.
_SET_PRINTS = update(articles).where(articles.c.pk == bindparam("at"))
_PRINTS = select(prints).where(among(prints.c.fingerprint))
_KIN_OF = select(prints.c.fingerprint, prints.c.kin).where(among(prints.c.fingerprint))
# One row for each run that some kin has, with its kin in one column, one more than are looked at: however many have a
# common phrase, they are not counted.
_HAVING = {
    "sqlite": """SELECT value, (SELECT group_concat(kin) FROM
            (SELECT kin FROM runs WHERE run = value ORDER BY kin LIMIT :most))
        FROM json_each(:values) WHERE EXISTS (SELECT 1 FROM runs WHERE run = value)""",
    "postgresql": """SELECT asked.run, (SELECT string_agg(CAST(few.kin AS text), ',') FROM
            (SELECT kin FROM runs WHERE runs.run = asked.run ORDER BY kin LIMIT :most) AS few)
        FROM unnest(:values) AS asked(run) WHERE EXISTS (SELECT 1 FROM runs WHERE runs.run = asked.run)""",
}
_KIN_HAVING = {
    name: text(statement).bindparams(bindparam("values", type_=Listed(BigInteger)))
    for name, statement in _HAVING.items()
}
_PRINTS_OF_KIN = (
    select(prints)
    .where(prints.c.kin == bindparam("kin"), prints.c.fingerprint > bindparam("last"))
    .order_by(prints.c.fingerprint)
    .limit(LOADED)
)
_ADD_PRINTS = insert(prints)
_NEXT_KIN = select(func.coalesce(func.max(prints.c.kin), 0) + 1)
_RELATIVES = (
    select(*(articles.c[name] for name in _TRAITS), prints.c.print)
    .join(prints, prints.c.fingerprint == articles.c.fingerprint)
    .where(prints.c.kin == bindparam("kin"))
    .order_by(articles.c.published.is_(None), articles.c.published, articles.c.id)
    .limit(bindparam("most"))
)
_OWN_KIN = (
    select(prints.c.kin)
    .join(articles, articles.c.fingerprint == prints.c.fingerprint)
    .where(among(articles.c.pk))
)
_PLACES_IN_KIN = (
    select(prints.c.kin, *(articles.c[name] for name in Place.__slots__))
    .join(prints, prints.c.fingerprint == articles.c.fingerprint)
    .where(among(prints.c.kin))
)
_TRAITS_OF = select(*(articles.c[name] for name in _TRAITS)).where(among(articles.c.pk))
_HAS_TEXT = select(articles.c.fingerprint).where(among(articles.c.fingerprint))


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
            self._connection.execute(_SET_PRINTS, rows)

    def prints(self, fingerprints: Collection[str]) -> dict[str, Fingerprint]:
        """Fingerprint → print."""
        rows = self._connection.execute(_PRINTS, {"values": fingerprints})
        return {row.fingerprint: unpack(row.print) for row in rows}

    def kin_of(self, fingerprints: Collection[str]) -> dict[str, int]:
        """Fingerprint → its kin, for the stored ones."""
        rows = self._connection.execute(_KIN_OF, {"values": fingerprints})
        return {row.fingerprint: row.kin for row in rows}

    def kin_having(self, numbers: Collection[int]) -> dict[int, list[int] | None]:
        """Run or mark → the kin that have it; none if very many have it. One that no kin has is left out."""
        asked = _KIN_HAVING[self._connection.dialect.name]
        rows = self._connection.execute(asked, {"values": numbers, "most": MAX_SHARED + 1})
        kin_by_run = {run: [int(kin) for kin in listed.split(",")] for run, listed in rows}
        return {run: kin if len(kin) <= MAX_SHARED else None for run, kin in kin_by_run.items()}

    def prints_of_kin(self, kin: int) -> Iterator[Fingerprint]:
        """The prints of a kin."""
        last = ""
        while True:
            rows = self._connection.execute(_PRINTS_OF_KIN, {"kin": kin, "last": last}).all()
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
            self._connection.execute(_ADD_PRINTS, rows)
        insert_numbers(self._connection, runs, sorted(numbers))

    def merge_kin(self, own: int, other: int) -> None:
        """Make one kin of two."""
        self._connection.execute(update(prints).where(prints.c.kin == other).values(kin=own))
        both = select(runs.c.run).where(runs.c.kin == own)
        self._connection.execute(delete(runs).where(runs.c.kin == other, runs.c.run.in_(both)))
        self._connection.execute(update(runs).where(runs.c.kin == other).values(kin=own))

    def next_kin(self) -> int:
        """A number above those of all kin."""
        return int(self._connection.execute(_NEXT_KIN).scalar_one())

    def relatives(self, kin: int, limit: int) -> list[Traits]:
        """The traits of the earliest articles of a kin, in canonical order."""
        rows = self._connection.execute(_RELATIVES, {"kin": kin, "most": limit}).mappings()
        return [_traits_of(row, unpack(row["print"])) for row in rows]

    def copy_component(self, pks: Collection[int]) -> list[list[Place]]:
        """These articles and all of their kin, one list for each kin."""
        kin = set(self._connection.execute(_OWN_KIN, {"values": pks}).scalars())
        found: defaultdict[int, list[Place]] = defaultdict(list)
        for its_kin, *columns in self._connection.execute(_PLACES_IN_KIN, {"values": kin}):
            found[its_kin].append(Place(*columns))
        return list(found.values())

    def traits(self, pks: Collection[int]) -> list[Traits]:
        """The traits of articles, in canonical order."""
        found = list(self._connection.execute(_TRAITS_OF, {"values": pks}).mappings())
        texts = self.prints({row["fingerprint"] for row in found})
        found.sort(key=lambda row: (row["published"] is None, str(row["published"]), row["id"]))
        return [_traits_of(row, texts[row["fingerprint"]]) for row in found]

    def forget_texts(self, fingerprints: set[str]) -> None:
        """Delete those of these fingerprints that no article has any more, and kin that have none left."""
        if fingerprints:
            still = set(self._connection.execute(_HAS_TEXT, {"values": fingerprints}).scalars())
            self.remove_texts(fingerprints - still)

    def remove_texts(self, fingerprints: set[str]) -> None:
        """Delete these fingerprints, and kin that have none left."""
        if not fingerprints:
            return
        gone = delete(prints).where(among(prints.c.fingerprint, fingerprints))
        kin = set(self._connection.execute(gone.returning(prints.c.kin)).scalars())
        having = select(prints.c.kin).where(among(prints.c.kin, kin))
        empty = kin - set(self._connection.execute(having).scalars())
        if empty:
            self._connection.execute(delete(runs).where(among(runs.c.kin, empty)))
