"""Heads, captions, credits and prompts that scraping left in running text; made texts, the wording of real pages."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.reading import wrong_offsets
from summarizer.models import Article, headline_text
from summarizer.reading.picture_lines import is_caption
from summarizer.reading.prompts import find_prompts
from summarizer.reading.records import read_record
from summarizer.reading.scraped_heads import head_parts
from summarizer.text.sentences import split

Make = Callable[..., Article]

LEAD = "The ferry Alma ran aground on the Holm sandbank with forty passengers aboard."
REST = "All of them were brought ashore by lifeboat before midnight, the coastguard said."
MORE = "A tug from Skarv will try to pull the ferry off the sandbank on the morning tide."


def told(article: Article) -> list[str]:
    return [sentence.text for sentence in split(article)]


@pytest.mark.parametrize(
    "head",
    [
        pytest.param("Ferry aground off Holm Sunday 4 May 2025 22.02 BST ", id="stamp behind a headline"),
        pytest.param(
            "Ferry aground off Holm Forty saved as lifeboats go out Sunday, May 4, 2025; 10:02 PM ",
            id="stamp behind a standfirst",
        ),
        pytest.param("4 May 2025 Last updated at 06:50 GMT Help ", id="stamp alone"),
        pytest.param(
            "Page last updated at 06:50 GMT, Sunday, 4 May 2025 07:50 UK ", id="stamp of a page in two zones"
        ),
        pytest.param("4 May 2025 Last updated at 06:50 ", id="stamp without a zone"),
        pytest.param("Ida Moss | 09:55 UK time, Sunday, 4 May 2025 ", id="stamp behind a blogger's name"),
        pytest.param("May 4, 2025 - 8:50 AM | by: Ida Moss ", id="stamp in front of a blogger's name"),
        pytest.param("PORT HOLM, Selm. -- ", id="dateline without an agency"),
        pytest.param("ON THE SOUND OF HOLM -- ", id="dateline of a reporter at sea"),
        pytest.param("HOLM BEACH, Selm. -- HOLM BEACH, Selm. (AP) -- ", id="dateline told twice"),
        pytest.param("Coast Guard via AP PORT HOLM -- ", id="credit of a picture and dateline"),
        pytest.param(
            "AP2010 ON THE SOUND OF HOLM -- ", id="credit of a picture and dateline of a reporter at sea"
        ),
        pytest.param("AP PORT HOLM, Selm. -- PORT HOLM, Selm. (AP) -- ", id="credit and dateline told twice"),
        pytest.param(
            "Ferry aground off Holm HOLM | Sun May 4, 2025 9:05 am EDT HOLM (NPA) - ", id="stamp and dateline"
        ),
        pytest.param("Ferry aground off Holm PORT HOLM, May 4 (NPA) - ", id="dateline behind a headline"),
        pytest.param("Port Holm (CNN)", id="agency without white space"),
        pytest.param("Port holm, selmark ( ap ) — ", id="dateline of a tokenised text"),
        pytest.param("Port holm ( holmnews.example/ap ) — ", id="dateline of two senders"),
        pytest.param("By Ida Moss and Ann Other PORT HOLM (NPA) - ", id="dateline behind a by-line"),
    ],
)
def test_a_head_in_front_of_the_first_sentence_is_set_aside(make_article: Make, head: str) -> None:
    article = make_article(f"{head}{LEAD}\n{REST}\n{MORE}")
    assert told(article) == [LEAD, REST, MORE]
    assert wrong_offsets(article, split(article)) == []


def test_what_stands_above_a_dateline_without_an_agency_is_no_text(make_article: Make) -> None:
    caption = "AP May 4, 2025: Tugs lie beside the ferry Alma near the harbour of Holm."
    article = make_article(f"{caption}\nPORT HOLM, Selm. -- {LEAD}\n{REST}\n{MORE}")
    assert told(article) == [LEAD, REST, MORE]


@pytest.mark.parametrize(
    ("credit", "lead"),
    [
        (
            "Reuters",
            "Captain Joe Lisk's apology to the harbour office of Holm has cost him the trust of his crew.",
        ),
        ("AFP\\/Getty Images", "Holm has not seen a storm like this one since the harbour was built."),
        ("NOAA", "Alex may have left the sound of Holm, but the season of storms is not over."),
        ("HSA", "As the ferry nears the beaches of Holm, divers fear for the birds of the bay."),
        ("Holm Lines, via Reuters", "Ferry crews were back to the slow work of bailing on Monday."),
    ],
)
def test_the_credit_below_a_dated_caption_is_no_text(make_article: Make, credit: str, lead: str) -> None:
    caption = "May 4: Tugs lie beside the ferry Alma near the harbour of Holm."
    article = make_article(f"{caption}\n{credit} {lead}\n{REST}\n{MORE}", title=None)
    assert told(article) == [lead, REST, MORE]


@pytest.mark.parametrize(
    "lead",
    [
        "Reuters News said on Monday that the ferry Alma had been sold to a company of Skarv.",
        "NASA Administrator Ida Moss told the council of Holm that the probe was lost.",
    ],
)
def test_an_agency_that_opens_a_text_without_a_caption_above_is_told(make_article: Make, lead: str) -> None:
    assert told(make_article(f"{lead}\n{REST}\n{MORE}", title=None)) == [lead, REST, MORE]


def test_a_caption_under_a_stamp_and_above_its_credit_is_no_text(make_article: Make) -> None:
    head = "Ferry aground off Holm Sunday 4 May 2025 22.02 BST Tugs lie beside the ferry off Holm."
    article = make_article(f"{head}\nPhotograph: Ida Moss\\/NPA {LEAD}\n{REST}\n{MORE}")
    assert told(article) == [LEAD, REST, MORE]


def test_the_headline_above_a_stamp_ends_where_its_standfirst_begins(make_article: Make) -> None:
    head = "Ferry Alma runs aground off Holm with forty aboard"
    standfirst = "Rescuers bring all passengers ashore before the tide turns at midnight"
    article = make_article(
        f"{head} {standfirst} Sunday 4 May 2025 22.02 BST {LEAD}\n{REST} The rescuers left."
    )
    assert headline_text(article) == head
    assert told(article)[0] == LEAD


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The court in The Hague ruled on Sunday 4 May 2025 that the ferry may sail.", id="a day"
        ),
        pytest.param("It left at 22.02 BST on Sunday with forty passengers and a crew of six.", id="a time"),
        pytest.param(
            "The storm broke. It was Sunday 4 May 2025 22.02 BST when the ferry Alma ran aground.",
            id="a sentence in front",
        ),
        pytest.param(
            "The NPA (News Port Agency) - founded in 1903 - is closing its office.", id="an acronym"
        ),
    ],
)
def test_text_with_a_day_or_an_agency_in_it_is_no_head(text: str) -> None:
    assert list(head_parts(text)) == []


def test_captions_of_an_agency_in_front_of_its_report_are_set_aside(make_article: Make) -> None:
    article = make_article(
        "A tug pulls at the ferry Alma off Holm on Monday, May 5, 2025. The ferry ran aground with forty... "
        f"( Associated Press ) PORT HOLM, Selmark ( AP ) — {LEAD} {REST}"
    )
    assert told(article) == [LEAD, REST]


def test_captions_above_a_credit_that_is_glued_to_the_text_are_set_aside(make_article: Make) -> None:
    article = make_article(
        "Ferry aground off Holm Sunday 4 May 2025 22.02 BST A tug pulls at the ferry Alma.\n"
        "The tide turns at ten.\n"
        f"Photograph: Ida Moss/NPA {LEAD}\n{REST}\n{MORE}"
    )
    assert told(article) == [LEAD, REST, MORE]


@pytest.mark.parametrize(
    "credit", ["AP2025 PORT HOLM -- ", "(AP) AP2025 ", "AP ", "2025 Getty Images PORT HOLM, Selmark -- "]
)
def test_the_credit_of_the_picture_above_is_set_aside(make_article: Make, credit: str) -> None:
    article = make_article(f"May 5: A tug pulls at the ferry Alma.\n{credit}{LEAD}\n{REST}\n{MORE}")
    assert told(article) == [LEAD, REST, MORE]


@pytest.mark.parametrize(
    "text", ["AP Moller sent two tugs to Holm.", "AP said the ferry ran aground off Holm."]
)
def test_a_company_that_is_called_as_an_agency_is_no_credit(text: str) -> None:
    assert list(head_parts(text)) == []


def test_a_lead_above_a_credit_on_a_line_of_its_own_stays(make_article: Make) -> None:
    article = make_article(f"{LEAD}\n\nPhotograph: Ida Moss/NPA\n\n{REST}\n\n{MORE}")
    assert told(article) == [LEAD, REST, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "FILE - In this May 4, 2025 file photo, a tug leaves the port of Holm.",
        "In this image taken from video a tug pulls at the ferry Alma.",
        "May 5: A tug pulls at the ferry Alma off Holm.",
        "Ida Moss speaks to reporters on the pier of Holm, Monday, May 5, 2025.",
        "A diver looks at the hull of the ferry near the town hall, Monday, May 5, 2025, in Port Holm, Selm.",
        "A tug is seen near the ferry Alma off Holm.",
        "An image from a video of the hull of the ferry Alma, recorded by a diver below the pier of Holm.",
        "(AP Photo/Ida Moss) The master of the ferry leaves the port, Monday, May 5, 2025.",
    ],
)
def test_a_line_that_stands_under_a_picture_is_set_aside(make_article: Make, line: str) -> None:
    assert told(make_article(f"{line}\n{LEAD}\n{REST}\n{MORE}")) == [LEAD, REST, MORE]


@pytest.mark.parametrize(
    "text",
    [
        "The ruling is seen as a victory for the ferry's owners.",
        "Above all, the master wants to sail again.",
        "He filed a photo of the pier with the court on Monday, May 5, before noon.",
        "The ferry Alma ran aground off the pier of Holm on Monday, May 5, 2025, in Selmark.",
        "The meeting was held in Holm on Monday, and again on May 5, 2025.",
        "A photo of the hull has been sent to the court in Holm by a diver.",
    ],
)
def test_a_sentence_of_the_text_is_no_caption(text: str) -> None:
    assert not is_caption(text)


def test_a_history_of_days_is_no_row_of_captions(make_article: Make) -> None:
    days = [f"May {day}: The ferry Alma sails from Holm to Skarv, its owner says." for day in (3, 4, 5, 6)]
    assert told(make_article("\n".join([LEAD, *days]))) == [LEAD, *days]


@pytest.mark.parametrize(
    "prompt",
    [
        "Sign up for our daily newsletter.",
        "Get push notifications with news, features and more.",
        "Please check your email and click on the link that we sent.",
        "If you do not receive the message within a few minutes, please check your spam folder.",
        "Click here to watch the video.",
        "Advertisement continue reading the main story",
        "Play facebook twitter embed",
        "Please enable javascript to watch this video",
        "Follow Ida Moss on Twitter.",
        "[To follow the ferries of Holm, sign up for the weekly Tide newsletter.]",
        "Email notifications are only sent once a day.",
        "Copyright 2025 The Holm Mail. All rights reserved.",
        "ANN OTHER, HOST:",
        "[an error occurred while processing this directive]",
        "Save Send this story Your name * Your e-mail * Their e-mail *",
        "Guardar Enviar por correo Tu nombre * Tu correo *",
    ],
)
def test_what_a_page_says_to_its_reader_is_set_aside_inside_a_line(make_article: Make, prompt: str) -> None:
    article = make_article(f"{LEAD} {prompt} {REST}")
    assert told(article) == [LEAD, REST]
    assert wrong_offsets(article, split(article)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Voters may sign up for the new plan until May, the ministry said.",
        "The union asked its members to click here and there on the map until the ferry was found.",
        "She told the court that the story continues below the waterline.",
        "The mayor said: please check your email.",
    ],
)
def test_a_sentence_that_speaks_of_such_things_stays(make_article: Make, text: str) -> None:
    assert told(make_article(f"{LEAD} {text}")) == [LEAD, text]


def test_what_readers_wrote_under_an_article_is_set_aside(make_article: Make) -> None:
    notice = "Views expressed in the comments do not represent those of the Holm Mail."
    article = make_article(f"{LEAD}\n{REST}\n{MORE}\n{notice}\nThe master should be shot!\nAgreed, says Bob.")
    assert told(article) == [LEAD, REST, MORE]


def test_a_text_that_is_nothing_but_a_prompt_keeps_its_words(make_article: Make) -> None:
    assert told(make_article("Sign up for our daily newsletter.")) == ["Sign up for our daily newsletter."]


@given(st.text(max_size=400))
def test_stretches_of_any_text_lie_in_it_and_in_order(text: str) -> None:
    spans = [0, *(place for span in find_prompts(text) for place in span), len(text)]
    assert spans == sorted(spans)
    ends = [end for end, _, _ in head_parts(text)]
    assert ends == sorted(ends)
    assert all(0 < end <= len(text) for end in ends)


@pytest.mark.parametrize(
    "piece", ["sign up for the ", "image copyright ", "[", "(AP Photo/", "A B ", "photo "]
)
def test_a_long_row_of_almost_matches_is_read_in_linear_time(make_article: Make, piece: str) -> None:
    assert split(make_article(piece * 20_000 + "\n" + LEAD))


@pytest.mark.parametrize("mark", [" ", ". ", " | ", ": ", " - "])
def test_the_title_in_front_of_the_first_sentence_is_set_aside(mark: str) -> None:
    title, lead = (
        "Crew of the ferry left without help",
        "Police in Holm have held an interview with the captain.",
    )
    rest = "More of it was told to the mayor of Holm on Monday."
    article = read_record({"title": title, "text": f"{title}{mark}{lead}\n{rest}"}, "a test")
    assert [sentence.text for sentence in split(article)] == [lead, rest]
    on = f"{title} will be heard in Holm on Monday, the police told the mayor there."
    told = split(read_record({"title": title, "text": f"{on}\n{rest}"}, "a test"))
    assert [sentence.text for sentence in told] == [on, rest]
