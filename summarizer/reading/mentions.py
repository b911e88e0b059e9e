"""The dates that an article mentions in its running text and its datelines."""

from dataclasses import replace
from functools import lru_cache

from summarizer.models import Article
from summarizer.reading.lines import running_lines
from summarizer.text.dates import DateMention, MentionKind, find_mentions

REMEMBERED = 300  # articles; standing, support, changes and the timeline of an event ask one after the other


@lru_cache(maxsize=REMEMBERED)
def article_mentions(article: Article) -> tuple[DateMention, ...]:
    """The dates of an article's running text and datelines, with offsets into its text."""
    known = article.published if article.published and article.published.precision != "month" else None
    stretches = [(line.start, line.end, False) for line in running_lines(article.text, article.set_aside)]
    stretches += [(aside.start, aside.end, True) for aside in article.set_aside if aside.kind == "dateline"]
    found: list[DateMention] = []
    for start, end, opens in sorted(stretches):
        kind: MentionKind = "dateline" if opens else "mention"
        found += (
            replace(each, start=start + each.start, end=start + each.end, kind=kind)
            for each in find_mentions(
                article.text[start:end], known.moment if known else None, article.language
            )
        )
    return tuple(found)
