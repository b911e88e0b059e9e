"""Reads the body of a fetched answer, unpacked within limits, and tells what kind of file it is."""

import http.client
import zlib
from pathlib import PurePosixPath

from summarizer.errors import UnreadableError

PACKED_TIMES = 3
_PIECE = 65_536
_TYPES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/xml": ".xml",
    "application/xml": ".xml",
    "application/json": ".json",
    "text/json": ".json",
    "application/x-ndjson": ".jsonl",
    "application/ndjson": ".jsonl",
    "application/jsonl": ".jsonl",
}
UNSAID = {
    "",
    "text/plain",
    "application/octet-stream",
    "binary/octet-stream",
    "application/gzip",
    "application/x-gzip",
}
_BY_NAME = {".html", ".htm", ".xml", ".rss", ".atom", ".json", ".jsonl", ".ndjson", ".txt"}


def read_body(response: http.client.HTTPResponse, place: str, most: int) -> bytes:
    """The body, unpacked as it arrives, up to the limit."""
    packed = (response.headers.get("Content-Encoding") or "identity").strip().casefold()
    if packed not in {"gzip", "x-gzip", "identity", ""}:
        raise UnreadableError(place, f"answers in the encoding {packed[:30]!r}, which was not asked for")
    gathered = bytearray()
    unpack = None
    while piece := response.read(_PIECE):
        if not gathered and unpack is None and piece[:2] == b"\x1f\x8b":
            unpack = zlib.decompressobj(wbits=31)
        while piece:
            gathered += unpack.decompress(piece, _PIECE) if unpack else piece
            piece = unpack.unconsumed_tail if unpack else b""
            if len(gathered) > most:
                raise _too_large(place, most)
    if response.length or (unpack is not None and not unpack.eof):
        raise UnreadableError(place, "ends too early; fetch it again")
    return _fully_unpacked(bytes(gathered), place, most)


def _fully_unpacked(data: bytes, place: str, most: int) -> bytes:
    """A body that was compressed more than once, as servers do with compressed files."""
    for _ in range(PACKED_TIMES):
        if not data.startswith(b"\x1f\x8b"):
            return data
        unpack = zlib.decompressobj(wbits=31)
        data = unpack.decompress(data, most + 1)
        if len(data) > most:
            raise _too_large(place, most)
    raise UnreadableError(
        place, f"is compressed more than {PACKED_TIMES} times; fetch and unpack it yourself"
    )


def _too_large(place: str, most: int) -> UnreadableError:
    return UnreadableError(place, f"is larger than {most // 2**20} MiB; give a smaller page")


def ending_of_type(kind: str) -> str | None:
    """The file name extension for a media type."""
    for tail, ending in (("+xml", ".xml"), ("+json", ".json")):
        if kind.endswith(tail) and kind not in _TYPES:
            return ending
    return _TYPES.get(kind)


def ending_of_data(path: str, data: bytes) -> str:
    """The file name extension of a document without a clear type: from its address, else its first character."""
    name = PurePosixPath(path.partition("?")[0].casefold().removesuffix(".gz")).suffix
    if name in _BY_NAME:
        return name
    head = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith(b"<"):
        return ".html" if b"<html" in head or b"<!doctype html" in head else ".xml"
    return ".json" if head.startswith((b"{", b"[")) else ".txt"
