"""Access control: which host names the service answers, which pages may change things, and API keys."""

import base64
import binascii
import threading
import time
from collections import OrderedDict
from urllib.parse import urlsplit

from flask import current_app, g, request

from api.errors import ProblemError
from summarizer.newsroom.newsroom import Newsroom
from summarizer.newsroom.upkeep import Scope, allows, find_key
from summarizer.storage.stored import StoredKey

LOOPBACK = frozenset({"localhost", "127.0.0.1", "[::1]"})
OPEN = frozenset({"/health", "/ready"})  # for whoever watches the process
REMEMBERED_SECONDS = 5.0  # how long a revoked key may still work
_CHALLENGES = (
    ("WWW-Authenticate", 'Bearer realm="newsfold"'),
    ("WWW-Authenticate", 'Basic realm="newsfold"'),
)


class Keys:
    """Looks keys up, and remembers for a few seconds what was found."""

    def __init__(self, room: Newsroom) -> None:
        self._room = room
        self._known: OrderedDict[str, tuple[float, StoredKey | None]] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, key: str) -> StoredKey | None:
        """The stored key, unless it is unknown or revoked."""
        kept = self._remembered(key)
        if kept is not None:
            return kept[1]
        now, stored = time.monotonic(), find_key(self._room, key)
        with self._lock:
            self._known[key] = now, stored
            while len(self._known) > 1000:
                self._known.popitem(last=False)
        return stored

    def remembered(self, key: str) -> StoredKey | None:
        """The stored key, if it is remembered; the store is not asked."""
        kept = self._remembered(key)
        return kept[1] if kept else None

    def _remembered(self, key: str) -> tuple[float, StoredKey | None] | None:
        with self._lock:
            kept = self._known.get(key)
        return kept if kept and time.monotonic() - kept[0] < REMEMBERED_SECONDS else None


def check_host() -> None:
    """Refuse a call under a host name that is not ours: a page may have bound its own name to our address.

    Raises:
        ProblemError: 403.
    """
    if request.path == "/health":
        return
    name = _less_port(request.environ.get("newsfold.host", request.host)).lower().rstrip(".")
    if name not in LOOPBACK | current_app.config["HOSTS"]:
        shown = name[:100]
        raise ProblemError(
            403, f"the service does not answer under the host name {shown!r}; see NEWSFOLD_HOSTS"
        )


def check_origin() -> None:
    """Refuse a change sent by a page of another origin: the browser may add the user's credentials to it.

    Raises:
        ProblemError: 403.
    """
    origin = request.headers.get("Origin")
    if request.method in {"GET", "HEAD", "OPTIONS"} or origin is None:
        return
    if origin in current_app.config["CORS_ORIGINS"] or _origin_of(origin) == _origin_of(request.host_url):
        return
    raise ProblemError(
        403, f"changes are not accepted from pages of {origin[:100]!r}; see NEWSFOLD_CORS_ORIGINS"
    )


def identify() -> None:
    """Look up the key that came with the request, where keys are needed."""
    g.caller, g.key = None, None
    if current_app.config["KEYS"] and request.path not in OPEN:
        g.key = current_app.extensions["keys"].find(given_key(request.headers.get("Authorization", "")))
        g.caller = g.key.id if g.key else None


def check_key() -> None:
    """Refuse a caller without a key for this call, where keys are needed.

    Raises:
        ProblemError: 401 without a valid key, 403 with a key of a smaller scope.
    """
    if not current_app.config["KEYS"] or request.path in OPEN or request.method == "OPTIONS":
        return
    if g.key is None:
        raise ProblemError(
            401, "a valid API key is needed; send it as 'Authorization: Bearer KEY'", headers=_CHALLENGES
        )
    needed = needed_scope(request.method, request.path)
    if not allows(g.key.scope, needed):
        challenge = f'Bearer realm="newsfold", error="insufficient_scope", scope="{needed}"'
        raise ProblemError(
            403,
            f"the key allows only {g.key.scope} and this call needs {needed}; ask for another key",
            headers=[("WWW-Authenticate", challenge)],
        )


def needed_scope(method: str, path: str) -> Scope:
    """The scope that a call needs: read to look things up and to brief, write to post and edit, admin to delete.

    >>> needed_scope("GET", "/v1/events"), needed_scope("POST", "/v1/articles")
    ('read', 'write')
    """
    if method in {"GET", "HEAD", "OPTIONS"} or path == "/v1/summaries":
        return "read"
    return "admin" if method == "DELETE" else "write"


def given_key(authorization: str) -> str:
    """The key that a caller sent, as a bearer token or as a password in the browser's dialogue; empty for none."""
    scheme, _, sent = authorization.partition(" ")
    if scheme.lower() == "bearer":
        return sent.strip()
    if scheme.lower() == "basic":
        try:
            return base64.b64decode(sent, validate=True).decode("utf-8").partition(":")[2]
        except (binascii.Error, UnicodeDecodeError, ValueError):
            return ""
    return ""


def _less_port(host: str) -> str:
    return host.rpartition(":")[0] if not host.endswith("]") and ":" in host else host


def _origin_of(url: str) -> tuple[str, str | None, int | None]:
    try:
        parts = urlsplit(url)
        port = parts.port or {"http": 80, "https": 443}.get(parts.scheme)
    except ValueError:
        return "", None, None
    return parts.scheme, parts.hostname, port
