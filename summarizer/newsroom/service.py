"""What can be done with stored articles, said once for the command line and the HTTP service."""

import datetime
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from summarizer.errors import MissingError, MovedError, NothingToBriefError
from summarizer.models import LedgerLine, Reason
from summarizer.newsroom import editions, telling
from summarizer.newsroom.desks import Desks
from summarizer.newsroom.editions import View
from summarizer.newsroom.verifying import Verified, Verifier
from summarizer.storage.store import (
    EventQuery,
    Reader,
    Store,
    StoredArticle,
    StoredEdition,
    StoredEvent,
    Writer,
)

if TYPE_CHECKING:
    from summarizer.newsroom.arrivals import Read

Clock = Callable[[], datetime.datetime]

WORDS, KEY_POINTS = 120, 5  # of a briefing that is made before anybody asks, and of digests
TOLD_AT_ONCE = 50
GROUPED_AT_ONCE = 200  # articles grouped in one transaction; others may post in between


class Newsroom:
    """Articles come in, events and briefings come out; ``close`` when done.

    Args:
        store: where all of it is kept.
        clock: the time, in UTC.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self._clock = clock
        self._desks = Desks()
        self._one_at_a_time = threading.Lock()

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    # Articles arrive and go.

    def post(self, read: Iterable["Read"]) -> Iterator[LedgerLine]:
        """Keep what was read; each line comes when its article is on disk. Grouping is still to come."""
        from summarizer.newsroom import arrivals  # noqa: PLC0415 - scikit-learn, which readers do not need

        for batch in arrivals.in_batches(read):
            yield from self._kept([arrivals.shingled(item) for item in batch])

    def group_pending(self) -> int:
        """Group up to ``GROUPED_AT_ONCE`` articles that wait for it; how many there were."""
        with self._writing() as on:
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
        with self._writing() as on:
            known = on.held(id)
            if known is None:
                raise MissingError("article", id)
            for edition in on.editions_citing(id):
                on.rewrite_edition(edition.edition, editions.redact(edition.value, id))
            on.forget_superseded(id)
            self._settle(on, [], [known[0]], self._clock())

    def regroup(self) -> int:
        """Learn document frequencies from the articles that are there, and group all anew; the table's version."""
        with self._writing() as on:
            return self._desks.start_version(on, self._clock(), learn=True)

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

        with self._writing() as on:
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
        self._keep(event, [(key, value)])
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

    def digest(self, view: View) -> Mapping[str, Any]:
        """The digest of a day: the newest edition once the day has closed, else as it stands.

        Raises:
            ParameterError: there is no such zone.
        """
        closed = view.closed(self._clock())
        with self.store.reading() as on:
            shown = self._entries(on, view)[: view.limit]
            contents = [telling.limited_content(entry.articles) for entry in shown]
            basis = editions.basis([(e.event.id, c) for e, c in zip(shown, contents, strict=True)])
            kept = on.editions(str(view))
            if closed and kept and kept[0].basis == basis:
                return kept[0].value
        told = [self._entry_told(entry, content) for entry, content in zip(shown, contents, strict=True)]
        briefings = [value for value in told if value is not None]
        if not closed:
            return editions.edition_value(view, None, briefings)
        return self._keep_edition(view, basis, briefings)

    def edition(self, edition: str) -> StoredEdition:
        """A kept edition, as it was told. Raises ``MissingError``."""
        with self.store.reading() as on:
            return on.edition(edition)

    def today(self, tz: str) -> datetime.date:
        """The day it is in a zone."""
        return self._clock().astimezone(editions.get_zone(tz)).date()

    def latest_day(self, tz: str) -> datetime.date | None:
        """The last day in a zone, up to today, that an article was published on."""
        today = self.today(tz)
        with self.store.reading() as on:
            plain, moment = on.latest(today.isoformat(), View(today, tz).bounds[1])
        days = [datetime.date.fromisoformat(plain)] if plain else []
        days += [moment.astimezone(ZoneInfo(tz)).date()] if moment else []
        return max(days, default=None)

    # Citations are checked.

    def verify(self) -> Verified:
        """Check every citation of every stored briefing and edition."""
        with self.store.reading() as on:
            verifier = Verifier(on)
            for event, briefing in on.every_briefing():
                verifier.check(f"event {event}", [briefing])
            for edition in on.every_edition():
                verifier.check(f"edition {edition.edition}", edition.value["events"], frozen=True)
            return verifier.found

    def verify_event(self, id: str) -> Verified:  # noqa: A002
        """Check every citation of the stored briefings of an event. Raises ``MissingError`` and ``MovedError``."""
        with self.store.reading() as on:
            event = on.event(id)
            verifier = Verifier(on)
            verifier.check(f"event {event.id}", on.briefings_of(event.pk))
            return verifier.found

    # How it is done.

    @contextmanager
    def _writing(self) -> Iterator[Writer]:
        """A transaction; after a failure nothing that was read in it is believed."""
        with self._one_at_a_time:
            try:
                with self.store.writing() as on:
                    yield on
            except BaseException:
                self._desk = None
                raise

    def _kept(self, batch: Sequence[tuple["Read", frozenset[int]]]) -> list[LedgerLine]:
        from summarizer.newsroom import arrivals  # noqa: PLC0415

        with self._writing() as on:
            now = self._clock()
            return arrivals.keep(on, batch, lambda pk: self._settle(on, [], [pk], now), now)

    def _settle(
        self, on: Writer, arrived: Sequence[int], removed: Sequence[int], now: datetime.datetime
    ) -> None:
        from summarizer.newsroom.regrouping import settle  # noqa: PLC0415 - scikit-learn

        settle(on, self._desks.load(on, now), arrived, removed, now)

    def _entries(self, on: Reader, view: View) -> list[editions.Entry]:
        events = on.events_between(view.date.isoformat(), *view.bounds)
        return editions.entries(view, [(event, on.articles_of(event.pk)) for event in events])

    def _entry_told(self, entry: editions.Entry, content: str) -> telling.Value | None:
        key = telling.briefing_key("digest " + content, WORDS, KEY_POINTS)
        with self.store.reading() as on:
            if (kept := on.briefing(entry.event.pk, key)) is not None:
                return kept
        articles = [held.article for held in entry.articles]
        value = telling.tell_if_possible(entry.event, articles, WORDS, KEY_POINTS)
        if value is not None:
            self._keep(entry.event, [(key, value)])
        return value

    def _keep(self, event: StoredEvent, told: Sequence[tuple[str, telling.Value]]) -> None:
        """Keep briefings, unless the event has changed since they were made."""
        with self._writing() as on:
            if (now := on.events_by_pk([event.pk]).get(event.pk)) and now.content == event.content:
                for key, value in told:
                    on.keep_briefing(event.pk, key, value)

    def _keep_edition(self, view: View, basis: str, briefings: Sequence[telling.Value]) -> Mapping[str, Any]:
        with self._writing() as on:
            kept = on.editions(str(view))
            if kept and kept[0].basis == basis:  # another process was faster
                return kept[0].value
            revision = kept[0].revision + 1 if kept else 1
            value = editions.edition_value(view, revision, briefings)
            edition = StoredEdition(value["edition"], str(view), revision, self._clock(), basis, value)
            on.keep_edition(edition, editions.cited_articles(value))
        return value
