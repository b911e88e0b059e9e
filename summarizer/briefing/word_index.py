"""The sentences and titles of an event by their stems: which share most of what one of them states.

Words count by how rare they are in general and in the event, so that what all its articles share ("ferry", "Halden")
says little.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from summarizer.briefing.likeness import Likeness
from summarizer.models import Sentence
from summarizer.text.contradiction import groups_of

# Of an article only the sentences that share most of a point are weighed in full, so that the work grows with articles
# and not with sentences. Not tuned.
WEIGHED_PER_ARTICLE = 3
# Some sentence of a long article shares words with a point by chance; so long is the typical article of the made weeks.
TYPICAL = 12


class WordIndex:
    """The sentences and titles of an event by their stems."""

    def __init__(self, units: Sequence[Sentence], likeness: Likeness) -> None:
        self.units = units
        self._likeness = likeness
        self._weights: dict[str, Mapping[str, float]] = {}
        rows: dict[str, list[int]] = {}
        for number, unit in enumerate(units):
            for stem in likeness.weights(unit):
                rows.setdefault(stem, []).append(number)
        self._lengths = Counter(unit.article for unit in units)
        self._rows = {stem: np.array(held) for stem, held in rows.items()}
        self._rarity = {stem: math.log((len(units) + 1) / (len(held) + 0.5)) for stem, held in rows.items()}

    def chances(self, article: str) -> float:
        """The logarithm of how many times as long as a typical one an article is; none where it is shorter."""
        return max(0.0, math.log(self._lengths[article] / TYPICAL))

    def nearest(self, point: Sentence) -> list[Sentence]:
        """Of each article the sentences that share most of the main clause of ``point``, in their order."""
        mass, total = self.shared(point)
        if total <= 0:
            return []
        merit = (mass * (0.5 + mass / total)).round(9)
        likely = np.flatnonzero(merit > 0)
        taken: dict[str, int] = {}
        found = []
        for number in likely[np.argsort(-merit[likely], kind="stable")].tolist():
            article = self.units[number].article
            taken[article] = taken.get(article, 0) + 1
            if taken[article] <= WEIGHED_PER_ARTICLE:
                found.append(number)
        return [self.units[number] for number in sorted(found)]

    def shared(self, point: Sentence) -> tuple[npt.NDArray[np.float64], float]:
        """Of each unit the weight of the words of the main clause of ``point`` that it has; and of all of them."""
        shared, total = np.zeros(len(self.units)), 0.0
        main = self._likeness.main(point)
        for stem, weight in self.weights(point).items():
            if stem in main:
                total += weight
                shared[self._rows.get(stem, _NONE)] += weight
        return shared, total

    def share(self, point: Sentence, other: Sentence) -> float:
        """The share of the main clause of ``point``, by the weight of its words, that ``other`` has."""
        main, offered = self._likeness.main(point), self._likeness.weights(other)
        weighed = [(weight, stem in offered) for stem, weight in self.weights(point).items() if stem in main]
        total = sum(weight for weight, _ in weighed)
        return sum(weight for weight, there in weighed if there) / total if total > 0 else 0.0

    def alike(self, point: Sentence, other: Sentence) -> float:
        """The share of the main clause of ``point`` that ``other`` says in words which are used for its words."""
        main, offered = self._likeness.main(point), self._likeness.weights(other)
        groups, language = groups_of(tuple(offered), self._likeness.language), self._likeness.language
        weighed = [(weight, stem) for stem, weight in self.weights(point).items() if stem in main]
        total = sum(weight for weight, _ in weighed)
        said = (w for w, stem in weighed if stem not in offered and groups & groups_of((stem,), language))
        return sum(said) / total if total > 0 else 0.0

    def rarest(self, one: Sentence, other: Sentence) -> float:
        """How rare the rarest stem in the event is that both have: 1 where only they have it, 0 where all do."""
        theirs, most = self._likeness.weights(other), math.log(len(self.units) + 1)
        shared = (self._rarity.get(stem, 0.0) for stem in self._likeness.weights(one) if stem in theirs)
        return max(shared, default=0.0) / most

    def weights(self, sentence: Sentence) -> Mapping[str, float]:
        """The stems of a sentence, each weighed by how rare it is in general and in the event."""
        if sentence.text not in self._weights:
            weights = self._likeness.weights(sentence).items()
            self._weights[sentence.text] = {
                stem: weight * self._rarity.get(stem, 0.0) for stem, weight in weights
            }
        return self._weights[sentence.text]


_NONE = np.array([], dtype=np.int64)
