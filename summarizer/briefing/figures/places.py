"""Where a sentence says that something happened: "near Almenta", "off Cape Dorn".

Only prepositions that name one point are read. "In" is not: a town, its province and its country are all "in", and
without a gazetteer two of them look like two places.
"""

from collections.abc import Iterator, Sequence

from summarizer.briefing.figures.numerals import Token
from summarizer.briefing.figures.values import Figure
from summarizer.briefing.figures.vocabulary import Vocabulary

_LONGEST_NAME = 3


def places_of(tokens: Sequence[Token], words: Vocabulary) -> Iterator[Figure]:
    """The places of a sentence, as figures of the kind ``"place"``; preposition and name are its stretch."""
    for i, token in enumerate(tokens[:-1]):
        if token.folded not in words.places or i == 0:
            continue
        named = i + 1 + (tokens[i + 1].folded == "de")  # "cerca de Almenta"
        last = named
        while last < min(len(tokens), named + _LONGEST_NAME) and _is_name(tokens[last], words):
            last += 1
        if last > named:
            yield Figure("place", token.folded, 0.0, 0.0, 0.0, 0.0, i, last)


def _is_name(token: Token, words: Vocabulary) -> bool:
    named = token.is_word and token.text[0].isupper()
    return named and token.folded not in words.weekdays and token.folded not in words.months
