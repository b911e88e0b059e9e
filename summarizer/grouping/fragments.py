"""Joins fragments of one affair: groups that linkage left apart, though each tells most of the other.

Short reports of an affair share little two by two: the strike is called, it is put off, it ends. All that the reports
of one group tell shares more with the rest of their affair, and what that is worth shows in the other groups: a word
that many of them have tells nothing. So groups are held against each other as wholes, each against all others of the
set. What is joined depends on the set alone.
"""

import math
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

import numpy as np

from summarizer.grouping.days import Floats, Numbers, PublicationDays
from summarizer.grouping.edits import NO_BONDS, Bonds, are_held, are_kept_apart, unite
from summarizer.grouping.results import Results, are_of_two
from summarizer.grouping.wholes import WholeWords

# Chosen on nine made weeks and four draws of six in ten articles of each (docs/experiments/2026-12-01-fragments.md).
# So many groups must be in sight: of a few, who knows which words tell them apart?
LEAST_GROUPS = 8
# How alike two groups are as wholes (cosine of their words, by rarity and by how few groups have them), and the share
# of what either opens with that the other tells.
ALIKE, OPENED = 0.13, 0.13
# Of two groups of two reports or more, which linkage held apart for more reasons: so alike as wholes, and article by
# article so alike across as a share of what they are inside.
BOTH_ALIKE, COHESION = 0.2, 0.7
LONGEST_SILENCE = 5  # days between two groups; a week has no more
MOST_ROUNDS = 4  # what was joined may be joined again; bounds the time  # not tuned
_TWO = 2


@dataclass(frozen=True)
class PieceFacts:
    """The articles of a set, by number: what grouping knows of each.

    ``evidence`` is of each two, as a share of what is needed; ``several`` are those that tell several events.
    """

    publishers: Sequence[str]
    cosines: Floats
    evidence: Floats
    days: PublicationDays
    results: Sequence[Results]
    several: Set[int]


def rejoined(
    groups: Sequence[Sequence[int]], known: PieceFacts, words: WholeWords, bonds: Bonds = NO_BONDS
) -> list[list[int]]:
    """The groups of a set, with fragments of one affair joined; few groups as they are."""
    if len(groups) < LEAST_GROUPS:
        return [list(group) for group in groups]
    joined = _parted(groups, words, bonds)
    for _ in range(MOST_ROUNDS):
        if len(joined) < LEAST_GROUPS:
            break
        pairs = [*_fragments(joined, known, words, bonds)]
        if not pairs:
            break
        joined = [sorted(group) for group in unite(joined, pairs)]
    return sorted(joined)


def _parted(groups: Sequence[Sequence[int]], words: WholeWords, bonds: Bonds) -> list[list[int]]:
    """Groups, those of two reports parted that are less alike than enough, and each enough like another group.

    What speaks of two affairs is taken for a report of either, before all that the two affairs tell is looked at.
    """
    pieces = [part for group in groups for part in ([[m] for m in group] if len(group) == _TWO else [group])]
    if len(pieces) == len(groups):
        return [list(group) for group in groups]
    alike = words.compared(pieces)[0]
    group_of = np.array(
        [
            number
            for number, group in enumerate(groups)
            for _ in range(len(group) if len(group) == _TWO else 1)
        ]
    )
    parted: list[list[int]] = []
    for number, group in enumerate(groups):
        places = np.flatnonzero(group_of == number)
        if len(places) == _TWO and _belong_elsewhere(alike, places, group_of) and not are_held(group, bonds):
            parted += [[member] for member in group]
        else:
            parted.append(list(group))
    return parted


def _belong_elsewhere(alike: Floats, places: Numbers, group_of: Numbers) -> bool:
    """Whether two articles of one group are each enough like another group, not the same one, and not each other."""
    rest = np.where(np.isin(np.arange(len(alike)), places), 0.0, alike[places])
    nearest = rest.argmax(axis=1)
    apart = group_of[nearest[0]] != group_of[nearest[1]]
    return bool(alike[places[0], places[1]] < ALIKE and apart and rest.max(axis=1).min() >= ALIKE)


def _fragments(
    groups: Sequence[Sequence[int]], known: PieceFacts, words: WholeWords, bonds: Bonds
) -> Iterator[tuple[int, int]]:
    """A member of each of two groups that are each other's likest and one affair."""
    alike, opened = words.compared(groups)
    likest = alike.argmax(axis=1)
    for one, other in enumerate(likest.tolist()):
        if one < other and likest[other] == one and opened[one, other] >= OPENED:
            pair = groups[one], groups[other]
            if _is_alike(*pair, alike[one, other], known.cosines) and may_be_one(*pair, known, bonds):
                yield pair[0][0], pair[1][0]


def may_be_one(first: Sequence[int], second: Sequence[int], known: PieceFacts, bonds: Bonds) -> bool:
    """Whether neither days, results, a bulletin nor an editor keep two groups apart."""
    (begins, ends), (began, ended) = known.days.span(first), known.days.span(second)
    silence = max(begins - ended, began - ends)
    results, sides = (
        [frozenset(each for member in group for each in of(member)) for group in (first, second)]
        for of in (known.results.__getitem__, bonds.sides)
    )
    return (
        math.isfinite(silence)
        and silence <= LONGEST_SILENCE
        and not are_of_two(results[0], results[1])
        and known.several.isdisjoint((*first, *second))
        and not are_kept_apart(sides[0], sides[1])
    )


def _is_alike(first: Sequence[int], second: Sequence[int], alike: float, cosines: Floats) -> bool:
    if min(len(first), len(second)) == 1:
        return alike >= ALIKE
    return alike >= BOTH_ALIKE and cohere(first, second, cosines)


def cohere(first: Sequence[int], second: Sequence[int], cosines: Floats) -> bool:
    """Whether two groups are nearly as alike across as inside; a lone report has no inside."""
    if min(len(first), len(second)) == 1:
        return True
    inside = min(_inside(group, cosines) for group in (first, second))
    return float(cosines[np.ix_(first, second)].mean()) >= COHESION * inside


def _inside(members: Sequence[int], cosines: Floats) -> float:
    return float(cosines[np.ix_(members, members)][np.triu_indices(len(members), 1)].mean())
