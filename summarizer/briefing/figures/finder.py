"""The figures of a sentence: counts, measures, sums, percentages, votes, dates and ages, each with its bounds.

"About 50", "at least 12", "10 to 15" and "dozens" are intervals, and so is a round number: 1.2 billion is what
1,204 million is rounded to.
"""

from collections.abc import Sequence

from summarizer.briefing.figures.dates import age_at, date_at
from summarizer.briefing.figures.lookalikes import behind_clock, is_no_quantity
from summarizer.briefing.figures.number_words import Numbering
from summarizer.briefing.figures.numerals import Number, Token, number_at
from summarizer.briefing.figures.parts import is_compound, qualified, scaled_by_letter, unit_behind
from summarizer.briefing.figures.ranges import figure_of_two
from summarizer.briefing.figures.units import currency_before
from summarizer.briefing.figures.values import Figure, figure_of
from summarizer.briefing.figures.vocabulary import Vocabulary


def figures_of(tokens: Sequence[Token], numbering: Numbering, words: Vocabulary) -> list[Figure]:
    """The figures of a sentence in order; none overlaps another."""
    found = []
    at = 0
    while at < len(tokens):
        figure, at = _figure_at(tokens, at, numbering, words)
        if figure:
            found.append(figure)
    return found


def _figure_at(
    tokens: Sequence[Token], i: int, numbering: Numbering, words: Vocabulary
) -> tuple[Figure | None, int]:
    """The figure that begins at ``i``, if one does, and where to look on."""
    dated = date_at(tokens, i, words)
    if dated:
        return dated, dated.last
    number = number_at(tokens, i, numbering)
    if number is None:
        return None, i + 1
    number = scaled_by_letter(tokens, number)
    aged = age_at(tokens, number)
    if aged:
        return aged, aged.last
    if is_no_quantity(tokens, number):
        return None, behind_clock(tokens, number.last)
    return figure_of_two(tokens, number, numbering, words) or _alone(tokens, number, words)


def _alone(tokens: Sequence[Token], number: Number, words: Vocabulary) -> tuple[Figure | None, int]:
    unit, last = unit_behind(tokens, number)
    if unit is None and is_compound(tokens, number.last):
        return None, number.last  # "four-storey", "two-day"
    sign = currency_before(tokens, number.first)
    unit, first = sign or (unit, number.first)
    qualifier, first, last = qualified(tokens, first, last, words)
    return figure_of(number, unit, qualifier, first, last), last
