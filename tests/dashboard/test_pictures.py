"""The picture of who reported when."""

import datetime

import pytest

from api.dashboard.pictures import LEFT, TICKS, WIDTH, timeline
from summarizer.storage.stored import ArticleQuery
from tests.newsroom_cases import make_article, make_newsroom, post


def ticks_of(*published: str) -> list[tuple[str, float]]:
    """Label and place of each tick of an event that was reported at these times."""
    with make_newsroom() as room:
        post(room, [make_article(id=at, source=at, published=at) for at in published])
        found = timeline(room.articles(ArticleQuery()))
    assert found is not None
    return [(tick.label, tick.x) for tick in found.ticks]


@pytest.mark.parametrize(
    ("first", "last", "labels"),
    [
        ("2025-05-20T02:05:00Z", "2025-05-21T16:20:00Z", ["20 May, 12:00", "21 May", "12:00"]),
        ("2025-05-20T11:00:00Z", "2025-05-23T17:00:00Z", ["21 May", "22 May", "23 May"]),
        ("2025-05-20T07:10:00Z", "2025-05-20T09:40:00Z", ["20 May, 08:00", "09:00"]),
    ],
)
def test_days_and_hours_stand_where_they_begin(first: str, last: str, labels: list[str]) -> None:
    found = ticks_of(first, last)
    assert [label for label, _ in found] == labels
    begin, end = (datetime.datetime.fromisoformat(at).timestamp() for at in (first, last))
    midnight = datetime.datetime(2025, 5, 21, tzinfo=datetime.UTC).timestamp()
    for label, x in found:
        if label == "21 May":
            assert x == pytest.approx(
                LEFT + (midnight - begin) / (end - begin) * (WIDTH - 20 - LEFT), abs=0.1
            )
    assert len(found) <= TICKS
