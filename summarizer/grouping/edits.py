"""Manual edits: which articles editors put in one event or kept apart. Grouping takes them as input.

Edits name articles, not events, so that they outlast regrouping; they never contradict one another, since each is
fitted into those before it, the later one holding.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

Item = TypeVar("Item", bound=Hashable)
Ids = frozenset[str]
Sides = frozenset[tuple[int, int]]


@dataclass(frozen=True)
class Edits:
    """``together``: articles that stay in one event; ``apart``: pairs of sets with no event across the two."""

    together: tuple[Ids, ...] = ()
    apart: tuple[tuple[Ids, Ids], ...] = ()

    def split(self, taken: Ids, rest: Ids) -> "Edits":
        """With ``taken`` an event of its own, and ``rest`` what stays."""
        freed = self._torn(taken, rest)._allowing(taken)._allowing(rest)
        return _made([*freed.together, taken, rest], [*freed.apart, (taken, rest)])

    def merge(self, articles: Ids) -> "Edits":
        """With all of ``articles`` in one event."""
        freed = self._allowing(articles)
        return _made([*freed.together, articles], freed.apart)

    def pin(self, article: str, rest: Ids, anchor: str, event: Ids) -> "Edits":
        """With ``article`` in the event of ``anchor``, which has ``event`` as members, and out of that of ``rest``."""
        freed = self._torn(frozenset([article]), rest)._allowing(event | {article})
        apart = [*freed.apart, (frozenset([article]), rest)] if rest else freed.apart
        return _made([*freed.together, frozenset([article, anchor])], apart)

    def without(self, article: str) -> "Edits":
        """As if the article had never been named."""
        gone = {article}
        return _made((held - gone for held in self.together), ((a - gone, b - gone) for a, b in self.apart))

    def among(self, name: Mapping[str, Item]) -> tuple[list[set[Item]], list[tuple[set[Item], set[Item]]]]:
        """``together`` and ``apart`` in other names; articles without one are left out.

        Where two articles share a name (reprints speak through their origin) they cannot be put apart.
        """
        together = [{name[a] for a in group if a in name} for group in self.together]
        pairs = [
            ({name[a] for a in first if a in name}, {name[a] for a in second if a in name})
            for first, second in self.apart
        ]
        apart = [(first - second, second - first) for first, second in pairs]
        return [group for group in together if len(group) > 1], [pair for pair in apart if all(pair)]

    def _torn(self, first: Ids, second: Ids) -> "Edits":
        """Without anything that holds an article of ``first`` to one of ``second``."""
        parts: list[Ids] = []
        for held in self.together:
            parts += [held & first, held - first] if held & first and held & second else [held]
        return _made(parts, self.apart)

    def _allowing(self, articles: Ids) -> "Edits":
        """Without anything that keeps two of ``articles`` apart."""
        pairs: list[tuple[Ids, Ids]] = []
        for one, other in self.apart:
            pairs += [(one, other - articles), (one - articles, other & articles)]
        return _made(self.together, pairs)


def unite(groups: Iterable[Sequence[Item]], together: Iterable[Collection[Item]]) -> list[list[Item]]:
    """Groups, those that hold articles of one set made one; in the order of the first of each."""
    listed = [list(group) for group in groups]
    leader = list(range(len(listed)))
    place = {item: number for number, group in enumerate(listed) for item in group}
    for held in together:
        found = sorted({_root(leader, place[item]) for item in held if item in place})
        for number in found[1:]:
            leader[number] = found[0]
    made: defaultdict[int, list[Item]] = defaultdict(list)
    for number, group in enumerate(listed):
        made[_root(leader, number)] += group
    return list(made.values())


def _root(leader: Sequence[int], number: int) -> int:
    while leader[number] != number:
        number = leader[number]
    return number


def _made(together: Iterable[Ids], apart: Iterable[tuple[Ids, Ids]]) -> Edits:
    """Edits without those that say nothing, each once, in an order that depends on nothing else."""
    held = {ids for ids in together if len(ids) > 1}
    pairs = {(one, other) for one, other in apart if one and other}
    return Edits(tuple(sorted(held, key=sorted)), tuple(sorted(pairs, key=_by_ids)))


def _by_ids(pair: tuple[Ids, Ids]) -> tuple[list[str], list[str]]:
    return sorted(pair[0]), sorted(pair[1])


@dataclass(frozen=True)
class Bonds:
    """What editors decided about articles, by number: sets that stay together, and pairs of sets kept apart."""

    together: Sequence[Collection[int]] = ()
    apart: Sequence[tuple[Collection[int], Collection[int]]] = ()

    def among(self, members: Sequence[int]) -> "Bonds":
        """The same by the places of articles in ``members``, where all that they name need not be."""
        if not (self.together or self.apart):
            return self
        place = {member: number for number, member in enumerate(members)}

        def placed(group: Collection[int]) -> set[int]:
            return {place[member] for member in group if member in place}

        return Bonds(
            [placed(group) for group in self.together],
            [(placed(first), placed(second)) for first, second in self.apart],
        )

    def sides(self, member: int) -> Sides:
        """On which side of which pair of sets an article is."""
        return frozenset(
            (number, side)
            for number, pair in enumerate(self.apart)
            for side, held in enumerate(pair)
            if member in held
        )


NO_BONDS = Bonds()


def are_kept_apart(first: Sides, second: Sides) -> bool:
    """Whether two groups with articles on these sides may not be one."""
    return any((number, 1 - side) in second for number, side in first)


def are_held(members: Iterable[int], bonds: Bonds) -> bool:
    """Whether editors put some of these articles together."""
    numbers = set(members)
    return any(len(numbers.intersection(held)) > 1 for held in bonds.together)
