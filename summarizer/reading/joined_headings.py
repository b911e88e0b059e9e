"""Separates headings that share a line with the text after them, by the signs that show where they end."""

import re
from collections.abc import Iterator
from functools import cache

from summarizer.languages import get_language, words
from summarizer.languages.en_openers import (
    BEFORE_A_NAME,
    OPENS_AS_PARTICIPLE,
    OPENS_BEHIND_HEAD,
    OPENS_BEHIND_NAME,
)
from summarizer.models import AsideKind
from summarizer.reading.captions import second_clause
from summarizer.reading.joined_clauses import later_clause
from summarizer.text import tokens
from summarizer.text.languages import is_plain_english, stop_words

# Subheadings in capitals that share a line with the text below them.

_LONGEST_SHOUTED = 20_000  # characters in which they are looked for
_WORD = r"[A-Z0-9$€£%'’][A-Z0-9$&/'’.-]*[,:]?"
# Behind the end of a sentence, and in front of a word with one capital.
_SHOUTED = re.compile(
    rf"(?:^|(?<=[.!?\"”’)] ))(?P<heading>(?:{_WORD} ){{3,14}})(?=[\"“‘]?[A-Z](?:[a-z'’]| [a-z]))"
)
_LETTERS = re.compile(r"[A-Z]{2,}")
_FEWEST = (
    3  # words of two letters; fewer are acronyms that open a sentence. 37 of 37 in Timeline17 are headings.
)


def find_shouted(text: str) -> Iterator[tuple[int, int]]:
    """Where subheadings in capitals stand inside a line, in order.

    >>> line = "The ferry sank. CREW STILL ASHORE IN HOLM The crew was told to wait."
    >>> [line[start:end] for start, end in find_shouted(line)]
    ['CREW STILL ASHORE IN HOLM ']
    """
    if not _LETTERS.search(text):
        return  # most lines: to find that out is far quicker
    for match in _SHOUTED.finditer(text, 0, _LONGEST_SHOUTED):
        heading = match["heading"].rstrip()
        if (
            not heading.endswith(":") and len(_LETTERS.findall(heading)) >= _FEWEST
        ):  # "IDA MOSS, HOST:" speaks
            yield match.span("heading")


# Labels that say what is told behind them, at the head of a sentence: "Why it matters: The ferry …".

# 57 in 7,336 snippets of AllSides, half of them "Why it matters", and none that is no label.
_LABEL = re.compile(
    r"(?:^|(?<=[.!?\"”’)] ))(?P<label>(?i:why it matters|(?:the )?(?:big picture|state of play|bottom line|latest"
    r"|context|details)|driving the news|what['’]s (?:happening|new|next)|what (?:they|we)['’]re (?:saying|watching)"
    r"|between the lines|yes, but|zoom (?:in|out)|flashback|by the numbers|of note|reality check): )"
    r"(?=[\"“‘]?[A-Z0-9$£€])"
)


def find_labels(text: str) -> Iterator[tuple[int, int]]:
    """Where labels that only say what kind of thing is told stand in front of a sentence, in order.

    >>> line = "The ferry sank. Why it matters: It was the only one of Holm."
    >>> [line[start:end] for start, end in find_labels(line)]
    ['Why it matters: ']
    """
    if ": " in text:
        yield from (match.span("label") for match in _LABEL.finditer(text, 0, _LONGEST_SHOUTED))


# Headings that run into the text after them, with only white space between.
#
# A capitalised small word shows where the text begins, and so does a sentence that repeats what the heading has said;
# both only if no sentence has ended before.

_RUN_IN_HEAD = 400  # characters in which the text begins; not tuned
_SENTENCE = 400  # characters of the sentence behind that are compared with the head
_BORDER = re.compile(r"(?<=\s)[$€£#]?(?P<last>[^\W_][\w'’%-]*)['’\"”]?\s+(?=['‘\"“`]?\s?[A-Z])")
_OPENING = re.compile(OPENS_BEHIND_HEAD)
_SMALL_WORD = re.compile(f"{OPENS_BEHIND_HEAD}|{OPENS_BEHIND_NAME}")
_PARTICIPLE = re.compile(OPENS_AS_PARTICIPLE)
_OPENS_BYLINE = re.compile(r"By [A-Z]")
_SENTENCE_ENDS = re.compile(r"(?<=[a-z0-9)\]\"'”’])[.!?]['\"”’)]{0,2}\s")  # no end behind "U.S."
# Of the 11 heads so found on every fourth day of Timeline17 ten are captions; 155 other heads are headlines still.
_AUXILIARY = re.compile(r"(?<=[\w’'] )(?:is|are|has|have)\b")
_DETERMINER = re.compile(r"\b(?:[Tt]he|[Aa]n?)\b")
_LEAST_HEAD, _LEAST_TEXT = 3, 5  # words; shorter heads are parts of names
# A word with a capital behind a small one or a figure, and in front of a small one.
_CAPITAL_INSIDE = re.compile(r"(?<=[a-z0-9%'’] )(?P<word>[A-Z][a-z]+)(?= (?!of )[a-z])")
_LEAST_CAPTION, _LEAST_BEHIND, _CLAUSE = 5, 7, 4  # words  # not tuned
# Content stems that a head needs, that the sentence behind it says again, and their part of the head. Of 1,357 first
# lines of Timeline17, which has no titles, 172 repeat half of their head, 38 of 40 that were read because it is a
# headline; of 7,330 snippets of AllSides, 6 do, none of which is.
_LEAST_STEMS, _LEAST_REPEATED, _REPEATED = 4, 3, 0.5
_REPEATED_TWICE = 0.7  # behind a capital, where a name may go on  # not tuned
# Of 529 headlines found in judged pairs of nine languages 83 ended in a small word, in front of a noun or a name
# ("Stadtrat streitet über die | Brücke von Holm"); now 18 of 481 do, most of them whole ("… bestellt Diplomaten ein").
_WITH_CAPITALS = tuple("cs de el es fr it pl pt sk sv uk".split())


def run_in_parts(text: str, *, titled: bool, article: str = "") -> Iterator[tuple[int, AsideKind, str]]:
    """Where the headline and each other part of a head that runs into text ends, with its kind and the reason.

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
    while True:
        if part := _byline_end(text[end:]):
            end += part
            yield end, "byline", "who wrote it, glued to the text"
            kind = "standfirst" if end > part else "headline"
        elif part := _part(text[end:], article, titled=titled) or caption_end(text[end:], article):
            if _is_told(text[end : end + part]):
                kind = "standfirst"
            end += part
            yield end, kind, f"a {kind} that runs into the text"
            kind = "standfirst"
        elif part := second_clause(text[end:]) or later_clause(text[end:]):
            end += part
            yield end, "standfirst", "a whole clause in front of another that nothing joins to it"
            kind = "standfirst"
        else:
            return


def _is_told(head: str) -> bool:
    """Whether a head is a whole sentence, as captions are: "The ferry is aground off the quay"."""
    return ":" not in head and bool(_AUXILIARY.search(head) and _DETERMINER.search(head))


def _byline_end(text: str) -> int:
    """Where a by-line that ends on the name of an outlet stops."""
    found = _byline().match(text) if _OPENS_BYLINE.match(text) else None
    return found.end() if found else 0


@cache
def _byline() -> re.Pattern[str]:
    """As in "By Ann Other Science correspondent, NPA News The ferry …" and "By Ann Other and Ida Moss Divers …"."""
    word, outlets = r"[A-Z][\w.'’-]{1,20}", "|".join(sorted(words("outlets")))
    places = "|".join(sorted(each.title() for each in get_language("en").pointing.before_places))
    at_outlet = (
        rf"(?:{word} ){{2,3}}(?:(?:[A-Za-z]{{2,14}} ){{0,4}}?[A-Za-z]{{2,14}}, )?"
        rf"(?:[A-Z][\w.-]{{1,15}} ){{0,3}}?(?i:{outlets})(?:, (?:in )?(?:(?:{places}) )?[A-Z][a-z]{{2,15}})?"
    )
    return re.compile(rf"By (?:{at_outlet}|{word} {word} and {word} {word}) (?=[\"“‘]?[A-Z])")


def _part(text: str, article: str, *, titled: bool) -> int:
    """How many characters the first part of the head has; 0 where there is only text."""
    borders = [border for border in _BORDER.finditer(text[:_RUN_IN_HEAD]) if _may_end(text, border)]
    if borders and not is_plain_english(article or text):
        borders = [border for border in borders if border["last"].casefold() not in _small_words()]
    opened = next((border.end() for border in borders if _opens_behind(text, border)), 0)
    found = [border for border in borders if not _leads_on(border["last"])]
    lower = [m.end() for m in found if not m["last"][0].isupper()]
    upper = [m.end() for m in found if m["last"][0].isupper()]
    said_again = (
        0 if titled else _said_again(text, lower, _REPEATED) or _said_again(text, upper, _REPEATED_TWICE)
    )
    return min(filter(None, (opened, said_again)), default=0)


@cache
def _small_words() -> frozenset[str]:
    """Stop words of languages that are written with capitals: no headline ends in one, and a noun stands behind it."""
    return frozenset().union(*map(stop_words, _WITH_CAPITALS))


def caption_end(text: str, article: str) -> int:
    """Where the text begins after a caption or standfirst without a stop, 0 if there is no sign of one.

    "… will not be told for weeks Engineers are …": after a small word comes a capitalised word that the article writes
    with a small letter elsewhere, and that does not continue a name. Both parts are long enough for a sentence.

    >>> caption_end("The crew of the ferry waits ashore Engineers have begun to pump it dry today.", "of engineers")
    35
    """
    for capital in _CAPITAL_INSIDE.finditer(text[:_RUN_IN_HEAD]):
        if _SENTENCE_ENDS.search(text, 0, capital.start()):
            return 0
        before = text[: capital.start()].split()
        behind = text[capital.start() :].split(maxsplit=_LEAST_BEHIND)
        if len(before) < _LEAST_CAPTION or len(behind) <= _LEAST_BEHIND or _leads_on(before[-1]):
            continue
        if before[-1][0].isupper() or any(each.endswith((",", "(")) for each in before[-_CLAUSE:]):
            continue  # "Air Force One", ", a former Marine who"
        if _is_small(capital["word"], article) or _is_participle(text, capital, article):
            return capital.start()
    return 0


def _is_small(word: str, article: str) -> bool:
    """Whether an article writes a word with a small letter, and more often than with a capital inside sentences."""
    if word.lower() not in article:  # most are not, and a pattern for each word costs more than all the rest
        return False
    small = len(re.findall(rf"(?<![\w'’-]){word.lower()}(?![\w'’-])", article))
    return small >= len(re.findall(rf"[a-z,] {word}(?![\w'’-])", article)) and small > 0


def _is_participle(text: str, capital: re.Match[str], article: str) -> bool:
    """Whether a word opens a clause ("Following a report") and is no name that the article has elsewhere, too."""
    return (
        _PARTICIPLE.match(text, capital.start()) is not None
        and len(re.findall(rf"[a-z,] {capital['word']}(?![\w'’-])", article)) <= 1
    )


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
    words = head.split()
    if len(words) < _LEAST_HEAD or words[-2].endswith(":"):  # "Holm oil spill: Ida" goes on
        return False
    return not _has_ended(head) and len(behind) >= _LEAST_TEXT


def _has_ended(head: str) -> bool:
    """Whether a sentence ends in a head; none ends behind "Gov." or "Adm."."""
    never = get_language("en").abbreviations.never_last
    ends = _SENTENCE_ENDS.finditer(head)
    return any(head[: end.start()].rpartition(" ")[2].lower() not in never for end in ends)


def _said_again(text: str, borders: list[int], least: float) -> int:
    """The border whose head is repeated most by the rest of its sentence, the last of equals."""
    share, end = max(((_repeated(text, end), end) for end in borders), default=(0.0, 0))
    return end if share >= least else 0


def _repeated(text: str, end: int) -> float:
    """The share of the head's content stems that the sentence after it repeats."""
    stop = _SENTENCE_ENDS.search(text, end, end + _SENTENCE)
    head = set(tokens.content_stems(text[:end], "en"))
    shared = head & set(tokens.content_stems(text[end : stop.start() if stop else end + _SENTENCE], "en"))
    return len(shared) / len(head) if len(head) >= _LEAST_STEMS and len(shared) >= _LEAST_REPEATED else 0.0


# What stands above a dateline in one line with it: more sentences are an item of its own.
SENTENCES_ABOVE, PLACE_WORDS = 2, 4
DATELINE: tuple[AsideKind, str] = ("dateline", "place, date or agency in front of the first sentence")
HEADLINE: tuple[AsideKind, str] = ("headline", "the headline, glued to the text")
ABOVE: tuple[AsideKind, str] = ("furniture", "stands before an agency's dateline")
BYLINE: tuple[AsideKind, str] = ("byline", "who wrote it, glued to the text")
