"""What a reader gets of a day before it has been told."""

import datetime

from summarizer.newsroom.editions import DigestView
from summarizer.newsroom.newsroom import Newsroom
from summarizer.storage.sql import open_store
from tests.newsroom.week import WEEK
from tests.newsroom_cases import Clock, make_article, post

MONDAY = datetime.date(2025, 9, 1)
TUESDAY, FRIDAY = MONDAY + datetime.timedelta(days=1), MONDAY + datetime.timedelta(days=4)


def a_week_later() -> Newsroom:
    room = Newsroom(open_store("sqlite://"), Clock(datetime.datetime(2025, 9, 10, tzinfo=datetime.UTC)))
    post(room, [article for _, article in WEEK])
    return room


def make(room: Newsroom, view: DigestView) -> None:
    for _ in room.make_digest(view):
        pass


def test_a_day_that_is_not_told_names_its_events_and_makes_no_edition() -> None:
    with a_week_later() as room:
        so_far = room.digest_so_far(DigestView(MONDAY))
        assert not so_far.whole
        assert so_far.digest.edition is None
        assert so_far.digest.events == []
        assert [left.headline.article for left in so_far.untold if left.headline] == ["mon-herald"]
        assert room.counts()["briefings"] == room.counts()["editions"] == 0


def test_a_day_made_ahead_is_the_digest_that_a_caller_who_waits_gets() -> None:
    with a_week_later() as room, a_week_later() as other:
        make(room, DigestView(FRIDAY))
        so_far = room.digest_so_far(DigestView(FRIDAY))
        assert so_far.whole
        assert not so_far.untold
        waited = other.digest(DigestView(FRIDAY))
        assert so_far.digest.edition == waited.edition is not None


def test_an_event_that_is_told_stands_there_while_the_days_before_are_not() -> None:
    with a_week_later() as room:
        for _ in room.brief_untold():
            pass
        so_far = room.digest_so_far(DigestView(FRIDAY))
        assert not so_far.whole  # what Monday's edition said of it is not known yet
        assert so_far.digest.edition is None
        assert len(so_far.digest.events) + len(so_far.untold) == 1
        assert not room.revisions(DigestView(FRIDAY))


def test_while_a_revision_is_still_to_be_told_the_edition_before_it_is_shown() -> None:
    with a_week_later() as room:
        first = room.digest(DigestView(MONDAY))
        text = "The council of Eastmoor closed the old mill after its roof fell in, the mayor said on Monday."
        post(
            room,
            [make_article(id="late", text=text, title="Eastmoor closes its mill", published="2025-09-01")],
        )
        so_far = room.digest_so_far(DigestView(MONDAY))
        assert not so_far.whole
        assert so_far.digest.edition == first.edition
        make(room, DigestView(MONDAY))
        so_far = room.digest_so_far(DigestView(MONDAY))
        assert so_far.whole
        assert so_far.digest.revision == 2


def test_an_event_without_a_sentence_does_not_stay_untold() -> None:
    with a_week_later() as room:
        too_long = "word " * 200  # one sentence, which fits no briefing
        post(room, [make_article(id="list", text=too_long, title="", published="2025-09-02")])
        view = DigestView(TUESDAY)
        assert len(room.digest_so_far(view).untold) == 3
        make(room, view)
        so_far = room.digest_so_far(view)
        assert so_far.whole
        assert "no sentence" in [left.why for left in so_far.digest.left_out]


def test_an_open_day_is_whole_once_its_events_are_told() -> None:
    with a_week_later() as room:
        post(room, [make_article(id="today", published="2025-09-10")])
        view = DigestView(datetime.date(2025, 9, 10))
        assert not room.digest_so_far(view).whole
        make(room, view)
        so_far = room.digest_so_far(view)
        assert so_far.whole
        assert so_far.digest.edition is None
        assert len(so_far.digest.events) == 1
