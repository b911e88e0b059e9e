"""The key-point block at the head of an article."""

import pytest

from summarizer.reading.lines import running_lines
from summarizer.reading.plain_text import annotate

BODY = "The reservoir above Tarn Mills was full again on Sunday, three weeks earlier than last year."
REST = "Its keepers opened two of the five gates before dawn."
POINTS = ["Reservoir full three weeks early", "Two gates stand open since dawn"]


def lifted(text: str) -> list[str]:
    return [text[point.start : point.end] for point in annotate(text).takeaways]


HEADINGS = [
    "Key points", "Key takeaways", "Key Takeaways:", "KEY POINTS", "In brief", "At a glance", "Highlights",
    "Summary points", "What to know", "The main points", "Three key takeaways", "## Key points",
    "Key points of the report", "Claves", "Las claves", "Puntos clave", "Das Wichtigste in Kürze",
    "L'essentiel",
    "Les points clés", "Oppsummert", "Podsumowanie:",
]  # fmt: skip


@pytest.mark.parametrize("heading", HEADINGS)
def test_headings_announce_key_points(heading: str) -> None:
    assert lifted(f"{heading}\n- {POINTS[0]}\n- {POINTS[1]}\n{BODY}\n{REST}") == POINTS


@pytest.mark.parametrize(
    "marks",
    [
        ("- ", "- "),
        ("• ", "• "),
        ("– ", "– "),
        ("* ", "* "),
        ("i) ", "ii) "),
        ("1. ", "2. "),
        ("(a) ", "(b) "),
    ],
)
def test_bullets_and_numbers_are_left_out(marks: tuple[str, str]) -> None:
    first, second = marks
    assert lifted(f"At a glance\n{first}{POINTS[0]}\n{second}{POINTS[1]}\n\n{BODY}\n{REST}") == POINTS


def test_the_block_is_set_aside_as_one() -> None:
    block = f"Key points\n\n- {POINTS[0]}\n- {POINTS[1]}"
    text = f"{block}\n{BODY}\n{REST}"
    found = annotate(text)
    assert [("takeaways", block)] == [(a.kind, text[a.start : a.end]) for a in found.set_aside]
    assert [line.text for line in running_lines(text, found.set_aside)] == [BODY, REST]


def test_headline_standfirst_and_byline_may_come_first() -> None:
    head = "Reservoir brims at Tarn Mills\nA wet spring has filled it early.\nBy Oda Finch\nMay 4, 2025"
    assert lifted(f"{head}\nKey points\n- {POINTS[0]}\n- {POINTS[1]}\n\n{BODY}\n{REST}") == POINTS


def test_points_may_hold_several_sentences() -> None:
    point = "The reservoir is full. That is three weeks early."
    assert [point] == lifted(f"In brief\n• {point}\n{BODY}\n{REST}")


def test_points_without_bullets_end_at_a_blank_line() -> None:
    assert lifted(f"Key points\n{POINTS[0]}\n{POINTS[1]}\n\n{BODY}\n\n{REST}") == POINTS


def test_a_list_under_running_text_is_no_block() -> None:
    assert lifted(f"{BODY}\n{REST}\nKey points\n- {POINTS[0]}\n- {POINTS[1]}\n{REST}") == []


def test_a_block_without_text_under_it_is_the_text() -> None:
    text = f"Key points\n- {POINTS[0]}\n- {POINTS[1]}"
    assert lifted(text) == []
    assert [line.text for line in running_lines(text, annotate(text).set_aside)] == POINTS


def test_nothing_is_lifted_from_a_single_line() -> None:
    assert lifted(f"Key points - {POINTS[0]} - {POINTS[1]} {BODY}") == []
