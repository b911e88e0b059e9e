"""Finds pairs of figures such as 3-1, results of matches and votes, that articles open with.

Groups of which both have some and share none are of two events.
"""

import re

from summarizer.languages import get_language
from summarizer.models import Article, headline_text

# In whatever language: "3-1", "2–0", "3:0"; no time, date or span of years. In titles and the first characters of texts
# two such results of one event have a pair in common and those of two events none: of 78 pairs of articles of one event
# all but three (of a record that one outlet counts otherwise), each of 45 of two events
# (docs/experiments/2026-11-30-grouping.md). Of three figures, as 101-97, one of two events more is told apart and one
# sum of two games is taken for a result.
# "27:31" is no time of day: no day has 27 hours.
_RESULT = re.compile(
    r"(?<![\w:.,–/-])(\d{1,2})(?:[-–]|:(?=\d(?!\d))|(?:(?<=2[4-9])|(?<=[3-9]\d)):)(\d{1,2})(?![\w:–/-]|[.,]\d)"
)
_WORD = re.compile(r"[\s-]{1,2}(?:de )?([^\W\d_]{1,20})")
RESULT_CHARACTERS = 300  # not tuned

Results = frozenset[tuple[int, int]]


def opening_results(article: Article) -> Results:
    """Those in the headline and the first characters of the text, each as two numbers, the lower first."""
    opening = f"{headline_text(article)}\n{article.text[:RESULT_CHARACTERS]}"
    return results_in(opening, article.language or "en")


def results_in(text: str, language: str = "en") -> Results:
    """The results of matches and votes in a text, and no days of a month or spans of weeks.

    >>> sorted(results_in("Alma won 3-1, at 18:30, after a 0–2 on 12-13 May 2024-25, chapter 4-2-1; handball 27:31."))
    [(0, 2), (1, 3), (27, 31)]
    """
    dates = get_language(language).dates
    pairs = (
        sorted(map(int, result.groups()))
        for result in _RESULT.finditer(text)
        if (behind := _behind(text, result.end())) not in dates.months and behind not in dates.units
    )
    return frozenset((low, high) for low, high in pairs)


def _behind(text: str, at: int) -> str:
    """The word behind a place, in small letters."""
    word = _WORD.match(text, at)
    return word[1].casefold() if word else ""


def are_of_two(first: Results, second: Results) -> bool:
    """Whether both open with results and none is of both."""
    return bool(first) and bool(second) and first.isdisjoint(second)
