"""Dates of publication that are refused, with the reason."""

import datetime

import pytest

from summarizer.errors import UnreadableError
from summarizer.models import Article
from summarizer.reading.dates import as_of, why_no_date
from summarizer.reading.records import read_record

NOW = datetime.datetime(2025, 4, 8, 12, tzinfo=datetime.UTC)
TEXT = "The last ferry left Corrie Point at noon. It carried eleven sheep."


def article(**fields: str) -> Article:
    return read_record({"id": "a1", "text": TEXT, **fields}, "p")


@pytest.mark.parametrize(
    ("value", "fault"),
    [
        ("2025-02-30", "a day that no calendar has"),
        ("2025-13-01", "a day that no calendar has"),
        ("2025-04-08T25:00:00Z", "a time that no clock shows"),
        ("03/04/2025", "which reads two ways, day or month first"),
        ("1066-10-14", "a year before 1900 or after 2100"),
        ("soon", "which is no date"),
    ],
)
def test_a_refused_date_says_what_is_wrong_with_it(value: str, fault: str) -> None:
    said = why_no_date(value)
    assert said.startswith(f"'published' is {value!r}, {fault}; give RFC 3339")
    with pytest.raises(UnreadableError, match=fault):
        article(published=value)


@pytest.mark.parametrize("value", ["2031-04-08", "2025-04-11", "2025-04-10T00:00:01Z", "2025-05"])
def test_an_article_that_its_publisher_dates_to_the_future_is_refused(value: str) -> None:
    with pytest.raises(UnreadableError, match=r"'published' is .*, which lies in the future"):
        as_of(article(published=value), NOW, "p")


@pytest.mark.parametrize(
    "value",
    [
        "2025-04-08",
        "2025-04-09",
        "2025-04-09T23:00:00Z",
        "2025-04-09T20:00:00+14:00",
        "2025-04",
        "1999-12-31",
    ],
)
def test_a_date_of_today_or_of_tomorrow_is_kept(value: str) -> None:
    held = article(published=value)
    assert (held, None) == as_of(held, NOW, "p")


def test_a_date_in_the_text_that_lies_ahead_leaves_the_article_undated() -> None:
    held, fault = as_of(article(text=f"Ferries to stop\nApril 8, 2031\n\n{TEXT}"), NOW, "p")
    assert held.published is None
    assert fault == "its text says 2031-04-08, which lies in the future; it counts as undated"


def test_an_undated_article_is_kept_as_it_is() -> None:
    assert (article(), None) == as_of(article(), NOW, "p")
