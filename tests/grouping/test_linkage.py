import math
from collections.abc import Iterable
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.grouping.days import DECAY_DAYS, PublicationDays
from summarizer.grouping.linkage import LinkageRule
from summarizer.grouping.linkage import link as link_dated

UNDATED = PublicationDays(np.full(9, math.nan), np.full(9, DECAY_DAYS), np.zeros(9, dtype=int))


def link(
    members: Iterable[int], pairs: dict[tuple[int, int], float], threshold: float, **more: float
) -> list[list[int]]:
    return link_dated(members, pairs, UNDATED, LinkageRule(threshold, **more))


def test_pairs_above_the_threshold_merge() -> None:
    assert link([0, 1, 2], {(0, 1): 0.5}, 0.3) == [[0, 1], [2]]


def test_a_missing_pair_counts_as_zero() -> None:
    # (0.5 + 0) / 2 = 0.25 joins 2 at 0.25, and does not at 0.26.
    pairs = {(0, 1): 0.9, (1, 2): 0.5}
    assert link([0, 1, 2], pairs, 0.25) == [[0, 1, 2]]
    assert link([0, 1, 2], pairs, 0.26) == [[0, 1], [2]]


def test_a_larger_group_must_be_more_alike_at_a_higher_size_power() -> None:
    pairs = {(0, 1): 0.9, (2, 3): 0.9, (0, 2): 0.4, (0, 3): 0.4, (1, 2): 0.4, (1, 3): 0.4}
    assert link([0, 1, 2, 3], pairs, 0.3) == [[0, 1, 2, 3]]
    assert link([0, 1, 2, 3], pairs, 0.3, size_power=0.5) == [[0, 1], [2, 3]]


def test_two_groups_merge_only_where_they_are_more_than_a_trace_as_alike_as_each_is_in_itself() -> None:
    # Across: (0.3 + 0.2 + 0.2 + 0.1) / 4 = 0.2. Inside the less alike group: 0.6. So 0.2 / 0.6 = a third.
    pairs = {(0, 1): 0.9, (2, 3): 0.6, (0, 2): 0.3, (0, 3): 0.2, (1, 2): 0.2, (1, 3): 0.1}
    assert link([0, 1, 2, 3], pairs, 0.15, cohesion=0.3) == [[0, 1, 2, 3]]
    assert link([0, 1, 2, 3], pairs, 0.15, cohesion=0.4) == [[0, 1], [2, 3]]


def test_a_single_article_joins_a_group_however_alike_the_group_is_in_itself() -> None:
    pairs = {(0, 1): 0.9, (0, 2): 0.2, (1, 2): 0.2}
    assert link([0, 1, 2], pairs, 0.15, cohesion=1.0) == [[0, 1, 2]]


def test_what_time_took_does_not_count_against_the_cohesion_of_two_groups() -> None:
    contents = {(0, 1): 0.6, (2, 3): 0.6, (0, 2): 0.5, (0, 3): 0.5, (1, 2): 0.5, (1, 3): 0.5}
    pairs = contents | {pair: 0.2 for pair, held in contents.items() if held == 0.5}
    rule = LinkageRule(0.15, cohesion=0.5)
    assert link_dated(range(4), pairs, UNDATED, rule, contents=contents) == [[0, 1, 2, 3]]
    assert link_dated(range(4), pairs, UNDATED, rule) == [[0, 1], [2, 3]]


BURSTS = PublicationDays(np.array([0.0, 0.0, 3.0, 3.0]), np.full(4, DECAY_DAYS), np.zeros(4, dtype=int))


INSIDE, ACROSS = ((0, 1), (2, 3)), [(i, j) for i in (0, 1) for j in (2, 3)]
AFFAIR = LinkageRule(0.15, cohesion=0.5, affair=0.3)


def held(inside: float, across: float) -> dict[tuple[int, int], float]:
    return dict.fromkeys(INSIDE, inside) | dict.fromkeys(ACROSS, across)


@pytest.mark.parametrize(("shown", "groups"), [(0.8, [[0, 1, 2, 3]]), (0.3, [[0, 1], [2, 3]])])
def test_two_groups_are_one_affair_where_they_tell_each_other_nearly_as_much_as_themselves(
    shown: float, groups: list[list[int]]
) -> None:
    # Contents: 0.6 / 0.9; evidence: ``shown`` / 0.9; three days of silence leave 0.61: 0.36 and 0.14.
    evidence = held(0.9, shown)
    assert link_dated(range(4), held(0.9, 0.6), BURSTS, AFFAIR, evidence=evidence) == groups
    assert link_dated(range(4), held(0.9, 0.6), UNDATED, AFFAIR, evidence=evidence) == [[0, 1, 2, 3]]


@pytest.mark.parametrize(("start", "groups"), [(3.0, [[0, 1, 2, 3]]), (8.0, [[0, 1], [2, 3]])])
def test_the_longer_nobody_reported_the_more_two_groups_must_tell_of_each_other(
    start: float, groups: list[list[int]]
) -> None:
    days = replace(BURSTS, day=np.array([0.0, 0.0, start, start]))
    pairs, evidence = held(0.9, 0.6), held(0.9, 0.8)
    assert link_dated(range(4), pairs, days, AFFAIR, evidence=evidence) == groups


@pytest.mark.parametrize(("opened", "groups"), [(0.5, [[0, 1, 2, 3]]), (0.1, [[0, 1], [2, 3]])])
def test_two_groups_that_tell_of_each_other_are_two_where_neither_opens_with_what_the_other_does(
    opened: float, groups: list[list[int]]
) -> None:
    # As above .36 of .3; openings of .5 / .8 are enough, of .1 / .8 leave the root of .21.
    rule = replace(AFFAIR, opening_power=0.5)
    pairs, evidence, openings = held(0.9, 0.6), held(0.9, 0.8), held(0.8, opened)
    assert link_dated(range(4), pairs, BURSTS, rule, evidence=evidence, openings=openings) == groups


@pytest.mark.parametrize(
    ("results", "groups"),
    [
        ({0: {(1, 3)}, 2: {(1, 3), (0, 2)}}, [[0, 1, 2, 3]]),
        ({0: {(1, 3)}, 2: {(0, 2)}}, [[0, 1], [2, 3]]),
        ({0: {(1, 3)}}, [[0, 1, 2, 3]]),
    ],
)
def test_what_opens_with_the_results_of_two_matches_stays_apart_with_all_that_is_like_it(
    results: dict[int, set[tuple[int, int]]], groups: list[list[int]]
) -> None:
    opening = {member: frozenset(found) for member, found in results.items()}
    assert link_dated(range(4), held(0.9, 0.8), UNDATED, LinkageRule(0.15), results=opening) == groups


def test_an_article_goes_to_what_shows_more_evidence_where_it_is_as_like_another() -> None:
    # 1 is a little more like 0, and tells more of 2; 0 and 2 have nothing in common.
    pairs, evidence = {(0, 1): 0.5, (1, 2): 0.45}, {(0, 1): 0.2, (1, 2): 0.6}
    assert link_dated(range(3), pairs, UNDATED, LinkageRule(0.3), evidence=evidence) == [[0, 1], [2]]
    rule = LinkageRule(0.3, order_power=0.5)
    assert link_dated(range(3), pairs, UNDATED, rule, evidence=evidence) == [[0], [1, 2]]


@pytest.mark.parametrize(("start", "groups"), [(3.0, [[0, 1, 2, 3, 4]]), (6.0, [[0, 1, 2], [3, 4]])])
def test_what_goes_on_for_days_is_no_farther_from_a_later_day_than_its_last_report(
    start: float, groups: list[list[int]]
) -> None:
    day = np.array([0.0, 1.0, 2.0, start, start + 1.0])
    days = PublicationDays(day, np.full(5, DECAY_DAYS), np.zeros(5, dtype=int))
    contents = {(i, j): 0.9 if (i < 3) == (j < 3) else 0.5 for i in range(5) for j in range(i + 1, 5)}
    pairs = {(i, j): held * math.exp(-(day[j] - day[i]) / DECAY_DAYS) for (i, j), held in contents.items()}
    assert link_dated(range(5), pairs, days, LinkageRule(0.35), contents=contents) == groups


@pytest.mark.parametrize(
    ("second", "groups"), [(0.08, [[0, 1, 2]]), (0.04, [[0, 1], [2]]), (0.0, [[0, 1], [2]])]
)
def test_an_article_that_two_reports_of_an_event_tell_in_part_joins_it(
    second: float, groups: list[list[int]]
) -> None:
    pairs = {(0, 1): 0.9, (0, 2): 0.5, (1, 2): 0.5}
    evidence = {(0, 1): 0.9, (0, 2): 0.08, (1, 2): second}
    rule = LinkageRule(0.2, evidence=0.1, two_witnesses=1.5)
    assert link_dated(range(3), pairs, BURSTS, rule, evidence=evidence) == groups
    assert link_dated(range(3), pairs, UNDATED, rule, evidence=evidence) == [[0, 1], [2]]


@pytest.mark.parametrize(("second", "groups"), [(0.08, [[0, 1, 2, 3]]), (0.0, [[0, 1], [2, 3]])])
def test_two_groups_that_two_pairs_tell_in_part_are_one_event(second: float, groups: list[list[int]]) -> None:
    evidence = dict.fromkeys(INSIDE, 0.9) | {(0, 2): 0.08, (1, 3): second}
    rule = LinkageRule(0.2, evidence=0.1, two_witnesses=1.5)
    assert link_dated(range(4), held(0.9, 0.5), BURSTS, rule, evidence=evidence) == groups


@pytest.mark.parametrize(("best", "groups"), [(0.1, [[0, 1], [2]]), (0.2, [[0, 1, 2]]), (0.9, [[0, 1, 2]])])
def test_a_lone_article_joins_on_strong_evidence_of_one_pair(best: float, groups: list[list[int]]) -> None:
    pairs, evidence = {(0, 1): 0.9, (0, 2): 0.2, (1, 2): 0.14}, {(0, 1): 0.9, (0, 2): best}
    rule = LinkageRule(0.2, evidence=0.1, lone_power=0.5, most_evidence=2.0)
    assert link_dated(range(3), pairs, BURSTS, rule, evidence=evidence) == groups


def test_a_lone_article_that_nobody_dates_joins_on_likeness_alone() -> None:
    pairs, evidence = {(0, 1): 0.9, (0, 2): 0.2, (1, 2): 0.14}, {(0, 1): 0.9, (0, 2): 0.9}
    rule = LinkageRule(0.2, evidence=0.1, lone_power=0.5, most_evidence=2.0)
    assert link_dated(range(3), pairs, UNDATED, rule, evidence=evidence) == [[0, 1], [2]]


def test_of_equal_merges_that_of_the_earliest_members_comes_first() -> None:
    assert link([0, 1, 2], {(0, 1): 0.5, (1, 2): 0.5}, 0.4) == [[0, 1], [2]]


def test_an_undated_article_takes_on_the_dates_of_its_group() -> None:
    # 2 is undated and joins day 0 first; without its group's dates, 0.45 to day 90 would join all three.
    days = PublicationDays(np.array([0.0, 90.0, math.nan]), np.full(3, DECAY_DAYS), np.zeros(3, dtype=int))
    assert link_dated([0, 1, 2], {(0, 2): 0.6, (1, 2): 0.45}, days, LinkageRule(0.2)) == [[0, 2], [1]]


PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1]),
    st.floats(0.0, 1.0),
)


@given(PAIRS, st.floats(0.01, 1.0))
def test_linking_is_a_partition(pairs: dict[tuple[int, int], float], threshold: float) -> None:
    groups = link(range(9), pairs, threshold)
    assert sorted(member for group in groups for member in group) == list(range(9))


@given(PAIRS, st.floats(0.01, 1.0))
def test_groups_never_cross_components_of_pairs_at_the_threshold(
    pairs: dict[tuple[int, int], float], threshold: float
) -> None:
    component = list(range(9))
    for (i, j), similarity in pairs.items():
        if similarity >= threshold:
            component = [component[i] if of == component[j] else of for of in component]
    for group in link(range(9), pairs, threshold):
        assert len({component[member] for member in group}) == 1
