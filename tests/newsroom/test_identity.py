import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from summarizer.inputs import read_paths
from summarizer.models import Article
from summarizer.newsroom.newsroom import Newsroom
from summarizer.reading.records import read_record
from summarizer.rendering.lines import exported_value
from tests.newsroom_cases import make_article, make_newsroom, post

FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>{outlet}</title><link>https://{host}/</link>
<item><title>{title}</title><link>https://{host}/a</link><guid isPermaLink="false">https://planet.example/#1</guid>
<pubDate>Mon, 07 Apr 2025 08:00:00 GMT</pubDate><description>{text}</description></item></channel></rss>"""


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    made = make_newsroom()
    yield made
    made.close()


def test_another_publisher_never_replaces_an_article(newsroom: Newsroom) -> None:
    post(newsroom, [make_article(id="a", source="The Courier", text="The bridge opened again on Monday.")])
    [line] = post(
        newsroom, [make_article(id="a", source="Gulf Post", text="All of it was invented, they say.")]
    )
    assert line.outcome == "rejected"
    assert "'The Courier'" in (line.reason or "")
    assert newsroom.article("a").article.text == "The bridge opened again on Monday."


@pytest.mark.parametrize(("first", "second", "kind"), [(5, "5", "a number"), ("5", 5, "text")])
def test_a_number_and_the_text_of_its_digits_are_never_one_id(
    newsroom: Newsroom, first: int | str, second: int | str, kind: str
) -> None:
    texts = ["The bridge opened again on Monday.", "The council voted for a new school on Tuesday."]
    records = [
        read_record({"id": id_, "text": text}, "p") for id_, text in zip((first, second), texts, strict=True)
    ]
    kept, refused = post(newsroom, records)
    assert (kept.outcome, refused.outcome) == ("created", "rejected")
    assert f"was given as {kind}" in (refused.reason or "")
    [stored] = newsroom.export()
    assert (stored.article.text, exported_value(stored)["id"]) == (texts[0], first)
    [again] = post(newsroom, [read_record({"id": first, "text": texts[1]}, "p")])
    assert again.outcome == "updated"


@pytest.mark.parametrize("source", ["The Courier", "THE COURIER", None])
def test_a_publisher_replaces_its_own_article(newsroom: Newsroom, source: str | None) -> None:
    post(newsroom, [make_article(id="a", source="The Courier", text="The bridge opened again on Monday.")])
    [line] = post(newsroom, [make_article(id="a", source=source, text="The bridge opened again on Tuesday.")])
    assert line.outcome == "updated"


def test_two_feeds_with_one_guid_are_two_articles_however_often_they_come(
    newsroom: Newsroom, tmp_path: Path
) -> None:
    feeds = [
        FEED.format(
            outlet="Harbour News", host="h.example", title="Port opens", text="The port of Norwick reopened."
        ),
        FEED.format(
            outlet="Hill News", host="k.example", title="Quake", text="An earthquake shook the Belisar hills."
        ),
    ]
    for number, feed in enumerate(feeds):
        (tmp_path / f"{number}.xml").write_text(feed)
    read = (read_paths([str(tmp_path / f"{number}.xml")], io.BytesIO()) for number in range(2))
    items = [item for items in read for item in items if isinstance(item, Article)]
    first = post(newsroom, items)
    assert [line.outcome for line in first] == ["created", "created"]
    assert first[0].article == "https://planet.example/#1"
    assert [line.outcome for line in post(newsroom, items[::-1])] == ["duplicate", "duplicate"]
    assert newsroom.article("https://planet.example/#1").article.source == "Harbour News"
