"""Makes the digest of a day on demand, and stores it as an edition once the day has closed.

It leads with what the editions of earlier days have not said. An event that was told before is told by what is new in
it, and is left out if that is nothing worth telling.
"""

import datetime
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from summarizer.errors import MissingError, StoreError
from summarizer.newsroom import briefing_cache, editions
from summarizer.newsroom.digest_draft import DigestDraft, Memory, days_before, recall
from summarizer.newsroom.editions import GRACE, DigestView, Entry, get_zone
from summarizer.rendering.shapes import Digest, LeftOutEvent
from summarizer.storage.store import Reader
from summarizer.storage.stored import StoredEdition

if TYPE_CHECKING:
    from summarizer.newsroom.newsroom import Newsroom


KEEP_SECONDS = 2.0  # how long a reader waits for the write lock to store an edition
# Editions of narrowed views (a section, a language, another limit); the oldest are deleted.  # not tuned
MOST_SPECIAL = 2000


@dataclass(frozen=True, slots=True)
class DigestSoFar:
    """A digest as far as it is made; until it is ``whole``, some events are ``untold``, here or on earlier days."""

    digest: Digest
    untold: Sequence[LeftOutEvent]
    whole: bool


@dataclass(frozen=True, slots=True)
class _Day:
    """What a digest is made from: the events of the day, and what was said on the days before."""

    view: DigestView
    closed: bool
    memory: Memory
    entries: Sequence[Entry]
    basis: str
    kept: StoredEdition | None  # the newest edition
    within: bool  # it may make an edition even without an event

    @property
    def edition(self) -> Mapping[str, Any] | None:
        """The newest edition, if it was made from the same events and editions."""
        is_current = self.closed and self.kept is not None and self.kept.basis == self.basis
        return self.kept.value if self.kept is not None and is_current else None


def digest(room: "Newsroom", view: DigestView) -> Digest:
    """The digest of a day: the newest edition once the day has closed, else as it stands.

    The editions of the week before that nobody has asked for are made first, since it says what they did not.

    Raises:
        ParameterError: there is no such zone.
    """
    for made in make(room, view):
        value = made
    return editions.shown(value)


def make(room: "Newsroom", view: DigestView) -> Iterator[Mapping[str, Any]]:
    """As ``digest``, day by day: the editions of the week before that are missing, then the digest itself."""
    if view.bounds:  # an unknown zone is refused before any work
        for each in [*_missing(room, view), view]:
            yield _made(room, each)


def digest_so_far(room: "Newsroom", view: DigestView) -> DigestSoFar:
    """The digest of a day without making any briefing; it is whole if all its briefings are there.

    Until then it is its previous edition, if any, else the events that have briefings, as if days whose editions are
    still missing had said nothing about them.

    Raises:
        ParameterError: there is no such zone.
    """
    whole = bool(view.bounds)
    for each in [*_missing(room, view), view]:
        if not whole and each != view:
            continue
        day = _day(room, each)
        draft = DigestDraft(view.limit) if day.edition else _draft(room, day, at_once=True)
        whole = whole and not draft.untold
        value = _settled(room, day, draft) if whole else _so_far(day, draft)
    untold = [] if whole or day.kept else [LeftOutEvent.model_validate(left) for left in draft.untold]
    return DigestSoFar(editions.shown(value), untold, whole)


def _so_far(day: _Day, draft: DigestDraft) -> Mapping[str, Any]:
    if day.kept:
        return day.kept.value
    return editions.edition_value(day.view, None, draft.briefings, [], draft.articles)


def latest_closed(room: "Newsroom", tz: str) -> datetime.date | None:
    """The last closed day in a zone that has an article; none before the first."""
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
    """Make the editions up to a zone's last closed day, so that its first reader need not wait; the day of each."""
    closed = latest_closed(room, tz)
    if closed is None:
        return
    view = DigestView(closed, tz)
    with room.store.reading() as tx:
        wanted = [] if tx.latest_edition(str(view)) else [view]
    for each in [*_missing(room, view), *wanted]:
        _made(room, each)
        yield each.date


def _missing(room: "Newsroom", view: DigestView) -> list[DigestView]:
    """The views of earlier days that have no edition, back to the newest stored one; the earliest first."""
    missing: list[DigestView] = []
    with room.store.reading() as tx:
        for earlier in days_before(view):
            if tx.latest_edition(str(earlier)):
                break
            if earlier.closed(room.now()) and tx.events_between(earlier.date.isoformat(), *earlier.bounds):
                missing.append(earlier)
    return missing[::-1]


def _made(room: "Newsroom", view: DigestView) -> Mapping[str, Any]:
    day = _day(room, view)
    return day.edition or _settled(room, day, _draft(room, day))


def _day(room: "Newsroom", view: DigestView) -> _Day:
    with room.store.reading() as tx:
        memory = recall(tx, view)
        events = _entries(tx, view, memory)
        # A day before the first article, and a section or language that a day does not have, make no edition.
        first = tx.earliest_day()
        within = view.is_whole and first is not None and view.date.isoformat() >= first
        kept = tx.latest_edition(str(view))
    return _Day(view, view.closed(room.now()), memory, events, _basis(events, memory), kept, within)


def _draft(room: "Newsroom", day: _Day, *, at_once: bool = False) -> DigestDraft:
    draft = DigestDraft(day.view.limit, at_once, room.patience())
    for entry in day.entries:
        draft.tell(room, entry, day.memory)
    return draft


def _settled(room: "Newsroom", day: _Day, draft: DigestDraft) -> Mapping[str, Any]:
    """The digest of a day from now on: its edition, a new edition that is stored now, or its present state."""
    if day.edition is not None:
        return day.edition
    is_empty = not (draft.briefings or draft.left_out)
    if not day.closed or (is_empty and not day.kept and not day.within):
        return editions.edition_value(day.view, None, draft.briefings, draft.left_out, draft.articles)
    try:
        return _keep(room, day.view, day.basis, draft)
    except StoreError:  # it is shown all the same, and stored when it is next asked for
        revision = day.kept.revision + 1 if day.kept else 1
        return editions.edition_value(day.view, revision, draft.briefings, draft.left_out, draft.articles)


def _entries(tx: Reader, view: DigestView, memory: Memory) -> list[Entry]:
    events = tx.events_between(view.date.isoformat(), *view.bounds)
    articles = tx.articles_in({event.pk for event in events})
    listed = [(event, articles.get(event.pk, [])) for event in events]
    return editions.entries(view, listed, memory.digests_told)


def _basis(events: Sequence[Entry], memory: Memory) -> str:
    """A hash of what a digest is made from: events, their articles, and the editions of the days before."""
    shown = [(entry.event.id, briefing_cache.limited_content(entry.articles)) for entry in events]
    parts = [shown, [kept.edition for kept in memory.editions]]
    return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def _keep(room: "Newsroom", view: DigestView, basis: str, draft: DigestDraft) -> Mapping[str, Any]:
    with room.writing(KEEP_SECONDS) as tx:
        kept = tx.latest_edition(str(view))
        if kept and kept.basis == basis:  # another process was faster
            return kept.value
        revision = kept.revision + 1 if kept else 1
        value = editions.edition_value(view, revision, draft.briefings, draft.left_out, draft.articles)
        if kept and kept.edition == value["edition"] and _says(kept, value):
            value |= {"revision": kept.revision}
            tx.rewrite_edition(replace(kept, basis=basis, value=value))
            return value
        while (same := _at(tx, value["edition"])) and not _says(same, value):
            value = editions.another_address(value)
        made = StoredEdition(value["edition"], str(view), revision, room.now(), basis, value)
        if same:  # an earlier revision said the same, and it is true again
            tx.rewrite_edition(made)
        else:
            tx.keep_edition(made, editions.cited_articles(value))
            tx.forget_editions(MOST_SPECIAL)
    return value


def _at(tx: Reader, address: str) -> StoredEdition | None:
    """The edition of an address, if there is one."""
    try:
        return tx.edition(address)
    except MissingError:
        return None


def _says(kept: StoredEdition, value: Mapping[str, Any]) -> bool:
    """Whether a stored edition still says exactly this, with no word deleted."""
    return editions.said_by(kept.value) == editions.said_by(value)
