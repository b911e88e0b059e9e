"""The grouping report: reads gold labels, compares our events or a file's, and lists the worst mistakes."""

import json
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy import sparse

from evaluation import corpus, grouping, summaries
from evaluation.references import rows, sha256
from evaluation.tables import interval_value
from summarizer.errors import InputError, UnreadableError
from summarizer.models import Article

Events = dict[str, tuple[str, ...]]
Terms = Callable[[Sequence[str], Sequence[str]], list[str]]
SHOWN = 10
TERMS = 6


def run(articles: Path, predicted: Path | None) -> tuple[dict[str, Any], Events, list[UnreadableError]]:
    """Everything of the report, the events that were compared, and what was wrong in the input.

    Raises:
        InputError: no article has a gold label.
    """
    read, rejected = corpus.read_articles([articles])
    problems = list(rejected)
    gold = read_labels(articles, read, problems)
    ours = _library_grouping(read)
    if predicted is None:
        events: Events = {event.id: event.articles for event in ours.events}
    else:
        events = corpus.read_events(predicted, read, problems)
        problems += _missing(predicted, events, gold)
    return report_value(articles, gold, labels(events), shared_terms(ours)), events, problems


def _library_grouping(articles: Mapping[str, Article]) -> Any:
    from summarizer import service  # numpy and scipy

    return service.group(articles.values())


def read_labels(path: Path, known: Mapping[str, Article], problems: list[UnreadableError]) -> dict[str, str]:
    """Article id → gold event; an article without one is named and left out.

    Raises:
        InputError: no article has one.
    """
    gold: dict[str, str] = {}
    ids = iter(known)
    for row in rows(path):
        if isinstance(row, UnreadableError):
            continue
        place, value = row
        name = value.get("id")
        article = str(name) if isinstance(name, str | int) else next((i for i in ids if i not in gold), None)
        if article is None or article not in known or article in gold:
            continue
        event = value.get("event")
        if isinstance(event, str | int) and not isinstance(event, bool) and event != "":
            gold[article] = str(event)
        else:
            problems.append(
                UnreadableError(f"{place}, article {article!r}", f"event is {event!r}; a label is needed")
            )
    if not gold:
        raise InputError(f"no article in {str(path)!r} has a gold label in its field 'event'")
    return gold


def labels(events: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Article id → event id."""
    return {article: event for event, members in events.items() for article in members}


def _missing(path: Path, events: Events, gold: Mapping[str, str]) -> list[UnreadableError]:
    missing = sorted(gold.keys() - labels(events).keys())
    if not missing:
        return []
    shown = ", ".join(map(repr, missing[:3])) + (", …" if len(missing) > 3 else "")
    reason = f"{len(missing)} article(s) stand in no event; each counts as one of its own: {shown}"
    return [UnreadableError(str(path), reason)]


def report_value(
    path: Path, gold: Mapping[str, str], predicted: Mapping[str, str], terms: Terms
) -> dict[str, Any]:
    """Everything of ``report.json``."""
    return {
        "set": {
            "name": f"{path.resolve().parent.name}/{path.name}",
            "sha256": sha256(path),
            "articles": len(gold),
            "gold_events": len(set(gold.values())),
        },
        "all": figures_value(grouping.agreement(gold, predicted)),
        "two_or_more": figures_value(grouping.over_larger(gold, predicted)),
        "merges": [asdict(each) for each in merges(gold, predicted, terms)],
        "splits": [asdict(each) for each in splits(gold, predicted, terms)],
    }


def figures_value(found: grouping.GroupingFigures) -> dict[str, Any]:
    """Figures as JSON."""
    value = asdict(found)
    return value | {"figures": {name: interval_value(each) for name, each in found.figures.items()}}


def write(value: dict[str, Any], events: Events, page: str, output: Path) -> None:
    """``events.jsonl``, ``report.json`` and ``report.html``."""
    output.mkdir(parents=True, exist_ok=True)
    lines = [
        json.dumps({"id": event, "articles": list(a)}, ensure_ascii=False) for event, a in events.items()
    ]
    summaries.write_text(output / "events.jsonl", "".join(line + "\n" for line in lines))
    summaries.write_json(output / "report.json", value)
    summaries.write_text(output / "report.html", page)


@dataclass(frozen=True, slots=True)
class Mistake:
    """Two sets of articles that a merge joined, or a split parted, wrongly.

    ``within`` is the predicted event that holds both (a merge) or the gold event (a split); ``one`` and
    ``other`` are the events on the other side, ``pairs`` the pairs of articles that are wrong.
    """

    within: str
    one: str
    other: str
    pairs: int
    one_articles: tuple[str, ...]
    other_articles: tuple[str, ...]
    terms: tuple[str, ...]


def merges(gold: Mapping[str, str], predicted: Mapping[str, str], terms: Terms) -> list[Mistake]:
    """Gold events that one predicted event holds together, most wrong pairs first."""
    return _worst(predicted, gold, terms)


def splits(gold: Mapping[str, str], predicted: Mapping[str, str], terms: Terms) -> list[Mistake]:
    """Parts of one gold event that predicted events hold apart, most wrong pairs first."""
    return _worst(gold, predicted, terms)


def _worst(outer: Mapping[str, str], inner: Mapping[str, str], terms: Terms) -> list[Mistake]:
    lots: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for article in sorted(inner):
        if article in outer:
            lots[outer[article]][inner[article]].append(article)
    mistakes = [
        (len(parts[first]) * len(parts[second]), within, first, second)
        for within, parts in lots.items()
        for n, first in enumerate(sorted(parts))
        for second in sorted(parts)[n + 1 :]
    ]
    mistakes.sort(key=lambda each: (-each[0], *each[1:]))
    return [
        Mistake(
            within,
            first,
            second,
            pairs,
            *_both(lots[within], first, second),
            _named(lots[within], first, second, terms),
        )
        for pairs, within, first, second in mistakes[:SHOWN]
    ]


def _both(held: Mapping[str, list[str]], one: str, other: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(held[one]), tuple(held[other])


def _named(held: Mapping[str, list[str]], one: str, other: str, terms: Terms) -> tuple[str, ...]:
    return tuple(terms(held[one], held[other]))


def shared_terms(grouping: Any) -> Terms:
    """A function for the terms that two sets of articles share, by the TF-IDF vectors of the grouping.

    Args:
        grouping: the library's ``Grouping`` of all the articles; a reprint is seen as its original.
    """
    where = {
        article.id: (language, row)
        for language in grouping.languages
        for row, article in enumerate(language.articles)
    }

    def terms(one: Sequence[str], other: Sequence[str]) -> list[str]:
        sums = [_summed([where.get(grouping.origin_of.get(a, a)) for a in lot]) for lot in (one, other)]
        weights: defaultdict[str, float] = defaultdict(float)
        for code in sums[0].keys() & sums[1].keys():
            names, first = sums[0][code]
            product = sparse.coo_matrix(first.multiply(sums[1][code][1]))
            for column, value in zip(product.col, product.data, strict=True):
                weights[names[column]] += round(float(value), 9)
        return [term for term, _ in sorted(weights.items(), key=lambda each: (-each[1], each[0]))[:TERMS]]

    return terms


def _summed(rows: Sequence[tuple[Any, int] | None]) -> dict[str, tuple[Sequence[str], Any]]:
    """The sum of articles' vectors, by language."""
    by_language: defaultdict[int, list[int]] = defaultdict(list)
    languages = {}
    for row in rows:
        if row is not None:
            languages[id(row[0])] = row[0]
            by_language[id(row[0])].append(row[1])
    return {
        str(key): (
            languages[key].vectors.terms,
            sparse.csr_matrix(np.asarray(languages[key].vectors.rows[numbers].sum(axis=0))),
        )
        for key, numbers in by_language.items()
    }
