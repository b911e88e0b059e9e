import pytest

from summarizer.briefing.surnames import bare_caseless_names, bare_surnames, names_in
from summarizer.models import Sentence


def as_sentences(*texts: str) -> list[Sentence]:
    return [Sentence("a", place, 0, 0, len(text), text) for place, text in enumerate(texts)]


def bare(text: str, *earlier: str, language: str = "en") -> set[str]:
    article = as_sentences(*earlier, text)
    return bare_surnames(article[-1], article, language)


@pytest.mark.parametrize(
    "introduced",
    [
        "The watchman, Sverre Lind, was the first to see it.",
        "Sverre Lind, 52, was the first to see it.",
        "It was seen first by watchman Sverre Lind on Sunday.",
        "Nobody else saw it, Sverre Lind said.",
        "It asks a lot of its watchman, Sverre Lind.",
        "It was seen first by watchman Sverre H. Lind Jr. on Sunday.",
    ],
)
def test_a_surname_alone_is_one_that_the_article_gave_a_first_name_before(introduced: str) -> None:
    assert bare("For two hours Lind called the harbour.", introduced) == {"Lind"}


@pytest.mark.parametrize(
    ("text", "earlier"),
    [
        ("President Lind spoke and Lind left.", "The guest was President Sverre Lind, a sailor."),
        ("Lind called the harbour.", "For Lind it was late. | Sverre Lind, 52, answers."),
        ("Sverre Lind called the harbour.", "The watchman, Sverre Lind, was the first to see it."),
        ("Police said so.", "Holm Police said that nobody was hurt. The police left."),
        ("The Lind company left.", "The watchman, Sverre Lind, was the first to see it."),
        ("York is far away.", "They flew to New York, a city of millions."),
    ],
    ids=["high office", "known from the beginning", "whole name", "police", "determined", "place"],
)
def test_a_name_that_readers_know_or_that_is_whole_is_not_bare(text: str, earlier: str) -> None:
    assert bare(text, *earlier.split(" | ")) == set()


def test_a_storm_and_a_given_name_alone_are_bare_once_their_article_gave_the_whole() -> None:
    assert bare("That night Ida broke the quay.", "Hurricane Ida reached Holm.") == {"Ida"}
    assert bare("That night Sverre wrote it down.", "The watchman, Sverre Lind, saw it.") == {"Sverre"}


def test_what_somebody_owns_is_a_name_of_its_own() -> None:
    assert bare("Holm's Lind blamed the harbour.", "The watchman, Sverre Lind, saw it.") == {"Lind"}


def test_a_title_alone_does_not_say_who_somebody_is() -> None:
    assert bare("In April Mr Lind joined the board.") == {"Lind"}


def test_a_surname_is_bare_in_other_languages_as_well() -> None:
    assert bare(
        "Später rief Lind den Hafen an.", "Der Wächter Sverre Lind, 52, sah es zuerst.", language="de"
    ) == {"Lind"}


def test_a_day_and_a_small_word_that_opens_a_sentence_are_no_names() -> None:
    assert [name.words for name in names_in("On Monday the crew left Holm.", "en")] == [("Holm",)]


def test_who_writes_is_somebody() -> None:
    assert bare("“It is out,” Lind wrote.", "The county asked Sverre Lind for a report.") == {"Lind"}


@pytest.mark.parametrize(
    "introduced", ["The guest, Sverre al-Lind, was late.", "The guest, Sverre van der Lind, was late."]
)
def test_what_stands_between_given_name_and_surname_belongs_to_the_name(introduced: str) -> None:
    assert bare("For two hours Lind called the harbour.", introduced) == {"Lind"}


def test_an_article_before_a_surname_does_not_hide_it() -> None:
    assert [name.words for name in names_in("They met al-Lind and Sverre Ali al-Moss.", "en")] == [
        ("Lind",),
        ("Sverre", "Ali", "Moss"),
    ]


def caseless(text: str, *earlier: str) -> set[str]:
    article = as_sentences(*earlier, text)
    return bare_caseless_names(article[-1], article)


SMALL = "the suit was filed in holm on behalf of ida wesslau by two lawyers of the union last week."
REST = ("nobody on the quay saw the ferry leave and the lamps of the port were dark until the morning.",) * 5


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wesslau is also suing the port.", {"wesslau"}),
        ("Wesslau's crew left the port.", {"wesslau"}),
        ("the port offered mr. Wesslau a house.", {"wesslau"}),
        ("the wesslau was moved to the port.", set()),
        ("Ida wesslau said no.", set()),
    ],
    ids=["before a verb", "owner", "behind mr", "a thing", "whole name"],
)
def test_in_small_letters_who_opens_a_sentence_as_a_name_does_is_bare(text: str, found: set[str]) -> None:
    assert caseless(text, SMALL, *REST) == found
