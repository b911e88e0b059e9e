"""Why an article is where it is, asked of every article of a store."""

import json
from pathlib import Path

from summarizer.reading.records import read_record
from tests.newsroom_cases import make_newsroom

WEEK = Path(__file__).parents[1] / "grouping" / "weeks" / "caldria.jsonl"


def test_each_article_of_a_week_has_a_reason_to_be_in_its_event() -> None:
    newsroom = make_newsroom("sqlite://")
    records = [json.loads(line) for line in WEEK.read_text(encoding="utf-8").splitlines()]
    for _ in newsroom.post((record["id"], read_record(record, "week")) for record in records):
        pass
    newsroom.group_all()
    for record in records:
        event = newsroom.article(record["id"]).event
        assert event is not None
        reason = newsroom.why(event, record["id"])
        assert reason.event == event
        assert reason.rule
    newsroom.close()
