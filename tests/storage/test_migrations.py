import sqlite3
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine

from summarizer.errors import NewerStoreError, StoreError
from summarizer.storage import migrations
from summarizer.storage.schema import metadata
from summarizer.storage.sql import open_store


def test_the_migrations_make_the_tables_of_the_schema(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'made.db'}"
    open_store(url).close()
    engine = create_engine(url)
    with engine.connect() as connection:
        ours = MigrationContext.configure(
            connection,
            opts={
                "include_name": lambda name, kind, _: kind != "table" or not name.startswith("article_words")
            },
        )
        assert compare_metadata(ours, metadata) == []
    engine.dispose()


def test_the_versions_are_those_that_have_a_migration() -> None:
    scripts = ScriptDirectory(str(Path(migrations.__file__).parent))
    found = [script.revision for script in scripts.walk_revisions()]
    assert list(migrations.VERSIONS) == found[::-1]


def test_a_store_of_a_newer_version_is_refused_by_name(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'newer.db'}"
    open_store(url).close()
    with sqlite3.connect(tmp_path / "newer.db") as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    raw.close()
    with pytest.raises(NewerStoreError, match=r"'9999'.*use a newer Newsfold"):
        open_store(url)


def test_tables_of_another_program_are_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.db") as raw:
        raw.execute("CREATE TABLE articles (body)")
    raw.close()
    with pytest.raises(StoreError, match="another program"):
        open_store(f"sqlite:///{tmp_path / 'other.db'}")


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("non:sense", "not a database URL"),
        ("mysql://here/there", "unknown kind"),
        ("sqlite:////nowhere/at/all.db", "unable to open"),
        ("postgresql://user:secret@127.0.0.1:1/none", "store postgresql"),
    ],
)
def test_a_store_that_cannot_be_opened_says_why_and_keeps_its_password(url: str, said: str) -> None:
    with pytest.raises(StoreError, match=said) as caught:
        open_store(url)
    assert "secret" not in str(caught.value)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("not a database at all, but some text " * 50)
    with pytest.raises(StoreError, match="not a database"):
        open_store(f"sqlite:///{tmp_path / 'text.db'}")
