"""Similarity inside a loose group, where a word that most of the group has says little.

Two earthquakes in one country, two calls of the same ministers: across all articles their shared words are rare and
draw them together; among themselves it is the words that only some have that tell one event from the other.
"""

from collections.abc import Sequence

import numpy as np
from scipy import sparse

from summarizer.grouping.candidates import compact
from summarizer.grouping.days import Floats
from summarizer.grouping.vectors import unit_rows

# Each constant: docs/experiments/2026-11-28-grouping-constants.md has the table.
POWER = 1.5
SHARE = 0.5
PSEUDO_ARTICLES = 0.5
LEAST_MEMBERS = 4  # among three, the others of a pair are one article, whose words prove nothing


def contrasted(rows: sparse.csr_matrix, members: Sequence[int], plain: Floats) -> Floats:
    """Similarities among ``members``, shape ``(members, members)``: part plain cosine, part with shared words faded.

    A term that ``d`` of ``n`` members have is faded by the share ``(d - 2) / (n - 2)`` of the others than the pair
    that have it too.
    """
    if len(members) < LEAST_MEMBERS:
        return plain
    part = compact(rows, members)
    held = np.bincount(part.indices, minlength=part.shape[1])
    share = np.maximum(held - 2, 0) / (len(members) - 2 + PSEUDO_ARTICLES)
    faded = unit_rows(sparse.csr_matrix(part @ sparse.diags((1 - share) ** (POWER / 2))))
    return np.asarray((1 - SHARE) * plain + SHARE * np.asarray((faded @ faded.T).todense()))
