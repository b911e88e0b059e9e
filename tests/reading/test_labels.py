"""Tags and pictures are kept from JSON, pages and feeds, and never spoil an article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.reading.articles import read_page
from summarizer.reading.labels import MOST_TAGS, image_of, tags_of
from summarizer.reading.records import read_record, read_xml
from summarizer.storage.columns import article_columns, article_of

WORDS = "The quay at Selby reopened on Monday after repairs that took a year, the port said."
PAGE = f"""<html><head><title>Quay reopens</title><meta property="og:image" content="https://a.example/quay.jpg">
<meta property="article:tag" content="ports"><meta name="keywords" content="Selby, repairs"></head>
<body><article><h1>Quay reopens</h1><p>{WORDS}</p></article></body></html>"""
FEED = f"""<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/"><channel><title>The Courier</title>
<item><title>Quay reopens</title><description>{WORDS}</description><category>ports</category><category>Selby</category>
<media:thumbnail url="https://a.example/quay.jpg"/></item></channel></rss>"""


def test_a_record_keeps_its_tags_and_its_picture() -> None:
    article = read_record(
        {"text": WORDS, "tags": ["ports", "Selby"], "image": "https://a.example/q.jpg"}, "here"
    )
    assert (article.tags, article.image) == (("ports", "Selby"), "https://a.example/q.jpg")


def test_a_page_keeps_its_tags_and_its_picture() -> None:
    article = read_page(PAGE.encode(), "here")
    assert (article.tags, article.image) == (("ports", "Selby", "repairs"), "https://a.example/quay.jpg")


def test_an_entry_of_a_feed_keeps_its_tags_and_its_picture() -> None:
    ((_, article),) = [
        item if isinstance(item, tuple) else ("", item) for item in read_xml(FEED.encode(), "here")
    ]
    assert (article.tags, article.image) == (("ports", "Selby"), "https://a.example/quay.jpg")  # type: ignore[union-attr]


def test_a_stored_article_keeps_them() -> None:
    article = read_record({"text": WORDS, "tags": "ports, Selby", "image": "https://a.example/q.jpg"}, "here")
    columns = article_columns(article) | {"family": None}
    assert article_of(columns).tags == ("ports", "Selby")
    assert article_of(columns).image == "https://a.example/q.jpg"


@pytest.mark.parametrize("bad", ["javascript:x", "/quay.jpg", "https://a b/", 7, None, {}, [], {"url": 3}])
def test_what_is_no_address_of_the_web_is_no_picture(bad: object) -> None:
    assert image_of(bad) is None


@given(
    st.recursive(
        st.text() | st.integers() | st.none(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_tags_are_few_short_printable_and_each_once_whatever_is_given(value: object) -> None:
    tags = tags_of(value)
    assert len(tags) == len(set(tags)) <= MOST_TAGS
    assert all(tag.isprintable() and tag == tag.strip() for tag in tags)
