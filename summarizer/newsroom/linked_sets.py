"""Finds the candidate sets of stored articles that a change has touched, by following stored links.

They are the same sets that ``grouping.candidates.candidate_sets`` finds for all articles at once. Links are followed
only until a set is full, so the work is limited however long a chain of links is.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from typing import Protocol

from summarizer.grouping.candidates import LEVELS, MOST_MEMBERS, halves

Ordered = Callable[[Collection[int]], Sequence[int]]  # articles in canonical order


class LinksReader(Protocol):
    """The part of a store that this module uses."""

    def links_of(self, pks: Collection[int]) -> Iterable[tuple[int, int, int]]:
        """The links of these articles: the article, the other, and the strength."""

    def levels(self, pks: Collection[int]) -> dict[int, int]:
        """Article → the level at which its candidate set is connected."""


class Links:
    """Links between original articles, read from the store as they are followed."""

    def __init__(self, tx: "LinksReader", most: int = MOST_MEMBERS) -> None:
        self.most = most
        self._tx = tx
        self._near: dict[int, list[tuple[int, int]]] = {}

    def load(self, pks: Iterable[int]) -> None:
        """Read the links of these articles together."""
        missing = {pk for pk in pks if pk not in self._near}
        if missing:
            self._near |= {pk: [] for pk in missing}
            for one, other, strength in self._tx.links_of(missing):
                self._near[one].append((other, strength))

    def add(self, pairs: Iterable[tuple[int, int, int]]) -> None:
        """Add links that are not in the store yet."""
        listed = list(pairs)
        self.load({pk for pair in listed for pk in pair[:2]})
        for one, other, strength in listed:
            self._near[one].append((other, strength))
            self._near[other].append((one, strength))

    def near(self, pk: int) -> list[tuple[int, int]]:
        """The articles linked with an article, each with the strength of the link."""
        self.load([pk])
        return self._near[pk]

    def reached(
        self, start: int, least: int, *, bounded: bool = True, hidden: Collection[int] = ()
    ) -> set[int] | None:
        """The articles connected with an article by chains of links of that strength; none if too many for a set.

        Chains do not pass through ``hidden`` articles.
        """
        reached, frontier = {start}, {start}
        while frontier:
            self.load(frontier)
            frontier = {
                other
                for pk in frontier
                for other, strength in self._near[pk]
                if strength >= least and other not in reached and other not in hidden
            }
            reached |= frontier
            if bounded and len(reached) > self.most:
                return None
        return reached


def set_at(links: Links, pk: int, level: int, hidden: Collection[int] = ()) -> set[int]:
    """The set of an article whose level is known."""
    return links.reached(pk, LEVELS[min(level, len(LEVELS) - 1)], bounded=False, hidden=hidden) or set()


def touched_by(tx: LinksReader, links: Links, fresh: Collection[int]) -> set[int]:
    """The articles whose sets may change because ``fresh`` were linked, including these."""
    links.load(fresh)
    near = [(other, strength) for pk in fresh for other, strength in links.near(pk) if other not in fresh]
    level = tx.levels({pk for pk, _ in near})
    touched = set(fresh)
    for pk, strength in near:
        # A weaker link only adds to sets that were too large before and still are.
        if pk not in touched and strength >= LEVELS[min(level[pk], len(LEVELS) - 1)]:
            touched |= set_at(links, pk, level[pk], fresh)
    return touched


def touched_without(tx: LinksReader, links: Links, gone: Collection[int]) -> set[int]:
    """The articles whose sets may change when ``gone`` lose their links; call it before the links are removed."""
    links.load(gone)
    near = {other for pk in gone for other, _ in links.near(pk)} - set(gone)
    level = tx.levels(near)
    touched: set[int] = set()
    for pk in near:
        if pk not in touched:
            touched |= set_at(links, pk, level[pk])
    return touched - set(gone)


def find_sets(links: Links, pks: Collection[int], ordered: Ordered) -> list[tuple[int, list[int]]]:
    """The sets of these articles, each with its level."""
    links.load(pks)
    sets: list[tuple[int, list[int]]] = []
    placed: set[int] = set()
    for pk in sorted(pks):
        if pk in placed:
            continue
        level, members = _set_of(links, pk)
        placed |= members
        parts = halves(ordered(members), links.most) if len(members) > links.most else [sorted(members)]
        sets += [(level, part) for part in parts]
    return sets


def _set_of(links: Links, pk: int) -> tuple[int, set[int]]:
    for level, least in enumerate(LEVELS):
        members = links.reached(pk, least)
        if members is not None:
            return level, members
    return len(LEVELS), set_at(links, pk, len(LEVELS))
