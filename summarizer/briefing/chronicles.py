"""Recognises chronologies: articles that list what happened on which day, in the present tense, as if it were news."""

import re
from collections.abc import Sequence

from summarizer.models import Article, headline_text
from summarizer.reading.lines import article_mentions

# So many entries that open with their day make a chronology: of 1,414 texts of Timeline17 six have five or more, all of
# them chronologies, with 19 to 44.
LEAST_ENTRIES = 5
_OPENS = re.compile(r"(?:^|[.!?…\"”’)\n])\s*\Z")
_ENTRY = re.compile(r"\s*(?:[-–—:]\s|\n)")
# English. What an article calls itself, where its entries have lost their days.
_NAMED = re.compile(
    r"\W*(?:follow our |our |the |a )?(?:step-by-step |key |full |brief )?(?:timeline|chronology)\b"
    r"|.{3,80}[:–—-] (?:the |a )?(?:timeline|chronology)\b",
    re.IGNORECASE,
)


def chronicles(articles: Sequence[Article]) -> frozenset[str]:
    """The ids of the articles that are chronologies; of no event are all."""
    found = frozenset(article.id for article in articles if is_chronicle(article))
    return found if len(found) < len(articles) else frozenset()


def is_chronicle(article: Article) -> bool:
    """Whether an article says that it is a chronology, or has entries that open with their days."""
    if _NAMED.match(headline_text(article) or article.text[:120]) or _NAMED.match(article.text[:120]):
        return True
    entries = (
        mention
        for mention in article_mentions(article)
        if _ENTRY.match(article.text, mention.end)
        and _OPENS.search(article.text[max(mention.start - 4, 0) : mention.start])
    )
    return sum(1 for _ in entries) >= LEAST_ENTRIES
