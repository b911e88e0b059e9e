"""Which day an article and an edition belong to: zones, changes of clocks, when a day has closed, odd calendars."""

import datetime
from zoneinfo import ZoneInfo

import pytest

from summarizer.errors import ParameterError
from summarizer.newsroom.digests import latest_until
from summarizer.newsroom.editions import DigestView
from summarizer.newsroom.newsroom import Newsroom
from summarizer.storage.sql import open_store
from tests.newsroom_cases import Clock, make_article, make_newsroom, post

MONDAY = datetime.date(2025, 9, 1)

# Which day an article belongs to: zone, moment or day, and the days on which it is told. Clocks of New York go
# forward on 9 March and back on 2 November 2025, those of Berlin on 30 March and 26 October, those of Sydney back
# on 6 April and forward on 5 October (IANA time zone database 2025a). Samoa had no 30 December 2011.
ZONES_AND_DAYS = [
    ("UTC", "2025-04-08T23:59:00Z", "2025-04-08"),
    ("UTC", "2025-04-09T00:01:00Z", "2025-04-09"),
    ("Asia/Karachi", "2025-04-08T18:59:00Z", "2025-04-08"),
    ("Asia/Karachi", "2025-04-08T19:01:00Z", "2025-04-09"),
    ("Asia/Kathmandu", "2025-04-08T18:14:00Z", "2025-04-08"),
    ("Asia/Kathmandu", "2025-04-08T18:16:00Z", "2025-04-09"),
    ("America/New_York", "2025-03-09T04:59:00Z", "2025-03-08"),
    ("America/New_York", "2025-03-09T05:01:00Z", "2025-03-09"),
    ("America/New_York", "2025-03-10T03:59:00Z", "2025-03-09"),
    ("America/New_York", "2025-03-10T04:01:00Z", "2025-03-10"),
    ("America/New_York", "2025-11-02T03:59:00Z", "2025-11-01"),
    ("America/New_York", "2025-11-02T05:30:00Z", "2025-11-02"),
    ("America/New_York", "2025-11-02T06:30:00Z", "2025-11-02"),
    ("America/New_York", "2025-11-03T04:59:00Z", "2025-11-02"),
    ("America/New_York", "2025-11-03T05:01:00Z", "2025-11-03"),
    ("Europe/Berlin", "2025-03-29T23:01:00Z", "2025-03-30"),
    ("Europe/Berlin", "2025-03-30T21:59:00Z", "2025-03-30"),
    ("Europe/Berlin", "2025-03-30T22:01:00Z", "2025-03-31"),
    ("Europe/Berlin", "2025-10-25T21:59:00Z", "2025-10-25"),
    ("Europe/Berlin", "2025-10-26T22:59:00Z", "2025-10-26"),
    ("Europe/Berlin", "2025-10-26T23:01:00Z", "2025-10-27"),
    ("Australia/Sydney", "2025-04-05T12:59:00Z", "2025-04-05"),
    ("Australia/Sydney", "2025-04-06T13:59:00Z", "2025-04-06"),
    ("Australia/Sydney", "2025-04-06T14:01:00Z", "2025-04-07"),
    ("Australia/Sydney", "2025-10-04T13:59:00Z", "2025-10-04"),
    ("Australia/Sydney", "2025-10-05T12:59:00Z", "2025-10-05"),
    ("Australia/Sydney", "2025-10-05T13:01:00Z", "2025-10-06"),
    ("Pacific/Apia", "2011-12-30T09:59:00Z", "2011-12-29"),
    ("Pacific/Apia", "2011-12-30T10:01:00Z", "2011-12-31"),
    ("Pacific/Apia", "2011-12-30", "2011-12-30"),
    ("Pacific/Apia", "2011-12-29", "2011-12-29"),
    ("America/New_York", "2025-03-09", "2025-03-09"),
    ("Europe/Berlin", "2025-10-26", "2025-10-26"),
    ("Pacific/Kiritimati", "2025-04-08", "2025-04-08"),
    ("Pacific/Pago_Pago", "2025-04-08", "2025-04-08"),
]


@pytest.mark.parametrize(("tz", "published", "day"), ZONES_AND_DAYS)
def test_an_article_is_told_on_its_day_in_each_zone_and_on_no_other(
    tz: str, published: str, day: str
) -> None:
    room = make_newsroom()
    post(room, [make_article(id="a", published=published)])
    expected = datetime.date.fromisoformat(day)
    around = [expected + datetime.timedelta(days=days) for days in (-2, -1, 0, 1, 2)]
    found = [date for date in around if room.digest(DigestView(date, tz)).dump()["events"]]
    assert [expected] == found
    room.close()


def test_an_event_across_midnight_is_told_on_both_days_by_what_was_out_on_each() -> None:
    room = make_newsroom()
    first = "A fire broke out in the grain store of Ashmere docks, and the quay was cleared."
    second = (
        first + " Firemen brought two workers down from the roof at midnight. The store burnt to the ground."
    )
    post(
        room,
        [
            make_article(id="late", text=first, published="2025-04-08T23:59:00Z", source="A"),
            make_article(id="early", text=second, published="2025-04-09T00:01:00Z", source="B"),
        ],
    )
    eight, nine = (room.digest(DigestView(datetime.date(2025, 4, day))).dump()["events"] for day in (8, 9))
    assert [event["articles"] for event in eight] == [["late"]]
    assert [event["update"]["since"] for event in nine] == ["2025-04-08"]
    assert {cited["article"] for cited in nine[0]["sentences"]} == {"early"}
    # In Karachi both are of one day.
    whole = room.digest(DigestView(datetime.date(2025, 4, 9), "Asia/Karachi")).dump()["events"]
    assert [event["articles"] for event in whole] == [["late", "early"]]
    room.close()


@pytest.mark.parametrize(
    ("tz", "closes"),
    [
        ("UTC", "2025-09-02T02:00"),
        ("Asia/Karachi", "2025-09-01T21:00"),
        ("America/New_York", "2025-09-02T06:00"),
    ],
)
def test_an_edition_is_kept_two_hours_after_its_day_has_closed(tz: str, closes: str) -> None:
    clock = Clock(datetime.datetime.fromisoformat(closes + ":00Z") - datetime.timedelta(seconds=1))
    room = Newsroom(open_store("sqlite://"), clock)
    post(room, [make_article(id="a", published="2025-09-01")])
    assert room.digest(DigestView(MONDAY, tz)).dump()["edition"] is None
    clock.now += datetime.timedelta(seconds=1)
    assert room.digest(DigestView(MONDAY, tz)).dump()["revision"] == 1
    room.close()


def test_a_future_dated_article_is_no_news_of_today_nor_the_latest_day() -> None:
    room = make_newsroom(now=datetime.datetime(2025, 9, 1, 12, tzinfo=datetime.UTC))
    post(
        room,
        [make_article(id="past", published="2025-08-30"), make_article(id="future", published="2025-09-09")],
    )
    assert room.latest_day("UTC") == datetime.date(2025, 8, 30)
    assert room.digest(DigestView(MONDAY)).dump()["events"] == []
    room.close()


def test_days_before_the_first_article_and_at_the_ends_of_the_calendar_are_answered() -> None:
    room = make_newsroom()
    post(room, [make_article(id="a", published="2025-09-01")])
    for day in (datetime.date(1900, 1, 1), datetime.date(1, 1, 3), datetime.date(9999, 1, 1)):
        assert room.digest(DigestView(day)).dump()["events"] == []
    with pytest.raises(ParameterError, match="calendar"):
        room.digest(DigestView(datetime.date.max))
    room.close()


def test_editions_made_ahead_are_those_that_a_reader_would_have_made() -> None:
    days = [f"2025-12-{day:02}" for day in (26, 28, 30)]
    rooms = [make_newsroom("sqlite://") for _ in range(2)]
    for room in rooms:
        for day in days:
            post(room, [make_article(id=day, title=f"Norwick on {day}", published=day)])
    ahead, asked = rooms
    assert [day.isoformat() for day in ahead.make_ahead()] == days
    assert list(ahead.make_ahead()) == []
    last = DigestView(datetime.date(2025, 12, 30))
    assert ahead.digest(last).edition == asked.digest(last).edition
    assert [len(room.kept_editions(None, 10)) for room in rooms] == [3, 3]
    for room in rooms:
        room.close()


PUBLISHED = (
    "2025-03-03",
    "2025-03-04T03:00:00Z",
    "2025-03-06T23:30:00Z",
    "2025-03-07",
    "2025-03-07T01:00:00Z",
    "2025-03",
    "2025-03-12T12:00:00Z",
)


@pytest.mark.parametrize("tz", ["UTC", "Asia/Karachi", "America/New_York", "Pacific/Kiritimati"])
def test_the_latest_day_of_a_zone_is_the_last_that_an_article_belongs_to(tz: str) -> None:
    zone = ZoneInfo(tz)
    days = {
        datetime.datetime.fromisoformat(at).astimezone(zone).date()
        if "T" in at
        else datetime.date.fromisoformat(at)
        for at in PUBLISHED
        if len(at) > 7  # a month is no day
    }
    with make_newsroom() as room:
        post(room, [make_article(id=at, published=at) for at in PUBLISHED])
        for number in range(1, 16):
            last = datetime.date(2025, 3, number)
            expected = max((day for day in days if day <= last), default=None)
            assert latest_until(room, tz, last) == expected
