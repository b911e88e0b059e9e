"""Names the first rule of grouping that two events fail, in the order in which grouping asks."""

from collections.abc import Mapping, Sequence

import numpy as np
import numpy.typing as npt

from summarizer.grouping.candidates import contrasted
from summarizer.grouping.days import (
    SILENCE_DAYS,
    TEXT_DECAY_DAYS,
    Floats,
    PublicationDays,
    all_days,
    decay_days,
    nearness_of_spans,
    publishers_days,
)
from summarizer.grouping.events import LOOSE, LanguageGroup, cosines
from summarizer.grouping.evidence import untaught
from summarizer.grouping.linkage import opening_share
from summarizer.grouping.merging import evidence_needed, tight_rule
from summarizer.grouping.results import Results, are_of_two, opening_results
from summarizer.grouping.roundups import are_looked_for, is_bulletin, roundups
from summarizer.grouping.second_look import SecondLook, against_outlets, evidence_inside
from summarizer.models import Article

_OTHERS_FIRST = "nearer than others, but each joined others first"


def ruling(  # noqa: PLR0911  # one for each rule
    language: LanguageGroup, left: Sequence[int], right: Sequence[int]
) -> str:
    """The first rule that two events fail, in the order in which grouping asks.

    Events are given by the numbers of their articles.
    """
    rows, articles, rule = language.vectors.rows, language.articles, tight_rule(language.table)
    members = [*left, *right]
    placed = [articles[member] for member in members]
    plain, size = cosines(rows[members]), len(left)
    days = all_days(placed, decay_days(untaught(language.table)))
    shown = _shown_among(language, sorted(members))
    evidence, openings = (_table(pairs, members) for pairs in (shown.evidence, shown.openings))
    best, second = [*sorted(evidence[:size, size:].ravel().tolist(), reverse=True), 0.0][:2]
    alike, sent = contrasted(rows, members, plain), _sent(days)
    dated, smaller = bool(sent[:size, size:].any()), min(size, len(right))
    needed = (
        rule.lone_threshold(best) if dated and smaller == 1 else rule.threshold * smaller**rule.size_power
    )
    across = alike[:size, size:]
    if plain[:size, size:].mean() < LOOSE:
        return "too little in common"
    if (plain[:size, size:] * _nearness(publishers_days(placed), size)).mean() < LOOSE:
        return "published too far apart"
    if across.mean() < needed:
        return "too little in common but what both always say"
    spans = days.span(range(size)), days.span(range(size, len(days.day)))
    between = nearness_of_spans(*spans, float(days.decay.min()))
    if (across * np.where(sent[:size, size:], between, _nearness(days, size))).mean() < needed:
        return "days in their texts too far apart, and neither recalls the other"
    if not rule.is_evident(best, second, dated=dated):
        return "too little of what either opens with is in the other"
    if are_of_two(_results(placed[:size]), _results(placed[size:])):
        return "they open with the results of two matches or votes"
    if smaller == 1:
        alone = left if size == 1 else right
        return "one of them tells several events" if _tells_several(language, alone) else _OTHERS_FIRST
    if across.mean() < rule.cohesion * _within(alike, size):
        return "each far more alike in itself"
    if not dated:
        return _OTHERS_FIRST
    opened = opening_share(float(openings[:size, size:].mean()), _within(openings, size))
    shared = across.mean() * evidence[:size, size:].mean() * nearness_of_spans(*spans, SILENCE_DAYS)
    return _of_affairs(
        shared, opened**rule.opening_power, rule.affair * _within(alike, size) * _within(evidence, size)
    )


def _of_affairs(shared: float, opened: float, needed: float) -> str:
    """What keeps two affairs apart, given what they tell of each other and what their openings leave of it."""
    if shared < needed:
        return "each tells more of itself than of the other, days apart"
    return "neither opens with what the other tells" if shared * opened < needed else _OTHERS_FIRST


def _nearness(days: PublicationDays, size: int) -> Floats:
    """Of pairs across; where a day is not known, the mean of where both are."""
    every = np.arange(len(days.day))
    near = days.nearness(every[:size, None], every[None, size:])
    known = ~np.isnan(days.day[:size, None] + days.day[None, size:])
    return np.where(known, near, near[known].mean() if known.any() else 1.0)


def _sent(days: PublicationDays) -> npt.NDArray[np.bool_]:
    """Of which pairs publishers dated both."""
    sent = ~np.isnan(days.day) & (days.decay < TEXT_DECAY_DAYS)
    return np.asarray(sent[:, None] & sent[None, :])


def _within(alike: Floats, size: int) -> float:
    """Mean likeness of two members of that event where it is lower."""
    parts = alike[:size, :size], alike[size:, size:]
    return min(float(part[np.triu_indices(len(part), 1)].mean()) for part in parts)


def _results(articles: Sequence[Article]) -> Results:
    return frozenset(result for article in articles for result in opening_results(article))


def _tells_several(language: LanguageGroup, alone: Sequence[int]) -> bool:
    """Whether the one article of an event is a bulletin, or a look back at several."""
    if is_bulletin(language.articles[alone[0]]):
        return True
    if not are_looked_for(language.table, len(language.articles)):
        return False
    return alone[0] in roundups(_shown_among(language, range(len(language.articles))).evidence)


def _table(pairs: Mapping[tuple[int, int], float], members: Sequence[int]) -> Floats:
    """What each two of some articles have, 0 where left out."""
    rows = [[pairs.get((min(i, j), max(i, j)), 0.0) for j in members] for i in members]
    return np.array(rows, dtype=np.float64)


def _shown_among(language: LanguageGroup, members: Sequence[int]) -> SecondLook:
    """What each two of some articles show, as grouping looks at them."""
    rows, table = language.vectors.rows, language.table
    shown = evidence_inside([members], lambda these: cosines(rows[list(these)]), language.articles, table)
    if not are_looked_for(table, len(language.articles)):
        return shown
    evidence = against_outlets(shown.evidence, evidence_needed(table), language.articles, untaught(table))
    return SecondLook(evidence, shown.openings)
