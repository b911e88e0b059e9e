from collections.abc import Callable, Mapping

import pytest

from summarizer.grouping.second_look import LEAST_GROUND, against_others, against_outlets
from summarizer.models import Article

Make = Callable[..., Article]
NEEDED = 0.1
PAIR = {(0, 1): 0.07}
ALONE = pytest.approx(0.07 / LEAST_GROUND)
AS_IT_IS = pytest.approx(0.07)
DAY = "2025-05-20T12:00:00Z"


@pytest.fixture
def articles(make_article: Make) -> list[Article]:
    return [
        make_article("Rot.", id=name, source=name, published=DAY) for name in ("Ledger", "Post", "Herald")
    ]


@pytest.mark.parametrize(
    ("third", "found"),
    [
        ({}, ALONE),
        ({(1, 2): 0.01}, ALONE),
        ({(1, 2): 0.05}, pytest.approx(0.14)),  # half of what is needed counts double
        ({(0, 2): 0.5}, AS_IT_IS),  # one of them has a nearer one
    ],
)
def test_evidence_counts_against_what_either_article_shows_with_a_third(
    third: Mapping[tuple[int, int], float], found: float, articles: list[Article]
) -> None:
    assert against_others(PAIR | third, NEEDED, articles, counted=0)[0, 1] == found


@pytest.mark.parametrize(
    ("source", "published", "found"),
    [("Post", [DAY, None], ALONE), ("Post", [None, None], AS_IT_IS), ("Ledger", [DAY, DAY], AS_IT_IS)],
    ids=["one is dated", "nobody dates either", "one outlet"],
)
def test_two_articles_of_one_outlet_or_without_dates_are_no_more_alike_for_being_alone(
    source: str, published: list[str | None], found: float, make_article: Make, articles: list[Article]
) -> None:
    one, other = (
        make_article("Rot.", id=name, source=name, **({"published": day} if day else {}))
        for name, day in zip(("Ledger", source), published, strict=True)
    )
    assert against_others(PAIR, NEEDED, [one, other, articles[2]], counted=0)[0, 1] == found


@pytest.mark.parametrize(
    ("counted", "count", "found"), [(0, 3, ALONE), (5, 2, ALONE), (4, 2, AS_IT_IS), (0, 2, AS_IT_IS)]
)
def test_two_articles_without_any_other_in_sight_are_no_more_alike_for_being_alone(
    counted: int, count: int, found: float, articles: list[Article]
) -> None:
    assert against_others(PAIR, NEEDED, articles[:count], counted=counted)[0, 1] == found


def test_two_items_of_one_outlet_show_less_the_more_others_report(make_article: Make) -> None:
    def shown(*outlets: str, prior: float = 1.0) -> float:
        articles = [make_article("Rot.", id=str(n), source=outlet) for n, outlet in enumerate(outlets)]
        return against_outlets(PAIR, NEEDED, articles, prior)[0, 1]

    assert shown("Ledger", "Ledger", "Ledger") == AS_IT_IS == shown("Ledger", "Post", "Post")
    assert shown("Ledger", "Ledger", "Post", "Post") < shown("Ledger", "Ledger", "Post") < 0.07
    assert shown("Ledger", "Ledger", "Post", "Post", prior=0.3) == pytest.approx(0.07, rel=0.02)


@pytest.mark.parametrize(
    ("shared", "found"), [(0.12, AS_IT_IS), (0.09, pytest.approx(0.07 * 0.083, rel=0.05))]
)
def test_what_an_article_of_another_outlet_shows_with_two_of_one_outlet_stands(
    shared: float, found: float, make_article: Make
) -> None:
    outlets = ["Ledger", "Ledger", *(f"Outlet {number}" for number in range(200))]
    articles = [make_article("Rot.", id=str(n), source=outlet) for n, outlet in enumerate(outlets)]
    evidence = PAIR | {(0, 2): 0.5, (1, 2): shared}
    assert against_outlets(evidence, NEEDED, articles, prior=1.0)[0, 1] == found
