"""Prepares grouping before the write lock is taken, so that others can write meanwhile.

It reads and computes what grouping will probably need. Grouping uses a prepared result only if it turns out to need it
for exactly the same articles, and else computes it inside the transaction.
"""

from collections.abc import Collection

from summarizer.grouping.events import NO_EDITS
from summarizer.newsroom.linked_sets import Links, find_sets, touched_by
from summarizer.newsroom.regrouping import GroupingState, origins_of, vectors_by_day
from summarizer.newsroom.vector_index import Pair, alike, matrix_of
from summarizer.storage.store import Reader
from summarizer.storage.stored import Place


def prepare(tx: Reader, state: GroupingState, arrived: Collection[int]) -> None:
    """Read and compute what ``settle`` will ask for when these articles are grouped."""
    state.groups.clear()
    kin = tx.copy_component(arrived)
    family = {place.pk: place for held in kin for place in held}
    origin = origins_of(tx, kin)
    sources_of = [family[pk] for pk, first in sorted(origin.items()) if first == pk and not family[pk].speaks]
    by_day = vectors_by_day(tx, state, sources_of)
    pairs = alike(tx, state.index, {key: matrix_of(packed, key[1]) for key, packed in by_day.items()})
    state.pairs = {frozenset(place.pk for place in sources_of): pairs}
    _link(tx, state, sources_of, pairs, _also_touched(tx, family, origin))


def _link(
    tx: Reader, state: GroupingState, sources_of: Collection[Place], pairs: Collection[Pair], also: set[int]
) -> None:
    """Group the sets that these articles touch, if nothing was decided by hand."""
    if tx.edits() != NO_EDITS:
        return
    links = Links(tx)
    links.add(pairs)
    fresh = {place.pk for place in sources_of}
    touched = touched_by(tx, links, fresh) | (also - fresh)
    for _, members in find_sets(links, touched, lambda pks: state.in_order(tx, pks)):
        language = state.read(tx, members[:1])[members[0]].article.language
        state.groups[frozenset(members)] = state.link(tx, language, members, NO_EDITS, {})


def _also_touched(tx: Reader, family: dict[int, Place], origin: dict[int, int]) -> set[int]:
    """The originals that have copies among what arrived, and all that are in events with one of its kin."""
    former = {place.event for place in family.values() if place.event is not None}
    representatives = {place.pk for place in tx.places_in(former) if place.speaks}
    return representatives | {first for first in origin.values() if family[first].speaks}
