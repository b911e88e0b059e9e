"""Processes that begin at once over an empty database, and one that dies with a turn or a lease, on both databases."""

import datetime
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.background import LEASE, LEASE_SECONDS
from summarizer.newsroom.newsroom import Newsroom
from summarizer.storage.sql import open_store
from tests.newsroom.test_newsroom import emptied
from tests.newsroom_cases import NOW, Clock, make_article, partition, post, seed_articles

AT_ONCE = 6
HOLDS = """
import sys, time
from summarizer.newsroom.newsroom import Newsroom
from summarizer.newsroom.transactions import now
from summarizer.storage.sql import open_store
room = Newsroom(open_store(sys.argv[1]), now)
with room.writing() as tx:
    print("held", flush=True)
    time.sleep(600)
"""


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "postgresql":
        return emptied(request.getfixturevalue("postgresql"))
    return f"sqlite:///{tmp_path}/new.db"


@pytest.fixture
def dead_writer(url: str) -> Iterator[subprocess.Popen[str]]:
    """A process that was killed in the turn of a writer."""
    open_store(url).close()
    process = subprocess.Popen([sys.executable, "-c", HOLDS, url], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    process.send_signal(signal.SIGKILL)
    yield process
    process.wait(30)
    process.stdout.close()


def test_all_that_open_an_empty_database_at_once_can_use_it(url: str) -> None:
    together, rooms = threading.Barrier(AT_ONCE), list[Newsroom]()

    def begin() -> None:
        together.wait(60)
        rooms.append(Newsroom(open_store(url), lambda: NOW))

    beginning = [threading.Thread(target=begin) for _ in range(AT_ONCE)]
    for each in beginning:
        each.start()
    for each in beginning:
        each.join(60)
    assert len(rooms) == AT_ONCE
    for number, room in enumerate(rooms):
        post(room, [make_article(id=f"a{number}", source=f"Outlet {number}")])
    assert partition(rooms[0]) == {frozenset(f"a{number}" for number in range(AT_ONCE))}
    for room in rooms:
        room.close()


@pytest.mark.usefixtures("dead_writer")
def test_a_writer_that_was_killed_in_its_turn_holds_nobody_up(url: str) -> None:
    with Newsroom(open_store(url), lambda: NOW) as room:
        with room.writing(30) as tx:
            assert tx.pending(1) == []
        assert len(post(room, seed_articles()[:3])) == 3


def test_who_asks_next_has_the_lease_of_one_that_died_as_soon_as_it_has_run_out(url: str) -> None:
    clock = Clock(NOW)
    with Newsroom(open_store(url), clock) as dead, Newsroom(open_store(url), clock) as other:
        assert dead.take_lease(LEASE, "dead", LEASE_SECONDS)
        clock.now += datetime.timedelta(seconds=LEASE_SECONDS - 1)
        assert not other.take_lease(LEASE, "other", LEASE_SECONDS)
        clock.now += datetime.timedelta(seconds=1)
        assert other.take_lease(LEASE, "other", LEASE_SECONDS)
        assert not dead.take_lease(LEASE, "dead", LEASE_SECONDS)  # it was only slow
        dead.drop_lease(LEASE, "dead")
        assert not dead.take_lease(LEASE, "dead", LEASE_SECONDS)


def test_a_lease_that_was_given_back_is_free_at_once(url: str) -> None:
    with Newsroom(open_store(url), lambda: NOW) as one, Newsroom(open_store(url), lambda: NOW) as other:
        assert one.take_lease(LEASE, "one", LEASE_SECONDS)
        one.drop_lease(LEASE, "one")
        assert other.take_lease(LEASE, "other", LEASE_SECONDS)


def test_a_new_file_that_another_process_writes_just_then_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    other.execute("CREATE TABLE apart (number INTEGER)")
    done = threading.Timer(1.0, other.execute, ["COMMIT"])
    done.start()
    open_store(f"sqlite:///{path}").close()
    done.join()
    other.close()
