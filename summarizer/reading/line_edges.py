"""Sets aside what shares a line with running text: headings, datelines, dates, credits, agencies' letters.

Marks show where the text begins, or else words: see ``joined_headings``.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarizer.languages.en_openers import OPENS_TEXT
from summarizer.models import AsideKind, SetAside
from summarizer.reading import bylines, picture_lines
from summarizer.reading.bylines import dateline_end
from summarizer.reading.captions import find_captions, second_clause
from summarizer.reading.joined_headings import caption_end, find_labels, find_shouted, run_in_parts
from summarizer.reading.lines import Line, ends_sentence, find_bullets, has_letter
from summarizer.reading.page_talk import asking_sentences, live_sentences
from summarizer.reading.prompts import find_prompts
from summarizer.reading.scraped_heads import caseless_head_parts, head_parts
from summarizer.text.languages import in_small_letters
from summarizer.text.sentences import sentence_starts
from summarizer.text.written_dates import find_dates

# "… from the Gulf of […]", "[...] Read more": how feeds end a teaser.
_CUT_OFF = re.compile(r"[\[(](?:…|\.{3})[\])]\W{0,4}\Z")
_CUT_MARK, _TEASER = 16, 2_000  # characters
# Texts of more characters are not articles that somebody scraped, and are not searched for prompts.
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
# "NPA The ferry …", "Reuters Ida Moss …", "Holm Lines, via Reuters PORT HOLM" below "May 4: A tug is seen off Holm.".
_CREDIT_BELOW = re.compile(
    rf"(?:[A-Z][\w.&'’]*,? ){{1,3}}?(?=[\"“]?(?:{'|'.join(sorted(OPENS_TEXT))}|Some) [a-z])"
    r"|(?:(?:[A-Z][\w.&'’]*,? ){1,3}via )?(?:Reuters|Bloomberg|NASA|NOAA|(?:AP|AFP|EPA)(?:\\?/Getty Images)?) "
    r"(?=[A-Z\"“])(?!Photo)"
)
_CAPTION_LOOK = 1_000  # characters above the text in which its line stands
_TITLE_WORDS = 4  # of a title, and of the text behind it, at least  # not tuned
_ENTRIES = 3  # fewer are times that a text tells  # not tuned
_CONTEXT = 20_000  # characters of the article in which a place may be confirmed
_GLUED = re.compile(r"(?:date|dated|published|posted|updated)(?: on)?[:\s]{1,3}", re.IGNORECASE)


def find_edges(text: str, running: Sequence[Line], *, titled: bool, title: str = "") -> tuple[SetAside, ...]:
    """The stretches to set aside in lines of running text, in order; each line keeps some words.

    Args:
        text: all of it.
        running: its lines of running text.
        titled: the headline is known, from metadata or as a line of its own.
        title: that of the metadata.
    """
    edges: list[SetAside] = []
    if running and (end := _title_end(running[0].opening, title)):
        first = running[0]
        edges.append(_upto(first, 0, end, "headline", "the title, in front of the text"))
        running = [replace(first, start=first.start + end, text=first.text[end:]), *running[1:]]
    if running and (end := _credit_below(text, running[0])):
        first = running[0]
        edges.append(_upto(first, 0, end, "furniture", "the credit of the picture above"))
        running = [replace(first, start=first.start + end, text=first.text[end:]), *running[1:]]
    bullets = find_bullets(running)
    captions = _captions(running, titled=titled, context=text[:_CONTEXT])
    live = sum(bool(_ENTRY.match(line.opening)) for line in running) >= _ENTRIES
    for number, line in enumerate(running):
        if live and (entry := _ENTRY.match(line.opening)):
            edges.append(_whole(line, entry.end(), "date", "the time of a live page's entry"))
        elif number < captions:
            edges += _caption(line, first=number == 0, titled=titled, context=text[:_CONTEXT])
        elif number in bullets:
            edges.append(_whole(line, bullets[number], "furniture", "the mark of a list's item"))
        else:
            may_head = number < 2 or number == captions
            heads = (
                _before(line, first=number == 0, titled=titled, context=text[:_CONTEXT]) if may_head else ()
            )
            found = list(heads) or list(_credit(line))
            if number + 1 == len(running):
                found += _at_end(line, found, alone=number == 0)
            if len(text) <= _LONGEST:
                asks = number < _ASKING or number >= len(running) - _ASKING
                found = _with_prompts(line, found, alone=len(running) == 1, asks=asks)
            edges += found
    return tuple(edges)


def _whole(line: Line, end: int, kind: AsideKind, reason: str) -> SetAside:
    """The first ``end`` characters of a line, white space at their end included."""
    return SetAside(line.start, line.start + end, kind, reason)


def _title_end(text: str, title: str) -> int:
    """Where text begins behind its own title, 0 where it does not begin with it."""
    words = title.split() if len(title) <= _CONTEXT else []
    if len(words) < _TITLE_WORDS:
        return 0
    end = _words_end(text, words)
    found = _BEHIND_TITLE.match(text, end) if end else None
    if not found or text[found.end() :].lstrip("\"“‘'`")[:1].islower():
        return 0
    return found.end() if len(text[found.end() :].split()) > _TITLE_WORDS else 0


_GAP, _BEHIND_TITLE = re.compile(r"\s+"), re.compile(r"\s?[.|:–—-]{0,2}\s+")


def _words_end(text: str, words: Sequence[str]) -> int:
    """Where words with white space between them end with which a text begins, 0 where it begins otherwise."""
    at = 0
    for number, word in enumerate(words):
        gap = _GAP.match(text, at) if number else None
        if number and not gap:
            return 0
        start, at = (gap.end() if gap else 0), (gap.end() if gap else 0) + len(word)
        if in_small_letters(text[start:at]) != in_small_letters(word):
            return 0
    return at


def _credit_below(text: str, first: Line) -> int:
    """Where text begins behind the credit of a picture whose dated caption is the line above, 0 without one."""
    above = text[max(0, first.start - _CAPTION_LOOK) : first.start].rstrip().rpartition("\n")[2]
    if not picture_lines.is_dated(above):
        return 0
    found = _CREDIT_BELOW.match(first.opening)
    return found.end() if found and len(first.text[found.end() :].split()) > _TITLE_WORDS else 0


def _with_prompts(line: Line, asides: list[SetAside], *, alone: bool, asks: bool) -> list[SetAside]:
    """The stretches found in a line, with its prompts and captions; the only line of a text keeps some words.

    Args:
        line: a line of running text.
        asides: the stretches at its head and end.
        alone: it is the only line.
        asks: it stands where pages ask their reader for something.
    """
    taken = [(each.start, each.end) for each in asides]
    said = list(find_prompts(line.text))
    if asks:
        said += [*asking_sentences(line.text), *live_sentences(line.text)]
    after = asides[-1].end if asides else line.start
    captions = [
        _upto(line, start, end, "furniture", "the caption of a picture")
        for start, end in find_captions(line.text)
        if line.start + start >= after
    ]
    headings = [(span, "a heading in capitals between two sentences") for span in find_shouted(line.text)]
    headings += [(span, "a label that says what is told behind it") for span in find_labels(line.text)]
    captions += [
        _upto(line, start, end, "subheading", reason)
        for (start, end), reason in headings
        if line.start + start >= after and not any(_overlaps(line.start + start, each) for each in captions)
    ]
    taken += [(each.start, each.end) for each in captions]
    prompts = [(line.start + start, line.start + end) for start, end in _apart(said)]
    free = [
        SetAside(start, end, "furniture", "the page speaks to its reader")
        for start, end in prompts
        if not any(start < its_end and its_start < end for its_start, its_end in taken)
    ]
    both = sorted([*asides, *free, *captions], key=lambda each: each.start)
    return both if not alone or _keeps_words(line, both) else asides


def _overlaps(place: int, aside: SetAside) -> bool:
    return aside.start <= place < aside.end


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


def _captions(running: Sequence[Line], *, titled: bool, context: str) -> int:
    """How many of the first lines are captions: those right above a credit that is joined to the text after it."""
    near = range(1, min(_CAPTION_LINES + 1, len(running) - 1))
    credited = next((n for n in near if any(_credit(running[n]))), 0)
    above = running[:credited]
    if any(line.blank_before for line in running[1 : credited + 1]):
        return 0
    return credited if all(map(_is_caption, _without_head(above, titled=titled, context=context))) else 0


def _without_head(above: Sequence[Line], *, titled: bool, context: str) -> Iterator[str]:
    """The openings of lines, that of the first behind what is known to be its head."""
    for number, line in enumerate(above):
        edges = list(_before(line, first=True, titled=titled, context=context)) if not number else []
        yield line.text[edges[-1].end - line.start :][:_CONTEXT] if edges else line.opening


def _is_caption(text: str) -> bool:
    return len(text.split()) <= _CAPTION_WORDS and not _SENTENCE_INSIDE.search(text)


def _caption(line: Line, *, first: bool, titled: bool, context: str) -> Iterator[SetAside]:
    """All of a line, the head apart from the caption."""
    start = line.start
    for edge in _before(line, first=first, titled=titled, context=context):
        yield edge
        start = edge.end
    start += len(line.text[start - line.start :]) - len(line.text[start - line.start :].lstrip())
    yield SetAside(start, line.end, "furniture", "a caption above its credit")


def _before(line: Line, *, first: bool, titled: bool, context: str) -> Iterator[SetAside]:
    """A joined date and a dateline before one of the first two paragraphs."""
    glued = _glued_date_end(line.opening) if first else 0
    if glued:
        yield _upto(line, 0, glued, "date", "a date glued to the text")
    place = dateline_end(line.opening[glued:], context=context if first else "")
    if not glued and not place:
        parts = list(head_parts(line.text, context)) or (caseless_head_parts(line.text) if first else ())
        for end, kind, reason in parts:
            yield _upto(line, glued, end, kind, reason)
            glued = end
        place = dateline_end(line.text[glued:][:_CONTEXT]) if glued else 0
        if first and not place:
            yield from _run_in(line, glued, titled=titled, context=context)
    if place:
        reason = "place, date or agency in front of the first sentence"
        yield _upto(line, glued, glued + place, "dateline", reason)


def _run_in(line: Line, start: int, *, titled: bool, context: str) -> Iterator[SetAside]:
    """A caption and its credit, else a headline, that run into the text without a stop."""
    caption = picture_lines.captioned_end(line.text[start:])
    if caption:
        yield _upto(line, start, start + caption, "furniture", "a caption and its credit, run into the text")
    elif not start:
        for end, kind, reason in run_in_parts(line.text, titled=titled, article=context):
            yield _upto(line, start, end, kind, reason)
            start = end
    elif end := caption_end(line.text[start:], context) or second_clause(line.text[start:]):
        yield _upto(line, start, start + end, "furniture", "a caption that runs into the text")


def _upto(line: Line, start: int, end: int, kind: AsideKind, reason: str) -> SetAside:
    """The stretch ``[start:end)`` of a line, without the white space behind it."""
    return SetAside(line.start + start, line.start + start + len(line.text[start:end].rstrip()), kind, reason)


def _credit(line: Line) -> Iterator[SetAside]:
    credit = picture_lines.credit_end(line.opening)
    if credit and ends_sentence(line.text):
        yield _upto(line, 0, credit, "furniture", "a picture credit glued to the text")


def _at_end(line: Line, asides: Sequence[SetAside], *, alone: bool) -> list[SetAside]:
    """What stands at the end of the last line, behind the stretches at its head."""
    after = asides[-1].end if asides else line.start
    return _cut_off(line, after, alone=alone) or _behind(line, after)


def _cut_off(line: Line, after: int, *, alone: bool) -> list[SetAside]:
    """The last sentence of a teaser that says with a mark in brackets that it was cut."""
    mark = _CUT_OFF.search(line.text[-_CUT_MARK:])
    if not mark:
        return []
    from_here = max(0, len(line.text) - _TEASER)
    start = line.start + from_here + max([0, *sentence_starts(line.text[from_here:], "en")])
    if start < after or (alone and start == line.start):
        return []
    return [SetAside(start, line.end, "furniture", "a sentence that its publisher cut off")]


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
