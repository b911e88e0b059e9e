"""XML that may be hostile: decoded by us, without entities of its own, external references or deep nests."""

import re
from typing import Any

from summarizer.errors import UnreadableError
from summarizer.reading.markup import decode_page

MAX_XML_LEVELS = (
    200  # feeds and agency messages nest ten to twenty levels deep; pages inside them are escaped text
)

_DECLARATION = re.compile(r"\A\s{0,100}<\?xml[^>]{0,200}\?>")
_ENCODING = re.compile(rb"""<\?xml[^>]{0,100}encoding\s?=\s?["']([\w.-]{2,40})["']""")
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\U0010ffff]")
_ENTITY = "has entities of its own, which can grow without end; give it without <!ENTITY …>"


def harmless_xml(data: bytes, place: str, charset: str | None = None) -> tuple[str, str]:
    """The text of an XML document without its declaration, and the local name of its root element.

    Characters that XML forbids become U+FFFD. A document that breaks off is no error here: its reader may cope.

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
    """An element's name without its namespace, ``""`` for what is no element."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
