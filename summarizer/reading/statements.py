"""Where a page states things: its meta elements, its JSON-LD, its micro-data and its blocks of text."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarizer.reading.linked_data import Node, read_linked_data
from summarizer.reading.markup import Block, text_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST = 500  # characters of a field that are kept


@dataclass(frozen=True, slots=True)
class Statements:
    """Where a page states things: its tree, its meta elements, its JSON-LD and its blocks of text."""

    root: "HtmlElement"
    meta: dict[str, list[str]]
    nodes: list[Node]
    shown: list[Block]
    given_url: str | None

    def named(self, *names: str) -> list[str]:
        """What the meta elements of these names say, in the order of the names."""
        return [value for name in names for value in self.meta.get(name, [])]

    def marked(self, name: str) -> list[str]:
        """What elements with that ``itemprop`` say."""
        return [value for one in self.root.iterfind(f'.//*[@itemprop="{name}"]') if (value := _said(one))]


def read_statements(root: "HtmlElement", shown: list[Block], given_url: str | None) -> Statements:
    """The statements of a page; see ``metadata.read_metadata``."""
    return Statements(root, _meta(root), read_linked_data(root), shown, given_url)


def _meta(root: "HtmlElement") -> dict[str, list[str]]:
    """The contents of meta elements by name, property or header, lower-cased."""
    found: dict[str, list[str]] = {}
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("http-equiv")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            found.setdefault(name.casefold().strip(), []).append(content)
    return found


def _said(element: "HtmlElement") -> str:
    """What an element with micro-data says: its attribute, else the name in it, else its words."""
    for name in ("content", "datetime", "href"):
        if element.get(name):
            return str(element.get(name)).strip()
    inner = element.find('.//*[@itemprop="name"]')
    if inner is not None:
        return (inner.get("content") or text_of(inner)).strip()
    return text_of(element)
