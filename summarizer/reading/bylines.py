"""By-lines at the head and sign-offs at the end: who wrote, and which agency sent it."""

import re

from summarizer.reading.date_shapes import find_dates, is_date_line
from summarizer.reading.lines import ends_sentence
from summarizer.reading.word_lists import AGENCIES, SMALL_IN_NAMES

_BY = re.compile(
    r"(?:by|por|von|par|di|reported by|written by|story by|text by|words by|as told to|"
    r"authors?|written and reported by|door|av|af|auteure?|autor[ae]?|texto|testo|tekst|автор(?: текста)?|текст|"
    r"подготовил[аи]?)(?:\s?:\s?|\s{1,3})(?=\S)",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"\b(?:correspondents?|reporters?|editors?|staff|writers?|bureau|journalists?|contributors?|desk|"
    r"columnists?|"
    r"special (?:to|for)|redact(?:eur|rice)|korrespondent(?:in)?|correspond(?:ant|ente)|envoy[ée]e? sp[ée]ciale?|"
    r"redattore|redattrice|"
    r"agenc(?:y|ies)|monitoring|redacci[óo]n|agencias|corresponsal|redaktion|agenturen|r[ée]daction|news "
    r"service)\b",
    re.IGNORECASE,
)
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
# none.
_TRAILING = re.compile(
    r"(?:(?<=[.!?][”\"’')])|(?<=[.!?]))\s{1,3}"
    r"(?:[(\[][A-Z][A-Za-z]{1,9}(?:/[A-Z][A-Za-z]{1,9})?[)\]]|[-–—]{1,2}\s?[A-Z][A-Za-z]{1,9})$"
)
_OUR = frozenset(
    "onze notre nos nuestro nuestra unser unserem unserer unseren our nostro nostra nosso nossa".split()
)
_STROKES = re.compile(r"\s[/|·•]\s|\s?[|•]\s?")
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
    words = _without_dates(text)
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
    """Whether a line at the end of an article only says where it came from: "NPA", "Editing by …"."""
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


def _without_dates(text: str) -> str:
    """A line less its dates and what parts them from the names."""
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
