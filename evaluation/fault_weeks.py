"""Measures the detectors of overtaken figures and false sources on made-up weeks whose facts are known.

What readers mark in briefings of real news cannot tell: they have no list of who says what, and our briefings hold few
overtaken figures. So each sentence of a week counts as if it were told, and each source of our key points.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from evaluation.facts import Fact, Week, read_articles, read_week
from evaluation.fault_check import agreement, briefings_of, faults
from evaluation.faults import Later, PlacedSentence, stale
from summarizer.models import Article, Briefing, KeyPoint

MEASURED = ("stale", "support_false", "label_false")
WORDS = 120
#: A kind, whether the detector marks it, and whether it is so.
Mark = tuple[str, bool, bool]


def measure(folders: Iterable[Path]) -> dict[str, Any]:
    """Precision and recall of each detector on the events of made weeks.

    Raises:
        InputError: a folder holds no made week.
    """
    counts: Counter[Mark] = Counter()
    briefings = 0
    for folder in folders:
        week, articles = read_week(folder), {article.id: article for article in read_articles(folder)}
        for members in week.events.values():
            event = [article for id_, article in articles.items() if id_ in members]
            counts.update(_of_sentences(week, event))
            for briefing in briefings_of(event, WORDS):
                briefings += 1
                counts.update(_of_sources(week, event, briefing))
    kinds = {
        kind: agreement(counts[kind, True, True], counts[kind, True, False], counts[kind, False, True])
        for kind in MEASURED
    }
    return {"briefings": briefings, "kinds": kinds}


def _of_sentences(week: Week, event: Sequence[Article]) -> Iterator[Mark]:
    """For each sentence of an event: is it overtaken, by the detector and by the facts?"""
    later = Later(event)
    for article in event:
        after, at = later.than(PlacedSentence("", article.id)), 0
        for sentence in later.sentences(article):
            at = article.text.index(sentence, at)
            facts = week.stated({"article": article.id, "start": at, "end": at + len(sentence)})
            said = {fact.key for fact in facts}
            overtaken = any(f.state == "superseded" and f.overtaken_by not in said for f in facts)
            yield "stale", bool(stale(sentence, after, article.language)), overtaken


def _of_sources(week: Week, event: Sequence[Article], briefing: Briefing) -> Iterator[Mark]:
    """For each key point with a known fact: are its sources named wrongly, or left out?"""
    marked = {(fault.kind, fault.at) for fault in faults(briefing, event) if fault.where == "key_points"}
    among = [article.id for article in event]
    for n, point in enumerate(briefing.key_points):
        facts = _facts(week, point)
        if facts:
            false, missed = _false(week, point, facts, among)
            yield "support_false", ("support_false", n) in marked, false
            yield "label_false", ("label_false", n) in marked, missed


def _facts(week: Week, point: KeyPoint) -> list[Fact]:
    """The weightiest facts of a point."""
    facts = week.stated(_slice(point.citation.article, point.citation.start, point.citation.end))
    return [fact for fact in facts if fact.weight == facts[0].weight]


def _false(week: Week, point: KeyPoint, facts: Sequence[Fact], among: Sequence[str]) -> tuple[bool, bool]:
    """Whether a cited sentence states none of ``facts``, and whether a source that states one is not named."""
    others = [c for c in point.support.cited if c.article != point.citation.article]
    keys = {fact.key for fact in facts}
    stated = [
        {f.key for f in week.stated({**_slice(c.article, c.start, c.end), "field": c.field})} for c in others
    ]
    named = {week.source(c.article) for c in point.support.cited} | {week.source(point.citation.article)}
    return any(not keys & each for each in stated), bool(week.sources(facts[0], among) - named)


def _slice(article: str, start: int, end: int) -> dict[str, Any]:
    return {"article": article, "start": start, "end": end}
