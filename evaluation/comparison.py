"""``compare``: our systems and others on the same topics, with one budget, tables, intervals, tests and a page.

``evaluation.compare("topics.jsonl", {"mine": "mine.jsonl", "first": lambda articles, words: articles[0].text})``
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Literal

from evaluation import candidates as others
from evaluation import datasets, references, report, summaries, systems, text_tables
from evaluation.candidates import CandidateSet, Summarise
from evaluation.datasets import Dataset
from evaluation.references import Found, Topic
from evaluation.runner import Plan
from evaluation.summaries import Measurement, Origin, Running
from summarizer.errors import InputError, UnreadableError

#: The systems that candidates are compared with by default.
BESIDE = ("newsfold", "lead", "lead-round-robin", "lexrank", "oracle")


@dataclass(frozen=True, slots=True)
class Settings:
    """Budget and scoring of a comparison, and the system that others are tested against (LexRank if it runs)."""

    words: int = 75
    tokenizer: str = "auto"
    references: Literal["mean", "best"] = "mean"
    seconds_per_topic: float = 60.0
    baseline: str | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome of a comparison, as a value, a table and a page."""

    measurement: Measurement
    report: dict[str, Any]

    def text(self) -> str:
        """The tables for a terminal."""
        return text_tables.render_summaries(self.report)

    def page(self) -> str:
        """The page, which needs no network."""
        return report.render_summaries(self.measurement, self.report)

    def write(self, folder: str | Path) -> None:
        """Each system's summaries, ``report.json`` and ``report.html``."""
        summaries.write_predictions(self.measurement, Path(folder))
        summaries.write_json(Path(folder) / "report.json", self.report)
        summaries.write_text(Path(folder) / "report.html", self.page())


def compare(
    topics: str | Path | Iterable[Mapping[str, Any]],
    candidates: Mapping[str, str | Path | Summarise] | None = None,
    *,
    beside: Sequence[str] = BESIDE,
    settings: Settings = Settings(),
    jobs: int = 1,
) -> Comparison:
    """Every candidate and every system of ours in ``beside`` on every topic.

    Args:
        topics: a file or folder in one of the layouts of ``docs/evaluation-data.md``, or topics as mappings.
        candidates: by name a file of summaries, or a function that is given a topic's articles and the words that
            it may use, and returns a text, a list of sentences, or a line of such a file as a mapping.
        beside: systems of ours, by name.
        settings: budget, scoring, baseline.
        jobs: processes; functions run in this one.

    Raises:
        InputError: no topic could be read, a name is taken, or a file is of another set.
        UnknownNameError: a system or a tokeniser is unknown.
    """
    dataset = read(topics)
    for name in beside:
        systems.get_system(name)
    sets = candidate_sets(candidates or {}, dataset.topics, settings)
    return run(dataset, tuple(beside), sets, settings, Running(jobs))


def read(topics: str | Path | Iterable[Mapping[str, Any]]) -> Dataset:
    """Topics and what set they are.

    Raises:
        InputError: none could be read.
    """
    if isinstance(topics, str | Path):
        return datasets.read_dataset(Path(topics))
    lines = [json.dumps(topic, ensure_ascii=False, sort_keys=True) for topic in topics]
    found = references.topics_of((f"topic {n}", json.loads(line)) for n, line in enumerate(lines, start=1))
    if not found.items:
        raise InputError(f"no topic can be used; {found.rejected[0] if found.rejected else 'none was given'}")
    return Dataset(found, Origin("topics", references.digest_of("\n".join(lines))))


def candidate_sets(
    candidates: Mapping[str, str | Path | Summarise], topics: Found[Topic], settings: Settings
) -> list[CandidateSet]:
    """The summaries of each candidate, read from its file or made by its function.

    Raises:
        InputError: a name is taken, a file belongs to another set, or something is neither file nor function.
    """
    sets: list[CandidateSet] = []
    ids = {topic.id: None for topic in topics.items}
    for name, given in candidates.items():
        others.check_name(name, [each.name for each in sets])
        if isinstance(given, str | Path):
            sets.append(others.read_candidates(name, Path(given), ids, split=True))
        elif isinstance(given, Callable):  # type: ignore[arg-type]  # mypy has no narrow form of it
            sets.append(others.call(name, given, topics.items, settings.words, settings.seconds_per_topic))
        else:
            raise InputError(
                f"the candidate {name!r} is {type(given).__name__}; a file or a function is needed"
            )
    return sets


def run(
    dataset: Dataset,
    beside: Sequence[str],
    sets: Sequence[CandidateSet],
    settings: Settings,
    running: Running,
) -> Comparison:
    """Systems of ours and candidates, measured."""
    topics = dataset.topics
    names = (*beside, *(each.name for each in sets))
    tokenizer = summaries.tokenizer_for(settings.tokenizer, topics.items)
    plan = Plan(
        names,
        settings.words,
        tokenizer,
        settings.references,
        settings.seconds_per_topic,
        tuple(each.name for each in sets),
    )
    noted: tuple[UnreadableError, ...] = tuple(p for each in sets for p in each.problems)
    joined = replace(topics, items=others.attach(topics.items, sets), rejected=(*topics.rejected, *noted))
    measurement = summaries.measure(
        joined,
        plan,
        origin=dataset.origin,
        baseline=summaries.choose_baseline(settings.baseline, names),
        running=running,
    )
    return Comparison(measurement, summaries.report_value(measurement))
