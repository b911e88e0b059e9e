"""Zones of the whole world, and days in figures with a time behind them."""

import pytest

from summarizer.reading.date_values import parse_published

READ = {
    "Tue, 03 Jun 2025 09:00:00 CEST": "2025-06-03T07:00:00Z",
    "Tue, 03 Jun 2025 09:00:00 JST": "2025-06-03T00:00:00Z",
    "Tue, 03 Jun 2025 09:00:00 NZST": "2025-06-02T21:00:00Z",
    "Tue, 03 Jun 2025 09:00:00 WIB": "2025-06-03T02:00:00Z",
    "Tue, 03 Jun 2025 09:00:00 SAST": "2025-06-03T07:00:00Z",
    "Tue, 03 Jun 2025 09:00:00 GMT": "2025-06-03T09:00:00Z",
    "Tue, 03 Jun 2025 09:00:00 EDT": "2025-06-03T13:00:00Z",
    "Tue, 03 Jun 25 09:00:00 GMT": "2025-06-03T09:00:00Z",
    "Tue, 03 Jun 2025 09:00:00 IST": "2025-06-03",
    "Jun 3, 2025, 9:00 AM ET": "2025-06-03T13:00:00Z",
    "Jan 3, 2025, 9:00 AM ET": "2025-01-03T14:00:00Z",
    "2025-06-03T09:00:00 Europe/Berlin": "2025-06-03T07:00:00Z",
    "Tue, 03 Jun 2025 24:00:00 +0000": "2025-06-04T00:00:00Z",
    "23/06/2025": "2025-06-23",
    "23-06-2025": "2025-06-23",
    "23/06/2025 9:15": "2025-06-23T09:15:00Z",
    "06/23/2025 9:15 PM": "2025-06-23T21:15:00Z",
    "23.06.2025, 09.15 Uhr": "2025-06-23T09:15:00Z",
    "2025. 6. 23.": "2025-06-23",
    "20250623": "2025-06-23",
}
REFUSED = [
    "03/06/2025",
    "03-06-2025",
    "03/06/2025 9:15",
    "23/06/2025 25:15",
    "Tue, 03 Jun 2025 09:00:00 QQQ",
    "2025-06-03T09:00:00 Nowhere/Town",
]


@pytest.mark.parametrize(("value", "moment"), READ.items())
def test_a_named_zone_counts_and_figures_read_one_way(value: str, moment: str) -> None:
    assert str(parse_published(value)) == moment


@pytest.mark.parametrize("value", REFUSED)
def test_what_reads_two_ways_or_in_no_known_zone_is_no_date(value: str) -> None:
    assert parse_published(value) is None
