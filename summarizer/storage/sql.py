"""The store over SQLAlchemy: transactions, and what each database must be told for them to hold."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError
from sqlalchemy.pool import StaticPool

from summarizer.errors import NewsfoldError, StoreError
from summarizer.storage.article_rows import ArticleRows
from summarizer.storage.copy_rows import KinRows
from summarizer.storage.edition_rows import EditionRows
from summarizer.storage.event_rows import EventRows, Searches
from summarizer.storage.grouping_rows import EditRows, GroupingRows
from summarizer.storage.listings import Listings
from summarizer.storage.migrations import is_newest, migrate
from summarizer.storage.reading_rows import FurnitureRows
from summarizer.storage.store import Store

BUSY_SECONDS = 60  # how long one writer waits for another; grouping a full batch takes seconds
# An arbitrary number that all writers of a PostgreSQL database agree on.
WRITERS_LOCK = 7_306_115


class Rows(
    ArticleRows, KinRows, FurnitureRows, GroupingRows, EventRows, EditRows, EditionRows, Searches, Listings
):
    """Everything that can be asked of a store in one transaction."""


class SqlStore:
    """A store in a database that SQLAlchemy knows."""

    def __init__(self, engine: Engine) -> None:
        self.url = engine.url.render_as_string(hide_password=True)
        self._engine = engine

    @contextmanager
    def reading(self) -> Iterator[Rows]:
        """A transaction that changes nothing."""
        with self._connected(writing=False) as connection:
            yield Rows(connection)

    @contextmanager
    def writing(self) -> Iterator[Rows]:
        """A transaction that may change things; others wait for it. An exception undoes it."""
        with self._connected(writing=True) as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": WRITERS_LOCK})
            yield Rows(connection)

    def close(self) -> None:
        """Let go of all connections."""
        self._engine.dispose()

    def migrate(self) -> None:
        """Bring the tables to the version of this code. Raises ``NewerStoreError``."""
        with self._connected(writing=False) as connection:  # looking waits for no writer
            ready = is_newest(connection)
        if not ready:
            with self._connected(writing=True) as connection:
                migrate(connection, self.url)

    @contextmanager
    def _connected(self, *, writing: bool) -> Iterator[Connection]:
        try:
            with (
                self._engine.connect().execution_options(newsfold_writing=writing) as connection,
                connection.begin(),
            ):
                yield connection
        except DatabaseError as error:
            raise StoreError(self.url, _reason(error)) from error


def open_store(url: str) -> Store:
    """The store of that URL, its tables made or moved on.

    Raises:
        StoreError: it cannot be opened, or is none of ours.
        NewerStoreError: a newer Newsfold has written it.
    """
    store = SqlStore(_engine(url))
    try:
        store.migrate()
    except NewsfoldError:
        store.close()
        raise
    return store


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreError(url, "is no database URL; give sqlite:///newsfold.db or postgresql://…") from None
    shown = parsed.render_as_string(hide_password=True)
    if parsed.get_backend_name() not in {"sqlite", "postgresql"}:
        raise StoreError(shown, "is of an unknown kind; give sqlite:///newsfold.db or postgresql://…")
    if parsed.drivername == "postgresql":
        parsed = parsed.set(drivername="postgresql+psycopg")
    try:
        return _sqlite(parsed) if parsed.get_backend_name() == "sqlite" else create_engine(parsed)
    except (ImportError, NoSuchModuleError) as error:
        raise StoreError(shown, "needs a driver; pip install 'newsfold[postgresql]'") from error


def _sqlite(url: URL) -> Engine:
    options: dict[str, Any] = {"connect_args": {"check_same_thread": False, "timeout": BUSY_SECONDS}}
    if url.database in {None, "", ":memory:"}:
        options["poolclass"] = StaticPool
    engine = create_engine(url, **options)
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # we begin transactions ourselves, see below
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",  # a commit that was answered survives a power cut
        "foreign_keys = ON",
        "secure_delete = ON",  # what is forgotten is overwritten
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later would fail when another writes in between: writers begin
    # as such.
    writing = connection.get_execution_options().get("newsfold_writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


def _reason(error: DatabaseError) -> str:
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
