"""Finds the dates that a text mentions and resolves them: "Monday", "April 8", "last week".

    find_mentions(text, published, language) -> tuple[DateMention, ...]

A mention is the stretch of days ``first`` to ``last`` (one day where the two are equal), its slice of the text, and
how exactly the wording names it. Without a day of publication only dates that carry their year are found.

>>> text = "The two met on Tuesday night, a week after their talks of April 1, and will meet next week."
>>> for found in find_mentions(text, datetime.date(2025, 4, 10), "en"):
...     print(text[found.start : found.end], "=", found.first, found.last, found.precision)
Tuesday night = 2025-04-08 2025-04-08 day
April 1 = 2025-04-01 2025-04-01 day
next week = 2025-04-14 2025-04-20 week

One pass over the words, a dictionary look-up for each: about a third of a second for a million characters.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from summarizer.text import written_dates
from summarizer.text.date_words import FAR, Words, may_hold_date
from summarizer.text.written_dates import DayPrecision, DayRange

Read = tuple[int, DayRange]  # the number of the first word after a date, and its days
_BESIDE_WEEKDAY = frozenset({"", "the", "den", "dem", "le", "el"})
_NO_WEEKDAY_BEFORE = frozenset(["black", "good", "holy", "bloody", "every", "each", "ash", "palm", "cyber"])
_NO_WEEKDAY_AFTER = frozenset(["times", "express", "mirror", "mail", "telegraph", "post", "world"])
_WEEKEND_TAILS = {"fin": ("de", "semana"), "fim": ("de", "semana")}
_BEFORE_WEEKEND = frozenset(["the", "am", "ce", "le", "il", "het", "o", "no", "nel", "el", "в", "на", "in"])
_NUMBERED_WEEKDAYS = frozenset(["segunda", "terça", "quarta", "quinta", "sexta"])  # also "second", "third", …


class Finder(Words):
    """The words of one stretch, and readers that begin at one of them."""

    def find(self) -> Iterator[tuple[int, int, DayRange]]:
        """Where each date begins and ends, and the days that it names."""
        waiting: tuple[int, int, DayRange] | None = None
        behind = 0
        for at in self._places():
            read = self._read(at) if at >= behind else None
            if read is None:
                continue
            behind, days = read
            date = (self.spans[at][0], self.spans[behind - 1][1], days)
            if waiting is not None and self._is_weekday_of(waiting, date):
                date = (waiting[0], *date[1:])
            elif waiting is not None:
                yield waiting
            waiting = date
        if waiting is not None:
            yield waiting

    def _places(self) -> list[int]:
        """The words with which a date may begin."""
        known = self.anchors
        return [at for at, word in enumerate(self.words) if word in known or word[0] in "0123456789"]

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
        looks = self.looks(at, after) if written_dates.distance(self.today, nearest) > FAR else None
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


MentionKind = Literal["dateline", "mention"]

_PIECE = 20_000  # characters looked at in one go, which bounds memory; a date across two pieces is missed


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as mentioned at ``[start:end)``: the days from ``first`` to ``last``, both inclusive.

    ``precision`` is that of the wording: "2021" names a year, "last week" a week (Monday to Sunday), "April 8" and
    "over the weekend" days. ``kind`` is ``"dateline"`` where the date opens the article beside its place.
    """

    start: int
    end: int
    first: datetime.date
    last: datetime.date
    precision: DayPrecision
    kind: MentionKind = "mention"

    @property
    def day(self) -> datetime.date | None:
        """The day, where the mention names a single one."""
        return self.first if self.first == self.last else None


def find_mentions(text: str, published: datetime.date | None, language: str) -> tuple[DateMention, ...]:
    """The dates that a text mentions, in order, without overlap.

    Args:
        text: any text; line ends, soft hyphens and such are allowed.
        published: the day that "today" is; a ``datetime`` counts with the day in its own zone.
        language: ISO 639-1; of languages without a table only dates in figures are found.
    """
    if not may_hold_date(text, language):
        return ()
    today = published.date() if isinstance(published, datetime.datetime) else published
    return tuple(
        DateMention(start, end, days.first, days.last, days.precision)
        for piece in _pieces(text)
        for start, end, days in Finder(text, piece, today, language).find()
    )


def _pieces(text: str) -> Iterator[tuple[int, int]]:
    """The text in stretches of bounded length that meet at white space."""
    start = 0
    while start < len(text):
        end = min(len(text), start + _PIECE)
        if end < len(text):
            cut = max(text.rfind(" ", start, end), text.rfind("\n", start, end))
            end = cut if cut > start else end
        yield start, end
        start = end
