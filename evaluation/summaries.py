"""Measures systems on topics from start to end: run them, tabulate the results, write the report."""

import json
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

from evaluation import content_units, rouge
from evaluation.measures import Measured
from evaluation.references import Found, Topic
from evaluation.rouge import suitable_tokenizer
from evaluation.runner import SYSTEMS, Outcome, Plan, Systems, run
from evaluation.tables import ORACLE, as_values, tabulate
from summarizer.errors import InputError, UnreadableError

Watch = Callable[[Iterable[Outcome], int], Iterable[Outcome]]

DEFAULT_BASELINE = "lexrank"


@dataclass(frozen=True, slots=True)
class Origin:
    """What a set is called, and the digest by which others can tell that theirs is the same."""

    title: str
    digest: str


@dataclass(frozen=True, slots=True)
class Running:
    """How a run goes, which changes nothing in its results.

    ``jobs`` are processes; ``keep`` is a folder where a killed run leaves its results; ``watch`` shows progress: it
    is called with the outcomes to come and their number. ``named`` says what names of systems stand for.
    """

    jobs: int = 1
    keep: Path | None = None
    watch: Watch | None = None
    named: Systems = SYSTEMS


@dataclass(frozen=True, slots=True)
class Measurement:
    """What was measured and on what; everything that a report shows."""

    title: str
    digest: str
    plan: Plan
    baseline: str | None
    topics: tuple[Topic, ...]
    outcomes: tuple[Outcome, ...]
    rejected: tuple[UnreadableError, ...]
    noted: tuple[UnreadableError, ...]

    @property
    def fell_short(self) -> bool:
        """Whether something was rejected or a system broke."""
        broke = any(m.status in ("failed", "missing") for o in self.outcomes for m in o.measured.values())
        return bool(self.rejected) or broke or any(o.rejected for o in self.outcomes)


def choose_baseline(asked: str | None, names: Sequence[str]) -> str | None:
    """The baseline to compare with: the one asked for, else LexRank where it is run, else none.

    Raises:
        InputError: the one asked for is not run.
    """
    if asked is not None and asked not in names:
        raise InputError(f"the baseline {asked!r} is not among the systems; add it to --systems")
    return asked or (DEFAULT_BASELINE if DEFAULT_BASELINE in names else None)


def measure(
    topics_read: Found[Topic],
    plan: Plan,
    *,
    origin: Origin,
    baseline: str | None = None,
    running: Running = Running(),
) -> Measurement:
    """Run the plan's systems on every topic.

    Args:
        topics_read: the topics, and what was wrong with others.
        plan: its systems, budget and scoring; the oracle is run beside them, for the shares of it.
        origin: what set the topics are.
        baseline: a system to compare the others with.
        running: on how many cores, where to keep results, and who watches.
    """
    with_oracle = replace(plan, systems=tuple(dict.fromkeys((*plan.systems, ORACLE))))
    coming: Iterable[Outcome] = run(
        topics_read.items, with_oracle, jobs=running.jobs, keep=running.keep, named=running.named
    )
    outcomes = tuple(running.watch(coming, len(topics_read.items)) if running.watch else coming)
    topics, rejected, noted = topics_read.items, topics_read.rejected, topics_read.noted
    return Measurement(origin.title, origin.digest, plan, baseline, topics, outcomes, rejected, noted)


def watch(coming: Iterable[Outcome], total: int) -> Iterable[Outcome]:
    """The same outcomes, with a progress bar on standard error where that is a terminal."""
    from tqdm import tqdm  # a tenth of a second

    return cast("Iterable[Outcome]", tqdm(coming, total=total, unit=" topics", disable=None, leave=False))


def tokenizer_for(asked: str, topics: Sequence[Topic]) -> str:
    """The tokeniser asked for; for ``"auto"`` the one that suits the references' language."""
    if asked != "auto":
        return asked
    return suitable_tokenizer(r.text for topic in topics[:200] for r in topic.references)


def report_value(measurement: Measurement) -> dict[str, Any]:
    """Everything of ``report.json``; it says what was measured and with what, and never when or how fast."""
    plan = measurement.plan
    figures = tabulate(measurement.outcomes, plan.systems, measurement.baseline)
    return {
        "set": {
            "name": measurement.title,
            "sha256": measurement.digest,
            "topics": len(measurement.topics),
            "references": sum(len(topic.references) for topic in measurement.topics),
        },
        "words": plan.words,
        "baseline": measurement.baseline,
        "takeaway_scorer": content_units.SCORER,
        "signatures": {f"{m}_{p}": _signature(m, p, plan) for m in rouge.TABLE_METRICS for p in "prf"},
        "systems": [as_values(each) for each in figures],
        "rejected": _messages(
            [*measurement.rejected, *(e for o in measurement.outcomes for e in o.rejected)]
        ),
        "noted": _messages(measurement.noted),
        "not_run": _with_status(measurement, "not run"),
        "failed": _with_status(measurement, "failed"),
        "empty": _empty(measurement),
        "missing": _with_status(measurement, "missing"),
        "over_budget": _over_budget(measurement),
    }


def _signature(metric: str, part: str, plan: Plan) -> str:
    return rouge.signature(metric, part, words=plan.words, refs=plan.references, tokenizer=plan.tokenizer)


def _messages(errors: Iterable[UnreadableError]) -> list[str]:
    return [str(error) for error in errors]


def _with_status(measurement: Measurement, status: str) -> list[dict[str, str]]:
    return [
        {"system": name, "topic": outcome.topic, "why": outcome.measured[name].why}
        for name in measurement.plan.systems
        for outcome in measurement.outcomes
        if outcome.measured[name].status == status
    ]


def _empty(measurement: Measurement) -> list[dict[str, str]]:
    return [
        {"system": name, "topic": outcome.topic}
        for name in measurement.plan.systems
        for outcome in measurement.outcomes
        if outcome.measured[name].status == "ran" and not outcome.measured[name].sentences
    ]


def _over_budget(measurement: Measurement) -> list[dict[str, str]]:
    return [
        {"system": name, "topic": o.topic, "why": f"{o.measured[name].cut} words did not fit"}
        for name in measurement.plan.candidates
        for o in measurement.outcomes
        if o.measured[name].cut
    ]


def details(measurement: Measurement) -> list[dict[str, Any]]:
    """For each topic and system which takeaways are covered, and by which sentence."""
    return [
        {
            "id": topic.id,
            "systems": {name: _judged(topic, outcome.measured[name]) for name in measurement.plan.systems},
        }
        for topic, outcome in zip(measurement.topics, measurement.outcomes, strict=True)
    ]


def _judged(topic: Topic, measured: Measured) -> dict[str, Any]:
    lists = [reference.lines for reference in topic.references if reference.listed]
    return {
        "status": measured.status,
        "sentences": list(measured.sentences),
        "lists": [
            [
                {
                    "takeaway": takeaway,
                    "score": p,
                    "hit": p >= content_units.HIT,
                    "sentence": sentence,
                    "against": against,
                }
                for takeaway, (p, sentence, against) in zip(takeaways, judged, strict=True)
            ]
            for takeaways, judged in zip(
                lists, measured.judged or [()] * len(lists), strict=bool(measured.judged)
            )
        ],
    }


def write_predictions(measurement: Measurement, folder: Path) -> None:
    """``SYSTEM.jsonl`` for each system: ``{"id", "sentences"}`` a topic; one that was not run has no line."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in measurement.plan.systems:
        lines = [
            json.dumps({"id": o.topic, "sentences": list(o.measured[name].sentences)}, ensure_ascii=False)
            for o in measurement.outcomes
            if o.measured[name].status != "not run"
        ]
        write_text(folder / f"{name.replace(':', '-')}.jsonl", "".join(line + "\n" for line in lines))


def write_text(path: Path, text: str) -> None:
    """Write a file whole or not at all: a killed run leaves no half of one."""
    beside = path.with_name(path.name + ".part")
    beside.write_bytes(text.encode("utf-8", "replace"))
    os.replace(beside, path)  # noqa: PTH105 - Path.replace is the same call


def write_json(path: Path, value: object) -> None:
    """Write a value as indented JSON."""
    write_text(path, json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False) + "\n")
