"""Renders events and editions as feeds: JSON Feed 1.1 (2020) and Atom (RFC 4287, 2005).

Ids are name-based UUIDs (RFC 9562, version 5) of what is told, never of where it is served: the same at every
address and after every restart.
"""

import json
import re
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from xml.etree import ElementTree as ET

_SPACE = uuid.uuid5(uuid.NAMESPACE_URL, "urn:newsfold:feeds")
_ATOM = "http://www.w3.org/2005/Atom"
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
HOME = "v1/briefings/latest?format=html"  # the page that a feed is the feed of
NEVER = "1970-01-01T00:00:00Z"  # when a feed without items was last changed; Atom demands a time


@dataclass(frozen=True, slots=True)
class Item:
    """One entry; ``page`` is its path, times are RFC 3339 in UTC, ``about`` what a program may look up."""

    id: str
    page: str
    title: str
    html: str
    summary: str
    published: str
    modified: str
    authors: tuple[str, ...]
    about: tuple[tuple[str, str], ...]
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Feed:
    """Entries under a title; ``query`` is what was asked of the feed, ``""`` for nothing."""

    id: str
    title: str
    query: str
    items: Sequence[Item]

    @property
    def modified(self) -> str:
        """When an entry last changed."""
        return max((item.modified for item in self.items), default=NEVER)


def make_id(*names: str) -> str:
    """A permanent id for something that these names identify.

    >>> make_id("event", "e-0123456789ab") == make_id("event", "e-0123456789ab")
    True
    """
    return uuid.uuid5(_SPACE, json.dumps(names)).urn


def render_json_feed(feed: Feed, root: str) -> str:
    """A feed as JSON Feed 1.1; ``root`` is the address of the service, with a slash at its end."""
    value = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": root + HOME,
        "feed_url": _address(root, "feed.json", feed.query),
        "items": [_json_item(item, root) for item in feed.items],
    }
    return json.dumps(value, ensure_ascii=False)


def render_atom(feed: Feed, root: str) -> str:
    """A feed as Atom; ``root`` is the address of the service, with a slash at its end."""
    top = ET.Element("feed", {"xmlns": _ATOM})
    _add(top, "id", feed.id)
    _add(top, "title", feed.title)
    _add(top, "updated", feed.modified)
    ET.SubElement(top, "link", {"rel": "self", "href": _address(root, "feed.atom", feed.query)})
    ET.SubElement(top, "link", {"rel": "alternate", "type": "text/html", "href": root + HOME})
    _add(ET.SubElement(top, "author"), "name", "Newsfold")
    for item in feed.items:
        _add_entry(top, item, root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(top, encoding="unicode") + "\n"


def _address(root: str, path: str, query: str) -> str:
    return f"{root}{path}?{query}" if query else root + path


def _json_item(item: Item, root: str) -> dict[str, Any]:
    value: dict[str, Any] = {
        "id": item.id,
        "url": root + item.page,
        "title": item.title,
        "content_html": item.html,
        "summary": item.summary,
        "date_published": item.published,
        "date_modified": item.modified,
        "authors": [{"name": name} for name in item.authors],
        "_newsfold": dict(item.about),
    }
    return value | ({"language": item.language} if item.language else {})


def _add_entry(top: ET.Element, item: Item, root: str) -> None:
    language = {"xml:lang": item.language} if item.language else {}
    entry = ET.SubElement(top, "entry", language)
    _add(entry, "id", item.id)
    _add(entry, "title", item.title)
    _add(entry, "updated", item.modified)
    _add(entry, "published", item.published)
    ET.SubElement(entry, "link", {"rel": "alternate", "type": "text/html", "href": root + item.page})
    for name in item.authors:
        _add(ET.SubElement(entry, "author"), "name", name)
    _add(entry, "summary", item.summary)
    _add(entry, "content", item.html, type="html")


def _add(parent: ET.Element, name: str, text: str, **attributes: str) -> None:
    """Add an element with text, without characters that XML cannot hold."""
    ET.SubElement(parent, name, attributes).text = _ILLEGAL.sub("�", text)
