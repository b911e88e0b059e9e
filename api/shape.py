"""Checks a JSON document while its bytes arrive: how deep it is nested, and how many values it holds.

A parser builds the whole document before anybody can check it, and thirty kilobytes of gzip can hold ten million empty
objects. A document that is too deep or too large is refused here, at the byte where it becomes so.
"""

_OTHER = bytes(code for code in range(256) if code not in b"[]{},")
_OPEN, _CLOSE, _COMMA = frozenset(b"[{"), frozenset(b"]}"), ord(",")

MOST_DEEP = 100  # levels; an article has three  # not tuned
VALUES_PER_ITEM = 100  # an article has a dozen; unknown fields of an item are ignored  # not tuned


class ShapeError(Exception):
    """A document is too deep or holds too much; the message says which."""


class BodyScanner:
    """Reads the bytes of a document, piece by piece.

    Args:
        items: the most members of the outermost list, or of a list in the outermost object.
    """

    def __init__(self, items: int) -> None:
        self._most_items = items
        self._most_values = (items + 10) * VALUES_PER_ITEM
        self._depth = self._values = 0
        self._items = {1: 1, 2: 1}  # members of the list that is open at this depth
        self._kinds: list[int] = []
        self._pending = b""  # a backslash at the end of the last piece
        self._in_string = False

    def feed(self, piece: bytes) -> None:
        """Read a piece.

        Raises:
            ShapeError: the document is too deep, or holds too much.
        """
        data = _without_escapes(self._pending + piece)
        self._pending = data[-1:] if data.endswith(b"\\") else b""
        # Every other part between two quotes is outside of strings. No pattern looks for the end of a string: each
        # quote in one that does not end would be the beginning of another search to the end of the piece.
        parts = data.split(b'"')
        outside = b"".join(parts[self._in_string :: 2])
        self._in_string ^= len(parts) % 2 == 0
        self._count(outside.translate(None, _OTHER))

    def _count(self, signs: bytes) -> None:
        self._values += len(signs) - sum(signs.count(code) for code in _CLOSE)
        if self._values > self._most_values:
            raise ShapeError(f"holds more than {self._most_values} values; send less at once")
        for sign in signs:
            if sign in _OPEN:
                self._open(sign)
            elif sign in _CLOSE:
                self._depth -= 1
                if self._kinds:
                    self._kinds.pop()
            elif self._depth in {1, 2} and self._kinds[-1:] == [ord("[")]:
                self._item()

    def _open(self, sign: int) -> None:
        self._depth += 1
        self._kinds.append(sign)
        if self._depth > MOST_DEEP:
            raise ShapeError(f"is too deep: more than {MOST_DEEP} levels; nest it less")
        self._items[self._depth] = 1

    def _item(self) -> None:
        self._items[self._depth] += 1
        if self._items[self._depth] > self._most_items:
            raise ShapeError(f"holds more than {self._most_items} items in a list; send fewer at once")


def _without_escapes(data: bytes) -> bytes:
    """JSON without backslashes and quotes that are escaped; the odd backslash at the end of a piece is left."""
    return data.replace(b"\\\\", b"").replace(b'\\"', b"")
