import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from summarizer.cli import cli, main

SEEDS = Path(__file__).parent.parent / "seeds" / "articles.jsonl"
QUAKE = "e-d9030f9c7a6d"


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("edits")
    lines = SEEDS.read_text(encoding="utf-8").splitlines()
    chosen = [line for line in lines if "-quake-" in line[:60] or "-flood-" in line[:60]]
    (folder / "articles.jsonl").write_text("\n".join(chosen), encoding="utf-8")
    url = f"sqlite:///{folder / 'edits.db'}"
    assert CliRunner().invoke(cli, ["ingest", str(folder / "articles.jsonl"), "--db", url]).exit_code == 0
    return url


def run(db: str, *arguments: str) -> list[str]:
    found = CliRunner().invoke(cli, [*arguments, "--db", db])
    assert found.exit_code == 0, found.output
    return found.stdout.splitlines()


def test_events_are_split_pinned_and_merged_by_hand(db: str) -> None:
    kept, made = run(db, "events", "split", QUAKE, "dispatch-quake-rescue")
    assert kept == f"{QUAKE}  5 articles"
    pinned = run(db, "events", "pin", QUAKE, "dispatch-quake-rescue", "--format", "jsonl")
    assert [json.loads(line) for line in pinned] == [{"id": QUAKE, "articles": 6}]
    flood = next(line for line in run(db, "events") if line.startswith("e-") and QUAKE not in line).split()[0]
    assert run(db, "events", "merge", QUAKE, flood) == [f"{QUAKE}  8 articles"]
    run(db, "events", "split", QUAKE, "gazette-flood-first", "examiner-flood-second")
    assert made.split()[0] != QUAKE


def test_an_export_says_that_it_leaves_decisions_behind(db: str) -> None:
    run(db, "events", "pin", QUAKE, "dispatch-quake-rescue")
    found = CliRunner().invoke(cli, ["export", "--db", db])
    assert "stay in this store" in found.stderr


def test_regroup_says_what_changed(db: str) -> None:
    *changes, summed_up = [json.loads(line) for line in run(db, "regroup", "--format", "jsonl")]
    assert summed_up == {"what": "version", "version": 1, "before": 2, "after": 2 + born(changes)}
    assert run(db, "regroup")[-1].startswith("version 2:")


def born(changes: list[dict[str, object]]) -> int:
    return sum(len(list(c["events"])) for c in changes if c["what"] == "split")  # type: ignore[call-overload]


def test_a_mistaken_edit_is_one_line_and_exit_code_2(db: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["events", "merge", QUAKE, QUAKE, "--db", db])
    assert ended.value.code == 2
    [line] = capsys.readouterr().err.splitlines()
    assert "takes two events" in line
