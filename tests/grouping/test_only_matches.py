from collections.abc import Collection, Mapping

import pytest

from summarizer.grouping.only_matches import with_only_matches

NEEDED = 0.1
PAIR = {(0, 1): 0.07}


@pytest.mark.parametrize(
    ("evidence", "undated", "found"),
    [
        (PAIR, (), NEEDED),
        (PAIR | {(1, 2): 0.03}, (), NEEDED),
        (PAIR, (0,), NEEDED),
        (PAIR, (0, 1), 0.07),  # nobody dates either
        (PAIR | {(1, 2): 0.06}, (), 0.07),  # a third article is nearly as near
        (PAIR | {(0, 2): 0.5}, (), 0.07),  # one of them has a nearer one
        (PAIR | {(0, 1): 0.05}, (), 0.05),  # too little
        (PAIR | {(0, 1): 0.2}, (), 0.2),
    ],
)
def test_less_evidence_is_asked_of_two_articles_that_have_only_each_other(
    evidence: Mapping[tuple[int, int], float], undated: Collection[int], found: float
) -> None:
    assert with_only_matches(evidence, NEEDED, undated, counted=0, articles=3)[0, 1] == found


@pytest.mark.parametrize(
    ("counted", "articles", "found"), [(0, 3, NEEDED), (5, 2, NEEDED), (4, 2, 0.07), (0, 2, 0.07)]
)
def test_two_articles_without_any_other_in_sight_are_no_only_matches(
    counted: int, articles: int, found: float
) -> None:
    assert with_only_matches(PAIR, NEEDED, (), counted=counted, articles=articles)[0, 1] == found
