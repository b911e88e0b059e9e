"""Finds words one of which each match of some patterns holds: a text that has none of them need not be searched.

Patterns are read as far as they are made of words, alternatives and letters that may be missing; the rest of one may be
anything.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import product

_MOST = 200  # spellings of one word  # not tuned
_PIECE = re.compile(r"(?:\(\?:(?P<group>[^()]*)\)|\[(?P<set>[a-z]+)\]|(?P<letter>[a-z]))(?P<may_miss>\?)?")
_REPEATS = frozenset("?*+{")


def needed_words(patterns: Iterable[str], common: frozenset[str]) -> frozenset[str]:
    r"""Words in small letters, of which each match of ``patterns`` holds one by itself; none where none is known.

    Of each alternative those of one place are taken: none of the ``common`` ones if possible, else the longest.

    >>> sorted(needed_words([r"call(?:s|ed)? off", r"(?:\w+ )?not guilty"], frozenset({"not", "off"})))
    ['call', 'called', 'calls', 'guilty']
    """
    needed: set[str] = set()
    for pattern in patterns:
        for alternative in _parted(pattern, "|"):
            known = [words for part in _parted(alternative, " -") if (words := _spellings(part))]
            if not known:
                return frozenset()
            needed |= max(known, key=lambda words: (common.isdisjoint(words), min(map(len, words))))
    return frozenset(needed)


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
    """All that a part may match, none where it is more than letters, sets of them and groups."""
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
    return frozenset(map("".join, product(*choices))) - {""}


def _choice(piece: re.Match[str]) -> frozenset[str]:
    """What a piece of a pattern may match, none where that is unknown."""
    if piece["group"] is None:
        found = frozenset(piece["set"] or piece["letter"])
    else:
        inside = [_spellings(each) for each in piece["group"].split("|")]
        found = frozenset().union(*inside) if all(inside) else frozenset()
    return found | {""} if found and piece["may_miss"] else found
