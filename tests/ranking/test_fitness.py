"""What a sentence is worth whatever it is about."""

import pytest

from summarizer.models import Sentence
from summarizer.ranking.fitness import as_told, depth, fitness, shows_scene

STATEMENT = "The council of Holm closed the bridge over the Skarv on Monday after an engineer found a crack."


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("There has been a widespread loss of trust.", id="it names nobody and no day"),
        pytest.param("The site of the old bridge over the Skarv in the town of Holm.", id="no verb"),
        pytest.param("If you cross the bridge over the Skarv, keep your receipts.", id="it talks to readers"),
        pytest.param("On Monday we asked the council of Holm for our money.", id="it speaks for the writer"),
        pytest.param("The council of Holm must surely go after what it did on Monday.", id="it judges"),
        pytest.param("Image caption the bridge over the Skarv was closed on Monday.", id="a caption runs in"),
        pytest.param(
            "Previous next enlarge the bridge over the Skarv was closed on Monday.", id="buttons run in"
        ),
        pytest.param(
            "Photograph: by leave of the town the Skarv bridge is closed today.", id="a credit runs in"
        ),
        pytest.param("The bridge over the Skarv was closed on Monday, said gov.", id="it breaks off"),
        pytest.param("The council of Holm told drivers on Monday of three ways to go:", id="it announces"),
        pytest.param(
            "The council of Holm closed the bridge over the Skarv on Monday, which...", id="it trails off"
        ),
        pytest.param(
            "For the engineers their work on the bridge in Holm began on Monday.", id="it points back"
        ),
    ],
)
def test_what_says_little_by_itself_is_worth_less_than_a_statement(text: str) -> None:
    assert 0 < fitness(text, "en") < fitness(STATEMENT, "en") == 1.0


def test_a_snippet_that_was_cut_is_worth_less_than_one_that_ends() -> None:
    cut = "The council of Holm will close the bridge over the Skarv next week, but two engineers have warned that the"

    def worth(*texts: str) -> float:
        article = [Sentence("a", place, 0, place, place + 1, text) for place, text in enumerate(texts)]
        return as_told(article[0], article, "en")

    assert worth(cut) < worth(f"{cut} cracks will stay.") == worth(cut, "The mayor agrees with them.")


def test_what_is_quoted_may_judge_and_speak_to_a_reader() -> None:
    quoted = "The council of Holm closed the bridge on Monday and told drivers that “you must go by Skarv”."
    assert fitness(quoted, "en") == 1.0


def test_in_other_languages_names_days_and_figures_alone_count() -> None:
    assert fitness("Der Rat von Holm schloss die Brücke am Montag nach dem Fund eines Risses.", "de") == 1.0


def test_the_deeper_a_sentence_stands_the_less_it_is_worth() -> None:
    assert depth(0) == depth(30) == 1.0
    assert depth(31) > depth(90) > depth(900) > 0


@pytest.mark.parametrize(
    "text",
    [
        "A soldier stands guard on the quay of Holm.",
        "The new cap is lowered over the broken well at the bottom of the Skarv.",
        "Mayor Ida Moss speaks at a hearing in Holm on June 15.",
        "Oil-covered birds sit on the beach near Skarv.",
        "Ida Moss arrives at the trial of her brother in Holm.",
        "Readers react to the loss of the ferry Alma off Holm.",
        "Efforts to clean the beach continue at the Skarv after the loss of the ferry.",
    ],
)
def test_a_sentence_that_describes_a_picture_shows_a_scene(text: str) -> None:
    assert shows_scene(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "A soldier stood guard on the quay of Holm.",
        "Holm stands by its plan, the council said.",
        "Two towns concluded talks on the look of the quay.",
        "The port is shut.",
        "As the ferry waits off Holm, divers look for its captain.",
        "Oil that floats on the Skarv is a danger.",
    ],
)
def test_news_shows_no_scene(text: str) -> None:
    assert not shows_scene(text, "en")


def test_a_scene_is_worth_less_only_near_the_head() -> None:
    text = "A soldier stands guard on the quay of Holm."
    near, far = (Sentence("a", place, 0, 0, len(text), text) for place in (0, 5))

    assert as_told(near, (), "en") < as_told(far, (), "en")


def test_a_sentence_that_lost_its_head_is_worth_less_than_one_of_a_text_in_small_letters() -> None:
    def worth(*texts: str) -> float:
        article = [Sentence("a", place, 0, 0, len(text), text) for place, text in enumerate(texts)]
        return as_told(article[1], article, "en")

    lost = "miles of rock to stop the oil off Holm will be laid by the middle of August."
    assert worth("The work goes on.", lost, "It is late.") < worth("the work goes on.", lost, "it is late.")


def test_a_caption_that_opens_with_its_day_is_worth_less() -> None:
    plain = "The steel box is lowered into the sea off Holm where the rig sank."
    assert fitness(f"May 6: {plain}", "en") < fitness(plain, "en")


SMALL = "the ferry ran aground near brevik on monday. most of the passengers were taken off by boats in the night."


def test_no_name_is_missed_where_a_text_is_in_small_letters() -> None:
    def worth(*texts: str) -> float:
        article = [Sentence("a", place, 0, 0, len(text), text) for place, text in enumerate(texts)]
        return as_told(article[1], article, "en")

    first, second = SMALL.split(". ", 1)
    assert worth(first + ".", second) > worth("The ferry Alma ran aground on Monday.", second.capitalize())


def test_a_small_letter_at_its_head_takes_nothing_where_all_else_is_in_small_letters() -> None:
    def worth(first: str) -> float:
        texts = (first, "the ferry alma ran aground near brevik on monday.", "It is late.", "All were saved.")
        article = [Sentence("a", place, 0, 0, len(text), text) for place, text in enumerate(texts)]
        return as_told(article[1], article, "en")

    assert worth("The work of the crews goes on.") > worth("The work of Ida Moss goes on.")


def test_what_is_told_to_be_due_is_no_judgement() -> None:
    judges = "The port of Norwick should close for a year, whatever the cost."
    told = "Workers began on repairs for which the port of Norwick must close for a year."
    assert fitness(judges, "en") < fitness(told, "en") == 1.0
