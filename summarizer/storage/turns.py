"""Writers of one process in turn: first come, first served, however soon the last one wants to write again."""

import threading
from collections import deque
from time import monotonic, sleep

PAUSE_SECONDS = 0.01  # between two writers, so that another process finds the store free: it asks every 5 ms


class Turns:
    """A lock that keeps its queue."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: deque[threading.Event] = deque()
        self._taken = False
        self._given_back = float("-inf")

    def take(self, seconds: float) -> bool:
        """Wait for the turn, for so long at most; whether it came."""
        if not self._came(seconds):
            return False
        # Who comes next pauses, not who has written: that one's caller need not wait for it.
        sleep(max(0.0, self._given_back + PAUSE_SECONDS - monotonic()))
        return True

    def _came(self, seconds: float) -> bool:
        with self._lock:
            if not self._taken:
                self._taken = True
                return True
            mine = threading.Event()
            self._waiting.append(mine)
        if mine.wait(seconds):
            return True
        with self._lock:
            if mine.is_set():  # it came in this very moment
                return True
            self._waiting.remove(mine)
        return False

    def give_back(self) -> None:
        """Let the next one write."""
        with self._lock:
            self._given_back = monotonic()
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._taken = False
