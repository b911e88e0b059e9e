"""Reads the weekdays on which an article tells that something happened, and at what time of the day."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from summarizer.briefing.supersession_signs import looks_ahead
from summarizer.languages import get_language
from summarizer.text.language_patterns import LEAST_PAST, patterns_of
from summarizer.text.tokens import words

WEEK = 7
# English. The hours that words beside a weekday stand for.
_HOURS = {"early": 6, "morning": 9, "noon": 12, "afternoon": 15, "evening": 19, "late": 21, "night": 21}
_BEFORE = re.compile(r"\b(early|late)(?: on)? $")
_BEHIND = re.compile(r"['’]?s? (morning|noon|afternoon|evening|night)\b")
_QUOTED = re.compile(r"[\"“][^\"”“]{0,400}[\"”]")
# Where a clause may end; in one with these, or behind these, a weekday is none on which something happened. English.
_CLAUSE_END = re.compile(r"[,;:—–]|\b(?:that|which|who|where|because|but|and)\b")
_TO_COME = re.compile(
    r"\b(?:will|would|may|could|due|expected|scheduled|to (?!the\b|an?\b)[a-z]+)\b|\bnext $"
)
_NOT_PAST = re.compile(r"\b(?:shall|might|is|are|be)\b|\b(?:until|from|by|coming) $")
_FORMS = frozenset(
    {"was", "were", "had", "said", "did", "told", "put", "cut", "hit", "shut", "let", "set", "read"}
)


class ToldDay(NamedTuple):
    """A weekday, 0 for Monday, on which something happened or (``to_come``) is to; the hour of the day where known."""

    day: int
    hour: int
    to_come: bool


@lru_cache(maxsize=8_000)
def told_days(text: str, language: str) -> tuple[ToldDay, ...]:
    """The weekdays of a sentence on which something happened, or is to happen, as far as its clauses show that.

    >>> told_days("The council voted late on Tuesday and will meet on Friday.", "en")
    (ToldDay(day=1, hour=21, to_come=False), ToldDay(day=4, hour=0, to_come=True))
    """
    if language != "en":
        return ()
    small = text.lower()
    if "day" not in small:
        return ()
    found = _days(_QUOTED.sub(lambda said: " " * len(said[0]), small))
    return tuple(each for each in found if not each.to_come or looks_ahead(text, language))


def _days(small: str) -> Iterator[ToldDay]:
    cuts = [0, *(match.end() for match in _CLAUSE_END.finditer(small)), len(small)]
    for start, end in pairwise(cuts):
        clause = small[start:end]
        for match in _weekday().finditer(clause):
            before = clause[: match.start()]
            to_come = _TO_COME.search(before) is not None
            opens = not start and not match.start()
            if to_come or ((opens or _is_past(clause)) and not _NOT_PAST.search(before)):
                yield ToldDay(
                    get_language("en").dates.weekdays[match[0]], _hour(before, clause[match.end() :]), to_come
                )


def _is_past(clause: str) -> bool:
    past = patterns_of("en").past
    return any(
        word in past or word in _FORMS or (len(word) >= LEAST_PAST and word.endswith("ed"))
        for word in words(clause)
    )


def _hour(before: str, behind: str) -> int:
    beside = _BEHIND.match(behind) or _BEFORE.search(before)
    return _HOURS[beside[1]] if beside else 0


@lru_cache(maxsize=1)
def _weekday() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(get_language('en').dates.weekdays)})\b")


def since_first(told: Sequence[frozenset[int]]) -> dict[int, int]:
    """Weekday → how many days after the first one of an affair it was, by the longest stretch without any.

    >>> since_first([frozenset({6, 0}), frozenset({1})])
    {0: 1, 1: 2, 6: 0}
    """
    days = sorted(frozenset().union(*told))
    free = sorted((_free_before(day, days), day) for day in days)
    if len(free) > 1 and free[-1][0] == free[-2][0]:
        return {}
    return {day: (day - free[-1][1]) % WEEK for day in days}


def _free_before(day: int, days: Sequence[int]) -> int:
    """How many days it is since the last of ``days`` before one of them."""
    return min(((day - other) % WEEK for other in days if other != day), default=WEEK)
