"""Dates that name a day ("June 12", "12. Juni", "12 de junio") and ages behind a name ("Pavel Orsen, 54,")."""

from collections.abc import Sequence

from summarizer.briefing.figures.numerals import Number, Token
from summarizer.briefing.figures.parts import DASHES
from summarizer.briefing.figures.values import Figure
from summarizer.briefing.figures.vocabulary import Vocabulary

_OLDEST = 110


def date_at(tokens: Sequence[Token], i: int, words: Vocabulary) -> Figure | None:
    """The date that begins at ``tokens[i]``, if one does."""
    if is_month(tokens[i], words) and i + 2 < len(tokens):
        at = i + 1 + (tokens[i + 1].text == ".")  # "Aug. 8"
        day, last, month = _day(tokens, at), at + 1, words.months[tokens[i].folded]
    elif tokens[i].is_numeral:
        at = i + 1 + (_folded(tokens, i + 1) in {".", "de"})
        day, last, month = _day(tokens, i), at + 1, words.months.get(_folded(tokens, at), 0)
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


def is_month(token: Token, words: Vocabulary) -> bool:
    """Whether a word is a month: "may" and "march" with a capital, the others in text without capitals too."""
    return token.folded in words.months and (
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
