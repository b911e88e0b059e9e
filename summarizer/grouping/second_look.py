"""Looks again at the pairs of a set: the evidence that two articles report one event, in the company of the others.

Two items of one outlet share its forms, its town and its phrases, so their evidence counts less if other outlets report
too. Articles of one town, club or court always share something. If nothing else comes near either of two articles, that
background is low, and their evidence counts more.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from summarizer.grouping.days import Floats, publishers_days, sent_day
from summarizer.grouping.evidence import LEAST_EVIDENT, untaught, weigh_evidence
from summarizer.grouping.merging import evidence_needed
from summarizer.grouping.outlines import Outline, outline_of
from summarizer.grouping.roundups import are_looked_for, bulletins, roundups, without
from summarizer.grouping.vectors import DocumentFrequencies
from summarizer.models import Article, publisher_of


@dataclass(frozen=True)
class SecondLook:
    """What pairs of articles, by their numbers, show on a second look: evidence, and how alike their openings are."""

    evidence: dict[tuple[int, int], float]
    openings: dict[tuple[int, int], float]


def look_again(
    loose: Sequence[Sequence[int]],
    alike: Floats,
    articles: Sequence[Article],
    table: DocumentFrequencies,
    outlined: Callable[[Article], Outline],
) -> SecondLook:
    """The evidence of the pairs of a set in its company; none of articles that tell several events."""
    every_pair = are_looked_for(table, len(articles))
    groups = [range(len(articles))] if every_pair else loose
    shown = evidence_inside(
        groups, lambda members: alike[np.ix_(members, members)], articles, table, outlined
    )
    evidence, needed = shown.evidence, evidence_needed(table)
    if every_pair:
        evidence = against_outlets(evidence, needed, articles, untaught(table))
        evidence = without(roundups(evidence), evidence)
    evidence = without(bulletins(articles), evidence)
    return SecondLook(against_others(evidence, needed, articles, table.articles), shown.openings)


def evidence_inside(
    groups: Iterable[Sequence[int]],
    likeness: Callable[[Sequence[int]], Floats],
    articles: Sequence[Article],
    table: DocumentFrequencies,
    outlined: Callable[[Article], Outline] = outline_of,
) -> SecondLook:
    """What each pair inside a group shows that is alike enough for it to matter, given the likeness of members."""
    first, second, similarity = [], [], []
    for members in groups:
        if len(members) > 1:
            alike, numbers = likeness(members), np.array(members)
            i, j = np.nonzero(np.triu(alike, 1) >= LEAST_EVIDENT)
            first.append(numbers[i])
            second.append(numbers[j])
            similarity.append(alike[i, j])
    if not any(map(len, first)):
        return SecondLook({}, {})
    pairs = np.concatenate(first), np.concatenate(second)
    weighed = weigh_evidence(
        lambda number: outlined(articles[number]),
        pairs,
        np.concatenate(similarity),
        table,
        publishers_days(articles),
    )
    named = [*zip(*(side.tolist() for side in pairs), strict=True)]
    return SecondLook(
        dict(zip(named, weighed.value.tolist(), strict=True)),
        dict(zip(named, weighed.opening.tolist(), strict=True)),
    )


Pairs = Mapping[tuple[int, int], float]

# What a table that has counted nothing takes of the evidence of two items of one outlet, as a logarithm, where nearly
# all articles of the set are of other outlets; of a set of one outlet nothing, since there only its items tell one
# another's events. Of 315 pairs of files of short items that show .15 or more of what is needed, a logistic model has
# an area under the curve of .829 with evidence alone, of .897 with this. From 1.5 to 2.5 the same files are right but
# one (docs/experiments/2026-11-30-grouping.md). An article of another outlet vouches from what is needed on: from .6 of
# that, two files of 72 less are right in a young store; from 1.3 of it the same.
ONE_OUTLET, FADING = 2.5, 4.0
# Evidence counts against the most that either article shows with any third: from what is needed down to this share of
# it. At .2, .3 and .4 the same files are right but one.
LEAST_GROUND = 0.3
# So many articles must have been in sight: of two alone, who knows what others of their place share? From 3 to 7 the
# same, at 8 one pair less; with sets of three alone AllSides stays at .970.
LEAST_IN_SIGHT = 5
_A_THIRD = 3


def against_outlets(
    evidence: Pairs, needed: float, articles: Sequence[Article], prior: float
) -> dict[tuple[int, int], float]:
    """Evidence of pairs of a set, lowered where one outlet published both and others much of the set.

    What an article of another outlet shows with both is no form of the outlet: where that is enough by itself, it
    stands. So an affair that two outlets follow for days stays one.

    Args:
        evidence: of pairs of articles, by number.
        needed: what the best pair across two groups must show.
        articles: those of the set.
        prior: how much of the table of frequencies nobody has counted.
    """
    outlets = [publisher_of(article) for article in articles]
    count = Counter(outlets)
    taken = {
        outlet: math.exp(-ONE_OUTLET * math.pow(prior, FADING) * (1 - of / len(articles)))
        for outlet, of in count.items()
    }
    # Of each, what it shows with articles of other outlets.
    elsewhere: defaultdict[int, dict[int, float]] = defaultdict(dict)
    for (one, other), value in evidence.items():
        if value >= needed and outlets[one] != outlets[other]:
            elsewhere[one][other] = elsewhere[other][one] = value
    return {
        (one, other): max(value * taken[outlets[one]], min(value, _vouched(elsewhere[one], elsewhere[other])))
        if outlets[one] == outlets[other]
        else value
        for (one, other), value in evidence.items()
    }


def _vouched(one: Mapping[int, float], other: Mapping[int, float]) -> float:
    """The most that an article which shows enough with both shows with the one that it shows less with."""
    fewer, more = sorted((one, other), key=len)
    return max(
        (min(value, more[article]) for article, value in fewer.items() if article in more), default=0.0
    )


def against_others(
    evidence: Pairs, needed: float, articles: Sequence[Article], counted: int
) -> dict[tuple[int, int], float]:
    """Evidence of pairs of a set, raised where neither article shows as much with any third.

    Args:
        evidence: of pairs of articles, by number.
        needed: what the best pair across two groups must show.
        articles: those of the set.
        counted: how many articles the table of frequencies has counted.
    """
    if len(articles) < _A_THIRD and counted < LEAST_IN_SIGHT:
        return dict(evidence)
    near: defaultdict[int, list[float]] = defaultdict(list)
    for (one, other), value in evidence.items():
        near[one].append(value)
        near[other].append(value)
    # The best two of each: the best with a third is the second where the pair itself is the best.
    best = {article: [*sorted(values, reverse=True)[:2], 0.0] for article, values in near.items()}
    return {
        (one, other): value * needed / _ground((one, other), value, best, needed)
        if _may_match(articles[one], articles[other])
        else value
        for (one, other), value in evidence.items()
    }


def _ground(pair: tuple[int, int], value: float, best: Mapping[int, list[float]], needed: float) -> float:
    """What articles of this company share anyway: no more than is needed, and no less than a share of it."""
    third = max(best[one][value == best[one][0]] for one in pair)
    return min(max(third, LEAST_GROUND * needed), needed)


def _may_match(first: Article, second: Article) -> bool:
    """Not two of one outlet, which has its own forms, nor two that nobody dates: turns of one affair are alike."""
    dated = sent_day(first) is not None or sent_day(second) is not None
    return dated and publisher_of(first) != publisher_of(second)
