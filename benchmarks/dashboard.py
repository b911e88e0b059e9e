"""Measures the pages of the dashboard in a large store: time of the first and of later reads, and size.

``python -m benchmarks.dashboard [ARTICLES] [DB]``: fills a store from the made news stream (one that is there is
used as it is; it is written to, so copy it), then reads each page. Milliseconds of the wall and, behind the stroke, of
this process: the first read, then the median of five more. Measure on a machine that does nothing else.
"""

import datetime
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from flask import Flask

from api import create_app
from api.dashboard.blueprint import compile_pages
from benchmarks.news_stream import news_stream
from summarizer.newsroom.newsroom import Newsroom
from summarizer.reading.records import read_record
from summarizer.storage.stored import EventQuery

READS = 5
HTML = {"Accept": "text/html"}
MADE_WITHIN = 300  # seconds that a digest may take


def main(count: int, db: Path) -> None:
    """Print a line for each page."""
    app = create_app({"db": f"sqlite:///{db}"}, clock=lambda: datetime.datetime.now(datetime.UTC))
    fill(app, count)
    room = app.extensions["newsroom"]
    counts = room.counts()
    compile_pages()
    for _ in (*room.brief_untold(), *room.warm_up()):  # as the service does when it begins
        pass
    print(f"{counts['articles']} articles, {counts['events']} events")
    for name, path in pages(app, room):
        print_times(app, name, path)


def fill(app: Flask, count: int) -> None:
    """Post what is missing, and group it."""
    room = app.extensions["newsroom"]
    if room.counts()["articles"]:
        return
    for _ in room.post((record["id"], read_record(record, "stream")) for record in news_stream(count)):
        pass
    room.group_all()


def pages(app: Flask, room: Newsroom) -> Iterator[tuple[str, str]]:
    """What each page is called, and its address."""
    cards = room.cards(EventQuery(sort="prominence", limit=40))
    (largest, briefs), (middle, _), (small, _) = cards[0], cards[20], cards[-1]
    newest = max(room.cards(EventQuery(sort="latest", limit=20)), key=lambda card: card[0].articles)[0]
    days = [day for day, _ in room.days()]
    day, before, old = days[0], days[1], days[len(days) // 2]
    yield "front", "/"
    yield "front, next day", f"/?day={before}"
    yield "filter by order", "/?sort=latest"
    yield "filter by source and day", f"/?source={briefs[0].source}&day={day}"
    yield "filter by section", f"/?section={briefs[0].section or 'News'}"
    yield "search, one word", f"/?q={(largest.title or 'the').split()[0]}"
    yield "search, two words", f"/?q={'+'.join((middle.title or 'the end').split()[:2])}"
    yield f"event of {newest.articles} articles, told", f"/events/{newest.id}"
    for event in (largest, middle, small):
        yield f"event of {event.articles} articles, untold", f"/events/{event.id}"
        app.extensions["soon"].join(MADE_WITHIN)
        yield f"event of {event.articles} articles, told since", f"/events/{event.id}?edited="
    yield "article", f"/articles/{briefs[0].id}"
    for number, (event, articles) in enumerate(cards[1:40:13], 1):
        yield f"why, {number}", f"/events/{event.id}/why/{articles[-1].id}"
    yield "digest of an old day, untold", f"/digest?date={old}"
    app.extensions["soon"].join(MADE_WITHIN)
    yield "digest of an old day, told", f"/digest?date={old}&tz=UTC"
    for name, date in (("the latest day", day), ("the day before", before)):
        yield f"digest of {name}", f"/digest?date={date}"
        app.extensions["soon"].join(MADE_WITHIN)
        yield f"digest of {name}, told", f"/digest?date={date}&tz=UTC"
    yield "digest in another zone", f"/digest?date={before}&tz=Asia/Tokyo"
    app.extensions["soon"].join(MADE_WITHIN)
    yield "sources and ledger", "/sources"
    yield "evaluation", "/evaluation"
    yield "docs", "/docs"


def print_times(app: Flask, name: str, path: str) -> None:
    """Read a page for the first time, then again."""
    client = app.test_client()
    walls, cpus = [], []
    for _ in range(READS + 1):
        wall, cpu = time.perf_counter(), time.process_time()
        answer = client.get(path, headers=HTML)
        walls.append((time.perf_counter() - wall) * 1000)
        cpus.append((time.process_time() - cpu) * 1000)
    again = f"{statistics.median(walls[1:]):5.0f} / {statistics.median(cpus[1:]):4.0f}"
    size = len(answer.data) / 1000
    print(
        f"first {walls[0]:5.0f} / {cpus[0]:4.0f}   again {again}   {size:5.1f} KB  {answer.status_code}  {name}"
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        given = sys.argv[1:]
        main(
            int(given[0]) if given else 43_000, Path(given[1]) if len(given) > 1 else Path(folder) / "news.db"
        )
