"""Measures whether new-facts briefings say more of a day than plain ones, on news stories that last several days.

Three briefings of one budget in words are scored against what people wrote of the day: ``new-facts``, what the day's
articles tell beyond those of the days before; ``plain``, the briefing of all of these articles, by which a reader who
knows the days before cannot tell what is new; and ``plain-today``, the briefing of the day's articles alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np

from evaluation import references, significance
from evaluation.references import Topic
from evaluation.rouge import count, get_tokenizer, over_references, score
from summarizer.briefing.brief import Options, brief
from summarizer.briefing.changes import find_changes
from summarizer.errors import InputError, NothingToBriefError
from summarizer.grouping import copies
from summarizer.grouping.events import in_canonical_order, make_event
from summarizer.models import Article
from summarizer.reading.records import read_record

SYSTEMS = ("new-facts", "plain", "plain-today")
METRIC = "rouge2"
_DAY = re.compile(r"(.+)-(\d{4}-\d{2}-\d{2})")


@dataclass(frozen=True, slots=True)
class TopicWithPast:
    """A topic with the topics of the days before."""

    topic: Topic
    before: tuple[Topic, ...]


def days(topics: Iterable[Topic], reach: int) -> list[TopicWithPast]:
    """Each topic but the first of its affair, with at most ``reach`` that precede it; ids are ``affair-YYYY-MM-DD``."""
    affairs: dict[str, list[tuple[str, Topic]]] = {}
    for topic in topics:
        if found := _DAY.fullmatch(topic.id):
            affairs.setdefault(found[1], []).append((found[2], topic))
    listed = []
    for held in affairs.values():
        ordered = [topic for _, topic in sorted(held, key=lambda pair: pair[0])]
        listed += [
            TopicWithPast(ordered[n], tuple(ordered[max(0, n - reach) : n])) for n in range(1, len(ordered))
        ]
    return listed


def measure(path: Path, *, words: int, reach: int, every: int, jobs: int) -> dict[str, Any]:
    """ROUGE-2 recall of each system over the days of a file, and the differences that matter, with their intervals.

    Raises:
        InputError: the file holds no two days of an affair.
    """
    listed = days(references.read_topics(path).items, reach)[::every]
    if not listed:
        raise InputError(
            f"{str(path)!r} holds no two days of an affair; ids such as 'flood-2025-04-08' name days"
        )
    table = np.array(_recalls_of(listed, words, jobs))
    means = dict(zip(SYSTEMS, map(asdict, significance.intervals(table)), strict=True))
    differences = {
        f"new-facts minus {name}": asdict(significance.intervals((table[:, 0] - table[:, n])[:, None])[0])
        | {"p": significance.permutation_p(table[:, 0] - table[:, n])}
        for n, name in enumerate(SYSTEMS)
        if n
    }
    kind = {"metric": f"{METRIC} recall", "words": words, "days_before": reach, "every": every}
    return kind | {"sha256": references.sha256(path), "systems": means, "differences": differences}


def render(value: dict[str, Any]) -> str:
    """The result as a table."""
    told = [f"{value['metric']}, {value['words']} words, at most {value['days_before']} days before"]
    told += [_line(name, held) for name, held in value["systems"].items()]
    told += [_line(name, held) + f"  p {held['p']:.4f}" for name, held in value["differences"].items()]
    return "\n".join(told) + "\n"


def _line(name: str, held: dict[str, Any]) -> str:
    return f"{name:<28}{held['mean']:+.4f} [{held['low']:+.4f}, {held['high']:+.4f}]  {held['topics']} days"


def _recalls_of(listed: Sequence[TopicWithPast], words: int, jobs: int) -> list[tuple[float, ...]]:
    budgets = [words] * len(listed)
    if jobs == 1:
        return list(map(_recalls, listed, budgets))
    with ProcessPoolExecutor(jobs, get_context("spawn")) as pool:
        return list(pool.map(_recalls, listed, budgets))


def _recalls(dated: TopicWithPast, words: int) -> tuple[float, ...]:
    before = list(_articles(dated.before))
    today = list(_articles([dated.topic]))
    known = {article.id for article in before} - {article.id for article in today}
    everything = in_canonical_order({article.id: article for article in [*before, *today]}.values())
    new = find_changes(everything, known, Options(words, 1))
    texts = [" ".join(cited.text for cited in new.sentences)]
    texts += [_plain(articles, words) for articles in (everything, in_canonical_order(today))]
    return tuple(_recall(text, dated.topic) for text in texts)


def _articles(topics: Sequence[Topic]) -> Iterator[Article]:
    for topic in topics:
        for document in topic.documents:
            yield document if isinstance(document, Article) else read_record(document, topic.place)


def _plain(articles: Sequence[Article], words: int) -> str:
    try:
        event = make_event(articles, copies.origins(articles))
        told, _ = brief(event, articles, Options(words, 0))
    except NothingToBriefError:
        return ""
    return " ".join(cited.text for cited in told.sentences)


def _recall(text: str, topic: Topic) -> float:
    tokenize = get_tokenizer("rouge-score")
    said = count(text, tokenize, [METRIC])
    against = [score(count(one.text, tokenize, [METRIC]), said, [METRIC]) for one in topic.references]
    return over_references(against, "mean")[METRIC].recall
