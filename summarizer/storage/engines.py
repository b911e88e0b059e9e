"""Connects to SQLite and PostgreSQL with the right settings, and queues the writers of one process."""

import os
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import StaticPool

from summarizer.errors import StoreError
from summarizer.storage.listings import indexed

BUSY_SECONDS = 60.0  # how long one writer waits for another; grouping a full batch takes seconds
READ_SECONDS = 20.0  # how long a reader waits for a connection, a lock or a statement
WRITE_SECONDS = 600.0  # of one statement of a writer: a migration may touch every row
IDLE_SECONDS = 300.0  # a writer that is idle for longer between two statements is taken for dead
CONNECT_SECONDS = 5
POLL_MILLISECONDS = 5
# A writer's page cache, 32 MiB: each article writes some 170 word runs to random places of an index. With 8,000
# articles stored an article costs 1.0 ms of system time with the default 2 MB; with 16, 32 and 64 MiB .7, .55 and .5.
CACHE_KIB = 32 * 2**10
LOG_BYTES = 16 * 2**20  # the write-ahead log is cut to this once all of it is in the file
# A commit that makes the log longer than this copies it into the file, which takes up to a tenth of a second. Of 100
# posts each wrote 200 pages: with SQLite's own 1,000 pages every fifth waited for that, and 804 MB were written in all;
# with 4,096 every twentieth, and 347 MB. The process that groups copies it meanwhile, see ``SqlStore.copy_log``.
LOG_PAGES = LOG_BYTES // 4096
_LEVEL = "newsfold_synchronous"  # what a connection knows of how it commits
# An arbitrary number that all writers of a PostgreSQL database agree on.
WRITERS_LOCK = 7_306_115


PAUSE_SECONDS = (
    0.01  # between two writers, so that another process, which asks every 5 ms, finds the store free
)


class Turns:
    """A fair lock: first come, first served, even if the last holder wants it again at once.

    Args:
        clock: the time in seconds, from any starting point.
        sleep: pauses for so many seconds.
    """

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._clock, self._sleep = clock, sleep
        self._lock = threading.Lock()
        self._waiting: deque[threading.Event] = deque()
        self._taken = False
        self._given_back = float("-inf")

    def take(self, seconds: float) -> bool:
        """Wait for the lock, at most this many seconds; whether it was taken."""
        if not self._came(seconds):
            return False
        # The next writer pauses, not the last one, whose caller need not wait for it.
        self._sleep(max(0.0, self._given_back + PAUSE_SECONDS - self._clock()))
        return True

    def _came(self, seconds: float) -> bool:
        with self._lock:
            if not self._taken:
                self._taken = True
                return True
            mine = threading.Event()
            self._waiting.append(mine)
        if mine.wait(seconds):
            return True
        with self._lock:
            if mine.is_set():  # it came at this very moment
                return True
            self._waiting.remove(mine)
        return False

    def give_back(self) -> None:
        """Release the lock."""
        with self._lock:
            self._given_back = self._clock()
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._taken = False


def open_engines(url: str) -> tuple[Engine, Engine | None]:
    """The engines of a store: the first is for readers, the second, if there is one, for writers.

    Raises:
        StoreError: the URL does not name a known kind of database, or its driver is missing.
    """
    try:
        parsed = make_url(url) if ":" in url or not url else URL.create("sqlite", database=url)
    except ArgumentError:
        raise StoreError(url, "is not a database URL; give sqlite:///newsfold.db or postgresql://…") from None
    shown = parsed.render_as_string(hide_password=True)
    if parsed.get_backend_name() not in {"sqlite", "postgresql"}:
        raise StoreError(shown, "is of an unknown kind; give sqlite:///newsfold.db or postgresql://…")
    if parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    try:
        return _sqlite(parsed) if parsed.get_backend_name() == "sqlite" else (_postgresql(parsed), None)
    except (ImportError, NoSuchModuleError) as error:
        raise StoreError(shown, "needs a driver; pip install 'newsfold[postgresql]'") from error


def _postgresql(url: URL) -> Engine:
    # A connection that the server has closed is noticed before it is used; a server that is gone, within seconds.
    silent = {
        "keepalives_idle": 10,
        "keepalives_interval": 5,
        "keepalives_count": 3,
        "tcp_user_timeout": 30_000,
    }
    given = {"connect_timeout": CONNECT_SECONDS, **silent}
    arguments = {name: value for name, value in given.items() if name not in url.query}
    return create_engine(
        url,
        pool_pre_ping=True,
        pool_size=10,
        max_overflow=10,
        pool_timeout=READ_SECONDS,
        connect_args=arguments,
    )


def begin_postgresql(connection: Connection) -> None:
    """Limit how long a transaction waits; a writer waits for the lock, and one that hangs loses it."""
    options = connection.get_execution_options()
    left = max(1, int((options["newsfold_until"] - time.monotonic()) * 1000))
    writing = options["newsfold_writing"]
    spent = WRITE_SECONDS if writing else READ_SECONDS
    if not writing:
        # One state of the store throughout, and no way to change it.
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    for name, milliseconds in (
        ("lock_timeout", left),
        ("statement_timeout", left if writing else int(spent * 1000)),
        ("idle_in_transaction_session_timeout", int(IDLE_SECONDS * 1000)),
    ):
        connection.exec_driver_sql(f"SET LOCAL {name} = {milliseconds}")
    if writing:
        connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": WRITERS_LOCK})
        connection.exec_driver_sql(f"SET LOCAL statement_timeout = {int(spent * 1000)}")
        if not options["newsfold_lasting"]:
            connection.exec_driver_sql("SET LOCAL synchronous_commit = off")


def _sqlite(url: URL) -> tuple[Engine, Engine | None]:
    if url.database in {None, "", ":memory:"}:
        return _sqlite_engine(url, poolclass=StaticPool), None
    url = _readable(url)
    readers = _sqlite_engine(
        url, pool_size=20, max_overflow=20, pool_timeout=READ_SECONDS, pool_use_lifo=True
    )
    writers = _sqlite_engine(url, pool_size=1, max_overflow=0, pool_timeout=BUSY_SECONDS)
    event.listen(writers, "connect", _widen_cache)
    return readers, writers


def _sqlite_engine(url: URL, **options: Any) -> Engine:
    engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": 0}, **options)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _readable(url: URL) -> URL:
    """The URL of a file; for a file that cannot be written, one that opens it for reading only."""
    path = Path(url.database or "")
    if not path.exists() or os.access(path, os.W_OK):
        return url
    log = Path(f"{path}-wal")
    # SQLite cannot make a log beside such a file; if there is none, it must be told that the file is complete.
    alone = {"immutable": "1"} if not (log.exists() and log.stat().st_size) else {}
    return url.set(database=f"file:{quote(str(path))}", query={"mode": "ro", **alone, "uri": "true"})


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # we begin transactions ourselves, see below
    connection.create_function("newsfold_words", 2, indexed, deterministic=True)
    connection.execute(f"PRAGMA busy_timeout = {POLL_MILLISECONDS * 20}")
    for pragma in (
        "journal_mode = WAL",
        "foreign_keys = ON",
        "temp_store = MEMORY",  # so that a full temporary folder stops nothing
        "secure_delete = ON",  # deleted content is overwritten
        f"journal_size_limit = {LOG_BYTES}",
        f"wal_autocheckpoint = {LOG_PAGES}",
    ):
        _set(connection, pragma)


def _set(connection: sqlite3.Connection, pragma: str) -> None:
    """Set a pragma. To begin a log takes the whole file, for which SQLite does not wait: we ask again."""
    until = time.monotonic() + READ_SECONDS
    while True:
        try:
            connection.execute(f"PRAGMA {pragma}")
        except sqlite3.OperationalError as error:
            if "readonly" in str(error):
                return
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(POLL_MILLISECONDS / 1000)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later would fail if another wrote in between, so writers begin as
    # writers. SQLite's own waiting sleeps ever longer and misses the short moments between two transactions of a
    # busy writer, so we ask often instead.
    options = connection.get_execution_options()
    until = options["newsfold_until"]
    if not options["newsfold_writing"]:
        _wait_for_locks(connection, until - time.monotonic())
        connection.exec_driver_sql("BEGIN")
        return
    _wait_for_locks(connection, POLL_MILLISECONDS / 1000)
    # An acknowledged commit survives a power cut; for other commits this saves some 4 ms.
    level = "FULL" if options["newsfold_lasting"] else "NORMAL"
    if connection.info.get(_LEVEL) != level:
        connection.exec_driver_sql(f"PRAGMA synchronous = {level}")
        connection.info[_LEVEL] = level
    while True:
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        except OperationalError as error:
            if "locked" not in str(error.orig) or time.monotonic() > until:
                raise
            time.sleep(POLL_MILLISECONDS / 1000)
        else:
            break
    _wait_for_locks(connection, READ_SECONDS)


def _wait_for_locks(connection: Connection, seconds: float) -> None:
    # Not as a statement of SQLAlchemy, which takes ten times as long.
    milliseconds = max(1, int(seconds * 1000))
    connection.connection.dbapi_connection.execute(f"PRAGMA busy_timeout = {milliseconds}")  # type: ignore[union-attr]


def _widen_cache(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")


# The words with which databases say that something is locked.
BUSY_SIGNS = ("is locked", "lock timeout", "all connections are in use")


def reason_of(error: DatabaseError | PoolTimeout) -> str:
    """What went wrong, in the database's words, and what to do about it."""
    if isinstance(error, PoolTimeout):
        return "all connections are in use; try again later"
    said = str(error.orig).strip().splitlines()[0] if error.orig and str(error.orig).strip() else "failed"
    remedies = {
        "unable to open": "check the folder, and that it can be written",
        "not a database": "give another path, or move that file away",
        "readonly": "allow writing it",
        "locked": "another process holds it; try again when that has ended",
        "malformed": "restore it from a copy",
        "disk is full": "make room",
    }
    remedy = next(
        (what for sign, what in remedies.items() if sign in said), "check that it is there and can be used"
    )
    return f"{said}; {remedy}"
