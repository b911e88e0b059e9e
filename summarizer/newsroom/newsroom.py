"""``Newsroom``: the one class through which the command line and the HTTP service use a store."""

import datetime
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from summarizer.errors import MissingError, MovedError, NothingToBriefError
from summarizer.models import Citation
from summarizer.newsroom import digests, editing, editions
from summarizer.newsroom.briefing_cache import KEY_POINTS, WORDS
from summarizer.newsroom.briefings import KeptBriefings, Lookups
from summarizer.newsroom.ingestion import Ingestion
from summarizer.newsroom.verification import Verified, Verifier
from summarizer.rendering.shapes import Digest
from summarizer.storage.stored import EventQuery, StoredEdition, StoredEvent

if TYPE_CHECKING:
    from summarizer.briefing.timeline import DatedStatement
    from summarizer.grouping.edits import Edits
    from summarizer.newsroom.timeline import New, Since
    from summarizer.rendering.feeds import Feed

WARMED_BY = 20  # events, of which the smallest is read at start-up


class Newsroom(Ingestion, Lookups, KeptBriefings):
    """Articles come in, events, briefings and digests come out; ``close`` when done.

    Everything that can be done with stored articles is a method of this class, here or in one of its base classes;
    the command line and the HTTP service go through it.

    Args:
        store: where everything is kept.
        clock: the time, in UTC.
        families: which outlets count as one source.
        told_beside: how many seconds feeds and digests wait for another process to brief what has just changed.
    """

    def digest(self, view: editions.DigestView) -> Digest:
        """The digest of a day: the newest edition once the day has closed, else as it stands.

        Raises:
            ParameterError: there is no such zone.
        """
        return digests.digest(self, view)

    def digest_so_far(self, view: editions.DigestView) -> digests.DigestSoFar:
        """The digest of a day without telling anything for it, and which of its events are not told yet.

        Raises:
            ParameterError: there is no such zone.
        """
        return digests.digest_so_far(self, view)

    def make_digest(self, view: editions.DigestView) -> Iterator[Any]:
        """Make what is missing in ``digest_so_far`` and store the editions, day by day; yields a value for each."""
        return digests.make(self, view)

    def make_ahead(self, tz: str = "UTC") -> Iterator[datetime.date]:
        """Make the editions that the first reader of the last closed day would wait for, see ``digests.make_ahead``."""
        return digests.make_ahead(self, tz)

    def edition(self, hash_: str) -> Digest:
        """A kept edition, as it was told. Raises ``MissingError``."""
        with self.store.reading() as tx:
            return editions.shown(tx.edition(hash_).value)

    def revisions(self, view: editions.DigestView) -> list[StoredEdition]:
        """The kept editions of a digest, the newest revision first."""
        with self.store.reading() as tx:
            return tx.editions(str(view))

    def today(self, tz: str) -> datetime.date:
        """The day it is in a zone."""
        return self.now().astimezone(editions.get_zone(tz)).date()

    def latest_day(self, tz: str) -> datetime.date | None:
        """The last day in a zone, up to today, that an article was published on."""
        return digests.latest_until(self, tz, self.today(tz))

    def feed(
        self, limit: int, *, of_editions: bool, tz: str = "UTC", min_sources: int = 1, told: bool = False
    ) -> "Feed":
        """What feeds hold: the digests of a zone's days, or the events that changed last.

        With ``told``, what another process will have briefed in some seconds comes only then.

        Raises:
            ParameterError: there is no such zone.
        """
        from summarizer.newsroom import feeds

        if of_editions:
            return feeds.editions_feed(self, tz, limit)
        return feeds.events_feed(self, limit, min_sources, told=told)

    def timeline(self, id: str, limit: int) -> "tuple[StoredEvent, tuple[DatedStatement, ...]]":  # noqa: A002
        """An event with its dated statements. Raises ``MissingError`` and ``MovedError``."""
        from summarizer.newsroom import timeline

        return timeline.timeline(self, id, limit)

    def told_alone(self, id: str, most: int) -> tuple[Citation, ...]:  # noqa: A002
        """What single sources of an event tell, of ``most`` at most. Raises ``MissingError`` and ``MovedError``."""
        from summarizer.newsroom import timeline

        return timeline.told_alone(self, id, most)

    def changes(self, id: str, since: "Since | None", words: int, key_points: int) -> "New":  # noqa: A002
        """What is new in an event since a day, a moment or an edition, see ``timeline.changes``.

        Raises:
            MissingError, MovedError: there is no such event, or no such edition.
        """
        from summarizer.newsroom import timeline

        return timeline.changes(self, id, since, words, key_points)

    def new_since_visit(self, id: str, visit: datetime.datetime) -> "New":  # noqa: A002
        """What is new in an event from articles that have arrived since a visit, whenever they were published.

        Raises:
            MissingError, MovedError: there is no such event.
        """
        from summarizer.newsroom import timeline

        return timeline.new_since_visit(self, id, visit)

    def split(self, event: str, articles: Sequence[str]) -> editing.Edited:
        """Make ``articles`` of an event an event of their own, as ``editing.split`` says."""
        return editing.split(self, event, articles)

    def merge(self, event: str, others: Sequence[str]) -> editing.Edited:
        """Make several events one, as ``editing.merge`` says."""
        return editing.merge(self, event, others)

    def pin(self, event: str, articles: Sequence[str]) -> editing.Edited:
        """Move articles into an event, or hold them there, as ``editing.pin`` says."""
        return editing.pin(self, event, articles)

    def restore_edits(self, before: "Edits", after: "Edits", articles: Sequence[str]) -> editing.Edited:
        """Undo a decision, as ``editing.restore`` says."""
        return editing.restore(self, before, after, articles)

    def verify(self) -> Verified:
        """Check all citations and all support in stored briefings and editions, and that articles are unchanged."""
        with self.store.reading() as tx:
            return Verifier(tx).everything()

    def verify_event(self, id: str) -> Verified:  # noqa: A002
        """Check what stored briefings and editions say of an event. Raises ``MissingError`` and ``MovedError``."""
        with self.store.reading() as tx:
            return Verifier(tx).event(tx.event(id))

    def warm_up(self) -> Iterator[str]:
        """Read one event part by part, so that the first readers of others need not wait; the name of each part.

        numpy, scipy and scikit-learn are imported, and the vectors of its language are read.
        """
        found = [(event, briefs) for event, briefs in self.cards(EventQuery(limit=WARMED_BY)) if briefs]
        # The smallest that has something to compare.
        found.sort(key=lambda card: (card[0].articles < 2, card[0].articles))
        for event, briefs in found[:1]:
            with suppress(MissingError, MovedError, NothingToBriefError):  # it may be gone by now
                yield self.briefing(event.id).id
                yield self.changes(event.id, None, WORDS, KEY_POINTS).since
                yield self.timeline(event.id, 1)[0].id
                yield self.why(event.id, briefs[0].id).rule
        yield "all"
