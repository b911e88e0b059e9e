"""Lets threads that wait for the write lock at the same time share one transaction: the first does the work of all."""

import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Generic, TypeVar

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
