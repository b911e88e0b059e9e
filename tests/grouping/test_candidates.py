"""Sets of articles that may be of one event, and how a set that is too large is cut."""

import datetime
import math

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse
from sklearn.preprocessing import normalize

from summarizer.grouping.candidates import FLOOR, MOST_MEMBERS, candidates, pairs_at
from summarizer.grouping.days import Days, sent_days

LEAST = 0.11


def undated(count: int) -> Days:
    return sent_days([math.nan] * count, [None] * count)


def unit(rows: object) -> sparse.csr_matrix:
    return sparse.csr_matrix(normalize(sparse.csr_matrix(rows)))


@given(
    st.lists(st.lists(st.integers(0, 3), min_size=4, max_size=4), min_size=1, max_size=12),
    st.lists(st.one_of(st.just(math.nan), st.integers(0, 9).map(float)), min_size=12, max_size=12),
)
def test_every_pair_at_the_floor_is_found_and_chains_at_the_least_make_the_sets(
    counts: list[list[int]], days: list[float]
) -> None:
    rows, count = unit(np.array(counts, dtype=float)), len(counts)
    dates = sent_days(days[:count], [None] * count)
    every = np.arange(count)
    alike = np.asarray((rows @ rows.T).todense()) * dates.nearness(every[:, None], every[None, :])
    place = {member: n for n, (members, _) in enumerate(candidates(rows, dates, LEAST)) for member in members}
    found = {
        (members[i], members[j]): value
        for members, pairs in candidates(rows, dates, LEAST)
        for (i, j), value in pairs.items()
    }
    assert sorted(place) == list(range(count))
    for i in range(count):
        for j in range(i + 1, count):
            if alike[i, j] >= LEAST + 1e-9:
                assert place[i] == place[j]
            if place[i] == place[j] and alike[i, j] >= FLOOR + 1e-9:
                assert math.isclose(found[i, j], alike[i, j])


def test_a_set_of_too_many_members_is_cut_where_likeness_is_least() -> None:
    # Two crowds of 300 that share one word of two.
    crowd = [[0.4, 0.9, 0.0]] * 300 + [[0.4, 0.0, 0.9]] * 300
    sets = [list(members) for members, _ in candidates(unit(crowd), undated(600), LEAST)]
    assert sets == [list(range(300)), list(range(300, 600))]


def test_a_crowd_that_is_all_alike_is_cut_by_time() -> None:
    sets = [list(members) for members, _ in candidates(unit([[1.0]] * 1000), undated(1000), LEAST)]
    assert sets == [list(range(start, start + 250)) for start in (0, 250, 500, 750)]
    assert MOST_MEMBERS < 500


def test_no_pair_is_told_twice_whatever_the_days_and_however_many_rows_are_multiplied_at_once() -> None:
    days = [float(number % 7) if number % 5 else math.nan for number in range(700)]
    rows = unit(np.random.default_rng(3).random((700, 40)) ** 6)
    dates = sent_days(days, [None] * 700)
    every = np.arange(700)
    alike = np.asarray((rows @ rows.T).todense()) * dates.nearness(every[:, None], every[None, :])
    expected = {(int(i), int(j)) for i, j in np.argwhere(np.triu(alike, 1) >= 0.3)}
    found = [
        pair for i, j, _ in pairs_at(rows, dates, 0.3) for pair in zip(i.tolist(), j.tolist(), strict=True)
    ]
    assert len(found) == len(set(found))
    assert set(found) == expected


def test_days_that_publishers_sent_part_a_crowd() -> None:
    first = float(datetime.date(2025, 4, 8).toordinal())
    dates = sent_days([first] * 2 + [first + 30] * 2, ["metadata"] * 4)
    sets = [list(members) for members, _ in candidates(unit([[1.0]] * 4), dates, LEAST)]
    assert sets == [[0, 1], [2, 3]]
