"""Says which of an event's reports came later: by their dates and, where these do not tell, by what they say.

Reports of one day, of days that follow one another and without dates are held against each other in pairs. Where the
signs of a pair are clear, and no chain of others speaks against them, one of the two came later; else they are equal.
"""

import datetime
import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property
from itertools import combinations

from summarizer.briefing import news_cycles
from summarizer.briefing.carried_out import CarriedOut
from summarizer.briefing.counts import Count
from summarizer.briefing.news_cycles import moment_of
from summarizer.briefing.order_signs import find_signs, opening_of, surely_later, told_in
from summarizer.briefing.told_days import since_first
from summarizer.models import Article, Sentence

# From this probability on the signs of a pair are clear.
CLEAR = 0.85
# More reports are not held against each other: their pairs would take longer than the rest of a briefing.
MOST_REPORTS = 60


class ReportOrder:
    """The order of an event's reports.

    Args:
        articles: its reports.
        sentences: article id → its sentences.
        carried_out: which of them tell as done what others plan.
        counts_in: article id → what it counts.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        sentences: Mapping[str, Sequence[Sentence]],
        carried_out: CarriedOut,
        counts_in: Callable[[str], Sequence[Count]],
    ) -> None:
        self._articles, self._sentences = articles, sentences
        self._carried_out, self._counts_in = carried_out, counts_in
        self._language = carried_out.language

    def is_later(self, left: Article, right: Article, least: datetime.timedelta) -> bool:
        """Whether ``left`` came at least ``least`` after ``right``, or clearly later by what it says."""
        return news_cycles.is_later(left, right, least) or (left.id, right.id) in self.told_later

    def cycles_later(self, left: Article, right: Article, least: datetime.timedelta) -> bool:
        """The same, however late on their days the two came."""
        return news_cycles.cycles_later(left, right, least) or (left.id, right.id) in self.told_later

    @cached_property
    def told_later(self) -> frozenset[tuple[str, str]]:
        """The pairs of which the first clearly came later by what they say, as ids."""
        open_ = [pair for pair in combinations(self._articles, 2) if is_open(*pair)]
        if not open_ or len(self._articles) > MOST_REPORTS:
            return frozenset()
        openings = [opening_of(a, self._sentences[a.id], self._language) for a in self._articles]
        told = {
            (own := each.article.id): told_in(
                each, openings, self._sentences[own], self._carried_out, self._counts_in(own)
            )
            for each in openings
        }
        since = since_first([each.past() for each in told.values()])
        clear = set()
        for first, second in open_:
            surely = surely_later(find_signs(told[first.id], told[second.id], since, self._language))
            if surely >= CLEAR and not _is_before(second, first):
                clear.add((second.id, first.id))
            elif surely <= 1 - CLEAR and not _is_before(first, second):
                clear.add((first.id, second.id))
        return without_circles(clear)

    def newest_first(self) -> list[Article]:
        """The reports, the newest first: by date, and those that the fewest came after by what they say."""
        after = Counter(earlier for _, earlier in self.told_later)
        return sorted(self._articles, key=lambda each: (_age(each), after[each.id]))

    def recency(self, articles: Sequence[Article]) -> dict[str, float]:
        """Article id → how new it is, from 0 for the first to 1 for the last; all .5 if none is known to be."""
        known = news_cycles.recency(articles)
        ids = [article.id for article in articles]
        if len(set(known.values())) > 1 or not self.told_later:
            return known
        return {
            own: (
                sum(((own, it) in self.told_later) - ((it, own) in self.told_later) for it in ids) / len(ids)
                + 1
            )
            / 2
            for own in ids
        }


def _age(article: Article) -> float:
    moment = moment_of(article)
    return -moment.timestamp() if moment else math.inf


def is_open(left: Article, right: Article) -> bool:
    """Whether the dates of two articles do not tell which of them came later."""
    if moment_of(left) is None or moment_of(right) is None:
        return moment_of(left) is moment_of(right)
    if left.published is None or right.published is None:
        return False
    exact = left.published.precision == right.published.precision == "second"
    return not exact and abs((left.published.day - right.published.day).days) <= 1


def _is_before(left: Article, right: Article) -> bool:
    """Whether ``left`` came on an earlier day."""
    if left.published is None or right.published is None:
        return False
    return left.published.day < right.published.day


def without_circles(later: set[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """``later``, and what follows from it, without what leads round in a circle.

    >>> sorted(without_circles({("c", "b"), ("b", "a")}))
    [('b', 'a'), ('c', 'a'), ('c', 'b')]
    >>> without_circles({("a", "b"), ("b", "a")})
    frozenset()
    """
    names = sorted({name for pair in later for name in pair})
    number = {name: place for place, name in enumerate(names)}
    reached = [0] * len(names)
    for one, other in later:
        reached[number[one]] |= 1 << number[other]
    for middle in range(len(names)):
        for place, known in enumerate(reached):
            if known >> middle & 1:
                reached[place] = known | reached[middle]
    return frozenset(
        (one, other)
        for one in names
        for other in names
        if reached[number[one]] >> number[other] & 1 and not reached[number[other]] >> number[one] & 1
    )
