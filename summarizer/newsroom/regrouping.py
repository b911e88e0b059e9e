"""Grouping what a change touched: the same events as if all articles were grouped at once.

Links are kept for all pairs that reach ``LINK``. Linkage never joins across components of such
pairs, and within a table of document frequencies a vector depends on its article alone: so only the
components that a change touched are grouped again, by the very function that groups files.
"""

import datetime
from collections import OrderedDict, defaultdict
from collections.abc import Collection, Mapping, Sequence

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
from summarizer.newsroom.neighbours import BLOCK, SLACK, Field, Neighbours, pack_vector
from summarizer.newsroom.registry import register
from summarizer.newsroom.relations import relate
from summarizer.storage.places import Place
from summarizer.storage.store import Writer

HELD_ARTICLES = 4_000  # kept with their terms between changes; some 30 KB each


class Desk:
    """What the process that groups keeps between changes: tables, vectors, articles with their terms."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.neighbours = Neighbours()
        self._held: OrderedDict[int, tuple[Article, Terms]] = OrderedDict()

    def clear(self) -> None:
        """Forget what was read: after a transaction that failed."""
        self.neighbours.clear()
        self._held.clear()

    def articles(self, on: Writer, pks: Collection[int]) -> dict[int, Article]:
        """Number → article."""
        return {pk: article for pk, (article, _) in self._read(on, pks).items()}

    def group(
        self, on: Writer, language: str, pks: Collection[int], edits: Edits, origin_of: Mapping[str, str]
    ) -> list[list[int]]:
        """The groups of these originals."""
        ordered, counted, numbers = self._in_order(on, pks)
        bonds = bonds_among(edits, ordered, origin_of)
        found = group_language(ordered, self.tables[language], counted, bonds)
        return [[numbers[member] for member in group] for group in found.groups]

    def vectors(self, on: Writer, language: str, pks: Collection[int]) -> tuple[Language, list[int]]:
        """These originals with their vectors, not grouped, and their numbers in the same order."""
        ordered, counted, numbers = self._in_order(on, pks)
        table = self.tables[language]
        return Language(tuple(ordered), vectorize(counted, table), (), threshold_of(table)), numbers

    def _in_order(self, on: Writer, pks: Collection[int]) -> tuple[list[Article], list[Terms], list[int]]:
        held = self._read(on, pks)
        number = {article.id: pk for pk, (article, _) in held.items()}
        ordered = in_canonical_order(article for article, _ in held.values())
        numbers = [number[article.id] for article in ordered]
        return ordered, [held[pk][1] for pk in numbers], numbers

    def terms(self, on: Writer, pks: Collection[int]) -> dict[int, Terms]:
        """Number → the terms that the table of the article's language may weigh."""
        return {pk: terms for pk, (_, terms) in self._read(on, pks).items()}

    def _read(self, on: Writer, pks: Collection[int]) -> dict[int, tuple[Article, Terms]]:
        missing = on.articles([pk for pk in pks if pk not in self._held])
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
    on: Writer, desk: Desk, arrived: Collection[int], removed: Collection[int], now: datetime.datetime
) -> None:
    """Group articles that arrived, forget those that are removed, and leave all events as they must be then."""
    before = {place.pk: place for place in on.places([*arrived, *removed])}
    family = {place.pk: place for place in on.copy_component(before)}
    origin = _origins(on, {place.id: pk for pk, place in family.items() if pk not in removed})
    silent = {pk for pk, place in family.items() if place.speaks and origin.get(pk) != pk}
    voices = {pk for pk, first in origin.items() if first == pk and not family[pk].speaks}
    touched = on.links_of(silent) - silent
    on.unlink(silent)
    on.forget_texts(on.remove_articles(removed))
    on.place((pk, first) for pk, first in sorted(origin.items()) if family[pk].origin != first)
    _link(on, desk, [family[pk] for pk in sorted(voices)])
    former = {place.event for place in family.values() if place.event is not None}
    # An event that hands had made one may fall apart with an article of it, along no link.
    touched |= {place.pk for place in on.places_in(former) if place.speaks}
    edits = on.edits()
    regrouped = _reached(on, touched | set(origin.values()), edits)
    groups = _group(on, desk, regrouped, edits)
    changed = register(on, desk.articles, groups, former, now)
    relate(on, desk, changed)


def _origins(on: Writer, number: Mapping[str, int]) -> dict[int, int]:
    """Article → the article that speaks for its text, itself when it is no copy; by number, from id → number."""
    found = copies.origins_of(on.traits(number.values()))
    return {number[article]: number[first] for article, first in found.items()}


def _link(on: Writer, desk: Desk, voices: Sequence[Place]) -> None:
    """Keep the vectors of articles that now speak, and their links with all that do."""
    terms = desk.terms(on, [place.pk for place in voices])
    for place in voices:
        packed = pack_vector(desk.tables[place.language].weigh(terms[place.pk]))
        on.add_vector(place.pk, place.language, *packed)
    for language in sorted({place.language for place in voices}):
        field = desk.neighbours.field(on, language)
        on.add_links(_links(field, {place.pk for place in voices}))


def _links(field: Field, fresh: Collection[int]) -> set[tuple[int, int]]:
    found = set()
    members = field.where(fresh)
    for start in range(0, len(members), BLOCK):
        block = members[start : start + BLOCK]
        product = (field.rows[block] @ field.rows.T).tocoo()
        i, j = block[product.row], product.col
        alike = product.data * field.days.nearness(i, j) >= SLACK * LINK
        kept = alike & (i != j)
        pairs = zip(field.pks[i[kept]].tolist(), field.pks[j[kept]].tolist(), strict=True)
        found |= {(min(pair), max(pair)) for pair in pairs}
    return found


def _reached(on: Writer, pks: Collection[int], edits: Edits) -> set[int]:
    """These originals and all that a chain of links, or of decisions to keep together, connects with them."""
    reached = on.component(pks)
    if not edits.together:
        return reached
    origin = {
        place.id: place.origin
        for place in on.places_of({article for held in edits.together for article in held})
        if place.origin is not None
    }
    held_together = edits.among(origin)[0]
    while beyond := {pk for held in held_together if held & reached for pk in held} - reached:
        reached |= on.component(beyond)
    return reached


def _group(on: Writer, desk: Desk, originals: Collection[int], edits: Edits) -> list[list[int]]:
    """Groups of these originals, each with all copies of its members."""
    by_language: dict[str, list[int]] = {}
    ids: dict[int, str] = {}
    for place in on.places(originals):
        by_language.setdefault(place.language, []).append(place.pk)
        ids[place.pk] = place.id
    copies: dict[int, list[int]] = {}
    origin: dict[str, int] = {}
    for place in on.copies_of(originals):
        origin[place.id] = place.origin or place.pk
        copies.setdefault(origin[place.id], []).append(place.pk)
    origin_of = {article: ids[first] for article, first in origin.items()}
    groups = [
        group
        for language in sorted(by_language)
        for group in desk.group(on, language, by_language[language], edits, origin_of)
    ]
    united = unite(groups, edits.among(origin)[0])
    return [[copy for member in group for copy in copies[member]] for group in united]
