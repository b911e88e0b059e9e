"""Tests whether a difference is more than chance: paired bootstrap, sign-flip permutation, Holm's correction.

Efron and Tibshirani (1993); the sign-flip form of Fisher's permutation test, as in Dror et al. (2018), ACL;
Holm (1979), Scandinavian Journal of Statistics 6. All resample topics, since sentences of one topic are not
independent; all work on numbers made once a topic, so nothing is scored twice.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

RESAMPLES = (
    10_000  # the .025 quantile then rests on 250 draws; its own error is below a fiftieth of the interval
)
SEED = 0
LEVEL = 0.95
_CHUNK = 500  # resamples at a time: 10 MB of counts for 2,500 topics

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean over topics with its bootstrap interval."""

    mean: float
    low: float
    high: float
    topics: int


@dataclass(frozen=True, slots=True)
class Difference:
    """A system minus the baseline on the topics that both ran on."""

    interval: Interval
    p: float
    p_holm: float


def bootstrap_means(columns: Floats, *, resamples: int = RESAMPLES, seed: int = SEED) -> Floats:
    """The mean of each column in each resample of the rows, shape ``(resamples, columns)``.

    Args:
        columns: one row a topic; NaN where there is no number, which leaves the row out of that column's
            mean.
        resamples: how many.
        seed: the same seed draws the same rows, whatever the columns hold.
    """
    count = len(columns)
    there = np.isfinite(columns).astype(float)
    filled = np.where(there > 0, columns, 0.0)
    random = np.random.default_rng(seed)
    means = np.empty((resamples, columns.shape[1]))
    for start in range(0, resamples, _CHUNK):
        size = min(_CHUNK, resamples - start)
        # Drawn as one (resamples, rows) table would be, chunk by chunk.
        drawn = random.integers(0, count, (size, count)) + count * np.arange(size)[:, None]
        times = np.bincount(drawn.ravel(), minlength=size * count).reshape(size, count).astype(float)
        with np.errstate(invalid="ignore", divide="ignore"):
            means[start : start + size] = (times @ filled) / (times @ there)
    return means


def intervals(columns: Floats) -> list[Interval]:
    """The mean of each column with its 95 % percentile interval; NaN where a column has no number at all."""
    if not len(columns):
        return [Interval(float("nan"), float("nan"), float("nan"), 0)] * columns.shape[1]
    means = bootstrap_means(columns)
    return [_interval(columns[:, n], means[:, n]) for n in range(columns.shape[1])]


def _interval(column: Floats, resampled: Floats) -> Interval:
    there = column[np.isfinite(column)]
    if not len(there):
        return Interval(float("nan"), float("nan"), float("nan"), 0)
    low, high = np.nanquantile(resampled, ((1 - LEVEL) / 2, (1 + LEVEL) / 2))
    return Interval(float(there.mean()), float(low), float(high), len(there))


def bootstrap_statistic(
    items: int,
    statistic: Callable[[npt.NDArray[np.int64]], float],
    *,
    resamples: int = 1_000,
    seed: int = SEED,
) -> tuple[float, float]:
    """The 95 % percentile interval of any statistic of a resample, given as indices of items."""
    random = np.random.default_rng(seed)
    drawn = [statistic(random.integers(0, items, items)) for _ in range(resamples)]
    low, high = np.nanquantile(drawn, ((1 - LEVEL) / 2, (1 + LEVEL) / 2))
    return float(low), float(high)


def permutation_p(differences: Floats, *, resamples: int = RESAMPLES, seed: int = SEED) -> float:
    """Two-sided p of a mean difference that far from 0, if each topic's sign were a coin's.

    The observed assignment counts as one of the permutations, so p is never 0 (Phipson and Smyth 2010).
    """
    finite = differences[np.isfinite(differences)]
    if not len(finite) or not finite.any():
        return 1.0
    random = np.random.default_rng(seed)
    # Sums that differ by rounding alone are ties, and a tie counts against the difference.
    observed = abs(finite.sum()) - 1e-12 * np.abs(finite).sum()
    as_far = 0
    for start in range(0, resamples, _CHUNK):
        size = min(_CHUNK, resamples - start)
        signs = random.integers(0, 2, (size, len(finite))) * 2.0 - 1.0
        as_far += int((np.abs(signs @ finite) >= observed).sum())
    return (as_far + 1) / (resamples + 1)


def holm(p_values: Sequence[float]) -> list[float]:
    """Each p corrected for the number of questions asked, by Holm's step-down rule, in the order given.

    >>> holm([0.01, 0.04, 0.03])
    [0.03, 0.06, 0.06]
    """
    order = sorted(range(len(p_values)), key=lambda n: p_values[n])
    corrected = [0.0] * len(p_values)
    highest = 0.0
    for rank, n in enumerate(order):
        highest = max(highest, min(1.0, (len(p_values) - rank) * p_values[n]))
        corrected[n] = highest
    return corrected


def compare(systems: Sequence[Floats], baseline: Floats) -> list[Difference]:
    """Each system minus the baseline on one measure; Holm's family is the systems given.

    Args:
        systems: a column of numbers each, one a topic, NaN where it did not run.
        baseline: the baseline's column.
    """
    if not systems:
        return []
    differences = np.column_stack(systems) - baseline[:, None]
    bounds = intervals(differences)
    p_values = [permutation_p(differences[:, n]) for n in range(len(systems))]
    return [Difference(*each) for each in zip(bounds, p_values, holm(p_values), strict=True)]
