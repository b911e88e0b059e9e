"""The kinds of words around a figure: what each says of how exact it is, what it counts, and when it holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Qualifier = Literal["exact", "about", "least", "most", "nearly", "extra"]
Topic = Literal[
    "dead", "injured", "missing", "arrested", "evacuated", "rescued", "aboard", "crowd", "infected"
]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """One language's words, case-folded.

    ``qualifiers`` stand before a figure, ``trailing`` behind it; ``merely`` says nothing more. ``topics`` are counted
    outcomes, of which those in ``transitive`` may stand right before the figure ("killing four people") and those in
    ``nouns`` further before a bare number ("the toll rose to 23"). ``generic`` heads name no special group, ``groups``
    do, ``sources`` are those who tell reporters. ``parts`` mark a part of another figure, ``stops`` end the clause.
    ``rates`` and ``shifts`` say that a figure is per something, or speaks of another time, a guess or a demand;
    ``compared`` stand before a figure that another is held against, or that is added; ``risen`` marks a count that
    goes on; ``moving`` marks prices that change by the minute; ``said`` carries no content.
    """

    qualifiers: Mapping[tuple[str, ...], Qualifier]
    trailing: Mapping[tuple[str, ...], Qualifier]
    topics: Mapping[str, Topic]
    transitive: frozenset[str]
    nouns: frozenset[str]
    generic: frozenset[str]
    groups: frozenset[str]
    parts: frozenset[str]
    stops: frozenset[str]
    rates: Mapping[tuple[str, ...], str]
    shifts: Mapping[str, str]
    risen: frozenset[str]
    said: frozenset[str]
    months: Mapping[str, int]
    weekdays: frozenset[str]
    range_opens: frozenset[str]
    range_joins: frozenset[str]
    votes: frozenset[str]
    places: frozenset[str]
    compared: Mapping[str, str]
    moving: frozenset[str]
    merely: frozenset[str]
    sources: frozenset[str]
