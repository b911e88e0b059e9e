"""Reads written dates in all languages, and computes ranges of days: weeks, months, weekends around a day."""

import calendar
import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from summarizer.languages import every_language, patterns
from summarizer.languages.en import SHORT_WEEKDAYS
from summarizer.languages.language import TimeUnit
from summarizer.languages.tables import listed

# How dates are written: finds the days that a short text names, in the languages that have a module.

_LANGUAGES = every_language()
MONTHS = {name: number for language in _LANGUAGES for name, number in language.dates.months.items()}
WEEKDAYS = frozenset().union(*(language.dates.weekdays for language in _LANGUAGES), listed(SHORT_WEEKDAYS))
# What may stand beside a date in a line that holds nothing else.
BESIDE_DATES = frozenset().union(*(language.dates.beside for language in _LANGUAGES))
_DATE_WORDS = WEEKDAYS | BESIDE_DATES
_MONTH = "|".join(sorted(MONTHS, key=lambda name: (-len(name), name)))
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"(?<![0-9]){_YEAR}[-/.](?P<month>[0-9]{{1,2}})[-/.](?P<day>[0-9]{{1,2}})(?![0-9])",
        rf"(?<![0-9]){_YEAR}\s?[年년]\s?(?P<month>[0-9]{{1,2}})\s?[月월]\s?(?P<day>[0-9]{{1,2}})\s?[日号號일]",
        rf"\b(?P<name>{_MONTH})\b\.?\s{{1,3}}(?P<day>[0-9]{{1,2}})(?:st|nd|rd|"
        rf"th)?(?![0-9]|:[0-9])(?:\s?,?\s{{1,2}}{_YEAR})?",
        rf"(?<![0-9:])(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s{{1,3}}(?:of\s|de\s)?"
        rf"(?P<name>{_MONTH})\b\.?(?:,?\s{{1,2}}(?:del?\s)?{_YEAR})?",
        rf"(?<![0-9])(?P<day>[0-9]{{1,2}})\.(?P<month>[0-9]{{1,2}})\.{_YEAR}",
        rf"(?<![0-9])(?P<either>[0-9]{{1,2}})\s?/\s?(?P<other>[0-9]{{1,2}})\s?/\s?{_YEAR}",
        rf"\b(?P<name>{_MONTH})\b\.?,?\s{{1,2}}(?:del?\s)?{_YEAR}",
    )
)
# Most lines name no month, and the shapes that look for one cost the most.
_SHAPES_IN_FIGURES = tuple(shape for shape in _SHAPES if "name" not in shape.groupindex)
_FIRST_OF_MONTHS = frozenset(
    word for name in MONTHS for word in re.findall(r"[^\W\d_]+", name.casefold())[:1]
)
_UNCERTAIN = re.compile(
    r"(?<![0-9])[0-9]{1,2}\s?/\s?[0-9]{1,2}\s?/\s?[0-9]{2,4}(?![0-9])"
)  # 03/04/2025 reads two ways
_DIGIT = re.compile(r"[0-9]")
_WORD = re.compile(r"[^\W\d_]+")
_SOURCE = re.compile(
    rf"(?:^|(?<=[\s|·/,;(]))(?:{'|'.join(patterns('source_labels'))})\s?[:：]\s?(?P<outlet>[^\n.!?。:：]{{1,60}}?)"
    rf"(?:\s+(?:{'|'.join((*patterns('by'), *patterns('roles')))})\s?[:：]\s?[^\n:：]{{1,60}})?\Z",
    re.IGNORECASE,
)
FIRST_YEAR, LAST_YEAR = 1900, 2100
_LINE_CHARACTERS = 120


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as written at ``[start:end)``: the year may be missing, or else the day (a month of a year)."""

    year: int | None
    month: int
    day: int | None
    start: int
    end: int

    def day_in(self, year: int) -> datetime.date | None:
        """That day in a year, none where the year has no such day."""
        try:
            return datetime.date(year, self.month, self.day or 1)
        except ValueError:
            return None

    @property
    def date(self) -> datetime.date | None:
        """The calendar day (the first of the month when no day is named), none without a year."""
        return None if self.year is None else self.day_in(self.year)


def find_dates(text: str) -> tuple[WrittenDate, ...]:
    """The dates that a short text names, in order, without overlap; days that no calendar has are not dates.

    >>> [str(found.date) for found in find_dates("Tuesday, 8 April 2025, not April 31, 2025")]
    ['2025-04-08']
    """
    head = text[:_LINE_CHARACTERS]
    return _dates_of(head) if _DIGIT.search(head) else ()  # saves most lines the shapes' cost


@lru_cache(maxsize=1_000)  # lines; the rules of reading ask for the same one several times
def _dates_of(text: str) -> tuple[WrittenDate, ...]:
    dates: list[WrittenDate] = []
    for date in sorted(_all_dates(text), key=lambda date: (date.start, -date.end)):
        if not dates or date.start >= dates[-1].end:
            dates.append(date)
    return tuple(dates)


def is_date_line(text: str) -> bool:
    """Whether a line holds a date, perhaps with a weekday, a time and "Published", and nothing else.

    >>> is_date_line("Published: Tuesday, April 8, 2025 9:30 am"), is_date_line("April 8 was a Tuesday")
    (True, False)
    """
    if len(text) > _LINE_CHARACTERS:
        return False
    text = text[: source_at(text)]
    named = find_dates(text) or _UNCERTAIN.search(text)
    return bool(named) and all(word in _DATE_WORDS for word in words_beside_dates(text))


def source_at(text: str) -> int:
    """Where the outlet at the end of a line begins, the line's length if there is none: "… 09:30 来源：江口日报"."""
    found = _source(text)
    return found.start() if found else len(text)


def stated_source(text: str) -> str | None:
    """The outlet that a line names at its end, behind "Source:"."""
    found = _source(text)
    return found["outlet"].strip() if found else None


def _source(text: str) -> re.Match[str] | None:
    return _SOURCE.search(text) if ":" in text or "：" in text else None


def words_beside_dates(text: str) -> list[str]:
    """The words of a line, lower-cased, that belong to no date in it; numbers are not words."""
    for date in reversed(find_dates(text)):
        text = text[: date.start] + " " + text[date.end :]
    return [word.casefold() for word in _WORD.findall(text)]


def _all_dates(text: str) -> Iterator[WrittenDate]:
    named = any(word in _FIRST_OF_MONTHS for word in _WORD.findall(text.casefold()))
    for shape in _SHAPES if named else _SHAPES_IN_FIGURES:
        for match in shape.finditer(text):
            parts = {name: value for name, value in match.groupdict().items() if value is not None}
            date = _written(parts, match.start(), match.end())
            if date is not None and date.day_in(date.year or 2000) is not None:
                yield date


def _written(parts: dict[str, str], start: int, end: int) -> WrittenDate | None:
    """The date that the named groups of a shape spell, none for ``03/04/2025``, which reads two ways."""
    year = int(parts["year"]) if "year" in parts else None
    if "either" in parts:
        either, other = int(parts["either"]), int(parts["other"])
        if either <= 12 and other <= 12 and either != other:
            return None
        return WrittenDate(year, min(either, other), max(either, other), start, end)
    month = MONTHS[parts["name"].casefold()] if "name" in parts else int(parts["month"])
    day = int(parts["day"]) if "day" in parts else None
    if not 1 <= month <= 12 or day == 0:
        return None
    return WrittenDate(year, month, day, start, end)


# Stretches of days: the week, month or weekend around a day, and the day nearest to it.

DayPrecision = Literal["day", "week", "month", "year"]


@dataclass(frozen=True, slots=True)
class DayRange:
    """The days from ``first`` to ``last``, both inclusive, and what named them."""

    first: datetime.date
    last: datetime.date
    precision: DayPrecision


def days(year: int, month: int, day: int, last: int | None = None) -> DayRange | None:
    """A day, or some days of one month; none when no calendar has them."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        first, end = datetime.date(year, month, day), datetime.date(year, month, last or day)
    except ValueError:
        return None
    return DayRange(first, end, "day") if first <= end else None


def yearly_days(today: datetime.date, month: int, day: int, last: int) -> list[DayRange]:
    """Those days in last year, this and the next, as far as calendars have them."""
    years = (today.year - 1, today.year, today.year + 1)
    return [each for year in years if (each := days(year, month, day, last))]


def yearly_months(today: datetime.date, number: int) -> list[DayRange]:
    """That month in last year, this and the next."""
    years = (today.year - 1, today.year, today.year + 1)
    return [each for year in years if (each := month(year, number))]


def distance(today: datetime.date, found: DayRange) -> int:
    """How many days lie between today and some days, 0 where they hold today."""
    return max((found.first - today).days, (today - found.last).days, 0)


def nearest(today: datetime.date, found: Sequence[DayRange]) -> DayRange:
    """The nearest to today of some days in order, the earlier where two are as near."""
    return min(found, key=lambda each: distance(today, each))


def first_from(today: datetime.date, found: Sequence[DayRange]) -> DayRange | None:
    """The first of some days in order that is not over."""
    return next((each for each in found if each.last >= today), None)


def last_until(today: datetime.date, found: Sequence[DayRange]) -> DayRange | None:
    """The last of some days in order that has begun."""
    return next((each for each in reversed(found) if each.first <= today), None)


def shifted(today: datetime.date, by: int) -> DayRange | None:
    """The day ``by`` days from ``today``."""
    try:
        day = today + datetime.timedelta(days=by)
    except OverflowError:
        return None
    return DayRange(day, day, "day")


def weekday(today: datetime.date, number: int, step: int) -> DayRange | None:
    """The last such weekday before today (-1), the next one after it (1), or the one to come, today's included (0)."""
    ahead = (number - today.weekday()) % 7
    return shifted(today, ahead - 7 if step < 0 else ahead or (7 if step > 0 else 0))


def nearest_weekday(today: datetime.date, number: int, *, ahead: bool) -> DayRange | None:
    """The latest such weekday up to today, or the first from today on."""
    distance = (number - today.weekday()) % 7
    return shifted(today, distance if ahead or not distance else distance - 7)


def week(today: datetime.date, step: int) -> DayRange | None:
    """Monday to Sunday, ``step`` weeks from today's."""
    return _stretch(today, 7 * step - today.weekday(), 6, "week")


def weekend(today: datetime.date, step: int) -> DayRange | None:
    """The Saturday and Sunday before this week's (-1), to come or going on (0, 1)."""
    to_saturday = 5 - today.weekday()
    return _stretch(today, to_saturday - 7 if step < 0 else to_saturday, 1, "day")


def latest_weekend(today: datetime.date) -> DayRange | None:
    """The latest Saturday and Sunday that have begun."""
    return weekend(today, 0 if today.weekday() >= 5 else -1)


def month(year: int, number: int) -> DayRange | None:
    """All of a month."""
    found = days(year, number, 1)
    if found is None:
        return None
    return DayRange(found.first, found.first.replace(day=calendar.monthrange(year, number)[1]), "month")


def month_of(today: datetime.date, number: int, step: int) -> DayRange | None:
    """The last such month before today's (-1), the next after it (1), this year's (0)."""
    year = today.year
    if step < 0 and number >= today.month:
        year -= 1
    elif step > 0 and number <= today.month:
        year += 1
    return month(year, number)


def years(first: int, last: int) -> DayRange | None:
    """All of some years."""
    if not FIRST_YEAR <= first <= last <= LAST_YEAR:
        return None
    return DayRange(datetime.date(first, 1, 1), datetime.date(last, 12, 31), "year")


def stepped(today: datetime.date, unit: TimeUnit, step: int) -> DayRange | None:
    """Today's week, month, year or weekend, or the one before or after."""
    if unit == "weekend":
        return weekend(today, step)
    if unit == "week":
        return week(today, step)
    if unit == "year":
        return years(today.year + step, today.year + step)
    months = today.year * 12 + today.month - 1 + step
    return month(months // 12, months % 12 + 1)


def ago(today: datetime.date, unit: TimeUnit, number: int) -> DayRange | None:
    """The day, week, month or year that lies so many of them back."""
    return shifted(today, -number) if unit == "day" else stepped(today, unit, -number)


def _stretch(today: datetime.date, start: int, more: int, precision: DayPrecision) -> DayRange | None:
    first, last = shifted(today, start), shifted(today, start + more)
    return DayRange(first.first, last.first, precision) if first and last else None
