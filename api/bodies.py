"""Reads the body of a request: unpacked within limits, JSON checked, long bodies read line by line."""

import io
import json
import re
import zlib
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from flask import current_app, request
from pydantic import ValidationError

from api.errors import ProblemError, bad_fields
from api.requests import LONGEST_ID, ArticleShape
from api.shape import BodyScanner, ShapeError
from summarizer.errors import UnreadableError
from summarizer.inputs import extract, numbered_lines
from summarizer.models import Article
from summarizer.newsroom.arrivals import Read
from summarizer.reading.charsets import decode
from summarizer.reading.records import read_record

JSON = "application/json"
LINES = ("application/x-ndjson", "application/ndjson", "application/jsonl")
MIB = 2**20
_PIECE = 64 * 1024
# Reading takes about 20 s of CPU for 500,000 short lines, and is linear in them.  # not tuned
MOST_TEXT_LINES = 20_000
MOST_HTML = 2 * MIB  # characters; reading has a bound on bytes
MOST_LINE = 8 * MIB  # characters of one JSON line
_UNKEPT = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def read_articles() -> Iterator[Read]:
    """The articles of the body, each with its place, those that cannot be read included.

    Raises:
        ProblemError: the body as a whole cannot be used, or a single article cannot.
    """
    kind = _media_type((JSON, *LINES))
    if kind in LINES:
        return _read_bulk()
    value = read_json()
    if isinstance(value, list):
        return (_read_item(item, f"body item {number}") for number, item in enumerate(value, start=1))
    place, read = _read_item(value, "body")
    if isinstance(read, Article):
        return iter([(place, read)])
    raise ProblemError(422, f"the article {read.reason}", _fields(value, read))


def read_json() -> Any:
    """The value of a JSON body.

    Raises:
        ProblemError: it is not JSON in UTF-8, is too large, or has another media type.
    """
    _media_type((JSON,))
    data = _whole_body()
    try:
        return parse(decode(data, "body")) if data.strip() else _no_json("is empty; send JSON")
    except UnreadableError as error:
        return _no_json(error.reason)


def _whole_body() -> bytes:
    """The bytes of a JSON body, unpacked; never more, deeper or wider than the bounds."""
    stream, shape, pieces = _stream("MAX_BODY"), BodyScanner(current_app.config["MAX_ITEMS"]), []
    try:
        while piece := stream.read(_PIECE):
            shape.feed(piece)
            pieces.append(piece)
    except ShapeError as error:
        raise ProblemError(400 if "deep" in str(error) else 413, f"the body {error}") from None
    return b"".join(pieces)


def parse(text: str) -> Any:
    """The value of a JSON text; an object with a name twice, and numbers like NaN, are refused.

    Raises:
        UnreadableError: it is not such JSON.
    """
    try:
        return json.loads(text, parse_constant=_refuse_constant, object_pairs_hook=_object)
    except json.JSONDecodeError as error:
        reason = f"is no JSON ({error.msg}, line {error.lineno} column {error.colno})"
    except _StrictError as error:
        reason = str(error)
    except (ValueError, RecursionError):
        reason = "is no JSON that can be read: too deep, or a number too long"
    raise UnreadableError("body", reason)


class _StrictError(Exception):
    """Something that Python's parser accepts and JSON does not."""


def _refuse_constant(name: str) -> Any:
    raise _StrictError(f"is no JSON: it holds {name}; give a number, or null")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise _StrictError(f"gives {twice[:60]!r} more than once in one object; give it once")
    return members


def article_of(value: Any, place: str) -> Article | UnreadableError:
    """The article that a JSON value holds, or why it cannot be read."""
    if not isinstance(value, dict):
        return UnreadableError(place, "is no JSON object; give one with 'text' or 'html'")
    fault = too_much(value) or bad_id(value.get("id"))
    if fault:
        return UnreadableError(place, fault)
    try:
        return read_record(value, place, extract)
    except UnreadableError as error:
        return error


def bad_id(value: Any) -> str | None:
    """What is wrong with an id; an id is kept exactly as it came, or refused."""
    if not isinstance(value, str) or not value.strip():
        return None
    if len(value) > LONGEST_ID:
        return f"'id' is longer than {LONGEST_ID} characters; give a shorter one"
    if value != value.strip():
        return "'id' begins or ends with white space; leave it out"
    if _UNKEPT.search(value):
        return "'id' holds a control character or half a character; leave it out"
    return None


def too_much(value: Mapping[str, Any]) -> str | None:
    """Why an article is too large to be a news text, if it is."""
    most, text = current_app.config["MAX_TEXT"], value.get("text")
    for name, held in value.items():
        if isinstance(held, str) and len(held) > (MOST_HTML if name == "html" else most):
            bound = MOST_HTML if name == "html" else most
            return f"{name[:60]!r} is longer than {bound} characters; send a shorter article"
    if isinstance(text, str) and text.count("\n") + text.count("\r") > MOST_TEXT_LINES:
        return f"'text' has more than {MOST_TEXT_LINES} lines; send a shorter article"
    return None


def _read_item(value: Any, place: str) -> tuple[str, Article | UnreadableError]:
    return place, article_of(value, place)


def _fields(value: Any, error: UnreadableError) -> list[tuple[str, str]]:
    """What is wrong with each field of a single article."""
    if not isinstance(value, dict):
        return [("", error.reason)]
    try:
        ArticleShape.model_validate(value)
    except ValidationError as found:
        return bad_fields(found)
    if "'published'" in error.reason:
        return [("/published", error.reason)]
    named = next((name for name in ("id", "html") if error.reason.startswith(f"'{name}'")), None)
    return [("/" + (named or ("text" if value.get("text") is not None else "html")), error.reason)]


def _read_bulk() -> Iterator[Read]:
    stream = _stream("MAX_BULK", current_app.config["MAX_LINES"])
    for place, line in numbered_lines(io.BufferedReader(stream), "body"):
        yield place, line if isinstance(line, UnreadableError) else _read_line(line, place)


def _read_line(line: str, place: str) -> Article | UnreadableError:
    if len(line) > MOST_LINE:
        return UnreadableError(place, f"is longer than {MOST_LINE} characters; send a shorter article")
    try:
        shape = BodyScanner(1000)
        shape.feed(line.encode("utf-8", "replace"))
        return article_of(parse(line), place)
    except ShapeError as error:
        return UnreadableError(place, str(error))
    except UnreadableError as error:
        return UnreadableError(place, error.reason)


def _no_json(reason: str) -> Any:
    raise ProblemError(400, f"the body {reason}")


def _media_type(taken: tuple[str, ...]) -> str:
    charset = request.mimetype_params.get("charset", "utf-8").lower()
    if request.mimetype not in taken or charset not in {"utf-8", "utf8"}:
        shown = (request.content_type or "none")[:100]
        raise ProblemError(415, f"the media type is {shown!r}; send {' or '.join(taken[:2])} in UTF-8")
    return request.mimetype


def _stream(bound: str, most_lines: int | None = None) -> "_Bounded":
    limit = current_app.config[bound] * MIB
    packed = request.headers.get("Content-Encoding", "identity").strip().lower()
    if packed not in {"identity", "gzip", ""}:
        raise ProblemError(415, f"the content encoding {packed[:50]!r} is unknown; send gzip or none")
    return _Bounded(request.stream, limit, most_lines, gzipped=packed == "gzip")  # type: ignore[arg-type]


class _Bounded(io.RawIOBase):
    """A body that is unpacked as it is read, up to the limits: a small gzip file can hold a very large text.

    All lines count, blank ones too: who looks for articles in a gigabyte of them is busy for minutes.
    """

    def __init__(self, stream: BinaryIO, limit: int, most_lines: int | None, *, gzipped: bool) -> None:
        self._stream = stream
        self._lines, self._most_lines = 0, most_lines
        self._limit = self._left = limit
        self._unpack = zlib.decompressobj(wbits=31) if gzipped else None

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Fill a buffer; 0 at the end."""
        data = self._unpacked(len(buffer)) if self._unpack else self._stream.read(min(len(buffer), _PIECE))
        self._left -= len(data)
        if self._left < 0:
            raise ProblemError(413, f"the body is larger than {self._limit // MIB} MiB; send less at once")
        self._lines += data.count(b"\n") if self._most_lines is not None else 0
        if self._most_lines is not None and self._lines > self._most_lines:
            raise ProblemError(413, f"the body has more than {self._most_lines} lines; send fewer at once")
        buffer[: len(data)] = data
        return len(data)

    def _unpacked(self, size: int) -> bytes:
        assert self._unpack is not None  # noqa: S101 - for the type checker
        try:
            while not self._unpack.eof:
                fresh = self._unpack.unconsumed_tail or self._stream.read(_PIECE)
                data = self._unpack.decompress(fresh, size)
                if data:
                    return data
                if not fresh:
                    raise ProblemError(400, "the body is a truncated gzip stream; compress it again")
        except zlib.error:
            raise ProblemError(400, "the body is not gzip, or is damaged; compress it again") from None
        return b""
