"""Regroups only what a change touched, with the same result as grouping all articles at once.

Links are stored for all pairs that are similar enough. Linkage never joins articles of different candidate sets, and
with a fixed table of document frequencies a vector depends only on its article. So only the sets that a change touched
are linked again, by the same function that groups files.
"""

import datetime
import threading
from collections import OrderedDict, defaultdict
from collections.abc import Collection, Mapping, MutableMapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from summarizer.grouping import copies
from summarizer.grouping.candidates import Packed, pack_vector
from summarizer.grouping.edits import Edits, unite
from summarizer.grouping.events import NO_EDITS, LanguageGroup, bonds_among, in_canonical_order, link_set
from summarizer.grouping.merging import threshold_of
from summarizer.grouping.vectors import Tables, Terms, Vectors, count_terms
from summarizer.models import Article
from summarizer.newsroom.linked_sets import Links, find_sets, touched_by, touched_without
from summarizer.newsroom.registry import register
from summarizer.newsroom.vector_index import EveryVector, Pair, VectorIndex, alike, matrix_of
from summarizer.storage.store import Reader, Writer
from summarizer.storage.stored import NewVector, Place

# Kept with their vectors between changes; some 8 KB each. Of 10,000 that come in order none is read again.
HELD_ARTICLES = 4_000
MOST_TERMS = 2_000_000  # terms with a number in memory; beyond that all numbers are dropped and given again


@dataclass(frozen=True, slots=True)
class StoredVector:
    """An article with its unit vector: term numbers in order, with their weights; and the same packed."""

    article: Article
    terms: npt.NDArray[np.int64]
    weights: npt.NDArray[np.float64]
    packed: Packed


class GroupingState:
    """The memory of the grouping process between changes: tables, recent vectors, articles with their vectors."""

    def __init__(self, tables: Tables, arrived: MutableMapping[int, Article]) -> None:
        self.tables = tables
        self.index = VectorIndex()
        self.every = EveryVector()
        self._arrived = arrived  # not grouped yet
        self._known: OrderedDict[int, StoredVector] = OrderedDict()
        self._number: dict[str, int] = {}  # term → its number in this process
        self._names: list[str] = []  # the terms by number
        # Computed before the write lock is taken: the links of articles that will be added together, and the groups
        # of sets.
        self.pairs: dict[frozenset[int], set[Pair]] = {}
        self.groups: dict[frozenset[int], list[list[int]]] = {}
        self._reading = threading.Lock()  # explanations read while another thread groups

    def articles(self, tx: Reader, pks: Collection[int]) -> dict[int, Article]:
        """Number → article."""
        return {pk: known.article for pk, known in self.read(tx, pks).items()}

    def link(
        self, tx: Reader, language: str, pks: Collection[int], edits: Edits, origin_of: Mapping[str, str]
    ) -> list[list[int]]:
        """The groups of the originals of one candidate set."""
        if len(pks) == 1:
            return [list(pks)]
        if edits == NO_EDITS and (foreseen := self.groups.get(frozenset(pks))) is not None:
            return foreseen
        known, numbers = self._in_order(tx, pks)
        articles = [one.article for one in known]
        bonds = bonds_among(edits, articles, origin_of)
        groups = link_set(articles, _rows(known)[0], self.tables[language], bonds)
        return [[numbers[member] for member in group] for group in groups]

    def vectors(self, tx: Reader, language: str, pks: Collection[int]) -> tuple[LanguageGroup, list[int]]:
        """These originals with their vectors by the names of terms, not grouped, and their numbers in that order."""
        with self._reading:
            known, numbers = _sorted(self._read(tx, pks))
            rows, columns = _rows(known)
            names = [self._names[column] for column in columns] or [""]
        by_name = sorted(range(len(names)), key=names.__getitem__)
        vectors = Vectors(rows[:, by_name], [names[column] for column in by_name])
        table = self.tables[language]
        return LanguageGroup(
            tuple(one.article for one in known), vectors, (), threshold_of(table), table
        ), numbers

    def in_order(self, tx: Reader, pks: Collection[int]) -> list[int]:
        """These originals in canonical order."""
        return self._in_order(tx, pks)[1]

    def add(self, by_day: Mapping[tuple[str, int | None], Mapping[int, Packed]]) -> None:
        """Add vectors that were added to the store."""
        self.pairs.clear()
        for (language, day), packed in by_day.items():
            self.index.add(language, day, packed)

    def remove(self, pks: Collection[int]) -> None:
        """Drop vectors that were removed from the store."""
        if pks:
            self.pairs.clear()
            self.index.remove(pks)

    def forget(self, pks: Collection[int]) -> None:
        """Forget articles whose stored form has changed."""
        self.groups.clear()
        with self._reading:
            for pk in pks:
                self._known.pop(pk, None)

    def read(self, tx: Reader, pks: Collection[int]) -> dict[int, StoredVector]:
        """Number → article with its vector."""
        with self._reading:
            return self._read(tx, pks)

    def _read(self, tx: Reader, pks: Collection[int]) -> dict[int, StoredVector]:
        missing = {pk: self._arrived.pop(pk) for pk in pks if pk in self._arrived}
        missing |= tx.articles([pk for pk in pks if pk not in self._known and pk not in missing])
        vectors = {pk: self._known[pk] for pk in pks if pk in self._known}
        if len(self._number) > MOST_TERMS:
            self._number.clear()
            self._names.clear()
            self._known.clear()
        vectors |= {pk: self._vectorized(article) for pk, article in missing.items()}
        for pk, value in vectors.items():
            self._known[pk] = value
            self._known.move_to_end(pk)
        while len(self._known) > HELD_ARTICLES:
            self._known.popitem(last=False)
        return vectors

    def _in_order(self, tx: Reader, pks: Collection[int]) -> tuple[list[StoredVector], list[int]]:
        return _sorted(self.read(tx, pks))

    def _vectorized(self, article: Article) -> StoredVector:
        bag = self.tables[article.language].weigh(self._counted(article))
        numbers = np.array([self._number_of(term) for term in bag], dtype=np.int64)
        weights = np.array(list(bag.values()), dtype=np.float64)
        order = np.argsort(numbers)
        length = float(np.sqrt((weights * weights).sum())) or 1.0
        return StoredVector(article, numbers[order], weights[order] / length, pack_vector(bag))

    def _number_of(self, term: str) -> int:
        number = self._number.setdefault(term, len(self._names))
        if number == len(self._names):
            self._names.append(term)
        return number

    def _counted(self, article: Article) -> Terms:
        known = self.tables[article.language].runs
        terms = count_terms(article, with_runs=bool(known))
        return Terms(
            terms.words, defaultdict(float, {run: n for run, n in terms.runs.items() if run in known})
        )


def settle(  # noqa: PLR0913 - renewing is rare
    tx: Writer,
    state: GroupingState,
    arrived: Collection[int],
    removed: Collection[int],
    now: datetime.datetime,
    *,
    renewed: Collection[int] = (),
) -> None:
    """Group new articles, drop removed ones, and bring all events up to date.

    ``renewed`` are stale articles, with everything that belongs to them; their vectors and links are made again.
    """
    before = {place.pk: place for place in tx.places([*arrived, *removed])}
    kin = tx.copy_component(before)
    family = {place.pk: place for held in kin for place in held}
    origin = origins_of(tx, [[place for place in held if place.pk not in removed] for held in kin])
    silent = {pk for pk, place in family.items() if place.speaks and origin.get(pk) != pk}
    anew = {pk for pk in renewed if family[pk].speaks}
    originals = {pk for pk, first in origin.items() if first == pk and (not family[pk].speaks or pk in anew)}
    touched = touched_without(tx, Links(tx), silent - anew)
    silent |= anew
    tx.unlink(silent)
    state.remove(silent)
    tx.forget_texts(tx.remove_articles(removed))
    tx.place((pk, first) for pk, first in sorted(origin.items()) if family[pk].origin != first)
    _link(tx, state, [family[pk] for pk in sorted(originals)])
    links = Links(tx)
    touched |= touched_by(tx, links, originals) | {pk for pk in origin.values() if pk not in originals}
    former = {place.event for place in family.values() if place.event is not None}
    # An event that an editor merged may fall apart when one of its articles goes, without any link between its parts.
    touched |= {place.pk for place in tx.places_in(former) if place.speaks}
    edits = tx.edits()
    sets = _sets(tx, state, links, touched, edits)
    register(tx, state.articles, _group(tx, state, sets, edits), former, now)


def origins_of(tx: Reader, kin: Sequence[Sequence[Place]]) -> dict[int, int]:
    """Article → the original of its text, itself if it is not a copy; by number.

    An article that is alone in its kin need not be read.
    """
    number = {place.id: place.pk for held in kin if len(held) > 1 for place in held}
    found = copies.origins_of(tx.traits(number.values())) if number else {}
    alone = {place.pk: place.pk for held in kin if len(held) == 1 for place in held}
    return alone | {number[article]: number[first] for article, first in found.items()}


def _link(tx: Writer, state: GroupingState, originals: Sequence[Place]) -> None:
    """Store the vectors of new originals, and their links with all originals."""
    by_day = vectors_by_day(tx, state, originals)
    tx.add_vectors(
        [NewVector(pk, *key, *packed) for key, vectors in by_day.items() for pk, packed in vectors.items()]
    )
    pairs = state.pairs.get(frozenset(place.pk for place in originals))
    fresh = {key: matrix_of(packed, key[1]) for key, packed in by_day.items()}
    tx.add_links(alike(tx, state.index, fresh) if pairs is None else pairs)
    state.add(by_day)


def vectors_by_day(
    tx: Reader, state: GroupingState, places: Sequence[Place]
) -> dict[tuple[str, int | None], dict[int, Packed]]:
    """The packed vectors of articles, by language and day."""
    known = state.read(tx, [place.pk for place in places])
    by_day: defaultdict[tuple[str, int | None], dict[int, Packed]] = defaultdict(dict)
    for place in places:
        by_day[place.language, place.sent_day][place.pk] = known[place.pk].packed
    return by_day


def _sets(
    tx: Writer, state: GroupingState, links: Links, touched: Collection[int], edits: Edits
) -> list[list[int]]:
    """The candidate sets of these originals, and of all articles that editors tied to their members."""
    levels: dict[int, int] = {}
    sets: list[list[int]] = []
    waiting = set(touched)
    tied = edits.among({place.id: place.origin for place in _edited(tx, edits) if place.origin is not None})[
        0
    ]
    while waiting:
        for level, members in find_sets(links, waiting, lambda pks: state.in_order(tx, pks)):
            sets.append(members)
            levels |= dict.fromkeys(members, level)
        placed = levels.keys()
        waiting = {pk for held in tied if held & placed for pk in held} - placed
    tx.set_levels(levels)
    return sets


def _edited(tx: Writer, edits: Edits) -> list[Place]:
    return tx.places_of({article for held in edits.together for article in held})


def _group(tx: Writer, state: GroupingState, sets: Sequence[Sequence[int]], edits: Edits) -> list[list[int]]:
    """Groups of the originals of these sets, each with all copies of its members."""
    originals = [pk for members in sets for pk in members]
    place_of = {place.pk: place for place in tx.places(originals)}
    copies_of: defaultdict[int, list[int]] = defaultdict(list)
    origin: dict[str, int] = {}
    for place in tx.copies_of(originals):
        origin[place.id] = place.origin or place.pk
        copies_of[origin[place.id]].append(place.pk)
    origin_of = {article: place_of[first].id for article, first in origin.items()}
    state.read(tx, originals)
    groups = [
        group
        for members in sets
        for group in state.link(tx, place_of[members[0]].language, members, edits, origin_of)
    ]
    united = unite(groups, edits.among(origin)[0])
    return [[copy for member in group for copy in copies_of[member]] for group in united]


def _sorted(known: Mapping[int, StoredVector]) -> tuple[list[StoredVector], list[int]]:
    """Articles with their vectors in canonical order, and their numbers in that order."""
    number = {one.article.id: pk for pk, one in known.items()}
    numbers = [number[article.id] for article in in_canonical_order(one.article for one in known.values())]
    return [known[pk] for pk in numbers], numbers


def _rows(known: Sequence[StoredVector]) -> tuple[sparse.csr_matrix, list[int]]:
    """The vectors of articles as rows, without empty columns; and the term number of each column."""
    ends = np.cumsum([0, *(len(one.terms) for one in known)])
    terms = np.concatenate([one.terms for one in known])
    weights = np.concatenate([one.weights for one in known])
    columns, places = np.unique(terms, return_inverse=True)
    rows = sparse.csr_matrix((weights, places, ends), shape=(len(known), max(1, len(columns))))
    return rows, columns.tolist()


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
    _link_ahead(tx, state, sources_of, pairs, _also_touched(tx, family, origin))


def _link_ahead(
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
