"""Which rule keeps two events apart, found by holding the two against each other without any third."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy import sparse

from summarizer.grouping.contrast import contrasted
from summarizer.grouping.days import Days, all_days, publishers_days
from summarizer.grouping.events import COHESION, LOOSE, SIZE_POWER
from summarizer.models import Article

Floats = npt.NDArray[np.float64]


def ruling(
    rows: sparse.csr_matrix,
    articles: Sequence[Article],
    one: Sequence[int],
    other: Sequence[int],
    threshold: float,
) -> str:
    """The first rule that two events fail, in the order in which grouping asks.

    Events are given by the numbers of their articles.
    """
    members = [*one, *other]
    held = [articles[member] for member in members]
    part = rows[members]
    plain, size = np.asarray((part @ part.T).todense()), len(one)
    needed = threshold * min(size, len(other)) ** SIZE_POWER
    alike = contrasted(rows, members)
    across = alike[:size, size:]
    if plain[:size, size:].mean() < LOOSE:
        return "too little in common"
    if (plain[:size, size:] * _nearness(publishers_days(held), size)).mean() < LOOSE:
        return "published too far apart"
    if across.mean() < needed:
        return "too little in common but what both always say"
    if (across * _nearness(all_days(held), size)).mean() < needed:
        return "days in their texts too far apart, and neither recalls the other"
    if min(size, len(other)) > 1 and across.mean() < COHESION * min(_within(alike, size)):
        return "each far more alike in itself"
    return "nearer than others, but each joined others first"


def _nearness(days: Days, size: int) -> Floats:
    """Of pairs across; where a day is not known, the mean of where both are."""
    every = np.arange(len(days.day))
    near = days.nearness(every[:size, None], every[None, size:])
    known = ~np.isnan(days.day[:size, None] + days.day[None, size:])
    return np.where(known, near, near[known].mean() if known.any() else 1.0)


def _within(alike: Floats, size: int) -> tuple[float, float]:
    """Mean likeness of two members of either event."""
    one, other = alike[:size, :size], alike[size:, size:]
    return (
        float(one[np.triu_indices(len(one), 1)].mean()),
        float(other[np.triu_indices(len(other), 1)].mean()),
    )
