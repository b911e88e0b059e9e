"""Rows of tables and the answers of polls, which scraping leaves as lines among the text.

A row is told by its figures, or by cells of which the row beside it has as many; an answer of a poll by the count or
the share at its end.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from summarizer.languages import patterns
from summarizer.reading.boilerplate import MONTH
from summarizer.reading.lines import Line, ends_sentence

_LIMIT = 400  # characters; a longer line is a paragraph
_WORDS, _HEAD_LETTERS, _CELLS = 4, 4, 3  # not tuned
_CELL = 60  # characters; a longer one is text  # not tuned
_ANSWER_WORDS, _QUESTION_WORDS = 14, 30  # not tuned
# "8 May 2025 The ferry runs aground.", "May 8, 2025 - The ferry …": no preposition before the day, a capital behind.
_DAY_GLUED = re.compile(
    rf"(?:[0-9]{{1,2}} {MONTH}\.? [0-9]{{4}}|{MONTH}\.? [0-9]{{1,2}}, [0-9]{{4}})(?: ?[:–—-]{{1,2}})? [\"“‘]?[A-Z]"
)
_ENTRIES, _ENTRY_LINES = 3, 3  # entries of a chronology, and lines from one to the next  # not tuned
_PARTED = re.compile(r"\s*(?:\t|\s\|\s|\||\s{3,})\s*")


def rows_of_tables(lines: Sequence[Line], raw: str) -> frozenset[int]:
    """The rows of tables and the answers of polls, at least two in a row, with what stands above them.

    Args:
        lines: those of a text.
        raw: the text with its tabs.
    """
    rows = _beside([n for n, line in enumerate(lines) if is_row(line.opening)])
    cells = [_cells(raw[line.start : line.start + len(line.opening)]) for line in lines]
    beside = [n for n in range(1, len(lines)) if cells[n] and len(cells[n]) == len(cells[n - 1])]
    rows |= {m for n in beside if _is_table(cells[n]) for m in (n - 1, n)}
    answers = _beside([n for n, line in enumerate(lines) if is_answer(line.opening)])
    heads = {n - 1 for n in rows if n and n - 1 not in rows and _is_head(lines[n - 1], lines[n])}
    questions = {n - 1 for n in answers if n and n - 1 not in answers and _is_question(lines[n - 1])}
    return frozenset(rows | heads | answers | questions)


def is_row(text: str) -> bool:
    """Whether a line is a row of a table: half of its words are figures, and it ends as no sentence does.

    >>> is_row("1 Norwick 28 18 6 4 60"), is_row("In 2024 and 2025 the port shipped 28 and 31 tons.")
    (True, False)
    """
    words = text.split() if len(text) <= _LIMIT and not ends_sentence(text) else []
    return len(words) >= _WORDS and sum(map(_is_figure, words)) * 2 >= len(words)


def is_answer(text: str) -> bool:
    """Whether a line is an answer of a poll, with its count or share.

    >>> is_answer("Yes, of course (214 votes)"), is_answer("The rate rose to 4%.")
    (True, False)
    """
    short = len(text) <= _LIMIT and 2 <= len(text.split()) <= _ANSWER_WORDS
    return short and not text[0].isdecimal() and _answer().search(text) is not None


@cache
def _answer() -> re.Pattern[str]:
    counted = rf"[0-9][0-9.,\s]{{0,9}}\s?(?:{'|'.join(patterns('votes'))})"
    share = r"[0-9]{1,3}(?:[.,][0-9]{1,2})?\s?[%％]"
    return re.compile(rf"[\s:：(（[–—-](?:{counted}|{share}(?:\s?\({counted}\))?)[)）\]]?\Z", re.IGNORECASE)


def _beside(found: Sequence[int]) -> set[int]:
    """Those of the lines that stand beside another of them."""
    held = set(found)
    return {n for n in held if n - 1 in held or n + 1 in held}


def _cells(text: str) -> list[str]:
    """The cells of a line that tabs, strokes or wide gaps part; none where one is too long, or it is a sentence."""
    if len(text) > _LIMIT or ends_sentence(text) or not _PARTED.search(text):
        return []
    cells = [cell for cell in _PARTED.split(text.strip("| ")) if cell]
    return [] if any(len(cell) > _CELL for cell in cells) else cells


def _is_table(cells: list[str]) -> bool:
    """Whether cells are enough to show a table: three, or two of which the second is a figure or a rule."""
    return len(cells) >= _CELLS or (
        len(cells) == _CELLS - 1 and (_is_figure(cells[-1]) or not cells[-1].strip(":-—"))
    )


def _is_figure(word: str) -> bool:
    return word.strip("()%+-–,.:$€£").replace(".", "").replace(",", "").isdecimal()


def _is_head(above: Line, row: Line) -> bool:
    """Whether a line could stand above a row: a few short words and initials, or as many words as it."""
    words = above.opening.split()
    if ends_sentence(above.text) or len(words) < _CELLS or above.text[-1] == ":":
        return False
    short = len(words) >= _WORDS and all(len(word) <= _HEAD_LETTERS for word in words)
    return short or len(words) == row.words


def _is_question(line: Line) -> bool:
    return line.text[-1] in "?？؟" and line.words <= _QUESTION_WORDS


def entries_of_chronology(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of a box that tells what happened when, each entry behind its day; none where that is the article."""
    dated = [n for n, line in enumerate(lines) if _DAY_GLUED.match(line.opening)]
    if len(dated) < _ENTRIES or len(dated) * 2 > len(lines):
        return frozenset()
    near = [(a, b) for a, b in pairwise(dated) if b - a <= _ENTRY_LINES]
    return (
        frozenset({n for a, b in near for n in range(a, b + 1)}) if len(near) + 1 >= _ENTRIES else frozenset()
    )
