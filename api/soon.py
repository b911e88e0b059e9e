"""Makes slow results in a background thread: a page whose result is not ready yet says so and asks again."""

import sys
import threading
import time
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from api.background import SWITCH_SECONDS

MOST_KEPT = 500  # results, some 30 KB each  # not tuned
STOP_SECONDS = 3.0  # for a step under way, such as a long briefing  # not tuned
# A job yields a value after each step, so that the service can stop between two; the last value is the result.
Work = Callable[[], Iterator[Any]]


class NotYet:
    """Stands for a result that is still being made."""


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
    """Jobs by key, done one after the other in the order in which they were asked for.

    The thread ends when no job is left, so that an idle service has no such thread.
    """

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._jobs: OrderedDict[Hashable, _Job] = OrderedDict()
        self._lock = threading.Lock()
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    def get(self, key: Hashable, work: Work, seconds: float, *, kept: bool = True) -> Any:
        """The result of a job, made once for all who ask for its key; ``NOT_YET`` if it is not ready in time.

        An exception of the job is raised here once; the next caller starts the job again.
        """
        with self._lock:
            job = self._jobs.setdefault(key, _Job(work, kept))
            if job.done.is_set():
                self._jobs.move_to_end(key)  # now the newest of those that are kept
            elif self._thread is None and not self._stopped.is_set():
                self._thread = threading.Thread(target=self._run, name="newsfold-soon", daemon=True)
                self._thread.start()
        # A caller who asks again for a slow job does not wait a second time.
        job.done.wait(max(0.0, job.asked + seconds - time.monotonic()))
        if job.error is not None:
            self._drop(key, job)
            raise job.error
        return job.value

    def join(self, seconds: float) -> None:
        """Wait until no job is left, at most this many seconds."""
        if (thread := self._thread) is not None:
            thread.join(seconds)

    def stop(self) -> None:
        """Stop after the present step, which is waited for a while, and start no other job."""
        self._stopped.set()
        self.join(STOP_SECONDS)

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
        except Exception as error:  # noqa: BLE001 - ``get`` raises it
            job.error = error
        if job.error is None and not job.kept:
            self._drop(key, job)
        job.done.set()

    def _next(self) -> tuple[Hashable, _Job] | None:
        """The next job; none when the thread should end."""
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
