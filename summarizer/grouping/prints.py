"""What a text is recognised by: its runs of words, and what it names and counts.

Copies share long runs (Broder 1997, "On the resemblance and containment of documents", counts shingles; here words
inside shared runs count, so that an edit costs the words around it and no more). Reports by a form share runs too, but
not the names and figures that fill the form.
"""

import hashlib
import struct
import zlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from summarizer.models import Article
from summarizer.text import sentences, tokens

# Words in a run. Of pairs in made-up streams (benchmarks/reprint_stream.py) that .45 of their words in shared runs and
# half of the names join: with runs of 6, 8, 10 and 12 words 38, 30, 20 and 15 wrong ones, 656 right ones each time.
RUN = 10
# Where words are pairs of characters (Chinese, Japanese, Thai …), as many more cover as much text.
SPACELESS_RUN = 16
# The share of the shorter text's words that stand in shared runs. Right and wrong pairs at .35, .40, .45 and .50:
# 662 and 103, 659 and 36, 656 and 20, 647 and 17. In whole streams .40, .42 and .45 find .993, .992, .989 of the
# reprints at a precision of .991, .992, .992. Real pairs were read: docs/algorithm.md, "Reprints".
COVERED = 0.42
# The share of the shorter text's names and figures that the longer has too, at .3, .4, .5, .6: 80, 32, 20, 15 wrong
# pairs, no right one lost. Fewer than three say nothing.
TELLING, LEAST_TELLING = 0.6, 3
# A quoted statement of a few lines fills a very short item; below this, only the same words are a reprint.
LEAST_WORDS = 24


@dataclass(frozen=True)
class Print:
    """``runs`` are numbers of the runs of words, in order; ``telling`` of names and figures."""

    words: int
    run: int
    runs: tuple[int, ...]
    telling: frozenset[int]

    @cached_property
    def held(self) -> frozenset[int]:
        """The runs, in no order."""
        return frozenset(self.runs)

    @cached_property
    def digest(self) -> str:
        """A hash that texts of the same words share."""
        return hashlib.sha256(pack(self)).hexdigest()


def print_of(article: Article) -> Print:
    """The print of an article's running text."""
    words: list[str] = []
    named: set[str] = set()
    for sentence in sentences.split(article):
        words += tokens.words(sentence.text)
        for place, (stem, capital) in enumerate(tokens.marked_stems(sentence.text, article.language)):
            if (capital and place) or (not stem.isalpha() and any(map(str.isdigit, stem))):
                named.add(stem)
    run = SPACELESS_RUN if sum(map(tokens.is_pair, words)) * 2 > len(words) else RUN
    return Print(len(words), run, tuple(_runs(words, run)), frozenset(_number([stem]) for stem in named))


def _runs(words: Sequence[str], run: int) -> Iterator[int]:
    """The number of each run of ``run`` words, of all where they are fewer: as ``_number`` has it, but encoded once."""
    encoded = [word.encode("utf-8", "surrogatepass") for word in words]
    joined = b"\0".join(encoded)
    ends = list(accumulate(len(word) + 1 for word in encoded))
    return (
        zlib.crc32(joined[start : end - 1])
        for start, end in zip([0, *ends], ends[run - 1 :] or ends[-1:], strict=False)
    )


def share(one: Print, other: Print) -> float:
    """How much of the shorter text stands in the longer, 0 where the two are no copies."""
    if one.runs == other.runs:
        return 1.0 if one.runs else 0.0
    short, long = sorted((one, other), key=lambda held: (held.words, held.runs))
    if short.words < LEAST_WORDS or short.held.isdisjoint(long.held):
        return 0.0
    covered = covered_words([place for place, run in enumerate(short.runs) if run in long.held], short.run)
    return covered / short.words if covered >= COVERED * short.words and _names_alike(short, long) else 0.0


def covered_words(places: Sequence[int], run: int) -> int:
    """How many words stand in runs of ``run`` words that begin at ``places``, in order."""
    covered = end = 0
    for place in places:
        covered += place + run - max(place, end)
        end = place + run
    return covered


def pack(print_: Print) -> bytes:
    """A print as bytes."""
    telling = sorted(print_.telling)
    head = struct.pack("<III", print_.words, print_.run, len(telling))
    return head + array("I", telling).tobytes() + array("I", print_.runs).tobytes()


def unpack(data: bytes) -> Print:
    """The print that ``pack`` packed."""
    words, run, telling = struct.unpack_from("<III", data)
    numbers = array("I", data[12:])
    return Print(words, run, tuple(numbers[telling:]), frozenset(numbers[:telling]))


def _names_alike(short: Print, long: Print) -> bool:
    if len(short.telling) < LEAST_TELLING:
        return True
    return len(short.telling & long.telling) >= TELLING * len(short.telling)


def number_of(name: str) -> int:
    """A name as a number above those of runs."""
    return int.from_bytes(hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()[:7]) | 1 << 56


def _number(words: Sequence[str]) -> int:
    return zlib.crc32("\0".join(words).encode("utf-8", "surrogatepass"))
