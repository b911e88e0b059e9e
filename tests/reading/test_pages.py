"""Whole web pages: the text of the article, its metadata, its key points, and nothing of what stands around it."""

import pytest

from summarizer.models import Article, takeaway_texts
from summarizer.reading.articles import read_page
from summarizer.reading.lines import running_lines
from tests.reading.made_pages import MadePage, make_pages, shown, words_f1
from tests.reading.page_layouts import FURNITURE, POINTS

Read = list[tuple[MadePage, Article]]

# What each layout tells of its article, by whatever mark-up; the others tell title, source, author, day and address.
TOLD = {
    "old_table": {"title", "author", "day"},
    "bare_divs": {"title", "source", "day", "url"},
    "teaser_cards": {"title", "source", "day", "url"},
    "print_version": {"title", "day"},
}
ALL = {"title", "source", "author", "day", "url"}
WITH_SECTION = {
    "article_tag",
    "div_soup",
    "amp",
    "live_blog",
    "microdata",
    "scripted",
    "graph",
    "hashed_classes",
}
WITH_POINTS = {"article_tag", "div_soup", "live_blog", "nested_sections", "points_box"}


@pytest.fixture(scope="module")
def read() -> Read:
    return [(page, read_page(page.data, f"page {page.number}")) for page in make_pages()]


def running(article: Article) -> str:
    return "\n".join(line.text for line in running_lines(article.text, article.set_aside))


def facts(article: Article) -> dict[str, str | None]:
    day = str(article.published)[:10] if article.published else None
    fields = {"title": article.title, "source": article.source, "author": article.author, "url": article.url}
    return fields | {"day": day}


@pytest.mark.parametrize("opened", [True, False], ids=["opened", "closed"])
def test_text_has_an_f1_of_97_in_100_against_the_article(read: Read, opened: bool) -> None:
    scores = {
        f"{p.number} {p.layout}": words_f1(running(article), p.running)
        for p, article in read
        if p.opened == opened
    }
    low = {name: round(score, 3) for name, score in scores.items() if score < 0.97}
    assert sum(scores.values()) / len(scores) >= 0.97, low


def test_nothing_that_stands_around_an_article_runs(read: Read) -> None:
    # In three of the nine layouts that stayed closed something does, see docs/pages.md.
    found = [
        (page.number, page.layout, text)
        for page, article in read
        for text in FURNITURE
        if page.opened and text[:40] in running(article)
    ]
    assert found == []


def test_metadata_are_those_of_the_article(read: Read) -> None:
    wrong = []
    for page, article in read:
        story = page.story
        expected = {
            "title": story.title, "source": story.source, "author": story.author, "url": story.url, "day": story.day
        }  # fmt: skip
        found = facts(article)
        wrong += [
            (page.number, page.layout, name, found[name], expected[name])
            for name in sorted(TOLD.get(page.layout, ALL))
            if found[name] != expected[name]
        ]
    assert wrong == []


def test_sections_and_languages_are_those_of_the_article(read: Read) -> None:
    wrong = [
        (page.number, page.layout, article.section, article.language)
        for page, article in read
        if article.language != page.story.language
        or (page.layout in WITH_SECTION and article.section != page.story.section)
    ]
    assert wrong == []


def test_key_points_are_lifted_out(read: Read) -> None:
    wrong = []
    for page, article in read:
        given = page.story.points or (POINTS if page.layout == "points_box" else ())
        expected = shown(given) if page.layout in WITH_POINTS else []
        if (found := shown(takeaway_texts(article))) != expected:
            wrong.append((page.number, page.layout, found, expected))
    assert wrong == []
