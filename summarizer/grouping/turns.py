"""Joins the turns of one affair: groups that tell little of each other, but open with the one thing they are about.

A fire, its toll, its cause and an arrest share few words, and so do a strike's call, its talks and its end. A reader
joins them by what is particular to them: the silo, the firm, the line. A word is particular that is rare in general,
and that the other groups have not. That holds among few articles, where nobody knows from counts what is rare.
"""

from collections.abc import Sequence

import numpy as np

from summarizer.grouping.days import Floats, publishers_days
from summarizer.grouping.edits import NO_BONDS, Bonds
from summarizer.grouping.fragments import LONGEST_SILENCE, PieceFacts, cohere, may_be_one
from summarizer.grouping.merging import evidence_needed
from summarizer.grouping.results import opening_results
from summarizer.grouping.roundups import bulletins
from summarizer.grouping.second_look import SecondLook
from summarizer.grouping.vectors import DocumentFrequencies
from summarizer.grouping.wholes import STEPS, WholeWords, membership
from summarizer.models import Article, publisher_of

# A logistic model of whether two groups are of one affair: of the logarithm of their mean evidence, as a share of what
# is needed; of how far one outlet reports both on one day (who tells one affair twice in a day writes one text); of the
# logarithm of the smaller size (of two groups linkage has held more reasons against each other); and of what particular
# words both open with. Fitted on pairs of groups of small draws of nine made weeks and of files of short items; what
# else was tried: docs/experiments/2026-12-01-turns.md.
BASE, EVIDENCE, ONE_OUTLET, SMALLER, OPENED = 1.18, 1.11, -2.84, -3.76, 4.88
LEAST_EVIDENCE = 0.02  # stands for none; not tuned
# What the model must come to. With each hand left out in turn, exact events of small draws of nine weeks are 233
# without it and 360, 338, 326, 307 at .7, 1.4, 1.6, 1.9; of files of short items 446 and 433, 447, 448, 448. Two groups
# must cohere as fragments do: two of 2,296 events are lost by it, and the races of women and men of one regatta part.
ENOUGH = 1.6


def facts_of(
    articles: Sequence[Article], alike: Floats, shown: SecondLook, table: DocumentFrequencies
) -> PieceFacts:
    """What tells which groups of these articles are parts of one affair, from their likeness and what pairs show."""
    evidence = np.zeros_like(alike)
    for (i, j), value in shown.evidence.items():
        evidence[i, j] = evidence[j, i] = value / evidence_needed(table)
    return PieceFacts(
        [publisher_of(article) for article in articles],
        alike,
        evidence,
        publishers_days(articles),
        [opening_results(article) for article in articles],
        bulletins(articles),
    )


def joined(
    groups: Sequence[Sequence[int]], known: PieceFacts, words: WholeWords, bonds: Bonds = NO_BONDS
) -> list[list[int]]:
    """The groups of a set, with turns of one affair joined: the surest pair first, then all are looked at again."""
    affairs = [list(group) for group in groups]
    while len(affairs) > 1 and (pair := _surest(affairs, known, words, bonds)):
        first, second = pair
        affairs[first] = sorted(affairs[first] + affairs.pop(second))
    return sorted(affairs)


def _surest(
    groups: Sequence[Sequence[int]], known: PieceFacts, words: WholeWords, bonds: Bonds
) -> tuple[int, int] | None:
    """The two groups that are most surely of one affair, the earlier number first; none where none is sure enough."""
    sure = np.triu(_sureness(groups, known, words), 1)
    pairs = np.argwhere(sure >= ENOUGH)
    for i, j in pairs[np.argsort(-sure[tuple(pairs.T)], kind="stable")].tolist():
        pair = groups[i], groups[j]
        if cohere(*pair, known.cosines) and may_be_one(*pair, known, bonds):
            return i, j
    return None


def _sureness(groups: Sequence[Sequence[int]], known: PieceFacts, words: WholeWords) -> Floats:
    """How surely each two groups are of one affair, as log odds; minus infinity where they are too far apart."""
    member = membership(groups, len(known.publishers))
    sizes = np.array([len(group) for group in groups], dtype=np.float64)
    evidence = np.asarray(member @ known.evidence @ member.T) / np.outer(sizes, sizes)
    begins, ends = np.array([known.days.span(group) for group in groups]).T
    silence = np.maximum(begins[:, None] - ends[None, :], begins[None, :] - ends[:, None])
    on_one_day = _outlets_shared(groups, known.publishers) * np.exp(-np.maximum(0.0, silence))
    sure = (
        BASE
        + EVIDENCE * np.log(evidence + LEAST_EVIDENCE)
        + ONE_OUTLET * on_one_day
        + SMALLER * np.log(np.minimum.outer(sizes, sizes))
        + OPENED * words.opened_alike(groups)
    )
    return np.where(silence <= LONGEST_SILENCE, np.round(sure, STEPS), -np.inf)


def _outlets_shared(groups: Sequence[Sequence[int]], publishers: Sequence[str]) -> Floats:
    """The share of the outlets of either group, where it has fewer, that the other has too."""
    outlets = [{publishers[member] for member in group} for group in groups]
    return np.array([[len(one & other) / min(len(one), len(other)) for other in outlets] for one in outlets])
