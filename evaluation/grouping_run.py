"""The measurement of grouping as a whole: gold labels, our events or a file's, the comparison."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from evaluation import corpus, grouping, mistakes, summaries
from evaluation.references import rows, sha256
from evaluation.tables import interval_value
from summarizer.errors import InputError, UnreadableError
from summarizer.models import Article

Events = dict[str, tuple[str, ...]]


def run(articles: Path, predicted: Path | None) -> tuple[dict[str, Any], Events, list[UnreadableError]]:
    """Everything of the report, the events that were compared, and what was wrong in the input.

    Raises:
        InputError: no article has a gold label.
    """
    read, rejected = corpus.read_articles([articles])
    problems = list(rejected)
    gold = read_labels(articles, read, problems)
    found = _library_grouping(read)
    if predicted is None:
        events: Events = {event.id: event.articles for event in found.events}
    else:
        events = corpus.read_events(predicted, read, problems)
        problems += _missing(predicted, events, gold)
    return report_value(articles, gold, labels(events), mistakes.shared_terms(found)), events, problems


def _library_grouping(articles: Mapping[str, Article]) -> Any:
    from summarizer import service  # numpy and scipy

    return service.group(articles.values())


def read_labels(path: Path, known: Mapping[str, Article], problems: list[UnreadableError]) -> dict[str, str]:
    """Article id → gold event; an article without one is named and left out.

    Raises:
        InputError: none has one.
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
    path: Path, gold: Mapping[str, str], predicted: Mapping[str, str], terms: mistakes.Terms
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
        "merges": [asdict(each) for each in mistakes.merges(gold, predicted, terms)],
        "splits": [asdict(each) for each in mistakes.splits(gold, predicted, terms)],
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
