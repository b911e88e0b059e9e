"""The packed vectors of stored originals, by day of publication: only those near what arrives are held in memory."""

from collections import OrderedDict
from collections.abc import Collection, Iterator, Mapping, Sequence

import numpy as np
from scipy import sparse

from summarizer.grouping.candidates import DayMatrix, Packed, reach_of, unpack_rows
from summarizer.storage.store import Reader

MOST_HELD = 100_000  # vectors kept between changes, some 1.2 KB each
BLOCK = 2_000  # vectors read from the store at once


class VectorIndex:
    """Reads the vectors of a day when they are first asked for, and lets go of those that were not for longest."""

    def __init__(self) -> None:
        self._days: OrderedDict[tuple[str, int | None], DayMatrix] = OrderedDict()

    def add(self, language: str, day: int | None, packed: Mapping[int, Packed]) -> DayMatrix:
        """Take in vectors that were added to the store; the same as a matrix."""
        added = matrix_of(packed, day)
        if (language, day) in self._days:
            self._days[language, day] = _joined([self._days[language, day], added], day)
        return added

    def remove(self, pks: Collection[int]) -> None:
        """Let go of vectors that were removed from the store."""
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
        """The originals of a day; in parts where there are more than are held."""
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
