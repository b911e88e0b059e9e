"""Splits an article's running text into sentences: at stops that belong to no short form, number, name or quotation.

The splitter is nupunkt (Punkt: Kiss and Strunk 2006, Computational Linguistics 32(4), with the parameters it ships),
chosen by measurement (``docs/text.md``) and corrected by the rules below, each of which answers errors seen on news
text. They decide most borders, so that nupunkt is asked for few texts. Every pattern is linear: texts may be hostile.
Sentences are exact slices with offsets, in pieces of limited size.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from summarizer.models import Article, Sentence, SetAside
from summarizer.text.languages import is_caseless, see
from summarizer.text.stops import TAIL, Border, StopRules, tells_names
from summarizer.text.wrapping import paragraphs

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
# What each border has.
_STOP = re.compile(r"[.!?…。！？｡؟۔।॥;\u037e]")
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
    if _STOP.search(text, 0, len(text) - 1) is None:
        return []  # most lines of texts that have a sentence a line
    caseless = caseless or (is_caseless(text) and not tells_names(text, language))
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
        # "I was there", but not the last letter of "F.B.I.".
        opens = following in {"A", "I", "U"} and not text.startswith(".", stop.end("next"))
        capital = following[0].isupper() and (following[1:].islower() or opens)
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
        goes_on = border[0][-1] in "」』" and text.startswith("と", border.end())
        if not goes_on and not _is_quoted(text, border):
            yield border.end()
    if language == "el":  # where the Latin semicolon is the question mark
        yield from (border.end() for border in _GREEK_QUESTION.finditer(text))


# Characters of a quotation that is told whole with what is said of it; a longer one is a speech of several sentences.
_QUOTED_WHOLE = 60
_QUOTES = {"」": "「", "』": "『", "”": "“"}


def _is_quoted(text: str, border: re.Match[str]) -> bool:
    """Whether a stop stands inside a short quotation in brackets: 「足が温かい。夢かと思った。」と話した."""
    end = border.end()
    for closing, opening in _QUOTES.items():
        opened = text.rfind(opening, max(0, end - _QUOTED_WHOLE), border.start())
        closed = text.find(closing, end, opened + _QUOTED_WHOLE) if opened >= 0 else -1
        if closed >= 0 and text.find(closing, opened, end) < 0:
            return True
    return False


# The longest sentence handed on, in characters; a longer one is cut at white space. Of the 99,387 sentences
# of ECB+ and Timeline17, 11 are longer than 1,000. Work downstream grows with a sentence's length, and no
# briefing of 120 words can use such a sentence anyway.
LONGEST = 1_000

REMEMBERED = 1_000  # articles; some 5 KB each
LONGEST_REMEMBERED = 50_000  # characters; bounds memory

# A longer stretch is not a paragraph; it is split piece by piece, the pieces meeting at white space, which keeps
# memory bounded: 5 MB of "a. " took 760 MB in one piece, 38 MB in these.
_PIECE = 50_000

# A stop, a colon or a closing quotation mark, and what may stand behind it.
_ENDED = re.compile(r"[.!?…:。！？｡؟۔।॥\u037e;\"”»」』]\W*$")
_TRAILS_OFF = re.compile(r"(?:…|\.{3})\W*$")
_END_LOOK = 12
# "Image caption A tug off Holm the ferry ran aground": where the text's capitals tell nothing, the border is lost.
_RUN_INTO = re.compile(
    r"(?:media|image) caption \w|image copyright \w|media playback is|story highlights \w|\W{0,2}prev \W{0,2}next\b",
    re.IGNORECASE,
)
_FEW = 3  # sentences, of which each must serve

_LINE_END = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")


def split(article: Article) -> tuple[Sentence, ...]:
    """The sentences of an article's running text, in order; those of the last few hundred articles are remembered.

    Each line is split on its own, and what is set aside is a border too; in a hard-wrapped text the lines of a
    paragraph count as one, so that a sentence may hold line ends.
    All characters outside of the sentences and of ``article.set_aside`` are white space.
    """
    return _remembered(article) if len(article.text) <= LONGEST_REMEMBERED else _split(article)


def _split(article: Article) -> tuple[Sentence, ...]:
    text, located = article.text, places(article.text, article.set_aside, article.language)
    said = [text[start:end] for _, start, end in located]
    cut = _breaks_off(said)
    last = len(located) - 1
    return tuple(
        Sentence(
            article.id,
            n,
            paragraph,
            start,
            end,
            words,
            (cut and n == last) or (last + 1 >= _FEW and _is_cut(words)),
        )
        for n, ((paragraph, start, end), words) in enumerate(zip(located, said, strict=True))
    )


def _is_cut(text: str) -> bool:
    """Whether a caption or highlights of the page run into a sentence without any sign where they end."""
    return _RUN_INTO.match(text) is not None


def places(text: str, set_aside: tuple[SetAside, ...], language: str) -> Sequence[tuple[int, int, int]]:
    """The paragraph, start and end of each sentence of a running text; those of the last texts are remembered."""
    known = _known_places if len(text) <= LONGEST_REMEMBERED else _places
    return known(text, set_aside, language)


def _places(text: str, set_aside: tuple[SetAside, ...], language: str) -> Sequence[tuple[int, int, int]]:
    located: list[tuple[int, int, int]] = []
    paragraph = 0
    caseless = is_caseless(text)
    for stretches in _lines(text, set_aside):
        before = len(located)
        for begin, stop in stretches:
            ends = spans(text[begin:stop], language, caseless=caseless)
            located += [(paragraph, begin + start, begin + end) for start, end in ends]
        paragraph += len(located) > before
    return located


_known_places = lru_cache(maxsize=500)(_places)


# Fingerprint, terms, headline and briefing of an article ask for the same, one soon after the other.
_remembered = lru_cache(maxsize=REMEMBERED)(_split)


def _breaks_off(sentences: Sequence[str]) -> bool:
    """Whether a text ends inside its last sentence: the others have a stop at their end, and it has none, or dots."""
    if len(sentences) < 2:
        return False
    *others, last = (sentence[-_END_LOOK:] for sentence in sentences)
    ended = sum(_ENDED.search(tail) is not None for tail in others)
    return ended * 2 >= len(others) and (not _ENDED.search(last) or _TRAILS_OFF.search(last) is not None)


def spans(text: str, language: str, *, caseless: bool = False) -> list[tuple[int, int]]:
    """The sentences of one line or paragraph as ``(start, end)``, without the white space around them.

    Line ends count as spaces, and invisible characters (soft hyphens, zero-width spaces) do not count.

    Args:
        text: the line.
        language: ISO 639-1.
        caseless: its article was put into small letters, so that capitals tell nothing.

    >>> spans("Mr. Ito left. He was tired.", "en")
    [(0, 13), (14, 27)]
    """
    view = see(text)
    shown = _LINE_END.sub(" ", view.text)
    pieces = [
        (piece_start + start, piece_start + end)
        for piece_start, piece_end in _cut(shown, *_trim(shown, 0, len(shown)), _PIECE)
        for start, end in _short_spans(shown[piece_start:piece_end], language, caseless=caseless)
    ]
    return _whole(text, [view.span(start, end) for start, end in pieces]) if view.gone else pieces


def _short_spans(text: str, language: str, *, caseless: bool) -> list[tuple[int, int]]:
    begun = sentence_starts(text, language, caseless=caseless)
    if not begun:
        return list(_cut(text, *_trim(text, 0, len(text)), LONGEST))
    starts = [0, *begun, len(text)]
    trimmed = (_trim(text, a, b) for a, b in pairwise(starts))
    return [piece for a, b in _worded(text, trimmed) for piece in _cut(text, a, b, LONGEST)]


def _whole(text: str, pieces: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans, widened over adjoining invisible characters so that none is left out."""
    kept: list[tuple[int, int]] = []
    last = 0
    for start, end in [*pieces, (len(text), len(text))]:
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


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    return start, start + len(piece.strip())


def _worded(text: str, pieces: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Pieces that hold a letter or a figure; one of marks alone (``* * *``) joins its neighbour."""
    span: tuple[int, int] | None = None
    for start, end in pieces:
        if span is None:
            span = (start, end)
        elif any(map(str.isalnum, text[start:end])) and any(map(str.isalnum, text[span[0] : span[1]])):
            yield span
            span = (start, end)
        else:
            span = (span[0], end)
    if span is not None:
        yield span


def _cut(text: str, start: int, end: int, most: int) -> Iterator[tuple[int, int]]:
    """``[start, end)`` in pieces of at most ``most`` characters, cut at the last white space there."""
    while end - start > most:
        limit = start + most
        cut = next((i for i in range(limit, start, -1) if text[i].isspace()), limit)
        yield _trim(text, start, cut)
        start, _ = _trim(text, cut, end)
    if start < end:
        yield start, end
