"""Starts, watches, stops and kills a Newsfold server for the other benchmarks."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from types import TracebackType
from typing import Any

START_SECONDS = 180.0


class Service:
    """``newsfold serve`` as a process group of its own."""

    def __init__(self, db: Path | str, *options: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = [
            sys.executable,
            "-m",
            "summarizer",
            "serve",
            "--db",
            str(db),
            "--port",
            str(self.port),
            *options,
        ]
        self.process = subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)

    def __enter__(self) -> "Service":
        self.wait()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end(signal.SIGTERM)

    def wait(self) -> None:
        """Until it answers, three minutes at most: on a machine that does other things a start takes long."""
        until = time.monotonic() + START_SECONDS
        while time.monotonic() < until:
            try:
                self.call("GET", "/ready")
            except OSError:
                time.sleep(0.1)
            else:
                return
        self.end(signal.SIGKILL)
        raise RuntimeError("the service did not start")

    def call(self, method: str, path: str, body: Any = None, key: str = "") -> tuple[int, bytes]:
        """Status and body of an answer."""
        data = None if body is None else json.dumps(body).encode()
        headers = {"Content-Type": "application/json"} if data else {}
        headers |= {"Authorization": f"Bearer {key}"} if key else {}
        asked = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data, headers, method=method)
        try:
            with urllib.request.urlopen(asked, timeout=120) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def end(self, how: signal.Signals) -> None:
        """Send a signal to all its processes, and wait until they are gone."""
        os.killpg(self.process.pid, how)
        self.process.wait(60)
        for _ in range(100):  # what Python itself has beside it goes a moment later
            if not self.pids():
                return
            time.sleep(0.1)

    def pids(self) -> list[int]:
        """Its processes; those that have ended and that nobody has asked after yet are none."""
        listing = subprocess.run(
            ["ps", "-o", "pid=,stat=", "-g", str(self.process.pid)],
            capture_output=True,
            text=True,
            check=False,  # there may be none
        )
        each = (line.split() for line in listing.stdout.splitlines())
        return [int(pid) for pid, state in each if not state.startswith("Z")]

    def answering(self) -> list[int]:
        """The processes that answer: all but the one that starts them, what it needs, and the one that groups."""
        return [pid for pid, nice in self._nice() if nice <= os.nice(0)][1:]

    def grouping(self) -> list[int]:
        """The process that groups: at a lower priority than the others."""
        return [pid for pid, nice in self._nice() if nice > os.nice(0)]

    def _nice(self) -> list[tuple[int, int]]:
        listing = subprocess.run(
            ["ps", "-o", "pid=,ni=", "--sort=pid", "-g", str(self.process.pid)],
            capture_output=True,
            text=True,
            check=True,
        )
        return [(int(pid), int(nice)) for pid, nice in map(str.split, listing.stdout.splitlines())]

    def roles(self) -> dict[int, str]:
        """What each process does: starts the others, answers, groups, or is there beside them."""
        groups = set(self.grouping())
        return {pid: "groups" if pid in groups else self._role(pid) for pid in self.pids()}

    def _role(self, pid: int) -> str:
        if pid == self.process.pid:
            return "starts the others"
        return "answers" if b"\0serve\0" in Path(f"/proc/{pid}/cmdline").read_bytes() else "beside"

    def memory(self) -> int:
        """Resident KiB of all its processes."""
        return sum(map(resident_kib, self.pids()))


def resident_kib(pid: int) -> int:
    """Resident KiB of a process; none if there is none."""
    try:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024
