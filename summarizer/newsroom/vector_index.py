"""The vectors of all stored originals, held in memory by the process that groups.

Weights are rounded to 32 bits and terms are known by a checksum; two terms that share one only look more
alike. What is found here is therefore never too little when it is sought a little below the threshold, and
whoever needs exact similarities computes them from the articles found.
"""

import zlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from summarizer.grouping.days import Days, sent_days
from summarizer.storage.store import Writer
from summarizer.storage.stored import StoredVector

Floats = npt.NDArray[np.float64]
SLACK = 0.999  # of a threshold: far more than rounding can take away
BLOCK = 500  # rows multiplied at once; bounds memory


def pack_vector(weights: Mapping[str, float]) -> tuple[bytes, bytes]:
    """Term → weight as packed checksums and weights of length 1."""
    terms = np.array([zlib.crc32(term.encode("utf-8", "surrogatepass")) for term in weights], dtype=np.uint32)
    values = np.array(list(weights.values()), dtype=np.float64)
    length = float(np.sqrt((values * values).sum()))
    return terms.tobytes(), (values / (length or 1.0)).astype(np.float32).tobytes()


@dataclass(frozen=True)
class VectorMatrix:
    """The originals of one language: unit rows, and for each the number, when it was published and the event."""

    rows: sparse.csr_matrix
    pks: npt.NDArray[np.int64]
    days: Days
    events: npt.NDArray[np.int64]

    def where(self, pks: Collection[int]) -> npt.NDArray[np.int64]:
        """The rows of these articles."""
        return np.flatnonzero(np.isin(self.pks, list(pks)))

    def summed(self, members: Sequence[int]) -> sparse.csr_matrix:
        """One row: the sum of these."""
        return sparse.csr_matrix(self.rows[members].sum(axis=0))

    def mean_by_event(self, row: sparse.csr_matrix, size: int) -> dict[int, float]:
        """Event → the mean similarity of its articles to ``size`` articles whose vectors sum to ``row``."""
        products = np.asarray((self.rows @ row.T).todense()).ravel()
        numbers, place = np.unique(self.events, return_inverse=True)
        means = np.bincount(place, products) / np.bincount(place) / size
        return dict(zip(map(int, numbers), map(float, means), strict=True))


class VectorIndex:
    """Keeps what it has loaded, and loads what has come since."""

    def __init__(self) -> None:
        self._columns: dict[int, int] = {}
        self._held: dict[int, tuple[npt.NDArray[np.int32], npt.NDArray[np.float32]]] = {}

    def clear(self) -> None:
        """Forget all: after a transaction that failed, numbers may come to mean other articles."""
        self._columns.clear()
        self._held.clear()

    def matrix(self, tx: Writer, language: str) -> VectorMatrix:
        """The originals of a language as they are in the store."""
        listed = tx.vectors(language)
        self._load(tx, [vector.pk for vector in listed if vector.pk not in self._held])
        held = [self._held[vector.pk] for vector in listed]
        ends = np.cumsum([0, *(len(columns) for columns, _ in held)])
        columns = np.concatenate([columns for columns, _ in held]) if held else np.zeros(0, np.int32)
        weights = np.concatenate([weights for _, weights in held]) if held else np.zeros(0, np.float32)
        shape = (len(held), max(1, len(self._columns)))
        return VectorMatrix(
            sparse.csr_matrix((weights, columns, ends), shape=shape),
            np.array([vector.pk for vector in listed], dtype=np.int64),
            sent_days([_ordinal(vector) for vector in listed], [vector.date_origin for vector in listed]),
            np.array([vector.event or 0 for vector in listed], dtype=np.int64),
        )

    def _load(self, tx: Writer, pks: Sequence[int]) -> None:
        for pk, (terms, weights) in tx.packed(pks).items():
            columns = [self._columns.setdefault(term, len(self._columns)) for term in array_of(terms)]
            self._held[pk] = (np.array(columns, dtype=np.int32), np.frombuffer(weights, dtype=np.float32))


def array_of(terms: bytes) -> list[int]:
    """The checksums that were packed."""
    numbers: list[int] = np.frombuffer(terms, dtype=np.uint32).tolist()
    return numbers


def _ordinal(vector: StoredVector) -> float:
    return float(np.datetime64(vector.day, "D").astype(int)) if vector.day else np.nan
