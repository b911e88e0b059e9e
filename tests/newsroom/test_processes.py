"""Several processes over one store."""

import datetime
import threading
from pathlib import Path
from typing import Any

import pytest

from summarizer.errors import BusyStoreError
from summarizer.models import Related
from summarizer.newsroom.briefing_cache import KEY_POINTS, WORDS, briefing_key
from summarizer.newsroom.newsroom import Newsroom
from summarizer.storage.sql import open_store
from summarizer.storage.stored import EventQuery
from tests.newsroom_cases import (
    NOW,
    Clock,
    batch_partition,
    make_article,
    make_newsroom,
    partition,
    post,
    seed_articles,
)

BRIDGE = "The bridge at Norwick opened again on Monday after repairs to its northern arch."
OPENED = "The bridge at Norwick opened again on Monday, its northern arch repaired at last."
SNOW = "Snow fell on the hills of Wexcombe and closed the school."


def test_processes_that_group_in_turn_find_what_the_others_have_added(tmp_path: Path) -> None:
    one, other = (make_newsroom(f"sqlite:///{tmp_path}/shared.db") for _ in range(2))
    for room, id_, text in ((one, "snow", SNOW), (other, "bridge", BRIDGE), (one, "opened", OPENED)):
        post(room, [make_article(id=id_, text=text, published="2025-12-01", source=id_)])
    found = partition(one)
    assert batch_partition([held.article for held in one.export()]) == found
    assert frozenset({"bridge", "opened"}) in found
    one.close()
    other.close()


def test_what_is_prepared_before_a_turn_is_grouped_as_a_batch_is(tmp_path: Path) -> None:
    one, other = (make_newsroom(f"sqlite:///{tmp_path}/shared.db") for _ in range(2))
    articles = seed_articles()[:30]
    for start in range(0, len(articles), 5):
        list(one.post((article.id, article) for article in articles[start : start + 5]))
        while one.group_pending(alone=True):
            pass
        if start == 15:  # another process takes away what was prepared before, and adds to it
            other.forget(articles[2].id)
            post(other, [make_article(id="snow", text=SNOW, published="2025-12-01", source="snow")])
    assert batch_partition([held.article for held in one.export()]) == partition(one)
    one.close()
    other.close()


def test_what_another_process_tells_of_a_fresh_event_is_waited_for(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/shared.db"
    with make_newsroom(url) as one, Newsroom(open_store(url), lambda: NOW, told_beside=60.0) as reader:
        post(one, [make_article(id="bridge", text=BRIDGE, published="2025-12-01")])
        telling = threading.Timer(0.2, lambda: list(one.brief_untold()))
        telling.start()
        ((event, _),) = reader.cards(EventQuery())
        key = briefing_key(event.content, WORDS, KEY_POINTS)
        told = reader.told_by_others(event, key, reader.patience())
        telling.join()
        assert told is not None
        assert told["id"] == event.id
        assert reader.feed(5, of_editions=False).items[0].about == (("event", event.id),)


def test_a_feed_that_nobody_waits_for_has_what_is_told_until_the_rest_is_told_or_old(tmp_path: Path) -> None:
    url, clock = f"sqlite:///{tmp_path}/shared.db", Clock(NOW)
    texts = {"snow": SNOW, "bridge": BRIDGE, "ferry": "The ferry from Aldmouth missed its tide."}

    def shown(reader: Newsroom) -> set[str]:
        titles = [item.title.split() for item in reader.feed(2, of_editions=False, told=True).items]
        return {word for title in titles for word in title if word in {"Snow", "bridge", "ferry", "Fog"}}

    with make_newsroom(url) as one, Newsroom(open_store(url), clock, told_beside=1e9) as reader:
        for id_, text in texts.items():
            if id_ == "ferry":
                list(one.brief_untold())
            post(one, [make_article(id=id_, text=text, published="2025-12-01", source=id_)])
        assert shown(reader) == {"bridge", "Snow"}
        list(one.brief_untold())
        assert "ferry" in shown(reader)
        post(one, [make_article(id="fog", source="fog", text="Fog lay over Aldmouth until noon.")])
        assert "Fog" not in shown(reader)
        clock.now += datetime.timedelta(minutes=1)
        assert "Fog" in shown(reader)
        one.forget("fog")
        assert "Fog" not in shown(reader)


def test_a_feed_that_nobody_waits_for_tells_nothing_however_much_is_new(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/shared.db"
    texts = [f"Ob{a}{b}rund met Ob{a}{b}mire in Ob{a}{b}dale." for a in "bdfgklm" for b in "aeiouy"]
    with make_newsroom(url) as one, Newsroom(open_store(url), lambda: NOW, told_beside=0.0) as reader:
        for id_, text in (("snow", SNOW), ("bridge", BRIDGE)):
            post(one, [make_article(id=id_, text=text, published="2025-12-01", source=id_)])
        list(one.brief_untold())
        new = [make_article(id=text, text=text, published="2025-12-01", source=text) for text in texts]
        post(one, new)
        assert len(partition(one)) == 2 + len(new)
        items = reader.feed(2, of_editions=False, told=True).items
        assert [item.title.split()[0] for item in items] == ["The", "Snow"]
        assert len(list(one.brief_untold())) == len(new)


def test_nobody_waits_for_another_process_to_tell_what_is_old(tmp_path: Path) -> None:
    url, clock = f"sqlite:///{tmp_path}/shared.db", Clock(NOW)
    with Newsroom(open_store(url), clock, told_beside=1e9) as room:
        post(room, [make_article(id="bridge", text=BRIDGE, published="2025-12-01")])
        clock.now += datetime.timedelta(minutes=1)
        ((event, _),) = room.cards(EventQuery())
        assert (
            room.told_by_others(event, briefing_key(event.content, WORDS, KEY_POINTS), room.patience())
            is None
        )
        assert room.feed(5, of_editions=False).items


def test_a_turn_that_did_not_come_makes_nothing_that_was_read_be_read_anew(tmp_path: Path) -> None:
    one, other = (make_newsroom(f"sqlite:///{tmp_path}/shared.db") for _ in range(2))
    post(one, [make_article(id="bridge", text=BRIDGE, published="2025-12-01")])
    with one.grouping() as (tx, current, now):
        state = current.load(tx, now)
    with other.writing(), pytest.raises(BusyStoreError), one.writing(0.05):
        pass
    with one.grouping() as (tx, current, now):
        assert current.load(tx, now) is state
    one.close()
    other.close()


def test_what_need_not_last_is_there_for_others_and_what_comes_next_lasts(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/shared.db"
    with make_newsroom(url) as one, make_newsroom(url) as other:
        post(one, [make_article(id="bridge", text=BRIDGE, published="2025-12-01")])
        ((event, _),) = one.cards(EventQuery())
        key = briefing_key(event.content, WORDS, KEY_POINTS)
        one.briefing(event.id)
        with other.store.reading() as tx:
            assert tx.briefing(event.pk, key) is not None
        with one.store.writing(lasting=False) as tx:
            assert synchronous(tx) == 1  # NORMAL: the log is not waited for
        with one.store.writing() as tx:
            assert synchronous(tx) == 2  # FULL


def synchronous(tx: Any) -> int:
    return int(tx._connection.exec_driver_sql("PRAGMA synchronous").scalar())


def test_the_mark_of_an_event_is_another_when_it_or_what_is_like_it_changes(tmp_path: Path) -> None:
    with make_newsroom(f"sqlite:///{tmp_path}/marked.db") as room:
        post(room, [make_article(id="bridge", text=BRIDGE, published="2025-12-01", source="a")])
        ((event, _),) = room.cards(EventQuery())
        marks = [room.store.mark(event.id)]
        post(room, [make_article(id="snow", text=SNOW, published="2025-12-01", source="b")])
        assert room.store.mark(event.id) == marks[0]
        post(room, [make_article(id="opened", text=OPENED, published="2025-12-01", source="c")])
        marks.append(room.store.mark(event.id))
        (other,) = (held for held, _ in room.cards(EventQuery()) if held.id != event.id)
        with room.store.writing() as tx:
            tx.set_related([event.pk], [(event.pk, other.pk, 400_000, "both say so")])
        marks.append(room.store.mark(event.id))
        with room.store.writing() as tx:
            told = room.briefing(other.id).dump()
            told["headline"]["text"] = "The town that was cut off"
            tx.keep_briefing(other.pk, "told", told)
        marks.append(room.store.mark(event.id))
        assert len(set(marks)) == 4
        assert room.briefing(event.id).briefing().related == (
            Related(other.id, "both say so", "The town that was cut off"),
        )
        assert room.store.mark("e-none") is None
