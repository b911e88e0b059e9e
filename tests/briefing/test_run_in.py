"""First sentences that a heading runs into, as the other articles of the event show."""

from collections.abc import Callable

import pytest

from summarizer.briefing.in_common import run_into
from summarizer.models import Article
from summarizer.text.sentences import split

Make = Callable[..., Article]

RUN_IN = "Lenham braces for the next tide at the wreck Workers put out booms along the quay on Monday."
OTHERS = (
    "The workers came to Holm on Sunday. Forty workers sleep in the town hall.",
    "A tug has left the quay of Holm. The mayor thanked the workers.",
)


def found(make_article: Make, *texts: str, language: str = "en") -> list[str]:
    articles = [make_article(text) for text in texts]
    return [each.text for each in run_into(articles, {a.id: split(a) for a in articles}, language)]


def test_a_word_that_the_other_articles_write_small_begins_a_sentence(make_article: Make) -> None:
    assert found(make_article, RUN_IN, *OTHERS) == [RUN_IN]


@pytest.mark.parametrize(
    "others",
    [
        (),
        ("The Holm Workers met on Sunday.", "The workers of the Lenham Workers went home with the workers."),
    ],
    ids=["nobody writes it small", "others have it in a name"],
)
def test_a_word_that_may_be_a_name_does_not(make_article: Make, others: tuple[str, ...]) -> None:
    assert not found(make_article, RUN_IN, *others)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Lenham met the Holm Workers union at the wreck off the quay on Monday.",
        "The mayor of Lenham said at the wreck that Workers and Others would sail on Monday.",
        "Mayor says Workers put out booms along the quay of Holm on Monday.",
    ],
    ids=["behind a name", "behind a small word", "too few words before"],
)
def test_a_capital_where_a_name_may_stand_shows_nothing(make_article: Make, text: str) -> None:
    assert not found(make_article, text, *OTHERS)


def test_only_english_is_looked_at(make_article: Make) -> None:
    assert not found(make_article, RUN_IN, *OTHERS, language="de")
