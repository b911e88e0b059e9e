"""Articles in JSON of others: IPTC ninjs, versions 1 to 3, and JSON Feed.

ninjs: https://iptc.org/standards/ninjs/ ; JSON Feed: https://www.jsonfeed.org/version/1.1/.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from summarizer.reading.parts import Extract, Parts

Item = Mapping[str, Any]

_BODIES = ("body_text", "body_xhtml", "body_html", "bodies")
_DATES = ("firstcreated", "contentcreated", "versioncreated", "embargoed")
WITHDRAWN = "was withdrawn by its agency (publication status {!r}); send its replacement"
NO_TEXT = "is an item of type {!r}; give one with text"


def is_ninjs(value: object) -> bool:
    """Whether a JSON value is an item of ninjs: it has an address of its own, and a body or a headline."""
    if not isinstance(value, Mapping) or not isinstance(value.get("uri"), str):
        return False
    return any(value.get(name) is not None for name in (*_BODIES, "headline", "headlines", "pubstatus"))


def ninjs_parts(item: Item, place: str, extract: Extract) -> Parts:
    """The parts of an item's article, or why it is none.

    Raises:
        UnreadableError: its body is too large or too deep.
    """
    status, kind = _text(item.get("pubstatus")), _text(item.get("type"))
    if status and status.rpartition(":")[2] in {"canceled", "cancelled", "withheld"}:
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
    """The parts of each item's article, or why it is none.

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
