"""The child process that parses pages, feeds and messages: ``python -m summarizer.inputs.extracting``.

It reads a request and writes an answer, over and over, until its input ends. Each is a frame: four bytes of length,
then JSON; a request's data follow in a frame of their own. The system ends the process when one request uses too
much processor time or memory: whoever asked starts another.
"""

import json
import os
import signal
import struct
import sys
from typing import Any, BinaryIO

from summarizer.errors import UnreadableError
from summarizer.reading.extraction import What

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
    """Load what every page needs, so that the time is not charged to the first page."""
    from summarizer.reading.extraction import extract  # noqa: PLC0415

    page = (
        "<html><body><article><h1>Ready</h1><p>"
        + "The reader is ready for pages. " * 20
        + "</p></article></body></html>"
    )
    extract("page", page.encode(), "")


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


if __name__ == "__main__":
    main()
