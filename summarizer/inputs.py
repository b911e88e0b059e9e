"""The edge that opens files, folders and standard input: one article, or one complaint, at a time."""

import codecs
import gzip
import itertools
import os
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from summarizer.errors import UnreadableError
from summarizer.models import Article
from summarizer.reading.files import decode, read_text
from summarizer.reading.records import Outcome, PassedOver, read_json, read_lines

__all__ = ["PassedOver", "read_paths"]

# Bounds on one input, decompressed: far above any news text, far below what harms a machine.  # not tuned
MAX_FILE_BYTES = 256 * 2**20
MAX_LINE_BYTES = 16 * 2**20
MAX_STREAM_BYTES = 8 * 2**30

_ENDINGS = (".txt", ".json", ".jsonl", ".ndjson")
_LATER = (".html", ".htm", ".xml", ".rss", ".atom")
_KNOWN = "known are .txt, .json, .jsonl and .ndjson, each also with .gz"
_NAMED = 5  # files that a warning lists before it counts
_STDIN = "standard input"


@dataclass(frozen=True, slots=True)
class _Source:
    """One file to read: its path, its ending without ``.gz``, and whether the caller named it."""

    path: Path
    ending: str
    named: bool


def read_paths(paths: Sequence[str], stdin: BinaryIO) -> Iterator[Outcome]:
    """Every article of files, folders and ``-``, with what could not be read in its place.

    JSON Lines are read line by line. Of two articles with one id the first is kept. Files of a walked folder
    that hold no articles come last, together, as one ``PassedOver``.
    """
    passed: list[str] = []
    yield from _without_doubles(_read_all(paths, stdin, passed))
    if passed:
        yield PassedOver(_listed(passed), "passed over: no articles in them")


def read_arrivals(paths: Sequence[str], stdin: BinaryIO) -> Iterator[tuple[str, Outcome]]:
    """As ``read_paths``, for a store: each outcome with its place, doubles included; a text's id is its path."""
    passed: list[str] = []
    yield from _read_all(paths, stdin, passed, _path_ids)
    if passed:
        yield "", PassedOver(_listed(passed), "passed over: no articles in them")


def _read_all(
    paths: Sequence[str],
    stdin: BinaryIO,
    passed: list[str],
    text_ids: Callable[[Iterable[Path]], dict[Path, str]] | None = None,
) -> Iterator[tuple[str, Outcome]]:
    """Each outcome with its place; names of files that hold no articles are put into ``passed``."""
    found = list(_list_files(paths, passed))
    ids = (text_ids or _text_ids)(
        source.path for source in found if isinstance(source, _Source) and source.ending == ".txt"
    )
    for source in found:
        if isinstance(source, UnreadableError):
            yield source.place, source
        elif isinstance(source, str):
            yield from _read_stdin(stdin)
        else:
            yield from _read_file(source, ids, passed)


def _list_files(paths: Sequence[str], passed: list[str]) -> Iterator[_Source | str | UnreadableError]:
    """The files to read, each once; ``-`` stands for standard input."""
    seen: set[str] = set()
    for name in paths:
        if name == "-":
            if name not in seen:
                yield name
        elif os.path.isdir(name):  # noqa: PTH112  # never raises
            yield from _list_folder(Path(name), seen, passed)
        elif (real := os.path.realpath(name)) not in seen:
            seen.add(real)
            yield _named_file(Path(name))
        seen.add(name)


def _named_file(path: Path) -> _Source | UnreadableError:
    """A file that the caller named: whatever keeps it from being read is an error."""
    if not os.path.lexists(path):
        return UnreadableError(str(path), "does not exist; give a file, a folder or - for standard input")
    ending = _ending(path)
    if ending in _LATER:
        return UnreadableError(str(path), f"{ending} is not read yet; {_KNOWN}")
    if ending not in _ENDINGS:
        return UnreadableError(str(path), f"its ending {ending!r} is unknown; {_KNOWN}")
    return _Source(path, ending, named=True)


def _list_folder(folder: Path, seen: set[str], passed: list[str]) -> Iterator[_Source | UnreadableError]:
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
                yield _Source(entry, _ending(entry), named=False)
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
        yield _os_error(folder, error)
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if os.path.isdir(entry):  # noqa: PTH112  # never raises
            yield from _walk(entry, walked)
        else:
            yield entry


def _text_ids(paths: Iterable[Path]) -> dict[Path, str]:
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


def _path_ids(paths: Iterable[Path]) -> dict[Path, str]:
    """The id of each text file by its path, relative where it lies below the working directory."""
    here = Path.cwd()
    whole = {path: Path(os.path.abspath(path)) for path in paths}  # noqa: PTH100  # keeps links
    return {
        path: (found.relative_to(here) if found.is_relative_to(here) else found).as_posix()
        for path, found in whole.items()
    }


def _read_file(source: _Source, ids: Mapping[Path, str], passed: list[str]) -> Iterator[tuple[str, Outcome]]:
    place = str(source.path)
    try:
        with _open(source.path) as stream:
            if source.ending == ".txt":
                yield (
                    place,
                    read_text(decode(_read_whole(stream, place), place), id=ids[source.path], place=place),
                )
                return
            if source.ending == ".json":
                outcomes = read_json(decode(_read_whole(stream, place), place), place)
            else:
                outcomes = read_lines(numbered_lines(stream, place), place)
            yield from _or_passed_over(outcomes, source, passed)
    except UnreadableError as error:
        yield error.place, error
    except EOFError:
        yield place, UnreadableError(place, "is a truncated gzip file; fetch or compress it again")
    except (gzip.BadGzipFile, zlib.error):
        yield place, UnreadableError(place, "is no gzip file, or a damaged one; fetch or compress it again")
    except OSError as error:
        yield place, _os_error(source.path, error)


def _or_passed_over(
    outcomes: Iterator[tuple[str, Outcome]], source: _Source, passed: list[str]
) -> Iterator[tuple[str, Outcome]]:
    """The outcomes of a file, but for a file of a walked folder that has nothing to do with articles."""
    for place, outcome in outcomes:
        if isinstance(outcome, PassedOver) and source.named:
            yield place, UnreadableError(place, outcome.reason)
        elif isinstance(outcome, PassedOver):
            passed.append(place)
        else:
            yield place, outcome


def _open(path: Path) -> BinaryIO:
    if path.suffix.casefold() == ".gz":
        return cast("BinaryIO", gzip.open(path, "rb"))
    return path.open("rb")


def _read_stdin(stdin: BinaryIO) -> Iterator[tuple[str, Outcome]]:
    """JSON Lines from standard input, which the caller named by ``-``."""
    for place, outcome in read_lines(numbered_lines(stdin, _STDIN), _STDIN):
        yield place, UnreadableError(place, outcome.reason) if isinstance(outcome, PassedOver) else outcome


def _read_whole(stream: BinaryIO, place: str) -> bytes:
    data = stream.read(MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        reason = f"is larger than {MAX_FILE_BYTES // 2**20} MiB; split it, or give JSON Lines"
        raise UnreadableError(place, reason)
    if not data.strip():
        raise UnreadableError(place, "is empty; give text or JSON")
    return data


def numbered_lines(stream: BinaryIO, place: str) -> Iterator[tuple[str, str | UnreadableError]]:
    """Each line that is not blank, with its place; a line too long or not UTF-8 is an error in its stead."""
    total = 0
    for number in itertools.count(1):
        data = stream.readline(MAX_LINE_BYTES + 1)
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
        if len(data) > MAX_LINE_BYTES:
            _skip_line(stream, data)
            yield (
                here,
                UnreadableError(here, f"is longer than {MAX_LINE_BYTES // 2**20} MiB; one article a line"),
            )
        elif data.strip():
            yield here, _decoded(data, here)


def _read_rest(stream: BinaryIO) -> bytes:
    return stream.read(MAX_FILE_BYTES)


def _skip_line(stream: BinaryIO, data: bytes) -> None:
    while data and not data.endswith(b"\n"):
        data = stream.readline(MAX_LINE_BYTES)


def _decoded(data: bytes, here: str) -> str | UnreadableError:
    try:
        return decode(data, here)
    except UnreadableError as error:
        return error


def _without_doubles(outcomes: Iterator[tuple[str, Outcome]]) -> Iterator[Outcome]:
    """The outcomes, but of two articles with one id the first alone."""
    first: dict[str, tuple[str, int]] = {}
    for place, outcome in outcomes:
        if not isinstance(outcome, Article):
            yield outcome
            continue
        known = first.setdefault(outcome.id, (place, hash((outcome.title, outcome.text))))
        if known[0] == place:
            yield outcome
        elif known[1] == hash((outcome.title, outcome.text)):
            yield PassedOver(place, f"the same article as {known[0]}", "same")
        else:
            reason = f"id {outcome.id!r} is that of another text in {known[0]}; give each article its own id"
            yield UnreadableError(place, reason)


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(names[:_NAMED])
    return f"{shown} and {len(names) - _NAMED} more" if len(names) > _NAMED else shown


def _ending(path: Path) -> str:
    """A path's ending in small letters, ``.gz`` taken off first."""
    name = path.name.casefold().removesuffix(".gz")
    return PurePosixPath(name).suffix


def _stem(path: Path) -> str:
    name = path.name[:-3] if path.name.casefold().endswith(".gz") else path.name
    return PurePosixPath(name).stem


def _os_error(path: Path, error: OSError) -> UnreadableError:
    remedy = (
        "allow reading it" if isinstance(error, PermissionError) else "give a file or folder that can be read"
    )
    return UnreadableError(str(path), f"cannot be read ({error.strerror or type(error).__name__}); {remedy}")
