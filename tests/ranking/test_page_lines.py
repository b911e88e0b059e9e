import pytest

from summarizer.ranking.fitness import fitness
from summarizer.ranking.page_lines import holds_heading, is_of_page
from summarizer.ranking.readability import leans, reads_alone


@pytest.mark.parametrize(
    "text",
    [
        "2102: Ida Moss of Holm Lines has left the court.",
        "Never miss a beat download the Holm 2 news app for the latest of the court.",
        "Follow live updates here Ida Moss of Holm Lines has left the court.",
        "At the Quay: Ida Moss is to meet the crew of the ferry.",
        "Here's what Holm Lines said of the ferry.",
        "cents Holm Lines did not check the hull.",
        "BACK -LCB- current -RCB- NEXT Holm Lines has raised the ferry.",
        "Ida Moss reports from the quay of Skarv.",
        "The Courier's Ida Moss reports.",
        "Ida Moss listens to the crew of the ferry in Holm, Thursday, June 12, 2025, ahead of the trial.",
        "HLN HLN is in talks to sell its ferries.",
        "Holm &amp; Skarv Lines has sold its ferries.",
        "Click here to learn more about the ferry “it is safe,” said ida moss.",
        "Rt @ idamoss: the ferry may be the worst ship of all.",
        "Advertisementskip and the crew left the ferry at noon.",
        "► tickets for the ferry of holm lines: on the quay.",
        "More coverage: the crew of the ferry left it at noon.",
        "Copyright © 2025 holm journal the crew of the ferry left it at noon.",
        "The ferry of holm lines left it at noon: https://holm.example/ferry",
        'Mayor Moss: "We saw nothing of it" "It was dark," she said.',
        "Mayor Ida Moss, (l), and her brother, (r), met the crew of the ferry.",
        "Holm Lines s head told the court that the ferry wasn t safe.",
        'Ida Moss: "We saw nothing of it" The ferry left Holm at noon.',
        "Read the full statement of Holm Lines on the ferry here.",
        "The ferry of Holm Lines lies off the quay Photograph: ida.",
        "Related: ferry of Holm Lines is raised the crew left it at noon.",
        "Posted by holmer | 7 May 2025 The ferry is gone.",
        "5 may, 1: 40 am / updated 5 may by ida moss the ferry left holm at noon.",
        "The ferry is off holm in this undated courtroom sketch, ida moss said.",
        "— ida moss ( @idamoss ) the ferry left holm at noon.",
        "The graphic above shows where the ferry lies off Holm.",
        "The ferry left Holm at noon, get an email whenever Ida Moss writes.",
        "Media caption divers of holm lines look for the ferry the crew left holm at noon.",
        "Npa/ida moss the ferry left holm at noon with eight on board. picture credit: ida moss",
        "Ida moss/ap the ferry left holm at noon with eight on board.",
        "Reuters/ida moss the ferry left holm at noon with eight on board.",
        "View slideshow npa a diver of holm lines looks for the ferry.",
        "[ why the ferry of holm lines left the quay ] it had eight on board.",
        "Article continued below nobody of holm lines was hurt.",
        "May 4 - Holm Lines says that the ferry is safe.",
        "Grant support: from the harbour board of holm.",
        "Ida moss has more.",
        'Holm ferry: Captain heard at last Judge Ida Moss: "Nobody told me of the storm."',
        "Holm News looks back over the storms that led to the loss of the ferry.",
        "The latest on the ferry off holm ( all times local ): 2: 35 p.m.",
        "Divers of Holm Lines look for the ferry near the quay of Holm, Selmark, June 12, 2025.",
        "the quay of holm is pictured in the bay of skarv may 4, 2025.",
        "Illustration by ida moss the ferry left holm at noon with eight on board.",
        "From wikipedia, the free encyclopedia holm church is a church in holm.",
        "Read on to find out how the ferry was raised.",
        "Holm lines > ferries: 14 > home port: skarv the ferry left holm at noon.",
    ],
)
def test_a_line_of_the_page_is_told_last(text: str) -> None:
    assert is_of_page(text)


@pytest.mark.parametrize(
    "text",
    [
        "At the quay, Ida Moss met the crew of the ferry.",
        "The mayor reports that the ferry is gone.",
        "The judge in this long case has drawn a sketch of the quay.",
        "Ida Moss said: “We saw nothing of it,” and left the court.",
        "The mayor, said to be on the left (of all parties), reports to the court.",
        "The ferry ran aground off Holm on Thursday, June 12, 2025, in a storm.",
        "Holm Lines (HLN) has sold its ferries' quay.",
        "The mayor has more to say on the loss of the ferry.",
        "A Reuters/Ipsos poll says that most of Holm wants a bridge.",
        "Holm Lines read on Monday what the court had found.",
        "The ferry of Holm Lines sank on Thursday, June 12, 2025.",
        "The ferry was leased from Holm Lines until May 4, 2025.",
        "The ferry of Holm Lines sank June 12, 2025.",
    ],
)
def test_a_sentence_of_the_report_is_no_line_of_the_page(text: str) -> None:
    assert not is_of_page(text)


@pytest.mark.parametrize(
    "text",
    [
        "(NPA), which owns the ferry, has raised it.",
        "L) was set on Friday to raise the ferry.",
        "(See photos of the ferry on the quay.)",
        "This article was amended on 5 May 2025.",
        "An earlier version of this article gave the wrong name of the ferry.",
        "There are two reasons why the ferry sank: 1.",
        "Is halting all sales of its tickets until the ferry is raised.",
    ],
)
def test_a_scrap_is_not_told(text: str) -> None:
    assert not reads_alone(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "(Holm Lines raised the ferry on Monday.)",
        "This article of the law was amended on 5 May 2025.",
        "The ferry left Holm at 7: 40.",
        "It is halting all sales of its tickets.",
    ],
)
def test_a_sentence_that_is_like_a_scrap_is_told(text: str) -> None:
    assert reads_alone(text, "en")


def test_a_clause_without_a_main_clause_is_torn() -> None:
    assert fitness("As the ferry moved away from the quay of Holm on Monday.", "en") < fitness(
        "The ferry moved away from the quay of Holm on Monday.", "en"
    )


def test_a_clause_that_opens_with_which_leans() -> None:
    assert leans("Which is one of the reasons why the ferry was raised.", "en")
    assert not leans("Which is the ferry that was raised?", "en")


def test_a_first_sentence_holds_its_heading_where_its_head_is_said_again() -> None:
    assert holds_heading(
        "Holm ferry captain jailed for storm trip 2: 13 a captain who took the holm ferry out in a storm was jailed."
    )


def test_a_lead_that_says_a_few_words_twice_holds_no_heading() -> None:
    assert not holds_heading(
        "The council of Holm voted on Monday to buy the ferry of Holm Lines, which the council had leased since 2021."
    )


@pytest.mark.parametrize(
    "text",
    [
        "By ida moss the ferry of holm was raised on monday, divers said.",
        "By courier staff the ferry of holm was raised on monday.",
    ],
)
def test_a_first_sentence_holds_its_by_line_where_nothing_ends_it(text: str) -> None:
    assert holds_heading(text)


@pytest.mark.parametrize(
    "text",
    [
        "By the end of May the ferry of Holm had been raised.",
        "By raising the ferry divers of Holm have helped the bay.",
        "By comparison, the ferry of Skarv is small.",
        "By Monday Holm Lines had raised the ferry.",
    ],
)
def test_a_first_sentence_that_opens_with_by_holds_no_by_line(text: str) -> None:
    assert not holds_heading(text)
