import pytest

from summarizer.briefing.definites import speaks_of_unknown
from summarizer.models import Sentence

EARLIER = ("A fire broke out in a warehouse of Holm Lines on Sunday.", "A diver of Skarv was asked for help.")


def unknown(text: str, before: str = "", earlier: tuple[str, ...] = EARLIER) -> bool:
    article = [Sentence("a", place, 0, 0, len(each), each) for place, each in enumerate((*earlier, text))]
    return speaks_of_unknown(article[-1], before, article)


@pytest.mark.parametrize(
    "text",
    [
        "The second claim told by the harbour concerns Skarv.",
        "The army track means that boats in Skarv are mended.",
        "Ida Moss welcomed the development yesterday.",
        "Today's report finds that nobody in Skarv was told.",
        "Skarv's mayor has spoken, but yesterday's account is the longer one.",
        "Writing to the board in Skarv, the Holm diver saw no danger.",
        '"Nobody in Skarv has been told of it," the official told reporters.',
        "Ida Moss wrote of this assertion in Skarv.",
        "Nobody in small boats has ever tried such a search.",
        "The suit alleges that Skarv knew.",
        "The 45-year-old claims that nobody in Skarv knew.",
        "The company's plan to leave Skarv is off.",
        "Divers turned to the procedure after failing to raise the ferry of Skarv.",
        "Ida Moss said on Monday that these crates were empty.",
        "Ida Moss of Skarv said that the increase amounted to a fifth.",
        "One of the town's experts in charge of the programme told Skarv's mayor so.",
        "In the first night after the claim was heard nobody in Skarv slept.",
        "Witnesses saw the claim Friday, Skarv's mayor wrote.",
        "Holm Lines has said the device took in 40 litres an hour.",
        "Money from the event went to Skarv's school.",
        "Friday's trip ended in Skarv.",
    ],
)
def test_what_nothing_before_names_is_unknown(text: str) -> None:
    earlier = (*EARLIER, "The board met a diver with a problem, two tracks and a claim.")
    assert unknown(text, earlier=earlier)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("The May 4 fire aboard the Alma killed two.", ""),
        ("The diver in charge of the search has left Skarv.", ""),
        ("The navy launched a search off Skarv.", ""),
        ("Ida Moss is accused of fraud and denies this charge.", ""),
        ("The army's adviser in Skarv has left.", ""),
        ("Yesterday the Danes refused to pay.", "Skarv will pay."),
        ("If Holm's wall does not hold, the company could try another.", ""),
        ("The company will build a wall.", "Holm Lines has a wall, Ida Moss said."),
    ],
)
def test_what_a_reader_knows_is_not(text: str, before: str) -> None:
    assert not unknown(text, before)


def test_what_the_headline_names_is_known_to_who_reads_a_point() -> None:
    text = "The prize comes with a purse for Ida Moss."
    [told] = [Sentence("a", 1, 0, 0, len(text), text)]
    assert speaks_of_unknown(told, "", [told])
    assert not speaks_of_unknown(told, "", [told], "Ida Moss takes Holm prize")


@pytest.mark.parametrize(
    ("told", "text"),
    [
        ("Harbour spokesman Sverre Lind took questions.", "The spokesman answered a report of the Courier."),
        ("Two scientists took water near Skarv.", "Salt may keep the tar below, the scientists said."),
    ],
)
def test_whom_only_the_article_names_is_unknown_to_who_reads_of_others(told: str, text: str) -> None:
    earlier = (*EARLIER, told)
    assert unknown(text, before="Holm Lines has a wall, Ida Moss said.", earlier=earlier)
    assert not unknown(text, before=told, earlier=earlier)


@pytest.mark.parametrize(
    ("text", "before", "earlier"),
    [
        ("Skarv's mayor blames the companies.", "The company has a ship.", "Two companies own the ferry."),
        (
            "Skarv may choose the flood gate option.",
            "A flood has hit Skarv.",
            "A gate is an option of three.",
        ),
        ("The storm passed Skarv by.", "A ferry lies off Skarv.", "A storm is on its way."),
    ],
    ids=[
        "many are not named by one",
        "an option is not named by what it is for",
        "a storm is not known to all",
    ],
)
def test_a_thing_is_named_by_what_it_is(text: str, before: str, earlier: str) -> None:
    assert unknown(text, before, (earlier,))
