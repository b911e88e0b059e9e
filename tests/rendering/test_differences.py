import json
from dataclasses import replace

import pytest

from summarizer.models import Briefing, Citation, Claim, Disagreement
from summarizer.newsroom.briefing_cache import citations
from summarizer.newsroom.editions import REDACTED, redact
from summarizer.rendering.briefings import render_briefings
from summarizer.rendering.shapes import BriefingShape

SAID = "Eleven people were killed near Lissow."
OTHER_SAID = "At least 14 <b>people</b> died near Lissow."
CITED = Citation(SAID, "a1", "text", 0, len(SAID), 0, "The Courier", "2025-05-20T18:00:00Z")
OTHER = Citation(OTHER_SAID, "a2", "text", 0, len(OTHER_SAID), 0, "Gulf Post", "2025-05-21")
CLAIMS = (Claim("At least 14", OTHER), Claim("Eleven", CITED))
DIFFER = Disagreement("disagreement", "<b>people</b> died", CLAIMS)
TOLD = Briefing("e", ("a1", "a2"), CITED, (CITED,), (), (), (), "by:newsfold", (DIFFER,))
HEADING = "Where sources differ"
FORMS = ("text", "markdown", "html")


def value() -> dict[str, object]:
    held: dict[str, object] = json.loads(json.dumps(BriefingShape.of(TOLD).dump()))
    return held


def test_text_shows_each_figure_with_its_source_and_time() -> None:
    shown = render_briefings([TOLD], "text")
    assert "At least 14: Gulf Post, 21 May 2025 [2]" in shown
    assert "Eleven: The Courier, 20 May 2025, 18:00 UTC [1]" in shown


def test_every_format_has_the_section_where_sources_differ_and_only_then() -> None:
    for form in FORMS:
        assert HEADING in render_briefings([TOLD], form)
        assert HEADING not in render_briefings([replace(TOLD, disagreements=())], form)


def test_no_markup_of_an_article_reaches_the_page() -> None:
    assert "<b>" not in render_briefings([TOLD], "html")


def test_a_development_is_said_to_be_one() -> None:
    told = replace(TOLD, disagreements=(replace(DIFFER, kind="development"),))
    assert "(as time went on)" in render_briefings([told], "text")


def test_what_overtook_the_newest_figure_stands_before_it() -> None:
    later = replace(CITED, article="a3", source="Harbour Post", text="Nobody died near Lissow.")
    newest = Claim("At least 14", replace(OTHER, superseded=later))
    told = replace(TOLD, disagreements=(replace(DIFFER, kind="development", values=(newest, CLAIMS[1])),))
    for form in FORMS:
        shown = " ".join(render_briefings([told], form).replace("\\", "").split())
        assert shown.index("now: Nobody died near Lissow. (Harbour Post") < shown.index("At least 14: Gulf")
    assert BriefingShape.of(told).briefing() == told


def test_a_briefing_survives_the_way_through_json() -> None:
    assert BriefingShape.model_validate(value()).briefing() == TOLD


def test_a_stored_briefing_without_the_key_is_still_read() -> None:
    held = value()
    del held["disagreements"]
    assert BriefingShape.model_validate(held).briefing() == replace(TOLD, disagreements=())


def test_the_figures_are_among_the_citations_that_are_verified() -> None:
    assert [cited["text"] for cited in citations(value())].count(OTHER_SAID) == 1


@pytest.mark.parametrize(
    ("article", "figure", "about"), [("a2", "At least 14", "<b>people</b> died"), ("a1", "Eleven", None)]
)
def test_a_deleted_article_takes_its_figure_along(article: str, figure: str, about: str | None) -> None:
    kept = redact({"events": [value()]}, article)
    told = kept["events"][0]["disagreements"][0]
    assert figure not in json.dumps(told)
    assert told["about"] == (REDACTED if about else DIFFER.about)
