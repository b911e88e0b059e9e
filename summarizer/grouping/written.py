"""Writes stems as articles write their words: reasons are told in words that a reader knows."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from summarizer.models import Article, headline_text
from summarizer.text import tokens
from summarizer.text.sentences import split

_LOOKED_AT = 20  # articles that are asked how a word is written
_BETWEEN = re.compile(r"[^\w'’]+")


def as_written(stems: Sequence[str], articles: Sequence[Article]) -> list[str]:
    """Each stem as the articles write it most often, in the first of equal ways; the stem where none has it."""
    ways: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for article in articles[:_LOOKED_AT]:
        held = _ways(article)
        for stem in stems:
            ways[stem].update(held.get(stem, {}))
    return [ways[stem].most_common(1)[0][0] if ways[stem] else stem for stem in stems]


@lru_cache(maxsize=600)  # an article is asked for each event that its own is held against; some 40 KB each
def _ways(article: Article) -> Mapping[str, Mapping[str, int]]:
    """Stem → the ways in which an article writes it, the first one first, and how often."""
    ways: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for text in (headline_text(article), *(sentence.text for sentence in split(article))):
        for word in _BETWEEN.split(text):
            for stem, way in _stems_in(word, article.language):
                ways[stem][way] += 1
    return ways


@lru_cache(maxsize=20_000)
def _stems_in(word: str, language: str) -> tuple[tuple[str, str], ...]:
    """The stems of what stands between spaces, each with the way in which it is written there."""
    stems = {stem for stem, _ in tokens.marked_stems(word, language)}
    return tuple((stem, stem if tokens.is_pair(stem) else word) for stem in stems)
