"""Takes a pattern apart into the words that a text must have where it matches.

Literal prefixes and factors, as tools that search code take them out of patterns (Cox 2012, "Regular expression
matching with a trigram index"); here they are words in small letters, since words are what a text is looked up by.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from itertools import product
from re import _parser  # type: ignore[attr-defined]  # what it has is in no stub
from typing import Any, NamedTuple

from summarizer.text.languages import in_small_letters, stop_words

# In the shapes of what a pattern matches: where a word begins or ends, any text at all, and a figure. A mark is a word
# of its own.
_EDGE, _ANY, FIGURE = " ", "\0", "0"
MARKS = "^<>|*@:#©/("
_AS_RARE = 6  # as words of so many letters, their ends counted, are marks
_MOST_SHAPES = 64  # of one sequence; what would make more says nothing
_FEW = 4  # characters of a class that are told apart

Node = tuple[Any, Any]


# Letters that patterns take for other ones of the same sound where they ignore case.
_UNSURE = re.compile("[\u0345\u03d0-\u03f5\u1c80-\u1fff]")
FIGURES = re.compile(r"\d")


def folded(text: str) -> str:
    """A text in small letters, those of Greek that end a word as others."""
    small = in_small_letters(text)
    return small if small.isascii() else small.replace("ς", "σ")


@cache
def _character(code: int) -> str:
    character = folded(chr(code))
    if character in MARKS:
        return f"{_EDGE}{character}{_EDGE}"
    if not character.isalnum():
        return _EDGE
    if len(character) > 1 or _UNSURE.match(character):
        return _ANY
    return FIGURES.sub(FIGURE, character)


def _class(items: Sequence[Node]) -> set[str]:
    """The shapes of one character of a class."""
    found: set[str] = set()
    if str(items[0][0]) == "NEGATE" and any(str(value) == "CATEGORY_WORD" for _, value in items):
        return {_EDGE}
    for kind, value in items:
        name = str(kind)
        if name == "LITERAL":
            found.add(_character(value))
        elif name == "RANGE" and value[1] - value[0] < _FEW:
            found.update(map(_character, range(value[0], value[1] + 1)))
        elif name == "CATEGORY" and str(value) in {"CATEGORY_SPACE", "CATEGORY_NOT_WORD"}:
            found.add(_EDGE)
        elif (name == "RANGE" and value == (ord("0"), ord("9"))) or str(value) == "CATEGORY_DIGIT":
            found.add(FIGURE)
        else:
            return {_ANY}
    if len(found) == 1:
        return found
    # One of several marks is a border, like a blank.
    found = {_EDGE if each[0] == _EDGE else each for each in found}
    return found if len(found) <= _FEW + 1 and _ANY not in found else {_ANY}


def _is_no_word_beside(items: Sequence[Node]) -> bool:
    r"""Whether what must not stand there is any character of a word: ``(?!\w)``, ``(?<!\S)``."""
    if len(items) != 1 or str(items[0][0]) != "IN" or str(items[0][1][0][0]) == "NEGATE":
        return False
    return any(
        str(kind) == "CATEGORY" and str(value) in {"CATEGORY_WORD", "CATEGORY_NOT_SPACE"}
        for kind, value in items[0][1]
    )


def _of_node(node: Node) -> set[str]:
    """The shapes of one part of a pattern; of what is not known here any text."""
    shapes = _SHAPES.get(str(node[0]))
    return shapes(node[1]) if shapes else {_ANY}


# What the parts of a pattern are called where Python parses it → the shapes of such a part.
_SHAPES: dict[str, Callable[[Any], set[str]]] = {
    "LITERAL": lambda code: {_character(code)},
    "IN": _class,
    "BRANCH": lambda value: set().union(*map(_of_sequence, value[1])),
    "SUBPATTERN": lambda value: _of_sequence(value[3]),
    "ATOMIC_GROUP": lambda nodes: set(_of_sequence(nodes)),
    "MAX_REPEAT": lambda value: _repeated(*value),
    "MIN_REPEAT": lambda value: _repeated(*value),
    "POSSESSIVE_REPEAT": lambda value: _repeated(*value),
    "AT": lambda place: {"" if str(place) == "AT_NON_BOUNDARY" else _EDGE},
    "ASSERT": lambda _: {""},
    "ASSERT_NOT": lambda value: {_EDGE if _is_no_word_beside(value[1]) else ""},
}


def _repeated(least: int, most: int, part: Sequence[Node]) -> set[str]:
    shapes = _of_sequence(part)
    none = set() if least else {""}
    if shapes == {_EDGE} or most == 1:
        return none | shapes
    return none | {shape + _ANY for shape in shapes}


def _of_sequence(nodes: Iterable[Node]) -> set[str]:
    shapes = {""}
    for further in _in_turn(nodes):
        bare = shapes & {"", _EDGE}
        begun = shapes - bare
        many = len(begun) * len(further) > _MOST_SHAPES
        shapes = {_tidied(before + behind) for before, behind in product(begun, {_ANY} if many else further)}
        shapes |= {_tidied(before + behind) for before, behind in product(bare, further)}
    return shapes


def _in_turn(nodes: Iterable[Node]) -> Iterator[set[str]]:
    """The shapes of each part of a sequence, letters in a row as one part."""
    letters = ""
    for node in nodes:
        if str(node[0]) == "LITERAL":
            letters += _character(node[1])
            continue
        if letters:
            yield {letters}
            letters = ""
        yield _of_node(node)
    if letters:
        yield {letters}


def _tidied(shape: str) -> str:
    """A shape without the repeats that say nothing more."""
    while _EDGE * 2 in shape or _ANY * 2 in shape:
        shape = shape.replace(_EDGE * 2, _EDGE).replace(_ANY * 2, _ANY)
    return shape


class WordPart(NamedTuple):
    """Letters of a word, and whether the word begins and ends with them; or a mark."""

    letters: str
    begins: bool
    ends: bool


def shapes_of(pattern: re.Pattern[str], how: str) -> set[str]:
    r"""What the pattern matches, as far as words go: words, ends of words as blanks, and NUL for any text.

    ``how`` it is asked: ``match``, ``fullmatch`` or ``search``.

    >>> sorted(shapes_of(re.compile("follow (?:us|me) on [a-z]+"), "match"))
    ['follow me on \x00', 'follow us on \x00']
    """
    shapes = _of_sequence(_parser.parse(pattern.pattern, pattern.flags))
    ahead, behind = (_ANY if how == "search" else ""), (_EDGE if how == "fullmatch" else _ANY)
    return {_tidied(ahead + shape + behind) for shape in shapes}


def _parts(shape: str) -> Iterator[WordPart]:
    for word in shape.split(_EDGE):
        pieces = word.split(_ANY)
        for number, letters in enumerate(pieces):
            if letters:
                yield WordPart(letters, number == 0, number == len(pieces) - 1)


def opening_of(shape: str) -> WordPart | None:
    """What the first word of a text must be where it has this shape; ``None`` where it may be any."""
    shape = shape.strip(_EDGE + MARKS)
    found = next(_parts(shape), None)
    return found if found and shape.startswith(found.letters) else None


def telling_of(shape: str, *, behind: bool = False) -> WordPart | None:
    """The part that fewest texts have; ``behind`` leaves out the first word."""
    parts = list(_parts(shape))
    if behind:
        parts.remove(next(part for part in parts if part.letters not in MARKS))
    return max(parts, key=_rarity, default=None)


def _rarity(part: WordPart) -> tuple[bool, int]:
    """How rare a part of a word is, guessed from its length; what stop words have is common."""
    if part.letters in MARKS:
        return True, _AS_RARE
    common = part.begins and part.ends and part.letters in stop_words("en")
    return not common, len(part.letters) + part.begins + part.ends


def shape_of(word: str) -> str:
    """Of text with such a word anywhere; where marks part it, with its first letters."""
    letters = "".join(_character(ord(letter)) for letter in word.removeprefix("="))
    return _tidied(f"{_ANY}{_EDGE}{letters}{_EDGE if word[0] == '=' else ''}{_ANY}")
