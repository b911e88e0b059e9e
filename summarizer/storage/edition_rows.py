"""Reads and writes the table of editions: the stored digests of days, revision by revision."""

import datetime
import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, delete, func, insert, select, tuple_, update

from summarizer.errors import MissingError
from summarizer.storage.article_rows import chunks
from summarizer.storage.schema import edition_articles, editions
from summarizer.storage.stored import StoredEdition

# The part of a whole day's view between its date and its zone.
WHOLE = '"language": null, "limit": 10, "min_sources": 1, "section": null'


_LATEST = (
    select(editions).where(editions.c.view == bindparam("of")).order_by(editions.c.revision.desc()).limit(1)
)


class EditionRows:
    """Reads and writes editions over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def editions(self, view: str) -> list[StoredEdition]:
        """The revisions of a digest, the newest first."""
        held = select(editions).where(editions.c.view == view).order_by(editions.c.revision.desc())
        return [_stored(row) for row in self._connection.execute(held).mappings()]

    def latest_edition(self, view: str) -> StoredEdition | None:
        """The newest revision of a digest, alone: a day that late reports reach may have hundreds."""
        row = self._connection.execute(_LATEST, {"of": view}).mappings().first()
        return _stored(row) if row else None

    def edition(self, edition: str) -> StoredEdition:
        """The edition of that hash. Raises ``MissingError``."""
        row = (
            self._connection.execute(select(editions).where(editions.c.edition == edition)).mappings().first()
        )
        if row is None:
            raise MissingError("edition", edition)
        return _stored(row)

    def every_edition(self) -> Iterator[StoredEdition]:
        """All editions."""
        for row in self._connection.execute(
            select(editions).order_by(editions.c.view, editions.c.revision)
        ).mappings():
            yield _stored(row)

    def editions_like(self, view: str, days: int) -> list[tuple[StoredEdition, datetime.datetime]]:
        """The newest revision of each of the latest ``days`` days of the same view, and when its first was made."""
        start = len('{"date": "YYYY-MM-DD"')
        same = func.substr(editions.c.view, start + 1) == view[start:]
        views = select(editions.c.view, func.min(editions.c.made)).where(same).group_by(editions.c.view)
        latest = self._connection.execute(views.order_by(editions.c.view.desc()).limit(days)).all()
        newest = ((self.latest_edition(found), made) for found, made in latest)
        return [(edition, made) for edition, made in newest if edition is not None]

    def kept_editions(self, after: tuple[Any, ...] | None, limit: int) -> list[StoredEdition]:
        """One page of editions, the last that was made first."""
        keys = (editions.c.made, editions.c.edition)
        wanted = select(editions).order_by(*(key.desc() for key in keys)).limit(limit)
        if after is not None:
            wanted = wanted.where(tuple_(*keys) < tuple_(*after, types=[key.type for key in keys]))
        return [_stored(row) for row in self._connection.execute(wanted).mappings()]

    def editions_citing(self, article: str) -> list[StoredEdition]:
        """The editions that cite an article."""
        citing = select(edition_articles.c.edition).where(edition_articles.c.article == article)
        rows = self._connection.execute(select(editions).where(editions.c.edition.in_(citing))).mappings()
        return [_stored(row) for row in rows]

    def keep_edition(self, edition: StoredEdition, articles: Collection[str]) -> None:
        """Store an edition, with the ids of the articles that it cites."""
        names = ("edition", "view", "revision", "made", "basis")
        values = {name: getattr(edition, name) for name in names} | {"value": _written(edition.value)}
        self._connection.execute(insert(editions).values(**values))
        if articles:
            rows = [{"edition": edition.edition, "article": article} for article in sorted(articles)]
            self._connection.execute(insert(edition_articles), rows)

    def rewrite_edition(self, edition: StoredEdition) -> None:
        """Replace everything stored of an edition except its address and the articles it cites."""
        names = ("revision", "made", "basis")
        values = {name: getattr(edition, name) for name in names} | {"value": _written(edition.value)}
        self._connection.execute(
            update(editions).where(editions.c.edition == edition.edition).values(**values)
        )

    def forget_editions(self, keep: int) -> None:
        """Delete all but the latest ``keep`` editions of narrowed views; those of whole days stay."""
        whole = editions.c.view.like(f"%{WHOLE}%")
        special = (
            select(editions.c.edition).where(~whole).order_by(editions.c.made.desc(), editions.c.edition)
        )
        gone = list(self._connection.execute(special.offset(keep)).scalars())
        for table in (edition_articles, editions):
            for part in chunks(gone):
                self._connection.execute(delete(table).where(table.c.edition.in_(part)))


def _written(value: Mapping[str, Any]) -> str:
    return json.dumps(value, ensure_ascii=False)


def _stored(row: RowMapping) -> StoredEdition:
    known = {name: row[name] for name in ("edition", "view", "revision", "made", "basis")}
    return StoredEdition(value=json.loads(row["value"]), **known)
