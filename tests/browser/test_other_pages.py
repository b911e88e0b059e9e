"""Pages of others: the example of docs/dashboards.md, and the card in a frame."""

import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import expect
from werkzeug.serving import make_server

from api import create_app
from tests.browser.conftest import Open
from tests.newsroom_cases import NOW

# A browser that leaves a page drops what it was loading: the plain server of these tests then leaves a file to the
# collector.
pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
HTML = re.findall(
    r"```html\n(.*?)```",
    (Path(__file__).parents[2] / "docs" / "dashboards.md").read_text(encoding="utf-8"),
    re.DOTALL,
)


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def other(tmp_path: Path) -> Iterator[tuple[str, Path]]:
    """A web server of somebody else's, and the folder that it serves."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=tmp_path))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}", tmp_path
    server.shutdown()
    thread.join()
    server.server_close()


def test_a_page_of_another_address_lists_events_and_frames_a_card(
    other: tuple[str, Path], sample_store: Path, open_page: Open
) -> None:
    origin, folder = other
    app = create_app({"db": f"sqlite:///{sample_store}", "cors_origins": origin}, clock=lambda: NOW)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    address = f"http://127.0.0.1:{server.server_port}"
    event = app.test_client().get("/v1/events?sort=prominence&limit=1").get_json()["events"][0]["id"]
    page_html = "".join(HTML).replace("http://localhost:8000", address).replace("e-0123456789ab", event)
    (folder / "index.html").write_text(page_html, encoding="utf-8")
    page = open_page(origin)
    expect(page.locator("#events li")).to_have_count(10)
    expect(page.locator("#events li").first).to_contain_text("(6 sources)")
    expect(page.frame_locator("iframe").locator("h1")).to_be_visible()
    page.context.close()
    server.shutdown()
    thread.join()
    server.server_close()
    app.extensions["grouper"].stop()
    app.extensions["newsroom"].close()
