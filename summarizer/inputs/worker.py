"""Parses pages, feeds and messages, which may be hostile, in a child process: both ends of the pipe.

The child runs ``python -m summarizer.inputs.worker``: it reads a request and writes an answer, over and over, until its
input ends. Each is a frame: four bytes of length, then JSON; a request's data follow in a frame of their own. The
system ends the child when one request uses too much processor time or memory, and the parent starts another.
"""

import atexit
import json
import os
import signal
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from summarizer.errors import UnreadableError
from summarizer.reading.extraction import Parts, What

# Processor seconds. Evidence: the slowest of 200 real-sized pages took .6 s; a page of 2 MiB of paragraphs takes
# about 3.  # not tuned
SECONDS: dict[What, int] = {"page": 5, "fragment": 5, "xml": 30}
# Seconds on the clock after which a request is given up, whatever the process does: a loaded machine is slow.
PATIENCE = 60
START_PATIENCE = 120
# Address space of the process: about 700 MiB are mapped before the first page.
MEMORY_BYTES = 2 * 2**30
# Requests after which the process is replaced: libraries keep caches.  # not tuned
LIFE = 2000
_LENGTH = struct.Struct("!I")


def main() -> None:
    """Answer requests until there are none."""
    asked, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # output of libraries must not mix with answers
    _bound_memory()
    _warm_up()
    write_frame(answers, b"{}")
    while (request := read_frame(asked)) is not None:
        data = read_frame(asked) or b""
        fields = json.loads(request)
        _bound_time(fields["seconds"])
        answer = _answer(fields, data)
        _bound_time(0)
        write_frame(answers, json.dumps(answer).encode())


def read_frame(stream: BinaryIO) -> bytes | None:
    """The next frame, ``None`` at the end of the stream."""
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length)
    return data if len(data) == length else None


def write_frame(stream: BinaryIO, data: bytes) -> None:
    """Write a frame."""
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def _answer(fields: dict[str, Any], data: bytes) -> dict[str, Any]:
    from summarizer.reading.extraction import extract  # noqa: PLC0415 - after the limits are set

    try:
        return {"parts": extract(fields["what"], data, "", url=fields["url"], charset=fields["charset"])}
    except UnreadableError as error:
        return {"reason": error.reason}
    except MemoryError:
        return {
            "reason": f"needs more than {MEMORY_BYTES // 2**20} MiB of memory to read; give its article alone"
        }
    except Exception as error:  # noqa: BLE001 - hostile data find faults in any library, and the next item goes on
        return {"reason": f"cannot be taken apart ({type(error).__name__}); give its words in 'text'"}


def _warm_up() -> None:
    """Load what pages need, so that the time is not charged to the first one: a short page asks every reader."""
    from summarizer.reading.extraction import extract  # noqa: PLC0415

    for sentences in (1, 20):
        text = "The reader is ready for pages. " * sentences
        extract(
            "page", f"<html><body><article><h1>Ready</h1><p>{text}</p></article></body></html>".encode(), ""
        )


def _bound_time(seconds: int) -> None:
    """Set the processor time after which the system ends this process; 0 removes the limit."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _bound_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - there is none on Windows
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))


_MODULE = "summarizer.inputs.worker"


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

if __name__ == "__main__":
    main()
