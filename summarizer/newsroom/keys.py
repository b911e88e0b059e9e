"""Keys of callers: shown once, kept as a hash, good for a scope.

A key is ``nf_ID_SECRET``. The secret has 256 random bits, so that a plain SHA-256 of it cannot be turned back; it is
compared in constant time.
"""

import hashlib
import hmac
import ipaddress
import secrets
from typing import Literal

from summarizer.errors import ParameterError
from summarizer.newsroom.newsroom import Newsroom
from summarizer.storage.callers import StoredKey

Scope = Literal["read", "write", "admin"]
SCOPES: tuple[Scope, ...] = ("read", "write", "admin")  # each may do what those before it may


def add_key(room: Newsroom, name: str, scope: str) -> tuple[StoredKey, str]:
    """A key made and kept, and the key itself, which nobody can see again.

    Raises:
        ParameterError: there is no such scope, or the name is blank.
    """
    if scope not in SCOPES:
        raise ParameterError("scope", f"{scope!r} is none; give one of {', '.join(SCOPES)}")
    if not name.strip():
        raise ParameterError("name", "is blank; give one that says who will use the key")
    id_, secret = secrets.token_hex(4), secrets.token_urlsafe(32)
    stored = StoredKey(id_, name.strip(), scope, _digest(secret), room.now(), None)
    with room.writing() as tx:
        tx.add_api_key(stored)
    return stored, f"nf_{id_}_{secret}"


def list_keys(room: Newsroom) -> list[StoredKey]:
    """All keys, revoked ones too."""
    with room.store.reading() as tx:
        return tx.api_keys()


def revoke_key(room: Newsroom, id_: str) -> None:
    """Let a key be good no more. Raises ``MissingError``."""
    with room.writing() as tx:
        tx.revoke_api_key(id_, room.now())


def find_key(room: Newsroom, key: str) -> StoredKey | None:
    """The stored key that ``key`` is, unless it is unknown or revoked."""
    prefix, _, rest = key.partition("_")
    id_, _, secret = rest.partition("_")
    stored = None
    if prefix == "nf" and len(id_) == 8 and id_.isascii() and id_.isalnum():
        with room.store.reading() as tx:
            stored = tx.api_key(id_)
    # An unknown id takes as long as a wrong secret.
    known = stored.digest if stored else _digest("")
    same = hmac.compare_digest(known, _digest(secret))
    return stored if stored and same and secret and stored.revoked is None else None


def allows(scope: str, needed: Scope) -> bool:
    """Whether a key of ``scope`` may do what needs ``needed``.

    >>> allows("write", "read"), allows("read", "write")
    (True, False)
    """
    return SCOPES.index(scope) >= SCOPES.index(needed)


def needs_keys(keys: str, host: str) -> bool:
    """Whether callers need a key: of a service that others than this machine can reach, unless told otherwise.

    >>> needs_keys("auto", "127.0.0.1"), needs_keys("auto", "0.0.0.0")
    (False, True)
    """
    return keys == "required" or (keys == "auto" and not is_loopback(host))


def is_loopback(host: str) -> bool:
    """Whether a server that is bound to ``host`` is reached from this machine alone."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
