"""Reads what a page says of its article (title, outlet, authors, date and so on) and settles contradictions."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from summarizer.reading import page_statements
from summarizer.reading.lines import alike, words_of
from summarizer.reading.markup import Block, text_of
from summarizer.reading.page_statements import LONGEST, Node, Statements, read_statements
from summarizer.reading.publication import find_page_date

if TYPE_CHECKING:
    from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class Metadata:
    """The statements of a page about its article, ``None`` for missing ones; ``date_origin`` as in ``Published``."""

    title: str | None
    source: str | None
    author: str | None
    url: str | None
    published: str | None
    date_origin: str | None
    section: str | None
    tags: list[str]
    image: str | None
    language: str | None
    body: str | None  # the article's text in JSON-LD


def read_metadata(root: "HtmlElement", shown: list[Block], given_url: str | None) -> Metadata:
    """What a page says of its article.

    Args:
        root: the page's tree, nothing taken out.
        shown: its blocks of text.
        given_url: the address that it came from, if known.
    """
    page = read_statements(root, shown, given_url)
    url = _url(page)
    loose = next(iter(titles(page, {}, None)), "")
    node = page_statements.article_node(page.nodes, loose, url)
    source = find_source(page, node, url)
    title = find_title(page, node, source)
    if title:
        node = page_statements.article_node(page.nodes, title, url) or node
    published, origin = find_page_date(page, node, title, url)
    return Metadata(
        title=_short(title),
        source=_short(source),
        author=_short(find_author(page, node, title, source)),
        url=url,
        published=published,
        date_origin=origin,
        section=_short(_section(page, node)),
        tags=",".join(page.named("article:tag", "parsely-tags", "news_keywords", "keywords")).split(",")[
            :200
        ],
        image=next(iter(page.named("og:image", "og:image:url", "twitter:image")), None),
        language=_language(page, node),
        body=page_statements.text(node, "articleBody"),
    )


def _short(value: str | None) -> str | None:
    return value[:LONGEST].strip() or None if value else None


def _url(page: Statements) -> str | None:
    """The article's own address; not that of a home page, or on another site than the page came from."""
    links = [
        one.get("href")
        for one in page.root.iter("link")
        if "canonical" in (one.get("rel") or "").casefold().split()
    ]
    stated = [
        *links,
        *page.named("og:url", "twitter:url"),
        *[
            value
            for node in page.nodes
            if any(kind.endswith(("Article", "Posting")) for kind in page_statements.types(node))
            for value in (page_statements.text(node, "mainEntityOfPage"), page_statements.text(node, "url"))
        ],
        *page.marked("mainEntityOfPage"),
    ]
    for value in stated:
        whole = _joined(page.given_url, value)
        if _is_article_address(whole) and _same_site(whole, page.given_url):
            return whole
    return page.given_url


def _joined(base: str | None, value: str | None) -> str:
    """An address in full; ``""`` if it is not one."""
    try:
        return str(urljoin(base or "", (value or "").strip()))
    except ValueError:
        return ""


def _is_article_address(value: str) -> bool:
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and len(value) <= 2000 and (
        parts.path.strip("/") != "" or bool(parts.query)
    )  # fmt: skip


def _same_site(first: str, second: str | None) -> bool:
    if not second:
        return True
    hosts = [(urlsplit(url).hostname or "").split(".")[-2:] for url in (first, second)]
    return hosts[0] == hosts[1]


def _section(page: Statements, node: Node) -> str | None:
    """The section; a type of JSON-LD that says opinion or analysis comes first."""
    for kind in page_statements.types(node):
        if kind in {"OpinionNewsArticle", "AnalysisNewsArticle"}:
            return kind.removesuffix("NewsArticle")
    sections = [
        *page_statements.texts(node, "articleSection", []),
        *page.named("article:section", "parsely-section", "section"),
        *page.marked("articleSection"),
    ]
    return next((section for section in sections if len(section) <= 100 and "://" not in section), None)


def _language(page: Statements, node: Node) -> str | None:
    languages = [
        page_statements.text(node, "inLanguage"),
        page.root.get("lang"),
        page.root.get("xml:lang"),
        *page.marked("inLanguage"),
        *page.named("og:locale", "content-language", "dc.language", "language"),
    ]
    return next(
        (str(language).replace("_", "-") for language in languages if language and len(language) <= 20), None
    )


_SEPARATOR = re.compile(r"\s[|–—·•»-]\s|:\s|\s::\s")
_HOME = frozenset("home homepage index untitled article news start startseite inicio accueil".split())


def find_title(page: Statements, node: Node, source: str | None) -> str | None:
    """The title that is most like the others; of equals the first in ``titles``."""
    found = [title for title in titles(page, node, source) if not _is_site(title, source, page)]
    best, votes = None, -1
    for title in found:
        mine = sum(alike(title, other) for other in found)
        if mine > votes:
            best, votes = title, mine
    return best


def titles(page: Statements, node: Node, source: str | None) -> Iterator[str]:
    """Everything that may be the title, the most trusted first."""
    headline = page_statements.text(node, "headline")
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


_NOBODY = frozenset("admin administrator editor staff webmaster user root unknown author wordpress".split())
_BY = re.compile(r"(?:written |posted |reported )?(?:by|por|von|par)[:\s]\s?", re.IGNORECASE)
_NAME = re.compile(r"[^\d|@/<>\n]{3,80}")
_BEHIND_NAME = re.compile(r"\s?(?:[|•·,(]|\s[–—-]\s|\son\s|\spublished\b|\supdated\b|\d)", re.IGNORECASE)
_BYLINES = 40  # blocks from the title on in which a by-line is looked for  # not tuned


def find_source(page: Statements, node: Node, url: str | None) -> str | None:
    """The publisher's name, else the host, else the name behind the headline in the page's title."""
    names = [
        *page_statements.texts(node, "publisher", page.nodes)[:1],
        *page.named("og:site_name"),
        *page.marked("publisher"),
        *page.named("application-name", "apple-mobile-web-app-title"),
        *[
            name
            for one in page.nodes
            if "WebSite" in page_statements.types(one)
            for name in page_statements.texts(one, "name", [])
        ],
    ]
    for name in names:
        if 2 <= len(name) <= 100 and "://" not in name:
            return name
    host = urlsplit(url or "").hostname or ""
    return host.removeprefix("www.") or _named_behind_headline(page)


_NAME_WORDS = 5  # in the name of an outlet  # not tuned


def _named_behind_headline(page: Statements) -> str | None:
    """What a saved page's title says behind the headline that stands alone in the page: "… | Northern Daily"."""
    headings = [words_of(text_of(one)) for one in list(page.root.iter("h1"))[:5]]
    for element in list(page.root.iter("title"))[:1]:
        cuts = _cuts(" ".join((element.text or "")[:LONGEST].split()))
        name = cuts[-1][1] if cuts else ""  # a section stands before it
        if 0 < len(words_of(name)) <= _NAME_WORDS and any(words_of(one) in headings for one, _ in cuts):
            return name
    return None


def find_author(page: Statements, node: Node, title: str | None, source: str | None) -> str | None:
    """The names of those who wrote it, as one text."""
    stated = page_statements.texts(node, "author", page.nodes)
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
    elements = [*root.iterfind('.//*[@rel="author"]')]
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
            elements.append(element)
    return [_cut(words) for each in elements[:20] if 0 < len(words := text_of(each)) <= 160]


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
