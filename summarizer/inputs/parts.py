"""Files cut into parts that other processes read by themselves: what is sent to them is a path and a stretch of it."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from summarizer.errors import InputError, UnreadableError
from summarizer.inputs.articles import read_source
from summarizer.inputs.files import LINES, ListedFile, list_files, numbered_lines, path_ids
from summarizer.inputs.worker import extract
from summarizer.reading.records import Outcome, PassedOver, read_lines

PART_BYTES = 1 << 20  # of JSON Lines: some 500 articles, a second of one core


@dataclass(frozen=True, slots=True)
class Part:
    """A file, or the lines ``[start:stop)`` of one in bytes, of which the first is numbered ``line``."""

    source: ListedFile
    id: str | None = None
    start: int = 0
    stop: int | None = None
    line: int = 1


def split_files(paths: Sequence[str], size: int = PART_BYTES) -> Iterator[Part]:
    """The parts of files and folders, in order; JSON Lines that are not compressed are cut where a line ends.

    Raises:
        InputError: something named is no file: a stream or an address cannot be read by another process.
        UnreadableError: a file or folder is not there.
    """
    found = list(list_files(paths, []))
    ids = path_ids(source.path for source in found if isinstance(source, ListedFile))
    for source in found:
        if isinstance(source, UnreadableError):
            raise source
        if isinstance(source, str):
            raise InputError(f"{source!r} is no file; give files or folders, or use newsfold ingest")
        if source.ending in LINES and source.path.suffix.lower() != ".gz":
            yield from _cut(source, size)
        else:
            yield Part(source, ids.get(source.path))


def read_part(part: Part) -> Iterator[tuple[str, Outcome]]:
    """Each outcome of a part with its place, as ``read_arrivals`` has it."""
    place = str(part.source.path)
    if part.stop is None:
        outcomes = read_source(part.source, part.id)
    else:
        with part.source.path.open("rb") as stream:
            stream.seek(part.start)
            data = stream.read(part.stop - part.start)
        outcomes = read_lines(numbered_lines(io.BytesIO(data), place, part.line), place, extract)
    for here, outcome in outcomes:
        if not isinstance(outcome, PassedOver):
            yield here, outcome
        elif part.source.named and outcome.kind != "kept":
            yield here, UnreadableError(here, outcome.reason)


def _cut(source: ListedFile, size: int) -> Iterator[Part]:
    """Stretches of about ``size`` bytes that end where a line ends."""
    start, line = 0, 1
    for stop, lines in _ends(source.path, size):
        yield Part(source, None, start, stop, line)
        start, line = stop, line + lines


def _ends(path: Path, size: int) -> Iterator[tuple[int, int]]:
    """Where each stretch ends, and how many lines it has."""
    with path.open("rb") as stream:
        end = 0
        while data := stream.read(size):
            data += stream.readline()
            end += len(data)
            yield end, data.count(b"\n")
        if not end:
            yield 0, 0
