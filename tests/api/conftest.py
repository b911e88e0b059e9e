from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api import create_app
from tests.newsroom_cases import NOW, seed_records


@pytest.fixture
def app(tmp_path: Path) -> Iterator[Flask]:
    made = create_app(
        {"db": f"sqlite:///{tmp_path / 'empty.db'}", "max_body": 1, "max_bulk": 2}, clock=lambda: NOW
    )
    yield made
    made.extensions["grouper"].stop()
    made.extensions["newsroom"].close()


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    return app.test_client()


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    """A service with the sample articles; tests that use it change nothing."""
    made = create_app(
        {"db": f"sqlite:///{tmp_path_factory.mktemp('seeded') / 'seeded.db'}"}, clock=lambda: NOW
    )
    answer = made.test_client().post("/v1/articles?wait=true", json=list(seed_records()))
    assert answer.status_code == 200
    yield made.test_client()
    made.extensions["grouper"].stop()
    made.extensions["newsroom"].close()
