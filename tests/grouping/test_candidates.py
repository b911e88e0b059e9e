"""Sets of articles that may be of one event, and how a set that is too large is cut."""

import datetime
import math
from collections import deque
from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from summarizer.grouping.candidates import (
    FLOOR,
    LEVELS,
    MOST_MEMBERS,
    STEPS,
    DayMatrix,
    Packed,
    candidate_sets,
    pack_vector,
    pairs_within,
    unpack_rows,
)
from summarizer.grouping.days import DECAY_DAYS, sent_days

Bag = dict[str, float]
FIRST = datetime.date(2025, 4, 8).toordinal()


def packed_of(bags: Sequence[Bag]) -> list[Packed]:
    return [pack_vector(bag) for bag in bags]


def strength(one: Packed, other: Packed, apart: int) -> int:
    rows = unpack_rows([one, other])
    cosine = float(np.float32((rows[0] @ rows[1].T).toarray()[0, 0]))
    return math.floor(cosine * STEPS * math.exp(-apart / DECAY_DAYS))


def connected(members: Sequence[int], near: dict[int, dict[int, int]], least: int) -> list[list[int]]:
    left, parts = set(members), []
    for member in members:
        if member not in left:
            continue
        part, waiting = {member}, deque([member])
        left.discard(member)
        while waiting:
            for other, value in near[waiting.popleft()].items():
                if value >= least and other in left:
                    left.discard(other)
                    part.add(other)
                    waiting.append(other)
        parts.append(sorted(part))
    return parts


some_bags = st.lists(
    st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.1, 3), max_size=5), min_size=1, max_size=14
)
some_days = st.lists(st.one_of(st.none(), st.integers(FIRST, FIRST + 9)), min_size=14, max_size=14)


@given(some_bags, some_days)
def test_chains_of_pairs_connect_the_sets(bags: list[Bag], days: list[int | None]) -> None:
    packed, count = packed_of(bags), len(bags)
    near: dict[int, dict[int, int]] = {number: {} for number in range(count)}
    for i in range(count):
        for j in range(count):
            one, other = days[i], days[j]
            apart = abs(one - other) if one is not None and other is not None else 0
            near[i][j] = strength(packed[i], packed[j], apart)
    assert connected(range(count), near, LEVELS[0]) == candidate_sets(packed, days[:count])


@given(some_bags, st.integers(0, 4))
def test_a_strength_is_the_same_whichever_way_and_in_whatever_company(bags: list[Bag], apart: int) -> None:
    packed = packed_of([*bags, {"a": 1.0, "b": 0.5}, {"b": 2.0, "c": 1.0}])
    every = np.arange(len(packed))

    def found(numbers: list[int], day: int, others: list[int], other_day: int) -> dict[tuple[int, int], int]:
        left = DayMatrix(unpack_rows([packed[n] for n in numbers]), every[numbers], day)
        right = DayMatrix(unpack_rows([packed[n] for n in others]), every[others], other_day)
        triples = (
            triple
            for part in left.strengths(right)
            for triple in zip(*(c.tolist() for c in part), strict=True)
        )
        return {(i, j): value for i, j, value in triples}

    together = found(every.tolist(), FIRST, every.tolist(), FIRST + apart)
    alone = {
        pair: value
        for i in every.tolist()
        for pair, value in found([i], FIRST, every.tolist(), FIRST + apart).items()
    }
    turned = {
        (j, i): value for (i, j), value in found(every.tolist(), FIRST + apart, every.tolist(), FIRST).items()
    }
    assert together == alone == turned


@given(st.lists(st.lists(st.integers(0, 3), min_size=4, max_size=4), min_size=1, max_size=12), some_days)
def test_every_pair_at_the_floor_is_found(counts: list[list[int]], days: list[int | None]) -> None:
    rows = unpack_rows(packed_of([{str(n): float(c) for n, c in enumerate(row) if c} for row in counts]))
    dates = sent_days(
        [math.nan if day is None else float(day) for day in days[: len(counts)]], [None] * len(counts)
    )
    every = np.arange(len(counts))
    cosines = np.asarray((rows @ rows.T).todense())
    alike = cosines * dates.nearness(every[:, None], every[None, :])
    found = pairs_within(cosines, dates)
    for i in range(len(counts)):
        for j in range(i + 1, len(counts)):
            if alike[i, j] >= FLOOR + 1e-6:
                assert math.isclose(found[i, j], alike[i, j], rel_tol=1e-6)
            elif alike[i, j] < FLOOR - 1e-6:
                assert (i, j) not in found


def test_a_set_of_too_many_members_is_cut_where_likeness_is_least() -> None:
    # Two crowds of 300 that share one word of two.
    crowd = packed_of([{"a": 0.4, "b": 0.9}] * 300 + [{"a": 0.4, "c": 0.9}] * 300)
    assert candidate_sets(crowd, [None] * 600) == [list(range(300)), list(range(300, 600))]


def test_a_crowd_that_is_all_alike_is_cut_by_time() -> None:
    sets = candidate_sets(packed_of([{"a": 1.0}] * 1000), [None] * 1000)
    assert sets == [list(range(start, start + 250)) for start in (0, 250, 500, 750)]
    assert MOST_MEMBERS < 500


def test_days_that_publishers_sent_part_a_crowd() -> None:
    days = [FIRST, FIRST, FIRST + 30, FIRST + 30]
    assert candidate_sets(packed_of([{"a": 1.0}] * 4), days) == [[0, 1], [2, 3]]
