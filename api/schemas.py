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


class Cited(Answer):
    """Exactly one contiguous slice of an article's field; ``redacted`` once the article was deleted."""

    text: str
    article: str
    field: Literal["text", "title"]
    start: int
    end: int
    position: int | None
    source: str | None
    published: str | None
    redacted: bool = Field(False, exclude_if=lambda held: not held)


class Support(Answer):
    """Who reports a key point."""

    origins: list[str]
    cited: list[Cited]
    articles: list[str]


class KeyPoint(Cited):
    """One fact."""

    sentence: int | None
    support: Support
    single_source: bool


class Confirmed(Cited):
    """A point that was known, with the independent sources that have reported it since."""

    origins: list[str]
    cited: list[Cited]


class Changes(Answer):
    """What is new of an event; ``said`` sums it up in words."""

    event: str
    since: str
    nothing_new: bool
    said: str
    articles: list[str]
    headline: Cited | None
    sentences: list[Cited]
    facts: list[KeyPoint]
    confirmed: list[Confirmed]


class Statement(Cited):
    """A sentence, dated by the slice ``mention`` of its article's text, by a dateline or by its publication."""

    date: str
    until: str | None
    precision: Literal["day", "week", "month", "year"]
    basis: Literal["text", "dateline", "published"] = Field(alias="from")
    mention: Span | None
    origins: list[str]
    articles: list[str]


class Timeline(Answer):
    """Dated statements, the earliest day first."""

    event: str
    statements: list[Statement]


class Claim(Cited):
    """One article's figure for a quantity, as it stands in the cited sentence."""

    value: str


class Disagreement(Answer):
    """One quantity with different figures, the newest first: of one time, or of a count that went on."""

    about: str
    kind: Literal["disagreement", "development"]
    values: list[Claim]


class Related(Answer):
    """Another event that is like this one."""

    event: str
    why: str


class LeftOut(Answer):
    """An article that speaks for no key point alone."""

    article: str
    why: str


class Briefing(Answer):
    """One event, told in sentences of its articles."""

    id: str
    articles: list[str]
    headline: Cited
    sentences: list[Cited]
    key_points: list[KeyPoint]
    disagreements: list[Disagreement]
    corrections: list[Cited] = Field(default_factory=list)
    related: list[Related]
    set_aside: list[LeftOut]
    signature: str


class Briefings(Answer):
    """Briefings of what was posted."""

    briefings: list[Briefing]


class Update(Answer):
    """What marks an event that an earlier edition told: its day and address, and the articles since."""

    since: str
    edition: str
    articles: list[str]


class DigestBriefing(Briefing):
    """An event of a digest; with ``update`` it is told by what is new of it."""

    update: Update | None = None


class LeftOutEvent(Answer):
    """An event of the day that the digest does not tell."""

    event: str
    headline: Cited | None
    why: str


class Digest(Answer):
    """A day's digest; ``edition`` is null while the day is open."""

    date: str
    tz: str
    edition: str | None
    revision: int | None
    events: list[DigestBriefing]
    left_out: list[LeftOutEvent]


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


class Verified(Answer):
    """Whether the citations of an event's stored briefings hold."""

    event: str
    citations: int
    failed: list[Cited]


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
