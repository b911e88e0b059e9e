"""Dates that stand in texts: an affair that goes on is not kept apart by them, what happens again is."""

import datetime
import math
import random
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.grouping.days import (
    LEAST_DECAY_DAYS,
    MORE_DECAY_DAYS,
    all_days,
    decay_days,
    publishers_days,
)
from summarizer.grouping.events import group
from summarizer.models import Article, DateOrigin, Published

Make = Callable[..., Article]
FILLER = "The council of Norwick met in the old town hall."


@pytest.fixture
def dated(make_article: Make) -> Callable[..., Article]:
    """An article of a day that its text or its publisher tells."""

    def make(day: str, text: str = FILLER, origin: DateOrigin = "text", id_: str = "a") -> Article:
        published = Published(datetime.date.fromisoformat(day), "day", origin)
        return replace(make_article(text, id=id_), published=published)

    return make


def nearness(*articles: Article, decay: float = 2.0) -> float:
    days = all_days(articles, decay)
    return float(days.nearness(np.array([0]), np.array([1]))[0])


def test_text_dates_months_apart_fade_likeness_over_sixty_days(dated: Callable[..., Article]) -> None:
    # 30 days: exp(-30 / 60).
    assert nearness(dated("2025-03-01"), dated("2025-03-31")) == pytest.approx(math.exp(-0.5))


def test_text_dates_within_two_weeks_fade_nothing(dated: Callable[..., Article]) -> None:
    assert nearness(dated("2025-03-01"), dated("2025-03-14")) == 1.0


def test_dates_that_publishers_sent_fade_likeness_over_the_days_that_are_asked_for(
    dated: Callable[..., Article],
) -> None:
    sent = dated("2025-03-01", origin="metadata"), dated("2025-03-03", origin="metadata")
    assert nearness(*sent, decay=2.0) == pytest.approx(math.exp(-1))
    assert nearness(*sent, decay=4.0) == pytest.approx(math.exp(-0.5))


def test_days_fade_likeness_the_slower_the_fewer_articles_a_table_has_counted() -> None:
    young, taught = decay_days(1.0), decay_days(0.2)
    assert young == LEAST_DECAY_DAYS + MORE_DECAY_DAYS
    assert LEAST_DECAY_DAYS < taught < 1.1 * LEAST_DECAY_DAYS


@pytest.mark.parametrize(
    ("said", "near"),
    [
        ("He had been arrested on March 2, 2025.", 1.0),
        ("He had been arrested in March.", 1.0),
        ("He had been arrested in 2025.", math.exp(-122 / 60)),
        ("He had been arrested in May.", math.exp(-122 / 60)),
    ],
    ids=["its day", "its month", "its year alone", "another month"],
)
def test_a_later_report_that_recalls_the_day_or_month_of_the_first_is_near_it(
    said: str, near: float, dated: Callable[..., Article]
) -> None:
    # From 1 March to 1 July are 122 days.
    assert nearness(dated("2025-03-01"), dated("2025-07-01", said)) == pytest.approx(near)


def test_what_one_report_recalls_counts_for_all_that_came_out_with_it(dated: Callable[..., Article]) -> None:
    recalling = dated("2025-07-02", "He had been arrested in March.")
    days = all_days([dated("2025-03-01"), dated("2025-07-01"), recalling])
    assert days.nearness(np.array([0]), np.array([1]))[0] == 1.0


def test_recalling_does_not_bring_near_what_publishers_dated(dated: Callable[..., Article]) -> None:
    first = dated("2025-03-01", origin="metadata")
    later = dated("2025-07-01", "He had been arrested on March 2.", origin="metadata")
    assert nearness(first, later) < 1e-9


def test_a_date_in_the_text_is_none_that_a_publisher_sent(dated: Callable[..., Article]) -> None:
    assert np.isnan(publishers_days([dated("2025-03-01")]).day[0])


@given(st.lists(st.integers(0, 400), min_size=2, max_size=8), st.randoms())
def test_nearness_depends_on_no_order(days_after: list[int], chance: random.Random) -> None:
    first = datetime.date(2025, 1, 1)
    articles = [
        Article(
            id=str(number),
            text=f"It began {after // 2} days ago.",
            published=Published(first + datetime.timedelta(after), "day", "text"),
        )
        for number, after in enumerate(days_after)
    ]
    order = list(range(len(articles)))
    chance.shuffle(order)
    every = np.arange(len(order))
    straight = all_days(articles).nearness(every[:, None], every[None, :])
    shuffled = all_days([articles[place] for place in order]).nearness(every[:, None], every[None, :])
    assert np.array_equal(shuffled, straight[np.ix_(order, order)])


def test_arrest_and_trial_are_one_event_where_texts_alone_are_dated(make_article: Make) -> None:
    arrest = make_article(
        "LISSE, March 3, 2025 - Police in Lisse arrested the banker Oskar Tamm on Monday over the 40 million crowns "
        "missing from the Harbour Bank. Tamm denied taking the money of the bank's savers.",
        id="arrest",
    )
    trial = make_article(
        "LISSE, July 7, 2025 - The banker Oskar Tamm, arrested in March over the 40 million crowns missing from the "
        "Harbour Bank, told a court in Lisse on Monday that savers will get their money back.",
        id="trial",
    )
    assert len(group([arrest, trial]).events) == 1
