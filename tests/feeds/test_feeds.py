"""Feeds keep the formats that readers know, and their ids stay."""

import datetime
import json
import shutil
import uuid
import warnings
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from api import create_app
from summarizer.rendering.feeds import Feed, Item, make_id, render_atom, render_json_feed
from tests.api.problems import assert_problem
from tests.feeds.json_feed import JsonFeed
from tests.newsroom_cases import NOW, seed_records

ATOM = etree.RelaxNG(etree.parse(str(Path(__file__).parent / "atom.rng")))
NAMES = {"a": "http://www.w3.org/2005/Atom"}
HOSTILE = "Toll </entry>]]><script>alert(1)</script> & \x1b[2J\x00 \ud800 \ufffe 😀"
Make = Callable[..., FlaskClient]


@pytest.fixture
def make_client(tmp_path: Path, request: pytest.FixtureRequest) -> Make:
    """A service over a store of that name; asked again, the same store after a restart."""

    def make(name: str = "feeds", now: datetime.datetime = NOW) -> FlaskClient:
        app = create_app({"db": f"sqlite:///{tmp_path / name}.db"}, clock=lambda: now)
        request.addfinalizer(app.extensions["newsroom"].close)
        request.addfinalizer(app.extensions["grouper"].stop)
        return app.test_client()

    return make


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the sample articles and their briefings; each test has a copy of it."""
    path = tmp_path_factory.mktemp("filled") / "feeds.db"
    app = create_app({"db": f"sqlite:///{path}"}, clock=lambda: NOW)
    answer = app.test_client().post("/v1/articles?wait=true", json=list(seed_records()))
    assert answer.status_code == 200
    app.extensions["grouper"].stop()
    assert len(list(app.extensions["newsroom"].brief_untold())) > 0
    app.extensions["newsroom"].close()
    return path


@pytest.fixture
def client(make_client: Make, filled: Path, tmp_path: Path) -> FlaskClient:
    shutil.copy(filled, tmp_path)
    return make_client()


def read_json(client: FlaskClient, query: str = "") -> dict[str, Any]:
    answer = client.get("/feed.json" + query)
    assert (answer.status_code, answer.mimetype) == (200, "application/feed+json")
    found: dict[str, Any] = json.loads(answer.data)
    JsonFeed.model_validate(found)
    return found


def read_atom(client: FlaskClient, query: str = "") -> Any:
    answer = client.get("/feed.atom" + query)
    assert (answer.status_code, answer.mimetype) == (200, "application/atom+xml")
    ATOM.assertValid(etree.fromstring(answer.data))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # feedparser's own, about the standard library
        import feedparser

        found = feedparser.parse(answer.data)
    assert not found.bozo, found.get("bozo_exception")
    return found


@pytest.mark.parametrize("query", ["", "?of=editions&tz=Asia/Karachi"])
def test_feeds_keep_their_formats_and_say_the_same_to_both_kinds_of_reader(
    client: FlaskClient, query: str
) -> None:
    value, atom = read_json(client, query), read_atom(client, query)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import atoma

        read = atoma.parse_json_feed_bytes(
            json.dumps(value | {"version": "https://jsonfeed.org/version/1"}).encode()
        )
    assert len(value["items"]) > 0
    assert [item.id_ for item in read.items] == [entry.id for entry in atom.entries]
    assert [item.title for item in read.items] == [entry.title for entry in atom.entries]
    assert [item.url for item in read.items] == [entry.link for entry in atom.entries]
    assert all(item.content_html for item in read.items)
    assert [item["date_modified"] for item in value["items"]] == [entry.updated for entry in atom.entries]


def test_each_entry_leads_to_a_page(client: FlaskClient) -> None:
    for query in ("", "?of=editions"):
        for item in read_json(client, query)["items"]:
            page = client.get(item["url"].removeprefix("http://localhost"))
            assert (page.status_code, page.mimetype) == (200, "text/html")


def test_each_feed_leads_to_the_page_that_it_is_of(client: FlaskClient) -> None:
    home = read_json(client)["home_page_url"]
    assert [link.href for link in read_atom(client).feed.links if link.rel == "alternate"] == [home]
    page = client.get(home.removeprefix("http://localhost"))
    assert (page.status_code, page.mimetype) == (200, "text/html")


def test_pages_name_the_feeds(client: FlaskClient) -> None:
    page = client.get("/v1/briefings/latest?format=html").text
    for path in ("/feed.json?of=events", "/feed.atom?of=events", "/feed.json?of=editions"):
        assert f'href="{path}"' in page
        assert client.get(path).status_code == 200


def test_ids_outlast_regrouping_restart_and_another_address(client: FlaskClient, make_client: Make) -> None:
    before = {item["_newsfold"]["event"]: item["id"] for item in read_json(client)["items"]}
    days = [item["id"] for item in read_json(client, "?of=editions")["items"]]
    client.application.extensions["newsroom"].regroup()
    again = make_client()
    after = json.loads(again.get("/feed.json", headers={"Host": "127.0.0.1:81"}).data)
    # Regrouping may split an event: the parts beyond the first are born then.
    assert before.items() <= {item["_newsfold"]["event"]: item["id"] for item in after["items"]}.items()
    assert days == [item["id"] for item in read_json(again, "?of=editions")["items"]]
    assert len(before) == 11
    assert all(uuid.UUID(id_.removeprefix("urn:uuid:")).version == 5 for id_ in [*before.values(), *days])


def test_an_event_that_grows_is_modified_and_keeps_its_id_and_birth(make_client: Make) -> None:
    quake = [record for record in seed_records() if record["event"] == "belisar-earthquake"]
    client = make_client()
    client.post("/v1/articles?wait=true", json=quake[:3])
    (before,) = read_json(client)["items"]
    later = make_client(now=NOW + datetime.timedelta(hours=1))
    assert before == read_json(later)["items"][0]
    later.post("/v1/articles?wait=true", json=quake[3:])
    (after,) = read_json(later)["items"]
    assert (before["id"], before["date_published"]) == (after["id"], after["date_published"])
    assert before["date_modified"] < after["date_modified"] == "2026-01-01T13:00:00Z"


def test_a_new_revision_modifies_the_entry_of_its_day(make_client: Make) -> None:
    quake = [record for record in seed_records() if record["event"] == "belisar-earthquake"]
    client = make_client()
    client.post("/v1/articles?wait=true", json=quake[:5])
    before = read_json(client, "?of=editions")["items"][0]
    later = make_client(now=NOW + datetime.timedelta(hours=1))
    later.post("/v1/articles?wait=true", json=quake[5:])
    after = read_json(later, "?of=editions")["items"][0]
    assert (before["id"], before["date_published"]) == (after["id"], after["date_published"])
    assert before["date_modified"] < after["date_modified"]
    assert before["_newsfold"]["edition"] != after["_newsfold"]["edition"]


def test_an_empty_store_has_valid_feeds_without_entries(make_client: Make) -> None:
    for query in ("", "?of=editions&tz=Pacific/Apia"):
        assert read_json(make_client(), query)["items"] == []
        assert read_atom(make_client(), query).entries == []


@pytest.mark.parametrize("path", ["/feed.json", "/feed.atom", "/feed.json?of=editions", "/feed.atom?limit=1"])
def test_a_feed_is_answered_with_304_while_it_stays_the_same(client: FlaskClient, path: str) -> None:
    first = client.get(path)
    again = client.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    client.post("/v1/articles?wait=true", json={"text": "A gate was opened.", "published": "2025-12-31"})
    assert client.get(path, headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


@pytest.mark.parametrize(
    ("query", "pointer"),
    [
        ("of=articles", "/of"),
        ("of=editions&tz=Mars", "/tz"),
        ("tz=Asia/Karachi", "/tz"),
        ("of=editions&min_sources=2", "/min_sources"),
        ("limit=101", "/limit"),
        ("size=3", "/size"),
    ],
)
def test_a_wrong_parameter_of_a_feed_is_named(client: FlaskClient, query: str, pointer: str) -> None:
    for name in ("json", "atom"):
        assert_problem(client.get(f"/feed.{name}?{query}"), 400, pointer=pointer)


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, _attrs: object) -> None:  # type: ignore[override]
        self.seen.add(tag)


def test_an_articles_tags_are_words_in_a_feed(make_client: Make) -> None:
    client = make_client()
    hostile = {
        "title": HOSTILE,
        "text": HOSTILE + " was said here.",
        "source": HOSTILE,
        "published": "2025-04-08",
    }
    assert client.post("/v1/articles?wait=true", json=hostile).status_code == 201
    for query in ("", "?of=editions"):
        (item,), (entry,) = read_json(client, query)["items"], read_atom(client, query).entries
        tags = Tags()
        tags.feed(item["content_html"] + entry.content[0].value)
        assert tags.seen <= {"article", "h1", "h2", "p", "br", "sup", "ul", "li", "ol", "small", "b"}


@given(st.lists(st.tuples(*[st.text()] * 4), max_size=3))
def test_whatever_the_words_both_feeds_are_valid(words: list[tuple[str, ...]]) -> None:
    items = [
        Item(
            id=make_id("event", title),
            page=f"v1/events/{number}",
            title=title,
            html=html,
            summary=summary,
            published="2025-04-08T00:00:00Z",
            modified="2025-04-09T00:00:00Z",
            authors=(name or "nobody",),
            about=(("event", name),),
        )
        for number, (title, html, summary, name) in enumerate(words)
    ]
    feed = Feed(make_id("events"), "All", "", list({item.id: item for item in items}.values()))
    ATOM.assertValid(etree.fromstring(render_atom(feed, "https://here.example/").encode()))
    text = render_json_feed(feed, "https://here.example/")
    JsonFeed.model_validate(json.loads(text))
