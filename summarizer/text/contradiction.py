"""Compares two statements: which words mean the same, and whether one contradicts the other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from summarizer.languages import get_language
from summarizer.text import tokens
from summarizer.text.figures.values import may_agree
from summarizer.text.statements import StatedFigure, Statement, stand_for

# Words that news uses as synonyms: "blaze" for "fire", "convicted" for "found guilty".


@lru_cache(maxsize=5_000)
def groups_of(stems: frozenset[str] | tuple[str, ...], language: str) -> frozenset[int]:
    """The numbers of the groups of synonyms that ``stems`` belong to.

    >>> bool(groups_of(("blaze",), "en") & groups_of(("fire",), "en"))
    True
    """
    groups = group_numbers(language)
    return frozenset([number for stem in stems for number in groups.get(stem, ())])


def has_alike(stems: Iterable[str], others: frozenset[str] | tuple[str, ...], language: str) -> bool:
    """Whether one of ``stems`` is among ``others``, or is a synonym of one of them."""
    held = frozenset(stems)
    return not held.isdisjoint(others) or bool(groups_of(held, language) & groups_of(others, language))


@cache
def group_numbers(language: str) -> Mapping[str, frozenset[int]]:
    """The numbers of the groups of each stem that is in one."""
    groups: defaultdict[str, set[int]] = defaultdict(set)
    for number, words in enumerate(get_language(language).statements.alike):
        for stem in stand_for(words.split(), language):
            groups[stem].add(number)
    return {stem: frozenset(numbers) for stem, numbers in groups.items()}


# Whether one of two statements contradicts the other: by a denial, an opposed verb, or another number.


def contradict(first: Statement, second: Statement) -> bool:
    """Whether one contradicts the other, as far as their main clauses and figures show."""
    return _deny(first, second) or _oppose(first, second) or _count_otherwise(first, second)


def _deny(first: Statement, second: Statement) -> bool:
    """Whether only one negates something that both state: "was closed", "was not closed"."""
    if first.negated == second.negated:
        return False
    return bool((first.denied | second.denied) & first.main & second.main)


def _oppose(first: Statement, second: Statement) -> bool:
    """Whether the two have opposed verbs, and neither has both: "approved", "rejected"."""
    opposed = _opposed()
    if first.main.isdisjoint(opposed) or second.main.isdisjoint(opposed):
        return False
    ours, theirs = _sides(first.main), _sides(second.main)
    return any(theirs.get(pair, side) != side for pair, side in ours.items())


@lru_cache(maxsize=500)
def _sides(main: frozenset[str]) -> Mapping[int, int]:
    """Which of two opposed verbs a main clause has, by the number of the pair; not of those of which it has both."""
    has = [tuple(not main.isdisjoint(side) for side in pair) for pair in _opposites()]
    return {number: each.index(True) for number, each in enumerate(has) if sum(each) == 1}


def _count_otherwise(first: Statement, second: Statement) -> bool:
    """Whether both count the same thing and no number agrees: "killed 12 people", "killed 40 people"."""
    if not first.figures or not second.figures:
        return False
    ours, theirs = _given_alone(first, second), _given_alone(second, first)
    return any(_is_of_same(figure, its) for figure in ours for its in theirs)


def _given_alone(first: Statement, second: Statement) -> list[StatedFigure]:
    """The figures of ``first`` that count something of which ``second`` gives no figure that agrees."""
    agreed = [each for each in first.figures if any(_agree(each, its) for its in second.figures)]
    things = {each.counted for each in agreed if each.outcome is None}
    return [
        each for each in first.figures if each.counted and each not in agreed and each.counted not in things
    ]


def _agree(first: StatedFigure, second: StatedFigure) -> bool:
    """Whether two figures may be one: "six people" and "its six members", but not "14 protesters", "14 journalists"."""
    same = first.counted == second.counted or not first.counted or not second.counted
    return (same or first.is_people or second.is_people) and may_agree(first.figure, second.figure)


def _is_of_same(first: StatedFigure, second: StatedFigure) -> bool:
    """Whether two figures count the same: things of one name, or people or measures with the same outcome."""
    if first.counted != second.counted:
        return False
    return first.outcome is None or second.outcome is None or bool(first.outcome & second.outcome)


@cache
def _opposed() -> frozenset[str]:
    """All stems that deny another."""
    return frozenset().union(*(side for pair in _opposites() for side in pair))


@cache
def _opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Pairs of sets of stems with opposite meanings; only in English."""
    pairs = get_language("en").statements.opposed
    sides = [tuple(frozenset(tokens.stems(side.split(), "en")) for side in pair) for pair in pairs]
    return tuple((one, other) for one, other in sides)
