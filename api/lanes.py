"""Lanes: a thread pool for each kind of request, so that no kind waits for another.

Only a limited number of requests may wait in a lane. Beyond that, callers are told at once to try again later; a
request that waits too long is never started.
"""

import asyncio
import re
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TypeVar

Result = TypeVar("Result")

_NEEDS_BRIEFING = re.compile(
    r"/v1/(?:events/[^/]+/(?:briefing|timeline|changes|why/.*)|briefings/|verify/)|/feed\.|/(?:digest|event)s?/"
)


class BusyError(Exception):
    """A lane is full, or a request waited in it for too long."""


@dataclass
class Lane:
    """A pool of ``threads``; at most ``bound`` requests wait for them, each at most ``patience`` seconds."""

    name: str
    threads: int
    bound: int
    patience: float
    waiting: int = 0
    _pool: ThreadPoolExecutor = field(init=False)

    def __post_init__(self) -> None:
        self._pool = ThreadPoolExecutor(self.threads, thread_name_prefix=f"newsfold-{self.name}")

    def begin(self, work: Callable[[], Result]) -> "asyncio.Future[Result]":
        """A future of what ``work`` returns in one of the lane's threads; ``BusyError`` if none becomes free in time.

        Raises:
            BusyError: there is no room.
        """
        if self.waiting >= self.bound:
            raise BusyError
        self.waiting += 1
        until = time.monotonic() + self.patience
        begun = asyncio.get_running_loop().run_in_executor(self._pool, self._begun, work, until)
        begun.add_done_callback(self._ended)
        return begun

    def _ended(self, _: object) -> None:
        self.waiting -= 1

    def _begun(self, work: Callable[[], Result], until: float) -> Result:
        if time.monotonic() > until:
            raise BusyError
        return work()

    def close(self, until: float) -> None:
        """Start nothing more, and wait for what is running, up to a moment of the monotonic clock."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        while self.waiting and time.monotonic() < until:
            time.sleep(0.01)


def make_lanes() -> dict[str, Lane]:
    """The lanes of a process, by name. The numbers of threads are not tuned."""
    return {
        "health": Lane("health", 1, 1000, 10),
        "watch": Lane("watch", 2, 50, 10),
        "look": Lane("look", 6, 500, 20),  # only reads rows
        "tell": Lane("tell", 3, 100, 30),  # may have to make a briefing first
        "change": Lane("change", 8, 64, 60),  # who waits for the write lock shares one transaction
        "fold": Lane("fold", 2, 16, 60),
    }


def lane_of(method: str, path: str) -> str:
    """The lane of a request.

    >>> lane_of("GET", "/health"), lane_of("GET", "/v1/events"), lane_of("POST", "/v1/summaries")
    ('health', 'look', 'fold')
    """
    if path == "/health":
        return "health"
    if path in {"/ready", "/metrics"}:
        return "watch"
    if method in {"GET", "HEAD", "OPTIONS"}:
        return "tell" if path == "/" or _NEEDS_BRIEFING.match(path) else "look"
    return "fold" if path == "/v1/summaries" else "change"
