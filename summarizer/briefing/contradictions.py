"""Whether two statements cannot both be of one fact: another number of the same, a denial, an opposite verb.

Rules and no weights, since what contradicts a point is no report of it however many words the two share.
"""

from collections import defaultdict

from summarizer.briefing.statements import Statement, agree
from summarizer.briefing.verbs import opposites


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
        for pair in opposites()
    )


def _side(statement: Statement, pair: tuple[frozenset[str], frozenset[str]]) -> int | None:
    """Which of two opposed verbs a main clause has, ``None`` where it has neither or both."""
    has = [bool(statement.main & side) for side in pair]
    return has.index(True) if sum(has) == 1 else None


def _count_otherwise(one: Statement, other: Statement) -> bool:
    """Whether of anything that both count no number agrees: "killed 12 people", "killed 40 people"."""
    counted, told = _by_counted(one), _by_counted(other)
    return any(
        not any(agree(value, its) for value in values for its in told[what])
        for what, values in counted.items()
        if what in told
    )


def _by_counted(statement: Statement) -> dict[str, list[float]]:
    values: defaultdict[str, list[float]] = defaultdict(list)
    for figure in statement.figures:
        if figure.counted:
            values[figure.counted].append(figure.value)
    return values
