"""Turns the outcomes of a run into figures by system: means with intervals, shares, differences from a baseline."""

import operator
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from evaluation.faults import BESIDE_ARTICLES, OF_POINTS, OF_SENTENCES
from evaluation.measures import Measured
from evaluation.rouge import TABLE_METRICS
from evaluation.runner import Outcome
from evaluation.significance import Difference, Floats, Interval, bootstrap_means, compare, intervals

ORACLE = "oracle"
#: Figures by which systems are compared with the baseline; Holm's family is the systems, figure by figure.
COMPARED = (*(f"{metric}_{part}" for metric in TABLE_METRICS for part in "rf"), "redundancy")
#: Figures of topics whose references are lists of takeaways.
TAKEAWAYS = ("coverage", "hits", "takeaway_precision", "takeaway_f1")
#: Figures that are shares of sentences, over all topics.
PER_SENTENCE = ("openers", *OF_SENTENCES, *BESIDE_ARTICLES, "faultless")
#: Shares of headlines and of key points, where a system gives them.
OF_WHOLE = {"headline": "headlines", **dict.fromkeys(OF_POINTS, "points")}
Cell = dict[str, float | None]


@dataclass(frozen=True, slots=True)
class SystemFigures:
    """One system over all topics."""

    name: str
    topics: int
    not_run: int
    failed: int
    empty: int
    missing: int
    over_budget: int
    figures: dict[str, Interval]
    versus: dict[str, Difference]


def columns(measured: Sequence[Measured]) -> dict[str, Floats]:
    """A number a topic for each figure; NaN where the system was not run."""
    read: dict[str, Callable[[Measured], float]] = {
        f"{metric}_{part}": _reader(metric, part) for metric in TABLE_METRICS for part in "prf"
    }
    read["words"] = lambda each: float(each.words)
    read["redundancy"] = lambda each: each.redundancy
    read["openers"] = lambda each: float(sum(each.openers))
    read |= {kind: _marks(kind) for kind in (*OF_SENTENCES, *BESIDE_ARTICLES, *OF_WHOLE)}
    read["headlines"] = lambda each: float(each.headline)
    read["points"] = lambda each: float(each.points)
    read["faultless"] = lambda each: float(len(each.sentences) - each.marked())
    read["sentences"] = lambda each: float(len(each.sentences))
    if any(each.judged for each in measured):
        read |= {name: operator.attrgetter(name) for name in TAKEAWAYS}
    return {
        name: np.array([reader(m) if m.status != "not run" else np.nan for m in measured], dtype=float)
        for name, reader in read.items()
    }


def _marks(kind: str) -> Callable[[Measured], float]:
    return lambda each: float(each.marked(kind))


def _reader(metric: str, part: str) -> Callable[[Measured], float]:
    return lambda each: each.value(metric, part)


def tabulate(
    outcomes: Sequence[Outcome], systems: Sequence[str], baseline: str | None
) -> list[SystemFigures]:
    """The figures of each system, in the order given; compared with ``baseline`` unless that is None.

    The oracle's outcomes may be there without standing in ``systems``: shares of it are then given all the
    same.
    """
    there = outcomes[0].measured if outcomes else {}
    by_system = {
        name: columns([outcome.measured[name] for outcome in outcomes])
        for name in dict.fromkeys((*systems, *there))
        if name in there
    }
    versus = _versus(by_system, systems, baseline) if baseline else {}
    return [
        _figures(name, [outcome.measured[name] for outcome in outcomes], by_system, versus.get(name, {}))
        for name in systems
    ]


def _figures(
    name: str,
    measured: Sequence[Measured],
    by_system: Mapping[str, Mapping[str, Floats]],
    versus: dict[str, Difference],
) -> SystemFigures:
    own = by_system[name] if measured else {}
    counts = (*PER_SENTENCE, "sentences", *OF_WHOLE, *OF_WHOLE.values())
    plain = {key: column for key, column in own.items() if key not in counts}
    figures = dict(zip(plain, intervals(np.column_stack(list(plain.values()))), strict=True)) if plain else {}
    if own:
        figures |= {key: ratio(own[key], own["sentences"]) for key in PER_SENTENCE}
        given = {key: of for key, of in OF_WHOLE.items() if np.nansum(own[of])}
        figures |= {key: ratio(own[key], own[of]) for key, of in given.items()}
    if own and ORACLE in by_system:
        for key in ("rouge2_r", "rouge2_f"):
            figures[f"oracle_{key}"] = ratio(own[key], by_system[ORACLE][key])
    return SystemFigures(
        name,
        len(measured),
        sum(m.status == "not run" for m in measured),
        sum(m.status == "failed" for m in measured),
        sum(m.status == "ran" and not m.sentences for m in measured),
        sum(m.status == "missing" for m in measured),
        sum(m.cut > 0 for m in measured),
        figures,
        versus,
    )


def ratio(part: Floats, whole: Floats) -> Interval:
    """The sum of ``part`` over the sum of ``whole`` on the topics that have both, with its interval."""
    both = np.isfinite(part) & np.isfinite(whole)
    if not both.any() or not whole[both].sum():
        return Interval(float("nan"), float("nan"), float("nan"), int(both.sum()))
    means = bootstrap_means(np.column_stack([part[both], whole[both]]))
    with np.errstate(invalid="ignore", divide="ignore"):
        shares = means[:, 0] / means[:, 1]
    low, high = np.nanquantile(shares[np.isfinite(shares)], (0.025, 0.975))
    return Interval(float(part[both].sum() / whole[both].sum()), float(low), float(high), int(both.sum()))


def _versus(
    by_system: Mapping[str, Mapping[str, Floats]], systems: Sequence[str], baseline: str
) -> dict[str, dict[str, Difference]]:
    others = [name for name in systems if name != baseline and name in by_system]
    if baseline not in by_system:
        return {}
    versus: dict[str, dict[str, Difference]] = {name: {} for name in others}
    for figure in (*COMPARED, *(name for name in TAKEAWAYS if name in by_system[baseline])):
        differences = compare([by_system[name][figure] for name in others], by_system[baseline][figure])
        for name, difference in zip(others, differences, strict=True):
            versus[name][figure] = difference
    return versus


def as_values(figures: SystemFigures) -> dict[str, object]:
    """The figures as they stand in ``report.json``, to six decimals; null where there is no number."""
    return {
        "name": figures.name,
        "topics": figures.topics,
        "not_run": figures.not_run,
        "failed": figures.failed,
        "empty": figures.empty,
        "missing": figures.missing,
        "over_budget": figures.over_budget,
        "figures": {key: interval_value(each) for key, each in figures.figures.items()},
        "versus": {key: difference_value(each) for key, each in figures.versus.items()},
    }


def difference_value(difference: Difference) -> Cell:
    """A difference as JSON."""
    return interval_value(difference.interval) | {
        "p": number(difference.p),
        "p_holm": number(difference.p_holm),
    }


def interval_value(interval: Interval) -> Cell:
    """An interval as JSON."""
    return {
        "mean": number(interval.mean),
        "low": number(interval.low),
        "high": number(interval.high),
        "topics": interval.topics,
    }


def number(value: float) -> float | None:
    """Six decimals, ``None`` for NaN, and no negative zero."""
    return round(value, 6) + 0.0 if np.isfinite(value) else None
