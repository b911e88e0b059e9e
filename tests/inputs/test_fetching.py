"""Fetching, from a real server on the loopback interface; the guard against inward addresses."""

import gzip
import http.server
import io
import ipaddress
import json
import socket
import threading
from collections.abc import Iterator

import pytest

from summarizer.errors import UnreadableError
from summarizer.inputs import fetching, read_arrivals, read_paths
from summarizer.inputs.fetching import Bounds, fetch
from summarizer.models import Article

WORDS = "The quay at Selby reopened on Monday after repairs that took a year."
PAGE = f"<html><body><article><h1>Quay reopens</h1><p>{WORDS}</p></article></body></html>".encode()
FEED = f"<rss version='2.0'><channel><title>Quay Post</title><item><title>Quay</title><description>{WORDS}</description></item></channel></rss>".encode()

Answer = tuple[int, dict[str, str], bytes]
ANSWERS: dict[str, Answer] = {
    "/page": (200, {"Content-Type": "text/html; charset=utf-8"}, PAGE),
    "/packed": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(PAGE)),
    "/feed": (200, {"Content-Type": "application/rss+xml"}, FEED),
    "/feed.xml.gz": (200, {"Content-Type": "application/gzip"}, gzip.compress(FEED)),
    "/json": (
        200,
        {"Content-Type": "application/json"},
        json.dumps([{"text": WORDS}, {"text": ""}]).encode(),
    ),
    "/lines": (200, {"Content-Type": "application/x-ndjson"}, json.dumps({"text": WORDS}).encode()),
    "/plain": (200, {"Content-Type": "text/plain"}, WORDS.encode()),
    "/untold": (200, {}, PAGE),
    "/moved": (302, {"Location": "/page"}, b""),
    "/loop": (301, {"Location": "/loop"}, b""),
    "/inward": (302, {"Location": "http://169.254.169.254/latest"}, b""),
    "/file": (302, {"Location": "file:///etc/hostname"}, b""),
    "/gone": (404, {"Content-Type": "text/html"}, PAGE),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/cut": (200, {"Content-Type": "text/html", "Content-Length": "9999"}, PAGE),
    "/cut-gzip": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(PAGE)[:-9]),
    "/bomb": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(b"a" * 2**22)),
    "/strange": (200, {"Content-Type": "text/html", "Content-Encoding": "br"}, b"x"),
}


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, headers, body = ANSWERS[self.path]
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        thread = threading.Thread(target=running.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


@pytest.mark.parametrize(
    "path", ["/page", "/packed", "/feed", "/feed.xml.gz", "/json", "/lines", "/plain", "/untold", "/moved"]
)
def test_pages_feeds_json_and_texts_are_read_by_their_type(server: str, path: str) -> None:
    (_, first), *_ = read_arrivals([server + path], io.BytesIO(), private=True)
    assert isinstance(first, Article), first
    assert first.text == WORDS


def test_a_page_without_an_address_of_its_own_has_the_one_it_came_from(server: str) -> None:
    ((place, article),) = read_arrivals([f"{server}/moved"], io.BytesIO(), private=True)
    assert isinstance(article, Article)
    assert (place, article.url) == (f"{server}/moved", f"{server}/page")


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/loop", "redirects more than 5 times"),
        ("/file", "neither http nor https"),
        ("/gone", "answered 404"),
        ("/picture", "is 'image/png'"),
        ("/cut", "ends too early|IncompleteRead"),
        ("/cut-gzip", "ends too early"),
        ("/strange", "encoding 'br'"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_reason(server: str, path: str, reason: str) -> None:
    with pytest.raises(UnreadableError, match=reason) as caught:
        fetch(server + path, private=True)
    assert caught.value.place == server + path


def test_an_answer_that_unpacks_without_end_is_cut_off(server: str) -> None:
    with pytest.raises(UnreadableError, match="larger than 1 MiB"):
        fetch(f"{server}/bomb", private=True, bounds=Bounds(most_bytes=2**20))


def test_a_server_that_never_ends_is_cut_off() -> None:
    bounds = Bounds(seconds=0.3)
    with socket.create_server(("127.0.0.1", 0)) as listening, pytest.raises(UnreadableError, match="in time"):
        fetch(f"http://127.0.0.1:{listening.getsockname()[1]}/", private=True, bounds=bounds)


def test_loopback_is_refused_unless_allowed(server: str) -> None:
    ((_, refused),) = read_arrivals([f"{server}/page"], io.BytesIO())
    assert isinstance(refused, UnreadableError)
    assert "not a public address" in refused.reason
    assert "--private-addresses allow" in refused.reason


def test_each_redirect_is_looked_at(server: str) -> None:
    # The server itself may be asked here, so that the redirect alone is refused.
    bounds = Bounds(may_ask=lambda address: str(address) == "127.0.0.1" or fetching.is_public(address))
    with pytest.raises(UnreadableError, match=r"169\.254\.169\.254, which is not a public address"):
        fetch(f"{server}/inward", bounds=bounds)


def test_the_address_that_was_looked_at_is_the_one_connected_to(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    port = int(server.rpartition(":")[2])
    answers = iter([[(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("127.0.0.1", port))]])
    known = socket.getaddrinfo

    def once(host: str, *more: object, **named: object) -> object:
        return next(answers) if host == "news.example" else known(host, *more, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(socket, "getaddrinfo", once)
    assert fetch(f"http://news.example:{port}/page", private=True).data == PAGE


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
        "255.255.255.255", "::1", "::", "fe80::1", "fc00::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::7f00:1",
        "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2002:a00:1::", "192.0.2.1", "2001:db8::1", "fec0::1",
    ],
)  # fmt: skip
def test_inward_addresses_are_known(address: str) -> None:
    assert not fetching.is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["1.1.1.1", "93.184.215.14", "2606:4700::1111", "64:ff9b::101:101"])
def test_public_addresses_are_known(address: str) -> None:
    assert fetching.is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "url", ["http://0x7f.1/", "http://2130706433/", "http://127.1/", "http://[::ffff:127.0.0.1]/"]
)
def test_odd_spellings_of_inward_addresses_are_refused(url: str) -> None:
    with pytest.raises(UnreadableError, match="not a public address"):
        fetch(url)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://127.0.0.1/",
        "file:///etc/hostname",
        "http://",
        "http://a:b@127.0.0.1/",
        "http://[1/",
        "http://h:x/",
    ],
)
def test_what_is_no_plain_web_address_is_refused(url: str) -> None:
    with pytest.raises(UnreadableError):
        fetch(url, private=True)


def test_other_commands_fetch_nothing() -> None:
    (refused,) = read_paths(["http://127.0.0.1/"], io.BytesIO())
    assert isinstance(refused, UnreadableError)
    assert "only newsfold ingest fetches" in refused.reason
