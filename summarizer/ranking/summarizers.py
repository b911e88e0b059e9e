"""The summarizers by name; each takes ``(sentences, count)`` and returns sentences, the best first."""

from collections.abc import Callable, Iterable, Sequence

import numpy as np

from summarizer.errors import UnknownNameError
from summarizer.models import Sentence
from summarizer.ranking import lexrank
from summarizer.ranking.selection import Selector
from summarizer.text import tokens

Summarizer = Callable[[Sequence[Sentence], int], tuple[Sentence, ...]]

SUMY_METHODS = ("kl", "lex-rank", "lsa", "luhn", "reduction", "sum-basic", "text-rank")
NAMES = ("newsfold", "lexrank", *(f"sumy:{method}" for method in SUMY_METHODS))


def get_summarizer(name: str, language: str = "en") -> Summarizer:
    """The summarizer of that name for sentences in ``language`` (ISO 639-1).

    Beside those of ``NAMES`` there is Newsfold without any of its parts: ``summarizer.ranking.lexrank.VARIANTS``.

    Raises:
        UnknownNameError: there is no such summarizer; the error lists the known ones.
    """
    if lexrank.is_own(name):
        without = lexrank.left_out(name)
        return lambda sentences, count: Selector(sentences, language=language, without=without).best(count)
    if name not in NAMES:
        raise UnknownNameError("summarizer", name, NAMES)
    if name == "lexrank":
        return lambda sentences, count: rank_by_lexrank(sentences, language)[:count]
    return _sumy(name.removeprefix("sumy:"), language)


def _sumy(method: str, language: str) -> Summarizer:
    from summarizer.ranking import sumy_adapter  # noqa: PLC0415 - sumy and nltk cost seconds to import

    return lambda sentences, count: sumy_adapter.rank(sentences, method, language)[:count]


def rank_by_lexrank(sentences: Sequence[Sentence], language: str) -> tuple[Sentence, ...]:
    """All ``sentences`` by plain continuous LexRank, the most central first; ties in the order given."""
    terms = [tokens.content_stems(sentence.text, language) for sentence in sentences]
    edges = lexrank.Edges(lexrank.term_rows(terms))
    scores = lexrank.centrality(edges, np.ones(len(terms))).round(12)
    return tuple(sentences[index] for index in sorted(range(len(sentences)), key=lambda i: (-scores[i], i)))


def word_count(sentence: Sentence) -> int:
    """What a budget counts: words between white space, and in scripts without it a share of the characters."""
    return tokens.count_words(sentence.text)


def fill(ranked: Iterable[Sentence], words: int) -> tuple[Sentence, ...]:
    """The first of ``ranked`` that fit into ``words``, whole; one that does not fit gives way to one that does."""
    kept = []
    for sentence in ranked:
        cost = word_count(sentence)
        if 0 < cost <= words:
            kept.append(sentence)
            words -= cost
    return tuple(kept)
