"""An answer is kept as long as the store has not changed, whoever changes it."""

from pathlib import Path

from flask.testing import FlaskClient

from api.kept_answers import (
    ENTRY_BYTES,
    FRESH_SECONDS,
    LARGEST,
    LATEST_SECONDS,
    MOST_BYTES,
    KeptAnswer,
    KeptAnswers,
    Key,
    State,
)
from summarizer.storage.sql import open_store
from summarizer.storage.store import Change
from tests.newsroom_cases import make_article, make_newsroom, post


def key(name: str) -> Key:
    return "http://here/", name, ""


class SteppedClock:
    """A clock that a test moves on."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


FIRST = State(Change(7, 2), 30)


def test_a_kept_answer_is_that_of_its_change_and_minute_alone() -> None:
    answers = KeptAnswers()
    kept = KeptAnswer(FIRST, b"told", ())
    answers.keep(key("/v1/events?"), kept)
    assert answers.get(key("/v1/events?"), FIRST) == kept
    assert answers.get(key("/v1/events?"), State(Change(8, 2), 30)) is None
    assert answers.get(key("/v1/events?"), State(Change(7, 2), 31)) is None
    assert answers.get(key("/v1/sources?"), FIRST) is None


def test_an_answer_made_from_a_state_of_after_a_request_came_is_good_for_it() -> None:
    answers = KeptAnswers()
    kept = KeptAnswer(FIRST, b"told", (), asked=100.0)
    answers.keep(key("/v1/articles?"), kept)
    assert answers.since(key("/v1/articles?"), 99.0) == kept
    assert answers.since(key("/v1/articles?"), 100.0) is None
    assert answers.since(key("/v1/sources?"), 99.0) is None


def test_what_nobody_waits_for_is_answered_as_it_was_a_moment_ago() -> None:
    clock = SteppedClock()
    answers = KeptAnswers(clock)
    kept = KeptAnswer(FIRST, b"told", ())
    answers.keep(key("/v1/events?"), kept)
    assert answers.lately(key("/v1/events?"), State(Change(9, 2), 31)) == kept
    assert answers.lately(key("/v1/events?"), State(Change(9, 3), 30)) is None
    clock.seconds += LATEST_SECONDS
    assert answers.lately(key("/v1/events?"), State(Change(9, 2), 31)) is None


def test_what_was_so_just_now_is_fresh_for_a_moment() -> None:
    clock = SteppedClock()
    answers = KeptAnswers(clock)
    assert not answers.is_fresh(key("/v1/events?"))
    answers.keep(key("/v1/events?"), KeptAnswer(FIRST, b"told", ()))
    assert answers.is_fresh(key("/v1/events?"))
    clock.seconds += FRESH_SECONDS
    assert not answers.is_fresh(key("/v1/events?"))


def test_what_is_kept_is_bounded_and_the_longest_unasked_goes_first() -> None:
    answers = KeptAnswers()
    many = MOST_BYTES // LARGEST + 1
    for number in range(many):
        answers.keep(key(str(number)), KeptAnswer(FIRST, b"x" * LARGEST, ()))
        assert answers.get(key("0"), FIRST) or number == 0
    assert answers.get(key("1"), FIRST) is None
    assert answers.get(key(str(many - 1)), FIRST)
    answers.keep(key("too large"), KeptAnswer(FIRST, b"x" * (LARGEST + 1), ()))
    assert answers.get(key("too large"), FIRST) is None


def test_answers_without_a_body_are_bounded_too() -> None:
    answers = KeptAnswers()
    for number in range(MOST_BYTES // ENTRY_BYTES + 1):
        answers.keep((*key("/v1/events?"), f'"{number}"'), KeptAnswer(FIRST, b"", (), "304 NOT MODIFIED"))
    assert answers.get((*key("/v1/events?"), '"0"'), FIRST) is None


def test_an_answer_is_the_same_until_anybody_changes_the_store(client: FlaskClient, tmp_path: Path) -> None:
    first, second = client.get("/v1/events"), client.get("/v1/events")
    assert first.data == second.data
    assert first.headers["ETag"] == second.headers["ETag"]
    other = make_newsroom(f"sqlite:///{tmp_path}/empty.db")
    post(other, [make_article(id="late", title="The bridge at Norwick opened again")])
    other.close()
    assert b"late" in client.get("/v1/events").data


def test_reading_is_no_change_and_writing_is(tmp_path: Path) -> None:
    newsroom = make_newsroom(f"sqlite:///{tmp_path}/changes.db")
    before = newsroom.change()
    newsroom.counts()
    assert newsroom.change() == before
    post(newsroom, [make_article(id="one")])
    after = newsroom.change()
    assert (after.number > before.number, after.sure) == (True, before.sure)
    newsroom.pulse()
    assert newsroom.change() == after
    newsroom.forget("one")
    last = newsroom.change()
    assert last.sure > after.sure
    newsroom.close()
    store = open_store(f"sqlite:///{tmp_path}/changes.db")
    assert store.change() == last
    store.close()


def test_the_answer_of_an_event_that_is_as_it_was_is_so_still_after_another_change_and_a_minute() -> None:
    answers, later = KeptAnswers(), State(Change(8, 3), 31)
    kept = KeptAnswer(FIRST, b"told", (), mark=("e-1", "content"))
    answers.keep(key("/v1/events/e-1?"), kept)
    assert answers.still(key("/v1/events/e-1?"), later, ("e-1", "other")) is None
    assert answers.still(key("/v1/events/e-2?"), later, ("e-1", "content")) is None
    renewed = answers.still(key("/v1/events/e-1?"), later, ("e-1", "content"))
    assert renewed is not None
    assert renewed.body == b"told"
    assert answers.get(key("/v1/events/e-1?"), later) == renewed
    answers.keep(key("/v1/events?"), KeptAnswer(FIRST, b"listed", ()))
    assert answers.still(key("/v1/events?"), later, None) is None
