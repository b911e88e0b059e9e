"""Events split, merged and pinned on their pages, and each decision undone."""

import re
from html import unescape

import pytest

from tests.dashboard.conftest import Reader
from tests.newsroom_cases import partition

BRIDGE = "The bridge at Norwick opened again on Monday after repairs that took a year, the council said."
FERRY = "The ferry to Brevik lost its rudder in a storm off the cape and was towed home on Friday night."


@pytest.fixture
def stored(reader: Reader) -> Reader:
    articles = [
        {
            "id": f"{name}{number}",
            "text": f"{words} {more}",
            "source": f"Outlet {number}",
            "title": words[:40],
        }
        for name, words in (("bridge", BRIDGE), ("ferry", FERRY))
        for number, more in enumerate(("Lorries came first.", "Cyclists rang their bells.", "It rained."))
    ]
    reader.client.post("/v1/articles?wait=true", json=articles)
    return reader


def newsroom_of(reader: Reader) -> set[frozenset[str]]:
    return partition(reader.client.application.extensions["newsroom"])


def event_of(reader: Reader, article: str) -> str:
    return str(reader.client.get(f"/v1/articles/{article}").get_json()["event"])


def undo(reader: Reader, address: str) -> None:
    page = reader.get(unescape(address))
    form = re.search(r'action="(/events/[^"]+/undo)".*?name="decision" value="([^"]+)"', page, re.DOTALL)
    assert form is not None
    reader.send(form[1], seen_at=address, decision=form[2])


@pytest.mark.parametrize("decision", ["split", "merge", "pin"])
def test_a_decision_changes_events_and_undoing_it_brings_them_back(stored: Reader, decision: str) -> None:
    before = newsroom_of(stored)
    bridge, ferry = event_of(stored, "bridge0"), event_of(stored, "ferry0")
    fields = {"split": {"article": ["bridge0"]}, "merge": {"other": ferry}, "pin": {"other": "ferry1"}}
    address = stored.send(f"/events/{bridge}/{decision}", f"/events/{bridge}", **fields[decision])
    assert newsroom_of(stored) != before
    undo(stored, address)
    assert newsroom_of(stored) == before


def test_a_decision_is_undone_once(stored: Reader) -> None:
    bridge = event_of(stored, "bridge0")
    address = stored.send(f"/events/{bridge}/split", f"/events/{bridge}", article=["bridge0"])
    undo(stored, address)
    assert "Undo" not in stored.get(f"/events/{bridge}?{address.partition('?')[2]}")


def test_what_cannot_be_done_is_explained_and_changes_nothing(stored: Reader) -> None:
    bridge, before = event_of(stored, "bridge0"), newsroom_of(stored)
    token = re.findall(r'name="token" value="([^"]+)"', stored.get(f"/events/{bridge}"))[0]
    answer = stored.client.post(
        f"/events/{bridge}/split", data={"token": token}, headers={"Accept": "text/html"}
    )
    assert answer.status_code == 409
    assert "name from 1 to" in answer.get_data(as_text=True)
    assert newsroom_of(stored) == before


def test_a_merged_event_leads_to_the_one_that_holds_its_articles(stored: Reader) -> None:
    bridge, ferry = event_of(stored, "bridge0"), event_of(stored, "ferry0")
    stored.send(f"/events/{bridge}/merge", f"/events/{bridge}", other=f"http://localhost/events/{ferry}")
    kept = event_of(stored, "ferry0")
    gone = ({bridge, ferry} - {kept}).pop()
    answer = stored.client.get(f"/events/{gone}")
    assert (answer.status_code, answer.headers["Location"]) == (308, f"/events/{kept}")
