"""How much of one sentence another says: the share of its words, rare words counting more, that the other has."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from summarizer.models import Sentence
from summarizer.text import frequencies, tokens

PRIOR_ARTICLE_WORDS = 200
# A stem that no frequency list knows is a name or a figure: as rare as one article in ten thousand.
UNKNOWN_SHARE = 1e-4


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence's content stems and the figures among them."""

    stems: frozenset[str]
    figures: frozenset[str]


class Likeness:
    """Compares sentences of one language; remembers what it has cut into stems."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._prior: Mapping[str, float] = frequencies.prior(language, PRIOR_ARTICLE_WORDS)
        self._said: dict[tuple[str, int], Said] = {}

    def said(self, sentence: Sentence) -> Said:
        """The stems and figures of a sentence."""
        key = (sentence.article, sentence.start)
        if key not in self._said:
            stems = frozenset(tokens.content_stems(sentence.text, self.language))
            self._said[key] = Said(stems, frozenset(stem for stem in stems if stem[0].isdigit()))
        return self._said[key]

    def share(self, point: Sentence, other: Sentence) -> float:
        """The weighted share, 0 to 1, of what ``point`` says that ``other`` says as well."""
        wanted, offered = self.said(point).stems, self.said(other).stems
        total = self._weight(wanted)
        return self._weight(wanted & offered) / total if total else 0.0

    def same(self, one: Sentence, other: Sentence) -> float:
        """How much two sentences say the same, 0 to 1: the share of the shorter that is in the longer."""
        return max(self.share(one, other), self.share(other, one))

    def _weight(self, stems: Iterable[str]) -> float:
        # Sorted, since sums of floats depend on their order and a set's order on the process.
        return sum(-math.log(max(self._prior.get(stem, 0.0), UNKNOWN_SHARE)) for stem in sorted(stems))
