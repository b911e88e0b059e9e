"""The packed vectors of all stored originals of a language, held between two looks where they are not too many."""

from collections.abc import Iterator, Mapping

import numpy as np
import numpy.typing as npt
from scipy import sparse

from summarizer.grouping.candidates import COLUMNS, unpack_rows
from summarizer.newsroom.vector_index import BLOCK, MOST_HELD
from summarizer.storage.article_rows import chunks
from summarizer.storage.store import Change, Reader

Numbers = npt.NDArray[np.int64]


class EveryVector:
    """Reads the vectors of a language once, and then those that have come since; a vector never changes.

    It serves one version of the document frequencies.
    """

    def __init__(self, most: int = MOST_HELD) -> None:
        self._most = most
        self._held: dict[str, tuple[sparse.csr_matrix, Numbers]] = {}
        self._events: dict[str, tuple[Change, Numbers]] = {}  # of what is held, and when that was so

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
        rows, numbers = self._held[language] = self._current(tx, language, event_of)
        found: Numbers = np.array([event_of[number] for number in numbers.tolist()], dtype=np.int64)
        self._events.pop(language, None)
        if change is not None:
            self._events[language] = change, found
        yield rows, found

    def _current(
        self, tx: Reader, language: str, event_of: Mapping[int, int]
    ) -> tuple[sparse.csr_matrix, Numbers]:
        """What is held without what is gone, and what has come, by number: sums of floats depend on their order."""
        rows, numbers = self._held.get(
            language, (sparse.csr_matrix((0, COLUMNS), dtype=np.float32), np.zeros(0, dtype=np.int64))
        )
        there = np.isin(numbers, np.fromiter(event_of, dtype=np.int64, count=len(event_of)))
        if not there.all():
            rows, numbers = rows[there], numbers[there]
        added = [tx.vectors_of(part) for part in chunks(event_of.keys() - set(numbers.tolist()))]
        if not added:
            return rows, numbers
        rows = sparse.vstack([rows, *(unpack_rows(list(packed.values())) for packed in added)], format="csr")
        numbers = np.concatenate(
            [numbers, np.array([pk for packed in added for pk in packed], dtype=np.int64)]
        )
        order = np.argsort(numbers)
        if (np.diff(order) != 1).any():
            rows, numbers = rows[order], numbers[order]
        return rows, numbers
