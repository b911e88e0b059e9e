"""What stands above the first sentence of a text that was put into small letters."""

import pytest

from summarizer.reading.articles import read_text
from summarizer.text.sentences import split

SENTENCE = "the ferry of holm lines ran aground on monday, and i saw it."


def first_sentence(text: str) -> str:
    return split(read_text(text, id="a"))[0].text


@pytest.mark.parametrize("place", ["Port holm —", "Port holm, selm. -", "Holm --", "Old holm beach –"])
def test_a_place_in_front_of_a_text_in_small_letters_is_its_dateline(place: str) -> None:
    assert first_sentence(f"{place} {SENTENCE} Nobody was hurt.") == SENTENCE


@pytest.mark.parametrize(
    "text",
    [
        "Holm lines — the owner of the ferry — said on monday that i was on it.",
        "The ferry — it ran aground on monday, as i saw.",
        "Ida moss - Skarv's mayor on Monday - saw the ferry run aground off Holm.",
    ],
    ids=["parenthesis", "no place", "capitals"],
)
def test_a_dash_alone_makes_no_dateline(text: str) -> None:
    assert first_sentence(f"{text} Nobody was hurt there.") == text


def test_a_state_shows_a_dateline_although_dashes_follow() -> None:
    sentence = "eight people -- two of them children -- were on the ferry on monday."
    assert first_sentence(f"Port holm, selmark -- {sentence} Nobody was hurt.") == sentence


@pytest.mark.parametrize(
    "head",
    [
        "Close",
        "Photo port holm —",
        "Abstract",
        "Advertisement advertisement",
        "Play facebook twitter embed ferry of holm runs aground 2: 13",
        "Ferry of holm runs aground by ida moss monday, may 5, 2025 16: 15 edt",
        "Ferry runs aground. May 5, 2025, 1: 40 am gmt / updated may 5, 2025, 1: 52 am gmt by ida moss",
        "Ferry runs aground off holm continue reading the main story related stories",
        "Reuters/ida moss",
        "Port holm ( wwj ) –",
        "Ida moss/ap",
    ],
)
def test_what_a_page_puts_above_a_text_in_small_letters_is_no_part_of_it(head: str) -> None:
    assert first_sentence(f"{head} {SENTENCE} Nobody was hurt.") == SENTENCE


@pytest.mark.parametrize(
    "text",
    [
        "Close to the quay of holm i saw the ferry run aground on monday.",
        "Advertisement revenue of holm lines fell in may, i was told.",
        "Reuters/ipsos polls show on monday, as i saw, that holm wants a bridge.",
    ],
)
def test_words_that_are_like_a_button_stay(text: str) -> None:
    assert first_sentence(f"{text} Nobody was hurt there.") == text
