"""When a figure holds, and in what sense: foretold, asked for, of another year, per day, a change or a level."""

import re
from collections.abc import Sequence
from itertools import takewhile

from summarizer.briefing.figures.counted import CLAUSE_MARKS, is_part
from summarizer.briefing.figures.read_sentence import ReadSentence
from summarizer.briefing.figures.values import Figure

# How far on each side words like "expected" or "last" bear on a figure, and years, months and rates.
SHIFT_BEFORE, SHIFT_BEHIND = 9, 8
DATED_WITHIN = 12

_RELATIVE = frozenset(
    {"later", "after", "earlier", "ago", "before", "old", "später", "zuvor", "alt", "después", "antes"}
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def is_aside(read: ReadSentence, figure: Figure, floor: int) -> bool:
    """Whether a figure cannot be held against others.

    It adds to another, is a part of it or the same again in brackets; it moves by the minute; or it is an age or a
    time that is counted from something else.
    """
    if figure.qualifier == "extra" or _converts(read, figure) or is_part(read, figure, floor):
        return True
    if figure.kind == "measure" and any(token.folded in read.words.moving for token in read.tokens):
        return True
    relative = figure.unit == "duration" and read.folded_at(figure.last) in _RELATIVE
    return relative or read.folded(figure.first - 2, figure.first) == ["age", "of"]


def _converts(read: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is the one before in another unit: "40 miles (64 km)", "$350m (# 233m)"."""
    before = [token.text for token in read.tokens[max(0, figure.first - 2) : figure.first]]
    return before[-1:] in (["("], ["["], ["/"]) or before == ["(", "#"]


def years_of(read: ReadSentence, figure: Figure) -> frozenset[str]:
    """The years named near a figure; not that of a date, if it is one."""
    around = read.folded(figure.first - DATED_WITHIN, figure.first)
    around += read.folded(figure.last, figure.last + DATED_WITHIN)
    return frozenset(word for word in around if _YEAR.fullmatch(word))


def month_of(read: ReadSentence, figure: Figure) -> int:
    """The month named nearest to a figure, 0 for none; not that of a date, if it is one, nor one it is held against."""
    named = [
        (max(figure.first - at, at - figure.last), read.words.months[token.folded])
        for at, token in enumerate(read.tokens)
        if token.folded in read.words.months
        and (token.text[0].isupper() or read.language == "es")
        and not figure.first <= at < figure.last
        and not (at and read.tokens[at - 1].folded in read.words.compared)
    ]
    distance, month = min(named, default=(DATED_WITHIN + 1, 0))
    return month if distance <= DATED_WITHIN else 0


def sense_of(read: ReadSentence, figure: Figure, ceiling: int) -> frozenset[str]:
    """In what sense a figure holds; two of different senses are never the same quantity."""
    shifts = read.words.shifts
    before = read.folded(figure.first - SHIFT_BEFORE, figure.first)
    behind = read.folded(figure.last, min(ceiling, figure.last + DATED_WITHIN))
    sense = {shifts[word] for word in (*before, *behind[:SHIFT_BEHIND]) if word in shifts}
    clause = (*before, *takewhile(lambda word: word not in CLAUSE_MARKS, behind[:SHIFT_BEHIND]))
    if not any(shifts.get(word) == "denied" for word in clause):
        sense.discard("denied")  # "at 365 metres, but not by this crew"
    last = [word for word in before[-4:] if word not in read.words.merely]
    if last[-1:] in (["to"], ["auf"]):
        sense.add("level")
    sense.update(read.words.compared[word] for word in last[-3:] if word in read.words.compared)
    sense.update(
        f"per {rate}"
        for phrase, rate in read.words.rates.items()
        if _holds(behind, phrase) or _holds(before[-3:], phrase)
    )
    return frozenset(sense)


def _holds(tokens: Sequence[str], phrase: Sequence[str]) -> bool:
    size = len(phrase)
    return any(tuple(tokens[i : i + size]) == tuple(phrase) for i in range(len(tokens) - size + 1))
