"""Splits an article into lines with offsets, tells running text from labels, and finds the dates it mentions."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from summarizer.models import Article, SetAside
from summarizer.text.dates import DateMention, MentionKind, find_mentions
from summarizer.text.once import once
from summarizer.text.tokens import plain_words
from summarizer.text.wrapping import BULLET, Row, paragraphs

# Lines of an article with their offsets, and the shape of a line: running text, or a label.

_LINE_END = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")

# A full stop, then at most a few closing marks; or a closing double quotation mark alone.
_CODE_CHARACTERS = 60
_SENTENCE_END = re.compile(r"""(?:[.!?…。！？।؟][\s"'”’»)\]*]{0,4}|["”»“]\s?['’]?)$""")
# "… outside the breakwater. (NPA)", "… outside the breakwater./tor/NPA/mel"
_AGENCY_BEHIND = re.compile(
    r"[.!?][”\"’']?(?:\s{1,3}[(\[][A-Z][A-Za-z]{1,9}(?:/[A-Z][A-Za-z]{1,9})?[)\]]|\s{0,3}(?:/[A-Za-z]{2,4}){2,4}/?)$"
)
# "… is open again. https://t.example/abc", "… again! #norwick": addresses and tags of posts, behind their sentence.
_HUNG_ON = re.compile(
    r"(?:\s{1,3}(?:[#@]\w{1,40}|https?://\S{1,200}|(?:pic\.)?[a-z]{1,20}\.(?:com|co|me)/\S{1,60})){1,12}$"
)
_OPENING_QUOTE = ('"', "“", "„", "«", "‘", "'")

# A label is short. Evidence: in the 772 ECB+ articles, one sentence a line, lines without final punctuation are
# labels up to about ten words; from eleven on, unfinished sentences prevail.  # limits tried: 8, 10, 14
LABEL_WORDS = 10
LABEL_CHARACTERS = 90

# Nothing is decided by what stands further into a line than this: a line of many megabytes stays cheap.
_LOOK = 600
_LONGEST_REMEMBERED = 200_000  # characters; bounds memory


@dataclass(frozen=True)
class Line:
    """One line with something in it, stripped; ``text`` is the slice ``[start:end)``, line ends in it as spaces."""

    start: int
    end: int
    text: str
    blank_before: bool

    @once
    def opening(self) -> str:
        """The first few hundred characters: all that a rule may look at."""
        return self.text[:_LOOK]

    @once
    def words(self) -> int:
        """How many white-space words the line has, counted in its opening."""
        return len(self.opening.split())


def split_lines(text: str) -> tuple[Line, ...]:
    r"""The lines of a text that are not blank; a hard-wrapped text is joined to its paragraphs first.

    >>> [line.text for line in split_lines(" One.\n\n Two. ")]
    ['One.', 'Two.']
    """
    return _remembered_lines(text) if len(text) <= _LONGEST_REMEMBERED else _split_lines(text)


def _split_lines(text: str) -> tuple[Line, ...]:
    return tuple(_line(text, row.start, end, blank=row.blank_before) for row, end in paragraphs(text))


# Labels, notices and embargoes of a text are looked for one soon after the other.
_remembered_lines = lru_cache(maxsize=4)(_split_lines)


def ends_sentence(text: str) -> bool:
    """Whether a stripped line ends as sentences do: a full stop, or a closing double quotation mark."""
    if _SENTENCE_END.search(text[-8:]) or _AGENCY_BEHIND.search(text[-24:]):
        return True
    hung = _HUNG_ON.search(text[-_LOOK:])
    return hung is not None and _SENTENCE_END.search(text[-_LOOK:][: hung.start()][-8:]) is not None


def bullet_end(text: str) -> int:
    """Where the words of a list item begin, 0 when the line has no bullet or number.

    >>> bullet_end("- rain"), bullet_end("ii) wind"), bullet_end("rain")
    (2, 4, 0)
    """
    found = BULLET.match(text)
    return found.end() if found else 0


def find_bullets(lines: Sequence[Line]) -> dict[int, int]:
    """The lines that are items of a list of two or more, each with the length of its mark.

    A single mark does not make a list: a dash opens speech in many languages, and "A. Dunn" is a person.
    """
    ends = [bullet_end(line.opening) for line in lines]
    marks = [line.text[:end].strip() for line, end in zip(lines, ends, strict=True)]
    lengths = {}
    for number, mark in enumerate(marks):
        beside = (marks[number - 1] if number else "", marks[number + 1] if number + 1 < len(marks) else "")
        if mark and any(_are_neighbours(mark, other) for other in beside):
            lengths[number] = len(mark)
    return lengths


def _are_neighbours(mark: str, other: str) -> bool:
    """Whether two marks are of one list: the same sign, or numbers and letters that follow each other."""
    mark_text, two = mark.strip("(.)"), other.strip("(.)")
    if mark[-1] not in ".)":
        return mark == other
    if mark_text.isdecimal() and two.isdecimal():
        return abs(int(mark_text) - int(two)) == 1
    return mark[-1] == ")" == other[-1:] and mark_text != two


def is_label(line: Line, *, words: int = LABEL_WORDS, characters: int = LABEL_CHARACTERS) -> bool:
    """Whether a line is too short and too open-ended to be running text: a heading, a name, a menu entry."""
    text = line.text
    if len(text) > characters or line.words > words:
        return False
    if ends_sentence(text) or text[-1] in ",;" or text.startswith(_OPENING_QUOTE):
        return False
    return not text[0].islower() and not bullet_end(text)


def is_code(text: str) -> bool:
    """Whether a line is the header of a wire: no small letter, and most of its words hold figures.

    >>> is_code("NPA0612 4 GEN 0301 HLM"), is_code("40 KILLED AS 2 TRAINS COLLIDE")
    (True, False)
    """
    words = text.split() if len(text) <= _CODE_CHARACTERS and text.isascii() and text.isupper() else []
    return 2 * sum(any(map(str.isdigit, word)) for word in words) > len(words)


def has_letter(text: str) -> bool:
    """Whether a line has a letter of any script; digits and signs do not count."""
    return text[:1].isalpha() or len(text) > _LOOK or any(map(str.isalpha, text))


def running_lines(text: str, set_aside: Sequence[SetAside]) -> Iterator[Line]:
    """The lines of running text: what is left of each line when the stretches set aside are taken out."""
    at = 0
    for row, end in paragraphs(text):
        start = row.start
        while at < len(set_aside) and set_aside[at].start < end:
            yield from _piece(text, start, set_aside[at].start, row)
            start = max(start, set_aside[at].end)
            if start > end:
                break  # it reaches into later lines, so it stays the current one
            at += 1
        yield from _piece(text, start, end, row)


def running_start(text: str, set_aside: Sequence[SetAside]) -> int:
    """Where the running text begins, the text's length when there is none."""
    last = 0
    for start, end in [*((aside.start, aside.end) for aside in set_aside), (len(text), len(text))]:
        if stretch := text[last:start].lstrip():
            return start - len(stretch)
        last = end
    return len(text)


def _piece(text: str, start: int, end: int, row: Row) -> Iterator[Line]:
    words = text[start:end].strip() if start < end else ""
    if words:
        start += text[start:end].index(words[0])
        yield _line(text, start, start + len(words), blank=row.blank_before)


def _line(text: str, start: int, end: int, *, blank: bool) -> Line:
    return Line(start, end, _LINE_END.sub(" ", text[start:end]), blank)


_ALPHANUMERIC = re.compile(r"\w+")


def alike(text: str, title: str) -> bool:
    """Whether a line says a title in nearly the same words: six in ten are shared."""
    mine, other = set(words_of(text)), set(words_of(title[:600]))
    return len(mine & other) * 10 >= len(mine | other) * 6 > 0


def words_of(text: str) -> list[str]:
    """The words of a line, lower-cased, without punctuation."""
    return plain_words(text.casefold())


def opening_word(text: str) -> str:
    """The first of the words of a line."""
    found = _ALPHANUMERIC.search(text.casefold())
    return found.group() if found else ""


def with_headings(
    text: str, set_aside: Sequence[SetAside], headings: Collection[str]
) -> tuple[SetAside, ...]:
    """What is set aside, with the running lines that are headings; some running text always remains.

    Args:
        text: an article's text.
        set_aside: what is set aside in it, in order.
        headings: the words of its headings.
    """
    if not headings:
        return tuple(set_aside)
    running = list(running_lines(text, set_aside))
    found = [line for line in running if line.text in headings]
    if len(found) == len(running):
        return tuple(set_aside)
    spans = [SetAside(line.start, line.end, "subheading", "a heading of the page") for line in found]
    return tuple(sorted([*set_aside, *spans], key=lambda aside: aside.start))


# The dates that an article mentions in its running text and its datelines.

REMEMBERED = 300  # articles; standing, support, changes and the timeline of an event ask one after the other


def article_mentions(article: Article) -> tuple[DateMention, ...]:
    """The dates of an article's running text and datelines, with offsets into its text."""
    return mentions_between(article, 0, len(article.text))


def mentions_between(article: Article, start: int, end: int) -> tuple[DateMention, ...]:
    """Those of ``article_mentions`` that begin in ``[start:end)``; no other line is looked at."""
    dates = _dates_of(article)
    first = max(bisect_right(dates.starts, start) - 1, 0)
    last = bisect_left(dates.starts, end)
    found = chain.from_iterable(dates.of_stretch(place) for place in range(first, last))
    return tuple([each for each in found if start <= each.start < end])


def mentions_ending(article: Article, ends: Collection[int]) -> tuple[DateMention, ...]:
    """Those of ``article_mentions`` that end at one of ``ends``; no other line is looked at."""
    dates = _dates_of(article)
    places = sorted({max(bisect_right(dates.starts, end - 1) - 1, 0) for end in ends}) if dates.starts else []
    found = chain.from_iterable(map(dates.of_stretch, places))
    return tuple([each for each in found if each.end in ends])


class _Dates:
    """The dates of an article, found line by line where they are asked for."""

    def __init__(self, article: Article) -> None:
        known = article.published if article.published and article.published.precision != "month" else None
        self._moment = known.moment if known else None
        self._article = article
        lines = running_lines(article.text, article.set_aside)
        running = [(line.start, line.end, _MENTION) for line in lines]
        datelines = [(a.start, a.end, _DATELINE) for a in article.set_aside if a.kind == "dateline"]
        self._stretches = sorted([*running, *datelines])
        self.starts = [start for start, _, _ in self._stretches]
        self._found: dict[int, tuple[DateMention, ...]] = {}

    def of_stretch(self, place: int) -> tuple[DateMention, ...]:
        """The dates of one line or dateline, by its number."""
        if (known := self._found.get(place)) is None:
            known = self._found[place] = self._find(*self._stretches[place])
        return known

    def _find(self, start: int, end: int, kind: MentionKind) -> tuple[DateMention, ...]:
        found = find_mentions(self._article.text[start:end], self._moment, self._article.language)
        return tuple(
            [
                DateMention(start + each.start, start + each.end, each.first, each.last, each.precision, kind)
                for each in found
            ]
        )


_DATELINE: MentionKind = "dateline"
_MENTION: MentionKind = "mention"
_dates_of = lru_cache(maxsize=REMEMBERED)(_Dates)
