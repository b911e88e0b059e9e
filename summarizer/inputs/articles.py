"""Reads articles from paths and addresses, and cuts large files into parts that other processes can read."""

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from summarizer.errors import InputError, UnreadableError
from summarizer.inputs.fetching import fetch, without_password
from summarizer.inputs.files import (
    FEEDS,
    LINES,
    PAGES,
    TEXTS,
    ListedFile,
    list_files,
    listed,
    numbered_lines,
    opened,
    path_ids,
    read_whole,
    text_ids,
)
from summarizer.inputs.worker import extract
from summarizer.models import Article
from summarizer.reading.articles import read_page, read_text
from summarizer.reading.charsets import decode, decode_text
from summarizer.reading.markup import MAX_PAGE_BYTES
from summarizer.reading.records import EachLine, Outcome, PassedOver, read_json, read_lines, read_xml

# Articles from paths: each outcome of reading in order, with its place.

_STDIN = "standard input"
# Smaller files of lines, up to some 800 articles, take two seconds of a core; starting another process takes one.
LARGE_FILE = 2**20
MAX_XML_BYTES = 32 * 2**20  # the largest feeds with whole articles are near 10 MB  # not tuned


def read_paths(paths: Sequence[str], stdin: BinaryIO) -> Iterator[Outcome]:
    """Every article of files, folders and ``-``; an error takes the place of one that cannot be read.

    JSON Lines are read line by line. Of two articles with one id the first is kept. Files of a walked folder
    that hold no articles come last, together, as one ``PassedOver``.
    """
    passed: list[str] = []
    yield from _without_doubles(_read_all(paths, stdin, passed, _refuse_address))
    if passed:
        yield PassedOver(listed(passed), "passed over: no articles in them")


def read_arrivals(
    paths: Sequence[str], stdin: BinaryIO, *, private: bool = False, each: EachLine | None = None
) -> Iterator[tuple[str, Outcome]]:
    """Like ``read_paths``, for a store: each outcome with its place, doubles included; a text's id is its path.

    Web addresses are fetched; ``private`` says whether from private and loopback addresses, too. Lines of large files
    are read by ``each``, where it is given.
    """
    passed: list[str] = []
    yield from _read_all(
        paths, stdin, passed, lambda url: _read_address(url, private=private), path_ids, each
    )
    if passed:
        yield "", PassedOver(listed(passed), "passed over: no articles in them")


def _read_all(  # noqa: PLR0913, PLR0917  # in what the two readers of paths differ
    paths: Sequence[str],
    stdin: BinaryIO,
    passed: list[str],
    read_address: Callable[[str], Iterator[tuple[str, Outcome]]],
    name: Callable[[Iterable[Path]], dict[Path, str]] = text_ids,
    each: EachLine | None = None,
) -> Iterator[tuple[str, Outcome]]:
    """Each outcome with its place; names of files that hold no articles are put into ``passed``."""
    found = list(list_files(paths, passed))
    ids = name(one.path for one in found if isinstance(one, ListedFile) and one.ending in {*TEXTS, *PAGES})
    for source in found:
        if isinstance(source, UnreadableError):
            yield source.place, source
        elif source == "-":
            yield from _read_stdin(stdin)
        elif isinstance(source, str):
            yield from read_address(source)
        else:
            yield from _or_passed_over(read_source(source, ids.get(source.path), each), source, passed)


def _refuse_address(url: str) -> Iterator[tuple[str, Outcome]]:
    url = without_password(url)
    yield url, UnreadableError(url, "is an address, and only newsfold ingest fetches; give a file or folder")


def _read_address(url: str, *, private: bool) -> Iterator[tuple[str, Outcome]]:
    try:
        page = fetch(url, private=private)
        stream = io.BytesIO(page.data)
        if page.ending in LINES:
            outcomes = read_lines(numbered_lines(stream, url), url, extract)
        else:
            outcomes = read_stream(stream, page.ending, url, url=page.url, charset=page.charset)
        for place, outcome in outcomes:
            yield place, as_asked_for(place, outcome)
    except UnreadableError as error:
        shown = without_password(error.place)
        yield shown, UnreadableError(shown, error.reason)


def read_source(
    source: ListedFile,
    id: str | None,  # noqa: A002
    each: EachLine | None = None,
) -> Iterator[tuple[str, Outcome]]:
    """Each outcome of a file with its place; ``id`` is that of a text or page, ``each`` reads many lines."""
    place = str(source.path)
    try:
        with opened(source.path) as stream:
            if source.ending in LINES:
                many = each if source.path.stat().st_size >= LARGE_FILE else None
                yield from read_lines(numbered_lines(stream, place), place, extract, many)
            else:
                yield from read_stream(stream, source.ending, place, id=id)
    except UnreadableError as error:
        yield error.place, error


def read_stream(  # noqa: PLR0913  # what is known of an input
    stream: BinaryIO,
    ending: str,
    place: str,
    *,
    id: str | None = None,  # noqa: A002
    url: str | None = None,
    charset: str | None = None,
) -> Iterator[tuple[str, Outcome]]:
    """The articles of a text, a page, a feed, an agency's message or a JSON document.

    Args:
        stream: what to read.
        ending: which of these it is, as a file name extension.
        place: where it is, for people.
        id: the id of a text or page.
        url: the address that it came from.
        charset: the encoding that came with it.

    Raises:
        UnreadableError: it cannot be used.
    """
    if ending in PAGES:
        data = read_whole(stream, place, MAX_PAGE_BYTES, "give the page's article alone")
        yield place, read_page(data, place, id=id, url=url, charset=charset, extract=extract)
    elif ending in FEEDS:
        yield from read_xml(read_whole(stream, place, MAX_XML_BYTES), place, extract, url=url)
    elif ending in TEXTS:
        yield place, read_text(decode_text(read_whole(stream, place), place), id=id, place=place)
    else:
        yield from read_json(decode(read_whole(stream, place), place), place, extract)


def _or_passed_over(
    outcomes: Iterator[tuple[str, Outcome]], source: ListedFile, passed: list[str]
) -> Iterator[tuple[str, Outcome]]:
    """The outcomes of a file, unless it was found in a folder and has nothing to do with articles."""
    for place, outcome in outcomes:
        if source.named:
            yield place, as_asked_for(place, outcome)
        elif isinstance(outcome, PassedOver) and outcome.kind != "kept":
            passed.append(place)
        else:
            yield place, outcome


def as_asked_for(place: str, outcome: Outcome) -> Outcome:
    """The outcome for an input that the caller named: if it was passed over, that is an error."""
    if isinstance(outcome, PassedOver) and outcome.kind != "kept":
        return UnreadableError(place, outcome.reason)
    return outcome


def _read_stdin(stdin: BinaryIO) -> Iterator[tuple[str, Outcome]]:
    """JSON Lines from standard input, which the caller named by ``-``."""
    for place, outcome in read_lines(numbered_lines(stdin, _STDIN), _STDIN, extract):
        yield place, as_asked_for(place, outcome)


def _without_doubles(outcomes: Iterator[tuple[str, Outcome]]) -> Iterator[Outcome]:
    """The outcomes, with only the first of several articles with one id."""
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


# Files cut into parts that other processes read themselves: they are sent a path and a range of bytes.

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
        InputError: something named is not a file: a stream or an address cannot be read by another process.
        UnreadableError: a file or folder is not there.
    """
    found = list(list_files(paths, []))
    ids = path_ids(source.path for source in found if isinstance(source, ListedFile))
    for source in found:
        if isinstance(source, UnreadableError):
            raise source
        if isinstance(source, str):
            raise InputError(f"{source!r} is not a file; give files or folders, or use newsfold ingest")
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
    """Ranges of about ``size`` bytes that end where a line ends."""
    start, line = 0, 1
    for stop, lines in _ends(source.path, size):
        yield Part(source, None, start, stop, line)
        start, line = stop, line + lines


def _ends(path: Path, size: int) -> Iterator[tuple[int, int]]:
    """Where each range ends, and how many lines it has."""
    with path.open("rb") as stream:
        end = 0
        while data := stream.read(size):
            data += stream.readline()
            end += len(data)
            yield end, data.count(b"\n")
        if not end:
            yield 0, 0
