import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from sample_topics import TOPICS

import evaluation
from evaluation.systems import fit_budget
from summarizer.errors import InputError
from summarizer.models import Article

SAID = [
    {"id": "storm", "sentences": ["Eleven ferries stayed in port.", "Nobody was hurt."]},
    {"id": "strike", "summary": "Bakers walked out on Friday. The union says nine in ten shops are shut."},
]


def first_words(articles: Sequence[Article], words: int) -> str:
    return " ".join(articles[0].text.split()[:words])


def test_a_file_and_a_function_stand_in_table_page_and_tests_beside_ours(
    topics_file, write_lines, tmp_path
) -> None:
    mine = write_lines("mine.jsonl", SAID)
    settings = evaluation.Settings(words=30, baseline="mine")
    compared = evaluation.compare(
        topics_file, {"mine": mine, "first": first_words}, beside=("lead", "lexrank"), settings=settings
    )
    table = {each["name"]: each for each in compared.report["systems"]}
    assert list(table) == ["lead", "lexrank", "mine", "first"]
    assert table["first"]["versus"]["rouge2_f"]["p_holm"] >= table["first"]["versus"]["rouge2_f"]["p"]
    assert "minus mine" in compared.text()
    compared.write(tmp_path / "out")
    assert sorted(p.name for p in (tmp_path / "out").iterdir()) == [
        "first.jsonl", "lead.jsonl", "lexrank.jsonl", "mine.jsonl", "report.html", "report.json",
    ]  # fmt: skip
    assert "Eleven ferries stayed in port." in compared.page()


def test_candidates_give_the_same_bytes_in_one_process_and_in_two(
    call, topics_file, write_lines, tmp_path
) -> None:
    mine = write_lines("mine.jsonl", SAID)
    for jobs in (1, 2):
        done = call(
            "summaries", topics_file, "--candidates", f"mine={mine}", "--systems", "lead,lexrank",
            "--jobs", jobs, "--output", tmp_path / str(jobs),
        )  # fmt: skip
        assert (done.code, done.err) == (0, "")
    one, two = ({p.name: p.read_bytes() for p in (tmp_path / n).iterdir()} for n in "12")
    assert one == two


def test_a_candidate_keeps_the_budget_in_whole_sentences() -> None:
    said = ["one two three four", "one two three", "", "one"]
    assert fit_budget(said, 5) == ("one two three four", "one")


def test_what_does_not_fit_is_counted_and_named(call, topics_file, write_lines) -> None:
    mine = write_lines("mine.jsonl", SAID)
    done = call(
        "summaries",
        topics_file,
        "--candidates",
        f"mine={mine}",
        "--systems",
        "lead",
        "--words",
        6,
        "--jobs",
        1,
    )
    assert "mine: over the budget, cut to whole sentences, on 2 topic(s): storm, strike" in done.out


def test_nothing_is_silently_dropped(call, topics_file, write_lines) -> None:
    rows = [SAID[0], SAID[0], {"id": "ghost", "summary": "Who?"}, {"id": "strike", "sentences": [4]}, "{"]
    mine = write_lines("mine.jsonl", rows)
    done = call("summaries", topics_file, "--candidates", f"mine={mine}", "--systems", "lead", "--jobs", 1)
    assert done.code == 1
    for told in (
        "line 2, id 'storm': stands on an earlier line",
        "line 3, id 'ghost': no such topic",
        "id 'strike': no \"sentences\"",
        "line 5: not JSON",
        "no summary of topic 'strike'; it scores zero",
    ):
        assert told in done.err
    assert "mine: no summary, scored zero, on 1 topic(s): strike" in done.out


def test_an_empty_candidate_scores_zero_and_is_counted(topics_file, write_lines) -> None:
    mine = write_lines("mine.jsonl", [{"id": "storm", "summary": ""}, {"id": "strike", "sentences": []}])
    compared = evaluation.compare(topics_file, {"mine": mine}, beside=("lead",))
    table = {each["name"]: each for each in compared.report["systems"]}
    assert (table["mine"]["empty"], table["mine"]["figures"]["rouge1_f"]["mean"]) == (2, 0.0)


def test_a_function_that_breaks_is_named_and_scores_zero(topics_file) -> None:
    def broken(articles: Sequence[Article], words: int) -> str:
        raise ValueError(f"no model for {len(articles)} articles in {words} words")

    compared = evaluation.compare(topics_file, {"mine": broken, "number": lambda _a, _w: 3}, beside=("lead",))
    assert [each["why"] for each in compared.report["failed"] if each["system"] == "mine"] == [
        "ValueError: no model for 2 articles in 75 words"
    ] * 2
    assert "neither" not in compared.text()
    assert {each["system"] for each in compared.report["failed"]} == {"mine", "number"}


def test_a_file_and_a_function_stand_in_one_command(
    call, topics_file, write_lines, tmp_path, monkeypatch
) -> None:
    (tmp_path / "own_systems.py").write_text(
        "def first(articles, words):\n    return articles[0].text\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    asked = [
        "--candidates",
        f"mine={write_lines('mine.jsonl', SAID)}",
        "--candidates",
        "first=own_systems:first",
    ]
    done = call(
        "summaries",
        topics_file,
        *asked,
        "--systems",
        "lead",
        "--baseline",
        "lead",
        "--jobs",
        1,
        "--format",
        "json",
    )
    table = {each["name"]: each for each in json.loads(done.out)["systems"]}
    assert list(table) == ["lead", "mine", "first"]
    assert all("p_holm" in table[name]["versus"]["rouge2_f"] for name in ("mine", "first"))


WHOLE = {
    "sentences": ["Eleven ferries stayed in port."],
    "headline": "He said so and",
    "key_points": [{"text": "Eleven ferries stayed in port.", "articles": ["storm-1", "storm-2"]}],
}


def test_headline_and_sources_of_a_candidate_are_measured_beside_ours(topics_file) -> None:
    compared = evaluation.compare(topics_file, {"mine": lambda _a, _w: WHOLE}, beside=("newsfold", "lead"))
    figures = {each["name"]: each["figures"] for each in compared.report["systems"]}
    assert figures["mine"]["headline"]["mean"] == 1.0
    assert {"support_false", "label_false"} <= set(figures["mine"]) & set(figures["newsfold"])
    assert "headline" not in figures["lead"]
    assert "shares of headlines and key points" in compared.text()


@pytest.mark.parametrize(
    ("part", "told"),
    [
        ({"headline": 4}, "headline is 4; a text is needed"),
        ({"key_points": "x"}, "key_points is not a list"),
        ({"key_points": [{"text": ""}]}, "a key point has no text"),
        (
            {"key_points": [{"text": "x", "articles": "a"}]},
            "articles of the key point 'x' is not a list of ids",
        ),
    ],
)
def test_what_stands_wrongly_beside_the_sentences_is_named(
    call, topics_file, write_lines, part: dict[str, object], told: str
) -> None:
    mine = write_lines("mine.jsonl", [SAID[0], {"id": "strike", "summary": "Bakers walked out."} | part])
    done = call("summaries", topics_file, "--candidates", f"mine={mine}", "--systems", "lead", "--jobs", 1)
    assert done.code == 1
    assert f"id 'strike': {told}" in done.err


@pytest.mark.parametrize(
    ("candidates", "told"),
    [
        (["a=own_systems_missing:first"], "no function 'own_systems_missing:first' for the candidate 'a'"),
        (["a=json:no_such"], "no function 'json:no_such' for the candidate 'a'"),
        (["a=json:__name__"], "'json:__name__' of the candidate 'a' is str; a function is needed"),
        (["a=json:dumps", "a=json:dumps"], "two candidates are called 'a'"),
        (["a={mine}", "a={mine}"], "two candidates are called 'a'"),
        (["lead={mine}"], "'lead' is a system of ours"),
        (["newsfold:no-titles={mine}"], "cannot name a candidate"),
        (["a=missing.jsonl"], "no file 'missing.jsonl' for the candidate 'a'"),
        (["a={other}"], "is it of another set?"),
        (["a={latin}"], "line 1: not UTF-8; save the file in UTF-8"),
    ],
)
def test_a_wrong_candidate_is_refused(
    call: Callable[..., object], topics_file: Path, write_lines, candidates: list[str], told: str
) -> None:
    files = {
        "mine": write_lines("mine.jsonl", SAID),
        "other": write_lines("other.jsonl", [{"id": "x", "summary": "y"}]),
    }
    files["latin"] = topics_file.with_name("latin.jsonl")
    files["latin"].write_bytes('{"id": "storm", "summary": "Öl"}\n'.encode("latin-1"))
    asked = [part for each in candidates for part in ("--candidates", each.format(**files))]
    with pytest.raises(InputError) as error:
        call("summaries", topics_file, *asked, "--systems", "lead", "--jobs", 1)
    assert told in str(error.value)


def test_rouge_of_several_files_stands_side_by_side_with_tests(call, write_lines) -> None:
    a, b = (
        write_lines("a.jsonl", SAID),
        write_lines("lead.jsonl", [SAID[0] | {"sentences": ["A storm."]}, SAID[1]]),
    )
    done = call("rouge", a, f"other={b}", write_lines("r.jsonl", TOPICS), "--format", "json")
    report = json.loads(done.out)
    assert (done.code, report["baseline"]) == (0, "a")
    assert [each["name"] for each in report["systems"]] == ["a", "other"]
    assert {"mean", "low", "high", "p", "p_holm", "topics"} == set(report["systems"][1]["versus"]["rouge2_f"])


def test_without_topics_the_sample_that_ships_is_run(call) -> None:
    done = call("summaries", "--systems", "lead", "--jobs", 1, "--format", "json")
    assert (done.code, json.loads(done.out)["set"]["topics"]) == (0, 10)


def test_the_package_offers_what_it_promises_and_loads_it_late() -> None:
    assert dir(evaluation) == ["Comparison", "Settings", "compare"]
    with pytest.raises(AttributeError):
        evaluation.missing  # noqa: B018
