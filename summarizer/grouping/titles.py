"""Finds the article title that best represents an event."""

from collections import Counter
from collections.abc import Mapping, Sequence, Set

from summarizer.models import Article, headline_text
from summarizer.text.annotation import TextOf, marked_text
from summarizer.text.languages import stop_words
from summarizer.text.tokens import count_words

# Titles of fewer words name a rubric more often than an event.
LEAST_WORDS = 3


def most_telling(articles: Sequence[Article], text_of: TextOf = marked_text) -> Article | None:
    """The article whose headline uses the words that the most articles use; ``None`` when none has a headline.

    Args:
        articles: in canonical order; the first of equals is taken.
        text_of: an article → its words.
    """
    titled = _titled(articles)
    if len(titled) < 2:
        return titled[0] if titled else None
    telling = how_telling(articles, text_of)
    return max(titled, key=lambda article: telling[article.id])


def how_telling(articles: Sequence[Article], text_of: TextOf = marked_text) -> dict[str, float]:
    """Article id → the mean share of the articles of one event that use a word of its headline, where it has one."""
    titled = _titled(articles)
    wanted = {stem for article in titled for _, stem, _ in text_of(article).headline}
    holders = _holders(articles, wanted, text_of) if titled else Counter[str]()
    return {article.id: _mean_share(article, holders, len(articles), text_of) for article in titled}


def _titled(articles: Sequence[Article]) -> list[Article]:
    return [article for article in articles if count_words(headline_text(article)) >= LEAST_WORDS]


def _holders(articles: Sequence[Article], wanted: Set[str], text_of: TextOf) -> Counter[str]:
    """Each of the stems ``wanted`` → how many of the articles use it."""
    counts: Counter[str] = Counter()
    for article in articles:
        text, stop = text_of(article), stop_words(article.language)
        said = (text.headline, *text.sentences)
        counts.update(
            {stem for marked in said for word, stem, _ in marked if stem in wanted and word not in stop}
        )
    return counts


def _mean_share(article: Article, holders: Mapping[str, int], count: int, text_of: TextOf) -> float:
    stop = stop_words(article.language)
    stems = {stem for word, stem, _ in text_of(article).headline if word not in stop}
    # Two imagined words that nobody uses: a title of two common words must not beat one that tells the event.
    return round(sum(holders[stem] for stem in stems) / count / (len(stems) + 2), 9)
