from collections.abc import Callable

import pytest

from summarizer.grouping.results import are_of_two, opening_results, results_in
from summarizer.models import Article

Make = Callable[..., Article]
TOLD = "{} Rovers and Athletic met at Norden on {}. Kit Barlow scored for Rovers."


def test_two_results_of_the_same_clubs_are_of_two_matches(make_article: Make) -> None:
    league, cup, again = (
        opening_results(make_article(TOLD.format(said, day), id=day))
        for said, day in (
            ("Rovers 2-1 Athletic.", "Sunday"),
            ("Athletic 3-0 Rovers.", "Wednesday"),
            ("Athletic 1–2 Rovers.", "Monday"),
        )
    )
    assert are_of_two(league, cup)
    assert not are_of_two(league, again)


def test_who_tells_no_result_may_report_any_match(make_article: Make) -> None:
    league, preview = (
        opening_results(make_article(TOLD.format(said, "Sunday"), id=said or "preview"))
        for said in ("Rovers 2-1 Athletic.", "")
    )
    assert not are_of_two(league, preview)


@pytest.mark.parametrize("text", ["They lost 88-81, but not by much.", "They lost, 88-81.", "Lost 88-81"])
def test_a_stop_or_a_comma_may_follow_a_result(text: str) -> None:
    assert results_in(text) == {(81, 88)}


@pytest.mark.parametrize(
    "text",
    [
        "from 10-12,000 people",
        "at 18:30",
        "in 2024-25",
        "chapter 4-2-1",
        "10-12.5",
        "on 12-13 May",
        "a 10-12 week delay",
        "20-30 years",
    ],
)
def test_ranges_times_and_years_are_no_results(text: str) -> None:
    assert results_in(text) == frozenset()
