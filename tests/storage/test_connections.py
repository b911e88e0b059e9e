"""Which connection reads and which one writes."""

from pathlib import Path

from sqlalchemy import Connection

from summarizer.storage.engines import CACHE_KIB
from summarizer.storage.sql import Rows, SqlStore, open_store


def _pages(tx: Rows) -> int:
    connection: Connection = tx._connection
    return int(connection.exec_driver_sql("PRAGMA cache_size").scalar_one())


def test_one_connection_holds_the_pages_of_a_writer_and_no_reader_does(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/here.db")
    assert isinstance(store, SqlStore)
    for _ in range(3):
        with store.writing() as writer:
            assert _pages(writer) == -CACHE_KIB
            with store.reading() as reader:  # beside the writer, and as a rule by a connection of its own
                assert _pages(reader) != -CACHE_KIB
        with store.reading() as reader:
            assert _pages(reader) != -CACHE_KIB
    store.close()
