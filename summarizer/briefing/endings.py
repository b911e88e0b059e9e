"""Finds the later reports that call something off, or tell the end of a state: by their titles and leads."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from summarizer.briefing.counts import SHARED_CONTENT
from summarizer.briefing.news_cycles import HOUR, is_later
from summarizer.briefing.supersession_signs import calls_off, ends_of, states_of
from summarizer.models import Article, Sentence, headline_text
from summarizer.text import tokens
from summarizer.text.annotation import annotate

# A report tells the end of what an earlier one is about where their heads share so many words: in an event of one road
# or one person nearly all do. Not tuned.
SHARED_WITH_HEAD = 2


@dataclass(frozen=True, slots=True)
class _Head:
    """The title and lead of an article: their stems, whether they call something off, and which states they end."""

    article: Article
    order: frozenset[str]
    content: frozenset[str]
    calls_off: bool
    ends: frozenset[int]


class Endings:
    """What the heads of an event's articles say is off or over.

    Args:
        articles: its reports.
        sentences: article id → its sentences.
        language: what they are written in.
    """

    def __init__(
        self, articles: Sequence[Article], sentences: Mapping[str, Sequence[Sentence]], language: str
    ) -> None:
        self._articles = articles
        self._sentences = sentences
        self._language = language

    def calling_off(self, sentence: Sentence) -> Iterator[Article]:
        """The articles that call something off in words of ``sentence``."""
        heads = [head for head in self._heads.values() if head.calls_off]
        said = self._order(sentence.text) if heads else frozenset()
        return (head.article for head in heads if len(said & head.order) >= SHARED_CONTENT)

    def is_ended(self, sentence: Sentence, article: Article) -> bool:
        """Whether ``sentence`` tells a state whose end a report tells that came an hour or more after its own."""
        heads = [head for head in self._heads.values() if head.ends]
        told = states_of(sentence.text, self._language) if heads else frozenset()
        if not told:
            return False
        about = self._heads[article.id].content.union(tokens.content_stems(sentence.text, self._language))
        return any(
            told & head.ends and len(about & head.content) >= SHARED_WITH_HEAD
            for head in heads
            if is_later(head.article, article, HOUR)
        )

    @cached_property
    def _heads(self) -> dict[str, _Head]:
        return {article.id: self._head(article) for article in self._articles}

    def _head(self, article: Article) -> _Head:
        lead = (sentence.text for sentence in self._sentences[article.id][:1])
        text = " ".join([headline_text(article), *lead])
        return _Head(
            article,
            order=self._order(text),
            content=frozenset(tokens.content_stems(text, self._language)),
            calls_off=calls_off(text, self._language),
            ends=ends_of(text, self._language),
        )

    def _order(self, text: str) -> frozenset[str]:
        return frozenset(annotate(text, self._language).statement.order)
