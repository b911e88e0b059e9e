"""A digest as it grows, event by event: told from what is remembered, else anew."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from summarizer.newsroom import briefing_cache, editions
from summarizer.newsroom.briefing_cache import KEY_POINTS, WORDS
from summarizer.newsroom.editions import Entry
from summarizer.newsroom.previous_editions import Before, Memory, replaced, tell_update
from summarizer.storage.stored import StoredEdition

if TYPE_CHECKING:
    from summarizer.newsroom.newsroom import Newsroom

NOTHING = "nothing "  # before the key of a briefing: its event has nothing to tell


@dataclass(slots=True)
class DigestDraft:
    """A digest as it grows: briefings, what was left out and why, and the articles that it was told from.

    With ``at_once`` nothing is told for it; the events that it would tell are ``untold``. What others
    tell is waited for ``until`` then.
    """

    limit: int
    at_once: bool = False
    until: float = 0.0
    briefings: list[briefing_cache.Value] = field(default_factory=list)
    left_out: list[Mapping[str, Any]] = field(default_factory=list)
    articles: dict[str, str] = field(default_factory=dict)
    untold: list[Mapping[str, Any]] = field(default_factory=list)

    def tell(self, room: "Newsroom", entry: Entry, memory: Memory) -> None:
        """Tell the next event, or say why it is not told."""
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
    """How an event is told, and what that is remembered by; nothing to tell is remembered as ``{}``.

    Of an event with all its articles under a key of its own: others ask for its briefing as well.
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
            kept = room.told(tx, self.entry.event, self.key)
            return room.told(tx, self.entry.event, self._empty_key) if kept is None else kept

    def anew(self, room: "Newsroom", until: float) -> briefing_cache.Value:
        if self.is_asked_for and (told := room.told_by_others(self.entry.event, self.key, until)) is not None:
            return told
        value = self.make()
        key = self._empty_key if value is None else self.key
        asked_for = self.is_asked_for and value is not None
        room.keep_told(self.entry.event, key, value or {}, asked_for=asked_for)
        return value or {}


def _whole(entry: Entry) -> _Telling:
    # What a digest says of an event with all of its articles is its briefing, told once for both.
    is_whole = len(entry.articles) == entry.event.articles
    content = entry.event.content if is_whole else "digest " + briefing_cache.limited_content(entry.articles)
    articles = [held.article for held in entry.articles]

    def make() -> briefing_cache.Value | None:
        briefing = briefing_cache.tell_if_possible(entry.event, articles, WORDS, KEY_POINTS)
        return briefing.dump() if briefing else None

    return _Telling(entry, briefing_cache.briefing_key(content, WORDS, KEY_POINTS), make, is_whole)


def _update(room: "Newsroom", entry: Entry, memory: Memory, edition: StoredEdition) -> _Telling:
    with room.store.reading() as tx:
        said = replaced(tx, entry.articles, memory.told)
    before = Before(edition, entry.known, said, memory.headlines(entry.articles))
    articles = [held.article for held in entry.articles]
    made_from = [briefing_cache.limited_content(entry.articles), before.digest]
    key = briefing_cache.briefing_key("update " + json.dumps(made_from), WORDS, KEY_POINTS)
    return _Telling(entry, key, lambda: tell_update(entry.event, articles, before, WORDS, KEY_POINTS))


def _left_out(entry: Entry, why: str) -> Mapping[str, Any]:
    return {"event": entry.event.id, "headline": editions.headline_value(entry), "why": why}
