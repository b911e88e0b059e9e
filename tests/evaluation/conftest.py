"""Files of topics, and a way to call the command line."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from click.testing import CliRunner
from sample_topics import TOPICS

from evaluation.commands import cli


class Called(NamedTuple):
    """What a command did."""

    code: int
    out: str
    err: str


@pytest.fixture
def write_lines(tmp_path: Path) -> Callable[..., Path]:
    def write(name: str, rows: Sequence[object]) -> Path:
        path = tmp_path / name
        lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
        path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        return path

    return write


@pytest.fixture
def topics_file(write_lines: Callable[..., Path]) -> Path:
    return write_lines("topics.jsonl", TOPICS)


@pytest.fixture
def call() -> Callable[..., Called]:
    def run(*arguments: object) -> Called:
        result = CliRunner().invoke(cli, [str(each) for each in arguments])
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return Called(result.exit_code, result.stdout, result.stderr)

    return run
