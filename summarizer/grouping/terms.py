"""What an article is about: weighted counts of its stems, and of its runs of two and three stems."""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from summarizer.models import Article
from summarizer.text.marked import MarkedText, Words, marked_text

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
    terms, text = Terms(), marked_text(article)
    runs = RUNS if with_runs else ()
    _count_words(terms, text.headline, [TITLE] * len(text.headline))
    _count_runs(terms, text.headline, TITLE, runs)
    for position, marked in counted_sentences(text):
        _count_words(terms, marked, map(lead, range(position, position + len(marked))))
        _count_runs(terms, marked, 1.0, runs)
    return terms


def counted_sentences(text: MarkedText) -> Iterator[tuple[int, Words]]:
    """The sentences that are counted, each with its place in the body, in words."""
    position = 0
    for marked in text.sentences:
        if position >= MOST_WORDS:
            return
        yield position, marked
        position += len(marked)


@cache
def lead(place: int) -> float:
    """What a word at a place of the body counts."""
    return 1 + LEAD * math.exp(-place / LEAD_WORDS)


def _count_words(terms: Terms, marked: Words, weights: Iterable[float]) -> None:
    for place, ((_, stem, capital), weight) in enumerate(zip(marked, weights, strict=True)):
        # The first word of a sentence is capitalised whatever it is.
        terms.words[stem] += weight * (NAME if capital and place else 1.0)


def _count_runs(terms: Terms, marked: Words, weight: float, lengths: Sequence[int]) -> None:
    stems = [stem for _, stem, _ in marked]
    for length in lengths:
        for run in map(" ".join, zip(*(stems[start:] for start in range(length)), strict=False)):
            terms.runs[run] += weight
