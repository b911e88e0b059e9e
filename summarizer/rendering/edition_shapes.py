"""The pydantic models of the JSON of digests, timelines and changes."""

from typing import TYPE_CHECKING, Literal, Self

from pydantic import Field

from summarizer.rendering.shapes import BriefingShape, Cited, KeyPointShape, Shape, Span, citation_fields

if TYPE_CHECKING:
    from summarizer.briefing import changes, timeline


class Update(Shape):
    """What marks an event that an earlier edition told: its day and address, and the articles since."""

    since: str
    edition: str
    articles: list[str]


class DigestBriefing(BriefingShape):
    """An event of a digest; with ``update`` it is told by what is new of it."""

    update: Update | None = Field(None, exclude_if=lambda value: value is None)


class LeftOutEvent(Shape):
    """An event of the day that the digest does not tell."""

    event: str
    headline: Cited | None
    why: str


class Digest(Shape):
    """A day's digest; ``edition`` is null while the day is open."""

    date: str
    tz: str
    edition: str | None
    revision: int | None
    events: list[DigestBriefing]
    left_out: list[LeftOutEvent]


class _DatedShape(Shape):
    date: str
    until: str | None
    precision: Literal["day", "week", "month", "year"]
    basis: Literal["text", "dateline", "published"] = Field(alias="from")
    mention: Span | None


class StatementShape(Cited, _DatedShape):
    """A sentence, dated by the slice ``mention`` of its article's text, by a dateline or by its publication."""

    origins: list[str]
    articles: list[str]

    @classmethod
    def of_statement(cls, statement: "timeline.DatedStatement") -> Self:
        """The shape of a dated statement."""
        return cls.of(
            statement.citation,
            date=statement.first.isoformat(),
            until=statement.last.isoformat() if statement.last != statement.first else None,
            precision=statement.precision,
            basis=statement.basis,
            mention=dict(zip(("start", "end"), statement.mention, strict=True))
            if statement.mention
            else None,
            origins=list(statement.origins),
            articles=list(statement.articles),
        )


class TimelineShape(Shape):
    """Dated statements, the earliest day first."""

    event: str
    statements: list[StatementShape]


class ConfirmedShape(Cited):
    """A point that was known, with the independent sources that have reported it since."""

    origins: list[str]
    cited: list[Cited]

    @classmethod
    def of_point(cls, point: "changes.Confirmed") -> Self:
        """The shape of a point that was confirmed."""
        return cls.of(
            point.citation,
            origins=list(point.origins),
            cited=[citation_fields(citation) for citation in point.cited],
        )


class ChangesShape(Shape):
    """What is new of an event; ``said`` sums it up in words."""

    event: str
    since: str
    nothing_new: bool
    said: str
    articles: list[str]
    headline: Cited | None
    sentences: list[Cited]
    facts: list[KeyPointShape]
    confirmed: list[ConfirmedShape]
