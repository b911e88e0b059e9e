"""What happens while nobody waits."""

import gc
import threading
import time
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest

from api import garbage
from api.background import Grouper
from api.worker import Bell
from summarizer.newsroom.newsroom import Newsroom
from summarizer.storage.stored import EventQuery
from tests.newsroom_cases import make_newsroom, seed_articles


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    with make_newsroom(f"sqlite:///{tmp_path}/grouped.db") as made:
        yield made


def _untold(newsroom: Newsroom) -> int:
    events = [event for event, _ in newsroom.cards(EventQuery(limit=10))]
    return len(events) - len(newsroom.kept_briefings(events)) if events else -1


def test_what_the_feed_shows_is_told_though_more_keeps_coming(newsroom: Newsroom) -> None:
    never = 60.0, 1e9  # it is never quiet, and nothing that can wait comes to an end
    list(newsroom.post((article.id, article) for article in seed_articles()[:8]))
    grouper, told, until = (
        Grouper(newsroom, alone=True, quiet=never),
        threading.Event(),
        time.monotonic() + 60,
    )
    while not told.wait(0.05) and time.monotonic() < until:
        grouper.wake()
        if not _untold(newsroom):
            told.set()
    grouper.stop()
    assert told.is_set()


class _SlowNewsroom(Newsroom):
    """One that never comes to the end of relating events, which is a step of the process that groups."""

    ever: threading.Event
    begun: threading.Event

    def relate_events(self) -> int:
        self.begun.set()
        self.ever.wait()
        return 0


def test_who_stops_need_not_wait_for_the_end_of_a_long_step(tmp_path: Path) -> None:
    with make_newsroom(f"sqlite:///{tmp_path}/grouped.db") as made:
        slow = _SlowNewsroom(made.store, made.now)
        slow.ever, slow.begun = threading.Event(), threading.Event()
        grouper = Grouper(slow, alone=True, quiet=(0.0, 0.0))
        grouper.wake()
        assert slow.begun.wait(60)
        grouper.stop(0.1)
        slow.ever.set()
        grouper.stop()


def test_nobody_waits_for_grouping_while_the_service_stops(newsroom: Newsroom, tmp_path: Path) -> None:
    list(newsroom.post((article.id, article) for article in seed_articles()[:1]))
    stopping = threading.Event()
    stopping.set()
    bell = Bell(newsroom, str(tmp_path / "bell"), stopping)
    assert not bell.group([seed_articles()[0].id], float("inf"))
    bell.stop()
    assert newsroom.is_pending()


class _Held:
    """Something that holds itself, which counting references does not free."""

    def __init__(self) -> None:
        self.itself = self


def test_what_was_no_garbage_the_last_time_is_found_when_it_is() -> None:
    held = _Held()
    seen = weakref.ref(held)
    try:
        garbage.collect()
        del held
        gc.collect()
        assert seen() is not None  # it is not looked at
        garbage.collect()
        assert seen() is None
    finally:
        gc.unfreeze()


def test_a_collection_looks_only_at_what_is_new_and_once_an_hour_at_everything() -> None:
    now = [0.0]
    only_new = garbage.OnlyNew(lambda: now[0])
    gone = _Held()
    held: list[list[int]] = [[] for _ in range(5_000)]
    seen = weakref.ref(gone)
    try:
        only_new.start()
        gc.collect()
        assert len(gc.get_objects()) < len(held)  # all of them have been looked at for the last time
        del gone
        gc.collect()
        assert seen() is not None
        now[0] += garbage.WHOLE_SECONDS + 1
        gc.collect()
        assert seen() is None
        assert len(gc.get_objects()) < len(held)
    finally:
        only_new.stop()
        only_new.stop()  # twice is no failure
        gc.unfreeze()


def test_what_is_free_is_given_back_once_a_minute() -> None:
    now, given = [0.0], list[float]()
    only_new = garbage.OnlyNew(lambda: now[0], lambda: given.append(now[0]))
    try:
        only_new.start()
        for now[0] in (1.0, 61.0, 62.0, 130.0):
            gc.collect()
        assert given == [61.0, 130.0]
    finally:
        only_new.stop()
        gc.unfreeze()


def test_garbage_that_is_put_off_is_looked_for_when_asked_for_alone() -> None:
    before = gc.get_threshold()
    try:
        garbage.put_off()
        assert gc.get_threshold() == (*before[:2], garbage.NEVER)
    finally:
        gc.set_threshold(*before)
