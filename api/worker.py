"""The process that groups, tells and calls hooks beside those that answer; ``newsfold serve`` starts and keeps it.

Who answers rings a bell, a socket in a folder of the server's own; what another server or a command has posted is
found by looking.
"""

import os
import signal
import socket
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from api import garbage, journal, memory
from api.background import LEASE_SECONDS, STEPS, Grouper
from api.deliveries import Deliverer
from summarizer.errors import StoreError
from summarizer.families import read_families
from summarizer.newsroom.newsroom import Newsroom
from summarizer.newsroom.transactions import now
from summarizer.settings import get_setting
from summarizer.storage.sql import open_store

BELL = "NEWSFOLD_BELL"  # the variable with the path of the socket
SOON, NOW = b"soon", b"now"
# What is posted within so many seconds is grouped together: a transaction of one article keeps others who write waiting
# nearly as long as one of five.
GATHER_SECONDS = 0.5
LOOK_SECONDS = 0.5  # between two looks at what others have posted
TOLD_SECONDS = 1.0  # how long feeds and digests wait for it to tell what has just changed  # not tuned
ASK_SECONDS = 0.02  # between two looks of who waits until his articles are grouped


class Bell:
    """What a process that answers has in the place of a ``Grouper``: it rings for the one that groups."""

    def __init__(self, newsroom: Newsroom, path: str) -> None:
        self._newsroom = newsroom
        self._path = path
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.setblocking(False)

    def wake(self) -> None:
        """There is something to group."""
        self._ring(SOON)

    def group(self, ids: Sequence[str], until: float) -> bool:
        """Wait until these articles are grouped, up to a moment of the monotonic clock; whether they are.

        Should nobody group them they are grouped here.
        """
        patience = time.monotonic() + LEASE_SECONDS
        self._ring(NOW)
        while self._newsroom.is_pending(ids):
            if time.monotonic() > until:
                return False
            if time.monotonic() > patience:
                self._newsroom.group_pending()
            time.sleep(ASK_SECONDS)
        return True

    def stop(self) -> None:
        """Ring no more."""
        self._socket.close()

    def _ring(self, how: bytes) -> None:
        with suppress(OSError):  # it looks by itself
            self._socket.sendto(how, self._path)


def main() -> None:
    """Work until the server ends."""
    parent, stopped = os.getppid(), threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopped.set())
    memory.share()
    journal.set_up(_setting("log_format"), _setting("log_level"))
    newsroom = Newsroom(open_store(_setting("db")), now, read_families())
    grouper = Grouper(newsroom, GATHER_SECONDS, alone=True)
    deliverer = Deliverer(newsroom, private=_setting("private_addresses") == "allow")
    deliverer.start()
    garbage.put_off()
    grouper.wake()
    os.nice(STEPS)  # of this thread: it shows which process groups
    with _bound(os.environ[BELL]) as bell:
        while not stopped.is_set() and os.getppid() == parent:
            _listen(bell, grouper, newsroom)
    deliverer.stop()
    grouper.stop()
    newsroom.close()


def _listen(bell: socket.socket, grouper: Grouper, newsroom: Newsroom) -> None:
    """Wait for the bell for a moment, else look at what waits."""
    try:
        grouper.wake(urgent=bell.recv(16) == NOW)
    except TimeoutError:
        with suppress(StoreError):
            if newsroom.is_pending():
                grouper.wake()


def _bound(path: str) -> socket.socket:
    bell = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    with suppress(OSError):  # no folder, or a path too long for a socket: it looks by itself
        Path(path).unlink(missing_ok=True)  # of the process before
        bell.bind(path)
    bell.settimeout(LOOK_SECONDS)
    return bell


def _setting(name: str) -> str:
    setting = get_setting(name)
    return os.environ.get(setting.variable, str(setting.default))
