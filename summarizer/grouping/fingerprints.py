"""What a text is recognised by: its runs of words, and what it names and counts.

Copies share long runs (Broder 1997, "On the resemblance and containment of documents", counts shingles; here words
inside shared runs count, so that an edit costs the words around it and no more). Reports by a form share runs too, but
not the names and figures that fill the form.

Beside the text stand the traits that tell copies and versions without it: address, title, publisher, day.
"""

import datetime
import hashlib
import json
import struct
import zlib
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from summarizer.grouping.credits import is_agency
from summarizer.models import Article, NoticeKind, headline_text
from summarizer.reading.addresses import page_of
from summarizer.reading.notices import bare_title, marks_version
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
class Fingerprint:
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


def fingerprint_of(article: Article) -> Fingerprint:
    """The print of an article's running text."""
    words: list[str] = []
    named: set[str] = set()
    for sentence in sentences.split(article):
        words += tokens.words(sentence.text)
        for place, (stem, capital) in enumerate(tokens.marked_stems(sentence.text, article.language)):
            if (capital and place) or (not stem.isalpha() and any(map(str.isdigit, stem))):
                named.add(stem)
    run = SPACELESS_RUN if sum(map(tokens.is_pair, words)) * 2 > len(words) else RUN
    return Fingerprint(
        len(words), run, tuple(_runs(words, run)), frozenset(_number([stem]) for stem in named)
    )


def _runs(words: Sequence[str], run: int) -> Iterator[int]:
    """The number of each run of ``run`` words, of all where they are fewer: as ``_number`` has it, but encoded once."""
    encoded = [word.encode("utf-8", "surrogatepass") for word in words]
    joined = b"\0".join(encoded)
    ends = list(accumulate(len(word) + 1 for word in encoded))
    return (
        zlib.crc32(joined[start : end - 1])
        for start, end in zip([0, *ends], ends[run - 1 :] or ends[-1:], strict=False)
    )


def share(one: Fingerprint, other: Fingerprint) -> float:
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


def pack(fingerprint: Fingerprint) -> bytes:
    """A print as bytes."""
    telling = sorted(fingerprint.telling)
    head = struct.pack("<III", fingerprint.words, fingerprint.run, len(telling))
    return head + array("I", telling).tobytes() + array("I", fingerprint.runs).tobytes()


def unpack(data: bytes) -> Fingerprint:
    """The print that ``pack`` packed."""
    words, run, telling = struct.unpack_from("<III", data)
    numbers = array("I", data[12:])
    return Fingerprint(words, run, tuple(numbers[telling:]), frozenset(numbers[:telling]))


def _names_alike(short: Fingerprint, long: Fingerprint) -> bool:
    if len(short.telling) < LEAST_TELLING:
        return True
    return len(short.telling & long.telling) >= TELLING * len(short.telling)


def number_of(name: str) -> int:
    """A name as a number above those of runs."""
    return int.from_bytes(hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()[:7]) | 1 << 56


def _number(words: Sequence[str]) -> int:
    return zlib.crc32("\0".join(words).encode("utf-8", "surrogatepass"))


# Titles recur ("Weather for Monday"): a version of a title alone comes within so many days, and says what it is.
VERSION_DAYS = 3  # not tuned
LEAST_TITLE_WORDS = 3
_RANK: dict[NoticeKind | None, int] = {None: 0, "correction": 1, "withdrawal": 2}


@dataclass(frozen=True, slots=True)
class Traits:
    """``page`` and ``title`` are numbers, of the address without trackers and of the publisher's title.

    ``versioned`` says that the title is marked as that of a later version; ``publisher`` is "" where it is unknown.
    """

    id: str
    published: str | None
    publisher: str
    page: int | None
    title: int | None
    versioned: bool
    notice: NoticeKind | None
    agency: bool
    print: Fingerprint

    @property
    def marks(self) -> tuple[int, ...]:
        """What two versions of one article have in common, besides their text."""
        return tuple(mark for mark in (self.page, self.title) if mark is not None)

    @property
    def order(self) -> tuple[bool, str, str]:
        """The order of ``grouping.events.in_canonical_order``."""
        return self.published is None, str(self.published), self.id

    @property
    def recency(self) -> tuple[bool, str, int, int, str]:
        """The newest version has most: dated ones before undated; then what corrects, then the longer, then by id."""
        return (
            self.published is not None,
            self.published or "",
            _RANK[self.notice],
            self.print.words,
            self.id,
        )


def traits_of(article: Article) -> Traits:
    """What is known of an article."""
    title = headline_text(article) or article.title or ""
    publisher = article.family or article.source or ""
    page = page_of(article.url)
    return Traits(
        id=article.id,
        published=str(article.published) if article.published else None,
        publisher=publisher,
        page=number_of("page " + page) if page else None,
        title=_title_number(publisher, title),
        versioned=marks_version(title),
        notice=article.notice.kind if article.notice else None,
        agency=is_agency(article),
        print=fingerprint_of(article),
    )


# What a store keeps of traits beside the columns of an article and its print.
_KEPT = ("page", "title", "versioned", "notice", "agency")


def traits_json(traits: Traits) -> str:
    """What is known of an article beyond its id, date, publisher and print."""
    return json.dumps({name: getattr(traits, name) for name in _KEPT})


def from_json(kept: str, id_: str, published: str | None, publisher: str, fingerprint: Fingerprint) -> Traits:
    """The traits that ``traits_json`` wrote, with the rest."""
    return Traits(id=id_, published=published, publisher=publisher, print=fingerprint, **json.loads(kept))


def is_version(one: Traits, other: Traits) -> bool:
    """Whether two articles that share a mark are versions of one article, whatever has become of its text."""
    if one.publisher != other.publisher and one.publisher and other.publisher:
        return False
    if one.page is not None and one.page == other.page:
        # Some publishers send one address with all articles: something else must be in common.
        return (
            _any_notice(one, other)
            or one.title == other.title is not None
            or _share_text(one.print, other.print)
        )
    return (
        one.title is not None
        and one.title == other.title
        and _any_notice(one, other)
        and _days(one, other) <= VERSION_DAYS
    )


def _any_notice(one: Traits, other: Traits) -> bool:
    return bool(one.notice or other.notice or one.versioned or other.versioned)


def _share_text(one: Fingerprint, other: Fingerprint) -> bool:
    """Whether they have words in common; of short texts, which have few runs, names or figures will do.

    Items of a feed may all link to one page, as the entries of a live page do.
    """
    if not one.held.isdisjoint(other.held):
        return True
    return min(one.words, other.words) < LEAST_WORDS and not one.telling.isdisjoint(other.telling)


def _days(one: Traits, other: Traits) -> int:
    if one.published is None or other.published is None:
        return 0
    first, second = (
        datetime.date.fromisoformat(held.published[:10]) for held in (one, other) if held.published
    )
    return abs((first - second).days)


def _title_number(publisher: str, title: str) -> int | None:
    words = tokens.words(bare_title(title))
    if not publisher or len(words) < LEAST_TITLE_WORDS:
        return None
    return number_of("title " + "\0".join([publisher, *words]))
