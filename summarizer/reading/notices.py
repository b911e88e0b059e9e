"""Finds notices in an article that it is under embargo, corrected or withdrawn.

An embargo stands in metadata or on a line at head or end. Reading has no clock: it only says until when, and
``dates.as_of`` refuses articles under embargo. The other notices are in a title or on a line of their own.
"""

import datetime
import re
from collections.abc import Sequence
from functools import cache

from summarizer.languages import patterns
from summarizer.models import Notice, NoticeKind, Published, SetAside
from summarizer.reading.date_values import parse_published, zone_of
from summarizer.reading.lines import Line, running_lines, split_lines
from summarizer.text.written_dates import find_dates

_ASKED_WITHIN = 240  # characters of such a line
_HEAD = 2_000  # characters in which it stands
# "EMBARGOED UNTIL 6 a.m. …", "(Eds: Embargoed for release at …)", "ACHTUNG SPERRFRIST: …". News about an embargo on oil
# opens with none of these words behind a label, and names no time of release.
_ASKS = r"[(\[*\s-]{0,4}(?:(?:eds?|editors|attention|achtung|note|nota|media|presse|press)\b[:!,. -]{0,3})?"
_EMBARGO = re.compile(
    _ASKS + r"(?:(?:strict(?:ly)? )?(?:under )?embargo(?:ed|é|iert)?(?: (?:material|copy))?[ :!-]{1,3}"
    r"(?:until|till|for release|not (?:for|to be) \w+ (?:before|until)|bis|jusqu|hasta|fino|até|tot|[0-9])"
    r"|sperrfrist\b|(?:not for|hold for|for) (?:publication|release|broadcast)[^.\n]{0,30}(?:before|until|at|on)\b"
    r"|sous embargo\b|prohibida su publicaci[óo]n (?:antes|hasta)\b|embargad[oa] hasta\b)",
    re.IGNORECASE,
)
_SIGNS = (
    "embarg",
    "sperrfrist",
    "release",
    "publica",
    "broadcast",
)  # each such line has one, in small letters
_CLOCK = re.compile(
    r"(?<![\d.:/-])(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d{2}))?\s?(?P<half>[ap]\.?\s?m\b\.?)?\s?(?P<mark>uhr|h\b|hrs|hours)?"
    r"\s?(?P<zone>[A-Z]{2,5}(?:[+-]\d{1,2})?\b)?",
    re.IGNORECASE,
)
_LOOK = 400  # characters of a line; a notice opens with what it is

# Each pattern names a form that publishers and agencies use for their own article. What another paper did
# ("The Courier has withdrawn its story") is news and matches none of them.
_TEXT = {
    "en": r"(?:story|article|report|item|dispatch|post|page|piece)",
    "es": r"(?:noticia|nota|art[ií]culo|informaci[oó]n|publicaci[oó]n)",
    "de": r"(?:artikels?|meldung|berichts?|beitrags?|texte?s?)",
    "fr": r"(?:article|d[ée]p[êe]che|information|publication)",
}
_WITHDRAWN_TITLE = re.compile(
    r"\W{0,3}(?:(?:story |article )?(?:withdrawn|retracted)|withdrawal|retraction(?: notice)?|mandatory kill|"
    r"kill(?: notice)?(?=\W{1,3}[A-Z])|retirad[oa]|anulad[oa]|anulaci[oó]n|retractaci[oó]n|zur[üu]ckgezogen|"
    r"widerruf|annul(?:ation|[ée]e?)|rétractation|ritirat[oa]|retratação)\s{0,2}(?:[:\-–—\])]|$)",
    re.IGNORECASE,
)
_KILL = re.compile(r"\W{0,3}(?:MANDATORY )?KILL(?: NOTICE)?\s{0,2}[:\-–—]")
_WITHDRAWN = re.compile(
    rf"(?:editor['’]?s['’]? note\W{{1,3}})?(?:this|the (?:following|above)) {_TEXT['en']}\b[^.!?\n]{{0,80}}?"
    r"(?:has been|have been|was|is) (?:hereby )?(?:withdrawn|retracted|killed|taken down|unpublished)\b|"
    rf"(?:[A-Z][\w.&' ]{{1,40}} )?(?:has|have|is) (?:withdrawn|retracted|withdrawing|retracting) this {_TEXT['en']}\b|"
    rf"(?:please )?(?:kill|withdraw|disregard|do not (?:use|publish)) (?:the|this|our) [^.!?\n]{{0,60}}?"
    rf"{_TEXT['en']}\b|"
    rf"est[ea] {_TEXT['es']}\b[^.!?\n]{{0,60}}?(?:ha sido|fue|queda) (?:retirad|anulad|eliminad)[oa]|"
    rf"diese[rs]? {_TEXT['de']}\b[^.!?\n]{{0,60}}?(?:wurde|ist|wird)[^.!?\n]{{0,40}}? "
    r"(?:zur[üu]ckgezogen|widerrufen)|"
    rf"cet(?:te)? {_TEXT['fr']}\b[^.!?\n]{{0,60}}?(?:a été|est) (?:retir|annul|rétract)ée?",
    re.IGNORECASE,
)
_CORRECTED_TITLE = re.compile(
    r"\W{0,3}(?:(?:refile|update \d{1,2})-)?(?:correct(?:ed|ion|s)|corrección|rectificación|fe de erratas?|korrektur|"
    r"korrigiert|berichtigung|richtigstellung|correction|rectificatif|corrigé|correzione|correção)"
    r"(?: \(\w{1,12}\))?\s{0,2}[:\-–—\])]",
    re.IGNORECASE,
)
_CORRECTED = re.compile(
    r"[(\[*]{0,2}(?:corrections?(?: and clarifications?)?|clarification|corrigendum|erratum|correcci[oó]n|"
    r"rectificaci[oó]n|aclaraci[oó]n|fe de erratas?|korrektur(?:hinweis)?|berichtigung|richtigstellung|"
    r"rectificatif|correzione|errata(?: corrige)?|corre[cç][aã]o)[*]{0,2}(?:,? [\w. ]{1,24})?\s{0,2}[:.\-–—]\s|"
    r"[(\[]?correct(?:s|ed)(?: (?:to|the|spelling|name|date|figure|headline|typo|paragraph|attribution|by|in)\b|"
    r"[:\-–—])|[(\[]corrige\b|"
    rf"(?:editor['’]?s['’]? note\W{{1,3}})?an? (?:earlier|previous|original) version of (?:this|the) {_TEXT['en']}\b|"
    rf"(?:editor['’]?s['’]? note\W{{1,3}})?this {_TEXT['en']} (?:has been|was)(?: updated(?: to| and))? "
    r"(?:corrected|amended|correct|revised to correct)\b|"
    rf"una versi[oó]n anterior de est[ea] {_TEXT['es']}\b|"
    rf"in einer (?:früheren|vorherigen|ersten) (?:version|fassung) (?:dieses|des) {_TEXT['de']}\b|"
    rf"une version (?:précédente|antérieure) de cet(?:te)? {_TEXT['fr']}\b",
    re.IGNORECASE,
)
# What agencies set before the title of a later version; taken off, the titles of all versions are one.
_VERSION = re.compile(
    r"\W{0,3}(?:(?:refile|rpt|repeat|recasts?|corrected|correction|withdrawn|withdrawal|retracted|retraction|kill|"
    r"mandatory kill|updated?(?: \d{1,2})?|\d{1,2}(?:st|nd|rd|th) (?:ld|lead)(?:-writethru)?)"
    r"\s{0,2}[:\-–—]\s{0,2}){1,3}",
    re.IGNORECASE,
)


def is_embargo(text: str) -> bool:
    """Whether a line puts its article under an embargo until a day that it names.

    >>> is_embargo("EMBARGOED UNTIL 06:00 GMT, May 4, 2025"), is_embargo("Embargo on oil until May 4, 2025, agreed")
    (True, False)
    """
    if len(text) > _ASKED_WITHIN:
        return False
    return _EMBARGO.match(text) is not None and _until(text) is not None


def embargo_of(text: str) -> datetime.datetime | None:
    """The end of the embargo in a line at the head of a text, ``None`` if there is none."""
    small = text[:_HEAD].casefold()
    if not any(map(small.__contains__, _SIGNS)):
        return None
    asked = (line.text for line in split_lines(text[:_HEAD]) if is_embargo(line.text))
    return max((until for line in asked if (until := _until(line))), default=None)


def stated_embargo(value: str | None) -> datetime.datetime | None:
    """Until when a field of metadata says so."""
    published = parse_published(value) if value else None
    return _moment(published) if published else None


def _moment(published: Published) -> datetime.datetime:
    if isinstance(published.moment, datetime.datetime):
        return published.moment
    return datetime.datetime.combine(published.moment, datetime.time(), datetime.UTC)


def _until(text: str) -> datetime.datetime | None:
    """The moment that a line names: its last day, with a time where one stands beside it; in UTC without a zone."""
    days = [found for found in find_dates(text[:_ASKED_WITHIN]) if found.date and found.day]
    if not days or days[-1].date is None:
        return None
    around = f"{text[: days[-1].start]} | {text[days[-1].end : _ASKED_WITHIN]}"
    time, zone = _time(around)
    return datetime.datetime.combine(days[-1].date, time, zone)


def _time(text: str) -> tuple[datetime.time, datetime.tzinfo]:
    for clock in _CLOCK.finditer(text):
        half, hour = (clock["half"] or "").casefold()[:1], int(clock["hour"])
        if not (clock["minute"] or half or clock["mark"]) or hour > 23:
            continue
        hour = hour % 12 + (12 if half == "p" else 0) if half else hour
        zone = zone_of(clock["zone"]) if clock["zone"] and clock["zone"].isupper() else None
        if int(clock["minute"] or 0) < 60:
            return datetime.time(hour, int(clock["minute"] or 0)), zone or datetime.UTC
    return datetime.time(), datetime.UTC


def find_notice(title: str | None, text: str) -> Notice | None:
    """The notice that an article carries, a withdrawal before a correction; the title's before the text's."""
    kind = _of_title(title or "")
    if kind == "withdrawal":
        return Notice(kind, "title", 0, len(title or ""))
    found = [(_of_line(line), line) for line in split_lines(text)]
    notices = [Notice(what, "text", line.start, line.end) for what, line in found if what]
    if kind:
        notices.append(Notice(kind, "title", 0, len(title or "")))
    return min(notices, key=lambda notice: notice.kind != "withdrawal", default=None)


def aside_of(notice: Notice | None, text: str, set_aside: Sequence[SetAside]) -> tuple[SetAside, ...]:
    """``set_aside`` with the line of a notice, unless it is there already or no running text would be left."""
    if notice is None or notice.field == "title":
        return tuple(set_aside)
    running = [line.start for line in running_lines(text, set_aside)]
    if notice.start not in running or len(running) == 1:
        return tuple(set_aside)
    reason = "says that the article was corrected or withdrawn"
    aside = SetAside(notice.start, notice.end, "notice", reason)
    return tuple(sorted([*set_aside, aside], key=lambda held: held.start))


def bare_title(title: str) -> str:
    """A title without the marks of a later version.

    >>> bare_title("UPDATE 2-CORRECTED-Bridge at Norwick opens")
    'Bridge at Norwick opens'
    """
    return title[found.end() :] if (found := _VERSION.match(title)) else title


def marks_version(title: str) -> bool:
    """Whether a title says that it is of a later version."""
    return _VERSION.match(title) is not None


def _of_title(title: str) -> NoticeKind | None:
    head = title[:_LOOK]
    if _KILL.match(head):
        return "withdrawal"
    if _WITHDRAWN_TITLE.match(head) and not head.casefold().startswith("kill"):
        return "withdrawal"
    return "correction" if _CORRECTED_TITLE.match(head) else None


def _of_line(line: Line) -> NoticeKind | None:
    head = line.text[:_LOOK]
    if _WITHDRAWN.match(head) or _KILL.match(head):
        return "withdrawal"
    return "correction" if _CORRECTED.match(head) else None


_LIMIT = 700
_NOTE_WORDS, _NOTE_OPENING = (
    45,
    90,
)  # words of a note on how an article came about, and where it names the article
_WITHDRAWAL = re.compile(
    r"[^.!?\n]{0,60}\b(?:has|have|was|were) (?:been )?(?:withdrawn|retracted)\b[^.!?\n]{0,80}[.!]?",
    re.IGNORECASE,
)
_OWN = re.compile(r"\bth(?:is|e) (?:article|story|report|item)\b", re.IGNORECASE)
_UPDATE = re.compile(r"update\b", re.IGNORECASE)
_OF_ARTICLE = re.compile(r"\b(?:article|story|report|version|headline|piece|post)\b", re.IGNORECASE)


def is_correction(text: str) -> bool:
    """Whether a line is such a note.

    >>> is_correction("Correction: The ferry carried 40 people."), is_correction("Corrections officers struck.")
    (True, False)
    """
    if len(text) > _LIMIT or len(text.split()) < 4:
        return False
    plain = text.lstrip(" *_([")
    if _earlier_version().match(plain) or (_WITHDRAWAL.fullmatch(text) and _OWN.search(text)):
        return True
    return bool(_label().match(plain)) and (not _UPDATE.match(plain) or bool(_OF_ARTICLE.search(plain)))


def is_own_note(text: str) -> bool:
    """Whether a line says of its own article how it came about: who wrote, edited, translated or first printed it.

    >>> is_own_note("(This story has not been edited by our staff.)"), is_own_note("This story began in May.")
    (True, False)
    """
    if len(text) > _LIMIT or len(text.split()) > _NOTE_WORDS:
        return False
    named = _this_article().search(text[:_NOTE_OPENING])
    return named is not None and _made().search(text) is not None


@cache
def _label() -> re.Pattern[str]:
    """The label of a correction, in whatever language."""
    labels = "|".join(patterns("corrections"))
    return re.compile(
        rf"(?:{labels})(?: ?\([^()\n]{{1,40}}\)|,? [^:\n]{{1,30}})?\s?[:：|–—]\s?(?=\S)", re.IGNORECASE
    )


@cache
def _earlier_version() -> re.Pattern[str]:
    return re.compile("|".join(patterns("earlier_version")), re.IGNORECASE)


@cache
def _this_article() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns('this_article'))})\b", re.IGNORECASE)


@cache
def _made() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(patterns('made'))})", re.IGNORECASE)
