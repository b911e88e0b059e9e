import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.faults import (
    Later,
    PlacedSentence,
    faults_of,
    furniture,
    headline_fault,
    stale,
    told_twice,
    torn,
)
from evaluation.leaning import leans
from evaluation.whole import label_faults

TEXT = "Mayor Ada Lunde said the sea wall had held. Eleven ferries stayed in port at Brevik on Monday."


@pytest.mark.parametrize(
    "said",
    ["“We are ready,” he added.", "Both sources asked not to be named.", "At the same briefing the port was closed.",
     "I have been telling it for years."],
)  # fmt: skip
def test_what_points_at_nothing_before_it_is_marked(said: str) -> None:
    assert leans(said) or faults_of([PlacedSentence(said)])


@pytest.mark.parametrize(
    "said",
    ["“We are ready,” Ada Lunde said.", "Brevik is shut, the port authority said.", "World War I ended in the harbour.",
     "After Rolf Ennard fell, he said the pass was icy."],
)  # fmt: skip
def test_what_is_named_in_the_sentence_is_not_marked(said: str) -> None:
    assert not faults_of([PlacedSentence(said)])


def test_a_surname_in_mid_sentence_needs_its_first_name_where_the_articles_let_its_bearer_speak() -> None:
    known = "Vesna Orlic runs the harbour of Brevik in Nordre Brevik. Orlic said the ferries would sail."
    assert leans("Critics of the plan point to Orlic and her staff.", known=known) == "Orlic"
    assert leans("Ferries left the harbour of Brevik on Tuesday.", known=known) == ""


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("The mayor is expected to talk about that person.", "about that person"),
        ("The mayor said in that the council had no say.", ""),
        ("Nobody was at sea at that time.", ""),
    ],
)
def test_that_with_a_noun_points_back(said: str, why: str) -> None:
    assert leans(said) == why


def test_a_surname_that_speaks_needs_its_first_name_somewhere_before() -> None:
    known = "Vesna Orlic runs the harbour. Orlic said the ferries would sail."
    assert leans("Ferries sail on Tuesday, Orlic said.", known=known) == "Orlic"
    assert leans("Ferries sail on Tuesday, Orlic said.", "Vesna Orlic runs the harbour.", known) == ""


@pytest.mark.parametrize(
    "said",
    ["Photo: Ana Ruiz for the Gulf Post", "In this June 20 photo, ferries lie in port.", "Sign up for the news.",
     "More at https://gulf.example/1", "Updated 10:32 am: the port is closed."],
)  # fmt: skip
def test_captions_credits_and_calls_are_furniture(said: str) -> None:
    assert furniture(said)


@pytest.mark.parametrize(
    "said", ["The council met on Monday and", ", a critic of the mayor, left.", "The port shut.Ferries stayed in.",
             "Ferries in port 12 April Ada Lunde has told the council."]
)  # fmt: skip
def test_broken_and_fused_sentences_are_torn(said: str) -> None:
    assert torn(said)


@pytest.mark.parametrize(
    "said", [*TEXT.split(". ")[1:], "“Stay at home,” the mayor said.", "It cost 3.5 million crowns."]
)
def test_plain_sentences_show_no_fault(said: str) -> None:
    assert furniture(said) == torn(said) == ""


def test_a_fact_told_again_names_the_sentence_that_told_it() -> None:
    again = "At Brevik, eleven ferries stayed in port."
    assert told_twice(again, ["Nobody was hurt.", TEXT.split(". ")[1]]) == "as sentence 2"
    assert told_twice("Bakers walked out in Talmar.", [TEXT]) == ""


@pytest.mark.parametrize(
    ("headline", "why"),
    [
        (None, "none"),
        ("He denies the claim", "points back: he"),
        ("Storm shuts Brevik: live", "torn"),
        ("Bakers strike in Talmar", "not in the body"),
        ("Eleven ferries stay in port", ""),
    ],
)
def test_a_headline_stands_by_itself_and_by_its_body(headline: str | None, why: str) -> None:
    assert headline_fault(headline, [TEXT]) == why


def test_a_figure_that_a_later_article_gives_otherwise_is_stale() -> None:
    assert (
        stale("Three people died in the fire at Orvel.", ["Five people died in the fire at Orvel."])
        == "3, later 5"
    )
    assert (
        stale("Three people died in the fire at Orvel.", ["The fire at Orvel burned for five hours."]) == ""
    )


@pytest.mark.parametrize(
    ("later", "why"),
    [
        ("The search for the ferry Alma off Brevik ended when she was found.", ""),
        ("The ferry Alma was found off Brevik with her crew on Tuesday.", "still"),
        ("The port of Lunde is to get a crane.", ""),
    ],
    ids=["it is still told", "it is over", "another matter"],
)
def test_a_state_that_a_later_article_does_not_tell_any_more_is_stale(later: str, why: str) -> None:
    assert stale("The ferry Alma and her crew are still missing off Brevik.", [later]) == why


def test_what_is_later_is_known_by_the_day_of_the_article_that_has_the_words(make_article) -> None:
    articles = [
        make_article("The port is shut. Nobody was hurt.", id="a", published="2025-04-01"),
        make_article("The port is open.", id="b", published="2025-04-02"),
    ]
    later = Later(articles)
    assert later.than(PlacedSentence("Nobody was hurt.")) == ["The port is open."]
    assert later.than(PlacedSentence("The port is shut.", "b")) == []
    assert later.than(PlacedSentence("Nobody wrote this.")) == []


POINT = "The council of Brevik approved a new sea wall of 40 million crowns."


def test_a_cited_sentence_that_hardly_says_the_point_is_marked() -> None:
    cited = [
        "Brevik's fish market opens at six.",
        "A new sea wall of 40 million crowns was approved in Brevik.",
    ]
    assert list(label_faults(POINT, cited, {})) == [("support_false", f"not said by: {cited[0]}")]


def test_a_source_that_says_the_point_and_is_not_named_is_marked() -> None:
    says = "The council of Brevik approved a new sea wall of 40 million crowns, officials said."
    marked = list(label_faults(POINT, [], {"Gulf Post": ["Rain is due.", says], "Echo": ["It rained."]}))
    assert marked == [("label_false", f"Gulf Post says it too: {says}")]


def test_faults_lists_each_with_its_words(call, write_lines) -> None:
    text = "Photo: the harbour of Brevik lies empty on Monday morning after the storm. Nobody was hurt in the harbour."
    topic = {
        "id": "storm",
        "documents": [{"id": "a", "title": "Storm", "text": text}],
        "references": ["A storm."],
    }
    done = call("faults", write_lines("t.jsonl", [topic]), "--format", "json")
    report = json.loads(done.out)
    assert (done.code, report["briefings"]) == (0, 1)
    assert all(
        {"topic", "kind", "in", "at", "why", "text", "article"} == set(each) for each in report["faults"]
    )


def test_labels_are_checked_against_their_set_and_a_wrong_slice_is_named(
    call, write_lines, tmp_path: Path
) -> None:
    documents = [{"id": "a", "text": "Photo: the port of Brevik. He said it was shut."}]
    write_lines("set.jsonl", [{"id": "t", "documents": documents, "references": ["x"]}])
    label = {"set": "set.jsonl", "topic": "t", "headline": None, "key_points": []}
    label |= {"sentences": [["a", "text", 0, 26], ["a", "text", 27, 47]]}
    label |= {"faults": [{"kind": "furniture", "in": "sentences", "at": 0}]}
    done = call("faults", "--labels", write_lines("l.jsonl", [label]), "--data", tmp_path, "--format", "json")
    kinds = json.loads(done.out)["kinds"]
    assert (kinds["furniture"]["right"], kinds["headline"]["wrong"]) == (1, 1)
    bad = write_lines("bad.jsonl", [label | {"sentences": [["a", "text", 0, 999]]}])
    with pytest.raises(Exception, match=r"line 1: no label of this set \(ValueError \[0:999\)"):
        call("faults", "--labels", bad, "--data", tmp_path)


@given(st.text(max_size=200))
def test_any_text_can_be_looked_at(text: str) -> None:
    for fault in faults_of([PlacedSentence(text), PlacedSentence(text)]):
        assert fault.why
