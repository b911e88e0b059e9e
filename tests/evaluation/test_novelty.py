"""Days of an affair against the days before them."""

import json

import pytest
from sample_topics import STORM, make_topic

from evaluation.novelty import days, measure
from evaluation.references import read_topics
from summarizer.errors import InputError

LATER = "The last of the ferries sailed on Wednesday, and a diver found a crack in the sea wall of Brevik harbour."
AFFAIR = (
    make_topic("storm-2025-04-07", STORM, ["A storm shut the harbour of Brevik."]),
    make_topic(
        "storm-2025-04-09", [STORM[0] + " " + LATER], ["A diver found a crack in the sea wall of Brevik."]
    ),
    make_topic("bread-2025-04-08", STORM[:1], ["Bread."]),
    make_topic("no-day", STORM[:1], ["Nothing."]),
)


def test_a_day_is_held_against_the_days_of_its_own_affair_before_it(write_lines) -> None:
    topics = read_topics(write_lines("t.jsonl", AFFAIR[::-1])).items
    (only,) = days(topics, 3)
    assert (only.topic.id, [topic.id for topic in only.before]) == ("storm-2025-04-09", ["storm-2025-04-07"])


def test_what_is_new_says_more_of_the_day_than_a_plain_briefing(write_lines) -> None:
    found = measure(write_lines("t.jsonl", AFFAIR), words=25, reach=3, every=1, jobs=1)
    assert found["systems"]["new-facts"]["mean"] > found["systems"]["plain"]["mean"]
    assert found["differences"]["new-facts minus plain"]["topics"] == 1


def test_the_command_writes_a_table_and_json(call, write_lines) -> None:
    path = write_lines("t.jsonl", AFFAIR)
    assert "new-facts minus plain-today" in call("changes", path, "--words", 25, "--jobs", 1).out
    value = json.loads(call("changes", path, "--words", 25, "--jobs", 1, "--format", "json").out)
    assert (value["metric"], value["words"], value["days_before"]) == ("rouge2 recall", 25, 3)


def test_a_file_without_two_days_of_an_affair_is_refused(write_lines) -> None:
    with pytest.raises(InputError, match="no two days"):
        measure(write_lines("t.jsonl", AFFAIR[2:]), words=25, reach=3, every=1, jobs=1)
