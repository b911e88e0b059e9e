"""What an article is about: weighted counts of its stems, and of its runs of two and three stems."""

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from summarizer.models import Article, headline_text
from summarizer.text import tokens
from summarizer.text.sentences import split

# Each constant: docs/experiments/2026-11-28-grouping-constants.md has the table.
TITLE = 2.0
LEAD, LEAD_WORDS = 1.0, 30
NAME = 2.5
RUNS = (2, 3)
# A longer text is judged by its head: the whole of a book or of a page of everything would make each word of the
# others one that two articles have. Articles of the development sets are shorter, so nothing there changes.
MOST_WORDS = 3_000


def _no_counts() -> defaultdict[str, float]:
    return defaultdict(float)


@dataclass(frozen=True, slots=True)
class Terms:
    """Weighted counts of one article alone: ``words`` by stem, ``runs`` by stems joined with spaces."""

    words: defaultdict[str, float] = field(default_factory=_no_counts)
    runs: defaultdict[str, float] = field(default_factory=_no_counts)


def count_terms(article: Article, *, with_runs: bool = True) -> Terms:
    """The terms of an article's headline and running text; no runs where a table knows none of them.

    A word of the headline counts ``TITLE``; one at position ``p`` of the body ``1 + LEAD * exp(-p / LEAD_WORDS)``,
    since the lead says what happened; both ``NAME`` times as much where it is capitalised inside a sentence. Runs do
    not cross sentences; they count ``TITLE`` in the headline and 1 in the body.
    """
    terms = Terms()
    title = tokens.marked_stems(headline_text(article), article.language)
    _count_words(terms, title, [TITLE] * len(title))
    runs = RUNS if with_runs else ()
    _count_runs(terms, title, TITLE, runs)
    position = 0
    for sentence in split(article):
        if position >= MOST_WORDS:
            break
        marked = tokens.marked_stems(sentence.text, article.language)
        places = range(position, position + len(marked))
        _count_words(terms, marked, map(_lead, places))
        _count_runs(terms, marked, 1.0, runs)
        position += len(marked)
    return terms


@cache
def _lead(place: int) -> float:
    """What a word at a place of the body counts."""
    return 1 + LEAD * math.exp(-place / LEAD_WORDS)


def _count_words(terms: Terms, marked: list[tuple[str, bool]], weights: Iterable[float]) -> None:
    for place, ((stem, capital), weight) in enumerate(zip(marked, weights, strict=True)):
        # The first word of a sentence is capitalised whatever it is.
        terms.words[stem] += weight * (NAME if capital and place else 1.0)


def _count_runs(terms: Terms, marked: list[tuple[str, bool]], weight: float, lengths: Sequence[int]) -> None:
    stems = [stem for stem, _ in marked]
    for length in lengths:
        for run in zip(*(stems[start:] for start in range(length)), strict=False):
            terms.runs[" ".join(run)] += weight
