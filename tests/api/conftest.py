import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api import create_app
from summarizer.storage.sql import open_store
from tests.newsroom_cases import NOW, seed_records


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store without articles; each test has a copy of it, since making its tables takes a while."""
    path = tmp_path_factory.mktemp("empty") / "empty.db"
    open_store(f"sqlite:///{path}").close()
    return path


@pytest.fixture
def app(empty_store: Path, tmp_path: Path) -> Iterator[Flask]:
    shutil.copy(empty_store, tmp_path)
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
    made.extensions["newsroom"].relate_all()  # what the service does while nobody waits: reads change no more
    yield made.test_client()
    made.extensions["grouper"].stop()
    made.extensions["newsroom"].close()
