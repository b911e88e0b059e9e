"""Similarities of pairs of articles: all pairs that reach a floor, exactly, and no dense matrix on the way."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy import sparse

from summarizer.models import Article

Floats = npt.NDArray[np.float64]

# Each constant: docs/algorithm.md, "Grouping", has the table.
DECAY_DAYS = 2.0
FLOOR = 0.05  # pairs below count as 0; half of the lowest threshold that anything is decided by
BLOCK = 2_000  # rows multiplied at once; bounds memory, changes no result


def publication_days(articles: Sequence[Article]) -> Floats:
    """The day of each article as a number, NaN where none is known."""
    return np.array(
        [float(a.published.day.toordinal()) if a.published else np.nan for a in articles], dtype=np.float64
    )


def nearness(gaps: Floats) -> Floats:
    """What a gap in days leaves of a similarity; a gap that is not known (NaN) leaves all."""
    return np.where(np.isnan(gaps), 1.0, np.exp(-np.nan_to_num(np.abs(gaps)) / DECAY_DAYS))


def similarities(rows: sparse.csr_matrix, days: Floats) -> sparse.csr_matrix:
    """Cosine times nearness of each pair that reaches ``FLOOR``, symmetric, shape ``(articles, articles)``."""
    found: list[tuple[npt.NDArray[np.int_], npt.NDArray[np.int_], Floats]] = []
    columns = sparse.csc_matrix(rows.T)
    for start in range(0, rows.shape[0], BLOCK):
        product = sparse.coo_matrix(rows[start : start + BLOCK] @ columns)
        i, j = product.row + start, product.col
        values = product.data * nearness(days[i] - days[j])
        kept = (i < j) & (values >= FLOOR)
        found.append((i[kept], j[kept], values[kept]))
    i, j, values = (np.concatenate(parts) for parts in zip(*found, strict=True))
    both = (np.concatenate([values, values]), (np.concatenate([i, j]), np.concatenate([j, i])))
    return sparse.csr_matrix(both, shape=(rows.shape[0], rows.shape[0]))
