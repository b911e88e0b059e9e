"""Lines of an article with their offsets, and the shape of a line: running text, or a label."""

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from summarizer.models import SetAside

# Everything that Python's splitlines() takes for a line break, but for the ASCII separators FS, GS and RS.
_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")

# A full stop, then at most a few closing marks; or a closing double quotation mark alone.
_SENTENCE_END = re.compile(r"""(?:[.!?…。！？।؟][\s"'”’»)\]*]{0,4}|["”»“]\s?['’]?)$""")
# "… outside the breakwater. (NPA)"
_AGENCY_BEHIND = re.compile(r"[.!?][”\"’']?\s{1,3}[(\[][A-Z][A-Za-z]{1,9}(?:/[A-Z][A-Za-z]{1,9})?[)\]]$")
_BULLET = re.compile(
    r"(?:[-–—•*·▪●‣◦■►]\s{0,3}|\(?(?:[0-9]{1,2}|[ivx]{1,5}|[a-h])[.)]\s{1,3})(?=\S)", re.IGNORECASE
)
_OPENING_QUOTE = ('"', "“", "„", "«", "‘", "'")

# A label is short. Evidence: in the 772 ECB+ articles, one sentence a line, lines without final
# punctuation are
# labels up to about ten words; from eleven on, unfinished sentences prevail.  # limits tried: 8, 10, 14
LABEL_WORDS = 10
LABEL_CHARACTERS = 90

# Nothing is decided by what stands further into a line than this: a line of many megabytes stays cheap.
_LOOK = 600


@dataclass(frozen=True, slots=True)
class Line:
    """One line with something in it, stripped; ``text`` is the slice ``[start:end)``."""

    start: int
    end: int
    text: str
    blank_before: bool

    @property
    def opening(self) -> str:
        """The first few hundred characters: all that a rule may look at."""
        return self.text[:_LOOK]

    @property
    def words(self) -> int:
        """How many white-space words the line has, counted in its opening."""
        return len(self.opening.split())


def split_lines(text: str) -> tuple[Line, ...]:
    r"""The lines of a text that are not blank; a hard-wrapped text is joined to its paragraphs first.

    >>> [line.text for line in split_lines(" One.\n\n Two. ")]
    ['One.', 'Two.']
    """
    lines = tuple(_stripped(text))
    return _paragraphs(text, lines) if is_wrapped(lines) else lines


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether line ends fall inside sentences: then only a blank line parts two paragraphs."""
    pairs = [(a, b) for a, b in itertools.pairwise(lines) if not b.blank_before]
    broken = sum(not ends_sentence(a.text) and b.text[0].islower() for a, b in pairs)
    # not tuned: a mailed or typed text breaks most of its sentences, a list of labels next to none
    return broken >= 3 and broken * 3 >= len(pairs)


def ends_sentence(text: str) -> bool:
    """Whether a stripped line ends as sentences do: a full stop, or a closing double quotation mark."""
    return _SENTENCE_END.search(text[-8:]) is not None or _AGENCY_BEHIND.search(text[-24:]) is not None


def bullet_end(text: str) -> int:
    """Where the words of a list item begin, 0 when the line has no bullet or number.

    >>> bullet_end("- rain"), bullet_end("ii) wind"), bullet_end("rain")
    (2, 4, 0)
    """
    found = _BULLET.match(text)
    return found.end() if found else 0


def is_label(line: Line, *, words: int = LABEL_WORDS, characters: int = LABEL_CHARACTERS) -> bool:
    """Whether a line is too short and too open-ended to be running text: a heading, a name, a menu entry."""
    text = line.text
    if len(text) > characters or line.words > words:
        return False
    if ends_sentence(text) or text[-1] in ",;" or text.startswith(_OPENING_QUOTE):
        return False
    return not text[0].islower() and not bullet_end(text)


def has_letter(text: str) -> bool:
    """Whether a line holds a letter of any script; digits and signs are none."""
    return any(character.isalpha() for character in text[:_LOOK]) or len(text) > _LOOK


def running_lines(text: str, set_aside: Sequence[SetAside]) -> Iterator[Line]:
    """The lines of running text: what is left of each line when the stretches set aside are taken out."""
    last = 0
    for start, end in [*((aside.start, aside.end) for aside in set_aside), (len(text), len(text))]:
        for line in _stripped(text[last:start]):
            yield Line(line.start + last, line.end + last, line.text, line.blank_before)
        last = end


def _stripped(text: str) -> list[Line]:
    """The lines with something in them; two line ends (CR LF is one) make a blank line."""
    lines: list[Line] = []
    last = 0
    for found in _LINE.finditer(text):
        words = found.group().strip()
        if not words:
            continue
        start = found.start() + found.group().index(words[0])
        between = text[last:start].replace("\r\n", "\n")
        blank = bool(lines) and len(_LINE.sub("", between)) > 1
        lines.append(Line(start, start + len(words), words, blank))
        last = start + len(words)
    return lines


def _paragraphs(text: str, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of each paragraph as one line, line ends and all."""
    starts = [n for n, line in enumerate(lines) if n == 0 or line.blank_before]
    joined = []
    for first, after in zip(starts, [*starts[1:], len(lines)], strict=True):
        start, end = lines[first].start, lines[after - 1].end
        joined.append(Line(start, end, text[start:end], lines[first].blank_before))
    return tuple(joined)
