"""Measures briefing reads with 50 and with 5,000 stored articles, and the memory after 10,000 reads.

``python benchmarks/reads.py [ARTICLES] [READS]``: read times should agree within a fifth, memory stay flat.
"""

import itertools
import json
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.made_articles import made_articles
from benchmarks.service import Service

FIRST = 50
SAMPLE = 400  # reads timed at each size
AT_ONCE = 250


def main(count: int, reads: int) -> None:
    """Fill one store with few articles and one with many, and read from both."""
    with (
        tempfile.TemporaryDirectory() as folder,
        Service(Path(folder) / "few.db") as few,
        Service(Path(folder) / "many.db") as many,
    ):
        fill(few, FIRST)
        begun = time.perf_counter()
        fill(many, count)
        print(f"posted and grouped {count} articles in {time.perf_counter() - begun:.0f} s")
        short, long = read_times(few, many)
        print(
            f"briefing read: {short * 1e3:.2f} ms with {FIRST}, {long * 1e3:.2f} ms with {count}: {long / short:.2f}"
        )
        watch_memory(many, reads)


def fill(service: Service, count: int) -> None:
    """Post so many articles, and let them be grouped."""
    articles = made_articles(count)
    while batch := list(itertools.islice(articles, AT_ONCE)):
        service.call("POST", "/v1/articles?wait=true", batch)


def read_times(*services: Service) -> list[float]:
    """The median time of a briefing read of each, in seconds, once each briefing has been made.

    They are read in turn, so that whatever else the machine does meets all alike.
    """
    paths = [briefing_paths(service) for service in services]
    for service, listed in zip(services, paths, strict=True):
        for path in listed:
            service.call("GET", path)
    times: list[list[float]] = [[] for _ in services]
    for turn in range(SAMPLE):
        for service, listed, spent in zip(services, paths, times, strict=True):
            spent.append(timed(service, listed[turn % len(listed)]))
    return [statistics.median(spent) for spent in times]


def briefing_paths(service: Service) -> list[str]:
    """The addresses of the briefings of the most reported events."""
    _, answer = service.call("GET", "/v1/events?sort=prominence&limit=20")
    return [f"/v1/events/{event['id']}/briefing" for event in json.loads(answer)["events"]]


def timed(service: Service, path: str) -> float:
    """Seconds that one read takes."""
    begun = time.perf_counter()
    service.call("GET", path)
    return time.perf_counter() - begun


def watch_memory(service: Service, reads: int) -> None:
    """Print the memory of the service before, halfway and after so many reads."""
    time.sleep(60)  # let it finish telling events
    paths = itertools.cycle(briefing_paths(service))
    sizes = []
    for part in range(5):
        for path in itertools.islice(paths, reads // 4 if part else 500):
            service.call("GET", path)
        sizes.append(service.memory() // 1024)
    print(f"memory in MiB, each quarter of {reads} reads: {sizes}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3] or ("5000", "10000")))
