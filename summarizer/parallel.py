"""Runs one function over many items in order, like ``map``: here, in processes of this machine, or on Dask.

If a process dies or is killed, another does its unfinished items again.
"""

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import islice
from typing import Any, Protocol

from summarizer.errors import InputError

AHEAD = 2  # items given to each worker before their results are needed
MOST_DEATHS = 3  # of workers over one item before it is given up
_KINDS = "give processes:N, or dask://HOST:PORT of a Dask scheduler"


class Spread(Protocol):
    """Anything shaped like the built-in ``map`` of one iterable."""

    def __call__(self, function: Callable[[Any], Any], items: Iterable[Any], /) -> Iterable[Any]:
        """The results, in the order of the items."""


@contextmanager
def open_spread(scheduler: str) -> Iterator[Spread]:
    """A ``map`` that runs where ``scheduler`` says: ``processes:N`` or ``dask://HOST:PORT``.

    Raises:
        InputError: it is neither, or Dask is not installed or cannot be reached.
    """
    kind, _, rest = scheduler.partition(":")
    if kind == "processes" and rest.isdecimal() and int(rest) > 0:
        with open_processes(int(rest) if int(rest) > 1 else 0) as spread:
            yield spread
    elif kind == "dask" and rest.startswith("//"):
        with _dask_executor("tcp:" + rest) as (executor, workers):
            yield lambda function, items: _in_order(executor.submit, function, items, AHEAD * workers)
    else:
        raise InputError(f"--scheduler is {scheduler!r}; {_KINDS}")


@contextmanager
def open_processes(count: int) -> Iterator[Spread]:
    """A ``map`` over ``count`` other processes, which start when there is work; with 0, in this process."""
    if not count:
        yield map
        return
    with _Processes(count) as processes:
        yield processes


class _Processes:
    """A pool of processes that is made when there is work, and made again when one of them dies."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "_Processes":
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)

    def __call__(self, function: Callable[[Any], Any], items: Iterable[Any], /) -> Iterator[Any]:
        try:
            pool = self._pool = self._pool or self._open()
        except (ImportError, NotImplementedError, OSError):
            yield from map(function, items)  # on a system without semaphores, such as some containers
            return
        waiting = iter(items)
        under_way: deque[tuple[Any, Future[Any] | None]] = (
            deque()
        )  # without a future: must be submitted again
        deaths = 0
        while True:
            under_way.extend((item, None) for item in islice(waiting, AHEAD * self._count - len(under_way)))
            if not under_way:
                return
            try:
                # Submitting fails too if a process has died since the last result.
                given = [(item, future or pool.submit(function, item)) for item, future in under_way]
                under_way = deque(given)
                result = given[0][1].result()
            except BrokenProcessPool:
                deaths += 1
                if deaths == MOST_DEATHS:
                    raise InputError(
                        f"a process died {deaths} times over {under_way[0][0]!r:.300}; "
                        "look at it, or give it more memory"
                    ) from None
                pool.shutdown(wait=False, cancel_futures=True)
                pool = self._pool = self._open()
                under_way = deque((item, None) for item, _ in under_way)
                continue
            under_way.popleft()
            deaths = 0
            yield result

    def _open(self) -> ProcessPoolExecutor:
        # Not forked: a fork of a process with threads may wait for ever for a lock of a thread that it does not have.
        context = multiprocessing.get_context("spawn")
        return ProcessPoolExecutor(self._count, mp_context=context, initializer=_end_with_parent)


def _end_with_parent() -> None:
    """End this process when its parent is killed: nobody else would give it work or end it."""
    parent = multiprocessing.parent_process()

    def watch() -> None:
        if parent is not None:
            parent.join()
            os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _in_order(
    submit: Callable[..., Future[Any]], function: Callable[[Any], Any], items: Iterable[Any], ahead: int
) -> Iterator[Any]:
    waiting = iter(items)
    under_way: deque[Future[Any]] = deque()
    while True:
        under_way.extend(submit(function, item) for item in islice(waiting, ahead - len(under_way)))
        if not under_way:
            return
        yield under_way.popleft().result()


@contextmanager
def _dask_executor(address: str) -> Iterator[tuple[Executor, int]]:
    """An executor on a Dask cluster, and the number of its threads; Dask itself repeats lost work."""
    try:
        from distributed import Client  # noqa: PLC0415 - optional
    except ImportError:
        raise InputError("dask:// needs Dask; pip install 'newsfold[dask]'") from None
    try:
        client = Client(address, timeout=10)
    except OSError as error:
        raise InputError(f"no Dask scheduler answers at {address} ({error}); {_KINDS}") from error
    with client:
        yield client.get_executor(pure=False), max(1, sum(client.nthreads().values()))
