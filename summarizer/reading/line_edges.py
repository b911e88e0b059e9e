"""What shares a line with running text: a head, a dateline, a date or a credit before it, an agency's letters behind.

A time stamp, a dateline of an agency or a picture credit shows where the text begins: what stands before it in the same
line is headline, standfirst or caption, whatever it says. Where nothing but white space stands between a head and its
text, a small word with a capital shows where text begins, and so does a sentence that says again what its own head has
said; both only where no sentence has ended before.
"""

import re
from collections.abc import Iterator, Sequence

from summarizer.models import AsideKind, SetAside
from summarizer.reading import boilerplate, bylines
from summarizer.reading.boilerplate import MONTH, find_prompts
from summarizer.reading.bylines import dateline_end
from summarizer.reading.lines import Line, ends_sentence, find_bullets, has_letter
from summarizer.reading.page_talk import asking_sentences
from summarizer.text import tokens
from summarizer.text.languages import stop_words
from summarizer.text.written_dates import find_dates

# Who a rule looks for stands near the head; more before it is text.
_HEAD = 400
_CAPTIONS = 1_200  # several pictures, each with its caption
_FEWEST_WORDS = 5  # of the text behind; none of these three is tuned
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun))"
_ZONE = r"(?:[A-Z]{2}[SD]?T|GMT|BST|UTC|CES?T|[ap]\.?m\.?|[AP]M)"
# "Sunday 4 May 2025 22.02 BST", "Sun May 4, 2025; 4:16 PM EDT", "4 May 2025 Last updated at 06:50 GMT".
_STAMP = re.compile(
    rf"(?:(?:{_DAY},? )?\d{{1,2}} {MONTH} \d{{4}}|{_DAY},? {MONTH}\.? \d{{1,2}}, \d{{4}})"
    rf"[;,]?(?: Last updated at| at)? \d{{1,2}}[.:]\d{{2}} ?{_ZONE}(?: {_ZONE})? (?:Help )?"
)
# "LENHAM | Sun May 4, 2025 9:05 am EDT LENHAM (NPA) - ", "LENHAM, Selmark, May 4 (NPA) - ", "LENHAM ( NPA ) — ".
_PLACE = r"[A-Z][A-Z\\/-]{2,30}(?: [A-Z][A-Z.\\/-]{1,20}){0,3}"
_STATE = r"(?:, [A-Z][\w.]{1,15}(?: [A-Z][\w.]{1,15})?)?"
_ABOVE_STAMP = re.compile(rf"{_PLACE}{_STATE} \| $")
_AGENCY = re.compile(
    rf"(?<![^\s]){_PLACE}(?: \| [A-Z][a-z]{{2}} {MONTH} \d|(?:, [A-Z][\w.]{{1,15}})?(?:,? {MONTH}\.? \d{{1,2}})? "
    r"?\( ?[A-Z][A-Za-z]{1,11} ?\) ?[-–—]{1,2} )"
)
# The pictures of the Associated Press stand before its report, each caption with its credit.
_PICTURED = re.compile(
    r"\( ?associated press ?\)(?P<captions>.{0,1100}?)(?P<place>[^\W\d_][\w.,/ -]{2,40}) \( ?ap ?\) ?[-–—]{1,2} ",
    re.IGNORECASE,
)
# "Port Holm, Selmark ( AP ) — ", "(CNN)": in tokenised texts, and without white space behind.
_SENT = re.compile(
    r"(?:[^\W\d_][\w.,/'’ -]{2,40} )?\( ?(?:ap|afp|cnn|cnn business|reuters|upi) ?\)(?: ?[-–—]{1,2} ?| ?)",
    re.IGNORECASE,
)
_ABOVE_STAMPED = re.compile(rf"{_PLACE}{_STATE} \| {_STAMP.pattern}")
_SENT_ON = re.compile(
    r"(?:[^\W\d_][\w.,/'’ -]{2,40} )?\( ?(?:AP|AFP|CNN|Reuters|UPI|REUTERS) ?\) ?[-–—]{1,2} ?"
)
# "AP2010 HOLM -- ", "(AP) AP2010 The …", "2010 Getty Images PORT HOLM, Selmark -- ": the credit of the picture above.
_CREDITED = re.compile(
    r"(?:(?:\((?:AP|AFP|EPA)\)|(?:AP|AFP|EPA) ?(?:\d{4})?|\d{4} (?:Getty Images|AFP|AP)) )+"
    r"(?=[A-Z\"“])(?!Photo|M[oø]ller)"
)
_DATELINE: tuple[AsideKind, str] = ("dateline", "place, date or agency in front of the first sentence")
_HEADLINE: tuple[AsideKind, str] = ("headline", "the headline, glued to the text")
_ABOVE: tuple[AsideKind, str] = ("furniture", "stands before an agency's dateline")
_BYLINE: tuple[AsideKind, str] = ("byline", "who wrote it, glued to the text")
_SENTENCE_ENDS = re.compile(r"(?<=[a-z0-9)\]\"'”’])[.!?]['\"”’)]{0,2}\s")  # no end behind "U.S."


def opens_report(text: str) -> bool:
    """Whether a line opens with an agency's dateline or with a time stamp, behind which its report begins."""
    found = _STAMP.match(text) or _AGENCY.match(text) or _SENT_ON.match(text) or _ABOVE_STAMPED.match(text)
    return found is not None and _is_text(text[found.end() :])


def head_parts(text: str) -> Iterator[tuple[int, AsideKind, str]]:
    """Where each part of a head that is glued to text ends, its kind and how that was seen; nothing for mere text.

    ``text`` begins with no dateline of its own.

    >>> line = "Ferry aground off Holm Sunday 4 May 2025 22.02 BST The ferry Alma ran aground last night."
    >>> [line[:end] for end, _, _ in head_parts(line)]
    ['Ferry aground off Holm ', 'Ferry aground off Holm Sunday 4 May 2025 22.02 BST ']
    """
    credited = _CREDITED.match(text[:_HEAD])
    if credited and _is_text(text[credited.end() :]):
        yield credited.end(), "furniture", "a picture credit glued to the text"
        return
    stamp = _STAMP.search(text[:_HEAD])
    if stamp and _is_report(text, stamp.start(), stamp.end()):
        place = _ABOVE_STAMP.search(text, 0, stamp.start())
        start = place.start() if place else stamp.start()
        if start:
            yield start, *(_HEADLINE if _is_head(text[:start]) else _ABOVE)
        yield stamp.end(), "date", "a date and a time glued to the text"
        return
    pictured = _PICTURED.search(text[:_CAPTIONS])
    if pictured and _is_text(text[pictured.end() :]):
        yield pictured.start("place"), "furniture", "captions of pictures, glued to the text"
        yield pictured.end(), *_DATELINE
        return
    agency = _AGENCY.search(text[:_HEAD])
    if agency and agency.start() and _is_report(text, agency.start(), agency.end()):
        head = _HEADLINE if _is_head(text[: agency.start()]) else _ABOVE
        yield agency.start(), *(_BYLINE if text.startswith("By ") else head)
        return
    sent = _SENT.match(text[:_HEAD])
    if sent and _is_text(text[sent.end() :]):
        yield sent.end(), *_DATELINE


def _is_head(before: str) -> bool:
    """Whether what stands before a stamp can be a headline: no sentence ends in it."""
    return not _SENTENCE_ENDS.search(before)


def _is_report(text: str, start: int, end: int) -> bool:
    """Whether a report begins behind a stamp or dateline; with a capital where sentences stand before it."""
    return _is_text(text[end:]) and (_is_head(text[:start]) or not text[end:].lstrip()[:1].islower())


def _is_text(behind: str) -> bool:
    return len(behind.split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS


_RUN_IN_HEAD = 400  # characters in which the text begins; not tuned
_SENTENCE = 400  # characters of the sentence behind that are compared with the head
# "… aground The ferry …": in the middle of a sentence these have no capital, but in names. Behind a capitalised word
# fewer of them tell: "Day Two of the trial", "Gone With the Wind", "Hepatitis A", "Liu He".
_OPENS = r"(?:The|An|There|Dozens|Hundreds|Thousands)\s(?=[a-z])|The\s(?=(?:U\.?[SNK]\.?|EU)\s)"
_OPENS_TOO = (
    r"(?:A|As|At|After|If|In|On|For|When|While|With|He|She|They|It|This|These|Some|More|Many|Most"
    r"|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\s(?=[a-z])"
)
_BORDER = re.compile(r"(?<=\s)(?P<last>[^\W_][\w'’%-]*)['’\"”]?\s+(?=['‘\"“`]?\s?[A-Z])")
_OPENING = re.compile(_OPENS)
_SMALL_WORD = re.compile(f"{_OPENS}|{_OPENS_TOO}")
# Behind these, and behind small words, a name begins ("in The Hague", "told The Post", "hepatitis A").
_BEFORE_A_NAME = frozenset(
    "act called calls chapter class day former grade group hepatitis like magazine named near newspaper paper part"
    " phase plan read reports round said says schedule season section stage step tells titled told type unit versus"
    " via vitamin war watch week".split()
)
_OPENS_BYLINE = re.compile(r"By [A-Z]")
_SENTENCE_ENDS = re.compile(r"(?<=[a-z0-9)\]\"'”’])[.!?]['\"”’)]{0,2}\s")  # no end behind "U.S."
_LEAST_HEAD, _LEAST_TEXT = 3, 5  # words; shorter heads are parts of names
# Content stems that a head needs, that the sentence behind it says again, and their part of the head. Of 1,357 first
# lines of Timeline17, which has no titles, 172 repeat half of their head, 38 of 40 that were read because it is a
# headline; of 7,330 snippets of AllSides, 6 do, none of which is.
_LEAST_STEMS, _LEAST_REPEATED, _REPEATED = 4, 3, 0.5
_REPEATED_TWICE = 0.7  # behind a capital, where a name may go on  # not tuned


def run_in_parts(text: str, *, titled: bool) -> Iterator[tuple[int, AsideKind, str]]:
    """Where the headline and each further part of a head that runs into text ends, its kind and how that was seen.

    Args:
        text: the first paragraph, behind what is known to be no text.
        titled: the article has a title elsewhere; then only small words tell.

    >>> line = "Ferry aground off Holm The ferry Alma ran aground last night."
    >>> [line[:end] for end, _, _ in run_in_parts(line, titled=False)]
    ['Ferry aground off Holm ']
    """
    text = text[: _RUN_IN_HEAD + _SENTENCE]  # a crafted text may be nothing but heads
    kind: AsideKind = "byline" if _OPENS_BYLINE.match(text) else "headline"
    end = 0
    while part := _part(text[end:], titled=titled):
        end += part
        yield end, kind, f"a {kind} that runs into the text"
        kind = "standfirst"


def _part(text: str, *, titled: bool) -> int:
    """How many characters the first part of the head has; 0 where there is only text."""
    found = [
        m for m in _BORDER.finditer(text[:_RUN_IN_HEAD]) if _may_end(text, m) and not _leads_on(m["last"])
    ]
    small = (
        m.end() for m in found if (_OPENING if m["last"][0].isupper() else _SMALL_WORD).match(text, m.end())
    )
    opened = next(small, 0)
    lower = [m.end() for m in found if not m["last"][0].isupper()]
    upper = [m.end() for m in found if m["last"][0].isupper()]
    said_again = (
        0 if titled else _said_again(text, lower, _REPEATED) or _said_again(text, upper, _REPEATED_TWICE)
    )
    return min(filter(None, (opened, said_again)), default=0)


def _leads_on(word: str) -> bool:
    """Whether a name may stand behind a word, so that a capital there shows nothing."""
    return word in _BEFORE_A_NAME or word.lower() in stop_words("en") or word.endswith(("'s", "’s"))


def _may_end(text: str, border: re.Match[str]) -> bool:
    """Whether a head can end there: words in front without an end of a sentence, and text behind."""
    head, behind = text[: border.end()], text[border.end() :].split(maxsplit=_LEAST_TEXT)
    return len(head.split()) >= _LEAST_HEAD and not _SENTENCE_ENDS.search(head) and len(behind) >= _LEAST_TEXT


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


# Texts of more characters are no articles that somebody scraped, and are not searched for prompts.
_LONGEST = 1_000_000
# A picture stands right under the head: its credit is in one of the next lines, and its caption is short.
_CAPTION_LINES, _CAPTION_WORDS = 3, 45
_SENTENCE_INSIDE = re.compile(r"[.!?]['\"”’)]{0,2}\s+[A-Z]")
# "5.12 pm: ", "14:05 BST - ": in front of the entries of a live page.
_ENTRY = re.compile(
    r"\d{1,2}(?:[.:]\d{2})? ?(?:[ap]\.?m\.?|h|uhr|[A-Z]{2,4})?(?: [A-Z]{2,4})? ?[:–—-] ?(?=[^\W\d])",
    re.IGNORECASE,
)
_ASKING = (
    3  # lines at the head and the end of the running text that may ask the reader for something  # not tuned
)
_ENTRIES = 3  # fewer are times that a text tells  # not tuned
_CONTEXT = 20_000  # characters of the article in which a place may be confirmed
_GLUED = re.compile(r"(?:date|dated|published|posted|updated)(?: on)?[:\s]{1,3}", re.IGNORECASE)


def find_edges(text: str, running: Sequence[Line], *, titled: bool) -> tuple[SetAside, ...]:
    """What in the lines of running text does not run, in order; each line keeps some words.

    Args:
        text: all of it.
        running: its lines of running text.
        titled: the headline is known, from metadata or as a line of its own.
    """
    edges: list[SetAside] = []
    bullets = find_bullets(running)
    captions = _captions(running)
    live = sum(bool(_ENTRY.match(line.opening)) for line in running) >= _ENTRIES
    for number, line in enumerate(running):
        entry = _ENTRY.match(line.opening) if live else None
        if entry:
            edges.append(
                SetAside(line.start, line.start + entry.end(), "date", "the time of a live page's entry")
            )
            continue
        if number < captions:
            edges += _caption(line, first=number == 0, titled=titled, context=text[:_CONTEXT])
            continue
        if number in bullets:
            edges.append(
                SetAside(line.start, line.start + bullets[number], "furniture", "the mark of a list's item")
            )
            continue
        found = (
            list(_before(line, first=number == 0, titled=titled, context=text[:_CONTEXT]))
            if number < 2
            else []
        )
        if not found:
            found = list(_credit(line))
        if number + 1 == len(running):
            found += _behind(line, found[-1].end if found else line.start)
        edges += (
            found
            if len(text) > _LONGEST
            else _with_prompts(
                line,
                found,
                alone=len(running) == 1,
                asks=number < _ASKING or number >= len(running) - _ASKING,
            )
        )
    return tuple(edges)


def _with_prompts(line: Line, found: list[SetAside], *, alone: bool, asks: bool) -> list[SetAside]:
    """What was found in a line, and where it speaks to the page's reader; a line alone keeps some words."""
    taken = [(each.start, each.end) for each in found]
    said = [*find_prompts(line.text), *(asking_sentences(line.text) if asks else ())]
    prompts = [(line.start + start, line.start + end) for start, end in _apart(said)]
    free = [
        SetAside(start, end, "furniture", "the page speaks to its reader")
        for start, end in prompts
        if not any(start < its_end and its_start < end for its_start, its_end in taken)
    ]
    both = sorted([*found, *free], key=lambda each: each.start)
    return both if not alone or _keeps_words(line, both) else found


def _apart(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans in order, without those that overlap the one before."""
    last = 0
    for start, end in sorted(spans):
        if start >= last:
            yield start, end
            last = end


def _keeps_words(line: Line, asides: Sequence[SetAside]) -> bool:
    at, rest = line.start, ""
    for aside in asides:
        rest += line.text[at - line.start : aside.start - line.start]
        at = aside.end
    return has_letter(rest + line.text[at - line.start :])


def _captions(running: Sequence[Line]) -> int:
    """How many of the first lines are captions: those right above a credit that is glued to the text behind it."""
    for number, line in enumerate(running[1 : _CAPTION_LINES + 1], start=1):
        if line.blank_before or not _is_caption(running[number - 1]):
            return 0
        if any(_credit(line)) and number + 1 < len(running):
            return number
    return 0


def _is_caption(line: Line) -> bool:
    return line.words <= _CAPTION_WORDS and not _SENTENCE_INSIDE.search(line.opening)


def _caption(line: Line, *, first: bool, titled: bool, context: str) -> Iterator[SetAside]:
    """All of a line, the head apart from the caption."""
    start = line.start
    for edge in _before(line, first=first, titled=titled, context=context):
        yield edge
        start = edge.end
    start += len(line.text[start - line.start :]) - len(line.text[start - line.start :].lstrip())
    yield SetAside(start, line.end, "furniture", "a caption above its credit")


def _before(line: Line, *, first: bool, titled: bool, context: str) -> Iterator[SetAside]:
    """A glued date and a dateline in front of one of the first two paragraphs."""
    glued = _glued_date_end(line.opening) if first else 0
    if glued:
        yield _upto(line, 0, glued, "date", "a date glued to the text")
    place = dateline_end(line.opening[glued:], context=context if first else "")
    if not glued and not place:
        for end, kind, reason in head_parts(line.text):
            yield _upto(line, glued, end, kind, reason)
            glued = end
        place = dateline_end(line.text[glued:][:_CONTEXT]) if glued else 0
        if first and not place:
            yield from _run_in(line, glued, titled=titled)
    if place:
        reason = "place, date or agency in front of the first sentence"
        yield _upto(line, glued, glued + place, "dateline", reason)


def _run_in(line: Line, start: int, *, titled: bool) -> Iterator[SetAside]:
    """A caption and its credit, else a headline, that run into the text without a stop."""
    caption = boilerplate.captioned_end(line.text[start:])
    if caption:
        yield _upto(line, start, start + caption, "furniture", "a caption and its credit, run into the text")
    elif not start:
        for end, kind, reason in run_in_parts(line.text, titled=titled):
            yield _upto(line, start, end, kind, reason)
            start = end


def _upto(line: Line, start: int, end: int, kind: AsideKind, reason: str) -> SetAside:
    """The stretch ``[start:end)`` of a line, without the white space behind it."""
    return SetAside(line.start + start, line.start + start + len(line.text[start:end].rstrip()), kind, reason)


def _credit(line: Line) -> Iterator[SetAside]:
    credit = boilerplate.credit_end(line.opening)
    if credit and ends_sentence(line.text):
        yield _upto(line, 0, credit, "furniture", "a picture credit glued to the text")


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
