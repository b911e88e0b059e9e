"""Measures whether briefings follow the order of human summaries, by matching sentences with the references.

Lapata (2006), Computational Linguistics 32: Kendall's tau of two orders agrees with how readers rate them. What is told
is compared with the same sentences kept by article, in ``by-article``.
"""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict
from itertools import combinations, pairwise
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np

from evaluation import references, significance
from evaluation.references import Reference, Topic
from evaluation.systems import read_documents
from summarizer.briefing.brief import Options, brief
from summarizer.errors import InputError, NothingToBriefError
from summarizer.grouping import copies
from summarizer.grouping.events import in_canonical_order, make_event
from summarizer.models import Citation
from summarizer.reading.records import read_record
from summarizer.text import word_frequencies
from summarizer.text.sentences import split
from summarizer.text.tokens import content_stems

ORDERS = ("newsfold", "by-article")
MEASURES = ("order", "neighbours", "cohesion")
LEAST_TOLD = 3  # with fewer sentences than these there is hardly an order
# A briefing's sentence and a reference's that share less than this are not about the same.
LEAST_SHARED, LEAST_F1 = 3, 0.2
PRIOR_ARTICLE_WORDS, UNKNOWN_SHARE = 200, 1e-4

Bag = Counter[str]


def measure(path: Path, *, words: int, every: int, jobs: int) -> dict[str, Any]:
    """Each measure of both orders over the topics of a file, and the difference, with their intervals.

    Raises:
        InputError: no topic's briefing has three sentences.
    """
    topics = references.read_topics(path).items[::every]
    measured = np.array([row for row in _rows_of(topics, words, jobs) if row], dtype=np.float64)
    if not len(measured):
        raise InputError(f"{str(path)!r} has no topic told in {LEAST_TOLD} sentences; raise --words")
    table = measured.reshape(len(measured), len(ORDERS), len(MEASURES))
    measures = {
        name: {
            **{
                order: asdict(interval)
                for order, interval in zip(ORDERS, significance.intervals(table[:, :, n]), strict=True)
            },
            "difference": asdict(significance.intervals(table[:, :1, n] - table[:, 1:, n])[0]),
        }
        for n, name in enumerate(MEASURES)
    }
    kind = {"words": words, "every": every, "topics": len(measured)}
    return kind | {"sha256": references.sha256(path), "measures": measures}


def render(value: dict[str, Any]) -> str:
    """The result as a table."""
    lines = [f"{value['topics']} topics told in {LEAST_TOLD} sentences or more, {value['words']} words"]
    for name, held in value["measures"].items():
        lines += [f"{name:<12}{order:<12}{_shown(interval)}" for order, interval in held.items()]
    return "\n".join(lines) + "\n"


def _shown(interval: Mapping[str, Any]) -> str:
    return f"{interval['mean']:+.4f} [{interval['low']:+.4f}, {interval['high']:+.4f}]  {interval['topics']}"


def _rows_of(topics: Sequence[Topic], words: int, jobs: int) -> list[tuple[float, ...]]:
    budgets = [words] * len(topics)
    if jobs == 1:
        return list(map(_row, topics, budgets))
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        return list(pool.map(_row, topics, budgets))


def _row(topic: Topic, words: int) -> tuple[float, ...]:
    """The measures of each order; empty where there are too few sentences to have one."""
    articles = in_canonical_order(read_documents(topic)[0])
    try:
        briefing, _ = brief(make_event(articles, copies.origins(articles)), articles, Options(words, 0))
    except NothingToBriefError:
        return ()
    if len(briefing.sentences) < LEAST_TOLD:
        return ()
    rank = {article.id: number for number, article in enumerate(articles)}
    language = articles[0].language
    lines = [_lines(reference, language) for reference in topic.references]
    orders = (briefing.sentences, by_article(briefing.sentences, rank))
    return tuple(value for order in orders for value in _measured(order, lines, language))


def by_article(told: Sequence[Citation], rank: Mapping[str, int]) -> tuple[Citation, ...]:
    """The same sentences article by article, that of the opening first."""
    opening = told[0].article
    return tuple(sorted(told, key=lambda s: (s.article != opening, rank[s.article], s.start)))


def _measured(told: Sequence[Citation], lines: Sequence[Sequence[Bag]], language: str) -> tuple[float, ...]:
    bags = [Counter(content_stems(sentence.text, language)) for sentence in told]
    places = [[place(bag, reference) for bag in bags] for reference in lines]
    prior = word_frequencies.prior(language, PRIOR_ARTICLE_WORDS)
    likeness = [_cosine(one, other, prior) for one, other in pairwise(bags)]
    return _mean(map(tau, places)), _mean(map(neighbours, places)), float(np.mean(likeness))


def _mean(values: "map[float]") -> float:
    """The mean of the values that are numbers; NaN if there are none."""
    there = [value for value in values if not math.isnan(value)]
    return sum(there) / len(there) if there else math.nan


def _lines(reference: Reference, language: str) -> list[Bag]:
    text = read_record({"text": reference.text, "language": language}, "a reference")
    return [Counter(content_stems(sentence.text, language)) for sentence in split(text)]


def place(sentence: Bag, reference: Sequence[Bag]) -> int | None:
    """The number of the reference sentence that shares most stems with a sentence; none if none shares enough."""
    shared = [(sentence & line).total() for line in reference]
    scores = [
        2 * common / (sentence.total() + line.total()) if common >= LEAST_SHARED else 0.0
        for common, line in zip(shared, reference, strict=True)
    ]
    best = max(scores, default=0.0)
    return scores.index(best) if best >= LEAST_F1 else None


def tau(places: Sequence[int | None]) -> float:
    """Kendall's tau between places and their order, over pairs at different places; NaN if there are none.

    >>> tau([0, None, 2, 1])
    0.3333333333333333
    """
    pairs = list(combinations([held for held in places if held is not None], 2))
    rising, falling = sum(a < b for a, b in pairs), sum(a > b for a, b in pairs)
    return (rising - falling) / (rising + falling) if rising + falling else math.nan


def neighbours(places: Sequence[int | None]) -> float:
    """The share of neighbouring sentences whose places are the same or adjoin; NaN with fewer than three places.

    >>> neighbours([0, 1, 3, None, 2])
    0.5
    """
    near = [abs(a - b) <= 1 for a, b in pairwise(places) if a is not None and b is not None]
    placed = sum(held is not None for held in places)
    return sum(near) / len(near) if near and placed >= LEAST_TOLD else math.nan


def _cosine(first: Bag, second: Bag, prior: Mapping[str, float]) -> float:
    def weights(bag: Bag) -> dict[str, float]:
        return {
            s: (1 + math.log(n)) * -math.log(max(prior.get(s, 0.0), UNKNOWN_SHARE)) for s, n in bag.items()
        }

    left, right = weights(first), weights(second)
    norms = math.hypot(*left.values()) * math.hypot(*right.values())
    return math.fsum(weight * right.get(stem, 0.0) for stem, weight in left.items()) / norms if norms else 0.0
