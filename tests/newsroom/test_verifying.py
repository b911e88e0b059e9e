"""Verifying finds nothing while all is right, and what was changed when something was."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from summarizer.newsroom.editions import DigestView
from summarizer.newsroom.newsroom import Newsroom
from summarizer.newsroom.verification import verify_told
from tests.newsroom.walk import Walk
from tests.newsroom.week import WEEK
from tests.newsroom_cases import make_newsroom, post

ARTICLES = {article.id: article for _, article in WEEK}


@pytest.fixture
def told(tmp_path: Path) -> Newsroom:
    """A store in a file, with briefings and editions of the made week."""
    room = make_newsroom(f"sqlite:///{tmp_path / 'told.db'}")
    post(room, ARTICLES.values())
    list(room.brief_untold())
    for number in range(1, 8):
        room.digest(DigestView(WEEK[0][1].published.day.replace(day=number)))  # type: ignore[union-attr]
    room.close()
    return make_newsroom(f"sqlite:///{tmp_path / 'told.db'}")


def change(folder: Path, table: str, column: str, key: str, place: int) -> None:
    """Change one character of a row by hand."""
    with sqlite3.connect(folder / "told.db") as raw:
        name = {"articles": "id", "editions": "edition"}[table]
        (held,) = raw.execute(f"SELECT {column} FROM {table} WHERE {name} = ?", [key]).fetchone()
        changed = held[:place] + ("x" if held[place] != "x" else "y") + held[place + 1 :]
        raw.execute(f"UPDATE {table} SET {column} = ? WHERE {name} = ?", [changed, key])
    raw.close()


def test_a_random_walk_leaves_nothing_to_find() -> None:
    room = make_newsroom()
    walk = Walk(room, seed=8)
    for _ in range(25):
        walk.step()
    found = room.verify()
    assert found.citations > 30
    assert (found.failed, found.altered) == ([], [])
    room.close()


def test_one_changed_byte_of_an_article_is_found_wherever_it_is_cited(told: Newsroom, tmp_path: Path) -> None:
    before = told.verify()
    assert (before.failed, before.altered) == ([], [])
    text = ARTICLES["fri-courier"].text
    change(tmp_path, "articles", "text", "fri-courier", text.index("council"))
    found = told.verify()
    assert found.altered == ["fri-courier"]
    assert {cited["article"] for _, cited in found.failed} == {"fri-courier"}
    assert all(cited["start"] <= text.index("council") < cited["end"] for _, cited in found.failed)
    event = told.article("fri-courier").event or ""
    assert {place for place, _ in told.verify_event(event).failed} == {place for place, _ in found.failed}
    told.close()


def test_one_changed_byte_that_nobody_cites_is_found_too(told: Newsroom, tmp_path: Path) -> None:
    change(tmp_path, "articles", "source", "fri-courier", 0)
    found = told.verify()
    assert (found.failed, found.altered) == ([], ["fri-courier"])
    told.close()


def test_one_changed_byte_of_an_edition_is_found_there_alone(told: Newsroom, tmp_path: Path) -> None:
    edition = told.digest(DigestView(ARTICLES["fri-courier"].published.day)).edition  # type: ignore[union-attr]
    with told.store.reading() as on:
        value = json.dumps(on.edition(edition).value, ensure_ascii=False)
    told.close()
    change(tmp_path, "editions", "value", edition, value.index("Norwick council voted"))
    room = make_newsroom(f"sqlite:///{tmp_path / 'told.db'}")
    found = room.verify()
    assert {place for place, _ in found.failed} == {f"edition {edition}"}
    assert len(found.failed) == 1
    assert found.altered == []
    room.close()


CITED: dict[str, Any] = {
    "text": "Two walkers",
    "article": "mon-herald",
    "field": "text",
    "start": 0,
    "end": 11,
}
SUPPORT = {"origins": ["Norwick Herald"], "cited": [CITED], "articles": ["mon-herald"]}


@pytest.mark.parametrize(
    ("value", "failed"),
    [
        (CITED, 0),
        (CITED | {"start": 1}, 1),
        (CITED | {"end": 10_000}, 1),
        (CITED | {"start": -200, "end": -189}, 1),
        (CITED | {"start": "0"}, 1),
        (CITED | {"start": True, "end": True, "text": ""}, 1),
        (CITED | {"article": "mon-courier"}, 1),
        (CITED | {"article": "nobody"}, 1),
        (CITED | {"article": ["mon-herald"]}, 1),
        (CITED | {"field": "title"}, 1),
        (CITED | {"text": None}, 1),
        (CITED | {"redacted": True, "text": "[deleted]"}, 0),
        (CITED | {"support": SUPPORT, "single_source": True}, 0),
        (CITED | {"support": SUPPORT, "single_source": False}, 1),
        (CITED | {"support": SUPPORT | {"origins": ["A", "B"]}, "single_source": False}, 1),
        (CITED | {"support": SUPPORT | {"articles": []}, "single_source": True}, 1),
        (CITED | {"support": 5, "single_source": True}, 1),
        (CITED | {"support": SUPPORT, "corroboration": "only", "single_source": True}, 0),
        (CITED | {"support": SUPPORT, "corroboration": "unclear", "single_source": False}, 0),
        (CITED | {"support": SUPPORT, "corroboration": "unclear", "single_source": True}, 1),
        (CITED | {"support": SUPPORT, "corroboration": "several", "single_source": False}, 1),
        (CITED | {"superseded": CITED}, 0),
        (CITED | {"published": "2025-05-01", "superseded": CITED | {"published": "2025-05-02"}}, 0),
        (CITED | {"published": "2025-05-02", "superseded": CITED | {"published": "2025-05-01"}}, 1),
        (CITED | {"superseded": "later"}, 1),
        (CITED | {"superseded": CITED | {"end": 12}}, 1),
        ({"disagreements": [{"about": "toll", "values": [CITED | {"value": "2"}, CITED | {"end": 12}]}]}, 1),
        ([[[[CITED | {"text": "x"}]]]], 1),
        ({"text": "no citation"}, 0),
    ],
)
def test_what_was_exported_is_checked_wherever_a_citation_stands(value: Any, failed: int) -> None:
    assert failed == len(verify_told([("file", {"told": value})], ARTICLES).failed)
