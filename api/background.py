"""Groups and briefs in the background: one loop, woken by posts; of several processes, only one runs it.

Under a plain WSGI server it is a thread of the application. ``newsfold serve`` gives it a process of its own, see
``worker``, so that grouping does not share an interpreter with the threads that answer.
"""

import os
import secrets
import socket
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from itertools import chain, islice

from api import garbage
from api.journal import log
from api.priority import Courtesy
from summarizer.errors import NewsfoldError
from summarizer.newsroom.ingestion import GROUPED_AT_ONCE
from summarizer.newsroom.newsroom import Newsroom

COUNTED_SECONDS = 2.0
# Only one of several processes groups at a time, so that only one holds all vectors. The write lock of the store keeps
# two from changing the same rows; a lease that runs out too early costs only time.
LEASE, LEASE_SECONDS = "grouping", 9.0
# Between two looks of a process that does not group whether the one that does is gone. With half of a lease it went on
# 10.5 to 12.2 s after that was killed, at load 12.
AGAIN_SECONDS = 1.0
PAUSE = 5.0  # seconds before another try when the store failed
# New articles are grouped at once. Relations and briefings wait until nothing has arrived for the first of these times,
# and at most for the second: for an event that grows by the minute, most of them would be made in vain.
QUIET_SECONDS, LATEST_SECONDS = 0.5, 10.0  # not tuned
# The first transaction groups this many articles, each later one twice as many. So a single post waits for few other
# articles, some 15 ms each, and thousands of posted articles are soon grouped by the hundred.
FEWEST = 4
# In a service at most this many at once: they hold the write lock for some 50 ms.  # not tuned
MOST = 64
# Changed events that the feed shows are briefed right after grouping, some 50 ms each. All of them: what is left untold
# the processes that answer tell themselves, with half of them left that took a sixth of their CPU at 60 requests a
# second.
FED = 20
STEPS = 5  # of niceness, so that threads that answer go first; with many more a busy machine would stop the briefing
COLLECT_SECONDS = 60.0  # between two garbage collections, some tenths of a second each  # not tuned
# A thread that answers waits this long, at each read or write, for each thread that computes; Python's default is 5 ms.
# Beside three of them it came to its turn 63 times in two seconds with 1 ms, 222 times with .2 and 292 times with .05
# (on a busy machine); the others did as much work for their CPU.
SWITCH_SECONDS = 0.0002


class Waiting:
    """How many articles wait to be grouped, counted every few seconds."""

    def __init__(self) -> None:
        self._counted, self._waiting = float("-inf"), 0

    def count(self, room: Newsroom) -> int:
        """How many waited a moment ago."""
        if time.monotonic() - self._counted > COUNTED_SECONDS:
            self._counted, self._waiting = time.monotonic(), room.count_pending()
        return self._waiting


class Grouper:
    """Groups what was posted, then makes the briefings and editions that nobody has asked for yet.

    Args:
        newsroom: what it groups.
        gather: how many seconds it waits for more before it groups, unless somebody waits for it.
        alone: whether it has process and newsroom for itself: then it does before a transaction what it can, tells at
            once what others wait for, and looks for garbage between two batches.
        quiet: relations and briefings wait until nothing has come for so many seconds, or for so many at most.
    """

    def __init__(
        self,
        newsroom: Newsroom,
        gather: float = 0.0,
        *,
        alone: bool = False,
        quiet: tuple[float, float] = (QUIET_SECONDS, LATEST_SECONDS),
    ) -> None:
        self._newsroom = newsroom
        self._alone = alone
        self._quiet, self._latest = quiet
        self._courtesy = Courtesy(STEPS if alone else 0)
        self._collected = time.monotonic()
        self._gather = gather
        self._work = threading.Event()
        self._urgent = threading.Event()
        self._stopped = threading.Event()
        self._idle = threading.Event()
        self._thread: threading.Thread | None = None
        self._starting = threading.Lock()
        self._name = f"{socket.gethostname()[:30]}:{os.getpid()}:{secrets.token_hex(4)}"
        self._led = float("-inf")
        self._put_off: float | None = None  # since when relations and briefings are

    def wake(self, *, urgent: bool = False) -> None:
        """Say that there is something to group; ``urgent`` when somebody waits for it."""
        with self._starting:
            alive = self._thread is not None and self._thread.is_alive()
            if not alive and not self._stopped.is_set():
                self._thread = threading.Thread(target=self._run, name="newsfold-grouper", daemon=True)
                self._thread.start()
        self._idle.clear()
        if urgent:
            self._urgent.set()
        self._work.set()

    def group(self, ids: Sequence[str], until: float) -> bool:  # noqa: ARG002 - what others wait for is grouped too
        """Group what waits now, up to a moment of the monotonic clock; whether all of it was grouped."""
        while self._newsroom.group_pending():
            if time.monotonic() > until:
                return False
        return True

    def join_idle(self, seconds: float) -> None:
        """Wait until nothing is left to group or brief, at most this many seconds."""
        self._idle.wait(seconds)

    def stop(self, seconds: float | None = None) -> None:
        """End after the step under way; wait for that so many seconds at most, without an end if none are given."""
        self._stopped.set()
        self._urgent.set()
        self._work.set()
        if self._thread is not None:
            self._thread.join(seconds)

    def is_running(self) -> bool:
        """Whether a step is under way, or may begin."""
        return self._thread is not None and self._thread.is_alive()

    def _run(self) -> None:
        sys.setswitchinterval(SWITCH_SECONDS)
        while not self._stopped.is_set():
            self._work.wait()
            self._urgent.wait(self._gather)
            self._urgent.clear()
            self._work.clear()
            try:
                if self._leads():
                    self._catch_up()
                elif self._newsroom.is_pending():
                    self._again_after(AGAIN_SECONDS)  # the process that groups may be gone by then
                if self._alone and time.monotonic() - self._collected > COLLECT_SECONDS:
                    garbage.collect()
                    self._collected = time.monotonic()
                if not self._work.is_set():
                    self._idle.set()
            except NewsfoldError as error:
                log().error("grouping failed", reason=str(error))
                self._again_after(PAUSE)
        with suppress(NewsfoldError):
            self._newsroom.drop_lease(LEASE, self._name)

    def _again_after(self, seconds: float) -> None:
        if not self._stopped.wait(seconds):
            self._work.set()

    def _leads(self) -> bool:
        """Whether this process is the one that groups; another takes over when it has died."""
        if time.monotonic() - self._led > LEASE_SECONDS / 3:
            if not self._newsroom.take_lease(LEASE, self._name, LEASE_SECONDS):
                return False
            self._led = time.monotonic()
        return True

    def _is_put_off(self) -> bool:
        """Whether articles keep arriving, and what can wait has not waited too long."""
        since = self._put_off = self._put_off or time.monotonic()
        if self._work.wait(self._quiet) and time.monotonic() - since < self._latest:
            return True
        self._put_off = None
        return False

    def _catch_up(self) -> None:
        most = FEWEST
        while not self._stopped.is_set() and self._leads():
            if not self._newsroom.group_pending(most, alone=self._alone):
                break
            most = min(2 * most, MOST if self._alone else GROUPED_AT_ONCE)
        if self._alone:
            with suppress(NewsfoldError):  # if the disk is full, a commit will say so
                self._newsroom.store.copy_log()
        while not self._interrupted() and self._newsroom.renew():
            pass
        with self._courtesy.stepped_back():
            self._tell()

    def _tell(self) -> None:
        if self._alone:
            self._tell_first()
        if self._is_put_off():
            return
        while self._newsroom.relate_events():
            if self._interrupted():
                return
        for _ in chain(self._newsroom.brief_untold(), self._newsroom.make_ahead()):
            if self._interrupted():
                return

    def _tell_first(self) -> None:
        """Brief the changed events that the feed shows, even if more articles have arrived meanwhile."""
        for _ in islice(self._newsroom.brief_untold(FED), FED):
            if self._stopped.is_set() or self._urgent.is_set():
                return

    def _interrupted(self) -> bool:
        """Whether there is something more urgent to do, or another process has taken over."""
        return self._stopped.is_set() or self._work.is_set() or not self._leads()
