"""The register of events: which goes on, which is born, which went into another, which is gone."""

import datetime
import hashlib
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from summarizer.grouping.events import heirs, make_event
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
) -> list[int]:
    """Write the events that these groups are; the numbers of those that changed.

    Args:
        tx: the store.
        articles: loads articles by number.
        groups: numbers of articles, in any order.
        former: events that may have lost an article, beyond those that the groups' articles are in.
        now: when this happens.
    """
    ordered = _in_order(tx, groups)
    members: defaultdict[int, set[int]] = defaultdict(set, {event: set() for event in former})
    for held in (held for group in ordered for held in group):
        if held.event is not None:
            members[held.event].add(held.pk)
    owners = heirs([[held.pk for held in group] for group in ordered], members)
    stored = tx.events_by_pk(members)
    written = [
        _write(tx, articles, group, stored[owner[0]] if owner else None, now)
        for group, owner in zip(ordered, owners, strict=True)
    ]
    for (pk, _), owner in zip(written, owners, strict=True):
        for other in owner[1:]:
            tx.merge_event(other, pk)
    for event in sorted(members.keys() - {pk for owner in owners for pk in owner}):
        tx.drop_event(event)
    return [pk for pk, changed in written if changed]


def _in_order(tx: Writer, groups: Sequence[Sequence[int]]) -> list[list[Place]]:
    """Groups, and the articles of each, in canonical order."""
    place = {place.pk: place for place in tx.places([pk for group in groups for pk in group])}
    return sorted(
        (sorted((place[pk] for pk in group), key=_key) for group in groups), key=lambda held: _key(held[0])
    )


def _write(
    tx: Writer, articles: Articles, group: Sequence[Place], known: StoredEvent | None, now: datetime.datetime
) -> tuple[int, bool]:
    """The number of the event that this group is, and whether it changed."""
    ids = {held.pk: held.id for held in group}
    origin_of = {held.id: ids[held.origin or held.pk] for held in group}
    content = event_digest((held.id, held.digest + held.fingerprint + origin_of[held.id]) for held in group)
    if known and known.content == content and all(held.event == known.pk for held in group):
        return known.pk, False
    found = articles(tx, list(ids))
    values = _values([found[held.pk] for held in group], origin_of)
    values |= {"content": content, "updated": now}
    if known is None:
        values |= {"id": _free_id(tx, group[0].id), "born": now}
    return tx.write_event(known.pk if known else None, values, list(ids)), True


def _values(members: Sequence[Article], origin_of: Mapping[str, str]) -> dict[str, Any]:
    event = make_event(members, origin_of)
    originals = [article for article in members if origin_of[article.id] == article.id]
    told = [article for article in originals if not is_withdrawn(article)]
    return {
        "title": event.title,
        "language": originals[0].language,
        "first_published": event.first_published,
        "last_published": event.last_published,
        "articles": len(members),
        # One that is withdrawn whole is still an event; digests leave it out, since nothing in it can be told.
        "sources": max(1, len({publisher_of(article) for article in told})),
    }


def _free_id(tx: Writer, first: str) -> str:
    """An id from the event's first article, as in a file run; another where that is taken."""
    turn = 0
    while True:
        seed = first if not turn else f"{first}\0{turn}"
        found = "e-" + hashlib.sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:12]
        if not tx.knows_event(found):
            return found
        turn += 1


def _key(held: Place) -> tuple[bool, str, str]:
    """The order of ``grouping.events.in_canonical_order``."""
    return held.published is None, str(held.published), held.id
