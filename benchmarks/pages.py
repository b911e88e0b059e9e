"""Measures the time to read pages, in one process and through the child process.

    python benchmarks/pages.py [--repeat 20]

Pages are the generated ones of the tests, and one of each size made of many such paragraphs with scripts around them.
"""

import argparse
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from summarizer.inputs import extract as extract_outside
from summarizer.reading.extraction import extract as extract_here
from tests.reading.made_pages import make_pages

_PARAGRAPH = (
    "<p>The quay at Selby reopened on Monday, <a href='/x'>the harbour master said</a>, and ship {} left.</p>"
)
_SCRIPT = "<script>" + "var a = 1;\n" * 50 + "</script>"


def made(kib: int) -> bytes:
    """A page of about that size, half of it scripts, as real ones are."""
    body = "".join(_PARAGRAPH.format(n) for n in range(kib * 512 // len(_PARAGRAPH)))
    head = _SCRIPT * (kib * 512 // len(_SCRIPT))
    page = f"<html><head><title>Quay</title>{head}</head><body><article><h1>Quay</h1>{body}</article></body></html>"
    return page.encode()


def seconds(extract: object, pages: list[bytes]) -> float:
    """Seconds on the clock for one page, in the mean."""
    started = time.perf_counter()
    for page in pages:
        extract("page", page, "page")  # type: ignore[operator]
    return (time.perf_counter() - started) / len(pages)


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repeat", type=int, default=5)
    repeat = parser.parse_args().repeat
    cases = {"72 generated pages": [page.data for page in make_pages()]}
    cases |= {f"{kib} KiB": [made(kib)] for kib in (10, 50, 100, 500, 1000)}
    for extract in (extract_here, extract_outside):
        extract("page", made(10), "page")
    print("pages                 here, ms   outside, ms   ratio")
    for name, pages in cases.items():
        here = statistics.median(seconds(extract_here, pages) for _ in range(repeat))
        outside = statistics.median(seconds(extract_outside, pages) for _ in range(repeat))
        print(f"{name:20} {here * 1e3:9.1f} {outside * 1e3:13.1f} {outside / here:7.2f}")


if __name__ == "__main__":
    main()
