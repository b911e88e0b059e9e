import base64
import datetime
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator, Mapping
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from summarizer.errors import ParameterError, UnreadableError
from summarizer.inputs.fetching import send
from summarizer.newsroom.editions import DigestView
from summarizer.newsroom.hooks import BACKOFF, add_hook, queue_changes, send_due, try_hook
from summarizer.newsroom.newsroom import Newsroom
from summarizer.storage.sql import open_store
from tests.newsroom_cases import NOW, Clock, make_article, post

QUAKE = "An earthquake of magnitude 5.8 shook the hills of Belisar on Tuesday; four people died."


class Receiver:
    """Something that is told, over a real connection; it answers the statuses that it is given, 200 at last."""

    def __init__(self) -> None:
        self.got: list[tuple[Mapping[str, str], bytes]] = []
        self.answers: list[int] = []
        outer = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                outer.got.append((dict(self.headers), body))
                self.send_response(outer.answers.pop(0) if outer.answers else 200)
                self.send_header("Location", "http://127.0.0.1:1/")
                self.end_headers()

            def log_message(self, *_: object) -> None:
                pass

        self.server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/told"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def kinds(self) -> list[str]:
        return [json.loads(body)["type"] for _, body in self.got]


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    made = Receiver()
    yield made
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW)


@pytest.fixture
def room(clock: Clock) -> Iterator[Newsroom]:
    made = Newsroom(open_store("sqlite://"), clock)
    yield made
    made.close()


def inwards(url: str, body: bytes, headers: Mapping[str, str]) -> tuple[int, str]:
    return send(url, body, headers, private=True)


def tell(room: Newsroom, clock: Clock) -> None:
    clock.now += datetime.timedelta(minutes=1)
    queue_changes(room)
    send_due(room, inwards)


def test_a_hook_hears_of_a_new_event_once_and_of_what_changes_it(
    room: Newsroom, clock: Clock, receiver: Receiver
) -> None:
    add_hook(room, receiver.url)
    post(room, [make_article(id="a", text=QUAKE, source="The Courier", published="2025-04-08")])
    tell(room, clock)
    tell(room, clock)
    assert receiver.kinds() == ["event.created"]
    assert json.loads(receiver.got[0][1])["data"]["articles"] == ["a"]
    copy = make_article(id="b", text=QUAKE, source="Gulf Post", published="2025-04-08")
    post(room, [copy])
    tell(room, clock)
    assert receiver.kinds() == ["event.created"]  # a reprint says nothing new
    later = QUAKE.replace("four people", "nineteen people") + " The army has sent two helicopters with tents."
    post(room, [make_article(id="c", text=later, source="Hill News", published="2025-04-09")])
    assert len(room.event(room.article("a").event or "")[1]) == 3
    tell(room, clock)
    assert receiver.kinds() == ["event.created", "event.changed"]


def test_a_delivery_is_signed_over_id_time_and_body(room: Newsroom, clock: Clock, receiver: Receiver) -> None:
    hook = add_hook(room, receiver.url)
    post(room, [make_article(id="a", text=QUAKE)])
    tell(room, clock)
    headers, body = receiver.got[0]
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    key = base64.b64decode(hook.secret.removeprefix("whsec_"))
    expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}"
    assert abs(int(headers["webhook-timestamp"]) - clock.now.timestamp()) < 1


def test_what_fails_is_sent_again_under_one_id_and_given_up_at_last(
    room: Newsroom, clock: Clock, receiver: Receiver
) -> None:
    add_hook(room, receiver.url)
    post(room, [make_article(id="a", text=QUAKE)])
    receiver.answers = [500, 302, 503, 429, 500, 404, 500, 500]
    queue_changes(room)
    for seconds in (0, *BACKOFF):
        clock.now += datetime.timedelta(seconds=seconds)
        send_due(room, inwards)
        send_due(room, inwards)  # nothing is due before its time
    assert len(receiver.got) == len(BACKOFF) + 1
    assert len({headers["webhook-id"] for headers, _ in receiver.got}) == 1
    with room.store.reading() as tx:
        [dead] = tx.deliveries("dead", 10)
        assert (dead.attempts, tx.delivery_counts()) == (7, {"dead": 1})


def test_nothing_more_is_sent_once_the_service_ends(room: Newsroom, receiver: Receiver) -> None:
    add_hook(room, receiver.url)
    post(
        room, [make_article(id="a", text=QUAKE), make_article(id="b", text="The ferry left the old harbour.")]
    )
    queue_changes(room)
    send_due(room, inwards, lambda: len(receiver.got) == 1)
    assert len(receiver.got) == 1
    send_due(room, inwards)
    assert len(receiver.got) == 2


def test_no_private_address_is_told(room: Newsroom, receiver: Receiver) -> None:
    hook = add_hook(room, receiver.url)
    with pytest.raises(UnreadableError, match="not a public address"):
        try_hook(room, hook.id)
    post(room, [make_article(id="a", text=QUAKE)])
    queue_changes(room)
    send_due(room)
    assert receiver.got == []


def test_a_hook_hears_of_a_new_edition(room: Newsroom, clock: Clock, receiver: Receiver) -> None:
    add_hook(room, receiver.url, ("edition.created",))
    post(room, [make_article(id="a", text=QUAKE, published="2025-04-08")])
    edition = room.digest(DigestView(datetime.date(2025, 4, 8))).edition
    tell(room, clock)
    tell(room, clock)
    assert receiver.kinds() == ["edition.created"]
    assert json.loads(receiver.got[0][1])["data"]["edition"] == edition


@pytest.mark.parametrize(
    ("url", "kinds"),
    [("ftp://a.example", None), ("https://me:x@a.example/", None), ("https://a.example", ("all",))],
)
def test_a_hook_that_cannot_be_is_refused(room: Newsroom, url: str, kinds: tuple[str, ...] | None) -> None:
    with pytest.raises(ParameterError):
        add_hook(room, url, kinds) if kinds else add_hook(room, url)
