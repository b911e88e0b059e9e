"""Heads that run into text with nothing but white space between.

A small word with a capital shows where text begins, and so does a sentence that says again what its own head has said;
both only where no sentence has ended before.
"""

import re
from collections.abc import Iterator
from functools import cache

from summarizer.languages import get_language, words
from summarizer.languages.en_openers import BEFORE_A_NAME, OPENS_BEHIND_HEAD, OPENS_BEHIND_NAME
from summarizer.models import AsideKind
from summarizer.reading.run_together import later_clause
from summarizer.reading.two_clauses import second_clause
from summarizer.text import tokens
from summarizer.text.languages import stop_words

_RUN_IN_HEAD = 400  # characters in which the text begins; not tuned
_SENTENCE = 400  # characters of the sentence behind that are compared with the head
_BORDER = re.compile(r"(?<=\s)[$€£#]?(?P<last>[^\W_][\w'’%-]*)['’\"”]?\s+(?=['‘\"“`]?\s?[A-Z])")
_OPENING = re.compile(OPENS_BEHIND_HEAD)
_SMALL_WORD = re.compile(f"{OPENS_BEHIND_HEAD}|{OPENS_BEHIND_NAME}")
_OPENS_BYLINE = re.compile(r"By [A-Z]")
_SENTENCE_ENDS = re.compile(r"(?<=[a-z0-9)\]\"'”’])[.!?]['\"”’)]{0,2}\s")  # no end behind "U.S."
_LEAST_HEAD, _LEAST_TEXT = 3, 5  # words; shorter heads are parts of names
# A word with a capital behind a small one or a figure, and in front of a small one.
_CAPITAL_INSIDE = re.compile(r"(?<=[a-z0-9%'’] )(?P<word>[A-Z][a-z]+)(?= (?!of )[a-z])")
_LEAST_CAPTION, _LEAST_BEHIND, _CLAUSE = 5, 7, 4  # words  # not tuned
# Content stems that a head needs, that the sentence behind it says again, and their part of the head. Of 1,357 first
# lines of Timeline17, which has no titles, 172 repeat half of their head, 38 of 40 that were read because it is a
# headline; of 7,330 snippets of AllSides, 6 do, none of which is.
_LEAST_STEMS, _LEAST_REPEATED, _REPEATED = 4, 3, 0.5
_REPEATED_TWICE = 0.7  # behind a capital, where a name may go on  # not tuned


def run_in_parts(text: str, *, titled: bool, article: str = "") -> Iterator[tuple[int, AsideKind, str]]:
    """Where the headline and each further part of a head that runs into text ends, its kind and how that was seen.

    Args:
        text: the first paragraph, behind what is known to be no text.
        titled: the article has a title elsewhere; then only small words tell.
        article: all of the article, which shows what words it writes with a small letter.

    >>> line = "Ferry aground off Holm The ferry Alma ran aground last night."
    >>> [line[:end] for end, _, _ in run_in_parts(line, titled=False)]
    ['Ferry aground off Holm ']
    """
    text = text[: _RUN_IN_HEAD + _SENTENCE]  # a crafted text may be nothing but heads
    kind: AsideKind = "byline" if _OPENS_BYLINE.match(text) else "headline"
    end = 0
    if byline := _byline_end(text):
        end, kind = byline, "headline"
        yield end, "byline", "who wrote it, glued to the text"
    while part := _part(text[end:], titled=titled) or caption_end(text[end:], article):
        end += part
        yield end, kind, f"a {kind} that runs into the text"
        kind = "standfirst"
    while part := second_clause(text[end:]) or later_clause(text[end:]):
        end += part
        yield end, "standfirst", "a whole clause in front of another that nothing joins to it"


def _byline_end(text: str) -> int:
    """Where a by-line that ends on the name of an outlet stops."""
    found = _byline().match(text) if _OPENS_BYLINE.match(text) else None
    return found.end() if found else 0


@cache
def _byline() -> re.Pattern[str]:
    """As in "By Ann Other Science correspondent, NPA News The ferry …"."""
    return re.compile(
        r"By (?:[A-Z][\w.'’-]{1,20} ){2,3}(?:[A-Za-z]{2,14} ){0,4}?[A-Za-z]{2,14}, "
        rf"(?:[A-Z][\w.-]{{1,15}} ){{0,3}}?(?i:{'|'.join(sorted(words('outlets')))})"
        r"(?:, (?:in )?[A-Z][a-z]{2,15})? (?=[\"“‘]?[A-Z])"
    )


def _part(text: str, *, titled: bool) -> int:
    """How many characters the first part of the head has; 0 where there is only text."""
    borders = [border for border in _BORDER.finditer(text[:_RUN_IN_HEAD]) if _may_end(text, border)]
    opened = next((border.end() for border in borders if _opens_behind(text, border)), 0)
    found = [border for border in borders if not _leads_on(border["last"])]
    lower = [m.end() for m in found if not m["last"][0].isupper()]
    upper = [m.end() for m in found if m["last"][0].isupper()]
    said_again = (
        0 if titled else _said_again(text, lower, _REPEATED) or _said_again(text, upper, _REPEATED_TWICE)
    )
    return min(filter(None, (opened, said_again)), default=0)


def caption_end(text: str, article: str) -> int:
    """Where text begins behind a caption or standfirst without a stop, 0 where none is seen.

    "… will not be told for weeks Engineers are …": behind a small word stands a capital on a word that the article
    writes with a small letter elsewhere, and that no name goes on from. Both parts are long enough for a sentence.

    >>> caption_end("The crew of the ferry waits ashore Engineers have begun to pump it dry today.", "of engineers")
    35
    """
    for found in _CAPITAL_INSIDE.finditer(text[:_RUN_IN_HEAD]):
        if _SENTENCE_ENDS.search(text, 0, found.start()):
            return 0
        before = text[: found.start()].split()
        behind = text[found.start() :].split(maxsplit=_LEAST_BEHIND)
        if len(before) < _LEAST_CAPTION or len(behind) <= _LEAST_BEHIND or _leads_on(before[-1]):
            continue
        if before[-1][0].isupper() or any(each.endswith((",", "(")) for each in before[-_CLAUSE:]):
            continue  # "Air Force One", ", a former Marine who"
        if _is_small(found["word"], article):
            return found.start()
    return 0


def _is_small(word: str, article: str) -> bool:
    """Whether an article writes a word with a small letter, and more often than with a capital inside sentences."""
    if word.lower() not in article:  # most are not, and a pattern for each word costs more than all the rest
        return False
    small = len(re.findall(rf"(?<![\w'’-]){word.lower()}(?![\w'’-])", article))
    return small >= len(re.findall(rf"[a-z,] {word}(?![\w'’-])", article)) and small > 0


def _leads_on(word: str) -> bool:
    """Whether a name may stand behind a word, so that a capital there shows nothing."""
    return word in BEFORE_A_NAME or word.lower() in stop_words("en") or word.endswith(("'s", "’s"))


def _opens_behind(text: str, border: re.Match[str]) -> bool:
    """Whether a small word with a capital opens text at a border: "ashore The ferry", "Friday A ship"."""
    last = border["last"]
    # No name goes on with "The" and a small word: "above Britain's The minister", "…, the mayor says The ferry".
    if last.endswith(("'s", "’s")) or (last == "says" and "," in text[: border.start()]):
        return _OPENING.match(text, border.end()) is not None
    if _leads_on(last):
        return False
    is_name = last[0].isupper() and last.lower() not in get_language("en").dates.weekdays
    return (_OPENING if is_name else _SMALL_WORD).match(text, border.end()) is not None


def _may_end(text: str, border: re.Match[str]) -> bool:
    """Whether a head can end there: words in front without an end of a sentence, and text behind."""
    head, behind = text[: border.end()], text[border.end() :].split(maxsplit=_LEAST_TEXT)
    return len(head.split()) >= _LEAST_HEAD and not _has_ended(head) and len(behind) >= _LEAST_TEXT


def _has_ended(head: str) -> bool:
    """Whether a sentence ends in a head; none ends behind "Gov." or "Adm."."""
    never = get_language("en").abbreviations.never_last
    ends = _SENTENCE_ENDS.finditer(head)
    return any(head[: end.start()].rpartition(" ")[2].lower() not in never for end in ends)


def _said_again(text: str, borders: list[int], least: float) -> int:
    """The border whose head is said again the most by the rest of its sentence, the last of equals."""
    share, end = max(((_repeated(text, end), end) for end in borders), default=(0.0, 0))
    return end if share >= least else 0


def _repeated(text: str, end: int) -> float:
    """The part of the head's content stems that the sentence behind it says again."""
    stop = _SENTENCE_ENDS.search(text, end, end + _SENTENCE)
    head = set(tokens.content_stems(text[:end], "en"))
    shared = head & set(tokens.content_stems(text[end : stop.start() if stop else end + _SENTENCE], "en"))
    return len(shared) / len(head) if len(head) >= _LEAST_STEMS and len(shared) >= _LEAST_REPEATED else 0.0
