"""What a reader waits for, made in a thread of its own: a page that it is not ready for says so and asks again."""

import sys
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from api.background import SWITCH_SECONDS

MOST_KEPT = 500  # results, some 30 KB each  # not tuned
# Each step of a work is one value that it yields, so that the service can end between two; the last one is the result.
Work = Callable[[], Iterator[Any]]


class NotYet:
    """In place of a result that is being made."""


NOT_YET: Final = NotYet()


@dataclass(slots=True)
class _Job:
    work: Work
    kept: bool  # until newer results push it out; else it is made again for whoever asks after it is done
    value: Any = NOT_YET
    error: Exception | None = None
    done: threading.Event = field(default_factory=threading.Event)
    asked: float = field(default_factory=time.monotonic)


class Soon:
    """Works by key, made one after the other, the first that was asked for first.

    The thread ends when there is nothing left to make, so that a service that is not asked for anything has none.
    """

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._jobs: OrderedDict[Hashable, _Job] = OrderedDict()
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    def get(self, key: Hashable, work: Work, seconds: float, *, kept: bool = True) -> Any:
        """The result of a work under its key, made once for all who ask; ``NOT_YET`` while that takes longer.

        Whatever the work raised is raised here, once; who asks after that has it tried again.
        """
        with self._lock:
            job = self._jobs.setdefault(key, _Job(work, kept))
            if job.done.is_set():
                self._jobs.move_to_end(key)  # now the newest of those that are kept
            elif self._thread is None and not self._stopped.is_set():
                self._thread = threading.Thread(target=self._run, name="newsfold-soon", daemon=True)
                self._thread.start()
        # Who comes back for what takes long does not wait again.
        job.done.wait(max(0.0, job.asked + seconds - time.monotonic()))
        if job.error is not None:
            self._drop(key, job)
            raise job.error
        return job.value

    def join(self, seconds: float) -> None:
        """Wait until nothing is left to make, for so long at most."""
        if (thread := self._thread) is not None:
            thread.join(seconds)

    def stop(self) -> None:
        """End after the step under way; nothing is made any more."""
        self._stopped.set()
        if (thread := self._thread) is not None:
            thread.join()

    def _run(self) -> None:
        sys.setswitchinterval(SWITCH_SECONDS)
        while (found := self._next()) is not None:
            self._make(*found)

    def _make(self, key: Hashable, job: _Job) -> None:
        try:
            for value in job.work():
                if self._stopped.is_set():
                    return
                made = value
            job.value = made
        except Exception as error:  # noqa: BLE001 - it is raised where the work was asked for
            job.error = error
        if job.error is None and not job.kept:
            self._drop(key, job)
        job.done.set()

    def _next(self) -> tuple[Hashable, _Job] | None:
        """The next work; none where the thread is to end."""
        with self._lock:
            for key in [key for key, job in self._jobs.items() if job.done.is_set()][: -self._most]:
                del self._jobs[key]
            waiting = ((key, job) for key, job in self._jobs.items() if not job.done.is_set())
            found = None if self._stopped.is_set() else next(waiting, None)
            if found is None:
                self._thread = None
            return found

    def _drop(self, key: Hashable, job: _Job) -> None:
        with self._lock:
            if self._jobs.get(key) is job:
                del self._jobs[key]
