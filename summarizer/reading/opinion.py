"""Tells opinion from reports: by what the publisher says of an article, else by the wording of an essay.

An analysis counts as opinion: it interprets, and a briefing reports. The wording test is for texts that come
without section or address (who speaks, how it argues, how little it quotes others); it prefers a missed column to a
wrongly accused report.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from summarizer.languages import patterns
from summarizer.models import PAGE_TALK, Kind
from summarizer.reading.lines import ends_sentence
from summarizer.reading.page_boxes import is_page_note, is_paid_section, is_paid_title
from summarizer.text.languages import in_small_letters, one_line
from summarizer.text.tokens import count_words

_SEARCHED = 6_000  # characters: enough to tell, and bounded
_LEAST_WORDS = 18
# Evidence: of the articles whose metadata say nothing, no report of 772 in ECB+, 731 in AllSides, 1,965 in Multi-News
# and 1,414 in Timeline17 is taken for an essay (what was taken was read); see docs/reading.md. Without the last bound,
# or with transcripts, reports with readers' comments below them and remarks of presidents were.
_LEAST = 3.0  # signs, and one more for each sixty words
_WORDS_AN_ARGUMENT = 90  # at most
_OPENING_WORDS = 200  # of an opening, where "I" twice does as well
_MOST_REPORTS = 0.3  # attributions in a hundred words
_QUOTATION = re.compile(r"[“\"«„‘][^”\"»“’]{1,1500}[”\"»“’](?!\w)")
_SPEAKERS = re.compile(r"(?:^|[.?!\n)]\s?)[^\W\d_][\w.’' -]{2,30}(?:, \w{2,20})?: ", re.MULTILINE)
_REMARKS = re.compile(
    r"\b(?:transcripts?|full text|text of (?:a|the|his|her)|remarks (?:by|of|as)|prepared remarks)\b",
    re.IGNORECASE,
)
_SINGULAR = frozenset({"I", "I'm", "I’m", "I've", "I’ve", "I'd", "I’d", "my", "myself"})
_WORDS = re.compile(r"\w+(?:['’]\w+)?")


@dataclass(frozen=True, slots=True)
class _OpinionWording:
    """What one language says "I" with, argues with, and attributes and dates with."""

    person: re.Pattern[str]
    argues: re.Pattern[str]
    reports: re.Pattern[str]
    title: re.Pattern[str]


def _words(*patterns: str, flags: int = re.IGNORECASE) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", flags)


def _small_words(*patterns: str) -> re.Pattern[str]:
    """What is looked for in small letters: that takes a third of the time that ignoring case takes."""
    return _words(*patterns, flags=0)


_ENGLISH = _OpinionWording(
    person=_words(
        "I", "I['’](?:m|ve|d|ll)", "my", "myself", "we", "we['’](?:re|ve|d|ll)", "our", "ours", "let['’]s",
        "us(?= (?:to|all|that|how|what|look|not))", "you", "your", "[Dd]ear (?=[A-Z])", flags=0,
    ),
    argues=_small_words(
        "must", "should", "ought to", "in conclusion", "in (?:my|our) (?:view|opinion)", "the truth is",
        "in truth", "make no mistake", "of course", "let us", "let['’]s be (?:honest|clear)", "spare us",
        "enough(?= is enough|[.!])",
        r"it(?:['’]s| is) (?:\w+ )?(?:essential|crucial|vital|imperative|time|necessary)",
        r"it(?:['’]s| is) (?:\w+ )?(?:not enough|tempting|no accident)",
        "not (?:only|just|merely)", "we (?:need|cannot|can['’]t|deserve|forget)",
        "i (?:believe|think|suspect|fear|wonder|confess|thought|hope|admit)", "(?:vital|critical) step",
        "nobody wants", "surely", "obviously", "perhaps", "it turns out",
        "the (?:real )?question (?:now )?is", "if you believe", "imagine",
        "ashamed|shame(?:ful)?|disgrac(?:e|eful)|cowardice|nonsense|absurd|hypocri(?:sy|tes?|tical)",
        "folly|vandalism|insults?|betray(?:al|s|ed)?|indefensible|inexcusable|outrage(?:ous)?",
        "before it is too late", "high time", "(?:that|this) is not [a-z]+",
        "(?:they|it) (?:were|was) not", "as (?:they|we) all", "to the editor", "the undersigned",
        "can (?:and should|build)", "going to (?:have to|pay)", "whatever happened to", "to my mind",
        "needs? to (?:stop|wake|learn|think)", "deserves? better",
    ),
    reports=_small_words(
        "said", "says", "told", "according to", "announced", "report(?:ed|s|edly)", "statements?",
        r"spokes\w{1,8}", "confirmed", "tweeted", "stated", "testified", "ruled", "declared", "warned",
        "officials?", "released?", "revealed", "added", "noted", "acknowledged", "discussed", "agreed",
        "sources?", "survey", "poll", "study", "data", "(?:mon|tues|wednes|thurs|fri|satur|sun)day",
        "yesterday", "police", "arrested",
    ),
    title=_words(
        "I", "my", "our", "we(?: (?:must|should|need|can|are|have))?", "must (?!-)", "should", "let['’]s",
        "enough (?:with|of|is)",
        "the (?:truth|lie|trouble|problem|case|myth|folly|tyranny) (?:about|at|with|for|against|of)",
        "dear", "no, ", "time (?:to|for)", "it['’]s time", "how (?:we|to save|not to)", "stop", "don['’]t",
        "why (?:I|we|you|it)", "your", "you", "deserves?", "notes from", "open letter",
    ),
)  # fmt: skip
_GERMAN = _OpinionWording(
    person=_words(
        "ich", "mein(?:e[rnms]?)?", "mir", "mich", "wir", "uns", "unser(?:e[rnms]?)?",
    ),
    argues=_small_words(
        "es reicht", "natürlich", "man muss", "(?:höchste|an der) zeit", "nicht nur",
        "wir (?:müssen|sollten|dürfen|brauchen)", "sollten wir", "müssen wir",
        "ich (?:glaube|meine|finde|denke|fürchte)",
        "schämen|schande|heuchel(?:ei|n)|blamage", "absurd|skandal(?:ös)?|feig(?:heit|e)?", "muss gehen",
        "vertrauen verspielt", "und zwar", "ehrlich gesagt", "seien wir",
        "wer [^.!?]{3,80}, (?:hat|muss|darf|sollte)", "dazu braucht", "viel zu (?:lange|oft|wenig)",
        "genug davon",
    ),
    reports=_small_words(
        "sagte[n]?", "teilte[n]?", "erklärte[n]?", "laut", "zufolge", "berichtet(?:e|en)?", "mitteilte",
        "hieß es", "sprecher(?:in)?", "bestätigte", "kündigte", "entschied",
        "(?:mon|diens|mitt|donners|frei|sams|sonn)tag", "mittwoch", "gestern", "polizei",
    ),
    title=_words(
        "muss gehen", "wir", "ich", "schluss mit", "genug", "warum (?:ich|wir)", "unser(?:e[rnms]?)?",
    ),
)  # fmt: skip
_SPANISH = _OpinionWording(
    person=_words(
        "yo", "mi", "mis", "me", "nosotros", "nuestr[oa]s?", "nos",
    ),
    argues=_small_words(
        "debemos", "podemos", "tenemos que", "hay que", "es hora", "no podemos", "sin rodeos", "creo",
        "a mi juicio", "vergüenza", "indign[oa]", "por supuesto", "no s[oó]lo", "basta", "es necesario",
        "quizás?", "absurd[oa]",
    ),
    reports=_small_words(
        "dijo", "dijeron", "según", "informó", "anunció", "señaló", "afirmó", "explicó", "declaró",
        "confirmó", "portavoz", "comunicado", "lunes", "martes", "miércoles", "jueves", "viernes",
        "sábado", "domingo", "ayer", "policía",
    ),
    title=_words(
        "nuestr[oa]s?", "basta", "por qué (?:no )?debemos", "hay que", "yo", "mi",
    ),
)  # fmt: skip
_FRENCH = _OpinionWording(
    person=_words(
        "je", "mon", "ma", "mes", "nous", "notre", "nos", "moi",
    ),
    argues=_small_words(
        "il faut(?: le dire)?", "nous (?:devons|avons|ne)", "il est temps",
        "c[’']est (?:indigne|assez|une honte)", "indigne", "honte", "bien sûr", "non seulement",
        "on croit", "à mon (?:avis|sens)", "je crois", "assez", "peut-être", "absurde", "hypocrisie",
    ),
    reports=_small_words(
        "a (?:dit|déclaré|annoncé|indiqué|affirmé|précisé|expliqué|confirmé|ajouté)",
        "ont (?:dit|déclaré|annoncé|appelé)", "selon", "a-t-(?:il|elle)", "communiqué", "porte-parole",
        "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "hier", "police",
    ),
    title=_words(
        "nous", "notre", "je", "mon", "assez", "pourquoi (?:je|nous)", "n[’']est pas", "il faut",
    ),
)  # fmt: skip
_LANGUAGES: Mapping[str, _OpinionWording] = {"en": _ENGLISH, "de": _GERMAN, "es": _SPANISH, "fr": _FRENCH}


def argued(running: str, title: str, language: str) -> str:
    """The reason why the wording shows an essay, ``""`` if it does not."""
    wording = _LANGUAGES.get(language)
    if wording is None:
        return ""
    own = _own_words(running[:_SEARCHED])
    small = in_small_letters(own)
    words = len(_WORDS.findall(own))
    if words < _LEAST_WORDS:
        return ""
    most = words * _MOST_REPORTS / 100
    against = sum(
        1 for _ in islice(wording.reports.finditer(small), int(most) + 1)
    )  # no more is asked of reports
    if against > most or is_transcript(running):
        return ""
    person = [found.group() for found in wording.person.finditer(own)]
    argues = [found.group() for found in wording.argues.finditer(small)]
    headed = bool(wording.title.search(_own_words(title)))
    spoken = min(len(person), 2 + words // 60) + min(own.count("?"), 2) / 2
    if spoken + len(argues) + headed - 1.5 * against < _LEAST + words / 60:
        return ""
    singular = sum(word in _SINGULAR for word in person)
    argues_on = len(argues) * _WORDS_AN_ARGUMENT >= words or (singular > 1 and words < _OPENING_WORDS)
    return _shown(person, argues, words, against) if argues_on else ""


def is_transcript(running: str) -> bool:
    """Whether people speak for themselves in a text: remarks, an interview, a debate."""
    if _REMARKS.search(running[:400]):
        return True
    said = running[:_SEARCHED]
    return ": " in said and len(_SPEAKERS.findall(said)) > 1


def _own_words(text: str) -> str:
    """A text without its quotations; what stands behind a quotation mark that nothing closes may be one."""
    return _QUOTATION.sub(" ", text).partition('"')[0].partition("“")[0]


def _shown(person: list[str], argues: list[str], words: int, against: int) -> str:
    phrases = sorted({phrase.strip().casefold() for phrase in argues})[:4]
    speakers = sorted({word.strip().casefold() for word in person})[:3]
    signs = ", ".join(f"“{sign}”" for sign in [*phrases, *speakers])
    return f"argues {len(argues)} times in {words} words ({signs}) and attributes {against} times"


_NAMES = "|".join(patterns("opinion"))
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
