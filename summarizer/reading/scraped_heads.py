"""Finds what scraping put in front of a report in one line: stamps, captions, credits, places; in small letters too."""

import re
from collections.abc import Callable, Iterator

from summarizer.models import AsideKind
from summarizer.reading.bylines import NO_PLACES
from summarizer.reading.joined_headings import (
    ABOVE,
    BYLINE,
    DATELINE,
    HEADLINE,
    PLACE_WORDS,
    SENTENCES_ABOVE,
    caption_end,
)
from summarizer.reading.picture_lines import MONTH
from summarizer.text.languages import is_caseless

# Headings that scraping joined to the text: found by the time stamp, dateline or picture credit between the two.
#
# Such a mark shows where the text begins: the words before it in the same line are headline, standfirst, caption or
# by-line, whatever they say.

# Who a rule looks for stands near the head; more before it is text.
_HEAD = 400
_CAPTIONS = 1_200  # several pictures, each with its caption
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
            (standfirst, *HEADLINE),
            (len(before), "standfirst", "between the headline and a time stamp"),
        ]
    return [(len(before), *(HEADLINE if _is_head(before) else ABOVE))]


def _pictured(text: str, _: str) -> _Parts:
    match = _PICTURED.search(text[:_CAPTIONS])
    if not match or not _is_text(text[match.end() :]):
        return []
    captions = "captions of pictures, glued to the text"
    return [(match.start("place"), "furniture", captions), (match.end(), *DATELINE)]


def _datelined(text: str, _: str) -> _Parts:
    agency = _AGENCY.search(text[:_HEAD])
    if not agency or not _is_report(text, agency.start(), agency.end()):
        return []
    if not agency.start():
        return [(agency.end(), *DATELINE)]
    head = HEADLINE if _is_head(text[: agency.start()]) else ABOVE
    return [(agency.start(), *(BYLINE if text.startswith("By ") else head))]


def _sent(text: str, _: str) -> _Parts:
    sent = _SENT.match(text[:_HEAD])
    return [(sent.end(), *DATELINE)] if sent and _is_text(text[sent.end() :]) else []


def _sent_below(text: str, _: str) -> _Parts:
    match = _SENT_BELOW.search(text[:_CAPTIONS])
    if not match or not _is_text(text[match.end() :]):
        return []
    before = text[: match.start()]
    if len(_GLUED_SENTENCE_ENDS.findall(before)) > SENTENCES_ABOVE:
        return []
    return [(match.end(), *(DATELINE if len(before.split()) <= PLACE_WORDS else ABOVE))]


def _is_head(before: str) -> bool:
    """Whether what stands before a stamp can be a headline: no sentence ends in it."""
    return not _GLUED_SENTENCE_ENDS.search(before)


def _is_report(text: str, start: int, end: int) -> bool:
    """Whether a report begins behind a stamp or dateline; with a capital where sentences stand before it."""
    return _is_text(text[end:]) and (_is_head(text[:start]) or not text[end:].lstrip()[:1].islower())


def _is_text(behind: str) -> bool:
    return len(behind.split(maxsplit=_FEWEST_WORDS)) >= _FEWEST_WORDS


_LOOK = 2_000  # characters that show whether a text has capitals
_CASELESS_HEAD = 400  # characters in which the text begins
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
_FEWEST_BEHIND = 8  # of the text behind


def caseless_head_parts(text: str) -> Iterator[tuple[int, AsideKind, str]]:
    """Where each part of the head of a lower-cased text ends, with its kind and the reason.

    >>> line = "Close port cavan — the harbour of holm froze on monday, and i saw it."
    >>> [line[:end] for end, _, _ in caseless_head_parts(line)]
    ['Close ', 'Close port cavan — ']
    """
    labelled = _BUTTON.match(text) or _ABOVE.match(text[:_CASELESS_HEAD]) or _CREDIT.match(text)
    if not (labelled or _dateline_end(text)):
        return
    if not is_caseless(text[:_LOOK]):
        return
    end = 0
    if head := _BUTTON.match(text):
        end = head.end()
        yield end, "furniture", "a button or label in front of a text in small letters"
    if (head := _ABOVE.match(text[end:][:_CASELESS_HEAD])) and _is_caseless_text(text[end + head.end() :]):
        end += head.end()
        yield end, "furniture", "stands before a time stamp or link in a text in small letters"
    if (head := _CREDIT.match(text[end:])) and _is_caseless_text(text[end + head.end() :]):
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


def _is_caseless_text(behind: str) -> bool:
    return len(behind.split(maxsplit=_FEWEST_BEHIND)) >= _FEWEST_BEHIND
