"""Measures how the time to find copies grows, with edited copies of one article and with distinct articles.

``python -m benchmarks.copies COUNT…`` prints CPU seconds for each count and twice the count, and their ratio.
"""

import random
import sys
import time

from benchmarks.made_articles import made_articles
from summarizer.grouping.copies import origins_of
from summarizer.grouping.fingerprints import Traits, traits_of
from summarizer.reading.records import read_record


def edited(count: int) -> list[Traits]:
    """``count`` copies of one article by different outlets, each with an extra word of its own."""
    dice = random.Random(1)
    first = next(iter(made_articles(1)))
    words = first["text"].split(" ")
    copies = []
    for number in range(count):
        place = dice.randrange(len(words))
        text = " ".join([*words[:place], f"word{number}", *words[place:]])
        copies.append(
            traits_of(read_record({"id": f"{number:07}", "text": text, "source": f"Outlet {number}"}, "made"))
        )
    return copies


def distinct(count: int) -> list[Traits]:
    """``count`` articles that are not copies."""
    found = [traits_of(read_record(record, "made")) for record in made_articles(count)]
    return sorted(found, key=lambda traits: traits.order)


def main() -> None:
    """Time both for each count of the command line."""
    for count in map(int, sys.argv[1:] or ("5000",)):
        for make in (edited, distinct):
            seconds = []
            for size in (count, 2 * count):
                known = make(size)
                begun = time.process_time()
                origins_of(known)
                seconds.append(time.process_time() - begun)
            ratio = seconds[1] / seconds[0]
            print(
                f"{make.__name__} {count} and {2 * count}: {seconds[0]:.2f} s, {seconds[1]:.2f} s, ratio {ratio:.2f}"
            )


if __name__ == "__main__":
    main()
