"""Ends a process that answers within seconds of the stop signal, whatever its connections do.

The server waits until each connection is done, also for a header or a body that never comes, or an answer that nobody
reads: it was killed after thirty seconds, and could not close the store. So what is not done in time is refused, and
the process then closes the store and ends by itself.
"""

import asyncio
import os
import signal
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Any

# After the stop signal: until bodies that have not come and reads that are not answered are refused, then until the
# refusals are sent.  # not tuned
PATIENCE_SECONDS, SENT_SECONDS = 3.0, 0.5
# For changes under way: they end after the articles at hand, and say what is kept. The server would kill the process
# after ``END_SECONDS`` of the command.
CHANGE_SECONDS = 20.0
_LOOK_SECONDS = 0.05


class Ending:
    """The stop of one process.

    Args:
        stopping: is set with the stop signal, for long posts.
        is_busy: whether a body is being received, or the store changed: only that is waited for.
        close: closes the store.
        patience: how long a read, and what closes the store, is waited for, in seconds.
    """

    def __init__(
        self,
        stopping: threading.Event,
        is_busy: Callable[[], bool],
        close: Callable[[], None],
        patience: float = PATIENCE_SECONDS,
    ) -> None:
        self._patience = patience
        self._stopping = stopping
        self._is_busy = is_busy
        self._close = close
        self._closing = threading.Lock()
        self._closed = False
        # Is done when nobody may wait any longer, except who changes the store.
        self.cut: asyncio.Future[None] | None = None

    def watch(self, exit_: Callable[[int], Any] = os._exit) -> None:
        """Begin to end with the stop signal: the server reports it only when all requests are answered."""
        loop = asyncio.get_running_loop()
        cut = self.cut = loop.create_future()

        def begin() -> None:
            if not self._stopping.is_set():
                self._stopping.set()
                work = (loop, cut, exit_)
                threading.Thread(target=self._end, args=work, name="newsfold-end", daemon=True).start()

        for number in (signal.SIGTERM, signal.SIGINT):
            with suppress(ValueError):  # another server may run this outside the main thread
                signal.signal(number, _noting(begin, signal.getsignal(number)))

    def close(self) -> None:
        """Close the store, once; who comes second waits for the first."""
        self._stopping.set()
        with self._closing:
            if not self._closed:
                self._close()
                self._closed = True

    def _end(
        self, loop: asyncio.AbstractEventLoop, cut: "asyncio.Future[None]", exit_: Callable[[int], Any]
    ) -> None:
        begun = time.monotonic()
        time.sleep(self._patience)  # a server whose connections are done has ended by then
        with suppress(RuntimeError):  # the loop has ended
            loop.call_soon_threadsafe(_resolve, cut)
        time.sleep(SENT_SECONDS)
        while self._is_busy() and time.monotonic() - begun < CHANGE_SECONDS:
            time.sleep(_LOOK_SECONDS)
        time.sleep(SENT_SECONDS)
        closing = threading.Thread(target=self.close, daemon=True)
        closing.start()
        left = CHANGE_SECONDS - (time.monotonic() - begun)
        wait(lambda: not closing.is_alive(), self._is_busy, left, self._patience)
        exit_(0)


def wait(
    is_done: Callable[[], bool],
    is_busy: Callable[[], bool],
    most: float = CHANGE_SECONDS,
    patience: float = PATIENCE_SECONDS,
) -> bool:
    """Wait a while until something is done, and as long as the store is changed up to ``most``; whether it is done."""
    begun = time.monotonic()
    while not (done := is_done()):
        spent = time.monotonic() - begun
        if spent > patience and (spent > most or not is_busy()):
            break
        time.sleep(_LOOK_SECONDS)
    return done


def _noting(begin: Callable[[], None], before: Any) -> Callable[[int, FrameType | None], None]:
    def noted(signum: int, frame: FrameType | None) -> None:
        begin()
        if callable(before):
            before(signum, frame)

    return noted


def _resolve(cut: "asyncio.Future[None]") -> None:
    if not cut.done():
        cut.set_result(None)
