"""Measures how the time of reading grows with the text, for ordinary and hostile texts of 10 KB to 5 MB.

``python benchmarks/reading.py [--largest MB]`` prints CPU seconds per MB at each size, and how many times as long
the largest text takes as one a tenth of its size: 10 is linear.
"""

import argparse
import datetime
import time
from collections.abc import Callable

from summarizer.reading.articles import read_text
from summarizer.reading.charsets import decode_text
from summarizer.reading.plain_text import annotate
from summarizer.text.dates import find_mentions
from summarizer.text.sentences import split
from summarizer.text.wrapping import paragraphs

PROSE = (
    "Harbour pilots in Selby Quay called off their strike late on Friday after a night of talks. The port authority "
    "offered them two more rest days a month, the union told its members.\n\nShips had queued for nine days outside "
    "the breakwater. “Some carried fruit,” said Ida Moss, who leads the guild.\n\n"
)
WRAPPED = (
    "Harbour pilots in Selby Quay called off their strike late on Friday\n"
    "after a night of talks with the port.\n\n"
)
SHAPES = {
    "prose": PROSE,
    "one line": PROSE.replace("\n", " "),
    "short lines": "ab\n",
    "labels": "Ships in a queue\n",
    "hard wraps": WRAPPED,
    "one character": "a",
    "full stops": ". ",
    "quotation marks": "“",
    "brackets": "(",
    "bullets": "- x\n",
    "numbers": "1. x\n2. y\n",
    "dates": "April 8, ",
    "weekdays": "Monday will ",
    "soft hyphens": "\u00ad",
    "zero-width lines": "\u200b\n",
    "capitals": "AB ",
    "prices": "$1 ",
    "blank lines": "\n",
    "colons": "A: B — ",
    "broken bytes": "\ufffd ",
}
PUBLISHED = datetime.date(2025, 4, 8)


def _encoded(text: str) -> object:
    return decode_text(text.replace("\ufffd", "é").encode("cp1252", "replace"), "p")


STAGES: dict[str, Callable[[str], object]] = {
    "paragraphs": paragraphs,
    "annotate": annotate,
    "mentions": lambda text: find_mentions(text, PUBLISHED, "en"),
    "decode": _encoded,
    "read and split": lambda text: split(read_text("Ships wait.\n" + text, id="a")),
}


def seconds(stage: Callable[[str], object], text: str) -> float:
    """CPU seconds of one run."""
    start = time.process_time()
    stage(text)
    return time.process_time() - start


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--largest", type=float, default=5.0, help="MB of the largest text (default 5)")
    parser.add_argument("--only", help="the name of one shape")
    options = parser.parse_args()
    sizes = [size for size in (0.01, 0.1, 0.5, 1.0, 5.0) if size <= options.largest]
    seconds(STAGES["read and split"], PROSE)  # loads the models
    print(f"{'shape':<17} {'stage':<15}" + "".join(f"{size:>9} MB" for size in sizes) + "    growth")
    for shape, unit in SHAPES.items():
        if options.only not in {None, shape}:
            continue
        for name, stage in STAGES.items():
            taken = [seconds(stage, unit * int(size * 1e6 / len(unit))) for size in sizes]
            growth = seconds(stage, unit * int(sizes[-1] * 1e5 / len(unit)))
            rates = "".join(f"{each / size:>12.3f}" for each, size in zip(taken, sizes, strict=True))
            print(f"{shape:<17} {name:<15}{rates}{taken[-1] / max(growth, 1e-4):>10.1f}", flush=True)


if __name__ == "__main__":
    main()
