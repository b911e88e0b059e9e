"""Starts and uses the child process that parses hostile input: it serves many requests and is ended if it hangs."""

import atexit
import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from summarizer.errors import UnreadableError
from summarizer.inputs.extracting import LIFE, PATIENCE, SECONDS, START_PATIENCE, read_frame, write_frame
from summarizer.reading.extraction import Parts, What

_MODULE = "summarizer.inputs.extracting"


class Worker:
    """Extracts articles from pages, feeds and messages in a child process; an ``Extract``.

    The process starts with the first request. Threads wait for each other. ``close`` when done.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._done = 0

    def __call__(
        self, what: What, data: bytes, place: str, *, url: str | None = None, charset: str | None = None
    ) -> list[Parts]:
        """See ``reading.extraction.Extract``; also raises ``UnreadableError`` when the process had to be ended."""
        request = json.dumps(
            {"what": what, "url": url, "charset": charset, "seconds": SECONDS[what]}
        ).encode()
        with self._lock:
            answer = self._ask(request, data)
        if answer is None:
            reason = (
                f"takes more than {SECONDS[what]} s, or too much memory, to read; give its words in 'text'"
            )
            raise UnreadableError(place, reason)
        if "reason" in answer:
            raise UnreadableError(place, answer["reason"])
        return list(answer["parts"])

    def close(self) -> None:
        """End the process, if there is one."""
        with self._lock:
            self._end()

    def _ask(self, request: bytes, data: bytes) -> dict[str, Any] | None:
        """The answer, ``None`` when the process ended without one."""
        process = self._started()
        to, back = cast("BinaryIO", process.stdin), cast("BinaryIO", process.stdout)
        answer = None
        with _ended_after(process, PATIENCE):
            try:
                write_frame(to, request)
                write_frame(to, data)
                answer = read_frame(back)
            except BrokenPipeError:
                pass  # the request killed it; the next one gets a new process
        self._done += 1
        if answer is None or self._done >= LIFE:
            self._end()
        return json.loads(answer) if answer is not None else None

    def _started(self) -> "subprocess.Popen[bytes]":
        """The running process; one that belongs to a forked parent is not used."""
        if self._process is not None and self._owner == os.getpid() and self._process.poll() is None:
            return self._process
        self._end()
        process = subprocess.Popen(  # noqa: S603 - this very package
            [sys.executable, "-P", "-m", _MODULE],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": _paths(), "OPENBLAS_NUM_THREADS": "1"},
        )
        self._process, self._owner, self._done = process, os.getpid(), 0
        with _ended_after(process, START_PATIENCE):
            ready = read_frame(cast("BinaryIO", process.stdout))
        if ready is None:
            self._end()
            raise UnreadableError(
                _MODULE, "the process that reads pages does not start; run it yourself to see why"
            )
        return process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                _close(pipe)


def _close(pipe: Any) -> None:
    try:
        pipe.close()
    except BrokenPipeError:
        return  # nothing reads what was still to be written


@contextmanager
def _ended_after(process: "subprocess.Popen[bytes]", seconds: float) -> Iterator[None]:
    timer = threading.Timer(seconds, process.kill)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _paths() -> str:
    """Where this process finds its modules, with the package's own place first."""
    here = str(Path(__file__).resolve().parent.parent.parent)
    return os.pathsep.join([here, *(path for path in sys.path if path and path != here)])


extract = Worker()
atexit.register(extract.close)
