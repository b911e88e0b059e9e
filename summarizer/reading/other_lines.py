"""Finds lines that do not belong to the article: tables, polls, chronologies, notes to editors, comments.

A row of a table is told by its figures, or by cells of which the row beside it has as many; an answer of a poll by the
count or the share at its end. Scraping leaves both as lines among the text.

Readers' comments are told by how they are written: they speak of "I" and "you", ask, shout, trail off, and attribute
nothing. One such line shows nothing, since news quotes people; where the lines of the whole rest of a text are so, and
those above are not, people talk under the article. The place is the change point at which the difference is greatest.
English, as the words for "I" and "you" are.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from summarizer.languages import patterns
from summarizer.reading.lines import Line, ends_sentence
from summarizer.reading.picture_lines import MONTH
from summarizer.reading.prompts import is_comment_notice

_LIMIT = 400  # characters; a longer line is a paragraph
_WORDS, _HEAD_LETTERS, _CELLS = 4, 4, 3  # not tuned
_CELL = 60  # characters; a longer one is text  # not tuned
_ANSWER_WORDS, _QUESTION_WORDS = 14, 30  # not tuned
# "8 May 2025 The ferry runs aground.", "May 8, 2025 - The ferry …": no preposition before the day, a capital behind.
_DAY_GLUED = re.compile(
    rf"(?:[0-9]{{1,2}} {MONTH}\.? [0-9]{{4}}|{MONTH}\.? [0-9]{{1,2}}, [0-9]{{4}})(?: ?[:–—-]{{1,2}})? [\"“‘]?[A-Z]"
)
_ENTRIES, _ENTRY_LINES = 3, 3  # entries of a chronology, and lines from one to the next  # not tuned
_PARTED = re.compile(r"\s*(?:\t|\s\|\s|\||\s[·•]\s|\s{3,})\s*")
# "Diesel: 1,65 Euro", "High 7,930": a name and its figure, which may have a unit.
_PRICED = re.compile(
    r"[^\W\d_][^\n:]{0,30}?\s?(?::\s?|\s)[+–-]?[$€£¥]?[0-9][0-9.,]{0,12}\s?(?:[%€$£]|[^\W\d_]{1,6})?"
)
_PRICES, _PRICE_WORDS = 3, 6  # not tuned
_INFORMAL = re.compile(r"!{2,}|\?{2,}|\.{3,}|\b[A-Z]{4,}\b|[a-z][.!?][A-Z][a-z]|:-?\)|\?$")
_PERSONAL = re.compile(r"\b(?:I|I'm|I've|my|My|you|You|your|Your|i|im|lol|imho|btw)\b(?!\.)")
_ATTRIBUTED = re.compile(
    r"\b(?:said|says|told|according|reported|announced|added)\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_SIGNED = re.compile(
    r"(?:at )?\d{1,2}:\d\d ?[ap]m on \d{1,2} \w{3,9} \d{4}, ?\S{1,30} wrote:|posted by: ?\S{1,30} \|",
    re.IGNORECASE,
)
_QUOTES = frozenset('"“”„«»')
_LOOK = 400
# Read in 10,413 different texts of three development sets: where this held (66, all in Timeline17), two in three of
# eleven that were read were comments to the end, the others questions to readers, chats and a scene of bystanders;
# texts with quotation marks and speakers' names do not count since.
_FEWEST_ABOVE, _FEWEST_BELOW = 5, 12  # lines
_LEAST_BELOW, _MOST_ABOVE = 0.3, 0.05  # informal less attributed lines, as a share of all
_PERSONAL_BELOW = 0.15  # of them speak of "I" and "you", as a share of all
_EXPECTED = 0.15  # between the two
_HEADING = 60  # characters of a heading
_FEWEST_ABOVE = 2  # lines that an article has above what readers wrote  # not tuned
_RUNNING = 40  # characters of a line that runs  # not tuned
_NOTICED_ABOVE = 3  # lines above a notice on comments
_END_MARK = re.compile(r"[-–—*\s]{0,4}(?:ENDS?|ENDE|FIN|###|# # #)[-–—*\s]{0,4}[.]?")


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
    rows |= {n for n, row in enumerate(cells) if len(row) >= _PRICES and all(map(_PRICED.fullmatch, row))}
    rows |= _in_a_row([n for n, line in enumerate(lines) if _is_priced(line)], _PRICES)
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
    """Those of the lines that are next to another of them."""
    held = set(found)
    return {n for n in held if n - 1 in held or n + 1 in held}


def _in_a_row(found: Sequence[int], fewest: int) -> set[int]:
    """Those of the lines of which so many follow one another."""
    held = set(found)
    starts = [n for n in found if all(n + more in held for more in range(fewest))]
    return {n + more for n in starts for more in range(fewest)}


def _is_priced(line: Line) -> bool:
    short = len(line.opening) <= _CELL and not ends_sentence(line.opening)
    return short and 2 <= line.words <= _PRICE_WORDS and _PRICED.fullmatch(line.opening) is not None


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
    # "Pos Club P W D L", and with what the table is called before: "Tabelle Sp S U N Pkt".
    letters = sum(len(word) <= _HEAD_LETTERS for word in words)
    short = len(words) >= _WORDS and letters >= max(len(words) - 2, _WORDS)
    return short or len(words) == row.words


def _is_question(line: Line) -> bool:
    return line.text[-1] in "?？؟" and line.words <= _QUESTION_WORDS


def entries_of_chronology(lines: Sequence[Line]) -> frozenset[int]:
    """The lines of a chronology box, in which each entry follows its day; none if that is the whole article."""
    dated = [n for n, line in enumerate(lines) if _DAY_GLUED.match(line.opening)]
    if len(dated) < _ENTRIES or len(dated) * 2 > len(lines):
        return frozenset()
    near = [(a, b) for a, b in pairwise(dated) if b - a <= _ENTRY_LINES]
    return (
        frozenset({n for a, b in near for n in range(a, b + 1)}) if len(near) + 1 >= _ENTRIES else frozenset()
    )


def comments_start(lines: Sequence[str]) -> int:
    """The first line of readers' comments, the number of lines where there are none.

    Args:
        lines: those of a text, in order.
    """
    signed = next((n for n in range(_FEWEST_ABOVE, len(lines)) if _SIGNED.match(lines[n])), len(lines))
    if len(lines) < _FEWEST_ABOVE + _FEWEST_BELOW:
        return signed
    informal = [is_informal(line[:_LOOK]) for line in lines]
    lowest, at, total = 0.0, 0, 0.0
    for number, value in enumerate(informal, start=1):
        total += value - _EXPECTED
        if total < lowest:
            lowest, at = total, number
    above, below = informal[:at], informal[at:]
    if len(above) < _FEWEST_ABOVE or len(below) < _FEWEST_BELOW:
        return signed
    personal = sum(bool(_PERSONAL.search(line[:_LOOK])) for line in lines[at:])
    if personal < _PERSONAL_BELOW * len(below):
        return signed
    found = sum(below) >= _LEAST_BELOW * len(below) and sum(above) <= _MOST_ABOVE * len(above)
    return min(at, signed) if found else signed


def is_informal(line: str) -> int:
    """1 for a line as comments are written, -1 for one that attributes, 0 for others."""
    if not _QUOTES.isdisjoint(line):
        return -1 if _ATTRIBUTED.search(line) else 0
    speaks = _PERSONAL.search(line) or _INFORMAL.search(line)
    return (speaks is not None) - (_ATTRIBUTED.search(line) is not None)


def editors_start(lines: Sequence[Line]) -> int:
    """The first line that speaks to editors alone, the number of lines where none does."""
    running = 0
    for number, line in enumerate(lines):
        if running and (_is_for_editors(line.opening) or _END_MARK.fullmatch(line.opening)):
            return number
        running += _runs(line)
    return len(lines)


def _is_for_editors(text: str) -> bool:
    """Whether a line opens with words to editors, a colon or nothing behind them."""
    return _for_editors().match(text) is not None


def readers_start(lines: Sequence[Line], *, turns: bool) -> int:
    """The first line of what readers wrote under an article, the number of lines where they wrote nothing.

    Args:
        lines: those of the article.
        turns: people speak in turns in it, as in a chat, so that how lines are written shows nothing.
    """
    noticed = (n for n in range(_NOTICED_ABOVE, len(lines)) if is_comment_notice(lines[n].text))
    written = len(lines) if turns else comments_start([line.text for line in lines])
    return min(next(noticed, len(lines)), _headed(lines), written)


def _headed(lines: Sequence[Line]) -> int:
    """The heading of comments under which people talk to the end."""
    running = 0
    for number, line in enumerate(lines):
        if running >= _FEWEST_ABOVE and len(line.text) <= _HEADING and _comments().fullmatch(line.text):
            below = [each.opening for each in lines[number + 1 :]]
            if sum(map(is_informal, below)) >= 0:
                return number
        running += _runs(line)
    return len(lines)


def _runs(line: Line) -> bool:
    return len(line.text) >= _RUNNING and ends_sentence(line.text)


@cache
def _for_editors() -> re.Pattern[str]:
    """How a line to editors begins; a colon or nothing stands behind it."""
    return re.compile(
        rf"[-–—*\s]{{0,4}}(?:{'|'.join(patterns('for_editors'))})\s?(?:[:：]|\Z)", re.IGNORECASE
    )


@cache
def _comments() -> re.Pattern[str]:
    words, count = "|".join(patterns("comments")), r"[0-9][0-9.,]{0,6}"
    return re.compile(rf"(?:{count}\s)?(?:{words})\s?[:：]?\s?[(（[]?(?:{count})?[)）\]]?:?", re.IGNORECASE)
