"""How likely it is that what a sentence tells has been overtaken, whatever its words.

What moves on is told anew: an offer becomes an agreement, an arrest a charge, a closed bridge an open one, and no list
of words holds all such pairs. But the newest reports open with what has become of the matter. So the older a sentence
is and the more of it their titles and leads say, the likelier it tells what has passed. docs/ranking.md has the fit.
"""

import math
from collections.abc import Mapping, Sequence

from summarizer.briefing.likeness import Likeness
from summarizer.briefing.news_cycles import LATER, cycles_later, moment_of
from summarizer.briefing.supersession import Standing, Supersession
from summarizer.briefing.support import as_sentence
from summarizer.models import Article, Sentence, headline_text

# A logistic regression on 621 sentences and titles of three made weeks whose facts are known, of articles that the
# event was reported after, 201 of them overtaken. With the week left out of the fit, the area under the curve is .93,
# .86 and .84; the first is the one that the words of ``outlook`` were made with. Age and heads alone have .81, .87 and
# .79. What a newer article reports of it, the share of its words that newer ones have, its place and figures add .004.
INTERCEPT, AGE, HEADS = -3.46, 1.83, 2.91
STANDING = {Standing.HOLDS: 0.0, Standing.PLANNED: 1.06, Standing.PASSED: 2.38, Standing.OVERTAKEN: 3.81}
# The age is the logarithm of days and so much more; beyond so many days all is old. Days in proportion have .006 less.
SOON, OLDEST = 0.25, 4.0
# What was called off in the news cycle in which it was told. Not tuned.
OFF_SOON = 0.8
# The heads of so many newest articles are looked at: of one the area is .02 less, of three or all the same.
NEWEST_ARTICLES = 5
_DAY_SECONDS = 86_400


class Freshness:
    """Says how likely a sentence of one event tells what has been overtaken.

    Args:
        articles: the event's reports in canonical order.
        sentences: article id → its sentences.
        likeness: compares sentences.
        standing: what later articles overtake, as far as words and counts tell.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        sentences: Mapping[str, Sequence[Sentence]],
        likeness: Likeness,
        standing: Supersession,
    ) -> None:
        self.standing, self._likeness = standing, likeness
        dated = [(moment, article) for article in articles if (moment := moment_of(article)) is not None]
        dated.sort(key=lambda each: each[0], reverse=True)
        self._newest_first = [article for _, article in dated]
        oldest = self._newest_first[-1:]
        # Among dated articles those without a date are taken to be as old as any.
        self._dated = {a.id: a if moment_of(a) is not None else oldest[0] for a in articles if oldest}
        self._heads = [(a, _heads_of(a, sentences[a.id])) for a in self._newest_first[:NEWEST_ARTICLES]]
        self._staleness: dict[tuple[str, int, int], float] = {}

    def staleness(self, sentence: Sentence) -> float:
        """The probability that ``sentence``, or a title, has been overtaken; 0 in the newest news cycle.

        What was called off there, hours later, is the exception.
        """
        key = sentence.article, sentence.start, sentence.end
        if key not in self._staleness:
            self._staleness[key] = self._judge(sentence)
        return self._staleness[key]

    def _judge(self, sentence: Sentence) -> float:
        article = self._dated.get(sentence.article)
        standing = self.standing.standing(sentence, title=sentence.start < 0)
        if article is None or not cycles_later(self._newest_first[0], article, LATER):
            return OFF_SOON if standing is Standing.PASSED else 0.0
        newer = (heads for later, heads in self._heads if cycles_later(later, article, LATER))
        told = max((self._likeness.overlap(sentence, head) for heads in newer for head in heads), default=0.0)
        age = math.log(min(_days_between(self._newest_first[0], article), OLDEST) + SOON)
        return 1 / (1 + math.exp(-INTERCEPT - AGE * age - HEADS * told - STANDING[standing]))


def _heads_of(article: Article, sentences: Sequence[Sentence]) -> list[Sentence]:
    return [*sentences[:1], *([as_sentence(article)] if headline_text(article) else [])]


def _days_between(newer: Article, article: Article) -> float:
    one, other = moment_of(newer), moment_of(article)
    return (one - other).total_seconds() / _DAY_SECONDS if one and other else OLDEST
