"""What a publisher puts beside an article: its tags and the address of its picture.

Nothing is decided by them, so what cannot be used is passed over and never spoils an article.
"""

from collections.abc import Mapping
from typing import Any

MOST_TAGS, LONGEST_TAG = 30, 100  # not tuned: more is a list of search words


def tags_of(given: object) -> tuple[str, ...]:
    """Tags, each once: of a list of texts or of objects with a name, or of one text with commas.

    >>> tags_of("ferry, Brevik,ferry"), tags_of([{"name": "storm"}, 7])
    (('ferry', 'Brevik'), ('storm',))
    """
    items: list[Any] = (
        given.split(",") if isinstance(given, str) else given if isinstance(given, list) else []
    )
    names = [_name(item) for item in items[: MOST_TAGS * 4]]
    kept = [name for name in dict.fromkeys(names) if 0 < len(name) <= LONGEST_TAG]
    return tuple(kept[:MOST_TAGS])


def image_of(given: object) -> str | None:
    """The address of a picture on the web: of a text, of an object with ``url``, or of the first of a list."""
    if isinstance(given, list):
        return next((found for item in given[:10] if (found := image_of(item))), None)
    if isinstance(given, Mapping):
        return image_of(given.get("url") or given.get("href"))
    if isinstance(given, str) and given.strip().startswith(("https://", "http://")) and len(given) < 2_000:
        return clean_address(given)
    return None


def clean_address(given: str) -> str | None:
    """An address without blanks or control characters; none where some stand inside it."""
    address = given.strip()
    return address if address.isprintable() and " " not in address else None


def _name(item: object) -> str:
    if isinstance(item, Mapping):
        item = item.get("name") or item.get("term") or item.get("title")
    return (
        " ".join("".join(c for c in item if c.isprintable() or c == " ").split())
        if isinstance(item, str)
        else ""
    )
