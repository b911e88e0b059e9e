import datetime
import time
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api import create_app
from tests.api.problems import assert_problem
from tests.newsroom_cases import seed_records

ZONES = ["UTC", "Asia/Karachi", "America/Los_Angeles"]
QUAKE = [record for record in seed_records() if record["event"] == "belisar-earthquake"]
VOTE = [record for record in seed_records() if record["event"] == "port-cavan-congestion-vote"]


def test_one_created_article_is_a_201_with_its_address(client: FlaskClient) -> None:
    answer = client.post("/v1/articles?wait=true", json={"id": "a b", "text": "Good words."})
    assert answer.status_code == 201
    assert client.get(answer.headers["Location"]).get_json()["id"] == "a b"


def test_a_post_that_does_not_wait_is_a_202_and_grouped_soon(client: FlaskClient) -> None:
    answer = client.post("/v1/articles", json=QUAKE)
    assert answer.status_code == 202
    for _ in range(200):
        if client.get("/v1/events").get_json()["events"]:
            break
        time.sleep(0.1)
    assert len(client.get("/v1/events").get_json()["events"]) == 1


def test_a_post_may_be_repeated(client: FlaskClient) -> None:
    client.post("/v1/articles?wait=true", json=QUAKE)
    before = client.get("/v1/events").data
    again = client.post("/v1/articles", json=QUAKE)
    assert again.status_code == 200
    assert {line["outcome"] for line in again.get_json()["results"]} == {"duplicate"}
    assert before == client.get("/v1/events").data


def test_a_posted_copy_is_a_reprint_of_the_earlier_one(client: FlaskClient) -> None:
    copy = {"id": "copy", "text": QUAKE[0]["text"], "published": "2025-06-01"}
    lines = client.post("/v1/articles", json=[QUAKE[0], copy]).get_json()["results"]
    assert ("reprint", QUAKE[0]["id"]) == (lines[1]["outcome"], lines[1]["of"])


def test_another_text_under_an_id_is_an_update(client: FlaskClient) -> None:
    client.post("/v1/articles?wait=true", json={"id": "a", "text": "The first words."})
    answer = client.post("/v1/articles?wait=true", json={"id": "a", "text": "The second words."})
    assert answer.get_json()["results"][0]["outcome"] == "updated"
    assert client.get("/v1/articles/a").get_json()["version"] == 2
    assert len(client.get("/v1/events").get_json()["events"]) == 1


def test_a_deletion_changes_briefing_and_digest_and_leaves_no_words_behind(
    client: FlaskClient, tmp_path: Path
) -> None:
    client.post("/v1/articles?wait=true", json=QUAKE)
    event = client.get("/v1/events").get_json()["events"][0]["id"]
    day = "/v1/briefings/daily?date=2025-05-20"
    first = client.get(day).get_json()
    spoke = first["events"][0]["sentences"][0]["article"]
    text = next(record["text"] for record in QUAKE if record["id"] == spoke)

    assert client.delete(f"/v1/articles/{spoke}").status_code == 204
    assert_problem(client.get(f"/v1/articles/{spoke}"), 404)
    assert_problem(client.delete(f"/v1/articles/{spoke}"), 404)
    again = client.get(f"/v1/events/{event}/briefing").get_json()
    assert spoke not in {cited["article"] for cited in again["sentences"]}
    second = client.get(day).get_json()
    assert (first["revision"], second["revision"]) == (1, 2)
    assert first["edition"] != second["edition"]

    old = client.get(f"{day}&edition={first['edition']}").get_json()
    assert first["edition"] == old["edition"]
    redacted = [cited for cited in old["events"][0]["sentences"] if cited["article"] == spoke]
    assert all(cited["redacted"] and cited["text"] == "[deleted]" for cited in redacted)
    longest = max(text.split("\n"), key=len)[:60].encode()
    held = b"".join(path.read_bytes() for path in tmp_path.glob("empty.db"))
    assert longest not in held


def test_an_event_keeps_its_id_as_it_grows(client: FlaskClient) -> None:
    client.post("/v1/articles?wait=true", json=QUAKE[2])
    born = client.get("/v1/events").get_json()["events"][0]["id"]
    for record in reversed(QUAKE):
        client.post("/v1/articles?wait=true", json=record)
    events = client.get("/v1/events").get_json()["events"]
    assert [(born, 6)] == [(event["id"], len(event["articles"])) for event in events]


def test_a_merged_event_redirects_to_the_one_that_holds_its_articles(client: FlaskClient, app: Flask) -> None:
    newsroom = app.extensions["newsroom"]
    client.post("/v1/articles?wait=true", json=[QUAKE[0], VOTE[0]])
    older, younger = sorted(
        (client.get(f"/v1/articles/{record['id']}").get_json()["event"] for record in (QUAKE[0], VOTE[0])),
        key=lambda id_: newsroom.event(id_)[0].pk,
    )
    client.post(f"/v1/events/{older}/merge", json={"events": [younger]})
    for rest in ("", "/articles", "/briefing?words=60"):
        answer = client.get(f"/v1/events/{younger}{rest}")
        assert_problem(answer, 308)
        assert answer.headers["Location"] == f"/v1/events/{older}{rest}"
        assert client.get(answer.headers["Location"]).status_code == 200
    # What a path may hold, once decoded, is no header: a line end in it must come back encoded.
    hostile = client.get(f"/v1/events/{younger}/why/a%0Db%C3%A9")
    assert_problem(hostile, 308)
    assert hostile.headers["Location"] == f"/v1/events/{older}/why/a%0Db%C3%A9"


@pytest.mark.parametrize("tz", ZONES)
def test_a_plain_date_is_that_day_in_every_zone(client: FlaskClient, tz: str) -> None:
    client.post(
        "/v1/articles?wait=true",
        json={"text": "The gate was opened by the mayor.", "published": "2025-04-08"},
    )
    for day, events in (("2025-04-07", 0), ("2025-04-08", 1), ("2025-04-09", 0)):
        answer = client.get("/v1/briefings/daily", query_string={"date": day, "tz": tz})
        assert events == len(answer.get_json()["events"])


@pytest.mark.parametrize(
    ("tz", "day"),
    [("UTC", "2025-04-08"), ("Asia/Karachi", "2025-04-09"), ("America/Los_Angeles", "2025-04-08")],
)
def test_a_moment_belongs_to_the_day_that_it_is_there(client: FlaskClient, tz: str, day: str) -> None:
    article = {"text": "The gate was opened by the mayor.", "published": "2025-04-08T21:30:00Z"}
    client.post("/v1/articles?wait=true", json=article)
    digest = client.get("/v1/briefings/daily", query_string={"date": day, "tz": tz}).get_json()
    assert len(digest["events"]) == 1
    assert client.get("/v1/briefings/latest", query_string={"tz": tz}).get_json()["date"] == day


def test_a_day_that_its_zone_skipped_has_plain_dates_alone(client: FlaskClient) -> None:
    articles = [
        {"text": "The gate was opened by the mayor.", "published": "2011-12-30"},
        {"text": "A ferry sank off the northern coast.", "published": "2011-12-30T12:00:00Z"},
    ]
    client.post("/v1/articles?wait=true", json=articles)
    query = {"date": "2011-12-30", "tz": "Pacific/Apia"}
    assert len(client.get("/v1/briefings/daily", query_string=query).get_json()["events"]) == 1


def test_a_late_article_makes_a_new_revision_and_the_old_keeps_its_address(client: FlaskClient) -> None:
    day = "/v1/briefings/daily?date=2025-05-21"
    client.post("/v1/articles?wait=true", json=QUAKE[:5])
    first = client.get(day).get_json()
    assert first == client.get(day).get_json()
    client.post("/v1/articles?wait=true", json=QUAKE[5])
    second = client.get(day).get_json()
    assert second["revision"] == 2
    assert first == client.get(f"{day}&edition={first['edition']}").get_json()
    assert_problem(client.get(f"/v1/briefings/daily?date=2025-05-22&edition={first['edition']}"), 404)


def test_what_came_after_a_day_does_not_change_its_edition(client: FlaskClient) -> None:
    client.post(
        "/v1/articles?wait=true", json=[record for record in QUAKE if "20T" in record.get("published", "")]
    )
    first = client.get("/v1/briefings/daily?date=2025-05-20").get_json()
    client.post(
        "/v1/articles?wait=true", json=[record for record in QUAKE if "21T" in record.get("published", "")]
    )
    assert first == client.get("/v1/briefings/daily?date=2025-05-20").get_json()


def test_an_open_day_has_no_edition_yet(tmp_path: Path) -> None:
    clock = [datetime.datetime(2025, 5, 20, 12, tzinfo=datetime.UTC)]
    app = create_app({"db": f"sqlite:///{tmp_path / 'open.db'}"}, clock=lambda: clock[0])
    client = app.test_client()
    client.post("/v1/articles?wait=true", json=QUAKE)
    assert client.get("/v1/briefings/daily").get_json()["edition"] is None
    clock[0] += datetime.timedelta(hours=14)
    closed = client.get("/v1/briefings/daily?date=2025-05-20").get_json()
    assert closed["revision"] == 1
    app.extensions["newsroom"].close()
