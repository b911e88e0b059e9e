"""Stretches of days: the week, month or weekend around a day, and the day nearest to it."""

import calendar
import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.languages.language import TimeUnit
from summarizer.text.written_dates import FIRST_YEAR, LAST_YEAR

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
