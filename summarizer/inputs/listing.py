"""The files that paths stand for: named ones, and those of walked folders; and the ids of texts and pages."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from summarizer.errors import UnreadableError
from summarizer.inputs.fetching import is_address
from summarizer.inputs.streams import os_error

TEXTS = (".txt",)
PAGES = (".html", ".htm")
FEEDS = (".xml", ".rss", ".atom")
LINES = (".jsonl", ".ndjson")
_ENDINGS = (*TEXTS, *PAGES, ".json", *LINES, *FEEDS)
_KNOWN = f"known are {', '.join(_ENDINGS[:-1])} and {_ENDINGS[-1]}, each also with .gz"
_NAMED = 5  # files that a warning lists before it counts


@dataclass(frozen=True, slots=True)
class ListedFile:
    """One file to read: its path, its ending without ``.gz``, and whether the caller named it."""

    path: Path
    ending: str
    named: bool


def list_files(paths: Sequence[str], passed: list[str]) -> Iterator[ListedFile | str | UnreadableError]:
    """The files to read, each once; ``-`` stands for standard input, and addresses come as they are."""
    seen: set[str] = set()
    for name in paths:
        if name == "-" or is_address(name):
            if name not in seen:
                yield name
        elif os.path.isdir(name):  # noqa: PTH112  # never raises
            yield from _list_folder(Path(name), seen, passed)
        elif (real := os.path.realpath(name)) not in seen:
            seen.add(real)
            yield _named_file(Path(name))
        seen.add(name)


def _named_file(path: Path) -> ListedFile | UnreadableError:
    """A file that the caller named: whatever keeps it from being read is an error."""
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
