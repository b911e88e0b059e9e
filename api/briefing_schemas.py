"""What the HTTP service tells of events: briefings, digests, timelines, changes, and all that is cited in them."""

from typing import Literal

from pydantic import Field

from api.schemas import Answer, Span


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
    url: str | None = None
    superseded: "Cited | None" = Field(None, exclude_if=lambda held: held is None)
    redacted: bool = Field(False, exclude_if=lambda held: not held)


class Support(Answer):
    """Who reports a key point."""

    origins: list[str]
    cited: list[Cited]
    articles: list[str]


class KeyPoint(Cited):
    """One fact; ``corroboration`` says whether several sources tell it, one only, or whether that is unclear."""

    sentence: int | None
    support: Support
    corroboration: Literal["several", "only", "unclear"] = "unclear"
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


class Verified(Answer):
    """Whether the citations of an event's stored briefings hold."""

    event: str
    citations: int
    failed: list[Cited]
