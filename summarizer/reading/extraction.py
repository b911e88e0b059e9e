"""The parts of an article, taken out of a page, a feed or an agency's message, and who takes them out."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Literal, Protocol

# By the names that a record has, with ``from`` (where the date stands) beside them. Parts with ``reason`` are no
# article, and say why.
Parts = Mapping[str, Any]

_LONGEST_ID = 400  # characters of an id that are kept in front of what tells items apart
What = Literal["page", "fragment", "xml"]


class Extract(Protocol):
    """Takes articles out of hostile data: ``reading.extraction`` at once, ``inputs.worker`` where it can be ended."""

    def __call__(
        self, what: What, data: bytes, place: str, *, url: str | None = None, charset: str | None = None
    ) -> list[Parts]:
        """The parts of each article, in order; none when XML is neither feed nor agency message.

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
    """See ``Extract``; at once, in the process that asks."""
    from summarizer.reading.agency import message_parts  # noqa: PLC0415 - these return parts
    from summarizer.reading.feeds import entry_parts, is_feed  # noqa: PLC0415 - these return parts
    from summarizer.reading.html import fragment_text, page_parts  # noqa: PLC0415 - these return parts
    from summarizer.reading.safe_xml import harmless_xml  # noqa: PLC0415 - these return parts

    if what == "page":
        return [page_parts(data, place, url=url, charset=charset)]
    if what == "fragment":
        return [{"text": fragment_text(data.decode("utf-8", "replace"), place)}]
    text, root = harmless_xml(data, place, charset)
    if root == "html":
        return [page_parts(text, place, url=url)]
    return apart(entry_parts(text, place, url) if is_feed(root) else message_parts(text, root, place))


def apart(items: Iterable[Parts]) -> list[Parts]:
    """Items, those of one feed that share an id but not their words under ids of their own, the same each time."""
    found = list(items)
    texts: defaultdict[str, set[str]] = defaultdict(set)
    for item in found:
        texts[str(item.get("id"))].add(f"{item.get('title')}\n{item.get('text')}")
    return [
        _told_apart(item) if item.get("id") and len(texts[str(item["id"])]) > 1 else item for item in found
    ]


def _told_apart(item: Parts) -> Parts:
    """An item under an id made of its own and its address, else its title."""
    own = str(item.get("url") or item.get("title") or item.get("text"))
    mark = hashlib.sha256(f"{own}\n{item.get('title')}".encode("utf-8", "replace")).hexdigest()[:8]
    return {**item, "id": f"{str(item['id'])[:_LONGEST_ID]}~{mark}", "shared_id": item["id"]}
