import json
from pathlib import Path

import pytest

from evaluation.facts import read_week, score
from summarizer.errors import InputError

TEXTS = {
    "a": ("Gulf Post", "Three people died in the fire at Orvel. The mill had no alarm."),
    "b": ("The Courier", "Five people died in the fire at Orvel. The mill had no alarm."),
    "c": ("Morning Echo", "Five people died in the fire at Orvel. The mill had no alarm."),
}
FACTS = [
    {"event": "fire", "fact": "toll-3", "state": "superseded", "weight": 3, "superseded_by": "toll-5",
     "spans": [["a", "Three people died"]]},
    {"event": "fire", "fact": "toll-5", "state": "current", "weight": 3, "superseded_by": None,
     "spans": [["b", "Five people died"], ["c", "Five people died"]]},
    {"event": "fire", "fact": "alarm", "state": "current", "weight": 2, "superseded_by": None,
     "spans": [[name, "The mill had no alarm"] for name in "abc"]},
]  # fmt: skip


@pytest.fixture
def folder(write_lines, tmp_path: Path) -> Path:
    rows = [
        {"id": name, "source": source, "title": "Fire at Orvel", "text": text, "published": f"2025-04-0{n}"}
        for n, (name, (source, text)) in enumerate(TEXTS.items(), start=1)
    ]
    rows[2]["copy_of"] = "b"
    write_lines("articles.jsonl", rows)
    write_lines("events.jsonl", [{"id": "fire", "articles": list("abc")}])
    write_lines("facts.jsonl", FACTS)
    return tmp_path


def cited(article: str, words: str) -> dict[str, object]:
    start = TEXTS[article][1].index(words)
    return {"article": article, "field": "text", "start": start, "end": start + len(words), "text": words}


def briefing(*said: dict[str, object], only: bool = False) -> dict[str, object]:
    support = {"cited": [cited("a", "The mill had no alarm")]}
    point = cited("b", "The mill had no alarm") | {"single_source": only, "support": support}
    return {"articles": list("abc"), "headline": said[0], "sentences": list(said), "key_points": [point]}


def test_an_overtaken_toll_is_stale_and_what_is_worth_telling_is_missed(folder: Path) -> None:
    found = score(read_week(folder), [briefing(cited("a", "Three people died"))])
    assert (found["events_exact"], found["stale_headlines"], found["stale_sentences"]) == (1, 1, 1)
    assert (found["headline_main"], found["worth_telling_told"]) == (0.0, 0.5)


def test_a_sentence_that_is_marked_as_overtaken_is_not_stale(folder: Path) -> None:
    old = cited("a", "Three people died") | {"superseded": cited("b", "Five people died")}
    found = score(read_week(folder), [briefing(cited("b", "Five people died"), old)])
    assert (found["stale_sentences"], found["headline_main"], found["worth_telling_told"]) == (0, 1.0, 1.0)


def test_a_label_that_another_outlet_refutes_is_false_and_a_copy_is_no_source(folder: Path) -> None:
    found = score(read_week(folder), [briefing(cited("b", "Five people died"), only=True)])
    assert (found["only_labels"], found["only_false"], found["sources_recall"]) == (1, 1.0, 1.0)
    assert found["wrongly_credited"] == 0


def test_detectors_are_held_against_what_is_known_of_a_week(call, folder: Path) -> None:
    kinds = json.loads(call("faults", "--week", folder, "--format", "json").out)["kinds"]
    assert (kinds["stale"]["right"], kinds["stale"]["wrong"], kinds["stale"]["missed"]) == (1, 0, 0)
    assert set(kinds) == {"stale", "support_false", "label_false"}


def test_our_own_briefings_of_a_week_are_scored(call, folder: Path) -> None:
    done = call("facts", folder, "--format", "json")
    assert done.code == 0
    assert json.loads(done.out)["events"] == 1


@pytest.mark.parametrize(
    ("name", "row", "told"),
    [
        ("facts.jsonl", FACTS[0] | {"spans": [["a", "Nine people died"]]}, "occurs 0 times in 'a'"),
        ("facts.jsonl", {"event": "fire"}, "KeyError 'spans'"),
        ("events.jsonl", {"id": "fire", "articles": ["a"]}, "not a partition"),
        ("articles.jsonl", {"id": "a"}, "not a partition"),
    ],
)
def test_a_week_that_does_not_fit_together_is_named(
    folder: Path, write_lines, name: str, row: dict[str, object], told: str
) -> None:
    write_lines(name, [row])
    with pytest.raises(InputError, match=told):
        read_week(folder)
