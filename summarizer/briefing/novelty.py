"""How much of a sentence no earlier sentence has said: what tells news from repetition.

The novelty of a sentence is the weighted share of its stems that the most alike earlier sentence lacks, rare words
counting more, in the manner of Allan, Wade and Bolivar (2003), SIGIR. A figure that all alike earlier sentences give
otherwise makes a sentence news however alike its words: tolls rise.
"""

import math
from collections.abc import Mapping, Sequence

import numpy as np
from scipy import sparse

from summarizer.briefing.statements import Statement, conflicts, read_statement
from summarizer.models import Sentence
from summarizer.text import frequencies

PRIOR_ARTICLE_WORDS = 200
# A stem that no frequency list knows is a name or a figure: as rare as one article in ten thousand.
UNKNOWN_SHARE = 1e-4
# An earlier sentence with this share of the words speaks of the same matter. Not tuned.
SAME_MATTER = 0.45
# Fewer content stems state no fact: "He agreed." Not tuned.
FEWEST_STEMS = 3
_BLOCK = 256  # sentences compared at once; bounds memory


class Known:
    """What has been said before; ``language`` is that of the sentences to come."""

    def __init__(self, sentences: Sequence[Sentence], language: str) -> None:
        self._language = language
        self._prior: Mapping[str, float] = frequencies.prior(language, PRIOR_ARTICLE_WORDS)
        self._said = [read_statement(sentence.text, language) for sentence in sentences]
        stems = sorted({stem for said in self._said for stem in said.order})
        self._columns = {stem: column for column, stem in enumerate(stems)}
        self._weights = [self._weight(stem) for stem in stems]
        self._rows = self._matrix(self._said, [1.0] * len(stems))

    def novelty(self, sentences: Sequence[Sentence]) -> list[float]:
        """Of each sentence the share, 0 to 1, that the most alike earlier one lacks; 1 with a figure that moved.

        A sentence too short to state a fact has none.
        """
        found: list[float] = []
        for start in range(0, len(sentences), _BLOCK):
            said = [read_statement(s.text, self._language) for s in sentences[start : start + _BLOCK]]
            shared = (self._matrix(said, self._weights) @ self._rows.T).tocsr()
            found += [self._of(one, shared[place]) for place, one in enumerate(said)]
        return found

    def _of(self, one: Statement, shared: sparse.csr_matrix) -> float:
        stems = dict.fromkeys(one.order)
        if len(stems) < FEWEST_STEMS:
            return 0.0
        shares = shared.data / (sum(map(self._weight, stems)) or 1.0)
        alike = [self._said[other] for other in shared.indices[shares >= SAME_MATTER]]
        if alike and all(conflicts(one, other) for other in alike):
            return 1.0
        return max(0.0, round(1.0 - float(shares.max(initial=0.0)), 9))

    def _weight(self, stem: str) -> float:
        return -math.log(max(self._prior.get(stem, 0.0), UNKNOWN_SHARE))

    def _matrix(self, said: Sequence[Statement], values: Sequence[float]) -> sparse.csr_matrix:
        """One row a sentence; a stem that was never said before has no column."""
        columns = [
            sorted({self._columns[stem] for stem in one.order if stem in self._columns}) for one in said
        ]
        flat = [column for row in columns for column in row]
        ends = np.cumsum([0, *map(len, columns)])
        weights = [values[column] for column in flat]
        return sparse.csr_matrix((weights, flat, ends), shape=(len(said), len(self._columns) or 1))
