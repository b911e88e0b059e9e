"""Lists for other dashboards."""

from flask.testing import FlaskClient

from tests.api.problems import assert_problem


def walked(client: FlaskClient, address: str, name: str) -> list[str]:
    found: list[str] = []
    while address:
        answer = client.get(address)
        page = answer.get_json()
        found += [item["id" if name == "articles" else "edition"] for item in page[name]]
        assert bool(page["next_cursor"]) == bool(answer.headers.get("Link"))
        address = answer.headers["Link"].split("<")[1].split(">")[0] if page["next_cursor"] else ""
    return found


def test_articles_are_listed_page_by_page_each_once(seeded: FlaskClient) -> None:
    found = walked(seeded, "/v1/articles?limit=7", "articles")
    assert len(found) == len(set(found)) == 36


def test_articles_are_listed_by_source_section_language_and_event(seeded: FlaskClient) -> None:
    for query, count in (("source=NPA", 1), ("section=World", 10), ("language=es", 3), ("event=e-none", 0)):
        page = seeded.get(f"/v1/articles?{query}&limit=100").get_json()
        assert len(page["articles"]) == count, query


def test_a_cursor_is_good_for_its_own_list_alone(seeded: FlaskClient) -> None:
    cursor = seeded.get("/v1/articles?limit=1").get_json()["next_cursor"]
    assert_problem(seeded.get(f"/v1/articles?limit=1&source=NPA&cursor={cursor}"), 400)


def test_sections_tell_how_many_articles_and_events_they_have(seeded: FlaskClient) -> None:
    sections = {row["section"]: row for row in seeded.get("/v1/sections").get_json()["sections"]}
    assert sections["World"]["articles"] == 10
    assert 1 <= sections["World"]["events"] <= 10


def test_events_have_their_sections_and_are_found_by_one(seeded: FlaskClient) -> None:
    found = seeded.get("/v1/events?section=Football").get_json()["events"]
    assert [event["sections"] for event in found if "Football" not in event["sections"]] == []
    assert len(found) == 1


def test_editions_are_listed_with_their_address(seeded: FlaskClient) -> None:
    made = {seeded.get(f"/v1/briefings/daily?date=2025-05-{day}").get_json()["edition"] for day in (20, 21)}
    found = walked(seeded, "/v1/editions?limit=1", "editions")
    assert made <= set(found)
    assert len(found) == len(set(found))


def test_events_have_the_tags_of_their_articles_and_are_found_by_one(client: FlaskClient) -> None:
    text = "The quay at Selby reopened on Monday after repairs that took a year, the port said."
    tagged = {"id": "a", "text": text, "tags": ["ports", '50% "off"'], "image": "https://a.example/q.jpg"}
    client.post(
        "/v1/articles?wait=true", json=[tagged, {"text": "A choir from Brevik sang in the rain all night."}]
    )
    (event,) = client.get("/v1/events?tag=ports").get_json()["events"]
    assert event["tags"] == ["ports", '50% "off"']
    assert len(client.get('/v1/events?tag=50%25 "off"').get_json()["events"]) == 1
    assert client.get("/v1/events?tag=port").get_json()["events"] == []
    listed = client.get("/v1/articles?limit=2").get_json()["articles"]
    assert {article["image"] for article in listed} == {None, "https://a.example/q.jpg"}
