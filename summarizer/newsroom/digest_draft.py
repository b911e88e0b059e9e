"""Builds a digest event by event, telling only what the editions of earlier days have not said."""

import datetime
import hashlib
import json
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from summarizer.models import Article, Sentence
from summarizer.newsroom import briefing_cache, editions
from summarizer.newsroom.briefing_cache import KEY_POINTS, WORDS, Value, tell_if_possible
from summarizer.newsroom.editions import DigestView, Entry, told_articles
from summarizer.rendering.shapes import BriefingShape, Cited, KeyPointShape
from summarizer.storage.store import Reader
from summarizer.storage.stored import StoredArticle, StoredEdition, StoredEvent
from summarizer.text.sentences import split

if TYPE_CHECKING:
    from summarizer.briefing.changes import Changes
    from summarizer.newsroom.newsroom import Newsroom


# What the editions of the days before have said, and events told by what is new since.

# An event that was last told longer ago is told in full again. Not tuned: readers are assumed to remember a week.
LOOK_BACK_DAYS = 7


@dataclass(frozen=True, slots=True)
class Memory:
    """The editions of the days before, the latest day first, each in its newest revision."""

    editions: Sequence[StoredEdition]

    @property
    def digests_told(self) -> dict[str, str]:
        """Article → digest of its content when it was last told from."""
        digests: dict[str, str] = {}
        for edition in reversed(self.editions):
            digests |= told_articles(edition.value)
        return digests

    def last(self, articles: Sequence[StoredArticle]) -> StoredEdition | None:
        """The latest edition that was told from one of these articles."""
        ids = {held.article.id for held in articles}
        return next((kept for kept in self.editions if ids & told_articles(kept.value).keys()), None)

    def headlines(self, articles: Sequence[StoredArticle]) -> frozenset[str]:
        """The headlines, in small letters, under which these articles were told."""
        ids = {held.article.id for held in articles}
        return frozenset(
            without_case(briefing["headline"]["text"])
            for edition in self.editions
            for briefing in edition.value["events"]
            if ids & set(briefing["articles"])
        )


def recall(tx: Reader, view: DigestView) -> Memory:
    """What the editions of the days before said to readers of the same view."""
    kept = [tx.latest_edition(str(earlier)) for earlier in days_before(view)]
    return Memory([edition for edition in kept if edition is not None])


def days_before(view: DigestView) -> list[DigestView]:
    """The views of the days before, the latest first."""
    reach = min(LOOK_BACK_DAYS, view.date.toordinal() - datetime.date.min.toordinal())
    return [replace(view, date=view.date - datetime.timedelta(days=ago)) for ago in range(1, reach + 1)]


def without_case(headline: str) -> str:
    """A headline in the form in which headlines are compared."""
    return " ".join(headline.casefold().split())


def update_value(edition: StoredEdition, articles: Sequence[str]) -> Mapping[str, Any]:
    """What marks a briefing as an update: the edition that told the event before, and the articles since."""
    return {"since": edition.value["date"], "edition": edition.edition, "articles": list(articles)}


@dataclass(frozen=True, slots=True)
class Before:
    """What earlier editions said of an event: the last edition, its articles, replaced sentences, and headlines."""

    edition: StoredEdition
    known: Collection[str]
    said: Sequence[Sentence]
    headlines: Collection[str]

    @property
    def digest(self) -> str:
        """A hash of everything that was said."""
        words = [sentence.text for sentence in self.said]
        parts = [self.edition.edition, sorted(self.known), words, sorted(self.headlines)]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def tell_update(
    event: StoredEvent, articles: Sequence[Article], before: Before, words: int, key_points: int
) -> Value | None:
    """The briefing of an event led by what is new, with ``update`` to mark it; none without a material change."""
    from summarizer.briefing.brief import Options
    from summarizer.briefing.changes import find_changes

    changes = find_changes(articles, before.known, Options(words, key_points), before.said)
    whole = tell_if_possible(event, articles, words, key_points) if changes.material else None
    if whole is None:
        return None
    return {
        **whole.dump(),
        "headline": _headline(whole, changes, before),
        "sentences": [Cited.of(cited).dump() for cited in changes.sentences],
        "key_points": [KeyPointShape.of_point(fact).dump() for fact in changes.facts],
        "signature": whole.signature + "|told:new",
        "update": update_value(before.edition, changes.articles),
    }


def _headline(whole: BriefingShape, changes: "Changes", before: Before) -> dict[str, Any]:
    """The event's headline where a new article has it, else that of what is new; the opening where both were read."""
    own = whole.headline if whole.headline.article in changes.articles else None
    new = Cited.of(changes.headline) if changes.headline is not None else None
    for headline in (own, new):
        if headline is not None and without_case(headline.text) not in before.headlines:
            return headline.dump()
    return Cited.of(changes.sentences[0]).dump()


def replaced(tx: Reader, articles: Sequence[StoredArticle], digests: dict[str, str]) -> list[Sentence]:
    """The sentences of articles that were told and have been replaced by a new version since."""
    gone = [held.article for held in articles if digests.get(held.article.id, held.digest) != held.digest]
    return [sentence for article in gone for older in tx.superseded(article.id) for sentence in split(older)]


# A digest as it grows, event by event: each briefing from the cache, else made now.

NOTHING = "nothing "  # prefix of a briefing's key when its event has nothing to tell


@dataclass(slots=True)
class DigestDraft:
    """A digest as it grows: briefings, what was left out and why, and the articles that it was told from.

    With ``at_once`` no briefing is made for it, and events without one are ``untold``. It waits ``until`` then
    for briefings of other processes.
    """

    limit: int
    at_once: bool = False
    until: float = 0.0
    briefings: list[briefing_cache.Value] = field(default_factory=list)
    left_out: list[Mapping[str, Any]] = field(default_factory=list)
    articles: dict[str, str] = field(default_factory=dict)
    untold: list[Mapping[str, Any]] = field(default_factory=list)

    def tell(self, room: "Newsroom", entry: Entry, memory: Memory) -> None:
        """Add the next event, or say why it is left out."""
        if len(self.briefings) + len(self.untold) == self.limit:
            self.left_out.append(_left_out(entry, f"ranks below the first {self.limit}"))
            return
        before = memory.last(entry.articles)
        telling = _whole(entry) if before is None else _update(room, entry, memory, before)
        value = telling.remembered(room)
        if value is None and self.at_once:
            self.untold.append(_left_out(entry, "not told yet"))
            return
        value = telling.anew(room, self.until) if value is None else value
        if value:
            self.briefings.append(value)
            self.articles |= {held.article.id: held.digest for held in entry.articles}
        else:
            why = f"nothing new since the edition of {before.value['date']}" if before else "no sentence"
            self.left_out.append(_left_out(entry, why))


@dataclass(frozen=True, slots=True)
class _Telling:
    """How an event is told, and the key of the result in the cache; ``{}`` means that there is nothing to tell.

    An event with all of its articles has the key of its ordinary briefing, which others ask for too.
    """

    entry: Entry
    key: str
    make: Callable[[], briefing_cache.Value | None]
    is_asked_for: bool = False

    @property
    def _empty_key(self) -> str:
        return NOTHING + self.key if self.is_asked_for else self.key

    def remembered(self, room: "Newsroom") -> briefing_cache.Value | None:
        with room.store.reading() as tx:
            kept = room.remembered(tx, self.entry.event, self.key)
            return room.remembered(tx, self.entry.event, self._empty_key) if kept is None else kept

    def anew(self, room: "Newsroom", until: float) -> briefing_cache.Value:
        if self.is_asked_for and (told := room.told_by_others(self.entry.event, self.key, until)) is not None:
            return told
        value = self.make()
        key = self._empty_key if value is None else self.key
        asked_for = self.is_asked_for and value is not None
        room.keep_told(self.entry.event, key, value or {}, asked_for=asked_for)
        return value or {}


def _whole(entry: Entry) -> _Telling:
    # For an event with all of its articles the digest shows the ordinary briefing, made once for both.
    is_whole = len(entry.articles) == entry.event.articles
    content = entry.event.content if is_whole else "digest " + briefing_cache.limited_content(entry.articles)
    articles = [held.article for held in entry.articles]

    def make() -> briefing_cache.Value | None:
        briefing = briefing_cache.tell_if_possible(entry.event, articles, WORDS, KEY_POINTS)
        return briefing.dump() if briefing else None

    return _Telling(entry, briefing_cache.briefing_key(content, WORDS, KEY_POINTS), make, is_whole)


def _update(room: "Newsroom", entry: Entry, memory: Memory, edition: StoredEdition) -> _Telling:
    with room.store.reading() as tx:
        said = replaced(tx, entry.articles, memory.digests_told)
    before = Before(edition, entry.known, said, memory.headlines(entry.articles))
    articles = [held.article for held in entry.articles]
    made_from = [briefing_cache.limited_content(entry.articles), before.digest]
    key = briefing_cache.briefing_key("update " + json.dumps(made_from), WORDS, KEY_POINTS)
    return _Telling(entry, key, lambda: tell_update(entry.event, articles, before, WORDS, KEY_POINTS))


def _left_out(entry: Entry, why: str) -> Mapping[str, Any]:
    return {"event": entry.event.id, "headline": editions.headline_value(entry), "why": why}
