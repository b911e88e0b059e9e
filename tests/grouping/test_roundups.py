from collections.abc import Callable, Mapping

import pytest

from summarizer.grouping.events import group
from summarizer.grouping.explanation import reasons
from summarizer.grouping.roundups import are_looked_for, is_bulletin, roundups
from summarizer.grouping.vectors import DocumentFrequencies
from summarizer.models import Article
from tests.grouping.test_cases import CALDRIA, read

TOLD = {(0, 9): 0.2, (1, 9): 0.16, (2, 9): 0.12}


@pytest.mark.parametrize(
    ("evidence", "found"),
    [
        (TOLD, {9}),
        (TOLD | {(0, 1): 0.02}, {9}),  # hardly alike
        (TOLD | {(0, 1): 0.1}, set()),  # two reports of one event
        (TOLD | {(2, 9): 0.05}, set()),  # a third event in passing
        ({(0, 9): 0.2, (1, 9): 0.16}, set()),
    ],
)
def test_what_is_like_three_articles_that_are_not_alike_tells_several_events(
    evidence: Mapping[tuple[int, int], float], found: set[int]
) -> None:
    assert roundups(evidence) == found


def test_a_look_back_at_a_week_joins_no_event_and_its_reason_says_so() -> None:
    grouping = group(read(CALDRIA)[0])
    assert ["courier-week"] in [list(event.articles) for event in grouping.events]
    told = reasons(grouping, {"courier-week"})["courier-week"].kept_apart or ""
    assert told.endswith("; the events: one of them tells several events")


@pytest.mark.parametrize(
    ("counted", "alike", "looked"), [(200, 50, True), (0, 200, True), (201, 50, False), (0, 201, False)]
)
def test_roundups_are_looked_for_among_few_articles_alone(counted: int, alike: int, looked: bool) -> None:
    assert are_looked_for(DocumentFrequencies(counted, {}, {}, "en"), alike) is looked


FERRY = (
    "The ferry Alma ran aground on the Holm sandbank with 212 people aboard on Tuesday, the coastguard said.\n\n"
    "All of them were brought ashore by lifeboat. Diesel oil is leaking from a tank."
)
AGAIN = (
    "Lifeboats saved 212 people from the ferry Alma on Tuesday after she had run aground on the Holm sandbank.\n\n"
    "Oil leaks from her tank, the coastguard said."
)
BULLETINS = {
    "English": (
        "Good morning!\n\nHolm: Oil is still leaking from the ferry Alma, which ran aground on Tuesday with 212 aboard."
        "\n\nSchools: Fees will go next August after a vote in parliament.\n\nSpace: A moon was found beyond Neptune.",
        "en",
    ),
    "bullets": (
        "• Ferry: Oil leaks from the ferry Alma, aground on the Holm sandbank with 212 aboard.\n"
        "• School fees: Parliament has voted to abolish them.\n• And finally: A parrot has called the fire brigade.",
        "en",
    ),
    "German": (
        "Fähre: Aus der Alma vor Holm läuft weiter Öl.\n\nMüll: Die Tonnen werden geleert, der Streik fällt aus.\n\n"
        "Fußball: Norwick sucht einen Torwart.",
        "de",
    ),
    "Japanese": (
        "客船：アルマ号からの油の流出が続く。\n\n学校：授業料の廃止を議会が可決した。\n\n宇宙：海王星の外側に新しい月を発見。",
        "ja",
    ),
}


@pytest.mark.parametrize(("text", "language"), BULLETINS.values(), ids=BULLETINS)
def test_paragraphs_that_say_what_each_is_about_and_share_no_word_are_a_bulletin(
    make_article: Callable[..., Article], text: str, language: str
) -> None:
    assert is_bulletin(make_article(text, language=language))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(FERRY, id="a report"),
        pytest.param(
            "Moss: The ferry is lost.\n\nLund: Nobody could have known.\n\nMoss: We shall see.",
            id="an interview",
        ),
        pytest.param(
            "What happened: The ferry Alma ran aground.\n\nWho was aboard: The ferry had 212 passengers.\n\n"
            "What comes next: A tug will pull the ferry off.",
            id="an explainer",
        ),
        pytest.param(
            "09:30: Lifeboats sail.\n\n10:15: Tugs come.\n\n11:40: All are ashore.", id="a live page"
        ),
    ],
)
def test_paragraphs_with_labels_that_tell_one_story_are_no_bulletin(
    make_article: Callable[..., Article], text: str
) -> None:
    assert not is_bulletin(make_article(text))


def test_a_bulletin_joins_the_one_event_that_is_there_no_more_than_any_other(
    make_article: Callable[..., Article],
) -> None:
    reports = [
        make_article(
            FERRY, id="first", title="Ferry Alma aground off Holm", published="2025-10-07T06:30:00Z"
        ),
        make_article(
            AGAIN, id="second", title="212 saved from ferry off Holm", published="2025-10-07T08:30:00Z"
        ),
        make_article(BULLETINS["English"][0], id="all", title="Your day", published="2025-10-08T05:00:00Z"),
    ]
    grouping = group(reports)
    assert {frozenset(event.articles) for event in grouping.events} == {
        frozenset({"first", "second"}),
        frozenset({"all"}),
    }
    told = reasons(grouping, {"all"})["all"].kept_apart or ""
    assert told.endswith("; the events: one of them tells several events")
