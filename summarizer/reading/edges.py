"""What shares a line with running text: a dateline, date or credit before it, letters behind it."""

import re
from collections.abc import Iterator, Sequence

from summarizer.models import SetAside
from summarizer.reading import boilerplate, bylines
from summarizer.reading.date_shapes import find_dates
from summarizer.reading.datelines import dateline_end
from summarizer.reading.lines import Line, ends_sentence, find_bullets, has_letter

_CONTEXT = 20_000  # characters of the article in which a place may be confirmed
_GLUED = re.compile(r"(?:date|dated|published|posted|updated)(?: on)?[:\s]{1,3}", re.IGNORECASE)


def find_edges(text: str, running: Sequence[Line]) -> tuple[SetAside, ...]:
    """What in the lines of running text does not run, in order; each line keeps some words."""
    edges: list[SetAside] = []
    bullets = find_bullets(running)
    for number, line in enumerate(running):
        if number in bullets:
            edges.append(
                SetAside(line.start, line.start + bullets[number], "furniture", "the mark of a list's item")
            )
            continue
        found = list(_before(line, first=number == 0, context=text[:_CONTEXT])) if number < 2 else []
        if not found:
            found = list(_credit(line))
        if number + 1 == len(running):
            found += _behind(line, found[-1].end if found else line.start)
        edges += found
    return tuple(edges)


def _before(line: Line, *, first: bool, context: str) -> Iterator[SetAside]:
    """A glued date and a dateline in front of one of the first two paragraphs."""
    glued = _glued_date_end(line.opening) if first else 0
    if glued:
        yield SetAside(
            line.start, line.start + len(line.text[:glued].rstrip()), "date", "a date glued to the text"
        )
    place = dateline_end(line.opening[glued:], context=context if first else "")
    if place:
        start = line.start + glued
        end = start + len(line.text[glued : glued + place].rstrip())
        yield SetAside(start, end, "dateline", "place, date or agency in front of the first sentence")


def _credit(line: Line) -> Iterator[SetAside]:
    credit = boilerplate.credit_end(line.opening)
    if credit and ends_sentence(line.text):
        end = line.start + len(line.text[:credit].rstrip())
        yield SetAside(line.start, end, "furniture", "a picture credit glued to the text")


def _behind(line: Line, after: int) -> list[SetAside]:
    start = line.start + bylines.trailing_signoff(line.text)
    if start == line.end or not has_letter(line.text[max(0, after - line.start) : start - line.start]):
        return []
    return [SetAside(start, line.end, "signoff", "an agency behind the last sentence")]


def _glued_date_end(text: str) -> int:
    """Where the text begins behind a scraped date such as "date 2025-04-08 ", 0 when there is none."""
    word = _GLUED.match(text)
    start = word.end() if word else 0
    dates = find_dates(text[start : start + 60])
    if not dates or dates[0].start or not dates[0].date:
        return 0
    end = start + dates[0].end
    rest = text[end:].lstrip(" :|-–—")
    in_figures = text[start : start + 4].isdigit()
    if not rest or text[end] not in " :|\t" or not (word or (in_figures and rest[0].isupper())):
        return 0
    return len(text) - len(rest)
