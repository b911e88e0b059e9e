"""The sentence that says what happened: of an article's head, told by the most sources, the newest that still holds."""

import datetime
from collections.abc import Sequence

from summarizer.briefing.key_points import stands_alone
from summarizer.briefing.supersession import Standing, Supersession, cycles_later, moment_of
from summarizer.briefing.support import Supports
from summarizer.models import Article, Sentence, headline_text
from summarizer.text.tokens import content_stems

# Reporters say what happened in one of so many first sentences.
HEAD = 3
# What the score adds to the share of the sources that report a sentence: for the newest article against the oldest, for
# a lead against the sentences after it, for all words of the article's title. On the sample week 15 of 15 openings say
# what happened at these; .4 to .8, .2 to .4 and .2 to .6 are alike.
NEWEST, LEAD, TITLED = 0.6, 0.3, 0.4
# An event that is reported within one news cycle has no newest part.
CYCLE = datetime.timedelta(hours=6)
# More words leave no room for anything else.
LARGEST_SHARE = 0.67
_STANDING = {Standing.HOLDS: 0.0, Standing.PLANNED: -0.5, Standing.PASSED: -1.0, Standing.OVERTAKEN: -2.0}


def choose_main(
    heads: Sequence[tuple[Article, Sequence[Sentence]]],
    supports: Supports,
    standing: Supersession,
    words: int,
) -> Sentence | None:
    """The sentence that a briefing of ``words`` words opens with; ``None`` where none stands alone.

    Args:
        heads: the articles that speak, in canonical order, each with its first sentences.
        supports: who reports what.
        standing: what still holds.
        words: the budget.
    """
    age = recency([article for article, _ in heads])
    best: tuple[float, Sentence] | None = None
    for article, sentences in heads:
        for sentence in sentences:
            if len(sentence.text.split()) > LARGEST_SHARE * words or not stands_alone(
                sentence, article.language
            ):
                continue
            score = (
                supports.reach(sentence)
                + NEWEST * age[article.id]
                + LEAD * (sentence.position == 0)
                + TITLED * _share_of_title(article, sentence)
                + _STANDING[standing.standing(sentence)]
            )
            if best is None or round(score, 9) > best[0]:
                best = round(score, 9), sentence
    return best[1] if best else None


def _share_of_title(article: Article, sentence: Sentence) -> float:
    titled = set(content_stems(headline_text(article), article.language))
    return len(titled.intersection(content_stems(sentence.text, article.language))) / max(len(titled), 1)


def recency(articles: Sequence[Article]) -> dict[str, float]:
    """Article id → how new it is, from 0 for the first to 1 for the last; all .5 within one news cycle."""
    dated = [(moment, article) for article in articles if (moment := moment_of(article)) is not None]
    first = min(dated, key=lambda each: each[0], default=None)
    last = max(dated, key=lambda each: each[0], default=None)
    if first is None or last is None or not cycles_later(last[1], first[1], CYCLE):
        return {article.id: 0.5 for article in articles}
    known = {article.id: (moment - first[0]) / (last[0] - first[0]) for moment, article in dated}
    return {article.id: known.get(article.id, 0.0) for article in articles}
