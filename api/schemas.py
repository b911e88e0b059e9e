"""What the HTTP service answers; with ``api.requests`` the one schema, from which OpenAPI is made."""

import datetime
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, WithJsonSchema


def utc(value: datetime.datetime) -> str:
    """RFC 3339 in UTC."""
    return value.astimezone(datetime.UTC).isoformat().replace("+00:00", "Z")


Time = Annotated[
    datetime.datetime, PlainSerializer(utc), WithJsonSchema({"type": "string", "format": "date-time"})
]


class Answer(BaseModel):
    """Something that is answered."""

    model_config = ConfigDict(from_attributes=True, populate_by_name=True, serialize_by_alias=True)


class LedgerLine(Answer):
    """What became of one article."""

    article: str | None
    outcome: Literal["created", "duplicate", "reprint", "updated", "rejected"]
    of: str | None
    reason: str | None
    published: str | None
    precision: Literal["second", "day", "month", "none"]
    date_origin: Literal["metadata", "text", "url", "feed", "none"] = Field(alias="from")
    input: str


class Results(Answer):
    """The ledger of a post, in the order sent."""

    results: list[LedgerLine]


class Span(Answer):
    """A slice of the article's text, in code points."""

    start: int
    end: int


class SentenceSpan(Span):
    """One sentence; position 0 is the lead."""

    position: int


class AsideSpan(Span):
    """What is no running text."""

    kind: str
    reason: str


class ArticleLine(Answer):
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
    kind: Literal["report", "opinion", "title"]
    version: int
    received: Time
    event: str | None
    reprint_of: str | None


class StoredArticle(ArticleLine):
    """An article with what reading found in it."""

    text: str
    sentences: list[SentenceSpan]
    set_aside: list[AsideSpan]
    takeaways: list[Span]


class Articles(Answer):
    """The articles of an event."""

    articles: list[ArticleLine]


class Event(Answer):
    """Articles about one happening; ``sources`` are independent ones."""

    id: str
    articles: list[str]
    title: str
    first_published: str | None
    last_published: str | None
    language: str
    sources: int
    born: Time
    updated: Time


class Events(Answer):
    """One page of events."""

    events: list[Event]
    next_cursor: str | None


class Term(Answer):
    """A shared word, and what it adds to the similarity."""

    term: str
    weight: float


class Why(Answer):
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


class EventSize(Answer):
    """An event, with how many articles it has."""

    id: str
    articles: int


class Edited(Answer):
    """The events that hold the articles which an edit was about, the oldest first."""

    events: list[EventSize]


class Source(Answer):
    """A publisher."""

    source: str | None
    originals: int
    reprints: int


class Sources(Answer):
    """Publishers by name; articles without one last."""

    sources: list[Source]


class Health(Answer):
    """Whether the service is up."""

    status: Literal["ok"]


class BadField(BaseModel):
    """One bad field."""

    pointer: str
    detail: str


class Problem(BaseModel):
    """A failure. RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    errors: list[BadField] = []
