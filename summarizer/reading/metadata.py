"""Reads a page's statements about its article (title, author, date and so on) and settles contradictions."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from summarizer.reading import page_statements
from summarizer.reading.markup import Block
from summarizer.reading.page_credits import find_author, find_source, find_title, titles
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
