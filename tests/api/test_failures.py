import gzip
from typing import Any

import pytest
from flask.testing import FlaskClient

from api.operations import OPERATIONS, Operation
from tests.api.problems import assert_problem

MISSING = "x" * 10_000
HARD_IDS = ["a/b", 'it\'s "here"', MISSING, "..%2f..%2fetc", "%00", "é\u202e"]
LINES = "application/x-ndjson"


def path_of(operation: Operation, id_: str = "nothing") -> str:
    return operation.path.replace("{event}", "nothing").replace("{article}", id_)


def name_of(operation: Operation) -> str:
    return operation.name


@pytest.mark.parametrize("operation", OPERATIONS, ids=name_of)
def test_an_unknown_parameter_is_named(client: FlaskClient, operation: Operation) -> None:
    answer = client.open(path_of(operation), method=operation.method, query_string={"colour": "blue"})
    assert_problem(answer, 400, names="'colour' is unknown", pointer="/colour")


@pytest.mark.parametrize("operation", OPERATIONS, ids=name_of)
def test_a_parameter_given_twice_is_named(client: FlaskClient, operation: Operation) -> None:
    fields = operation.query.model_fields
    for name in (info.alias or field for field, info in fields.items()):
        answer = client.open(path_of(operation), method=operation.method, query_string=f"{name}=1&{name}=2")
        assert_problem(answer, 400, names=f"'{name}'", pointer=f"/{name}")


@pytest.mark.parametrize("operation", OPERATIONS, ids=name_of)
def test_another_method_is_refused_and_the_right_ones_are_named(
    client: FlaskClient, operation: Operation
) -> None:
    answer = client.patch(path_of(operation))
    assert_problem(answer, 405)
    assert operation.method in answer.headers["Allow"]


@pytest.mark.parametrize("operation", [held for held in OPERATIONS if "{" in held.path], ids=name_of)
@pytest.mark.parametrize("id_", HARD_IDS, ids=["slash", "quotes", "long", "dots", "nul", "foreign"])
def test_something_that_is_not_there_is_a_404(client: FlaskClient, operation: Operation, id_: str) -> None:
    path = operation.path.replace("{article}", id_).replace(
        "{event}", "e-1" if "{article}" in operation.path else id_
    )
    assert_problem(client.open(path, method=operation.method), 404)


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("/v1/events?limit=101", "limit"),
        ("/v1/events?limit=0", "limit"),
        ("/v1/events?limit=ten", "limit"),
        ("/v1/events?limit=5.0", "limit"),
        ("/v1/events?min_sources=-1", "min_sources"),
        ("/v1/events?sort=size", "sort"),
        ("/v1/events?from=yesterday", "from"),
        ("/v1/events?from=2025-02-30", "from"),
        ("/v1/events?to=2025-04-08T09:30:00", "to"),
        ("/v1/events?from=2025-04-09&to=2025-04-08", "from"),
        ("/v1/events?updated_since=0", "updated_since"),
        ("/v1/events?q=%20", "q"),
        ("/v1/events?q=", "q"),
        ("/v1/events?language=English", "language"),
        ("/v1/events?cursor=abc", "cursor"),
        ("/v1/events?cursor=%C3%A9", "cursor"),
        ("/v1/articles?cursor=", "cursor"),
        ("/v1/editions?cursor=", "cursor"),
        ("/v1/briefings/daily?date=2025-4-8", "date"),
        ("/v1/briefings/daily?date=2025-02-29", "date"),
        ("/v1/briefings/daily?date=9999-12-31", "date"),
        ("/v1/briefings/daily?tz=Mars/Olympus", "tz"),
        ("/v1/briefings/daily?tz=../etc/passwd", "tz"),
        ("/v1/briefings/daily?tz=", "tz"),
        ("/v1/briefings/daily?tz=Europe", "tz"),
        ("/v1/briefings/daily?limit=101", "limit"),
        ("/v1/briefings/daily?edition=abc", "edition"),
        ("/v1/briefings/daily?format=pdf", "format"),
        ("/v1/briefings/latest?tz=Nowhere", "tz"),
        ("/v1/events/e-1/briefing?words=0", "words"),
        ("/v1/events/e-1/briefing?words=100001", "words"),
        ("/v1/events/e-1/briefing?key_points=101", "key_points"),
    ],
)
def test_a_malformed_parameter_is_named(client: FlaskClient, path: str, name: str) -> None:
    assert_problem(client.get(path), 400, names=name, pointer=f"/{name}")


def test_an_unknown_edition_is_a_404(client: FlaskClient) -> None:
    assert_problem(client.get("/v1/briefings/daily?edition=" + "0" * 32), 404)


def test_a_cursor_is_good_for_its_own_query_alone(seeded: FlaskClient) -> None:
    cursor = seeded.get("/v1/events?limit=2").get_json()["next_cursor"]
    answer = seeded.get("/v1/events", query_string={"limit": 2, "cursor": cursor, "language": "en"})
    assert_problem(answer, 400, names="another query", pointer="/cursor")


def test_a_budget_that_no_sentence_fits_is_refused(seeded: FlaskClient) -> None:
    event = seeded.get("/v1/events?limit=1").get_json()["events"][0]["id"]
    assert_problem(seeded.get(f"/v1/events/{event}/briefing?words=1"), 422, names="shortest sentence")


def test_a_format_that_there_is_not_is_refused(seeded: FlaskClient) -> None:
    assert_problem(seeded.get("/v1/briefings/latest", headers={"Accept": "image/png"}), 406)


@pytest.mark.parametrize("path", ["/v1/articles", "/v1/summaries"])
@pytest.mark.parametrize(
    ("options", "status", "names"),
    [
        ({"data": b"{", "content_type": "application/json"}, 400, "no JSON"),
        ({"data": b"", "content_type": "application/json"}, 400, "empty"),
        ({"data": b'{"text": "caf\xe9"}', "content_type": "application/json"}, 400, "the body is not UTF-8"),
        ({"data": b"[" * 100_000, "content_type": "application/json"}, 400, "too deep"),
        ({"data": b"{}", "content_type": "text/plain"}, 415, "text/plain"),
        ({"data": b"text=x", "content_type": "application/x-www-form-urlencoded"}, 415, "form"),
        ({"data": b"{}", "content_type": "application/json; charset=latin-1"}, 415, "latin-1"),
        ({"data": b"{}"}, 415, "none"),
        ({"json": "text"}, 422, ""),
        ({"data": b"null", "content_type": "application/json"}, 422, ""),
        ({"json": 5}, 422, ""),
        ({"json": {"title": "no text"}}, 422, ""),
        ({"json": {"text": "x" * 2**21}}, 413, "1 MiB"),
        ({"json": {}, "headers": {"Host": "evil.example"}}, 403, "evil.example"),
        ({"json": {}, "headers": {"Content-Encoding": "br"}}, 415, "'br'"),
        (
            {"data": b"no gzip", "content_type": "application/json", "headers": {"Content-Encoding": "gzip"}},
            400,
            "gzip",
        ),
        (
            {
                "data": gzip.compress(b"{}" * 500)[:-12],
                "content_type": "application/json",
                "headers": {"Content-Encoding": "gzip"},
            },
            400,
            "truncated",
        ),
        (
            {
                "data": gzip.compress(b" " * 2**22),
                "content_type": "application/json",
                "headers": {"Content-Encoding": "gzip"},
            },
            413,
            "1 MiB",
        ),
    ],
    ids=lambda held: "" if isinstance(held, dict) else str(held),
)
def test_a_body_that_cannot_be_used_is_refused(
    client: FlaskClient, path: str, options: dict[str, Any], status: int, names: str
) -> None:
    assert_problem(client.post(path, **options), status, names=names)


@pytest.mark.parametrize(
    ("article", "pointer"),
    [
        ({}, "/text"),
        ({"text": None}, "/text"),
        ({"text": 5}, "/text"),
        ({"text": ["a"]}, "/text"),
        ({"text": ""}, "/text"),
        ({"text": " … "}, "/text"),
        ({"text": "words", "title": 5}, "/title"),
        ({"text": "words", "id": [1]}, "/id"),
        ({"text": "words", "published": "soon"}, "/published"),
        ({"text": "words", "published": 20250408}, "/published"),
        ({"text": "words", "source": {"name": "x"}}, "/source"),
    ],
    ids=str,
)
def test_each_bad_field_of_an_article_is_pointed_at(
    client: FlaskClient, article: dict[str, Any], pointer: str
) -> None:
    assert_problem(client.post("/v1/articles", json=article), 422, pointer=pointer)
    answer = client.post("/v1/summaries", json={"articles": [{"text": "Good words."}, article]})
    assert_problem(
        answer, 422, pointer="/articles/1" + ("" if article.get("published") == "soon" else pointer)
    )


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"articles": "none"}, "/articles"),
        ({"articles": [], "words": 0}, "/words"),
        ({"articles": [], "words": "ten"}, "/words"),
        ({"articles": [], "key_points": 101}, "/key_points"),
        ({"articles": [], "colour": "blue"}, "/colour"),
    ],
    ids=str,
)
def test_each_bad_field_of_a_request_is_pointed_at(
    client: FlaskClient, body: dict[str, Any], pointer: str
) -> None:
    assert_problem(client.post("/v1/summaries", json=body), 422, pointer=pointer)


def test_the_good_half_of_a_bad_batch_is_stored(client: FlaskClient) -> None:
    answer = client.post("/v1/articles?wait=true", json=[{"id": "a", "text": "Good words."}, {"id": "b"}, 7])
    assert answer.status_code == 200
    assert [line["outcome"] for line in answer.get_json()["results"]] == ["created", "rejected", "rejected"]
    assert client.get("/v1/articles/a").status_code == 200


def test_the_good_lines_of_a_bad_stream_are_stored(client: FlaskClient) -> None:
    body = b'{"id": "a", "text": "Good words."}\n{broken\n\n\xff\xfe1\n{"id": "b", "text": "Other words."}'
    answer = client.post("/v1/articles?wait=true", data=body, content_type=LINES)
    assert answer.status_code == 200
    outcomes = [line["outcome"] for line in answer.get_json()["results"]]
    assert outcomes == ["created", "rejected", "rejected", "created"]


def test_a_stream_past_the_bound_is_refused(client: FlaskClient) -> None:
    line = b'{"text": "%s"}\n' % (b"x" * 1000)
    answer = client.post(
        "/v1/articles",
        data=gzip.compress(line * 3000),
        content_type=LINES,
        headers={"Content-Encoding": "gzip"},
    )
    assert_problem(answer, 413, names="2 MiB")


def test_an_id_that_is_too_long_is_rejected(client: FlaskClient) -> None:
    answer = client.post("/v1/articles", json=[{"id": MISSING, "text": "Good words."}])
    assert answer.get_json()["results"][0]["outcome"] == "rejected"
    assert "'id'" in answer.get_json()["results"][0]["reason"]


@pytest.mark.parametrize("path", ["/nowhere", "/v1", "/v1/events/", "//v1/events", "/v1/events/a/b"])
def test_a_path_that_leads_nowhere_is_a_problem(client: FlaskClient, path: str) -> None:
    assert_problem(client.get(f"http://localhost{path}"), 404)


@pytest.mark.parametrize("given", [{"tags": {}}, {"tags": [7, {"name": "storm"}]}, {"image": ["no address"]}])
def test_labels_that_cannot_be_used_are_passed_over(client: FlaskClient, given: dict[str, Any]) -> None:
    described = client.get("/openapi.json").json
    assert described is not None
    fields = described["components"]["schemas"]["Article"]["properties"]
    assert not {"type", "anyOf"} & {*fields["tags"], *fields["image"]}
    assert client.post("/v1/articles", json={"text": "The ferry came late."} | given).status_code == 202
