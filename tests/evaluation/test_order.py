"""The order in which briefings tell against that of people."""

import json
import math
from collections import Counter

import pytest
from sample_topics import make_topic

from evaluation.order import by_article, measure, neighbours, place, tau
from summarizer.errors import InputError
from summarizer.models import Citation
from summarizer.text.tokens import content_stems

FERRY = (
    "The ferry Alma ran aground on the Holm sandbank on Sunday evening with forty passengers aboard.",
    "A lifeboat from Skarv brought all of them ashore before midnight, the coastguard said.",
    "The minister of fisheries promised a new survey of the fairway within the next two years.",
    "An insurer in Belisar expects claims for nine damaged lorries and a load of frozen cod.",
    "Skippers had warned for months that the old beacon on the western mole was dark.",
    "Schools on the island stay closed because teachers cannot cross the sound this week.",
)
TOPICS = (
    make_topic("ferry", [" ".join(FERRY[:3]), " ".join(FERRY[3:])], [" ".join(FERRY)]),
    make_topic("bread", ["Bread is dear."], ["Bread."]),
)


def bag(text: str) -> Counter[str]:
    return Counter(content_stems(text, "en"))


@pytest.mark.parametrize(
    ("places", "expected"),
    [([0, 1, 2], 1.0), ([2, 1, 0], -1.0), ([0, 2, 1], 1 / 3), ([0, None, 1], 1.0), ([1, 1, 2], 1.0)],
    ids=["same", "reversed", "one pair of three", "unaligned left out", "ties left out"],
)
def test_tau_is_the_balance_of_pairs_in_and_out_of_order(places: list[int | None], expected: float) -> None:
    assert tau(places) == pytest.approx(expected)


def test_one_place_has_no_order() -> None:
    assert math.isnan(tau([None, 3, 3]))


def test_neighbours_are_those_with_places_side_by_side() -> None:
    assert neighbours([4, 5, 0, 0]) == pytest.approx(2 / 3)
    assert math.isnan(neighbours([0, 1, None]))


def test_a_sentence_is_placed_where_it_shares_most_and_nowhere_if_it_shares_little() -> None:
    reference = [bag("Bread is dear in Skarv."), bag("A storm shut the harbour of Brevik on Monday.")]
    assert place(bag("On Monday the harbour of Brevik was shut by a storm."), reference) == 1
    assert place(bag("Ferries sail again."), reference) is None


def test_by_article_the_article_of_the_opening_goes_first() -> None:
    told = [
        Citation("x", name, "text", start, start + 1, 0, None, None)
        for name, start in [("b", 0), ("a", 0), ("b", 9)]
    ]
    ordered = by_article(told, {"a": 0, "b": 1})
    assert [(cited.article, cited.start) for cited in ordered] == [("b", 0), ("b", 9), ("a", 0)]


def test_the_command_writes_a_table_and_json(call, write_lines) -> None:
    path = write_lines("t.jsonl", TOPICS)
    assert "cohesion" in call("order", path, "--words", 120, "--jobs", 1).out
    value = json.loads(call("order", path, "--words", 120, "--jobs", 1, "--format", "json").out)
    assert (value["topics"], set(value["measures"])) == (1, {"order", "neighbours", "cohesion"})


def test_topics_told_in_a_sentence_or_two_are_refused(write_lines) -> None:
    with pytest.raises(InputError, match="no topic"):
        measure(write_lines("t.jsonl", TOPICS[1:]), words=120, every=1, jobs=1)
