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

from summarizer.grouping.days import Floats, Numbers, publishers_days
from summarizer.grouping.edits import NO_BONDS, Bonds
from summarizer.grouping.fragments import PieceFacts, may_be_one
from summarizer.grouping.merging import evidence_needed
from summarizer.grouping.results import opening_results
from summarizer.grouping.roundups import bulletins
from summarizer.grouping.second_look import SecondLook
from summarizer.grouping.vectors import DocumentFrequencies, unit_rows
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
LEAST_COSINE = 0.01  # stands for none  # not tuned


@dataclass(frozen=True)
class Union:
    """Groups of a set put together: all members, the two that came together last, and what tells an affair.

    Of the two: ``evidence`` is the logarithm of the mean across; ``likeness`` that of the mean cosine; ``openings``
    that of the mean cosine of openings; ``opened`` is what particular words both open with, but the foremost of them;
    ``one_outlet`` is how far one outlet tells both on one day; ``smaller`` is the logarithm of the smaller size.
    Of all: ``nearest`` is the cosine of the article that is least like any other; ``versus`` how much more an article
    shares with one inside than with any outside, where that is least; ``size`` and ``length`` are the logarithms of how
    many there are and of their words, ``outside`` of how many articles are outside, ``span`` of all days.
    """

    members: Sequence[int]
    parts: tuple[Sequence[int], Sequence[int]]
    evidence: float
    likeness: float
    openings: float
    opened: float
    one_outlet: float
    smaller: float
    nearest: float
    versus: float
    size: float
    length: float
    outside: float
    span: float


# A logistic model of whether a union is one affair, fitted on unions of calls that ten made weeks, files of short items
# and small inputs give: events alone, events beside reports of a neighbour, single reports of several events. With each
# hand left out of the fit: docs/experiments/2026-12-01-turns.md.
BASE = 8.95
WEIGHTS = {
    "evidence": 0.88,
    "likeness": 1.16,
    "openings": 0.8,
    "opened": 1.49,
    "one_outlet": -15.02,
    "smaller": -2.1,
    "nearest": -11.64,
    "versus": 1.14,
    "size": 1.18,
    "length": -0.79,
    "outside": -0.56,
    "span": 0.57,
}
ENOUGH = 0.8
# Where nothing is outside, four articles need less, and five or more still less: who hands in a few short reports has
# mostly chosen them. The table there says what either gains and what it costs.
FOUR, FOUR_ENOUGH, WHOLE_ENOUGH = 4, 0.4, -0.1


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
    return round(sure, STEPS) >= _enough(union)


def _enough(union: Union) -> float:
    if union.outside > 0 or len(union.members) < FOUR:
        return ENOUGH
    return FOUR_ENOUGH if len(union.members) == FOUR else WHOLE_ENOUGH


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
    groups by words: the share of articles that open with each word, and how many first groups have it; ``evidence`` and
    ``twice``, groups by groups: sums over pairs of articles; ``opened``: how much that is particular both open with;
    ``apart``: which pairs are not looked at. Articles by articles: ``shared`` is how much that is rare both say,
    ``openings`` the cosine of what they open with.
    """

    def __init__(self, groups: Sequence[Sequence[int]], known: PieceFacts, words: WholeWords) -> None:
        self.known, self.count = known, len(groups)
        self.members = [list(group) for group in groups]
        member = np.asarray(membership(groups, len(known.publishers)).todense())
        columns = np.flatnonzero(words.opens.getnnz(axis=0))
        self.opens, self.has, self.said = (
            _dense(of[:, columns]) for of in (words.opens, words.has, words.said)
        )
        self.worth = words.rarity[columns] ** 2
        self.sizes, self.parts = member.sum(axis=1), np.ones(self.count)
        self.opening = member @ self.opens / self.sizes[:, None]
        self.holding = np.sign(member @ self.has)
        self.held = self.holding.sum(axis=0)
        self.evidence = member @ known.evidence @ member.T
        twice = _told_twice(known)
        self.twice = member @ twice @ member.T
        said, rows = words.said.sign(), unit_rows(sparse.csr_matrix(self.opens * self.worth))
        self.shared = np.asarray((said @ sparse.diags(words.rarity**2) @ said.T).todense()) * (1 - twice)
        self.lengths = said.getnnz(axis=1)
        self.openings = np.asarray((rows @ rows.T).todense())
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
            np.log(self.evidence / pairs + LEAST_EVIDENCE)
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
        for sums in (self.evidence, self.twice):
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
        alike = self.known.cosines[np.ix_(members, members)] - np.eye(len(members))
        outside = np.delete(np.arange(len(self.said)), members)
        days = np.sort(self.known.days.day[members])
        days = days[~np.isnan(days)]
        pairs = float(self.sizes[one] * self.sizes[other])
        return Union(
            members,
            parts,
            evidence=math.log(float(self.evidence[one, other]) / pairs + LEAST_EVIDENCE),
            likeness=math.log(float(self.known.cosines[np.ix_(*parts)].mean()) + LEAST_COSINE),
            openings=math.log(float(self.openings[np.ix_(*parts)].mean()) + LEAST_COSINE),
            opened=self._opened_beside_the_first(one, other, outside),
            one_outlet=float(self.twice[one, other]) / pairs,
            smaller=math.log(min(map(len, parts))),
            nearest=float(alike.max(axis=1).min()),
            versus=self._versus(members, outside),
            size=math.log(len(members)),
            length=math.log1p(float(self.lengths[members].mean())),
            outside=math.log1p(len(outside)),
            span=math.log1p(float(days[-1] - days[0])) if len(days) else 0.0,
        )

    def _opened_beside_the_first(self, one: int, other: int, outside: Numbers) -> float:
        """What particular words both open with, without the one that tells most; by the articles that have each."""
        elsewhere = self.said[outside].sum(axis=0) / (len(outside) + 1)
        worth = self.opening[one] * self.opening[other] * self.worth * (1 - elsewhere)
        return math.sqrt(max(0.0, float(worth.sum() - worth.max(initial=0.0))))

    def _versus(self, members: Sequence[int], outside: Numbers) -> float:
        """How much more an article shares with its likest inside than with its likest outside; the least of them."""
        if not len(outside):
            return 0.0
        inside = self.shared[np.ix_(members, members)] - np.diag(self.shared[members, members])
        beyond = self.shared[list(members)][:, outside]
        return float(np.log((1 + inside.max(axis=1)) / (1 + beyond.max(axis=1))).min())


def _told_twice(known: PieceFacts) -> Floats:
    """Of each two articles of one outlet how near in days they are, 0 to 1; of others 0."""
    outlets, day = np.array(known.publishers, dtype=object), known.days.day
    days = np.abs(day[:, None] - day[None, :])
    near = np.exp(-np.where(np.isnan(days), UNKNOWN_DAYS, days))
    return np.asarray(np.where(outlets[:, None] == outlets[None, :], near, 0.0))


def _dense(rows: sparse.csr_matrix) -> Floats:
    return np.asarray(rows.sign().todense(), dtype=np.float64)
