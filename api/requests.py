"""What the HTTP service takes: parameters and bodies, validated and described in one place."""

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
)

_WHOLE = re.compile(r"-?[0-9]{1,9}")
LONGEST_ID = 500
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def whole(value: Any) -> Any:
    """The whole number in a query parameter, in plain digits."""
    if isinstance(value, str) and not _WHOLE.fullmatch(value):
        raise ValueError("must be a whole number in digits, such as 10")
    return value


def day(value: Any) -> Any:
    """The day in a text like ``2025-04-08``."""
    if isinstance(value, str):
        if not _DAY.fullmatch(value):
            raise ValueError("must be a day such as 2025-04-08")
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            raise ValueError("is not a day of the calendar; give one such as 2025-04-08") from None
    return value


def moment(value: Any) -> Any:
    """The day, or the moment with its zone, in an RFC 3339 text."""
    if not isinstance(value, str) or _DAY.fullmatch(value):
        return day(value)
    remedy = "must be a day (2025-04-08) or a moment with its zone (2025-04-08T09:30:00Z)"
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt][0-9:.]+([Zz]|[+\- ][0-9]{2}:[0-9]{2})", value):
        raise ValueError(remedy)
    try:
        found = datetime.datetime.fromisoformat(
            value.replace(" ", "+").upper()
        )  # an unescaped plus is a blank
        return found.astimezone(datetime.UTC)
    except (ValueError, OverflowError):
        raise ValueError(remedy) from None


def text_or_number(value: Any) -> Any:
    """An id, which may be a whole number."""
    if isinstance(value, bool) or not isinstance(value, str | int | None):
        raise ValueError("must be text or a whole number")
    if isinstance(value, str) and len(value) > LONGEST_ID:
        raise ValueError(f"is longer than {LONGEST_ID} characters; give a shorter one")
    return value


def with_words(value: str) -> str:
    """A text with a letter or digit of any script; not every reader of the schema has a pattern for that."""
    if not any(character.isalnum() for character in value):
        raise ValueError("has no letter or digit; give words")
    return value


Whole = Annotated[int, BeforeValidator(whole)]
Day = Annotated[datetime.date, BeforeValidator(day)]
Moment = Annotated[
    datetime.datetime | datetime.date,
    BeforeValidator(moment),
    WithJsonSchema({"type": "string", "anyOf": [{"format": "date"}, {"format": "date-time"}]}),
]


class Taken(BaseModel):
    """Something that callers send; unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, arbitrary_types_allowed=True)


class ArticleShape(BaseModel):
    """An article as posted; only ``text`` or ``html`` is required, and other fields are ignored."""

    model_config = ConfigDict(
        extra="ignore",
        strict=True,
        json_schema_extra={"anyOf": [{"required": ["text"]}, {"required": ["html"]}]},
    )

    id: Annotated[
        Any,
        BeforeValidator(text_or_number),
        WithJsonSchema(
            {"anyOf": [{"type": "string", "maxLength": LONGEST_ID}, {"type": "integer"}, {"type": "null"}]}
        ),
    ] = Field(None, description="Derived from the content when left out.")
    html: str | None = Field(
        None, description="A web page with the article, of at most 2 MiB; used if there is no text."
    )
    text: Annotated[str, Field(min_length=1), AfterValidator(with_words)] | None = Field(
        None, validate_default=True, description="It has a letter or digit."
    )
    title: str | None = None
    source: str | None = None
    url: str | None = None
    published: str | None = Field(
        None, description="RFC 3339, or a plain date, which means that day in every time zone."
    )
    section: str | None = None
    author: str | None = None
    language: str | None = None
    tags: Any = Field(
        None,
        description="Texts, or one text with commas, or objects with a name; unusable values are ignored.",
    )
    image: Any = Field(None, description="The web address of a picture; anything else is ignored.")

    @field_validator("text")
    @classmethod
    def _require_words(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value is None and info.data.get("html") is None:
            raise ValueError("is missing; give the article's words, or its page in 'html'")
        return value


class Nothing(Taken):
    """No parameters."""


class PostQuery(Taken):
    """How to post."""

    wait: Literal["true", "false"] = Field("false", description="Answer when the articles are grouped.")


class EventsQuery(Taken):
    """Which events."""

    first: Moment | None = Field(None, alias="from", description="Published on it or later.")
    last: Moment | None = Field(None, alias="to", description="Published before it.")
    updated_since: Moment | None = Field(None, description="Changed on it or later.")
    source: Annotated[str, Field(min_length=1, max_length=500)] | None = Field(
        None, description="Reported by this publisher."
    )
    section: Annotated[str, Field(min_length=1, max_length=500)] | None = Field(
        None, description="With an article of this section."
    )
    tag: Annotated[str, Field(min_length=1, max_length=100)] | None = Field(
        None, description="With an article that has this tag."
    )
    q: Annotated[str, Field(max_length=200), AfterValidator(with_words)] | None = Field(
        None, description="Words that must all be in one article of the event."
    )
    language: Annotated[str, Field(pattern="^[a-z]{2,3}$")] | None = Field(
        None, description="The event's language, such as en."
    )
    min_sources: Annotated[Whole, Field(ge=1, le=1000)] = Field(1, description="Fewest independent sources.")
    min_articles: Annotated[Whole, Field(ge=1, le=100_000)] = Field(1, description="Fewest articles.")
    sort: Literal["latest", "updated", "prominence"] = Field(
        "latest", description="By the last report, the last change, or the number of independent sources."
    )
    cursor: Annotated[str, Field(max_length=1000)] | None = Field(
        None, description="next_cursor of the previous page, with the other parameters unchanged."
    )
    limit: Annotated[Whole, Field(ge=1, le=100)] = Field(20, description="Most events of a page.")


Format = Literal["json", "markdown", "html", "text"]


class BriefingQuery(Taken):
    """How to tell an event."""

    words: Annotated[Whole, Field(ge=1, le=100_000)] = Field(120, description="Most words of its sentences.")
    key_points: Annotated[Whole, Field(ge=0, le=100)] = Field(5, description="Most key points.")
    format: Format | None = Field(None, description="In place of Accept.")


class TimelineQuery(Taken):
    """How much of a timeline."""

    limit: Annotated[Whole, Field(ge=1, le=500)] = Field(50, description="Most statements.")
    format: Format | None = Field(None, description="In place of Accept.")


class ChangesQuery(Taken):
    """What is new since when."""

    since: Annotated[str, Field(min_length=1, max_length=100)] | None = Field(
        None,
        description="A day, a moment with its zone, or the hash of an edition; "
        "the last day with an article of the event when left out.",
    )
    words: Annotated[Whole, Field(ge=1, le=100_000)] = Field(120, description="Most words of its sentences.")
    key_points: Annotated[Whole, Field(ge=1, le=100)] = Field(5, description="Most facts that are told.")
    format: Format | None = Field(None, description="In place of Accept.")


class LatestQuery(Taken):
    """What of a day's digest is shown."""

    tz: Annotated[str, Field(max_length=100)] = Field(
        "UTC", description="The zone of the day, such as Asia/Karachi."
    )
    limit: Annotated[Whole, Field(ge=1, le=100)] = Field(10, description="Most events that are told.")
    min_sources: Annotated[Whole, Field(ge=1, le=1000)] = Field(1, description="Fewest independent sources.")
    language: Annotated[str, Field(pattern="^[a-z]{2,3}$")] | None = Field(
        None, description="Events of this language, such as en."
    )
    section: Annotated[str, Field(min_length=1, max_length=500)] | None = Field(
        None, description="Events with an article of this section."
    )
    format: Format | None = Field(None, description="In place of Accept.")


class DailyQuery(LatestQuery):
    """Which digest."""

    date: Day | None = Field(None, description="Today in the zone when left out.")
    edition: Annotated[str, Field(pattern="^[0-9a-f]{32}$")] | None = Field(
        None, description="An earlier edition."
    )


class FeedQuery(Taken):
    """What a feed holds."""

    of: Literal["events", "editions"] = Field(
        "events", description="The events that changed last, or the digests of days."
    )
    tz: Annotated[str, Field(max_length=100)] = Field("UTC", description="Of the editions.")
    limit: Annotated[Whole, Field(ge=1, le=100)] = Field(20, description="Most entries.")
    min_sources: Annotated[Whole, Field(ge=1, le=1000)] = Field(1, description="Of the events.")


_Ids = Annotated[
    list[Annotated[str, Field(min_length=1, max_length=LONGEST_ID, pattern="^[^\\x00]*$")]],
    Field(min_length=1, max_length=1000),
]


class ArticlesBody(Taken):
    """Articles to take out of an event, or to keep in it."""

    articles: _Ids


class EventsBody(Taken):
    """Events to merge with another."""

    events: _Ids


class SummariesBody(Taken):
    """Articles to brief without storing them."""

    articles: list[ArticleShape]
    words: Annotated[int, Field(ge=1, le=100_000, strict=True)] = 120
    key_points: Annotated[int, Field(ge=0, le=100, strict=True)] = 5
