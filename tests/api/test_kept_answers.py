"""An answer is kept as long as the store has not changed, whoever changes it."""

from pathlib import Path

from flask.testing import FlaskClient

from api.kept_answers import LARGEST, MOST_BYTES, KeptAnswer, KeptAnswers, Key
from summarizer.storage.sql import open_store
from tests.newsroom_cases import make_article, make_newsroom, post


def key(name: str) -> Key:
    return "http://here/", name, "", 0


def test_a_kept_answer_is_that_of_its_change_alone() -> None:
    answers = KeptAnswers()
    kept = KeptAnswer(7, b"told", ())
    answers.keep(key("/v1/events?"), kept)
    assert answers.get(key("/v1/events?"), 7) == kept
    assert answers.get(key("/v1/events?"), 8) is None
    assert answers.get(key("/v1/sources?"), 7) is None


def test_what_is_kept_is_bounded_and_the_longest_unasked_goes_first() -> None:
    answers = KeptAnswers()
    many = MOST_BYTES // LARGEST + 1
    for number in range(many):
        answers.keep(key(str(number)), KeptAnswer(1, b"x" * LARGEST, ()))
        assert answers.get(key("0"), 1) or number == 0
    assert answers.get(key("1"), 1) is None
    assert answers.get(key(str(many - 1)), 1)
    answers.keep(key("too large"), KeptAnswer(1, b"x" * (LARGEST + 1), ()))
    assert answers.get(key("too large"), 1) is None


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
    assert after > before
    newsroom.pulse()
    assert newsroom.change() == after
    newsroom.close()
    store = open_store(f"sqlite:///{tmp_path}/changes.db")
    assert store.change() == after
    store.close()
