"""Collects a page's statements (meta elements, JSON-LD, micro-data) and weighs them to date its article."""

import datetime
import itertools
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarizer.models import Published
from summarizer.reading.date_values import parse_published
from summarizer.reading.dates import find_published
from summarizer.reading.lines import alike, words_of
from summarizer.reading.markup import Block, text_of
from summarizer.text.written_dates import find_dates, is_date_line

if TYPE_CHECKING:
    from lxml.html import HtmlElement


# The places where a page states things about its article: meta elements, JSON-LD, micro-data and blocks of text.

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


# The publication date of a page's article, weighed from all of its statements.
#
# Each statement is a witness. Neighbouring days agree, since time zones differ. The day with the most witnesses wins,
# and of equals the earliest: a wrong date (of a change, or of building the page) is later than the right one. A
# statement that repeats a stated change is not a witness, and nothing is published after its change.

_PUBLISHED = tuple(
    """article:published_time og:published_time article:published datepublished publish-date publishdate
    publication_date pubdate parsely-pub-date sailthru.date cxenseparse:recs:publishtime dc.date.issued
    dcterms.issued dcterms.created dc.date.created article_date_original originalpublicationdate""".split()
)
_LOOSE = (
    "date",
    "dc.date",
    "dcterms.date",
    "article.published",
    "timestamp",
)  # of the article or of the page
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "last-modified",
    "dcterms.modified",
    "dc.date.modified",
)
_CHANGED = ("updated", "modified", "last", "built", "actualizado", "aktualisiert", "today")
_NEAR = 25  # blocks from the title on in which a date line may stand  # not tuned
_LINE = 160  # characters of a line that gives the date among little else
_APART = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Witness:
    """One statement: what is written, what it means, and where it stands (lower is trusted more)."""

    written: str
    published: Published
    rank: int

    @property
    def day(self) -> datetime.date:
        """The day in the zone that the page gave."""
        moment = self.published.moment
        return moment.date() if isinstance(moment, datetime.datetime) else moment


def find_page_date(
    page: "Statements", node: Node, title: str | None, url: str | None
) -> tuple[str | None, str | None]:
    """The date as the page writes it, and where: ``metadata`` or ``text``; none if the address is more reliable."""
    modified = [one.day for one in _read(_modified(page, node), 0)]
    witnesses = _unspoilt(list(_witnesses(page, node, title)), modified)
    address = find_published("", (), url)
    if address and address.precision == "day":
        witnesses.append(_Witness("", address, 4))
    if not witnesses:
        weak = _unspoilt(list(_read(page.named(*_LOOSE), 5)), modified)
        return (weak[0].written, "metadata") if weak else (None, None)
    best = _best(witnesses)
    if not best.written:
        return None, None
    return best.written, "text" if best.rank == 3 else "metadata"


def _witnesses(page: "Statements", node: Node, title: str | None) -> Iterator[_Witness]:
    yield from _read(texts(node, "datePublished", [])[:1], 0)
    if not text(node, "datePublished"):
        yield from _read(texts(node, "dateCreated", [])[:1], 0)
    yield from itertools.islice(_read(page.named(*_PUBLISHED), 1), 1)
    marked = itertools.islice(_read(page.marked("datePublished"), 1), 1)
    yield from marked
    yield from itertools.islice(_read(_times(page), 2), 1)
    yield from itertools.islice(_read(_lines(page.shown, title), 3), 1)


def _modified(page: "Statements", node: Node) -> list[str]:
    return [
        *texts(node, "dateModified", []),
        *page.named(*_MODIFIED),
        *page.marked("dateModified"),
    ]


def _times(page: "Statements") -> Iterator[str]:
    """The first time elements of the page that do not belong to another article, a comment or a change."""
    for element in itertools.islice(page.root.iter("time"), 3):
        names = " ".join(filter(None, (element.get("class"), element.get("itemprop")))).casefold()
        if any(word in names for word in ("updat", "modif", "comment")):
            continue
        if element.get("itemprop") != "datePublished" and element.get("datetime"):
            yield element.get("datetime").strip()


def _lines(shown: Sequence[Block], title: str | None) -> Iterator[str]:
    """Dates in the short lines right under the title, none of a change."""
    at = next(
        (n for n, one in enumerate(shown) if title and words_of(one.text[:600]) == words_of(title)), None
    )
    for block in shown[at + 1 : at + 1 + _NEAR] if at is not None else ():
        for line in block.text[:2000].split("\n"):
            if len(line) > _LINE:
                return
            said = words_of(line)
            dates = [date for date in find_dates(line) if date.date and date.day]
            if len(dates) == 1 and not any(word in said for word in _CHANGED) and (
                is_date_line(line) or len(said) <= 16
            ):  # fmt: skip
                yield str(dates[0].date)


def _read(written: Iterable[str], rank: int) -> Iterator[_Witness]:
    for date in written:
        published = parse_published(date)
        if published and published.precision != "month" and not _is_empty(published):
            yield _Witness(date, published, rank)


def _is_empty(published: Published) -> bool:
    """Whether a date is a placeholder of software: the first of January 1970 or 1900."""
    return (published.day.month, published.day.day) == (1, 1) and published.day.year in {1900, 1970}


def _unspoilt(witnesses: list[_Witness], modified: Sequence[datetime.date]) -> list[_Witness]:
    """The witnesses that do not repeat a change, if any are left; none dated after the last change."""
    if not modified:
        return witnesses
    possible = [one for one in witnesses if one.day <= max(modified) + _APART] or witnesses
    return [one for one in possible if one.day not in modified] or possible


def _best(witnesses: Sequence[_Witness]) -> _Witness:
    def votes(witness: _Witness) -> int:
        return sum(abs(witness.day - other.day) <= _APART for other in witnesses)

    most = max(votes(witness) for witness in witnesses)
    chosen = min(
        (witness for witness in witnesses if votes(witness) == most),
        key=lambda witness: (witness.day, witness.rank),
    )
    alike = [witness for witness in witnesses if abs(witness.day - chosen.day) <= _APART]
    return min(alike, key=lambda witness: (witness.published.precision != "second", witness.rank))
