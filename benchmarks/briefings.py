"""Compares the CPU of telling events of ten articles between two checkouts, asked in turn, in three flows.

    python benchmarks/briefings.py BEFORE AFTER topics.jsonl [--event event] [--events 12] [--rounds 2]

``cold``: all ten articles are told for the first time, in a process that has told others. ``grouped``: the same, and
the process has grouped them before, as ``brief`` and the service do; the CPU of the briefing alone counts. ``warm``:
nine of the ten were told before.

An input holds topics of several documents a line, or articles with a field that names their event. Each flow has a
process of each checkout, and these tell the events in turn. Printed are the median of the ratios AFTER to BEFORE with
its quartiles, and the median of milliseconds of CPU of both.
"""

import argparse
import gc
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

FLOWS = ("cold", "grouped", "warm")
ARTICLES = 10
# Events told before any is measured, so that all is loaded.
FIRST = 2

Records = list[dict[str, Any]]


def main(argv: Sequence[str] | None = None) -> None:
    """Print a line for each flow."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("before", type=Path, help="a checkout with its own .venv")
    parser.add_argument("after", type=Path, help="another one")
    parser.add_argument("input", type=Path, help="topics or articles, one JSON object a line")
    parser.add_argument("--event", default="event", help="the field of an article that names its event")
    parser.add_argument("--events", type=int, default=12, help="events told in each flow")
    parser.add_argument(
        "--rounds", type=int, default=1, help="how often all is told, each time by new processes"
    )
    parser.add_argument("--flows", nargs="+", default=FLOWS, choices=FLOWS)
    options = parser.parse_args(argv)
    events = list(_events(options.input, options.event, options.events + FIRST))
    for flow in options.flows:
        pairs = [
            pair
            for _ in range(options.rounds)
            for pair in compare((options.before, options.after), flow, events)
        ]
        print(_line(flow, pairs), flush=True)


def _line(flow: str, pairs: Sequence[tuple[float, float]]) -> str:
    ratios = [after / before for before, after in pairs]
    low, median, high = statistics.quantiles(ratios, n=4)
    before, after = (1000 * statistics.median(each) for each in zip(*pairs, strict=True))
    return f"{flow:8} {median:.3f} ({low:.3f} to {high:.3f})  {before:.0f} ms, {after:.0f} ms, {len(pairs)} events"


def _events(path: Path, field: str, count: int) -> Iterator[Records]:
    """Ten articles each of ``count`` events, taken from all parts of a file."""
    by_event: dict[str, Records] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        record = json.loads(line)
        of_topic = "documents" in record
        event = str(number) if of_topic else str(record[field])
        by_event.setdefault(event, []).extend(record["documents"] if of_topic else [record])
    large = [records[:ARTICLES] for records in by_event.values() if len(records) >= ARTICLES]
    step = max(1, len(large) // count)
    yield from large[::step][:count]


def compare(checkouts: Sequence[Path], flow: str, events: Sequence[Records]) -> Iterator[tuple[float, float]]:
    """Of each event but the first few the CPU seconds that both checkouts take."""
    children = [_start(checkout, flow) for checkout in checkouts]
    for number, records in enumerate(events):
        # Each is asked first as often as the other.
        order = children if number % 2 else children[::-1]
        seconds = [_ask(child, records) for child in order]
        if number >= FIRST:
            yield tuple(seconds if number % 2 else seconds[::-1])  # type: ignore[misc]
    for child in children:
        child.communicate()


def _start(checkout: Path, flow: str) -> "subprocess.Popen[str]":
    python = checkout.resolve() / ".venv/bin/python"
    command = [str(python), str(Path(__file__).resolve()), "--child", flow, str(checkout.resolve())]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _ask(child: "subprocess.Popen[str]", records: Records) -> float:
    assert child.stdin
    assert child.stdout
    child.stdin.write(json.dumps(records) + "\n")
    child.stdin.flush()
    return float(child.stdout.readline())


def answer(flow: str, checkout: str) -> None:
    """In a process of its own: tell the event of each line, and print the CPU seconds that the last briefing took."""
    sys.path[0] = checkout
    from summarizer import service  # that of the checkout
    from summarizer.reading.records import read_record

    for line in sys.stdin:
        articles = [read_record(record, "a record") for record in json.loads(line)]
        if flow == "grouped":
            service.group(articles)
        elif flow == "warm":
            list(service.brief(articles[:-1], one_event=True))
        gc.collect()
        begun = time.process_time()
        list(service.brief(articles, one_event=True))
        print(time.process_time() - begun, flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        answer(*sys.argv[2:])
    else:
        main()
