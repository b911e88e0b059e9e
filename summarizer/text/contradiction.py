"""What two statements say of each other: words used for one another, and what one rules out of the other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from summarizer.languages import get_language
from summarizer.text import tokens
from summarizer.text.figures.values import may_agree
from summarizer.text.statements import StatedFigure, Statement, stand_for

# Words that news uses for one another: "blaze" for "fire", "convicted" for "found guilty".


@lru_cache(maxsize=10_000)
def groups_of(stems: frozenset[str] | tuple[str, ...], language: str) -> frozenset[int]:
    """The numbers of the groups of words that are used for one another which ``stems`` belong to.

    >>> bool(groups_of(("blaze",), "en") & groups_of(("fire",), "en"))
    True
    """
    groups = _groups(language)
    return frozenset(number for stem in stems for number in groups.get(stem, ()))


def has_alike(stems: Iterable[str], others: frozenset[str] | tuple[str, ...], language: str) -> bool:
    """Whether one of ``stems`` is among ``others``, or used for one of them."""
    held = frozenset(stems)
    return not held.isdisjoint(others) or bool(groups_of(held, language) & groups_of(others, language))


@cache
def _groups(language: str) -> Mapping[str, frozenset[int]]:
    found: defaultdict[str, set[int]] = defaultdict(set)
    for number, words in enumerate(get_language(language).statements.alike):
        for stem in stand_for(words.split(), language):
            found[stem].add(number)
    return {stem: frozenset(numbers) for stem, numbers in found.items()}


# Whether of two statements either says what the other rules out: a denial, an opposed verb, another
# number.


def contradict(one: Statement, other: Statement) -> bool:
    """Whether either says what the other rules out, as far as their main clauses and figures tell."""
    return _deny(one, other) or _oppose(one, other) or _count_otherwise(one, other)


def _deny(one: Statement, other: Statement) -> bool:
    """Whether only one has a negation, of what both state: "was closed", "was not closed"."""
    denied = one.denied | other.denied
    return one.negated != other.negated and bool(denied & one.main & other.main)


def _oppose(one: Statement, other: Statement) -> bool:
    """Whether the two have opposed verbs, and neither has both: "approved", "rejected"."""
    return any(
        _side(one, pair) != _side(other, pair) and None not in (_side(one, pair), _side(other, pair))
        for pair in _opposites()
    )


def _side(statement: Statement, pair: tuple[frozenset[str], frozenset[str]]) -> int | None:
    """Which of two opposed verbs a main clause has, ``None`` where it has neither or both."""
    has = [bool(statement.main & side) for side in pair]
    return has.index(True) if sum(has) == 1 else None


def _count_otherwise(one: Statement, other: Statement) -> bool:
    """Whether of anything that both count no number agrees: "killed 12 people", "killed 40 people"."""
    ours, theirs = _given_alone(one, other), _given_alone(other, one)
    return any(_is_of_same(figure, its) for figure in ours for its in theirs)


def _given_alone(one: Statement, other: Statement) -> list[StatedFigure]:
    """The figures of ``one`` that count something of which ``other`` gives no figure that agrees."""
    agreed = [each for each in one.figures if any(_agree(each, its) for its in other.figures)]
    things = {each.counted for each in agreed if each.outcome is None}
    return [
        each for each in one.figures if each.counted and each not in agreed and each.counted not in things
    ]


def _agree(one: StatedFigure, other: StatedFigure) -> bool:
    """Whether two figures may be one: "six people" and "its six members", but not "14 protesters", "14 journalists"."""
    same = one.counted == other.counted or not one.counted or not other.counted
    return (same or one.is_people or other.is_people) and may_agree(one.figure, other.figure)


def _is_of_same(one: StatedFigure, other: StatedFigure) -> bool:
    """Whether two figures count the same: things of one name, or people or measures of which the same is said."""
    if one.counted != other.counted:
        return False
    return one.outcome is None or other.outcome is None or bool(one.outcome & other.outcome)


@cache
def _opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Pairs of sets of stems that deny one another; in English only."""
    pairs = get_language("en").statements.opposed
    sides = [tuple(frozenset(tokens.stems(side.split(), "en")) for side in pair) for pair in pairs]
    return tuple((one, other) for one, other in sides)
