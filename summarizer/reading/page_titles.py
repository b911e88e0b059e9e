"""The title of a page's article, among all that a page calls a title."""

import re
from collections.abc import Iterator

from summarizer.reading import linked_data
from summarizer.reading.linked_data import Node
from summarizer.reading.markup import text_of
from summarizer.reading.page import alike, words_of
from summarizer.reading.statements import LONGEST, Statements

_SEPARATOR = re.compile(r"\s[|–—·•»-]\s|:\s|\s::\s")
_HOME = frozenset("home homepage index untitled article news start startseite inicio accueil".split())


def find_title(page: Statements, node: Node, source: str | None) -> str | None:
    """The title that most others resemble; between equals the order of ``titles`` decides."""
    found = [one for one in titles(page, node, source) if not _is_site(one, source, page)]
    best, votes = None, -1
    for one in found:
        mine = sum(alike(one, other) for other in found)
        if mine > votes:
            best, votes = one, mine
    return best


def titles(page: Statements, node: Node, source: str | None) -> Iterator[str]:
    """Everything that may be the title, the most trusted first."""
    headline = linked_data.text(node, "headline")
    if headline:
        yield headline
    yield from page.marked("headline")[:1]
    yield from [words for one in list(page.root.iter("h1"))[:5] if (words := text_of(one))]
    yield from [
        _bare(one, source, page) for one in page.named("og:title", "twitter:title", "dc.title", "title")
    ]
    for element in list(page.root.iter("title"))[:1]:
        if words := " ".join((element.text or "")[:LONGEST].split()):
            yield _bare(words, source, page)


def _is_site(title: str, source: str | None, page: Statements) -> bool:
    """Whether a title names the site and no article."""
    words = words_of(title)
    site = [source or "", *page.named("og:site_name", "application-name")]
    return not words or " ".join(words) in _HOME or any(words == words_of(one) for one in site)


def _bare(title: str, source: str | None, page: Statements) -> str:
    """A title without the site's name: a part that the page shows by itself, or all but the name at an end."""
    shown = {tuple(words_of(line)) for block in page.shown for line in block.text[:400].split("\n")}
    pieces = [piece for pair in _cuts(title) for piece in pair]
    for piece in sorted(pieces, key=len, reverse=True):
        if (
            len(piece) * 3 >= len(title)
            and tuple(words_of(piece)) in shown
            and not _is_site(piece, source, page)
        ):
            return piece
    for before, behind in _cuts(title):
        if _is_site(behind, source, page):
            return before
        if _is_site(before, source, page):
            return behind
    return title


def _cuts(title: str) -> list[tuple[str, str]]:
    """What stands before and behind each separator in a title."""
    cuts = [
        (title[: cut.start()].strip(), title[cut.end() :].strip())
        for cut in _SEPARATOR.finditer(title[:LONGEST])
    ]
    return [(before, behind) for before, behind in cuts if before and behind]
