"""Who wrote and who published a page's article."""

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from summarizer.reading import linked_data
from summarizer.reading.linked_data import Node
from summarizer.reading.markup import Block, text_of
from summarizer.reading.page import words_of
from summarizer.reading.statements import Statements

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_NOBODY = frozenset("admin administrator editor staff webmaster user root unknown author wordpress".split())
_BY = re.compile(r"(?:written |posted |reported )?(?:by|por|von|par)[:\s]\s?", re.IGNORECASE)
_NAME = re.compile(r"[^\d|@/<>\n]{3,80}")
_BEHIND_NAME = re.compile(r"\s?(?:[|•·,(]|\s[–—-]\s|\son\s|\spublished\b|\supdated\b|\d)", re.IGNORECASE)
_BYLINES = 40  # blocks from the title on in which a by-line is looked for  # not tuned


def find_source(page: Statements, node: Node, url: str | None) -> str | None:
    """The publisher's name, else the host."""
    names = [
        *linked_data.texts(node, "publisher", page.nodes)[:1],
        *page.named("og:site_name"),
        *page.marked("publisher"),
        *page.named("application-name", "apple-mobile-web-app-title"),
        *[
            name
            for one in page.nodes
            if "WebSite" in linked_data.types(one)
            for name in linked_data.texts(one, "name", [])
        ],
    ]
    for name in names:
        if 2 <= len(name) <= 100 and "://" not in name:
            return name
    host = urlsplit(url or "").hostname or ""
    return host.removeprefix("www.") or None


def find_author(page: Statements, node: Node, title: str | None, source: str | None) -> str | None:
    """The names of those who wrote it, as one text."""
    stated = linked_data.texts(node, "author", page.nodes)
    if names := _people(stated, source):
        return _listed(names)
    candidates = [
        page.marked("author"),
        page.named("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"),
        _by_class(page.root),
        list(_bylines(page.shown, title)),
    ]
    for found in candidates:
        if names := _people(found, source):
            return _listed(names)
    return None


def _people(names: Iterable[str], source: str | None) -> list[str]:
    """Names of people or agencies: no addresses, no log-in names, not the site itself."""
    kept: list[str] = []
    for name in names:
        bare = (
            _BY.sub("", name.strip(), count=1).strip(" ,;:|·•") if _BY.match(name.strip()) else name.strip()
        )
        if not _NAME.fullmatch(bare) or bare.casefold() in _NOBODY or "://" in bare or len(bare.split()) > 12:
            continue
        if source and words_of(bare) == words_of(source):
            continue
        if bare not in kept:
            kept.append(bare)
    return kept[:10]


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + " and " + names[-1]


def _by_class(root: "HtmlElement") -> list[str]:
    """Short texts of elements that are marked as an author's name."""
    found = [*root.iterfind('.//*[@rel="author"]')]
    for element in root.iter("*"):
        names = (
            set((element.get("class") or "").casefold().replace("_", "-").split())
            if element.get("class")
            else set()
        )
        if names & {
            "author",
            "author-name",
            "byline",
            "byline-name",
            "article-author",
            "author-line",
            "vcard",
            "by-author",
        }:
            found.append(element)
    return [_cut(words) for one in found[:20] if 0 < len(words := text_of(one)) <= 160]


def _bylines(shown: list[Block], title: str | None) -> Iterator[str]:
    """Lines under the title that say "By …"."""
    lines = [line.strip() for block in shown[:400] for line in block.text[:400].split("\n")]
    at = next((n for n, line in enumerate(lines) if title and words_of(line) == words_of(title)), 0)
    for line in lines[at : at + _BYLINES]:
        if len(line) <= 120 and (found := _BY.match(line)):
            yield _cut(line[found.end() :])


def _cut(words: str) -> str:
    """A name without what stands behind it: a role, a date."""
    start = found.end() if (found := _BY.match(words)) else 0
    behind = _BEHIND_NAME.search(words, start + 1)
    return words[: behind.start()] if behind else words
