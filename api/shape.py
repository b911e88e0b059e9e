"""The shape of a JSON document, watched while its bytes come in: how deep it is, and how many values it holds.

A parser builds all that it is told to before anybody can look at it: thirty kilobytes of gzip hold ten million empty
objects. What is too deep or too much is refused here, at the byte that makes it so.
"""

import re

# Inside a string: all up to the quote that ends it. Possessive, so that no text makes it go back.
_REST = re.compile(rb'(?:[^"\\]++|\\.)*+"', re.DOTALL)
_STRINGS = re.compile(rb'"(?:[^"\\]++|\\.)*+"', re.DOTALL)
_OTHER = bytes(code for code in range(256) if code not in b"[]{},")
_OPEN, _CLOSE, _COMMA = frozenset(b"[{"), frozenset(b"]}"), ord(",")

MOST_DEEP = 100  # levels; an article has three  # not tuned
VALUES_PER_ITEM = 100  # an article has a dozen; what else an item holds is passed over  # not tuned


class ShapeError(Exception):
    """A document is too deep or holds too much; the message says which."""


class BodyScanner:
    """Takes in the bytes of a document, piece by piece.

    Args:
        items: most members of the outermost list, or of a list in the outermost object.
    """

    def __init__(self, items: int) -> None:
        self._most_items = items
        self._most_values = (items + 10) * VALUES_PER_ITEM
        self._depth = self._values = 0
        self._items = {1: 1, 2: 1}  # members of the list that is open at this depth
        self._kinds: list[int] = []
        self._held = b""  # a backslash that ended a piece
        self._in_string = False

    def feed(self, piece: bytes) -> None:
        """Take in a piece.

        Raises:
            ShapeError: the document is too deep, or holds too much.
        """
        data, self._held = self._held + piece, b""
        if self._in_string:
            closing = _REST.match(data)
            if closing is None:
                self._keep_backslash(data)
                return
            data, self._in_string = data[closing.end() :], False
        bare = _STRINGS.sub(b"", data)
        start = bare.find(b'"')
        if start >= 0:
            self._in_string = True
            self._keep_backslash(bare[start + 1 :])
            bare = bare[:start]
        self._count(bare.translate(None, _OTHER))

    def _keep_backslash(self, rest: bytes) -> None:
        if (len(rest) - len(rest.rstrip(b"\\"))) % 2:
            self._held = b"\\"

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
