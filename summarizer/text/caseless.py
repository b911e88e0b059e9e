"""Texts that somebody put into small letters, some with a capital behind each full stop.

There a capital tells nothing of where sentences end: short forms and the words behind them do.
"""

import re
from functools import cache

from summarizer.languages import get_language
from summarizer.text.languages import stop_words

_LETTER_INSIDE = re.compile(r"(?<=[^\W_] )[^\W\d_]|(?<=[,;:)] )[^\W\d_]")
# A line of so many words without one capital inside a sentence was put into small letters: of lines that long 2 in 100
# of Timeline17, 3 in 1,000 of AllSides and all 2,356 of Multi-News have none. Shorter ones need a word that proves it.
_WORDS = 80
_INITIALS = re.compile(r"(?<![^\W_])[a-z]\.[a-z]\Z")
_LOOK = 40
# Small words that a sentence often opens with and that rarely stand behind a short form inside one ("the u.s. and").
_OPENERS = frozenset(
    "the an it he she they we you i this that these those his her its their there but if when while after although "
    "a".split()
)


def is_caseless(text: str) -> bool:
    """Whether the capitals of a line or article tell nothing: it has none, or none but behind full stops.

    >>> is_caseless("The mayor spoke on monday. She left."), is_caseless("The mayor spoke. She left.")
    (True, False)
    """
    if any(found[0].isupper() for found in _LETTER_INSIDE.finditer(text)):
        return False
    if not any(map(str.isupper, text)):
        return True
    return len(text.split(maxsplit=_WORDS)) > _WORDS or _proof().search(text) is not None


@cache
def _proof() -> re.Pattern[str]:
    """Words that English writes with a capital, in small letters."""
    dates = get_language("en").dates
    names = {word for word in (*dates.months, *dates.weekdays) if len(word) > len("march")}
    return re.compile(rf"(?<![^\W_])(?:i|{'|'.join(sorted(names))})(?![^\W_])(?![.]\w)")


def ends_behind(text: str, word: str, at: int, following: str, language: str) -> bool | None:
    """Whether a sentence ends at the full stop ``at`` behind ``word``; ``None`` where the word is no short form."""
    letter = len(word) == 1 and word.isalpha() and text[max(0, at - 2) : at - 1] not in "'’"
    short = word in _short_forms(language) or letter
    if not short and not _INITIALS.search(text, max(0, at - _LOOK), at):
        return None
    return following in _OPENERS if language == "en" else following in stop_words(language)


@cache
def _short_forms(language: str) -> frozenset[str]:
    known = get_language(language).abbreviations
    return known.lowered | known.never_last | known.companies
