"""Where readers' comments begin under an article that nothing parts from them.

Comments are told by how they are written: they speak of "I" and "you", ask, shout, trail off, and attribute nothing.
One such line shows nothing, since news quotes people; where the lines of the whole rest of a text are so, and those
above are not, people talk under the article. The place is the change point at which the difference is greatest.
English, as the words for "I" and "you" are.
"""

import re
from collections.abc import Sequence

_INFORMAL = re.compile(r"!{2,}|\?{2,}|\.{3,}|\b[A-Z]{4,}\b|[a-z][.!?][A-Z][a-z]|:-?\)|\?$")
_PERSONAL = re.compile(r"\b(?:I|I'm|I've|my|My|you|You|your|Your|i|im|lol|imho|btw)\b(?!\.)")
_ATTRIBUTED = re.compile(
    r"\b(?:said|says|told|according|reported|announced|added)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_SIGNED = re.compile(
    r"(?:at )?\d{1,2}:\d\d ?[ap]m on \d{1,2} \w{3,9} \d{4}, ?\S{1,30} wrote:|posted by: ?\S{1,30} \|",
    re.IGNORECASE,
)
_QUOTES = frozenset('"“”„«»')
_LOOK = 400
# Read in 10,413 different texts of three development sets: where this held (66, all in Timeline17), two in three of
# eleven that were read were comments to the end, the others questions to readers, chats and a scene of bystanders;
# texts with quotation marks and speakers' names do not count since.
_FEWEST_ABOVE, _FEWEST_BELOW = 5, 12  # lines
_LEAST_BELOW, _MOST_ABOVE = 0.3, 0.05  # informal less attributed lines, as a share of all
_PERSONAL_BELOW = 0.15  # of them speak of "I" and "you", as a share of all
_EXPECTED = 0.15  # between the two


def comments_start(lines: Sequence[str]) -> int:
    """The first line of readers' comments, the number of lines where there are none.

    Args:
        lines: those of a text, in order.
    """
    signed = next(
        (n for n, line in enumerate(lines) if n >= _FEWEST_ABOVE and _SIGNED.match(line)), len(lines)
    )
    if len(lines) < _FEWEST_ABOVE + _FEWEST_BELOW:
        return signed
    informal = [is_informal(line[:_LOOK]) for line in lines]
    lowest, at, total = 0.0, 0, 0.0
    for number, value in enumerate(informal, start=1):
        total += value - _EXPECTED
        if total < lowest:
            lowest, at = total, number
    above, below = informal[:at], informal[at:]
    if len(above) < _FEWEST_ABOVE or len(below) < _FEWEST_BELOW:
        return signed
    personal = sum(bool(_PERSONAL.search(line[:_LOOK])) for line in lines[at:])
    if personal < _PERSONAL_BELOW * len(below):
        return signed
    found = sum(below) >= _LEAST_BELOW * len(below) and sum(above) <= _MOST_ABOVE * len(above)
    return min(at, signed) if found else signed


def is_informal(line: str) -> int:
    """1 for a line as comments are written, -1 for one that attributes, 0 for others."""
    if not _QUOTES.isdisjoint(line):
        return -1 if _ATTRIBUTED.search(line) else 0
    speaks = _PERSONAL.search(line) or _INFORMAL.search(line)
    return (speaks is not None) - (_ATTRIBUTED.search(line) is not None)
