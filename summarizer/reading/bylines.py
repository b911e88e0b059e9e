"""Recognises by-lines and datelines at the head of an article, and agencies' sign-offs at its end."""

import re
from functools import lru_cache

from summarizer.languages import patterns, words
from summarizer.reading.boilerplate import is_reading_time
from summarizer.reading.lines import ends_sentence
from summarizer.text.written_dates import WEEKDAYS, find_dates, is_date_line


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Small letters in the names of places.
SMALL_IN_PLACES = _set("""
    of de la las los el del the upon am an der den do da le y al sur and under
""")
# Words that open a sentence or a headline, or label it, but are not places.
NO_PLACES = _set("""
    on in at by as for after before since when while if but and so then now yes no not the a an this that
    these it he she they we you i there here what why how who where which with from update updated breaking
    exclusive analysis opinion watch video live comment commentary editorial correction corrected note notes
    editor's editor’s question answer q fact factbox explainer review interview photo photos picture pictures
    source sources news alert developing feature profile quote quotes warning advertisement nato nasa opec
    unesco unicef fifa uefa asean iaea imf urgent summary related read listen gallery image report reports
    study poll survey timeline topline excerpt excerpts credit credits background context key result results
    score weather recap file
""")
# Small letters between the names in a by-line.
SMALL_IN_NAMES = words("small_in_names") | {"al", "bin"}
# What by-lines without a person are made of.
AGENCIES = _set("""
    agencies agency reuters afp ap upi dpa efe ansa xinhua tass ians pti ani app bloomberg pa kyodo yonhap
    dts sid apa kna epd sda lusa anp belga tt ntb ritzau тасс риа интерфакс
    agencias agenturen associated press the staff web desk news monitoring online report
""")


_LOOK = 140  # no dateline is longer
_SEPARATOR = re.compile(r"\s?:\s{1,3}|\s{0,3}(?:—|–|\.\s?[-–—]{1,2}|--)\s{0,3}|\s-\s{1,3}|\s\|\s{1,3}")
_PARTS = re.compile(r"[:—–|]|-[-\s]")  # each separator has one
_AGENCY = re.compile(
    r"\s{0,2}(?:[(\[/](?P<held>[^\W\d_][\w.&' -]{1,28}(?:/[\w.&' -]{1,28})?)[)\]/]|"
    r"[—–-]\s(?P<after>[^\W\d_]{2,8}|РИА Новости))$"
)
# "LENHAM (Holm Press), May 4 - "
_AGENCY_BEFORE_DATE = re.compile(r"\s[(\[](?P<held>[^\W\d_][\w.&' -]{1,28})[)\]](?P<after>)(?=, [^()]*\d)")
# German agencies write themselves and a region or a partner so: "(dpa/lno)", "(dpa-AFX)".
_SMALL_AGENCY = re.compile(r"[a-z]{2,5}(?:-[A-Z]{2,5}|(?:/[a-z]{2,5}){0,2})")
# "МОСКВА, 8 апреля — НАП. Текст": a full stop ends a dateline only where an agency stands before it.
_STOP = re.compile(r"\.\s{1,3}")
_PART = re.compile(r"\s{0,2}[,|/–—]\s{0,2}|\s{1,2}-\s{1,2}")
_STAMP = re.compile(
    r"(?:[A-Z][a-z]{2,8},? )?[A-Z][a-z]{2,8}\.? [0-9]{1,2}, [0-9]{4} [0-9]{1,2}:[0-9]{2}(?: ?[ap]m)?(?: "
    r"[A-Z]{3,4})? "
)


def dateline_end(text: str, *, context: str = "") -> int:
    """Where the first sentence begins after a dateline and its separator, 0 if a line has none.

    A date, an agency, or a place in long capitals is enough evidence. "Oslo — The …" needs its dash and the
    capital
    letter; "Oslo: The …" and "Oslo - The …" need that ``context``, the article, also says "in Oslo": on
    Timeline17
    ten of eleven such openings without it were people and headlines ("Tony Tester: Spill …").

    >>> line = "PORT CAVAN, April 8 (NPA) - The harbour froze."
    >>> line[dateline_end(line):]
    'The harbour froze.'
    """
    text = text[:_LOOK]
    best = 0
    separators = _SEPARATOR.finditer(text) if _PARTS.search(text) else ()
    for separator in (*separators, *_STOP.finditer(text)):
        rest = text[separator.end() :]
        if rest and _is_dateline(text[: separator.start()], rest, separator.group(), context):
            best = max(best, separator.end())
    if best and text[:best].rstrip().endswith("|"):
        stamp = _STAMP.match(text[best:])  # "WENDHAM | Wed Jun 11, 2025 2:59 pm EDT WENDHAM (NPA) - "
        best += stamp.end() if stamp and find_dates(stamp.group()) else 0
    if best and (again := dateline_end(text[best:])):
        best += again
    return best


def is_dateline(text: str) -> bool:
    """Whether a line is a place or an outlet and a date: "Port Cavan, April 8, 2025", "The Courier, 8 May 2025"."""
    if len(text) > _LOOK:
        return False
    line = text.rstrip(" :-–—.")
    outlet, _, date = line.partition(",")
    places, dated, _agency = _read(line)
    return (bool(places) and dated) or (_is_titled(outlet) and is_date_line(date.strip()))


def _is_dateline(head: str, rest: str, separator: str, context: str) -> bool:
    places, dated, agency = _read(head.strip())
    if separator.strip() == ".":
        return bool(places) and agency and rest[0].isupper()
    if not places:
        return agency and not dated
    if dated or agency or _in_capitals(places[0]):
        return rest[0].isalnum() or rest[0] in "\"“‘'«„¿¡[("
    if len(places) > 2 or not rest[0].isupper() or len(rest.split()) < 10:
        return False
    if separator.strip() in {"—", "–", "--"}:
        return separator != separator.strip()
    return f" in {places[0].casefold()}" in context.casefold()


@lru_cache(maxsize=500)  # where the body begins, and what stands before it, is asked of one line many times
def _read(head: str) -> tuple[list[str], bool, bool]:
    """The places in a possible dateline (none if it is not one), and whether it has a date or an agency."""
    agency = _AGENCY.search(head) or _AGENCY_BEFORE_DATE.search(head)
    if agency and not _names_agency(agency):
        agency = None
    if agency:
        head = head[: agency.start()].rstrip(". ") + head[agency.end() :]
    dates = find_dates(head)
    for date in reversed(dates):
        head = head[: date.start] + "," + head[date.end :]
    places = [part.strip(" .,") for part in _PART.split(head)]
    places = [place for place in places if place and place.casefold() not in WEEKDAYS]
    if not 1 <= len(places) <= 3 or not all(_is_place(place) for place in places):
        return [], bool(dates) or bool(places), bool(agency)
    return places, bool(dates) or is_date_line(head), bool(agency)


def _names_agency(match: re.Match[str]) -> bool:
    """Whether the words in brackets begin with a capital or may be an agency; after a dash, only capitals count."""
    if match["after"]:
        return match["after"].isupper() or " " in match["after"]
    held = match["held"]
    known = held.split("/")[0].casefold() in AGENCIES
    return known or _is_capital(held[0]) or _SMALL_AGENCY.fullmatch(held) is not None


def _is_place(name: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= 4 or not _is_capital(words[0][0]) or words[-1] in SMALL_IN_PLACES:
        return False
    if any(word.casefold().strip(".") in NO_PLACES or word.casefold() in WEEKDAYS for word in words):
        return False
    return all((_is_capital(word[0]) and not _has_digit(word)) or word in SMALL_IN_PLACES for word in words)


def _is_capital(letter: str) -> bool:
    """Whether a letter may open a name: a capital, or one of a script without capitals."""
    return letter.isupper() or (letter.isalpha() and letter.lower() == letter.upper())


def _in_capitals(place: str) -> bool:
    """Whether a place is written in capitals, and too long for an acronym."""
    return place.isupper() and len(place) >= 5


def _has_digit(word: str) -> bool:
    return any(character.isdigit() for character in word)


_BY = re.compile(
    r"(?:by|por|von|par|di|reported by|written by|story by|text by|words by|as told to|"
    r"authors?|written and reported by|door|av|af|auteure?|autor[ae]?|texto|testo|tekst|автор(?: текста)?|текст|"
    r"подготовил[аи]?)(?:\s?:\s?|\s{1,3})(?=\S)",
    re.IGNORECASE,
)
_ROLE = re.compile(rf"\b(?:{'|'.join(patterns('roles'))})\b", re.IGNORECASE)
# Letters that end an article: "NPA", "(NPA)", "NPA/AB", "- NPA". Two to six capitals, as brief as
# agencies' are.
_LETTERS = re.compile(r"[-–—(\[]{0,2}\s?[A-Z]{2,6}(?:\s?[/-]\s?[A-Za-z]{2,6}){0,2}[)\]]{0,1}")
_END = re.compile(r"[-–—*\s]{0,4}(?:ends?|###|# # #|30|xx)[-–—*\s]{0,4}[.]?", re.IGNORECASE)
_CREDIT = re.compile(
    r"[-–—*(\[\s]{0,3}(?:(?:with )?(?:additional )?(?:reporting|inputs?|contributions?|writing|editing)\b"
    r"[^.!?]{0,40}\b(?:by|from)\b|with (?:agency|agencies|wire)\b|(?:additional )?reporting by\b|"
    r"this (?:story|article|report) (?:was|has been) (?:originally |first )?(?:published|supplied|provided)|"
    r"con informaci[óo]n de\b|mit material (?:von|der)\b|avec (?:l['’])?(?:afp|agences?)\b|source:)",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"[^.!?]{3,160} contributed to this (?:report|story|article)[.)]{0,2}", re.IGNORECASE
)
_ABOUT_AUTHOR = re.compile(
    r"(?:the (?:author|writer) is|(?:[A-Z][\w.’'-]{0,20}\s){2,3}(?:is|are|was) (?:an?|the)\s[^.!?]{0,60}"
    r"\b(?:columnist|correspondent|reporter|editor|staff writer|contributor|contributing)\b)[^.!?]{0,140}[.]?"
    r"(?: (?:Reach|E-?mail|Contact|Follow|Find|She can|He can|You can|They can)\b[^\n]{0,160})?"
)
# "… the strait. (NPA)": its own token behind a sentence that has ended; "the World Fish Council (WFC)." is
# none. "… the strait./tor/NPA/mel": the desk, the place and the editor of a German wire.
_TRAILING = re.compile(
    r"(?:(?<=[.!?][”\"’')])|(?<=[.!?]))(?:\s{0,3}(?:/[A-Za-z]{2,4}){2,4}/?|\s{1,3}"
    r"(?:[(\[][A-Z][A-Za-z]{1,9}(?:/[A-Z][A-Za-z]{1,9})?[)\]]|[-–—]{1,2}\s?[A-Z][A-Za-z]{1,9}))$"
)
_OUR = frozenset(
    "onze notre nos nuestro nuestra unser unserem unserer unseren our nostro nostra nosso nossa".split()
)
_STROKES = re.compile(r"\s[/|·•]\s|\s?[|•]\s?")
_APART = re.compile(r"\s[-–—/|·•]\s")
_CLOCK = re.compile(r"[0-9]{1,2}[:.h][0-9]{2}\s?(?:[ap]\.?m\.?)?\s?[A-Z]{0,4}", re.IGNORECASE)
_LIMIT = 200


def is_byline(text: str) -> bool:
    """Whether a line says who wrote the article.

    >>> is_byline("By: Agencies"), is_byline("Jane Aldous, Diplomatic Correspondent"), is_byline("By the sea")
    (True, True, False)
    """
    if len(text) > 120:
        return False
    if _is_stamp(text):
        return True
    words = _without_dates(_without_reading_time(text))
    by = _BY.match(words)
    if by:
        return _names(words[by.end() :])
    if ends_sentence(text) or not words:
        return False
    return (bool(_ROLE.search(words)) and _names(words)) or _is_agency(words)


def _is_stamp(text: str) -> bool:
    """Whether a line has a date beside an outlet or a name, parted by strokes: "April 8, 2025 / 9:30 AM / NPA News"."""
    parts = [part.strip() for part in _STROKES.split(text)]
    dated = [is_date_line(part) for part in parts]
    if len(parts) < 2 or not any(dated):
        return False
    others = [part for part, is_date in zip(parts, dated, strict=True) if not is_date]
    return all(_CLOCK.fullmatch(part) or _is_titled(part) for part in others)


def _is_titled(part: str) -> bool:
    """Whether words are a name or a title: at most four, all with capitals."""
    words = part.split()
    return 1 <= len(words) <= 4 and all(word[0].isupper() for word in words) and not ends_sentence(part)


def is_signoff(text: str) -> bool:
    """Whether a line at the end of an article only names its origin: "NPA", "Editing by …"."""
    if len(text) > _LIMIT:
        return False
    if _LETTERS.fullmatch(text) or _END.fullmatch(text) or _is_agency(text.strip("()[]-–— .")):
        return True
    return bool(_CREDIT.match(text) or _CONTRIBUTED.fullmatch(text) or _ABOUT_AUTHOR.fullmatch(text))


def trailing_signoff(text: str) -> int:
    """Where an agency's letters begin behind the last sentence of a line, its length when there are none.

    >>> trailing_signoff("The ice held. (NPA)"), trailing_signoff("They asked the Fish Council (NFC).")
    (14, 34)
    """
    tail = text[-24:]
    found = _TRAILING.search(tail)
    if not found:
        return len(text)
    return len(text) - len(tail) + found.end() - len(found.group().lstrip())


def _without_reading_time(text: str) -> str:
    """A line without how long it takes to read the article: "By Ida Moss - 3 min read"."""
    last = _APART.split(text)[-1]
    return text.removesuffix(last) if is_reading_time(last) else text


def _without_dates(text: str) -> str:
    """A line without its dates and the marks between dates and names."""
    for date in reversed(find_dates(text)):
        text = text[: date.start] + "|" + text[date.end :]
    return "|".join(part for part in text.split("|") if part.strip() and not is_date_line(part)).strip(
        " |,–—-"
    )


def _names(text: str) -> bool:
    """Whether words look like people's names and titles: nearly all begin with a capital."""
    words = re.split(r"[\s,|/]{1,4}", text.strip(" .,|"))
    if not 1 <= len(words) <= 14 or not words[0]:
        return False
    if all(word.casefold() in AGENCIES or word.casefold() in SMALL_IN_NAMES for word in words):
        return True
    if words[0].casefold() in {"the", "a", "an", "this", "that"} and not _ROLE.search(text):
        return False
    if not words[0][0].isupper() and words[0] not in _OUR:
        return False
    return words[-1][:1].isupper() and all(
        not word or word[0].isupper() or word in SMALL_IN_NAMES or word in _OUR or _ROLE.fullmatch(word)
        for word in words
    )


def _is_agency(text: str) -> bool:
    """Whether a line is an agency's name and nothing else."""
    words = text.casefold().split()
    return (
        1 <= len(words) <= 4
        and any(len(word) > 2 for word in words)
        and all(w in AGENCIES for w in words)
        and words
        not in (["the"], ["online"], ["news"], ["report"], ["press"], ["the", "report"], ["the", "news"])
    )
