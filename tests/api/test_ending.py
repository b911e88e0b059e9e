"""The end of a process: soon, unless the store is being changed."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from api.ending import Ending
from summarizer.cli.serving import _asked_itself
from tests.newsroom_cases import make_newsroom

_WORKER = """
import os, sys, time
from api import worker
from summarizer.newsroom.newsroom import Newsroom
def slow(room):
    print("begun", flush=True)
    time.sleep(60)
def writing(room):
    with room.writing() as tx:
        print("begun", flush=True)
        time.sleep(6)
        tx.take_lease("written", "to the end", room.now(), room.now())
    time.sleep(60)
Newsroom.renew = globals()[sys.argv[1]]
worker.main()
"""


def _ended(is_busy: Callable[[], bool], close: Callable[[], None]) -> float:
    """Seconds until a process ends that has been told to."""
    ended, begun = threading.Event(), time.monotonic()

    async def told() -> None:
        loop = asyncio.get_running_loop()
        Ending(threading.Event(), is_busy, close, 0.1)._end(loop, loop.create_future(), lambda _: ended.set())

    asyncio.run(told())
    assert ended.is_set()
    return time.monotonic() - begun


def test_a_close_that_never_ends_is_waited_for_only_while_the_store_is_changed() -> None:
    never, begun = threading.Event(), time.monotonic()
    assert _ended(lambda: False, lambda: bool(never.wait()) and None) < 3
    busy = iter([False])  # behind the refusals, while it is closed
    assert _ended(lambda: next(busy, time.monotonic() - begun < 5), lambda: bool(never.wait()) and None) < 10
    assert time.monotonic() - begun > 4.9
    never.set()


def _stopped(folder: Path, step: str) -> float:
    """Seconds that the process that groups takes to end in the midst of a step."""
    url = f"sqlite:///{folder}/grouped.db"
    make_newsroom(url).close()
    environment = {**os.environ, "NEWSFOLD_DB": url, "NEWSFOLD_BELL": ""}
    command = [sys.executable, "-c", _WORKER, step]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment)
    assert process.stdout is not None
    assert process.stdout.readline() == b"begun\n"
    begun = time.monotonic()
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=60)
    assert process.returncode == 0
    return time.monotonic() - begun


def test_the_process_that_groups_ends_soon_in_the_midst_of_a_step_that_changes_nothing(
    tmp_path: Path,
) -> None:
    assert _stopped(tmp_path, "slow") < 7


def test_the_process_that_groups_ends_what_it_writes(tmp_path: Path) -> None:
    assert _stopped(tmp_path, "writing") > 5.5
    with make_newsroom(f"sqlite:///{tmp_path}/grouped.db") as room, room.store.reading() as tx:
        held = tx._connection.exec_driver_sql("SELECT holder FROM leases WHERE name = 'written'").scalar()  # type: ignore[attr-defined]
    assert held == "to the end"


class _Process:
    """A process of a server, as granian has it, that a signal ended while it started."""

    def __init__(self, status: int) -> None:
        self.inner, self.exitcode, self.interrupt_by_parent = self, status, False

    def join(self) -> None:
        """It has ended."""

    def _watcher(self) -> None:
        """The server looks whether it has ended the process itself."""


@pytest.mark.parametrize(
    ("status", "told", "expected"),
    [
        pytest.param(-signal.SIGTERM, True, False, id="all were told to stop"),
        pytest.param(-signal.SIGTERM, False, True, id="it alone was"),
        pytest.param(-signal.SIGKILL, True, True, id="it was killed"),
    ],
)
def test_a_process_that_ends_with_the_server_while_it_starts_is_no_failure(
    status: int, *, told: bool, expected: bool
) -> None:
    began = time.monotonic()
    made = _asked_itself(_Process, lambda: told and time.monotonic() - began > 0.3)(status)
    made._watcher()
    assert made.interrupt_by_parent != expected
