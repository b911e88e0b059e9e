"""Many values in one statement, in the dialect of the database."""

import json
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    String,
    Table,
    Text,
    bindparam,
    func,
    select,
)


def among(connection: Connection, column: Column[Any], values: Collection[Any]) -> ColumnElement[bool]:
    """``column`` is one of ``values``, whole numbers or texts: one parameter, however many there are.

    A list of parameters would be written out, and bounded, by both databases.
    """
    listed = list(values)
    if connection.dialect.name == "sqlite":
        # SQLite reads NUL in JSON text as the end; ids never hold one, since reading replaces it.
        rows = func.json_each(bindparam(None, json.dumps(listed), Text)).table_valued("value")
        return column.in_(select(rows.c.value))
    kind = Text if isinstance(column.type, String) else BigInteger
    return column == func.any(bindparam(None, listed, ARRAY(kind)))


def insert_pairs(connection: Connection, table: Table, pairs: Sequence[tuple[int, int]]) -> None:
    """Add rows of two whole numbers to a table of two columns; pairs that are there stay as they are."""
    if not pairs:
        return
    one, other = (column.name for column in table.columns)
    if connection.dialect.name == "sqlite":
        statement = f"INSERT OR IGNORE INTO {table.name} ({one}, {other}) VALUES (?, ?)"  # noqa: S608 - our names
        connection.exec_driver_sql(statement, list(pairs))
        return
    statement = (
        f"INSERT INTO {table.name} ({one}, {other}) "  # noqa: S608 - our names
        "SELECT * FROM unnest(%s::bigint[], %s::bigint[]) ON CONFLICT DO NOTHING"
    )
    columns = [first for first, _ in pairs], [second for _, second in pairs]
    connection.exec_driver_sql(statement, columns)
