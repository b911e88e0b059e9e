"""The outlet that a text names at its head is its source where nothing else names one."""

import pytest

from summarizer.reading.articles import read_text
from summarizer.reading.records import read_record

TITLE = "Ferry aground off Holm"
BODY = "The ferry to Holm ran aground on Friday with 212 people aboard.\n\nIts captain has worked there since 1998."


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("The Courier, 8 May 2025", "The Courier"),
        ("Holm Gazette, May 8, 2025", "Holm Gazette"),
        ("Holm Radio, 8 May 2025", "Holm Radio"),
        ("Holm TV, 8 May 2025", "Holm TV"),
        ("Holmer Nachrichten, 8. Mai 2025", "Holmer Nachrichten"),
        ("April 8, 2025 / 9:30 AM / NPA News", "NPA News"),
        ("8 May 2025 | The Holm Courier", "The Holm Courier"),
        ("22 November 2025, 9:30 | Source: Holm Echo", "Holm Echo"),
        ("2025年11月22日 星期六 09:30 来源：江口日报", "江口日报"),
        ("Port Cavan, April 8, 2025", None),
        ("April 8, 2025", None),
        ("April 8, 2025 / 9:30 AM / Ann Other", None),
    ],
)
def test_the_outlet_beside_the_date_is_the_source(line: str, outlet: str | None) -> None:
    text = f"{TITLE}\n\n{line}\n\n{BODY}"
    assert read_text(text, id="a").source == outlet
    assert read_record({"text": text, "source": "Skarv Post"}, "a test").source == "Skarv Post"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("Holm Gazette", "Holm Gazette"),
        ("By Ann Post", None),
        ("Ann Other", None),
        ("Port Cavan", None),
        ("PRESS RELEASE", None),
        ("NOTA DE PRENSA", None),
    ],
)
def test_an_outlet_alone_above_the_headline_is_the_source(line: str, outlet: str | None) -> None:
    assert read_text(f"{line}\n{TITLE}\nBy Ida Moss\n8 May 2025\n\n{BODY}", id="a").source == outlet


def test_an_outlet_that_the_news_speaks_of_is_no_source() -> None:
    text = f"{TITLE}\n\n{BODY}\n\nThe Courier, which has the story of 8 May 2025, is read in Holm."
    assert read_text(text, id="a").source is None
