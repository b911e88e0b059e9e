"""Similarities of pairs of articles: all pairs that reach a floor, exactly, and no dense matrix on the way."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import sparse

from summarizer.models import Article

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]

# Each constant: docs/algorithm.md, "Grouping", has the table.
DECAY_DAYS = 2.0
TEXT_DECAY_DAYS = 60.0
FLOOR = 0.05  # pairs below count as 0; half of the lowest threshold that anything is decided by
BLOCK = 2_000  # rows multiplied at once; bounds memory, changes no result


@dataclass(frozen=True)
class Days:
    """When articles were published.

    Args:
        day: the day of each as a number, NaN where none is known.
        decay: in how many days a gap to each leaves ``1 / e`` of a similarity.
    """

    day: Floats
    decay: Floats

    def take(self, members: Sequence[int]) -> "Days":
        """Those of some articles."""
        return Days(self.day[list(members)], self.decay[list(members)])

    def nearness(self, i: Numbers, j: Numbers) -> Floats:
        """What the gaps of pairs leave of their similarity; a gap that is not known leaves all of it."""
        gaps = np.abs(self.day[i] - self.day[j])
        decay = np.maximum(self.decay[i], self.decay[j])
        return np.where(np.isnan(gaps), 1.0, np.exp(-np.nan_to_num(gaps) / decay))


def publication_days(articles: Sequence[Article]) -> Days:
    """When each article was published, as a number of days, and how much that is to be trusted.

    A date that stands in the text alone is weaker evidence than one that the publisher sent.
    """
    published = [article.published for article in articles]
    return Days(
        np.array([float(p.day.toordinal()) if p else np.nan for p in published], dtype=np.float64),
        np.array([decay_of(p.origin if p else None) for p in published], dtype=np.float64),
    )


def decay_of(origin: str | None) -> float:
    """In how many days a gap leaves ``1 / e`` of a similarity, by where a date comes from."""
    return TEXT_DECAY_DAYS if origin == "text" else DECAY_DAYS


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
