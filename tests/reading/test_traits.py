"""What reading sets aside, trait by trait; all wording is the project's own."""

import pytest

from summarizer.reading.lines import running_lines
from summarizer.reading.plain_text import annotate

LEAD = "Harbour pilots in Selby Quay called off their strike late on Friday after a night of talks."
MORE = "The port authority offered them two more rest days a month, the union told its members."
LAST = "Ships had queued for nine days outside the breakwater."


def kinds(text: str, title: str | None = None) -> list[tuple[str, str]]:
    found = annotate(text, title=title)
    return [(aside.kind, text[aside.start : aside.end]) for aside in found.set_aside]


def running(text: str, title: str | None = None) -> list[str]:
    return [line.text for line in running_lines(text, annotate(text, title=title).set_aside)]


HEADS = {
    "headline": ("Pilots end strike at Selby Quay", "headline"),
    "question headline in title case": ("Will The Pilots Return Before Easter?", "headline"),
    "section label": ("Ports & Shipping\n\nPilots end strike at Selby Quay", "furniture"),
    "by-line of agencies": ("Pilots end strike at Selby Quay\nBy: Agencies", "byline"),
    "by-line of a person": ("Pilots end strike at Selby Quay\nBy Mara Dunn", "byline"),
    "name and role": ("Pilots end strike at Selby Quay\nMara Dunn, Ports Correspondent", "byline"),
    "name and date": ("Pilots end strike at Selby Quay\nBy Mara Dunn | April 8, 2025", "byline"),
    "date line": ("Tuesday, April 8, 2025\nPilots end strike at Selby Quay", "date"),
    "stamped date line": ("Pilots end strike at Selby Quay\nPublished: 8 April 2025 9:30 am", "date"),
    "Spanish date line": ("El paro llega a su fin\nMartes, 8 de abril de 2025", "date"),
    "ambiguous date line": ("Pilots end strike at Selby Quay\nUpdated 03 / 04 / 2025", "date"),
    "standfirst": (
        "Pilots end strike at Selby Quay\nTwo rest days a month settle a long dispute",
        "standfirst",
    ),
    "standfirst with a full stop": (
        "Pilots end strike at Selby Quay\nTwo rest days a month have settled the dispute.\nBy Mara Dunn",
        "standfirst",
    ),
    "page button": ("Pilots end strike at Selby Quay\n\nSave as PDF", "furniture"),
    "date and age parted by a stroke": (
        "Pilots end strike at Selby Quay\n\n8 May 2025 at 07:45 | Updated 2h ago",
        "date",
    ),
    "time to read": ("Pilots end strike at Selby Quay\n\nReading time: 4 minutes", "furniture"),
    "relative date": ("Pilots end strike at Selby Quay\n\nUpdated 4 hours ago", "date"),
    "reader's button": ("Pilots end strike at Selby Quay\nListen to this article · 4 min", "furniture"),
    "caption with a count": (
        "Pilots end strike\n1 of 3 | A pilot boat leaves on Monday. (NPA/Ida Moss)",
        "furniture",
    ),
    "stamp with an outlet": ("Pilots end strike\nApril 8, 2025 / 9:30 AM EDT / NPA News", "byline"),
    "place and date alone": ("Pilots end strike at Selby Quay\nSelby Quay, April 8, 2025", "dateline"),
}


@pytest.mark.parametrize(("head", "kind"), HEADS.values(), ids=HEADS)
def test_lines_above_the_text_are_set_aside(head: str, kind: str) -> None:
    text = f"{head}\n\n{LEAD}\n\n{MORE}\n"
    assert running(text) == [LEAD, MORE]
    assert kind in [found for found, _ in kinds(text)]


DATELINES = {
    "capitals and colon": "SELBY QUAY: ",
    "capitals and dash": "SELBY QUAY — ",
    "agency": "SELBY QUAY (NPA) - ",
    "day and agency": "SELBY QUAY, April 8 (NPA) – ",
    "region, day and agency": "SELBY QUAY, Northmark, Apr. 8 (NPA) -- ",
    "mixed case and day": "Selby Quay, April 8: ",
    "place, country, full date": "Selby Quay, Northmark – April 8, 2025 – ",
    "mixed case and dash": "Selby Quay — ",
    "mixed case and colon, place named again": "Selby Quay: ",
    "Spanish": "SELBY QUAY, 8 de abril (NPA).- ",
    "German": "Selby Quay (dpa) - ",
    "German, an agency and its region": "Selby Quay (nnd/lno) - ",
    "agency alone": "(NPA) - ",
    "agency and its partner": "Selby Quay (npa-FIN) - ",
    "stamp before the dateline": "SELBY QUAY | Tue Apr 8, 2025 2:59 pm EDT SELBY QUAY (NPA) - ",
}


@pytest.mark.parametrize("dateline", DATELINES.values(), ids=DATELINES)
def test_datelines_leave_the_first_sentence_whole(dateline: str) -> None:
    text = f"{dateline}{LEAD}\n{MORE}"
    assert [("dateline", dateline.rstrip())] == kinds(text)
    assert running(text) == [LEAD, MORE]


TAILS = {
    "agency letters": ("NPA", "signoff"),
    "letters in brackets": ("(NPA)", "signoff"),
    "reporting credit": ("— With reporting by Ida Moss in Selby Quay", "signoff"),
    "credit as a sentence": ("Ida Moss contributed to this report.", "signoff"),
    "about the author": ("Ida Moss is a columnist for the Quay Courier.", "signoff"),
    "about the author, with an address": (
        "Ida Moss is a reporter for the Quay Courier. Reach her at ida@courier.example.",
        "signoff",
    ),
    "share": ("Share this article", "furniture"),
    "advertisement": ("ADVERTISEMENT", "furniture"),
    "read more": ("Read more: Why pilots walked out", "furniture"),
    "related list": ("Related stories\nWhy pilots walked out\nHow a breakwater works", "furniture"),
    "Spanish related list": ("Noticias relacionadas\nUn puerto en calma", "furniture"),
    "copyright": ("© 2025 Quay Courier. All rights reserved.", "furniture"),
    "cookies": ("We use cookies to make this website better for you.", "furniture"),
    "newsletter": ("Sign up for our weekly newsletter", "furniture"),
    "newsletter form": ("Enter your email address to get our letter each morning.", "furniture"),
    "caption": ("Photo: Pilots wait on the quay", "furniture"),
    "picture credit": ("Image copyright Quay Pictures", "furniture"),
    "comment form": ("Leave a comment\n\nYour email address will not be published.\n\nName *", "furniture"),
    "ticker": ("Market prices today\n\nBitcoin\n\n$91,002.10\n\nBTC 0.4%\n\nNEO\n\nNEO -1.2%", "furniture"),
    "no letter": ("* * *", "furniture"),
}


@pytest.mark.parametrize(("tail", "kind"), TAILS.values(), ids=TAILS)
def test_tails_are_set_aside(tail: str, kind: str) -> None:
    text = f"{LEAD}\n\n{MORE}\n\n{tail}\n"
    assert running(text) == [LEAD, MORE]
    assert {kind} == {found for found, _ in kinds(text)}


STAYS = {
    "short sentence": "Nobody was hurt.",
    "question": "What happens next?",
    "quotation": "“We are tired”",
    "currency report": "Bitcoin rose 3% on Tuesday, its best day since June.",
    "subscribers in a sentence": "Subscribe is what readers are told to do, but few ever do, she said.",
    "share prices": "Share prices in the port's owner fell by 2 percent.",
    "cookies in a sentence": "Cookies from the Selby bakery sold out before noon.",
    "advertising in a sentence": "Advertisement revenue at the Courier halved last year.",
    "unfinished long sentence": "The council has said that it will look into the pay of all harbour staff",
    "colon before a quotation": "The mayor told the packed council chamber:",
    "acronym in brackets": "They appealed to the Northmark Pilots' Guild (NPG).",
    "speaker and colon": "Tilda Marsh: The council will not yield to the pilots of this or any port, ever.",
    "by and a verb": "By Tuesday morning most of the ships had gone.",
    "glued picture caption": "Photographs of the queue were taken by satellite.",
}


@pytest.mark.parametrize("sentence", STAYS.values(), ids=STAYS)
def test_sentences_stay(sentence: str) -> None:
    text = f"{LEAD}\n\n{sentence}\n\n{MORE}"
    assert [LEAD, sentence, MORE] == running(text)


@pytest.mark.parametrize("heading", ["Ships in a queue", "What to do", "Energía solar", "Rest days:"])
def test_subheadings_are_set_aside(heading: str) -> None:
    text = f"{LEAD}\n\n{heading}\n\n{MORE}"
    assert [("subheading", heading)] == kinds(text)


def test_a_first_line_that_is_a_sentence_is_no_headline() -> None:
    assert running(f"{LEAD}\n{MORE}") == [LEAD, MORE]


def test_a_line_equal_to_the_title_is_the_headline_even_with_a_full_stop() -> None:
    text = f"The pilots are back.\n{LEAD}"
    assert kinds(text, title="The Pilots Are Back") == [("headline", "The pilots are back.")]


def test_a_headline_in_the_text_is_known_by_its_slice() -> None:
    text = f"Ports\n\nPilots end strike at Selby Quay\n\n{LEAD}\n{MORE}"
    found = annotate(text).headline
    assert found is not None
    assert text[found.start : found.end] == "Pilots end strike at Selby Quay"


def test_a_title_that_ends_with_a_day_is_no_dateline() -> None:
    text = f"Hafengesetz: Abschließende Abstimmung am 16. Juni\n{LEAD}\n{MORE}"
    assert "dateline" not in {kind for kind, _ in kinds(text)}


@pytest.mark.parametrize("letters", [" (NPA)", "/tor/NPA/mel", " /mel/tor"])
def test_letters_behind_the_last_sentence_are_a_signoff(letters: str) -> None:
    assert kinds(f"{LEAD}\n{LAST}{letters}") == [("signoff", letters.strip())]


def test_a_glued_date_is_cut_from_the_first_sentence() -> None:
    text = f" date 2025-04-08 {LEAD}\n\n{MORE}"
    assert kinds(text) == [("date", "date 2025-04-08")]
    assert running(text) == [LEAD, MORE]


def test_a_glued_picture_credit_is_cut_from_its_sentence() -> None:
    text = f"{LEAD}\nPhotograph: Ida Moss/NPA {MORE}"
    assert kinds(text) == [("furniture", "Photograph: Ida Moss/NPA")]


def test_capitals_in_a_ticker_are_no_signoff() -> None:
    found = kinds(f"{LEAD}\n\nLatest market prices\n\nNEO\n\nNEO\n\n$4.20\n\nNEO 0.2%")
    assert {"furniture"} == {kind for kind, _ in found}


def test_times_of_a_live_page_are_set_aside_and_its_entries_stay() -> None:
    text = f"Thank you for following us.\n\n9:48 p.m.\n{LEAD}\n\n9:12 p.m.\n{MORE}"
    assert running(text) == [LEAD, MORE]


@pytest.mark.parametrize(
    "talk",
    [
        "That is it: we are closing our live page now, thank you for your company.",
        "Stay tuned, we bring you the latest.",
        "Danke fürs Mitlesen, wir verabschieden uns und schließen unseren Liveticker.",
    ],
)
def test_what_a_live_page_says_to_its_readers_is_set_aside(talk: str) -> None:
    assert running(f"{LEAD}\n\n{talk}\n\n{MORE}") == [LEAD, MORE]


def test_a_report_on_a_live_page_is_no_talk_of_one() -> None:
    report = "The port thanked those who follow its live page for their messages, its master said."
    assert running(f"{LEAD}\n\n{report}\n\n{MORE}") == [LEAD, report, MORE]


def test_the_head_of_an_agency_s_transmission_is_set_aside() -> None:
    head = "V0412\n\nu s NPA-PORT-STRIKE 11-26 0204\n\n^NPA-PORT-STRIKE, 1ST LD-WRITETHRU,0204<"
    assert running(f"{head}\n\n{LEAD}\n\n{MORE}") == [LEAD, MORE]


def test_a_text_of_one_line_stays_whole() -> None:
    assert running("Pilots end strike") == ["Pilots end strike"]


def test_a_text_of_labels_alone_keeps_its_lines() -> None:
    assert running("Pilots end strike\nShips sail") == ["Pilots end strike", "Ships sail"]


def test_where_all_would_go_the_longest_line_is_kept() -> None:
    assert running("Advertisement\nRead more: why the pilots walked out") == [
        "Read more: why the pilots walked out"
    ]


def test_a_hard_wrapped_text_is_read_by_paragraphs() -> None:
    text = (
        "Harbour pilots in Selby Quay called off\ntheir strike late on Friday after\na night of talks with\n"
        "the port authority.\n\nShips had queued for nine days outside\nthe breakwater."
    )
    assert kinds(text) == []


def test_an_outlet_and_a_date_in_the_second_line_are_a_dateline() -> None:
    text = f"Harbour road closed\n\nThe Skarv Post, 27 November 2025\n\n{LEAD}\n\n{MORE}"
    assert ("dateline", "The Skarv Post, 27 November 2025") in kinds(text)
