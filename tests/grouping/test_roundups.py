from collections.abc import Mapping

import pytest

from summarizer.grouping.events import group
from summarizer.grouping.explanation import reasons
from summarizer.grouping.roundups import are_looked_for, roundups
from summarizer.grouping.vectors import DocumentFrequencies
from tests.grouping.test_cases import CALDRIA, read

TOLD = {(0, 9): 0.2, (1, 9): 0.16, (2, 9): 0.12}


@pytest.mark.parametrize(
    ("evidence", "found"),
    [
        (TOLD, {9}),
        (TOLD | {(0, 1): 0.02}, {9}),  # hardly alike
        (TOLD | {(0, 1): 0.1}, set()),  # two reports of one event
        (TOLD | {(2, 9): 0.05}, set()),  # a third event in passing
        ({(0, 9): 0.2, (1, 9): 0.16}, set()),
    ],
)
def test_what_is_like_three_articles_that_are_not_alike_tells_several_events(
    evidence: Mapping[tuple[int, int], float], found: set[int]
) -> None:
    assert roundups(evidence) == found


def test_a_look_back_at_a_week_joins_no_event_and_its_reason_says_so() -> None:
    grouping = group(read(CALDRIA)[0])
    assert ["courier-week"] in [list(event.articles) for event in grouping.events]
    told = reasons(grouping, {"courier-week"})["courier-week"].kept_apart or ""
    assert told.endswith("; the events: one of them tells several events")


@pytest.mark.parametrize(
    ("counted", "alike", "looked"), [(200, 50, True), (0, 200, True), (201, 50, False), (0, 201, False)]
)
def test_roundups_are_looked_for_among_few_articles_alone(counted: int, alike: int, looked: bool) -> None:
    assert are_looked_for(DocumentFrequencies(counted, {}, {}, "en"), alike) is looked
