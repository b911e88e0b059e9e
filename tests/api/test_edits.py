from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from api import create_app
from tests.api.problems import assert_problem
from tests.newsroom_cases import NOW, seed_records

QUAKE = "e-d9030f9c7a6d"


@pytest.fixture
def seeded(tmp_path: Path) -> Iterator[FlaskClient]:
    made = create_app({"db": f"sqlite:///{tmp_path / 'edits.db'}"}, clock=lambda: NOW)
    quakes = [record for record in seed_records() if "-quake-" in record["id"] or "-flood-" in record["id"]]
    made.test_client().post("/v1/articles?wait=true", json=quakes)
    yield made.test_client()
    made.extensions["grouper"].stop()
    made.extensions["newsroom"].close()


def test_an_event_is_split_and_merged_again(seeded: FlaskClient) -> None:
    found = seeded.post(f"/v1/events/{QUAKE}/split", json={"articles": ["dispatch-quake-rescue"]})
    [kept, made] = found.get_json()["events"]
    assert (kept, made["articles"]) == ({"id": QUAKE, "articles": 5}, 1)
    assert seeded.get(f"/v1/events/{made['id']}").get_json()["articles"] == ["dispatch-quake-rescue"]
    merged = seeded.post(f"/v1/events/{made['id']}/merge", json={"events": [QUAKE]})
    assert merged.get_json() == {"events": [{"id": QUAKE, "articles": 6}]}
    assert seeded.get(f"/v1/events/{made['id']}").status_code == 308


def test_an_article_is_pinned_to_another_event(seeded: FlaskClient) -> None:
    flood = seeded.get("/v1/articles/gazette-flood-first").get_json()["event"]
    seeded.post(f"/v1/events/{flood}/pin", json={"articles": ["dispatch-quake-rescue"]})
    assert seeded.get("/v1/articles/dispatch-quake-rescue").get_json()["event"] == flood


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        pytest.param(f"{QUAKE}/split", {"articles": []}, 422, id="nothing named"),
        pytest.param(f"{QUAKE}/split", {"articles": "all"}, 422, id="no list"),
        pytest.param(f"{QUAKE}/split", {"events": ["a"]}, 422, id="another key"),
        pytest.param(f"{QUAKE}/split", ["a"], 422, id="no object"),
        pytest.param(f"{QUAKE}/split", {"articles": ["nobody"]}, 404, id="unknown article"),
        pytest.param(f"{QUAKE}/merge", {"events": [QUAKE]}, 409, id="merged with itself"),
        pytest.param(f"{QUAKE}/merge", {"events": ["e-0"]}, 404, id="unknown event"),
        pytest.param("e-0/pin", {"articles": ["nobody"]}, 404, id="pinned to nothing"),
    ],
)
def test_nonsense_is_a_problem(seeded: FlaskClient, path: str, body: Any, status: int) -> None:
    assert_problem(seeded.post(f"/v1/events/{path}", json=body), status)
