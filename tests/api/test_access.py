import base64
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api import create_app
from api.errors import ProblemError
from api.operations import OPERATIONS, Operation
from summarizer.errors import ParameterError
from summarizer.newsroom.upkeep import add_key, revoke_key
from tests.api.problems import assert_problem
from tests.newsroom_cases import NOW

Make = Callable[..., Flask]
SCOPES = ("read", "write", "admin")


@pytest.fixture
def make(empty_store: Path, tmp_path: Path) -> Iterator[Make]:
    """Makes services over one store."""
    made: list[Flask] = []
    (tmp_path / "empty.db").write_bytes(empty_store.read_bytes())

    def make_one(**settings: Any) -> Flask:
        app = create_app({"db": f"sqlite:///{tmp_path / 'empty.db'}", **settings}, clock=lambda: NOW)
        made.append(app)
        return app

    yield make_one
    for app in made:
        app.extensions["grouper"].stop()
        app.extensions["newsroom"].close()


def bearer(key: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {key}"}


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda held: held.name)
def test_no_call_is_answered_under_a_foreign_name(client: FlaskClient, operation: Operation) -> None:
    if operation.path == "/health":
        return
    answer = client.open(operation.path, method=operation.method, headers={"Host": "evil.example"})
    assert_problem(answer, 403, names="evil.example")


@pytest.mark.parametrize(
    "name", ["localhost", "LOCALHOST:8000", "127.0.0.1:1", "[::1]", "[::1]:80", "news.example"]
)
def test_the_service_answers_under_its_own_names(make: Make, name: str) -> None:
    client = make(hosts="news.example").test_client()
    assert client.get("/v1/events", headers={"Host": name}).status_code == 200


def test_who_is_bound_elsewhere_asks_for_a_key(make: Make) -> None:
    client = make(host="0.0.0.0").test_client()
    answer = client.get("/v1/events")
    assert_problem(answer, 401, names="Bearer")
    assert answer.headers.getlist("WWW-Authenticate")[0].startswith("Bearer")
    assert client.get("/health").status_code == client.get("/ready").status_code == 200
    assert make(host="127.0.0.1").test_client().get("/v1/events").status_code == 200


@pytest.mark.parametrize("scope", SCOPES)
def test_a_key_does_what_its_scope_allows_and_no_more(make: Make, scope: str) -> None:
    app = make(keys="required")
    _, key = add_key(app.extensions["newsroom"], "tester", scope)
    client = app.test_client()
    rank = SCOPES.index(scope)
    assert client.get("/v1/events", headers=bearer(key)).status_code == 200
    posted = client.post(
        "/v1/articles?wait=true", json={"id": "a", "text": "Good words."}, headers=bearer(key)
    )
    assert posted.status_code == (201 if rank >= 1 else 403)
    deleted = client.delete("/v1/articles/a", headers=bearer(key))
    assert deleted.status_code == (204 if rank >= 2 else 403)
    if rank < 2:
        assert 'scope="admin"' in deleted.headers["WWW-Authenticate"]


def test_a_key_is_kept_as_a_hash_alone(make: Make, tmp_path: Path) -> None:
    app = make(keys="required")
    _, key = add_key(app.extensions["newsroom"], "tester", "read")
    held = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert key.split("_", 2)[2].encode() not in held  # a secret may hold "_" itself


@pytest.mark.parametrize(
    "spoil", [lambda key: key[:-1], lambda key: key + "x", lambda _: "nf_00000000_x", lambda _: "é"]
)
def test_another_key_is_refused(make: Make, spoil: Callable[[str], str]) -> None:
    app = make(keys="required")
    _, key = add_key(app.extensions["newsroom"], "tester", "admin")
    assert_problem(app.test_client().get("/v1/events", headers=bearer(spoil(key))), 401)


def test_a_revoked_key_is_refused(make: Make) -> None:
    app = make(keys="required")
    stored, key = add_key(app.extensions["newsroom"], "tester", "admin")
    revoke_key(app.extensions["newsroom"], stored.id)
    assert_problem(app.test_client().get("/v1/events", headers=bearer(key)), 401)


def test_a_browser_gives_the_key_as_password(make: Make) -> None:
    app = make(keys="required")
    _, key = add_key(app.extensions["newsroom"], "tester", "read")
    sent = base64.b64encode(f"me:{key}".encode()).decode()
    assert app.test_client().get("/v1/events", headers={"Authorization": f"Basic {sent}"}).status_code == 200


def test_a_page_of_another_origin_changes_nothing(client: FlaskClient) -> None:
    answer = client.post(
        "/v1/articles", json={"text": "Good words."}, headers={"Origin": "https://evil.example"}
    )
    assert_problem(answer, 403, names="https://evil.example")
    own = client.post("/v1/articles", json={"text": "Good words."}, headers={"Origin": "http://localhost"})
    assert own.status_code == 202


def test_a_page_of_an_origin_that_is_allowed_may_call(make: Make) -> None:
    client = make(cors_origins="https://board.example").test_client()
    origins = {"https://board.example": True, "https://evil.example": False, "https://BOARD.example": False}
    for origin, allowed in origins.items():
        answer = client.get("/v1/events", headers={"Origin": origin})
        assert answer.headers.get("Access-Control-Allow-Origin") == (origin if allowed else None)
        assert "Origin" in answer.headers["Vary"]
    asked = {"Origin": "https://board.example", "Access-Control-Request-Method": "POST"}
    preflight = client.options("/v1/articles", headers=asked)
    assert "POST" in preflight.headers["Access-Control-Allow-Methods"]
    assert "Authorization" in preflight.headers["Access-Control-Allow-Headers"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("cors_origins", "*"),
        ("cors_origins", "board.example"),
        ("public_url", "news.example"),
        ("trusted_proxies", "nobody"),
        ("rate_limit", "often"),
        ("keys", "maybe"),
        ("log_level", "loud"),
    ],
)
def test_a_wrong_setting_is_refused_by_name(make: Make, name: str, value: str) -> None:
    with pytest.raises(ParameterError, match=f"NEWSFOLD_{name.upper()}"):
        make(**{name: value})


def test_who_calls_too_often_is_told_when_to_come_back(make: Make) -> None:
    client = make(rate_limit="3/minute").test_client()
    for left in (2, 1, 0):
        answer = client.get("/v1/events")
        assert (answer.status_code, answer.headers["RateLimit-Remaining"]) == (200, str(left))
        assert "Retry-After" not in answer.headers
    refused = client.get("/v1/events")
    assert_problem(refused, 429)
    assert 0 < int(refused.headers["Retry-After"]) <= 60
    assert 0 < int(refused.headers["RateLimit-Reset"]) <= 60  # seconds, by the draft of the header
    assert client.get("/health").status_code == 200


def test_a_failure_says_itself_when_to_come_back_though_calls_are_counted(make: Make) -> None:
    app = make(rate_limit="3/minute")

    @app.get("/busy")
    def busy() -> None:
        raise ProblemError(503, "the tests keep it busy", headers=[("Retry-After", "7")])

    answer = app.test_client().get("/busy")
    assert (answer.headers["Retry-After"], answer.headers["RateLimit-Remaining"]) == ("7", "2")


@pytest.mark.parametrize(
    "path", ["/health", "/v1/events", "/nowhere", "/feed.atom", "/docs", "/v1/events?limit=0"]
)
def test_every_answer_is_protected(client: FlaskClient, path: str) -> None:
    headers = client.get(path).headers
    assert "frame-ancestors 'none'" in headers["Content-Security-Policy"]
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] in {
        "no-referrer",
        "same-origin",
    }  # forms of pages are checked by origin
    assert headers["Cache-Control"]
    assert headers["X-Request-Id"]


def test_a_request_id_is_echoed_in_answers_and_problems(client: FlaskClient) -> None:
    answer = client.get("/nowhere", headers={"X-Request-Id": "mine-1"})
    assert answer.headers["X-Request-Id"] == assert_problem(answer, 404)["request"] == "mine-1"
    hostile = client.get("/nowhere", headers={"X-Request-Id": "x" * 100})
    assert hostile.headers["X-Request-Id"] != "x" * 100


@pytest.mark.parametrize("coding", ["gzip", "zstd"])
def test_a_packed_answer_has_a_tag_of_its_own(client: FlaskClient, coding: str) -> None:
    client.post("/v1/articles?wait=true", json={"id": "a", "text": "Good words, many of them. " * 100})
    plain, packed = (
        client.get("/v1/articles/a", headers={"Accept-Encoding": c}) for c in ("identity", coding)
    )
    assert packed.headers["Content-Encoding"] == coding
    assert len(packed.data) < len(plain.data)
    assert packed.headers["ETag"] != plain.headers["ETag"]
    again = {"Accept-Encoding": coding, "If-None-Match": packed.headers["ETag"]}
    assert client.get("/v1/articles/a", headers=again).status_code == 304


@pytest.mark.parametrize("stripped", [True, False])
def test_every_link_is_made_from_the_public_address(make: Make, stripped: bool) -> None:
    client = make(public_url="https://news.example/api/").test_client()
    path = "" if stripped else "/api"
    posted = client.post(f"{path}/v1/articles?wait=true", json={"id": "a", "text": "Good words."})
    assert posted.headers["Location"] == "/api/v1/articles/a"
    client.post(f"{path}/v1/articles?wait=true", json={"id": "b", "text": "Entirely other sentences here."})
    feed = client.get(f"{path}/feed.json").get_json()
    assert feed["feed_url"] == "https://news.example/api/feed.json"
    assert feed["items"][0]["url"].startswith("https://news.example/api/v1/events/")
    assert 'href="https://news.example/api/' in client.get(f"{path}/feed.atom").get_data(as_text=True)
    assert client.get(f"{path}/v1/events?limit=1").headers["Link"].startswith("</api/v1/events?")
    assert client.get(f"{path}/openapi.json").get_json()["servers"] == [{"url": "https://news.example/api"}]
    front = client.get(path or "/").get_data(as_text=True)
    assert all(link.startswith("/api/") for link in re.findall(r'(?:href|src|action)="(/[^"]*)"', front))


def test_pages_name_the_feeds_where_they_are_reached(make: Make) -> None:
    client = make(public_url="https://news.example/api/").test_client()
    page = client.get("/api/v1/briefings/latest?format=html", headers={"Host": "news.example"}).text
    named = re.findall(r'href="([^"]*/feed[^"]*)"', page)
    assert len(named) == 4
    assert all(address.startswith("/api/feed.") for address in named)


def test_a_proxy_is_believed_where_it_is_trusted(make: Make) -> None:
    said = {"X-Forwarded-Host": "news.example", "X-Forwarded-Proto": "https", "X-Forwarded-Prefix": "/n"}
    trusting = make(trusted_proxies="127.0.0.0/8", hosts="news.example").test_client()
    assert (
        trusting.get("/feed.json", headers=said).get_json()["feed_url"] == "https://news.example/n/feed.json"
    )
    other = make(hosts="news.example").test_client()
    assert other.get("/feed.json", headers=said).get_json()["feed_url"] == "http://localhost/feed.json"


def test_the_figures_count_requests_and_what_is_stored(client: FlaskClient) -> None:
    client.post("/v1/articles?wait=true", json={"text": "Good words."})
    page = client.get("/metrics").get_data(as_text=True)
    assert "newsfold_articles 1.0" in page
    assert "newsfold_store_up 1.0" in page
    assert 'newsfold_requests_total{method="POST",route="/v1/articles",status="201"}' in page
