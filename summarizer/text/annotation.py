"""Sentences annotated once: what the stages ask of a sentence is found when first asked for, and kept.

The same words in one language have the same annotation, so a sentence is read once for all stages, also where several
articles or versions hold it. How many are kept is bounded.
"""

from functools import cached_property, lru_cache

from summarizer.text import tokens
from summarizer.text.statements import Statement, read_statement

# Sentences kept; each takes some 5 kB when everything was asked for. An event of 200 long articles has 8,000.
KEPT = 10_000  # not tuned


class Annotation:
    """One sentence, or a title, in its language; every part is made when it is first asked for."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in order, case-folded."""
        return tuple(tokens.words(self.text))

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """The stem of each word."""
        return tuple(tokens.stems(self.words, self.language))

    @cached_property
    def content_stems(self) -> tuple[str, ...]:
        """The stems of those words that are no stop words."""
        return tuple(tokens.content_stems(self.text, self.language))

    @cached_property
    def statement(self) -> Statement:
        """What it states: content in order, names, main clause, figures, negation, days."""
        return read_statement(self.text, self.language)


@lru_cache(maxsize=KEPT)
def annotate(text: str, language: str) -> Annotation:
    """The annotation of a sentence; the same one each time, as long as it is kept.

    >>> annotate("The rivers have been rising", "en").content_stems
    ('river', 'rise')
    """
    return Annotation(text, language)
