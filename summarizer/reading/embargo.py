"""Until when a publisher asks to hold an article back, from its metadata or from a line at its head or end.

Reading knows no clock: it says until when, and ``dates.as_of`` refuses what may not be told yet.
"""

import datetime
import re

from summarizer.models import Published
from summarizer.reading.dates import parse_published, zone_of
from summarizer.reading.lines import split_lines
from summarizer.text.written_dates import find_dates

_LOOK = 240  # characters of such a line
_HEAD = 2_000  # characters in which it stands
# "EMBARGOED UNTIL 6 a.m. …", "(Eds: Embargoed for release at …)", "ACHTUNG SPERRFRIST: …". News about an embargo on oil
# opens with none of these words behind a label, and names no time of release.
_LABEL = r"[(\[*\s-]{0,4}(?:(?:eds?|editors|attention|achtung|note|nota|media|presse|press)\b[:!,. -]{0,3})?"
_EMBARGO = re.compile(
    _LABEL + r"(?:(?:strict(?:ly)? )?(?:under )?embargo(?:ed|é|iert)?(?: (?:material|copy))?[ :!-]{1,3}"
    r"(?:until|till|for release|not (?:for|to be) \w+ (?:before|until)|bis|jusqu|hasta|fino|até|tot|[0-9])"
    r"|sperrfrist\b|(?:not for|hold for|for) (?:publication|release|broadcast)[^.\n]{0,30}(?:before|until|at|on)\b"
    r"|sous embargo\b|prohibida su publicaci[óo]n (?:antes|hasta)\b|embargad[oa] hasta\b)",
    re.IGNORECASE,
)
_SIGNS = (
    "embarg",
    "sperrfrist",
    "release",
    "publica",
    "broadcast",
)  # each such line has one, in small letters
_CLOCK = re.compile(
    r"(?<![\d.:/-])(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?\s?(?P<half>[ap]\.?\s?m\b\.?)?\s?(?P<mark>uhr|h\b|hrs|hours)?"
    r"\s?(?P<zone>[A-Z]{2,5}(?:[+-]\d{1,2})?\b)?",
    re.IGNORECASE,
)


def is_embargo(text: str) -> bool:
    """Whether a line asks to hold its article back until a day that it names.

    >>> is_embargo("EMBARGOED UNTIL 06:00 GMT, May 4, 2025"), is_embargo("Embargo on oil until May 4, 2025, agreed")
    (True, False)
    """
    return len(text) <= _LOOK and _EMBARGO.match(text) is not None and _until(text) is not None


def embargo_of(text: str) -> datetime.datetime | None:
    """Until when a line at the head of a text asks to hold it back, ``None`` where none does."""
    small = text[:_HEAD].casefold()
    if not any(sign in small for sign in _SIGNS):
        return None
    asked = (line.text for line in split_lines(text[:_HEAD]) if is_embargo(line.text))
    return max((until for line in asked if (until := _until(line))), default=None)


def stated_embargo(value: str | None) -> datetime.datetime | None:
    """Until when a field of metadata says so."""
    published = parse_published(value) if value else None
    return _moment(published) if published else None


def _moment(published: Published) -> datetime.datetime:
    if isinstance(published.moment, datetime.datetime):
        return published.moment
    return datetime.datetime.combine(published.moment, datetime.time(), datetime.UTC)


def _until(text: str) -> datetime.datetime | None:
    """The moment that a line names: its last day, with a time where one stands beside it; in UTC without a zone."""
    days = [found for found in find_dates(text[:_LOOK]) if found.date and found.day]
    if not days or days[-1].date is None:
        return None
    around = f"{text[: days[-1].start]} | {text[days[-1].end : _LOOK]}"
    time, zone = _time(around)
    return datetime.datetime.combine(days[-1].date, time, zone)


def _time(text: str) -> tuple[datetime.time, datetime.tzinfo]:
    for found in _CLOCK.finditer(text):
        half, hour = (found["half"] or "").casefold()[:1], int(found["hour"])
        if not (found["minute"] or half or found["mark"]) or hour > 23:
            continue
        hour = hour % 12 + (12 if half == "p" else 0) if half else hour
        zone = zone_of(found["zone"]) if found["zone"] and found["zone"].isupper() else None
        if int(found["minute"] or 0) < 60:
            return datetime.time(hour, int(found["minute"] or 0)), zone or datetime.UTC
    return datetime.time(), datetime.UTC
