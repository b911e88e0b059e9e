"""The examples of docs/dashboards.md run against a service."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from werkzeug.serving import make_server

DOCS = (Path(__file__).parents[2] / "docs" / "dashboards.md").read_text(encoding="utf-8")


@pytest.fixture
def address(sample: Flask) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, sample, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_notebook_lists_events_with_their_points_and_all_articles(
    address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = "\n".join(re.findall(r"```python\n(.*?)```", DOCS, re.DOTALL))
    exec(code.replace("http://localhost:8000", address), {})
    said = capsys.readouterr().out
    assert "6 Kardova earthquake" in said
    assert "36 articles in" in said


def test_the_addresses_for_grafana_answer_rows_with_the_columns_named(sample: Flask) -> None:
    events = sample.test_client().get("/v1/events?sort=prominence&limit=100").get_json()["events"]
    articles = sample.test_client().get("/v1/articles?limit=100").get_json()["articles"]
    assert {"title", "sources", "updated"} <= events[0].keys()
    assert "received" in articles[0]
