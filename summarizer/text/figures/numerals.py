"""Reads numbers as news texts write them: "1,204", "12,5 Millionen", "twenty-one", "half a million", "dozens".

A sentence is split into tokens once, by one linear pattern; everything else works on tokens, so hostile text cannot
slow it down.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from summarizer.languages.language import NumberWords

# Possessive throughout. A thousands separator may be a thin or a no-break space.
_TOKEN = re.compile(r"\d++(?:[.,]\d++|[\u00a0\u2009\u202f]\d{3}(?!\d))*|[^\W\d_]++(?:['’][^\W\d_]++)*|\S")
_SPACES = dict.fromkeys(map(ord, "\u00a0\u2009\u202f"))
# A longer run of digits is an identifier; it is also more than a float holds exactly.
_LONGEST_NUMERAL = 15


class Token(NamedTuple):
    """A word, a numeral or a mark, with its place in the sentence."""

    text: str
    folded: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.text[0].isalpha()

    @property
    def is_numeral(self) -> bool:
        """Whether it is made of digits."""
        return self.text[0].isdecimal()


@dataclass(frozen=True, slots=True)
class Number:
    """A number in ``tokens[first:last]``.

    ``place`` is the unit of its last significant digit (10 for 340, .1 for 5.8, 12 for dozens); ``high`` is the
    upper end of a word that means a stretch of numbers ("dozens"), else equal to ``value``.
    """

    value: float
    high: float
    place: float
    first: int
    last: int
    in_words: bool


@lru_cache(maxsize=500)  # statements, counts and disagreements ask for those of one event
def tokens_of(text: str) -> tuple[Token, ...]:
    """The tokens of a sentence.

    >>> [token.text for token in tokens_of("A 5.8-magnitude quake")]
    ['A', '5.8', '-', 'magnitude', 'quake']
    """
    spans = [found.span() for found in _TOKEN.finditer(text)]
    if text.isascii():  # its small letters stand where its capitals do
        small = text.lower()
        return tuple([_new(Token, (text[start:end], small[start:end], start, end)) for start, end in spans])
    said = [(text[start:end], start, end) for start, end in spans]
    return tuple([_new(Token, (word, word.casefold(), start, end)) for word, start, end in said])


_new = tuple.__new__  # ``Token(…)`` takes twice as long


def number_at(tokens: Sequence[Token], i: int, numbering: NumberWords) -> Number | None:
    """The number that begins at ``tokens[i]``, if one does."""
    token = tokens[i]
    if token.is_numeral:
        return _numeral_at(tokens, i, numbering)
    if token.folded in numbering.stretches:
        return _stretch_at(tokens, i, numbering)
    return _words_at(tokens, i, numbering) if token.folded in numbering.openers else None


def _numeral_at(tokens: Sequence[Token], i: int, numbering: NumberWords) -> Number | None:
    read = _read_numeral(tokens[i].text, decimal_comma=numbering.decimal_comma)
    if read is None:
        return None
    value, place = read
    last = i + 1
    value, last = _plus_half(tokens, value, last, numbering)
    while last < len(tokens) and (scale := numbering.scales.get(tokens[last].folded)):
        value, place, last = value * scale, place * scale, last + 1
    return Number(value, value, place, i, last, in_words=False)


def _plus_half(tokens: Sequence[Token], value: float, at: int, numbering: NumberWords) -> tuple[float, int]:
    """A half more, where a scale follows: "two and a half million"."""
    phrase = numbering.and_a_half
    end = at + len(phrase)
    said = bool(phrase) and tuple(token.folded for token in tokens[at:end]) == phrase
    if said and end < len(tokens) and _multiplies(tokens[end].folded, numbering):
        return value + 0.5, end
    return value, at


def _read_numeral(text: str, *, decimal_comma: bool) -> tuple[float, float] | None:
    """Value and place of the last significant digit.

    >>> _read_numeral("1,204", decimal_comma=False), _read_numeral("12,5", decimal_comma=True)
    ((1204.0, 1), (12.5, 0.1))
    """
    if len(text) > _LONGEST_NUMERAL:
        return None
    text = text.translate(_SPACES)
    group, point = (".", ",") if decimal_comma else (",", ".")
    whole, _, decimals = text.partition(point)
    first, *rest = whole.split(group)
    if point in decimals or group in decimals or any(len(part) != 3 for part in rest):
        return None
    if rest and len(first) > 3:
        return None
    digits = first + "".join(rest)
    if decimals:
        return float(f"{digits}.{decimals}"), 10.0 ** -len(decimals)
    return float(digits), _place(int(digits))


def _place(whole: int) -> float:
    """The unit of the last digit that is not zero; below a hundred, round numbers are taken as exact."""
    if whole < 100:
        return 1
    place = 1
    while whole % (place * 10) == 0:
        place *= 10
    return place


def _stretch_at(tokens: Sequence[Token], i: int, numbering: NumberWords) -> Number:
    """A stretch of numbers; of "tens of thousands" the bounds are those of "tens", multiplied."""
    low, high = numbering.stretches[tokens[i].folded]
    last = i + 1
    if last + 1 < len(tokens) and tokens[last].folded in numbering.of:
        word = tokens[last + 1].folded
        scale = numbering.plural_scales.get(word)
        if scale:
            low, high, last = low * scale, high * scale, last + 2
    return Number(low, high, 1, i, last, in_words=True)


def _words_at(tokens: Sequence[Token], i: int, numbering: NumberWords) -> Number | None:
    """A number in words: "three hundred and forty", "half a million", "two dozen"."""
    current, at = _half_at(tokens, i, numbering)
    if not current and tokens[i].folded in numbering.articles:
        at = i + 1
    if at == i and _multiplies(tokens[i].folded, numbering) and tokens[i].folded not in numbering.bare:
        return None  # "millions" of what stands before, which was not understood
    total, last, opened_by_article = 0.0, i, at > i
    while at < len(tokens):
        word = tokens[at].folded
        if word in numbering.values and not opened_by_article and _fits(current, numbering.values[word]):
            current += numbering.values[word]
        elif word in numbering.multipliers:
            current = (current or 1) * numbering.multipliers[word]
        elif _multiplies(word, numbering):
            total, current = _scaled(total, current, numbering.scales[word]), 0.0
        else:
            break
        opened_by_article = False
        last = at = at + 1
        if current:
            current, at = _plus_half(tokens, current, at, numbering)
        at += _joined(tokens, at, numbering)
    value = total + current
    if last == i or not value:
        return None
    dozens = any(numbering.multipliers.get(token.folded) == 12 for token in tokens[i:last])
    place = 12 if dozens else _place(int(value))
    return Number(value, value, place, i, last, in_words=True)


def _scaled(total: float, current: float, scale: float) -> float:
    """The total with a scale: "two thousand million" multiplies it, "two million three thousand" adds to it."""
    return total * scale if total and not current else total + (current or 1) * scale


def _joined(tokens: Sequence[Token], at: int, numbering: NumberWords) -> int:
    """How many joining tokens at ``at`` lead on to more of the same number."""
    if at + 1 < len(tokens) and tokens[at].folded in numbering.joins and _continues(tokens, at, numbering):
        return 1
    return 0


def _half_at(tokens: Sequence[Token], i: int, numbering: NumberWords) -> tuple[float, int]:
    """``(0.5, index)`` behind "half a", "eine halbe", "medio", where something that multiplies follows."""
    for phrase in numbering.halves:
        end = i + len(phrase)
        if tokens[i].folded != phrase[0] or end >= len(tokens):
            continue  # nearly always
        if tuple(token.folded for token in tokens[i:end]) == phrase:
            word = tokens[end].folded
            if _multiplies(word, numbering):
                return 0.5, end
    return 0.0, i


def _multiplies(word: str, numbering: NumberWords) -> bool:
    return word in numbering.multipliers or (word in numbering.scales and len(word) > 2)


def _fits(current: float, value: float) -> bool:
    """Whether ``value`` may follow: "twenty" "one", "three hundred" "forty", but not "nine" "eleven"."""
    if not current:
        return True
    return current == int(current) and current % 10 ** len(str(int(value))) == 0


def _continues(tokens: Sequence[Token], at: int, numbering: NumberWords) -> bool:
    """Whether "-" or "and" at ``at`` goes on with the number: only tens and hundreds are joined to what follows."""
    before, after = tokens[at - 1].folded, tokens[at + 1].folded
    if after not in numbering.values:
        return False
    if tokens[at].text == "-":
        return 20 <= numbering.values.get(before, 0) < 100 and numbering.values[after] < 10
    if numbering.joins_tens:
        return 20 < numbering.values.get(before, 0) < 100 and numbering.values[after] < 10
    return before in numbering.multipliers or before in numbering.scales
