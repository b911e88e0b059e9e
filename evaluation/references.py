"""Strictly reads what people wrote: topics with reference summaries, predictions, gold events.

A line that cannot be used is reported with file, line and id, and the others are still read.
"""

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from summarizer.errors import InputError, UnreadableError
from summarizer.models import Article

if TYPE_CHECKING:
    from evaluation.whole import Whole

Row = dict[str, Any]
#: What the reader of a layout yields: the place of a topic and its row, or why a line cannot be used.
Rows = Iterator[tuple[str, Row] | UnreadableError]
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Reference:
    """What a person wrote: a text, or a list of takeaways with ``listed`` true; one line each."""

    lines: tuple[str, ...]
    listed: bool

    @property
    def text(self) -> str:
        """The lines as ROUGE reads them: one sentence or takeaway a line."""
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class Topic:
    """Articles about one happening, and what people wrote about it."""

    id: str
    place: str
    documents: tuple[Mapping[str, Any] | Article, ...]
    references: tuple[Reference, ...]
    #: The summaries of other systems by name, and why some failed.
    candidates: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    broken: Mapping[str, str] = field(default_factory=dict)
    #: Headlines and key points of other systems, if they give some.
    wholes: Mapping[str, "Whole"] = field(default_factory=dict)

    @property
    def digest(self) -> str:
        """A digest that is the same for the same articles and references, wherever they were read."""
        parts = [d if isinstance(d, Article) else json.dumps(d, sort_keys=True) for d in self.documents]
        told = repr((self.id, parts, self.references))
        return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Found(Generic[Item]):
    """The items of a file, with what was rejected and what should be noted."""

    items: tuple[Item, ...]
    rejected: tuple[UnreadableError, ...] = ()
    noted: tuple[UnreadableError, ...] = ()


def sha256(path: Path) -> str:
    """The digest of a file's bytes, to say which set a number was measured on."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def digest_of(text: str) -> str:
    """The digest of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def read_bytes(path: Path) -> bytes:
    """A file's bytes, unpacked if its name ends with ``.gz``.

    Raises:
        InputError: it cannot be read.
    """
    try:
        raw = path.read_bytes()
        return gzip.decompress(raw) if path.suffix == ".gz" else raw
    except (OSError, EOFError, zlib.error) as error:
        raise InputError(
            f"cannot read {str(path)!r}: {type(error).__name__}; give a readable file"
        ) from error


def read_text(path: Path) -> str:
    """A file's text in UTF-8, its line ends line feeds.

    Raises:
        InputError: it cannot be read, or is in another encoding; the message says where.
    """
    content = read_bytes(path)
    try:
        return content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        number = content.count(b"\n", 0, error.start) + 1
        raise InputError(f"{str(path)!r}, line {number}: not UTF-8; save the file in UTF-8") from error


def rows(path: Path) -> Iterator[tuple[str, Row] | UnreadableError]:
    """Each JSON object of a JSON Lines file with its place, or what is wrong with the line.

    Raises:
        InputError: the file cannot be opened.
    """
    content = read_bytes(path)
    for number, line in enumerate(content.split(b"\n"), start=1):
        if line.strip():
            yield _row(f"{path}, line {number}", line)


def _row(place: str, line: bytes) -> tuple[str, Row] | UnreadableError:
    try:
        value = json.loads(line.decode("utf-8-sig"), parse_constant=_no_number)
    except UnicodeDecodeError:
        return UnreadableError(place, "not UTF-8; save the file in UTF-8")
    except (ValueError, RecursionError) as error:
        return UnreadableError(place, f"not JSON: {error}")
    if not isinstance(value, dict):
        return UnreadableError(place, "not a JSON object; one {…} a line is needed")
    return place, value


def _no_number(name: str) -> None:
    raise ValueError(f"{name} is no number in JSON")


def identifier(place: str, row: Row) -> str:
    """The id of a row.

    Raises:
        UnreadableError: it has none, or one that is not text.
    """
    value = row.get("id")
    if isinstance(value, bool) or not isinstance(value, str | int) or value == "":
        raise UnreadableError(place, f"id is {value!r}; a text is needed")
    return str(value)


def read_topics(path: Path) -> Found[Topic]:
    """The topics of a file: ``{"id", "documents": [article, …], "references": [reference, …]}`` a line."""
    return topics_of(rows(path))


def topics_of(read: Iterable[tuple[str, Row] | UnreadableError]) -> Found[Topic]:
    """The topics of rows; those that cannot be used are reported."""
    topics: list[Topic] = []
    rejected: list[UnreadableError] = []
    seen: set[str] = set()
    for row in read:
        try:
            topic = read_topic(row)
            if topic.id in seen:
                raise UnreadableError(topic.place, "this id stands on an earlier line; ids must differ")
        except UnreadableError as error:
            rejected.append(error)
            continue
        seen.add(topic.id)
        topics.append(topic)
    return Found(tuple(topics), tuple(rejected), changes_of_shape(topics))


def read_topic(row: tuple[str, Row] | UnreadableError) -> Topic:
    """One topic.

    Raises:
        UnreadableError: it has no id, no documents or no references that can be used.
    """
    if isinstance(row, UnreadableError):
        raise row
    place, value = row
    name = identifier(place, value)
    place = f"{place}, topic {name!r}"
    documents = value.get("documents")
    if not isinstance(documents, list) or not documents or not all(isinstance(d, dict) for d in documents):
        raise UnreadableError(place, "no documents; a list with one article or more is needed")
    return Topic(name, place, tuple(documents), read_references(place, value.get("references")))


def read_references(place: str, value: object) -> tuple[Reference, ...]:
    """The references of a row.

    Raises:
        UnreadableError: there are none, or one is neither a text nor a list of texts, or is empty.
    """
    if not isinstance(value, list) or not value:
        raise UnreadableError(place, "no references; a list with one text or one list of takeaways is needed")
    return tuple(_reference(f"{place}, reference {n}", each) for n, each in enumerate(value, start=1))


def _reference(place: str, value: object) -> Reference:
    if isinstance(value, str) and value.strip():
        return Reference(tuple(value.split("\n")), listed=False)
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        # A takeaway is one line to ROUGE-Lsum; a line break inside it stays, since the text must not change.
        takeaways = tuple(each for each in value if each.strip())
        if takeaways:
            return Reference(takeaways, listed=True)
    raise UnreadableError(
        place, f"{_short(value)} is neither a text nor a list of takeaways with words in it"
    )


def _short(value: object) -> str:
    told = repr(value)
    return told if len(told) <= 40 else f"{told[:39]}…"


def changes_of_shape(topics: list[Topic]) -> tuple[UnreadableError, ...]:
    """Topics whose references are lists where the first topic's are texts, or the other way round.

    Both can be scored, a takeaway being a line; but a set that changes its mind is more often a broken
    export.
    """
    shapes = {True: "a list of takeaways", False: "a text"}
    if not topics:
        return ()
    usual = topics[0].references[0].listed
    return tuple(
        UnreadableError(
            t.place, f"a reference is {shapes[not usual]} where the set begins with {shapes[usual]}"
        )
        for t in topics
        if any(r.listed != usual for r in t.references)
    )
