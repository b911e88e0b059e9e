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


def insert_numbers(connection: Connection, table: Table, rows: Sequence[tuple[int, ...]]) -> None:
    """Add rows to a table whose columns are all whole numbers; rows that are there stay as they are."""
    if not rows:
        return
    names = [column.name for column in table.columns]
    into = f"{table.name} ({', '.join(names)})"
    if connection.dialect.name == "sqlite":
        marks = ", ".join("?" for _ in names)
        connection.exec_driver_sql(f"INSERT OR IGNORE INTO {into} VALUES ({marks})", list(rows))  # noqa: S608
        return
    arrays = ", ".join("%s::bigint[]" for _ in names)
    statement = f"INSERT INTO {into} SELECT * FROM unnest({arrays}) ON CONFLICT DO NOTHING"  # noqa: S608
    connection.exec_driver_sql(statement, tuple(map(list, zip(*rows, strict=True))))
