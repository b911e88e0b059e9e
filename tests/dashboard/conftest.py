import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

from api import create_app
from summarizer.storage.sql import open_store
from tests.newsroom_cases import NOW, Clock, seed_records

HTML = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}


class Reader:
    """A browser without a script: it follows links, keeps cookies and sends forms with their token."""

    def __init__(self, app: Flask) -> None:
        self.client: FlaskClient = app.test_client()

    def get(self, path: str, status: int = 200) -> str:
        answer = self.client.get(path, headers=HTML)
        assert answer.status_code == status, answer.get_data(as_text=True)
        return answer.get_data(as_text=True)

    def send(self, path: str, seen_at: str, **fields: object) -> str:
        """Send a form of the page at ``seen_at``; the page that it leads to."""
        found = re.search(r'name="token" value="([^"]+)"', self.get(seen_at))
        assert found is not None
        answer = self.client.post(path, data=fields | {"token": found[1]}, headers=HTML)
        assert answer.status_code == 303, answer.get_data(as_text=True)
        return str(answer.headers["Location"])


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tables") / "empty.db"
    open_store(f"sqlite:///{path}").close()
    return path


def _app(path: Path, clock: Clock) -> Iterator[Flask]:
    app = create_app({"db": f"sqlite:///{path}"}, clock=clock)
    app.config["PATIENCE"] = 60  # a slow machine is no reason to say that a page is coming
    yield app
    app.extensions["grouper"].stop()
    app.extensions["newsroom"].close()


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW)


@pytest.fixture
def app(tables: Path, tmp_path: Path, clock: Clock) -> Iterator[Flask]:
    """A service over an empty store."""
    yield from _app(Path(shutil.copy(tables, tmp_path / "own.db")), clock)


@pytest.fixture(scope="module")
def sample(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    """A service with the sample articles; tests that use it change nothing."""
    path = Path(shutil.copy(tables, tmp_path_factory.mktemp("sample") / "own.db"))
    for app in _app(path, Clock(NOW)):
        app.test_client().post("/v1/articles?wait=true", json=list(seed_records()))
        yield app


@pytest.fixture
def reader(app: Flask) -> Reader:
    return Reader(app)


@pytest.fixture
def visitor(sample: Flask) -> Reader:
    return Reader(sample)
