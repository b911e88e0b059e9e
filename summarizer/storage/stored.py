"""The values that a store hands out: articles, events, editions and where articles stand in the grouping."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from summarizer.models import Article

Sort = Literal["latest", "updated", "prominence"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an article stands in the grouping, without its text."""

    pk: int
    id: str
    published: str | None
    language: str
    fingerprint: str
    digest: str
    origin: int | None
    event: int | None

    @property
    def speaks(self) -> bool:
        """Whether it is linked with others: an original, and grouped."""
        return self.origin == self.pk


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article with what the store knows of it; ``origin`` is the id of the article it is a copy of."""

    pk: int
    version: int
    received: datetime.datetime
    digest: str
    article: Article
    event: str | None
    origin: str | None


@dataclass(frozen=True, slots=True)
class StoredEvent:
    """An event with what the store knows of it; ``content`` hashes its articles, ``sources`` are independent ones."""

    pk: int
    id: str
    title: str
    language: str
    first_published: str | None
    last_published: str | None
    articles: int
    sources: int
    born: datetime.datetime
    updated: datetime.datetime
    content: str


@dataclass(frozen=True, slots=True)
class StoredRelated:
    """An event that is like another, and why; ``content`` as in ``StoredEvent``."""

    event: str
    content: str
    why: str


@dataclass(frozen=True, slots=True)
class StoredVector:
    """The vector of an original: numbers of its terms with their weights, packed, and what filters candidates."""

    pk: int
    day: str | None
    date_origin: str | None
    event: int | None


@dataclass(frozen=True, slots=True)
class EventQuery:
    """Which events to list. ``first`` and ``last`` bound a published day or moment, ``last`` exclusive.

    ``after`` is the sort key and number of the last event of the page before.
    """

    first: datetime.date | None = None
    last: datetime.date | None = None
    updated_since: datetime.datetime | None = None
    source: str | None = None
    words: tuple[str, ...] = ()
    language: str | None = None
    min_sources: int = 1
    min_articles: int = 1
    sort: Sort = "latest"
    after: tuple[Any, ...] | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True)
class StoredEdition:
    """One revision of a day's digest: ``view`` says which, ``basis`` what it was made from, ``value`` what it said."""

    edition: str
    view: str
    revision: int
    made: datetime.datetime
    basis: str
    value: Mapping[str, Any]
