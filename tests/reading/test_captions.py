"""Captions inside a paragraph, buttons in front of sentences, datelines below a head, pages that are no article."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.reading import wrong_offsets
from summarizer.models import Article
from summarizer.reading.captions import find_captions
from summarizer.reading.page_boxes import is_page_note
from summarizer.text.sentences import split

Make = Callable[..., Article]

LEAD = "the ferry alma ran aground on the holm sandbank on monday with forty passengers aboard."
REST = "All of them were brought ashore by lifeboat before midnight, the coastguard said."


def told(article: Article) -> list[str]:
    return [sentence.text for sentence in split(article)]


@pytest.mark.parametrize(
    "caption",
    [
        pytest.param("Lifeboats near the sandbank. ( photo: ida moss/npa )", id="photo"),
        pytest.param("Lifeboats near the sandbank on may 4. ( ida moss/associated press )", id="agency"),
        pytest.param("Harbour master dora lisk ( npa photo/ida moss via ap )", id="a name and a credit"),
        pytest.param("Lifeboats near the sandbank. ( ida moss/the holm post )", id="an outlet"),
        pytest.param("A tug at holm. ( courtesy photo / port of skarv )", id="courtesy"),
        pytest.param(
            "A tug leaves holm after the... ( associated press ) file - a tug at... ( associated press )",
            id="a gallery cut short",
        ),
        pytest.param("Harbour master dora lisk ida moss/npa/getty images", id="no brackets"),
        pytest.param("Image copyright getty images", id="copyright"),
        pytest.param("A tug leaves holm in this handout photo, may 4, 2025.", id="a picture named"),
        pytest.param("In this may 4, 2025 photo provided by the port, a tug leaves holm.", id="named first"),
    ],
)
def test_a_caption_in_a_line_with_text_is_set_aside(make_article: Make, caption: str) -> None:
    article = make_article(f"{caption} {LEAD} {REST}", title=None)
    assert told(article) == [LEAD, REST]
    assert wrong_offsets(article, split(article)) == []


def test_a_credit_without_brackets_leaves_the_sentence_in_front_of_it(make_article: Make) -> None:
    article = make_article(f"{REST} Image copyright getty images {LEAD}", title=None)
    assert told(article) == [REST, LEAD]


@pytest.mark.parametrize(
    "text",
    [
        "She dumped her manager in an effort to clean up her image. He left.",
        "Four cadets gave the salute during a class photo. The school fired them.",
        "A parody video, shown at a meeting of the council, shows the mayor. She laughed.",
        "The agency (AP) said the ferry sank. The Associated Press was first.",
        "Her words surprised nobody. (Photos: nine harbours in winter) She went on.",
        "The ferry sank on Monday (see picture below). The crew lives.",
    ],
)
def test_text_about_pictures_is_no_caption(text: str) -> None:
    assert find_captions(text) == []


@pytest.mark.parametrize(
    "above",
    [
        pytest.param(
            "Story highlights forty people were saved the ferry is old holm ( cnn )", id="highlights"
        ),
        pytest.param("Ferry aground [ + - ] video holm ( wxyz ) —", id="a station"),
        pytest.param("1 of 6. A tug leaves holm on may 4. Holm &#124; holm ( reuters ) -", id="a gallery"),
    ],
)
def test_what_stands_above_an_agencys_dateline_in_one_line_is_set_aside(
    make_article: Make, above: str
) -> None:
    article = make_article(f"{above} {LEAD} {REST}", title=None)
    assert told(article) == [LEAD, REST]


def test_an_item_of_its_own_above_a_dateline_stays(make_article: Make) -> None:
    item = "A storm broke over skarv. Two roofs flew off. Nobody was hurt on sunday. The port stays shut."
    article = make_article(f"{item} Holm ( cnn ) {LEAD} {REST}", title=None)
    assert told(article)[:2] == ["A storm broke over skarv.", "Two roofs flew off."]


@pytest.mark.parametrize(
    ("button", "lead"),
    [
        ("Advertisement ", "The ferry Alma ran aground off Holm on Monday."),
        ("Add interest ", "The ferry Alma ran aground off Holm on Monday."),
        ("Buy photo ", "Divers went down to the ferry Alma on Monday."),
        ("Text size - + reset ", "Divers went down to the ferry Alma on Monday."),
    ],
)
def test_a_button_in_front_of_a_sentence_is_set_aside(make_article: Make, button: str, lead: str) -> None:
    article = make_article(f"{REST} {button}{lead}")
    assert told(article) == [REST, lead]


def test_the_title_of_another_story_that_runs_into_a_sentence_is_set_aside(make_article: Make) -> None:
    article = make_article(f"{REST} Storm over skarv: what we know read more she was taken to holm.")
    assert told(article) == [REST, "she was taken to holm."]


@pytest.mark.parametrize(
    "text", ["You can read more of it in Holm.", "People who read more the year after live long."]
)
def test_sentences_about_reading_more_stay(make_article: Make, text: str) -> None:
    assert told(make_article(f"{REST} {text}")) == [REST, text]


def test_a_sentence_about_advertisement_stays(make_article: Make) -> None:
    text = f"{REST} Advertisement revenue fell by a third."
    assert told(make_article(text))[-1] == "Advertisement revenue fell by a third."


@pytest.mark.parametrize(
    "text",
    [
        "These crawls are made to archive pages as they appear, and the pages that each links to on the web.",
        "Web crawl of the port's domain from may 2011, with a seed list of 40 hosts. Captures: 1,204 urls.",
        "Tweet with a place: you can add location data to your tweets.",
    ],
)
def test_a_note_of_an_archive_or_a_page_is_no_article(make_article: Make, text: str) -> None:
    assert is_page_note(text)
    assert make_article(text, title=None).kind == "title"


@pytest.mark.parametrize(
    "text",
    [
        "The archive sued the publisher over its crawls of two web pages, a court in Holm said on Monday.",
        "Nearly 2,400 old games can be played in the browser on the archive, best known for its wayback machine.",
        LEAD,
    ],
)
def test_news_of_an_archive_is_an_article(make_article: Make, text: str) -> None:
    assert not is_page_note(text)
    assert make_article(text, title=None).kind == "report"


@given(st.text(alphabet="aA.( )/photo:", max_size=400))
def test_captions_are_in_order_and_apart(text: str) -> None:
    ends = [each for span in find_captions(f"photo {text}") for each in span]
    assert ends == sorted(ends)
