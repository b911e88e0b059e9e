"""What readers wait for, made in one thread."""

import threading
from collections.abc import Iterator

import pytest

from api.soon import NOT_YET, Soon


class Counted:
    """A work that waits until it may go on, and counts how often it is made."""

    def __init__(self) -> None:
        self.made = 0
        self.may_go_on = threading.Event()

    def work(self) -> Iterator[int]:
        self.may_go_on.wait()
        self.made += 1
        yield self.made

    def fail(self) -> Iterator[int]:
        yield from self.work()
        raise ValueError(self.made)


def test_a_work_is_made_once_for_all_who_ask() -> None:
    soon, counted = Soon(), Counted()
    assert soon.get("key", counted.work, 0) is soon.get("key", counted.work, 0) is NOT_YET
    counted.may_go_on.set()
    assert soon.get("key", counted.work, 60) == soon.get("key", counted.work, 0) == 1
    soon.stop()


def test_a_result_that_is_not_held_is_made_anew() -> None:
    soon, counted = Soon(), Counted()
    counted.may_go_on.set()
    assert [soon.get("key", counted.work, 60, kept=False) for _ in range(2)] == [1, 2]
    soon.stop()


def test_a_failure_is_told_once_and_then_tried_again() -> None:
    soon, counted = Soon(), Counted()
    assert soon.get("key", counted.fail, 0, kept=False) is NOT_YET
    counted.may_go_on.set()
    soon.join(60)
    for times in "12":
        with pytest.raises(ValueError, match=times):
            soon.get("key", counted.fail, 60, kept=False)
    soon.stop()


def test_a_service_that_ends_stops_between_two_steps_and_begins_nothing() -> None:
    soon, counted = Soon(), Counted()
    steps = []

    def work() -> Iterator[int]:
        for number in range(100):
            steps.append(number)
            counted.may_go_on.set()
            stopped.wait()
            yield number

    stopped = threading.Event()
    assert soon.get("key", work, 0) is NOT_YET
    counted.may_go_on.wait()
    ending = threading.Thread(target=soon.stop)
    ending.start()
    while not soon._stopped.is_set():
        pass
    stopped.set()
    ending.join()
    assert soon.get("other", counted.work, 0) is NOT_YET
    assert (steps, counted.made) == ([0], 0)


def test_the_oldest_results_go_where_too_many_are_held() -> None:
    soon, counted = Soon(most=1), Counted()
    counted.may_go_on.set()
    for key in "aab":
        soon.get(key, counted.work, 60)
        soon.join(60)
    assert counted.made == 2
    soon.get("a", counted.work, 60)
    assert counted.made == 3
    soon.stop()
