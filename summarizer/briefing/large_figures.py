"""Finds the larger figures of sentences, and how many articles of an event give each."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

from summarizer.models import Sentence
from summarizer.text.annotation import annotate

# Smaller numbers count many things. Not tuned.
LARGE = 13
# Of these in seconds and metres every one is large: "five months", "two miles".
_SPANS = frozenset({"duration", "length"})
_AGE = re.compile(r", (\d{1,3}),")


class LargeFigures:
    """The larger figures of one event.

    Args:
        units: its sentences and titles.
        language: what they are written in.
    """

    def __init__(self, units: Sequence[Sentence], language: str) -> None:
        self._units = units
        self._language = language
        self._known: dict[str, frozenset[float]] = {}

    def of(self, sentence: Sentence) -> frozenset[float]:
        """The larger figures of a sentence, ages and spans of time and length left out."""
        if (known := self._known.get(sentence.text)) is None:
            figures = [each.figure for each in annotate(sentence.text, self._language).statement.figures]
            large = {each.base for each in figures if each.base >= LARGE and each.unit not in _SPANS}
            known = self._known[sentence.text] = frozenset(
                large.difference(map(float, _AGE.findall(sentence.text)))
            )
        return known

    def articles(self, figure: float) -> int:
        """How many articles give a larger figure."""
        return self._givers.get(figure, 0)

    @cached_property
    def _givers(self) -> Mapping[float, int]:
        given = {(unit.article, figure) for unit in self._units for figure in self.of(unit)}
        return Counter(figure for _, figure in given)
