"""The rows of prints and kin: which texts may be copies or versions of one another."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator

from sqlalchemy import Connection, RowMapping, delete, func, insert, select, update

from summarizer.grouping.fingerprints import Fingerprint, Traits, from_json, pack, traits_json, unpack
from summarizer.storage.article_rows import chunks
from summarizer.storage.schema import articles, prints, runs
from summarizer.storage.stored import Place

MAX_SHARED = 200  # as in grouping.copies: a run that more kin share is a phrase
LOADED = 100  # prints of a kin that are looked at together


def _traits_of(row: RowMapping, fingerprint: Fingerprint) -> Traits:
    """The traits of an article's columns."""
    return from_json(
        row["traits"], row["id"], row["published"], row["family"] or row["source"] or "", fingerprint
    )


class KinRows:
    """Reads and writes what tells copies over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def set_print(self, pk: int, traits: Traits) -> None:
        """Keep what is known of an article that is there, in the place of what was."""
        kept = {"fingerprint": traits.print.digest, "traits": traits_json(traits)}
        self._connection.execute(update(articles).where(articles.c.pk == pk).values(**kept))

    def forget_prints(self) -> None:
        """Forget all prints, before they are taken anew."""
        self._connection.execute(delete(prints))
        self._connection.execute(delete(runs))

    def prints(self, fingerprints: Collection[str]) -> dict[str, Fingerprint]:
        """Fingerprint → print."""
        found: dict[str, Fingerprint] = {}
        for part in chunks(fingerprints):
            rows = self._connection.execute(select(prints).where(prints.c.fingerprint.in_(part)))
            found |= {row.fingerprint: unpack(row.print) for row in rows}
        return found

    def kin_of(self, fingerprint: str) -> int | None:
        """The kin of a text, if it is known."""
        found: int | None = self._connection.execute(
            select(prints.c.kin).where(prints.c.fingerprint == fingerprint)
        ).scalar()
        return found

    def kin_sharing(self, numbers: Collection[int]) -> dict[int, int]:
        """Kin → how many of these runs and marks it has; what very many kin have is passed over."""
        shared: defaultdict[int, int] = defaultdict(int)
        for part in chunks(numbers):
            held = select(runs.c.run).where(runs.c.run.in_(part)).group_by(runs.c.run)
            rare = list(self._connection.execute(held.having(func.count() <= MAX_SHARED)).scalars())
            rows = select(runs.c.kin, func.count()).where(runs.c.run.in_(rare)).group_by(runs.c.kin)
            for kin, count in self._connection.execute(rows):
                shared[kin] += count
        return shared

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

    def put_to_kin(self, traits: Traits, kin: Iterable[int]) -> None:
        """Make one kin of these, and put a text with its marks there; a kin of its own where there is none."""
        found = sorted(kin)
        own = found[0] if found else self._next_kin()
        for other in found[1:]:
            self._merge(own, other)
        if self.kin_of(traits.print.digest) is None:
            values = {"fingerprint": traits.print.digest, "kin": own, "print": pack(traits.print)}
            self._connection.execute(insert(prints).values(**values))
        numbers = {*traits.print.held, *traits.marks}
        for part in chunks(numbers):
            known = select(runs.c.run).where(runs.c.kin == own, runs.c.run.in_(part))
            numbers -= set(self._connection.execute(known).scalars())
        if numbers:
            self._connection.execute(
                insert(runs), [{"run": number, "kin": own} for number in sorted(numbers)]
            )

    def relatives(self, kin: int, limit: int) -> list[Traits]:
        """What is known of the earliest articles of a kin, in canonical order."""
        rows = self._connection.execute(
            select(articles, prints.c.print)
            .join(prints, prints.c.fingerprint == articles.c.fingerprint)
            .where(prints.c.kin == kin)
            .order_by(articles.c.published.is_(None), articles.c.published, articles.c.id)
            .limit(limit)
        ).mappings()
        return [_traits_of(row, unpack(row["print"])) for row in rows]

    def copy_component(self, pks: Collection[int]) -> list[Place]:
        """These articles and all that are of their kin."""
        kin: set[int] = set()
        for part in chunks(pks):
            own = select(prints.c.kin).join(articles, articles.c.fingerprint == prints.c.fingerprint)
            kin |= set(self._connection.execute(own.where(articles.c.pk.in_(part))).scalars())
        found = []
        for part in chunks(kin):
            names = ("pk", "id", "published", "language", "fingerprint", "digest", "origin", "event")
            held = select(*(articles.c[name] for name in names))
            held = held.join(prints, prints.c.fingerprint == articles.c.fingerprint)
            found += [Place(*row) for row in self._connection.execute(held.where(prints.c.kin.in_(part)))]
        return found

    def traits(self, pks: Collection[int]) -> list[Traits]:
        """What is known of articles, in canonical order."""
        found: list[RowMapping] = []
        for part in chunks(pks):
            names = ("id", "published", "source", "family", "traits", "fingerprint")
            rows = self._connection.execute(
                select(*(articles.c[name] for name in names)).where(articles.c.pk.in_(part))
            )
            found += rows.mappings().all()
        held = self.prints({row["fingerprint"] for row in found})
        found.sort(key=lambda row: (row["published"] is None, str(row["published"]), row["id"]))
        return [_traits_of(row, held[row["fingerprint"]]) for row in found]

    def forget_texts(self, fingerprints: set[str]) -> None:
        """Forget the prints of these that no article has any more, and the kin that have none left."""
        used: set[str] = set()
        for part in chunks(fingerprints):
            held = select(articles.c.fingerprint).where(articles.c.fingerprint.in_(part))
            used |= set(self._connection.execute(held).scalars())
        kin: set[int] = set()
        for part in chunks(fingerprints - used):
            gone = delete(prints).where(prints.c.fingerprint.in_(part)).returning(prints.c.kin)
            kin |= set(self._connection.execute(gone).scalars())
        for part in chunks(kin):
            left = set(self._connection.execute(select(prints.c.kin).where(prints.c.kin.in_(part))).scalars())
            self._connection.execute(
                delete(runs).where(runs.c.kin.in_([one for one in part if one not in left]))
            )

    def _merge(self, own: int, other: int) -> None:
        self._connection.execute(update(prints).where(prints.c.kin == other).values(kin=own))
        both = select(runs.c.run).where(runs.c.kin == own)
        self._connection.execute(delete(runs).where(runs.c.kin == other, runs.c.run.in_(both)))
        self._connection.execute(update(runs).where(runs.c.kin == other).values(kin=own))

    def _next_kin(self) -> int:
        return (
            int(self._connection.execute(select(func.coalesce(func.max(prints.c.kin), 0))).scalar_one()) + 1
        )
