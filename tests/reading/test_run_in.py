"""Headlines and standfirsts that run into the first sentence; made texts, the shapes of scraped pages."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.reading import wrong_offsets
from summarizer.models import Article, headline_text
from summarizer.reading.joined_headings import run_in_parts
from summarizer.reading.picture_lines import captioned_end
from summarizer.text.sentences import split

Make = Callable[..., Article]

LEAD = "The ferry Alma ran aground on the Holm sandbank with forty passengers aboard."
REST = "All of them were brought ashore by lifeboat before midnight, the coastguard said."


def told(article: Article) -> list[str]:
    return [sentence.text for sentence in split(article)]


@pytest.mark.parametrize(
    ("head", "lead"),
    [
        pytest.param("Ferry aground off Holm ", LEAD, id="The behind a name"),
        pytest.param("Forty saved as lifeboats sail ", "Two of them were hurt off Holm.", id="a number"),
        pytest.param(
            "Tents put up for those saved ", "Around 40 of them were hurt off Holm.", id="an amount"
        ),
        pytest.param(
            "Tar of the wreck found near Holm by divers ",
            "Sailing along the quays of Skarv, a fisherman saw a black ring on each.",
            id="a participle",
        ),
        pytest.param(
            "Ferry runs aground near sandbank ",
            "Rescuers say a ferry ran aground on a sandbank near Holm.",
            id="said again",
        ),
        pytest.param(
            "Ferry Alma ‘may stay aground for days’ ",
            "Salvage crews say the Alma may stay aground off Holm for days.",
            id="said again behind a quotation",
        ),
        pytest.param(
            "Moss will be judged as the friend of Holm above Skarv's ",
            "The mayor's role has been to wait.",
            id="a small word behind a possessive",
        ),
        pytest.param(
            "Holm must give answers on the ferry, mayor says ",
            "The new pump should make the ferry Alma float again.",
            id="who says so",
        ),
        pytest.param(
            "Holm says its ferry should sail on Thursday or Friday ",
            "A new attempt to free the ferry Alma was made at dawn.",
            id="an article behind a day",
        ),
        pytest.param(
            "Adm. Ida Moss listens during a hearing in Holm ",
            "The office that leads the search for the Alma is short of boats.",
            id="a title with a stop",
        ),
        pytest.param(
            "Holm says the ferry cost it $8bn ",
            "The cost of the ferry Alma goes on rising for the town of Holm.",
            id="an amount",
        ),
        pytest.param(
            "Long Streak of Tar Washes Ashore at the Holm ",
            "Millions of litres of tar have leaked from the ferry Alma.",
            id="a number behind a name",
        ),
    ],
)
def test_a_headline_that_runs_into_the_text_is_set_aside_and_heads_the_article(
    make_article: Make, head: str, lead: str
) -> None:
    article = make_article(f"{head}{lead}\n{REST}", title=None)
    assert told(article) == [lead, REST]
    assert headline_text(article) == head.strip()
    assert wrong_offsets(article, split(article)) == []


@pytest.mark.parametrize(
    ("head", "lead"),
    [
        pytest.param(
            "Stadtrat streitet nach der Flut über die Brücke von Holm ",
            "Der Stadtrat von Holm streitet nach der Flut im März seit Montag über den Neubau der Brücke.",
            id="German",
        ),
        pytest.param(
            "Vecinos de Brenza piden por carta la reapertura del Puente Viejo ",
            "Los vecinos de Brenza pidieron por carta al alcalde la reapertura del Puente Viejo, cerrado desde marzo.",
            id="Spanish",
        ),
        pytest.param(
            "Incendie au dépôt de bus de la ville de Caldre ",
            "Un incendie a détruit dans la nuit le dépôt de bus de la ville de Caldre, ont dit les pompiers lundi.",
            id="French",
        ),
        pytest.param(
            "Chiude il mercato del pesce di Tavaria ",
            "Il mercato del pesce di Tavaria chiude da lunedì per i lavori al porto, ha detto il sindaco.",
            id="Italian",
        ),
    ],
)
def test_a_headline_in_another_language_does_not_end_in_a_small_word(
    make_article: Make, head: str, lead: str
) -> None:
    article = make_article(f"{head}{lead}", title=None)
    assert headline_text(article) == head.strip()
    assert told(article) == [lead]


def test_a_standfirst_behind_a_headline_that_runs_into_the_text_is_set_aside(make_article: Make) -> None:
    head = "Ferry aground off Holm The captain was warned of the sandbank "
    article = make_article(
        f"{head}An inquiry into the grounding of the Alma began on Monday.\n{REST}", title=None
    )
    assert [aside.kind for aside in article.set_aside] == ["headline", "standfirst"]
    assert told(article)[0] == "An inquiry into the grounding of the Alma began on Monday."


def test_a_whole_sentence_that_runs_into_the_text_is_a_caption_and_heads_no_article(
    make_article: Make,
) -> None:
    article = make_article(f"The crew is trying to pump water out of the hull {LEAD}\n{REST}", title=None)
    assert told(article) == [LEAD, REST]
    assert headline_text(article) == ""


def test_a_byline_that_runs_into_the_text_heads_no_article(make_article: Make) -> None:
    article = make_article(f"By Ida Moss transport correspondent {LEAD}\n{REST}", title=None)
    assert told(article) == [LEAD, REST]
    assert headline_text(article) == ""


def test_a_caption_with_its_credit_in_front_of_the_first_sentence_is_set_aside(make_article: Make) -> None:
    caption = "Lifeboats around the ferry Alma off Holm Photograph: Ida Moss/NPA "
    article = make_article(f"{caption}{LEAD}\n{REST}", title=None)
    assert told(article) == [LEAD, REST]


@pytest.mark.parametrize(
    "text",
    [
        "Judges at the court in The Hague ruled that the ferry may sail again.",
        "The envoy told The Lenham Post that the ferry may sail again in May.",
        "Nurses found an outbreak of hepatitis A linked to the ferry, the port said.",
        "On the morning of day Two of the trial the captain of the ferry spoke.",
        "Trade envoy Liu He said on Monday that the port of Lenham would reopen.",
        "The ferry Alma sailed for Holm. The ferry Berta sailed for Skarv an hour later.",
        "Ferry company spokeswoman Ida Moss said the company would pay for the rescue.",
    ],
)
def test_a_name_in_a_sentence_is_no_border(text: str) -> None:
    assert list(run_in_parts(text, titled=False)) == []


def test_no_headline_ends_one_word_behind_a_colon() -> None:
    line = (
        "Holm oil spill: Ida Moss and Sverre Lind move to end row over Alma A telephone call of the Holm mayor Ida Moss "
        "eases fears after the oil spill."
    )
    assert line.index("Moss") not in [end for end, _, _ in run_in_parts(line, titled=False)]


def test_where_the_title_is_known_a_sentence_may_say_a_thing_twice() -> None:
    text = (
        "Port council votes on ferry rules Harbour council members vote on new ferry rules at the port today."
    )
    assert list(run_in_parts(text, titled=False))
    assert list(run_in_parts(text, titled=True)) == []


@pytest.mark.parametrize(
    "text",
    [
        "The ferry ran aground. It was towed off Holm. Photograph: Ida Moss/NPA The captain was not on the bridge.",
        f"the ferry off holm ( photo: ida moss/npa news ) {LEAD}",
    ],
    ids=["sentences in front", "lower case"],
)
def test_text_in_front_of_a_credit_stays(text: str) -> None:
    assert captioned_end(text) == 0


def test_a_text_of_nothing_but_heads_is_mostly_kept() -> None:
    ends = [end for end, _, _ in run_in_parts("ferry aground near port The holm " * 50_000, titled=False)]
    assert ends
    assert ends[-1] < 1_000


@given(st.text(alphabet="aB The. '’ofé\u3042", max_size=600), st.booleans())
def test_parts_follow_each_other_and_leave_text(text: str, titled: bool) -> None:
    ends = [end for end, _, _ in run_in_parts(text, titled=titled)]
    assert ends == sorted(set(ends))
    assert all(0 < end < len(text) for end in ends)


@pytest.mark.parametrize(
    "caption",
    [
        pytest.param(
            "The crew will not be told for weeks whether the ferry can be mended ", id="behind a small word"
        ),
        pytest.param(
            "Ida Moss has said that she means to sell the whole fleet in 2026 ", id="behind a figure"
        ),
    ],
)
def test_a_caption_without_a_stop_ends_before_a_word_that_the_article_writes_small(
    make_article: Make, caption: str
) -> None:
    lead = "Engineers have begun to pump out the ferry Alma off Holm."
    article = make_article(
        f"{caption}{lead}\nThe engineers hope to be done by Friday.", title="Ferry pumped out"
    )
    assert told(article)[0] == lead


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "The ship passed slowly by a steep Rock of which sailors tell.", id="a word never written small"
        ),
        pytest.param(
            "Ida Moss, a former Marine who sails the ferry, told the court so on Friday.", id="an apposition"
        ),
        pytest.param(
            "The owners of the ferry met at the Royal Engineers hall in Holm on Friday.", id="two capitals"
        ),
        pytest.param(
            "The ferry left the quay late on the day. Engineers had mended it by then, she said.", id="a stop"
        ),
    ],
)
def test_a_capital_inside_a_sentence_ends_no_caption_by_itself(make_article: Make, text: str) -> None:
    article = make_article(f"{text}\nThe engineers and a marine were there.", title="Ferry leaves")
    assert told(article)[0] == text.split(". ", maxsplit=1)[0] + ("." if ". " in text else "")
