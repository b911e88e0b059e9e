"""An article's words with their stems and capitals, found once: fingerprint, terms, evidence and title ask for them."""

from dataclasses import dataclass
from functools import lru_cache

from summarizer.models import Article, headline_text, is_page_talk
from summarizer.text.sentences import LONGEST_REMEMBERED, REMEMBERED, split
from summarizer.text.tokens import MarkedWord, marked_words

Words = tuple[MarkedWord, ...]


@dataclass(frozen=True, slots=True)
class MarkedText:
    """The words of the headline and of each sentence; ``cased`` says that the running text has capitals at all."""

    headline: Words
    sentences: tuple[Words, ...]
    cased: bool


def marked_text(article: Article) -> MarkedText:
    """The words of an article; those of the last articles are remembered, some 2 KB each, as ``split`` does."""
    return _remembered(article) if len(article.text) <= LONGEST_REMEMBERED else _marked_text(article)


def remember(article: Article, text: MarkedText) -> None:
    """Keep the words of an article that another process has found, until they are first asked for."""
    if len(_found_elsewhere) >= REMEMBERED:
        _found_elsewhere.clear()
    _found_elsewhere[article] = text


_found_elsewhere: dict[Article, MarkedText] = {}


def _marked_text(article: Article) -> MarkedText:
    if (known := _found_elsewhere.pop(article, None)) is not None:
        return known
    # What pages ask of their readers is the same on all of a site, and makes no two articles alike.
    said = [] if is_page_talk(article) else [sentence.text for sentence in split(article)]
    return MarkedText(
        headline=tuple(marked_words(headline_text(article), article.language)),
        sentences=tuple(tuple(marked_words(text, article.language)) for text in said),
        cased=any(map(str.isupper, "".join(said))),
    )


_remembered = lru_cache(maxsize=REMEMBERED)(_marked_text)
