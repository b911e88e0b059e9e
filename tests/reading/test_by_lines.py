"""By-lines, in the words of all languages."""

import pytest

from summarizer.reading.bylines import is_byline


@pytest.mark.parametrize(
    "line",
    [
        "By Ida Moss and Jan van der Holm",
        "Ida Moss, Health Correspondent",
        "Redaktionen",
        "Redazione Lenham",
        "Haber Merkezi",
        "Von Ida Moss für Lenham Presse",
        "di Ida Moss - Tempo di lettura: 3 minuti",
    ],
)
def test_a_line_of_names_and_desks_is_a_by_line(line: str) -> None:
    assert is_byline(line)


@pytest.mark.parametrize(
    "line", ["By the sea", "By the sea - 3 min read", "Text Messages Show Delay at Lenham"]
)
def test_other_lines_are_none(line: str) -> None:
    assert not is_byline(line)
