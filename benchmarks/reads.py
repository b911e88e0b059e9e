"""How long a briefing read takes with 50 and with 5,000 articles, and what 10,000 reads do to memory.

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
    """Post, read, post more, read again."""
    articles = made_articles(count)
    with tempfile.TemporaryDirectory() as folder, Service(Path(folder) / "reads.db") as service:
        service.call("POST", "/v1/articles?wait=true", list(itertools.islice(articles, FIRST)))
        few = read_times(service)
        begun = time.perf_counter()
        while batch := list(itertools.islice(articles, AT_ONCE)):
            service.call("POST", "/v1/articles?wait=true", batch)
        spent = time.perf_counter() - begun
        many = read_times(service)
        print(f"posted and grouped {count - FIRST} articles in {spent:.0f} s")
        print(
            f"briefing read: {few * 1e3:.2f} ms with {FIRST}, {many * 1e3:.2f} ms with {count}: {many / few:.2f}"
        )
        watch_memory(service, reads)


def read_times(service: Service) -> float:
    """The median time of a briefing read, in seconds, once each briefing has been made."""
    paths = briefing_paths(service)
    for path in paths:
        service.call("GET", path)
    return statistics.median(
        timed(service, path) for path in itertools.islice(itertools.cycle(paths), SAMPLE)
    )


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
    held = []
    for part in range(5):
        for path in itertools.islice(paths, reads // 4 if part else 500):
            service.call("GET", path)
        held.append(service.memory() // 1024)
    print(f"memory in MiB, each quarter of {reads} reads: {held}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3] or ("5000", "10000")))
