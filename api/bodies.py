"""What is posted: refused where it may not come in, unpacked within bounds, long bodies read line by line."""

import io
import json
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

from flask import current_app, request
from pydantic import ValidationError

from api.errors import ProblemError, bad_fields
from api.requests import LONGEST_ID
from api.requests import Article as ArticleBody
from summarizer.errors import UnreadableError
from summarizer.inputs import extract, numbered_lines
from summarizer.models import Article
from summarizer.newsroom.arrivals import Read
from summarizer.reading.charsets import decode
from summarizer.reading.records import read_lines, read_record

JSON = "application/json"
LINES = ("application/x-ndjson", "application/ndjson", "application/jsonl")
LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
MIB = 2**20
_PIECE = 64 * 1024


def guard() -> None:
    """Refuse a change that a web page may have sent: under a foreign host name, or as a form.

    Raises:
        ProblemError: 403 or 415.
    """
    if request.method in {"GET", "HEAD", "OPTIONS"}:
        return
    name = (
        request.host.rpartition(":")[0]
        if not request.host.endswith("]") and ":" in request.host
        else request.host
    )
    if name.lower() not in LOOPBACK | current_app.config["HOSTS"]:
        raise ProblemError(403, f"posts are not taken under the host name {name[:100]!r}; see NEWSFOLD_HOSTS")


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
        ProblemError: it is no JSON in UTF-8, too large, or of another media type.
    """
    _media_type((JSON,))
    data = _stream("MAX_BODY").read()
    try:
        return json.loads(decode(data, "body")) if data.strip() else _no_json("is empty; send JSON")
    except UnreadableError as error:
        return _no_json(error.reason)
    except json.JSONDecodeError as error:
        return _no_json(f"is no JSON ({error.msg}, line {error.lineno} column {error.colno})")
    except (ValueError, RecursionError):
        return _no_json("is no JSON that can be read: too deep, or a number too long")


def article_of(value: Any, place: str) -> Article | UnreadableError:
    """The article that a JSON value holds, or why it is none."""
    if not isinstance(value, dict):
        return UnreadableError(place, "is no JSON object; give one with 'text' or 'html'")
    try:
        article = read_record(value, place, extract)
    except UnreadableError as error:
        return error
    if len(article.id) > LONGEST_ID:
        return UnreadableError(place, f"'id' is longer than {LONGEST_ID} characters; give a shorter one")
    return article


def _read_item(value: Any, place: str) -> tuple[str, Article | UnreadableError]:
    return place, article_of(value, place)


def _fields(value: Any, error: UnreadableError) -> list[tuple[str, str]]:
    """What is wrong with each field of a single article."""
    if not isinstance(value, dict):
        return [("", error.reason)]
    try:
        ArticleBody.model_validate(value)
    except ValidationError as found:
        return bad_fields(found)
    if "'published'" in error.reason:
        return [("/published", error.reason)]
    return [("/text" if value.get("text") is not None else "/html", error.reason)]


def _read_bulk() -> Iterator[Read]:
    lines = numbered_lines(io.BufferedReader(_stream("MAX_BULK")), "body")
    for place, line in lines:
        yield from read_lines([(place, line)], place, extract)


def _no_json(reason: str) -> Any:
    raise ProblemError(400, f"the body {reason}")


def _media_type(taken: tuple[str, ...]) -> str:
    charset = request.mimetype_params.get("charset", "utf-8").lower()
    if request.mimetype not in taken or charset not in {"utf-8", "utf8"}:
        shown = (request.content_type or "none")[:100]
        raise ProblemError(415, f"the media type is {shown!r}; send {' or '.join(taken[:2])} in UTF-8")
    return request.mimetype


def _stream(bound: str) -> "_Bounded":
    limit = current_app.config[bound] * MIB
    packed = request.headers.get("Content-Encoding", "identity").strip().lower()
    if packed not in {"identity", "gzip", ""}:
        raise ProblemError(415, f"the content encoding {packed[:50]!r} is unknown; send gzip or none")
    return _Bounded(request.stream, limit, gzipped=packed == "gzip")  # type: ignore[arg-type]


class _Bounded(io.RawIOBase):
    """A body, unpacked as it is read, never beyond the bound: a small gzip can hold a very large text."""

    def __init__(self, stream: BinaryIO, limit: int, *, gzipped: bool) -> None:
        self._stream = stream
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
            raise ProblemError(
                400, "the body is no gzip stream, or a damaged one; compress it again"
            ) from None
        return b""
