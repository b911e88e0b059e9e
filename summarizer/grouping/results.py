"""Finds the results of matches and votes that articles open with: groups without a common one are of two events."""

import re

from summarizer.models import Article, headline_text

# In whatever language: "3-1", "2–0", "3:0"; no time, date or span of years. In titles and the first characters of texts
# two such results of one event have a pair in common and those of two events none: of 78 pairs of articles of one event
# all but three (of a record that one outlet counts otherwise), each of 45 of two events
# (docs/experiments/2026-11-30-grouping.md). Of three figures, as 101-97, one of two events more is told apart and one
# sum of two games is taken for a result.
_RESULT = re.compile(r"(?<![\w:.,–/-])(\d{1,2})(?:[-–]|:(?=\d(?!\d)))(\d{1,2})(?![\w:–/-]|[.,]\d)")
RESULT_CHARACTERS = 300  # not tuned

Results = frozenset[tuple[int, int]]


def opening_results(article: Article) -> Results:
    """Those in the headline and the first characters of the text, each as two numbers, the lower first."""
    return results_in(f"{headline_text(article)}\n{article.text[:RESULT_CHARACTERS]}")


def results_in(text: str) -> Results:
    """The results of matches and votes in a text.

    >>> sorted(results_in("Alma won 3-1, at 18:30, after a 0–2 in May 2024-25, chapter 4-2-1."))
    [(0, 2), (1, 3)]
    """
    found = (sorted(map(int, result.groups())) for result in _RESULT.finditer(text))
    return frozenset((low, high) for low, high in found)


def are_of_two(first: Results, second: Results) -> bool:
    """Whether both open with results and none is of both."""
    return bool(first) and bool(second) and first.isdisjoint(second)
