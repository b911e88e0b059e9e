import json
from pathlib import Path

import pytest

from evaluation import support
from summarizer.errors import InputError, UnreadableError

LABELS = Path(support.__file__).parent / "support_labels.jsonl"
ARTICLES = [
    {"id": "a", "text": "The ferry Alma ran aground on Sunday. Nobody was hurt."},
    {"id": "b", "text": "On Sunday the ferry Alma ran aground. A tug will come on Monday."},
]
ROWS = [
    ["set.jsonl", "a", 0, 37, "set.jsonl", "b", 0, 37, "yes"],
    ["set.jsonl", "a", 0, 37, "set.jsonl", "b", 38, 64, "no"],
]


@pytest.fixture
def labels(tmp_path: Path) -> Path:
    (tmp_path / "set.jsonl").write_text("".join(json.dumps(each) + "\n" for each in ARTICLES))
    path = tmp_path / "labels.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    return path


def test_the_labels_that_ship_are_400_half_of_them_held_out() -> None:
    opened, held_out = (support.read_labels(LABELS, half) for half in ("open", "held-out"))
    assert (len(opened), len(held_out)) == (200, 200)
    assert sum(label.says for label in opened + held_out) == 169


def test_the_labels_drawn_from_briefings_are_340_half_of_them_held_out() -> None:
    drawn = LABELS.with_name("support_labels_briefings.jsonl")
    opened, held_out = (support.read_labels(drawn, half) for half in ("open", "held-out"))
    assert (len(opened), len(held_out)) == (170, 170)
    assert sum(label.says for label in opened + held_out) == 82


def test_a_label_is_resolved_to_its_sentences(labels: Path) -> None:
    pairs = support.resolve(support.read_labels(labels), labels.parent)
    assert pairs[1].point.text == "The ferry Alma ran aground on Sunday."
    assert pairs[1].other.text == "A tug will come on Monday."


def test_documents_of_topics_are_found_as_articles_are(labels: Path) -> None:
    topic = {"id": "t", "documents": ARTICLES, "references": ["…"]}
    (labels.parent / "set.jsonl").write_text(json.dumps(topic))
    assert support.resolve(support.read_labels(labels), labels.parent)[0].point.article == "a"


def test_the_command_says_how_often_the_scorer_is_right(call, labels: Path) -> None:
    done = call("support", labels, "--data", labels.parent, "--format", "json")
    value = json.loads(done.out)
    own = next(at for at in value["at"] if at["threshold"] == value["threshold"])
    assert (value["pairs"], value["yes"], value["area"]) == (2, 1, 1.0)
    assert (own["precision"], own["recall"]) == (1.0, 1.0)
    assert "2 pairs, 1 of them yes" in call("support", labels, "--data", labels.parent).out


def test_the_labels_of_named_sources_are_286() -> None:
    drawn = support.read_labels(LABELS.with_name("support_labels_credits.jsonl"))
    assert (len(drawn), sum(label.says for label in drawn)) == (286, 72)


def test_pairs_are_judged_in_their_events(call, labels: Path) -> None:
    topic = {"id": "t", "documents": ARTICLES, "references": ["…"]}
    (labels.parent / "set.jsonl").write_text(json.dumps(topic))
    done = call("support", labels, "--data", labels.parent, "--in-events", "--format", "json")
    value = json.loads(done.out)
    assert (value["pairs"], value["yes"], value["area"]) == (2, 1, 1.0)


def test_a_set_that_does_not_hold_the_slice_is_named(labels: Path) -> None:
    (labels.parent / "set.jsonl").write_text(json.dumps(ARTICLES[1]))
    with pytest.raises(InputError, match=r"'set.jsonl' holds no \[0:37\) of article 'a'"):
        support.resolve(support.read_labels(labels), labels.parent)


def test_a_line_that_is_no_label_is_named(labels: Path) -> None:
    labels.write_text('["set.jsonl", "a", 0]\n')
    with pytest.raises(UnreadableError, match="line 1"):
        support.read_labels(labels)
