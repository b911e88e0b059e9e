"""Two numbers that are one figure: a range ("10 to 15"), or the two sides of a vote ("152 votes to 131")."""

from collections.abc import Sequence

from summarizer.briefing.figures.lookalikes import is_year
from summarizer.briefing.figures.number_words import Numbering
from summarizer.briefing.figures.numerals import Number, Token, number_at
from summarizer.briefing.figures.parts import DASHES, is_compound, qualified, scaled_by_letter, unit_behind
from summarizer.briefing.figures.units import currency_before, unit_at
from summarizer.briefing.figures.values import Figure, measured
from summarizer.briefing.figures.vocabulary import Vocabulary

_TO = frozenset({"to", "bis", "a"})
_AND = frozenset({"and", "y", "und"})
_VERSUS = frozenset({"to", "zu", "a", "against"}) | DASHES
# A word of voting may stand so far before the first number, and so far behind the second.
_VOTE_BEFORE, _VOTE_BEHIND = 12, 4


def figure_of_two(
    tokens: Sequence[Token], number: Number, numbering: Numbering, words: Vocabulary
) -> tuple[Figure | None, int] | None:
    """The figure that ``number`` and the next one make, and where to look on; ``None`` where it stands alone.

    Of "rose from 12 to 15" the second is the figure; a score or a season ("2-1", "2013-18") is none.
    """
    second = _second(tokens, number, numbering, words)
    if second is None:
        return None
    other, joint = second
    word = tokens[joint].folded
    if word in _VERSUS and _is_vote(tokens, number, other, words):
        return Figure(
            "votes", "votes", number.value, other.value, 0.0, 0.0, number.first, other.last
        ), other.last
    opened = _opener(tokens, number) in words.range_opens
    if (word in _AND and not opened) or (word in DASHES and not _touches(tokens, joint)):
        return None
    if word in _TO and opened and number.first > 1 and tokens[number.first - 2].is_word:
        return None, number.last
    return _range(tokens, number, other, words), other.last


def _range(tokens: Sequence[Token], number: Number, other: Number, words: Vocabulary) -> Figure | None:
    low = _aligned(number.value, other.value)
    unit, last = unit_behind(tokens, other)
    sign = currency_before(tokens, number.first)
    if low >= other.value or is_year(tokens, number) or (unit is None and is_compound(tokens, other.last)):
        return None
    qualifier, first, last = qualified(tokens, sign[1] if sign else number.first, last, words)
    return measured(sign[0] if sign else unit, (low, other.value, low, 0.0), qualifier, first, last)


def _second(
    tokens: Sequence[Token], number: Number, numbering: Numbering, words: Vocabulary
) -> tuple[Number, int] | None:
    """The other number and the index of what joins the two."""
    joint = number.last
    unit = unit_at(tokens, joint)
    if joint < len(tokens) and tokens[joint].folded in words.votes:
        joint += 1  # "27 votes to 19"
    elif unit and unit[1] < len(tokens) and tokens[unit[1]].folded in _TO:
        joint = unit[1]  # "5 feet to 8 feet"
    if joint + 1 >= len(tokens) or tokens[joint].folded not in words.range_joins | _VERSUS:
        return None
    at = joint + 1 + (tokens[joint + 1].text in "$€£")
    other = number_at(tokens, at, numbering) if at < len(tokens) else None
    return (scaled_by_letter(tokens, other), joint) if other else None


def _opener(tokens: Sequence[Token], number: Number) -> str:
    sign = currency_before(tokens, number.first)
    first = sign[1] if sign else number.first
    return tokens[first - 1].folded if first else ""


def _touches(tokens: Sequence[Token], joint: int) -> bool:
    return tokens[joint].start == tokens[joint - 1].end and tokens[joint + 1].start == tokens[joint].end


def _is_vote(tokens: Sequence[Token], number: Number, other: Number, words: Vocabulary) -> bool:
    """Whether a word of voting stands near, and the numbers are whole."""
    before = tokens[max(0, number.first - _VOTE_BEFORE) : number.first]
    around = (*before, *tokens[number.last : other.last + _VOTE_BEHIND])
    whole = number.value == int(number.value) and other.value == int(other.value) and not number.in_words
    return whole and any(token.folded in words.votes for token in around)


def _aligned(low: float, high: float) -> float:
    """The first number in the second's scale: "5 to 7 million"."""
    while low and low * 1_000 <= high:
        low *= 1_000
    return low
