"""One topic made ready for the systems."""

from dataclasses import dataclass

from evaluation.references import Reference
from evaluation.tokenizers import Tokenize
from summarizer.errors import UnreadableError
from summarizer.models import Article, Sentence


@dataclass(frozen=True, slots=True)
class Case:
    """One topic made ready: its articles in the order given, their sentences, and what may be said."""

    id: str
    articles: tuple[Article, ...]
    sentences: tuple[tuple[Sentence, ...], ...]
    language: str
    words: int
    references: tuple[Reference, ...]
    tokenize: Tokenize
    rejected: tuple[UnreadableError, ...]

    @property
    def pool(self) -> tuple[Sentence, ...]:
        """All sentences, article after article."""
        return tuple(sentence for article in self.sentences for sentence in article)
