"""Why a date of publication is refused: no calendar has it, it reads two ways, or it lies in the future."""

import datetime
import re
from dataclasses import replace

from summarizer.errors import UnreadableError
from summarizer.models import Article, Published
from summarizer.reading.date_shapes import FIRST_YEAR, LAST_YEAR

_SHOWN = 60  # characters of a wrong value that a message repeats
_FORMS = "give RFC 3339 (2025-04-08T09:30:00Z) or a plain date (2025-04-08)"
_ISO = re.compile(
    r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?(?![0-9])(?:[Tt ]([0-9]{1,2}):([0-9]{1,2}))?"
)
_TWO_WAYS = re.compile(r"([0-9]{1,2})\s?[/.-]\s?([0-9]{1,2})\s?[/.-]\s?[0-9]{2,4}")
# A paper may carry tomorrow's date, and a day may have begun elsewhere.
_AHEAD = datetime.timedelta(hours=36)


def why_no_date(value: str) -> str:
    """What is wrong with a ``published`` that was refused, and what would be right, for people.

    >>> why_no_date("2025-02-30")
    "'published' is '2025-02-30', a day that no calendar has; give RFC 3339 (2025-04-08T09:30:00Z) or a plain date \
(2025-04-08)"
    """
    shown = value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"
    return f"'published' is {shown!r}, {_fault(value.strip())}; {_FORMS}"


def as_of(article: Article, now: datetime.datetime, place: str) -> tuple[Article, str | None]:
    """An article as it may be kept at a moment, and what was wrong with its date.

    A date that its text or address gives and that lies ahead is taken for a slip: the article counts as undated.

    Args:
        article: as read.
        now: the time, aware; reading knows none.
        place: where it was read, for people.

    Raises:
        UnreadableError: its publisher dates it to the future.
    """
    published = article.published
    if published is None or not _lies_ahead(published, now):
        return article, None
    if published.origin in {"metadata", "feed"}:
        raise UnreadableError(
            place, f"'published' is {published}, which lies in the future; give the day it was published"
        )
    return (
        replace(article, published=None),
        f"its {published.origin} says {published}, which lies in the future; it counts as undated",
    )


def _lies_ahead(published: Published, now: datetime.datetime) -> bool:
    latest = now + _AHEAD
    if isinstance(published.moment, datetime.datetime):
        return published.moment > latest
    return published.moment > latest.date()


def _fault(value: str) -> str:
    iso = _ISO.match(value)
    if iso:
        year, month, day = int(iso[1]), int(iso[2]), int(iso[3] or 1)
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return f"a year before {FIRST_YEAR} or after {LAST_YEAR}"
        if not _exists(year, month, day):
            return "a day that no calendar has"
        return (
            "a time that no clock shows"
            if iso[4] and (int(iso[4]) > 23 or int(iso[5]) > 59)
            else "which is no date"
        )
    two = _TWO_WAYS.fullmatch(value)
    if two and 1 <= int(two[1]) <= 12 and 1 <= int(two[2]) <= 12:
        return "which reads two ways, day or month first"
    return "which is no date"


def _exists(year: int, month: int, day: int) -> bool:
    try:
        datetime.date(year, month, day)
    except ValueError:
        return False
    return True
