"""Briefings are made, remembered and kept: the part of ``Newsroom`` that tells events."""

import time
from collections.abc import Iterator, Sequence
from contextlib import suppress

from summarizer.errors import MissingError, MovedError, NothingToBriefError, StoreError
from summarizer.newsroom import briefing_cache
from summarizer.newsroom.briefing_cache import KEY_POINTS, WORDS
from summarizer.newsroom.transactions import Transactions
from summarizer.rendering.shapes import BriefingShape, RelatedShape
from summarizer.storage.store import Reader
from summarizer.storage.stored import StoredEvent, StoredRelated

KEEP_SECONDS = 0.05  # how long a reader waits to keep what it told
TOLD_AHEAD = 500  # events, some 50 ms each: more than lists, feeds and the digest of a day show
FRESH_SECONDS = 5.0  # since an event changed: another process may be about to tell it
LOOK_SECONDS = 0.05  # between two looks whether it has


class KeptBriefings(Transactions):
    """Gives the briefings of events: a remembered one, a kept one, one that another process makes, else a fresh one."""

    def briefing(
        self,
        id: str,  # noqa: A002
        words: int = WORDS,
        key_points: int = KEY_POINTS,
        *,
        until: float = 0.0,
    ) -> BriefingShape:
        """The briefing of an event, left to the process that tells until then, as ``told_by_others`` says.

        Raises:
            MissingError, MovedError: there is no such event any more.
            NothingToBriefError: no article has a sentence, or none fits the budget.
        """
        with self.store.reading() as tx:
            event, key = self._named(tx, id, words, key_points)
            kept, related = self.remembered(tx, event, key), tx.related(event.pk)
        if kept is None:
            kept = self.told_by_others(event, key, until)
        if kept is None:
            with self._remembered.telling(event.pk):  # another may be telling it
                kept, related = self._tell(id, words, key_points)
        return _with_related(kept, related)

    def briefing_if_told(self, id: str) -> BriefingShape | None:  # noqa: A002
        """The briefing of an event where it has been told; none is made. Raises ``MissingError``, ``MovedError``."""
        with self.store.reading() as tx:
            event, key = self._named(tx, id, WORDS, KEY_POINTS)
            kept, related = self.remembered(tx, event, key), tx.related(event.pk)
        return None if kept is None else _with_related(kept, related)

    def _named(self, tx: Reader, id_: str, words: int, key_points: int) -> tuple[StoredEvent, str]:
        """An event, and what its briefing is known by."""
        event = tx.event(id_)
        return event, briefing_cache.briefing_key(event.content, words, key_points)

    def _tell(
        self, id_: str, words: int, key_points: int
    ) -> tuple[briefing_cache.Value, list[StoredRelated]]:
        """A briefing that was not told a moment ago, and what is like the event."""
        with self.store.reading() as tx:
            event, key = self._named(tx, id_, words, key_points)
            kept, related = self.remembered(tx, event, key), tx.related(event.pk)
            articles = tx.articles_of(event.pk)
        if kept is None:
            copies = briefing_cache.origins_known(articles)
            told = [stored.article for stored in articles]
            kept = briefing_cache.tell(event, told, words, key_points, copies).dump()
            self.keep_told(event, key, kept, asked_for=(words, key_points) == (WORDS, KEY_POINTS))
        return kept, related

    def brief_untold(self, most: int = TOLD_AHEAD) -> Iterator[str]:
        """Tell those of the latest events that nobody has asked for yet; the id of each, even with nothing to tell.

        Who asks for an older one waits until it is told, some tenths of a second.
        """
        with self.store.reading() as tx:
            untold = tx.unbriefed(most)
        for event in untold:
            with suppress(MissingError, MovedError, NothingToBriefError):
                self.briefing(event.id)
            yield event.id

    def remembered(self, tx: Reader, event: StoredEvent, key: str) -> briefing_cache.Value | None:
        """What is remembered, or kept in the store, of an event under a key."""
        briefing = self._remembered.find(event.pk, key)
        return tx.briefing(event.pk, key) if briefing is None else briefing

    def patience(self) -> float:
        """Until when feeds and digests that are made from now on wait for what others tell, for all events together."""
        return time.monotonic() + self._told_beside

    def told_by_others(self, event: StoredEvent, key: str, until: float) -> briefing_cache.Value | None:
        """What another process tells of an event that has just changed, waited for; none where it does not."""
        while (self._clock() - event.updated).total_seconds() < FRESH_SECONDS and time.monotonic() < until:
            time.sleep(LOOK_SECONDS)
            with self.store.reading() as tx:
                now = tx.events_by_pk([event.pk]).get(event.pk)
                if now is None or now.content != event.content:
                    return None
                if (found := tx.briefing(event.pk, key)) is not None:
                    return found
        return None

    def keep_told(
        self, event: StoredEvent, key: str, value: briefing_cache.Value, *, asked_for: bool = False
    ) -> None:
        """Remember a briefing, and keep in the store what is asked for as a rule, if that can be written at once.

        One that is not kept is told again: whoever reads neither waits for a writer nor fails because of a full disk.
        """
        self._remembered.keep(event.pk, key, value)
        if not asked_for:
            return
        with suppress(StoreError), self.writing(KEEP_SECONDS, lasting=False) as tx:
            if (now := tx.events_by_pk([event.pk]).get(event.pk)) and now.content == event.content:
                tx.keep_briefing(event.pk, key, value)


def _with_related(kept: briefing_cache.Value, related: Sequence[StoredRelated]) -> BriefingShape:
    briefing = BriefingShape.model_validate(kept)
    briefing.related = [RelatedShape(event=other.event, why=other.why) for other in related]
    return briefing
