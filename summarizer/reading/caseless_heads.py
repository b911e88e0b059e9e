"""Finds where the text begins in a lower-cased text that has its page head in the same line. English.

No capital shows the beginning there, but buttons, time stamps, credits and datelines do.
"""

import re
from collections.abc import Iterator

from summarizer.models import AsideKind
from summarizer.reading.bylines import NO_PLACES
from summarizer.reading.picture_lines import MONTH
from summarizer.text.languages import is_caseless

_LOOK = 2_000  # characters that show whether a text has capitals
_HEAD = 400  # characters in which the text begins
# Counts are those of 2,724 texts of Multi-News; of each kind 14 were read, or all, and none took a word of the text.
# "Close the ferry sank" (35 texts), but not "Close to the quay"; "Photo holm — the ferry" (8), "Abstract ferries sink"
# (5).
_BUTTON = re.compile(
    r"close (?!(?:to|up|friends?|family|relatives?|ties|observers?|associates?|behind|by|on|enough|calls?|encounters?"
    r"|aides?|allies|contact|proximity|attention|watchers?|races?|elections?)\b)"
    r"|(?:photo )+(?!(?:by|of|from|credit|shows?|gallery|op|advertisement)\b)"
    r"|abstract (?!art|paint|expression|idea|concept)",
    re.IGNORECASE,
)
_DAY_AND_TIME = (
    rf"\b{MONTH}\.? \d{{1,2}}, \d{{4}},?(?: at)? \d{{1,2}}: ?\d\d (?:[ap]\.?m\.? )?"
    r"(?:[ecmp][sd]?t|gmt|ist|bst|utc) "
)
# "Ferry sinks by ida moss monday, may 5, 2025 16: 15 edt the ferry" (11), "users continue reading the main story
# related stories the ferry" (8).
_ABOVE = re.compile(
    rf".{{0,300}}?{_DAY_AND_TIME}(?:(?:/ )?updated:? (?:\w+day, )?{_DAY_AND_TIME}(?:by \w+ \w+ )?(?:/ source: \w+ )?)?"
    r"|[^.!?]{5,300}?continue reading the main story related stories ",
    re.IGNORECASE,
)
# "Reuters/ida moss the ferry" (13), "Ida moss/ap the ferry" (7).
_CREDIT = re.compile(
    r"(?:reuters|epa|afp|ap) ?/ ?(?!ipsos|zogby|reuters|afp|epa|ap|gfk|norc)[a-z'’-]+ [a-z'’-]+ (?=[a-z])"
    r"|(?:[a-z'’-]+ [a-z.'’-]+ ?/ ?(?:ap|npr|afp|reuters|epa|getty images)(?: photo| file)? )+(?=[a-z])",
    re.IGNORECASE,
)
# "Port holm, selm. — the ferry": up to four words and a country or state, a dash, and the first word of a sentence.
# Without a state a second dash says that the first opens a parenthesis. Of 107 texts 101 have a dateline there, three a
# by-line or a date, three a heading.
_DATELINE = re.compile(
    r"(?P<place>[^\W\d_][\w.'’]*(?: [^\W\d_][\w.'’]*){0,3}(?P<state>, [\w. ]{2,20})?)"
    r" (?P<dash>—|–|--|-) (?=[\"“'‘]?[a-z])"
)
_SENTENCE = re.compile(r"[^.!?\n]{0,600}")
_LONGEST_DATELINE = 60
_FEWEST_WORDS = 8  # of the text behind


def caseless_head_parts(text: str) -> Iterator[tuple[int, AsideKind, str]]:
    """Where each part of the head of a lower-cased text ends, with its kind and the reason.

    >>> line = "Close port cavan — the harbour of holm froze on monday, and i saw it."
    >>> [line[:end] for end, _, _ in caseless_head_parts(line)]
    ['Close ', 'Close port cavan — ']
    """
    if not (_BUTTON.match(text) or _ABOVE.match(text[:_HEAD]) or _CREDIT.match(text) or _dateline_end(text)):
        return
    if not is_caseless(text[:_LOOK]):
        return
    end = 0
    if head := _BUTTON.match(text):
        end = head.end()
        yield end, "furniture", "a button or label in front of a text in small letters"
    if (head := _ABOVE.match(text[end:][:_HEAD])) and _is_text(text[end + head.end() :]):
        end += head.end()
        yield end, "furniture", "stands before a time stamp or link in a text in small letters"
    if (head := _CREDIT.match(text[end:])) and _is_text(text[end + head.end() :]):
        end += head.end()
        yield end, "furniture", "a credit in front of a text in small letters"
    if place := _dateline_end(text[end:]):
        yield end + place, "dateline", "a place and a dash in front of a text in small letters"


def _dateline_end(text: str) -> int:
    dateline = _DATELINE.match(text[:_LONGEST_DATELINE])
    if not dateline or any(word.strip(".") in NO_PLACES for word in dateline["place"].casefold().split()):
        return 0
    sentence = _SENTENCE.match(text, dateline.end())
    parenthesis = sentence is not None and f" {dateline['dash']} " in sentence[0]
    return 0 if parenthesis and not dateline["state"] else dateline.end()


def _is_text(behind: str) -> bool:
    return len(behind.split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS
