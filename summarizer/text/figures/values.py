"""The range of values that a figure may mean, and numbers that are not figures: years, times, ordinals, names."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.languages.language import INFINITE, Qualifier
from summarizer.text.figures.numerals import Number, Token
from summarizer.text.figures.units import DASHES, Unit, currency_before, unit_at, unit_behind

# What a figure may mean: its bounds in the common unit of what it measures.

FigureKind = Literal["count", "measure", "votes", "date", "age", "place"]

# "About 48" and "50", "nearly 300" and "294": reporters round by a tenth. Not tuned.
ROUNDED = 0.1
# "About 300" may be 340, half of its last digit; of a number of one digit that is much, so no more than a fifth.
ROUNDED_MOST = 0.2

# A range so wide is a word like "dozens". Not tuned.
VAGUE = 2


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


def may_agree(first: Figure, second: Figure) -> bool:
    """Whether two figures of one quantity may both be right: rounded, ranged, at least, or in another unit.

    Figures of different kinds or units are never in conflict. A date without a year fits any year. For places only the
    articles can tell.
    """
    if (first.kind, first.unit) != (second.kind, second.unit):
        return False
    if first.kind == "votes":
        return (first.low, first.high) == (second.low, second.high)
    if first.kind == "date":
        return first.base == second.base and (not first.high or not second.high or first.high == second.high)
    return max(first.low, second.low) <= min(first.high, second.high)


def is_vague(figure: Figure) -> bool:
    """Whether a figure names no number: "dozens", "hundreds", "millions"."""
    return figure.qualifier == "exact" and figure.high > VAGUE * figure.low


def may_be_one(first: Figure, second: Figure) -> bool:
    """Whether two figures that may both be right may also be one: "more than 300" is not "nearly 400".

    Any number above it fits "at least three", and few of them are what was meant.
    """
    if not may_agree(first, second):
        return False
    if is_vague(first) or is_vague(second):
        return True
    if first.kind not in {"count", "measure"}:
        return True
    less, more = sorted((abs(first.base), abs(second.base)))
    return less >= (1 - ROUNDED_MOST) * more


# Numbers that are not quantities: years, clock times, ordinals, and numbers in names.

_IDENTIFIED_BY = frozenset(
    {
        *(
            "#",
            "№",
            "no",
            "nr",
            "number",
            "flight",
            "chapter",
            "article",
            "section",
            "room",
            "page",
            "aged",
            "age",
        ),
        *(
            "group",
            "route",
            "channel",
            "highway",
            "interstate",
            "phase",
            "level",
            "formula",
            "type",
            "resolution",
        ),
        *(
            "line",
            "gate",
            "terminal",
            "class",
            "grade",
            "area",
            "sector",
            "block",
            "unit",
            "episode",
            "season",
            "day",
        ),
    }
)
_ORDINAL = frozenset({"st", "nd", "rd", "th"})
_CLOCK = frozenset({"pm", "gmt", "uhr", "o'clock", "o’clock"})
_PEOPLE = frozenset({"people", "menschen", "personas"})
_IN_A_YEAR = frozenset({"in", "since", "until", "im", "seit", "en", "desde"})


def is_no_quantity(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number is a year, a time, a fraction, an ordinal, a pronoun or part of a name."""
    return (
        _is_pronoun(tokens, number)
        or is_year(tokens, number)
        or _is_named(tokens, number)
        or _is_label(tokens, number)
        or _runs_on(tokens, number)
        or _is_clock(tokens, number)
    )


def behind_clock(tokens: Sequence[Token], at: int) -> int:
    """Where to continue after "8" of "8:30" or "1" of "1/2"."""
    while at + 1 < len(tokens) and tokens[at].text in ":/" and tokens[at + 1].is_numeral:
        at += 2
    return at


def is_year(tokens: Sequence[Token], number: Number) -> bool:
    """Whether four digits without a unit are a year."""
    token = tokens[number.first]
    if number.last != number.first + 1 or len(token.text) != 4 or not token.is_numeral:
        return False
    counts = unit_behind(tokens, number)[0] or currency_before(tokens, number.first)
    before = tokens[number.first - 1].folded if number.first else ""
    earliest = 1500 if before in _IN_A_YEAR else 1900
    return earliest <= number.value < 2100 and not counts and _folded(tokens, number.last) not in _PEOPLE


def _is_pronoun(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a one counts nothing: "one of the largest", "no one"."""
    behind = _folded(tokens, number.last)
    alone = behind in {"of", "another", "der", "de"} or not behind.isalpha()
    return number.in_words and number.value == 1 and alone


def _is_named(tokens: Sequence[Token], number: Number) -> bool:
    """Whether what stands before makes it part of a name: "F-16", "No. 3", "Flight 447"."""
    at = number.first - 1
    if at < 0:
        return False
    if tokens[at].end == tokens[number.first].start and not _may_touch(tokens, at):
        return True
    return tokens[at - (tokens[at].text == "." and at > 0)].folded in _IDENTIFIED_BY


def _may_touch(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token at ``at`` may touch the number behind it: a sign or an opening mark."""
    token = tokens[at]
    if token.is_word or token.is_numeral or token.text in ":/#№.,'’":
        return False
    return not (
        token.text in DASHES and at > 0 and tokens[at - 1].end == token.start and tokens[at - 1].is_word
    )


def _is_label(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a numeral behind a name counts nothing, since neither word nor sign follows it: "AirLoop 7"."""
    if number.first < 2 or number.in_words or number.last != number.first + 1 or number.last >= len(tokens):
        return False
    before, behind = tokens[number.first - 1], tokens[number.last]
    return before.is_word and before.text[0].isupper() and not (behind.is_word or behind.text in "-%°")


def _runs_on(tokens: Sequence[Token], number: Number) -> bool:
    """Whether something touches its end that makes it no number: "8:30", "2nd", "1990s", "12- to 17-year-olds"."""
    if number.last >= len(tokens) or tokens[number.last].start != tokens[number.last - 1].end:
        return False
    behind = tokens[number.last]
    if behind.text == "-":
        return number.last + 1 < len(tokens) and tokens[number.last + 1].start != behind.end
    return (
        behind.text in ":/"
        or behind.folded in _ORDINAL
        or (behind.is_word and unit_at(tokens, number.last) is None)
    )


def _is_clock(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a part of the day follows: "4 a.m.", "5 pm", "17 Uhr"."""
    behind = _folded(tokens, number.last)
    dotted = [token.folded for token in tokens[number.last + 1 : number.last + 3]] == [".", "m"]
    morning = behind == "am" and not number.in_words and number.value <= 12
    return behind in _CLOCK or (behind in {"a", "p"} and dotted) or morning


def _folded(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].folded if i < len(tokens) else ""
