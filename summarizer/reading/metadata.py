"""What a page says of its article, with wrong statements told from right ones where others contradict them.

Pages state things several times: in JSON-LD, in meta elements, in micro-data, in the text, in the address. A title
that others repeat counts more than one that stands alone; a date that the day of a change explains does not count.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from summarizer.reading import linked_data
from summarizer.reading.linked_data import Node
from summarizer.reading.markup import Block
from summarizer.reading.page_people import find_author, find_source
from summarizer.reading.page_titles import find_title, titles
from summarizer.reading.publication import find_page_date
from summarizer.reading.statements import LONGEST, Statements, read_statements

if TYPE_CHECKING:
    from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says of its article, ``None`` where it says nothing; ``date_origin`` as in ``Published``."""

    title: str | None
    source: str | None
    author: str | None
    url: str | None
    published: str | None
    date_origin: str | None
    section: str | None
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
    node = linked_data.article_node(page.nodes, loose, url)
    source = find_source(page, node, url)
    title = find_title(page, node, source)
    if title:
        node = linked_data.article_node(page.nodes, title, url) or node
    published, origin = find_page_date(page, node, title, url)
    return Metadata(
        title=_short(title),
        source=_short(source),
        author=_short(find_author(page, node, title, source)),
        url=url,
        published=published,
        date_origin=origin,
        section=_short(_section(page, node)),
        language=_language(page, node),
        body=linked_data.text(node, "articleBody"),
    )


def _short(value: str | None) -> str | None:
    return value[:LONGEST].strip() or None if value else None


def _url(page: Statements) -> str | None:
    """The article's own address; a home page's is none, and one on another site than the page came from neither."""
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
            if any(kind.endswith(("Article", "Posting")) for kind in linked_data.types(node))
            for value in (linked_data.text(node, "mainEntityOfPage"), linked_data.text(node, "url"))
        ],
        *page.marked("mainEntityOfPage"),
    ]
    for value in stated:
        whole = _joined(page.given_url, value)
        if _is_article_address(whole) and _same_site(whole, page.given_url):
            return whole
    return page.given_url


def _joined(base: str | None, value: str | None) -> str:
    """An address in full; ``""`` for what is none."""
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


def _same_site(one: str, other: str | None) -> bool:
    if not other:
        return True
    hosts = [(urlsplit(url).hostname or "").split(".")[-2:] for url in (one, other)]
    return hosts[0] == hosts[1]


def _section(page: Statements, node: Node) -> str | None:
    """The section; a type of JSON-LD that says opinion or analysis comes first."""
    for kind in linked_data.types(node):
        if kind in {"OpinionNewsArticle", "AnalysisNewsArticle"}:
            return kind.removesuffix("NewsArticle")
    found = [
        *linked_data.texts(node, "articleSection", []),
        *page.named("article:section", "parsely-section", "section"),
        *page.marked("articleSection"),
    ]
    return next((one for one in found if len(one) <= 100 and "://" not in one), None)


def _language(page: Statements, node: Node) -> str | None:
    found = [
        linked_data.text(node, "inLanguage"),
        page.root.get("lang"),
        page.root.get("xml:lang"),
        *page.marked("inLanguage"),
        *page.named("og:locale", "content-language", "dc.language", "language"),
    ]
    return next((str(one).replace("_", "-") for one in found if one and len(one) <= 20), None)
