"""Finds dates in a list of words: one pass that starts a reader at each word with which a date may begin."""

import datetime
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from summarizer.languages import get_language
from summarizer.languages.language import DateWords
from summarizer.text import written_dates
from summarizer.text.written_dates import FIRST_YEAR, LAST_YEAR, DayRange

Read = tuple[int, DayRange]  # the number of the first word after a date, and its days

# Days beyond which the verb decides: "it will report by December 31" is not last winter's, "it will be a month since
# May 3" may be.
_FAR = 60
_BESIDE_WEEKDAY = frozenset({"", "the", "den", "dem", "le", "el"})
_NO_WEEKDAY_BEFORE = frozenset(["black", "good", "holy", "bloody", "every", "each", "ash", "palm", "cyber"])
_NO_WEEKDAY_AFTER = frozenset(["times", "express", "mirror", "mail", "telegraph", "post", "world"])
_WEEKEND_TAILS = {"fin": ("de", "semana"), "fim": ("de", "semana")}
_BEFORE_WEEKEND = frozenset(["the", "am", "ce", "le", "il", "het", "o", "no", "nel", "el", "в", "на", "in"])
_NUMBERED_WEEKDAYS = frozenset(["segunda", "terça", "quarta", "quinta", "sexta"])  # also "second", "third", …
_WORD = re.compile(r"[^\W_]+")
_CLAUSE = 8  # words around a weekday in which a verb tells whether it lies ahead  # not tuned
_ENDS = ".!?;:"
# "To be held", "is held", "could be finished": behind these English participles tell of no past.
_SET = frozenset({"to", "for"})  # what looks ahead behind "set"
_NOT_YET = frozenset(["be", "being", "is", "are", "get"])
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


class Finder(Words):
    """The words of one stretch, and readers that begin at one of them."""

    def find(self) -> Iterator[tuple[int, int, DayRange]]:
        """Where each date begins and ends, and the days that it names."""
        waiting: tuple[int, int, DayRange] | None = None
        at = 0
        while at < len(self.words):
            read = self._read(at) if self._is_anchor(at) else None
            if read is None:
                at += 1
                continue
            after, days = read
            date = (self.spans[at][0], self.spans[after - 1][1], days)
            if waiting is not None and self._is_weekday_of(waiting, date):
                date = (waiting[0], *date[1:])
            elif waiting is not None:
                yield waiting
            waiting, at = date, after
        if waiting is not None:
            yield waiting

    def _is_anchor(self, at: int) -> bool:
        return self.words[at] in self.anchors or self.words[at][0] in "0123456789"

    def _is_weekday_of(self, waiting: tuple[int, int, DayRange], date: tuple[int, int, DayRange]) -> bool:
        """Whether a weekday stands right before its date: "Tuesday, April 8"."""
        between = self.text[waiting[1] : date[0]]
        if len(between) > 6 or between.strip(" ,\u00a0\n") not in _BESIDE_WEEKDAY:
            return False
        return (
            self.text[waiting[0] : waiting[1]].lower() in self.table.weekdays and date[2].precision == "day"
        )

    def _read(self, at: int) -> Read | None:
        """The longest date that begins at a word."""
        readers = (
            (self._figures, self._day_month, self._month_day, self._ago, self._year)
            if self.words[at][0] in "0123456789"
            else (
                self._month_day,
                self._ago,
                self._ordered,
                self._near,
                self._weekday,
                self._weekend,
                self._month,
            )
        )
        return next((read for reader in readers if (read := reader(at)) is not None), None)

    # Readers: each returns the date that begins at a word, or none.

    def _figures(self, at: int) -> Read | None:
        """2025-04-08, 08.04.2025, and 08/04/2025 where it reads one way only."""
        first, two, three = self.word(at), self.word(at + 1), self.word(at + 2)
        gaps = {self.gap(at + 1), self.gap(at + 2)}
        if len(gaps) != 1 or not gaps <= {"-", ".", "/"} or not (first + two + three).isdecimal():
            return None
        if len(first) == 4:
            return _read(at + 3, written_dates.days(int(first), int(two), int(three)))
        if len(three) != 4:
            return None
        day, month = int(first), int(two)
        if gaps == {"/"} and not self.day_first:
            if day <= 12 and month <= 12 and day != month:
                return None
            day, month = max(day, month), min(day, month)
        return _read(at + 3, written_dates.days(int(three), month, day))

    def _day_month(self, at: int) -> Read | None:
        """8 April 2025, 8-10 April, 8. April, 8 de abril de 2025."""
        day, after = self.number(at), at + 1
        if day is None:
            return None
        last = day
        if self.gap(after) in {"-", "–"} and (other := self.number(after)):
            last, after = other, after + 1
        if self.word(after) in self.table.of:
            after += 1
        month = self.month_at(after) if self.joined(after) else None
        if month is None:
            return None
        return self._dated(at, after + 1, month, day, last)

    def _month_day(self, at: int) -> Read | None:
        """April 8, 2025; April 8-10."""
        month, day = self.month_at(at), self.number(at + 1)
        if month is None or day is None or not self.joined(at + 1) or self.breaks(at + 1):
            return None
        after, last = at + 2, day
        if self.gap(after) in {"-", "–"} and (other := self.number(after)):
            last, after = other, after + 1
        return self._dated(at, after, month, day, last)

    def _dated(self, at: int, after: int, month: int, day: int, last: int) -> Read | None:
        """A day and a month, with the year that follows, else in the year nearest to publication."""
        skip = after + 1 if self.word(after) in self.table.of else after
        year = self.year_at(skip)
        if year is not None:
            return _read(skip + 1, written_dates.days(year, month, day, last))
        if self.today is None:
            return None
        return _read(after, self._meant(at, after, written_dates.yearly_days(self.today, month, day, last)))

    def _meant(self, at: int, after: int, yearly: Sequence[DayRange]) -> DayRange | None:
        """The day or month, of several years, nearest to publication; a distant one only if the verb points there."""
        if not yearly or self.today is None:
            return None
        nearest = written_dates.nearest(self.today, yearly)
        looks = self.looks(at, after) if written_dates.distance(self.today, nearest) > _FAR else None
        if looks == "ahead":
            return written_dates.first_from(self.today, yearly)
        return written_dates.last_until(self.today, yearly) if looks == "back" else nearest

    def _ago(self, at: int) -> Read | None:
        """Two days ago, vor zwei Tagen, il y a deux jours."""
        first = at + 1 if self.words[at] in self.table.ago_before else at
        word = self.word(first)
        number = int(word) if word.isdecimal() and len(word) <= 3 else self.table.numbers.get(word)
        unit = self.table.units.get(self.joined(first + 1))
        if self.today is None or number is None or unit is None or unit == "weekend":
            return None
        if first > at:
            return _read(first + 2, written_dates.ago(self.today, unit, number))
        if self.joined(at + 2) in self.table.ago_after:
            return _read(at + 3, written_dates.ago(self.today, unit, number))
        return None

    def _ordered(self, at: int) -> Read | None:
        """Last week, this morning, next Monday; la semana pasada."""
        step = self.table.before.get(self.words[at])
        if step is not None and (read := self._stepped(at + 1, step, self.joined(at + 1))):
            return read
        tail = at + 2 if self.words[at] in _WEEKEND_TAILS else at
        step = self.table.after.get(self.joined(tail + 1))
        read = self._stepped(at, step, self.words[at]) if step is not None else None
        return (tail + 2, read[1]) if read else None

    def _stepped(self, at: int, step: int, word: str) -> Read | None:
        """A unit, weekday, month or part of a day that "last", "this" or "next" stands beside."""
        if self.today is None or not word:
            return None
        if word in self.table.parts:
            return _read(at + 1, written_dates.shifted(self.today, min(step, 0)))
        if word in self.table.weekdays:
            days = written_dates.weekday(self.today, self.table.weekdays[word], step)
            return _read(self._after_parts(at + 1), days)
        if (month := self.month_at(at)) is not None and self.number(at + 1) is None:
            return _read(at + 1, written_dates.month_of(self.today, month, step))
        unit = self.table.units.get(word)
        if unit is None or unit == "day":
            return None  # "the next day" is that of the tale, not of the paper
        after = self._weekend_end(at) if unit == "weekend" else at + 1
        return _read(after, written_dates.stepped(self.today, unit, step)) if after else None

    def _near(self, at: int) -> Read | None:
        """Yesterday, gestern Abend, aujourd'hui."""
        word = self.words[at]
        shift = self.table.near.get(word)
        if self.today is None or shift is None:
            return None
        if word == "morgen" and self.table.capitals and self.raw[at][0].isupper() and at:
            return None  # "am Morgen" is a morning
        if word == "mañana" and self.word(at - 1) in {"la", "esta"}:
            return None
        if word == "aujourd" and self.word(at + 1) != "hui":
            return None
        return _read(self._after_parts(at + 1), written_dates.shifted(self.today, shift))

    def _weekday(self, at: int) -> Read | None:
        number = self.table.weekdays.get(self.words[at])
        if self.today is None or number is None or self._is_name(at):
            return None
        after = self._after_parts(at + 1)
        if (
            self.words[at] in _NUMBERED_WEEKDAYS
            and self.word(at + 1) != "feira"
            and self.word(at - 1) != "na"
        ):
            return None
        step = 1 if self.lies_ahead(at, after) else 0
        return _read(after, written_dates.nearest_weekday(self.today, number, ahead=bool(step)))

    def _weekend(self, at: int) -> Read | None:
        if self.today is None or self.table.units.get(self.words[at]) != "weekend":
            return None
        after = self._weekend_end(at)
        if not after or self.word(at - 1) not in _BEFORE_WEEKEND:
            return None
        step = 1 if self.lies_ahead(at, after) else 0
        return _read(
            after,
            written_dates.weekend(self.today, step) if step else written_dates.latest_weekend(self.today),
        )

    def _month(self, at: int) -> Read | None:
        """August 2021; May, where "in" or the like stands before it."""
        month = self.month_at(at)
        if month is None:
            return None
        skip = at + 2 if self.word(at + 1) in self.table.of else at + 1
        year = self.year_at(skip)
        if year is not None:
            return _read(skip + 1, written_dates.month(year, month))
        if self.today is None or self.word(at - 1) not in self.table.in_month:
            return None
        return _read(at + 1, self._meant(at, at + 1, written_dates.yearly_months(self.today, month)))

    def _year(self, at: int) -> Read | None:
        """2021 or 2013-18, where "in" or the like stands before it."""
        if self.word(at - 1) not in self.table.in_year or not (year := self.year_at(at)):
            return None
        last, after = year, at + 1
        short = self.word(after)
        if self.gap(after) in {"-", "–", "/"} and short.isdecimal() and len(short) in {2, 4}:
            last, after = int(str(year)[: 4 - len(short)] + short), after + 1
        return _read(after, written_dates.years(year, last))

    # What stands around.

    def _after_parts(self, at: int) -> int:
        """The first word behind "night" in "Tuesday night"."""
        while self.joined(at) in self.table.parts and self.gap(at) in {" ", "-", "'", "’", "\u00a0", "\n"}:
            at += 1
        return at

    def _weekend_end(self, at: int) -> int:
        """The first word behind a weekend's name, 0 when it is none ("fin" alone)."""
        word = self.words[at]
        if word in _WEEKEND_TAILS:
            return at + 3 if (self.word(at + 1), self.word(at + 2)) == _WEEKEND_TAILS[word] else 0
        if word == "week":  # French "week-end", also in two words
            return at + 2 if self.joined(at + 1) == "end" else 0
        return at + 1

    def _is_name(self, at: int) -> bool:
        """Whether a weekday is part of a name ("Black Friday", "the Sunday Times"), a habit or no weekday."""
        if self.table.capitals and not self.raw[at][0].isupper() and self.any_capital():
            return True
        return self.word(at - 1) in _NO_WEEKDAY_BEFORE or self.word(at + 1) in _NO_WEEKDAY_AFTER


def _read(after: int, days: DayRange | None) -> Read | None:
    return None if days is None else (after, days)


@cache
def anchors(language: str) -> frozenset[str]:
    """The words at which a date may begin in a language."""
    words = get_language(language).dates
    return frozenset().union(
        words.months, words.weekdays, words.near, words.before, words.ago_before,
        *([words.numbers] if words.ago_after else []), *([words.units] if words.after else []),
    ) | frozenset(name for name, unit in words.units.items() if unit == "weekend")  # fmt: skip
