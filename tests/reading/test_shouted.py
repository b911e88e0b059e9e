"""Subheadings in capitals inside a paragraph or in front of one."""

from collections.abc import Callable

import pytest

from summarizer.models import Article
from summarizer.text.sentences import split

Make = Callable[..., Article]

LEAD = "The ferry Alma ran aground on the Holm sandbank on Monday."
REST = "All passengers were brought ashore by lifeboat before midnight, the coastguard said."


def told(article: Article) -> list[str]:
    return [sentence.text for sentence in split(article)]


@pytest.mark.parametrize("between", [" ", "\n"], ids=["inside a line", "at the head of a line"])
def test_a_subheading_in_capitals_is_no_part_of_the_sentence_below_it(
    make_article: Make, between: str
) -> None:
    article = make_article(f"{LEAD}{between}CREW STILL ASHORE IN HOLM {REST}")

    assert told(article) == [LEAD, REST]
    assert [aside.kind for aside in article.set_aside] == ["subheading"]


@pytest.mark.parametrize("label", ["Why it matters", "The big picture", "What's next"])
def test_a_label_in_front_of_a_sentence_is_no_part_of_it(make_article: Make, label: str) -> None:
    article = make_article(f"{LEAD} {label}: {REST}")

    assert told(article) == [LEAD, REST]
    assert [aside.kind for aside in article.set_aside] == ["subheading"]


def test_the_words_of_a_label_stay_inside_a_sentence(make_article: Make) -> None:
    text = "The ferry sank. The captain knows the details: Two pumps had failed in the night."
    assert told(make_article(text)) == [
        "The ferry sank.",
        "The captain knows the details: Two pumps had failed in the night.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank. NATO and the EU sent help to Holm on Monday.",
        "The ferry sank. He wrote DO NOT BOARD THIS SHIP AT ALL on its side.",
        "The ferry sank. US EPA officials came to Holm on Monday.",
    ],
    ids=["acronyms", "inside a sentence", "two acronyms"],
)
def test_acronyms_and_shouts_stay(make_article: Make, text: str) -> None:
    assert "".join(told(make_article(text))).replace(" ", "") == text.replace(" ", "")
