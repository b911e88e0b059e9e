"""``newsfold verify`` of files: what was exported, against a folder of articles."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from summarizer.cli import cli
from tests.newsroom_cases import SEEDS


def run(*arguments: str) -> Result:
    return CliRunner().invoke(cli, list(arguments))


@pytest.fixture(scope="module")
def briefings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The briefings of the sample articles, as `brief --format jsonl` writes them."""
    path = tmp_path_factory.mktemp("told") / "briefings.jsonl"
    path.write_bytes(run("brief", str(SEEDS), "--format", "jsonl").stdout_bytes)
    return path


def test_briefings_hold_against_the_articles_that_they_were_made_from(briefings: Path) -> None:
    done = run("verify", str(briefings), "--articles", str(SEEDS), "--format", "json")
    value = json.loads(done.stdout)
    assert (done.exit_code, value["failed"], value["altered"]) == (0, [], [])
    assert value["citations"] > 100


def test_one_changed_byte_in_a_file_is_named_with_its_line(briefings: Path, tmp_path: Path) -> None:
    lines = briefings.read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].replace('"sentences": [{"text": "', '"sentences": [{"text": "x', 1)
    changed = tmp_path / "changed.jsonl"
    changed.write_text("\n".join(lines), encoding="utf-8")
    done = run("verify", str(changed), "--articles", str(SEEDS), "--format", "json")
    assert done.exit_code == 1
    assert [failed["in"] for failed in json.loads(done.stdout)["failed"]] == [f"{changed} line 2"]
    assert "1 of" in run("verify", str(changed), "--articles", str(SEEDS)).stdout


def test_a_document_of_json_is_checked_as_a_whole(briefings: Path, tmp_path: Path) -> None:
    first = json.loads(briefings.read_text(encoding="utf-8").splitlines()[0])
    path = tmp_path / "digest.json"
    path.write_text(json.dumps({"date": "2025-04-08", "events": [first]}, indent=1), encoding="utf-8")
    assert run("verify", str(path), "--articles", str(SEEDS)).exit_code == 0


@pytest.mark.parametrize(
    ("content", "said"),
    [("{}", "cites nothing"), ("no json", "line 1"), ("[" * 100_000, "no JSON"), ("", "cites nothing")],
)
def test_a_file_without_briefings_is_refused(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "wrong.json"
    path.write_text(content, encoding="utf-8")
    done = run("verify", str(path), "--articles", str(SEEDS))
    assert said in str(done.exception)


def test_a_file_needs_articles_and_articles_need_a_file(briefings: Path) -> None:
    for arguments in (["verify", str(briefings)], ["verify", "--articles", str(SEEDS)]):
        assert "go together" in str(run(*arguments).exception)
