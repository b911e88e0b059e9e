"""The values that a store returns: articles, events, editions, places in the grouping, API keys, webhooks."""

import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from summarizer.models import Article, headline_text

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
    day: str | None
    date_origin: str | None

    @property
    def sent_day(self) -> int | None:
        """The day of publication as a number, where a publisher sent it and it is known to the day."""
        if self.day is None or self.date_origin == "text":
            return None
        return datetime.date.fromisoformat(self.day).toordinal()

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

    @property
    def heading(self) -> str:
        """Its title, else the line of its text that is its headline; ``""`` when it has none."""
        return self.article.title or headline_text(self.article)


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
    """An event that is like another, why, and its title."""

    event: str
    why: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class NewVector:
    """The vector of an original: its terms and weights packed, and its day as a number where its publisher sent one."""

    pk: int
    language: str
    day: int | None
    terms: bytes
    weights: bytes


@dataclass(frozen=True, slots=True)
class EventQuery:
    """Which events to list. ``first`` and ``last`` bound a published day or moment, ``last`` exclusive.

    ``after`` is the sort key and number of the last event of the page before, ``told`` asks for those alone that have
    a stored briefing.
    """

    first: datetime.date | None = None
    last: datetime.date | None = None
    updated_since: datetime.datetime | None = None
    source: str | None = None
    section: str | None = None
    tag: str | None = None
    words: tuple[str, ...] = ()
    language: str | None = None
    min_sources: int = 1
    min_articles: int = 1
    told: bool = False
    sort: Sort = "latest"
    after: tuple[Any, ...] | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True)
class ArticleBrief:
    """What is known of an article but its text, of which it has the ``opening`` alone.

    ``origin`` is the id of the article it is a copy of.
    """

    pk: int
    id: str
    title: str | None
    source: str | None
    url: str | None
    section: str | None
    author: str | None
    language: str
    kind: str
    published: str | None
    precision: str | None
    date_origin: str | None
    day: str | None
    version: int
    received: datetime.datetime
    family: str | None
    reading: str
    opening: str
    event: str | None
    origin: str | None

    @property
    def heading(self) -> str:
        """Its title, else the line of its text that is its headline; ``""`` when its opening holds none."""
        headline = json.loads(self.reading).get("headline")
        if self.title or not headline or headline["field"] != "text":
            return self.title or ""
        return self.opening[headline["start"] : headline["end"]]

    @property
    def tags(self) -> list[str]:
        """The tags that its publisher gave it."""
        return list(json.loads(self.reading).get("tags", ()))

    @property
    def image(self) -> str | None:
        """The address of its picture."""
        found: str | None = json.loads(self.reading).get("image")
        return found


@dataclass(frozen=True, slots=True)
class ArticleQuery:
    """Which articles to list; ``after`` is when the last of the page before was received, and its number."""

    source: str | None = None
    section: str | None = None
    language: str | None = None
    event: str | None = None
    after: tuple[Any, ...] | None = None
    limit: int = 20


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher: its family, its originals and reprints, its languages, and when it was last seen."""

    source: str | None
    family: str | None
    originals: int
    reprints: int
    languages: tuple[str, ...]
    published: str | None
    received: datetime.datetime | None


@dataclass(frozen=True, slots=True)
class StoredEdition:
    """One revision of a day's digest: ``view`` says which, ``basis`` what it was made from, ``value`` what it said."""

    edition: str
    view: str
    revision: int
    made: datetime.datetime
    basis: str
    value: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class StoredKey:
    """An API key, of which only a hash is stored. ``revoked`` is when it stopped being valid."""

    id: str
    name: str
    scope: str
    digest: str
    created: datetime.datetime
    revoked: datetime.datetime | None


@dataclass(frozen=True, slots=True)
class StoredHook:
    """An address that is told of changes, with the kinds of changes and the signing secret."""

    id: str
    url: str
    secret: str
    kinds: str
    created: datetime.datetime
    seen: datetime.datetime | None


@dataclass(frozen=True, slots=True)
class StoredDelivery:
    """One notice to a hook; its ``key`` is the same at each attempt. ``state``: waiting, done, dead or passed."""

    pk: int
    hook: str
    key: str
    kind: str
    payload: str
    attempts: int
    due: datetime.datetime
    state: str
    said: str | None
    about: str | None
