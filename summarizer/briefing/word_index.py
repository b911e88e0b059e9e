"""Indexes the sentences and titles of an event by their stems and larger figures: which share most of a statement?

Words count by how rare they are in general and in the event, so that what all its articles share ("ferry", "Halden")
says little.
"""

import math
import re
from collections import Counter
from collections.abc import Container, Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from summarizer.briefing.likeness import Likeness, weighed_share
from summarizer.models import Article, Sentence, headline_text
from summarizer.text.annotation import annotate
from summarizer.text.clauses import main_clause
from summarizer.text.contradiction import group_numbers, groups_of
from summarizer.text.figures.values import Figure, is_vague, may_be_one

# Of an article only the sentences that share most of a point are weighed in full: the work grows with articles, not
# with sentences. With 3 and 6 ten made weeks name 341 and 346 sources rightly, 12 and 12 wrongly, in as much
# time.
WEIGHED_PER_ARTICLE = 6
# Some sentence of a long article shares words with a point by chance; so long is the typical article of the made weeks.
TYPICAL = 12


# The stems of a main clause with their weights, what these weigh together, those that are used for one another, each
# with the numbers of its groups, and all of these numbers.
_Main = tuple[list[tuple[str, float]], float, list[tuple[str, float, frozenset[int]]], frozenset[int]]


Numbers = npt.NDArray[np.int64]


class WordIndex:
    """The sentences and titles of an event by their stems."""

    def __init__(self, units: Sequence[Sentence], likeness: Likeness) -> None:
        self.units = units
        self.likeness = likeness
        self._weights: dict[str, Mapping[str, float]] = {}
        self._mains: dict[str, _Main] = {}
        self._grouped: dict[str, frozenset[int]] = {}
        self._alike: dict[str, Sequence[tuple[str, frozenset[int]]]] = {}
        self._nearest: dict[str, Sequence[Sentence]] = {}
        self._of_article: dict[str, Mapping[str, Sequence[int]]] = {}
        rows: dict[str, list[int]] = {}
        for number, unit in enumerate(units):
            for stem in likeness.weights(unit):
                rows.setdefault(stem, []).append(number)
        self._lengths = Counter(unit.article for unit in units)
        numbers = {article: number for number, article in enumerate(self._lengths)}
        self._articles = np.array([numbers[unit.article] for unit in units], dtype=np.int64)
        self._rows = rows
        self._arrays: dict[str, Numbers] = {}  # few stems are asked for
        self._most_rare = math.log(len(units) + 1)
        most = max(map(len, rows.values()), default=0)
        rarities = [math.log((len(units) + 1) / (count + 0.5)) for count in range(most + 1)]
        self._rarity = {stem: rarities[len(held)] for stem, held in rows.items()}

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

    def nearest_in(self, article: str, point: Sentence) -> Sequence[Sentence]:
        """Those of ``nearest`` that are of one article, by its id; quicker than to look at all units."""
        if point.text in self._nearest:
            return [unit for unit in self._nearest[point.text] if unit.article == article]
        rows = self._rows_of(article)
        main, total, _, _ = self._main(point)
        if total <= 0:
            return []
        mass: dict[int, float] = {}
        for stem, weight in main:
            for number in rows.get(stem, ()):
                mass[number] = mass.get(number, 0.0) + weight
        merit = {number: round(held * (0.5 + held / total), 9) for number, held in mass.items()}
        likely = sorted((-value, number) for number, value in merit.items() if value > 0)
        return [self.units[number] for number in sorted(number for _, number in likely[:WEIGHED_PER_ARTICLE])]

    def _rows_of(self, article: str) -> Mapping[str, Sequence[int]]:
        """Stem → the units of an article that have it."""
        if (known := self._of_article.get(article)) is None:
            rows: dict[str, list[int]] = {}
            for number, unit in enumerate(self.units):
                for stem in self.likeness.weights(unit) if unit.article == article else ():
                    rows.setdefault(stem, []).append(number)
            known = self._of_article[article] = rows
        return known

    def shared(self, point: Sentence) -> tuple[npt.NDArray[np.float64], float]:
        """Of each unit the weight of the words of the main clause of ``point`` that it has; and of all of them."""
        main, total, _, _ = self._main(point)
        rows = [self._units_with(stem) for stem, _ in main]
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
        groups, offered = self.groups(other), self.likeness.weights(other)
        if point.text not in self._mains and not any(
            stem not in offered and not groups.isdisjoint(its) for stem, its in self._used(point)
        ):
            return 0.0  # whatever its main clause is, which takes longer to find
        _, total, used, known = self._main(point)
        if groups.isdisjoint(known):
            return 0.0
        said = [weight for stem, weight, its in used if stem not in offered and not groups.isdisjoint(its)]
        return sum(said) / total if total > 0 else 0.0

    def said(self, point: Sentence, other: Sentence, stems: Container[str]) -> float:
        """The share, by weight, of the ``stems`` of ``point`` that ``other`` says; 0 where they weigh nothing."""
        offered, groups, language = self.likeness.weights(other), self.groups(other), self.likeness.language
        wanted = {stem: weight for stem, weight in self.weights(point).items() if stem in stems}
        alike = {stem for stem in wanted if not groups.isdisjoint(groups_of((stem,), language))}
        return weighed_share(wanted, wanted, alike.union(offered))

    def known_to(self, stem: str) -> float:
        """The share of the articles that have a stem."""
        return len(np.unique(self._articles[self._units_with(stem)])) / max(self.article_count, 1)

    def _units_with(self, stem: str) -> Numbers:
        """The numbers of the units that have a stem."""
        if (known := self._arrays.get(stem)) is None:
            known = self._arrays[stem] = np.array(self._rows.get(stem, ()), dtype=np.int64)
        return known

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

    def _used(self, sentence: Sentence) -> Sequence[tuple[str, frozenset[int]]]:
        """The stems of a sentence that are used for others, each with the numbers of its groups."""
        if (known := self._alike.get(sentence.text)) is None:
            numbers = group_numbers(self.likeness.language)
            stems = self.likeness.weights(sentence)
            known = self._alike[sentence.text] = [(stem, numbers[stem]) for stem in stems if stem in numbers]
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


# Smaller numbers count many things. Not tuned.
LARGE = 13
# Of these in seconds and metres every one is large: "five months", "two miles".
_SPANS = frozenset({"duration", "length"})
_AGE = re.compile(r", (\d{1,3}),")
_IN_NAME = re.compile(r"(?<=[\w,;] )[A-Z][\w'’-]* (\d+)\b")  # "the Holm 252 well"


class LargeFigures:
    """The larger figures of one event.

    Args:
        units: its sentences and titles.
        language: what they are written in.
    """

    def __init__(self, units: Sequence[Sentence], language: str) -> None:
        of_article: dict[str, list[Sentence]] = {}
        for unit in units:
            of_article.setdefault(unit.article, []).append(unit)
        self._by_article = list(of_article.items())
        self._read = 0  # of how many articles the figures are known
        self._givers: dict[float, set[str]] = {}
        self._language = language
        self._known: dict[str, frozenset[float]] = {}
        self._main: dict[str, Sequence[Figure]] = {}

    def of(self, sentence: Sentence) -> frozenset[float]:
        """The larger figures of a sentence, ages and spans of time and length left out."""
        if (known := self._known.get(sentence.text)) is None:
            figures = [each.figure for each in annotate(sentence.text, self._language).statement.figures]
            large = {each.base for each in figures if each.base >= LARGE and each.unit not in _SPANS}
            known = self._known[sentence.text] = frozenset(
                large.difference(map(float, _AGE.findall(sentence.text)))
            )
        return known

    def leaves_out(self, point: Sentence, unit: Sentence) -> bool:
        """Whether the main clause of ``point`` gives larger figures or measures, and ``unit`` none of them.

        Of 73 days of Timeline17 four sources go so, three of which do not say the point and one of which says it in
        another sentence; of nine made weeks seven, two of which say it. Of seven labelled pairs that are so five tell
        what happened without its figure.
        """
        wanted = self._stated(point)
        if not wanted:
            return False
        statement = annotate(unit.text, self._language).statement
        numerals = frozenset(stem for stem in statement.order if stem[0].isdecimal())
        return not any(
            any(may_be_one(figure, each.figure) for each in statement.figures) or _is_among(figure, numerals)
            for figure in wanted
        )

    def _stated(self, point: Sentence) -> Sequence[Figure]:
        """The larger figures and the measures of a point's main clause, ages and spans left out."""
        if (known := self._main.get(point.text)) is None:
            clause = main_clause(point.text, self._language)
            figures = [each.figure for each in annotate(clause, self._language).statement.figures]
            named = frozenset(map(float, [*_AGE.findall(point.text), *_IN_NAME.findall(point.text)]))
            known = self._main[point.text] = [
                each
                for each in figures
                if (each.base >= LARGE or each.unit)
                and each.unit not in _SPANS
                and each.base not in named
                and not is_vague(each)
            ]
        return known

    def is_given_by(self, figure: float, count: float) -> bool:
        """Whether at least ``count`` articles give a larger figure; no more are looked at than are needed."""
        givers = self._givers.setdefault(figure, set())
        while len(givers) < count and self._read < len(self._by_article):
            article, units = self._by_article[self._read]
            self._read += 1
            for each in frozenset().union(*map(self.of, units)):
                self._givers.setdefault(each, set()).add(article)
        return len(givers) >= count


def _is_among(figure: Figure, numerals: frozenset[str]) -> bool:
    """Whether the numeral of a figure, or a side of a vote, is one of ``numerals``."""
    return any(f"{number:g}" in numerals for number in (figure.base, figure.low, figure.high))


# The units of an article.

_ASKS = ("?", "？", "؟")


def as_sentence(article: Article) -> Sentence:
    """An article's headline as a sentence; a negative start keeps it apart from those of the text."""
    return Sentence(article.id, 0, 0, -1, -1, headline_text(article))


def units_of(article: Article, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """What an article states in its sentences and title; a question states nothing."""
    yield from (sentence for sentence in sentences if not sentence.text.endswith(_ASKS))
    if headline_text(article) and not headline_text(article).endswith(_ASKS):
        yield as_sentence(article)
