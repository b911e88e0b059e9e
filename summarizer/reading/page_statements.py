"""Collects what a page states about its article: meta elements, JSON-LD, micro-data."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarizer.reading.lines import alike
from summarizer.reading.markup import Block, text_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Node = Mapping[str, Any]

_NODES = 5000  # of a page that are looked at; real ones have hundreds
_MARKS = re.compile(
    r"\A\s{0,50}(?:<!--|//\s{0,4}<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s{0,4}\]\]>|\]\]>)\s{0,50}\Z"
)
_NESTED = {
    "liveBlogUpdate",
    "itemListElement",
    "hasPart",
    "comment",
    "mentions",
    "citation",
    "isBasedOn",
    "review",
}


def read_linked_data(root: "HtmlElement") -> list[Node]:
    """All nodes in a page's JSON-LD, in order, with graphs unfolded; invalid JSON is ignored."""
    nodes: list[Node] = []
    for script in root.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().casefold() == "application/ld+json":
            nodes.extend(_nodes(_parsed(script.text or "")))
    return nodes[:_NODES]


def _parsed(text: str) -> Any:
    text = _MARKS.sub("", text)
    try:
        return json.loads(text, strict=False)  # real pages have line breaks in their strings
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[Node]:
    """The nodes under a value, except those that are parts of an article: entries, comments."""
    waiting = [value]
    seen = 0
    while waiting and seen < _NODES:
        seen += 1
        waiting_node = waiting.pop(0)
        if isinstance(waiting_node, list):
            waiting[:0] = waiting_node
        elif isinstance(waiting_node, Mapping):
            yield waiting_node
            waiting[:0] = [
                inner
                for name, inner in waiting_node.items()
                if isinstance(inner, Mapping | list)
                and name not in _NESTED
                and not name.startswith("@context")
            ]


def article_node(nodes: list[Node], title: str, url: str | None) -> Node:
    """The node of the page's article: by its address, else its title, else the first; empty when there is none."""
    articles = [node for node in nodes if _is_article(node)]
    by_url = [node for node in articles if url and url in {text(node, "url"), text(node, "mainEntityOfPage")}]
    by_title = [node for node in articles if title and alike(text(node, "headline") or "", title)]
    both = [node for node in by_url if node in by_title]
    return next(iter([*both, *by_title, *by_url, *articles]), {})


def _is_article(node: Node) -> bool:
    return any(one.endswith(("Article", "Posting", "Report")) for one in types(node)) and bool(
        text(node, "headline") or text(node, "name") or text(node, "articleBody")
    )


def types(node: Node) -> list[str]:
    """What a node is, without the vocabulary's address."""
    held = node.get("@type")
    return [str(one).rpartition("/")[2] for one in (held if isinstance(held, list) else [held]) if one]


def text(node: Node, name: str) -> str | None:
    """The text of a property: of a list the first, of a node its address or name."""
    return next(iter(texts(node, name, [])), None)


def texts(node: Node, name: str, nodes: list[Node]) -> list[str]:
    """All texts of a property; a node stands for its name, one that is only pointed at is looked up in ``nodes``."""
    held = node.get(name)
    found = [_named(text, nodes) for text in (held if isinstance(held, list) else [held])[:50]]
    return [
        " ".join(text.split()) if name != "articleBody" else text.strip()
        for text in found
        if text and text.strip()
    ]


def _named(value: Any, nodes: list[Node]) -> str | None:
    if isinstance(value, Mapping):
        if set(value) <= {"@id", "@type"} and value.get("@id"):
            value = next((n for n in nodes if n.get("@id") == value["@id"] and len(n) > len(value)), value)
        for key in ("name", "url", "@id", "@value"):
            if isinstance(value.get(key), str):
                return str(value[key])
        return None
    return value if isinstance(value, str) else None


LONGEST = 500  # characters of a field that are kept


@dataclass(frozen=True, slots=True)
class Statements:
    """Where a page states things: its tree, its meta elements, its JSON-LD and its blocks of text."""

    root: "HtmlElement"
    meta: dict[str, list[str]]
    nodes: list[Node]
    shown: list[Block]
    given_url: str | None
    properties: Mapping[str, list["HtmlElement"]]  # elements with micro-data, by their ``itemprop``

    def named(self, *names: str) -> list[str]:
        """What the meta elements of these names say, in the order of the names."""
        return [value for name in names for value in self.meta.get(name, [])]

    def marked(self, name: str) -> list[str]:
        """What elements with that ``itemprop`` say."""
        return [value for one in self.properties.get(name, []) if (value := _said(one))]


def read_statements(root: "HtmlElement", shown: list[Block], given_url: str | None) -> Statements:
    """The statements of a page; see ``reading.metadata.read_metadata``."""
    properties: defaultdict[str, list[HtmlElement]] = defaultdict(list)
    for element in root.iterfind(".//*[@itemprop]"):
        properties[element.get("itemprop") or ""].append(element)
    return Statements(root, _meta(root), read_linked_data(root), shown, given_url, properties)


def _meta(root: "HtmlElement") -> dict[str, list[str]]:
    """The contents of meta elements by name, property or header, lower-cased."""
    contents: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("http-equiv")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            contents.setdefault(name.casefold().strip(), []).append(content)
    return contents


def _said(element: "HtmlElement") -> str:
    """What an element with micro-data says: its attribute, else the name in it, else its words."""
    for name in ("content", "datetime", "href"):
        if element.get(name):
            return str(element.get(name)).strip()
    inner = element.find('.//*[@itemprop="name"]')
    if inner is not None:
        return (inner.get("content") or text_of(inner)).strip()
    return text_of(element)
