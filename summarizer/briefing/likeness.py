"""Compares sentences: whether one reports the fact of another."""

import math
from collections.abc import Collection, Container, Iterable, Mapping
from functools import cache, lru_cache
from operator import mul
from typing import NamedTuple

from summarizer.languages import get_language
from summarizer.models import Sentence
from summarizer.text.annotation import KEPT, annotate
from summarizer.text.contradiction import contradict, has_alike
from summarizer.text.figures.values import may_agree
from summarizer.text.statements import Statement, conflicts, shared_in_order, stand_for
from summarizer.text.word_frequencies import prior

# Whether one sentence reports the fact of another.
#
# A logistic score of what the two share: stems weighted by how rare they are in general, the stems of the
# main clause and of the head, stems in the same order, quotations, the day, figures of one unit that
# differ. Where the two contradict each other, neither reports the other. No model of language: a fact told
# in other words altogether is missed. docs/support.md has the labels, the fit and how often it is right.

PRIOR_ARTICLE_WORDS = 200
# A stem that no frequency list knows is a name or a figure: as rare as one article in ten thousand.
UNKNOWN_SHARE = 1e-4
# Names are what all reports of an event share, whatever they report: log loss .501 at 1, .490 at .5, .488 at .25.
NAME_WEIGHT = 0.5
MOST_CONFLICTS = 2
# Who did what stands first. .332, .330 and .328 of log loss on the pairs of briefings at 4, 5 and 6.
HEAD = 6
# What two ways to add up the same figures may differ by.
ROUNDING = 1e-9
# Less of a quotation may be in another sentence by chance. Not tuned.
QUOTED_WHOLE = 0.7
# Stems whose rarity is kept, as many as words with their stems.  # not tuned
STEMS_KEPT = 40_000


class Likenesses(NamedTuple):
    """The features of a pair of sentences.

    ``overlap`` is the weighted share of the words of both that both have; ``main`` and ``head`` the weighted share of
    the first one's main clause, and of its first stems, that the second has; ``order`` and ``length`` are logarithms
    of how many stems both have in the same order and how many the first one has; ``quoted`` is the share of a
    quotation that the second has, 0 where it is small; ``days`` is 1 where both name the same weekday; ``conflicts``
    counts figures that differ.
    """

    overlap: float
    main: float
    head: float
    order: float
    length: float
    quoted: float
    days: float
    conflicts: float


# Logistic regression on 570 pairs, in the order of ``Likenesses``; docs/support.md, "The scorer".
COEFFICIENTS = Likenesses(4.619, 2.037, 0.902, 0.998, 0.651, 1.674, 1.385, -0.957)
INTERCEPT = -6.664
# From this probability on a sentence counts as reporting a point. Precision and recall, ten-fold on the 570 pairs:
# .75/.64 at .5, .88/.45 at .7, .92/.36 at .8, .955/.31 at .84. A source named wrongly harms more than one missed.
REPORTED = 0.84
# From this on two sentences tell one fact: here a repetition harms more. .71/.74 on the same pairs; .75/.64 at .5.
SAME_FACT = 0.4


class Likeness:
    """Compares sentences of one language; remembers what it has taken apart."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._weights: dict[str, Mapping[str, float]] = {}
        self._totals: dict[str, float] = {}
        self._statements: dict[str, Statement] = {}
        self._unspoken: dict[str, tuple[Mapping[str, float], float]] = {}
        deeds = get_language(language).statements.deeds
        self._deeds = [frozenset(stand_for(sorted(verbs), language)) for verbs in deeds]

    def reports(self, point: Sentence, other: Sentence) -> float:
        """The probability that ``other`` reports the fact of ``point``; 0 where the two contradict each other."""
        return 0.0 if self.contradict(point, other) else self._alike(point, other)

    def contradict(self, point: Sentence, other: Sentence) -> bool:
        """Whether one contradicts the other."""
        return contradict(self.statement(point), self.statement(other))

    def tells_deed(self, point: Sentence) -> bool:
        """Whether ``point`` tells first what became of somebody by the law or by death."""
        return bool(self._deed(point))

    def _deed(self, point: Sentence) -> frozenset[str]:
        """The verbs of the kind that ``point`` tells first: "police arrested a man over the fire", "one has died"."""
        said = self.statement(point)
        first = next((stem for stem in said.order if stem in said.verbs), None)
        return next((verbs for verbs in self._deeds if first in verbs), frozenset())

    def leaves_deed_untold(self, point: Sentence, other: Sentence) -> bool:
        """Whether ``point`` tells an arrest or a death and ``other`` none, were it of the same fire in the same words.

        Of the labelled pairs of real news four are so by what the law did, none of them a report.
        """
        deed = self._deed(point)
        return bool(deed) and not has_alike(deed, self.statement(other).order, self.language)

    def share_a_sum(self, first: Sentence, second: Sentence) -> bool:
        """Whether the two have a figure with a unit in common: twelve satellites are no term of an agreement."""
        ours, theirs = self.statement(first).figures, self.statement(second).figures
        return any(each.figure.unit and may_agree(each.figure, its.figure) for each in ours for its in theirs)

    def _alike(self, point: Sentence, other: Sentence) -> float:
        return _chance(self.likenesses(point, other))

    def main(self, sentence: Sentence) -> frozenset[str]:
        """The content stems of a sentence's main clause."""
        return self.statement(sentence).main

    def same(self, first: Sentence, second: Sentence) -> float:
        """The probability that two sentences speak of one fact, were it with other figures."""
        return max(self._alike(first, second), self._alike(second, first))

    def are_same(self, first: Sentence, second: Sentence, least: float) -> bool:
        """Whether ``same`` is at least so much; most pairs are told apart by the words that they share."""
        return any(
            self._may_be_alike(one, other, least) and self._alike(one, other) >= least
            for one, other in ((first, second), (second, first))
        )

    def _may_be_alike(self, point: Sentence, other: Sentence, least: float) -> bool:
        """Whether ``_alike`` can be so much, were all stems that both have in one order."""
        said, offered = self.statement(point), self.weights(other)
        shared = sum([stem in offered for stem in said.order])
        whole = float(shared > 0)
        most = Likenesses(
            overlap=self.overlap(point, other),
            main=whole,
            head=whole,
            order=math.log1p(shared),
            length=math.log1p(len(said.order)),
            quoted=float(bool(said.quoted)),
            days=float(bool(said.days)),
            conflicts=0.0,
        )
        if _chance(most) < least - ROUNDING:
            return False  # whichever of its words these are
        wanted = self.weights(point)
        head = weighed_share(list(wanted)[:HEAD], wanted, offered)
        most = most._replace(main=weighed_share(said.main, wanted, offered), head=head)
        return _chance(most) >= least - ROUNDING

    def likenesses(self, point: Sentence, other: Sentence) -> Likenesses:
        """The features that a pair shares."""
        said, wanted = self.statement(point), self.weights(point)
        reported, offered = self.statement(other), self.weights(other)
        return Likenesses(
            overlap=self.overlap(point, other),
            main=weighed_share(said.main, wanted, offered),
            head=weighed_share(list(wanted)[:HEAD], wanted, offered),
            order=math.log1p(shared_in_order(said, reported)),
            length=math.log1p(len(said.order)),
            quoted=max((_quoted(each, offered) for each in said.quoted), default=0.0),
            days=float(bool(said.days & reported.days)),
            conflicts=float(min(conflicts(said, reported), MOST_CONFLICTS)),
        )

    def overlap(self, first: Sentence, second: Sentence) -> float:
        """The weighted share of the words of both that both have."""
        ours, theirs = self.weights(first), self.weights(second)
        if ours.keys().isdisjoint(theirs):
            return 0.0
        both = sum([weight + theirs[stem] for stem, weight in ours.items() if stem in theirs])
        total = self._total(first) + self._total(second) if both else 0.0
        return both / total if total else 0.0

    def _total(self, sentence: Sentence) -> float:
        """What all content stems of a sentence weigh."""
        if (known := self._totals.get(sentence.text)) is None:
            known = self._totals[sentence.text] = sum(self.weights(sentence).values())
        return known

    def told_share(self, sentence: Sentence, told: Iterable[Sentence]) -> float:
        """The weighted share of the words of a sentence that the sentences ``told`` have together."""
        said = {stem for other in told for stem in self.weights(other)}
        return weighed_share(self.weights(sentence), self.weights(sentence), said)

    def weights(self, sentence: Sentence) -> Mapping[str, float]:
        """The content stems of a sentence in order, each with how much it says."""
        if (known := self._weights.get(sentence.text)) is None:
            known = self._weights[sentence.text] = _weigh(sentence.text, self.language)
        return known

    def unspoken(self, first: Sentence, second: Sentence) -> float:
        """The overlap of two sentences but for who says it: the same mayor speaks on many matters."""
        (ours, own), (theirs, its) = self._without_speaker(first), self._without_speaker(second)
        both = sum([weight + theirs[stem] for stem, weight in ours.items() if stem in theirs])
        total = own + its
        return both / total if total else 0.0

    def _without_speaker(self, sentence: Sentence) -> tuple[Mapping[str, float], float]:
        """The weights of a sentence without those of who says it, and what they are together."""
        if (known := self._unspoken.get(sentence.text)) is None:
            speaker = self.statement(sentence).speaker
            left = {stem: weight for stem, weight in self.weights(sentence).items() if stem not in speaker}
            known = self._unspoken[sentence.text] = left, sum(left.values())
        return known

    def statement(self, sentence: Sentence) -> Statement:
        """What a sentence states."""
        if (known := self._statements.get(sentence.text)) is None:
            known = self._statements[sentence.text] = annotate(sentence.text, self.language).statement
        return known


def _chance(seen: Likenesses) -> float:
    return 1 / (1 + math.exp(-INTERCEPT - sum(map(mul, seen, COEFFICIENTS))))


@lru_cache(maxsize=KEPT)  # when an event is told anew most of its sentences are the same
def _weigh(text: str, language: str) -> Mapping[str, float]:
    said = annotate(text, language).statement
    names, rarities = said.names, _rarities(language)
    return {stem: (NAME_WEIGHT if stem in names else 1.0) * rarities[stem] for stem in said.order}


class _StemRarities(dict[str, float]):
    """Stems with how rare they are in general, filled as they are asked for."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._prior = prior(language, PRIOR_ARTICLE_WORDS)

    def __missing__(self, stem: str) -> float:
        if len(self) >= STEMS_KEPT:
            self.clear()
        rarity = self[stem] = -math.log(max(self._prior.get(stem, 0.0), UNKNOWN_SHARE))
        return rarity


_rarities = cache(_StemRarities)


def weighed_share(stems: Iterable[str], wanted: Mapping[str, float], offered: Container[str]) -> float:
    """The weighted share of ``stems``, all of them in ``wanted``, that are in ``offered``."""
    weighed = [(stem, wanted[stem]) for stem in stems]
    total = sum([weight for _, weight in weighed])
    return sum([weight for stem, weight in weighed if stem in offered]) / total if total else 0.0


def _quoted(stems: Collection[str], offered: Container[str]) -> float:
    share = sum(stem in offered for stem in stems) / len(stems)
    return share if share > QUOTED_WHOLE else 0.0
