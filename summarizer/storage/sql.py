"""The store over SQLAlchemy: transactions, and what each database must be told for them to hold."""

import os
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, text, update
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import PoolProxiedConnection, StaticPool

from summarizer.errors import BusyStoreError, NewsfoldError, StoreError
from summarizer.storage.article_rows import ArticleRows, FurnitureRows
from summarizer.storage.copy_rows import KinRows
from summarizer.storage.edition_rows import EditionRows
from summarizer.storage.event_rows import EventRows, Searches
from summarizer.storage.grouping_rows import EditRows, GroupingRows
from summarizer.storage.listings import Listings, indexed
from summarizer.storage.migrations import is_newest, migrate
from summarizer.storage.schema import changes
from summarizer.storage.service_rows import ServiceRows
from summarizer.storage.store import Change, Store
from summarizer.storage.turns import Turns

BUSY_SECONDS = 60.0  # how long one writer waits for another; grouping a full batch takes seconds
READ_SECONDS = 20.0  # how long a reader waits for a connection, a lock or a statement
WRITE_SECONDS = 600.0  # of one statement of a writer: a migration may touch every row
IDLE_SECONDS = 300.0  # a writer that computes for longer between two statements is taken for dead
CONNECT_SECONDS = 5
POLL_MILLISECONDS = 5
MERGED_PAGES = 1000  # of the index of words in one transaction: well under a second
# Of a writer, 32 MiB: some 170 runs of words of an article go anywhere into an index. With the 2 MB that SQLite takes
# by itself, 8,000 articles stored, an article costs 1.0 ms of the system's time; with 16, 32 and 64 MiB .7, .55 and .5.
CACHE_KIB = 32 * 2**10
LOG_BYTES = 16 * 2**20  # what a write-ahead log is cut to once all of it is in the file
# An arbitrary number that all writers of a PostgreSQL database agree on.
WRITERS_LOCK = 7_306_115
_CHANGE = "SELECT number, sure FROM changes"
_NONE = (0, 0)


class Rows(
    ArticleRows,
    KinRows,
    FurnitureRows,
    GroupingRows,
    EventRows,
    EditRows,
    EditionRows,
    Searches,
    Listings,
    ServiceRows,
):
    """Everything that can be asked of a store in one transaction."""


class SqlStore:
    """A store in a database that SQLAlchemy knows."""

    def __init__(self, engine: Engine, writers: Engine | None = None) -> None:
        self.url = engine.url.render_as_string(hide_password=True)
        self._engine = engine
        # Of an SQLite file one connection writes: each that ever has would hold its 32 MiB of pages.
        self._writers = writers or engine
        self._turns = Turns()
        self.is_near = engine.dialect.name == "sqlite"
        self._watch: PoolProxiedConnection | None = None
        self._watching = threading.Lock()

    @contextmanager
    def reading(self) -> Iterator[Rows]:
        """A transaction that changes nothing."""
        with self._connected(writing=False, until=time.monotonic() + READ_SECONDS) as connection:
            yield Rows(connection)

    @contextmanager
    def writing(
        self, seconds: float = BUSY_SECONDS, *, quiet: bool = False, sure: bool = False
    ) -> Iterator[Rows]:
        """A transaction that may change things; others wait for it, in turn. An exception undoes it."""
        until = time.monotonic() + seconds
        if not self._turns.take(seconds):
            raise BusyStoreError(self.url, f"another writer was at work for {seconds:g} s; try again later")
        try:
            with self._connected(writing=True, until=until) as connection:
                yield Rows(connection)
                if not quiet:
                    numbers = {"number": changes.c.number + 1, "sure": changes.c.sure + int(sure)}
                    connection.execute(update(changes).values(**numbers))
        finally:
            self._turns.give_back()

    def vacuum(self) -> None:
        """Give room that deletions left back to the system. Raises ``StoreError``."""
        try:
            if self._engine.dialect.name == "sqlite":
                with closing(self._engine.raw_connection()) as raw:
                    raw.cursor().execute("VACUUM")
                self._cut_log()
            else:
                with self._engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                    connection.exec_driver_sql("VACUUM (ANALYZE)")
        except sqlite3.Error as error:
            raise StoreError(
                self.url, f"{error}; stop what writes, and make room for a second copy"
            ) from error
        except DatabaseError as error:
            raise StoreError(self.url, _reason(error)) from error

    def change(self) -> Change:
        """What is another after each transaction that wrote, whichever process it was of."""
        try:
            # Not as a transaction of SQLAlchemy's: that takes ten times as long.
            if self._engine.dialect.name == "sqlite":
                return self._watched()
            with closing(self._engine.raw_connection()) as raw:
                cursor = raw.cursor()
                cursor.execute(_CHANGE)
                number, sure = cursor.fetchone() or _NONE
                return Change(number, sure)
        except (DatabaseError, PoolTimeout) as error:
            reason = _reason(error)
            kind = BusyStoreError if any(sign in reason for sign in _BUSY) else StoreError
            raise kind(self.url, reason) from error
        except self._engine.dialect.loaded_dbapi.Error as error:
            raise StoreError(self.url, str(error)) from error

    def _watched(self) -> Change:
        """The numbers, by a connection that is held for it: taking one from the pool takes four times as long."""
        with self._watching:
            if self._watch is None:
                self._watch = self._engine.raw_connection()
            try:
                # All rows, of which there is one: a statement that is not at its end would hold the log back.
                cursor = self._watch.cursor()
                cursor.execute(_CHANGE)
                rows = cursor.fetchall()
            except sqlite3.Error:
                self._watch.close()  # whatever is wrong with it, the next is asked by another
                self._watch = None
                raise
            return Change(*(rows[0] if rows else _NONE))

    def scrub(self) -> None:
        """Let nothing of what was deleted stay in any file: not in the index of words, not in the log.

        Raises:
            StoreError: it cannot be done now.
        """
        if self._engine.dialect.name != "sqlite":
            return
        # An index keeps the words of what was deleted until its parts are merged; bit by bit, so that others may
        # write in between.
        pages = -MERGED_PAGES
        while self._merged(pages):
            pages = MERGED_PAGES
        self._cut_log()

    def _merged(self, pages: int) -> bool:
        """Merge some of the index; whether there was something to merge."""
        if not self._turns.take(BUSY_SECONDS):
            raise BusyStoreError(
                self.url, f"another writer was at work for {BUSY_SECONDS:g} s; try again later"
            )
        try:
            with self._connected(writing=True) as connection:
                before = connection.exec_driver_sql("SELECT total_changes()").scalar_one()
                connection.exec_driver_sql(
                    f"INSERT INTO article_words(article_words, rank) VALUES ('merge', {pages})"  # noqa: S608 - a number of ours
                )
                after = connection.exec_driver_sql("SELECT total_changes()").scalar_one()
        finally:
            self._turns.give_back()
        return bool(after - before > 1)

    def _cut_log(self) -> None:
        """Write all of the log into the file, and leave it empty; readers may hold that up for a while."""
        until = time.monotonic() + READ_SECONDS
        raw = self._engine.raw_connection()
        try:
            while True:
                busy = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
                if not busy or time.monotonic() > until:
                    return
                time.sleep(0.05)
        except sqlite3.OperationalError as error:
            raise StoreError(self.url, str(error)) from error
        finally:
            raw.close()

    def close(self) -> None:
        """Let go of all connections; of an SQLite store one file is left, which holds all."""
        with self._watching:
            if self._watch is not None:
                self._watch.close()
                self._watch = None
        self._engine.dispose()
        self._writers.dispose()

    def migrate(self) -> None:
        """Bring the tables to the version of this code. Raises ``NewerStoreError``."""
        with self._connected(writing=False) as connection:  # looking waits for no writer
            ready = is_newest(connection)
        if not ready:
            with self._connected(writing=True) as connection:
                migrate(connection, self.url)

    @contextmanager
    def _connected(self, *, writing: bool, until: float | None = None) -> Iterator[Connection]:
        options = {"newsfold_writing": writing, "newsfold_until": until or time.monotonic() + BUSY_SECONDS}
        try:
            engine = self._writers if writing else self._engine
            with engine.connect().execution_options(**options) as connection, connection.begin():
                if connection.dialect.name == "postgresql":
                    _begin_postgresql(connection)
                yield connection
        except (DatabaseError, PoolTimeout) as error:
            reason = _reason(error)
            kind = BusyStoreError if any(sign in reason for sign in _BUSY) else StoreError
            raise kind(self.url, reason) from error


def open_store(url: str) -> Store:
    """The store of that URL, its tables made or moved on.

    Raises:
        StoreError: it cannot be opened, or is none of ours.
        NewerStoreError: a newer Newsfold has written it.
    """
    store = SqlStore(*_engines(url))
    try:
        store.migrate()
    except NewsfoldError:
        store.close()
        raise
    return store


def _engines(url: str) -> tuple[Engine, Engine | None]:
    """Who reads is connected by the first, who writes by the second where there is one."""
    try:
        parsed = make_url(url) if ":" in url or not url else URL.create("sqlite", database=url)
    except ArgumentError:
        raise StoreError(url, "is no database URL; give sqlite:///newsfold.db or postgresql://…") from None
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
    # A connection that the server closed meanwhile is noticed before it is used; a server that is gone, within
    # seconds.
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


def _begin_postgresql(connection: Connection) -> None:
    """Bound what a transaction waits for; a writer waits for its turn, and one that hangs loses it."""
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


def _sqlite(url: URL) -> tuple[Engine, Engine | None]:
    if url.database in {None, "", ":memory:"}:
        return _sqlite_engine(url, poolclass=StaticPool), None
    url = _readable(url)
    readers = _sqlite_engine(
        url, pool_size=20, max_overflow=20, pool_timeout=READ_SECONDS, pool_use_lifo=True
    )
    return readers, _sqlite_engine(url, pool_size=1, max_overflow=0, pool_timeout=BUSY_SECONDS)


def _sqlite_engine(url: URL, **options: Any) -> Engine:
    engine = create_engine(url, connect_args={"check_same_thread": False, "timeout": 0}, **options)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _readable(url: URL) -> URL:
    """The address of a file; of one that cannot be written, so that it can be read all the same."""
    path = Path(url.database or "")
    if not path.exists() or os.access(path, os.W_OK):
        return url
    log = Path(f"{path}-wal")
    # Without a log the file is all there is, and SQLite must be told so: it cannot make one beside it.
    alone = {"immutable": "1"} if not (log.exists() and log.stat().st_size) else {}
    return url.set(database=f"file:{quote(str(path))}", query={"mode": "ro", **alone, "uri": "true"})


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # we begin transactions ourselves, see below
    connection.create_function("newsfold_words", 2, indexed, deterministic=True)
    connection.execute(f"PRAGMA busy_timeout = {POLL_MILLISECONDS * 20}")
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",  # a commit that was answered survives a power cut
        "foreign_keys = ON",
        "temp_store = MEMORY",  # a full temporary folder stops nothing
        "secure_delete = ON",  # what is forgotten is overwritten
        f"journal_size_limit = {LOG_BYTES}",
    ):
        try:
            connection.execute(f"PRAGMA {pragma}")
        except sqlite3.OperationalError as error:
            if "readonly" not in str(error):
                raise


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later would fail when another writes in between: writers begin
    # as such. SQLite's own waiting sleeps ever longer, and so never meets the short moment in which a busy writer
    # lets go: we ask often instead.
    options = connection.get_execution_options()
    until = options["newsfold_until"]
    if not options["newsfold_writing"]:
        milliseconds = max(1, int((until - time.monotonic()) * 1000))
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {milliseconds}")
        connection.exec_driver_sql("BEGIN")
        return
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {POLL_MILLISECONDS}")
    connection.exec_driver_sql(f"PRAGMA cache_size = -{CACHE_KIB}")
    while True:
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        except OperationalError as error:
            if "locked" not in str(error.orig) or time.monotonic() > until:
                raise
            time.sleep(POLL_MILLISECONDS / 1000)
        else:
            break
    connection.exec_driver_sql(f"PRAGMA busy_timeout = {int(READ_SECONDS * 1000)}")


# How databases say that others hold what is wanted.
_BUSY = ("is locked", "lock timeout", "all connections are in use")


def _reason(error: DatabaseError | PoolTimeout) -> str:
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
