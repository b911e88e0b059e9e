"""Datelines: place, day and agency in front of the first sentence ("PORT CAVAN, April 8 (NPA) - ")."""

import re

from summarizer.reading.date_shapes import find_dates, is_date_line
from summarizer.reading.word_lists import AGENCIES, NO_PLACES, SMALL_IN_PLACES, WEEKDAYS

_LOOK = 140  # no dateline is longer
_SEPARATOR = re.compile(r"\s?:\s{1,3}|\s{0,3}(?:—|–|\.\s?[-–—]|--)\s{0,3}|\s-\s{1,3}|\s\|\s{1,3}")
_AGENCY = re.compile(
    r"\s{0,2}(?:[(\[/](?P<held>[^\W\d_][\w.&' ]{1,28}(?:/[\w.&' -]{1,28})?)[)\]/]|"
    r"[—–-]\s(?P<after>[^\W\d_]{2,8}|РИА Новости))$"
)
# "МОСКВА, 8 апреля — НАП. Текст": a full stop ends a dateline only where an agency stands before it.
_STOP = re.compile(r"\.\s{1,3}")
_PART = re.compile(r"\s{0,2}[,|/–—]\s{0,2}|\s{1,2}-\s{1,2}")
_STAMP = re.compile(
    r"(?:[A-Z][a-z]{2,8},? )?[A-Z][a-z]{2,8}\.? [0-9]{1,2}, [0-9]{4} [0-9]{1,2}:[0-9]{2}(?: ?[ap]m)?(?: "
    r"[A-Z]{3,4})? "
)


def dateline_end(text: str, *, context: str = "") -> int:
    """Where the first sentence begins behind a dateline and its separator, 0 when a line has none.

    A date, an agency, or a place in long capitals is enough evidence. "Oslo — The …" needs its dash and the
    capital
    letter; "Oslo: The …" and "Oslo - The …" need that ``context``, the article, also says "in Oslo": on
    Timeline17
    ten of eleven such openings without it were people and headlines ("Tony Tester: Spill …").

    >>> line = "PORT CAVAN, April 8 (NPA) - The harbour froze."
    >>> line[dateline_end(line):]
    'The harbour froze.'
    """
    text = text[:_LOOK]
    best = 0
    for separator in (*_SEPARATOR.finditer(text), *_STOP.finditer(text)):
        rest = text[separator.end() :]
        if rest and _is_dateline(text[: separator.start()], rest, separator.group(), context):
            best = max(best, separator.end())
    if best and text[:best].rstrip().endswith("|"):
        stamp = _STAMP.match(text[best:])  # "WENDHAM | Wed Jun 11, 2025 2:59 pm EDT WENDHAM (NPA) - "
        best += stamp.end() if stamp and find_dates(stamp.group()) else 0
    if best and (again := dateline_end(text[best:])):
        best += again
    return best


def is_dateline(text: str) -> bool:
    """Whether a whole line is a place and a date ("Port Cavan, April 8, 2025"), or the like."""
    places, dated, _agency = _read(text.rstrip(" :-–—.")) if len(text) <= _LOOK else ([], False, False)
    return bool(places) and dated


def _is_dateline(head: str, rest: str, separator: str, context: str) -> bool:
    places, dated, agency = _read(head.strip())
    if separator.strip() == ".":
        return bool(places) and agency and rest[0].isupper()
    if not places:
        return agency and not dated
    if dated or agency or _in_capitals(places[0]):
        return rest[0].isalnum() or rest[0] in "\"“‘'«„¿¡[("
    if len(places) > 2 or not rest[0].isupper() or len(rest.split()) < 10:
        return False
    if separator.strip() in {"—", "–", "--"}:
        return separator != separator.strip()
    return f" in {places[0].casefold()}" in context.casefold()


def _read(head: str) -> tuple[list[str], bool, bool]:
    """The places that a would-be dateline names (none when it is none); has it a date, an agency?"""
    agency = _AGENCY.search(head)
    if agency and not _is_agency(agency):
        agency = None
    if agency:
        head = head[: agency.start()].rstrip(". ")
    dates = find_dates(head)
    for date in reversed(dates):
        head = head[: date.start] + "," + head[date.end :]
    places = [part.strip(" .,") for part in _PART.split(head)]
    places = [place for place in places if place and place.casefold() not in WEEKDAYS]
    if not 1 <= len(places) <= 3 or not all(_is_place(place) for place in places):
        return [], bool(dates) or bool(places), bool(agency)
    return places, bool(dates) or is_date_line(head), bool(agency)


def _is_agency(found: re.Match[str]) -> bool:
    """Whether what brackets hold begins with a capital or is an agency's name; behind a dash, capitals alone."""
    if found["after"]:
        return found["after"].isupper() or " " in found["after"]
    return _is_capital(found["held"][0]) or found["held"].split("/")[0].casefold() in AGENCIES


def _is_place(name: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= 4 or not _is_capital(words[0][0]):
        return False
    if any(word.casefold().strip(".") in NO_PLACES or word.casefold() in WEEKDAYS for word in words):
        return False
    return all((_is_capital(word[0]) and not _has_digit(word)) or word in SMALL_IN_PLACES for word in words)


def _is_capital(letter: str) -> bool:
    """Whether a letter may open a name: a capital, or one of a script without capitals."""
    return letter.isupper() or (letter.isalpha() and letter.lower() == letter.upper())


def _in_capitals(place: str) -> bool:
    """Whether a place is written in capitals, and too long for an acronym."""
    return place.isupper() and len(place) >= 5


def _has_digit(word: str) -> bool:
    return any(character.isdigit() for character in word)
