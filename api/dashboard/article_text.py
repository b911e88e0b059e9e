"""Cuts the text of an article into pieces for its page: the cited slice and what was set aside are marked."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from summarizer.models import SetAside
from summarizer.rendering.text import harmless


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph: cited, set aside for a reason, or neither."""

    text: Markup
    cited: bool = False
    aside: str = ""


def paragraphs(text: str, set_aside: Sequence[SetAside], cited: tuple[int, int] | None) -> list[list[Piece]]:
    """A text line by line, each in pieces.

    Args:
        text: of the article.
        set_aside: what is not running text.
        cited: offsets of the slice to mark; what lies outside of the text is passed over.
    """
    lines = []
    start = 0
    for line in text.split("\n"):
        pieces = _pieces(text, start, start + len(line), set_aside, cited)
        if pieces:
            lines.append(pieces)
        start += len(line) + 1
    return lines


def _pieces(
    text: str, start: int, end: int, set_aside: Sequence[SetAside], cited: tuple[int, int] | None
) -> list[Piece]:
    near = [aside for aside in set_aside if aside.start < end and aside.end > start]
    cuts = {start, end, *(cut for aside in near for cut in (aside.start, aside.end)), *(cited or ())}
    inside = sorted(cut for cut in cuts if start <= cut <= end)
    pieces = []
    for first, last in pairwise(inside):
        if not text[first:last].strip():
            continue
        reason = next((a.reason for a in near if a.start <= first and last <= a.end), "")
        marked = cited is not None and cited[0] <= first and last <= cited[1]
        pieces.append(Piece(_spaced(text[first:last]), marked, reason))
    return pieces


def _spaced(text: str) -> Markup:
    """A stretch of a line as HTML; a blank at either end stays, since another stretch may follow."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() else ""
    return Markup(before + escape(harmless(text)) + after)  # noqa: S704 - escaped here
