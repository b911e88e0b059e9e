"""Which articles may be of one event: sets that chains of alike pairs connect, small enough to be linked.

Pairs are found exactly, block by block, and kept for one set at a time, so memory does not grow with the square of
the number of articles.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from scipy import sparse
from scipy.sparse.csgraph import connected_components

from summarizer.grouping.days import Days, Floats, Numbers

Pairs = dict[tuple[int, int], float]

# Each constant: docs/algorithm.md, "Grouping", has the table.
FLOOR = 0.05  # pairs below count as 0; half of the lowest threshold that anything is decided by
CELLS = 4_000_000  # of a product that are held at once; bounds memory, changes no result
# A set of more is cut, so that what an arrival can make anew is bounded; 400 that are all alike have 80,000 pairs, and
# no set of the development sets has more than 18,000.  # not tuned
MOST_MEMBERS = 400
# What chains must reach in a set that is too large, one after the other, before it is cut by time alone.  # not tuned
CUTS = (0.13, 0.16, 0.2, 0.25, 0.32, 0.4, 0.6, 0.8)
ROWS = 256  # multiplied at once, by all within reach of their days


def candidates(rows: sparse.csr_matrix, days: Days, least: float) -> Iterator[tuple[Sequence[int], Pairs]]:
    """Sets of articles that chains of pairs at ``least`` or above connect, each with the similarities inside it.

    What is in a set depends on nothing outside it. A set of more than ``MOST_MEMBERS`` is cut: into what chains of
    higher similarities connect; if that is not enough, into halves by the order in which articles are given.

    Returns:
        numbers of articles in order, and pairs of places among them, which count as 0 where left out.
    """
    for members in _components(rows, days, least):
        yield from _cut(rows, days, members, CUTS)


def compact(rows: sparse.csr_matrix, members: Sequence[int]) -> sparse.csr_matrix:
    """The rows of these articles, less the columns that none of them has."""
    part = rows[list(members)]
    columns, places = np.unique(part.indices, return_inverse=True)
    return sparse.csr_matrix((part.data, places, part.indptr), shape=(len(members), max(1, len(columns))))


def _cut(
    rows: sparse.csr_matrix, days: Days, members: Sequence[int], cuts: Sequence[float]
) -> Iterator[tuple[Sequence[int], Pairs]]:
    if len(members) == 1:
        yield members, {}
        return
    inside, dates = compact(rows, members), days.take(members)
    if len(members) <= MOST_MEMBERS:
        yield members, _pairs(inside, dates)
        return
    if cuts:
        parts: Sequence[Sequence[int]] = _components(inside, dates, cuts[0])
    else:
        parts = range(len(members) // 2), range(len(members) // 2, len(members))
    for part in parts:
        yield from _cut(rows, days, [members[place] for place in part], cuts[1:])


def _pairs(rows: sparse.csr_matrix, days: Days) -> Pairs:
    """Cosine times nearness of each pair that reaches ``FLOOR``."""
    found: Pairs = {}
    for i, j, values in pairs_at(rows, days, FLOOR):
        found.update(zip(zip(i.tolist(), j.tolist(), strict=True), values.tolist(), strict=True))
    return found


def _components(rows: sparse.csr_matrix, days: Days, least: float) -> list[list[int]]:
    """Articles that chains of pairs at ``least`` or above connect, in order, by their first."""
    count = rows.shape[0]
    component_of = np.arange(count)
    for i, j, _ in pairs_at(rows, days, least):
        ties = sparse.coo_matrix((np.ones(len(i)), (component_of[i], component_of[j])), shape=(count, count))
        component_of = connected_components(ties, directed=False)[1][component_of]
    components: defaultdict[int, list[int]] = defaultdict(list)
    for member, component in enumerate(component_of.tolist()):
        components[component].append(member)
    return list(components.values())


def pairs_at(rows: sparse.csr_matrix, days: Days, least: float) -> Iterator[tuple[Numbers, Numbers, Floats]]:
    """All pairs that reach ``least``, the earlier article first.

    Dated articles are held against those within reach of their days alone: further apart, nothing of a likeness is
    left. Those without a day are held against all.
    """
    dated = np.argsort(days.day, kind="stable")
    undated = np.flatnonzero(np.isnan(days.day))
    dated = dated[: len(dated) - len(undated)]
    day = days.day[dated]
    reach = -math.log(least) * float(days.decay[dated].max(initial=0.0))
    sent = _reduced(rows, dated)
    for start in range(0, len(dated), ROWS):
        stop = min(start + ROWS, len(dated))
        end = int(np.searchsorted(day, day[stop - 1] + reach, side="right"))
        yield from _alike(sent[start:stop], dated[start:stop], sent[start:end], dated[start:end], days, least)
    others = _reduced(rows, undated)
    for start in range(0, len(undated), ROWS):
        part, numbers = others[start : start + ROWS], undated[start : start + ROWS]
        yield from _alike(part, numbers, others[start:], undated[start:], days, least)
        yield from _alike(part, numbers, sent, dated, days, least)


def _reduced(rows: sparse.csr_matrix, members: Numbers) -> sparse.csr_matrix:
    return rows if len(members) == rows.shape[0] and (np.diff(members) > 0).all() else rows[members]


def _alike(  # noqa: PLR0913, PLR0917  # two blocks with their numbers
    rows: sparse.csr_matrix,
    numbers: Numbers,
    others: sparse.csr_matrix,
    against: Numbers,
    days: Days,
    least: float,
) -> Iterator[tuple[Numbers, Numbers, Floats]]:
    """The pairs across two blocks; a pair of which both are in both is told once."""
    height = max(1, CELLS // max(1, others.shape[0]))
    columns = sparse.csr_matrix(others.T)
    within = set(numbers.tolist()) & set(against[: len(numbers)].tolist())
    for start in range(0, rows.shape[0], height):
        product = sparse.coo_matrix(rows[start : start + height] @ columns)
        kept = product.data >= least
        one, other, values = product.row[kept] + start, product.col[kept], product.data[kept]
        if within:  # blocks that begin with the same articles
            first = other > one
            one, other, values = one[first], other[first], values[first]
        i, j = numbers[one], against[other]
        i, j = np.minimum(i, j), np.maximum(i, j)
        values = values * days.nearness(i, j)
        near = values >= least
        yield i[near], j[near], values[near]
