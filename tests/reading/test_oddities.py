"""Page talk, tables, line-ups, repeated paragraphs and twice-encoded text around a report."""

import pytest

from summarizer.models import Article
from summarizer.reading.articles import read_parts, read_text
from summarizer.reading.charsets import mended
from summarizer.reading.extraction import extract
from summarizer.text.sentences import split

LEAD = "The lido of Fell Bridge opened again on Sunday after a winter of repairs."
REST = "Swimmers queued from seven in the morning, its keeper said."
ROUND = {
    "feedback": "Was this article useful?",
    "computer voice": "This audio was created by a computer. Please forgive odd names.",
    "mail": "Get in touch: were you there? Email us at desk@fell.example.",
    "writer": "Tom Ferris is our sports reporter. You can reach him at the desk.",
    "writer to follow": "Tom Ferris is a sports reporter. Follow him for more.",
    "caption with credit": "Swimmers wait at the gate. Photo: Tom Ferris",
    "table": "Team W D L Pts\n1 Fell 12 3 1 39\n2 Oster 10 4 2 34",
    "table with its name": "Tabelle Sp S U N Pkt\n1. Fell 22 17 2 3 36:8\n2. Oster 22 16 1 5 33:11",
    "line-up": "Fell: Moss; Ferris, Dunn, Hale, Orme; Pike (Rusk 70), Lund, Varro; Tane, Falk, Brandt.",
    "both line-ups": "Fell: Moss; Ferris, Dunn, Hale, Orme. Oster: Rusk (Pike 70), Lund; Tane, Falk. Att: 2,400. Ref: T. Lee.",
    "official": "Referee: T. Marden. Attendance: 2,400.",
    "the lead again": LEAD,
    "caption in a participle": "Two bathers at the old lido, shown under its clock in May, wait for the bell.",
    "figure": "Figure 3: The lido in 1931.",
    "another report": "Lee también: Cierra la piscina de Oster",
}


@pytest.mark.parametrize("furniture", ROUND.values(), ids=ROUND)
def test_what_stands_between_paragraphs_is_not_told(furniture: str) -> None:
    article = read_text(f"{LEAD}\n\n{furniture}\n\n{REST}")
    assert [sentence.text for sentence in split(article)] == [LEAD, REST]


NEWS = [
    "Tom Ferris is a reporter for the Herald who was freed on Monday.",
    "In 2024 and 2025 the lido took 28,000 and 31,000 visitors.",
    "Moss, Ferris, Dunn, Hale, Orme, Pike and Lund swam, and all of them were cold.",
]


@pytest.mark.parametrize("line", NEWS)
def test_news_of_the_same_shape_is_told(line: str) -> None:
    assert line in [sentence.text for sentence in split(read_text(f"{LEAD}\n\n{line}\n\n{REST}"))]


def test_two_sentences_above_a_list_are_no_headline() -> None:
    article = read_text(f"{LEAD} These hours hold:\n\n- Monday: from seven\n- Sunday: from eight\n\n{REST}")
    assert article.headline is None
    assert LEAD in [sentence.text for sentence in split(article)]


def test_a_single_word_above_the_text_is_no_headline() -> None:
    assert read_text(f"Published\n\n{LEAD}\n\n{REST}").headline is None


def test_a_summary_that_a_machine_made_is_lifted_out_with_its_note() -> None:
    note = "This summary was made by AI and read by an editor."
    article = read_text(f"AI-generated summary\n{note}\n• Lido opens\n• Long queues\n\n{LEAD}\n\n{REST}")
    assert [sentence.text for sentence in split(article)] == [LEAD, REST]
    assert len(article.takeaways) == 2


def test_an_item_that_was_encoded_twice_is_read_as_people_read_it() -> None:
    words = "Le lac a rouvert à l’aube, a déclaré la maire. « C’est fête », a-t-elle ajouté."
    twice = words.encode().decode("cp1252", "ignore")
    feed = f"<rss version='2.0'><channel><title>V</title><item><title>Lac</title><description>{twice}</description></item></channel></rss>"
    article = read_parts(extract("xml", feed.encode(), "p")[0], "p")
    assert isinstance(article, Article)
    assert article.text == words


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        ("A folyó vize kedden elöntötte a rakpartot, közölte a jegyző. Az őrök estig őrzik.", "iso8859_2"),
        ("Die Fähre läuft am Dienstag wieder aus, sagte die Bürgermeisterin über den Hafen.", "cp1252"),
        ("A região não reagiu às inundações, e a prefeitura fechou as estações.", "cp1252"),
        ("Başkan, köprünün pazartesi günü açılacağını ve geçişin ücretsiz olacağını söyledi.", "cp1254"),
        ("Паром снова выйдет во вторник, сообщила начальница порта.", "cp1251"),
    ],
)
def test_a_feed_that_is_labelled_latin_1_is_read_by_its_letters(words: str, encoding: str) -> None:
    feed = (
        '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>V</title>'
        f"<item><title>T</title><description>{words}</description></item></channel></rss>"
    )
    assert read_parts(extract("xml", feed.encode(encoding), "p")[0], "p").text == words


@pytest.mark.parametrize("text", ["São Tomé", "Ã la carte, déclaré", "â€", ""])
def test_a_text_that_was_encoded_once_stays(text: str) -> None:
    assert mended(text) == text
