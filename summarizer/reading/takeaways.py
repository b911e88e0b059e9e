"""Finds the key-point block that some publishers put at the head of an article: used as reference, never as input."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.languages import patterns
from summarizer.models import Takeaway
from summarizer.reading.boilerplate import is_furniture
from summarizer.reading.bylines import dateline_end
from summarizer.reading.lines import Line, bullet_end, ends_sentence

_HEADING = re.compile(
    rf"(?:{'|'.join(patterns('key_points'))})"
    r"(?:\s(?:of|from|about|on|de|del|sobre|zu|du|today)\b[^.!?]{0,50})?",
    re.IGNORECASE,
)
_MARKUP = " \t#*_:=|-–—"
_GLUED = re.compile(_HEADING.pattern + r"\s?[:–—]\s{1,3}(?=\S)", re.IGNORECASE)
_SEARCHED = 10  # lines from the top; a head has a section, headline, standfirst, by-line and a date or two
_POINT_WORDS = 60
_PLAIN_POINT_WORDS = 30


@dataclass(frozen=True, slots=True)
class TakeawayBlock:
    """Lines ``[first:after)`` are a heading and its points."""

    first: int
    after: int
    takeaways: tuple[Takeaway, ...]


def is_heading(text: str) -> bool:
    """Whether a line is a heading that announces key points.

    >>> is_heading("## Key Takeaways:"), is_heading("Claves"), is_heading("Key points were agreed")
    (True, True, False)
    """
    return len(text) <= 90 and _HEADING.fullmatch(text.strip(_MARKUP)) is not None


def find_block(lines: Sequence[Line]) -> TakeawayBlock | None:
    """The key-point block at the head of an article; none unless text follows and did not come before."""
    for number, line in enumerate(lines[:_SEARCHED]):
        glued = _glued_point(line)
        if (glued or is_heading(line.opening)) and _only_a_head(lines[:number]):
            block = _bulleted(lines, number, glued) or (None if glued else _plain(lines, number))
            if block and any(_runs(line) for line in lines[block.after :]):
                return block
    return None


def _only_a_head(lines: Sequence[Line]) -> bool:
    """Whether these lines can all be headline, standfirst and such: at most one of them is a sentence."""
    return sum(_runs(line) for line in lines) <= 1 and not any(dateline_end(line.opening) for line in lines)


def _runs(line: Line) -> bool:
    return line.words >= 5 and ends_sentence(line.text)


def _glued_point(line: Line) -> int:
    """Where the first point begins on the heading's own line ("Key points: The strike is over"), 0 for none."""
    found = _GLUED.match(line.opening) if line.words <= _POINT_WORDS else None
    return found.end() if found else 0


def _bulleted(lines: Sequence[Line], heading: int, glued: int) -> TakeawayBlock | None:
    """The block of points with bullets or numbers; the first line without one ends it."""
    after = heading + 1
    if after < len(lines) and is_furniture(lines[after].text):
        after += 1  # "This summary was made by AI."
    points = [Takeaway(lines[heading].start + glued, lines[heading].end)] if glued else []
    while after < len(lines) and (skipped := bullet_end(lines[after].opening)):
        if lines[after].words > _POINT_WORDS:
            break
        points.append(Takeaway(lines[after].start + skipped, lines[after].end))
        after += 1
    return TakeawayBlock(heading, after, tuple(points)) if points and after > heading + 1 else None


def _plain(lines: Sequence[Line], heading: int) -> TakeawayBlock | None:
    """The block of points without bullets: two or more lines right under the heading, then a blank."""
    after = heading + 1
    while after < len(lines) and not lines[after].blank_before:
        after += 1
    points = lines[heading + 1 : after]
    if len(points) < 2 or after == len(lines) or any(p.words > _PLAIN_POINT_WORDS for p in points):
        return None
    if any(p.words < 4 or dateline_end(p.opening) for p in points):
        return None
    return TakeawayBlock(heading, after, tuple(Takeaway(p.start, p.end) for p in points))
