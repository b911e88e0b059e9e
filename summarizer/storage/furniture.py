"""The part of a store's contract that keeps learnt page furniture, and what was rejected."""

import datetime
from collections.abc import Collection, Iterable
from typing import Protocol

from summarizer.grouping.furniture import Furniture
from summarizer.models import Article


class FurnitureReader(Protocol):
    """What is known of furniture and rejections."""

    def furniture(self) -> list[Furniture]:
        """The furniture of all sources, by source, the most frequent first."""

    def rejections(self) -> list[tuple[str, str]]:
        """Input and reason of what was rejected, by input."""


class FurnitureWriter(Protocol):
    """Changes what is known of furniture and rejections."""

    def keep_furniture(self, version: int, found: Iterable[Furniture]) -> None:
        """Replace the furniture by that of a new version."""

    def articles_from(self, source: str | None) -> dict[int, Article]:
        """Number → article, of those of a source."""

    def set_reading(self, pk: int, article: Article) -> None:
        """Keep what is set aside in an article now, and who owns its source."""

    def keep_rejections(self, found: Collection[tuple[str, str]], now: datetime.datetime) -> None:
        """Keep inputs with the reasons why they were rejected, the latest alone of each input."""

    def forget_rejections(self, inputs: Collection[str]) -> None:
        """Forget that these were rejected."""
