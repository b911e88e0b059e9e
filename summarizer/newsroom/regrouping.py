"""Grouping what a change touched: the same events as if all articles were grouped at once.

Links are kept for all pairs that reach ``LINK``. Linkage never joins across components of such
pairs, and within a table of document frequencies a vector depends on its article alone: so only the
components that a change touched are grouped again, by the very function that groups files.
"""

import datetime
from collections import OrderedDict, defaultdict
from collections.abc import Collection, Mapping, MutableMapping, Sequence

from summarizer.grouping import copies
from summarizer.grouping.edits import Edits, unite
from summarizer.grouping.events import (
    LINK,
    Language,
    bonds_among,
    group_language,
    in_canonical_order,
    threshold_of,
)
from summarizer.grouping.tables import Tables
from summarizer.grouping.terms import Terms, count_terms
from summarizer.grouping.vectors import vectorize
from summarizer.models import Article
from summarizer.newsroom.registry import register
from summarizer.newsroom.vector_index import SLACK, VectorIndex, pack_vector
from summarizer.storage.store import Reader, Writer
from summarizer.storage.stored import NewVector, Place

HELD_ARTICLES = 4_000  # kept with their terms between changes; some 30 KB each


class GroupingState:
    """What the process that groups keeps between changes: tables, vectors, articles with their terms."""

    def __init__(self, tables: Tables, arrived: MutableMapping[int, Article]) -> None:
        self.tables = tables
        self._arrived = arrived  # not grouped yet
        self.index = VectorIndex()
        self._held: OrderedDict[int, tuple[Article, Terms]] = OrderedDict()

    def clear(self) -> None:
        """Forget what was read: after a transaction that failed."""
        self.index.clear()
        self._held.clear()

    def articles(self, tx: Reader, pks: Collection[int]) -> dict[int, Article]:
        """Number → article."""
        return {pk: article for pk, (article, _) in self._read(tx, pks).items()}

    def group(
        self, tx: Reader, language: str, pks: Collection[int], edits: Edits, origin_of: Mapping[str, str]
    ) -> list[list[int]]:
        """The groups of these originals."""
        ordered, counted, numbers = self._in_order(tx, pks)
        bonds = bonds_among(edits, ordered, origin_of)
        found = group_language(ordered, self.tables[language], counted, bonds)
        return [[numbers[member] for member in group] for group in found.groups]

    def vectors(self, tx: Reader, language: str, pks: Collection[int]) -> tuple[Language, list[int]]:
        """These originals with their vectors, not grouped, and their numbers in the same order."""
        ordered, counted, numbers = self._in_order(tx, pks)
        table = self.tables[language]
        return Language(tuple(ordered), vectorize(counted, table), (), threshold_of(table)), numbers

    def _in_order(self, tx: Reader, pks: Collection[int]) -> tuple[list[Article], list[Terms], list[int]]:
        held = self._read(tx, pks)
        number = {article.id: pk for pk, (article, _) in held.items()}
        ordered = in_canonical_order(article for article, _ in held.values())
        numbers = [number[article.id] for article in ordered]
        return ordered, [held[pk][1] for pk in numbers], numbers

    def terms(self, tx: Reader, pks: Collection[int]) -> dict[int, Terms]:
        """Number → the terms that the table of the article's language may weigh."""
        return {pk: terms for pk, (_, terms) in self._read(tx, pks).items()}

    def _read(self, tx: Reader, pks: Collection[int]) -> dict[int, tuple[Article, Terms]]:
        missing = {pk: self._arrived.pop(pk) for pk in pks if pk in self._arrived}
        missing |= tx.articles([pk for pk in pks if pk not in self._held and pk not in missing])
        found = {pk: self._held[pk] for pk in pks if pk in self._held}
        found |= {pk: (article, self._counted(article)) for pk, article in missing.items()}
        for pk, value in found.items():
            self._held[pk] = value
            self._held.move_to_end(pk)
        while len(self._held) > HELD_ARTICLES:
            self._held.popitem(last=False)
        return found

    def _counted(self, article: Article) -> Terms:
        terms, known = count_terms(article), self.tables[article.language].runs
        return Terms(
            terms.words, defaultdict(float, {run: n for run, n in terms.runs.items() if run in known})
        )


def settle(
    tx: Writer,
    state: GroupingState,
    arrived: Collection[int],
    removed: Collection[int],
    now: datetime.datetime,
) -> None:
    """Group articles that arrived, forget those that are removed, and leave all events as they must be then."""
    before = {place.pk: place for place in tx.places([*arrived, *removed])}
    family = {place.pk: place for place in tx.copy_component(before)}
    origin = _origins(tx, {place.id: pk for pk, place in family.items() if pk not in removed})
    silent = {pk for pk, place in family.items() if place.speaks and origin.get(pk) != pk}
    voices = {pk for pk, first in origin.items() if first == pk and not family[pk].speaks}
    touched = tx.links_of(silent) - silent
    tx.unlink(silent)
    state.index.remove(silent)
    tx.forget_texts(tx.remove_articles(removed))
    tx.place((pk, first) for pk, first in sorted(origin.items()) if family[pk].origin != first)
    _link(tx, state, [family[pk] for pk in sorted(voices)])
    former = {place.event for place in family.values() if place.event is not None}
    # An event that hands had made one may fall apart with an article of it, along no link.
    touched |= {place.pk for place in tx.places_in(former) if place.speaks}
    edits = tx.edits()
    regrouped = _reached(tx, touched | set(origin.values()), edits)
    groups = _group(tx, state, regrouped, edits)
    register(tx, state.articles, groups, former, now)


def _origins(tx: Writer, number: Mapping[str, int]) -> dict[int, int]:
    """Article → the article that speaks for its text, itself when it is no copy; by number, from id → number."""
    found = copies.origins_of(tx.traits(number.values()))
    return {number[article]: number[first] for article, first in found.items()}


def _link(tx: Writer, state: GroupingState, voices: Sequence[Place]) -> None:
    """Keep the vectors of articles that now speak, and their links with all that do."""
    terms = state.terms(tx, [place.pk for place in voices])
    by_day: defaultdict[tuple[str, int | None], dict[int, tuple[bytes, bytes]]] = defaultdict(dict)
    for place in voices:
        packed = pack_vector(state.tables[place.language].weigh(terms[place.pk]))
        by_day[place.language, place.sent_day][place.pk] = packed
    tx.add_vectors(
        [NewVector(pk, *key, *packed) for key, vectors in by_day.items() for pk, packed in vectors.items()]
    )
    added = [(key, state.index.add(*key, packed)) for key, packed in by_day.items()]
    links = {
        (min(pair), max(pair))
        for (language, day), fresh in added
        for near in state.index.near(tx, language, day, SLACK * LINK)
        for i, j in fresh.pairs_with(near, SLACK * LINK)
        for pair in zip(i.tolist(), j.tolist(), strict=True)
        if pair[0] != pair[1]
    }
    tx.add_links(links)


def _reached(tx: Writer, pks: Collection[int], edits: Edits) -> set[int]:
    """These originals and all that a chain of links, or of decisions to keep together, connects with them."""
    reached = tx.component(pks)
    if not edits.together:
        return reached
    origin = {
        place.id: place.origin
        for place in tx.places_of({article for held in edits.together for article in held})
        if place.origin is not None
    }
    held_together = edits.among(origin)[0]
    while beyond := {pk for held in held_together if held & reached for pk in held} - reached:
        reached |= tx.component(beyond)
    return reached


def _group(tx: Writer, state: GroupingState, originals: Collection[int], edits: Edits) -> list[list[int]]:
    """Groups of these originals, each with all copies of its members."""
    by_language: dict[str, list[int]] = {}
    ids: dict[int, str] = {}
    for place in tx.places(originals):
        by_language.setdefault(place.language, []).append(place.pk)
        ids[place.pk] = place.id
    copies: dict[int, list[int]] = {}
    origin: dict[str, int] = {}
    for place in tx.copies_of(originals):
        origin[place.id] = place.origin or place.pk
        copies.setdefault(origin[place.id], []).append(place.pk)
    origin_of = {article: ids[first] for article, first in origin.items()}
    groups = [
        group
        for language in sorted(by_language)
        for group in state.group(tx, language, by_language[language], edits, origin_of)
    ]
    united = unite(groups, edits.among(origin)[0])
    return [[copy for member in group for copy in copies[member]] for group in united]
