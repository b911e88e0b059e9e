import datetime
import json
import multiprocessing
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from summarizer.cli.serving import GroupingProcess
from tests.command_line import call
from tests.newsroom_cases import SEEDS, seed_records


def run(
    *arguments: str, folder: Path, stdin: str = "", expected: int = 0
) -> subprocess.CompletedProcess[str]:
    done = call(*arguments, folder=folder, given=stdin)
    assert done.returncode == expected, done.stderr
    return done


def lines(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("store")
    run("ingest", str(SEEDS), folder=made)
    return made


def test_the_ledger_says_what_became_of_each_article(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text("The bridge at Norwick opened again on Monday.")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "one.txt").write_text("A ferry sank off the northern coast on Tuesday.")
    (tmp_path / "more.jsonl").write_text(
        '{"id": "a", "text": "Words.", "published": "2025-04-08"}\n{"id": "b"}\n'
    )
    done = run("ingest", ".", "--format", "jsonl", folder=tmp_path, expected=1)
    ledger = lines(done.stdout)
    assert [line["article"] for line in ledger] == ["deep/one.txt", "a", None, "one.txt"]
    assert [line["outcome"] for line in ledger] == ["created", "created", "rejected", "created"]
    assert ledger[1] == {
        "article": "a",
        "outcome": "created",
        "of": None,
        "reason": None,
        "published": "2025-04-08",
        "precision": "day",
        "from": "metadata",
        "input": "more.jsonl line 1",
    }
    again = lines(run("ingest", ".", "--format", "jsonl", folder=tmp_path, expected=1).stdout)
    assert {"duplicate", "rejected"} == {line["outcome"] for line in again}


def test_what_was_rejected_is_read_again_once_it_is_mended(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "Words of a day."}\n{"id": "b"}\n')
    run("ingest", "a.jsonl", folder=tmp_path, expected=1)
    (tmp_path / "a.jsonl").write_text(
        '{"id": "a", "text": "Words of a day."}\n{"id": "b", "text": "More."}\n'
    )
    again = lines(run("ingest", "--again", "--format", "jsonl", folder=tmp_path).stdout)
    assert [(line["article"], line["outcome"]) for line in again] == [("a", "duplicate"), ("b", "created")]
    listed = lines(run("sources", "--format", "jsonl", folder=tmp_path).stdout)
    assert listed == [{"source": None, "originals": 2, "reprints": 0, "furniture": []}]


def test_events_and_status_show_what_is_there(folder: Path) -> None:
    events = lines(run("events", "--format", "jsonl", folder=folder).stdout)
    assert len(events) == 11
    assert sum(len(event["articles"]) for event in events) == 36
    status = json.loads(run("status", "--format", "json", folder=folder).stdout)
    assert (status["articles"], status["events"], status["pending"]) == (36, 11, 0)
    told = run("event", events[0]["id"], folder=folder).stdout
    assert "Sources" in told
    shown = run("article", events[0]["articles"][0], folder=folder).stdout
    assert events[0]["id"] in shown


def test_a_day_without_news_names_the_latest_that_has(folder: Path) -> None:
    done = run("digest", "--date", "2025-06-01", folder=folder)
    assert "2025-08-07" in done.stderr
    assert "No events" in done.stdout


@pytest.mark.parametrize(("name", "days_ago"), {"today": 0, "yesterday": 1}.items())
def test_a_digest_s_day_may_be_named(folder: Path, name: str, days_ago: int) -> None:
    earliest = datetime.datetime.now(datetime.UTC).date()
    digest = json.loads(run("digest", "--date", name, "--format", "json", folder=folder).stdout)
    latest = datetime.datetime.now(datetime.UTC).date()
    ago = datetime.timedelta(days=days_ago)
    assert str(earliest - ago) <= digest["date"] <= str(latest - ago)


def test_the_latest_digest_is_that_of_the_last_day_with_news(folder: Path) -> None:
    digest = json.loads(run("digest", "--date", "latest", "--format", "json", folder=folder).stdout)
    status = json.loads(run("status", "--format", "json", folder=folder).stdout)
    assert digest["date"] == status["latest_day"]
    assert digest["events"]


def test_the_digest_of_a_day_comes_as_json_too(folder: Path) -> None:
    done = run("digest", "--date", "2025-05-20", "--tz", "Asia/Karachi", "--format", "json", folder=folder)
    digest = json.loads(done.stdout)
    assert (digest["date"], digest["tz"], digest["revision"]) == ("2025-05-20", "Asia/Karachi", 1)


def test_what_is_exported_is_ingested_as_it_was(folder: Path, tmp_path: Path) -> None:
    exported = run("export", folder=folder).stdout
    run("ingest", "-", folder=tmp_path, stdin=exported)
    assert exported == run("export", folder=tmp_path).stdout
    before, after = (run("events", folder=place).stdout for place in (folder, tmp_path))
    assert before == after


def test_verify_ends_with_1_when_a_citation_does_not_hold(tmp_path: Path) -> None:
    run("ingest", str(SEEDS), folder=tmp_path)
    run("digest", "--date", "2025-05-20", folder=tmp_path)
    assert "citations hold" in run("verify", folder=tmp_path).stdout
    with sqlite3.connect(tmp_path / "newsfold.db") as raw:
        raw.execute("UPDATE articles SET text = replace(text, 'earthquake', 'Earthquake')")
    raw.close()
    assert "do not hold" in run("verify", folder=tmp_path, expected=1).stdout


@pytest.mark.parametrize(
    ("arguments", "names"),
    [
        (["event", "nothing"], "'nothing'"),
        (["article", "no/such"], "'no/such'"),
        (["digest", "--date", "8 April"], "'8 April'"),
        (["digest", "--tz", "Mars"], "'Mars'"),
        (["digest", "--limit", "0"], "0"),
        (["status", "--db", "sqlite:////nowhere/at/all.db"], "unable to open"),
        (["serve", "--db", "mysql://x/y"], "unknown kind"),
        (["ingest", "http://127.0.0.1:9/feed"], "not a public address"),
        (["ingest", "ftp://127.0.0.1/feed"], "neither http nor https"),
        (["ingest", "no-such-folder"], "no-such-folder"),
    ],
    ids=lambda held: " ".join(held) if isinstance(held, list) else "",
)
def test_a_wrong_call_is_one_line_and_exit_code_2(folder: Path, arguments: list[str], names: str) -> None:
    done = run(*arguments, folder=folder, expected=2)
    assert names in done.stderr + done.stdout
    assert "Traceback" not in done.stderr


def test_a_port_in_use_is_named(folder: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = run("serve", "--port", port, folder=folder, expected=2)
    assert port in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.usefixtures("interruptible")
def test_an_interrupted_ingest_goes_on_where_it_stopped(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "summarizer", "ingest", "-", "--format", "jsonl"]
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as begun:
        assert begun.stdin is not None
        assert begun.stdout is not None
        many = [{"id": f"{n}", "text": f"Report number {n} of the day."} for n in range(150)]
        begun.stdin.write("".join(json.dumps(one) + "\n" for one in many))
        begun.stdin.flush()
        acknowledged = [json.loads(begun.stdout.readline())["article"] for _ in range(100)]
        begun.send_signal(signal.SIGINT)
        _, complaint = begun.communicate()
    assert begun.returncode == 130
    assert "Traceback" not in complaint
    stdin = "".join(json.dumps(one) + "\n" for one in many)
    ledger = lines(run("ingest", "-", "--format", "jsonl", folder=tmp_path, stdin=stdin).stdout)
    outcomes = {line["article"]: line["outcome"] for line in ledger}
    assert {outcomes[id_] for id_ in acknowledged} == {"duplicate"}
    assert len(outcomes) == 150


def test_the_server_answers_over_http_and_stops_when_told(tmp_path: Path) -> None:
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from benchmarks.service import Service

    service = Service(tmp_path / "served.db")
    service.wait()
    status, answer = service.call("POST", "/v1/articles?wait=true", list(seed_records()))
    assert status == 200
    assert len(json.loads(answer)["results"]) == 36
    status, answer = service.call("GET", "/v1/events?limit=100")
    assert len(json.loads(answer)["events"]) == 11
    begun = time.monotonic()
    service.end(signal.SIGTERM)
    assert time.monotonic() - begun < 20
    assert service.pids() == []


def test_nothing_is_begun_beside_a_server_that_was_told_to_stop() -> None:
    asked = threading.Event()

    def is_ending() -> bool:
        asked.set()
        return True

    with GroupingProcess(is_ending):
        assert asked.wait(10)
        time.sleep(0.2)
        assert multiprocessing.active_children() == []


def test_a_command_that_finds_no_store_says_that_it_is_new(tmp_path: Path) -> None:
    for said in (True, False):
        done = run("events", "--db", "sqlite:///missing.db", folder=tmp_path)
        assert done.stdout == ""
        assert said == ("there was no store sqlite:///missing.db" in done.stderr) == bool(done.stderr)
