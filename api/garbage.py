"""Runs Python's full garbage collection only when nobody waits for the process.

It takes some tenths of a second, in which the process answers nobody or keeps other writers waiting. Most of what it
looks at, imported modules and vectors above all, is not garbage.
"""

import gc
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

from api import memory

NEVER = 10**9  # younger collections before a full one
# Between two looks at everything, some tenths of a second, in a process that answers.  # not tuned
WHOLE_SECONDS = 3600.0
# Between two times that such a process gives back what is free: pages of the database that another process has made
# old leave some 20 MiB of it in between what is held.  # not tuned
GIVEN_BACK_SECONDS = 60.0


def put_off() -> None:
    """From now on run a full collection only when ``collect`` is called."""
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, NEVER)


class OnlyNew:
    """Lets each full collection look only at what has come since the one before, and once an hour at everything.

    A process that answers keeps words, sentences and briefings that it used last. With 15,000 requests, 765 of them
    posts, a full collection rose from 13 to 101 ms of CPU, once every seven seconds, in which nobody was answered.
    """

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, give_back: Callable[[], object] = memory.give_back
    ) -> None:
        self._clock, self._give = clock, give_back
        self._whole = self._given_back = clock()

    def start(self) -> None:
        """Begin, for the whole process."""
        gc.callbacks.append(self._called)

    def stop(self) -> None:
        """Leave collections as they were before."""
        with suppress(ValueError):  # it has not begun
            gc.callbacks.remove(self._called)

    def _called(self, phase: str, info: Mapping[str, Any]) -> None:
        if info["generation"] < 2:
            return
        if phase == "stop":
            gc.freeze()
            self._give_back()
        elif self._clock() - self._whole > WHOLE_SECONDS:
            self._whole = self._clock()
            gc.unfreeze()

    def _give_back(self) -> None:
        if self._clock() - self._given_back > GIVEN_BACK_SECONDS:
            self._given_back = self._clock()
            self._give()


def collect() -> None:
    """Run a full collection and give free memory back; what is left is exempt until the next call."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    memory.give_back()
