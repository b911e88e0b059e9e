"""The words of a text in which dates are looked for: its numbers, months and years, and which verb looks ahead."""

import datetime
import re
from collections.abc import Collection
from functools import cache
from typing import Literal

from summarizer.languages import get_language
from summarizer.languages.language import DateWords
from summarizer.text.tokens import plain_words
from summarizer.text.written_dates import FIRST_YEAR, LAST_YEAR

# Days beyond which the verb decides: "it will report by December 31" is not last winter's, "it will be a month since
# May 3" may be.
FAR = 60
_WORD = re.compile(r"[^\W_]+")
_CLAUSE = 8  # words around a weekday in which a verb tells whether it lies ahead  # not tuned
_ENDS = ".!?;:"
# "To be held", "is held", "could be finished": behind these English participles tell of no past.
_SET = frozenset({"to", "for"})  # what looks ahead behind "set"
_NOT_YET = frozenset(["be", "being", "is", "are", "get"])
_FIGURE = re.compile(r"[0-9]")
_GAP = re.compile(r"[\s.,'’‑–—-]{0,3}")
_ORDINAL = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th|er|º|ª|го)?")
# English months that are other words as well, or the short forms of such.
_CAPITAL_MONTHS = frozenset(["may", "march", "mar", "jan", "dec", "sep", "oct", "nov"])


class Words:
    """The words of one stretch of a text in a language that has words for dates."""

    def __init__(self, text: str, piece: tuple[int, int], today: datetime.date | None, language: str) -> None:
        self.text = text
        self.spans = [match.span() for match in _WORD.finditer(text, *piece)]
        self.raw = [text[a:b] for a, b in self.spans]
        self.words = [word.lower() for word in self.raw]
        self.today = today
        self.table: DateWords = get_language(language).dates
        self.anchors = anchors(language)
        self.day_first = bool(self.table.months) and language != "en"

    def word(self, at: int) -> str:
        """The word at a place, in small letters, ``""`` behind the last."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def gap(self, at: int) -> str:
        """The characters between a word and the one before it."""
        return self.text[self.spans[at - 1][1] : self.spans[at][0]] if 0 < at < len(self.words) else "#"

    def joined(self, at: int) -> str:
        """The word at a place, ``""`` unless white space or a light mark alone parts it from the one before."""
        return self.word(at) if _GAP.fullmatch(self.gap(at)) else ""

    def number(self, at: int) -> int | None:
        """A day of a month: figures, with or without an ordinal's ending."""
        found = _ORDINAL.fullmatch(self.word(at))
        return int(found[1]) if found else None

    def year_at(self, at: int) -> int | None:
        """The year that a word is."""
        word = self.joined(at)
        if len(word) == 4 and word.isdecimal() and FIRST_YEAR <= int(word) <= LAST_YEAR:
            return None if self.breaks(at) else int(word)
        return None

    def breaks(self, at: int) -> bool:
        """Whether a number continues after a word (``2,500``, ``8.5``, ``8:30``, ``8%``)."""
        end = self.spans[at][1]
        follows = self.text[end : end + 2]
        return follows[:1] in "%‰$€£" if len(follows) < 2 else follows[0] in "%‰" or (
            follows[0] in ".,:" and follows[1].isdecimal()
        )  # fmt: skip

    def month_at(self, at: int) -> int | None:
        """The number of the month that a word names."""
        month = self.table.months.get(self.word(at))
        if (
            month
            and self.table.capitals
            and not self.raw[at][0].isupper()
            and self.word(at) in _CAPITAL_MONTHS
        ):
            return None
        return month

    def any_capital(self) -> bool:
        """Whether the text has capitals at all."""
        return any(word[0].isupper() for word in self.raw[:200])

    def lies_ahead(self, at: int, after: int) -> bool:
        """Whether the nearest verb in the clause, before the date or else after it, refers to the future."""
        found = [verb for verb in (self._verb_before(at), self._verb_behind(after)) if verb]
        return min(found, default=(0, False))[1]

    def looks(self, at: int, after: int) -> Literal["ahead", "back"] | None:
        """Whether the last verb before a date refers to past or future, else whether the first after it is past.

        What stands behind a comma counts only where the date opens its sentence ("In March, it sank").
        """
        verb = self._verb_before(at)
        if verb is not None and verb[1]:
            return "ahead"
        if not self.table.until.isdisjoint(self.words[max(0, at - 2) : at]):
            return None  # "was extended until March"
        if verb is None and (self._opens(at) or self.gap(after).isspace()):
            verb = self._verb_behind(after)
        return "back" if verb is not None and not verb[1] else None

    def _opens(self, at: int) -> bool:
        """Whether one word at most stands between a date and the beginning of its sentence."""
        return at < 2 or any(mark in self.gap(at) + self.gap(at - 1) for mark in _ENDS)

    def _verb_before(self, at: int) -> tuple[int, bool] | None:
        return self._verb(range(at - 1, max(-1, at - 1 - _CLAUSE), -1), forward=False)

    def _verb_behind(self, after: int) -> tuple[int, bool] | None:
        return self._verb(range(after, min(len(self.words), after + _CLAUSE)), forward=True)

    def _verb(self, places: range, *, forward: bool) -> tuple[int, bool] | None:
        """How far the first verb is, and whether it looks ahead; none when the sentence ends before one."""
        for distance, at in enumerate(places, start=1):
            gap = self.gap(at if forward else at + 1)
            if any(mark in gap for mark in _ENDS):
                return None
            word = self.words[at]
            if word == "set" and self.word(at + 1) not in _SET:
                continue  # "set up that tie"
            if word in self.table.future or word.endswith(self.table.future_endings or ("\0",)):
                return distance, True
            if self.word(at - 1) in _NOT_YET:
                continue
            if word in self.table.past or word.endswith(self.table.past_endings or ("\0",)):
                return distance, False
        return None


def may_hold_date(text: str, language: str) -> bool:
    """Whether a text has what each date has: a figure, or words with which one begins and goes on.

    >>> may_hold_date("They met last night.", "en"), may_hold_date("At last one of the ships came.", "en")
    (True, False)
    """
    if _FIGURE.search(text):
        return True
    plain = text.isascii() and "_" not in text
    said = frozenset(plain_words(text.lower()) if plain else [word.lower() for word in _WORD.findall(text)])
    return any(all(not said.isdisjoint(words) for words in together) for together in _needed(language))


@cache
def _needed(language: str) -> tuple[tuple[Collection[str], ...], ...]:
    """Sets of words: a date without figures has one of each set of some row."""
    words = get_language(language).dates
    weekends = [name for name, unit in words.units.items() if unit == "weekend"]
    alone = frozenset().union(words.months, words.weekdays, words.near, words.ago_before, weekends)
    return (
        (alone,),
        (words.before, frozenset().union(words.parts, words.units)),
        (words.numbers, words.ago_after),
        (words.after,),
    )


@cache
def anchors(language: str) -> frozenset[str]:
    """The words at which a date may begin in a language."""
    words = get_language(language).dates
    return frozenset().union(
        words.months, words.weekdays, words.near, words.before, words.ago_before,
        *([words.numbers] if words.ago_after else []), *([words.units] if words.after else []),
    ) | frozenset(name for name, unit in words.units.items() if unit == "weekend")  # fmt: skip
