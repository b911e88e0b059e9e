"""Measures reads and posts together: of a hundred requests 95 read and 5 post an article.

``python benchmarks/mixed_load.py DB [SECONDS [IDLE [RATE]]]``: a copy of the store DB is served. First the highest rate
that the service sustains is looked for, then requests begin at half of it for so many seconds, and a request that
begins late is late from when it should have begun. IDLE connections are opened before and send nothing.

A rate is sustained when for half a minute all of it is answered as fast as it is asked, with nothing refused (a 503 is
an answer, but no service), and no more articles wait to be grouped at the end than are posted in five seconds. What
eight busy connections get is the first bound, and what lies between is halved five times. Given a RATE, nothing is
looked for, and half of that is asked. It takes some five minutes, in which caches fill; memory is watched behind that,
see ``memory_over_time``.
"""

import http.client
import json
import queue
import random
import re
import shutil
import socket
import sqlite3
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from itertools import chain, islice, takewhile
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.bench import wait_until_idle
from benchmarks.memory_over_time import Watch, table
from benchmarks.news_stream import news_stream
from benchmarks.service import Service

CLIENTS = 8  # busy all the time, for the first bound
CONNECTIONS = 32  # that requests of a rate are sent over: who posts holds one for as long as it takes
POSTS = 0.05
HIGHEST_SECONDS = 10.0
TRIAL_SECONDS = 30.0
TRIALS = 5
LATE_SECONDS = 1.0  # that the last answer of a trial may come after its end
WAITING_SECONDS = 5.0  # of posts, that may wait to be grouped at its end
Asked = tuple[str, str, bytes | None]  # method, path, body
Times = dict[str, list[float]]


def main(db: Path, seconds: float = 40.0, idle: int = 0, rate: float = 0.0) -> None:
    """Serve a copy, and print what is measured."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(db, Path(folder) / "copy.db"))
        with Service(copy) as service:
            service.call("POST", "/v1/articles?wait=true", {"id": "first", "text": "It has started."})
            wait_until_idle(service.pids())  # it relates and tells events while nobody waits
            asked = requests(service)
            silent = [socket.create_connection(("127.0.0.1", service.port)) for _ in range(idle)]
            rate = rate or highest_rate(service, copy, asked)
            print(f"{len(silent)} idle connections; highest rate {rate:.0f} a second", flush=True)
            watch = Watch(service)
            with watch.looking():
                times = at_rate(service, asked, rate / 2, seconds)
            show(times)
            posted = sum(len(taken) for kind, taken in times.items() if kind.startswith("POST 2xx"))
            print(f"{waiting(copy)} of {posted} articles wait to be grouped")
            print(table(watch.series, posted))


def requests(service: Service) -> Iterator[Asked]:
    """What is asked for, without end: briefings, events, lists, the digest and feed of the day, and posts.

    All that is read has been told before the first of them: only what changes is told while it is measured.
    """
    events = json.loads(service.call("GET", "/v1/events?limit=100")[1])["events"]
    day = max(event["first_published"] for event in events)[:10]
    paths = ["/v1/events?limit=20", "/v1/articles?limit=20", "/feed.json", f"/v1/briefings/daily?date={day}"]
    paths += [f"/v1/events/{event['id']}{rest}" for event in events for rest in ("", "/briefing")]
    for path in paths:
        service.call("GET", path)
    articles = news_stream(10**6, seed=9)
    return mixed(paths, chain([next(articles)], articles))  # the words that they are made of are read now


def mixed(paths: list[str], articles: Iterator[Any]) -> Iterator[Asked]:
    """Reads of these addresses, and posts."""
    dice = random.Random(1)
    while True:
        if dice.random() < POSTS:
            yield "POST", "/v1/articles", json.dumps(next(articles)).encode()
        else:
            yield "GET", dice.choice(paths[:4]) if dice.random() < 0.5 else dice.choice(paths), None


def highest_rate(service: Service, db: Path, asked: Iterator[Asked]) -> float:
    """Requests a second that are sustained, within a sixtieth of what is found by busy connections alone."""
    low, high = 0.0, busy_rate(service, asked)
    for _ in range(TRIALS):
        tried = (low + high) / 2
        wait_until_idle(service.pids())  # each trial begins without what another has left
        low, high = (tried, high) if is_sustained(service, db, asked, tried) else (low, tried)
    wait_until_idle(service.pids())
    return low


def busy_rate(service: Service, asked: Iterator[Asked]) -> float:
    """Requests a second, with as many connections as there are clients, each busy all the time."""
    until = time.perf_counter() + HIGHEST_SECONDS
    times = played(service, takewhile(lambda _: time.perf_counter() < until, asked), lambda: None, CLIENTS)
    return sum(map(len, times.values())) / HIGHEST_SECONDS


def is_sustained(service: Service, db: Path, asked: Iterator[Asked], rate: float) -> bool:
    """Whether all of a rate is answered, nothing refused, and what is posted is grouped as fast."""
    begun = time.perf_counter()
    times = at_rate(service, asked, rate, TRIAL_SECONDS)
    late, left = time.perf_counter() - begun - TRIAL_SECONDS, waiting(db)
    refused = sum(len(taken) for kind, taken in times.items() if " 2xx " not in kind)
    sustained = late < LATE_SECONDS and not refused and left <= rate * POSTS * WAITING_SECONDS
    print(
        f"{rate:.0f} a second: {late:.1f} s late, {refused} refused, {left} wait to be grouped: "
        f"{'sustained' if sustained else 'too much'}",
        flush=True,
    )
    return sustained


def waiting(db: Path) -> int:
    """How many articles wait to be grouped."""
    with closing(sqlite3.connect(db)) as store:
        return int(store.execute("SELECT count(*) FROM articles WHERE NOT grouped").fetchone()[0])


def at_rate(service: Service, asked: Iterator[Asked], rate: float, seconds: float) -> Times:
    """The times of requests that begin at that rate; all are made up before the first, a day's articles at once."""
    made = list(islice(asked, int(rate * seconds)))
    begun = time.perf_counter()
    starts = (begun + number / rate for number in range(len(made)))
    return played(service, made, lambda: next(starts), CONNECTIONS)


def played(
    service: Service, asked: Iterable[Asked], start: Callable[[], float | None], connections: int
) -> Times:
    """Seconds by kind of request; a request begins at its start, where it has one."""
    waiting: queue.Queue[tuple[Asked, float | None] | None] = queue.Queue(connections)
    times: Times = defaultdict(list)
    clients = [threading.Thread(target=ask, args=(service.port, waiting, times)) for _ in range(connections)]
    for client in clients:
        client.start()
    for each in asked:
        if (at := start()) is not None:
            time.sleep(max(0.0, at - time.perf_counter()))
        waiting.put((each, at))
    for _ in clients:
        waiting.put(None)
    for client in clients:
        client.join()
    return times


def ask(port: int, waiting: "queue.Queue[tuple[Asked, float | None] | None]", times: Times) -> None:
    """One connection: ask for what waits, and note how long it took."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    while (taken := waiting.get()) is not None:
        (method, path, body), start = taken
        start = time.perf_counter() if start is None else start
        try:
            answer = answered(connection, method, path, body)
        except (
            ConnectionError
        ):  # it was idle for so long that the service closed it: on a busy machine all may be
            connection.close()
            answer = answered(connection, method, path, body)
        name = re.sub("/e-[0-9a-f]+", "/ID", path.split("?")[0])
        kind = f"{method} {answer.status // 100}xx {name}"
        times[kind].append(time.perf_counter() - start)
    connection.close()


def answered(
    connection: http.client.HTTPConnection, method: str, path: str, body: bytes | None
) -> http.client.HTTPResponse:
    """The answer to a request, read."""
    connection.request(method, path, body, {"Content-Type": "application/json"} if body else {})
    answer = connection.getresponse()
    answer.read()
    return answer


def show(times: Times) -> None:
    """A line of each kind, and one of all."""
    for kind, taken in [*sorted(times.items()), ("all", [each for some in times.values() for each in some])]:
        ordered = sorted(taken)
        found = (ordered[min(len(ordered) - 1, int(len(ordered) * share))] * 1e3 for share in (0.5, 0.99, 1))
        print(
            "{:32} {:6} requests, median {:6.1f} ms, p99 {:6.1f}, slowest {:6.1f}".format(
                kind, len(ordered), *found
            )
        )


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(float, sys.argv[2:3]), *map(int, sys.argv[3:4]), *map(float, sys.argv[4:5]))
