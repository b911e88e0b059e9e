"""Measures time and peak memory of grouping, for normal streams and for hostile input.

``python benchmarks/grouping.py stream 10000``; ``copies 10000``; ``long 200000``; ``titles 1000``; ``frames 10000``;
``quoting 10000``.
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
from summarizer.reading.records import read_record

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


def frames(count: int) -> Records:
    """Undated articles that differ in names and figures alone: all pairs are alike, and none is a copy."""
    dice = random.Random(1)
    names = wordfreq.top_n_list("en", 20_000)[2_000:]
    made = []
    for number in range(count):
        home, guest, *players = (name.capitalize() for name in dice.choices(names, k=12))
        text = (
            f"{home} beat {guest} {dice.randint(1, 9)}-0 in the league on Sunday in front of {dice.randint(1, 99)},000 "
            f"people. {players[0]} scored after {dice.randint(1, 40)} minutes from a corner by {players[1]}, and "
            f"{players[2]} saw a red card for a foul on {players[3]}. Coach {players[4]} of {guest} took off "
            f"{players[5]} at the break. {home}, with {players[6]} and {players[7]} back after injuries, climb to "
            f"place {dice.randint(1, 18)}; the coach said that {players[8]} and {players[9]} would miss the next match."
        )
        made.append({"id": f"match-{number}", "text": text})
    return made


def quoting(count: int) -> Records:
    """A live blog that quotes ten events, and an article that has the titles of all others, among so many."""
    made = list(made_articles(count))
    blog = "\n\n".join(
        f"{8 + n}:15 {record['text'][:400]}" for n, record in enumerate(made[:: count // 10][:10])
    )
    titles = ". ".join(record["title"] for record in made if record.get("title"))
    return [
        *made,
        {"id": "blog", "title": "Live: the day as it happens", "text": blog},
        {"id": "titles", "title": titles, "text": "Read all of our stories of this week here."},
    ]


KINDS: dict[str, Callable[[int], Records]] = {
    "stream": stream,
    "copies": copies,
    "long": long,
    "titles": titles,
    "frames": frames,
    "quoting": quoting,
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
