"""Tells opinion from reports: by what the publisher says of an article, else by the wording of an essay.

An analysis counts as opinion: it interprets, and a briefing reports. The wording test is for texts that come
without section or address; it prefers a missed column to a wrongly accused report.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from summarizer.models import PAGE_TALK, Kind
from summarizer.reading.essays import argued
from summarizer.reading.lines import ends_sentence
from summarizer.reading.page_boxes import is_page_note, is_paid_section, is_paid_title
from summarizer.text.languages import in_small_letters, one_line
from summarizer.text.tokens import count_words

_NAMES = (
    r"op-?eds?|opinions?|editorials?|commentar(?:y|ies)|comment|columns?|columnists?|viewpoints?|"
    r"points? of view|perspectives?|analysis|analyses|guest (?:essay|column|post|writer)|"
    r"letters?(?: to the editor)?|(?:open|reader['’]?s?['’]?) letters?|views?|our view|essays?|"
    r"first person|reviews?|satire|humou?r|think pieces?|opini[óo]n(?:es)?|tribunas?|columnas?|"
    r"an[áa]lisis|meinung|kommentare?|leitartikel|analyse|tribunes?|[ée]ditos?|[ée]ditorial|chroniques?|"
    r"opini[ãa]o|editoriale|commento|kolumne|glosse|gastbeitrag|leserbriefe?|rezension|standpunkt|essay|"
    r"cartas? (?:al director|de los lectores)|firma invitada|rese[ñn]a|tribune libre|lettre ouverte|"
    r"billet|parti pris|point de vue|courrier des lecteurs|libre opinion|opinione|l['’]opinione|lettere|"
    r"recensione|artigo de opini[ãa]o|coluna|opinie|commentaar|columns|ingezonden|мнени[ея]|колонка|"
    r"комментарий"
)
_SECTION = re.compile(rf"(?:{_NAMES})(?: (?:&|and|/|y|et) [\w ]{{1,30}})?", re.IGNORECASE)
_TITLE = re.compile(rf"(?:{_NAMES})\s?[:|–—-]\s", re.IGNORECASE)
_TITLE_TAIL = re.compile(rf"\s[|–—-]\s(?:{_NAMES})$|\((?:{_NAMES})\)$", re.IGNORECASE)
_COUNTERS = frozenset({"view", "views", "kommentare"})  # of readers and their comments, as page furniture
_SOURCE = re.compile(rf"\((?:{_NAMES})\)$", re.IGNORECASE)
# Notes under the text.
_VIEWS = re.compile(
    r"\b(?:views?|opinions?) expressed\b[^.\n]{0,120}\b(?:authors?|writers?|own|necessarily|his|hers?|theirs?)\b",
    re.IGNORECASE,
)
_WRITER = re.compile(
    r"\b(?:is|are) (?:an? |the )?(?:[\w-]{1,20} ){0,3}(?:columnists?|opinion (?:writer|editor|contributor)s?)\b|"
    r"\bthe (?:author|writer) is\b",
    re.IGNORECASE,
)
NOTED = 1_500  # characters at the end in which such a note is looked for
_AUTHOR = re.compile(
    r"\b(?:editorial board|columnist|opinion (?:writer|editor|contributor)|guest writer)\b", re.IGNORECASE
)
# "column" names a company's pillar, "blog", "comment" and "letters" are parts of news sites: no proof in
# an address.
_PATH = re.compile(
    r"/(?:op-?eds?|opinions?|editorials?|commentisfree|commentary|columns|columnists?|viewpoints?|"
    r"perspectives?|"
    r"analysis|opinion(?:es)?|tribunas?|columnas?|analisis|meinung|kommentare?|"
    r"tribunes?|editos?)(?:/|$)",
    re.IGNORECASE,
)
_PAID_PATH = re.compile(
    r"/(?:sponsored(?:-content|-post)?|advertorials?|branded?-content|paid-post|partner-content|publirreportajes?|"
    r"publireportages?|contenido-patrocinado|conteudo-patrocinado)(?:/|$)",
    re.IGNORECASE,
)
_TITLE_WORDS, _TITLE_CHARACTERS = 22, 170  # as of headlines in ``layout.heads``
_LONGEST_REMEMBERED = 20_000  # characters; bounds memory


def kind_of(  # noqa: PLR0913  # six facts of an article, by keyword, none of which makes a group with another
    *,
    title: str | None,
    section: str | None,
    source: str | None,
    author: str | None,
    url: str | None,
    labels: Iterable[str],
    running: str,
    tail: str = "",
    signoff: str = "",
    language: str = "en",
) -> tuple[Kind, str]:
    """Whether an article reports or argues, and how that was seen (``""`` for a report).

    Args:
        title: its headline, from wherever it came.
        section: the section its metadata names.
        source: its publisher.
        author: who wrote it.
        url: its address.
        labels: lines of its text that were set aside above the text, such as a section's name.
        running: its running text.
        tail: the end of its text, where it may say whose views these are.
        signoff: what was set aside there as a sign-off, where it may say who the author is.
        language: ISO 639-1, for the wording.
    """
    if paid := _paid(title, section, url):
        return "advertisement", paid
    reason = _named(title, section, source, author, url) or _labelled(labels)
    if reason:
        return "opinion", reason
    worded = _of_wording if len(running) <= _LONGEST_REMEMBERED else _of_wording.__wrapped__
    return worded(running, title or "", language, tail, signoff)


@lru_cache(maxsize=500)  # texts: reprints come one soon after the other
def _of_wording(running: str, title: str, language: str, tail: str, signoff: str) -> tuple[Kind, str]:
    """The kind of an article by its words alone, whoever prints it."""
    if reason := _noted(tail, signoff) or argued(running, title, language):
        return "opinion", reason
    if is_page_note(running):
        return "title", PAGE_TALK
    return (
        ("title", "its text is nothing but a headline") if _is_title_alone(running, title) else ("report", "")
    )


def _is_title_alone(running: str, title: str) -> bool:
    """Whether a text only repeats its title, or is one short unfinished line."""
    said = one_line(running[:_TITLE_CHARACTERS])
    if len(running) > _TITLE_CHARACTERS or not said:
        return False
    if title and said.casefold().strip(".") == one_line(title).casefold().strip("."):
        return True
    return "\n" not in running and count_words(said) <= _TITLE_WORDS and not ends_sentence(said)


def _paid(title: str | None, section: str | None, url: str | None) -> str:
    """How the metadata says that somebody paid for the article, ``""`` when it does not."""
    if section and is_paid_section(section.strip()[:100]):
        return f"its section is {section.strip()!r}"
    if title and is_paid_title(title.strip()):
        return "its title says that it is an advertisement"
    found = _PAID_PATH.search((url or "")[:2000].split("?", 1)[0])
    return f"its address has {found.group().rstrip('/')!r}" if found else ""


def _named(
    title: str | None, section: str | None, source: str | None, author: str | None, url: str | None
) -> str:
    """How the metadata says that it is opinion, ``""`` when it does not."""
    if section and _SECTION.fullmatch(section.strip()[:100]):
        return f"its section is {section.strip()!r}"
    path = (url or "")[:2000].split("?", 1)[0].split("#", 1)[0]
    found = _PATH.search(re.sub(r"^[a-z]{3,5}://[^/]{1,255}", "", path, flags=re.IGNORECASE))
    if found:
        return f"its address has {found.group().rstrip('/')!r}"
    headline = (title or "").strip()
    prefix = _TITLE.match(headline) or _TITLE_TAIL.search(headline[-60:])
    if prefix:
        return f"its title has {prefix.group().strip(' :|–—-()')!r}"
    if source and _SOURCE.search(source.strip()[-60:]):
        return f"its source is {source.strip()!r}"
    if author and _AUTHOR.search(author[:200]):
        return f"its author is {author.strip()!r}"
    return ""


def is_labelled(title: str) -> bool:
    """Whether a title says itself that its article is opinion.

    >>> is_labelled("Opinion: The trams were a mistake"), is_labelled("The trams were a mistake")
    (True, False)
    """
    return _TITLE.match(title) is not None or _TITLE_TAIL.search(title[-60:]) is not None


def _labelled(labels: Iterable[str]) -> str:
    for label in labels:
        if label.casefold().strip(" :|") in _COUNTERS:
            continue
        if _SECTION.fullmatch(label.strip(" :|")[:100]):
            return f"a line above the text says {label.strip()!r}"
        if "editorial board" in label.casefold():
            return f"its by-line is {label.strip()!r}"
    return ""


def _noted(tail: str, signoff: str) -> str:
    end = tail[-NOTED:]
    found = _VIEWS.search(one_line(end)) if "expressed" in in_small_letters(end) else None
    found = found or (_WRITER.search(one_line(signoff)) if signoff else None)
    return f"a note at its end says {found.group()!r}" if found else ""
