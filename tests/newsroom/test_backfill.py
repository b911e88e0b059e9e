"""Many articles taken in by several processes: the events of one, whatever dies on the way."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.made_articles import made_articles
from summarizer.errors import InputError, UnreadableError
from summarizer.inputs.articles import read_part, split_files
from summarizer.models import Article
from summarizer.parallel import open_spread
from tests.command_line import call
from tests.newsroom_cases import batch_partition, make_newsroom, partition


@pytest.fixture(scope="module")
def stream(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of 120 articles, one of which is none, and a folder with a text and a compressed file beside it."""
    folder = tmp_path_factory.mktemp("stream")
    lines = [json.dumps(record) for record in made_articles(120)]
    lines.insert(50, '{"text": "..."}')
    (folder / "a.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "b.txt").write_text(
        "Bridge opens\n\nThe bridge at Norwick opened again on Monday.", encoding="utf-8"
    )
    return folder


def test_the_parts_of_a_file_hold_what_the_file_holds(stream: Path) -> None:
    whole = [pair for part in split_files([str(stream)], 10**9) for pair in read_part(part)]
    parts = list(split_files([str(stream)], 5_000))
    assert len(parts) > 10
    cut = [pair for part in parts for pair in read_part(part)]
    assert [place for place, _ in whole] == [place for place, _ in cut]
    assert [outcome for _, outcome in whole if isinstance(outcome, Article)] == [
        outcome for _, outcome in cut if isinstance(outcome, Article)
    ]
    assert any(isinstance(outcome, UnreadableError) and "line 51" in place for place, outcome in cut)


def test_what_another_process_cannot_read_is_refused_by_name() -> None:
    with pytest.raises(InputError, match="'-' is not a file"):
        list(split_files(["-"]))
    with pytest.raises(InputError, match=r"'threads:2'.*processes:N"), open_spread("threads:2"):
        pass


@pytest.mark.parametrize("scheduler", ["processes:1", "processes:2"])
def test_a_backfill_ends_in_the_events_of_a_batch(stream: Path, tmp_path: Path, scheduler: str) -> None:
    done = call(
        "backfill",
        str(stream),
        "--db",
        f"sqlite:///{tmp_path}/b.db",
        "--scheduler",
        scheduler,
        "--format",
        "jsonl",
        folder=tmp_path,
    )
    ledger = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1  # one was rejected
    assert [line["outcome"] for line in ledger].count("rejected") == 1
    newsroom = make_newsroom(f"sqlite:///{tmp_path}/b.db")
    articles = [stored.article for stored in newsroom.export()]
    assert len(articles) == 121
    assert batch_partition(articles) == partition(newsroom)
    newsroom.close()


def double_or_die(item: tuple[int, str]) -> int:
    """Twice a number; the first that is asked for number 3 dies as if it were killed."""
    number, mark = item
    if number == 3 and not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number


def die(_: int) -> None:
    """Never come back."""
    os.kill(os.getpid(), signal.SIGKILL)


def test_a_killed_process_costs_time_and_nothing_else(tmp_path: Path) -> None:
    items: Iterator[tuple[int, str]] = ((number, str(tmp_path / "died")) for number in range(8))
    with open_spread("processes:2") as spread:
        assert [2 * number for number in range(8)] == list(spread(double_or_die, items))
    assert (tmp_path / "died").exists()


def test_a_process_that_died_before_the_next_item_is_given_out_costs_nothing_else(tmp_path: Path) -> None:
    died = tmp_path / "died"

    def items() -> Iterator[tuple[int, str]]:
        for number in range(8):
            while number == 5 and not died.exists():
                time.sleep(0.01)
            time.sleep(0.5 * (number == 5))  # until the pool has seen it
            yield number, str(died)

    with open_spread("processes:2") as spread:
        assert [2 * number for number in range(8)] == list(spread(double_or_die, items()))


def test_what_kills_every_process_is_named() -> None:
    with open_spread("processes:2") as spread, pytest.raises(InputError, match="died 3 times over 7"):
        list(spread(die, [7]))


def test_a_process_ends_with_the_one_that_started_it(tmp_path: Path) -> None:
    program = (
        "import os, pathlib, signal\n"
        "from summarizer.parallel import open_processes\n"
        "if __name__ == '__main__':\n"
        "    with open_processes(1) as spread:\n"
        f"        pathlib.Path({str(tmp_path / 'number')!r}).write_text(next(iter(spread(ascii_of_own, [0]))))\n"
        "        os.kill(os.getpid(), signal.SIGKILL)\n"
    ).replace("if __name__", "def ascii_of_own(_):\n    return str(os.getpid())\nif __name__", 1)
    (tmp_path / "parent.py").write_text(program, encoding="utf-8")
    done = subprocess.run([sys.executable, str(tmp_path / "parent.py")], check=False)
    assert done.returncode == -signal.SIGKILL
    worker = Path("/proc") / (tmp_path / "number").read_text()
    until = time.monotonic() + 20
    while worker.exists() and "Z" not in (worker / "stat").read_text() and time.monotonic() < until:
        time.sleep(0.05)
    assert not worker.exists() or "Z" in (worker / "stat").read_text()
