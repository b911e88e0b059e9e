"""What nobody sees changes nothing but offsets."""

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models import Article
from summarizer.reading.articles import read_text
from summarizer.text.languages import INVISIBLE, one_line, see, visible
from summarizer.text.sentences import spans, split
from summarizer.text.tokens import content_stems, words

PLAIN = "Harbour pilots left Selby Quay on Friday. Nobody was hurt, the guild said. Ships wait."
HIDDEN = st.sampled_from(INVISIBLE)
SIGNS = "aB1 .!?…\n\u00ad\u200b\u200f\ufeff\u00a0'”中"
TEXTS = st.text(st.one_of(st.sampled_from(SIGNS), st.characters()), max_size=80)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(PLAIN)), HIDDEN), max_size=12))
def test_words_and_sentences_see_through_what_is_invisible(strewn: list[tuple[int, str]]) -> None:
    text = PLAIN
    for place, mark in sorted(strewn, reverse=True):
        text = text[:place] + mark + text[place:]
    assert visible(text) == PLAIN
    assert words(text) == words(PLAIN)
    assert content_stems(text, "en") == content_stems(PLAIN, "en")
    found = split(Article("a", text))
    assert [visible(s.text) for s in found] == [PLAIN[a:b] for a, b in spans(PLAIN, "en")]
    assert all(text[s.start : s.end] == s.text for s in found)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_a_view_leads_back_to_the_text(text: str) -> None:
    view = see(text)
    assert view.text == visible(text)
    for place in range(len(view.text)):
        start, end = view.span(place, place + 1)
        assert 0 <= start < end <= len(text)
        assert visible(text[start:end]) == view.text[place : place + 1]


def test_spaces_of_any_width_part_words() -> None:
    assert words("8\u202favril\u00a02025") == ["8", "avril", "2025"]


def test_reading_sets_aside_lines_that_show_nothing() -> None:
    article = read_text("Ships wait.\n\u200b\n\u00ad\u00ad\nNobody was hurt.\n", id="a")
    assert [(aside.kind, article.text[aside.start : aside.end]) for aside in article.set_aside] == [
        ("furniture", "\u200b"),
        ("furniture", "\u00ad\u00ad"),
    ]


def test_a_line_end_shows_as_a_space() -> None:
    assert one_line(" It\r\n was\u00a0fro\u00adzen.\n") == "It was frozen."
