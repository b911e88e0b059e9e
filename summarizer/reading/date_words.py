"""The shape of a language's words for days, weeks, months and years, and how such a table is written."""

from collections.abc import Mapping
from dataclasses import dataclass

from summarizer.reading.stretches import Unit


@dataclass(frozen=True, slots=True)
class DateWords:
    """The vocabulary of one language.

    ``near`` maps words such as "yesterday" to days from the day of publication; ``before`` and ``after`` map words
    that stand in front of, or behind, a unit, weekday or month to -1 (last), 0 (this) and 1 (next).
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    near: Mapping[str, int]
    parts: frozenset[str]  # "night" in "Tuesday night"
    units: Mapping[str, Unit]
    numbers: Mapping[str, int]
    before: Mapping[str, int]
    after: Mapping[str, int]
    ago_before: frozenset[str]  # "vor" in "vor zwei Tagen"
    ago_after: frozenset[str]  # "ago" in "two days ago"
    of: frozenset[str]  # "de" in "8 de abril de 2025"
    in_month: frozenset[str]  # what must stand before a month without day and year
    until: frozenset[str]  # a date behind these may lie ahead of a verb that looks back
    in_year: frozenset[str]  # what must stand before a year alone
    future: frozenset[str]
    past: frozenset[str]
    future_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    capitals: bool  # months and weekdays are written with a capital


def listed(words: str) -> frozenset[str]:
    """Words parted by white space."""
    return frozenset(words.split())


def numbered(rows: str, first: int) -> dict[str, int]:
    """Words by number, spellings parted by a stroke."""
    return {name: n for n, names in enumerate(rows.split(), start=first) for name in names.split("|")}


def signed(last: str, this: str, following: str) -> dict[str, int]:
    """Words that point back, to the present and ahead, as -1, 0 and 1."""
    return (
        dict.fromkeys(last.split(), -1) | dict.fromkeys(this.split(), 0) | dict.fromkeys(following.split(), 1)
    )


def units(day: str, week: str, month: str, year: str, weekend: str) -> dict[str, Unit]:
    """The names of each unit of time."""
    rows: tuple[tuple[Unit, str], ...] = (
        ("day", day), ("week", week), ("month", month), ("year", year), ("weekend", weekend),
    )  # fmt: skip
    return {name: unit for unit, names in rows for name in names.split()}
