"""Compares sentences: whether one reports the fact of another, and which sentences of an event are nearest."""

import math
from collections import Counter
from collections.abc import Collection, Container, Iterable, Mapping, Sequence
from operator import mul
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from summarizer.languages import get_language
from summarizer.models import Sentence
from summarizer.text import tokens
from summarizer.text.annotation import annotate
from summarizer.text.contradiction import contradict, group_numbers, groups_of, has_alike
from summarizer.text.figures.values import may_agree
from summarizer.text.statements import Statement, conflicts, shared_in_order, stand_for

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
        self._prior: Mapping[str, float] = tokens.prior(language, PRIOR_ARTICLE_WORDS)
        self._weights: dict[str, Mapping[str, float]] = {}
        self._rarities: dict[str, float] = {}
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
        score = sum(map(mul, self.likenesses(point, other), COEFFICIENTS))
        return 1 / (1 + math.exp(-INTERCEPT - score))

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
        said, wanted, offered = self.statement(point), self.weights(point), self.weights(other)
        most = Likenesses(
            overlap=self.overlap(point, other),
            main=_share(said.main, wanted, offered),
            head=_share(list(wanted)[:HEAD], wanted, offered),
            order=math.log1p(sum([stem in offered for stem in said.order])),
            length=math.log1p(len(said.order)),
            quoted=float(bool(said.quoted)),
            days=float(bool(said.days)),
            conflicts=0.0,
        )
        score = INTERCEPT + sum(map(mul, most, COEFFICIENTS))
        return 1 / (1 + math.exp(-score)) >= least - ROUNDING

    def likenesses(self, point: Sentence, other: Sentence) -> Likenesses:
        """The features that a pair shares."""
        said, wanted = self.statement(point), self.weights(point)
        reported, offered = self.statement(other), self.weights(other)
        return Likenesses(
            overlap=self.overlap(point, other),
            main=_share(said.main, wanted, offered),
            head=_share(list(wanted)[:HEAD], wanted, offered),
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
        return _share(self.weights(sentence), self.weights(sentence), said)

    def weights(self, sentence: Sentence) -> Mapping[str, float]:
        """The content stems of a sentence in order, each with how much it says."""
        if (known := self._weights.get(sentence.text)) is None:
            statement = self.statement(sentence)
            known = self._weights[sentence.text] = {
                stem: (NAME_WEIGHT if stem in statement.names else 1.0) * self._rarity(stem)
                for stem in dict.fromkeys(statement.order)
            }
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

    def _rarity(self, stem: str) -> float:
        if (known := self._rarities.get(stem)) is None:
            known = self._rarities[stem] = -math.log(max(self._prior.get(stem, 0.0), UNKNOWN_SHARE))
        return known


def _share(stems: Iterable[str], wanted: Mapping[str, float], offered: Container[str]) -> float:
    """The weighted share of ``stems``, all of them in ``wanted``, that are in ``offered``."""
    weighed = [(stem, wanted[stem]) for stem in stems]
    total = sum([weight for _, weight in weighed])
    return sum([weight for stem, weight in weighed if stem in offered]) / total if total else 0.0


def _quoted(stems: Collection[str], offered: Container[str]) -> float:
    share = sum(stem in offered for stem in stems) / len(stems)
    return share if share > QUOTED_WHOLE else 0.0


# The sentences and titles of an event indexed by stems, to find those that share most of a statement.
#
# Words count by how rare they are in general and in the event, so that what all its articles share
# ("ferry", "Halden") says little.

# Of an article only the sentences that share most of a point are weighed in full, so that the work grows with articles
# and not with sentences. Not tuned.
WEIGHED_PER_ARTICLE = 3
# Some sentence of a long article shares words with a point by chance; so long is the typical article of the made weeks.
TYPICAL = 12


# The stems of a main clause with their weights, what these weigh together, those that are used for one another, each
# with the numbers of its groups, and all of these numbers.
_Main = tuple[list[tuple[str, float]], float, list[tuple[str, float, frozenset[int]]], frozenset[int]]


class WordIndex:
    """The sentences and titles of an event by their stems."""

    def __init__(self, units: Sequence[Sentence], likeness: Likeness) -> None:
        self.units = units
        self.likeness = likeness
        self._weights: dict[str, Mapping[str, float]] = {}
        self._mains: dict[str, _Main] = {}
        self._grouped: dict[str, frozenset[int]] = {}
        self._nearest: dict[str, Sequence[Sentence]] = {}
        rows: dict[str, list[int]] = {}
        for number, unit in enumerate(units):
            for stem in likeness.weights(unit):
                rows.setdefault(stem, []).append(number)
        self._lengths = Counter(unit.article for unit in units)
        numbers = {article: number for number, article in enumerate(self._lengths)}
        self._articles = np.array([numbers[unit.article] for unit in units], dtype=np.int64)
        self._rows = {stem: np.array(held) for stem, held in rows.items()}
        self._most_rare = math.log(len(units) + 1)
        self._rarity = {stem: math.log((len(units) + 1) / (len(held) + 0.5)) for stem, held in rows.items()}

    def chances(self, article: str) -> float:
        """The logarithm of how many times as long as a typical one an article is; none where it is shorter."""
        return max(0.0, math.log(self._lengths[article] / TYPICAL))

    def nearest(self, point: Sentence) -> Sequence[Sentence]:
        """Of each article the sentences that share most of the main clause of ``point``, in their order."""
        if (known := self._nearest.get(point.text)) is None:
            known = self._nearest[point.text] = self._find_nearest(point)
        return known

    def _find_nearest(self, point: Sentence) -> Sequence[Sentence]:
        mass, total = self.shared(point)
        if total <= 0:
            return []
        merit = (mass * (0.5 + mass / total)).round(9)
        likely = np.flatnonzero(merit > 0)
        best_first = likely[np.argsort(-merit[likely], kind="stable")]
        # Those of one article behind one another, of which each but the first few has one of its own so far before it.
        by_article = best_first[np.argsort(self._articles[best_first], kind="stable")]
        held = self._articles[by_article]
        first = np.ones(len(held), dtype=bool)
        first[WEIGHED_PER_ARTICLE:] = held[WEIGHED_PER_ARTICLE:] != held[:-WEIGHED_PER_ARTICLE]
        return [self.units[number] for number in np.sort(by_article[first]).tolist()]

    def shared(self, point: Sentence) -> tuple[npt.NDArray[np.float64], float]:
        """Of each unit the weight of the words of the main clause of ``point`` that it has; and of all of them."""
        main, total, _, _ = self._main(point)
        rows = [self._rows.get(stem, _NONE) for stem, _ in main]
        weights = np.repeat([weight for _, weight in main], [len(held) for held in rows])
        held = np.concatenate(rows or [_NONE])
        return np.bincount(held, weights, len(self.units)).astype(np.float64, copy=False), total

    def share(self, point: Sentence, other: Sentence) -> float:
        """The share of the main clause of ``point``, by the weight of its words, that ``other`` has."""
        offered = self.likeness.weights(other)
        weighed, total, _, _ = self._main(point)
        return sum([weight for stem, weight in weighed if stem in offered]) / total if total > 0 else 0.0

    def alike(self, point: Sentence, other: Sentence) -> float:
        """The share of the main clause of ``point`` that ``other`` says in words which are used for its words."""
        groups = self.groups(other)
        _, total, used, known = self._main(point)
        if groups.isdisjoint(known):
            return 0.0
        offered = self.likeness.weights(other)
        said = [weight for stem, weight, its in used if stem not in offered and not groups.isdisjoint(its)]
        return sum(said) / total if total > 0 else 0.0

    def said(self, point: Sentence, other: Sentence, stems: Container[str]) -> float:
        """The share, by weight, of the ``stems`` of ``point`` that ``other`` says; 0 where they weigh nothing."""
        offered, groups, language = self.likeness.weights(other), self.groups(other), self.likeness.language
        wanted = {stem: weight for stem, weight in self.weights(point).items() if stem in stems}
        alike = {stem for stem in wanted if not groups.isdisjoint(groups_of((stem,), language))}
        return _share(wanted, wanted, alike.union(offered))

    def known_to(self, stem: str) -> float:
        """The share of the articles that have a stem."""
        return len(np.unique(self._articles[self._rows.get(stem, _NONE)])) / max(self.article_count, 1)

    @property
    def article_count(self) -> int:
        """How many articles the units are of."""
        return len(self._lengths)

    def _main(self, point: Sentence) -> "_Main":
        if (known := self._mains.get(point.text)) is None:
            main, language = self.likeness.main(point), self.likeness.language
            weighed = [(stem, weight) for stem, weight in self.weights(point).items() if stem in main]
            groups = group_numbers(language)
            used = [(stem, weight, groups[stem]) for stem, weight in weighed if stem in groups]
            total = sum([weight for _, weight in weighed])
            numbers = frozenset().union(*(its for _, _, its in used))
            known = self._mains[point.text] = weighed, total, used, numbers
        return known

    def groups(self, sentence: Sentence) -> frozenset[int]:
        """The numbers of the groups of words used for one another that a sentence has words of."""
        if (known := self._grouped.get(sentence.text)) is None:
            stems = tuple(self.likeness.weights(sentence))
            known = self._grouped[sentence.text] = groups_of(stems, self.likeness.language)
        return known

    def rarest(self, first: Sentence, second: Sentence) -> float:
        """How rare the rarest stem in the event is that both have: 1 where only they have it, 0 where all do."""
        theirs, rarity = self.likeness.weights(second), self._rarity
        shared = [rarity.get(stem, 0.0) for stem in self.likeness.weights(first) if stem in theirs]
        return max(shared, default=0.0) / self._most_rare

    def weights(self, sentence: Sentence) -> Mapping[str, float]:
        """The stems of a sentence, each weighed by how rare it is in general and in the event."""
        if sentence.text not in self._weights:
            weights = self.likeness.weights(sentence).items()
            self._weights[sentence.text] = {
                stem: weight * self._rarity.get(stem, 0.0) for stem, weight in weights
            }
        return self._weights[sentence.text]


_NONE = np.array([], dtype=np.int64)
