"""The rows of learnt page furniture and of what was rejected."""

import datetime
from collections.abc import Collection, Iterable

from sqlalchemy import Connection, delete, func, insert, select, update

from summarizer.grouping.furniture import Furniture
from summarizer.models import Article
from summarizer.storage.article_rows import chunks
from summarizer.storage.columns import article_of, reading_of
from summarizer.storage.schema import articles, furniture, rejections

MOST_REJECTIONS = 10_000  # the latest; older ones are forgotten


class FurnitureRows:
    """Reads and writes furniture and rejections over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def furniture(self) -> list[Furniture]:
        """The furniture of all sources, by source, the most frequent first."""
        kept = select(furniture.c.source, furniture.c.text, furniture.c.texts)
        rows = self._connection.execute(
            kept.order_by(furniture.c.source, furniture.c.texts.desc(), furniture.c.text)
        )
        return [Furniture(*row) for row in rows]

    def keep_furniture(self, version: int, found: Iterable[Furniture]) -> None:
        """Replace the furniture by that of a new version."""
        self._connection.execute(delete(furniture))
        values = [
            {"source": one.source, "key": one.key, "version": version, "text": one.text, "texts": one.texts}
            for one in found
        ]
        if values:
            self._connection.execute(insert(furniture), values)

    def articles_from(self, source: str | None) -> dict[int, Article]:
        """Number → article, of those of a source."""
        of = articles.c.source.is_(None) if source is None else articles.c.source == source
        rows = self._connection.execute(select(articles).where(of)).mappings()
        return {row["pk"]: article_of(dict(row)) for row in rows}

    def set_reading(self, pk: int, article: Article) -> None:
        """Keep what is set aside in an article now, and who owns its source."""
        values = {"reading": reading_of(article), "family": article.family}
        self._connection.execute(update(articles).where(articles.c.pk == pk).values(**values))

    def keep_rejections(self, found: Collection[tuple[str, str]], now: datetime.datetime) -> None:
        """Keep inputs with the reasons why they were rejected, the latest alone of each input."""
        by_input = dict(found)
        self.forget_rejections(by_input)
        rows = [{"input": place, "reason": why, "received": now} for place, why in by_input.items()]
        if rows:
            self._connection.execute(insert(rejections), rows)
        count = self._connection.execute(select(func.count()).select_from(rejections)).scalar_one()
        if count > MOST_REJECTIONS:
            oldest = select(rejections.c.input).order_by(rejections.c.received, rejections.c.input)
            gone = self._connection.execute(oldest.limit(count - MOST_REJECTIONS)).scalars()
            self.forget_rejections(list(gone))

    def forget_rejections(self, inputs: Collection[str]) -> None:
        """Forget that these were rejected."""
        for part in chunks(inputs):
            self._connection.execute(delete(rejections).where(rejections.c.input.in_(part)))

    def rejections(self) -> list[tuple[str, str]]:
        """Input and reason of what was rejected, by input."""
        rows = self._connection.execute(
            select(rejections.c.input, rejections.c.reason).order_by(rejections.c.input)
        )
        return [(row.input, row.reason) for row in rows]
