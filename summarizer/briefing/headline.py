"""The headline of an event: the article title that speaks for most of it, else its opening sentence."""

from collections.abc import Sequence

from summarizer.briefing.citations import cite, cite_headline
from summarizer.grouping import titles
from summarizer.models import Article, Citation, Sentence


def choose_headline(speaking: Sequence[Article], opening: Sentence) -> Citation:
    """A title, cited; ``opening`` when no article has one.

    Args:
        speaking: the event's articles less reprints and opinion, in canonical order.
        opening: the sentence to fall back on, of one of these articles.
    """
    titled = titles.most_telling(speaking)
    found = cite_headline(titled) if titled else None
    return found or cite(opening, next(article for article in speaking if article.id == opening.article))
