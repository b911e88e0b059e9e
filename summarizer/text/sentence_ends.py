"""Finds where sentences end: at stops that do not belong to a short form, number, name or quotation.

The splitter is nupunkt (Punkt: Kiss and Strunk 2006, Computational Linguistics 32(4), with the parameters it ships),
chosen by measurement (``docs/text.md``) and corrected by the rules below, each of which answers errors seen on news
text. They decide most borders, so that nupunkt is asked for few texts. Every pattern is linear: texts may be hostile.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator

from summarizer.text.languages import is_caseless
from summarizer.text.stops import TAIL, Border, StopRules

# Stretches without white space from here on (addresses, encoded data) are hidden from nupunkt, all but their tail: it
# looks ahead to the end of the stretch at each full stop, which costs the square of its length.
_LONG_WORD = 200
_QUOTATION = 2_000  # characters in which quotation marks are counted  # not tuned
# Initials that end sentences more often than the initials of people.
_STATES = frozenset({"U.S", "U.N", "U.K", "E.U", "D.C"})
_HIDDEN = re.compile(rf"(?<!\S)\S{{{_LONG_WORD},}}")
# “ and « close a quotation in German or Danish („…“, »…«) when they touch the full stop.
_CLOSERS = "\"'”’»)\\]}“«›‹*"
# Alone between white space, as tokenised text has them, only these are certain to close.
_APART = "”’»›)\\]'\""
_CLOSER_AFTER_STOP = re.compile(r"(?<=[.!?…])[“«‹]")
# A stop, what it closes, white space.
_BORDER = re.compile(rf"[.!?…](?P<closers>[{_CLOSERS}]*+(?:\s[{_APART}]++(?=\s))*)\s++")
# Stops that no abbreviation shares; Chinese and Japanese put no white space behind them.
_PLAIN_BORDER = re.compile(r"[。！？｡؟۔।॥\u037e]++[」』”’）】》\"')\]»]*+\s*+")
_GREEK_QUESTION = re.compile(r";[”’»)\"']*+\s++")
# A stop that touches the next word, as scraping leaves it where lines or paragraphs were: "end.Next", "done?”Next".
_GLUED = re.compile(
    r"[.!?…](?=(?:[\"”“’‘'»„]|«\s?)?[^\W\d_])"
    r"(?:(?<=[^\W\d_]{2}.)|(?<=\d.)|(?<=\b[ap]\.m.)|(?<=\b[A-Z]\.[A-Z].)|(?<=[^\W\d_][)\]”’\"'«»].))"
    r"(?P<quote>[\"”“’‘'«»„]?)(?:(?<=«)\s)?(?=(?P<next>[^\W\d_]{1,20}+)(?!\.\w))"
)
# What stands behind a full stop in addresses and names of files; with a capital, only what opens no sentence.
_ENDS_WITH_CAPITAL = frozenset("com org net gov edu html htm php pdf js py net ai io tv".split())
_ADDRESS_ENDS = _ENDS_WITH_CAPITAL | frozenset(
    "info biz int mil co uk de at ch fr es it nl be pl ru eu us ca au nz ie in jp cn br me app dev news jpg jpeg png "
    "gif doc docx xls xlsx csv txt zip json xml asp aspx ly fm".split()
)
_ADDRESS = re.compile(r"[/@\\_:=]")


def sentence_starts(text: str, language: str, *, caseless: bool = False) -> list[int]:
    """Where the second and each later sentence of ``text`` begins.

    Args:
        text: one line.
        language: ISO 639-1.
        caseless: capitals mean nothing; the line itself may show that too.

    >>> sentence_starts("The road is open.Lorries may pass.", "en")
    [17]
    """
    caseless = caseless or is_caseless(text)
    glued = _glued_places(text, caseless=caseless)
    if not glued:
        return _starts(text, language, caseless=caseless)
    pieces = [text[a:b] for a, b in zip([0, *glued], [*glued, len(text)], strict=True)]
    spaced = " ".join(pieces)
    inserted = [place + number for number, place in enumerate(glued)]
    starts = (
        start - bisect_right(inserted, start - 1)
        for start in _starts(spaced, language, frozenset(inserted), caseless=caseless)
    )
    return sorted({start for start in starts if 0 < start < len(text)})


def _glued_places(text: str, *, caseless: bool) -> list[int]:
    """The places after a stop where white space is missing."""
    places = []
    for stop in _GLUED.finditer(text):
        following = stop["next"]
        ends = _ENDS_WITH_CAPITAL if following[0].isupper() else _ADDRESS_ENDS
        if following.casefold() in ends or _is_in_address(text, stop.start(), stop.end("next")):
            continue
        capital = following[0].isupper() and (following[1:].islower() or following in {"A", "I", "U"})
        if capital or (caseless and following.islower() and len(following) > 1 and not stop["quote"]):
            places.append(_place_of_space(text, stop))
    return places


def _is_in_address(text: str, at: int, end: int) -> bool:
    start = max(text.rfind(" ", 0, at), at - _LONG_WORD)
    stop = text.find(" ", end)
    return _ADDRESS.search(text, start + 1, stop if stop >= 0 else len(text)) is not None


def _place_of_space(text: str, stop: re.Match[str]) -> int:
    """Before a quotation mark that opens what follows, else behind it."""
    quote = stop["quote"]
    pointed = quote in "«»" and quote == next((each for each in text[:_QUOTATION] if each in "«»"), "")
    opens = quote in "“‘„" or pointed or (quote in "\"'" and text.count(quote, 0, stop.start()) % 2 == 0)
    return stop.start("quote") if quote and opens else stop.end()


def _starts(
    text: str, language: str, glued: frozenset[int] = frozenset(), *, caseless: bool = False
) -> list[int]:
    """The starts; ``glued`` are the places of spaces that were put in."""
    punkt: list[int] | None = None  # asked only if the rules leave a border undecided: most lines have none
    line = StopRules(text, language, caseless=caseless)
    starts = set()
    for match in _BORDER.finditer(text):
        border = _before_opening(text, Border(match.start(), match["closers"], match.end()))
        verdict = line.verdict(border)
        if (
            verdict is None
            and border.next - 1 in glued
            and text[max(0, border.at - 3) : border.at] in _STATES
        ):
            verdict = True  # "left the U.S.Officials said"
        if verdict is None:
            punkt = _punkt_starts(text) if punkt is None else punkt
            verdict = bisect_right(punkt, border.next) > bisect_right(punkt, border.at)
        if verdict:
            starts.add(border.next)
    starts.update(_plain_starts(text, language))
    return sorted(start for start in starts if start < len(text))


def _before_opening(text: str, border: Border) -> Border:
    """The border, in front of a quotation mark between white space that opens what follows: as many stand before."""
    if '"' not in border.closers or border.closers.strip() != '"' or border.closers == '"':
        return border
    opens = text.count('"', max(0, border.at - _QUOTATION), border.at) % 2 == 0
    return Border(border.at, "", text.index('"', border.at), opens=True) if opens else border


def _punkt_starts(text: str) -> list[int]:
    """Where nupunkt would begin sentences."""
    import nupunkt  # noqa: PLC0415 - reads its model: only when there is text to split

    seen = _HIDDEN.sub(_hide, text)
    return [start for start, _ in nupunkt.sent_spans(_CLOSER_AFTER_STOP.sub("”", seen))]


def _hide(match: re.Match[str]) -> str:
    word = match[0]
    return "x" * (len(word) - TAIL) + word[-TAIL:]


def _plain_starts(text: str, language: str) -> Iterator[int]:
    for border in _PLAIN_BORDER.finditer(text):
        # 「…。」と述べた: the particle after a closed quotation carries the sentence on.
        if not (border[0][-1] in "」』" and text.startswith("と", border.end())):
            yield border.end()
    if language == "el":  # where the Latin semicolon is the question mark
        yield from (border.end() for border in _GREEK_QUESTION.finditer(text))
