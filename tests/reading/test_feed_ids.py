"""Items of one feed are different articles, whatever the publisher does with their ids, links and pages."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from summarizer.cli.main import cli
from summarizer.grouping.copies import origins_of
from summarizer.grouping.fingerprints import traits_of
from summarizer.models import Article
from summarizer.reading.articles import read_parts
from summarizer.reading.extraction import extract
from summarizer.reading.labels import page_of
from summarizer.reading.records import PassedOver, read_json, read_xml

ITEMS = (
    ("Fell Bridge opens a swimming lake", "The town of Fell Bridge opened a lake for swimmers on Sunday."),
    ("Lenham baker wins prize", "A baker from Lenham won the bread prize of the valley."),
    ("Tram derails in Oster", "A tram left its rails in Oster; nobody was hurt."),
)


def feed(link: str, guid: str) -> bytes:
    items = "".join(
        f"<item><title>{title}</title><link>{link.format(n)}</link>{guid.format(n)}<description>{words}</description></item>"
        for n, (title, words) in enumerate(ITEMS)
    )
    return f"<rss version='2.0'><channel><title>Valley Post</title><link>https://v.example/</link>{items}</channel></rss>".encode()


FEEDS = {
    "one id": feed("https://v.example/n{0}", "<guid isPermaLink='false'>valley</guid>"),
    "one id and one link": feed("https://v.example/live", "<guid isPermaLink='false'>valley</guid>"),
    "one page": feed("https://v.example/live", "<guid isPermaLink='false'>v{0}</guid>"),
    "anchors": feed("https://v.example/live#e{0}", "<guid isPermaLink='false'>v{0}</guid>"),
    "no id": feed("https://v.example/live", ""),
    "numbers": feed(
        "https://v.example/show.php?cid=4{0}", "<guid>https://v.example/show.php?cid=4{0}</guid>"
    ),
}


@pytest.mark.parametrize("data", FEEDS.values(), ids=FEEDS)
def test_every_item_is_an_article_of_its_own(data: bytes) -> None:
    articles = [read_parts(parts, "p") for parts in extract("xml", data, "p")]
    assert len({article.id for article in articles}) == len(ITEMS)
    origins = origins_of([traits_of(article) for article in articles])
    assert [origins[article.id] for article in articles] == [article.id for article in articles]


def test_ids_that_were_told_apart_are_the_same_each_time_and_in_any_order() -> None:
    once = {parts["title"]: parts["id"] for parts in extract("xml", FEEDS["one id"], "p")}
    again = {parts["title"]: parts["id"] for parts in extract("xml", FEEDS["one id"], "p")}
    assert once == again


def test_items_of_a_json_feed_too() -> None:
    items = [{"id": "news", "title": title, "content_text": words} for title, words in ITEMS]
    value = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "V", "items": items})
    assert len({found.id for _, found in read_json(value, "p") if isinstance(found, Article)}) == len(ITEMS)


def test_an_item_that_is_there_twice_stays_one() -> None:
    items = [{"id": "news", "title": ITEMS[0][0], "content_text": ITEMS[0][1]}] * 2
    value = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "V", "items": items})
    assert {found.id for _, found in read_json(value, "p") if isinstance(found, Article)} == {"news"}


def test_numbers_name_pages_and_names_say_how_a_reader_came() -> None:
    assert page_of("https://v.example/show.php?cid=41") != page_of("https://v.example/show.php?cid=42")
    assert page_of("https://v.example/n/1?cid=app_top") == page_of("https://v.example/n/1?ref=home")


def test_items_that_share_an_id_are_kept_with_one_warning_for_the_id() -> None:
    found = list(read_xml(FEEDS["one id"], "feed.xml"))
    assert [type(outcome) for _, outcome in found] == [Article, Article, Article, PassedOver]
    assert found[-1] == (
        "",
        PassedOver(
            "feed.xml",
            "3 items share the id 'https://v.example/#valley'; each is kept as an article of its own",
            "kept",
        ),
    )


@pytest.mark.parametrize("name", ["numbers", "one page", "no id"])
def test_a_feed_whose_ids_differ_warns_of_nothing(name: str) -> None:
    assert [type(outcome) for _, outcome in read_xml(FEEDS[name], "feed.xml")] == [Article] * len(ITEMS)


def test_the_command_line_warns_of_a_shared_id_and_exits_as_without(tmp_path: Path) -> None:
    (tmp_path / "feed.xml").write_bytes(FEEDS["one id"])
    for path in (tmp_path, tmp_path / "feed.xml"):
        ran = CliRunner().invoke(cli, ["brief", str(path)])
        assert ran.exit_code == 0, ran.output
        assert "3 items share the id" in ran.stderr
