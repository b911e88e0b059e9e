"""LexRank: sentences that many other sentences resemble are central.

Erkan and Radev (2004), JAIR 22, in its continuous form: edges carry the cosine itself, there is no threshold. The
matrix of cosines is never formed; with unit rows ``X`` a step along its edges is ``X (X' p)``, so the cost grows with
the number of words, not with the square of the number of sentences.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy import sparse

DAMPING = 0.85  # Erkan and Radev's value; Brin and Page's as well
TOLERANCE = 1e-9  # L1 distance of two steps; far below the gap between any two sentences that matter
MAX_STEPS = 1_000  # .85 ** 1000 is below the smallest float, so convergence is certain before this

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]


def term_rows(terms: Sequence[Sequence[str]]) -> sparse.csr_matrix:
    """TF-IDF rows of unit length, shape ``(sentences, distinct terms)``.

    IDF is ``log((n + 1) / (df + .5))`` over the sentences given: it stays positive for a term that every sentence
    has, where ``log(n / (1 + df))`` turns over and makes a set of equal sentences the least central.
    """
    columns: dict[str, int] = {}
    indices: list[int] = []
    counts: list[int] = []
    starts = [0]
    for sentence in terms:
        found = Counter(columns.setdefault(term, len(columns)) for term in sentence)
        indices += found.keys()
        counts += found.values()
        starts.append(len(indices))
    shape = (len(terms), max(len(columns), 1))
    held = (np.array(counts, dtype=np.float64), np.array(indices, dtype=np.int64), np.array(starts))
    rows = sparse.csr_matrix(held, shape=shape)
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
