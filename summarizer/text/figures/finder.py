"""Finds the figures of a sentence: counts, measures, sums, percentages, votes, dates and ages, with bounds.

"About 50", "at least 12", "10 to 15" and "dozens" are intervals, and so is a round number: 1.2 billion is what
1,204 million is rounded to.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from summarizer.languages import get_language
from summarizer.languages.language import DateWords, FigureWords, Language, NumberWords
from summarizer.text.figures.numerals import Number, Token, number_at, tokens_of
from summarizer.text.figures.units import (
    DASHES,
    currency_before,
    is_compound,
    qualified,
    scaled_by_letter,
    unit_at,
    unit_behind,
)
from summarizer.text.figures.values import Figure, behind_clock, figure_of, is_no_quantity, is_year, measured
from summarizer.text.tokens import letter_runs

_DIGIT = re.compile(r"\d")
_VERSUS = frozenset({"to", "zu", "a", "against"}) | DASHES
# A word of voting may stand so far before the first number, and so far behind the second.
_VOTE_BEFORE, _VOTE_BEHIND = 12, 4
_OLDEST = 110
_TWENTY = 20
_NO_NUMBERS, _NO_WORDS = NumberWords(decimal_comma=False), FigureWords()


@lru_cache(maxsize=500)  # statements, counts and disagreements ask for those of one event
def figures_in(text: str, language: str) -> tuple[Figure, ...]:
    """The figures of a sentence, as ``figures_of`` finds them in its tokens."""
    return tuple(figures_of(tokens_of(text), get_language(language))) if may_hold(text, language) else ()


@lru_cache(maxsize=2_000)  # the same ask for the same; sooner known than its tokens are found
def may_hold(text: str, language: str) -> bool:
    """Whether a sentence may hold a figure by its words: "a bridge" is none, though "a" may open one."""
    if "_" in text or _DIGIT.search(text):
        return True
    return not _signs(language).isdisjoint(letter_runs(text))


def has_larger_number(text: str, language: str) -> bool:
    """Whether a sentence has a word that a number above twenty in words, or one in digits and words, holds.

    >>> has_larger_number("It cost 12 million.", "en"), has_larger_number("It cost 12 or two.", "en")
    (True, False)
    """
    return not _larger(language).isdisjoint(letter_runs(text))


@cache
def _larger(code: str) -> frozenset[str]:
    """The words without which no number is above twenty: smaller ones add up to nineteen at most."""
    numbers = numbers_of(get_language(code))
    tens = [word for word, value in numbers.values.items() if value >= _TWENTY]
    return frozenset().union(tens, numbers.multipliers, numbers.scales, numbers.stretches)


@cache
def _numerals(code: str) -> frozenset[str]:
    numbers = numbers_of(get_language(code))
    return frozenset().union(numbers.values, numbers.multipliers, numbers.scales, numbers.stretches)


@cache
def _signs(code: str) -> frozenset[str]:
    """Words one of which each figure in words holds; an article opens a number where a word that multiplies follows."""
    language = get_language(code)
    numbers = numbers_of(language)
    return (numbers.openers - (numbers.articles - _numerals(code))) | language.dates.months.keys()


def figures_of(tokens: Sequence[Token], language: Language) -> list[Figure]:
    """The figures of a sentence in order; none overlaps another."""
    figures = []
    openers, behind = _openers(language.code), 0
    # Most words open none.
    for place in [i for i, token in enumerate(tokens) if token[1] in openers or token[0][0].isdecimal()]:
        if place >= behind:
            figure, behind = _figure_at(tokens, place, language)
            if figure:
                figures.append(figure)
    return figures


@cache
def _openers(code: str) -> frozenset[str]:
    """The words that may begin a figure."""
    language = get_language(code)
    return frozenset(numbers_of(language).openers) | language.dates.months.keys()


def _figure_at(tokens: Sequence[Token], i: int, language: Language) -> tuple[Figure | None, int]:
    """The figure that begins at ``i``, if there is one, and where to continue."""
    dated = date_at(tokens, i, language.dates)
    if dated:
        return dated, dated.last
    number = number_at(tokens, i, numbers_of(language))
    if number is None:
        return None, i + 1
    number = scaled_by_letter(tokens, number)
    aged = age_at(tokens, number)
    if aged:
        return aged, aged.last
    if is_no_quantity(tokens, number):
        return None, behind_clock(tokens, number.last)
    return figure_of_two(tokens, number, language) or _alone(tokens, number, language)


def _alone(tokens: Sequence[Token], number: Number, language: Language) -> tuple[Figure | None, int]:
    unit, last = unit_behind(tokens, number)
    if unit is None and is_compound(tokens, number.last):
        return None, number.last  # "four-storey", "two-day"
    sign = currency_before(tokens, number.first)
    unit, first = sign or (unit, number.first)
    qualifier, first, last = qualified(tokens, first, last, words_of(language))
    return figure_of(number, unit, qualifier, first, last), last


def numbers_of(language: Language) -> NumberWords:
    """How a language writes numbers; figures with a decimal point where that is not known."""
    return language.numbers or _NO_NUMBERS


def words_of(language: Language) -> FigureWords:
    """The words around a language's figures."""
    return language.figures or _NO_WORDS


# Two numbers that are one figure: a range ("10 to 15"), or the two sides of a vote ("152 votes to 131").


def figure_of_two(
    tokens: Sequence[Token], number: Number, language: Language
) -> tuple[Figure | None, int] | None:
    """The figure made of ``number`` and the next one, and where to continue; ``None`` if it stands alone.

    Of "rose from 12 to 15" the second is the figure; a score or a season ("2-1", "2013-18") is none.
    """
    second = _second(tokens, number, language)
    if second is None:
        return None
    other, joint = second
    word = tokens[joint].folded
    opened = _opener(tokens, number) in words_of(language).range_opens
    # "Lower the voting age from 18 to 16" tells no vote.
    if word in _VERSUS and not opened and _is_vote(tokens, number, other, language):
        return Figure(
            "votes", "votes", number.value, other.value, 0.0, 0.0, number.first, other.last
        ), other.last
    if (word in words_of(language).range_and and not opened) or (
        word in DASHES and not _touches(tokens, joint)
    ):
        return None
    if (
        word in words_of(language).range_to
        and opened
        and number.first > 1
        and tokens[number.first - 2].is_word
    ):
        return None, number.last
    return _range(tokens, number, other, language), other.last


def _range(tokens: Sequence[Token], number: Number, other: Number, language: Language) -> Figure | None:
    low = _aligned(number.value, other.value)
    unit, last = unit_behind(tokens, other)
    sign = currency_before(tokens, number.first)
    if low >= other.value or is_year(tokens, number) or (unit is None and is_compound(tokens, other.last)):
        return None
    qualifier, first, last = qualified(tokens, sign[1] if sign else number.first, last, words_of(language))
    return measured(sign[0] if sign else unit, (low, other.value, low, 0.0), qualifier, first, last)


def _second(tokens: Sequence[Token], number: Number, language: Language) -> tuple[Number, int] | None:
    """The other number and the index of what joins the two."""
    joint = number.last
    unit = unit_at(tokens, joint)
    if joint < len(tokens) and tokens[joint].folded in words_of(language).votes:
        joint += 1  # "27 votes to 19"
    elif unit and unit[1] < len(tokens) and tokens[unit[1]].folded in words_of(language).range_to:
        joint = unit[1]  # "5 feet to 8 feet"
    if joint + 1 >= len(tokens) or tokens[joint].folded not in words_of(language).range_joins | _VERSUS:
        return None
    at = joint + 1 + (tokens[joint + 1].text in "$€£")
    other = number_at(tokens, at, numbers_of(language)) if at < len(tokens) else None
    return (scaled_by_letter(tokens, other), joint) if other else None


def _opener(tokens: Sequence[Token], number: Number) -> str:
    sign = currency_before(tokens, number.first)
    first = sign[1] if sign else number.first
    return tokens[first - 1].folded if first else ""


def _touches(tokens: Sequence[Token], joint: int) -> bool:
    return tokens[joint].start == tokens[joint - 1].end and tokens[joint + 1].start == tokens[joint].end


def _is_vote(tokens: Sequence[Token], number: Number, other: Number, language: Language) -> bool:
    """Whether a word of voting stands near, and the numbers are whole."""
    before = tokens[max(0, number.first - _VOTE_BEFORE) : number.first]
    around = (*before, *tokens[number.last : other.last + _VOTE_BEHIND])
    whole = number.value == int(number.value) and other.value == int(other.value) and not number.in_words
    return whole and any(token.folded in words_of(language).votes for token in around)


def _aligned(low: float, high: float) -> float:
    """The first number in the second's scale: "5 to 7 million"."""
    while low and low * 1_000 <= high:
        low *= 1_000
    return low


# Dates that name a day ("June 12", "12. Juni", "12 de junio") and ages behind a name ("Pavel Orsen, 54,").


def date_at(tokens: Sequence[Token], i: int, dates: DateWords) -> Figure | None:
    """The date that begins at ``tokens[i]``, if one does."""
    if is_month(tokens[i], dates) and i + 2 < len(tokens):
        at = i + 1 + (tokens[i + 1].text == ".")  # "Aug. 8"
        day, last, month = _day(tokens, at), at + 1, dates.months[tokens[i].folded]
    elif tokens[i].is_numeral:
        at = i + 1 + (_folded(tokens, i + 1) in {".", "de"})
        day, last, month = _day(tokens, i), at + 1, dates.months.get(_folded(tokens, at), 0)
    else:
        return None
    if not day or not month:
        return None
    year, last = _year_behind(tokens, last)
    return Figure("date", "date", 0.0, year, month * 100 + day, 0.0, i, last)


def age_at(tokens: Sequence[Token], number: Number) -> Figure | None:
    """An age: a numeral between commas behind two words with capitals."""
    i, age = number.first, number.value
    if number.in_words or number.last != i + 1 or not 1 <= age <= _OLDEST or number.place != 1 or i < 3:
        return None
    named = tokens[i - 1].text == "," and all(token.text[0].isupper() for token in tokens[i - 3 : i - 1])
    closed = _folded(tokens, i + 1) in {",", "."}
    return Figure("age", "age", age, age, age, 0.0, i, i + 1) if named and closed else None


def is_month(token: Token, dates: DateWords) -> bool:
    """Whether a word is a month: "may" and "march" with a capital, the others in text without capitals too."""
    return token.folded in dates.months and (
        token.text[0].isupper() or token.folded not in {"may", "march", "mar"}
    )


def _day(tokens: Sequence[Token], i: int) -> int:
    text = tokens[i].text
    joined = _folded(tokens, i + 1) in DASHES and tokens[i + 1].start == tokens[i].end
    return int(text) if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31 and not joined else 0


def _year_behind(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    i = at + (_folded(tokens, at) in {",", "de"})
    text = _folded(tokens, i)
    if text.isdecimal() and len(text) == 4 and 1900 <= int(text) < 2100:
        return int(text), i + 1
    return 0, at


def _folded(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].folded if i < len(tokens) else ""
