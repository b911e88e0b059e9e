"""The part of ``Newsroom`` that owns the store and the clock: transactions, shared by threads that wait, and leases."""

import datetime
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from typing import Generic, Self, TypeVar

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

TURN_SECONDS = 60.0  # how long a change waits for the write lock
PULSE_SECONDS = 2.0  # how long a health check waits for the write lock
SILENT_SECONDS = 60.0  # a store that nobody could write for this long is not ready


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
        # Readers have a state of their own: grouping changes its state while it holds the write lock.
        self._relating = CurrentState(families)
        self._looked_at, self._looking = CurrentState(families), threading.Lock()

    def now(self) -> datetime.datetime:
        """The time, in UTC."""
        return self._clock()

    def close(self) -> None:
        """Close the store."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def change(self) -> Change:
        """The change number of the store, which is different after each change."""
        return self.store.change()

    def show(self) -> None:
        """From now on, answer nobody with anything older than now."""
        with self.store.writing(sure=True):
            pass

    def counts(self) -> dict[str, int]:
        """How many articles, reprints, pending articles, events, briefings and editions there are."""
        with self.store.reading() as tx:
            return tx.counts()

    def pulse(self) -> None:
        """Write a row to see whether the store can be written; while others write, a recent success is enough.

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
        """Take or extend a lease; whether ``holder`` has it now. An expired lease is free."""
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
        """A transaction, see ``Store.writing``; after a failure everything read in it is forgotten."""
        begun = False  # without the write lock nothing has changed
        try:
            with self.store.writing(seconds, sure=sure, lasting=lasting) as tx:
                begun = True
                try:
                    yield tx
                except BaseException:
                    self._current.clear()  # before the next writer begins
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
        """The time of a change: never before the last one, even if the clock was set back.

        Otherwise callers who ask for updates since their last call would miss it.
        """
        return max(filter(None, (self._clock(), tx.last_updated())))

    def _settle(
        self, tx: Writer, arrived: Sequence[int], removed: Sequence[int], now: datetime.datetime
    ) -> None:
        from summarizer.newsroom.regrouping import settle

        settle(tx, self._current.load(tx, now), arrived, removed, now)


Item = TypeVar("Item")
Result = TypeVar("Result")
Tx = TypeVar("Tx")


@dataclass(eq=False, slots=True)
class _Asked(Generic[Item, Result]):
    item: Item
    size: int
    alone: bool = False  # after a failure, which may be that of another in the same transaction
    results: list[Result] = field(default_factory=list)
    done: bool = False


class Gathering(Generic[Tx, Item, Result]):
    """Work of several threads in one transaction.

    Args:
        begin: opens a transaction, after waiting for it so many seconds at most.
        work: does in it what one thread asks for.
        seconds: how long a thread waits for its turn.
        most: the size of what is done in one transaction; more is done in the next.
    """

    def __init__(
        self,
        begin: Callable[[float], AbstractContextManager[Tx]],
        work: Callable[[Tx, Item], list[Result]],
        *,
        seconds: float,
        most: int,
    ) -> None:
        self._begin, self._work = begin, work
        self._seconds, self._most = seconds, most
        self._waiting: list[_Asked[Item, Result]] = []
        self._lock, self._turn = threading.Lock(), threading.Lock()

    def do(self, item: Item, size: int) -> list[Result]:
        """The results for one item of that size, after its transaction has been committed."""
        asked = _Asked[Item, Result](item, size)
        until = time.monotonic() + self._seconds
        with self._lock:
            self._waiting.append(asked)
        came = self._comes(asked, until)
        try:
            if not asked.done:
                self._do_all(asked, until)
        finally:
            if came:
                self._turn.release()
        return asked.results

    def _comes(self, asked: _Asked[Item, Result], until: float) -> bool:
        """Wait for the thread that works; whether the turn came in time. If not, nobody else does the item any more."""
        if self._turn.acquire(timeout=max(0.0, until - time.monotonic())):
            return True
        with self._lock:
            if asked in self._waiting:
                self._waiting.remove(asked)
                asked.alone = True
                return False
        return self._turn.acquire()  # it is being done at this moment

    def _do_all(self, asked: _Asked[Item, Result], until: float) -> None:
        together = [asked]
        try:
            with self._begin(max(0.0, until - time.monotonic())) as tx:
                together = self._taken(asked)
                for each in together:
                    each.results = self._work(tx, each.item)
        except BaseException:
            self._part(together)
            if len(together) == 1:
                raise
            self._do_all(asked, until)
        else:
            for each in together:
                each.done = True

    def _taken(self, asked: _Asked[Item, Result]) -> list[_Asked[Item, Result]]:
        """The item and those that wait beside it, in the order in which they came."""
        with self._lock:
            room, together = self._most - asked.size, [asked]
            for each in [] if asked.alone else self._waiting:
                if each is not asked and not each.alone and each.size <= room:
                    room -= each.size
                    together.append(each)
            self._waiting = [each for each in self._waiting if each not in together]
        return together

    def _part(self, together: list[_Asked[Item, Result]]) -> None:
        """After a failure each does its own item alone, so that nobody fails by the fault of another."""
        with self._lock:
            for each in together:
                each.alone, each.results = True, []
            self._waiting = [each for each in self._waiting if each is not together[0]] + together[1:]
