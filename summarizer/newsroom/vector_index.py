"""Finds the stored articles that may be similar to a vector, with an inverted index over packed vectors."""

from collections import OrderedDict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain

import numpy as np
import numpy.typing as npt
from scipy import sparse

from summarizer.grouping.candidates import COLUMNS, DayMatrix, Packed, reach_of, unpack_rows
from summarizer.storage.article_rows import chunks
from summarizer.storage.store import Change, Reader

# Which vectors may be similar to another: found by the terms they share, except the most common ones.
#
# Bayardo, Ma and Srikant (2007), "Scaling up all pairs similarity search", WWW: what common words can add
# to a product is bounded, so that the others must add the rest.

Numbers = npt.NDArray[np.int64]


# The share of the least product that may come from words that are not looked up: with .3, .5, .7 and .9 an event takes
# 3.4, 2.9, 2.6 and 2.5 ms with 10,000 articles stored.
PASSED_OVER = 0.9


class InvertedIndex:
    """Term → the rows that have it, with their weights.

    Args:
        rows: vectors of length 1 at most, whose weights are above 0.
        numbers: the number of each row, in order.
    """

    def __init__(self, rows: sparse.csr_matrix, numbers: Numbers) -> None:
        self._numbers = numbers
        order = np.argsort(rows.indices, kind="stable")
        self._columns, self._starts = np.unique(rows.indices[order], return_index=True)
        self._ends = np.append(self._starts[1:], len(order))
        self._having = np.repeat(np.arange(len(numbers), dtype=np.int32), np.diff(rows.indptr))[order]
        self._weights = rows.data[order]

    def near(self, row: sparse.csr_matrix, least: float) -> Numbers:
        """The numbers of all rows whose product with this one may be ``least`` or more, in order."""
        at = np.searchsorted(self._columns, row.indices)
        at[at == len(self._columns)] = 0
        known = self._columns[at] == row.indices if len(self._columns) else np.zeros(len(at), dtype=bool)
        at, weights = at[known], row.data[known].astype(np.float64)
        order = np.argsort(self._starts[at] - self._ends[at], kind="stable")  # the most common first
        at, weights = at[order], weights[order]
        bounds = np.sqrt(
            np.cumsum(weights * weights)
        )  # on the part that is not looked up, with a vector of length 1
        first = int(np.searchsorted(bounds, PASSED_OVER * least))
        rest = float(bounds[first - 1]) if first else 0.0
        products = np.zeros(len(self._numbers))
        for term, weight in zip(at[first:].tolist(), weights[first:].tolist(), strict=True):
            entries = slice(self._starts[term], self._ends[term])
            products[self._having[entries]] += weight * self._weights[entries]  # no row has a term twice
        return self._numbers[products >= least - rest]


# The packed vectors of stored originals by day of publication: only days near the arriving articles are in memory.

Pair = tuple[int, int, int]  # two articles, the lesser number first, and the strength of their likeness

MOST_HELD = 100_000  # vectors kept between changes, some 1.2 KB each
BLOCK = 2_000  # vectors read from the store at once


class VectorIndex:
    """Reads the vectors of a day when they are first needed, and drops the days not used for longest."""

    def __init__(self) -> None:
        self._days: OrderedDict[tuple[str, int | None], DayMatrix] = OrderedDict()

    def add(self, language: str, day: int | None, packed: Mapping[int, Packed]) -> DayMatrix:
        """Add vectors that were added to the store; returns them as a matrix."""
        added = matrix_of(packed, day)
        if (language, day) in self._days:
            self._days[language, day] = _joined([self._days[language, day], added], day)
        return added

    def remove(self, pks: Collection[int]) -> None:
        """Drop vectors that were removed from the store."""
        for key, known in self._days.items() if pks else ():
            gone = np.isin(known.numbers, list(pks))
            if gone.any():
                self._days[key] = DayMatrix(known.rows[~gone], known.numbers[~gone], known.day)

    def near(self, tx: Reader, language: str, day: int | None) -> Iterator[DayMatrix]:
        """All originals of a language, in parts, that may be alike with what is published on a day.

        Without a day, all there are.
        """
        days = range(day - reach_of(), day + reach_of() + 1) if day is not None else ()
        for near_day in tx.vector_days(language) if day is None else (None, *days):
            yield from self._of_day(tx, language, near_day)

    def _of_day(self, tx: Reader, language: str, day: int | None) -> Iterator[DayMatrix]:
        """The originals of a day; in parts if there are more than fit in memory."""
        if (language, day) in self._days:
            self._days.move_to_end((language, day))
            yield self._days[language, day]
            return
        parts, count = [], 0
        for packed in tx.vectors_of_day(language, day, BLOCK):
            parts.append(matrix_of(packed, day))
            count += len(packed)
            if count > MOST_HELD:
                yield from parts
                parts = []
        if count > MOST_HELD:
            yield from parts
            return
        self._days[language, day] = _joined(parts, day)
        self._let_go()
        yield self._days[language, day]

    def _let_go(self) -> None:
        count = sum(len(known.numbers) for known in self._days.values())
        while count > MOST_HELD and len(self._days) > 1:
            _, gone = self._days.popitem(last=False)
            count -= len(gone.numbers)


def alike(tx: Reader, index: VectorIndex, fresh: Mapping[tuple[str, int | None], DayMatrix]) -> set[Pair]:
    """The links of new vectors, by language and day: among themselves, and with all stored ones."""
    return {
        (min(i, j), max(i, j), strength)
        for (language, day), matrix in fresh.items()
        for near in chain(
            index.near(tx, language, day),
            (other for (spoken, _), other in fresh.items() if spoken == language),
        )
        for pairs in matrix.strengths(near)
        for i, j, strength in zip(*(column.tolist() for column in pairs), strict=True)
        if i != j
    }


def matrix_of(packed: Mapping[int, Packed], day: int | None) -> DayMatrix:
    """Vectors of a day as a matrix."""
    return DayMatrix(unpack_rows(list(packed.values())), np.array(list(packed), dtype=np.int64), day)


def _joined(parts: Sequence[DayMatrix], day: int | None) -> DayMatrix:
    if len(parts) == 1:
        return parts[0]
    if not parts:
        return matrix_of({}, day)
    rows = sparse.vstack([part.rows for part in parts], format="csr")
    return DayMatrix(rows, np.concatenate([part.numbers for part in parts]), day)


# The packed vectors of all stored originals of a language, kept in memory between two uses if they are not too many.


# So many vectors newer than the index are compared one by one; with more, a new index is made.  # not tuned
NOT_INDEXED, SHARE_NOT_INDEXED = 1_000, 0.1


class EveryVector:
    """Reads the vectors of a language once, and later only new ones; a vector never changes.

    It serves one version of the document frequencies.
    """

    def __init__(self, most: int = MOST_HELD) -> None:
        self._most = most
        self._rows: dict[str, tuple[sparse.csr_matrix, Numbers]] = {}
        self._events: dict[str, tuple[Change, Numbers]] = {}  # events of the rows, and at which change
        self._index: dict[str, tuple[InvertedIndex, Numbers]] = {}

    def parts(
        self, tx: Reader, language: str, change: Change | None = None
    ) -> Iterator[tuple[sparse.csr_matrix, Numbers]]:
        """Rows with the event of each, of all originals that have one.

        Args:
            tx: a transaction.
            language: of the vectors.
            change: that of the store before ``tx`` began, where it is known. What was read after the same change is
                given again; who gets it may not rely on each event to be there still.
        """
        known = self._events.get(language)
        if known is not None and known[0] == change:
            yield self._rows[language][0], known[1]
            return
        event_of = tx.events_of_vectors(language)
        if len(event_of) > self._most:
            self._rows.pop(language, None)
            self._events.pop(language, None)
            for packed, events in tx.vectors_with_events(language, BLOCK):
                yield unpack_rows(list(packed.values())), np.array(events, dtype=np.int64)
            return
        there = np.fromiter(event_of, dtype=np.int64, count=len(event_of))
        rows, numbers = self._current(tx, language, there)
        found: Numbers = np.array([event_of[number] for number in numbers.tolist()], dtype=np.int64)
        if change is not None:
            self._events[language] = change, found
        yield rows, found

    def near(self, tx: Reader, language: str, means: sparse.csr_matrix, least: float) -> list[Numbers]:
        """For each row of ``means`` the articles whose product with it is ``least`` or more.

        If there are more originals than fit in memory, only the latest are searched.
        """
        there = np.array(tx.vector_numbers(language)[-self._most :], dtype=np.int64)
        rows, numbers = self._current(tx, language, there)
        index, lately = self._indexed(language, rows, numbers)
        near = []
        for place in range(means.shape[0]):
            mean = means[[place]]
            known = index.near(mean, least)
            at = np.searchsorted(numbers, known[np.isin(known, numbers, assume_unique=True)])
            at = np.union1d(at, lately)
            near.append(numbers[at[_products(rows[at], mean) >= least]])
        return near

    def products(
        self, language: str, asked: Collection[int], means: sparse.csr_matrix
    ) -> tuple[list[int], sparse.csr_matrix]:
        """Those of the articles ``asked`` that were read last time, and the product of each with each row."""
        rows, numbers = self._rows[language]
        at = np.flatnonzero(np.isin(numbers, list(asked)))
        return numbers[at].tolist(), sparse.csr_matrix(rows[at] @ means.T)

    def _indexed(
        self, language: str, rows: sparse.csr_matrix, numbers: Numbers
    ) -> tuple[InvertedIndex, Numbers]:
        """An index of nearly all rows in memory, and the places of the other rows."""
        if language in self._index:
            index, within = self._index[language]
            within = within[np.isin(within, numbers, assume_unique=True)]  # a number may be given again
            lately = np.flatnonzero(~np.isin(numbers, within, assume_unique=True))
            if len(lately) <= max(NOT_INDEXED, SHARE_NOT_INDEXED * len(numbers)):
                self._index[language] = index, within
                return index, lately
        self._index[language] = InvertedIndex(rows, numbers), numbers
        return self._index[language][0], np.zeros(0, dtype=np.int64)

    def _current(self, tx: Reader, language: str, there: Numbers) -> tuple[sparse.csr_matrix, Numbers]:
        """The rows without deleted and with new articles, ordered by number, since sums of floats depend on order."""
        self._events.pop(language, None)
        rows, numbers = self._rows.get(
            language, (sparse.csr_matrix((0, COLUMNS), dtype=np.float32), np.zeros(0, dtype=np.int64))
        )
        kept = np.isin(numbers, there, assume_unique=True)
        if not kept.all():
            rows, numbers = rows[kept], numbers[kept]
        added = [tx.vectors_of(part) for part in chunks(np.setdiff1d(there, numbers).tolist())]
        if added:
            rows = sparse.vstack(
                [rows, *(unpack_rows(list(packed.values())) for packed in added)], format="csr"
            )
            numbers = np.concatenate(
                [numbers, np.array([pk for packed in added for pk in packed], dtype=np.int64)]
            )
            order = np.argsort(numbers)
            if (np.diff(order) != 1).any():
                rows, numbers = rows[order], numbers[order]
        self._rows[language] = rows, numbers
        return rows, numbers


def _products(rows: sparse.csr_matrix, single: sparse.csr_matrix) -> npt.NDArray[np.float64]:
    """The product of each row with a single one; as a matrix with millions of columns that would be slow."""
    at = np.minimum(np.searchsorted(single.indices, rows.indices), max(0, len(single.indices) - 1))
    shared = np.flatnonzero(single.indices[at] == rows.indices) if len(single.indices) else at[:0]
    row = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))[shared]
    products = np.bincount(row, weights=rows.data[shared] * single.data[at[shared]], minlength=rows.shape[0])
    return np.asarray(products, dtype=np.float64)
