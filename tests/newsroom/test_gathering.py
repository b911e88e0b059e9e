"""Callers who wait for the write lock together share a transaction, and no failure but their own."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from summarizer.errors import BusyStoreError
from summarizer.newsroom.transactions import Gathering
from tests.newsroom_cases import make_article, make_newsroom


class Held:
    """Transactions that begin only when a test lets them, and that note what was done in each."""

    def __init__(self) -> None:
        self.free = threading.Event()
        self.begun = threading.Event()
        self.committed: list[list[str]] = []

    @contextmanager
    def begin(self, seconds: float) -> Iterator[list[str]]:
        self.begun.set()
        if not self.free.wait(seconds):
            raise BusyStoreError("held", "another is at work")
        done: list[str] = []
        yield done
        self.committed.append(done)

    def work(self, done: list[str], item: str) -> list[str]:
        if item == "bad":
            raise ValueError(item)
        done.append(item)
        return [item.upper()]

    def gathering(self, seconds: float = 30.0, most: int = 10) -> Gathering[list[str], str, str]:
        return Gathering(self.begin, self.work, seconds=seconds, most=most)


def done_by(held: Held, gathering: Gathering[list[str], str, str], items: str) -> dict[str, object]:
    """What each of some threads gets, all of which wait at the same time; the first one waits for the lock."""
    found: dict[str, object] = {}

    def ask(item: str) -> None:
        try:
            found[item] = gathering.do(item, 1)
        except (ValueError, BusyStoreError) as error:
            found[item] = type(error)

    threads = [threading.Thread(target=ask, args=(item,)) for item in items.split()]
    for number, thread in enumerate(threads):
        thread.start()
        held.begun.wait(10)
        while number and len(gathering._waiting) <= number and thread.is_alive():
            pass
    held.free.set()
    for thread in threads:
        thread.join(10)
    return found


def test_those_who_wait_share_the_transaction_of_the_first() -> None:
    held = Held()
    found = done_by(held, held.gathering(), "one two three")
    assert found == {"one": ["ONE"], "two": ["TWO"], "three": ["THREE"]}
    assert held.committed == [["one", "two", "three"]]


def test_a_transaction_does_no_more_than_the_most() -> None:
    held = Held()
    found = done_by(held, held.gathering(most=2), "one two three")
    assert len(found) == 3
    assert sorted(map(len, held.committed)) == [1, 2]


def test_who_fails_fails_alone() -> None:
    held = Held()
    found = done_by(held, held.gathering(), "one bad three")
    assert found == {"one": ["ONE"], "bad": ValueError, "three": ["THREE"]}
    assert sorted(held.committed) == [["one"], ["three"]]


def test_nobody_waits_much_longer_than_for_one_turn() -> None:
    held = Held()
    gathering = held.gathering(seconds=0.05)
    with pytest.raises(BusyStoreError):
        gathering.do("one", 1)
    assert not gathering._waiting
    held.free.set()
    assert gathering.do("two", 1) == ["TWO"]


def test_posts_of_several_threads_are_each_kept_once(tmp_path: Path) -> None:
    with make_newsroom(f"sqlite:///{tmp_path}/kept.db") as room:
        lines: list[str] = []

        def post(name: str) -> None:
            articles = [
                make_article(id=f"{name}{number}", text=f"{name} saw {number}.") for number in range(5)
            ]
            for article in articles:
                lines.extend(f"{line.article} {line.outcome}" for line in room.post([("x", article)]))

        with room.store.writing():  # so that all of them wait at first
            threads = [threading.Thread(target=post, args=(name,)) for name in ("Ann", "Bob", "Eve")]
            for thread in threads:
                thread.start()
        for thread in threads:
            thread.join()
        assert sorted(lines) == sorted(
            f"{name}{n} created" for name in ("Ann", "Bob", "Eve") for n in range(5)
        )
        assert room.counts()["articles"] == 15
