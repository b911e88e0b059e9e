"""The store in SQLAlchemy: opens transactions, tracks changes, and keeps the database file small."""

import sqlite3
import threading
import time
from collections.abc import Hashable, Iterator
from contextlib import closing, contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, update
from sqlalchemy.exc import DatabaseError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.pool import PoolProxiedConnection

from summarizer.errors import BusyStoreError, NewsfoldError, StoreError
from summarizer.storage.article_rows import ArticleRows, FurnitureRows
from summarizer.storage.copy_rows import CopyRows
from summarizer.storage.engines import (
    BUSY_SECONDS,
    BUSY_SIGNS,
    READ_SECONDS,
    Turns,
    begin_postgresql,
    open_engines,
    reason_of,
)
from summarizer.storage.event_rows import EventRows
from summarizer.storage.grouping_rows import EditRows, GroupingRows
from summarizer.storage.listings import Listings, Searches
from summarizer.storage.migrations import is_newest, migrate
from summarizer.storage.schema import changes
from summarizer.storage.service_rows import EditionRows, ServiceRows
from summarizer.storage.store import Change, Store

MERGED_PAGES = 1000  # of the index of words in one transaction: well under a second
_CHANGE = "SELECT number, sure FROM changes"
_NONE = (0, 0)
_MARK = """SELECT pk, title, content, updated,
    (SELECT group_concat(other || ' ' || score || ' ' || why || ' ' || coalesce(near.title, ''), char(10))
        FROM related JOIN events AS near ON near.pk = other WHERE event = events.pk)
    FROM events WHERE id = ?"""


class Rows(
    ArticleRows,
    CopyRows,
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
        # For an SQLite file only one connection writes: each connection that has written keeps its 32 MiB of pages.
        self._writers = writers or engine
        self._turns = Turns()
        self.is_near = engine.dialect.name == "sqlite"
        self.is_writing = False
        self._watch: PoolProxiedConnection | None = None
        self._watching = threading.Lock()

    @contextmanager
    def reading(self) -> Iterator[Rows]:
        """A transaction that changes nothing."""
        with self._connected(writing=False, until=time.monotonic() + READ_SECONDS) as connection:
            yield Rows(connection)

    @contextmanager
    def writing(
        self, seconds: float = BUSY_SECONDS, *, quiet: bool = False, sure: bool = False, lasting: bool = True
    ) -> Iterator[Rows]:
        """A transaction that may change things; other writers wait for it in turn. An exception undoes it."""
        until = time.monotonic() + seconds
        if not self._turns.take(seconds):
            raise BusyStoreError(self.url, f"another writer was at work for {seconds:g} s; try again later")
        try:
            with self._connected(writing=True, until=until, lasting=lasting) as connection:
                yield Rows(connection)
                if not quiet:
                    numbers = {"number": changes.c.number + 1, "sure": changes.c.sure + int(sure)}
                    connection.execute(update(changes).values(**numbers))
        finally:
            self._turns.give_back()

    def vacuum(self) -> None:
        """Return the space of deleted content to the system. Raises ``StoreError``."""
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
            raise StoreError(self.url, reason_of(error)) from error

    def change(self) -> Change:
        """The change number, which is different after each transaction that wrote, in any process."""
        try:
            # Not as a SQLAlchemy transaction, which takes ten times as long.
            if self._engine.dialect.name == "sqlite":
                return self._watched()
            with closing(self._engine.raw_connection()) as raw:
                cursor = raw.cursor()
                cursor.execute(_CHANGE)
                number, sure = cursor.fetchone() or _NONE
                return Change(number, sure)
        except (DatabaseError, PoolTimeout) as error:
            reason = reason_of(error)
            kind = BusyStoreError if any(sign in reason for sign in BUSY_SIGNS) else StoreError
            raise kind(self.url, reason) from error
        except self._engine.dialect.loaded_dbapi.Error as error:
            raise StoreError(self.url, str(error)) from error

    def mark(self, event: str) -> Hashable:
        """A value that is different after each change of an event or its related events; none if that is not cheap."""
        if not self.is_near:
            return None
        try:
            return next(iter(self._asked_at_once(_MARK, event)), None)
        except (PoolTimeout, self._engine.dialect.loaded_dbapi.Error) as error:
            raise StoreError(self.url, str(error)) from error

    def _watched(self) -> Change:
        rows = self._asked_at_once(_CHANGE)
        return Change(*(rows[0] if rows else _NONE))

    def _asked_at_once(self, statement: str, *values: str) -> list[Any]:
        """Rows, through a connection kept for this: taking one from the pool takes four times as long."""
        with self._watching:
            if self._watch is None:
                self._watch = self._engine.raw_connection()
            try:
                # All rows, of which there are few: an unfinished statement would keep the log from being cut.
                cursor = self._watch.cursor()
                cursor.execute(statement, values)
                return list(cursor.fetchall())
            except sqlite3.Error:
                self._watch.close()  # whatever is wrong with it, the next query gets a new one
                self._watch = None
                raise

    def scrub(self) -> None:
        """Remove every trace of deleted content from the files: from the index of words and from the log.

        Raises:
            StoreError: it cannot be done now.
        """
        if self._engine.dialect.name != "sqlite":
            return
        # The index keeps deleted words until its parts are merged. This is done bit by bit, so that others can write
        # in between.
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

    def copy_log(self) -> None:
        """Copy the log into the file as far as it goes without stopping anybody, so that no commit need do it.

        Raises:
            StoreError: it cannot be done now.
        """
        if self._engine.dialect.name != "sqlite":
            return
        try:
            with closing(self._engine.raw_connection()) as raw:
                raw.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
        except (sqlite3.Error, PoolTimeout) as error:
            raise StoreError(self.url, str(error)) from error

    def _cut_log(self) -> None:
        """Write all of the log into the file and empty it; readers may delay that for a while."""
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
        """Close all connections; an SQLite store is then one complete file."""
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
    def _connected(
        self, *, writing: bool, until: float | None = None, lasting: bool = True
    ) -> Iterator[Connection]:
        options = {
            "newsfold_writing": writing,
            "newsfold_lasting": lasting,
            "newsfold_until": until or time.monotonic() + BUSY_SECONDS,
        }
        try:
            engine = self._writers if writing else self._engine
            with engine.connect().execution_options(**options) as connection, connection.begin():
                if connection.dialect.name == "postgresql":
                    begin_postgresql(connection)
                self.is_writing |= writing
                yield connection
        except (DatabaseError, PoolTimeout) as error:
            reason = reason_of(error)
            kind = BusyStoreError if any(sign in reason for sign in BUSY_SIGNS) else StoreError
            raise kind(self.url, reason) from error
        finally:
            if writing:  # one of a process writes at a time
                self.is_writing = False


def open_store(url: str) -> Store:
    """The store of that URL, with its tables created or upgraded.

    Raises:
        StoreError: it cannot be opened, or does not belong to Newsfold.
        NewerStoreError: a newer Newsfold has written it.
    """
    store = SqlStore(*open_engines(url))
    try:
        store.migrate()
    except NewsfoldError:
        store.close()
        raise
    return store
