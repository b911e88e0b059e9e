"""The command line as a user meets it: files, two streams and an exit code, of another process where that counts."""

import gzip
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from summarizer import cli
from tests.command_line import call

SEEDS = Path(__file__).parent.parent / "seeds"
Run = Callable[..., subprocess.CompletedProcess[str]]
STORY = "The bridge at Norwick reopened on Monday after a year of repairs, the council said."


@pytest.fixture
def run(tmp_path: Path) -> Run:
    def newsfold(*arguments: str, given: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
        return call(*arguments, folder=tmp_path, given=given, environment=environment)

    return newsfold


@pytest.fixture
def start(tmp_path: Path) -> Run:
    def newsfold(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "summarizer", *arguments],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
            env=os.environ | {"PYTHONPATH": str(SEEDS.parent)} | environment,
            check=False,
        )

    return newsfold


def values(output: str) -> list[dict[str, object]]:
    return [json.loads(line) for line in output.splitlines()]


def test_group_writes_the_gold_events_of_the_sample_corpus(start: Run) -> None:
    done = start("group", str(SEEDS), "--format", "jsonl")
    gold = values((SEEDS / "events.jsonl").read_text(encoding="utf-8"))
    assert done.returncode == 0
    found = {frozenset(event["articles"]) for event in values(done.stdout)}  # type: ignore[call-overload]
    assert found == {frozenset(event["articles"]) for event in gold}  # type: ignore[call-overload]


def test_other_files_of_a_folder_are_passed_over_with_one_warning(run: Run) -> None:
    warnings = run("group", str(SEEDS), "--format", "jsonl").stderr.splitlines()
    assert len(warnings) == 1
    assert "README.md" in warnings[0]
    assert "takeaways.jsonl" in warnings[0]


def test_every_cited_text_of_the_sample_corpus_is_its_slice(run: Run) -> None:
    from summarizer.inputs import read_paths
    from summarizer.models import Article

    with (SEEDS / "articles.jsonl").open("rb") as nothing:
        stored = {
            a.id: a for a in read_paths([str(SEEDS / "articles.jsonl")], nothing) if isinstance(a, Article)
        }
    cited = 0
    for briefing in values(run("brief", str(SEEDS), "--format", "jsonl").stdout):
        points: list[dict[str, object]] = briefing["key_points"]  # type: ignore[assignment]
        supports = [c for point in points for c in point["support"]["cited"]]  # type: ignore[index]
        for citation in [briefing["headline"], *briefing["sentences"], *points, *supports]:  # type: ignore[misc]
            article = stored[citation["article"]]
            held = article.title if citation["field"] == "title" else article.text
            assert held is not None
            assert held[citation["start"] : citation["end"]] == citation["text"]
            cited += 1
    assert cited > 100


def test_the_same_bytes_come_out_whatever_the_hash_seed_and_the_order(start: Run, tmp_path: Path) -> None:
    lines = (SEEDS / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    (tmp_path / "turned.jsonl").write_text("\n".join(reversed(lines)), encoding="utf-8")
    one = start("brief", str(SEEDS / "articles.jsonl"), "--format", "jsonl", PYTHONHASHSEED="1")
    other = start("brief", "turned.jsonl", "--format", "jsonl", PYTHONHASHSEED="2")
    assert one.stdout == other.stdout


def test_one_event_takes_all_articles_as_one(run: Run) -> None:
    done = run("brief", str(SEEDS), "--one-event", "--format", "json", "--words", "60")
    [briefing] = json.loads(done.stdout)["briefings"]
    assert len(briefing["articles"]) == 36
    assert sum(len(sentence["text"].split()) for sentence in briefing["sentences"]) <= 60


@pytest.mark.parametrize(
    ("form", "sign"), [("text", "Key points"), ("markdown", "### Key points"), ("html", "<h2>")]
)
def test_a_briefing_is_written_for_people_in_each_format(run: Run, form: str, sign: str) -> None:
    done = run("brief", str(SEEDS / "articles.jsonl"), "--format", form)
    assert (done.returncode, done.stderr) == (0, "")
    assert sign in done.stdout
    assert done.stdout.count("Belisar") > 1


@pytest.mark.parametrize("form", ["text", "markdown", "html", "json"])
def test_explain_shows_the_runner_up_of_a_choice(run: Run, form: str) -> None:
    done = run("brief", str(SEEDS / "articles.jsonl"), "--format", form, "--explain")
    assert "runner_up" in done.stdout if form == "json" else "beat" in done.stdout


def test_explain_shows_why_each_article_is_in_its_event(run: Run) -> None:
    done = run("group", str(SEEDS / "articles.jsonl"), "--format", "jsonl", "--explain")
    for event in values(done.stdout):
        reasons: list[dict[str, object]] = event["why"]  # type: ignore[assignment]
        assert [reason["article"] for reason in reasons] == event["articles"]
    assert "nearest other event" in run("group", str(SEEDS / "articles.jsonl"), "--explain").stdout


def test_json_lines_come_in_from_standard_input(run: Run) -> None:
    done = run("brief", "-", "--format", "jsonl", given=json.dumps({"text": STORY, "id": "a"}) + "\n")
    [briefing] = values(done.stdout)
    assert briefing["articles"] == ["a"]


@pytest.mark.parametrize("summarizer", ["lexrank", "sumy:lex-rank", "sumy:luhn"])
def test_another_summarizer_can_be_chosen(run: Run, summarizer: str) -> None:
    done = run("brief", str(SEEDS / "articles.jsonl"), "--summarizer", summarizer, "--format", "jsonl")
    assert done.returncode == 0
    assert all(f"by:{summarizer}|" in str(briefing["signature"]) for briefing in values(done.stdout))


def test_an_option_is_also_an_environment_variable(run: Run) -> None:
    done = run(
        "brief", "-", given=json.dumps({"text": STORY}), NEWSFOLD_FORMAT="json", NEWSFOLD_KEY_POINTS="0"
    )
    assert json.loads(done.stdout)["briefings"][0]["key_points"] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["brief", "nowhere.txt"], "nowhere.txt"),
        (["brief", "--wards", "5", "x.txt"], "--wards"),
        (["brief", "--words", "none", "x.txt"], "'none' is not a valid integer"),
        (["brief", "--words", "0", "x.txt"], "0 is not in the range"),
        (["brief", "--summarizer", "sumy:lexrank", "x.txt"], "known are newsfold, lexrank, sumy:kl"),
        (["brief", "--summarizer", "lexrank", "--explain", "x.txt"], "--explain"),
        (["brief", "--format", "pdf", "x.txt"], "pdf"),
        (["brief"], "PATH"),
        (["breif", "x.txt"], "breif"),
    ],
)
def test_a_wrong_call_is_one_line_and_exit_code_2(run: Run, arguments: list[str], said: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) <= 2 if "nowhere" in said else len(done.stderr.splitlines()) == 1
    assert done.stdout == ""
    assert "Traceback" not in done.stderr


GOOD = json.dumps({"text": STORY, "id": "good"})
OTHER = json.dumps(
    {"text": "A storm felled forty limes in Orsk on Friday night, the mayor said.", "id": "good"}
)


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", b"", "empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "binary"),
        ("wrong.jsonl", b"\n".join([b'{"text": "x y z."}'] * 6 + [b'{"text": ']), "line 7"),
        (
            "missing.jsonl",
            GOOD.replace("good", "other").encode() + b'\n{"title": "No text"}',
            "line 2: has no text",
        ),
        (
            "dated.json",
            b'{"text": "' + STORY.encode() + b'", "published": "someday"}',
            "'someday', which is no date",
        ),
        ("twice.jsonl", OTHER.encode(), "good"),
        ("odd.json", b'{"text": ["a"]}', "'text' must be text, not a list"),
        ("cut.jsonl.gz", gzip.compress(GOOD.encode())[:-9], "gzip"),
    ],
)
def test_a_bad_input_is_named_with_its_place_and_the_others_go_through(
    run: Run, tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / "0-good.jsonl").write_text(GOOD, encoding="utf-8")
    (tmp_path / name).write_bytes(content)
    done = run("brief", "0-good.jsonl", name, "--format", "jsonl")
    assert done.returncode == 1
    [line] = done.stderr.splitlines()
    assert name in line
    assert said in line
    assert any("good" in briefing["articles"] for briefing in values(done.stdout))


def test_nothing_readable_is_exit_code_2(start: Run, tmp_path: Path) -> None:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "readme.md").write_text("no article")
    done = start("group", "notes")
    assert done.returncode == 2
    assert "notes" in done.stderr


def test_a_budget_smaller_than_any_sentence_says_so(run: Run) -> None:
    done = run("brief", "-", "--words", "3", given=GOOD)
    assert done.returncode == 2
    assert "shortest sentence has 15 words" in done.stderr


def test_an_article_cannot_send_control_characters_to_the_terminal(run: Run) -> None:
    hostile = json.dumps(
        {
            "text": STORY + " \x1b]0;owned\x07 A second sentence stands here.",
            "title": "\x1b[31mRed alert here",
        }
    )
    assert "\x1b" not in run("brief", "-", given=hostile).stdout


def test_a_reader_that_closes_early_is_no_error(tmp_path: Path) -> None:
    command = f"{sys.executable} -m summarizer brief {SEEDS / 'articles.jsonl'} --format html | head -c 10"
    done = subprocess.run(
        command,
        shell=True,
        cwd=tmp_path,
        capture_output=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(SEEDS.parent)},
    )
    assert b"Traceback" not in done.stderr


def test_help_names_every_command(run: Run) -> None:
    shown = run("--help").stdout
    assert "brief" in shown
    assert "group" in shown


def test_version_is_that_of_the_package(run: Run) -> None:
    assert run("--version").stdout.startswith("newsfold ")


def test_the_command_is_the_module(tmp_path: Path) -> None:
    command = Path(sys.executable).with_name("newsfold")
    done = subprocess.run([command, "--version"], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("newsfold ")


@pytest.mark.usefixtures("interruptible")
def test_an_interrupt_that_strikes_inside_a_finalizer_still_shows_in_the_exit_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Finalized:
        def __del__(self) -> None:
            signal.raise_signal(signal.SIGINT)

    @click.command()
    def work() -> None:
        thing = Finalized()
        del thing

    swallowed: list[object] = []
    monkeypatch.setattr(sys, "unraisablehook", swallowed.append)
    with pytest.raises(SystemExit) as done:
        cli.run(work, "newsfold", [])
    assert len(swallowed) == 1
    assert done.value.code == 130
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
