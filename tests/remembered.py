"""What depends on one article alone, computed once for the many groupings of a test."""

from functools import cache

import pytest

from summarizer.grouping import copies, fingerprints, vectors, weighing
from summarizer.newsroom import arrivals, current_state, regrouping


def remember_articles(patch: pytest.MonkeyPatch) -> None:
    """Count the terms and take the prints of each article once, until ``patch`` is undone."""
    counted, known_of = cache(vectors.count_terms), cache(fingerprints.traits_of)
    for module in (weighing, regrouping, current_state):
        patch.setattr(module, "count_terms", counted)
    for module in (copies, arrivals):
        patch.setattr(module, "traits_of", known_of)
