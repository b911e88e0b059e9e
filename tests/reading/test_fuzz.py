"""Reading never raises on mutated input, and every offset holds.

``FUZZ_CASES=200000 pytest tests/reading/test_fuzz.py`` goes further than the tests do; a case depends on its number
alone.
"""

import os
import random
from pathlib import Path

from evaluation.reading import wrong_offsets
from summarizer.errors import UnreadableError
from summarizer.reading.articles import read_text
from summarizer.reading.charsets import decode_text
from summarizer.reading.lines import article_mentions
from summarizer.reading.records import read_record
from summarizer.text.sentences import split

CASES = int(os.environ.get("FUZZ_CASES", "2000"))
TEXTS = [path.read_bytes() for path in sorted(Path(__file__).with_name("cases").glob("*.txt"))]
PIECES = [
    piece.encode()
    for piece in (
        "\n", "\r\n", "\r", "\n\n", "\t", "\x00", "\x0b", "\x1c", "\x85", "\u2028", "\u00ad", "\u200b", "\u202e", "\ufeff",
        "“", "”", '"', "'", "(", ")", "[", "|", " - ", " — ", ": ", "…", "...", "!!!", "- ", "• ", "1. ", "i) ", "$1 ", "5%",
        "By ", "Key points\n", "KEY TAKEAWAYS: ", "Read more: ", "Photo: ", "Correction: ", "(NPA)", "SELBY QUAY, April 8 (NPA) - ",
        "date 2025-04-08 ", "April 31, 2025\n", "03/04/2025", "2025-04-08T09:30:00Z", "Monday", "last week", "Mr. ", "U.S. ",
        "a.m. ", "水位は戻った。", "אבג", "ا", "😀", "A" * 300, " " * 200, "x\n" * 30, ". " * 40, "\u0301" * 20,
    )
]  # fmt: skip
FIELDS = ("title", "source", "url", "section", "author", "language", "published", "id")


def mutated(data: bytes, by: random.Random) -> bytes:
    """Bytes with some of them cut, doubled, moved, or replaced by what has made trouble elsewhere."""
    for _ in range(by.randint(1, 6)):
        start, end = sorted(by.randint(0, len(data)) for _ in range(2))
        piece = data[start : min(end, start + 200)]
        what = by.randrange(5)
        if what == 0:
            data = data[:start] + data[start + len(piece) :]
        elif what == 1:
            data = data[:start] + piece * by.randint(1, 4) + data[start:]
        elif what == 2:
            data = data[:start] + by.choice(PIECES) * by.randint(1, 3) + data[start:]
        elif what == 3:
            data = data[:start] + bytes(by.randrange(256) for _ in range(by.randint(1, 4))) + data[start:]
        else:
            at = by.randint(0, len(data))
            data = data[:at] + piece + data[at:]
    return data


def faults_of(number: int) -> list[str]:
    """What does not hold of a mutated text, read as a file or as a record."""
    by = random.Random(number)
    data = mutated(by.choice(TEXTS), by)
    try:
        text = decode_text(data, "p")
        if by.random() < 0.5:
            article = read_text(text, id="a")
        else:
            fields = {name: by.choice(PIECES).decode() for name in FIELDS if by.random() < 0.3}
            article = read_record({**fields, "text": text}, "p")
    except UnreadableError:
        return []
    last = 0
    for found in article_mentions(article):
        assert last <= found.start < found.end <= len(article.text)
        last = found.start
    return wrong_offsets(article, split(article))


def test_reading_never_breaks_on_mutated_texts() -> None:
    wrong = {number: faults for number in range(CASES) if (faults := faults_of(number))}
    assert wrong == {}
