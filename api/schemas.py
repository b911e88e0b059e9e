"""The models of what the HTTP service answers; OpenAPI is made from these and ``api.requests``."""

import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, Field, PlainSerializer, WithJsonSchema

from summarizer.models import Kind
from summarizer.rendering.shapes import Cited, Shape, Span


def utc(value: datetime.datetime) -> str:
    """RFC 3339 in UTC."""
    return value.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")


Time = Annotated[
    datetime.datetime, PlainSerializer(utc), WithJsonSchema({"type": "string", "format": "date-time"})
]


class LedgerLineShape(Shape):
    """The outcome for one article."""

    article: str | None
    outcome: Literal["created", "duplicate", "reprint", "updated", "rejected"]
    of: str | None
    reason: str | None
    published: str | None
    precision: Literal["second", "day", "month", "none"]
    date_origin: Literal["metadata", "text", "url", "feed", "none"] = Field(alias="from")
    input: str


class Results(Shape):
    """The ledger of a post, in the order sent."""

    results: list[LedgerLineShape]


class SentenceSpan(Span):
    """One sentence; position 0 is the lead."""

    position: int


class AsideSpan(Span):
    """A stretch that is not running text."""

    kind: str
    reason: str


class ArticleLine(Shape):
    """An article without its text."""

    id: str
    title: str | None
    source: str | None
    url: str | None
    published: str | None
    precision: Literal["second", "day", "month", "none"]
    date_origin: Literal["metadata", "text", "url", "feed", "none"] = Field(alias="from")
    section: str | None
    author: str | None
    language: str
    kind: Kind
    version: int
    received: Time
    event: str | None
    reprint_of: str | None
    tags: list[str]
    image: str | None


class StoredArticleShape(ArticleLine):
    """An article with what reading found in it."""

    text: str
    sentences: list[SentenceSpan]
    set_aside: list[AsideSpan]
    takeaways: list[Span]


class Articles(Shape):
    """The articles of an event."""

    articles: list[ArticleLine]


class EventShape(Shape):
    """Articles about one happening; ``sources`` are independent ones."""

    id: str
    articles: list[str]
    title: str
    first_published: str | None
    last_published: str | None
    language: str
    sections: list[str]
    tags: list[str]
    sources: int
    born: Time
    updated: Time


class Events(Shape):
    """One page of events."""

    events: list[EventShape]
    next_cursor: str | None


class Term(Shape):
    """A shared word, and what it adds to the similarity."""

    term: str
    weight: float


class Why(Shape):
    """Why an article is in its event and not in the nearest other one."""

    article: str
    event: str
    similarity: float | None
    terms: list[Term]
    days: int | None
    nearest: str | None
    nearest_similarity: float | None
    rule: str
    kept_apart: str | None
    dates: list[str]


class EventSize(Shape):
    """An event, with how many articles it has."""

    id: str
    articles: int


class EditedShape(Shape):
    """The events that now have the articles of an edit, the oldest first."""

    events: list[EventSize]


class SourceShape(Shape):
    """A publisher."""

    source: str | None
    originals: int
    reprints: int


class Sources(Shape):
    """Publishers by name; articles without one last."""

    sources: list[SourceShape]


class VerifiedShape(Shape):
    """Whether the citations of an event's stored briefings are right."""

    event: str
    citations: int
    failed: list[Cited]


class Health(Shape):
    """Whether the service is up."""

    status: Literal["ok"]


class BadField(BaseModel):
    """One bad field."""

    pointer: str
    detail: str


class ProblemShape(BaseModel):
    """A failure. RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[BadField] = []
