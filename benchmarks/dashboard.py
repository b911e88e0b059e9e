"""How long the pages of the dashboard take, and how large they are, over a store of many events.

``python -m benchmarks.dashboard [ARTICLES] [DB]``: fills a store from the made news stream (one that is there is
used as it is), then reads each page. Seconds are CPU seconds of this process, the median of five reads.
"""

import datetime
import statistics
import sys
import tempfile
import time
from pathlib import Path

from flask import Flask

from api import create_app
from benchmarks.news_stream import news_stream
from summarizer.reading.records import read_record
from summarizer.storage.stored import EventQuery

READS = 5
HTML = {"Accept": "text/html"}


def main(count: int, db: Path) -> None:
    """Print a line for each page: median CPU milliseconds, then KB."""
    app = create_app({"db": f"sqlite:///{db}"}, clock=lambda: datetime.datetime.now(datetime.UTC))
    fill(app, count)
    room = app.extensions["newsroom"]
    counts = room.counts()
    (largest, _), *_ = room.cards(EventQuery(sort="prominence", limit=1))
    brief = room.briefs(largest)[0]
    day = (largest.last_published or "")[:10]
    print(f"{counts['articles']} articles, {counts['events']} events; the largest has {largest.articles}")
    for path in (
        "/",
        "/?sort=latest",
        f"/?q={(largest.title or 'the').split()[0]}",
        f"/?day={day}",
        f"/events/{largest.id}",
        f"/articles/{brief.id}",
        f"/events/{largest.id}/why/{brief.id}",
        f"/digest?date={day}",
        "/sources",
        "/docs",
    ):
        print_times(app, path)


def fill(app: Flask, count: int) -> None:
    """Post what is missing, and group it."""
    room = app.extensions["newsroom"]
    if room.counts()["articles"]:
        return
    for _ in room.post((record["id"], read_record(record, "stream")) for record in news_stream(count)):
        pass
    room.group_all()


def print_times(app: Flask, path: str) -> None:
    """Read a page once to warm up, then time it."""
    client = app.test_client()
    times = []
    for _ in range(READS + 1):
        begun = time.process_time()
        answer = client.get(path, headers=HTML)
        times.append(time.process_time() - begun)
    median, first = (seconds * 1000 for seconds in (statistics.median(times[1:]), times[0]))
    size = len(answer.data) / 1000
    print(f"{median:7.0f} ms  first {first:6.0f} ms  {size:6.1f} KB  {answer.status_code}  {path[:60]}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        given = sys.argv[1:]
        main(
            int(given[0]) if given else 25_000, Path(given[1]) if len(given) > 1 else Path(folder) / "news.db"
        )
