"""The interface of a store: the protocols that a database for Newsfold must implement.

All work happens in a transaction. ``reading`` sees one state of the store throughout; ``writing`` excludes
other writers, and what it wrote is on disk when it has closed without an error. Rows are known inside by
numbers (``pk``), which callers pass around but never show; ids are what users see.
"""

import datetime
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager
from typing import Any, NamedTuple, Protocol

from summarizer.grouping.edits import Edits
from summarizer.grouping.fingerprints import Fingerprint, Traits
from summarizer.grouping.furniture import Furniture
from summarizer.models import Article
from summarizer.storage.stored import (
    ArticleBrief,
    ArticleQuery,
    EventQuery,
    NewVector,
    Outlet,
    Place,
    StoredArticle,
    StoredDelivery,
    StoredEdition,
    StoredEvent,
    StoredHook,
    StoredKey,
    StoredRelated,
)

Packed = dict[int, tuple[bytes, bytes]]  # article → terms and weights


class Kin(Protocol):
    """Kin: texts connected by a chain of similarity, pages or titles; a kin may hold other texts too."""

    def set_prints(self, known: Mapping[int, Traits]) -> None:
        """Replace the traits of stored articles."""

    def kin_of(self, fingerprints: Collection[str]) -> dict[str, int]:
        """Fingerprint → its kin, for the stored ones."""

    def kin_having(self, numbers: Collection[int]) -> dict[int, list[int] | None]:
        """Run or mark → the kin that have it; none if very many have it. One that no kin has is left out."""

    def prints_of_kin(self, kin: int) -> Iterator[Fingerprint]:
        """The prints of a kin."""

    def add_prints(
        self, added: Collection[tuple[Fingerprint, int]], numbers: Collection[tuple[int, int]]
    ) -> None:
        """Store texts with their kin, and runs and marks with the kin that have them."""

    def merge_kin(self, own: int, other: int) -> None:
        """Make one kin of two."""

    def next_kin(self) -> int:
        """A number above those of all kin."""

    def relatives(self, kin: int, limit: int) -> list[Traits]:
        """The traits of the earliest articles of a kin, in canonical order."""

    def forget_texts(self, fingerprints: set[str]) -> None:
        """Forget the prints of these that no article has any more, and the kin that have none left."""

    def remove_texts(self, fingerprints: set[str]) -> None:
        """Forget the prints of these, and the kin that have none left."""


class FurnitureReader(Protocol):
    """What is known of furniture and rejections."""

    def furniture(self) -> list[Furniture]:
        """The furniture of all sources, by source, the most frequent first."""

    def rejections(self) -> list[tuple[str, str]]:
        """Input and reason of what was rejected, by input."""

    def articles_from(self, source: str | None) -> dict[int, Article]:
        """Number → article, of those of a source."""


class FurnitureWriter(Protocol):
    """Changes what is known of furniture and rejections."""

    def keep_furniture(self, version: int, found: Iterable[Furniture]) -> None:
        """Replace the furniture by that of a new version."""

    def set_reading(self, pk: int, article: Article) -> None:
        """Keep what is set aside in an article now, and who owns its source."""

    def keep_rejections(self, refused: Collection[tuple[str, str]], now: datetime.datetime) -> None:
        """Keep inputs with the reasons why they were rejected, the latest alone of each input."""

    def forget_rejections(self, inputs: Collection[str]) -> None:
        """Forget that these were rejected."""


class ServiceReader(Protocol):
    """The part of a store that reads API keys, leases of processes, webhooks and their deliveries."""

    def api_keys(self) -> list[StoredKey]:
        """All keys, the oldest first, revoked ones too."""

    def api_key(self, id: str) -> StoredKey | None:  # noqa: A002
        """The key of that id, if there is one."""

    def lease(self, name: str) -> tuple[str, datetime.datetime] | None:
        """Who has a lease, and until when."""

    def hooks(self) -> list[StoredHook]:
        """All hooks, the oldest first."""

    def due_deliveries(self, now: datetime.datetime, limit: int) -> list[StoredDelivery]:
        """The deliveries that are due, the oldest first."""

    def deliveries(self, state: str, limit: int) -> list[StoredDelivery]:
        """The deliveries in a state, the latest first."""

    def has_delivery(self, hook: str, key: str) -> bool:
        """Whether a hook has a delivery under that key, sent or passed over because nothing was new."""

    def last_about(self, hook: str, about: str) -> StoredDelivery | None:
        """The last delivery of a hook about something."""

    def events_since(self, since: datetime.datetime) -> list[tuple[str, str, datetime.datetime]]:
        """Id, content and time of the events that changed since, the earliest change first."""

    def editions_since(self, since: datetime.datetime) -> list[tuple[str, str, datetime.datetime]]:
        """Hash, view and time of the editions made since, the earliest first."""

    def delivery_counts(self) -> dict[str, int]:
        """State → how many."""

    def oldest_pending(self) -> datetime.datetime | None:
        """When the oldest article that waits to be grouped arrived."""

    def size_bytes(self) -> int:
        """The size of the database."""


class ServiceWriter(Protocol):
    """The part of a store that changes API keys, leases of processes, webhooks and their deliveries."""

    def add_api_key(self, key: StoredKey) -> None:
        """Store a key."""

    def revoke_api_key(self, id: str, now: datetime.datetime) -> None:  # noqa: A002
        """Revoke a key. Raises ``MissingError``."""

    def take_lease(self, name: str, holder: str, now: datetime.datetime, until: datetime.datetime) -> bool:
        """Take or extend a lease; whether ``holder`` has it now. An expired lease is free."""

    def drop_lease(self, name: str, holder: str) -> None:
        """Give a lease back."""

    def add_hook(self, hook: StoredHook) -> None:
        """Store a hook."""

    def remove_hook(self, id: str) -> None:  # noqa: A002
        """Delete a hook and its deliveries. Raises ``MissingError``."""

    def add_delivery(self, delivery: StoredDelivery) -> None:
        """Store a delivery, unless its hook already has one under the same key."""

    def set_hook_seen(self, id: str, seen: datetime.datetime) -> None:  # noqa: A002
        """Record up to when the changes are among the deliveries of a hook."""

    def set_delivery(
        self, pk: int, state: str, attempts: int, due: datetime.datetime, said: str | None
    ) -> None:
        """Record the outcome of a delivery."""

    def forget_deliveries(self, keep: int) -> None:
        """Forget all but the latest ``keep`` that are done."""


class Reader(FurnitureReader, ServiceReader, Protocol):
    """One state of the store."""

    def article(self, id: str) -> StoredArticle:  # noqa: A002
        """The article of that id. Raises ``MissingError``."""

    def known(self, ids: Collection[str]) -> dict[str, tuple[int, str]]:
        """Id → number and content digest, of the articles of these ids that there are."""

    def articles(self, pks: Collection[int]) -> dict[int, Article]:
        """Number → article, of those of ``pks`` that there are."""

    def articles_of(self, event: int) -> list[StoredArticle]:
        """The articles of an event in canonical order."""

    def articles_in(self, events: Collection[int]) -> dict[int, list[StoredArticle]]:
        """Event → its articles in canonical order, of those of ``events`` that have some."""

    def every_article(self) -> Iterator[StoredArticle]:
        """All articles, in the order in which they came."""

    def event(self, id: str) -> StoredEvent:  # noqa: A002
        """The event of that id. Raises ``MissingError``, and ``MovedError`` where it went into another."""

    def events(self, query: EventQuery) -> list[StoredEvent]:
        """One page of events in the order asked for; ties are decided by the order of birth."""

    def events_between(self, day: str, start: datetime.datetime, end: datetime.datetime) -> list[StoredEvent]:
        """Events with an article of that plain day, or of a moment from ``start`` up to, not including, ``end``."""

    def unrelated(self, limit: int) -> list[StoredEvent]:
        """Events of which it is still to be found what is like them, the youngest first."""

    def last_updated(self) -> datetime.datetime | None:
        """When an event changed last."""

    def unbriefed(self, limit: int) -> list[StoredEvent]:
        """Of so many events that changed last those of which no briefing is stored, the last one first."""

    def related(self, event: int) -> list[StoredRelated]:
        """The events that are like this one, the most alike first."""

    def related_of(self, pks: Collection[int]) -> dict[int, list[StoredRelated]]:
        """Event → the events that are like it, the most alike first."""

    def briefing(self, event: int, key: str) -> Mapping[str, Any] | None:
        """A stored briefing."""

    def every_briefing(self) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Event id and briefing, of all stored briefings."""

    def briefings_of(self, event: int) -> list[Mapping[str, Any]]:
        """All stored briefings of an event."""

    def editions(self, view: str) -> list[StoredEdition]:
        """The revisions of a digest, the newest first."""

    def latest_edition(self, view: str) -> StoredEdition | None:
        """The newest revision of a digest; none if there is no edition of it."""

    def editions_like(self, view: str, days: int) -> list[tuple[StoredEdition, datetime.datetime]]:
        """The newest revision of each of the latest ``days`` days told as in ``view``, and when its first was made."""

    def edition(self, edition: str) -> StoredEdition:
        """The edition of that hash. Raises ``MissingError``."""

    def editions_citing(self, article: str) -> list[StoredEdition]:
        """The editions that cite an article."""

    def every_edition(self) -> Iterator[StoredEdition]:
        """All editions."""

    def earliest_day(self) -> str | None:
        """The first day of an article."""

    def older_than(self, day: datetime.date) -> list[str]:
        """The ids of articles of before a day, by publication, else by arrival; the oldest first."""

    def superseded(self, article: str) -> list[Article]:
        """Earlier versions of an article (text and title), the newest first."""

    def briefs_of(self, pks: Collection[int]) -> dict[int, list[ArticleBrief]]:
        """Event → what is known of its articles but their text, the earliest first."""

    def article_briefs(self, query: ArticleQuery) -> list[ArticleBrief]:
        """One page of articles, the latest arrival first."""

    def sections(self) -> list[tuple[str, int, int]]:
        """Section, how many articles and how many events it has; by name."""

    def languages(self) -> list[tuple[str, int]]:
        """Language, how many events it has; the most frequent first."""

    def outlets(self) -> list[Outlet]:
        """Publishers with what is known of them; by name, articles without one last."""

    def kept_editions(self, after: tuple[Any, ...] | None, limit: int) -> list[StoredEdition]:
        """One page of editions, the last that was made first."""

    def days(self) -> list[tuple[str, int]]:
        """Day (in UTC), how many articles were published on it; the latest first."""

    def sources(self) -> list[tuple[str | None, int, int]]:
        """Publisher, originals, reprints; by name, articles without a publisher last."""

    def counts(self) -> dict[str, int]:
        """How many ``articles``, ``reprints``, ``pending`` articles, ``events``, ``briefings``, ``editions``."""

    def edits(self) -> Edits:
        """What editors decided by hand."""

    def latest(self, day: str, end: datetime.datetime) -> tuple[str | None, datetime.datetime | None]:
        """Of the last day with one: the plain day up to ``day``, and the last moment before ``end``, of an article.

        A day is one of UTC here; an earlier one has nothing later in any zone.
        """

    def every_place(self) -> list[Place]:
        """Where all articles stand."""

    def pending(self, limit: int) -> list[int]:
        """Articles still to be grouped, in the order in which they came."""

    def count_pending(self) -> int:
        """How many articles are still to be grouped."""

    def pending_among(self, ids: Collection[str]) -> list[int]:
        """Those of the articles of these ids that are still to be grouped."""

    def places(self, pks: Collection[int]) -> list[Place]:
        """Where these articles stand."""

    def vectors_of(self, pks: Collection[int]) -> Packed:
        """The vectors of those of these articles that have one."""

    def vector_days(self, language: str) -> list[int | None]:
        """The days that vectors of a language have, by the newest table."""

    def vectors_of_day(self, language: str, day: int | None, size: int) -> Iterator[Packed]:
        """The vectors of a language and day by the newest table, in parts of ``size``."""

    def stale(self, limit: int) -> list[int]:
        """The latest originals whose vectors an earlier table has made."""

    def stale_among(self, pks: Collection[int]) -> set[int]:
        """Those of these originals whose vectors an earlier table has made."""

    def vector_numbers(self, language: str) -> list[int]:
        """The articles that have a vector in a language, in order."""

    def events_of_vectors(self, language: str) -> dict[int, int]:
        """Article → event, of the articles that have a vector by the newest table in a language, and an event."""

    def vectors_with_events(self, language: str, size: int) -> Iterator[tuple[Packed, list[int]]]:
        """All vectors of a language by the newest table whose articles have an event, with those; parts of ``size``."""

    def levels(self, pks: Collection[int]) -> dict[int, int]:
        """Article → the level at which its candidate set is connected."""

    def links_of(self, pks: Collection[int]) -> Iterator[tuple[int, int, int]]:
        """The links of these articles: the article, the other, and the strength."""

    def events_by_pk(self, pks: Collection[int]) -> dict[int, StoredEvent]:
        """Number → event."""

    def places_of(self, ids: Collection[str]) -> list[Place]:
        """Where the articles of these ids stand, of those that there are."""

    def places_in(self, events: Collection[int]) -> list[Place]:
        """Where the articles of these events stand."""

    def copy_component(self, pks: Collection[int]) -> list[list[Place]]:
        """These articles and all that are of their kin, each kin on its own."""

    def traits(self, pks: Collection[int]) -> list[Traits]:
        """What is known of articles, in canonical order."""

    def frequencies(self) -> tuple[int, str, bytes] | None:
        """Version, rules and counts of the newest table of document frequencies."""

    def frequencies_version(self) -> tuple[int, str] | None:
        """Version and rules of that table, without its counts, which may be megabytes."""


class Writer(Reader, Kin, FurnitureWriter, ServiceWriter, Protocol):
    """A state of the store that is being changed; what it wrote, it reads."""

    def add_articles(self, added: Collection[tuple[Article, Traits, int]], now: datetime.datetime) -> None:
        """Keep articles that are still to be grouped, each with its traits and version, in this order."""

    def remove_articles(self, pks: Collection[int]) -> set[str]:
        """Forget articles, with their vectors and links; the fingerprints that they had."""

    def keep_superseded(self, pk: int) -> int:
        """Keep the text of an article that is about to be replaced; its version."""

    def forget_superseded(self, article: str) -> None:
        """Forget the earlier versions of an article."""

    def copies_of(self, origins: Collection[int]) -> list[Place]:
        """Where the articles stand that are copies of these (each of these among its own)."""

    def place(self, changes: Iterable[tuple[int, int]]) -> None:
        """Set the origins of articles, ``(article, origin)``, which are grouped from then on."""

    def add_vectors(self, added: Collection[NewVector]) -> None:
        """Keep the vectors of originals."""

    def add_links(self, pairs: Iterable[tuple[int, int, int]]) -> None:
        """Keep links with their strengths, in both directions."""

    def set_levels(self, levels: Mapping[int, int]) -> None:
        """Keep the levels of articles."""

    def unlink(self, pks: Collection[int]) -> None:
        """Forget the vectors and links of these articles."""

    def taken_ids(self, ids: Collection[str]) -> set[str]:
        """Those of ``ids`` that an event has or had."""

    def write_events(
        self,
        born: Collection[Mapping[str, Any]],
        changed: Mapping[int, Mapping[str, Any]],
        members: Mapping[str, Collection[int]],
    ) -> dict[str, int]:
        """Make and change events, and give each its members, by id; id → number. Their briefings and relations go."""

    def merge_event(self, pk: int, into: int) -> None:
        """Let an event without members go into another: its id, and those that went into it, redirect there."""

    def drop_event(self, pk: int) -> None:
        """Forget an event without members, and the ids that went into it."""

    def set_related(self, events: Collection[int], pairs: Iterable[tuple[int, int, int, str]]) -> None:
        """Replace what is like these events: ``(event, other, score, why)``, each direction in its own words.

        From then on it is known of them.
        """

    def keep_briefing(self, event: int, key: str, value: Mapping[str, Any]) -> None:
        """Keep a briefing, in the place of any of the same key; the event is titled as it is headed."""

    def keep_edition(self, edition: StoredEdition, articles: Collection[str]) -> None:
        """Keep an edition, with the ids of the articles that it cites."""

    def forget_editions(self, keep: int) -> None:
        """Forget all but the latest ``keep`` editions of views that somebody narrowed; those of whole days stay."""

    def rewrite_edition(self, edition: StoredEdition) -> None:
        """Replace all that is kept of an edition but its address and what it cites."""

    def keep_edits(self, kept: Edits) -> None:
        """Keep these edits in the place of all others."""

    def add_frequencies(self, version: int, rules: str, counts: bytes, now: datetime.datetime) -> None:
        """Keep a new version of the table."""


class Change(NamedTuple):
    """How often the store was changed, and how often by who expects to see at once what he changed."""

    number: int
    sure: int


class Store(Protocol):
    """Something that keeps articles and events."""

    url: str
    is_near: bool  # a file of this machine: what it is asked in passing, it answers in passing
    is_writing: bool  # this process has the turn of a writer, and changes something

    def reading(self) -> AbstractContextManager[Reader]:
        """A transaction that changes nothing."""

    def change(self) -> Change:
        """What is another after each transaction that wrote, whichever process it was of."""

    def mark(self, event: str) -> Hashable:
        """What is another after each change of an event, or of what is like it; none where it must be asked for."""

    def writing(
        self, seconds: float = 60.0, *, quiet: bool = False, sure: bool = False, lasting: bool = True
    ) -> AbstractContextManager[Writer]:
        """A transaction that may change things; others wait for it, in turn. An exception undoes it.

        What is written ``quiet`` is nothing that readers see: it is no change. What is written ``sure`` they must
        see at once. What is not ``lasting`` may be gone after a power cut, though not when the process is killed.

        Raises ``StoreError`` when its turn has not come within ``seconds``.
        """

    def vacuum(self) -> None:
        """Give room that deletions left back to the system. Raises ``StoreError``."""

    def scrub(self) -> None:
        """Let nothing of what was deleted stay in any file. Raises ``StoreError``."""

    def copy_log(self) -> None:
        """Copy what a log has into the file, beside other writers, so that no commit need wait for that.

        Raises:
            StoreError: it cannot be done now.
        """

    def close(self) -> None:
        """Let go of all connections."""
