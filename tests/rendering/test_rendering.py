import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.explanations import Choice, Trace
from summarizer.models import Briefing, Citation, Event, KeyPoint, LeftOut, Related, Sentence, Support
from summarizer.rendering import text
from summarizer.rendering.briefings import render_briefings
from summarizer.rendering.shapes import BriefingShape, Cited, GroupedEvent, trace_value
from summarizer.rendering.templating import style_source
from summarizer.rendering.wording import day

FORMS = ("text", "markdown", "html")
HOSTILE = "Toll <script>alert(1)</script> & \x1b[2Jgone \u202egnp.exe *bold* [x](javascript:y)"


def make_citation(words: str = "The bridge reopened.", article: str = "a1", **changes: object) -> Citation:
    given: dict[str, object] = {
        "text": words,
        "article": article,
        "field": "text",
        "start": 0,
        "end": len(words),
        "position": 0,
        "source": "The Courier",
        "published": "2025-04-08",
    }
    return Citation(**(given | changes))  # type: ignore[arg-type]


def make_briefing(words: str = "The bridge reopened.") -> Briefing:
    one = make_citation(words)
    other = make_citation("Traffic returned.", "a2", source=None, published=None)
    support = Support(("The Courier", "a2"), (one, other), ("a1", "a2"))
    return Briefing(
        id="e-1",
        articles=("a1", "a2", "a3"),
        headline=make_citation("Bridge open", field="title", position=None),
        sentences=(one, other),
        key_points=(
            KeyPoint(one, 0, support, single_source=False, corroboration="several"),
            KeyPoint(
                other, None, Support(("a2",), (other,), ("a2",)), single_source=True, corroboration="only"
            ),
        ),
        related=(Related("e-2", "same places"),),
        set_aside=(LeftOut("a3", "opinion"),),
        signature="by:newsfold",
    )


def test_text_marks_each_sentence_with_its_source_and_lists_the_sources() -> None:
    shown = render_briefings([make_briefing()], "text")
    assert "The bridge reopened. [1]" in shown
    assert "Traffic returned. [2]" in shown
    assert "[1] The Courier, 8 April 2025 · a1" in shown
    assert "[2] unnamed source (a2), undated · a2" in shown
    assert "2 sources: The Courier, unnamed source (a2)" in shown
    assert "Set aside: a3 (opinion)" in shown
    assert "Related: e-2 (same places)" in shown


def test_a_related_event_is_named_by_the_headline_under_which_it_is_told_else_by_its_title() -> None:
    other = replace(
        make_briefing(), id="e-2", headline=make_citation("Toll falls", field="title"), related=()
    )
    for form in FORMS:
        shown = render_briefings([make_briefing(), other], form).replace("\\", "")
        assert "Related: Toll falls · e-2 (same places)" in shown
    titled = replace(make_briefing(), related=(Related("e-2", "same places", "A toll for lorries"),))
    assert "Related: A toll for lorries · e-2 (same places)" in render_briefings([titled], "text")
    assert "title" not in BriefingShape.of(titled).dump()["related"][0]


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Ferries need new owners", "Opinion: Ferries need new owners"),
        ("Comment: Ferries need new owners", "Comment: Ferries need new owners"),
        ("Die Fähren brauchen neue Eigentümer", "Meinung: Die Fähren brauchen neue Eigentümer"),
    ],
)
@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_an_event_of_opinion_alone_says_so_above_its_headline(title: str, shown: str, form: str) -> None:
    headline = make_citation(title, field="title", position=None)
    only = replace(make_briefing(), headline=headline, sentences=(), key_points=(), opinion=True)
    assert shown in render_briefings([only], form).replace("\\", "")


def test_a_source_that_only_supports_a_key_point_is_listed_last() -> None:
    told = make_briefing()
    also = make_citation("The bridge is open again.", "a3", source="Gulf Post")
    support = replace(told.key_points[0].support, origins=("The Courier", "Gulf Post"), cited=(also,))
    point = replace(told.key_points[0], support=support)
    shown = render_briefings([replace(told, key_points=(point, told.key_points[1]))], "text")
    assert "[3] Gulf Post, 8 April 2025 · a3" in shown


def test_key_points_stand_in_full_before_the_story_in_every_format() -> None:
    words = "The bridge over the river Sule was opened again to lorries on Tuesday."
    for shown in (render_briefings([make_briefing(words)], form) for form in FORMS):
        plain = re.sub(r"\s+", " ", shown.replace("\\", ""))
        assert plain.count(words) == 2
        assert plain.index("Key points") < plain.index(words) < plain.index("Traffic returned.")


@pytest.mark.parametrize("form", FORMS)
def test_an_article_is_linked_where_it_is_cited_and_only_to_the_web(form: str) -> None:
    one = make_citation(url="https://courier.example/sule?a=1&b=2")
    other = make_citation("Traffic returned.", "a2", source="Gulf Post", url="javascript:alert(1)")
    support = Support(("The Courier", "Gulf Post"), (one, other), ("a1", "a2"))
    point = KeyPoint(one, 0, support, single_source=False, corroboration="several")
    shown = render_briefings([replace(make_briefing(), sentences=(one, other), key_points=(point,))], form)
    assert "https://courier.example/sule?a=1&" in shown.replace("&amp;", "&")
    assert "javascript:" not in shown


@pytest.mark.parametrize("form", FORMS)
def test_a_superseded_sentence_is_marked_as_earlier_with_what_overtook_it(form: str) -> None:
    later = make_citation("Five people died.", "a2")
    early = make_citation("Two people died.", superseded=later)
    point = KeyPoint(early, 0, Support(("The Courier",), (early,), ("a1",)), single_source=False)
    shown = render_briefings([replace(make_briefing(), sentences=(early,), key_points=(point,))], form)
    plain = re.sub(r"<[^>]+>|\\", "", shown)
    assert "earlier: Two people died. [1]" in plain.replace(".[1]", ". [1]")
    assert "now: Five people died. [2]" in plain


def test_labels_are_in_the_language_of_the_briefing() -> None:
    words = "Die Brücke über den Fluss ist seit Dienstag wieder für Lastwagen offen, wie die Stadt mitteilte."
    shown = render_briefings([replace(make_briefing(words), sentences=(make_citation(words),))], "text")
    assert "Das Wichtigste" in shown
    assert "2 Quellen: The Courier" in shown
    assert "8. April 2025" in shown


def test_no_line_of_text_is_wider_than_a_terminal() -> None:
    shown = render_briefings([make_briefing("word " * 60 + "end.")], "text")
    assert max(map(len, shown.splitlines())) <= text.WIDTH


def test_text_holds_no_control_or_override_character_of_an_article() -> None:
    shown = render_briefings([make_briefing(HOSTILE)], "text")
    assert "\x1b" not in shown
    assert "\u202e" not in shown


@given(st.text())
def test_harmless_text_is_one_printable_line(given_text: str) -> None:
    assert all(
        character.isprintable() or character == " "
        for character in text.harmless(given_text)
        if character.isascii()
    )
    assert len(text.harmless(given_text).splitlines()) <= 1


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, _attrs: object) -> None:  # type: ignore[override]
        self.seen.add(tag)


def test_html_shows_an_articles_tags_as_text() -> None:
    page = render_briefings([make_briefing(HOSTILE)], "html")
    parser = Tags()
    parser.feed(page)
    assert "script" not in parser.seen
    assert "&lt;script&gt;" in page


def test_html_needs_nothing_from_the_network() -> None:
    page = render_briefings([make_briefing()], "html")
    assert "http" not in page
    assert "src=" not in page


def test_markdown_shows_an_articles_marks_as_text() -> None:
    shown = render_briefings([make_briefing(HOSTILE)], "markdown")
    assert r"\*bold\*" in shown
    assert r"\[x\]\(javascript\:y\)" in shown
    assert r"\<script\>" in shown


def test_a_briefing_value_has_the_promised_keys_in_order() -> None:
    value = BriefingShape.of(make_briefing()).dump()
    promised = (
        "id articles headline sentences key_points disagreements corrections related set_aside signature"
    )
    assert list(value) == promised.split()
    cited = ["text", "article", "field", "start", "end", "position", "source", "published", "url"]
    assert list(value["headline"]) == cited
    assert list(value["key_points"][0]) == [*cited, "sentence", "support", "corroboration", "single_source"]
    assert list(value["key_points"][0]["support"]) == ["origins", "cited", "articles"]
    assert json.loads(json.dumps(value)) == value


def test_a_superseded_citation_names_what_overtook_it() -> None:
    later = make_citation("Five people died.", "a2")
    value = Cited.of(make_citation("Two people died.", superseded=later)).dump()
    assert value["superseded"] == Cited.of(later).dump()
    assert "superseded" not in value["superseded"]


def test_an_event_value_has_the_promised_keys_in_order() -> None:
    event = Event("e-1", ("a1",), "Bridge open", "2025-04-08", None)
    assert list(GroupedEvent.of(event).dump()) == [
        "id",
        "articles",
        "title",
        "first_published",
        "last_published",
    ]


@pytest.mark.parametrize(
    ("published", "shown"),
    [(None, "undated"), ("2025-04-08", "8 April 2025"), ("2025-12-31T23:59:00Z", "31 December 2025")],
)
def test_a_day_is_shown_in_words(published: str | None, shown: str) -> None:
    assert day(published) == shown


def test_a_quotation_over_two_sentences_is_marked_once_where_it_ends() -> None:
    first = make_citation("“The bridge was shut.", position=3)
    second = make_citation("It is open,” she said.", position=4)
    shown = render_briefings([replace(make_briefing(), sentences=(first, second))], "text")
    assert "“The bridge was shut. It is open,” she said. [1]" in shown


def test_a_trace_says_why_each_sentence_and_how_surely_each_source_reports_a_point() -> None:
    first = Sentence("a1", 0, 0, 0, 20, "The bridge reopened.")
    other = Sentence("a3", 0, 0, 0, 19, "The bridge is open.")
    choice = Choice(0, first, 1.5, 0.75, 0.25, 0.5, other, 0.125)
    trace = Trace((choice,), ((1.0, 0.875), (1.0,)))
    for shown in (render_briefings([make_briefing()], form, [trace]) for form in FORMS):
        plain = re.sub(r"\s+", " ", shown.replace("\\", ""))
        assert "centrality 1.50, coverage 0.750, redundancy 0.250, score 0.500" in plain
        assert "beat “The bridge is open.” at 0.125" in plain
        assert "Key point 1: The Courier 1.00; unnamed source (a2) 0.88 “Traffic returned.”" in plain
    assert list(trace_value(trace)) == ["trace", "support_scores"]


def test_a_briefing_of_the_rest_is_marked() -> None:
    rest = replace(make_briefing(), signature="by:newsfold|chosen:rest|words:120")
    assert "no sentence passed the filters" in render_briefings([rest], "text")
    assert "no sentence passed" not in render_briefings([make_briefing()], "text")


def test_the_style_of_a_page_is_what_its_hash_allows_in_a_content_security_policy() -> None:
    page = render_briefings([make_briefing()], "html")
    style = page.split("<style>")[1].split("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert style_source() == f"'sha256-{digest}'"
