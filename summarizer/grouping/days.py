"""The publication days of articles, and how much a gap in time reduces their similarity.

A date that a publisher sent is trusted: what is a week apart is seldom one event. A date that stands in a text alone is
weak. It only keeps apart what happened again, such as two calls of the same ministers, not an affair that goes on:
who reports the trial mentions the day or the month of the arrest.
"""

import bisect
import itertools
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from summarizer.models import Article
from summarizer.reading.lines import article_mentions

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]
Dated = tuple[float, float, int]  # day, decay and affair
Span = tuple[float, float]  # the first day and the last; from infinity to minus infinity where none is known

# Each constant: docs/experiments/2026-11-28-grouping-constants.md has the table.
# Of publishers' dates, where articles are first held against each other: so far apart that what a week of news follows
# up is still looked at. Loose groups are made of what chains of such pairs connect, and there what is alike comes first
# and time second: a warning of a storm goes to reports of the storm days later, not to the day's ferry of one town. At
# 6, 8, 10, 14 and 30 days made weeks and sample are the same, and AllSides within .002; at 4 two weeks' events fall.
DECAY_DAYS, LOOSE_DECAY_DAYS = 4.0, 8.0
LEAST_DECAY_DAYS, MORE_DECAY_DAYS, DECAY_POWER = 1.36, 3.78, 4.0
TEXT_DECAY_DAYS = 60.0
# In how many days of silence between two groups ``1 / e`` is left of what speaks for one affair (``merging.AFFAIR``).
SILENCE_DAYS = 6.0
# Articles whose text dates are so near, or that mention a day so near to when the other came out, are of one affair.
# 3, 7, 14 and 30 give the same F1 on ECB+, the one set with text dates.
AFFAIR_DAYS = 14
# "In April" recalls what came out in April; "in 2021" recalls nothing in particular.
LONGEST_RECALLED = 31


@dataclass(frozen=True)
class PublicationDays:
    """When articles were published.

    Args:
        day: the day of each as a number, NaN where none is known.
        decay: in how many days a gap to each leaves ``1 / e`` of a similarity.
        affair: of what is dated by its text, articles of one affair have the same number.
    """

    day: Floats
    decay: Floats
    affair: Numbers

    def take(self, members: Sequence[int]) -> "PublicationDays":
        """Those of some articles."""
        chosen = list(members)
        return PublicationDays(self.day[chosen], self.decay[chosen], self.affair[chosen])

    def nearness(self, i: Numbers, j: Numbers) -> Floats:
        """The share of similarity that remains after the gaps between pairs; an unknown gap reduces nothing."""
        gaps = np.abs(self.day[i] - self.day[j])
        decay = np.maximum(self.decay[i], self.decay[j])
        unhindered = np.isnan(gaps) | ((decay == TEXT_DECAY_DAYS) & (self.affair[i] == self.affair[j]))
        return np.where(unhindered, 1.0, np.exp(-np.nan_to_num(gaps) / decay))

    def span(self, members: Iterable[int]) -> Span:
        """The first and the last day that publishers sent with some articles."""
        sent = [
            float(self.day[member])
            for member in members
            if self.decay[member] < TEXT_DECAY_DAYS and not math.isnan(self.day[member])
        ]
        return min(sent, default=math.inf), max(sent, default=-math.inf)


def nearness_of_spans(first: Span, second: Span, decay: float) -> float:
    """The share of similarity that remains after the days from the end of one span to the start of the other."""
    return math.exp(-max(0.0, first[0] - second[1], second[0] - first[1]) / decay)


def nearness_of(first: Dated, second: Dated) -> float:
    """``PublicationDays.nearness`` of one pair, in plain numbers: linkage asks for a few at a time, and often."""
    decay = max(first[1], second[1])
    if decay == TEXT_DECAY_DAYS and first[2] == second[2]:
        return 1.0
    return math.exp(-abs(first[0] - second[0]) / decay)


def sent_days(
    days: Sequence[float], origins: Sequence[str | None], decay_days: float = DECAY_DAYS
) -> PublicationDays:
    """Days that publishers sent alone, from days (NaN where none is known) and where each comes from."""
    sent = [day if origin != "text" else np.nan for day, origin in zip(days, origins, strict=True)]
    return PublicationDays(
        np.array(sent, dtype=np.float64), np.full(len(sent), decay_days), np.zeros(len(sent), dtype=np.int64)
    )


def sent_day(article: Article) -> int | None:
    """The day that its publisher sent, as a number; none where only the text tells it, or only the month is known."""
    known = article.published
    if known is None or known.origin == "text" or known.precision == "month":
        return None
    return known.day.toordinal()


def publishers_days(articles: Sequence[Article]) -> PublicationDays:
    """Days that publishers sent, for loose groups; an article that its text dates has none."""
    published = [article.published for article in articles]
    return sent_days(
        [float(known.day.toordinal()) if known else np.nan for known in published],
        [known.origin if known else None for known in published],
        LOOSE_DECAY_DAYS,
    )


def decay_days(prior: float) -> float:
    """In how many days a gap between publishers' dates leaves ``1 / e`` of a likeness, where events are decided.

    Among few articles two that are alike are a report and its follow-up; among thousands, affairs return. ``prior``
    is how much of a table nobody has counted (``evidence.untaught``).
    """
    return LEAST_DECAY_DAYS + MORE_DECAY_DAYS * math.pow(prior, DECAY_POWER)


def all_days(articles: Sequence[Article], decay_days: float = DECAY_DAYS) -> PublicationDays:
    """Days that publishers sent and that texts have, and which texts are of one affair."""
    known = [article.published for article in articles]
    day = np.array([float(p.day.toordinal()) if p else np.nan for p in known], dtype=np.float64)
    in_text = np.array([p is not None and p.origin == "text" for p in known], dtype=bool)
    decay = np.where(in_text, TEXT_DECAY_DAYS, decay_days)
    return PublicationDays(
        day, decay, _affairs(articles, day) if in_text.any() else np.zeros(len(known), np.int64)
    )


def _affairs(articles: Sequence[Article], day: Floats) -> Numbers:
    """The number of the affair of each dated article: near days and days that articles recall connect them."""
    dated = [int(i) for i in np.argsort(day, kind="stable") if not np.isnan(day[i])]
    days = [float(day[i]) for i in dated]
    # Where in ``dated`` a run of near days begins.
    begins = [0, *(n for n, (a, b) in enumerate(itertools.pairwise(days), 1) if b - a > AFFAIR_DAYS)]
    run_of = np.full(len(articles), -1)
    run_of[dated] = np.searchsorted(begins, range(len(dated)), side="right") - 1
    ties = (
        []
        if len(begins) == 1
        else [
            (run_of[i], run)
            for i in dated
            for stretch in _recalled(articles[i])
            for run in _runs(stretch, days, begins)
        ]
    )
    table = sparse.coo_matrix((np.ones(len(ties)), np.array(ties, int).reshape(-1, 2).T), (len(begins),) * 2)
    affair_of_run = connected_components(table, directed=False)[1]
    return np.asarray(affair_of_run[run_of], dtype=np.int64)


def _runs(stretch: tuple[int, int], days: Sequence[float], begins: Sequence[int]) -> range:
    """The runs of near days that a stretch of days, or a day within ``AFFAIR_DAYS`` of it, is in."""
    low = bisect.bisect_left(days, stretch[0] - AFFAIR_DAYS)
    high = bisect.bisect_right(days, stretch[1] + AFFAIR_DAYS)
    first = bisect.bisect_right(begins, low) - 1
    return range(first, first if low == high else bisect.bisect_right(begins, high - 1))


def _recalled(article: Article) -> set[tuple[int, int]]:
    """The days that an article mentions, as first and last of each stretch that is short enough to mean something."""
    found = {(mention.first.toordinal(), mention.last.toordinal()) for mention in article_mentions(article)}
    return {(first, last) for first, last in found if last - first < LONGEST_RECALLED}
