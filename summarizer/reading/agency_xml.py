"""Articles in the XML of news agencies: NITF and NewsML-G2.

NITF: https://iptc.org/standards/nitf/ ; NewsML-G2: https://iptc.org/standards/newsml-g2/. Namespaces are passed over:
agencies write both standards with and without.
"""

import re
from collections.abc import Iterator
from typing import Any

from summarizer.reading.agency import NO_TEXT, WITHDRAWN
from summarizer.reading.html import fragment_text
from summarizer.reading.parts import Parts
from summarizer.reading.safe_xml import local_name, parse_xml

_ROOTS = {"nitf", "newsMessage", "newsItem", "packageItem"}
_BASIC_DATE = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})?(.{0,6}))?")


def message_parts(text: str, root: str, place: str) -> Iterator[Parts]:
    """The parts of each text in a message, in order; nothing when the root is no agency's.

    Raises:
        UnreadableError: the message is not well-formed.
    """
    if root not in _ROOTS:
        return
    message = parse_xml(text, place)
    for element in list(message.iter()):
        element.tag = local_name(element.tag)
    if root == "nitf":
        yield _nitf(message, place)
        return
    items = [message] if root == "newsItem" else message.iter("newsItem")
    for item in items:
        yield _news_item(item, place)


def _nitf(root: Any, place: str) -> Parts:
    """The parts of a NITF document."""
    docdata, pubdata = root.find(".//docdata"), root.find(".//pubdata")
    body = root.find(".//body.content")
    shown = _marked_text(body, place) if body is not None else ""
    if not shown:
        return {"reason": NO_TEXT.format("NITF without body.content")}
    return {
        "id": _attribute(root, ".//doc-id", "id-string"),
        "title": _words(root, ".//hedline/hl1") or _words(root, ".//head/title"),
        "text": shown,
        "source": _attribute(root, ".//pubdata", "name")
        or _words(root, ".//distributor")
        or _attribute(root, ".//doc.copyright", "holder"),
        "url": _attribute(root, ".//pubdata", "ex-ref"),
        "published": _date(
            (pubdata is not None and pubdata.get("date.publication"))
            or (docdata is not None and _attribute(docdata, ".//date.issue", "norm"))
            or _attribute(root, ".//dateline/story.date", "norm")
        ),
        "section": _attribute(root, ".//pubdata", "position.section")
        or _attribute(root, ".//tobject.property", "tobject.property.type"),
        "author": _byline(root),
        "language": root.get("{http://www.w3.org/XML/1998/namespace}lang"),
    }


def _byline(root: Any) -> str | None:
    return (
        _words(root, ".//byline/person") or re.sub(r"(?i)^by\s+", "", _words(root, ".//byline") or "") or None
    )


def _news_item(item: Any, place: str) -> Parts:
    """The parts of an item of NewsML-G2, or why it is no article."""
    status = _attribute(item, "itemMeta/pubStatus", "qcode") or ""
    if status.rpartition(":")[2] in {"canceled", "cancelled", "withheld"}:
        return {"reason": WITHDRAWN.format(status)}
    shown, inner = _inline(item, place)
    if not shown:
        return {"reason": NO_TEXT.format(_attribute(item, "itemMeta/itemClass", "qcode") or "unknown")}
    return {
        **inner,
        **{
            name: value
            for name, value in {
                "id": item.get("guid"),
                "title": _words(item, "contentMeta/headline") or _words(item, "itemMeta/title"),
                "source": _words(item, "contentMeta/infosource/name")
                or _attribute(item, "contentMeta/infosource", "literal")
                or _words(item, "itemMeta/provider/name")
                or _attribute(item, "itemMeta/provider", "literal")
                or _words(item, "contentMeta/creditline"),
                "published": _date(
                    _words(item, "contentMeta/contentCreated")
                    or _words(item, "itemMeta/firstCreated")
                    or _words(item, "itemMeta/versionCreated")
                ),
                "section": _words(item, "contentMeta/genre/name") or _words(item, "contentMeta/subject/name"),
                "author": _words(item, "contentMeta/by") or _words(item, "contentMeta/creator/name"),
                "language": _attribute(item, "contentMeta/language", "tag"),
                "text": shown,
            }.items()
            if value
        },
    }


def _inline(item: Any, place: str) -> tuple[str, Parts]:
    """The text of an item, and what a NITF document inside it says of itself."""
    for held in item.iterfind("contentSet/inlineXML"):
        nitf = held if held.tag == "nitf" else held.find(".//nitf")
        if nitf is not None:
            parts = _nitf(nitf, place)
            if parts.get("text"):
                return parts["text"], parts
        body = held.find(".//body")
        if shown := _marked_text(body if body is not None else held, place):
            return shown, {}
    data = item.find("contentSet/inlineData")
    return ("".join(data.itertext()).strip() if data is not None else ""), {}


def _marked_text(element: Any, place: str) -> str:
    from defusedxml import ElementTree  # noqa: PLC0415

    for up in list(element.iter()):
        for media in [one for one in up if one.tag in {"media", "media-caption", "bibliography"}]:
            up.remove(media)
    return fragment_text(ElementTree.tostring(element, encoding="unicode", method="html"), place)


def _words(root: Any, path: str) -> str | None:
    found = root.find(path)
    return " ".join("".join(found.itertext()).split()) or None if found is not None else None


def _attribute(root: Any, path: str, name: str) -> str | None:
    found = root.find(path)
    return found.get(name) if found is not None else None


def _date(value: Any) -> str | None:
    """A date of ISO 8601's basic form (20250408T093000Z) in the form that reading knows; others as they are."""
    found = _BASIC_DATE.fullmatch(value) if value else None
    if not found:
        return str(value) if value else None
    year, month, day, hour, minute, second, zone = found.groups()
    if hour is None:
        return f"{year}-{month}-{day}"
    return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone}"
