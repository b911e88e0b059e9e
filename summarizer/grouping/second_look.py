"""Looks again at the pairs of a set: the evidence that two articles report one event, in the company of the others."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from summarizer.grouping.company import against_others, against_outlets
from summarizer.grouping.days import Floats, publishers_days
from summarizer.grouping.evidence import LEAST_EVIDENT, untaught, weigh_evidence
from summarizer.grouping.merging import evidence_needed
from summarizer.grouping.outlines import Outline, outline_of
from summarizer.grouping.roundups import are_looked_for, bulletins, roundups, without
from summarizer.grouping.vectors import DocumentFrequencies
from summarizer.models import Article


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
