"""LexRank, and the switches that leave out single parts of the choice of sentences for ablation."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from itertools import chain, count

import numpy as np
import numpy.typing as npt
from scipy import sparse

from summarizer.errors import UnknownNameError

# The parts of the choice of sentences; each can be left out, to see what it is worth.
#
# ``newsfold:no-swaps`` is Newsfold without exchanges, ``newsfold:no-lexrank+no-titles`` without two parts.
# What is left keeps its coefficients: they are not fitted anew. docs/ranking.md, "What each part is
# worth", has the measurements.

OWN = "newsfold"
_PREFIX = "no-"

# Features whose coefficients are 0 without a part.
FEATURES: Mapping[str, tuple[str, ...]] = {
    "lexrank": ("centrality",),
    "titles": ("like_titles", "pair_in_titles", "words_in_titles"),
    "support": (
        "said",
        "articles",
        "two_articles",
        "rarer_word_said",
        "commoner_word_said",
        "word_share",
    ),
    "position": (
        "depth",
        "depth_by_budget",
        "depth_by_articles",
        "earliest",
        "earliest_by_budget",
        "opens_articles",
    ),
}
# Each part, and what is done without it.
PARTS: Mapping[str, str] = {
    "lexrank": "a sentence's centrality does not count",
    "restart": "the walk restarts at all sentences alike, not at those like titles and leads",
    "cross-edges": "edges inside one article count as much as those across articles",
    "coverage": "each sentence is worth its centrality, whatever else is chosen",
    "titles": "likeness to titles does not count",
    "support": "how many articles and sentences say a thing does not count",
    "position": "where a thing is said does not count",
    "redundancy": "two chosen sentences may say the same",
    "swaps": "what was chosen first is never exchanged",
    "stop": "the budget is filled, whether or not a sentence is worth its words",
    "lead": "no summary need hold one of an article's first two sentences",
    "openers": "sentences that point back are like all others",
    "quotations": "quotations of several sentences may be cut",
    "reprints": "each copy of a text counts as an article",
}
VARIANTS = tuple(f"{OWN}:{_PREFIX}{part}" for part in PARTS)


def is_own(name: str) -> bool:
    """Whether a summarizer's name is Newsfold's own, whole or without parts."""
    return name == OWN or name.startswith(OWN + ":")


def left_out(name: str) -> frozenset[str]:
    """The parts that Newsfold does without when it is called ``name``.

    Raises:
        UnknownNameError: there is no such part; the error lists those there are.

    >>> sorted(left_out("newsfold:no-swaps+no-titles")), sorted(left_out("newsfold"))
    (['swaps', 'titles'], [])
    """
    if name == OWN:
        return frozenset()
    named = name.removeprefix(OWN + ":").split("+")
    if not all(part.startswith(_PREFIX) and part.removeprefix(_PREFIX) in PARTS for part in named):
        raise UnknownNameError("summarizer", name, (OWN, *VARIANTS))
    return frozenset(part.removeprefix(_PREFIX) for part in named)


def coefficients_without(coefficients: Mapping[str, float], parts: Set[str]) -> dict[str, float]:
    """``coefficients`` with those of the parts left out at 0."""
    silent = {feature for part in parts for feature in FEATURES.get(part, ())}
    return {name: 0.0 if name in silent else value for name, value in coefficients.items()}


# Counted up whenever the same articles would be told in other sentences or in another order; it stands in each
# briefing's signature, and a store makes anew what an earlier one made.
VERSION = 28

# Words that a summary is taken to have in common with any reference whatever it says, as a share of the words that
# there are to choose from, times a power of the budget in hundreds: the larger, the fuller the budget is used. Three
# snippets are told in fewer words than the budget allows, full articles fill it. A share of the budget (1.27) in its
# place: docs/ranking.md, "When to stop".
RESERVE = 0.6
RESERVE_POWER = 0.4

# Each is the change of the log of a concept's expected worth by one unit of the feature: a blend of five fits to
# halves and wholes of the topics. like_titles came later and is one of three tried (0, .4, .7: docs/ranking.md,
# "Consensus").
COEFFICIENTS: Mapping[str, float] = {
    "depth": 0.1515,
    "depth_by_budget": 0.1577,
    "depth_by_articles": -0.2075,
    "centrality": 0.2631,
    "like_titles": 0.4,
    "length": -0.1132,
    "overlong": -0.0683,
    "names_a_day": 0.0985,
    "attributes": 0.0614,
    "attributes_by_budget": 0.1868,
    "has_quote_by_budget": 0.2997,
    "asks": -0.2746,
    "said": 0.3074,
    "articles": 0.495,
    "two_articles": 0.2773,
    "pair_in_titles": 0.4592,
    "opens_articles": -0.3357,
    "stop_words": -0.1092,
    "only_stop_words": 0.0415,
    "figure": 0.2079,
    "words_in_titles": 0.4811,
    "rarer_word_said": 0.0932,
    "commoner_word_said": 0.167,
    "word_share": 0.0412,
    "earliest": -0.4842,
    "earliest_by_budget": 0.198,
}


# LexRank: sentences that many other sentences resemble are central.
#
# Erkan and Radev (2004), JAIR 22, in its continuous form: edges carry the cosine itself, there is no
# threshold. The matrix of cosines is never formed; with unit rows ``X`` a step along its edges is ``X (X'
# p)``, so the cost grows with the number of words, not with the square of the number of sentences.

DAMPING = 0.85  # Erkan and Radev's value; Brin and Page's as well
TOLERANCE = 1e-9  # L1 distance of two steps; far below the gap between any two sentences that matter
MAX_STEPS = 1_000  # .85 ** 1000 is below the smallest float, so convergence is certain before this

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]


def numbered(terms: Sequence[Sequence[str]]) -> tuple[Numbers, Numbers, dict[str, int]]:
    """Sentence and number of each term, in their order, and the number of each distinct one."""
    names: defaultdict[str, int] = defaultdict(count().__next__)  # the next number for each new one
    numbers = np.array(list(map(names.__getitem__, chain.from_iterable(terms))), dtype=np.int64)
    rows = np.repeat(np.arange(len(terms), dtype=np.int64), list(map(len, terms)))
    return rows, numbers, dict(names)


def numbered_pairs(row: Numbers, number: Numbers, size: int) -> tuple[Numbers, Numbers, Numbers]:
    """Row and column of each distinct pair of neighbouring terms of each sentence, and the pair of each column.

    A pair stands as the number of its first term times ``size``, plus that of its second one.

    Args:
        row: the sentence of each term.
        number: of each term.
        size: how many distinct terms there are.
    """
    together = row[1:] == row[:-1]
    row, pair = row[1:][together], (number[:-1] * np.int64(size) + number[1:])[together]
    first = first_of_each(row * np.int64(size) * np.int64(size) + pair)
    row, pair = row[first], pair[first]
    first = first_of_each(pair)
    by_size = np.argsort(pair[first])
    return row, by_size[np.searchsorted(pair[first], pair, sorter=by_size)], pair[first]


def first_of_each(keys: Numbers) -> Numbers:
    """Where each distinct key stands first, in their order."""
    return np.sort(np.unique(keys, return_index=True)[1])


def term_rows(terms: Sequence[Sequence[str]]) -> sparse.csr_matrix:
    """TF-IDF rows of unit length, shape ``(sentences, distinct terms)``.

    IDF is ``log((n + 1) / (df + .5))`` over the sentences given: it stays positive for a term that every sentence
    has, where ``log(n / (1 + df))`` turns over and makes a set of equal sentences the least central.
    """
    row, number, names = numbered(terms)
    shape = (len(terms), max(len(names), 1))
    # Those of a sentence stay in the order in which it has them first, so that sums do.
    _, first, counts = np.unique(row * np.int64(shape[1]) + number, return_index=True, return_counts=True)
    order = np.argsort(first)
    indices = number[first[order]]
    starts = np.searchsorted(row[first[order]], np.arange(shape[0] + 1))
    rows = sparse.csr_matrix((counts[order].astype(np.float64), indices, starts), shape=shape)
    document_frequency = np.bincount(rows.indices, minlength=shape[1])
    rows.data *= np.log((shape[0] + 1) / (document_frequency + 0.5))[rows.indices]
    norms = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    rows.data /= np.repeat(np.where(norms > 0, norms, 1.0), np.diff(rows.indptr))
    return rows


class Edges:
    """The similarities of all pairs of sentences, as something that a walk takes steps along.

    Args:
        rows: unit rows, shape ``(sentences, terms)``.
        article: the number of each sentence's article; left out, all edges count alike.
        inside: what an edge inside one article counts, where one across articles counts 1.
    """

    def __init__(self, rows: sparse.csr_matrix, article: Numbers | None = None, inside: float = 1.0) -> None:
        self._rows, self._columns = rows, rows.T.tocsr()
        self._inside = inside
        # A sentence is no evidence for itself.
        self._itself = np.asarray(rows.multiply(rows).sum(axis=1)).ravel()
        self._blocks = None if article is None else _apart_by_article(rows, article)

    def step(self, scores: Floats) -> Floats:
        """What each sentence receives when each gives its score, times similarity, to all others."""
        received = self._rows @ (self._columns @ scores) - self._itself * scores
        if self._blocks is not None:
            from_inside = self._blocks @ (self._blocks.T @ scores) - self._itself * scores
            received = received - (1 - self._inside) * from_inside
        # Differences of equal sums can fall below zero by a rounding error, and a walk has no negative steps.
        return np.asarray(np.maximum(received, 0.0))


def centrality(edges: Edges, restart: Floats, *, damping: float = DAMPING) -> Floats:
    """The stationary distribution of a walk along ``edges`` that restarts with probability ``1 - damping``.

    Args:
        edges: between ``n`` sentences; a sentence that resembles no other restarts.
        restart: where it restarts, ``n`` non-negative weights of any positive sum; ones for plain LexRank.
        damping: the probability of following an edge.

    Returns:
        ``n`` scores that sum to one.
    """
    if not len(restart):
        return restart
    start = restart / restart.sum()
    degree = edges.step(np.ones(len(start)))
    dangling = degree < TOLERANCE
    inverse = np.where(dangling, 0.0, 1.0 / np.where(dangling, 1.0, degree))
    scores = start
    for _ in range(MAX_STEPS):
        following = damping * (edges.step(scores * inverse) + scores[dangling].sum() * start)
        following += (1 - damping) * start
        if np.abs(following - scores).sum() < TOLERANCE:
            return np.asarray(following / following.sum())
        scores = following
    return np.asarray(scores / scores.sum())


def _apart_by_article(rows: sparse.csr_matrix, article: Numbers) -> sparse.csr_matrix:
    """``rows`` with columns of its own for each article, so that products stay inside one."""
    own = np.repeat(article, np.diff(rows.indptr)) * np.int64(rows.shape[1]) + rows.indices
    _, column = np.unique(own, return_inverse=True)
    shape = (rows.shape[0], int(column.max(initial=0)) + 1)
    return sparse.csr_matrix((rows.data, column, rows.indptr), shape=shape)
