"""Captions and first sentences that only grammar parts; made texts, the shapes of scraped pages."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.models import Article, headline_text
from summarizer.reading.captions import second_clause
from summarizer.text.sentences import split

Make = Callable[..., Article]

REST = "All of them were brought ashore by lifeboat before midnight, the coastguard said."


def test_a_stop_that_is_glued_to_the_next_sentence_ends_the_first(make_article: Make) -> None:
    lead = "The quay at Skarv was closed to all ships on Monday after a crane fell in the night."
    article = make_article(
        f"{lead}Warden Ida Moss said that four of its workers were hurt.The port stays shut."
    )
    assert split(article)[0].text == lead


@pytest.mark.parametrize(
    ("caption", "lead"),
    [
        (
            "The ferry has been on the sandbank for two days",
            "Divers have begun to look for the captain off Holm.",
        ),
        (
            "A new pump should keep the water out of the hold",
            "Lenham Lines has been given a day to answer questions on the grounding, the county said.",
        ),
        (
            "An announcement on the ferry is expected in the coming days",
            "Mayor Ida Moss will set up a commission on the ferry next week.",
        ),
        (
            'Ida Moss: "We will not give the ferry up"',
            "Salvage crews were sent to the sandbank off Holm on Monday.",
        ),
        (
            'The coastguard has called it a "serious grounding"',
            "Lifeboats are being sent to the ferry from Skarv and Lenham today.",
        ),
        (
            "Oil has been leaking into the Skarv since 20 April",
            "Ida Moss has told Mayor Sverre Lind that the county is to blame for the spill.",
        ),
        (
            "Some boats could be lost to the storm",
            'A "chain of faults" was to blame for the loss of the ferry Alma.',
        ),
    ],
)
def test_a_whole_clause_in_front_of_the_first_sentence_is_set_aside(
    make_article: Make, caption: str, lead: str
) -> None:
    article = make_article(f"{caption} {lead}\n{REST}", title=None)
    assert [sentence.text for sentence in split(article)] == [lead, REST]
    assert headline_text(article) == ""


@pytest.mark.parametrize(
    "text",
    [
        "The mayor has said the ferry Alma will be towed to Holm before the week is over.",
        "This is the first time Mayor Ida Moss has spoken of the ferry since it ran aground.",
        "The port was shut on Monday because the ferry Alma had run aground off Holm at night.",
        "The council has dismissed harbour officer Dora Lisk, who was on the bridge when the ferry sank.",
        "Ida Moss is the likely Harbour Party candidate and is ahead of the mayor in two polls.",
        "It was the worst storm Skarv and Lenham have seen in the forty years since the war.",
        "The port has agreed to buy Holm Ferries, which was founded in Skarv a hundred years ago.",
        "She was born in May. Holm has been her home for as long as she can remember, she says.",
        '"This is a bad day" Ida Moss said when the ferry was found on the sandbank off Holm.',
        "The council is alarmed over a new order Mayor Ida Moss has signed.",
        "The ferry has run aground Monday and will be towed to the port of Holm this week.",
    ],
)
def test_one_sentence_with_two_verbs_is_no_border(text: str) -> None:
    assert second_clause(text) == 0


def test_a_subject_with_nothing_but_a_relative_clause_is_no_caption(make_article: Make) -> None:
    lead = "A captain who won a narrow Harbour Court victory over his papers is suing Holm after it sued him again."
    article = make_article(f"{lead}\n{REST}", title="Captain sues Holm after new case about his papers")
    assert [sentence.text for sentence in split(article)] == [lead, REST]


@given(st.text(alphabet='aB is has The.,"', max_size=300))
def test_the_border_lies_inside_the_text(text: str) -> None:
    assert 0 <= second_clause(text) < max(1, len(text))


@pytest.mark.parametrize(
    ("caption", "lead"),
    [
        (
            "Ms Moss attended the trial of the captain in Holm on Thursday",
            "Mayor Ida Moss is to step down in May.",
        ),
        (
            "The ferry company has announced a service for 8 October",
            "A judge in Holm has ruled that it may go on.",
        ),
        (
            "The wreck has lost oil into three bays since the storm",
            "Mayor Ida Moss has pledged to clean them all soon.",
        ),
        (
            "Captain Joe Lisk warned the crew of their way of work",
            "Bad weather had driven the ferry ashore at night.",
        ),
        (
            'Ida Moss: "When we know more, we will say so"',
            "Divers are preparing to look at the hull of the ferry.",
        ),
        (
            "Ferry must give answers on fuel, mayor says",
            "The harbour office had asked twice for the logs of May.",
        ),
        (
            'Joe Lisk outlined the terms of the "quiet tow"',
            "Harbour crews said it would begin on Monday at dawn.",
        ),
        (
            "By Ann Other Science correspondent, Holm News",
            "A study of the bay has found oil a mile below it.",
        ),
        (
            "By Ann Other Holm News, Los Holmes",
            "Divers have begun to look at the hull of the ferry.",
        ),
        (
            "By Ann Other and Ida Moss",
            "Keeping a slick of oil off the beaches is only part of the trouble that Holm Lines has.",
        ),
        (
            "The ferry sank after a fire and a storm By Ann Other and Ida Moss",
            "Keeping a slick of oil off the beaches is only part of the trouble that Holm Lines has.",
        ),
    ],
)
def test_a_clause_with_any_verb_in_front_of_the_first_sentence_is_set_aside(
    make_article: Make, caption: str, lead: str
) -> None:
    article = make_article(f"{caption} {lead}\n{REST}", title=None)
    assert [sentence.text for sentence in split(article)] == [lead, REST]


@pytest.mark.parametrize(
    "text",
    [
        "The council defended its contract for the small Holm company to tow the ferry after it was criticised.",
        "The mayor was asked about comments Captain Lisk made in the wake of the storm, which had hit Holm.",
        "The mayor encouraged former aide Joe Lisk to seek help, and he has said that he will do so soon.",
        "Members postponed a vote on a $2.2 trillion Harbour bill in the hope that a deal could be reached.",
        "The tug hauled off the ferry with the help of Skarv and was thanked by all of her passengers.",
        "Mr and Mrs Moss have met the crew on the first day of their visit to the UK. The pair were told of the storm.",
    ],
)
def test_a_name_behind_a_word_that_leads_on_begins_no_clause(make_article: Make, text: str) -> None:
    assert (
        " ".join(sentence.text for sentence in split(make_article(f"{text}\n{REST}", title=None)))
        == f"{text} {REST}"
    )


@pytest.mark.parametrize(
    "text",
    [
        "The visit was the second that he paid since the ferry Alma sank off Holm in March, drowning 11 sailors.",
        "High waves from tropical storm Berit will delay a plan to take more oil from the wreck, the captain said.",
    ],
)
def test_a_name_behind_what_it_names_begins_no_clause(make_article: Make, text: str) -> None:
    assert split(make_article(f"{text} {REST}"))[0].text == text
