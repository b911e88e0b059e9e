"""The background process of ``newsfold serve``: it groups, makes briefings and calls webhooks.

Processes that answer wake it by ringing a bell, a socket in a folder of the server. Posts of other servers or commands
it finds by looking at the store.
"""

import os
import signal
import socket
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from api import ending, garbage, journal, memory
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
# Articles posted within this many seconds are grouped together: a transaction for one article keeps other writers
# waiting nearly as long as one for five.
GATHER_SECONDS = 0.5
LOOK_SECONDS = 0.5  # between two looks at the store for posts of others
# How long feeds and digests wait for it to brief what has just changed. With the second until they are made again, and
# what is then told for them, this must stay within the four seconds for which an older one may be sent.  # not tuned
TOLD_SECONDS = 1.0
ASK_SECONDS = 0.02  # between two looks of a caller that waits until its articles are grouped


class Bell:
    """Used in place of a ``Grouper`` by processes that answer: it wakes the process that groups."""

    def __init__(self, newsroom: Newsroom, path: str, stopping: threading.Event) -> None:
        self._newsroom = newsroom
        self._stopping = stopping
        self._path = path
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._socket.setblocking(False)

    def wake(self) -> None:
        """Say that there is something to group."""
        self._ring(SOON)

    def group(self, ids: Sequence[str], until: float) -> bool:
        """Wait until these articles are grouped, up to a moment of the monotonic clock; whether they are.

        If no other process groups them, this one does. Nobody waits for them while the service stops.
        """
        patience = time.monotonic() + LEASE_SECONDS
        self._ring(NOW)
        while self._newsroom.is_pending(ids):
            if time.monotonic() > until or self._stopping.is_set():
                return False
            if time.monotonic() > patience:
                self._newsroom.group_pending()
            time.sleep(ASK_SECONDS)
        return True

    def stop(self) -> None:
        """Stop ringing."""
        self._socket.close()

    def _ring(self, how: bytes) -> None:
        with suppress(OSError):  # the worker also looks by itself
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
    os.nice(STEPS)  # lowers this thread; it also shows which process groups
    with _bound(os.environ[BELL]) as bell:
        while not stopped.is_set() and os.getppid() == parent:
            _listen(bell, grouper, newsroom)
    deliverer.stop(0)
    grouper.stop(0)
    # A long step, such as relating fifty events that are all alike, is left undone, and a slow delivery is sent again:
    # as when the process is killed, nothing has been changed yet.
    ended = ending.wait(
        lambda: not (grouper.is_running() or deliverer.is_running()), lambda: newsroom.store.is_writing
    )
    newsroom.close()
    if not ended:
        os._exit(
            0
        )  # the end of the interpreter would wait until a thread that imports or computes comes to a stop


def _listen(bell: socket.socket, grouper: Grouper, newsroom: Newsroom) -> None:
    """Wait a moment for the bell, then look whether anything waits."""
    try:
        grouper.wake(urgent=bell.recv(16) == NOW)
    except TimeoutError:
        with suppress(StoreError):
            if newsroom.is_pending():
                grouper.wake()


def _bound(path: str) -> socket.socket:
    bell = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    with suppress(OSError):  # no folder, or a path too long for a socket: the worker then looks by itself
        Path(path).unlink(missing_ok=True)  # left by an earlier process
        bell.bind(path)
    bell.settimeout(LOOK_SECONDS)
    return bell


def _setting(name: str) -> str:
    setting = get_setting(name)
    return os.environ.get(setting.variable, str(setting.default))
