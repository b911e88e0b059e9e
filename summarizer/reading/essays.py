"""Tells an essay from a report by its wording: who speaks in it, how it argues, and how little it quotes others."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice

from summarizer.text.languages import in_small_letters

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
