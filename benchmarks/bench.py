"""Measures the figures of docs/performance.md in one run: ``python benchmarks/bench.py [--rounds N] [--small]``.

CPU seconds and peak memory, not wall-clock: they say the same on a machine that does other things too. Each task
runs once a round, in turn, so that whatever else happens meets all alike; medians and the spread are told.
"""

import argparse
import http.client
import json
import os
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.news_stream import news_stream
from benchmarks.service import Service

READS = 1000  # requests timed for each path
ARRIVALS = 20
TICKS = os.sysconf("SC_CLK_TCK")
Figures = dict[str, list[float]]


def main() -> None:
    """Run all rounds and print the table."""
    options = argparse.ArgumentParser()
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--small", action="store_true", help="a tenth of the sizes: does it run?")
    given = options.parse_args()
    size = 1 if given.small else 10
    figures: Figures = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(given.rounds):
            one_round(Path(folder), size, figures, number)
    print_table(figures, given.rounds)


def one_round(folder: Path, size: int, figures: Figures, number: int) -> None:
    """Each task once."""
    few, many = 100 * size, 800 * size
    stream = folder / "stream.jsonl"
    stream.write_text("".join(json.dumps(record) + "\n" for record in news_stream(many + ARRIVALS)))
    for count in (few, many):
        db = folder / f"{number}-{count}.db"
        part = folder / f"{count}.jsonl"
        part.write_text("".join(stream.read_text().splitlines(keepends=True)[:count]))
        cpu, peak = spent([sys.executable, "-m", "summarizer", "ingest", str(part), "--db", str(db)])
        figures[f"ingest of {count:,} articles: CPU ms each"].append(cpu / count * 1e3)
        figures[f"ingest of {count:,} articles: peak MiB"].append(peak)
        cpu, peak = spent([sys.executable, "-m", "summarizer", "group", str(part), "--format", "jsonl"])
        figures[f"group of {count:,} articles from a file: CPU ms each"].append(cpu / count * 1e3)
        figures[f"group of {count:,} articles from a file: peak MiB"].append(peak)
        serve(db, stream, count, figures)
    for task, sizes in (
        ("lexrank-newsfold", (200, 1000)),
        ("lexrank-sumy", (200,)),
        ("group-newsfold", (few, many)),
        ("group-agglomerative", (few,)),
        ("group-hdbscan", (few,)),
    ):
        for count in sizes:
            answer = subprocess.run(
                [sys.executable, str(Path(__file__).with_name("peers.py")), task, str(count)],
                capture_output=True,
                text=True,
                check=True,
            )
            figures[f"{task} {count:,}: CPU ms"].append(float(answer.stdout) * 1e3)


def serve(db: Path, stream: Path, count: int, figures: Figures) -> None:
    """Reads and arrivals of a service, in CPU of its processes, and the same bytes by a bare route."""
    with Service(db) as service:
        events = json.loads(service.call("GET", "/v1/events?sort=prominence")[1])["events"]
        day = max(event["first_published"] for event in events)[:10]
        paths = {
            "briefing": f"/v1/events/{events[0]['id']}/briefing",
            "events, 20": "/v1/events?limit=20",
            "feed": "/feed.json",
            "digest": f"/v1/briefings/daily?date={day}",
        }
        wait_until_idle(service.pids())  # it relates and tells events while nobody waits
        for name, path in paths.items():
            body = service.call("GET", path)[1]
            ours = cpu_each(service.pids(), service.port, path, READS)
            with bare(body, db.parent) as (pids, port):
                theirs = cpu_each(pids, port, "/x", READS)
            figures[f"{name} with {count:,} stored: share of a bare route's speed"].append(theirs / ours)
        articles = [json.loads(line) for line in stream.read_text().splitlines()[-ARRIVALS:]]
        service.call("POST", "/v1/articles?wait=true", articles[0])  # all is imported
        waits = []
        begun = cpu_of(service.pids())
        for article in articles[1:]:
            start = time.perf_counter()
            service.call("POST", "/v1/articles?wait=true", article)
            waits.append((time.perf_counter() - start) * 1e3)
        each = (cpu_of(service.pids()) - begun) / len(waits) * 1e3
        figures[f"one arrival, waited for, with {count:,} stored: CPU ms"].append(each)
        figures[f"the slowest of {len(waits)} arrivals with {count:,} stored: ms"].append(max(waits))
        figures[f"the service with {count:,} stored: MiB"].append(service.memory() / 1024)


@contextmanager
def bare(body: bytes, folder: Path) -> Iterator[tuple[list[int], int]]:
    """A bare Flask route with these bytes, under the same server; its processes and its port."""
    path = folder / "body"
    path.write_bytes(body)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--factory", "--port", str(port)]
    command += ["--log-level", "error", "benchmarks.bare_route:create"]
    environment = os.environ | {"BARE_BODY": str(path)}
    process = subprocess.Popen(
        command, env=environment, cwd=Path(__file__).parent.parent, start_new_session=True
    )
    try:
        for _ in range(200):
            try:
                get(port, "/x")
                break
            except OSError:
                time.sleep(0.1)
        listed = subprocess.run(
            ["ps", "-o", "pid=", "-g", str(process.pid)], capture_output=True, text=True, check=True
        )
        yield [int(pid) for pid in listed.stdout.split()], port
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(30)


def get(port: int, path: str) -> bytes:
    """The body of an answer."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}") as answer:
        return bytes(answer.read())


def cpu_each(pids: list[int], port: int, path: str, count: int) -> float:
    """CPU seconds of a request of one connection, once it has been asked for."""
    connection = http.client.HTTPConnection("127.0.0.1", port)

    def ask() -> None:
        connection.request("GET", path)
        connection.getresponse().read()

    ask()
    before = cpu_of(pids)
    for _ in range(count):
        ask()
    connection.close()
    return max(cpu_of(pids) - before, 1 / TICKS) / count


def wait_until_idle(pids: list[int]) -> None:
    """Until processes use next to no CPU for two seconds, at most ten minutes."""
    for _ in range(300):
        before = cpu_of(pids)
        time.sleep(2)
        if cpu_of(pids) - before < 0.1:
            return


def cpu_of(pids: list[int]) -> float:
    """CPU seconds that processes have used."""
    total = 0
    for pid in pids:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / TICKS


def spent(command: list[str]) -> tuple[float, float]:
    """CPU seconds and peak MiB of a command."""
    with tempfile.TemporaryFile() as output:
        process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def print_table(figures: Figures, rounds: int) -> None:
    """Medians and spread as a Markdown table."""
    print(f"| figure | median of {rounds} | least | most |\n|---|---|---|---|")
    for name, values in figures.items():
        print(f"| {name} | {statistics.median(values):.3g} | {min(values):.3g} | {max(values):.3g} |")


if __name__ == "__main__":
    main()
