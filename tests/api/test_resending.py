"""What was answered is sent again as it left, to whoever may have it, until something changes."""

import asyncio
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from flask import Flask, request
from flask.testing import FlaskClient

from api import create_app
from api.front import Front
from summarizer.newsroom.upkeep import add_key
from tests.newsroom_cases import NOW

PATHS = (
    "/v1/events",
    "/v1/events?limit=3",
    "/feed.json",
    "/feed.atom",
    "/v1/briefings/latest",
    "/v1/sources",
)


def headers_of(answer: Any) -> dict[str, str]:
    """The headers of an answer but those that each answer has of its own: its id and the second it was sent in."""
    return {name: value for name, value in answer.headers.items() if name not in {"X-Request-Id", "Date"}}


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("taken", ["identity", "gzip", "zstd"])
def test_what_is_sent_again_is_what_was_sent_with_an_id_of_its_own(
    seeded: FlaskClient, path: str, taken: str
) -> None:
    first, second = (seeded.get(path, headers={"Accept-Encoding": taken}) for _ in range(2))
    assert second.data == first.data
    assert headers_of(second) == headers_of(first)
    assert second.headers["X-Request-Id"] != first.headers["X-Request-Id"]
    named = seeded.get(path, headers={"Accept-Encoding": taken, "X-Request-Id": "mine"})
    assert named.headers["X-Request-Id"] == "mine"


def test_who_has_it_is_told_so_again(seeded: FlaskClient) -> None:
    etag = seeded.get("/v1/events").headers["ETag"]
    answers = [seeded.get("/v1/events", headers={"If-None-Match": etag}) for _ in range(2)]
    assert [(answer.status_code, answer.data) for answer in answers] == [(304, b"")] * 2
    assert headers_of(answers[0]) == headers_of(answers[1])
    assert seeded.get("/v1/events", headers={"If-None-Match": '"another"'}).status_code == 200


def test_what_is_sent_again_is_that_of_the_name_it_was_asked_under(seeded: FlaskClient) -> None:
    bodies = {
        host: [seeded.get("/feed.json", headers={"Host": host}).data for _ in range(2)]
        for host in ("localhost", "127.0.0.1:8000")
    }
    assert b"http://localhost/" in bodies["localhost"][1]
    assert b"http://127.0.0.1:8000/" in bodies["127.0.0.1:8000"][1]
    refused = seeded.get("/feed.json", headers={"Host": "evil.example"})
    assert refused.status_code == 403


@pytest.fixture
def guarded(empty_store: Path, tmp_path: Path) -> Iterator[Flask]:
    path = tmp_path / "guarded.db"
    path.write_bytes(empty_store.read_bytes())
    made = create_app(
        {"db": f"sqlite:///{path}", "keys": "required", "rate_limit": "4/minute"}, clock=lambda: NOW
    )
    yield made
    made.extensions["newsroom"].close()


def test_who_has_no_key_is_refused_what_others_were_sent(guarded: Flask) -> None:
    key = add_key(guarded.extensions["newsroom"], "board", "read")[1]
    client = guarded.test_client()
    for _ in range(2):
        answer = client.get("/v1/events", headers={"Authorization": f"Bearer {key}"})
        assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "private, no-cache")
    assert client.get("/v1/events").status_code == 401
    assert client.get("/v1/events", headers={"Authorization": "Bearer wrong"}).status_code == 401


def test_what_is_sent_again_counts_as_a_call(guarded: Flask) -> None:
    key = add_key(guarded.extensions["newsroom"], "board", "read")[1]
    client = guarded.test_client()
    answers = [client.get("/v1/events", headers={"Authorization": f"Bearer {key}"}) for _ in range(5)]
    assert [answer.status_code for answer in answers] == [200] * 4 + [429]
    assert [answer.headers["RateLimit-Remaining"] for answer in answers[:4]] == ["3", "2", "1", "0"]
    assert set(headers_of(answers[3])) == set(headers_of(answers[0]))
    assert all(0 < int(answer.headers["RateLimit-Reset"]) <= 60 for answer in answers)


def test_what_is_sent_again_is_in_the_figures(client: FlaskClient) -> None:
    def counted() -> float:
        lines = client.get("/metrics").text.splitlines()
        name = 'newsfold_requests_total{method="GET",route="/v1/sections",status="200"} '
        return sum(float(line.removeprefix(name)) for line in lines if line.startswith(name))

    client.get("/v1/sections")
    before = counted()
    for _ in range(3):
        client.get("/v1/sections")
    assert counted() - before == 3


async def asked(front: Front, path: str) -> tuple[int, bytes]:
    """Status and body, as the server asks for them."""
    sent: list[Mapping[str, Any]] = []

    async def send(message: Mapping[str, Any]) -> None:
        sent.append(message)

    async def receive() -> Mapping[str, Any]:
        return {"type": "http.request", "body": b""}

    scope = {
        "type": "http",
        "method": "GET",
        "path": path,
        "query_string": b"",
        "headers": [(b"host", b"localhost")],
    }
    await front(scope, receive, send)
    return sent[0]["status"], sent[1]["body"]


def ask(front: Front, path: str) -> tuple[int, bytes]:
    """As ``asked``, one at a time."""
    return asyncio.run(asked(front, path))


def test_what_is_kept_needs_no_thread(app: Flask) -> None:
    front = Front(app)
    first = ask(front, "/v1/events")
    for lane in app.extensions["lanes"].values():
        lane.bound = 0  # whatever needs a thread is refused
    assert ask(front, "/v1/events") == first
    assert ask(front, "/v1/sources")[0] == 503


@pytest.mark.parametrize("path", ["/v1/events", "/v1/articles", "/v1/sources"])
def test_what_several_ask_for_at_once_is_made_once(app: Flask, path: str) -> None:
    made: list[str] = []
    app.before_request(lambda: made.append(request.path))
    front = Front(app)

    async def ask_at_once() -> list[tuple[int, bytes]]:
        return await asyncio.gather(*(asked(front, path) for _ in range(5)))

    answers = asyncio.run(ask_at_once())
    assert [status for status, _ in answers] == [200] * 5
    assert len(set(answers)) == 1
    assert made == [path]


def test_whoever_comes_after_a_post_was_answered_has_it_however_many_ask(app: Flask) -> None:
    """Each asks while others' answers are being made, some of which began before the post."""
    front, client = Front(app), app.test_client()

    async def ask_and_post() -> None:
        for number in range(8):
            asking = [asyncio.ensure_future(asked(front, "/v1/articles?limit=3")) for _ in range(4)]
            await asyncio.sleep(0.001 * (number % 3))
            posted = {"id": f"post {number}", "text": f"The ferry left harbour {number} on time."}
            await asyncio.to_thread(client.post, "/v1/articles", json=posted)
            late = await asyncio.gather(*(asked(front, "/v1/articles?limit=3") for _ in range(4)))
            assert all(posted["id"].encode() in body for _, body in late)
            await asyncio.gather(*asking)

    asyncio.run(ask_and_post())


def test_the_store_is_asked_once_for_all_who_came_before(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    front = Front(app)
    before = [ask(front, path) for path in PATHS]
    store, changes = app.extensions["newsroom"].store, list[object]()
    change = store.change
    monkeypatch.setattr(store, "change", lambda: changes.append(None) or change())

    async def ask_at_once() -> list[tuple[int, bytes]]:
        return await asyncio.gather(*(asked(front, path) for path in PATHS))

    assert asyncio.run(ask_at_once()) == before
    assert len(changes) == 1


def test_an_event_and_its_briefing_are_answered_as_they_are_after_each_change(app: Flask) -> None:
    client = app.test_client()
    posted = "/v1/articles?wait=true"
    first = {
        "id": "one",
        "text": "The bridge at Norwick opened again on Monday after repairs.",
        "source": "a",
    }
    client.post(posted, json=first)
    (event,) = client.get("/v1/events").json["events"]
    paths = [f"/v1/events/{event['id']}{rest}" for rest in ("", "/briefing")]
    before = [client.get(path).data for path in paths]
    client.post(posted, json={"text": "Snow closed the school of Wexcombe.", "source": "b"})
    assert [client.get(path).data for path in paths] == before
    second = "The bridge at Norwick opened again on Monday after repairs to an arch."
    client.post(posted, json={"id": "two", "text": second, "source": "c"})
    assert client.get(paths[0]).json["articles"] == ["one", "two"]
    assert client.get(paths[1]).data != before[1]
    client.delete("/v1/articles/two")
    assert client.get(paths[0]).json["articles"] == ["one"]
    client.delete("/v1/articles/one")
    assert [client.get(path).status_code for path in paths] == [404, 404]
