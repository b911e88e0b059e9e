import datetime
import json

import pytest
from flask.testing import FlaskClient

from api.operations import OPERATIONS, TAGGED
from summarizer.text.sentences import split
from tests.newsroom_cases import make_article, seed_records

ZONES = ["UTC", "Asia/Karachi", "America/Los_Angeles"]


def paths(client: FlaskClient) -> list[str]:
    """Every GET under /v1 and each feed, with ids that there are."""
    event = client.get("/v1/events?sort=prominence").get_json()["events"][0]
    gets = [held.path for held in OPERATIONS if held.method == "GET" and held.path.startswith(TAGGED)]
    return [path.replace("{event}", event["id"]).replace("{article}", event["articles"][0]) for path in gets]


def test_every_get_answers_304_to_its_own_etag(seeded: FlaskClient) -> None:
    for path in paths(seeded):
        first = seeded.get(path)
        assert first.status_code == 200, path
        assert not first.headers["ETag"].startswith("W/")
        again = seeded.get(path, headers={"If-None-Match": first.headers["ETag"]})
        assert (again.status_code, again.data) == (304, b""), path
        assert seeded.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_every_get_answers_head(seeded: FlaskClient) -> None:
    for path in paths(seeded):
        assert (seeded.head(path).status_code, seeded.head(path).data) == (200, b"")


def test_the_pages_of_a_list_hold_each_event_once(seeded: FlaskClient) -> None:
    for sort in ("latest", "updated", "prominence"):
        found, path = [], f"/v1/events?limit=2&sort={sort}"
        while path:
            answer = seeded.get(path)
            found += [event["id"] for event in answer.get_json()["events"]]
            link = answer.headers.get("Link")
            path = link[1 : link.index(">")] if link else ""
        assert len(found) == len(set(found)) == 11


@pytest.mark.parametrize(
    ("query", "events"),
    [
        ("from=2025-05-20&to=2025-05-21", 1),
        ("from=2025-05-20T00:00:00Z&to=2025-05-20T03:00:00%2B00:00", 1),
        ("q=belisar+quake", 1),
        ("q=%22%2A+OR+NEAR%28+zebu", 0),
        ("language=es", 1),
        ("source=Istrelle+Gazette", 5),
        ("source=nobody", 0),
        ("min_sources=6", 1),
        ("min_articles=100", 0),
        ("updated_since=2026-01-01", 11),
        ("updated_since=2026-01-02", 0),
    ],
)
def test_events_can_be_filtered(seeded: FlaskClient, query: str, events: int) -> None:
    assert len(seeded.get("/v1/events?" + query).get_json()["events"]) == events


def test_an_article_is_answered_with_the_offsets_of_its_sentences(seeded: FlaskClient) -> None:
    record = seed_records()[0]
    answer = seeded.get("/v1/articles/" + record["id"]).get_json()
    assert answer["text"] == record["text"]
    assert answer["precision"] == "second"
    assert answer["from"] == "metadata"
    spans = [(span["start"], span["end"]) for span in answer["sentences"]]
    assert spans == [(sentence.start, sentence.end) for sentence in split(make_article(**record))]


def test_an_id_with_slashes_and_quotes_is_found(client: FlaskClient) -> None:
    ids = ["a/b.txt", "//x", 'it\'s "here"', "é", "a?b#c%d", "/v1/articles/x"]
    client.post(
        "/v1/articles?wait=true",
        json=[{"id": id_, "text": f"Good words number {n}."} for n, id_ in enumerate(ids)],
    )
    for id_ in ids:
        quoted = "".join(f"%{byte:02X}" for byte in id_.encode())
        assert client.get(f"/v1/articles/{quoted}").get_json()["id"] == id_


def test_why_names_the_nearest_other_event(seeded: FlaskClient) -> None:
    found = seeded.get("/v1/articles/openquay-call-august").get_json()
    why = seeded.get(f"/v1/events/{found['event']}/why/openquay-call-august").get_json()
    assert why["nearest"] == seeded.get("/v1/articles/ledger-call-april").get_json()["event"]
    assert why["terms"][0]["weight"] > 0
    assert why["days"] == 1


def test_a_copy_is_said_to_be_one(seeded: FlaskClient) -> None:
    copies = [record["id"] for record in seed_records() if record["event"] == "transvale-cyberattack"]
    origins = [seeded.get(f"/v1/articles/{id_}").get_json()["reprint_of"] for id_ in copies]
    assert sorted(origin is None for origin in origins) == [False, False, True, True]


@pytest.mark.parametrize("tz", ZONES)
def test_a_day_without_events_is_an_empty_digest(seeded: FlaskClient, tz: str) -> None:
    answer = seeded.get("/v1/briefings/daily", query_string={"date": "2025-06-01", "tz": tz})
    assert answer.status_code == 200
    assert answer.get_json()["events"] == []


def test_latest_is_the_last_day_that_has_news(seeded: FlaskClient) -> None:
    assert seeded.get("/v1/briefings/latest").get_json()["date"] == "2025-08-07"


@pytest.mark.parametrize(
    ("query", "accept", "kind"),
    [
        ("format=markdown", None, "text/markdown"),
        ("format=html", None, "text/html"),
        ("format=text", "text/html", "text/plain"),
        ("", "text/html,application/xhtml+xml;q=.9", "text/html"),
        ("", "*/*", "application/json"),
        ("", None, "application/json"),
    ],
)
def test_a_digest_comes_in_the_format_asked_for(
    seeded: FlaskClient, query: str, accept: str | None, kind: str
) -> None:
    headers = {"Accept": accept} if accept else {}
    answer = seeded.get(f"/v1/briefings/daily?date=2025-04-08&{query}", headers=headers)
    assert answer.mimetype == kind
    assert "Talmar" in answer.get_data(as_text=True)


@pytest.mark.parametrize("given", ["client", "seeded"])
def test_the_address_of_the_service_is_the_dashboard(given: str, request: pytest.FixtureRequest) -> None:
    client: FlaskClient = request.getfixturevalue(given)
    page = client.get("/")
    assert (page.status_code, page.mimetype) == (200, "text/html")


def test_summaries_store_nothing(client: FlaskClient) -> None:
    answer = client.post(
        "/v1/summaries", json={"articles": list(seed_records())[:5], "words": 40, "key_points": 2}
    )
    told = answer.get_json()["briefings"]
    assert answer.status_code == 200
    assert all(sum(len(s["text"].split()) for s in briefing["sentences"]) <= 40 for briefing in told)
    assert client.get("/v1/events").get_json()["events"] == []


def test_the_document_describes_every_call_and_the_page_shows_it(seeded: FlaskClient) -> None:
    document = json.loads(seeded.get("/openapi.json").data)
    assert document["openapi"].startswith("3.1")
    page = seeded.get("/docs").get_data(as_text=True)
    for held in OPERATIONS:
        assert held.method.lower() in document["paths"][held.path]
        assert held.name in page
    assert 'src="http' not in page
    assert 'href="http' not in page


def test_a_moment_in_an_answer_is_in_utc(seeded: FlaskClient) -> None:
    born = seeded.get("/v1/events?limit=1").get_json()["events"][0]["born"]
    assert born == "2026-01-01T12:00:00Z"
    assert datetime.datetime.fromisoformat(born).tzinfo is not None
