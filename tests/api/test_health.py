import errno
import sqlite3
import tempfile
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.exceptions import TooManyRequests


def test_health_says_that_the_process_is_up(app: Flask) -> None:
    answer = app.test_client().get("/health")
    assert answer.status_code == 200
    assert answer.json == {"status": "ok"}


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("get", "/nowhere", 404), ("post", "/health", 405), ("get", "/../etc", 404)],
)
def test_a_failure_is_a_problem_document(app: Flask, method: str, path: str, status: int) -> None:
    answer = getattr(app.test_client(), method)(path)
    assert answer.status_code == status
    assert answer.mimetype == "application/problem+json"
    assert answer.get_json(force=True)["status"] == status


def test_a_method_that_is_not_allowed_is_answered_with_those_that_are(app: Flask) -> None:
    answer = app.test_client().delete("/health")
    assert "GET" in answer.headers["Allow"]


def test_an_unexpected_error_tells_nothing_about_the_machine(app: Flask) -> None:
    @app.get("/broken")
    def broken() -> str:
        raise RuntimeError("password=hunter2")

    answer = app.test_client().get("/broken")
    assert answer.status_code == 500
    assert answer.mimetype == "application/problem+json"
    assert b"hunter2" not in answer.data


def test_an_error_keeps_its_own_headers(app: Flask) -> None:
    @app.get("/busy")
    def busy() -> str:
        raise TooManyRequests(retry_after=7)

    assert app.test_client().get("/busy").headers["Retry-After"] == "7"


def test_ready_is_no_when_the_store_cannot_be_written(app: Flask, tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "empty.db", isolation_level=None) as raw:
        raw.execute("BEGIN IMMEDIATE")
        refused = app.test_client().get("/ready")
        assert refused.status_code == 503
        assert "locked" in refused.get_json(force=True)["detail"]
        raw.execute("ROLLBACK")
        assert app.test_client().get("/ready").status_code == 200
        raw.execute("BEGIN IMMEDIATE")  # somebody writes, as somebody did just now
        assert app.test_client().get("/ready").status_code == 200
        raw.execute("ROLLBACK")
    raw.close()


def test_ready_is_no_when_there_is_no_room_for_bodies(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere/at/all")
    refused = app.test_client().get("/ready")
    assert refused.status_code == 503
    assert "temporary folder" in refused.get_json(force=True)["detail"]


def test_a_machine_that_is_out_of_room_is_a_failure_that_says_so(app: Flask) -> None:
    @app.get("/full")
    def full() -> str:
        raise OSError(errno.ENOSPC, "No space left on device", "/secret/path")

    answer = app.test_client().get("/full")
    assert answer.status_code == 503
    assert answer.headers["Retry-After"]
    assert b"No space left" in answer.data
    assert b"secret" not in answer.data
