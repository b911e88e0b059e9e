"""Extracts the parts of articles from pages, feeds and messages, and parses hostile XML safely."""

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Literal, Protocol

from summarizer.errors import UnreadableError
from summarizer.reading.markup import decode_page

# The parts of an article, extracted from a page, a feed or an agency's message.

# The keys are those of a record, and ``from`` says where the date was found. Parts with ``reason`` are not an
# article; it says why.
Parts = Mapping[str, Any]

_LONGEST_ID = 400  # characters of an id that are kept in front of what tells items apart
What = Literal["page", "fragment", "xml"]


class Extract(Protocol):
    """Extracts articles from hostile data: in this process (``extract`` here) or in a child (``inputs.worker``)."""

    def __call__(
        self, what: What, data: bytes, place: str, *, url: str | None = None, charset: str | None = None
    ) -> list[Parts]:
        """The parts of each article, in order; none if XML is neither a feed nor an agency message.

        Args:
            what: a page, a piece of one, or XML.
            data: as it came.
            place: where it is, for people.
            url: the address that it came from.
            charset: the encoding that came with it.

        Raises:
            UnreadableError: the whole of it cannot be used.
        """
        ...


def extract(
    what: What, data: bytes, place: str, *, url: str | None = None, charset: str | None = None
) -> list[Parts]:
    """See ``Extract``; runs in the calling process."""
    from summarizer.reading.agency import message_parts  # noqa: PLC0415 - these return parts
    from summarizer.reading.feeds import entry_parts, is_feed  # noqa: PLC0415 - these return parts
    from summarizer.reading.html import fragment_text, page_parts  # noqa: PLC0415 - these return parts

    if what == "page":
        return [page_parts(data, place, url=url, charset=charset)]
    if what == "fragment":
        return [{"text": fragment_text(data.decode("utf-8", "replace"), place)}]
    text, root = harmless_xml(data, place, charset)
    if root == "html":
        return [page_parts(text, place, url=url)]
    return apart(entry_parts(text, place, url) if is_feed(root) else message_parts(text, root, place))


def apart(items: Iterable[Parts]) -> list[Parts]:
    """The items of a feed; those that share an id but have other words get new ids, the same each time."""
    listed = list(items)
    texts: defaultdict[str, set[str]] = defaultdict(set)
    for item in listed:
        texts[str(item.get("id"))].add(f"{item.get('title')}\n{item.get('text')}")
    return [
        _told_apart(item) if item.get("id") and len(texts[str(item["id"])]) > 1 else item for item in listed
    ]


def _told_apart(item: Parts) -> Parts:
    """An item under an id made of its own and its address, else its title."""
    own = str(item.get("url") or item.get("title") or item.get("text"))
    mark = hashlib.sha256(f"{own}\n{item.get('title')}".encode("utf-8", "replace")).hexdigest()[:8]
    return {**item, "id": f"{str(item['id'])[:_LONGEST_ID]}~{mark}", "shared_id": item["id"]}


# XML that may be hostile: we decode it ourselves and refuse custom entities, external references and deep nesting.

MAX_XML_LEVELS = (
    200  # feeds and agency messages nest ten to twenty levels deep; pages inside them are escaped text
)

_DECLARATION = re.compile(r"\A\s{0,100}<\?xml[^>]{0,200}\?>")
_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}encoding\s?=\s?["']([\w.-]{2,40})["']""")
# All but what is legal: written so, the pattern takes ten times as long to make.
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
_ENTITY = "has entities of its own, which can grow without end; give it without <!ENTITY …>"


def harmless_xml(data: bytes, place: str, charset: str | None = None) -> tuple[str, str]:
    """The text of an XML document without its declaration, and the local name of its root element.

    Characters that XML forbids become U+FFFD. A truncated document is not an error here: its reader may cope.

    Raises:
        UnreadableError: it declares entities, points outside, nests too deep, or has no element.
    """
    declared = _ENCODING.search(data[:200])
    text = decode_page(data, declared[1].decode("ascii", "replace") if declared else charset)
    text = _ILLEGAL.sub("\ufffd", _DECLARATION.sub("", text, count=1)).lstrip()
    if "<!ENTITY" in text:
        raise UnreadableError(place, _ENTITY)
    return text, _root_name(text, place)


def parse_xml(text: str, place: str) -> Any:
    """The root element of a document that ``harmless_xml`` has passed.

    Raises:
        UnreadableError: it is not well-formed.
    """
    from defusedxml import ElementTree  # noqa: PLC0415 - only XML needs it

    try:
        return ElementTree.fromstring(text.encode(), forbid_entities=True, forbid_external=True)
    except ElementTree.ParseError as error:
        raise UnreadableError(place, f"is no well-formed XML ({error}); fetch it again") from error


def _root_name(text: str, place: str) -> str:
    from defusedxml import DefusedXmlException, ElementTree  # noqa: PLC0415

    target = _Outline(place)
    parser = ElementTree.XMLParser(
        target=target, forbid_dtd=False, forbid_entities=True, forbid_external=True
    )
    try:
        for start in range(0, len(text), 65_536):
            parser.feed(text[start : start + 65_536].encode())
    except ElementTree.ParseError:
        pass  # what comes before the break may be enough
    except DefusedXmlException as error:
        raise UnreadableError(place, _ENTITY) from error
    if not target.root:
        raise UnreadableError(place, "is no XML; give a feed, NITF or NewsML-G2")
    return target.root


class _Outline:
    """Remembers the root's name and stops where a document nests too deep."""

    def __init__(self, place: str) -> None:
        self.root = ""
        self._place = place
        self._level = 0

    def start(self, tag: str, _attributes: object) -> None:
        self.root = self.root or local_name(tag)
        self._level += 1
        if self._level > MAX_XML_LEVELS:
            raise UnreadableError(
                self._place, f"nests more than {MAX_XML_LEVELS} levels deep; fetch it again"
            )

    def end(self, _tag: str) -> None:
        self._level -= 1

    def close(self) -> None:
        """The end of the document."""


def local_name(tag: object) -> str:
    """An element's name without its namespace, ``""`` for comments and the like."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
