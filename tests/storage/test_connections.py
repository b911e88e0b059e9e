"""Which connection reads and which one writes."""

from pathlib import Path

from sqlalchemy import Connection, select
from sqlalchemy.dialects import sqlite

from summarizer.storage.columns import among
from summarizer.storage.engines import CACHE_KIB
from summarizer.storage.schema import articles
from summarizer.storage.sql import Rows, SqlStore, open_store
from tests.newsroom_cases import make_article, make_newsroom, post


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


def test_the_log_is_copied_into_the_file_beside_whoever_reads_and_writes(tmp_path: Path) -> None:
    path = tmp_path / "kept.db"
    with make_newsroom(f"sqlite:///{path}") as room:
        post(room, [make_article(id="ferry", text="The ferry Quixotry left the harbour.")])
        assert b"Quixotry" not in path.read_bytes()
        with room.store.reading() as before, room.store.writing() as tx:
            assert before.counts()["articles"] == tx.counts()["articles"] == 1
            room.store.copy_log()
        assert b"Quixotry" in path.read_bytes()


def test_articles_are_found_by_many_ids_through_their_index(tmp_path: Path) -> None:
    wanted = str(
        select(articles.c.pk).where(among(articles.c.id, ["a", "b"])).compile(dialect=sqlite.dialect())
    )
    store = open_store(f"sqlite:///{tmp_path}/here.db")
    with store.reading() as tx:
        assert isinstance(tx, Rows)
        plan = tx._connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {wanted}", ("[]",)).all()
    store.close()
    assert "SEARCH articles USING COVERING INDEX" in str(plan)


def test_each_transaction_of_a_writer_commits_as_its_caller_asked(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/here.db")
    levels = []
    for lasting in (True, False, False, True):
        with store.writing(lasting=lasting) as tx:
            assert isinstance(tx, Rows)
            levels.append(tx._connection.exec_driver_sql("PRAGMA synchronous").scalar_one())
    store.close()
    assert levels == [2, 1, 1, 2]  # FULL and NORMAL, by SQLite's documentation
