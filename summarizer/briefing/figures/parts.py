"""What belongs to a number: the words that qualify it, its unit, a letter that scales it."""

from collections.abc import Sequence
from dataclasses import replace

from summarizer.briefing.figures.numerals import Number, Token
from summarizer.briefing.figures.units import Unit, currency_before, unit_at
from summarizer.briefing.figures.vocabulary import Qualifier, Vocabulary

DASHES = frozenset("-–—")

_MAGNITUDE = frozenset({"magnitude", "magnitud", "stärke"})
_OF = frozenset({"of", "de", "von"})
_MILLIONS_OF = frozenset({"people", "residents", "households", "homes", "customers", "users"})
_LETTERS = {"m": 1e6, "k": 1e3, "b": 1e9}


def qualified(
    tokens: Sequence[Token], first: int, last: int, words: Vocabulary
) -> tuple[Qualifier, int, int]:
    """How exact the figure in ``tokens[first:last]`` says it is, and its stretch with the words that say so."""
    qualifier: Qualifier = "exact"
    while size := _phrase_before(tokens, first, words):
        said = words.qualifiers[tuple(token.folded for token in tokens[first - size : first])]
        qualifier, first = _stronger(qualifier, said), first - size
    for size in (2, 1):
        phrase = tuple(token.folded for token in tokens[last : last + size])
        if phrase in words.trailing:
            return _stronger(qualifier, words.trailing[phrase]), first, last + size
    return qualifier, first, last


def _phrase_before(tokens: Sequence[Token], first: int, words: Vocabulary) -> int:
    """How many tokens right before ``first`` are a qualifier, the longest counting."""
    for size in (3, 2, 1):
        if size <= first and tuple(t.folded for t in tokens[first - size : first]) in words.qualifiers:
            return size
    return 0


def _stronger(one: Qualifier, other: Qualifier) -> Qualifier:
    """Which of two holds: "at least another 30" counts what is added, whatever else it says."""
    return one if one == "extra" else other if one == "exact" or other == "extra" else one


def unit_behind(tokens: Sequence[Token], number: Number) -> tuple[Unit | None, int]:
    """The unit of a number and the index behind both."""
    at = number.last
    if _is_magnitude(tokens, number):
        return Unit("magnitude"), at
    if at + 1 < len(tokens) and tokens[at].text in DASHES and tokens[at].start == tokens[at - 1].end:
        at += 1  # "450-ton"
    return unit_at(tokens, at) or (None, number.last)


def _is_magnitude(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number is an earthquake's: "magnitude of 6.1", "5.8-magnitude"."""
    before = [token.folded for token in tokens[max(0, number.first - 2) : number.first]]
    behind = [token.folded for token in tokens[number.last : number.last + 2]]
    if before and before[-1] in _OF:
        before.pop()
    named = bool(before) and before[-1] in _MAGNITUDE
    return number.value < 10 and (named or (behind[:1] == ["-"] and behind[-1] in _MAGNITUDE))


def is_compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen at ``at`` ties a number to a word: "four-storey", "two-day"."""
    if at + 1 >= len(tokens) or tokens[at].text != "-" or not tokens[at + 1].is_word:
        return False
    return tokens[at].start == tokens[at - 1].end and tokens[at + 1].start == tokens[at].end


def scaled_by_letter(tokens: Sequence[Token], number: Number) -> Number:
    """The number of "$38m", "£5k" or "38m people": a letter that touches the digits, where it can be no metre."""
    at = number.last
    if number.in_words or at >= len(tokens) or tokens[at].start != tokens[at - 1].end:
        return number
    scale = _LETTERS.get(tokens[at].folded)
    of_people = at + 1 < len(tokens) and tokens[at + 1].folded in _MILLIONS_OF
    if scale is None or not (of_people or currency_before(tokens, number.first)):
        return number
    value, high, place = (held * scale for held in (number.value, number.high, number.place))
    return replace(number, value=value, high=high, place=place, last=at + 1)
