"""The title that speaks for most of an event."""

from collections import Counter
from collections.abc import Mapping, Sequence

from summarizer.models import Article, Sentence, headline_text
from summarizer.text import tokens
from summarizer.text.sentences import split

# Titles of fewer words name a rubric more often than an event.
LEAST_WORDS = 3


def most_telling(articles: Sequence[Article]) -> Article | None:
    """The article whose headline uses the words that the most articles use; ``None`` when none has a headline.

    Args:
        articles: in canonical order; the first of equals is taken.
    """
    titled = _titled(articles)
    if len(titled) < 2:
        return titled[0] if titled else None
    telling = how_telling(articles, {article.id: split(article) for article in articles})
    return max(titled, key=lambda article: telling[article.id])


def how_telling(articles: Sequence[Article], sentences: Mapping[str, Sequence[Sentence]]) -> dict[str, float]:
    """Article id → the mean share of the articles that use a word of its headline, for those that have one.

    Args:
        articles: the articles of one event.
        sentences: article id → its sentences.
    """
    titled = _titled(articles)
    holders = _holders(articles, sentences) if titled else Counter[str]()
    return {article.id: _mean_share(article, holders, len(articles)) for article in titled}


def _titled(articles: Sequence[Article]) -> list[Article]:
    return [article for article in articles if len(headline_text(article).split()) >= LEAST_WORDS]


def _holders(articles: Sequence[Article], sentences: Mapping[str, Sequence[Sentence]]) -> Counter[str]:
    """Stem → how many of the articles use it."""
    held: Counter[str] = Counter()
    for article in articles:
        texts = [headline_text(article), *(sentence.text for sentence in sentences[article.id])]
        held.update({stem for text in texts for stem in tokens.content_stems(text, article.language)})
    return held


def _mean_share(article: Article, holders: Mapping[str, int], count: int) -> float:
    stems = set(tokens.content_stems(headline_text(article), article.language))
    # Two imagined words that nobody uses: a title of two common words must not beat one that tells the event.
    return round(sum(holders[stem] for stem in stems) / count / (len(stems) + 2), 9)
