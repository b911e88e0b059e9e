"""Regroups all articles by a new version of the document frequencies, a few in each transaction.

An article whose vector and links are of an earlier version is stale. It stays grouped with other stale articles until
its turn. Then its page furniture is looked for again and it is grouped by the new version as if it had just arrived,
but starts in its old event. The latest articles come first, since new arrivals belong with them.
"""

import datetime
from collections.abc import Collection, Iterable

from summarizer.families import Families
from summarizer.grouping import furniture
from summarizer.grouping.fingerprints import traits_of
from summarizer.newsroom import current_state, intake
from summarizer.newsroom.regrouping import GroupingState, settle
from summarizer.storage.store import Writer
from summarizer.storage.stored import Place


def renew(tx: Writer, state: GroupingState, families: Families, now: datetime.datetime, most: int) -> int:
    """Group ``most`` stale articles by the newest version, with what belongs to them; how many in all."""
    stale = _with_kin(tx, set(tx.stale(most)))
    again: set[int] = set()
    while stale - again:
        again |= stale
        _read_again(tx, stale, families, now)
        stale = _with_kin(tx, stale)  # an article with other furniture may have other kin
    if stale:
        state.forget(stale)
        settle(tx, state, stale, [], now, renewed=stale)
    return len(stale)


def _with_kin(tx: Writer, pks: set[int]) -> set[int]:
    """These stale articles, the stale articles of their kin and events, the kin and events of those, and so on."""
    together: set[int] = set()
    waiting = pks
    while waiting:
        together |= waiting
        near = _kin(tx, waiting)
        near.update(tx.places_in({place.event for place in near if place.event is not None}))
        waiting = _stale(tx, near) - together
    return together


def _kin(tx: Writer, pks: Collection[int]) -> set[Place]:
    """These articles and their kin; a store of an early version has no fingerprints to find kin by."""
    return {place for held in tx.copy_component(pks) for place in held}.union(tx.places(pks))


def _stale(tx: Writer, places: Iterable[Place]) -> set[int]:
    """The stale ones of these articles; a copy is stale if its original is."""
    listed = list(places)
    origins = tx.stale_among({place.origin for place in listed if place.origin is not None})
    return {place.pk for place in listed if place.origin in origins}


def _read_again(tx: Writer, pks: Collection[int], families: Families, now: datetime.datetime) -> None:
    """Set aside page furniture by the present mask, and renew the fingerprints that change by it."""
    mask = current_state.mask(tx)
    kin = _kin(tx, pks)
    printed = tx.kin_of({place.fingerprint for place in kin})
    before = {
        held.id: held for held in tx.traits([place.pk for place in kin if place.fingerprint in printed])
    }
    articles = tx.articles([place.pk for place in kin])
    for pk in pks:
        read = families.place(furniture.masked(articles[pk], mask))
        if read != articles[pk]:
            tx.set_reading(pk, read)
            articles[pk] = read
    traits = {pk: traits_of(article) for pk, article in articles.items()}
    changed = {pk: each for pk, each in traits.items() if before.get(each.id) != each}
    gone = {before[each.id].print.digest for each in changed.values() if each.id in before}
    also = {pk: each for pk, each in traits.items() if each.print.digest in gone}
    intake.reprint(tx, changed, changed | also, gone, now)
