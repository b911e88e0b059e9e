"""The packed vectors of all stored originals of a language, held between two looks where they are not too many."""

from collections.abc import Collection, Iterator

import numpy as np
import numpy.typing as npt
from scipy import sparse

from summarizer.grouping.candidates import COLUMNS, unpack_rows
from summarizer.newsroom.inverted_index import InvertedIndex
from summarizer.newsroom.vector_index import BLOCK, MOST_HELD
from summarizer.storage.article_rows import chunks
from summarizer.storage.store import Change, Reader

Numbers = npt.NDArray[np.int64]

# Vectors that came since an index was made are held against each by itself; more are a part of the index.  # not tuned
NOT_INDEXED, SHARE_NOT_INDEXED = 1_000, 0.1


class EveryVector:
    """Reads the vectors of a language once, and then those that have come since; a vector never changes.

    It serves one version of the document frequencies.
    """

    def __init__(self, most: int = MOST_HELD) -> None:
        self._most = most
        self._held: dict[str, tuple[sparse.csr_matrix, Numbers]] = {}
        self._events: dict[str, tuple[Change, Numbers]] = {}  # of what is held, and when that was so
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
            yield self._held[language][0], known[1]
            return
        event_of = tx.events_of_vectors(language)
        if len(event_of) > self._most:
            self._held.pop(language, None)
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

        Of more originals than are held only the last are looked at.
        """
        there = np.array(tx.vector_numbers(language)[-self._most :], dtype=np.int64)
        rows, numbers = self._current(tx, language, there)
        index, lately = self._indexed(language, rows, numbers)
        found = []
        for place in range(means.shape[0]):
            mean = means[[place]]
            known = index.near(mean, least)
            at = np.searchsorted(numbers, known[np.isin(known, numbers, assume_unique=True)])
            at = np.union1d(at, lately)
            found.append(numbers[at[_products(rows[at], mean) >= least]])
        return found

    def products(
        self, language: str, asked: Collection[int], means: sparse.csr_matrix
    ) -> tuple[list[int], sparse.csr_matrix]:
        """Those of the articles ``asked`` that the last look has seen, and the product of each with each row."""
        rows, numbers = self._held[language]
        at = np.flatnonzero(np.isin(numbers, list(asked)))
        return numbers[at].tolist(), sparse.csr_matrix(rows[at] @ means.T)

    def _indexed(
        self, language: str, rows: sparse.csr_matrix, numbers: Numbers
    ) -> tuple[InvertedIndex, Numbers]:
        """An index of nearly all that are held, and where the others stand."""
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
        """What is held without what is gone, and what has come, by number: sums of floats depend on their order."""
        self._events.pop(language, None)
        rows, numbers = self._held.get(
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
        self._held[language] = rows, numbers
        return rows, numbers


def _products(rows: sparse.csr_matrix, one: sparse.csr_matrix) -> npt.NDArray[np.float64]:
    """Of each row with one other, whose columns are in order: as a matrix that has millions of columns, it is dear."""
    at = np.minimum(np.searchsorted(one.indices, rows.indices), max(0, len(one.indices) - 1))
    shared = np.flatnonzero(one.indices[at] == rows.indices) if len(one.indices) else at[:0]
    row = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))[shared]
    products = np.bincount(row, weights=rows.data[shared] * one.data[at[shared]], minlength=rows.shape[0])
    return np.asarray(products, dtype=np.float64)
