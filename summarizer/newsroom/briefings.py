"""The parts of ``Newsroom`` that make and keep briefings of events, and look up articles, events, sources and days."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from summarizer.errors import MissingError, MovedError, NothingToBriefError, StoreError
from summarizer.explanations import Reason
from summarizer.models import Briefing
from summarizer.newsroom import briefing_cache
from summarizer.newsroom.briefing_cache import KEY_POINTS, WORDS
from summarizer.newsroom.transactions import Transactions
from summarizer.rendering.shapes import BriefingShape, RelatedShape
from summarizer.storage.store import Reader
from summarizer.storage.stored import (
    ArticleBrief,
    ArticleQuery,
    EventQuery,
    Outlet,
    StoredArticle,
    StoredEdition,
    StoredEvent,
    StoredRelated,
)

if TYPE_CHECKING:
    from summarizer.grouping.edits import Edits


Made = TypeVar("Made")
KEEP_SECONDS = 0.05  # how long a reader waits for the write lock to store a briefing
TOLD_AHEAD = 500  # events briefed ahead, some 50 ms each: more than lists, feeds and the digest of a day show
FRESH_SECONDS = 5.0  # since an event changed: another process may be about to brief it
LOOK_SECONDS = 0.1  # between two checks whether it has done so


class KeptBriefings(Transactions):
    """Returns briefings of events: from memory, from the store, from another process that makes it, else a new one."""

    def briefing(
        self,
        id: str,  # noqa: A002
        words: int = WORDS,
        key_points: int = KEY_POINTS,
        *,
        until: float = 0.0,
    ) -> BriefingShape:
        """The briefing of an event; until the time given, it may be left to another process, see ``told_by_others``.

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
        """The briefing of an event, if there is one already. Raises ``MissingError``, ``MovedError``."""
        with self.store.reading() as tx:
            event, key = self._named(tx, id, WORDS, KEY_POINTS)
            kept, related = self.remembered(tx, event, key), tx.related(event.pk)
        return None if kept is None else _with_related(kept, related)

    def _named(self, tx: Reader, id_: str, words: int, key_points: int) -> tuple[StoredEvent, str]:
        """An event, and the key of its briefing."""
        event = tx.event(id_)
        return event, briefing_cache.briefing_key(event.content, words, key_points)

    def _tell(
        self, id_: str, words: int, key_points: int
    ) -> tuple[briefing_cache.Value, list[StoredRelated]]:
        """A briefing that was not there a moment ago, with the related events."""
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
        """Brief the latest events that have no briefing yet; yields the id of each, even if there is nothing to tell.

        A reader who asks for an older event waits until it is briefed, some tenths of a second.
        """
        with self.store.reading() as tx:
            untold = tx.unbriefed(most)
        for event in untold:
            with suppress(MissingError, MovedError, NothingToBriefError):
                self.briefing(event.id)
            yield event.id

    def remembered(self, tx: Reader, event: StoredEvent, key: str) -> briefing_cache.Value | None:
        """The briefing of an event under a key, from memory or from the store."""
        briefing = self._remembered.find(event.pk, key)
        return tx.briefing(event.pk, key) if briefing is None else briefing

    def patience(self) -> float:
        """Until when a feed or digest begun now waits for briefings of other processes, for all its events together."""
        return time.monotonic() + self._told_beside

    def told_by_others(self, event: StoredEvent, key: str, until: float) -> briefing_cache.Value | None:
        """Wait for another process to brief an event that has just changed; none if it does not."""
        while self.is_fresh(event) and time.monotonic() < until:
            time.sleep(LOOK_SECONDS)
            with self.store.reading() as tx:
                now = tx.events_by_pk([event.pk]).get(event.pk)
                if now is None or now.content != event.content:
                    return None
                if (found := tx.briefing(event.pk, key)) is not None:
                    return found
        return None

    def is_fresh(self, event: StoredEvent) -> bool:
        """Whether an event changed so lately that another process may be about to brief it."""
        return (self._clock() - event.updated).total_seconds() < FRESH_SECONDS

    def made_if_told(
        self,
        tx: Reader,
        event: StoredEvent,
        related: Sequence[StoredRelated],
        make: Callable[[StoredEvent, Briefing], Made],
    ) -> Made | None:
        """What is made of the usual briefing of an event, once for as long as both stay; none if there is none yet."""
        key = event, tuple(related)
        made: Made | None = self._remembered.rendered(key)
        if made is None:
            kept = self.remembered(tx, event, briefing_cache.briefing_key(event.content, WORDS, KEY_POINTS))
            if kept is None:
                return None
            made = make(event, _with_related(kept, related).briefing())
            self._remembered.keep_rendered(key, made)
        return made

    def keep_told(
        self, event: StoredEvent, key: str, value: briefing_cache.Value, *, asked_for: bool = False
    ) -> None:
        """Cache a briefing, and store one of the usual size if that can be written at once.

        One that is not stored is made again later: a reader neither waits for a writer nor fails on a full disk.
        """
        self._remembered.keep(event.pk, key, value)
        if not asked_for:
            return
        with suppress(StoreError), self.writing(KEEP_SECONDS, lasting=False) as tx:
            if (now := tx.events_by_pk([event.pk]).get(event.pk)) and now.content == event.content:
                tx.keep_briefing(event.pk, key, value)


def _with_related(kept: briefing_cache.Value, related: Sequence[StoredRelated]) -> BriefingShape:
    briefing = BriefingShape.model_validate(kept)
    briefing.related = [
        RelatedShape(event=other.event, why=other.why, title=other.title) for other in related
    ]
    return briefing


class Lookups(Transactions):
    """Looks up articles, events, sources and days, and says why an article is in its event."""

    def article(self, id: str) -> StoredArticle:  # noqa: A002
        """The article of that id. Raises ``MissingError``."""
        with self.store.reading() as tx:
            return tx.article(id)

    def articles(self, query: ArticleQuery) -> list[ArticleBrief]:
        """One page of articles less their texts, the latest arrival first."""
        with self.store.reading() as tx:
            return tx.article_briefs(query)

    def export(self) -> Iterator[StoredArticle]:
        """All articles, in the order in which they arrived."""
        with self.store.reading() as tx:
            yield from tx.every_article()

    def event(self, id: str) -> tuple[StoredEvent, list[StoredArticle]]:  # noqa: A002
        """The event of that id with its articles. Raises ``MissingError`` and ``MovedError``."""
        with self.store.reading() as tx:
            event = tx.event(id)
            return event, tx.articles_of(event.pk)

    def events(self, query: EventQuery) -> list[tuple[StoredEvent, list[StoredArticle]]]:
        """One page of events, each with its articles."""
        with self.store.reading() as tx:
            found = tx.events(query)
            articles = tx.articles_in({event.pk for event in found})
        return [(event, articles.get(event.pk, [])) for event in found]

    def events_by_id(self, ids: Sequence[str]) -> dict[str, StoredEvent]:
        """Id → event, of those of ``ids`` that there are."""
        events: dict[str, StoredEvent] = {}
        with self.store.reading() as tx:
            for id_ in ids:
                with suppress(MissingError, MovedError):
                    events[id_] = tx.event(id_)
        return events

    def briefs(self, event: StoredEvent) -> list[ArticleBrief]:
        """The articles of an event less their texts, the earliest first."""
        with self.store.reading() as tx:
            return tx.briefs_of([event.pk]).get(event.pk, [])

    def card(self, id: str) -> tuple[StoredEvent, list[ArticleBrief]]:  # noqa: A002
        """The event of that id, with its articles less their texts. Raises ``MissingError`` and ``MovedError``."""
        with self.store.reading() as tx:
            event = tx.event(id)
            return event, tx.briefs_of([event.pk]).get(event.pk, [])

    def cards(self, query: EventQuery) -> list[tuple[StoredEvent, list[ArticleBrief]]]:
        """One page of events, each with its articles less their texts."""
        with self.store.reading() as tx:
            found = tx.events(query)
            briefs = tx.briefs_of({event.pk for event in found})
        return [(event, briefs.get(event.pk, [])) for event in found]

    def kept_briefings(self, events: Sequence[StoredEvent]) -> dict[str, BriefingShape]:
        """Event id → its briefing, for events that have a stored one; none is made."""
        briefings: dict[str, BriefingShape] = {}
        with self.store.reading() as tx:
            for event in events:
                key = briefing_cache.briefing_key(event.content, WORDS, KEY_POINTS)
                if (kept := tx.briefing(event.pk, key)) is not None:
                    briefings[event.id] = BriefingShape.model_validate(kept)
        return briefings

    def sources(self) -> list[tuple[str | None, int, int]]:
        """Publisher, originals, reprints."""
        with self.store.reading() as tx:
            return tx.sources()

    def outlets(self) -> list[Outlet]:
        """Publishers with what is known of them."""
        with self.store.reading() as tx:
            return tx.outlets()

    def sections(self) -> list[tuple[str, int, int]]:
        """Section, how many articles and how many events it has."""
        with self.store.reading() as tx:
            return tx.sections()

    def languages(self) -> list[tuple[str, int]]:
        """Language, how many events it has."""
        with self.store.reading() as tx:
            return tx.languages()

    def days(self) -> list[tuple[str, int]]:
        """Day (in UTC), how many articles were published on it; the latest first."""
        with self.store.reading() as tx:
            return tx.days()

    def kept_editions(self, after: tuple[Any, ...] | None, limit: int) -> list[StoredEdition]:
        """One page of editions, the last that was made first."""
        with self.store.reading() as tx:
            return tx.kept_editions(after, limit)

    def edits(self) -> "Edits":
        """The manual decisions of editors."""
        with self.store.reading() as tx:
            return tx.edits()

    def why(self, event: str, article: str) -> Reason:
        """Why an article is in its event and not in the nearest other one.

        Raises:
            MissingError: there is no such event, or no such article in it.
            MovedError: the event went into another.
        """
        from summarizer.newsroom.relations import reason

        change = self.store.change()
        with self._looking, self.store.reading() as tx:
            stored_event = tx.event(event)
            stored = tx.article(article)
            if stored.event != stored_event.id:
                raise MissingError(f"article of event {stored_event.id}", article)
            return reason(tx, self._looked_at.look(tx), stored_event, stored, change)
