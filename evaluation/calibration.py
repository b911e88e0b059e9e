"""Fit and check the takeaway scorer against people. REALSumm: Bhandari et al. (2020), EMNLP.

Input: one article a line, ``{"id", "takeaways": […], "systems": {name: {"summary", "human_recall"}}}``, where
``human_recall`` is the share of the takeaways' content units that a person found in the summary. The
constants are chosen anew for each article from all others (leave-one-article-out) and judged on the article
left out.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from evaluation import content_units, references, rouge
from evaluation.content_units import Constants, Shares, grade
from evaluation.rouge import get_tokenizer
from evaluation.significance import Floats, Interval, intervals
from evaluation.tables import interval_value, number
from summarizer.errors import UnreadableError

SCORER = content_units.SCORER
ROUGE = ("rouge1", "rouge2", "rougeL")
#: The grid: coarse on purpose, since fifty articles cannot tell its neighbours apart.
WEIGHTS = (
    (0.4, 0.35, 0.25),
    (0.3, 0.4, 0.3),
    (0.5, 0.25, 0.25),
    (0.2, 0.5, 0.3),
    (0.0, 0.6, 0.4),
    (0.0, 1.0, 0.0),
)
FLOORS = (0.0, 0.1, 0.2, 0.3)
CEILINGS = (0.8, 0.9, 1.0)
GRADES = (3, 4, 5, 10)
GRID = tuple(
    Constants(*weights, floor, ceiling, grades)
    for weights, floor, ceiling, grades in itertools.product(WEIGHTS, FLOORS, CEILINGS, GRADES)
)
_END_OF_SENTENCE = re.compile(r"(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class Rated:
    """One article: the shares of each takeaway in each system's summary, ROUGE recall, and people's word."""

    id: str
    shares: tuple[tuple[Shares, ...], ...]
    rouge: dict[str, Floats]
    human: Floats


@dataclass(frozen=True, slots=True)
class HitRate:
    """The share of takeaways that are hits, and its mean distance from people's share of a summary."""

    share: float
    error: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """Kendall's tau with people, and how far the takeaway scorer is above each ROUGE recall."""

    articles: int
    systems: int
    summary_level: dict[str, Interval]
    above: dict[str, Interval]
    system_level: dict[str, float]
    chosen: Constants
    chosen_in_folds: dict[Constants, int]
    hit_rates: dict[float, HitRate]
    human_mean: float


def read_ratings(path: Path) -> list[Rated]:
    """The rated articles of a file; the same systems in the same order for each.

    Raises:
        UnreadableError: a line is no rated article.
    """
    rated = []
    for row in references.rows(path):
        if isinstance(row, UnreadableError):
            raise row
        rated.append(_rated(*row))
    return rated


def _rated(place: str, row: dict[str, Any]) -> Rated:
    try:
        names = sorted(row["systems"])
        summaries = [_END_OF_SENTENCE.split(row["systems"][name]["summary"]) for name in names]
        human = np.array([float(row["systems"][name]["human_recall"]) for name in names])
        takeaways = [str(each) for each in row["takeaways"]]
    except (KeyError, TypeError, ValueError) as error:
        raise UnreadableError(place, f"no rated article: {type(error).__name__} {error}") from error
    tokenize = get_tokenizer("rouge-score")
    reference = rouge.count("\n".join(takeaways), tokenize, ROUGE)
    scores = [rouge.score(reference, rouge.count("\n".join(s), tokenize, ROUGE), ROUGE) for s in summaries]
    return Rated(
        str(row.get("id", place)),
        tuple(tuple(content_units.shares(takeaway, s) for takeaway in takeaways) for s in summaries),
        {metric: np.array([score[metric].recall for score in scores]) for metric in ROUGE},
        human,
    )


def calibrate(rated: Sequence[Rated], grid: Sequence[Constants] = GRID) -> Calibration:
    """The best constants of ``grid``, and how well constants chosen without an article do on it."""
    human = [article.human for article in rated]
    table = np.array([[tau(_coverage(a, constants), a.human) for a in rated] for constants in grid])
    left_out = table.sum(axis=1, keepdims=True) - table
    picks = left_out.argmax(axis=0)  # the first of equals
    held_out = [_coverage(a, grid[n]) for a, n in zip(rated, picks, strict=True)]
    levels = {SCORER: held_out} | {metric: [a.rouge[metric] for a in rated] for metric in ROUGE}
    taus = {
        name: np.array([tau(p, h) for p, h in zip(values, human, strict=True)])
        for name, values in levels.items()
    }
    chosen = grid[int(table.sum(axis=1).argmax())]
    return Calibration(
        len(rated),
        len(human[0]),
        dict(zip(taus, intervals(np.column_stack(list(taus.values()))), strict=True)),
        dict(zip(ROUGE, intervals(np.column_stack([taus[SCORER] - taus[m] for m in ROUGE])), strict=True)),
        {name: tau(np.mean(values, axis=0), np.mean(human, axis=0)) for name, values in levels.items()},
        chosen,
        {grid[n]: int((picks == n).sum()) for n in dict.fromkeys(picks.tolist())},
        hit_rates(rated, chosen),
        float(np.mean(human)),
    )


def _coverage(article: Rated, constants: Constants) -> Floats:
    """Mean grade of the takeaways, system by system."""
    return np.array([np.mean([grade(s, constants) for s in system]) for system in article.shares])


def hit_rates(rated: Sequence[Rated], constants: Constants) -> dict[float, HitRate]:
    """For each grade, what the share of hits would be if that grade were the threshold, beside people's."""
    return {
        step / constants.grades: _hit_rate(rated, constants, step / constants.grades)
        for step in range(1, constants.grades + 1)
    }


def _hit_rate(rated: Sequence[Rated], constants: Constants, threshold: float) -> HitRate:
    hits = [
        np.array([np.mean([grade(s, constants) >= threshold - 1e-9 for s in system]) for system in a.shares])
        for a in rated
    ]
    errors = [np.abs(h - a.human) for h, a in zip(hits, rated, strict=True)]
    return HitRate(float(np.mean(hits)), float(np.mean(errors)))


def as_value(found: Calibration) -> dict[str, Any]:
    """The calibration as JSON."""
    return {
        "scorer": SCORER,
        "articles": found.articles,
        "systems": found.systems,
        "summary_level": {name: interval_value(each) for name, each in found.summary_level.items()},
        "above": {name: interval_value(each) for name, each in found.above.items()},
        "system_level": {name: number(each) for name, each in found.system_level.items()},
        "chosen": asdict(found.chosen),
        "frozen": asdict(content_units.CONSTANTS),
        "folds": [{"constants": asdict(each), "articles": n} for each, n in found.chosen_in_folds.items()],
        "hit_rates": {f"{at:g}": asdict(each) for at, each in found.hit_rates.items()},
        "human_mean": number(found.human_mean),
    }


def tau(one: npt.ArrayLike, other: npt.ArrayLike) -> float:
    """Kendall's tau-b, the usual one where there are ties; 0 where all are tied."""
    from scipy.stats import kendalltau

    found = float(kendalltau(np.asarray(one).round(10), np.asarray(other).round(10)).statistic)
    return found if np.isfinite(found) else 0.0
