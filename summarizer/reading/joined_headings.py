"""Separates headings that share a line with the text after them, by the signs that show where they end."""

import re
from collections.abc import Callable, Iterator
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
from summarizer.reading.picture_lines import MONTH
from summarizer.text import tokens
from summarizer.text.languages import stop_words

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
        elif part := _part(text[end:], titled=titled) or caption_end(text[end:], article):
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


# Headings that scraping joined to the text: found by the time stamp, dateline or picture credit between the two.
#
# Such a mark shows where the text begins: the words before it in the same line are headline, standfirst, caption or
# by-line, whatever they say.

# Who a rule looks for stands near the head; more before it is text.
_HEAD = 400
_CAPTIONS = 1_200  # several pictures, each with its caption
# What stands above a dateline in one line with it: more sentences are an item of its own.
_SENTENCES_ABOVE, _PLACE_WORDS = 2, 4
_FEWEST_WORDS = 5  # of the text behind; none of these three is tuned
_CAPITAL = r"[\"“‘'`]?[^\W\d_a-z]"
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))"
_ZONE = r"(?:[A-Z]{2}[SD]?T|GMT|BST|UTC|CES?T|[ap]\.?m\.?|[AP]M)"
# "Sunday 4 May 2025 22.02 BST", "Sun May 4, 2025; 4:16 PM EDT", "4 May 2025 Last updated at 06:50 GMT", "Page last
# updated at 06:50 GMT, Sunday, 4 May 2025 07:50 UK", "Ann Other | 09:55 UK time, Sunday, 4 May 2025", "May 4, 2025 -
# 8:50 AM | by: Ann Other".
_STAMP = re.compile(
    rf"(?:(?:{_DAY},? )?\d{{1,2}} {MONTH} \d{{4}}|{_DAY},? {MONTH}\.? \d{{1,2}}, \d{{4}})"
    rf"[;,]?(?: Last updated at| at)? \d{{1,2}}[.:]\d{{2}} ?{_ZONE}(?: {_ZONE})? (?:Help )?"
    rf"|Page last updated at \d{{1,2}}[.:]\d{{2}} {_ZONE}, {_DAY}, \d{{1,2}} {MONTH} \d{{4}} "
    r"(?:\d{1,2}[.:]\d{2} UK )?"
    rf"|\d{{1,2}} {MONTH} \d{{4}} Last updated at \d{{1,2}}[.:]\d{{2}} (?={_CAPITAL})"
    rf"|(?:[A-Z][\w'’-]{{1,20}} ){{2,3}}\| \d{{1,2}}[.:]\d{{2}} UK time, {_DAY}, \d{{1,2}} {MONTH} \d{{4}} "
    rf"|{MONTH} \d{{1,2}}, \d{{4}} - \d{{1,2}}:\d{{2}} [AP]M \| by: (?:[A-Z][\w'’-]{{1,20}} ){{2}}(?={_CAPITAL})"
)
_CLOCK = re.compile(r"\d[.:]\d{2}")  # each stamp has one
# "LENHAM | Sun May 4, 2025 9:05 am EDT LENHAM (NPA) - ", "LENHAM, Selmark, May 4 (NPA) - ", "LENHAM ( NPA ) — ".
_PLACE = r"[A-Z][A-Z\\/-]{2,30}(?: [A-Z][A-Z.\\/-]{1,20}){0,3}"
_STATE = r"(?:, [A-Z][\w.]{1,15}(?: [A-Z][\w.]{1,15})?)?"
_ABOVE_STAMP = re.compile(rf"{_PLACE}{_STATE} \| $")
_AGENCY = re.compile(
    rf"(?<![^\s]){_PLACE}(?: \| [A-Z][a-z]{{2}} {MONTH} \d|(?:, [A-Z][\w.]{{1,15}})?(?:,? {MONTH}\.? \d{{1,2}})? "
    r"?\( ?(?:[A-Z][A-Za-z]{1,11}|[A-Za-z]{2,5}-[A-Z]{2,5}) ?\) ?[-–—]{1,2} )"
    # "KEY WEST, Fla. -- The", "ON THE GULF OF MEXICO -- The": no agency, so the place is long and a capital follows.
    r"|(?<![^\s])(?=[A-Z .]{5})[A-Z][A-Z.\/-]{1,20}(?: [A-Z][A-Z.\/-]{1,20}){0,5}"
    r"(?:, (?:[A-Z][a-z]{1,5}\.|[A-Z]{2,6}\.?|[A-Z][a-z]{3,15}))? -- (?=[A-Z\"“`])"
)
# The pictures of the Associated Press stand before its report, each caption with its credit.
_PICTURED = re.compile(
    r"\( ?associated press ?\)(?P<captions>.{0,1100}?)(?P<place>[^\W\d_][\w.,/ -]{2,40}) \( ?ap ?\) ?[-–—]{1,2} ",
    re.IGNORECASE,
)
# "Port Holm, Selmark ( AP ) — ", "(CNN)": in tokenised texts, and without white space behind.
_SENT = re.compile(
    r"(?:[^\W\d_][\w.,/'’ -]{2,40} )?\( ?(?:[\w.]{2,20}/)?(?:ap|afp|cnn|cnn business|reuters|upi) ?\)"
    r"(?: ?[-–—]{1,2} ?| ?)",
    re.IGNORECASE,
)
# The same behind headlines, captions and highlights of a text in tokens: "… highlights … port holm ( cnn ) the ferry",
# "[ + ] video holm ( wxyz ) — the ferry". Stations' letters begin with K or W.
_SENT_BELOW = re.compile(
    r"\( (?:(?:[\w.]{2,20}/)?"
    r"(?:ap|afp|cnn|cnn business|reuters|upi|xinhua|(?:cbs|nbc|abc|fox) ?\w{0,8}|[kw][a-z]{2,3}(?:-tv)?) "
    r"\) ?[-–—]{1,2}|cnn \)) ",
    re.IGNORECASE,
)
_ABOVE_STAMPED = re.compile(rf"{_PLACE}{_STATE} \| (?:{_STAMP.pattern})")
_SENT_ON = re.compile(
    r"(?:[^\W\d_][\w.,/'’ -]{2,40} )?\( ?(?:AP|AFP|CNN|Reuters|UPI|REUTERS) ?\) ?[-–—]{1,2} ?"
)
# "Coast Guard via AP HOLM -- ", "AP2010 HOLM -- ", "(AP) AP2010 The …", "2010 Getty Images PORT HOLM, Selmark -- ": the
# credit of the picture above.
_CREDITED = re.compile(
    r"(?:[A-Z][\w. ]{1,30},? via AP )(?=[A-Z\"“])"
    r"|(?:(?:\((?:AP|AFP|EPA)\)|(?:AP|AFP|EPA) ?(?:\d{4})?|\d{4} (?:Getty Images|AFP|AP)) )+"
    r"(?=[A-Z\"“])(?!Photo|M[oø]ller)"
)
# An agency's dateline has one of these, most lines have none.
_BEHIND_A_PLACE = re.compile(r"\(| \| | -- ")
_DATELINE: tuple[AsideKind, str] = ("dateline", "place, date or agency in front of the first sentence")
_HEADLINE: tuple[AsideKind, str] = ("headline", "the headline, glued to the text")
_ABOVE: tuple[AsideKind, str] = ("furniture", "stands before an agency's dateline")
_BYLINE: tuple[AsideKind, str] = ("byline", "who wrote it, glued to the text")
_GLUED_SENTENCE_ENDS = re.compile(r"(?<=[a-z0-9)\]\"'”’])[.!?]['\"”’)]{0,2}\s")  # no end behind "U.S."

_Parts = list[tuple[int, AsideKind, str]]


def opens_report(text: str) -> bool:
    """Whether a line opens with an agency's dateline or with a time stamp, behind which its report begins."""
    found = _STAMP.match(text) or _AGENCY.match(text) or _SENT_ON.match(text) or _ABOVE_STAMPED.match(text)
    return found is not None and _is_text(text[found.end() :])


def head_parts(text: str, article: str = "") -> Iterator[tuple[int, AsideKind, str]]:
    """Where each part of a head that is joined to text ends, with its kind and the reason; nothing for plain text.

    ``text`` begins with no dateline of its own; ``article`` is all of the article, by whose words a standfirst is told
    from its headline.

    >>> line = "Ferry aground off Holm Sunday 4 May 2025 22.02 BST The ferry Alma ran aground last night."
    >>> [line[:end] for end, _, _ in head_parts(line)]
    ['Ferry aground off Holm ', 'Ferry aground off Holm Sunday 4 May 2025 22.02 BST ']
    """
    finders: list[Callable[[str, str], _Parts]] = [_credited, _stamped]
    if _BEHIND_A_PLACE.search(text, 0, _CAPTIONS):
        finders += [_pictured, _datelined, _sent, _sent_below]
    yield from next((parts for find in finders if (parts := find(text, article))), [])


def _credited(text: str, article: str) -> _Parts:
    found = _CREDITED.match(text[:_HEAD])
    if not found or not _is_text(text[found.end() :]):
        return []
    credit, behind = found.end(), text[found.end() :]
    more = [(credit + end, kind, reason) for end, kind, reason in head_parts(behind, article)]
    return [(credit, "furniture", "a picture credit glued to the text"), *more]


def _stamped(text: str, article: str) -> _Parts:
    stamp = _STAMP.search(text[:_HEAD]) if _CLOCK.search(text[:_HEAD]) else None
    if not stamp or not _is_report(text, stamp.start(), stamp.end()):
        return []
    place = _ABOVE_STAMP.search(text, 0, stamp.start())
    above = _above_stamp(text[: place.start() if place else stamp.start()], article)
    return [*above, (stamp.end(), "date", "a date and a time glued to the text")]


def _above_stamp(before: str, article: str) -> _Parts:
    if not before:
        return []
    if standfirst := caption_end(before, article):
        return [
            (standfirst, *_HEADLINE),
            (len(before), "standfirst", "between the headline and a time stamp"),
        ]
    return [(len(before), *(_HEADLINE if _is_head(before) else _ABOVE))]


def _pictured(text: str, _: str) -> _Parts:
    match = _PICTURED.search(text[:_CAPTIONS])
    if not match or not _is_text(text[match.end() :]):
        return []
    captions = "captions of pictures, glued to the text"
    return [(match.start("place"), "furniture", captions), (match.end(), *_DATELINE)]


def _datelined(text: str, _: str) -> _Parts:
    agency = _AGENCY.search(text[:_HEAD])
    if not agency or not _is_report(text, agency.start(), agency.end()):
        return []
    if not agency.start():
        return [(agency.end(), *_DATELINE)]
    head = _HEADLINE if _is_head(text[: agency.start()]) else _ABOVE
    return [(agency.start(), *(_BYLINE if text.startswith("By ") else head))]


def _sent(text: str, _: str) -> _Parts:
    sent = _SENT.match(text[:_HEAD])
    return [(sent.end(), *_DATELINE)] if sent and _is_text(text[sent.end() :]) else []


def _sent_below(text: str, _: str) -> _Parts:
    match = _SENT_BELOW.search(text[:_CAPTIONS])
    if not match or not _is_text(text[match.end() :]):
        return []
    before = text[: match.start()]
    if len(_GLUED_SENTENCE_ENDS.findall(before)) > _SENTENCES_ABOVE:
        return []
    return [(match.end(), *(_DATELINE if len(before.split()) <= _PLACE_WORDS else _ABOVE))]


def _is_head(before: str) -> bool:
    """Whether what stands before a stamp can be a headline: no sentence ends in it."""
    return not _GLUED_SENTENCE_ENDS.search(before)


def _is_report(text: str, start: int, end: int) -> bool:
    """Whether a report begins behind a stamp or dateline; with a capital where sentences stand before it."""
    return _is_text(text[end:]) and (_is_head(text[:start]) or not text[end:].lstrip()[:1].islower())


def _is_text(behind: str) -> bool:
    return len(behind.split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS
