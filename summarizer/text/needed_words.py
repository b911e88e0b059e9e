"""Finds words one of which each match of some patterns holds: a text that has none of them need not be searched.

Patterns are read as far as they are made of words, alternatives and letters that may be missing; the rest of one may be
anything.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import product

_MOST = 200  # spellings of one word  # not tuned
_PIECE = re.compile(r"(?:\(\?:(?P<group>[^()]*)\)|\[(?P<set>[a-z]+)\]|(?P<letter>[a-z]))(?P<may_miss>\?)?")
_REPEATS = frozenset("?*+{")


Needed = Mapping[str, Sequence[frozenset[str]]]


def needed_words(patterns: Iterable[str], common: frozenset[str]) -> Needed:
    r"""Words in small letters, of which each match of ``patterns`` holds one by itself; none where none is known.

    With each word come sets of others, of one of which a match with that word holds one as well; an empty set says that
    no more is known. Of each alternative those places are taken that have none of the ``common`` words if possible,
    else the longest.

    >>> needed = needed_words([r"call(?:s|ed)? off", r"(?:\w+ )?not guilty"], frozenset({"not"}))
    >>> sorted(needed), may_hold_one(needed, {"calls", "of"}), may_hold_one(needed, {"calls", "off"})
    (['call', 'called', 'calls', 'guilty'], False, True)
    """
    needed: dict[str, list[frozenset[str]]] = {}
    for pattern in patterns:
        for alternative in _parted(pattern, "|"):
            known = [words for part in _parted(alternative, " -") if (words := _spellings(part))]
            if not known:
                return {}
            known.sort(key=lambda words: (not common.isdisjoint(words), -min(map(len, words))))
            for word in known[0]:
                needed.setdefault(word, []).append(known[1] if len(known) > 1 else frozenset())
    return needed


def may_hold_one(needed: Needed, words: Set[str]) -> bool:
    """Whether a text of these words may hold a match, as far as ``needed`` says."""
    return any(
        not beside or not beside.isdisjoint(words)
        for word in needed.keys() & words
        for beside in needed[word]
    )


def _parted(pattern: str, marks: str) -> Iterator[str]:
    """The parts of a pattern between marks that stand in no brackets."""
    depth, begun = 0, 0
    for place, character in enumerate(pattern):
        depth += (character in "([") - (character in ")]")
        if character in marks and not depth:
            yield pattern[begun:place]
            begun = place + 1
    yield pattern[begun:]


def _spellings(part: str) -> frozenset[str]:
    """All that a part may match, none where that is nothing, or more than letters, sets of them and groups."""
    choices: list[frozenset[str]] = []
    at, count = 0, 1
    while at < len(part):
        piece = _PIECE.match(part, at)
        if piece is None or part[piece.end() : piece.end() + 1] in _REPEATS:
            return frozenset()
        choice = _choice(piece)
        count *= len(choice)
        if not 0 < count <= _MOST:
            return frozenset()
        choices.append(choice)
        at = piece.end()
    spelt = frozenset(map("".join, product(*choices)))
    return frozenset() if "" in spelt else spelt  # what may be missing is not needed


def _choice(piece: re.Match[str]) -> frozenset[str]:
    """What a piece of a pattern may match, none where that is unknown."""
    if piece["group"] is None:
        found = frozenset(piece["set"] or piece["letter"])
    else:
        inside = [_spellings(each) for each in piece["group"].split("|")]
        found = frozenset().union(*inside) if all(inside) else frozenset()
    return found | {""} if found and piece["may_miss"] else found
