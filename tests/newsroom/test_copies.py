"""What the ledger says of repeats, versions and reprints, and what a regrouping learns; on both databases."""

from collections.abc import Iterator
from typing import Any

import pytest

from summarizer.errors import UnreadableError
from summarizer.families import Families
from summarizer.models import LedgerLine
from summarizer.newsroom.newsroom import Newsroom
from summarizer.storage.sql import open_store
from tests.grouping.test_furniture import CLUB, articles
from tests.grouping.test_versions import PAGE, TEXT, article
from tests.newsroom.test_newsroom import emptied
from tests.newsroom_cases import NOW, batch_partition, make_newsroom, partition, post


@pytest.fixture(params=["sqlite", "postgresql"])
def newsroom(request: pytest.FixtureRequest) -> Iterator[Newsroom]:
    made = make_newsroom(
        "sqlite://" if request.param == "sqlite" else emptied(request.getfixturevalue("postgresql"))
    )
    yield made
    made.close()


def told(lines: list[LedgerLine]) -> list[tuple[str, str | None]]:
    return [(line.outcome, line.of) for line in lines]


def test_the_ledger_tells_repeats_versions_and_reprints_apart(newsroom: Newsroom) -> None:
    first: dict[str, Any] = {"id": "a", "url": PAGE, "title": "Attack stops ticket machines"}
    lines = post(
        newsroom,
        [
            article(**first, published="2025-06-10T08:00:00Z"),
            article(
                **first | {"id": "b", "url": PAGE + "?utm_source=x#top"}, published="2025-06-10T09:00:00Z"
            ),
            article(id="c", source="Gulf Post", published="2025-06-10T10:00:00Z"),
            article(
                **first | {"id": "d", "text": TEXT + "By noon half of the machines were back."},
                published="2025-06-10T12:00:00Z",
            ),
            article(id="e", published="2025-06-10T07:00:00Z"),
            article(
                **first | {"id": "w", "text": "This story has been withdrawn."},
                published="2025-06-11T12:00:00Z",
            ),
        ],
    )
    assert told(lines) == [
        ("created", None),
        ("duplicate", "a"),
        ("reprint", "a"),
        ("updated", "a"),
        ("reprint", "d"),
        ("updated", "d"),
    ]
    assert lines[-1].reason == "its publisher withdrew it"
    assert newsroom.article("c").origin == "w"
    kept = [newsroom.article(name).article for name in "acdew"]
    assert batch_partition(kept) == partition(newsroom)


def test_a_regrouping_masks_furniture_and_a_later_arrival_too(newsroom: Newsroom) -> None:
    made = articles(8, CLUB)
    post(newsroom, made[:7])
    assert not _masks(newsroom, "0")
    newsroom.regroup()
    post(newsroom, made[7:])
    assert _masks(newsroom, "0") == _masks(newsroom, "7") == [CLUB]
    with newsroom.store.reading() as on:
        assert [(one.source, one.text, one.texts) for one in on.furniture()] == [("The Courier", CLUB, 7)]
    assert newsroom.verify().failed == []


def _masks(newsroom: Newsroom, id_: str) -> list[str]:
    held = newsroom.article(id_).article
    return [held.text[one.start : one.end] for one in held.set_aside if one.reason.startswith("recurs")]


def test_what_was_rejected_is_kept_until_it_is_read(newsroom: Newsroom) -> None:
    list(newsroom.post([("a.jsonl line 3", UnreadableError("a.jsonl line 3", "is no JSON"))]))
    with newsroom.store.reading() as on:
        assert on.rejections() == [("a.jsonl line 3", "is no JSON")]
    list(newsroom.post([("a.jsonl line 3", article(id="a"))]))
    with newsroom.store.reading() as on:
        assert on.rejections() == []


def test_outlets_of_a_family_are_one_source_of_an_event() -> None:
    known = Families({"the courier": "Group", "gulf post": "Group"})
    newsroom = Newsroom(open_store("sqlite://"), lambda: NOW, known)
    other = (
        "Ticket machines of Transvale across the north stopped working on Tuesday after an attack, it said."
    )
    post(
        newsroom,
        [article(id="a", text=TEXT), article(id="b", source="Gulf Post", text=other + " " + TEXT[:90])],
    )
    events = {newsroom.event(newsroom.article(name).event or "")[0] for name in "ab"}
    assert {event.sources for event in events} == {1}
    newsroom.close()


def test_of_a_run_that_very_many_texts_have_none_is_named(newsroom: Newsroom) -> None:
    phrase, rare, negative, unknown = 7, 8, -(2**62), 9
    with newsroom.writing() as tx:
        tx.add_prints([], [*((phrase, kin) for kin in range(1, 202)), (rare, 1), (rare, 2), (negative, 5)])
        having = tx.kin_having([phrase, rare, negative, unknown])
    assert having == {phrase: None, rare: [1, 2], negative: [5]}


def test_a_run_that_is_told_twice_of_a_text_is_kept_once(newsroom: Newsroom) -> None:
    with newsroom.writing() as tx:
        tx.add_prints([], [(8, 1)])
        tx.add_prints([], [(8, 1), (8, 2)])
        assert tx.kin_having([8]) == {8: [1, 2]}
