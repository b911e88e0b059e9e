"""Reads a date of publication as metadata give it: ISO 8601, RFC 2822 or a written day, with or without a time."""

import datetime
import email.utils
import re
import unicodedata
import zoneinfo
from dataclasses import replace

from summarizer.models import Published
from summarizer.text.written_dates import (
    FIRST_YEAR,
    LAST_YEAR,
    WEEKDAYS,
    WrittenDate,
    find_dates,
    words_beside_dates,
)

_RFC_3339 = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?\s?(?:[Zz]|"
    r"[+-][0-9]{2}:?[0-9]{2})?"
)
# ISO 8601 without marks ("20250408T093000Z"), or by the week ("2025-W15-2").
_ISO_8601 = re.compile(
    r"[0-9]{8}T[0-9]{4}(?:[0-9]{2})?(?:Z|[+-][0-9]{2}:?(?:[0-9]{2})?)?|[0-9]{4}-?W[0-9]{2}-?[1-7]"
)
_RFC_2822 = re.compile(
    r"(?:[A-Z][a-z]{2}, )?[0-9]{1,2} [A-Z][a-z]{2} [0-9]{2}(?:[0-9]{2})? [0-9]{2}:[0-9]{2}(?::[0-9]{2})? "
    r"(?:[+-][0-9]{4}|[A-Z]{1,5})"
)
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
# May stand beside the date in a line that gives it.
OPENING_WORDS = WEEKDAYS | {"on", "el", "este", "am", "le", "em", "the"}
# "21/04/2025 06:00", "2025.04.21, 6:00 PM", "2025-04-21T06:00:00 Europe/Berlin": a day in figures and a time behind it.
_TIMED = re.compile(
    r"(?P<day>[0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{2,4}\.?),?(?:[Tt]|\s{1,2})(?P<hour>[0-9]{1,2})[:.](?P<minute>[0-9]{2})"
    r"(?:[:.](?P<second>[0-9]{2}))?\s?(?P<half>[AaPp]\.?[Mm]\.?)?\s?(?P<zone>[A-Za-z][\w/+:-]{0,40})?"
)
_MIDNIGHT = re.compile(r"(?P<before>[ T])24:00")  # the end of a day, as ISO 8601 has it
_DASHED = re.compile(r"^([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})(?![0-9])")
_SPACED = re.compile(r"^([0-9]{4})\. ([0-9]{1,2})\. ([0-9]{1,2})\.?(?![0-9])")
_BASIC = re.compile(r"^([0-9]{4})([0-9]{2})([0-9]{2})$")
# Names for standard and summer time alike.
_REGIONS = {
    "ET": "America/New_York",
    "CT": "America/Chicago",
    "MT": "America/Denver",
    "PT": "America/Los_Angeles",
}
_ZONE_BEHIND = re.compile(r"\s[A-Z][A-Za-z]{0,4}$")
_UTC = frozenset({"UT", "UTC", "GMT", "Z"})
# RFC 822 gives these to North America; email.utils knows them.
_AMERICAN = frozenset({"EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT"})
# Names that several countries use for zones hours apart: the day counts, and no time.
_UNSURE = frozenset({"IST", "AST", "ADT", "SST", "GST", "ECT", "AMT"})
# Figures that dateparser would turn until they fit (2025-13-01), or take for one order of two (03/04/2025).
_FIGURES = re.compile(r"[0-9]{4}[-/.]|[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}")
_MONTH = re.compile(r"([0-9]{4})-([0-9]{2})")


def parse_published(value: str) -> Published | None:
    """The date in a ``published`` field; none if it is not an absolute, unambiguous date.

    A time without a zone is UTC. A time keeps the offset it was given.

    >>> print(parse_published("2025-04-08T11:30:00+02:00"), parse_published("soon"))
    2025-04-08T09:30:00Z None
    """
    value = _with_ascii_digits(value.strip())
    if len(value) > 100:
        return None
    if _MIDNIGHT.search(value):
        start = parse_published(_MIDNIGHT.sub(r"\g<before>00:00", value))
        return replace(start, moment=start.moment + datetime.timedelta(days=1)) if start else None
    value = _BASIC.sub(r"\1-\2-\3", _DASHED.sub(r"\1/\2/\3", _SPACED.sub(r"\1/\2/\3", value)))
    for read in (_moment, _timed, _month, _written_day, _foreign):
        published = read(value)
        if published is not None:
            return published if FIRST_YEAR <= published.moment.year <= LAST_YEAR else None
    return None


def _with_ascii_digits(value: str) -> str:
    """The digits of any script as those that all patterns know: "٥ أبريل ٢٠٢٥"."""
    if value.isascii():
        return value
    return "".join(str(unicodedata.decimal(one)) if one.isdecimal() else one for one in value)


def _moment(value: str) -> Published | None:
    """RFC 3339, with or without a zone, or RFC 2822 (as feeds have it)."""
    try:
        if _RFC_3339.fullmatch(value):
            moment = datetime.datetime.fromisoformat(value.replace(" +", "+").replace(" Z", "Z").upper())
        elif _RFC_2822.fullmatch(value):
            named = value.rpartition(" ")[2]
            if named.isalpha() and named not in _UTC | _AMERICAN:
                return _in_zone(email.utils.parsedate_to_datetime(value.removesuffix(named) + "-0000"), named)
            moment = email.utils.parsedate_to_datetime(value)
        elif _ISO_8601.fullmatch(value):
            moment = datetime.datetime.fromisoformat(value)
            if "W" in value:
                return Published(moment.date(), "day", "metadata")
        else:
            return None
    except ValueError:
        return None
    return Published(moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC), "second", "metadata")


def _timed(value: str) -> Published | None:
    """A day in figures that reads one way, with a time and perhaps a zone behind it."""
    match = _TIMED.fullmatch(value)
    day = _written_day(match["day"]) if match else None
    if match is None or day is None or day.precision != "day":
        return None
    hour, half = int(match["hour"]), (match["half"] or "").casefold()[:1]
    if half and not 1 <= hour <= 12:
        return None
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    try:
        time = datetime.time(hour, int(match["minute"]), int(match["second"] or 0))
    except ValueError:
        return None
    date = datetime.date(day.moment.year, day.moment.month, day.moment.day)
    return _in_zone(datetime.datetime.combine(date, time), match["zone"] or "UTC")


def _in_zone(moment: datetime.datetime, zone: str) -> Published | None:
    """A moment in a zone by its name or offset; the day alone where the name stands for several zones."""
    moment = moment.replace(tzinfo=None)
    if zone in _UNSURE:
        return Published(moment.date(), "day", "metadata")
    known = zone_of(zone)
    return Published(moment.replace(tzinfo=known), "second", "metadata") if known else None


def zone_of(name: str) -> datetime.tzinfo | None:
    """The zone that a name ("CEST", "Europe/Berlin") or an offset ("GMT+2") stands for; none for an unknown one."""
    if name.upper() in _UTC | {"UHR"}:
        return datetime.UTC
    name = _REGIONS.get(name, name)
    if "/" in name:
        try:
            return zoneinfo.ZoneInfo(name)
        except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
            return None
    from dateparser.timezone_parser import pop_tz_offset_from_string  # noqa: PLC0415 - slow to import

    _, found = pop_tz_offset_from_string(f"06:00 {name}")
    return datetime.timezone(found.utcoffset(None)) if found else None


def _month(value: str) -> Published | None:
    found = _MONTH.fullmatch(value)
    if not found or not 1 <= int(found[2]) <= 12 or not FIRST_YEAR <= int(found[1]) <= LAST_YEAR:
        return None
    return Published(datetime.date(int(found[1]), int(found[2]), 1), "month", "metadata")


def _written_day(value: str) -> Published | None:
    """A day or a month in words or figures, with nothing beside it but a weekday."""
    dates = find_dates(value)
    if len(dates) != 1 or dates[0].date is None or _has_time(value, dates[0]):
        return None
    if any(word not in OPENING_WORDS for word in words_beside_dates(value)):
        return None
    return Published(dates[0].date, "day" if dates[0].day else "month", "metadata")


def _has_time(value: str, date: WrittenDate) -> bool:
    return any(character.isdigit() for character in value[: date.start] + value[date.end :])


def _foreign(value: str) -> Published | None:
    """The date that dateparser finds in a string with a year, if it did not have to guess any part."""
    if not _YEAR.search(value) or _FIGURES.match(value):
        return None
    before, _, named = value.rpartition(" ")
    if named in _REGIONS and (local := _foreign(before)) and isinstance(local.moment, datetime.datetime):
        return _in_zone(local.moment, named)
    import dateparser  # noqa: PLC0415  # slow to import, and next to no article needs it

    moment = dateparser.parse(
        value,
        settings={
            "STRICT_PARSING": True,
            "REQUIRE_PARTS": ["day", "month", "year"],
            "PARSERS": ["absolute-time"],
            "RELATIVE_BASE": datetime.datetime(2000, 1, 1),  # noqa: DTZ001  # so that no clock is read
        },
    )
    if moment is None or (moment.tzinfo is None and _ZONE_BEHIND.search(value) and not _is_half(value)):
        return None
    if ":" not in value and (moment.hour, moment.minute) == (0, 0):
        return Published(moment.date(), "day", "metadata")
    return Published(moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC), "second", "metadata")


def _is_half(value: str) -> bool:
    """Whether the last word is "am", "pm" or "Uhr" and not a time zone."""
    return value.casefold().endswith((" am", " pm", " uhr", " h"))
