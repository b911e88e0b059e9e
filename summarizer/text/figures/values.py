"""What a figure may mean: its bounds in the common unit of what it measures."""

from dataclasses import dataclass
from typing import Literal

from summarizer.languages.language import INFINITE, Qualifier
from summarizer.text.figures.numerals import Number
from summarizer.text.figures.units import Unit

FigureKind = Literal["count", "measure", "votes", "date", "age", "place"]

# "About 48" and "50", "nearly 300" and "294": reporters round by a tenth. Not tuned.
ROUNDED = 0.1
# "About 300" may be 340, half of its last digit; of a number of one digit that is much, so no more than a fifth.
ROUNDED_MOST = 0.2


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in ``tokens[first:last]``, qualifier and unit included.

    ``low`` and ``high`` bound what it may mean, ``base`` is the number itself and ``slack`` what rounding may have
    taken from it, all in the common unit of the quantity. A vote has its two sides as ``low`` and ``high``, a date
    month and day as ``base`` (612 for 12 June) and its year, if it names one, as ``high``; a place has no numbers.
    """

    kind: FigureKind
    unit: str
    low: float
    high: float
    base: float
    slack: float
    first: int
    last: int
    qualifier: Qualifier = "exact"


def figure_of(number: Number, unit: Unit | None, qualifier: Qualifier, first: int, last: int) -> Figure:
    """One number as a count, or as a measure where it has a unit."""
    low, high, slack = _bounds(number, qualifier, unit)
    return measured(unit, (low, high, number.value, slack), qualifier, first, last)


def measured(
    unit: Unit | None, bounds: tuple[float, float, float, float], qualifier: Qualifier, first: int, last: int
) -> Figure:
    """Lowest, highest, number and slack in the common unit of what is measured."""
    low, high, base, slack = bounds
    if unit is None:
        return Figure("count", "", low, high, base, slack, first, last, qualifier)
    low, high, base = (value * unit.factor + unit.offset for value in (low, high, base))
    return Figure("measure", unit.quantity, low, high, base, slack * unit.factor, first, last, qualifier)


def _bounds(number: Number, qualifier: Qualifier, unit: Unit | None) -> tuple[float, float, float]:
    """Lowest and highest that a number may mean, and what rounding may have taken.

    A count without a round end is as it is; a measure always is known to its last digit only.
    """
    value = number.value
    slack = 0.0
    if qualifier in {"about", "nearly"}:
        slack = max(ROUNDED * value, min(number.place / 2, ROUNDED_MOST * value))
    elif unit is not None or number.place != 1:
        slack = min(number.place / 2, ROUNDED * value)
    if qualifier == "least":
        return value, INFINITE, slack
    if qualifier == "most":
        return 0.0, number.high, slack
    return value - slack, number.high + slack, slack


def may_agree(one: Figure, other: Figure) -> bool:
    """Whether two figures of one quantity may both be right: rounded, ranged, at least, or in another unit.

    Figures of different kinds or units say nothing of one another. A date without a year may be of any. Where a figure
    is a place, only the articles can tell.
    """
    if (one.kind, one.unit) != (other.kind, other.unit):
        return False
    if one.kind == "votes":
        return (one.low, one.high) == (other.low, other.high)
    if one.kind == "date":
        return one.base == other.base and (not one.high or not other.high or one.high == other.high)
    return max(one.low, other.low) <= min(one.high, other.high)
