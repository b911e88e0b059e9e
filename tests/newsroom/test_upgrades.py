"""A store of any version there has been opens, keeps its articles, and is grouped as a batch by who groups next."""

import datetime
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, Engine, MetaData, Table, create_engine, event, insert

from summarizer.grouping.vectors import Tables, pack
from summarizer.models import Article
from summarizer.storage import migrations
from summarizer.storage.columns import article_columns
from summarizer.storage.listings import indexed
from tests.newsroom.test_newsroom import emptied
from tests.newsroom_cases import NOW, batch_partition, make_newsroom, partition, post, seed_articles

KEPT, LATE = seed_articles()[:12], seed_articles()[12:16]


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "postgresql":
        return emptied(request.getfixturevalue("postgresql"))
    return f"sqlite:///{tmp_path}/old.db"


@pytest.mark.parametrize("version", migrations.VERSIONS)
def test_a_store_of_each_version_is_moved_on_and_grouped_anew(url: str, version: str) -> None:
    engine = create_engine(url.replace("postgresql://", "postgresql+psycopg://"))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", lambda raw, _: raw.create_function("newsfold_words", 2, indexed))
    make_old(engine, version)
    engine.dispose()
    newsroom = make_newsroom(url)
    assert {held.article.id: held.article.text for held in newsroom.export()} == {
        article.id: article.text for article in KEPT
    }
    post(newsroom, LATE)
    assert batch_partition([held.article for held in newsroom.export()]) == partition(newsroom)
    assert newsroom.verify().failed == []
    newsroom.close()


def make_old(engine: Engine, version: str) -> None:
    """The tables of that version, with articles of which each is an event of its own."""
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(Path(migrations.__file__).parent))
        config.attributes["connection"] = connection
        command.upgrade(config, version)
        tables = MetaData()
        tables.reflect(connection, only=["articles", "events", "vectors", "frequency_tables"])
        table = {"version": 3, "made": NOW, "rules": "of another age", "counts": pack(Tables())}
        add(connection, tables.tables["frequency_tables"], table)
        for number, article in enumerate(KEPT, start=1):
            add(connection, tables.tables["events"], event_row(number, article))
            add(connection, tables.tables["articles"], article_row(number, article))
            add(connection, tables.tables["vectors"], vector_row(number, article))
        for name in ("articles", "events") if engine.dialect.name == "postgresql" else ():
            connection.exec_driver_sql(f"SELECT setval(pg_get_serial_sequence('{name}', 'pk'), 100)")


def event_row(number: int, article: Article) -> dict[str, Any]:
    return {
        "pk": number, "id": f"e-{number}", "born": NOW, "updated": NOW, "title": article.title or "-", "language": "en",
        "latest": "", "articles": 1, "sources": 1, "content": "of another age", "unrelated": True,
    }  # fmt: skip


def article_row(number: int, article: Article) -> dict[str, Any]:
    received = NOW + datetime.timedelta(seconds=number)
    return article_columns(article) | {
        "pk": number, "version": 1, "received": received, "fingerprint": f"of another age {number}", "traits": "{}",
        "grouped": True, "origin": number, "event": number,
    }  # fmt: skip


def vector_row(number: int, article: Article) -> dict[str, Any]:
    return {
        "article": number, "language": article.language, "terms": b"", "weights": b"", "level": 0, "version": 3,
    }  # fmt: skip


def add(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    """A row with those of these columns that the table has."""
    connection.execute(insert(table), {name: value for name, value in row.items() if name in table.columns})
