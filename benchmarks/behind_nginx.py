"""Checks that every link is the public one behind nginx with TLS and a path prefix, as in deploy/nginx.conf.

``python benchmarks/behind_nginx.py [NGINX]``: starts nginx with the example, its ports and certificate changed, before
a service with the sample articles, looks at what feeds, pages of lists, Location, digests and OpenAPI say, and follows
the links of pages and Location.
"""

import json
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from email.message import Message
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.service import Service  # noqa: E402

PUBLIC = "https://news.example/api"
OPTIONS = ("--public-url", PUBLIC, "--trusted-proxies", "127.0.0.1")
LINK = re.compile(rb'https?://[^\s"<>\\]+')
INNER = re.compile(r"https?://(?:127\.0\.0\.1|localhost)")


def main(nginx: str) -> None:
    """Print each address that was looked at, and end with an error where a link is not the public one."""
    with tempfile.TemporaryDirectory() as folder, Service(Path(folder) / "news.db", *OPTIONS) as service:
        records = [json.loads(line) for line in (ROOT / "seeds" / "articles.jsonl").read_text().splitlines()]
        service.call("POST", "/v1/articles?wait=true", records)
        port = free_port()
        process = subprocess.Popen(
            [nginx, "-p", folder, "-c", write_config(Path(folder), service.port, port)]
        )
        try:
            bad = look(Client(port))
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)
    print(f"{len(bad)} links are not the public one", *bad, sep="\n")
    sys.exit(bool(bad))


def write_config(folder: Path, inner: int, port: int) -> str:
    """The example with these ports and a certificate of its own, in a folder."""
    key, certificate = folder / "key.pem", folder / "certificate.pem"
    asked = "openssl req -x509 -newkey rsa:2048 -nodes -days 1 -subj /CN=news.example"
    asked += f" -addext subjectAltName=DNS:news.example -keyout {key} -out {certificate}"
    subprocess.run(asked.split(), check=True, capture_output=True)
    server = (ROOT / "deploy" / "nginx.conf").read_text()
    for old, new in (
        ("listen 443 ssl;", f"listen 127.0.0.1:{port} ssl;"),
        ("127.0.0.1:8000", f"127.0.0.1:{inner}"),
        ("/etc/ssl/news.example.pem", str(certificate)),
        ("/etc/ssl/news.example.key", str(key)),
    ):
        if old not in server:
            raise SystemExit(f"deploy/nginx.conf does not say {old!r}")
        server = server.replace(old, new)
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};\n" for kind in kinds)
    config = folder / "nginx.conf"
    config.write_text(
        f"daemon off; pid {folder}/nginx.pid; error_log stderr;\nevents {{}}\n"
        f"http {{ access_log off;\n{temporary}{server} }}\n"
    )
    return str(config)


class Client:
    """Asks nginx as one who knows it by its public name."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._context = ssl.create_default_context()
        self._context.check_hostname, self._context.verify_mode = False, ssl.CERT_NONE
        for _ in range(100):
            try:
                self.ask("/health")
                return
            except urllib.error.URLError:
                time.sleep(0.1)
        raise SystemExit("nginx did not start")

    def ask(self, path: str, body: Any = None) -> tuple[Message, bytes]:
        """Headers and body of an answer."""
        data = None if body is None else json.dumps(body).encode()
        headers = {"Host": "news.example"} | ({"Content-Type": "application/json"} if data else {})
        asked = urllib.request.Request(f"https://127.0.0.1:{self._port}/api{path}", data, headers)
        opener = urllib.request.build_opener(urllib.request.HTTPSHandler(context=self._context), Still())
        try:
            answer = opener.open(asked, timeout=60)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            return answer.headers, answer.read()


class Still(urllib.request.HTTPRedirectHandler):
    """Follows no redirect."""

    def redirect_request(self, *_: object) -> None:
        """None."""


def look(client: Client) -> list[str]:
    """What is not the public address, where, of all that was looked at."""
    event = json.loads(client.ask("/v1/events")[1])["events"][0]["id"]
    bad: list[str] = []
    for path in (
        "/feed.json",
        "/feed.atom",
        "/feed.json?of=editions",
        "/openapi.json",
        "/v1/events?limit=1",
        "/v1/articles?limit=1",
        "/v1/briefings/latest?format=html",
        f"/v1/events/{event}/briefing?format=html",
        "/",
        "/digest",
        f"/events/{event}",
    ):
        headers, body = client.ask(path)
        links = {link.decode() for link in LINK.findall(body)}
        bad += [f"{path}: {link}" for link in links if INNER.match(link)]
        local = set(re.findall(rb'(?:href|src|action)="(/[^"]*)"', body))
        bad += [f"{path}: {link.decode()}" for link in local if not link.startswith(b"/api/")]
        next_page = headers.get("Link", "")
        bad += [f"{path}: Link {next_page}"] if next_page and "</api/" not in next_page else []
        ours = sum(link.startswith(PUBLIC) for link in links)
        print(
            f"{path}: {len(body)} bytes, {ours} public links, {len(local)} of the same host, Link {next_page[:40]!r}"
        )
    posted, _ = client.ask("/v1/articles?wait=true", {"id": "by nginx", "text": "A short report of the day."})
    location = posted.get("Location", "")
    print(f"Location {location}")
    bad += [] if location.startswith(("/api/v1/", PUBLIC)) else [f"Location {location!r}"]
    found = json.loads(client.ask(location.removeprefix(PUBLIC).removeprefix("/api"))[1])
    bad += [] if found.get("id") == "by nginx" else [f"Location leads to {found}"]
    for kind in ("events", "articles"):
        walked, whole = pages(client, kind, 7), pages(client, kind, 100)
        print(f"{len(walked)} {kind} by the links of pages of 7, {len(whole)} by those of 100")
        bad += [] if walked == whole and walked else [f"the pages of {kind} do not lead through all"]
    servers = json.loads(client.ask("/openapi.json")[1])["servers"]
    print(f"servers {servers}")
    bad += [f"OpenAPI {server}" for server in servers if server["url"] != PUBLIC]
    return bad


def pages(client: Client, kind: str, limit: int) -> list[str]:
    """The ids of all events or articles, page by page, as the links lead."""
    ids: list[str] = []
    path = f"/v1/{kind}?limit={limit}"
    while path:
        headers, body = client.ask(path)
        ids += [each["id"] for each in json.loads(body)[kind]]
        link = re.match(r'<(?:https://news\.example)?/api([^>]+)>; rel="next"', headers.get("Link", ""))
        path = link[1] if link else ""
    return ids


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else shutil.which("nginx") or "/usr/sbin/nginx")
