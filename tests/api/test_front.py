"""The service as ``newsfold serve`` runs it: a process, sockets, signals."""

import http.client
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from summarizer.cli.serving import close_store

HEAD = "POST /v1/articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n"


class Server:
    """A server over a store of its own."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.db = folder / "served.db"
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        command = [
            sys.executable,
            "-m",
            "summarizer",
            "serve",
            "--db",
            str(self.db),
            "--port",
            str(self.port),
        ]
        self.process = subprocess.Popen([*command, *options], start_new_session=True, stderr=subprocess.PIPE)
        for _ in range(1200):
            try:
                if self.call("GET", "/health")[0] == 200:
                    return
            except OSError:
                time.sleep(0.1)
        raise AssertionError("the server did not start")

    def call(
        self, method: str, path: str, body: Any = None, headers: dict[str, str] | None = None
    ) -> tuple[int, Any]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=100)
        try:
            data = json.dumps(body) if body is not None else None
            connection.request(method, path, data, {"Content-Type": "application/json", **(headers or {})})
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read() or b"null")
        finally:
            connection.close()

    def connect(self, sent: str) -> socket.socket:
        made = socket.create_connection(("127.0.0.1", self.port), timeout=60)
        made.sendall(sent.encode())
        return made

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        os.killpg(self.process.pid, how)
        self.process.communicate(timeout=60)
        return self.process.returncode


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    made = Server(tmp_path_factory.mktemp("served"), "--body-seconds", "2", "--request-seconds", "30")
    yield made
    if made.process.poll() is None:
        made.end(signal.SIGKILL)


def test_bodies_that_never_come_hold_up_nobody_and_are_ended(server: Server) -> None:
    held = [server.connect(HEAD + '{"text"') for _ in range(40)]
    assert server.call("GET", "/health")[0] == server.call("GET", "/v1/events")[0] == 200
    assert server.call("POST", "/v1/articles", {"id": "beside", "text": "Good words."})[0] in {201, 202}
    answers = [each.recv(1000) for each in held]
    assert all(answer.startswith(b"HTTP/1.1 408") for answer in answers)
    assert b"application/problem+json" in answers[0]
    assert b"x-request-id" in answers[0]
    for each in held:
        each.close()


def test_idle_connections_change_nothing(server: Server) -> None:
    idle = [server.connect("") for _ in range(200)]
    idle += [server.connect("GET /v1/ev") for _ in range(100)]
    assert server.call("GET", "/v1/events")[0] == 200
    for each in idle:
        each.close()


def test_a_body_announced_as_too_large_is_refused_before_it_comes(server: Server) -> None:
    waiting = server.connect(HEAD.replace("5000", str(2**31)))
    assert waiting.recv(1000).startswith(b"HTTP/1.1 413")
    waiting.close()


def test_a_held_lock_holds_up_no_reader(server: Server) -> None:
    raw = sqlite3.connect(server.db, isolation_level=None, timeout=60)
    try:
        raw.execute("BEGIN IMMEDIATE")
        begun = time.monotonic()
        for path in ("/health", "/v1/events", "/feed.json", "/v1/articles"):
            assert server.call("GET", path)[0] == 200
        assert time.monotonic() - begun < 30
        raw.execute("ROLLBACK")
    finally:
        raw.close()
    assert server.call("GET", "/ready")[0] == 200


def workers(server: Server) -> list[int]:
    """The processes that group: they run at a lower priority than those that answer."""
    found = subprocess.run(
        ["ps", "-o", "pid=,ni=", "-g", str(server.process.pid)], capture_output=True, text=True, check=True
    )
    listed = [line.split() for line in found.stdout.splitlines()]
    return [int(pid) for pid, nice in listed if int(nice) > os.nice(0)]


def until(answers: Callable[[], bool]) -> None:
    for _ in range(600):
        if answers():
            return
        time.sleep(0.1)
    raise AssertionError("it did not come to pass")


def test_a_process_of_its_own_groups_and_another_does_when_it_was_killed(server: Server) -> None:
    def is_grouped() -> bool:
        return server.call("GET", "/v1/articles/alone")[1]["event"] is not None

    until(lambda: len(workers(server)) == 1)
    [first] = workers(server)
    os.kill(first, signal.SIGKILL)
    assert server.call("POST", "/v1/articles", {"id": "alone", "text": "Seals slept on the pier."})[0] == 202
    until(is_grouped)
    until(lambda: len(workers(server)) == 1)
    assert workers(server) != [first]


def test_who_waits_sees_at_once_what_was_grouped_and_forgotten(server: Server) -> None:
    def listed() -> set[str]:
        events = server.call("GET", "/v1/events?limit=100")[1]["events"]
        return {id_ for event in events for id_ in event["articles"]}

    for number in range(3):
        id_ = f"seen-{number}"
        assert id_ not in listed()
        text = f"The council of Vell named bridge number {number} after a singer."
        assert server.call("POST", "/v1/articles?wait=true", {"id": id_, "text": text})[0] == 201
        assert id_ in listed()
        assert server.call("DELETE", f"/v1/articles/{id_}")[0] == 204
        assert id_ not in listed()


def test_what_nobody_waited_for_is_seen_a_moment_later(server: Server) -> None:
    def feed() -> str:
        return json.dumps(server.call("GET", "/feed.json")[1])

    assert "Owls" not in feed()
    assert (
        server.call("POST", "/v1/articles", {"id": "owls", "text": "Owls moved into the town hall."})[0]
        == 202
    )
    until(lambda: "Owls" in feed())


def test_a_long_post_ends_with_the_server_and_says_what_is_kept(tmp_path: Path) -> None:
    own = Server(tmp_path)
    texts = (" ".join(f"The {n}th bridge of {m} opened on Monday." for m in range(20)) for n in range(9_000))
    posted = [{"id": str(n), "text": text} for n, text in enumerate(texts)]
    answers: list[tuple[int, Any]] = []
    posting = threading.Thread(target=lambda: answers.append(own.call("POST", "/v1/articles", posted)))
    posting.start()
    while own.call("GET", "/v1/articles?limit=1")[1]["articles"] == []:
        time.sleep(0.05)
    assert own.end() == 0
    posting.join()
    ((status, problem),) = answers
    assert status == 503
    assert 0 < problem["kept"] < len(posted)
    assert "the service is stopping" in problem["detail"]


def test_a_server_that_is_stopped_leaves_one_file_that_holds_all(server: Server) -> None:
    assert server.call("POST", "/v1/articles?wait=true", {"id": "last", "text": "The last words."})[0] == 201
    server.end()
    assert [path.name for path in server.db.parent.iterdir()] == ["served.db"]
    with sqlite3.connect(server.db) as raw:
        assert {id_ for (id_,) in raw.execute("SELECT id FROM articles")} >= {"last"}
    raw.close()


def test_a_server_that_is_stopped_while_it_starts_ends_without_being_killed(tmp_path: Path) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    command = [sys.executable, "-m", "summarizer", "serve", "--db", str(tmp_path / "a.db"), "--port", port]
    process = subprocess.Popen(command, start_new_session=True, stdout=subprocess.PIPE)
    seen: set[str] = set()
    while not (seen & (seen := _copies(process.pid))):  # the process that answers, as it begins
        assert process.poll() is None
        time.sleep(0.1)
    os.killpg(process.pid, signal.SIGTERM)
    said = process.communicate(timeout=100)[0]
    assert (process.returncode, b"refused" in said) == (0, False)


def test_one_file_is_left_though_a_process_was_killed(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/a.db"
    killed = (
        "import os, sys; from summarizer.cli.terminal import opened\n"
        "with opened(sys.argv[1]) as room: room.show(); os._exit(1)"
    )
    subprocess.run([sys.executable, "-c", killed, url], check=False)
    assert len(list(tmp_path.iterdir())) > 1
    close_store(url)
    assert [path.name for path in tmp_path.iterdir()] == ["a.db"]


def _copies(pid: int) -> set[str]:
    """The processes that run the command of another one: those that it has begun as copies of itself."""
    command = ["ps", "-o", "pid=,args=", "-g", str(pid)]
    listed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {line.split()[0] for line in listed.splitlines() if " serve " in line} - {str(pid)}


def test_a_server_that_others_reach_does_not_start_without_a_key(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "summarizer",
        "serve",
        "--host",
        "0.0.0.0",
        "--db",
        str(tmp_path / "open.db"),
    ]
    found = subprocess.run(command, capture_output=True, text=True, check=False, timeout=100)
    assert found.returncode == 2
    assert "newsfold keys add" in found.stderr


BODY = HEAD + '{"text"'


@pytest.mark.parametrize(
    ("sent", "answered"),
    [
        pytest.param(BODY, b"HTTP/1.1 503", id="a body that never comes"),
        pytest.param(BODY.replace("POST /v1/articles", "GET /health"), b"HTTP/1.1 503", id="one with a read"),
        pytest.param("GET /v1/events HTTP/1.1\r\n", b"", id="headers that never come"),
        pytest.param(
            "GET /openapi.json HTTP/1.1\r\nHost: localhost\r\n\r\n" * 500, None, id="answers unread"
        ),
    ],
)
def test_no_connection_keeps_a_server_from_stopping(
    tmp_path: Path, sent: str, answered: bytes | None
) -> None:
    own = Server(tmp_path, "--body-seconds", "60")
    assert own.call("POST", "/v1/articles?wait=true", {"id": "last", "text": "The last words."})[0] == 201
    held = [own.connect(sent) for _ in range(5)]
    time.sleep(0.5)  # they have been received
    os.killpg(own.process.pid, signal.SIGTERM)
    own.process.communicate(timeout=25)  # was killed after thirty seconds
    assert own.process.returncode == 0
    assert [path.name for path in tmp_path.iterdir()] == ["served.db"]
    for each in held:
        if answered is not None:
            assert each.recv(1000).startswith(answered)
        each.close()
