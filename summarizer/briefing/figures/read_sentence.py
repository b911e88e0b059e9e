"""A sentence taken apart for its figures: tokens, figures, content stems, names."""

from dataclasses import dataclass

from summarizer.briefing.figures.finder import figures_of
from summarizer.briefing.figures.number_words import Numbering
from summarizer.briefing.figures.numerals import Token, tokens_of
from summarizer.briefing.figures.values import Figure
from summarizer.briefing.figures.vocabulary import Vocabulary
from summarizer.models import Sentence
from summarizer.text.languages import stop_words
from summarizer.text.tokens import stems

# A sentence with more figures than this is a table or a list, and what each is of stands elsewhere.
MOST_FIGURES = 12


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """One sentence; ``stems`` has ``""`` for each token that carries no content, figures included."""

    sentence: Sentence
    language: str
    words: Vocabulary
    tokens: tuple[Token, ...]
    figures: tuple[Figure, ...]
    stems: tuple[str, ...]
    content: frozenset[str]
    names: frozenset[str]
    goes_on: bool

    def slice(self, first: int, last: int) -> str:
        """The words of ``tokens[first:last]`` as they stand there."""
        return self.sentence.text[self.tokens[first].start : self.tokens[last - 1].end]

    def folded(self, first: int, last: int) -> list[str]:
        """The tokens from ``first`` to ``last``, as far as there are any, case-folded."""
        return [token.folded for token in self.tokens[max(0, first) : max(0, last)]]

    def folded_at(self, i: int) -> str:
        """One token case-folded, ``""`` behind the last."""
        return self.tokens[i].folded if i < len(self.tokens) else ""


def read_sentence(sentence: Sentence, language: str, words: Vocabulary, numbering: Numbering) -> ReadSentence:
    """A sentence with its figures, none where it has too many."""
    tokens = tokens_of(sentence.text)
    figures = figures_of(tokens, numbering, words)
    content = _content_stems(tokens, figures, language, words)
    return ReadSentence(
        sentence=sentence,
        language=language,
        words=words,
        tokens=tuple(tokens),
        figures=tuple(figures) if len(figures) <= MOST_FIGURES else (),
        stems=tuple(content),
        content=frozenset(filter(None, content)),
        names=_names(tokens, language, words),
        goes_on=any(token.folded in words.risen for token in tokens),
    )


def _content_stems(tokens: list[Token], figures: list[Figure], language: str, words: Vocabulary) -> list[str]:
    empty = stop_words(language) | words.said
    bare = [token.folded.removesuffix("'s").removesuffix("’s") for token in tokens]
    counted = {i for figure in figures for i in range(figure.first, figure.last)}
    return [
        stem if tokens[i].is_word and len(word) > 1 and word not in empty and i not in counted else ""
        for i, (word, stem) in enumerate(zip(bare, stems(bare, language), strict=True))
    ]


def _names(tokens: list[Token], language: str, words: Vocabulary) -> frozenset[str]:
    """The words with a capital, case-folded, but the first; none in German, where every noun has one."""
    if language == "de":
        return frozenset()
    return frozenset(
        token.folded
        for token in tokens[1:]
        if token.is_word
        and token.text[0].isupper()
        and len(token.text) > 2
        and token.folded not in words.weekdays
        and token.folded not in words.months
    )
