import gzip
import json

import pytest
from flask.testing import FlaskClient

from api.shape import BodyScanner, ShapeError
from tests.api.problems import assert_problem

LINES = "application/x-ndjson"


def feed(data: bytes, piece: int) -> None:
    shape = BodyScanner(5)
    for start in range(0, len(data), piece):
        shape.feed(data[start : start + piece])


@pytest.mark.parametrize("piece", [1, 2, 7, 1000])
@pytest.mark.parametrize(
    "document",
    [
        {"text": '[{"' * 500, "other": "\\" * 31 + '"'},
        [{"text": "a, b, [c]", "id": str(number)} for number in range(5)],
        {"articles": [{"text": "\\"}, {"text": '"'}], "words": 3},
    ],
    ids=["brackets in strings", "a list", "a list in an object"],
)
def test_a_document_within_the_bounds_passes_in_whatever_pieces_it_comes(
    document: object, piece: int
) -> None:
    feed(json.dumps(document).encode(), piece)


@pytest.mark.parametrize("piece", [1, 1000])
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"[" * 101, "too deep"),
        (b'{"a":' * 101, "too deep"),
        (b"[1,2,3,4,5,6]", "more than 5 items"),
        (b'{"articles": [{},{},{},{},{},{}]}', "more than 5 items"),
        (b"[" + b"[[1,2,3,4]]," * 1000, "more than"),
        (b"[" + b"{}," * 5000, "more than"),
    ],
)
def test_a_document_beyond_the_bounds_is_refused_at_that_byte(data: bytes, said: str, piece: int) -> None:
    with pytest.raises(ShapeError, match=said):
        feed(data, piece)


# Looked for from each quote to the end of the piece, it would take an hour.
def test_a_string_of_escaped_quotes_that_does_not_end_is_read_once() -> None:
    feed(b'["' + b'\\"' * 500_000, 1_000_002)


def test_a_gzip_of_empty_items_is_refused_before_it_is_parsed(client: FlaskClient) -> None:
    packed = gzip.compress(b"[" + b"{}," * 300_000 + b"{}]")
    options = {"content_type": "application/json", "headers": {"Content-Encoding": "gzip"}}
    assert_problem(client.post("/v1/articles", data=packed, **options), 413, names="more than 10000 items")  # type: ignore[arg-type]


def test_blank_lines_are_lines_too(client: FlaskClient) -> None:
    packed = gzip.compress(b'{"id": "a", "text": "Good words."}\n' + b"\n" * 1_200_000)
    options = {"content_type": LINES, "headers": {"Content-Encoding": "gzip"}}
    answer = client.post("/v1/articles", data=packed, **options)  # type: ignore[arg-type]
    assert assert_problem(answer, 413, names="more than 1000000 lines")["kept"] <= 1


@pytest.mark.parametrize("line", [b"1\n", b"{}\n", b"\xff\n"])
def test_lines_that_cannot_be_read_end_a_post_and_what_was_kept_is_said(
    client: FlaskClient, line: bytes
) -> None:
    data = b'{"id": "a", "text": "Good words."}\n' + line * 1500
    problem = assert_problem(
        client.post("/v1/articles", data=data, content_type=LINES), 422, names="1000 items"
    )
    assert problem["kept"] == len(problem["results"]) > 0
    assert (problem["results"][0]["article"], problem["results"][0]["outcome"]) == ("a", "created")
    assert client.get("/v1/articles/a").status_code == 200


def test_what_a_failed_post_kept_is_grouped(client: FlaskClient) -> None:
    data = b'{"id": "a", "text": "Good words."}\n' + b"1\n" * 1500
    client.post("/v1/articles", data=data, content_type=LINES)
    client.application.extensions["grouper"].join_idle(60)
    assert client.get("/v1/articles/a").get_json()["event"] is not None


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'{"text": "Good words.", "x": NaN}', "NaN"),
        (b'{"text": "Good words.", "x": -Infinity}', "Infinity"),
        (b'{"text": "Good words.", "text": "Others."}', "'text' more than once"),
        (b'{"text": "Good words.", "x": ' + b"9" * 5000 + b"}", "a number too long"),
    ],
)
def test_what_is_no_json_is_no_json_here_either(client: FlaskClient, data: bytes, said: str) -> None:
    assert_problem(client.post("/v1/articles", data=data, content_type="application/json"), 400, names=said)


@pytest.mark.parametrize("id_", ["a\0", "a\ud800", " 5 ", "a\n", "\x85a"])
def test_an_id_is_kept_to_the_letter_or_refused(client: FlaskClient, id_: str) -> None:
    data = json.dumps({"id": id_, "text": "Good words."})
    answer = client.post("/v1/articles", data=data, content_type="application/json")
    assert_problem(answer, 422, names="'id'", pointer="/id")


def test_an_article_of_too_many_lines_is_refused(client: FlaskClient) -> None:
    assert_problem(client.post("/v1/articles", json={"text": "a\n" * 20_001}), 422, names="20000 lines")


@pytest.mark.parametrize(
    "path",
    [
        "/v1/events?min_sources=1" + "0" * 30,
        "/v1/events?min_articles=99999999999999999999",
        "/v1/events?limit=" + "9" * 30,
        "/v1/events/e-1/briefing?words=" + "9" * 40,
    ],
)
def test_a_number_beyond_64_bits_is_a_wrong_parameter(client: FlaskClient, path: str) -> None:
    assert_problem(client.get(path), 400)
