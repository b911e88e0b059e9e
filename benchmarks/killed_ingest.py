"""Kills ``ingest`` and ``backfill`` (``kill -9``) again and again, and checks that they continue correctly.

    python benchmarks/killed_ingest.py [ROUNDS [KILLS [ARTICLES]]]

After each kill every line of the ledger that was shown is true: its article is in the store. The same command then goes
on, to the next kill and at last to the end, where the events are those of a batch over all articles. No process that
read for the one that was killed is left.
"""

import json
import random
import signal
import subprocess
import sys
import tempfile
import time
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.news_stream import news_stream
from summarizer.grouping.events import group
from summarizer.grouping.vectors import Tables
from summarizer.newsroom.newsroom import Newsroom
from summarizer.newsroom.transactions import now
from summarizer.reading.records import read_record
from summarizer.storage.sql import open_store
from tests.newsroom_cases import partition

ENDED_WITHIN = 30.0  # seconds until those that read have ended


def main(rounds: int = 5, kills: int = 4, articles: int = 1_800) -> None:
    """Take in, kill, look, go on."""
    records = list(islice(news_stream(articles), articles))
    expected = {
        frozenset(event.articles)
        for event in group([read_record(record, "here") for record in records], Tables()).events
    }
    dice = random.Random(rounds)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = folder / "stream.jsonl"
        file.write_text("\n".join(map(json.dumps, records)) + "\n", encoding="utf-8")
        for number in range(rounds):
            command, db = ("ingest", "backfill")[number % 2], folder / f"{number}.db"
            shown: set[str] = set()
            for _ in range(kills):
                shown |= killed(command, file, db, dice.randint(1, articles // (kills + 1)))
                check(db, shown)
                print(f"{command}: killed with {len(shown)} shown, all there", flush=True)
            run = subprocess.run(arguments(command, file, db), capture_output=True, text=True, check=True)
            assert len(run.stdout.splitlines()) == articles
            newsroom = Newsroom(open_store(f"sqlite:///{db}"), now)
            newsroom.group_all()
            assert partition(newsroom) == expected, f"{command}: the events are not those of a batch"
            newsroom.close()
            print(f"{command}: the events of a batch after {kills} kills", flush=True)


def arguments(command: str, file: Path, db: Path) -> list[str]:
    """How the command is called."""
    spread = ["--scheduler", "processes:2"] if command == "backfill" else []
    return [
        sys.executable,
        "-m",
        "summarizer",
        command,
        str(file),
        "--db",
        str(db),
        "--format",
        "jsonl",
        *spread,
    ]


def killed(command: str, file: Path, db: Path, least: int) -> set[str]:
    """The articles whose lines were shown before the command was killed, once there are ``least`` new ones."""
    shown: set[str] = set()
    fresh = 0
    with subprocess.Popen(arguments(command, file, db), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            value = json.loads(line)
            shown.add(value["article"])
            fresh += value["outcome"] != "duplicate"
            if fresh >= least:
                break
        children = readers_of(process.pid)
        process.send_signal(signal.SIGKILL)
    until = time.monotonic() + ENDED_WITHIN
    while any(map(is_running, children)):
        assert time.monotonic() < until, f"{children} go on although {process.pid} was killed"
        time.sleep(0.1)
    return shown


def readers_of(parent: int) -> list[int]:
    """The processes that a process has started."""
    path = Path(f"/proc/{parent}/task/{parent}/children")
    return [int(number) for number in path.read_text(encoding="ascii").split()] if path.exists() else []


def is_running(process: int) -> bool:
    """Whether a process is there and has not ended."""
    try:
        return " Z " not in Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except OSError:
        return False


def check(db: Path, shown: set[str]) -> None:
    """Raise where a line was shown of an article that is not there."""
    newsroom = Newsroom(open_store(f"sqlite:///{db}"), now)
    there = {stored.article.id for stored in newsroom.export()}
    newsroom.close()
    assert shown <= there, f"{len(shown - there)} articles are lost that were told to be kept"


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
