"""An event that only opinion is written on, as the service shows it."""

import pytest
from flask.testing import FlaskClient

COLUMN = {
    "id": "column",
    "title": "Opinion: Ferries need new owners",
    "text": "I believe that our ferries are too old. We should be ashamed of them, and I say so as one who sails.",
    "section": "Opinion",
    "source": "Herald",
    "published": "2025-04-07T09:00:00Z",
}


@pytest.fixture
def event(client: FlaskClient) -> str:
    """The id of an event of one column."""
    client.post("/v1/articles?wait=true", json=COLUMN)
    return str(client.get("/v1/articles/column").get_json()["event"])


def test_an_event_of_opinion_alone_is_marked_and_tells_no_sentence(client: FlaskClient, event: str) -> None:
    told = client.get(f"/v1/events/{event}/briefing").get_json()
    assert told["opinion"] is True
    assert told["headline"]["text"] == COLUMN["title"]
    assert (told["sentences"], told["key_points"]) == ([], [])


@pytest.mark.parametrize(
    "address",
    [
        "/v1/events/{event}/briefing?format=html",
        "/v1/events/{event}/timeline",
        "/v1/events/{event}/changes",
        "/v1/verify/{event}",
        "/v1/briefings/daily?date=2025-04-07",
        "/feed.atom",
        "/events/{event}",
        "/embed/{event}",
        "/",
    ],
)
def test_each_page_of_such_an_event_is_served(client: FlaskClient, event: str, address: str) -> None:
    assert client.get(address.format(event=event)).status_code == 200
