"""What stands above an agency's marker, what readers wrote below, and the times of live pages."""

import pytest

from summarizer.reading.articles import read_text
from summarizer.reading.other_lines import comments_start
from summarizer.text.sentences import split

BODY = [
    "The ferry Alma was towed into port on Tuesday after a night on the Holm sandbank.",
    "All forty passengers were well, the coastguard said.",
    "Divers will look at her hull on Wednesday, her owner said.",
    "The ferry had left Selby at noon with a cargo of fruit, according to the port office.",
    "Her sister ship will sail in her place, the company announced.",
]
TALK = [
    "I was on that ferry last year and it was no better then.",
    "Why do we let them sail these old tubs???",
    "You get what you pay for, my friend...",
    "My aunt waited four hours on the quay!!",
    "I don't see what you all expect.",
    "They should SELL the whole line.",
]


@pytest.mark.parametrize(
    "above",
    [
        "Tug boats pull at the Alma off Holm on Tuesday night. Her lights were still on.",
        "Ferry freed after night on sandbank\nTug boats pull at the Alma off Holm June 3, 2025.",
        "By Ida Moss\nA tug waits. The sea is calm.",
    ],
)
def test_what_stands_above_an_agencys_dateline_is_no_text(above: str) -> None:
    text = f"{above}\nHOLM, Selmark (NPA) - {BODY[0]}\n" + "\n".join(BODY[1:])
    assert [sentence.text for sentence in split(read_text(text))] == BODY


def test_the_place_in_front_of_a_stamp_is_no_part_of_the_headline() -> None:
    article = read_text(
        f"Ferry freed off Holm PORT HOLM, Selmark | Tue Jun 3, 2025 9:05 am EDT HOLM (NPA) - {BODY[0]}\n{BODY[1]}"
    )
    assert article.headline is not None
    assert article.text[article.headline.start : article.headline.end] == "Ferry freed off Holm"


def test_times_of_a_live_pages_entries_are_set_aside() -> None:
    entries = "\n".join(f"{hour}.1{hour} pm: {words}" for hour, words in enumerate(BODY[:4], start=1))
    assert [sentence.text for sentence in split(read_text(entries))] == BODY[:4]


def test_readers_talk_begins_where_lines_begin_to_speak_of_themselves() -> None:
    lines = [*BODY * 2, *TALK * 3]
    assert comments_start(lines) == len(BODY) * 2
    article = read_text("\n".join(lines))
    assert not {sentence.text for sentence in split(article)} & set(TALK)
    assert any(aside.reason == "what readers wrote under the article" for aside in article.set_aside)


def test_news_that_quotes_people_has_no_talk_below() -> None:
    quoted = [f"“{line}” a passenger said." for line in TALK]
    assert comments_start([*BODY * 2, *quoted * 3]) == len(BODY) * 2 + len(quoted) * 3


def test_a_line_that_begins_with_a_comma_goes_on_with_the_one_above() -> None:
    text = f"{BODY[0]}\nIda Moss, Selmark\n, who chairs the line, called the delay a shame.\n{BODY[1]}"
    told = [sentence.text for sentence in split(read_text(text))]
    assert told[1].endswith("called the delay a shame.")
    assert not any(sentence.startswith(",") for sentence in told)


@pytest.mark.parametrize(
    "dateline", ["PORT HOLM (Holm Press Agency), 4 mars - ", "PORT HOLM (NPA), May 4 — "]
)
def test_a_dateline_may_have_its_date_behind_the_agency(dateline: str) -> None:
    sentence = "The coastguard saw the ferry Alma run aground on Monday."
    assert split(read_text(f"{dateline}{sentence} Nobody was hurt there.", id="a"))[0].text == sentence


def test_a_dateline_whose_state_is_cut_short_ends_behind_both_of_its_dashes() -> None:
    sentence = "The coastguard saw the ferry Alma run aground on Monday."
    article = read_text(f"AP PORT HOLM, Selm. -- {sentence} Nobody was hurt there.", id="a")
    assert split(article)[0].text == sentence
