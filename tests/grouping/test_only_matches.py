from collections.abc import Callable, Mapping

import pytest

from summarizer.grouping.roundups import with_only_matches
from summarizer.models import Article

Make = Callable[..., Article]
NEEDED = 0.1
PAIR = {(0, 1): 0.07}
DAY = "2025-05-20T12:00:00Z"


@pytest.fixture
def articles(make_article: Make) -> list[Article]:
    return [
        make_article("Rot.", id=name, source=name, published=DAY) for name in ("Ledger", "Post", "Herald")
    ]


@pytest.mark.parametrize(
    ("evidence", "found"),
    [
        (PAIR, NEEDED),
        (PAIR | {(1, 2): 0.03}, NEEDED),
        (PAIR | {(1, 2): 0.06}, 0.07),  # a third article is nearly as near
        (PAIR | {(0, 2): 0.5}, 0.07),  # one of them has a nearer one
        (PAIR | {(0, 1): 0.05}, 0.05),  # too little
        (PAIR | {(0, 1): 0.2}, 0.2),
    ],
)
def test_less_evidence_is_asked_of_two_articles_that_have_only_each_other(
    evidence: Mapping[tuple[int, int], float], found: float, articles: list[Article]
) -> None:
    assert with_only_matches(evidence, NEEDED, articles, counted=0)[0, 1] == found


@pytest.mark.parametrize(
    ("source", "published", "found"),
    [("Post", [DAY, None], NEEDED), ("Post", [None, None], 0.07), ("Ledger", [DAY, DAY], 0.07)],
    ids=["one is dated", "nobody dates either", "one outlet"],
)
def test_two_articles_of_one_outlet_or_without_dates_are_no_only_matches(
    source: str, published: list[str | None], found: float, make_article: Make, articles: list[Article]
) -> None:
    one, other = (
        make_article("Rot.", id=name, source=name, **({"published": day} if day else {}))
        for name, day in zip(("Ledger", source), published, strict=True)
    )
    assert with_only_matches(PAIR, NEEDED, [one, other, articles[2]], counted=0)[0, 1] == found


@pytest.mark.parametrize(
    ("counted", "count", "found"), [(0, 3, NEEDED), (5, 2, NEEDED), (4, 2, 0.07), (0, 2, 0.07)]
)
def test_two_articles_without_any_other_in_sight_are_no_only_matches(
    counted: int, count: int, found: float, articles: list[Article]
) -> None:
    assert with_only_matches(PAIR, NEEDED, articles[:count], counted=counted)[0, 1] == found
