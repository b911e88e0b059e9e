"""Measures how well planted reprints are found in made-up streams: ``python -m benchmarks.reprints SEED…``."""

import sys
from collections import Counter

from benchmarks.reprint_stream import Stream, make_stream
from summarizer.grouping import copies
from summarizer.grouping.events import in_canonical_order
from summarizer.reading.records import read_record


def scored(stream: Stream) -> tuple[set[str], set[str]]:
    """Which planted reprints were missed, and which articles were wrongly called one."""
    articles = in_canonical_order(read_record(record, "stream") for record in stream.records)
    origin_of = copies.origins(articles)
    text_of = {article.id: stream.copies.get(article.id, article.id) for article in articles}
    called = {article for article, origin in origin_of.items() if origin != article}
    right = {article for article in called if text_of[article] == text_of[origin_of[article]]}
    # Of a text and its copies one is the origin: with an earliest copy told apart wrongly, one is missed.
    return set(stream.copies) - right, called - right


def main() -> None:
    """Scores for each seed of the command line, with what went wrong."""
    for seed in map(int, sys.argv[1:] or ("1",)):
        stream = make_stream(seed)
        missed, wrong = scored(stream)
        planted = len(stream.copies)
        found = planted - len(missed)
        print(
            f"seed {seed}: {len(stream.records)} articles, {planted} reprints, "
            f"recall {found / planted:.4f}, precision {found / (found + len(wrong)):.4f}"
        )
        print("   missed", dict(Counter(stream.kinds[article] for article in missed)))
        print("   wrong", dict(Counter(stream.kinds[article] for article in wrong)))


if __name__ == "__main__":
    main()
