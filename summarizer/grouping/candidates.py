"""Similarities of pairs of articles: all pairs that reach a floor, exactly, and no dense matrix on the way."""

import numpy as np
from scipy import sparse

from summarizer.grouping.days import Days, Floats, Numbers

# Each constant: docs/algorithm.md, "Grouping", has the table.
FLOOR = 0.05  # pairs below count as 0; half of the lowest threshold that anything is decided by
BLOCK = 2_000  # rows multiplied at once; bounds memory, changes no result


def similarities(rows: sparse.csr_matrix, days: Days) -> sparse.csr_matrix:
    """Cosine times nearness of each pair that reaches ``FLOOR``, symmetric, shape ``(articles, articles)``."""
    found: list[tuple[Numbers, Numbers, Floats]] = []
    columns = sparse.csc_matrix(rows.T)
    for start in range(0, rows.shape[0], BLOCK):
        product = sparse.coo_matrix(rows[start : start + BLOCK] @ columns)
        i, j = product.row + start, product.col
        values = product.data * days.nearness(i, j)
        kept = (i < j) & (values >= FLOOR)
        found.append((i[kept], j[kept], values[kept]))
    i, j, values = (np.concatenate(parts) for parts in zip(*found, strict=True))
    both = (np.concatenate([values, values]), (np.concatenate([i, j]), np.concatenate([j, i])))
    return sparse.csr_matrix(both, shape=(rows.shape[0], rows.shape[0]))
