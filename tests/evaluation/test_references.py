from collections.abc import Callable
from pathlib import Path

import pytest
from sample_topics import TOPICS, make_topic

from evaluation import references
from summarizer.errors import InputError

Write = Callable[..., Path]


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ({**TOPICS[0], "references": []}, "line 2, topic 'storm': no references"),
        ({**TOPICS[0], "references": [" "]}, "topic 'storm', reference 1: ' ' is neither"),
        ({**TOPICS[0], "references": [["a", 3]]}, "topic 'storm', reference 1:"),
        ({**TOPICS[0], "documents": []}, "topic 'storm': no documents"),
        ({**TOPICS[0], "id": ""}, "line 2: id is ''"),
        ('{"id": "storm", "references": [NaN]}', "line 2: not JSON: NaN is no number"),
        ("{broken", "line 2: not JSON"),
        ("[1]", "line 2: not a JSON object"),
        (TOPICS[1], "topic 'strike': this id stands on an earlier line"),
    ],
    ids=["no references", "blank", "not texts", "no documents", "no id", "NaN", "no JSON", "list", "twice"],
)
def test_a_line_that_cannot_be_used_is_named_and_the_others_go_on(
    write_lines: Write, row: object, told: str
) -> None:
    found = references.read_topics(write_lines("t.jsonl", [TOPICS[1], row]))
    assert [topic.id for topic in found.items] == ["strike"]
    assert len(found.rejected) == 1
    assert told in str(found.rejected[0])


def test_a_list_where_the_set_began_with_texts_is_scored_and_named(write_lines: Write) -> None:
    rows = [TOPICS[0], make_topic("lists", ["Ferries sail."], [["Ferries sail", "Nobody hurt"]])]
    found = references.read_topics(write_lines("t.jsonl", rows))
    assert len(found.items) == 2
    assert not found.rejected
    assert "line 2, topic 'lists': a reference is a list of takeaways" in str(found.noted[0])


def test_a_list_is_one_takeaway_a_line_to_rouge(write_lines: Write) -> None:
    path = write_lines("t.jsonl", [make_topic("lists", ["Ferries sail."], [["Ferries sail", "Nobody hurt"]])])
    (reference,) = references.read_topics(path).items[0].references
    assert reference.text == "Ferries sail\nNobody hurt"


def test_a_topic_has_the_same_digest_wherever_it_stands(write_lines: Write) -> None:
    one = references.read_topics(write_lines("a.jsonl", TOPICS)).items[1]
    other = references.read_topics(write_lines("b.jsonl", [TOPICS[1]])).items[0]
    assert one.digest == other.digest
    changed = make_topic("strike", ["Another text."], TOPICS[1]["references"])
    assert one.digest != references.read_topics(write_lines("c.jsonl", [changed])).items[0].digest


def test_a_file_that_is_not_there_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"cannot read .*none\.jsonl"):
        references.read_topics(tmp_path / "none.jsonl")
