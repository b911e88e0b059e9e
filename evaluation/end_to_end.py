"""Compares briefings of predicted events with briefings of gold events: what wrong grouping costs the reader."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from evaluation import corpus, references, summaries, systems
from evaluation.references import Found, Topic
from evaluation.significance import intervals
from evaluation.summaries import Measurement, Origin
from evaluation.tables import columns, interval_value
from summarizer.errors import InputError
from summarizer.models import Article

FIGURES = ("rouge1_f", "rouge2_r", "rouge2_f", "rougeLsum_f", "coverage", "hits")


def both(path: Path) -> tuple[Found[Topic], Found[Topic], Origin]:
    """The topics of a path twice: with their own articles, and with those of the most similar predicted event.

    Raises:
        InputError: nothing could be read, or no event has references.
    """
    if path.is_file():
        topics = references.read_topics(path)
        stream = _pooled(topics)
        origin = Origin(f"{path.resolve().parent.name}/{path.name}", references.sha256(path))
    else:
        stream = corpus.read_corpus((path,))
        origin = Origin(path.resolve().name, corpus.digest((path,)))
    if not stream.takeaways:
        raise InputError(
            f"no event in {str(path)!r} has references; see docs/evaluation-data.md for the formats"
        )
    predicted = corpus.predict(stream.articles.values())
    gold = corpus.topics(stream)
    return gold, replace(corpus.topics(stream, corpus.nearest(stream, predicted)), rejected=()), origin


def _pooled(topics: Found[Topic]) -> corpus.Corpus:
    """All documents of all topics as one stream of articles, each topic a gold event."""
    articles: dict[str, Article] = {}
    events: dict[str, tuple[str, ...]] = {}
    rejected = list(topics.rejected)
    for topic in topics.items:
        read, problems = systems.read_documents(topic)
        rejected += problems
        named = tuple(replace(article, id=f"{topic.id}/{article.id}") for article in read)
        articles |= {article.id: article for article in named}
        if named:
            events[topic.id] = tuple(article.id for article in named)
    takeaways = {topic.id: topic.references for topic in topics.items if topic.id in events}
    return corpus.Corpus(articles, events, takeaways, tuple(rejected))


def report_value(gold: Measurement, predicted: Measurement) -> dict[str, Any]:
    """Each figure on gold events, on predicted ones, and the loss with its paired interval."""
    return {
        "set": {"name": gold.title, "sha256": gold.digest, "topics": len(gold.topics)},
        "words": gold.plan.words,
        "systems": {name: _losses(gold, predicted, name) for name in gold.plan.systems},
        "same_articles": _same(gold, predicted),
    }


def _losses(gold: Measurement, predicted: Measurement, name: str) -> dict[str, Any]:
    with_gold = columns([o.measured[name] for o in gold.outcomes])
    with_predicted = columns([o.measured[name] for o in predicted.outcomes])
    losses = {}
    for figure in FIGURES:
        if figure in with_gold:
            a, b = with_gold[figure], with_predicted[figure]
            three = intervals(np.column_stack([a, b, a - b]))
            losses[figure] = dict(zip(("gold", "predicted", "loss"), map(interval_value, three), strict=True))
    return losses


def _same(gold: Measurement, predicted: Measurement) -> int:
    """How many events the grouping found exactly."""
    pairs = zip(gold.topics, predicted.topics, strict=True)
    return sum({a.id for a in one.documents} == {a.id for a in other.documents} for one, other in pairs)  # type: ignore[union-attr]


def write(value: dict[str, Any], predicted: Measurement, output: Path) -> None:
    """``report.json``, and the briefings on predicted events."""
    summaries.write_predictions(predicted, output)
    summaries.write_json(output / "report.json", value)
