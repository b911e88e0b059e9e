"""Fingerprints whose names and figures are found only where they are asked for.

Whether two articles of one event are copies is mostly settled by their runs of words: where too few are shared nobody
asks for more. A briefing that is told once needs no more than that; what a store keeps is the whole fingerprint.
"""

from functools import cached_property, lru_cache

from summarizer.grouping import fingerprints
from summarizer.grouping.fingerprints import Fingerprint, fingerprint_of
from summarizer.grouping.word_runs import runs_of
from summarizer.models import Article
from summarizer.text.annotation import MarkedText, marked_text


class LatePrint(Fingerprint):
    """The fingerprint of an article, each part made when it is first asked for."""

    _article: Article

    def __init__(self, article: Article) -> None:
        object.__setattr__(self, "_article", article)

    @cached_property
    def packed(self) -> bytes:
        """The whole, as bytes."""
        return fingerprint_of(self._article).packed

    @property
    def words(self) -> int:
        """How many words the text has."""
        return self._in_runs[0]

    @property
    def run(self) -> int:
        """How many words a run has."""
        return self._in_runs[1]

    @property
    def runs(self) -> tuple[int, ...]:
        """The runs, in order."""
        return self._in_runs[2]

    @cached_property
    def distinct_runs(self) -> frozenset[int]:
        """The runs, each once, in no order."""
        return frozenset(self.runs)

    @cached_property
    def _in_runs(self) -> tuple[int, int, tuple[int, ...]]:
        return _runs_of(marked_text(self._article))


@lru_cache(maxsize=500)  # when an event is told anew most of its articles are the same
def _runs_of(text: MarkedText) -> tuple[int, int, tuple[int, ...]]:
    words, run, runs = runs_of(text, fingerprints.RUN, fingerprints.SPACELESS_RUN)
    return len(words), run, tuple(runs)
