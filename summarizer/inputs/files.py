"""Lists the files that paths and folders stand for, gives texts and pages their ids, and reads the bytes.

Bytes come from files and streams, unpacked and limited in size: whole, or line by line.
"""

import codecs
import gzip
import itertools
import os
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from summarizer.errors import UnreadableError
from summarizer.reading.charsets import decode

# Limits on one input, decompressed: far above any news text, far below what harms a machine.  # not tuned
MAX_FILE_BYTES = 256 * 2**20
MAX_LINE_BYTES = 16 * 2**20
MAX_STREAM_BYTES = 8 * 2**30
TEXTS = (".txt",)
PAGES = (".html", ".htm")
FEEDS = (".xml", ".rss", ".atom")
LINES = (".jsonl", ".ndjson")
_ENDINGS = (*TEXTS, *PAGES, ".json", *LINES, *FEEDS)
_KNOWN = f"known are {', '.join(_ENDINGS[:-1])} and {_ENDINGS[-1]}, each also with .gz"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{0,20}://", re.IGNORECASE)
_NAMED = 5  # files that a warning lists before it counts


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
            place, "is not a gzip file, or is damaged; fetch or compress it again"
        ) from None
    except OSError as error:
        raise os_error(path, error) from error


def _open(path: Path) -> BinaryIO:
    if path.suffix.casefold() == ".gz":
        return cast("BinaryIO", gzip.open(path, "rb"))
    return path.open("rb")


def os_error(path: Path, error: OSError) -> UnreadableError:
    """A system error about a file or folder, with a remedy."""
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

    A line of more than ``longest`` bytes, or one that is not UTF-8, is replaced by an error.
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


@dataclass(frozen=True, slots=True)
class ListedFile:
    """One file to read: its path, its ending without ``.gz``, and whether the caller named it."""

    path: Path
    ending: str
    named: bool


def _is_address(name: str) -> bool:
    """Whether a name is a web address and not a path."""
    return _ADDRESS.match(name) is not None


def list_files(paths: Sequence[str], passed: list[str]) -> Iterator[ListedFile | str | UnreadableError]:
    """The files to read, each once; ``-`` stands for standard input, and addresses come as they are."""
    seen: set[str] = set()
    for name in paths:
        if name == "-" or _is_address(name):
            if name not in seen:
                yield name
        elif os.path.isdir(name):  # noqa: PTH112  # never raises
            yield from _list_folder(Path(name), seen, passed)
        elif (real := os.path.realpath(name)) not in seen:
            seen.add(real)
            yield _named_file(Path(name))
        seen.add(name)


def _named_file(path: Path) -> ListedFile | UnreadableError:
    """A file that the caller named: if it cannot be read, that is an error."""
    if not os.path.lexists(path):
        return UnreadableError(str(path), "does not exist; give a file, a folder or - for standard input")
    ending = _ending(path)
    if ending not in _ENDINGS:
        return UnreadableError(str(path), f"its ending {ending!r} is unknown; {_KNOWN}")
    return ListedFile(path, ending, named=True)


def _list_folder(folder: Path, seen: set[str], passed: list[str]) -> Iterator[ListedFile | UnreadableError]:
    """The article files under a folder, in sorted order; other files go to ``passed``."""
    count = 0
    for entry in _walk(folder, set()):
        if isinstance(entry, UnreadableError):
            count += 1
            yield entry
        elif not _is_file(entry) or _ending(entry) not in _ENDINGS:
            passed.append(str(entry))
        else:
            count += 1
            if (real := os.path.realpath(entry)) not in seen:
                seen.add(real)
                yield ListedFile(entry, _ending(entry), named=False)
    if not count:
        yield UnreadableError(str(folder), f"is a folder without articles; {_KNOWN}")


def _is_file(path: Path) -> bool:
    return os.path.isfile(path)  # noqa: PTH113  # never raises


def _walk(folder: Path, walked: set[str]) -> Iterator[Path | UnreadableError]:
    """The files under a folder, sorted, without hidden ones; each folder once, so links make no loop."""
    real = os.path.realpath(folder)
    if real in walked:
        return
    walked.add(real)
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield os_error(folder, error)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if os.path.isdir(entry):  # noqa: PTH112  # never raises
            yield from _walk(entry, walked)
        else:
            yield entry


def text_ids(paths: Iterable[Path]) -> dict[Path, str]:
    """The id of each text file: its stem, or its path below what all share where two stems are equal."""
    stems = {path: _stem(path) for path in paths}
    counts = Counter(stems.values())
    twice = [path for path in stems if counts[stems[path]] > 1]
    if not twice:
        return stems
    root = os.path.commonpath([os.path.abspath(path.parent) for path in twice])  # noqa: PTH100  # keeps links
    for path in twice:
        stems[path] = PurePosixPath(Path(os.path.relpath(path, root))).as_posix()
    return stems


def path_ids(paths: Iterable[Path]) -> dict[Path, str]:
    """The id of each text file by its path, relative where it lies below the working directory."""
    here = Path.cwd()
    whole = {path: Path(os.path.abspath(path)) for path in paths}  # noqa: PTH100  # keeps links
    return {
        path: (found.relative_to(here) if found.is_relative_to(here) else found).as_posix()
        for path, found in whole.items()
    }


def listed(names: Sequence[str]) -> str:
    """Names for a warning: the first few, and how many more."""
    shown = ", ".join(names[:_NAMED])
    return f"{shown} and {len(names) - _NAMED} more" if len(names) > _NAMED else shown


def _ending(path: Path) -> str:
    """A path's ending in small letters, ``.gz`` taken off first."""
    name = path.name.casefold().removesuffix(".gz")
    return PurePosixPath(name).suffix


def _stem(path: Path) -> str:
    name = path.name[:-3] if path.name.casefold().endswith(".gz") else path.name
    return PurePosixPath(name).stem
