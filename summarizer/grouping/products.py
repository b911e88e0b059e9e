"""Computes the cosines of similar pairs of articles across two days, by two methods with identical results.

``products`` multiplies all with all, which serves a store: few articles arrive at a time. ``PrunedProducts`` is for the
days of a batch. Common words make most of the work of a product and little of its value, so articles are first compared
without them: what these add is at most the product of their lengths, by Cauchy and Schwarz. Only pairs that may still
be alike enough are compared in full (Bayardo, Ma and Srikant 2007, "Scaling up all pairs similarity search").
"""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

Numbers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
Found = tuple[Numbers, Numbers, Floats]  # two articles by place, and their cosine

FEW = 4  # rows that are multiplied one by one
CELLS = 4_000_000  # of a product that are held at once; bounds memory, changes no result
# What follows changes the time alone. The share of the least cosine, rounded down to a power of two, that common words
# may have of an article's square, on average.
COMMON = 0.5
MARGIN = 1e-4  # more than sums of 32 bits are off by
MOST_PAIRS = 4_000  # compared in full at once
MOST_BLOCKS = 24  # whose rare words are kept at once; days are compared with the eight behind them
SELDOM = 40  # where more than one pair in so many may be alike, all are multiplied


def products(rows: sparse.csr_matrix, others: sparse.csr_matrix, least: float) -> Iterator[Found]:
    """Cosines of pairs across two blocks, of those that reach ``least``."""
    if rows.shape[0] <= FEW:
        yield from products_of_few(spread_out(rows), others, least)
        return
    left, right = _shared_columns(rows, others)
    height = max(1, CELLS // max(1, others.shape[0]))
    for start in range(0, rows.shape[0], height):
        product = sparse.coo_matrix(left[start : start + height] @ right.T)
        kept = product.data >= least
        yield product.row[kept] + start, product.col[kept], product.data[kept]


def spread_out(rows: sparse.csr_matrix) -> list[Floats]:
    """Each row with all of its columns, those that it does not have included."""
    return [rows[number].toarray().ravel() for number in range(rows.shape[0])]


def products_of_few(rows: Sequence[Floats], others: sparse.csr_matrix, least: float) -> Iterator[Found]:
    """The same as ``products`` for rows that are spread out, which for many blocks need be done only once."""
    for number, row in enumerate(rows):
        cosines = others @ row
        (j,) = np.nonzero(cosines >= least)
        yield np.full(len(j), number), j, cosines[j]


def _shared_columns(
    rows: sparse.csr_matrix, others: sparse.csr_matrix
) -> tuple[sparse.csr_matrix, sparse.csr_matrix]:
    """Both blocks with the columns alone that the first has, in the same order: turning millions costs time."""
    columns, places = np.unique(rows.indices, return_inverse=True)
    left = sparse.csr_matrix((rows.data, places, rows.indptr), shape=(rows.shape[0], max(1, len(columns))))
    if others is rows:
        return left, left
    at = np.searchsorted(columns, others.indices)
    at[at == len(columns)] = 0
    known = columns[at] == others.indices if len(columns) else np.zeros(len(at), dtype=bool)
    ends = np.concatenate([[0], np.cumsum(known)])[others.indptr]
    return left, sparse.csr_matrix(
        (others.data[known], at[known], ends), shape=(others.shape[0], left.shape[1])
    )


@dataclass(frozen=True)
class _Rare:
    """Rows without common words, the same turned, and the length of what is left out of each."""

    rows: sparse.csr_matrix
    turned: sparse.csr_matrix
    lengths: Floats


class PrunedProducts:
    """The pairs of a batch that reach a cosine, block by block; each block is asked for with those behind it."""

    def __init__(self, blocks: Sequence[sparse.csr_matrix], seldom: int = SELDOM) -> None:
        self._seldom = seldom
        columns = np.concatenate([*(rows.indices for rows in blocks), np.zeros(0, np.int32)])
        values = np.concatenate([*(rows.data for rows in blocks), np.zeros(0, np.float32)])
        _, inverse, counts = np.unique(columns, return_inverse=True, return_counts=True)
        shared = counts > 1  # what one article alone has adds nothing to any pair
        narrow = (np.cumsum(shared) - 1)[inverse]
        ends = np.cumsum([rows.nnz for rows in blocks])[:-1]
        self._blocks = [
            _kept(rows, kept, place, int(shared.sum()))
            for rows, kept, place in zip(
                blocks, np.split(shared[inverse], ends), np.split(narrow, ends), strict=True
            )
        ]
        squares = np.bincount(inverse, weights=values.astype(np.float64) ** 2)[shared]
        self._order = np.argsort(-counts[shared], kind="stable")
        self._filled = np.cumsum(squares[self._order]) / max(1, sum(rows.shape[0] for rows in blocks))
        self._known: dict[int, dict[int, _Rare]] = {}

    def pairs(self, first: int, second: int, least: float) -> Iterator[Found]:
        """Pairs of two blocks by their places in them; of a block with itself each at least once."""
        left, right = self._blocks[first], self._blocks[second]
        if left.shape[0] <= FEW:
            yield from products(left, right, least)
            return
        power = math.floor(math.log2(least))
        rare, others = self._rare(first, power), self._rare(second, power)
        enough = least - MARGIN
        usual = rare.lengths * others.lengths.max(initial=0.0) < enough
        yield from _placed(products(left[~usual], right, least), np.flatnonzero(~usual))
        height = max(1, CELLS // max(1, right.shape[0]))
        for start in range(0, left.shape[0], height):
            product = sparse.coo_matrix(rare.rows[start : start + height] @ others.turned)
            i, j = product.row + start, product.col
            near = product.data >= enough - rare.lengths[i] * others.lengths[j]
            near &= usual[i] & ((i < j) if first == second else True)
            places = np.arange(start, min(start + height, left.shape[0]))
            if near.sum() * self._seldom > len(places) * right.shape[0]:
                yield from _placed(products(left[places], right, least), places)
            else:
                yield _reaching(left, right, i[near], j[near], least)

    def _rare(self, block: int, power: int) -> _Rare:
        """A block without the words that are common for a least cosine of this power of two."""
        if block not in self._known and len(self._known) >= MOST_BLOCKS:
            del self._known[next(iter(self._known))]
        known = self._known.setdefault(block, {})
        if power not in known:
            common = self._order[: int(np.searchsorted(self._filled, COMMON * 2.0**power))]
            known[power] = _without(self._blocks[block], common)
        return known[power]


def _placed(found: Iterable[Found], places: Numbers) -> Iterator[Found]:
    for i, j, cosines in found:
        yield places[i], j, cosines


def _without(rows: sparse.csr_matrix, columns: Numbers) -> _Rare:
    left_out = np.zeros(rows.shape[1], dtype=bool)
    left_out[columns] = True
    out = left_out[rows.indices]
    row = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))[out]
    squares = np.bincount(row, weights=rows.data[out].astype(np.float64) ** 2, minlength=rows.shape[0])
    kept = _kept(rows, ~out, rows.indices, rows.shape[1])
    return _Rare(kept, kept.T.tocsr(), np.sqrt(squares).astype(np.float32))


def _kept(
    rows: sparse.csr_matrix, kept: npt.NDArray[np.bool_], columns: Numbers, width: int
) -> sparse.csr_matrix:
    """Rows with these entries alone, in the same order, by other numbers of columns."""
    ends = np.concatenate([[0], np.cumsum(kept)])[rows.indptr]
    held = columns[kept].astype(np.int32)
    return sparse.csr_matrix((rows.data[kept], held, ends), shape=(rows.shape[0], max(1, width)))


def _reaching(
    left: sparse.csr_matrix, right: sparse.csr_matrix, i: Numbers, j: Numbers, least: float
) -> Found:
    """Those of these pairs that reach a cosine, and it: its terms added in the order in which a product adds them."""
    sums = [np.zeros(0, dtype=np.float32)]
    for start in range(0, len(i), MOST_PAIRS):
        lefts, rights = left[i[start : start + MOST_PAIRS]], right[j[start : start + MOST_PAIRS]]
        mine, theirs = lefts.multiply(_ones(rights)).tocsr(), rights.multiply(_ones(lefts)).tocsr()
        places = np.arange(mine.nnz + 1)
        terms = sparse.csr_matrix((mine.data, places[:-1], mine.indptr), shape=(mine.shape[0], len(places)))
        sums.append(terms @ np.append(theirs.data, np.float32(0)))
    cosines = np.concatenate(sums)
    kept = cosines >= least
    return i[kept], j[kept], cosines[kept]


def _ones(rows: sparse.csr_matrix) -> sparse.csr_matrix:
    return sparse.csr_matrix((np.ones_like(rows.data), rows.indices, rows.indptr), shape=rows.shape)
