"""Turns groups of articles into stored events: which events continue, begin, merge into another or end."""

import datetime
import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.grouping.events import make_event
from summarizer.models import Article, is_withdrawn, publisher_of
from summarizer.storage.columns import event_digest
from summarizer.storage.store import Writer
from summarizer.storage.stored import Place, StoredEvent

Articles = Callable[[Writer, Collection[int]], Mapping[int, Article]]


def register(
    tx: Writer,
    articles: Articles,
    groups: Sequence[Sequence[int]],
    former: Collection[int],
    now: datetime.datetime,
) -> None:
    """Write the events for these groups.

    Args:
        tx: the store.
        articles: loads articles by number.
        groups: numbers of articles, in any order.
        former: events that may have lost an article, beyond those that the groups' articles are in.
        now: when this happens.
    """
    ordered = _in_order(tx, groups)
    members: defaultdict[int, set[int]] = defaultdict(set, {event: set() for event in former})
    for place in (place for group in ordered for place in group):
        if place.event is not None:
            members[place.event].add(place.pk)
    owners = heirs([[place.pk for place in group] for group in ordered], members)
    stored = tx.events_by_pk(members)
    drafts = [
        _draft(group, stored[owner[0]] if owner else None)
        for group, owner in zip(ordered, owners, strict=True)
    ]
    number = _write(tx, articles, [draft for draft in drafts if draft.changed], now)
    for draft, owner in zip(drafts, owners, strict=True):
        for other in owner[1:]:
            tx.merge_event(other, number.get(draft.id, owner[0]))
    for event in sorted(members.keys() - {pk for owner in owners for pk in owner}):
        tx.drop_event(event)


@dataclass(slots=True)
class _Draft:
    """An event before it is written: its id (none if it is new), its members and a hash of them."""

    known: StoredEvent | None
    id: str
    group: Sequence[Place]
    origin_of: Mapping[str, str]
    content: str

    @property
    def changed(self) -> bool:
        """Whether it differs from what is stored."""
        return not (
            self.known
            and self.known.content == self.content
            and all(place.event == self.known.pk for place in self.group)
        )


def _in_order(tx: Writer, groups: Sequence[Sequence[int]]) -> list[list[Place]]:
    """Groups, and the articles of each, in canonical order."""
    place = {place.pk: place for place in tx.places([pk for group in groups for pk in group])}
    return sorted(
        (sorted((place[pk] for pk in group), key=_key) for group in groups), key=lambda held: _key(held[0])
    )


def _draft(group: Sequence[Place], known: StoredEvent | None) -> _Draft:
    ids = {place.pk: place.id for place in group}
    origin_of = {place.id: ids[place.origin or place.pk] for place in group}
    content = event_digest(
        (place.id, place.digest + place.fingerprint + origin_of[place.id]) for place in group
    )
    return _Draft(known, known.id if known else "", group, origin_of, content)


def _write(
    tx: Writer, articles: Articles, drafts: Sequence[_Draft], now: datetime.datetime
) -> dict[str, int]:
    """Write events; id → number."""
    if not drafts:
        return {}
    _name(tx, [draft for draft in drafts if draft.known is None])
    found = articles(tx, [place.pk for draft in drafts for place in draft.group])
    born, changed = [], {}
    for draft in drafts:
        values = _values([found[place.pk] for place in draft.group], draft.origin_of)
        values |= {"content": draft.content, "updated": now}
        if draft.known:
            changed[draft.known.pk] = values
        else:
            born.append(values | {"id": draft.id, "born": now})
    moved = {
        draft.id: [place.pk for place in draft.group if not draft.known or place.event != draft.known.pk]
        for draft in drafts
    }
    return tx.write_events(born, changed, moved)


def _name(tx: Writer, born: Sequence[_Draft]) -> None:
    """Give new events ids from their first articles, as for files; another id if that one is taken."""
    turn, nameless = 0, list(born)
    used: set[str] = set()
    while nameless:
        for draft in nameless:
            first = draft.group[0].id
            seed = first if not turn else f"{first}\0{turn}"
            draft.id = "e-" + hashlib.sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        taken = used | tx.taken_ids([draft.id for draft in nameless])
        again = []
        for draft in nameless:
            if draft.id in taken | used:
                again.append(draft)
            used.add(draft.id)
        turn, nameless = turn + 1, again


def _values(members: Sequence[Article], origin_of: Mapping[str, str]) -> dict[str, Any]:
    event = make_event(members, origin_of)
    originals = [article for article in members if origin_of[article.id] == article.id]
    standing = [article for article in originals if not is_withdrawn(article)]
    return {
        "title": event.title,
        "language": originals[0].language,
        "first_published": event.first_published,
        "last_published": event.last_published,
        "articles": len(members),
        # An event whose articles are all withdrawn is still an event; digests leave it out, since nothing can be told.
        "sources": max(1, len({publisher_of(article) for article in standing})),
    }


def _key(held: Place) -> tuple[bool, str, str]:
    """The order of ``grouping.events.in_canonical_order``."""
    return held.published is None, str(held.published), held.id


def heirs(groups: Sequence[Collection[int]], former: Mapping[int, Collection[int]]) -> list[list[int]]:
    """For each group the events that continue in it, the oldest first; none if the event is new.

    An event continues in the group with most of its former members, in the first of equals. If several events
    continue in one group, it keeps the id of the oldest; the others are merged into it.

    Args:
        groups: numbers of articles; the order decides ties.
        former: event → the articles that it had, events numbered in the order of birth.

    >>> heirs([{1, 2, 3}, {4}], {7: {1, 4}, 8: {2, 3}})
    [[7, 8], []]
    """
    place = {article: number for number, group in enumerate(groups) for article in group}
    continued: list[list[int]] = [[] for _ in groups]
    for event in sorted(former):
        shares: defaultdict[int, int] = defaultdict(int)
        for article in former[event]:
            if article in place:
                shares[place[article]] += 1
        if shares:
            continued[max(shares, key=lambda number: (shares[number], -number))].append(event)
    return continued
