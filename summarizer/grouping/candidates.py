"""Which articles may be of one event: sets that chains of alike pairs connect, small enough to be linked.

Pairs are found exactly, block by block, and kept for one set at a time, so memory does not grow with the square of
the number of articles.
"""

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
# A set with more pairs is cut. The most that a set of the development sets has is 18,000; 700 articles that are all
# alike have 245,000, which take some seconds.
MOST_PAIRS = 250_000
# What chains must reach in a set that is too large, one after the other, before it is cut by time alone.  # not tuned
CUTS = (0.2, 0.4, 0.8)


def candidates(rows: sparse.csr_matrix, days: Days, least: float) -> Iterator[tuple[Sequence[int], Pairs]]:
    """Sets of articles that chains of pairs at ``least`` or above connect, each with the similarities inside it.

    What is in a set depends on nothing outside it. A set of more than ``MOST_PAIRS`` pairs is cut: into what chains of
    higher similarities connect; if that is not enough, into halves by the order in which articles are given.

    Returns:
        numbers of articles in order, and pairs of places among them, which count as 0 where left out.
    """
    for members in _components(rows, days, least):
        yield from _cut(rows, days, members, CUTS)


def _cut(
    rows: sparse.csr_matrix, days: Days, members: Sequence[int], cuts: Sequence[float]
) -> Iterator[tuple[Sequence[int], Pairs]]:
    inside, dates = rows[list(members)], days.take(members)
    pairs = _pairs(inside, dates) if len(members) > 1 else {}
    if pairs is not None:
        yield members, pairs
        return
    if cuts:
        parts: Sequence[Sequence[int]] = _components(inside, dates, cuts[0])
    else:
        parts = range(len(members) // 2), range(len(members) // 2, len(members))
    for part in parts:
        yield from _cut(rows, days, [members[place] for place in part], cuts[1:])


def _pairs(rows: sparse.csr_matrix, days: Days) -> Pairs | None:
    """Cosine times nearness of each pair that reaches ``FLOOR``; none where they are too many."""
    found: Pairs = {}
    for i, j, values in _blocks(rows, days, FLOOR):
        if len(found) + len(values) > MOST_PAIRS:
            return None
        found.update(zip(zip(i.tolist(), j.tolist(), strict=True), values.tolist(), strict=True))
    return found


def _components(rows: sparse.csr_matrix, days: Days, least: float) -> list[list[int]]:
    """Articles that chains of pairs at ``least`` or above connect, in order, by their first."""
    count = rows.shape[0]
    component_of = np.arange(count)
    for i, j, _ in _blocks(rows, days, least):
        ties = sparse.coo_matrix((np.ones(len(i)), (component_of[i], component_of[j])), shape=(count, count))
        component_of = connected_components(ties, directed=False)[1][component_of]
    components: defaultdict[int, list[int]] = defaultdict(list)
    for member, component in enumerate(component_of.tolist()):
        components[component].append(member)
    return list(components.values())


def _blocks(rows: sparse.csr_matrix, days: Days, least: float) -> Iterator[tuple[Numbers, Numbers, Floats]]:
    """All pairs that reach ``least``, the earlier article first."""
    count = rows.shape[0]
    columns = sparse.csc_matrix(rows.T)
    height = max(1, CELLS // max(1, count))
    for start in range(0, count, height):
        product = sparse.coo_matrix(rows[start : start + height] @ columns)
        alike = (product.col > product.row + start) & (product.data >= least)
        i, j, values = product.row[alike] + start, product.col[alike], product.data[alike]
        values = values * days.nearness(i, j)
        kept = values >= least
        yield i[kept], j[kept], values[kept]
