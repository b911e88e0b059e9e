"""Whether one sentence reports the fact of another.

A logistic score of what the two share: stems weighted by how rare they are in general, the stems of the main clause,
stems in the same order, figures of one unit that differ, a negation that only one has. No model of language: a fact
told in other words altogether is missed. docs/support.md has the labels, the fit and how often it is right.
"""

import math
from collections.abc import Mapping
from dataclasses import astuple, dataclass

from summarizer.briefing.statements import (
    Statement,
    conflicts,
    read_content,
    read_statement,
    shared_in_order,
)
from summarizer.models import Sentence
from summarizer.text import frequencies

PRIOR_ARTICLE_WORDS = 200
# A stem that no frequency list knows is a name or a figure: as rare as one article in ten thousand.
UNKNOWN_SHARE = 1e-4
# Names are what all reports of an event share, whatever they report: log loss .501 at 1, .490 at .5, .488 at .25.
NAME_WEIGHT = 0.5
MOST_CONFLICTS = 2


@dataclass(frozen=True, slots=True)
class Likenesses:
    """What is seen of a pair of sentences.

    ``overlap`` is the weighted share of the words of both that both have, ``main`` the weighted share of the main
    clause of the first that the second has; ``order`` and ``length`` are logarithms of how many stems the two have in
    the same order and how many the first has; ``conflicts`` counts figures that differ.
    """

    overlap: float
    main: float
    order: float
    length: float
    conflicts: float
    negated: float


# Logistic regression on the 200 open pairs, in the order of ``Likenesses``; docs/support.md, "The scorer".
COEFFICIENTS = Likenesses(3.682, 3.109, 0.951, 1.04, -1.569, -0.559)
INTERCEPT = -6.792
# From this probability on a sentence counts as reporting a point. Precision and recall, ten-fold on the open pairs:
# .75/.70 at .5, .80/.63 at .6, .87/.54 at .65, .92/.49 at .7. A source named wrongly harms more than one missed:
# of 59 sentences cited in 50 briefings that were read, 13 of 59 did not report the point at .65, 2 of 42 at .8.
REPORTED = 0.8
# From this on two sentences tell one fact: here a repetition harms more. .72/.78 on the same pairs; .69/.81 at .4.
SAME_FACT = 0.45


class Likeness:
    """Compares sentences of one language; remembers what it has taken apart."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._prior: Mapping[str, float] = frequencies.prior(language, PRIOR_ARTICLE_WORDS)
        self._weights: dict[tuple[str, int], Mapping[str, float]] = {}
        self._statements: dict[tuple[str, int], Statement] = {}

    def reports(self, point: Sentence, other: Sentence) -> float:
        """The probability that ``other`` reports the fact of ``point``."""
        seen = zip(astuple(self.likenesses(point, other)), astuple(COEFFICIENTS), strict=True)
        return 1 / (1 + math.exp(-INTERCEPT - sum(value * weight for value, weight in seen)))

    def same(self, one: Sentence, other: Sentence) -> float:
        """The probability that two sentences tell one fact: that either reports the other's."""
        return max(self.reports(one, other), self.reports(other, one))

    def likenesses(self, point: Sentence, other: Sentence) -> Likenesses:
        """What a pair has in common."""
        said, wanted = self._statement(point), self.weights(point)
        told, offered = self._statement(other), self.weights(other)
        shared = [stem for stem in wanted if stem in offered]
        total = sum(wanted.values()) + sum(offered.values())
        main = sum(wanted[stem] for stem in wanted if stem in said.main)
        return Likenesses(
            overlap=sum(wanted[stem] + offered[stem] for stem in shared) / total if total else 0.0,
            main=sum(wanted[stem] for stem in shared if stem in said.main) / main if main else 0.0,
            order=math.log1p(shared_in_order(said, told)),
            length=math.log1p(len(said.order)),
            conflicts=float(min(conflicts(said, told), MOST_CONFLICTS)),
            negated=float(said.negated != told.negated),
        )

    def weights(self, sentence: Sentence) -> Mapping[str, float]:
        """The content stems of a sentence in order, each with how much it says."""
        key = (sentence.article, sentence.start)
        if key not in self._weights:
            content = read_content(sentence.text, self.language)
            names = {stem for stem, name in content if name and not stem[0].isdigit()}
            self._weights[key] = {
                stem: (NAME_WEIGHT if stem in names else 1.0) * self._rarity(stem)
                for stem in dict.fromkeys(stem for stem, _ in content)
            }
        return self._weights[key]

    def _statement(self, sentence: Sentence) -> Statement:
        key = (sentence.article, sentence.start)
        if key not in self._statements:
            self._statements[key] = read_statement(sentence.text, self.language)
        return self._statements[key]

    def _rarity(self, stem: str) -> float:
        return -math.log(max(self._prior.get(stem, 0.0), UNKNOWN_SHARE))
