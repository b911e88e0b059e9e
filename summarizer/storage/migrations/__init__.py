"""The database migrations: brings a store to the newest version with Alembic when it is opened.

A store only moves forward; to go back, restore a copy of the database.
"""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from summarizer.errors import NewerStoreError, StoreError

# Oldest first. Each has a module in ``versions``; a test holds that the two agree.
VERSIONS = tuple("0001 0002 0003 0004 0010 0020 0021 0011 0022 0023 0024 0025 0026".split())


def is_newest(connection: Connection) -> bool:
    """Whether the tables are of the newest version already."""
    names = inspect(connection).get_table_names()
    if "alembic_version" not in names:
        return False
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar() == VERSIONS[-1]


def migrate(connection: Connection, url: str) -> None:
    """Bring the tables to the newest version, inside the transaction of ``connection``.

    Raises:
        NewerStoreError: the store's version is not among ours.
        StoreError: there are tables, but not ours.
    """
    version = _version(connection, url)
    if version == VERSIONS[-1]:
        return
    if version is not None and version not in VERSIONS:
        reason = (
            f"is of version {version!r}, this Newsfold knows up to {VERSIONS[-1]!r}; use a newer Newsfold"
        )
        raise NewerStoreError(url, reason)
    _upgrade(connection)


def _version(connection: Connection, url: str) -> str | None:
    names = inspect(connection).get_table_names()
    if "alembic_version" in names:
        found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return found
    if "articles" in names or "events" in names:
        raise StoreError(url, "has tables of another program; give Newsfold a database of its own")
    return None


def _upgrade(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 - costs .3 s, and is needed once
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
