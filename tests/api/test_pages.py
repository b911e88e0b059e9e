"""Web pages that are posted in records."""

from flask.testing import FlaskClient

from tests.api.problems import assert_problem

WORDS = "The quay at Selby reopened on Monday after repairs that took a year."
PAGE = f"<html><head><title>Quay reopens</title></head><body><nav>Menu</nav><p>{WORDS}</p></body></html>"


def test_a_page_is_posted_in_place_of_a_text(client: FlaskClient) -> None:
    answer = client.post("/v1/articles?wait=true", json={"id": "quay", "html": PAGE})
    assert answer.status_code == 201
    article = client.get("/v1/articles/quay").get_json()
    assert (article["title"], article["text"]) == ("Quay reopens", WORDS)


def test_a_hostile_page_is_one_rejected_line(client: FlaskClient) -> None:
    answer = client.post(
        "/v1/articles?wait=true", json=[{"html": "<div>" * 5000}, {"id": "quay", "html": PAGE}]
    )
    rejected, created = answer.get_json()["results"]
    assert (rejected["outcome"], created["outcome"]) == ("rejected", "created")
    assert "500 levels" in rejected["reason"]
    assert rejected["input"] == "body item 1"


def test_a_page_without_an_article_is_named_by_its_field(client: FlaskClient) -> None:
    body = assert_problem(client.post("/v1/articles", json={"html": "<img src='a.jpg'>"}), 422)
    assert body["errors"][0]["pointer"] == "/html"


def test_pages_are_folded_without_being_stored(client: FlaskClient) -> None:
    answer = client.post("/v1/summaries", json={"articles": [{"html": PAGE}]})
    assert answer.get_json()["briefings"][0]["sentences"][0]["text"] == WORDS
