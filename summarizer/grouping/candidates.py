"""Finds candidate sets: articles connected by chains of similar pairs, small enough for linkage.

Similarity is TF-IDF cosine times nearness in time, computed from vectors packed to a few hundred bytes: terms as
checksums, weights in 32 bits. It is nothing for publishers' dates more than a few days apart, so articles are compared
only with those of the days around; articles without such a date with all. Every pair above the minimum is found. Its
strength is a whole number that does not depend on other articles, so a store that keeps the links of its articles has
the same sets as a batch.
"""

import math
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.sparse.csgraph import connected_components, minimum_spanning_tree

from summarizer.grouping.days import DECAY_DAYS, Floats, Numbers, PublicationDays
from summarizer.grouping.products import FEW, PrunedProducts, products, products_of_few, spread_out
from summarizer.grouping.vectors import unit_rows

Pairs = dict[tuple[int, int], float]
Packed = tuple[bytes, bytes]  # terms and weights
Strengths = tuple[Numbers, Numbers, Numbers]  # two articles, and the strength of their likeness

# Each constant: docs/experiments/2026-11-28-grouping-constants.md has the table.
FLOOR = 0.05  # pairs below count as 0; half of the lowest threshold that anything is decided by
STEPS = 1_000  # of a strength
# Chains of pairs at or above the first connect a set. At 120 F1 is the same, at 140 AllSides and Multi-News lose .005
# and .001, at 160 .009 and .004. A set that is too large falls into what chains at the next connect.  # those not tuned
LEVELS = (110, 130, 160, 200, 250, 320, 400, 600, 800)
# A set of more is cut, so that what an arrival can make anew is bounded; 400 that are all alike have 80,000 pairs, and
# no set of the development sets has more than 18,000.  # not tuned
MOST_MEMBERS = 400
COLUMNS = 1 << 22  # of packed vectors: one pair of articles in 250 shares one by chance, with tiny weights
MOST_EDGES = 2_000_000  # pairs held before those that connect nothing new are dropped; bounds memory alone


def pack_vector(weights: Mapping[str, float]) -> Packed:
    """Term → weight as checksums and weights of length 1."""
    terms = np.array([zlib.crc32(term.encode("utf-8", "surrogatepass")) for term in weights], dtype=np.uint32)
    values = np.array(list(weights.values()), dtype=np.float64)
    length = float(np.sqrt((values * values).sum()))
    return terms.tobytes(), (values / (length or 1.0)).astype(np.float32).tobytes()


def unpack_rows(packed: Sequence[Packed]) -> sparse.csr_matrix:
    """Packed vectors as rows, their columns in order."""
    ends = np.cumsum([0, *(len(weights) // 4 for _, weights in packed)])
    columns = np.frombuffer(b"".join(terms for terms, _ in packed), dtype=np.uint32) & np.uint32(COLUMNS - 1)
    weights = np.frombuffer(b"".join(weights for _, weights in packed), dtype=np.float32)
    rows = sparse.csr_matrix((weights.copy(), columns.astype(np.int32), ends), shape=(len(packed), COLUMNS))
    rows.sum_duplicates()
    return rows


@dataclass(frozen=True)
class DayMatrix:
    """Articles that publishers date to one day, or that none does: packed rows, and the number of each."""

    rows: sparse.csr_matrix
    numbers: Numbers
    day: int | None

    def strengths(self, other: "DayMatrix", least: int = LEVELS[0]) -> Iterator[Strengths]:
        """Pairs across the two, of strength ``least`` or more."""
        scale = _scale(self.day, other.day)
        if scale < least:
            return
        enough = (least - 1) / scale
        few = self.rows.shape[0] <= FEW
        alike = (
            products_of_few(self._spread, other.rows, enough)
            if few
            else products(self.rows, other.rows, enough)
        )
        for i, j, cosines in alike:
            yield _strong(self.numbers[i], other.numbers[j], cosines, scale, least)

    @cached_property
    def _spread(self) -> list[npt.NDArray[np.float32]]:
        """Its rows spread out, some 16 MiB each: an arrival is compared with the articles of nine days."""
        return spread_out(self.rows)


def _scale(first: int | None, second: int | None) -> float:
    """What two equal articles of these days reach."""
    apart = abs(first - second) if first is not None and second is not None else 0
    return STEPS * math.exp(-apart / DECAY_DAYS)


def _strong(i: Numbers, j: Numbers, cosines: npt.NDArray[np.float32], scale: float, least: int) -> Strengths:
    """The pairs that reach a strength, with it."""
    strengths = np.floor(cosines.astype(np.float64) * scale).astype(np.int64)
    kept = strengths >= least
    return i[kept], j[kept], strengths[kept]


def reach_of(least: int = LEVELS[0]) -> int:
    """Days apart at which two equal articles still have that strength."""
    return math.floor(math.log(STEPS / least) * DECAY_DAYS)


def candidate_sets(packed: Sequence[Packed], days: Sequence[int | None], few: int = 0) -> list[list[int]]:
    """Sets of articles, by number, that are connected by chains of pairs.

    What is in a set depends on nothing outside it. A set of more than ``MOST_MEMBERS`` is cut: into what chains of
    stronger pairs connect; if that is not enough, into halves by the order in which articles are given.

    Args:
        packed: the vector of each article, in canonical order.
        days: the day that its publisher sent, as a number.
        few: so many articles are one set, whatever connects them. A store has none so: an arrival would touch all.
    """
    if len(packed) <= few or not packed:
        return [list(range(len(packed)))] if packed else []
    edges = _strong_pairs(packed, days)
    waiting = [(list(range(len(packed))), 0)]
    sets: list[list[int]] = []
    while waiting:
        members, level = waiting.pop()
        for part in _connected(members, edges, level):
            if len(part) <= MOST_MEMBERS:
                sets.append(part)
            elif level + 1 < len(LEVELS):
                waiting.append((part, level + 1))
            else:
                sets += halves(part)
    return sorted(sets)


def halves(members: Sequence[int], most: int = MOST_MEMBERS) -> list[list[int]]:
    """Members in canonical order, cut into halves until none has more than ``most``."""
    if len(members) <= most:
        return [list(members)]
    middle = len(members) // 2
    return [*halves(members[:middle], most), *halves(members[middle:], most)]


def compact(rows: sparse.csr_matrix, members: Sequence[int]) -> sparse.csr_matrix:
    """The rows of these articles, without empty columns."""
    part = rows[list(members)]
    columns, places = np.unique(part.indices, return_inverse=True)
    return sparse.csr_matrix((part.data, places, part.indptr), shape=(len(members), max(1, len(columns))))


def pairs_within(alike: Floats, days: PublicationDays) -> Pairs:
    """Cosine times nearness of each pair of a set that reaches ``FLOOR``, given all cosines."""
    i, j = np.nonzero(np.triu(alike, 1) >= FLOOR)
    values: Floats = alike[i, j] * days.nearness(i, j)
    kept = values >= FLOOR
    pairs = zip(i[kept].tolist(), j[kept].tolist(), strict=True)
    return dict(zip(pairs, values[kept].tolist(), strict=True))


def _strong_pairs(packed: Sequence[Packed], days: Sequence[int | None]) -> Strengths:
    """Enough of the pairs at the first level to connect, at each level, what all of them connect."""
    numbers: defaultdict[int | None, list[int]] = defaultdict(list)
    for number, day in enumerate(days):
        numbers[day].append(number)
    listed = {day: np.array(of, dtype=np.int64) for day, of in numbers.items()}
    block = {day: place for place, day in enumerate(listed)}
    pruned = PrunedProducts([unpack_rows([packed[number] for number in of]) for of in numbers.values()])
    forests: list[Strengths] = []
    size = 0
    for day in listed:
        later = range(day, day + reach_of() + 1) if day is not None else listed
        for near in (other for other in later if other in listed):
            scale = _scale(day, near)
            for i, j, cosines in pruned.pairs(block[day], block[near], (LEVELS[0] - 1) / scale):
                one, other, strengths = _strong(listed[day][i], listed[near][j], cosines, scale, LEVELS[0])
                kept = one != other
                forests.append((one[kept], other[kept], strengths[kept]))
                size += len(one)
                if size > MOST_EDGES:
                    forests = [_forest(len(packed), forests)]
                    size = len(forests[0][0])
    return _forest(len(packed), forests)


def _forest(count: int, forests: Sequence[Strengths]) -> Strengths:
    """The pairs of a maximum spanning forest: at each level they connect what all pairs connect."""
    if not forests:
        nothing = np.zeros(0, dtype=np.int64)
        return nothing, nothing, nothing
    i, j, strengths = (np.concatenate([part[column] for part in forests]) for column in range(3))
    low, high = np.minimum(i, j), np.maximum(i, j)
    order = np.lexsort((-strengths, high, low))
    low, high, strengths = low[order], high[order], strengths[order]
    first = np.ones(len(low), dtype=bool)  # a pair may have been found from both sides
    first[1:] = (low[1:] != low[:-1]) | (high[1:] != high[:-1])
    costs = sparse.csr_matrix(
        ((STEPS * 2 - strengths)[first], (low[first], high[first])), shape=(count, count)
    )
    tree = minimum_spanning_tree(costs).tocoo()
    return (
        tree.row.astype(np.int64),
        tree.col.astype(np.int64),
        STEPS * 2 - np.rint(tree.data).astype(np.int64),
    )


def _connected(members: Sequence[int], edges: Strengths, level: int) -> list[list[int]]:
    """Members that chains of pairs of a level connect, in order, by their first."""
    i, j, strengths = edges
    listed = np.array(members, dtype=np.int64)
    place = np.full(int(max(listed, default=-1)) + 1, -1)
    place[listed] = np.arange(len(listed))
    strong = (strengths >= LEVELS[level]) & (np.maximum(i, j) < len(place))
    first, second = place[i[strong]], place[j[strong]]
    inside = (first >= 0) & (second >= 0)
    ties = sparse.coo_matrix(
        (np.ones(int(inside.sum())), (first[inside], second[inside])), shape=(len(listed),) * 2
    )
    parts: defaultdict[int, list[int]] = defaultdict(list)
    for member, part in zip(members, connected_components(ties, directed=False)[1].tolist(), strict=True):
        parts[part].append(member)
    return list(parts.values())


# Contrast: inside a loose group a word that most of the group has says little. Two earthquakes in one country, two
# calls of the same ministers: across all articles their shared words are rare and draw them together; among themselves
# it is the words that only some have that tell one event from the other.
# Each constant: docs/experiments/2026-11-28-grouping-constants.md has the table.
POWER = 1.5
SHARE = 0.5
PSEUDO_ARTICLES = 0.5
LEAST_MEMBERS = 4  # among three, the others of a pair are one article, whose words prove nothing


def contrasted(rows: sparse.csr_matrix, members: Sequence[int], plain: Floats) -> Floats:
    """Similarities among ``members``, shape ``(members, members)``: part plain cosine, part with shared words faded.

    A term that ``d`` of ``n`` members have is faded by the share ``(d - 2) / (n - 2)`` of the others than the pair
    that have it too.
    """
    if len(members) < LEAST_MEMBERS:
        return plain
    part = compact(rows, members)
    held = np.bincount(part.indices, minlength=part.shape[1])
    share = np.maximum(held - 2, 0) / (len(members) - 2 + PSEUDO_ARTICLES)
    faded = unit_rows(sparse.csr_matrix(part @ sparse.diags((1 - share) ** (POWER / 2))))
    return np.asarray((1 - SHARE) * plain + SHARE * np.asarray((faded @ faded.T).todense()))
