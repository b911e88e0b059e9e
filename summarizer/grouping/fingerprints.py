"""Fingerprints by which copies of a text are recognised: its word runs, and its names and figures.

Copies share long runs (Broder 1997, "On the resemblance and containment of documents", counts shingles; here words
inside shared runs count, so that an edit costs the words around it and no more). Reports by a form share runs too, but
not the names and figures that fill the form: where the words around a name or figure are the same and the name or
figure is another, the two say the same of another person, place or day.

Beside the text stand the traits that tell copies and versions without it: address, title, publisher, day.
"""

import datetime
import hashlib
import json
import struct
import zlib
from array import array
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, compress, repeat

from summarizer.models import Article, NoticeKind, headline_text
from summarizer.reading.labels import is_agency, page_of
from summarizer.reading.notices import bare_title, marks_version
from summarizer.text import tokens, word_frequencies
from summarizer.text.annotation import MarkedText, Words, marked_text

# Words in a run. Of pairs in made-up streams (benchmarks/reprint_stream.py) that .45 of their words in shared runs and
# half of the names join: with runs of 6, 8, 10 and 12 words 38, 30, 20 and 15 wrong ones, 656 right ones each time.
RUN = 10
# Where words are pairs of characters (Chinese, Japanese, Thai …), as many more cover as much text.
SPACELESS_RUN = 16
# The share of the shorter text's words that stand in shared runs. Right and wrong pairs at .35, .40, .45 and .50:
# 662 and 103, 659 and 36, 656 and 20, 647 and 17. In whole streams .40, .42 and .45 find .993, .992, .989 of the
# reprints at a precision of .991, .992, .992. Real pairs were read: docs/experiments/2026-11-28-grouping-constants.md.
COVERED = 0.42
# The share of the shorter text's names and figures that the longer has too, at .3, .4, .5, .6: 80, 32, 20, 15 wrong
# pairs, no right one lost. Fewer than three say nothing.
TELLING, LEAST_TELLING = 0.6, 3
# The same where words are pairs of characters: nearly all of them say something.  # not tuned
SPACELESS_TELLING = 0.8
# Slots: names and figures, by the words beside them. Two texts are not copies where another name stands in the first
# sentence, or where so many slots, and so large a share of those that both have, are filled otherwise.
LEAST_SLOTS, OTHERWISE = 2, 0.2
BESIDE = 2  # words
# A word that opens a sentence is a name where no more than this share of articles has it. In a script without capitals,
# and of pairs of characters, so is any word that is as rare as the second.  # not tuned
OPENING_NAME, UNCASED_NAME = 0.05, 0.005
# A quoted statement of a few lines fills a very short item; below this, only the same words are a reprint.
LEAST_WORDS = 24
ARTICLE_WORDS = 200  # that shares of articles are given for
_SLOTTED = 1 << 31  # in packed bytes: slots follow


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A fingerprint, kept as bytes, a kilobyte each, since a batch holds those of all its articles.

    ``runs`` are numbers of the runs of words, in order; ``telling`` of names and figures.

    ``slots`` has a number for the words on one side of each stretch of names or figures, with one for what stands
    there; the lowest bit of the first says whether it is a name of the first sentence.
    """

    packed: bytes

    @classmethod
    def of(
        cls,
        words: int,
        run: int,
        runs: Sequence[int],
        telling: Collection[int],
        slots: Sequence[tuple[int, int]] = (),
    ) -> "Fingerprint":
        """The fingerprint of a text of so many words, with runs of so many."""
        head = struct.pack("<IIII", words, run | _SLOTTED, len(telling), len(slots))
        filling = array("I", (held for _, held in slots))
        beside = array("Q", (held for held, _ in slots))
        parts = (array("I", sorted(telling)), array("I", runs), filling, beside)
        return cls(head + b"".join(part.tobytes() for part in parts))

    @property
    def words(self) -> int:
        """How many words the text has."""
        return int.from_bytes(self.packed[:4], "little")

    @property
    def run(self) -> int:
        """How many words a run has."""
        return int.from_bytes(self.packed[4:8], "little") & ~_SLOTTED

    @property
    def runs(self) -> tuple[int, ...]:
        """The runs, in order."""
        return _open(self.packed).runs

    @property
    def distinct_runs(self) -> frozenset[int]:
        """The runs, each once, in no order."""
        return _open(self.packed).distinct_runs

    @property
    def telling(self) -> frozenset[int]:
        """Names and figures."""
        return _open(self.packed).telling

    @property
    def filled(self) -> Mapping[int, frozenset[int]]:
        """What stands beside the same words."""
        return _open(self.packed).filled

    @property
    def digest(self) -> str:
        """A hash that texts of the same words share."""
        return hashlib.sha256(self.packed).hexdigest()


class _Opened:
    """The unpacked parts of a fingerprint, each made when it is first needed."""

    def __init__(self, packed: bytes) -> None:
        telling, slots = struct.unpack_from("<II", packed, 8)
        self._numbers = array("I", packed[16 : len(packed) - 8 * slots])
        self._beside = array("Q", packed[len(packed) - 8 * slots :])
        self._telling = telling

    @cached_property
    def runs(self) -> tuple[int, ...]:
        return tuple(self._numbers[self._telling : len(self._numbers) - len(self._beside)])

    @cached_property
    def distinct_runs(self) -> frozenset[int]:
        return frozenset(self.runs)

    @cached_property
    def telling(self) -> frozenset[int]:
        return frozenset(self._numbers[: self._telling])

    @cached_property
    def filled(self) -> Mapping[int, frozenset[int]]:
        by_neighbour: defaultdict[int, set[int]] = defaultdict(set)
        fillings = self._numbers[len(self._numbers) - len(self._beside) :]
        for beside, filling in zip(self._beside, fillings, strict=True):
            by_neighbour[beside].add(filling)
        return {beside: frozenset(fillings) for beside, fillings in by_neighbour.items()}


_open = lru_cache(maxsize=400)(_Opened)  # some 20 KB each


def fingerprint_of(article: Article) -> Fingerprint:
    """The fingerprint of an article's running text; a reprint is given that of its origin."""
    text = marked_text(article)
    if (known := _prints.get(text)) is None:
        if len(_prints) >= _PRINTS_KEPT:
            _prints.clear()
        known = _prints[text] = _print_of(text, article.language)
    return known


def known_print(article: Article) -> Fingerprint | None:
    """The fingerprint of an article where it was found before, as grouping does."""
    return _prints.get(marked_text(article))


# Those found last, by the texts themselves: reprints come one soon after the other.
_prints: dict[MarkedText, Fingerprint] = {}
_PRINTS_KEPT = 500


def _print_of(text: MarkedText, language: str) -> Fingerprint:
    named: set[str] = set()
    slots: set[tuple[int, int]] = set()
    for place, marked in enumerate(text.sentences):
        stems = [stem for _, stem, _ in marked]
        telling = _telling(marked, language, cased=text.cased)
        # The word that opens a sentence may be capitalised for that alone: it counts among other names only.
        named.update(compress(stems[text.cased :], telling[text.cased :]))
        slots.update(_slots(stems, telling, first=not place))
    words, run, runs = runs_of(text, RUN, SPACELESS_RUN)
    telling_numbers = {*map(_number_of_word, named)}
    return Fingerprint.of(len(words), run, runs, telling_numbers, sorted(slots))


def _telling(marked: Words, language: str, *, cased: bool) -> list[bool]:
    """Of each word of a sentence, whether it is a name or a figure."""
    if not cased:
        return [_is_figure(stem) or _share(stem, language) <= UNCASED_NAME for _, stem, _ in marked]
    telling = [capital or (not stem.isalpha() and _is_figure(stem)) for _, stem, capital in marked]
    if marked and marked[0][2]:
        stem = marked[0][1]
        telling[0] = _is_figure(stem) or _share(stem, language) <= OPENING_NAME
    return telling


def _is_figure(stem: str) -> bool:
    return not stem.isalpha() and any(map(str.isdigit, stem))


def _share(stem: str, language: str) -> float:
    return word_frequencies.share(stem, language, ARTICLE_WORDS)


def _slots(stems: Sequence[str], telling: Sequence[bool], *, first: bool) -> Iterator[tuple[int, int]]:
    """The numbers of the words on either side of each stretch of names or figures in a sentence, and of the stretch."""
    plain: list[str] = []  # the sentence with a mark in place of each stretch, to the left of where we are
    begin = 0
    for start, end, following in _stretches(telling):
        plain += stems[begin:start]
        begin = end
        words = stems[start:end]
        name = first and any(stem[:1].isalpha() for stem in words)
        if name:
            yield from _numbered(words)
        # By single words: a name that lost one of its words to an edit is still that name.
        fillings = [*map(_number_of_word, words)]
        behind = stems[end : min(following, end + BESIDE)]
        for side, beside in (("before", plain[-BESIDE:]), ("behind", behind)):
            if len(beside) == BESIDE:
                yield from zip(repeat(_number([side, *beside]) << 1 | name), fillings)
        plain.append("#")


def _stretches(telling: Sequence[bool]) -> Iterator[tuple[int, int, int]]:
    """Where each stretch of names or figures begins and ends, and where the next begins."""
    places = [place for place, tells in enumerate(telling) if tells]
    starts = [place for place in places if not place or not telling[place - 1]]
    ends = [place + 1 for place in places if not telling[place + 1 : place + 2] or not telling[place + 1]]
    return zip(starts, ends, [*starts[1:], len(telling)], strict=False)  # of none there is no next


def _numbered(stems: Sequence[str]) -> Iterator[tuple[int, int]]:
    """What is numbered in the first sentence, with each of its figures: "item 3" is not "item 4"."""
    names = [stem for stem in stems if stem[:1].isalpha()]
    yield from (
        (_number(["numbered", *names]) << 1 | 1, _number_of_word(stem))
        for stem in stems
        if not stem[:1].isalpha() and any(map(str.isdigit, stem))
    )


def share(first: Fingerprint, second: Fingerprint) -> float:
    """How much of the shorter text stands in the longer, 0 where the two are not copies."""
    if first.runs == second.runs:
        return 1.0 if first.runs else 0.0
    short, long = sorted((first, second), key=lambda held: (held.words, held.runs))
    if short.words < LEAST_WORDS or short.distinct_runs.isdisjoint(long.distinct_runs):
        return 0.0
    covered = covered_words(
        [place for place, run in enumerate(short.runs) if run in long.distinct_runs], short.run
    )
    near = (
        covered >= COVERED * short.words and _names_alike(short, long) and not _filled_otherwise(short, long)
    )
    return covered / short.words if near else 0.0


def covered_words(places: Sequence[int], run: int) -> int:
    """How many words stand in runs of ``run`` words that begin at ``places``, in order."""
    covered = end = 0
    for place in places:
        covered += place + run - max(place, end)
        end = place + run
    return covered


def unpack(data: bytes) -> Fingerprint:
    """The fingerprint of these bytes; one that was packed before slots were known has none."""
    words, run, telling = struct.unpack_from("<III", data)
    if run & _SLOTTED:
        return Fingerprint(data)
    numbers = array("I", data[12:])
    return Fingerprint.of(words, run, numbers[telling:], numbers[:telling])


def _names_alike(short: Fingerprint, long: Fingerprint) -> bool:
    if len(short.telling) < LEAST_TELLING:
        return True
    needed = SPACELESS_TELLING if short.run == SPACELESS_RUN else TELLING
    return len(short.telling & long.telling) >= needed * len(short.telling)


def _filled_otherwise(first: Fingerprint, second: Fingerprint) -> bool:
    """Whether the same words stand around other names and figures."""
    both = first.filled.keys() & second.filled.keys()
    otherwise = [beside for beside in both if first.filled[beside].isdisjoint(second.filled[beside])]
    if any(beside & 1 for beside in otherwise):
        return True
    return len(otherwise) >= LEAST_SLOTS and len(otherwise) >= OTHERWISE * len(both)


def number_of(name: str) -> int:
    """A name as a number above those of runs."""
    return int.from_bytes(hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()[:7]) | 1 << 56


def _number(words: Sequence[str]) -> int:
    return zlib.crc32("\0".join(words).encode("utf-8", "surrogatepass"))


def _number_of_word(word: str) -> int:
    return zlib.crc32(word.encode("utf-8", "surrogatepass"))


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
        """The marks that two versions of one article share besides their text: address and title."""
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


def traits_of(article: Article, *, late: Fingerprint | None = None) -> Traits:
    """What is known of an article; its fingerprint may be one that is made when it is needed."""
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
        print=late or fingerprint_of(article),
    )


# What a store keeps of traits beside the columns of an article and its print.
_KEPT = ("page", "title", "versioned", "notice", "agency")


def traits_json(traits: Traits) -> str:
    """The traits of an article other than id, date, publisher and fingerprint, as JSON."""
    return json.dumps({name: getattr(traits, name) for name in _KEPT})


def from_json(kept: str, id_: str, published: str | None, publisher: str, fingerprint: Fingerprint) -> Traits:
    """The traits that ``traits_json`` wrote, with the rest."""
    return Traits(id=id_, published=published, publisher=publisher, print=fingerprint, **json.loads(kept))


def is_version(first: Traits, second: Traits) -> bool:
    """Whether two articles that share a mark are versions of one article, whatever has become of its text."""
    if first.publisher != second.publisher and first.publisher and second.publisher:
        return False
    if first.page is not None and first.page == second.page:
        # Some publishers send one address with all articles: something else must be in common.
        return (
            _any_notice(first, second)
            or first.title == second.title is not None
            or _share_text(first.print, second.print)
        )
    return (
        first.title is not None
        and first.title == second.title
        and _any_notice(first, second)
        and _days(first, second) <= VERSION_DAYS
    )


def _any_notice(first: Traits, second: Traits) -> bool:
    return bool(first.notice or second.notice or first.versioned or second.versioned)


# The share of its names and figures that a short text must have in common with another one of its page. Texts without
# spaces name by pairs of characters, of which any two texts share some. Not tuned.
SHARED_TELLING = 0.1


def _share_text(first: Fingerprint, second: Fingerprint) -> bool:
    """Whether they have words in common; of short texts, which have few runs, names or figures will do.

    Items of a feed may all link to one page, as the entries of a live page do.
    """
    if not first.distinct_runs.isdisjoint(second.distinct_runs):
        return True
    fewest = min(len(first.telling), len(second.telling))
    shared = len(first.telling & second.telling)
    return min(first.words, second.words) < LEAST_WORDS and shared > fewest * SHARED_TELLING


def _days(left: Traits, right: Traits) -> int:
    if left.published is None or right.published is None:
        return 0
    first, second = (
        datetime.date.fromisoformat(held.published[:10]) for held in (left, right) if held.published
    )
    return abs((first - second).days)


def _title_number(publisher: str, title: str) -> int | None:
    words = tokens.words(bare_title(title))
    if not publisher or len(words) < LEAST_TITLE_WORDS:
        return None
    return number_of("title " + "\0".join([publisher, *words]))


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
