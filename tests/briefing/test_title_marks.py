"""What a newsroom sets in front of its titles is no part of a headline."""

import pytest

from summarizer.briefing.citations import cite_headline
from summarizer.briefing.titles import without_marks
from summarizer.reading.records import read_record

TEXT = "The bank takes over another one. Both boards agreed."


def headline(title: str) -> str:
    cited = cite_headline(read_record({"id": "a", "title": title, "text": TEXT}, "a"))
    assert cited is not None
    cut = without_marks(cited)
    assert title[cut.start : cut.end] == cut.text
    return cut.text


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("+++ EIL +++ Holmer Bank übernimmt Volkskasse Talheim", "Holmer Bank übernimmt Volkskasse Talheim"),
        ("Breaking news | Exclusive: Mayor resigns over bridge", "Mayor resigns over bridge"),
        ("LIVE: Strike called off in Norwick", "Strike called off in Norwick"),
        ("[Video] Ship runs aground off Holm", "Ship runs aground off Holm"),
        ("【速報】東京湾で地震があった", "東京湾で地震があった"),
        ("عاجل: انفجار كبير في مرفأ نورفيك", "انفجار كبير في مرفأ نورفيك"),
        ("Urgente – cae un puente en Holm", "cae un puente en Holm"),
    ],
)
def test_a_mark_in_front_of_a_title_is_cut_off(title: str, told: str) -> None:
    assert headline(title) == told


@pytest.mark.parametrize(
    "title",
    [
        "Live music returns to Norwick",
        "Direct rule returns to Holm",
        "Foto di gruppo con ministro",
        "Video: Fire",
        "Norwick: bridge closed after crash",
    ],
)
def test_a_title_that_only_begins_with_such_a_word_stays_whole(title: str) -> None:
    assert headline(title) == title
