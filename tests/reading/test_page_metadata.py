"""What pages say of their articles, right and wrong."""

import json

import pytest

from summarizer.models import Article
from summarizer.reading.articles import read_page
from summarizer.reading.records import read_record

WORDS = "".join(
    f"<p>The quay at Selby reopened on Monday, the harbour master said, and ship number {n} left.</p>"
    for n in range(5)
)


def read(
    head: str = "", top: str = "<h1>Quay reopens</h1>", url: str | None = None, lang: str = ""
) -> Article:
    page = f"<html{lang}><head>{head}</head><body><article>{top}{WORDS}</article></body></html>"
    return read_page(page.encode(), "the page", url=url)


def linked(**fields: object) -> str:
    node = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Quay reopens", **fields}
    return f'<script type="application/ld+json">{json.dumps(node)}</script>'


def meta(name: str, content: str) -> str:
    return f'<meta property="{name}" content="{content}">'


H1 = "<h1>Quay reopens</h1>"
RIGHT, BUILT = "2025-04-08", "2025-04-29"
DATES: dict[str, tuple[str, str, str | None, tuple[str, str] | None]] = {
    "JSON-LD": (linked(datePublished="2025-04-08T11:30:00+02:00"), H1, None, ("2025-04-08T09:30:00Z", "metadata")),
    "a plain day": (linked(datePublished=RIGHT), H1, None, (RIGHT, "metadata")),
    "a change later": (linked(datePublished=RIGHT, dateModified=BUILT), H1, None, (RIGHT, "metadata")),
    "a change put for the publication": (
        linked(datePublished=BUILT, dateModified=BUILT) + meta("article:published_time", RIGHT), H1, None, (RIGHT, "metadata"),
    ),
    "the build's day against the address": (
        linked(datePublished=BUILT), H1, "https://quay.example/2025/04/08/quay", (RIGHT, "url"),
    ),
    "the build's day against the line under the title": (
        linked(datePublished=BUILT), H1 + "<p>April 8, 2025</p>", None, (RIGHT, "text"),
    ),
    "two against one": (
        linked(datePublished="2025-03-01") + meta("article:published_time", RIGHT), H1 + "<time datetime='2025-04-08T08:00Z'>x</time>",
        None, ("2025-04-08", "metadata"),
    ),
    "published after its change": (
        linked(datePublished=BUILT, dateModified="2025-04-10"), H1 + "<p>8 April 2025</p>", None, (RIGHT, "text"),
    ),
    "no date, as software writes it": (linked(datePublished="1970-01-01T00:00:00Z"), H1, None, None),
    "a date that is none": (linked(datePublished="soon"), H1, None, None),
    "a loose date alone": (meta("date", RIGHT), H1, None, (RIGHT, "metadata")),
    "a loose date against the article's": (meta("date", BUILT) + meta("article:published_time", RIGHT), H1, None, (RIGHT, "metadata")),
    "a change alone": (meta("article:modified_time", BUILT), H1, None, None),
    "the address alone": ("", H1, "https://quay.example/2025/04/08/quay", (RIGHT, "url")),
    "zones apart": (
        linked(datePublished="2025-04-07T22:30:00-04:00"), H1, "https://quay.example/2025/04/08/q", ("2025-04-08T02:30:00Z", "metadata"),
    ),
    "a comment's time": ("", H1 + "<time class='comment-time' datetime='2025-04-29'>x</time>", None, None),
    "figures that read two ways": ("", H1 + "<p>03/04/2025</p>", None, None),
}  # fmt: skip


@pytest.mark.parametrize(("head", "top", "url", "expected"), DATES.values(), ids=DATES)
def test_the_date_is_the_one_of_publication(
    head: str, top: str, url: str | None, expected: tuple[str, str] | None
) -> None:
    published = read(head, top, url).published
    if expected is None:
        assert published is None
    else:
        assert published is not None
        assert (str(published)[: len(expected[0])], published.origin) == expected


TITLES = {
    "the heading": ("<title>x</title>", H1, "Quay reopens"),
    "the site's name in its place": (meta("og:title", "Quay Post") + meta("og:site_name", "Quay Post"), H1, "Quay reopens"),
    "the site behind it": ("<title>Quay reopens | Quay Post</title>" + meta("og:site_name", "Quay Post"), "", "Quay reopens"),
    "the site before it": ("<title>Quay Post: Quay reopens today</title>", "<p><b>Quay reopens today</b></p>", "Quay reopens today"),
    "a dash of its own": ("<title>Quay - and pier - reopen</title>", "", "Quay - and pier - reopen"),
    "two headings": (linked(), "<h1>Quay Post</h1>" + H1, "Quay reopens"),
    "references": ("<title>Quay &amp;amp; pier</title>", "", "Quay &amp; pier"),
}  # fmt: skip


@pytest.mark.parametrize(("head", "top", "title"), TITLES.values(), ids=TITLES)
def test_the_title_is_the_article_s(head: str, top: str, title: str) -> None:
    assert read(head, top).title == title


SOURCES = {
    "behind the headline": ("<title>Quay reopens | Quay Post</title>", None, "Quay Post"),
    "behind headline and section": ("<title>Quay reopens | Harbour | Quay Post</title>", None, "Quay Post"),
    "the site's own word first": ("<title>Quay reopens | Harbour</title>" + meta("og:site_name", "Quay Post"), None, "Quay Post"),
    "the host before a guess": ("<title>Quay reopens | Harbour</title>", "https://www.quay.example/a", "quay.example"),
    "a headline with a bar of its own": ("<title>Quay | pier</title>", None, None),
    "no bar": ("<title>Quay reopens</title>", None, None),
}  # fmt: skip


@pytest.mark.parametrize(("head", "url", "source"), SOURCES.values(), ids=SOURCES)
def test_the_source_is_the_outlet_s_name(head: str, url: str | None, source: str | None) -> None:
    assert read(head, H1, url).source == source


AUTHORS = {
    "JSON-LD": (linked(author={"@type": "Person", "name": "Ida Moss"}), "", "Ida Moss"),
    "two": (linked(author=[{"name": "Ida Moss"}, {"name": "Pell Harrow"}]), "", "Ida Moss and Pell Harrow"),
    "a log-in name": (linked(author={"name": "admin"}), "<p>By Ida Moss</p>", "Ida Moss"),
    "an address": (
        meta("article:author", "https://www.example/quay") + "<meta name='author' content='Ida Moss'>",
        "",
        "Ida Moss",
    ),
    "the site itself": (linked(author={"name": "Quay Post"}, publisher={"name": "Quay Post"}), "", None),
    "a role behind it": ("", "<p class='byline'>By Ida Moss, Ports Correspondent</p>", "Ida Moss"),
    "nobody": ("", "", None),
}


@pytest.mark.parametrize(("head", "top", "author"), AUTHORS.values(), ids=AUTHORS)
def test_the_author_is_a_person(head: str, top: str, author: str | None) -> None:
    assert read(head, H1 + top).author == author


ADDRESSES = {
    "canonical": ("<link rel='canonical' href='https://quay.example/a'>", None, "https://quay.example/a"),
    "relative": (
        "<link rel='canonical' href='/a'>",
        "https://quay.example/a?utm=1",
        "https://quay.example/a",
    ),
    "the home page": (
        "<link rel='canonical' href='https://quay.example/'>",
        "https://quay.example/a",
        "https://quay.example/a",
    ),
    "another site's": (
        "<link rel='canonical' href='https://post.example/b'>",
        "https://news.quay.test/a",
        "https://news.quay.test/a",
    ),
    "no web address": ("<link rel='canonical' href='javascript:alert(1)'>", None, None),
    "broken": ("<link rel='canonical' href='https://[1/a'>", None, None),
}


@pytest.mark.parametrize(("head", "given", "url"), ADDRESSES.values(), ids=ADDRESSES)
def test_the_address_is_the_article_s(head: str, given: str | None, url: str | None) -> None:
    assert read(head, url=given).url == url


def test_the_language_of_the_text_comes_before_a_wrong_claim() -> None:
    assert read(lang=' lang="de"').language == "en"
    assert read(lang=' lang="en-GB"').language == "en"


def test_a_page_that_says_opinion_is_opinion() -> None:
    article = read(linked(**{"@type": "OpinionNewsArticle", "articleSection": "World"}))
    assert (article.kind, article.section) == ("opinion", "Opinion")


def test_a_lead_keeps_its_place_whatever_its_class() -> None:
    lead = "<p class='lead teaser-text intro'>Ships sail from Selby again, a year after the gale that shut its quay for good.</p>"
    assert read(top=H1 + lead).text.startswith("Ships sail from Selby again")


def test_classes_that_name_a_category_are_no_boxes() -> None:
    page = f"<body class='has-sidebar comments-open'><article class='category-newsletter tag-cookies'>{H1}{WORDS}</article></body>"
    assert read_page(page.encode(), "the page").text.count("harbour master") == 5


def test_what_a_record_says_comes_before_its_page() -> None:
    html = f"<html><head>{linked(datePublished=BUILT, publisher={'name': 'Quay Post'})}</head><body>{H1}{WORDS}</body></html>"
    record = {
        "html": html,
        "id": 7,
        "title": "Given",
        "source": "Given Post",
        "published": RIGHT,
        "language": "en",
    }
    article = read_record(record, "line 1")
    assert (article.id, article.title, article.source, str(article.published)) == (
        "7",
        "Given",
        "Given Post",
        RIGHT,
    )
    assert "harbour master" in article.text


def test_a_piece_of_markup_is_read_whole() -> None:
    article = read_record({"html": "<p>Ships sail again.</p><p>The quay is open.</p>"}, "line 1")
    assert article.text == "Ships sail again.\n\nThe quay is open."


@pytest.mark.parametrize(
    "script",
    ["{", "[" * 100_000, '{"@graph": 3}', '{"@type": ["NewsArticle", 3], "author": {"name": {}}}', "null"],
)
def test_linked_data_that_are_none_are_passed_over(script: str) -> None:
    assert read(f'<script type="application/ld+json">{script}</script>').title == "Quay reopens"


def test_headings_of_a_page_are_sub_headings_and_standfirsts_run() -> None:
    top = (
        H1
        + "<h2>The quay at Selby opened again to ships on Monday.</h2><p>It was shut for a year.</p><h2>What happens next?</h2>"
    )
    article = read(top=top)
    assert [(aside.kind, article.text[aside.start : aside.end]) for aside in article.set_aside] == [
        ("subheading", "What happens next?")
    ]


def test_a_page_of_headings_keeps_them() -> None:
    assert read_record({"html": "<h2>Ships sail again</h2>"}, "line 1").set_aside == ()


def test_tables_of_figures_are_left_out() -> None:
    table = "<table><tr><th>Ship</th><th>Tons</th></tr><tr><td>Anna</td><td>12</td></tr><tr><td>Bea</td><td>14</td></tr></table>"
    assert "Bea" not in read(top=H1 + table).text
