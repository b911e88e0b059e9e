"""One history of 500 made articles; ``benchmarks/streams.py`` plays more, and those of a file."""

from benchmarks.made_articles import made_articles
from benchmarks.streams import play
from summarizer.reading.records import read_record


def test_500_articles_in_any_order_deleted_corrected_and_late_end_in_the_events_of_a_batch() -> None:
    articles = [read_record(record, "made") for record in made_articles(500, seed=1)]
    stored, expected = play(articles, seed=1)
    assert stored == expected
    assert len(expected) > 100
