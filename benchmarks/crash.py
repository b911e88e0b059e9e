"""Kill -9 while four clients post, again and again: ``python benchmarks/crash.py [ROUNDS]``.

After each kill every acknowledged article is there once, the events are the partition of a batch over the
same articles, and SQLite's integrity check passes.
"""

import json
import random
import signal
import sqlite3
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.made_articles import made_articles
from benchmarks.service import Service
from tests.newsroom_cases import batch_partition, make_newsroom, partition

CLIENTS = 4


def main(rounds: int) -> None:
    """Play the rounds, each with a store of its own."""
    dice = random.Random(7)
    for number in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            acknowledged, stored, events = play(Path(folder) / "crash.db", number, dice.uniform(0.3, 6.0))
        print(
            f"round {number + 1}: {acknowledged} acknowledged, {stored} stored, {events} events, holds",
            flush=True,
        )


def play(db: Path, number: int, seconds: float) -> tuple[int, int, int]:
    """One round: start, post, kill, check."""
    service = Service(db)
    service.wait()
    service.call(
        "POST", "/v1/articles?wait=true", {"id": "first", "text": "It has started."}
    )  # all is imported
    acknowledged: list[str] = []
    clients = [
        threading.Thread(target=post, args=(service, *made(number * CLIENTS + client), acknowledged))
        for client in range(CLIENTS)
    ]
    for client in clients:
        client.start()
    time.sleep(seconds)
    service.end(signal.SIGKILL)
    for client in clients:
        client.join()
    return check(db, acknowledged)


def made(seed: int) -> tuple[random.Random, list[dict[str, Any]]]:
    """A client's dice and articles."""
    return random.Random(seed), list(made_articles(400, seed + 1))


def post(
    service: Service, dice: random.Random, articles: list[dict[str, Any]], acknowledged: list[str]
) -> None:
    """Post one, a few or many at a time, some with waiting, until the service is gone."""
    while articles:
        size = dice.choice((1, 1, 1, 3, 20))
        some, articles = articles[:size], articles[size:]
        wait = dice.choice(("", "", "?wait=true"))
        try:
            _, answer = service.call("POST", "/v1/articles" + wait, some)
        except OSError:
            return
        lines = json.loads(answer)["results"]
        acknowledged.extend(line["article"] for line in lines if line["outcome"] in {"created", "reprint"})


def check(db: Path, acknowledged: list[str]) -> tuple[int, int, int]:
    """How many articles were acknowledged, stored, and how many events they are."""
    with sqlite3.connect(db) as raw:
        assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        ids = [id_ for (id_,) in raw.execute("SELECT id FROM articles")]
    raw.close()
    assert len(ids) == len(set(ids))
    assert set(acknowledged) <= set(ids), set(acknowledged) - set(ids)
    newsroom = make_newsroom(f"sqlite:///{db}")
    newsroom.group_all()
    found = partition(newsroom)
    articles = [held.article for held in newsroom.export()]
    newsroom.close()
    assert found == batch_partition(articles)
    return len(acknowledged), len(ids), len(found)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
