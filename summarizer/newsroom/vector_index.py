"""The vectors of stored originals, by day of publication: only those near what arrives are held in memory.

Two publishers' dates more than a few days apart leave nothing of a likeness, so an arrival is held against the days
around its own and against what has no such date; an undated one against all. Terms are known by a checksum, and
columns by some bits of it: two terms that share one only make articles look more alike. Weights are rounded. What is
found here is therefore never too little when it is sought a little below the threshold, and whoever needs exact
similarities computes them from the articles found.
"""

import math
import zlib
from collections import OrderedDict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from summarizer.grouping.days import DECAY_DAYS
from summarizer.storage.store import Reader

Numbers = npt.NDArray[np.int64]
SLACK = 0.999  # of a threshold: far more than rounding can take away
COLUMNS = 1 << 18  # at 130 terms an article, one pair in fifteen shares a column by chance, with tiny weights
MOST_HELD = 100_000  # vectors kept between changes, some 1.2 KB each
BLOCK = 2_000  # vectors read from the store, and multiplied, at once
FEW = 4  # rows that are multiplied one by one: turning a block of the index costs more


def pack_vector(weights: Mapping[str, float]) -> tuple[bytes, bytes]:
    """Term → weight as packed checksums and weights of length 1."""
    terms = np.array([zlib.crc32(term.encode("utf-8", "surrogatepass")) for term in weights], dtype=np.uint32)
    values = np.array(list(weights.values()), dtype=np.float64)
    length = float(np.sqrt((values * values).sum()))
    return terms.tobytes(), (values / (length or 1.0)).astype(np.float32).tobytes()


@dataclass(frozen=True)
class VectorMatrix:
    """Some originals of one language: unit rows, the number of each, and its day where its publisher gave one."""

    rows: sparse.csr_matrix
    pks: Numbers
    day: int | None

    def pairs_with(self, other: "VectorMatrix", least: float) -> Iterator[tuple[Numbers, Numbers]]:
        """Numbers of pairs across the two whose likeness, less what the days take of it, reaches ``least``."""
        if self.day is not None and other.day is not None:
            least *= math.exp(abs(self.day - other.day) / DECAY_DAYS)
        if least > 1.0 or not len(self.pks) or not len(other.pks):
            return
        for i, j in _alike(self.rows, other.rows, least):
            yield self.pks[i], other.pks[j]


def _alike(
    rows: sparse.csr_matrix, others: sparse.csr_matrix, least: float
) -> Iterator[tuple[Numbers, Numbers]]:
    if rows.shape[0] <= FEW:
        for number in range(rows.shape[0]):
            (j,) = np.nonzero(others @ rows[number].toarray().ravel() >= least)
            yield np.full(len(j), number), j
        return
    product = sparse.coo_matrix(rows @ others.T)
    kept = product.data >= least
    yield product.row[kept], product.col[kept]


class VectorIndex:
    """Reads the vectors of a day when they are first asked for, and lets go of those that were not for longest."""

    def __init__(self) -> None:
        self._days: OrderedDict[tuple[str, int | None], VectorMatrix] = OrderedDict()

    def clear(self) -> None:
        """Forget all: after a transaction that failed, numbers may come to mean other articles."""
        self._days.clear()

    def add(self, language: str, day: int | None, packed: Mapping[int, tuple[bytes, bytes]]) -> VectorMatrix:
        """Take in vectors that were added to the store; the same as a matrix."""
        added = _matrix(packed, day)
        if (language, day) in self._days:
            known = self._days[language, day]
            rows = sparse.vstack([known.rows, added.rows], format="csr")
            self._days[language, day] = VectorMatrix(rows, np.concatenate([known.pks, added.pks]), day)
        return added

    def remove(self, pks: Collection[int]) -> None:
        """Let go of vectors that were removed from the store."""
        for key, known in self._days.items():
            gone = np.isin(known.pks, list(pks))
            if gone.any():
                self._days[key] = VectorMatrix(known.rows[~gone], known.pks[~gone], known.day)

    def near(self, tx: Reader, language: str, day: int | None, least: float) -> Iterator[VectorMatrix]:
        """All originals of a language, in parts, that may be alike at ``least`` with what is published on a day.

        Without a day, all there are.
        """
        if day is None:
            for known in tx.vector_days(language):
                yield from self._of_day(tx, language, known)
            return
        reach = math.floor(-math.log(least) * DECAY_DAYS)
        for near_day in (None, *range(day - reach, day + reach + 1)):
            yield from self._of_day(tx, language, near_day)

    def _of_day(self, tx: Reader, language: str, day: int | None) -> Iterator[VectorMatrix]:
        """The originals of a day; in parts where there are more than are held."""
        if (language, day) in self._days:
            self._days.move_to_end((language, day))
            yield self._days[language, day]
            return
        parts = [_matrix(packed, day) for packed in tx.vectors_of_day(language, day, BLOCK)]
        if sum(len(part.pks) for part in parts) < MOST_HELD:
            whole = _joined(parts, day)
            self._days[language, day] = whole
            self._let_go()
            yield whole
            return
        yield from parts

    def _let_go(self) -> None:
        held = sum(len(known.pks) for known in self._days.values())
        while held > MOST_HELD and len(self._days) > 1:
            _, gone = self._days.popitem(last=False)
            held -= len(gone.pks)


def unpack_rows(packed: Sequence[tuple[bytes, bytes]]) -> sparse.csr_matrix:
    """Packed vectors as rows."""
    ends = np.cumsum([0, *(len(weights) // 4 for _, weights in packed)])
    columns = np.frombuffer(b"".join(terms for terms, _ in packed), dtype=np.uint32) & np.uint32(COLUMNS - 1)
    weights = np.frombuffer(b"".join(weights for _, weights in packed), dtype=np.float32)
    return sparse.csr_matrix((weights, columns.astype(np.int32), ends), shape=(len(packed), COLUMNS))


def _matrix(packed: Mapping[int, tuple[bytes, bytes]], day: int | None) -> VectorMatrix:
    return VectorMatrix(unpack_rows(list(packed.values())), np.array(list(packed), dtype=np.int64), day)


def _joined(parts: Sequence[VectorMatrix], day: int | None) -> VectorMatrix:
    if len(parts) == 1:
        return parts[0]
    if not parts:
        return _matrix({}, day)
    rows = sparse.vstack([part.rows for part in parts], format="csr")
    return VectorMatrix(rows, np.concatenate([part.pks for part in parts]), day)
