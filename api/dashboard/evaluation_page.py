"""The page of the evaluation: the last report, every record of it as a table."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from flask import Response, current_app

from api.dashboard.blueprint import blueprint, page
from api.operations import read_query
from api.requests import Taken

MOST_ROWS, MOST_COLUMNS = 200, 24  # of a table


@blueprint.get("/evaluation")
def evaluation() -> Response:
    """The last report of the evaluation."""
    read_query(Taken)
    folder = str(current_app.config.get("REPORT") or "")
    report, problem = _report(folder)
    return page("evaluation", folder=folder, problem=problem, tables=list(_tables(report)), report=report)


def _report(folder: str) -> tuple[Mapping[str, Any], str]:
    """The report in a folder, and what is wrong where there is none."""
    if not folder:
        return {}, ""
    try:
        value = json.loads((Path(folder) / "report.json").read_text(encoding="utf-8"))
    except OSError as error:
        return {}, f"report.json cannot be read: {error.strerror}"
    except ValueError:
        return {}, "report.json is not JSON"
    return (value, "") if isinstance(value, dict) else ({}, "report.json does not hold a report")


Table = tuple[str, list[str], list[list[Any]], bool]


def _tables(report: Mapping[str, Any]) -> Iterator[Table]:
    """Every list of records of a report and then every record as a table: name, columns, rows, whether it is a list."""
    for name, value in sorted(report.items(), key=lambda item: isinstance(item[1], dict)):
        if isinstance(value, dict) and value:
            yield name, ["figure", "value"], [list(item) for item in _flat(value).items()], False
        rows = (
            [_flat(row) for row in value[:MOST_ROWS] if isinstance(row, dict)]
            if isinstance(value, list)
            else []
        )
        if rows:
            columns = list(dict.fromkeys(key for row in rows for key in row))[:MOST_COLUMNS]
            yield name, columns, [[row.get(column) for column in columns] for row in rows], True


def _flat(record: Mapping[str, Any], lead: str = "") -> dict[str, Any]:
    """A record without records in it: the names of an inner one follow that of the outer; intervals as text.

    >>> _flat({"figures": {"f1": {"mean": 0.5, "low": 0.4, "high": 0.6}}, "span": [1, 2], "none": None})
    {'f1': '0.500 [0.400, 0.600]', 'span': '[1, 2]'}
    """
    flat: dict[str, Any] = {}
    for key, value in record.items():
        if isinstance(value, dict) and isinstance(value.get("mean"), float):
            flat[f"{lead}{key}"] = _interval(value)
        elif isinstance(value, dict):
            flat |= _flat(value, lead if key == "figures" else f"{lead}{key} ")
        elif isinstance(value, list):
            shown = [f"{item:.3f}" if isinstance(item, float) else str(item) for item in value[:4]]
            flat[f"{lead}{key}"] = f"[{', '.join(shown)}]"
        elif value is not None:
            flat[f"{lead}{key}"] = value
    return flat


def _interval(value: Mapping[str, Any]) -> str:
    """A mean with its interval, where it has one."""
    low, high = value.get("low"), value.get("high")
    known = isinstance(low, float) and isinstance(high, float)
    return f"{value['mean']:.3f}" + (f" [{low:.3f}, {high:.3f}]" if known else "")
