"""When an article was published."""

import datetime

import pytest

from summarizer.models import Published
from summarizer.reading.date_values import parse_published
from summarizer.reading.dates import find_published
from summarizer.reading.plain_text import annotate
from summarizer.text.written_dates import find_dates, is_date_line

BODY = "Snow ploughs reached the last of the cut-off farms above Dunlow on Monday, the county said."
REST = "Some had been without power since the storm of January 14, 1987, its worst before this one."


def published(text: str, url: str | None = None) -> tuple[str, str, str] | None:
    found = find_published(text, annotate(text).set_aside, url)
    return (str(found), found.precision, found.origin) if found else None


METADATA = {
    "2025-04-08T09:30:00Z": ("2025-04-08T09:30:00Z", "second"),
    "2025-04-08T11:30:00+02:00": ("2025-04-08T09:30:00Z", "second"),
    "2025-04-08 09:30": ("2025-04-08T09:30:00Z", "second"),
    "2025-04-08": ("2025-04-08", "day"),
    "2025-04": ("2025-04-01", "month"),
    "April 2025": ("2025-04-01", "month"),
    "Tue, 08 Apr 2025 09:30:00 GMT": ("2025-04-08T09:30:00Z", "second"),
    "Tue, 08 Apr 2025 11:30:00 +0200": ("2025-04-08T09:30:00Z", "second"),
    "April 8, 2025": ("2025-04-08", "day"),
    "8 de abril de 2025": ("2025-04-08", "day"),
    "08.04.2025": ("2025-04-08", "day"),
    "25/12/2024": ("2024-12-25", "day"),
    "April 8, 2025 9:30 am UTC": ("2025-04-08T09:30:00Z", "second"),
    "8 апреля 2025": ("2025-04-08", "day"),
    "20250408T093000Z": ("2025-04-08T09:30:00Z", "second"),
    "20250408T1130+0200": ("2025-04-08T09:30:00Z", "second"),
    "2025-W15-2": ("2025-04-08", "day"),
    "٨ أبريل ٢٠٢٥": ("2025-04-08", "day"),
    "२०२५-०४-०८": ("2025-04-08", "day"),
}


@pytest.mark.parametrize(("value", "expected"), METADATA.items(), ids=list(METADATA))
def test_metadata_dates_are_read(value: str, expected: tuple[str, str]) -> None:
    found = parse_published(value)
    assert found is not None
    assert expected == (str(found), found.precision)


@pytest.mark.parametrize(
    "value",
    [
        "yesterday-ish", "yesterday", "Tuesday", "in 2 days", "2025", "8 April", "2025-13-01", "2025-02-30",
        "April 31, 2025", "03/04/2025", "1066-10-14", "2999-01-01", "2025-04-08T25:00:00Z", "2025-00", "",
        "20259908T093000Z", "2025-W60-1",
        "x" * 5000,
    ],
)  # fmt: skip
def test_what_is_no_date_is_none(value: str) -> None:
    assert parse_published(value) is None


def test_a_time_keeps_the_offset_it_was_given() -> None:
    found = parse_published("2025-04-08T11:30:00+02:00")
    assert found is not None
    assert datetime.timedelta(hours=2) == found.moment.utcoffset()  # type: ignore[attr-defined]


HEADS = {
    "date line": ("Tuesday, April 8, 2025\n", "2025-04-08"),
    "by-line with a date": ("Ploughs reach farms above Dunlow\nBy Wilf Sand, April 8, 2025\n", "2025-04-08"),
    "published before updated": ("Updated April 9, 2025\nPublished April 8, 2025\n", "2025-04-08"),
    "glued": (" date 2025-04-08 ", "2025-04-08"),
    "dateline": ("Dunlow, Northmark – April 8, 2025 – ", "2025-04-08"),
    "Spanish dateline": ("DUNLOW, 8 de abril de 2025.- ", "2025-04-08"),
    "opening": ("On April 8, 2025, help came. ", "2025-04-08"),
    "dateline without a year": ("Dunlow, April 8: ", None),
    "dateline with its year in the date line": (
        "April 8, 2025\nPloughs come\nDunlow, April 8: ",
        "2025-04-08",
    ),
    "dateline with its year in the opening": ("DUNLOW, April 9: On April 8, 2025, help came. ", "2025-04-09"),
    "dateline far from the opening's day": ("DUNLOW, April 9: On July 1, 2019, snow fell. ", "2019-07-01"),
    "impossible day": ("April 31, 2025\n", None),
    "no date": ("", None),
}


@pytest.mark.parametrize(("head", "expected"), HEADS.values(), ids=HEADS)
def test_the_head_of_a_text_dates_it(head: str, expected: str | None) -> None:
    found = published(f"{head}{BODY}\n{REST}")
    assert ((expected, "day", "text") if expected else None) == found


URLS = {
    "https://dunlow.example/2025/04/08/ploughs": ("2025-04-08", "day", "url"),
    "https://dunlow.example/2025/apr/08/ploughs": ("2025-04-08", "day", "url"),
    "https://dunlow.example/ploughs-2025-4-8": ("2025-04-08", "day", "url"),
    "https://dunlow.example/2025/04/ploughs": ("2025-04-01", "month", "url"),
    "https://dunlow.example/2025/13/40/ploughs": None,
    "https://dunlow.example/a?day=/2025/04/08/": None,
}


@pytest.mark.parametrize(("url", "expected"), URLS.items(), ids=list(URLS))
def test_an_address_dates_a_text_without_date(url: str, expected: tuple[str, str, str] | None) -> None:
    assert expected == published(f"{BODY}\n{REST}", url)


def test_a_date_line_counts_more_than_the_address_and_the_address_more_than_an_opening() -> None:
    url = "https://dunlow.example/2025/04/09/ploughs"
    assert published(f"April 8, 2025\n{BODY}\n{REST}", url) == ("2025-04-08", "day", "text")
    assert published(f"On January 14, 1987, snow fell.\n{REST}", url) == ("2025-04-09", "day", "url")


def test_a_dateline_takes_its_year_from_an_address_that_names_the_month() -> None:
    url = "https://dunlow.example/2025/04/ploughs"
    assert published(f"DUNLOW, April 8: {BODY}", url) == ("2025-04-08", "day", "text")


def test_dates_deep_in_the_text_never_count() -> None:
    assert published(f"{BODY}\n{REST}\nOn March 3, 2025, it had thawed.\nMarch 4, 2025\n{BODY}") is None


def test_a_date_that_reads_two_ways_is_none_but_makes_a_date_line() -> None:
    assert find_dates("03/04/2025") == ()
    assert is_date_line("Updated 03/04/2025")


def test_a_plain_date_says_its_day() -> None:
    assert Published(datetime.date(2025, 4, 8), "day", "metadata") == parse_published("2025-04-08")
