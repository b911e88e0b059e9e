"""Sentences of an article's running text, as exact slices of it.

The splitter is nupunkt (Punkt: Kiss and Strunk 2006, Computational Linguistics 32(4), with the parameters it
ships), chosen by measurement (``docs/text.md``) and corrected by the few rules below, each of which answers
errors seen on news text. Every pattern here is linear, and what the splitter sees is bounded: texts may be
hostile.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from summarizer.languages import get_language
from summarizer.languages.language import Abbreviations
from summarizer.models import Article, Sentence, SetAside
from summarizer.text.invisible import see
from summarizer.text.wrapping import paragraphs

# The longest sentence handed on, in characters; a longer one is cut at white space. Of the 99,387 sentences
# of ECB+ and Timeline17, 11 are longer than 1,000. Work downstream grows with a sentence's length, and no
# briefing of 120 words can use such a sentence anyway.
LONGEST = 1_000

# A longer stretch is no paragraph; it is split piece by piece, the pieces meeting at white space, which keeps
# memory bounded: 5 MB of "a. " took 760 MB in one piece, 38 MB in these.
_PIECE = 50_000

# Stretches without white space from here on (addresses, encoded data) are hidden from the splitter, all but
# their tail: it looks ahead to the end of the stretch at each full stop, which costs the square of its
# length.
_LONG_WORD = 200
_TAIL = 20

_LINE_END = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_HIDDEN = re.compile(rf"(?<!\S)\S{{{_LONG_WORD},}}")
# “ and « close a quotation in German or Danish („…“, »…«) when they touch the full stop.
_CLOSERS = "\"'”’»)\\]}“«›‹*"
# Alone between white space, as tokenised text has them, only these are certain to close.
_APART = "”’»›)\\]'\""
_CLOSER_AFTER_STOP = re.compile(r"(?<=[.!?…])[“«‹]")
# A stop, what it closes, white space.
_BORDER = re.compile(rf"[.!?…](?P<closers>[{_CLOSERS}]*+(?:\s[{_APART}]++(?=\s))*+)\s++")
# Stops that no abbreviation shares; Chinese and Japanese put no white space behind them.
_PLAIN_BORDER = re.compile(r"[。！？｡؟۔।॥\u037e]++[」』”’）】》\"')\]»]*+\s*+")
_GREEK_QUESTION = re.compile(r";[”’»)\"']*+\s++")
# "U.S", "U.N", before its last full stop.
_INITIALS = re.compile(r"(?<![^\W_])[A-Z]\.[A-Z]\Z")
# "9 a.m." and "U.S." are English in papers of all languages.
_ENGLISH = get_language("en")
_OPENERS = "\"'“”‘’«»‹›([{„‚¿¡*-–— "


def split(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article's running text, in order.

    Each line is split on its own, and what is set aside is a border too; in a hard-wrapped text the lines of a
    paragraph count as one, so that a sentence may hold line ends.
    All characters outside of the sentences and of ``article.set_aside`` are white space.
    """
    found: list[Sentence] = []
    paragraph = 0
    for stretches in _lines(article.text, article.set_aside):
        before = len(found)
        for begin, stop in stretches:
            for start, end in spans(article.text[begin:stop], article.language):
                a, b = begin + start, begin + end
                found.append(Sentence(article.id, len(found), paragraph, a, b, article.text[a:b]))
        paragraph += len(found) > before
    return tuple(found)


def spans(text: str, language: str) -> list[tuple[int, int]]:
    """The sentences of one line or paragraph as ``(start, end)``, without the white space around them.

    Line ends count as spaces, and what nobody sees (soft hyphens, zero-width spaces) as nothing.

    >>> spans("Mr. Ito left. He was tired.", "en")
    [(0, 13), (14, 27)]
    """
    view = see(text)
    shown = _LINE_END.sub(" ", view.text)
    found = [
        (piece_start + start, piece_start + end)
        for piece_start, piece_end in _cut(shown, *_trim(shown, 0, len(shown)), _PIECE)
        for start, end in _short_spans(shown[piece_start:piece_end], language)
    ]
    return _whole(text, [view.span(start, end) for start, end in found]) if view.gone else found


def _short_spans(text: str, language: str) -> list[tuple[int, int]]:
    starts = [0, *_starts(text, language), len(text)]
    trimmed = (_trim(text, a, b) for a, b in pairwise(starts))
    return [piece for a, b in _worded(text, trimmed) for piece in _cut(text, a, b, LONGEST)]


def _whole(text: str, found: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, those beside characters that are not seen widened so that none is left out."""
    kept: list[tuple[int, int]] = []
    last = 0
    for start, end in [*found, (len(text), len(text))]:
        stray_start, stray_end = _trim(text, last, start)
        if stray_start < stray_end and kept:
            kept[-1] = (kept[-1][0], stray_end)
        kept.append((stray_start if stray_start < stray_end and not last else start, end))
        last = end
    return [(start, end) for start, end in kept if start < end]


def _lines(text: str, set_aside: tuple[SetAside, ...]) -> Iterator[list[tuple[int, int]]]:
    """Of each paragraph (see ``text.wrapping``), the stretches that are not set aside."""
    i = 0
    for row, end in paragraphs(text):
        at = row.start
        stretches = []
        while i < len(set_aside) and set_aside[i].start < end:
            stretches.append((at, set_aside[i].start))
            at = max(at, set_aside[i].end)
            if at > end:  # it reaches into later lines, so it stays the current one
                break
            i += 1
        stretches.append((at, end))
        yield [(a, b) for a, b in stretches if a < b]


def _starts(text: str, language: str) -> list[int]:
    """Where the second and each later sentence of ``text`` begins."""
    punkt: list[int] | None = None  # asked only where the rules leave a border open: most lines have none
    caseless = not any(map(str.isupper, text))
    starts = set()
    for border in _BORDER.finditer(text):
        verdict = _verdict(text, border, language, caseless)
        if verdict is None:
            punkt = _punkt_starts(text) if punkt is None else punkt
            verdict = bisect_right(punkt, border.end()) > bisect_right(punkt, border.start())
        if verdict:
            starts.add(border.end())
    starts.update(_plain_starts(text, language))
    return sorted(start for start in starts if start < len(text))


def _punkt_starts(text: str) -> list[int]:
    """Where nupunkt would begin sentences."""
    import nupunkt  # noqa: PLC0415 - reads its model: only when there is text to split

    seen = _HIDDEN.sub(_hide, text)
    return [start for start, _ in nupunkt.sent_spans(_CLOSER_AFTER_STOP.sub("”", seen))]


def _hide(match: re.Match[str]) -> str:
    word = match[0]
    return "x" * (len(word) - _TAIL) + word[-_TAIL:]


def _plain_starts(text: str, language: str) -> Iterator[int]:
    for border in _PLAIN_BORDER.finditer(text):
        # 「…。」と述べた: the particle after a closed quotation carries the sentence on.
        if not (border[0][-1] in "」』" and text.startswith("と", border.end())):
            yield border.end()
    if language == "el":  # where the Latin semicolon is the question mark
        yield from (border.end() for border in _GREEK_QUESTION.finditer(text))


def _verdict(text: str, border: re.Match[str], language: str, caseless: bool) -> bool | None:
    """Whether a sentence ends at ``border``; ``None`` leaves it to nupunkt."""
    after = _first(text, border.end())
    if after.islower() and not caseless:
        return False  # “Why?” he asked. Yahoo! shares fell.
    mark = text[border.start()]
    if border["closers"].strip(")] "):
        return _after_quotation(mark, after, caseless)
    if mark != ".":
        return True if mark in "!?" else None
    if border["closers"]:
        return None  # (D-Nev.) Monday
    return _after_full_stop(text, border, _cased(after, caseless), language)


def _after_full_stop(text: str, border: re.Match[str], after: str, language: str) -> bool | None:
    at = border.start()
    word = _word_before(text, at)
    if word.isdecimal():
        return _after_number(word, after, language, at_start=at <= len(word))
    if text[max(0, at - 4) : at].replace(" ", "").casefold().endswith(("a.m", "p.m")):
        return _after_clock(text, border.end())
    if (
        _INITIALS.search(text, max(0, at - _TAIL), at)
        and _word_at(text, border.end()).casefold() in _ENGLISH.abbreviations.after_initials
    ):
        return False
    return _after_word(word, after, _abbreviations(language))


def _cased(after: str, caseless: bool) -> str:
    """The next character; in text without any capital each letter may begin a sentence."""
    return after.upper() if caseless else after


def _after_quotation(mark: str, after: str, caseless: bool) -> bool | None:
    """A stop inside closing quotation marks: without capitals, “Why?” may be followed by its speaker."""
    if caseless and mark != ".":
        return None
    return True if after.isalpha() and mark != "…" else None


def _after_number(word: str, after: str, language: str, *, at_start: bool) -> bool | None:
    """A full stop behind a figure: an end, an ordinal, a list's number, or a decimal torn apart."""
    short = len(word) <= 3
    if short and (at_start or after.isdecimal()):
        return False  # "1. Wash your hands"; "a 5. 8 magnitude": ECB+ has 118 of these
    if get_language(language).abbreviations.ordinal_stop and len(word) <= 2:
        return False
    return True if after.isupper() else None


def _after_clock(text: str, start: int) -> bool | None:
    """Behind "a.m.": nupunkt never ends there, but only a day or a time zone goes on with a capital."""
    word = _word_at(text, start)
    if word[:1].isupper():
        return word.casefold() not in _goes_on_behind_clock()
    return None


@cache
def _goes_on_behind_clock() -> frozenset[str]:
    dates = _ENGLISH.dates
    return _ENGLISH.abbreviations.after_clock.union(dates.months, dates.weekdays)


@cache
def _abbreviations(language: str) -> Abbreviations:
    """Those of a language with the small English ones, or the English ones where it has none."""
    own, english = get_language(language).abbreviations, _ENGLISH.abbreviations
    return replace(
        own,
        never_last=own.never_last or english.never_last,
        lower_case=own.lower_case | english.lower_case,
    )


def _after_word(word: str, after: str, known: Abbreviations) -> bool | None:
    """A full stop behind a word: never an end after a title, always after a plain lower-case word.

    nupunkt takes "low", "month", "cap" or "rehab" for the short forms that court rulings make of them.
    """
    if word.casefold() in known.never_last and not (word.islower() and len(word) > 4):
        return False
    plain = word.isalpha() and word.islower() and len(word) >= 2 and word not in known.lower_case
    return True if plain and after.isupper() else None


def _first(text: str, start: int) -> str:
    """The first character from ``start`` on that is no quotation mark, bracket or dash."""
    return next((c for c in text[start : start + 6] if c not in _OPENERS), "")


def _word_before(text: str, end: int) -> str:
    start, least = end, max(0, end - _TAIL)
    while start > least and text[start - 1].isalnum():
        start -= 1
    return text[start:end]


def _word_at(text: str, start: int) -> str:
    end = start
    while end < min(len(text), start + _TAIL) and text[end].isalnum():
        end += 1
    return text[start:end]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())


def _worded(text: str, pieces: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Pieces that hold a letter or a figure; one of marks alone (``* * *``) joins its neighbour."""
    held: tuple[int, int] | None = None
    for start, end in pieces:
        if held is None:
            held = (start, end)
        elif any(map(str.isalnum, text[start:end])) and any(map(str.isalnum, text[held[0] : held[1]])):
            yield held
            held = (start, end)
        else:
            held = (held[0], end)
    if held is not None:
        yield held


def _cut(text: str, start: int, end: int, most: int) -> Iterator[tuple[int, int]]:
    """``[start, end)`` in pieces of at most ``most`` characters, cut at the last white space there."""
    while end - start > most:
        limit = start + most
        cut = next((i for i in range(limit, start, -1) if text[i].isspace()), limit)
        yield _trim(text, start, cut)
        start, _ = _trim(text, cut, end)
    if start < end:
        yield start, end
