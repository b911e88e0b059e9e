"""Writers of one process take turns."""

import threading

import pytest

from summarizer.storage.engines import PAUSE_SECONDS, Turns


def test_who_has_written_does_not_pause_and_who_comes_next_does() -> None:
    pauses: list[float] = []
    taken = Turns(clock=lambda: 100.0, sleep=pauses.append)
    assert taken.take(1)
    taken.give_back()
    assert not any(pauses)  # not even the first: nobody has written before
    assert taken.take(1)
    assert pauses[-1] == pytest.approx(PAUSE_SECONDS)


def test_who_waited_first_is_next() -> None:
    held, order = Turns(), list[str]()
    held.take(1)
    waiting = [threading.Thread(target=_write, args=(held, order, name)) for name in ("first", "second")]
    for number, each in enumerate(waiting, 1):
        each.start()
        while len(held._waiting) < number:
            pass
    held.give_back()
    for each in waiting:
        each.join()
    assert order == ["first", "second"]


def test_a_turn_that_does_not_come_is_given_up() -> None:
    held = Turns()
    held.take(1)
    assert not held.take(0.01)
    held.give_back()
    assert held.take(0)


def _write(held: Turns, order: list[str], name: str) -> None:
    held.take(10)
    order.append(name)
    held.give_back()
