"""Cursors of lists: the sort key of the last item, good for the query that it came from alone."""

import base64
import binascii
import datetime
import hashlib
import json
from typing import Any

from summarizer.errors import ParameterError

_REMEDY = "give next_cursor as it came, with the other parameters unchanged"


def write_cursor(key: tuple[Any, ...], query: dict[str, Any]) -> str:
    """The cursor that goes on after ``key`` in the list that ``query`` asks for."""
    shown = [part.isoformat() if isinstance(part, datetime.datetime) else part for part in key]
    return base64.urlsafe_b64encode(json.dumps([_bound(query), *shown]).encode()).decode().rstrip("=")


def read_cursor(cursor: str, query: dict[str, Any], *, moments: bool) -> tuple[Any, ...]:
    """The sort key of a cursor; ``moments``: its first part is one.

    Raises:
        ParameterError: it is none of ours, or of another query.
    """
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        bound, *key = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
        if not all(isinstance(part, str | int) for part in key) or not key:
            raise ValueError(key)
        if moments:
            key[0] = datetime.datetime.fromisoformat(key[0])
    except (ValueError, TypeError, binascii.Error, RecursionError):
        raise ParameterError("cursor", f"is none of ours; {_REMEDY}") from None
    if bound != _bound(query):
        raise ParameterError("cursor", f"is of another query; {_REMEDY}")
    return tuple(key)


def _bound(query: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(query, sort_keys=True, default=str).encode()).hexdigest()[:16]
