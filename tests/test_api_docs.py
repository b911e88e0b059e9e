"""Each call of docs/api.md is made, and its answer compared; the Python example runs too."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from api import create_app
from api.operations import OPERATIONS
from tests.newsroom_cases import NOW

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
CALLS = re.findall(r"```sh\n(curl.*?)\n```\n(?:```json\n(.*?)\n```)?", PAGE, re.DOTALL)
SERVICE = "http://127.0.0.1:8000"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    app = create_app({"db": f"sqlite:///{tmp_path_factory.mktemp('docs') / 'docs.db'}"}, clock=lambda: NOW)
    yield app.test_client()
    app.extensions["grouper"].stop()
    app.extensions["newsroom"].close()


@pytest.fixture(scope="module")
def answers(client: FlaskClient) -> list[Any]:
    """What the service answers when the page is followed from its first call to its last."""
    return [call(client, command) for command, _ in CALLS]


@pytest.mark.parametrize("number", range(len(CALLS)), ids=[command[:70] for command, _ in CALLS])
def test_a_call_is_answered_as_the_page_says(answers: list[Any], number: int) -> None:
    found, shown = answers[number], CALLS[number][1]
    if shown:
        assert_like(json.loads(shown), json.loads(found.data))
    else:
        assert found.status_code == 204


def test_the_page_shows_every_call() -> None:
    shown = {re.sub(r"/e-[0-9a-f]{12}", "/{event}", path) for path in re.findall(r"8000(/[^?' \n]*)", PAGE)}
    for operation in OPERATIONS:
        pattern = re.sub(r"\\\{\w+\\\}", "[^/]+", re.escape(operation.path))
        assert any(re.fullmatch(pattern, path.rstrip("`")) for path in shown), operation.path


def call(client: FlaskClient, command: str) -> Any:
    words = shlex.split(command.replace("\\\n", " "))[1:]
    options: dict[str, Any] = {"method": "GET", "headers": {}}
    url = ""
    while words:
        word = words.pop(0)
        if word == "-X":
            options["method"] = words.pop(0)
        elif word == "-H":
            name, _, value = words.pop(0).partition(": ")
            options["headers"][name] = value
        elif word in {"-d", "--data-binary"}:
            data = words.pop(0)
            options["data"] = (ROOT / data[1:]).read_bytes() if data.startswith("@") else data.encode()
        else:
            url = word.removeprefix(SERVICE)
    return client.open(url, **options)


def assert_like(shown: Any, found: Any) -> None:
    """All that is shown is there; ``…`` stands for anything, at the end of a list for any more."""
    if isinstance(shown, dict):
        for name, value in shown.items():
            assert_like(value, found[name])
    elif isinstance(shown, list):
        if shown and shown[-1] == "…":
            assert len(found) >= len(shown) - 1
        else:
            assert len(shown) == len(found)
        for one, other in zip(shown, found, strict=False):
            assert_like(one, other)
    elif shown != "…":
        assert shown == found


def test_the_offset_helper_counts_as_the_page_says() -> None:
    text = "a😀b"
    units = len(text[:2].encode("utf-16-le")) // 2
    assert units == 3
    assert "[...text].slice(0, point)" in PAGE
