"""How long grouping takes, and the most memory it needs, for streams and for what nobody should send.

``python benchmarks/grouping.py stream 10000``; ``copies 10000``; ``long 200000``; ``titles 1000``.
"""

import random
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import wordfreq

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.made_articles import made_articles
from summarizer.grouping.events import group
from summarizer.reading.files import read_record

Records = list[dict[str, Any]]


def stream(count: int) -> Records:
    """Dated articles, some forty a day."""
    return list(made_articles(count))


def copies(count: int) -> Records:
    """One text under many names, among a few hundred others."""
    first, *others = made_articles(300)
    return [
        *others,
        *(first | {"id": f"copy-{number}", "source": f"Paper {number}"} for number in range(count)),
    ]


def long(count: int) -> Records:
    """One text of so many words, among a few hundred others."""
    words = random.Random(1).choices(wordfreq.top_n_list("en", 20_000), k=count)
    sentences = [" ".join(words[start : start + 20]).capitalize() + "." for start in range(0, count, 20)]
    return [*made_articles(300), {"id": "long", "text": " ".join(sentences)}]


def titles(count: int) -> Records:
    """Undated articles that all have one title."""
    return [
        {"id": record["id"], "text": record["text"], "title": "The world this morning"}
        for record in made_articles(count)
    ]


KINDS: dict[str, Callable[[int], Records]] = {
    "stream": stream,
    "copies": copies,
    "long": long,
    "titles": titles,
}


def main() -> None:
    """Group once, and say what it took."""
    kind, count = sys.argv[1], int(sys.argv[2])
    articles = [read_record(record, "made") for record in KINDS[kind](count)]
    start = time.process_time()
    events = group(articles).events
    took = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    largest = max(len(event.articles) for event in events)
    print(f"{kind} {count}: {took:.1f} s of CPU, {peak} MiB, {len(events)} events, the largest of {largest}")


if __name__ == "__main__":
    main()
