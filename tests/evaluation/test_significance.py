import numpy as np
import pytest

from evaluation import significance
from evaluation.significance import bootstrap_means, compare, holm, intervals, permutation_p

COLUMN = np.random.default_rng(7).normal(0.2, 0.1, 601)


def test_draws_in_chunks_are_the_draws_of_one_table() -> None:
    drawn = np.random.default_rng(0).integers(0, 601, (1200, 601))
    expected = COLUMN[drawn].mean(axis=1)
    assert expected == pytest.approx(bootstrap_means(COLUMN[:, None], resamples=1200)[:, 0], abs=1e-12)


def test_a_topic_without_a_number_is_left_out_of_the_mean() -> None:
    found = intervals(np.array([[1.0], [np.nan], [3.0]]))[0]
    assert (found.mean, found.topics) == (2.0, 2)


def test_a_column_without_numbers_has_no_mean() -> None:
    assert np.isnan(intervals(np.array([[np.nan], [np.nan]]))[0].mean)


def test_holm_multiplies_the_smallest_most_and_never_falls() -> None:
    # Holm (1979) by hand: .01 * 4, .02 * 3, .03 * 2 (raised to .06), .5 * 1.
    assert pytest.approx(holm([0.02, 0.01, 0.5, 0.03])) == [0.06, 0.04, 0.5, 0.06]


def test_a_difference_of_one_sign_is_as_rare_as_its_coin_tosses() -> None:
    # All eight of one sign: two of 256 assignments are as far, .0078.
    assert permutation_p(np.ones(8)) == pytest.approx(2 / 256, abs=0.003)


def test_no_difference_has_p_one() -> None:
    assert permutation_p(np.zeros(20)) == 1.0


def test_systems_are_compared_on_the_topics_that_both_ran_on() -> None:
    base = np.array([0.1, 0.2, 0.3, 0.4])
    (found,) = compare([np.array([0.2, np.nan, 0.4, 0.5])], base)
    assert (pytest.approx(0.1), 3) == (found.interval.mean, found.interval.topics)


def test_a_clear_difference_is_significant_and_noise_is_not() -> None:
    noise = np.random.default_rng(3).normal(0, 0.1, 601)
    clear, none = compare([COLUMN + 0.02 + noise / 10, COLUMN + noise], COLUMN)
    assert clear.interval.low > 0
    assert clear.p_holm < 0.01
    assert none.interval.low < 0 < none.interval.high
    assert significance.RESAMPLES == 10_000
