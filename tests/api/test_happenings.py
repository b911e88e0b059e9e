"""Timelines and changes over HTTP."""

import pytest
from flask.testing import FlaskClient

from tests.api.problems import assert_problem
from tests.newsroom_cases import seed_records

QUAKE = [record for record in seed_records() if record["event"] == "belisar-earthquake"]
SEEDS = list(seed_records())


@pytest.fixture(scope="module")
def event(seeded: FlaskClient) -> str:
    found: str = seeded.get(f"/v1/articles/{QUAKE[0]['id']}").get_json()["event"]
    return found


def test_the_same_articles_again_are_nothing_new_since_an_edition_nor_since_today(
    client: FlaskClient,
) -> None:
    client.post("/v1/articles?wait=true", json=QUAKE)
    event = client.get("/v1/events").get_json()["events"][0]["id"]
    edition = client.get("/v1/briefings/daily?date=2025-05-21").get_json()["edition"]
    client.post("/v1/articles?wait=true", json=QUAKE)
    for since in (edition, "2026-01-01", "2025-05-21T16:20:01Z"):
        found = client.get(f"/v1/events/{event}/changes", query_string={"since": since}).get_json()
        undated = [name for name in found["articles"] if "undated" in name]
        assert found["articles"] == undated
        assert found["nothing_new"] is (not undated)
    assert found["said"].endswith("since 2025-05-21T16:20:01Z.")


def test_a_late_article_is_new_since_an_edition_though_not_since_its_day(client: FlaskClient) -> None:
    late = next(record for record in QUAKE if record["id"] == "gazette-quake-evening")
    client.post("/v1/articles?wait=true", json=[record for record in QUAKE if record is not late])
    event = client.get("/v1/events").get_json()["events"][0]["id"]
    edition = client.get("/v1/briefings/daily?date=2025-05-21").get_json()["edition"]
    client.post("/v1/articles?wait=true", json=late)
    new = client.get(f"/v1/events/{event}/changes?since={edition}").get_json()
    assert new["articles"] == [late["id"]]
    assert new["since"] == edition
    assert new["said"].endswith("since the edition of 2025-05-21.")
    after = client.get(f"/v1/events/{event}/changes?since=2025-05-22").get_json()
    assert late["id"] not in after["articles"]


@pytest.mark.parametrize(
    "since", ["yesterday", "2025-13-01", "2025-05-20T10:00", "0" * 31, "2025-05-20T25:00:00Z"]
)
def test_a_since_that_is_no_time_and_no_edition_is_refused(
    seeded: FlaskClient, event: str, since: str
) -> None:
    answer = seeded.get(f"/v1/events/{event}/changes", query_string={"since": since})
    assert_problem(answer, 400, names="since", pointer="/since")


def test_an_edition_that_there_is_not_is_a_404(seeded: FlaskClient, event: str) -> None:
    assert_problem(seeded.get(f"/v1/events/{event}/changes?since={'0' * 32}"), 404, names="edition")


@pytest.mark.parametrize("path", ["timeline", "changes?since=2025-05-21"])
def test_timelines_and_changes_are_pages_too(seeded: FlaskClient, event: str, path: str) -> None:
    mark = "&" if "?" in path else "?"
    for form, kind in (("html", "text/html"), ("markdown", "text/markdown"), ("text", "text/plain")):
        answer = seeded.get(f"/v1/events/{event}/{path}{mark}format={form}")
        assert (answer.status_code, answer.mimetype) == (200, kind)
        assert "nine-year-old girl" in answer.text.replace("\\", "").replace("\n    ", " ")


def test_every_citation_of_a_timeline_and_of_changes_holds(seeded: FlaskClient, event: str) -> None:
    texts = {record["id"]: record["text"] for record in SEEDS}
    cited = seeded.get(f"/v1/events/{event}/timeline").get_json()["statements"]
    new = seeded.get(f"/v1/events/{event}/changes?since=2025-05-21").get_json()
    cited += [*new["sentences"], *new["facts"], *new["confirmed"]]
    assert len(cited) > 10
    for one in cited:
        assert texts[one["article"]][one["start"] : one["end"]] == one["text"]
    assert [one["date"] for one in cited[:5]] == sorted(one["date"] for one in cited[:5])
