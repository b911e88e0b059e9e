"""Where in a page an article may be, and what stands around it without a telling name."""

import pytest

from summarizer.errors import UnreadableError
from summarizer.reading.articles import read_page
from summarizer.text.sentences import split

BODY = (
    "Divers began to lift the sunken tug at Fell Bridge on Monday, three weeks after it had gone down in fog.",
    "The harbour master said that the work would take four days and that the channel would stay shut meanwhile.",
    "Two cranes were brought from Lenham by barge, since those of the port can lift no more than forty tonnes.",
    "The owner of the tug has promised to pay for the lost days of the fishermen, who have waited since March.",
)
PARAGRAPHS = "".join(f"<p>{words}</p>" for words in BODY)
TITLE = "<h1>Divers lift sunken tug at Fell Bridge</h1>"
ASK = "<div class='q4'><p>With your consent we and our partners store cookies on your device.</p><p>Your choices apply to this site.</p></div>"
LAYOUTS = {
    "form": f"<form id='f1'><input type='hidden' name='state'>{TITLE}<div class='c'>{PARAGRAPHS}</div></form>",
    "aside": f"{TITLE}<aside>{PARAGRAPHS}</aside>",
    "footer": f"{TITLE}<footer>{PARAGRAPHS}</footer>",
    "details": f"{TITLE}<details open>{PARAGRAPHS}</details>",
    "custom element": f"{TITLE}<story-body>{PARAGRAPHS}</story-body>",
    "spans": f"{TITLE}<div>{''.join(f'<span>{words}</span>' for words in BODY)}</div>",
    "consent above": f"{ASK}{TITLE}<div>{PARAGRAPHS}</div>",
    "consent inside": f"{TITLE}<article>{PARAGRAPHS}{ASK}</article>",
    "form and consent": f"<form>{TITLE}<div class='c'>{PARAGRAPHS}</div></form>{ASK}",
    "footer and consent": f"{ASK}{TITLE}<footer>{PARAGRAPHS}</footer>",
}


def page(body: str) -> bytes:
    head = "<head><title>Divers lift sunken tug at Fell Bridge | The Fell Herald</title></head>"
    return f"<html lang='en'>{head}<body>{body}</body></html>".encode()


@pytest.mark.parametrize("body", LAYOUTS.values(), ids=LAYOUTS)
def test_the_article_is_told_wherever_it_is_and_nothing_around_it(body: str) -> None:
    assert tuple(sentence.text for sentence in split(read_page(page(body), "p"))) == BODY


def test_a_lead_in_the_header_of_the_page_is_text() -> None:
    lead = "A tug that sank in fog three weeks ago is being raised from the mouth of the harbour."
    body = f"<main><header>{TITLE}<div class='abstract'>{lead}</div></header><article>{PARAGRAPHS}</article></main>"
    assert [sentence.text for sentence in split(read_page(page(body), "p"))] == [lead, *BODY]


def test_a_slogan_there_is_none() -> None:
    body = f"<main><header>{TITLE}<p>Read us for news of the coast that you will find in no other paper!</p></header><article>{PARAGRAPHS}</article></main>"
    assert tuple(sentence.text for sentence in split(read_page(page(body), "p"))) == BODY


def test_a_question_of_an_interview_runs_and_a_short_one_is_a_heading() -> None:
    asked = "Why did it take three weeks to find cranes?"
    body = f"{TITLE}<article><p>{BODY[0]}</p><h3>{asked}</h3><p>{BODY[1]}</p><h3>What comes next?</h3><p>{BODY[2]}</p></article>"
    assert [sentence.text for sentence in split(read_page(page(body), "p"))] == [
        BODY[0],
        asked,
        BODY[1],
        BODY[2],
    ]


def test_a_page_that_lists_pages_holds_no_article() -> None:
    cards = "".join(
        f"<div class='card'><a href='/{n}'><h2>Report {n} on tugs and tides</h2></a><p>Read what our desk has found out.</p></div>"
        for n in range(6)
    )
    with pytest.raises(UnreadableError, match="no article was found"):
        read_page(page(f"<h1>Coast</h1>{cards}"), "p")


@pytest.mark.parametrize("name", ["kommentare", "commentaires", "comentarios", "commenti", "yorumlar"])
def test_a_box_that_other_languages_name_for_comments_is_no_text(name: str) -> None:
    thread = "".join(
        f"<div><b>gull{n}</b><p>Who pays for the cranes of tug {n} then?</p></div>" for n in range(3)
    )
    body = f"{TITLE}<div>{PARAGRAPHS}</div><div class='{name}'>{thread}</div>"
    assert tuple(sentence.text for sentence in split(read_page(page(body), "p"))) == BODY


@pytest.mark.parametrize(
    "reply", ["<a href='#r'>Reply</a>", "<button>Antworten</button>", "<span>Répondre</span>"]
)
def test_what_readers_say_below_is_told_by_the_links_to_reply(reply: str) -> None:
    said = ("My nan could have told you that this tug would sink.", "Who pays for the cranes then? We do.")
    thread = "".join(f"<div><b>gull7</b><p>{words}</p>{reply}</div>" for words in said)
    body = f"{TITLE}<div>{PARAGRAPHS}</div><section><h3>2 voices</h3>{thread}</section>"
    assert tuple(sentence.text for sentence in split(read_page(page(body), "p"))) == BODY
