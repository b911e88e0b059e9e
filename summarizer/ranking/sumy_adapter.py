"""Adapts sumy's summarizers to Newsfold's interface, and Newsfold's summarizer to sumy's.

sumy keeps ratings in a dict keyed by sentence and calls two sentences equal when their texts are, so a repeated
sentence would steal another's place; here every sentence is itself alone. sumy also returns its choice in document
order; the adapter takes the ratings instead, so that a caller can fill a budget with the best first.
"""

import warnings
from collections.abc import Callable, Sequence
from typing import Any

from nltk.tokenize import NLTKWordTokenizer
from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.nlp.stemmers import Stemmer, null_stemmer
from sumy.summarizers import AbstractSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer
from sumy.utils import ItemsCount

from summarizer.models import Sentence
from summarizer.text import languages


class _SteadyLsaSummarizer(LsaSummarizer):  # type: ignore[misc]  # sumy ships no types
    """sumy's LSA with its words numbered in order, so that the same text gives the same ratings in each process.

    sumy takes them in the order of a set of strings, which changes from process to process, and with it the last
    bits of the decomposition.
    """

    def _create_dictionary(self, document: Any) -> dict[str, int]:
        return {word: row for row, word in enumerate(sorted(super()._create_dictionary(document)))}


METHODS: dict[str, type[AbstractSummarizer]] = {
    "kl": KLSummarizer,
    "lex-rank": LexRankSummarizer,
    "lsa": _SteadyLsaSummarizer,
    "luhn": LuhnSummarizer,
    "reduction": ReductionSummarizer,
    "sum-basic": SumBasicSummarizer,
    "text-rank": TextRankSummarizer,
}


class WordTokenizer:
    """sumy's word tokenizer without its download: NLTK's Treebank tokenizer needs no data."""

    def __init__(self) -> None:
        self._words = NLTKWordTokenizer()

    def to_words(self, text: str) -> tuple[str, ...]:
        """The words of one sentence; as in sumy, a word begins with a letter."""
        return tuple(word for word in self._words.tokenize(text) if word[0].isalpha())


class _OneSentence(SumySentence):  # type: ignore[misc]  # sumy ships no types
    """A sumy sentence that equals itself alone."""

    __slots__ = ("origin",)

    def __init__(self, origin: Sentence, tokenizer: WordTokenizer) -> None:
        super().__init__(origin.text, tokenizer)
        self.origin = origin

    def __eq__(self, other: object) -> bool:
        return self is other

    def __ne__(self, other: object) -> bool:
        return self is not other

    def __hash__(self) -> int:
        return id(self)


def rank(sentences: Sequence[Sentence], method: str, language: str) -> tuple[Sentence, ...]:
    """All ``sentences``, the one that sumy's ``method`` rates highest first; ties in the order given."""
    if not sentences:
        return ()
    ratings: list[float] = []

    def take_ratings(found: Any, _count: Any, rating: Any, *args: Any) -> tuple[()]:
        rate: Callable[..., float] = rating.__getitem__ if isinstance(rating, dict) else rating
        ratings.extend(rate(sentence, *args) for sentence in found)
        return ()

    summarizer = _summarizer(method, language)
    summarizer._get_best_sentences = take_ratings
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # LSA warns when sentences outnumber words, and goes on
        summarizer(_document(sentences), len(sentences))
    # A method that finds no word in any sentence rates none of them.
    order = sorted(range(len(ratings)), key=lambda index: -ratings[index]) or range(len(sentences))
    return tuple(sentences[index] for index in order)


def _summarizer(method: str, language: str) -> Any:
    name = languages.name_of(language)
    try:
        stemmer = Stemmer(name) if name else null_stemmer
    except LookupError:
        stemmer = null_stemmer
    summarizer = METHODS[method](stemmer)
    if hasattr(summarizer, "stop_words"):
        summarizer.stop_words = languages.stop_words(language)
    return summarizer


def _document(sentences: Sequence[Sentence]) -> ObjectDocumentModel:
    tokenizer = WordTokenizer()
    return ObjectDocumentModel([Paragraph([_OneSentence(sentence, tokenizer) for sentence in sentences])])


class NewsfoldSummarizer(AbstractSummarizer):  # type: ignore[misc]  # sumy ships no types
    """Newsfold's selection for those who use sumy: ``NewsfoldSummarizer()(document, sentences_count)``.

    ``sentences_count`` is all that sumy's summarizers take there: a number, or a share such as ``"20%"``.
    Each of the document's paragraphs counts as an article of its own when ``paragraphs_are_articles``.
    """

    def __init__(
        self,
        stemmer: Callable[[str], str] = null_stemmer,
        *,
        language: str = "en",
        paragraphs_are_articles: bool = False,
    ) -> None:
        super().__init__(stemmer)
        self.language = language
        self.paragraphs_are_articles = paragraphs_are_articles

    def __call__(self, document: Any, sentences_count: Any) -> tuple[Any, ...]:
        """The document's best sentences, in document order, as sumy's own objects."""
        from summarizer.ranking.summarizers import get_summarizer  # noqa: PLC0415 - the table imports this module

        given: dict[Sentence, Any] = {}
        for number, paragraph in enumerate(document.paragraphs):
            article = f"paragraph {number}" if self.paragraphs_are_articles else "document"
            for sentence in paragraph.sentences:
                place = len(given)
                text = str(sentence)
                given[Sentence(article, place, number, 0, len(text), text)] = sentence
        count = sentences_count if callable(sentences_count) else ItemsCount(sentences_count)
        wanted = len(count(tuple(given)))
        chosen = set(get_summarizer("newsfold", self.language)(tuple(given), wanted))
        return tuple(original for sentence, original in given.items() if sentence in chosen)
