"""Numbers the runs of words of a text, by which copies are found."""

import zlib
from collections.abc import Sequence
from itertools import accumulate

from summarizer.text import tokens
from summarizer.text.annotation import MarkedText


def runs_of(text: MarkedText, run: int, spaceless: int) -> tuple[list[str], int, list[int]]:
    """The words of a text, how many of them a run has (more where they are pairs), and the numbers of the runs."""
    words = [word for marked in text.sentences for word, _, _ in marked]
    run = spaceless if tokens.are_pairs(words) else run
    return words, run, _runs(words, run)


def _runs(words: Sequence[str], run: int) -> list[int]:
    """The number of each run of ``run`` words, of all where they are fewer: as ``_number`` has it, but encoded once."""
    text = "\0".join(words)
    joined = text.encode("utf-8", "surrogatepass")
    encoded = words if len(joined) == len(text) else [word.encode("utf-8", "surrogatepass") for word in words]
    ends = [*accumulate([len(word) + 1 for word in encoded])]
    return [
        zlib.crc32(joined[start : end - 1])
        for start, end in zip([0, *ends], ends[run - 1 :] or ends[-1:], strict=False)
    ]
