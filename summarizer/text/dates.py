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
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from summarizer.text.date_finder import Finder
from summarizer.text.date_words import may_hold_date
from summarizer.text.written_dates import DayPrecision

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
