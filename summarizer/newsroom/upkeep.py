"""The operator's tasks: API keys, figures to watch, backups of the store, deleting old articles."""

import datetime
import hashlib
import hmac
import ipaddress
import os
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Literal

from sqlalchemy.engine import make_url

from summarizer.errors import InputError, ParameterError, StoreError
from summarizer.newsroom.newsroom import Newsroom
from summarizer.storage.stored import StoredKey

# API keys: shown once, stored as a hash, valid for a scope.
#
# A key is ``nf_ID_SECRET``. The secret has 256 random bits, so that a plain SHA-256 of it cannot be turned
# back; it is compared in constant time.

Scope = Literal["read", "write", "admin"]
SCOPES: tuple[Scope, ...] = ("read", "write", "admin")  # each includes the ones before it


def add_key(room: Newsroom, name: str, scope: str) -> tuple[StoredKey, str]:
    """Make and store a key; the stored key and the key itself, which nobody can see again.

    Raises:
        ParameterError: there is no such scope, or the name is blank.
    """
    if scope not in SCOPES:
        raise ParameterError("scope", f"{scope!r} is not a scope; give one of {', '.join(SCOPES)}")
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
    """Revoke a key. Raises ``MissingError``."""
    with room.writing() as tx:
        tx.revoke_api_key(id_, room.now())


def find_key(room: Newsroom, key: str) -> StoredKey | None:
    """The stored key for ``key``, unless it is unknown or revoked."""
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
    """Whether a key of ``scope`` may make calls that need the scope ``needed``.

    >>> allows("write", "read"), allows("read", "write")
    (True, False)
    """
    return SCOPES.index(scope) >= SCOPES.index(needed)


def needs_keys(keys: str, host: str) -> bool:
    """Whether callers need a key: by default if other machines can reach the service.

    >>> needs_keys("auto", "127.0.0.1"), needs_keys("auto", "0.0.0.0")
    (False, True)
    """
    return keys == "required" or (keys == "auto" and not is_loopback(host))


def is_loopback(host: str) -> bool:
    """Whether a server bound to ``host`` can be reached only from this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


# The figures that an operator watches, the same for the command line and for /metrics.


def figures(room: Newsroom) -> dict[str, int]:
    """Counts of what the store holds, the age of the oldest article that waits in seconds, and the store's size."""
    with room.store.reading() as tx:
        oldest = tx.oldest_pending()
        counts, waiting, size = tx.counts(), tx.delivery_counts(), tx.size_bytes()
    age = max(0, int((room.now() - oldest).total_seconds())) if oldest else 0
    return {
        **counts,
        "oldest_pending_seconds": age,
        "database_bytes": size,
        "deliveries_waiting": waiting.get("waiting", 0),
        "deliveries_dead": waiting.get("dead", 0),
    }


# Backups of a store, and deleting what is too old.

FORGOTTEN_AT_ONCE = 50  # articles in one transaction
PAGES_AT_ONCE = 2000  # copied in one step; writers can go on in between
_OTHER = "for PostgreSQL use pg_dump and pg_restore, which copy a database while it is used"


def backup(url: str, to: Path) -> int:
    """Copy an SQLite store, even while it is in use, to a complete file; its size in bytes.

    The copy is made beside ``to`` and takes its place when it is complete.

    Raises:
        InputError: the store is not an SQLite file.
        StoreError: it cannot be copied.
    """
    path, made = file_of(url), to.with_name(to.name + ".part")
    if not path.exists():
        raise InputError(f"there is no store at {path}; give its --db")
    try:
        made.unlink(missing_ok=True)
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(made)) as target:
            source.backup(target, pages=PAGES_AT_ONCE)
            target.execute("PRAGMA journal_mode = DELETE")
            _require_whole(target, made)
        made.replace(to)
    except (sqlite3.Error, OSError) as error:
        made.unlink(missing_ok=True)
        raise StoreError(
            url, f"cannot be copied to {to} ({error}); make room, or give another file"
        ) from error
    return to.stat().st_size


def restore(from_: Path, url: str, *, replace: bool = False) -> None:
    """Replace an SQLite store, which no process may have open, by a copy.

    Raises:
        InputError: the copy is not whole or is not a store, or there is a store already and ``replace`` is not given.
        StoreError: it cannot be put there.
    """
    path = file_of(url)
    if path.exists() and path.stat().st_size and not replace:
        raise InputError(f"{path} is there already; give --replace to put the copy in its place")
    _require_store(from_)
    made = path.with_name(path.name + ".part")
    try:
        if path.exists():
            _require_unused(path)
        made.write_bytes(from_.read_bytes())
        with made.open("rb+") as written:
            os.fsync(written.fileno())
        for rest in ("-wal", "-shm"):
            Path(f"{path}{rest}").unlink(missing_ok=True)
        made.replace(path)
    except (sqlite3.Error, OSError) as error:
        made.unlink(missing_ok=True)
        raise StoreError(url, f"cannot be restored ({error}); stop what uses it, and make room") from error


def purge(room: Newsroom, before: datetime.date) -> Iterator[str]:
    """Delete all articles published before a day, and undated ones received before it; the id of each.

    Editions stay, without the words of these articles.
    """
    with room.store.reading() as tx:
        old = tx.older_than(before)
    for start in range(0, len(old), FORGOTTEN_AT_ONCE):
        yield from room.forget_all(old[start : start + FORGOTTEN_AT_ONCE])
    if old:
        room.store.scrub()


def file_of(url: str) -> Path:
    """The file of an SQLite store. Raises ``InputError``."""
    parsed = make_url(url) if ":" in url else None
    if parsed is None:
        return Path(url)
    if parsed.get_backend_name() != "sqlite" or not parsed.database or parsed.database == ":memory:":
        raise InputError(f"only an SQLite file can be copied so; {_OTHER}")
    return Path(parsed.database)


def _require_whole(copy: sqlite3.Connection, path: Path) -> None:
    found = copy.execute("PRAGMA quick_check(1)").fetchone()
    if found != ("ok",):
        raise StoreError(str(path), f"the copy is damaged ({found[0]}); check the disk")


def _require_store(path: Path) -> None:
    try:
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as raw:
            _require_whole(raw, path)
            raw.execute("SELECT count(*) FROM articles, alembic_version LIMIT 1").fetchone()
    except (sqlite3.Error, StoreError) as error:
        raise InputError(
            f"{path} is not a copy of a store ({error}); give one that newsfold backup made"
        ) from None


def _require_unused(path: Path) -> None:
    """Raise ``sqlite3.OperationalError`` if a process holds the file open."""
    with closing(sqlite3.connect(path, timeout=1)) as raw:
        raw.execute("PRAGMA locking_mode = EXCLUSIVE")
        raw.execute("BEGIN EXCLUSIVE")
        raw.execute("ROLLBACK")
