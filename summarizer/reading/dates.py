"""Finds when an article was published: from its metadata, else its text, else its address.

Articles mention many days that are not their own, so only the places where publishers put their date count. The order
is: metadata; a date line, by-line date or dateline; the address; a full date that opens the text.
"""

import datetime
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.errors import UnreadableError
from summarizer.models import Article, Precision, Published, SetAside
from summarizer.reading.date_values import OPENING_WORDS
from summarizer.reading.lines import running_lines, running_start
from summarizer.text.written_dates import FIRST_YEAR, LAST_YEAR, MONTHS, WrittenDate, find_dates

_URL_DAY = re.compile(
    r"/(?P<year>(?:19|20)[0-9]{2})[/-]?(?P<month>[0-9]{2}|[a-z]{3})[/-]?(?P<day>[0-9]{2})(?![0-9])"
)
_URL_LOOSE_DAY = re.compile(
    r"[/_-](?P<year>(?:19|20)[0-9]{2})[/-](?P<month>[0-9]{1,2})[/-](?P<day>[0-9]{1,2})(?![0-9])"
)
_URL_MONTH = re.compile(r"/(?P<year>(?:19|20)[0-9]{2})/(?P<month>[0-9]{2}|[a-z]{3})(?=/)")
_OPENINGS = 2  # paragraphs; a third that opens with a date tells history  # not tuned
_NEAR_DAYS = 14  # a dateline's day and the full date that lends it its year lie no further apart  # not tuned


def find_published(text: str, set_aside: Sequence[SetAside], url: str | None) -> Published | None:
    """When an article without such metadata was published, as its head, its address or its opening tells."""
    head = list(_head_dates(text, set_aside))
    opening = list(_opening_dates(text, set_aside))
    address = _url_date(url or "")
    full = [date for date in head if date.date and date.day]
    if full:
        return _from_text(full[0])
    if address and address.precision == "day":
        return address
    donors = [date.date for date in [*head, *opening] if date.date and date.day]
    for date in head:
        completed = _with_year(date, donors, address)
        if completed is not None:
            return Published(completed, "day", "text")
    return next((_from_text(date) for date in [*opening, *head] if date.date), None) or address


def _head_dates(text: str, set_aside: Sequence[SetAside]) -> Iterator[WrittenDate]:
    """The dates of date lines and by-lines above the text, and of datelines; "Updated …" comes last."""
    first = running_start(text, set_aside)
    dates = [
        a for a in set_aside if a.kind == "dateline" or (a.kind in {"date", "byline"} and a.start <= first)
    ]
    lines = [line for aside in dates for line in text[aside.start : aside.end].splitlines()]
    lines.sort(key=lambda line: line.strip()[:7].casefold() in {"updated", "last up"})
    for line in lines:
        yield from find_dates(line)


def _opening_dates(text: str, set_aside: Sequence[SetAside]) -> Iterator[WrittenDate]:
    """The full dates that open one of the first paragraphs: "On August 4, 2025, the ministers …"."""
    for line in itertools.islice(running_lines(text, set_aside), _OPENINGS):
        for date in find_dates(line.opening)[:1]:
            before = line.text[: date.start].casefold().replace(",", " ").split()
            if date.date and date.day and len(before) <= 3 and all(word in OPENING_WORDS for word in before):
                yield date


def _with_year(
    date: WrittenDate, donors: Sequence[datetime.date], address: Published | None
) -> datetime.date | None:
    """A day without a year in the year of a full date near it, or of the month that the address names."""
    for donor in donors:
        for year in (donor.year, donor.year - 1, donor.year + 1):
            day = date.day_in(year)
            if date.day and day and abs((day - donor).days) <= _NEAR_DAYS:
                return day
    if address and date.day and date.month == address.moment.month:
        return date.day_in(address.moment.year)
    return None


def _from_text(date: WrittenDate) -> Published:
    precision: Precision = "day" if date.day else "month"
    return Published(date.date or datetime.date.min, precision, "text")


def _url_date(url: str) -> Published | None:
    """The day, or else the month, in an address's path."""
    path = url[:2000].split("?", 1)[0].split("#", 1)[0].casefold()
    for shape in (_URL_DAY, _URL_LOOSE_DAY, _URL_MONTH):
        for found in shape.finditer(path):
            parts = found.groupdict()
            name = parts["month"]
            month = MONTHS.get(name, 0) if name.isalpha() else int(name)
            try:
                day = datetime.date(int(parts["year"]), month, int(parts.get("day") or 1))
            except ValueError:
                continue
            return Published(day, "day" if parts.get("day") else "month", "url")
    return None


_SHOWN = 60  # characters of a wrong value that a message repeats
_FORMS = "give RFC 3339 (2025-04-08T09:30:00Z) or a plain date (2025-04-08)"
_ISO = re.compile(
    r"([0-9]{4})[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?(?![0-9])(?:[Tt ]([0-9]{1,2}):([0-9]{1,2}))?"
)
_TWO_WAYS = re.compile(r"([0-9]{1,2})\s?[/.-]\s?([0-9]{1,2})\s?[/.-]\s?[0-9]{2,4}")
# A paper may carry tomorrow's date, and a day may have begun elsewhere.
_AHEAD = datetime.timedelta(hours=36)


def why_no_date(value: str) -> str:
    """Why a ``published`` field was refused and what would be right, for people.

    >>> why_no_date("2025-02-30")
    "'published' is '2025-02-30', a day that no calendar has; give RFC 3339 (2025-04-08T09:30:00Z) or a plain date \
(2025-04-08)"
    """
    shown = value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"
    return f"'published' is {shown!r}, {_fault(value.strip())}; {_FORMS}"


def as_of(article: Article, now: datetime.datetime, place: str) -> tuple[Article, str | None]:
    """An article as it may be stored at a given time, and what was wrong with its date.

    A future date from its text or address is taken for a mistake: the article then counts as undated.

    Args:
        article: as read.
        now: the time, aware; reading knows none.
        place: where it was read, for people.

    Raises:
        UnreadableError: its publisher dates it to the future, or its embargo has not passed.
    """
    if article.embargo is not None:
        if article.embargo > now:
            until = article.embargo.astimezone(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            raise UnreadableError(place, f"is under an embargo until {until}; give it again then")
        article = replace(article, embargo=None)
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
