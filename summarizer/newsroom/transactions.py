"""The store of a newsroom with its clock: the part of ``Newsroom`` that opens transactions and takes leases."""

import datetime
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Self

from summarizer.errors import BusyStoreError, StoreError
from summarizer.families import Families
from summarizer.newsroom import briefing_cache
from summarizer.newsroom.current_state import CurrentState
from summarizer.storage.store import Change, Store, Writer

Clock = Callable[[], datetime.datetime]


def now() -> datetime.datetime:
    """The time, in UTC."""
    return datetime.datetime.now(datetime.UTC)


NO_FAMILIES = Families()

TURN_SECONDS = 60.0  # how long a change waits for others
PULSE_SECONDS = 2.0  # how long who asks whether the store can be written waits for his turn
SILENT_SECONDS = 60.0  # a store that let nobody write for so long is not ready


class Transactions:
    """A store with its clock and its grouping state, read and written in turn."""

    def __init__(
        self, store: Store, clock: Clock, families: Families = NO_FAMILIES, *, told_beside: float = 0.0
    ) -> None:
        self.store = store
        self._clock = clock
        self._current = CurrentState(families)
        self._families = families
        self._told_beside = told_beside
        self._pulsed = float("-inf")
        self._remembered = briefing_cache.Remembered()
        # Who looks does not share with who groups, which changes its state under the turn of a writer.
        self._relating = CurrentState(families)
        self._looked_at, self._looking = CurrentState(families), threading.Lock()

    def now(self) -> datetime.datetime:
        """The time, in UTC."""
        return self._clock()

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def change(self) -> Change:
        """What is another after each change of what is stored."""
        return self.store.change()

    def show(self) -> None:
        """Let nobody be answered any more as it was before now."""
        with self.store.writing(sure=True):
            pass

    def counts(self) -> dict[str, int]:
        """How many articles, reprints, pending articles, events, briefings and editions there are."""
        with self.store.reading() as tx:
            return tx.counts()

    def pulse(self) -> None:
        """Write a row, to see whether the store can be written; while others write, that one could a while ago will do.

        Raises:
            StoreError: it cannot be written.
        """
        now = self._clock()
        try:
            with self.store.writing(seconds=PULSE_SECONDS, quiet=True) as tx:
                tx.take_lease("pulse", "pulse", now, now)
            self._pulsed = time.monotonic()
        except BusyStoreError:
            if time.monotonic() - self._pulsed > SILENT_SECONDS:
                raise

    def take_lease(self, name: str, holder: str, seconds: float) -> bool:
        """Take a lease, or hold it longer; whether ``holder`` has it now. It is free when it has run out."""
        now = self._clock()
        with self.store.writing(quiet=True) as tx:
            return tx.take_lease(name, holder, now, now + datetime.timedelta(seconds=seconds))

    def drop_lease(self, name: str, holder: str) -> None:
        """Give a lease back."""
        with self.store.writing(quiet=True) as tx:
            tx.drop_lease(name, holder)

    @contextmanager
    def writing(
        self, seconds: float = TURN_SECONDS, *, sure: bool = False, lasting: bool = True
    ) -> Iterator[Writer]:
        """A transaction, as ``Store.writing`` says; after a failure nothing that was read in it is believed."""
        begun = False  # a turn that did not come has changed nothing
        try:
            with self.store.writing(seconds, sure=sure, lasting=lasting) as tx:
                begun = True
                try:
                    yield tx
                except BaseException:
                    self._current.clear()  # before the next one's turn
                    raise
        except StoreError:
            if begun:
                self._current.clear()  # the commit itself may have failed
            raise

    @contextmanager
    def grouping(self) -> Iterator[tuple[Writer, CurrentState, datetime.datetime]]:
        """A transaction that may group: the store, its grouping state, and when it is."""
        with self.writing(sure=True) as tx:
            yield tx, self._current, self._moment(tx)

    def _moment(self, tx: Writer) -> datetime.datetime:
        """When a change happens: never before the last one, though the clock was set back.

        Who asks for what was updated since the last time would otherwise miss it.
        """
        return max(filter(None, (self._clock(), tx.last_updated())))

    def _settle(
        self, tx: Writer, arrived: Sequence[int], removed: Sequence[int], now: datetime.datetime
    ) -> None:
        from summarizer.newsroom.regrouping import settle

        settle(tx, self._current.load(tx, now), arrived, removed, now)
