"""Key points: single facts of an event, no two the same, the most reported first."""

from collections.abc import Callable, Mapping, Sequence

from summarizer.briefing.citations import cite
from summarizer.briefing.likeness import Likeness
from summarizer.models import Article, KeyPoint, Sentence, Support
from summarizer.ranking.openers import leans
from summarizer.ranking.quotations import is_torn

# Two points that share more than this of their weighted stems tell one fact. Not tuned.
SAME_FACT = 0.5
# A sentence longer than this seldom holds one fact alone; used only while shorter ones are to be had.
ONE_FACT_WORDS = 40


def choose_key_points(  # noqa: PLR0913 - each is a part of the event
    ranked: Sequence[Sentence],
    told: Sequence[Sentence],
    articles: Mapping[str, Article],
    *,
    count: int,
    likeness: Likeness,
    support_of: Callable[[Sentence], Support],
) -> tuple[KeyPoint, ...]:
    """At most ``count`` key points out of ``ranked``.

    Args:
        ranked: sentences that may be points, the best first.
        told: the briefing's sentences in reading order, to which a point refers where it is one of them.
        articles: article id → article.
        count: how many points to choose.
        likeness: compares sentences.
        support_of: who reports a sentence.
    """
    points = [(sentence, support_of(sentence)) for sentence in _distinct(ranked, count, likeness)]
    points.sort(key=lambda pair: -len(pair[1].origins))
    places = {(sentence.article, sentence.start): place for place, sentence in enumerate(told)}
    return tuple(
        KeyPoint(
            cite(sentence, articles[sentence.article]),
            places.get((sentence.article, sentence.start)),
            support,
            single_source=len(support.origins) < 2,
        )
        for sentence, support in points
    )


def _distinct(ranked: Sequence[Sentence], count: int, likeness: Likeness) -> list[Sentence]:
    """The first ``count`` of ``ranked`` that can stand alone and say something of their own."""
    kept: list[Sentence] = []
    for sentence in [s for s in ranked if _stands_alone(s, likeness.language)] or ranked:
        if len(kept) == count:
            break
        if all(likeness.same(sentence, other) < SAME_FACT for other in kept):
            kept.append(sentence)
    return kept


def _stands_alone(sentence: Sentence, language: str) -> bool:
    """Whether a sentence is short enough for one fact, points at no other, and is no part of a quotation."""
    short = len(sentence.text.split()) <= ONE_FACT_WORDS
    return short and not leans(sentence.text, language) and not is_torn(sentence.text)
