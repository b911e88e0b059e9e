"""A service on a port of its own, and Debian's Chromium to read it with: ``make browser``."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from flask import Flask
from werkzeug.serving import make_server

from api import create_app
from tests.newsroom_cases import NOW, Clock, seed_records

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-dev-shm-usage --disable-background-networking --disable-sync "
    "--disable-component-update --disable-default-apps --no-first-run"
).split()
WIDTHS, THEMES = (360, 768, 1440), ("light", "dark")
# Another page may be told to load, so that nothing but the service answers the browser.
Open = Callable[..., "Page"]


class Served:
    """A service and its address."""

    def __init__(self, app: Flask, port: int) -> None:
        self.app = app
        self.address = f"http://127.0.0.1:{port}"

    def post(self, articles: object) -> None:
        answer = self.app.test_client().post("/v1/articles?wait=true", json=articles)
        assert answer.status_code in {200, 201}
        for _ in self.app.extensions["newsroom"].brief_untold():
            pass

    def event_with(self, article: str) -> str:
        return str(self.app.test_client().get(f"/v1/articles/{article}").get_json()["event"])


@contextmanager
def serving(path: Path, clock: Clock) -> Iterator[Served]:
    app = create_app({"db": f"sqlite:///{path}"}, clock=clock)
    app.config["PATIENCE"] = 60  # a slow machine is no reason to say that a page is coming
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Served(app, server.server_port)
    server.shutdown()
    thread.join()
    server.server_close()
    app.extensions["grouper"].stop()
    app.extensions["newsroom"].close()


@pytest.fixture(scope="session")
def sample_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the sample articles, grouped and told."""
    path = tmp_path_factory.mktemp("sample") / "sample.db"
    with serving(path, Clock(NOW)) as served:
        served.post(list(seed_records()))
    return path


@pytest.fixture(scope="session")
def sample(sample_store: Path) -> Iterator[Served]:
    """A service with the sample articles; tests that use it change nothing."""
    with serving(sample_store, Clock(NOW)) as served:
        yield served


@pytest.fixture
def own(sample_store: Path, tmp_path: Path) -> Iterator[Served]:
    """A service with sample articles of a test's own."""
    with serving(Path(shutil.copy(sample_store, tmp_path / "own.db")), Clock(NOW)) as served:
        yield served


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Served]:
    with serving(tmp_path / "empty.db", Clock(NOW)) as served:
        yield served


@pytest.fixture(scope="session")
def browser() -> "Iterator[Browser]":
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def open_page(browser: "Browser") -> Iterator[Open]:
    """Opens a page at a width, in a theme, with the script on or off."""
    contexts: list[BrowserContext] = []

    def opened(address: str, width: int = 1440, theme: str = "light", *, script: bool = True) -> "Page":
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=theme, java_script_enabled=script
        )
        contexts.append(context)
        page = context.new_page()
        page.goto(address)
        return page

    yield opened
    for context in contexts:
        context.close()
