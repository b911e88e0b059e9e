"""Key points: single facts of an event, no two the same, the most reported first."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from summarizer.briefing.citations import cite
from summarizer.briefing.likeness import SAME_FACT, Likeness
from summarizer.models import Article, KeyPoint, Sentence, Support
from summarizer.ranking.openers import leans
from summarizer.ranking.quotations import is_torn

# A sentence longer than this seldom holds one fact alone; used only while shorter ones are to be had.
ONE_FACT_WORDS = 40
# So many further sentences are tried at most where the best ones repeat each other.
MOST_OTHERS = 100
# Fewer words seldom say who did what.
FEWEST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Point:
    """A sentence that may be a key point, who reports it, and how surely each cited sentence does."""

    sentence: Sentence
    support: Support
    scores: tuple[float, ...]


def choose_points(
    ranked: Sequence[Sentence],
    others: Sequence[Sentence],
    count: int,
    likeness: Likeness,
    support_of: Callable[[Sentence], tuple[Support, tuple[float, ...]]],
) -> list[Point]:
    """At most ``count`` points, fewer only where there are no more distinct facts.

    Args:
        ranked: the best sentences of the event, of which those that the most voices report are taken first.
        others: further sentences, taken in their order where those do not suffice.
        count: how many points to choose.
        likeness: compares sentences.
        support_of: who reports a sentence, and how surely.
    """
    able = [sentence for sentence in ranked if _stands_alone(sentence, likeness.language)]
    short = [sentence for sentence in able if len(sentence.text.split()) <= ONE_FACT_WORDS]
    best = _most_reported_first(Point(sentence, *support_of(sentence)) for sentence in short)
    more = [*able, *(s for s in others[:MOST_OTHERS] if _stands_alone(s, likeness.language))]
    rest = (Point(sentence, *support_of(sentence)) for sentence in (more or ranked) if sentence not in short)
    return _most_reported_first(_distinct(chain(best, rest), count, likeness))


def tell(
    points: Iterable[Point], told: Sequence[Sentence], articles: Mapping[str, Article]
) -> tuple[KeyPoint, ...]:
    """``points`` as a briefing's key points, each with its index where it is one of its sentences.

    Args:
        points: the points in order.
        told: the briefing's sentences in reading order.
        articles: article id → article.
    """
    places = {(sentence.article, sentence.start): place for place, sentence in enumerate(told)}
    return tuple(
        KeyPoint(
            cite(point.sentence, articles[point.sentence.article]),
            places.get((point.sentence.article, point.sentence.start)),
            point.support,
            single_source=len(point.support.origins) < 2,
        )
        for point in points
    )


def _most_reported_first(points: Iterable[Point]) -> list[Point]:
    return sorted(points, key=lambda point: -len(point.support.origins))


def _distinct(points: Iterable[Point], count: int, likeness: Likeness) -> list[Point]:
    """The first ``count`` of ``points`` of which none tells the fact of another."""
    kept: list[Point] = []
    for point in points:
        if len(kept) == count:
            break
        if all(likeness.same(point.sentence, other.sentence) < SAME_FACT for other in kept):
            kept.append(point)
    return kept


def _stands_alone(sentence: Sentence, language: str) -> bool:
    """Whether a sentence is a statement that points at no other and is no part of a quotation."""
    text = sentence.text
    asks = text.rstrip("\"'”’ ").endswith("?")
    return len(text.split()) >= FEWEST_WORDS and not asks and not leans(text, language) and not is_torn(text)
