"""Bytes from files and streams, unpacked and bounded: whole, or line by line."""

import codecs
import gzip
import itertools
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from summarizer.errors import UnreadableError
from summarizer.reading.charsets import decode

# Bounds on one input, decompressed: far above any news text, far below what harms a machine.  # not tuned
MAX_FILE_BYTES = 256 * 2**20
MAX_LINE_BYTES = 16 * 2**20
MAX_STREAM_BYTES = 8 * 2**30


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """A file to read, unpacked when its name ends in ``.gz``.

    Raises:
        UnreadableError: it cannot be opened, or (while it is read) is truncated or damaged.
    """
    place = str(path)
    try:
        with _open(path) as stream:
            yield stream
    except EOFError:
        raise UnreadableError(place, "is a truncated gzip file; fetch or compress it again") from None
    except (gzip.BadGzipFile, zlib.error):
        raise UnreadableError(
            place, "is no gzip file, or a damaged one; fetch or compress it again"
        ) from None
    except OSError as error:
        raise os_error(path, error) from error


def _open(path: Path) -> BinaryIO:
    if path.suffix.casefold() == ".gz":
        return cast("BinaryIO", gzip.open(path, "rb"))
    return path.open("rb")


def os_error(path: Path, error: OSError) -> UnreadableError:
    """What the system says of a file or folder, with a remedy."""
    remedy = (
        "allow reading it" if isinstance(error, PermissionError) else "give a file or folder that can be read"
    )
    return UnreadableError(str(path), f"cannot be read ({error.strerror or type(error).__name__}); {remedy}")


def read_whole(stream: BinaryIO, place: str, limit: int = MAX_FILE_BYTES, remedy: str = "split it") -> bytes:
    """All of a stream.

    Args:
        stream: what to read.
        place: where it is, for people.
        limit: most bytes.
        remedy: what to do about one that is larger.

    Raises:
        UnreadableError: it is larger, or empty.
    """
    data = stream.read(limit + 1)
    if len(data) > limit:
        raise UnreadableError(place, f"is larger than {limit // 2**20} MiB; {remedy}")
    if not data.strip():
        raise UnreadableError(place, "is empty; give text or JSON")
    return data


def numbered_lines(
    stream: BinaryIO, place: str, first: int = 1, longest: int = MAX_LINE_BYTES
) -> Iterator[tuple[str, str | UnreadableError]]:
    """Each line that is not blank, with its place, numbered from ``first`` on.

    A line of more than ``longest`` bytes, or not UTF-8, is an error in its stead.
    """
    total = 0
    for number in itertools.count(first):
        data = stream.readline(longest + 1)
        if not data:
            return
        if number == 1 and data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            data += _read_rest(stream)
            lines = decode(data, place).split("\n")
            yield from ((f"{place} line {n}", line) for n, line in enumerate(lines, start=1) if line.strip())
            return
        here = f"{place} line {number}"
        total += len(data)
        if total > MAX_STREAM_BYTES:
            yield (
                here,
                UnreadableError(here, f"more than {MAX_STREAM_BYTES // 2**30} GiB before it; split the file"),
            )
            return
        if len(data) > longest:
            _skip_line(stream, data, longest)
            yield (
                here,
                UnreadableError(here, f"is longer than {longest // 2**20} MiB; one article a line"),
            )
        elif data.strip():
            yield here, _decoded(data, here)


def _read_rest(stream: BinaryIO) -> bytes:
    return stream.read(MAX_FILE_BYTES)


def _skip_line(stream: BinaryIO, data: bytes, piece: int) -> None:
    while data and not data.endswith(b"\n"):
        data = stream.readline(piece)


def _decoded(data: bytes, here: str) -> str | UnreadableError:
    try:
        return decode(data, here)
    except UnreadableError as error:
        return error
