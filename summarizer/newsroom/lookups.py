"""The part of ``Newsroom`` that looks up stored articles, events, sources and days."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from summarizer.errors import MissingError, MovedError
from summarizer.explanations import Reason
from summarizer.newsroom import briefing_cache
from summarizer.newsroom.briefing_cache import KEY_POINTS, WORDS
from summarizer.newsroom.transactions import Transactions
from summarizer.rendering.shapes import BriefingShape
from summarizer.storage.stored import (
    ArticleBrief,
    ArticleQuery,
    EventQuery,
    Outlet,
    StoredArticle,
    StoredEdition,
    StoredEvent,
)

if TYPE_CHECKING:
    from summarizer.grouping.edits import Edits


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
