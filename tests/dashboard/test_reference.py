"""The reference of the service: its examples are calls that the service takes."""

import json
import re
import shlex
from html import unescape
from urllib.parse import urlsplit

from flask import Flask

from tests.dashboard.conftest import Reader


def commands(reader: Reader) -> list[str]:
    found = re.findall(r"<pre[^>]*><code>(curl .*?)</code></pre>", reader.get("/docs"), re.DOTALL)
    return [unescape(command) for command in found]


def test_every_example_is_a_call_that_the_service_understands(app: Flask, reader: Reader) -> None:
    listed = commands(reader)
    assert len(listed) > 20
    for command in listed:
        words = shlex.split(command)
        address = urlsplit(next(word for word in words if word.startswith("http")))
        body = words[words.index("-d") + 1] if "-d" in words else None
        method = words[words.index("-X") + 1] if "-X" in words else "POST" if body else "GET"
        answer = app.test_client().open(
            f"{address.path}?{address.query}",
            method=method,
            data=body,
            content_type="application/json" if body else None,
        )
        # The ids in the examples are made up: nothing of that name is there.
        assert answer.status_code in {200, 201, 202, 204, 404}, (command, answer.get_data(as_text=True))


def test_bounds_have_their_names_in_json_schema(app: Flask) -> None:
    document = app.test_client().get("/openapi.json").get_json()
    text = json.dumps(document)
    assert not re.search(r'"(ge|le|gt|lt)":', text)
    (limit,) = [p for p in document["paths"]["/v1/events"]["get"]["parameters"] if p["name"] == "limit"]
    assert (limit["schema"]["minimum"], limit["schema"]["maximum"]) == (1, 100)


def test_every_parameter_says_what_it_means(app: Flask) -> None:
    document = app.test_client().get("/openapi.json").get_json()
    calls = [call for methods in document["paths"].values() for call in methods.values()]
    parameters = [(call["operationId"], p) for call in calls for p in call["parameters"]]
    assert [(call, p["name"]) for call, p in parameters if not p.get("description")] == []
