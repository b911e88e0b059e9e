"""Editions: what they lead with, what they leave out, and how they are made again."""

import datetime
import json
from collections.abc import Iterator
from typing import Any

import pytest

from summarizer.newsroom.editions import DigestView
from summarizer.newsroom.newsroom import Newsroom
from summarizer.reading.records import read_record
from summarizer.rendering.lines import exported_value
from summarizer.storage.sql import open_store
from tests.newsroom.test_newsroom import emptied
from tests.newsroom.week import WEEK
from tests.newsroom_cases import Clock, make_article, make_newsroom, post

MONDAY = datetime.date(2025, 9, 1)
DAYS = [MONDAY + datetime.timedelta(days=number) for number in range(7)]

# Each day's edition as it stood on the next morning: the article of each headline with the day of the edition that
# the event was told in before, and the articles under whose headlines an event was left out.
FIRST_TOLD: list[tuple[list[tuple[str, str | None]], list[str]]] = [
    ([("mon-courier", None)], []),
    ([("tue-ferry", None)], ["tue-post"]),
    ([("wed-courier", "2025-09-01")], []),
    ([("mon-late", "2025-09-03"), ("thu-ferry", "2025-09-02")], []),
    ([("fri-courier", "2025-09-04")], []),
    ([], []),
    ([("sun-herald", "2025-09-05")], []),
]
# And as it stood when all had arrived: the news of late articles belongs to their own days.
IN_THE_END: list[tuple[list[tuple[str, str | None]], list[str]]] = [
    ([("mon-courier", None)], []),
    ([("tue-ferry", None)], ["tue-post"]),
    ([("wed-courier", "2025-09-01")], []),
    ([("thu-ferry", "2025-09-02")], ["thu-copy"]),
    ([("fri-courier", "2025-09-03")], []),
    ([], []),
    ([("sun-herald", "2025-09-05")], []),
]


@pytest.fixture(params=["sqlite", "postgresql"])
def live(request: pytest.FixtureRequest) -> Iterator[tuple[Newsroom, list[dict[str, Any]]]]:
    """A store that lived through the week, and what each morning's edition of the day before was."""
    url = "sqlite://" if request.param == "sqlite" else emptied(request.getfixturevalue("postgresql"))
    clock = Clock(datetime.datetime(2025, 9, 1, tzinfo=datetime.UTC))
    room = Newsroom(open_store(url), clock)
    mornings = []
    for number, day in enumerate(DAYS):
        post(room, [article for arrives, article in WEEK if arrives == number])
        clock.now += datetime.timedelta(days=1, hours=3 if number == 0 else 0)
        mornings.append(room.digest(DigestView(day)).dump())
    yield room, mornings
    room.close()


def told(edition: dict[str, Any]) -> tuple[list[tuple[str, str | None]], list[str]]:
    events = [(b["headline"]["article"], (b.get("update") or {}).get("since")) for b in edition["events"]]
    return events, [left["headline"]["article"] for left in edition["left_out"]]


def all_editions(room: Newsroom) -> list[dict[str, Any]]:
    return [room.digest(DigestView(day)).dump() for day in DAYS]


def words(editions: list[dict[str, Any]]) -> str:
    """Editions as they are read, addresses included; revisions and ids of events tell what the store went through."""
    less = [
        edition
        | {"revision": None}
        | {
            part: [held | {"id": None, "event": None} for held in edition[part]]
            for part in ("events", "left_out")
        }
        for edition in editions
    ]
    return json.dumps(less)


def test_each_edition_of_a_week_leads_with_what_is_new_and_is_the_same_when_made_again_from_the_export(
    live: tuple[Newsroom, list[dict[str, Any]]],
) -> None:
    room, mornings = live
    assert [told(edition) for edition in mornings] == FIRST_TOLD
    final = all_editions(room)
    assert [told(edition) for edition in final] == IN_THE_END
    assert words(final) == words(all_editions(room))
    again = make_newsroom()
    post(again, [read_record(exported_value(stored), "export") for stored in room.export()])
    assert words(final) == words(all_editions(again))
    again.close()
    for edition in mornings:
        assert room.edition(edition["edition"]).dump()["events"] == edition["events"]
    assert room.verify().failed == []


def test_the_newest_revision_is_read_alone(live: tuple[Newsroom, list[dict[str, Any]]]) -> None:
    room, _ = live
    final = all_editions(room)
    assert max(edition["revision"] for edition in final) > 1
    with room.store.reading() as tx:
        for day in DAYS:
            assert tx.latest_edition(str(DigestView(day))) == tx.editions(str(DigestView(day)))[0]
        assert tx.latest_edition(str(DigestView(datetime.date(1999, 1, 1)))) is None
        revisions = [tx.editions(str(DigestView(day))) for day in reversed(DAYS)]
        expected = [(held[0], min(one.made for one in held)) for held in revisions]
        assert tx.editions_like(str(DigestView(DAYS[0])), 2) == expected[:2]


def test_an_update_tells_new_articles_alone_and_says_since_when(
    live: tuple[Newsroom, list[dict[str, Any]]],
) -> None:
    mornings = live[1]
    late, update = mornings[3]["events"]
    assert {cited["article"] for cited in update["sentences"]} == {"thu-ferry"}
    assert update["update"]["edition"] == mornings[1]["edition"]
    assert {cited["article"] for cited in late["sentences"]} == {"mon-late"}
    assert not any(
        "river Anse at Norwick mill fell on Monday" in cited["text"] for cited in late["sentences"]
    )
    assert mornings[1]["left_out"][0]["why"] == "nothing new since the edition of 2025-09-01"


def test_editions_of_days_that_nobody_asked_for_are_told_from_as_if_somebody_had() -> None:
    asked, unasked = make_newsroom(), make_newsroom()
    for room in (asked, unasked):
        post(room, [article for _, article in WEEK])
    expected = all_editions(asked)[4]
    assert expected == unasked.digest(DigestView(DAYS[4])).dump()
    asked.close()
    unasked.close()


def test_the_limit_counts_what_is_told_and_the_rest_is_said_to_rank_below() -> None:
    room = make_newsroom()
    post(room, [article for _, article in WEEK])
    edition = room.digest(DigestView(DAYS[3], limit=1)).dump()
    assert told(edition) == ([("thu-ferry", "2025-09-02")], ["thu-copy"])
    day = room.digest(DigestView(DAYS[1], limit=1)).dump()
    assert told(day) == ([("tue-ferry", None)], ["tue-post"])
    assert [left["why"] for left in day["left_out"]] == ["ranks below the first 1"]
    room.close()


def test_a_headline_that_was_told_is_not_told_again() -> None:
    room = make_newsroom()
    title = "Storm over Saltholm harbour"
    first = (
        "A storm tore the roof off the fish market of Saltholm harbour on Monday, and three boats sank there."
    )
    second = (
        "A storm tore the roof off the fish market of Saltholm harbour on Monday, and three boats sank there. "
        "Two fishermen who had been missing since then were found alive on an island on Tuesday."
    )
    post(room, [make_article(id="a", title=title, text=first, published="2025-09-01", source="A")])
    post(room, [make_article(id="b", title=title, text=second, published="2025-09-02", source="B")])
    before, after = (room.digest(DigestView(day)).dump()["events"] for day in DAYS[:2])
    assert before[0]["headline"]["text"] == title
    assert after[0]["headline"]["text"].startswith("Two fishermen who had been missing")
    room.close()


def test_a_deletion_takes_the_words_out_of_every_edition_and_the_last_one_leaves_an_empty_day() -> None:
    room = make_newsroom()
    post(room, [article for _, article in WEEK])
    kept = all_editions(room)
    for _, article in WEEK:
        room.forget(article.id)
    for edition in kept:
        now = room.edition(edition["edition"]).dump()
        said = json.dumps(now, ensure_ascii=False)
        assert "footbridge" not in said.casefold()
        assert "ferry" not in said.casefold().replace("-ferry", "")  # ids are no words
        assert now["edition"] == edition["edition"]
    assert [[] for _ in DAYS] == [edition["events"] for edition in all_editions(room)]
    assert room.verify().failed == []
    post(room, [article for _, article in WEEK])
    again = all_editions(room)
    assert [e["events"] for e in kept] == [
        [
            event | {"update": k["update"]} if "update" in event else event
            for event, k in zip(e["events"], old["events"], strict=True)
        ]
        for e, old in zip(again, kept, strict=True)
    ]
    assert not {e["edition"] for e in again if e["events"]} & {e["edition"] for e in kept}
    room.close()


def test_another_version_of_an_article_that_was_told_is_news_where_it_says_more() -> None:
    room = make_newsroom()
    text = "The ferry Alke ran aground off Crayle on Monday with ninety people on board."
    fields = {"id": "live", "title": "Ferry aground off Crayle", "source": "A"}
    post(room, [make_article(text=text, published="2025-09-01T09:00:00Z", **fields)])
    room.digest(DigestView(DAYS[0]))
    more = text + " All passengers of the ferry were brought ashore by lifeboats on Tuesday."
    post(room, [make_article(text=more, published="2025-09-02T09:00:00Z", **fields)])
    # Monday's edition, which told the first version, stands until Monday is asked for again.
    (event,) = room.digest(DigestView(DAYS[1])).dump()["events"]
    assert [cited["text"] for cited in event["sentences"]] == [more[len(text) + 1 :]]
    assert room.verify().failed == []
    room.close()
