"""Characters that nobody sees: a view of a text without them, and the way from the view back to the text.

Soft hyphens, zero-width spaces, byte-order marks inside a text and marks of direction stay in the stored text, but
words, sentences and headings are the same with and without them. The joiners U+200C and U+200D are letters' own
(Persian, Hindi) and stay.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

INVISIBLE = (
    "\u00ad\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
    "\u2066\u2067\u2068\u2069\ufeff"
)
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
# Spaces of other widths, each as a plain one; none is a line end.
_WIDTHS = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_SPACES = str.maketrans(dict.fromkeys(_WIDTHS, " "))
_SPACE = re.compile(f"[{_WIDTHS}]")


@dataclass(frozen=True, slots=True)
class VisibleText:
    """A text as it is seen; ``gone`` has, in order, the place in the view of each character left out."""

    text: str
    gone: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that shows as ``[start:end)``, with what is invisible at its borders.

        What stands between two stretches that touch belongs to the first.
        """
        alone = start == 0 or self.text[start - 1].isspace()
        before = bisect_left(self.gone, start) if alone else bisect_right(self.gone, start)
        return start + before, end + bisect_right(self.gone, end)

    def unseen(self) -> list[tuple[int, int]]:
        """The stretches of the original that show as nothing and touch nothing that shows."""
        found: list[tuple[int, int]] = []
        for number, place in enumerate(self.gone):
            left, right = self.text[place - 1 : place], self.text[place : place + 1]
            if (place and not left.isspace()) or (right and not right.isspace()):
                continue
            at = place + number
            if found and found[-1][1] == at:
                found[-1] = (found[-1][0], at + 1)
            else:
                found.append((at, at + 1))
        return found


def see(text: str) -> VisibleText:
    r"""What is seen of a text, all its spaces plain ones; line ends stay.

    >>> see("har\u00adbour\u00a0pilots").text
    'harbour pilots'
    """
    gone = [match.start() - number for number, match in enumerate(_INVISIBLE.finditer(text))]
    return VisibleText(visible(text), gone)


def one_line(text: str) -> str:
    r"""The text as it is seen, in one line.

    >>> one_line("The har\u00adbour\n  froze.")
    'The harbour froze.'
    """
    return " ".join(visible(text).split())


def visible(text: str) -> str:
    """The text that is seen, when nobody needs the way back."""
    if text.isascii() and "\t" not in text:
        return text
    return (
        _INVISIBLE.sub("", text).translate(_SPACES)
        if _INVISIBLE.search(text) or _SPACE.search(text)
        else text
    )
