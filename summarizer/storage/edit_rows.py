"""The rows of what editors decided by hand."""

from collections import defaultdict

from sqlalchemy import Connection, delete, insert, select

from summarizer.grouping.edits import Edits
from summarizer.storage.schema import edits


class EditRows:
    """Reads and writes edits over one connection."""

    def __init__(self, connection: Connection) -> None:
        self._on = connection

    def edits(self) -> Edits:
        """All edits."""
        held: defaultdict[int, tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
        for number, side, article in self._on.execute(select(edits)):
            held[number][side].add(article)
        pairs = [(frozenset(one), frozenset(other)) for _, (one, other) in sorted(held.items())]
        return Edits(
            tuple(one for one, other in pairs if not other), tuple(pair for pair in pairs if pair[1])
        )

    def keep_edits(self, kept: Edits) -> None:
        """Keep these edits in the place of all others."""
        self._on.execute(delete(edits))
        listed = [(held, frozenset[str]()) for held in kept.together] + list(kept.apart)
        rows = [
            {"number": number, "side": side, "article": article}
            for number, pair in enumerate(listed)
            for side, held in enumerate(pair)
            for article in sorted(held)
        ]
        if rows:
            self._on.execute(insert(edits), rows)
