"""The parts of an article, taken out of a page, a feed or an agency's message, and who takes them out."""

from collections.abc import Mapping
from typing import Any, Literal, Protocol

# By the names that a record has, with ``from`` (where the date stands) beside them. Parts with ``reason`` are no
# article, and say why.
Parts = Mapping[str, Any]

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
