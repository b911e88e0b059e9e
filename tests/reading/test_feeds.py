"""RSS, Atom, RDF and JSON feeds: each entry an article."""

import json

import pytest

from summarizer.errors import UnreadableError
from summarizer.models import Article
from summarizer.reading.records import PassedOver, read_json, read_xml

LEAD = "The bridge at Norwick reopened on Monday after a year of repairs."
MORE = "Buses will cross it again from Thursday, the county said."


def read(xml: str) -> list[Article | UnreadableError | PassedOver]:
    return [outcome for _, outcome in read_xml(xml.encode(), "feed.xml")]


def article(xml: str) -> Article:
    (found,) = read(xml)
    assert isinstance(found, Article), found
    return found


def rss(*items: str, more: str = "") -> str:
    return (
        '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Courier</title>'
        f"<link>https://courier.example/</link><language>en</language>{more}"
        + "".join(f"<item>{item}</item>" for item in items)
        + "</channel></rss>"
    )


FULL = (
    f"<title>Bridge reopens</title><link>https://courier.example/b</link><guid>https://courier.example/b</guid>"
    f"<pubDate>Tue, 08 Apr 2025 11:30:00 +0200</pubDate><category>Local</category><dc:creator>Ida Moss</dc:creator>"
    f"<description>{LEAD}</description>"
    f"<content:encoded><![CDATA[<p>{LEAD}</p><p>{MORE}</p>]]></content:encoded>"
)


def test_an_entry_of_rss_is_an_article_with_its_whole_content() -> None:
    found = article(rss(FULL))
    assert (found.text, found.title, found.source) == (f"{LEAD}\n\n{MORE}", "Bridge reopens", "The Courier")
    assert (found.id, found.url) == ("https://courier.example/b", "https://courier.example/b")
    assert (found.section, found.author, found.language) == ("Local", "Ida Moss", "en")
    assert found.published is not None
    assert (str(found.published), found.published.origin) == ("2025-04-08T09:30:00Z", "feed")


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("/works/b", "https://courier.example/works/b"),
        ("//courier.example/b", "https://courier.example/b"),
        ("b?id=7", "https://courier.example/b?id=7"),
        ("https://other.example/b", "https://other.example/b"),
    ],
)
def test_the_address_of_an_entry_is_made_whole_by_that_of_its_feed(link: str, address: str) -> None:
    entry = f"<title>Bridge reopens</title><link>{link}</link><description>{LEAD}</description>"
    assert article(rss(entry)).url == address


def test_a_link_that_is_no_address_breaks_no_feed() -> None:
    entry = f"<title>Bridge reopens</title><link>//[b</link><description>{LEAD}</description>"
    assert article(rss(entry)).text == LEAD


def test_the_source_that_an_entry_names_is_the_publisher() -> None:
    entry = f'<title>Bridge reopens - Gulf Post</title><source url="https://post.example">Gulf Post</source><description>{LEAD}</description>'
    found = article(rss(entry))
    assert (found.source, found.title) == ("Gulf Post", "Bridge reopens")


def test_an_entry_with_a_title_alone_is_rejected_with_the_address_of_its_page() -> None:
    only, repeated, listed, full = read(
        rss(
            "<title>Bridge reopens</title><link>https://courier.example/b</link>",
            "<title>Bridge reopens</title><description>Bridge reopens</description>",
            "<title>Bridge reopens</title><description>&lt;a href='x'&gt;Bridge reopens&lt;/a&gt; The Courier</description>",
            FULL,
        )
    )
    assert isinstance(only, UnreadableError)
    assert "newsfold ingest https://courier.example/b" in only.reason
    assert only.place == "feed.xml item 1"
    assert isinstance(repeated, UnreadableError)
    assert isinstance(listed, UnreadableError)
    assert isinstance(full, Article)


@pytest.mark.parametrize(
    "tail",
    [
        "&lt;a href='x'&gt;Continue reading&lt;/a&gt;",
        "Read more &amp;raquo;",
        "&lt;p&gt;The post &lt;a href='x'&gt;Bridge&lt;/a&gt; first appeared on &lt;a href='y'&gt;Courier&lt;/a&gt;.&lt;/p&gt;",
    ],
)
def test_links_behind_a_teaser_are_cut(tail: str) -> None:
    assert (
        article(rss(f"<title>Bridge</title><description>&lt;p&gt;{LEAD} {tail}&lt;/p&gt;</description>")).text
        == LEAD
    )


def test_a_bare_number_is_told_apart_by_the_feed() -> None:
    entry = f"<guid isPermaLink='false'>17</guid><title>Bridge</title><description>{LEAD}</description>"
    assert article(rss(entry)).id == "https://courier.example/#17"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("<pubDate>Tue, 8 Apr 2025 09:30 GMT</pubDate>", "2025-04-08T09:30:00Z"),
        ("<dc:date>2025-04-08</dc:date>", "2025-04-08"),
        ("<dc:date>2025-04-08T09:30:00+02:00</dc:date>", "2025-04-08T07:30:00Z"),
        ("<pubDate>one of these days</pubDate>", "None"),
    ],
)
def test_dates_are_read_as_they_are_written(written: str, expected: str) -> None:
    assert (
        str(article(rss(f"<title>Bridge</title>{written}<description>{LEAD}</description>")).published)
        == expected
    )


def test_atom_is_read() -> None:
    found = article(
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>The Courier</title><id>tag:courier.example,2025:feed</id>'
        "<entry><title type='html'>Bridge &amp;amp; bus</title><id>tag:courier.example,2025:1</id>"
        "<link href='https://courier.example/b'/><updated>2025-04-09T10:00:00Z</updated><published>2025-04-08T09:30:00Z</published>"
        f"<author><name>Ida Moss</name></author><summary>{LEAD}</summary>"
        f"<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>{LEAD}</p><p>{MORE}</p></div></content></entry></feed>"
    )
    assert (found.title, found.text) == ("Bridge & bus", f"{LEAD}\n\n{MORE}")
    assert (found.id, found.author, str(found.published)) == (
        "tag:courier.example,2025:1", "Ida Moss", "2025-04-08T09:30:00Z",
    )  # fmt: skip


def test_rdf_is_read() -> None:
    found = article(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://courier.example/"><title>The Courier</title></channel>'
        f'<item rdf:about="https://courier.example/b"><title>Bridge</title><link>https://courier.example/b</link>'
        f"<description>{LEAD}</description><dc:date>2025-04-08T09:30:00Z</dc:date></item></rdf:RDF>"
    )
    assert (found.text, found.source, str(found.published)) == (LEAD, "The Courier", "2025-04-08T09:30:00Z")


def test_a_feed_that_breaks_off_gives_the_entries_before_the_break() -> None:
    cut = rss(FULL, FULL.replace("/b", "/c"))[:-60]
    assert isinstance(read(cut)[0], Article)


def test_json_feed_is_read() -> None:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "The Courier",
        "items": [
            {"id": "1", "content_html": f"<p>{LEAD}</p>", "url": "https://courier.example/b", "title": "Bridge",
             "date_published": "2025-04-08T09:30:00Z", "authors": [{"name": "Ida Moss"}]},
            {"id": "2", "title": "Only a title"},
        ],
    }  # fmt: skip
    (_, found), (place, none) = read_json(json.dumps(feed), "feed.json")
    assert isinstance(found, Article)
    assert (found.text, found.source, found.author) == (LEAD, "The Courier", "Ida Moss")
    assert found.published is not None
    assert found.published.origin == "feed"
    assert place == "feed.json item 2"
    assert isinstance(none, UnreadableError)


def test_a_body_that_was_escaped_twice_is_read_as_text() -> None:
    twice = f"&amp;lt;p&amp;gt;{LEAD}&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;Die F&amp;amp;auml;hre f&amp;amp;auml;hrt.&amp;lt;/p&amp;gt;"
    told = article(rss(f"<title>Bridge</title><description>{twice}</description>")).text
    assert "<" not in told
    assert "&" not in told
    assert told.endswith("Die Fähre fährt.")
