"""Reads the formats of news agencies and JSON feeds: IPTC ninjs 1 to 3, JSON Feed, NITF and NewsML-G2.

ninjs: https://iptc.org/standards/ninjs/ ; JSON Feed: https://www.jsonfeed.org/version/1.1/ ; NITF:
https://iptc.org/standards/nitf/ ; NewsML-G2: https://iptc.org/standards/newsml-g2/. Namespaces are passed over:
agencies write both XML standards with and without.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from summarizer.reading.extraction import Extract, Parts, local_name, parse_xml
from summarizer.reading.html import fragment_text

Item = Mapping[str, Any]

_BODIES = ("body_text", "body_xhtml", "body_html", "bodies")
_DATES = ("firstcreated", "contentcreated", "versioncreated", "embargoed")
_TAKEN_BACK = frozenset({"canceled", "cancelled", "withheld", "killed"})
WITHDRAWN = "was withdrawn by its agency (publication status {!r}); send its replacement"
NO_TEXT = "is an item of type {!r}; give one with text"


def is_ninjs(value: object) -> bool:
    """Whether a JSON value is an item of ninjs: it has an address of its own, and a body or a headline."""
    if not isinstance(value, Mapping) or not isinstance(value.get("uri"), str):
        return False
    return any(value.get(name) is not None for name in (*_BODIES, "headline", "headlines", "pubstatus"))


def ninjs_parts(item: Item, place: str, extract: Extract) -> Parts:
    """The parts of the article in an item, or why it has none.

    Raises:
        UnreadableError: its body is too large or too deep.
    """
    status, kind = _text(item.get("pubstatus")), _text(item.get("type"))
    if status and status.rpartition(":")[2] in _TAKEN_BACK:
        return {"reason": WITHDRAWN.format(status)}
    text = _body(item, place, extract)
    if not text.strip():
        return {"reason": NO_TEXT.format(kind or "unknown")}
    return {
        "id": item["uri"],
        "title": _text(item.get("headline"))
        or _listed(item.get("headlines"), "value")
        or _text(item.get("title")),
        "text": text,
        "source": _listed(item.get("infosources"), "name")
        or _listed(item.get("infosource"), "name")
        or _text(item.get("source"))
        or _text(item.get("copyrightholder")),
        "url": item["uri"] if item["uri"].startswith(("http://", "https://")) else None,
        "published": next((found for name in _DATES if (found := _text(item.get(name)))), None),
        "embargo": _text(item.get("embargoed")),
        "section": _listed(item.get("genre"), "name")
        or _listed(item.get("genres"), "name")
        or _listed(item.get("subject"), "name")
        or _listed(item.get("subjects"), "name"),
        "author": _text(item.get("byline")) or _text(item.get("by")),
        "language": _text(item.get("language")),
    }


def _body(item: Item, place: str, extract: Extract) -> str:
    plain = _text(item.get("body_text"))
    if plain:
        return plain
    bodies = [body for body in _list(item.get("bodies")) if isinstance(body, Mapping)]
    marked = [_text(item.get("body_xhtml")), _text(item.get("body_html"))]
    for body in bodies:
        value = _text(body.get("value"))
        if value and "html" not in (_text(body.get("contenttype")) or ""):
            return value
        marked.append(value)
    found = next((one for one in marked if one), None)
    return extract("fragment", found.encode("utf-8", "replace"), place)[0]["text"] if found else ""


def is_json_feed(value: object) -> bool:
    """Whether a JSON value is a JSON Feed."""
    return isinstance(value, Mapping) and "jsonfeed.org/version/" in str(value.get("version", ""))[:100]


def json_feed_parts(feed: Item, place: str, extract: Extract) -> Iterator[Parts]:
    """The parts of the article in each item, or why it has none.

    Raises:
        UnreadableError: an item's text is too large or too deep.
    """
    for item in _list(feed.get("items")):
        if not isinstance(item, Mapping):
            yield {"reason": "is no JSON object; give one object per item"}
            continue
        text = _text(item.get("content_text")) or ""
        if not text and (marked := _text(item.get("content_html"))):
            text = extract("fragment", marked.encode("utf-8", "replace"), place)[0]["text"]
        text = text or _text(item.get("summary")) or ""
        if not text:
            yield {"reason": "the item has no text; read its page with newsfold ingest URL"}
            continue
        yield {
            "id": _text(item.get("id")),
            "title": _text(item.get("title")),
            "text": text,
            "source": _text(feed.get("title")),
            "url": _text(item.get("external_url")) or _text(item.get("url")),
            "published": _text(item.get("date_published")) or _text(item.get("date_modified")),
            "from": "feed",
            "section": next((_text(tag) for tag in _list(item.get("tags")) if _text(tag)), None),
            "tags": item.get("tags"),
            "image": item.get("image") or item.get("banner_image"),
            "author": _listed(item.get("authors"), "name"),
            "language": _text(item.get("language")) or _text(feed.get("language")),
        }


def _text(value: Any) -> str | None:
    """A value that is text, ``None`` when it is another."""
    return value if isinstance(value, str) and value.strip() else None


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _listed(value: Any, name: str) -> str | None:
    """The first text of that name in a list of objects."""
    held = [one.get(name) for one in _list(value) if isinstance(one, Mapping)]
    return next((one for one in held if _text(one)), None)


_ROOTS = {"nitf", "newsMessage", "newsItem", "packageItem"}
_BASIC_DATE = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:T([0-9]{2})([0-9]{2})([0-9]{2})?(.{0,6}))?")


def message_parts(text: str, root: str, place: str) -> Iterator[Parts]:
    """The parts of each text in a message, in order; nothing when the root is not an agency's.

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
        "embargo": _date(_attribute(root, ".//docdata/date.release", "norm")),
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
    """The parts of an item of NewsML-G2, or why it is not an article."""
    status = _attribute(item, "itemMeta/pubStatus", "qcode") or ""
    if status.rpartition(":")[2] in _TAKEN_BACK:
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
                "embargo": _date(_words(item, "itemMeta/embargoed")),
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
    for content in item.iterfind("contentSet/inlineXML"):
        nitf = content if content.tag == "nitf" else content.find(".//nitf")
        if nitf is not None:
            parts = _nitf(nitf, place)
            if parts.get("text"):
                return parts["text"], parts
        body = content.find(".//body")
        if shown := _marked_text(body if body is not None else content, place):
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
