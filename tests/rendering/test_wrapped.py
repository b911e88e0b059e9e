"""Sentences that run over line ends, or hold what nobody sees: slices as they are, shown in one line."""

import textwrap

import pytest

from summarizer import service
from summarizer.models import Article, Briefing
from summarizer.reading.articles import read_text
from summarizer.rendering.briefings import render_briefings
from summarizer.rendering.shapes import BriefingShape

TEXT = (
    "The oldest tug of Selby Quay is to be scrapped in June, the port authority told its crew of seven on Tuesday. "
    "She has pulled ships off the bar for sixty-one years and has sunk twice, both times at her own berth."
)


@pytest.fixture(scope="module")
def article() -> Article:
    return read_text(textwrap.fill(TEXT, 60).replace("scrapped", "scrap\u00adped"), id="tug")


@pytest.fixture(scope="module")
def briefing(article: Article) -> Briefing:
    told = next(iter(service.brief([article]))).briefing
    assert isinstance(told, Briefing)
    return told


def test_json_gives_the_slice_with_its_line_ends(article: Article, briefing: Briefing) -> None:
    cited = BriefingShape.of(briefing).dump()["sentences"][0]
    assert "\n" in cited["text"]
    assert "scrap\u00adped" in cited["text"]
    assert article.text[cited["start"] : cited["end"]] == cited["text"]


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_people_see_whole_words_and_no_torn_lines(form: str, briefing: Briefing) -> None:
    shown = render_briefings([briefing], form)
    assert "to be scrapped in June" in " ".join(shown.split())
    assert "\u00ad" not in shown


@pytest.mark.parametrize("form", ["markdown", "html"])
def test_a_sentence_stands_in_one_line(form: str, briefing: Briefing) -> None:
    shown = render_briefings([briefing], form)
    assert any("oldest tug" in line and "on Tuesday" in line for line in shown.splitlines())
