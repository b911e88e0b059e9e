"""Counts the modules that a file passes through to become an article, and articles to become a briefing.

    python benchmarks/rooms.py seeds/articles

A room is a module of which a function runs meanwhile; what merely is imported counts not. Models and tables are loaded
first, so that what only loads them is no room. What is remembered of texts is forgotten, so that all that reads them
is.
"""

import argparse
import gc
import sys
from collections.abc import Callable, Sequence
from functools import _lru_cache_wrapper
from pathlib import Path
from types import FrameType
from typing import Any

import summarizer
from summarizer import service
from summarizer.inputs import read_paths
from summarizer.models import Article
from summarizer.text import word_frequencies

ROOT = Path(summarizer.__file__).parent


def rooms(work: Callable[[], Any]) -> list[str]:
    """The modules of the library that run while ``work`` does, in the order in which they are first entered."""
    seen: dict[str, None] = {}

    def note(frame: FrameType, event: str, _: Any) -> None:
        path = frame.f_code.co_filename
        if event == "call" and path.startswith(str(ROOT)):
            seen[str(Path(path).relative_to(ROOT))] = None

    work()
    forget_texts()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(None)
    return list(seen)


def forget_texts() -> None:
    """Empty the bounded caches of the library but those of word frequencies, which are tables of languages."""
    for each in gc.get_objects():
        if (
            isinstance(each, _lru_cache_wrapper)
            and str(each.__module__).startswith("summarizer")
            and each.__module__ != word_frequencies.__name__
            and each.cache_parameters()["maxsize"] is not None
        ):
            each.cache_clear()


def main(argv: Sequence[str] | None = None) -> int:
    """Tell both counts and name the rooms."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("path", help="articles of one event, as newsfold reads them")
    path = parser.parse_args(argv).path
    articles = [each for each in read_paths([path], sys.stdin.buffer) if isinstance(each, Article)]
    for name, work in (
        ("file to article", lambda: list(read_paths([path], sys.stdin.buffer))),
        ("articles to briefing", lambda: list(service.brief(articles, one_event=True))),
    ):
        found = rooms(work)
        print(f"{name}: {len(found)} rooms: {' '.join(found)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
