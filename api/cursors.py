"""Cursors for paging through lists: the sort key of the last item, valid only for the query that it came from."""

import base64
import binascii
import datetime
import hashlib
import json
from typing import Any

from summarizer.errors import ParameterError

_REMEDY = "send next_cursor exactly as it was returned, with the other parameters unchanged"


def write_cursor(key: tuple[Any, ...], query: dict[str, Any]) -> str:
    """The cursor of the page that follows ``key`` in the list that ``query`` asks for."""
    shown = [part.isoformat() if isinstance(part, datetime.datetime) else part for part in key]
    return base64.urlsafe_b64encode(json.dumps([_bound(query), *shown]).encode()).decode().rstrip("=")


def read_cursor(cursor: str, query: dict[str, Any], kinds: tuple[type, ...]) -> tuple[Any, ...]:
    """The sort key of a cursor, whose parts are of these types.

    Raises:
        ParameterError: it is not a cursor from this service, or belongs to another query.
    """
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        bound, *key = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        parts = tuple(_part(part, kind) for part, kind in zip(key, kinds, strict=True))
    except (ValueError, TypeError, OverflowError, binascii.Error, RecursionError):
        raise ParameterError("cursor", f"is not a cursor from this service; {_REMEDY}") from None
    if bound != _bound(query):
        raise ParameterError("cursor", f"belongs to another query; {_REMEDY}")
    return parts


def _part(part: Any, kind: type) -> Any:
    """A part of a key as the store takes it. Raises ``ValueError`` or ``TypeError``: anybody may write a cursor."""
    if kind is int and type(part) is int and -(2**63) <= part < 2**63:
        return part
    if kind is str and isinstance(part, str) and "\0" not in part and part.encode("utf-8") is not None:
        return part
    if kind is datetime.datetime:
        found = datetime.datetime.fromisoformat(part)
        if found.tzinfo is not None:
            return found.astimezone(datetime.UTC)
    raise ValueError(part)


def _bound(query: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(query, sort_keys=True, default=str).encode()).hexdigest()[:16]
