"""The digest of a day: told when it is asked for, and kept as an edition once the day has closed.

It leads with what the editions of the days before have not said. An event that was told before is told by what is
new of it, and is left out where that is nothing that a reader should hear of again.
"""

import datetime
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from summarizer.errors import StoreError
from summarizer.newsroom import briefing_cache, editions
from summarizer.newsroom.briefing_cache import KEY_POINTS, WORDS
from summarizer.newsroom.editions import GRACE, DigestView, Entry, get_zone
from summarizer.newsroom.previous_editions import Before, Memory, days_before, recall, replaced, tell_update
from summarizer.rendering.shapes import Digest
from summarizer.storage.store import Reader
from summarizer.storage.stored import StoredEdition

if TYPE_CHECKING:
    from summarizer.newsroom.newsroom import Newsroom


KEEP_SECONDS = 2.0  # how long who reads waits to keep an edition
# Editions of views that somebody narrowed (a section, a language, another limit); the oldest go.  # not tuned
MOST_SPECIAL = 2000


@dataclass(slots=True)
class DigestDraft:
    """A digest as it grows: briefings, what was left out and why, and the articles that it was told from."""

    briefings: list[briefing_cache.Value] = field(default_factory=list)
    left_out: list[Mapping[str, Any]] = field(default_factory=list)
    articles: dict[str, str] = field(default_factory=dict)

    def leave_out(self, entry: Entry, why: str) -> None:
        """Say why an event is not told."""
        left = {"event": entry.event.id, "headline": editions.headline_value(entry), "why": why}
        self.left_out.append(left)


def digest(room: "Newsroom", view: DigestView) -> Digest:
    """The digest of a day: the newest edition once the day has closed, else as it stands.

    The editions of the week before that nobody has asked for are made first, since it says what they did not.

    Raises:
        ParameterError: there is no such zone.
    """
    if view.bounds:  # an unknown zone is refused before any work
        _make_before(room, view)
    return editions.shown(_made(room, view))


def latest_closed(room: "Newsroom", tz: str) -> datetime.date | None:
    """The last day in a zone with an article of it that has closed; none before the first."""
    yesterday = (room.now() - GRACE).astimezone(get_zone(tz)).date() - datetime.timedelta(days=1)
    return latest_until(room, tz, yesterday)


def latest_until(room: "Newsroom", tz: str, last: datetime.date) -> datetime.date | None:
    """The last day in a zone, up to ``last``, that an article was published on."""
    with room.store.reading() as tx:
        plain, moment = tx.latest(last.isoformat(), DigestView(last, tz).bounds[1])
    days = [datetime.date.fromisoformat(plain)] if plain else []
    days += [moment.astimezone(get_zone(tz)).date()] if moment else []
    return max(days, default=None)


def make_ahead(room: "Newsroom", tz: str) -> Iterator[datetime.date]:
    """Make what the first reader of a zone's last closed day would wait for, edition by edition; the day of each."""
    closed = latest_closed(room, tz)
    if closed is None:
        return
    view = DigestView(closed, tz)
    with room.store.reading() as tx:
        wanted = [] if tx.editions(str(view)) else [view]
    for each in [*_missing(room, view), *wanted]:
        _made(room, each)
        yield each.date


def _make_before(room: "Newsroom", view: DigestView) -> None:
    """Make the editions since the newest that is kept, of days that have news and have closed."""
    for earlier in _missing(room, view):
        _made(room, earlier)


def _missing(room: "Newsroom", view: DigestView) -> list[DigestView]:
    """The views of days before without an edition, back to the newest that is kept; the earliest first."""
    missing: list[DigestView] = []
    with room.store.reading() as tx:
        for earlier in days_before(view):
            if tx.editions(str(earlier)):
                break
            if earlier.closed(room.now()) and tx.events_between(earlier.date.isoformat(), *earlier.bounds):
                missing.append(earlier)
    return missing[::-1]


def _made(room: "Newsroom", view: DigestView) -> Mapping[str, Any]:
    closed = view.closed(room.now())
    with room.store.reading() as tx:
        memory = recall(tx, view)
        found = _entries(tx, view, memory)
        basis = _basis(found, memory)
        kept = tx.editions(str(view))
        # A day before the first article, and a section or language that a day does not have, make no edition.
        first = tx.earliest_day()
        within = view.is_whole and first is not None and view.date.isoformat() >= first
        if closed and kept and kept[0].basis == basis:
            return kept[0].value
    told = DigestDraft()
    for entry in found:
        _tell(room, entry, memory, view.limit, told)
    is_empty = not (told.briefings or told.left_out)
    if not closed or (is_empty and not kept and not within):
        return editions.edition_value(view, None, told.briefings, told.left_out, told.articles)
    try:
        return _keep(room, view, basis, told)
    except StoreError:  # it is told all the same, and kept when it is next asked for
        revision = kept[0].revision + 1 if kept else 1
        return editions.edition_value(view, revision, told.briefings, told.left_out, told.articles)


def _entries(tx: Reader, view: DigestView, memory: Memory) -> list[Entry]:
    events = tx.events_between(view.date.isoformat(), *view.bounds)
    articles = tx.articles_in({event.pk for event in events})
    listed = [(event, articles.get(event.pk, [])) for event in events]
    return editions.entries(view, listed, memory.told)


def _basis(found: Sequence[Entry], memory: Memory) -> str:
    """A hash of what a digest is made from: events, their articles, and the editions of the days before."""
    shown = [(entry.event.id, briefing_cache.limited_content(entry.articles)) for entry in found]
    parts = [shown, [kept.edition for kept in memory.editions]]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _tell(room: "Newsroom", entry: Entry, memory: Memory, limit: int, told: DigestDraft) -> None:
    if len(told.briefings) == limit:
        told.leave_out(entry, f"ranks below the first {limit}")
        return
    before = memory.last(entry.articles)
    value = _briefing(room, entry) if before is None else _update(room, entry, memory, before)
    if value is None:
        told.leave_out(
            entry, f"nothing new since the edition of {before.value['date']}" if before else "no sentence"
        )
        return
    told.briefings.append(value)
    told.articles |= {held.article.id: held.digest for held in entry.articles}


def _briefing(room: "Newsroom", entry: Entry) -> briefing_cache.Value | None:
    # What a digest says of an event with all of its articles is its briefing, told once for both.
    whole = len(entry.articles) == entry.event.articles
    content = entry.event.content if whole else "digest " + briefing_cache.limited_content(entry.articles)
    key = briefing_cache.briefing_key(content, WORDS, KEY_POINTS)
    articles = [held.article for held in entry.articles]

    def tell() -> briefing_cache.Value | None:
        briefing = briefing_cache.tell_if_possible(entry.event, articles, WORDS, KEY_POINTS)
        return briefing.dump() if briefing else None

    return _kept_or(room, entry, key, tell, whole=whole)


def _update(
    room: "Newsroom", entry: Entry, memory: Memory, edition_: StoredEdition
) -> briefing_cache.Value | None:
    with room.store.reading() as tx:
        said = replaced(tx, entry.articles, memory.told)
    before = Before(edition_, entry.known, said, memory.headlines(entry.articles))
    articles = [held.article for held in entry.articles]
    made_from = [briefing_cache.limited_content(entry.articles), before.digest]
    key = briefing_cache.briefing_key("update " + json.dumps(made_from), WORDS, KEY_POINTS)
    return _kept_or(room, entry, key, lambda: tell_update(entry.event, articles, before, WORDS, KEY_POINTS))


def _kept_or(
    room: "Newsroom",
    entry: Entry,
    key: str,
    tell: Callable[[], briefing_cache.Value | None],
    *,
    whole: bool = False,
) -> briefing_cache.Value | None:
    """What is remembered under a key, else what is told anew.

    Nothing to tell is remembered as ``{}``, but for the ``whole`` of an event, whose briefing others ask for as well.
    """
    with room.store.reading() as tx:
        kept = room.told(tx, entry.event, key)
    if kept is None:
        kept = tell() or {}
        if kept or not whole:
            room.keep_told(entry.event, key, kept, asked_for=whole)
    return kept or None


def _keep(room: "Newsroom", view: DigestView, basis: str, told: DigestDraft) -> Mapping[str, Any]:
    with room.writing(KEEP_SECONDS) as tx:
        kept = tx.editions(str(view))
        if kept and kept[0].basis == basis:  # another process was faster
            return kept[0].value
        revision = kept[0].revision + 1 if kept else 1
        value = editions.edition_value(view, revision, told.briefings, told.left_out, told.articles)
        if kept and kept[0].edition == value["edition"] and _says(kept[0], value):
            value |= {"revision": kept[0].revision}
            tx.rewrite_edition(replace(kept[0], basis=basis, value=value))
            return value
        while any(one.edition == value["edition"] and not _says(one, value) for one in kept):
            value = editions.another_address(value)
        made = StoredEdition(value["edition"], str(view), revision, room.now(), basis, value)
        if any(
            one.edition == made.edition for one in kept
        ):  # what an earlier revision said, and again is true
            tx.rewrite_edition(made)
        else:
            tx.keep_edition(made, editions.cited_articles(value))
            tx.forget_editions(MOST_SPECIAL)
    return value


def _says(kept: StoredEdition, value: Mapping[str, Any]) -> bool:
    """Whether a kept edition still says just this, no word of it deleted."""
    return editions.said_by(kept.value) == editions.said_by(value)
