"""Joins the lines of hard-wrapped texts into paragraphs: there a line end may fall inside a sentence.

There are two kinds. If an editor filled the lines up to a column, a line continues when the next word would not have
fitted, and paragraphs need no blank line between them. If people broke lines as they liked, only a blank line separates
paragraphs.
"""

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

# Everything that Python's splitlines() takes for a line break.
LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
BULLET = re.compile(
    r"(?:[-–—]{2}\s{0,3}|[-–—•*·▪▫●○‣◦■□►▶➤➢✓✔🔹🔸]\s{0,3}|\(?(?:[0-9]{1,2}|[ivx]{1,5}|[a-h])[.)]\s{1,3})(?=\S)",
    re.IGNORECASE,
)
# A full stop, then at most a few closing marks; or a closing double quotation mark alone.
_SENTENCE_END = re.compile(r"""(?:[.!?…。！？।؟۔:][\s"'”’»)\]*]{0,4}|["”»“]\s?['’]?)$""")
# Editors fill lines up to 50 to 80 columns; a longer line is a paragraph, which nobody broke.
_COLUMNS = range(40, 101)
_LONG_LINES = 50  # one in so many may be longer: an address that would not break  # not tuned
_OPEN_FULL = 3  # not tuned
# "(ALM.|L)", "U.|S. Navy", "(D-Selm.)|has received": what stands above a line end inside a token, and what below.
_SPLIT_TOKENS = (
    (re.compile(r"\((?:[A-Z]{1,5}[a-z]?|\d{4})\.$"), re.compile(r"[A-Z]{1,2}\)")),
    (re.compile(r"(?<![\w.])[A-Z]\.$"), re.compile(r"[A-Z]\.(?!\w)")),
    (re.compile(r"\([A-Z]{1,3}-[A-Z][\w.]{1,7}\.\)$"), re.compile(r"[a-z]")),
)
_LONGEST_REMEMBERED = 200_000  # characters; bounds memory
_FIRST_WORD = re.compile(r"\S{1,40}")


@dataclass(frozen=True, slots=True)
class Row:
    """One line that is not blank: ``[start:end)`` without the white space around it, and how far it is indented."""

    start: int
    end: int
    indent: int
    blank_before: bool

    @property
    def column(self) -> int:
        """Where the line ends, counted from the margin."""
        return self.indent + self.end - self.start


def rows(text: str) -> list[Row]:
    """The lines with something in them; two line ends (CR LF is one) make a blank line."""
    filled: list[Row] = []
    last = 0
    for line in LINE.finditer(text):
        words = line.group().strip()
        if not words:
            continue
        start = line.start() + line.group().index(words[0])
        between = text[last:start].replace("\r\n", "\n")
        blank = bool(filled) and len(LINE.sub("", between)) > 1
        filled.append(Row(start, start + len(words), start - line.start(), blank))
        last = start + len(words)
    return filled


def paragraphs(text: str) -> Sequence[tuple[Row, int]]:
    r"""The stretches that a sentence may span: of each, its first line, and where its last line ends.

    >>> text = "The oldest tug of all the tugs that lie in\\nSelby Quay is to be scrapped by the end of\\nJune."
    >>> [text[row.start : end].count("\\n") for row, end in paragraphs(text)]
    [2]
    """
    return _remembered(text) if len(text) <= _LONGEST_REMEMBERED else _paragraphs(text)


def _paragraphs(text: str) -> tuple[tuple[Row, int], ...]:
    lines = rows(text)
    if not lines:
        return ()
    pairs = [_Pair(text, a, b) for a, b in itertools.pairwise(lines)]
    width = _width(pairs, lines)
    ragged = 0 if width else _ragged_width(pairs)
    joined = [(lines[0], lines[0].end)]
    item = _is_item(text, lines[0])
    for pair in pairs:
        carries_on = pair.carries_on_item(in_item=item)
        if carries_on or pair.runs_on(width, ragged):
            joined[-1] = (joined[-1][0], pair.after.end)
        else:
            joined.append((pair.after, pair.after.end))
        item = _is_item(text, pair.after) or (item and carries_on)
    return tuple(joined)


# Reading asks four times for the paragraphs of a text, one time soon after the other; a briefing asks three times for
# those of all articles of its event.
_remembered = lru_cache(maxsize=32)(_paragraphs)


class _Pair:
    """A line and the one below it."""

    def __init__(self, text: str, before: Row, after: Row) -> None:
        self.after = after
        self.before = before
        self.apart = after.blank_before or _is_item(text, after)
        first = _FIRST_WORD.match(text, after.start, after.end)
        self.needs = before.column + 1 + (len(first.group()) if first else 0)
        self.ended = ends_sentence(text[max(before.start, before.end - 8) : before.end])
        self.open = not self.apart and not self.ended
        self.broken = self.open and text[after.start].islower()
        # ", who chairs it, said": a link or a name in mark-up broke the line; "Alma (ALM.|L) said"
        self.torn = not after.blank_before and (
            text[after.start] in ",;" or _is_split_token(text, before.end, after.start)
        )

    def carries_on_item(self, *, in_item: bool) -> bool:
        """Whether the lower line goes on with a list item: no bullet of its own, but indented under it."""
        return in_item and not self.apart and self.after.indent >= max(2, self.before.indent)

    def runs_on(self, width: int, ragged: int) -> bool:
        """Whether the lower line belongs to the paragraph of the upper one."""
        if self.torn:
            return True
        if self.apart or self.after.indent > self.before.indent:
            return False
        if ragged:
            return self.broken or self.before.column * 5 >= ragged * 3
        return bool(width) and self.needs > width


def _width(pairs: Sequence[_Pair], lines: Sequence[Row]) -> int:
    """The column up to which an editor filled the lines, 0 where none did."""
    long = sum(row.column >= _COLUMNS.stop for row in lines)
    joined = [pair for pair in pairs if not pair.apart]
    width = max((row.column for row in lines if row.column < _COLUMNS.stop), default=0)
    if width not in _COLUMNS or long * _LONG_LINES > len(lines):
        return 0
    full = [pair for pair in joined if pair.needs > width]
    broken = [pair for pair in joined if pair.broken]
    filled = sum(pair.needs > width for pair in broken)
    # Line ends inside sentences come where the next word would not fit, and most line ends do. A small letter below
    # an open line shows such an end; where nouns have capitals, several open lines that are full do.
    shown = bool(broken) or sum(pair.open for pair in full) >= _OPEN_FULL
    return width if shown and filled * 10 >= len(broken) * 9 and len(full) * 2 >= len(joined) else 0


def _ragged_width(pairs: Sequence[_Pair]) -> int:
    """The longest line of a text whose line ends fall inside sentences, though not at one column; 0 for others."""
    joined = [pair for pair in pairs if not pair.apart]
    broken = sum(pair.broken for pair in joined)
    # not tuned: a typed text breaks most of its sentences, a list of labels next to none
    if (broken >= 3 and broken * 3 >= len(joined)) or (broken == len(joined) >= 2):
        return max(pair.before.column for pair in joined)
    return 0


def ends_sentence(tail: str) -> bool:
    """Whether the last characters of a line are those of a sentence, a quotation or a colon."""
    return _SENTENCE_END.search(tail) is not None


def _is_split_token(text: str, end: int, start: int) -> bool:
    """Whether a line end fell behind a full stop inside a symbol of a share or initials, or behind a party."""
    if text[end - 1] not in ".)":
        return False
    above, below = text[max(0, end - 12) : end], text[start : start + 8]
    return any(one.search(above) and other.match(below) for one, other in _SPLIT_TOKENS)


def _is_item(text: str, row: Row) -> bool:
    return BULLET.match(text, row.start, row.end) is not None
