"""Which lines belong together."""

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.models import Article
from summarizer.text.sentences import split
from summarizer.text.wrapping import paragraphs

SENTENCES = (
    "The oldest tug of Selby Quay is to be scrapped in June, the port authority said on Tuesday.",
    "She has pulled ships off the bar for sixty-one years and has sunk twice, both times at her own berth.",
    "A museum in Port Cavan would like to have her engine, but nobody has offered to pay for the crane.",
    "Her last skipper wants the bell.",
)
PARAGRAPHS = (" ".join(SENTENCES[:2]), " ".join(SENTENCES[2:]))


def joined(text: str) -> list[str]:
    return [" ".join(text[row.start : end].split()) for row, end in paragraphs(text)]


@pytest.mark.parametrize("width", [50, 60, 65, 72, 80])
@pytest.mark.parametrize("between", ["\n\n", "\n    ", "\r\n\r\n"])
def test_filled_lines_make_paragraphs(width: int, between: str) -> None:
    indent = between.strip("\r\n")
    filled = [textwrap.fill(p, width, initial_indent=indent, break_on_hyphens=False) for p in PARAGRAPHS]
    text = between.strip(" ").join(filled)
    assert list(PARAGRAPHS) == joined(text)


@pytest.mark.parametrize("width", [50, 72, 80])
def test_sentences_run_over_line_ends_and_stay_slices(width: int) -> None:
    text = "\n\n".join(textwrap.fill(p, width, break_on_hyphens=False) for p in PARAGRAPHS)
    found = split(Article("a", text))
    assert list(SENTENCES) == [" ".join(s.text.split()) for s in found]
    assert all(text[s.start : s.end] == s.text for s in found)
    assert [s.paragraph for s in found] == [0, 0, 1, 1]


@pytest.mark.parametrize(
    "lines",
    [
        list(SENTENCES),
        ["Tug to be scrapped in June after sixty-one years", SENTENCES[0]],
        ["Tug to be scrapped", "By Mara Dunn", "April 8, 2025", SENTENCES[0], SENTENCES[1]],
        [
            "Why pilots walked out",
            "How a breakwater works",
            "Who pays for the crane",
            "What the museum wants",
        ],
        ["- the tug is scrapped by June", "- the bell goes to her skipper", "- the engine goes nowhere"],
        ["1. The tug is scrapped by June", "2. the bell goes to her skipper"],
        [],
    ],
    ids=["sentences", "headline", "head", "labels", "bullets", "numbers", "nothing"],
)
def test_lines_that_nobody_broke_stay_apart(lines: list[str]) -> None:
    assert lines == joined("\n".join(lines))


def test_lines_broken_at_will_make_a_paragraph_up_to_a_blank_one() -> None:
    text = "The oldest tug of Selby Quay\nis to be scrapped in June,\nthe port authority said.\n\nNobody was hurt."
    assert (joined(text)) == [
        "The oldest tug of Selby Quay is to be scrapped in June, the port authority said.",
        "Nobody was hurt.",
    ]


def test_a_list_item_goes_on_in_lines_indented_under_it() -> None:
    assert joined("- the tug is\n  scrapped by June\n- the bell") == [
        "- the tug is scrapped by June",
        "- the bell",
    ]


@settings(max_examples=300, deadline=None)
@given(st.text(st.sampled_from("ab A.\n\r\t-1) “”"), max_size=300))
def test_paragraphs_hold_every_word_in_order_and_apart(text: str) -> None:
    found = paragraphs(text)
    last = 0
    for row, end in found:
        assert last <= row.start < end <= len(text)
        assert text[last : row.start].strip() == ""
        last = end
    assert text[last:].strip() == ""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Shares of Alma (ALM.\nL) fell on Monday.", id="the symbol of a share"),
        pytest.param("The tug (1822.\nHK) is for sale.", id="a symbol in figures"),
        pytest.param("He sailed with the U.\nS. Navy to Holm.", id="initials"),
    ],
)
def test_a_line_end_inside_a_symbol_or_initials_parts_nothing(text: str) -> None:
    assert len(paragraphs(text)) == 1


def test_a_line_end_behind_a_bracket_that_closes_parts_paragraphs() -> None:
    assert len(paragraphs("Shares of Alma (ALM) fell.\nL) is a mark.")) == 2
