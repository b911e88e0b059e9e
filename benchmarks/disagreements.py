"""Measures the CPU time of finding disagreements in events of growing size, and in hostile text; run by hand.

``python -m benchmarks.disagreements`` prints a line per size: articles, sentences, seconds, milliseconds a sentence.
"""

import random
import time

from summarizer.briefing.disagreements import find_disagreements
from summarizer.briefing.event_analysis import prepare
from summarizer.grouping.events import in_canonical_order
from summarizer.models import Article
from summarizer.reading.records import read_record

PLACES = ("Almenta", "Brakel", "Corvo", "Dunmere", "Lissow", "Tessel")
SENTENCES = (
    "At least {a} people were killed and {b} injured when a ferry sank off {place} on Tuesday.",
    "The owner put the damage at {a} million crowns, {b} percent more than the year before.",
    "Rescuers had searched {a} square kilometres of sea near {place} by the evening, a spokesman said.",
    "The harbour of {place} was closed, and its {b} cranes stood still for {a} hours.",
    "Nobody could say why the ship had left {place} in spite of the storm.",
)
HOSTILE = {"digits": "12 345 6,7 ", "dates": "June 12 May 3 ", "dashes": "1-2-3-", "near": "near Almenta "}


def made_event(articles: int, sentences: int) -> list[Article]:
    """Articles that differ in all their figures."""
    draw = random.Random(articles)
    return [
        article(
            number,
            " ".join(
                draw.choice(SENTENCES).format(
                    a=draw.randint(2, 400), b=draw.randint(2, 90), place=draw.choice(PLACES)
                )
                for _ in range(sentences)
            ),
        )
        for number in range(articles)
    ]


def article(number: int, text: str) -> Article:
    """One article of a source of its own."""
    return read_record({"id": str(number), "source": f"Source {number}", "text": text}, "the benchmark")


def measure(name: str, articles: list[Article]) -> None:
    """Print what an event costs, sentences already split."""
    material = prepare(in_canonical_order(articles))
    count = sum(map(len, material.sentences.values()))
    start = time.process_time()
    found = find_disagreements(material.representatives, material.sentences, material.source_of)
    took = time.process_time() - start
    print(
        f"{name:>16} {count:7} sentences {took:7.2f} s {1000 * took / count:6.2f} ms a sentence, {len(found)} found"
    )


if __name__ == "__main__":
    for size in (10, 50, 100, 200):
        measure(f"{size} articles", made_event(size, 30))
    for kind, piece in HOSTILE.items():
        for length in (20_000, 200_000):
            measure(f"{kind} {length}", [article(n, piece * (length // len(piece))) for n in range(2)])
