"""The store over SQLAlchemy: transactions, and what keeps a database small and swift."""

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
from summarizer.storage.edition_rows import EditionRows
from summarizer.storage.engines import (
    BUSY_SECONDS,
    BUSY_SIGNS,
    READ_SECONDS,
    Turns,
    begin_postgresql,
    open_engines,
    reason_of,
)
from summarizer.storage.event_rows import EventRows, Searches
from summarizer.storage.grouping_rows import EditRows, GroupingRows
from summarizer.storage.listings import Listings
from summarizer.storage.migrations import is_newest, migrate
from summarizer.storage.schema import changes
from summarizer.storage.service_rows import ServiceRows
from summarizer.storage.store import Change, Store

MERGED_PAGES = 1000  # of the index of words in one transaction: well under a second
_CHANGE = "SELECT number, sure FROM changes"
_NONE = (0, 0)
_MARK = """SELECT pk, title, content, updated,
    (SELECT group_concat(other || ' ' || score || ' ' || why, char(10)) FROM related WHERE event = events.pk)
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
        self, seconds: float = BUSY_SECONDS, *, quiet: bool = False, sure: bool = False, lasting: bool = True
    ) -> Iterator[Rows]:
        """A transaction that may change things; others wait for it, in turn. An exception undoes it."""
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
            raise StoreError(self.url, reason_of(error)) from error

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
            reason = reason_of(error)
            kind = BusyStoreError if any(sign in reason for sign in BUSY_SIGNS) else StoreError
            raise kind(self.url, reason) from error
        except self._engine.dialect.loaded_dbapi.Error as error:
            raise StoreError(self.url, str(error)) from error

    def mark(self, event: str) -> Hashable:
        """What is another after each change of an event, or of what is like it; none where it must be asked for."""
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
        """Rows, by a connection that is held for it: taking one from the pool takes four times as long."""
        with self._watching:
            if self._watch is None:
                self._watch = self._engine.raw_connection()
            try:
                # All rows, of which there are few: a statement that is not at its end would hold the log back.
                cursor = self._watch.cursor()
                cursor.execute(statement, values)
                return list(cursor.fetchall())
            except sqlite3.Error:
                self._watch.close()  # whatever is wrong with it, the next is asked by another
                self._watch = None
                raise

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
                yield connection
        except (DatabaseError, PoolTimeout) as error:
            reason = reason_of(error)
            kind = BusyStoreError if any(sign in reason for sign in BUSY_SIGNS) else StoreError
            raise kind(self.url, reason) from error


def open_store(url: str) -> Store:
    """The store of that URL, its tables made or moved on.

    Raises:
        StoreError: it cannot be opened, or is none of ours.
        NewerStoreError: a newer Newsfold has written it.
    """
    store = SqlStore(*open_engines(url))
    try:
        store.migrate()
    except NewsfoldError:
        store.close()
        raise
    return store
