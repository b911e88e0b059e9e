"""What can be done with stored articles, said once for the command line and the HTTP service."""

import datetime
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from summarizer.errors import MissingError, MovedError, NothingToBriefError
from summarizer.explanations import Reason
from summarizer.families import Families
from summarizer.models import LedgerLine
from summarizer.newsroom import editions, telling
from summarizer.newsroom.desks import Desks
from summarizer.newsroom.verifying import Verified, Verifier
from summarizer.storage.store import (
    EventQuery,
    Store,
    StoredArticle,
    StoredEvent,
    Writer,
)

if TYPE_CHECKING:
    from summarizer.grouping.fingerprints import Traits
    from summarizer.newsroom.arrivals import Read

Clock = Callable[[], datetime.datetime]
NO_FAMILIES = Families()

WORDS, KEY_POINTS = 120, 5  # of a briefing that is made before anybody asks, and of digests
TOLD_AT_ONCE = 50
GROUPED_AT_ONCE = 200  # articles grouped in one transaction; others may post in between


class Newsroom:
    """Articles come in, events and briefings come out; ``close`` when done.

    Args:
        store: where all of it is kept.
        clock: the time, in UTC.
        families: which outlets count as one source.
    """

    def __init__(self, store: Store, clock: Clock, families: Families = NO_FAMILIES) -> None:
        self.store = store
        self._clock = clock
        self._desks = Desks(families)
        self._families = families
        self._one_at_a_time = threading.Lock()

    def now(self) -> datetime.datetime:
        """The time, in UTC."""
        return self._clock()

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    # Articles arrive and go.

    def post(self, read: Iterable["Read"]) -> Iterator[LedgerLine]:
        """Keep what was read; each line comes when its article is on disk. Grouping is still to come."""
        from summarizer.newsroom import arrivals  # noqa: PLC0415 - scikit-learn, which readers do not need

        for batch in arrivals.in_batches(read):
            with self.store.reading() as on:
                settled = arrivals.settling(on, self._families)
            yield from self._kept([arrivals.with_traits(settled(item)) for item in batch])

    def group_pending(self) -> int:
        """Group up to ``GROUPED_AT_ONCE`` articles that wait for it; how many there were."""
        with self.writing() as on:
            waiting = on.pending(GROUPED_AT_ONCE)
            if waiting:
                self._settle(on, waiting, [], self._clock())
        return len(waiting)

    def group_all(self) -> None:
        """Group all articles that wait for it."""
        while self.group_pending():
            pass

    def forget(self, id: str) -> None:  # noqa: A002
        """Delete an article: its event is told anew, editions keep their place without its words.

        Raises:
            MissingError: there is no such article.
        """
        with self.writing() as on:
            known = on.held(id)
            if known is None:
                raise MissingError("article", id)
            for edition in on.editions_citing(id):
                on.rewrite_edition(replace(edition, value=editions.redact(edition.value, id)))
            on.forget_superseded(id)
            on.keep_edits(on.edits().without(id))
            self._settle(on, [], [known[0]], self._clock())

    @contextmanager
    def at_desk(self) -> Iterator[tuple[Writer, Desks, datetime.datetime]]:
        """A transaction that may group: the store, the desks, and when it is."""
        with self.writing() as on:
            yield on, self._desks, self._clock()

    # Articles and events are looked up.

    def article(self, id: str) -> StoredArticle:  # noqa: A002
        """The article of that id. Raises ``MissingError``."""
        with self.store.reading() as on:
            return on.article(id)

    def event(self, id: str) -> tuple[StoredEvent, list[StoredArticle]]:  # noqa: A002
        """The event of that id with its articles. Raises ``MissingError`` and ``MovedError``."""
        with self.store.reading() as on:
            event = on.event(id)
            return event, on.articles_of(event.pk)

    def events(self, query: EventQuery) -> list[tuple[StoredEvent, list[StoredArticle]]]:
        """One page of events, each with its articles."""
        with self.store.reading() as on:
            return [(event, on.articles_of(event.pk)) for event in on.events(query)]

    def sources(self) -> list[tuple[str | None, int, int]]:
        """Publisher, originals, reprints."""
        with self.store.reading() as on:
            return on.sources()

    def counts(self) -> dict[str, int]:
        """How many articles, reprints, pending articles, events, briefings and editions there are."""
        with self.store.reading() as on:
            return on.counts()

    def export(self) -> Iterator[StoredArticle]:
        """All articles, in the order in which they came."""
        with self.store.reading() as on:
            yield from on.every_article()

    def why(self, event: str, article: str) -> Reason:
        """Why an article is in its event and not in the nearest other one.

        Raises:
            MissingError: there is no such event, or no such article in it.
            MovedError: the event went into another.
        """
        from summarizer.newsroom.reasons import reason  # noqa: PLC0415 - scikit-learn

        with self.writing() as on:
            held = on.event(event)
            stored = on.article(article)
            if stored.event != held.id:
                raise MissingError(f"article of event {held.id}", article)
            return reason(on, self._desks.load(on, self._clock()), held, stored)

    # Events are told.

    def briefing(self, id: str, words: int = WORDS, key_points: int = KEY_POINTS) -> telling.Value:  # noqa: A002
        """The briefing of an event, as ``newsfold brief --format jsonl`` writes it.

        Raises:
            MissingError, MovedError: there is no such event any more.
            NothingToBriefError: no article has a sentence, or none fits the budget.
        """
        with self.store.reading() as on:
            event = on.event(id)
            related = on.related(event.pk)
            key = telling.briefing_key(event.content, words, key_points, related)
            if (kept := on.briefing(event.pk, key)) is not None:
                return kept
            articles = on.articles_of(event.pk)
        value = telling.tell(event, [held.article for held in articles], words, key_points, related)
        self.keep_told(event, [(key, value)])
        return value

    def brief_untold(self) -> Iterator[str]:
        """Tell events that nobody has asked for yet; the id of each, told or with nothing to tell."""
        last = 0
        while True:
            with self.store.reading() as on:
                untold = on.unbriefed(TOLD_AT_ONCE, last)
            for event in untold:
                with suppress(MissingError, MovedError, NothingToBriefError):
                    self.briefing(event.id)
                yield event.id
            if not untold:
                return
            last = untold[-1].pk

    # Citations are checked.

    def verify(self) -> Verified:
        """Check every citation and support of every stored briefing and edition, and that articles are as they came."""
        with self.store.reading() as on:
            return Verifier(on).everything()

    def verify_event(self, id: str) -> Verified:  # noqa: A002
        """Check what stored briefings and editions say of an event. Raises ``MissingError`` and ``MovedError``."""
        with self.store.reading() as on:
            return Verifier(on).event(on.event(id))

    # How it is done.

    @contextmanager
    def writing(self) -> Iterator[Writer]:
        """A transaction; after a failure nothing that was read in it is believed."""
        with self._one_at_a_time:
            try:
                with self.store.writing() as on:
                    yield on
            except BaseException:
                self._desks.clear()
                raise

    def _kept(self, batch: Sequence[tuple["Read", "Traits | None"]]) -> list[LedgerLine]:
        from summarizer.newsroom import arrivals  # noqa: PLC0415

        with self.writing() as on:
            now = self._clock()
            return arrivals.keep(on, batch, lambda pk: self._settle(on, [], [pk], now), now)

    def _settle(
        self, on: Writer, arrived: Sequence[int], removed: Sequence[int], now: datetime.datetime
    ) -> None:
        from summarizer.newsroom.regrouping import settle  # noqa: PLC0415 - scikit-learn

        settle(on, self._desks.load(on, now), arrived, removed, now)

    def keep_told(self, event: StoredEvent, told: Sequence[tuple[str, telling.Value]]) -> None:
        """Keep briefings, unless the event has changed since they were made."""
        with self.writing() as on:
            if (now := on.events_by_pk([event.pk]).get(event.pk)) and now.content == event.content:
                for key, value in told:
                    on.keep_briefing(event.pk, key, value)
