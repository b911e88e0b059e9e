"""Which table of document frequencies a store groups by, and when it groups all anew."""

import datetime
from typing import TYPE_CHECKING

from summarizer.families import Families
from summarizer.storage.store import Writer

if TYPE_CHECKING:
    from summarizer.newsroom.regrouping import Desk


class Desks:
    """The desk of the newest table; scikit-learn is imported when it is first asked for."""

    def __init__(self, families: Families) -> None:
        self._families = families
        self._desk: Desk | None = None
        self._version: int | None = None

    def clear(self) -> None:
        """Forget what was read: after a transaction that failed."""
        self._desk = None

    def load(self, on: Writer, now: datetime.datetime) -> "Desk":
        """The desk; all is grouped anew first when the rules of grouping are others than they were."""
        from summarizer.grouping import tables  # noqa: PLC0415 - scikit-learn
        from summarizer.newsroom.regrouping import Desk  # noqa: PLC0415

        kept = on.frequencies()
        if kept is None:
            on.add_frequencies(0, tables.rules(), tables.pack(tables.Tables()), now)
        elif kept[1] != tables.rules():
            self.start_version(on, now, learn=False)
        version, _, counts = on.frequencies() or (0, "", b"")
        if self._desk is None or self._version != version:
            self._desk, self._version = Desk(tables.unpack(counts)), version
        return self._desk

    def start_version(self, on: Writer, now: datetime.datetime, *, learn: bool) -> int:
        """Begin the next version, with new counts or the old ones, and group all articles by it; its number."""
        from summarizer.grouping import tables  # noqa: PLC0415 - scikit-learn
        from summarizer.newsroom import copying, masking  # noqa: PLC0415
        from summarizer.newsroom.learning import learn_tables  # noqa: PLC0415
        from summarizer.newsroom.regrouping import settle  # noqa: PLC0415

        version, _, counts = on.frequencies() or (0, "", tables.pack(tables.Tables()))
        if learn:
            masking.learn_furniture(on, version + 1)
        masking.set_again(on, self._families)
        counts = tables.pack(learn_tables(on)) if learn else counts
        on.add_frequencies(version + 1, tables.rules(), counts, now)
        on.reset_grouping()
        copying.reprint_all(on)
        settle(on, self.load(on, now), on.pending(on.counts()["articles"]), [], now)
        return version + 1
