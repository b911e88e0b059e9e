"""Joins the turns of one affair: groups that tell little of each other, but open with the things they are about.

A fire, its toll, its cause and an arrest share few words, and so do a strike's call, its talks and its end. A reader
joins them by what is particular to them: the silo, the firm, the line. A word is particular that is rare in general,
and that the other groups have not. That holds among few articles, where nobody knows from counts what is rare.

Two turns may share next to nothing where all of them together are plainly one affair. So the likest groups are put
together again and again, as far as it goes, and of what comes of it the largest that are surely one affair are taken.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from summarizer.grouping.days import Floats, publishers_days
from summarizer.grouping.edits import NO_BONDS, Bonds
from summarizer.grouping.fragments import PieceFacts, may_be_one
from summarizer.grouping.merging import evidence_needed
from summarizer.grouping.results import opening_results
from summarizer.grouping.roundups import bulletins
from summarizer.grouping.second_look import SecondLook
from summarizer.grouping.vectors import DocumentFrequencies
from summarizer.grouping.wholes import STEPS, WholeWords, membership
from summarizer.models import Article, publisher_of

# How like two groups are, which decides what is put together first: the logarithm of their mean evidence, as a share of
# what is needed, and so many times what they open with, how far one outlet tells both on one day, and the logarithm of
# the smaller size. From 1.5, -2.6, -1.9 to 4, -3, 0 the events of those below are the same within eleven.
LIKE_OPENED, LIKE_OUTLET, LIKE_SMALLER = 2.0, -3.0, -1.0
LEAST_EVIDENCE = 0.02  # stands for none; not tuned
LEAST_LIKE = -2.0  # below it nothing is put together, which changes no event of those below and saves time
MOST_PARTS = 8  # groups that are put together: what linkage left in more pieces is no one affair
UNKNOWN_DAYS = 3.0  # between two articles of one outlet of which one has no date  # not tuned


@dataclass(frozen=True)
class Union:
    """Groups of a set put together: all members, the two that came together last, and what tells an affair.

    ``evidence``: the logarithm of the mean across the two; ``opened``: what particular words both open with;
    ``one_outlet``: how far one outlet tells both on one day; ``smaller``: the logarithm of the smaller size;
    ``nearest``: the cosine of the article that is least like any other; ``core``: what particular words an article
    opens with that others have, on average; ``outside``: the logarithm of how many articles are outside; ``alone``:
    whether there are none; ``span`` and ``gap``: the logarithm of all days and of the longest silence.
    """

    members: Sequence[int]
    parts: tuple[Sequence[int], Sequence[int]]
    evidence: float
    opened: float
    one_outlet: float
    smaller: float
    nearest: float
    core: float
    outside: float
    alone: bool
    span: float
    gap: float


# A logistic model of whether a union is one affair, fitted on unions of draws of ten made weeks, files of short items
# and of small inputs. Of 5,762 events in a call and in a young store 4,706 were exact with a model of two groups alone;
# with each hand left out of the fit 4,931, 4,919 and 4,884 are at 1.4, 1.6 and 1.8, of those of whole weeks, files and
# small inputs as many as before at 1.6, fewer at 1.4: docs/experiments/2026-12-01-turns.md.
BASE = 2.8
WEIGHTS = {
    "evidence": 1.1,
    "opened": 3.7,
    "one_outlet": -8.8,
    "smaller": -2.1,
    "nearest": -6.3,
    "core": -0.6,
    "outside": -0.73,
    "alone": -1.5,
    "span": 2.2,
    "gap": -1.7,
}
ENOUGH = 1.6
# So much that is particular must be in both openings, whatever else there is: a town's name alone makes no affair. At
# 0, .6, .7 and .8 weeks, files, small inputs and affairs have 1,940, 1,944, 1,948 and 1,948 exact events of 2,090.
LEAST_OPENED = 0.7


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
    """The groups of a set, with turns of one affair joined: of all unions the largest that are surely one affair."""
    affairs: list[set[int]] = []
    for union in reversed([*unions(groups, known, words, bonds)]):
        if not any(affair.issuperset(union.members) for affair in affairs) and is_one_affair(union):
            affairs.append(set(union.members))
    told = set().union(*affairs)
    return sorted([*map(sorted, affairs), *(list(group) for group in groups if group[0] not in told)])


def is_one_affair(union: Union) -> bool:
    """Whether a union is surely one affair."""
    sure = BASE + sum(weight * float(getattr(union, name)) for name, weight in WEIGHTS.items())
    return union.opened >= LEAST_OPENED and round(sure, STEPS) >= ENOUGH


def unions(
    groups: Sequence[Sequence[int]], known: PieceFacts, words: WholeWords, bonds: Bonds = NO_BONDS
) -> Iterator[Union]:
    """The likest two groups of a set put together, then the likest of what is there now, until none may be one."""
    there = _Groups(groups, known, words)
    while (pair := there.likest(bonds)) is not None:
        yield there.unite(*pair)


class _Groups:
    """Groups of a set while they are put together. A step looks at the new group alone; one that is gone stays empty.

    ``members``: the articles of each; ``parts``: of how many first groups each was made; ``opening`` and ``holding``,
    groups by words: the share of articles that open with each word, and how many first groups have it; ``shown`` and
    ``twice``, groups by groups: sums over pairs of articles; ``opened``: how much that is particular both open with;
    ``apart``: which pairs are not looked at.
    """

    def __init__(self, groups: Sequence[Sequence[int]], known: PieceFacts, words: WholeWords) -> None:
        self.known, self.count = known, len(groups)
        self.members = [list(group) for group in groups]
        member = np.asarray(membership(groups, len(known.publishers)).todense())
        columns = np.flatnonzero(words.opens.getnnz(axis=0))
        self.opens, self.has = (_dense(of[:, columns]) for of in (words.opens, words.has))
        self.worth = words.rarity[columns] ** 2
        self.sizes, self.parts = member.sum(axis=1), np.ones(self.count)
        self.opening = member @ self.opens / self.sizes[:, None]
        self.holding = np.sign(member @ self.has)
        self.held = self.holding.sum(axis=0)
        self.shown = member @ known.evidence @ member.T
        self.twice = member @ _told_twice(known) @ member.T
        self.opened = np.array([self._opened_with(number) for number in range(self.count)])
        self.apart = ~np.triu(np.ones((self.count, self.count), dtype=bool), 1)

    def likest(self, bonds: Bonds) -> tuple[int, int] | None:
        """The likest two groups that may be one, by number."""
        like = self._like()
        for place in np.argsort(-like, axis=None, kind="stable").tolist():
            i, j = divmod(place, self.count)
            if like[i, j] < LEAST_LIKE:
                return None
            if may_be_one(self.members[i], self.members[j], self.known, bonds):
                return i, j
            self.apart[i, j] = True
        return None

    def _like(self) -> Floats:
        pairs = np.outer(self.sizes, self.sizes)
        like = (
            np.log(self.shown / pairs + LEAST_EVIDENCE)
            + LIKE_OPENED * self.opened
            + LIKE_OUTLET * self.twice / pairs
            + LIKE_SMALLER * np.log(np.minimum.outer(self.sizes, self.sizes))
        )
        far = self.apart | (np.add.outer(self.parts, self.parts) > MOST_PARTS)
        return np.where(far, -np.inf, np.round(like, STEPS))

    def _opened_with(self, one: int) -> Floats:
        """How much that is particular a group and each other open with, by the share of articles that do.

        A word is worth the square of its rarity, less the share of the other groups that have it.
        """
        shared = self.opening[one] * self.worth
        others = np.maximum(1, self.count - self.parts[one] - self.parts)
        has = (
            self.opening @ (shared * (self.held - self.holding[one])) - (self.opening * self.holding) @ shared
        )
        return np.asarray(np.sqrt(np.maximum(0.0, self.opening @ shared - has / others)))

    def unite(self, one: int, other: int) -> Union:
        """Put two groups together, under the number of the first."""
        union = self._union(one, other)
        gone, new = self.sizes[other], self.sizes[one] + self.sizes[other]
        self.opening[one] = (self.opening[one] * self.sizes[one] + self.opening[other] * gone) / new
        self.holding[one] += self.holding[other]
        self.parts[one] += self.parts[other]
        self.sizes[one], self.members[one] = new, list(union.members)
        for sums in (self.shown, self.twice):
            sums[one] += sums[other]
            sums[:, one] += sums[:, other]
        self.opened[one] = self.opened[:, one] = self._opened_with(one)
        self.members[other] = []
        self.apart[other] = self.apart[:, other] = True
        gone_too = np.array([not members for members in self.members])
        self.apart[one, one + 1 :], self.apart[:one, one] = gone_too[one + 1 :], gone_too[:one]
        return union

    def _union(self, one: int, other: int) -> Union:
        parts = self.members[one], self.members[other]
        members = sorted([*parts[0], *parts[1]])
        pairs = float(self.sizes[one] * self.sizes[other])
        alike = self.known.cosines[np.ix_(members, members)] - np.eye(len(members))
        days = np.sort(self.known.days.day[members])
        days = days[~np.isnan(days)]
        outside = len(self.known.publishers) - len(members)
        return Union(
            members,
            parts,
            math.log(float(self.shown[one, other]) / pairs + LEAST_EVIDENCE),
            float(self.opened[one, other]),
            float(self.twice[one, other]) / pairs,
            math.log(min(map(len, parts))),
            float(alike.max(axis=1).min()),
            self._core(
                members,
                self.held - self.holding[one] - self.holding[other],
                self.count - self.parts[one] - self.parts[other],
            ),
            math.log1p(outside),
            outside == 0,
            math.log1p(float(days[-1] - days[0])) if len(days) else 0.0,
            math.log1p(float(np.diff(days).max())) if len(days) > 1 else 0.0,
        )

    def _core(self, members: Sequence[int], held: Floats, others: float) -> float:
        """What particular words an article opens with, each by the share of the others that have it; the mean."""
        has, opens = self.has[members], self.opens[members]
        shares = (has.sum(axis=0) - has) / (len(members) - 1)
        return float((opens * shares * self.worth * (1 - held / max(1.0, others))).sum() / len(members))


def _told_twice(known: PieceFacts) -> Floats:
    """Of each two articles of one outlet how near in days they are, 0 to 1; of others 0."""
    outlets, day = np.array(known.publishers, dtype=object), known.days.day
    days = np.abs(day[:, None] - day[None, :])
    near = np.exp(-np.where(np.isnan(days), UNKNOWN_DAYS, days))
    return np.asarray(np.where(outlets[:, None] == outlets[None, :], near, 0.0))


def _dense(rows: sparse.csr_matrix) -> Floats:
    return np.asarray(rows.sign().todense(), dtype=np.float64)
