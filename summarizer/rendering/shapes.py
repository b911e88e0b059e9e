"""The pydantic models of Newsfold's JSON, each defined once for store, command line, service and evaluation.

``of`` makes a shape from a value of the library, ``dump`` a dictionary in the promised order of keys, and
``model_validate`` reads what was written, by an earlier release too.
"""

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic.json_schema import SkipJsonSchema

from summarizer import models
from summarizer.explanations import Reason, Trace

if TYPE_CHECKING:
    from summarizer.briefing import changes, timeline


class Shape(BaseModel):
    """Something that is written as JSON."""

    model_config = ConfigDict(
        from_attributes=True, populate_by_name=True, serialize_by_alias=True, protected_namespaces=()
    )

    def dump(self) -> dict[str, Any]:
        """The shape as a dictionary, keys in their promised order."""
        return self.model_dump(mode="json")


class Span(Shape):
    """A slice of the article's text, in code points."""

    start: int
    end: int


class Cited(Shape):
    """Exactly one contiguous slice of an article's field; ``redacted`` once the article was deleted.

    ``superseded`` stands there alone where a later statement overtook it.
    """

    text: str
    article: str
    field: Literal["text", "title"]
    start: int
    end: int
    position: int | None
    source: str | None
    published: str | None
    url: str | None = None
    superseded: "Cited | None" = Field(None, exclude_if=lambda value: value is None)
    redacted: bool = Field(False, exclude_if=lambda value: not value)

    @classmethod
    def of(cls, citation: models.Citation, **more: Any) -> Self:
        """The shape of a citation, with what else belongs to it."""
        return cls.model_validate(citation_fields(citation) | more)

    def citation(self) -> models.Citation:
        """The citation for renderers."""
        known = {name: getattr(self, name) for name in models.Citation.__slots__ if name != "superseded"}
        return models.Citation(**known, superseded=self.superseded.citation() if self.superseded else None)


class SupportShape(Shape):
    """Who reports a key point."""

    origins: list[str]
    cited: list[Cited]
    articles: list[str]


class KeyPointShape(Cited):
    """One fact; ``corroboration`` says whether several sources tell it, one only, or whether that is unclear."""

    sentence: int | None
    support: SupportShape
    corroboration: Literal["several", "only", "unclear"]
    single_source: bool

    @model_validator(mode="before")
    @classmethod
    def _of_an_earlier_release(cls, given: Any) -> Any:
        if isinstance(given, dict) and "corroboration" not in given and "support" in given:
            several = len(given["support"]["origins"]) > 1
            return given | {"corroboration": "several" if several else "unclear"}
        return given

    @classmethod
    def of_point(cls, point: models.KeyPoint) -> Self:
        """The shape of a key point."""
        support = {
            "origins": list(point.support.origins),
            "cited": [citation_fields(citation) for citation in point.support.cited],
            "articles": list(point.support.articles),
        }
        return cls.of(
            point.citation,
            sentence=point.sentence,
            support=support,
            corroboration=point.corroboration,
            single_source=point.single_source,
        )

    def point(self) -> models.KeyPoint:
        """The key point for renderers."""
        support = models.Support(
            tuple(self.support.origins),
            tuple(cited.citation() for cited in self.support.cited),
            tuple(self.support.articles),
        )
        return models.KeyPoint(
            self.citation(), self.sentence, support, self.single_source, self.corroboration
        )


class _Figure(Shape):
    value: str


class ClaimShape(Cited, _Figure):
    """One article's figure for a quantity, as it stands in the cited sentence."""


class DisagreementShape(Shape):
    """One quantity with different figures, the newest first: of one time, or of a count that went on."""

    about: str
    kind: Literal["disagreement", "development"]
    values: list[ClaimShape]

    @classmethod
    def of(cls, difference: models.Disagreement) -> Self:
        """The shape of a disagreement."""
        values = [ClaimShape.of(claim.citation, value=claim.value) for claim in difference.values]
        return cls(about=difference.about, kind=difference.kind, values=values)

    def disagreement(self) -> models.Disagreement:
        """The disagreement for renderers."""
        claims = tuple(models.Claim(claim.value, claim.citation()) for claim in self.values)
        return models.Disagreement(self.kind, self.about, claims)


class RelatedShape(Shape):
    """Another event that is like this one; its title is for renderers, and not written."""

    event: str
    why: str
    title: SkipJsonSchema[str] = Field("", exclude=True)


class LeftOutShape(Shape):
    """An article that speaks for no key point alone."""

    article: str
    why: str


class BriefingShape(Shape):
    """One event, told in sentences of its articles."""

    id: str
    articles: list[str]
    headline: Cited
    sentences: list[Cited]
    key_points: list[KeyPointShape]
    disagreements: list[DisagreementShape] = Field(default_factory=list)
    corrections: list[Cited] = Field(default_factory=list)
    related: list[RelatedShape]
    set_aside: list[LeftOutShape]
    signature: str
    opinion: bool = Field(False, exclude_if=lambda value: not value)

    @classmethod
    def of(cls, briefing: models.Briefing) -> Self:
        """The shape of a briefing."""
        return cls(
            id=briefing.id,
            articles=list(briefing.articles),
            headline=Cited.of(briefing.headline),
            sentences=[Cited.of(citation) for citation in briefing.sentences],
            key_points=[KeyPointShape.of_point(point) for point in briefing.key_points],
            disagreements=[DisagreementShape.of(difference) for difference in briefing.disagreements],
            corrections=[Cited.of(citation) for citation in briefing.corrections],
            related=[RelatedShape.model_validate(near) for near in briefing.related],
            set_aside=[LeftOutShape(article=left.article, why=left.why) for left in briefing.set_aside],
            signature=briefing.signature,
            opinion=briefing.opinion,
        )

    def briefing(self) -> models.Briefing:
        """The briefing for renderers."""
        return models.Briefing(
            id=self.id,
            articles=tuple(self.articles),
            headline=self.headline.citation(),
            sentences=tuple(cited.citation() for cited in self.sentences),
            key_points=tuple(point.point() for point in self.key_points),
            related=tuple(models.Related(near.event, near.why, near.title) for near in self.related),
            set_aside=tuple(models.LeftOut(left.article, left.why) for left in self.set_aside),
            signature=self.signature,
            disagreements=tuple(difference.disagreement() for difference in self.disagreements),
            corrections=tuple(cited.citation() for cited in self.corrections),
            opinion=self.opinion,
        )


class Briefings(Shape):
    """Briefings of what was posted."""

    briefings: list[BriefingShape]


class GroupedEvent(Shape):
    """One event, as ``newsfold group --format jsonl`` writes it."""

    id: str
    articles: list[str]
    title: str
    first_published: str | None
    last_published: str | None

    @classmethod
    def of(cls, event: models.Event) -> Self:
        """The shape of an event."""
        return cls.model_validate(asdict(event))


class SentenceShape(Shape):
    """A sentence of an article; ``position`` 0 is the lead."""

    article: str
    position: int
    paragraph: int
    start: int
    end: int
    text: str


class ChoiceShape(Shape):
    """Why one sentence was chosen, as ``newsfold brief --explain`` writes it."""

    rank: int
    sentence: SentenceShape
    centrality: float
    coverage: float
    redundancy: float
    score: float
    runner_up: SentenceShape | None
    runner_up_score: float | None


def trace_value(trace: Trace) -> dict[str, Any]:
    """Why a briefing says what it says, as the keys that ``newsfold brief --explain`` adds."""
    return {
        "trace": [ChoiceShape.model_validate(choice).dump() for choice in trace.choices],
        "support_scores": [list(scores) for scores in trace.support],
    }


def reason_value(reason: Reason) -> dict[str, Any]:
    """Why one article is in its event, as ``newsfold group --explain`` writes it."""
    terms = [{"term": term, "weight": weight} for term, weight in reason.terms]
    return asdict(reason) | {"terms": terms}


def citation_fields(citation: models.Citation) -> dict[str, Any]:
    """The fields of a citation as JSON has them, with what it was superseded by."""
    known = {name: getattr(citation, name) for name in models.Citation.__slots__ if name != "superseded"}
    later = citation.superseded
    return known | ({"superseded": citation_fields(later)} if later else {})


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
