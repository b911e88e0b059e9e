"""A page of another origin in a real browser."""

import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from werkzeug.serving import make_server

from api import create_app
from tests.browser.conftest import CHROMIUM
from tests.newsroom_cases import NOW

pytestmark = pytest.mark.browser
PAGE = """<!doctype html><title>board</title><p id="said">nothing</p><script>
fetch("http://127.0.0.1:%d/v1/events", {headers: {"Authorization": "Bearer none"}})
  .then(answer => answer.json())
  .then(read => said.textContent = "read " + Object.keys(read).join(" "))
  .catch(error => said.textContent = "refused");
</script>"""


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def board(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A folder that is served, and its origin."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(tmp_path)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield tmp_path, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(("allowed", "said"), [(True, "read events next_cursor"), (False, "refused")])
def test_a_page_reads_events_where_its_origin_is_allowed(
    board: tuple[Path, str], allowed: bool, said: str
) -> None:
    folder, origin = board
    settings = {"db": f"sqlite:///{folder / 'board.db'}", "cors_origins": origin if allowed else ""}
    app = create_app(settings, clock=lambda: NOW)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    (folder / "board.html").write_text(PAGE % server.server_port)
    command = [
        CHROMIUM,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        f"--user-data-dir={folder / 'profile'}",
    ]
    shown = subprocess.run(
        [*command, "--virtual-time-budget=10000", "--dump-dom", f"{origin}/board.html"],
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    ).stdout
    server.shutdown()
    server.server_close()
    app.extensions["grouper"].stop()
    app.extensions["newsroom"].close()
    assert f'<p id="said">{said}</p>' in shown
