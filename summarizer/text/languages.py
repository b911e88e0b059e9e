"""Detects a text's language, looks through invisible characters, and recognises texts without capitals."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from summarizer.languages import get_language
from summarizer.languages.en_openers import CASELESS_OPENERS, PARTICLES
from summarizer.languages.others import NAMES

# Languages by their ISO 639-1 code: detection, and what the libraries offer for each.

FALLBACK = "en"

# What `detect` chooses from. With all of py3langid's 139 labels, 50 characters of English were taken for
# Nigerian Pidgin, Bikol, Luxembourgish or Latin in 7 of 100 cases; with these in 2 of 100.
DETECTED = frozenset(
    "ar bg bn ca cs da de el en es et eu fa fi fr ga he hi hr hu hy id it ja ko lt lv mk ms ne nl no pl pt "
    "ro ru sk sl sr sv ta th tr uk ur vi zh".split()
)

# The first 200 characters were enough for each of 1,503 English articles; more would only help a text that
# opens in another language.
_LOOKED_AT = 2_000

# English particles, and the least share of an English text that they are. Of 100 running words they are 22 in English
# by the word frequencies of wordfreq; in its 40 other languages 3.5 in Danish, 3.2 in Filipino, 2.6 in Norwegian and
# below 1 elsewhere. Of 2,306 articles of four sets, 1,407 of them in nine other languages, 756 pass with the first
# line alone; the model takes each of these for English.
_PARTICLES_IN = 1_000  # characters
_LEAST_WORDS = 20
_PARTICLE_SHARE = 0.12

# Below this probability a text in Latin letters counts as English. English articles cut to 10, 20, 30 and 50
# characters come out right at 0: .469 .758 .920 .983; .4: .980 .982 .994 1; .5: .994 .992 .997 1; .6: .998
# .998 1 1. Of 90 short sentences in 21 other languages 2, 4, 5 and 6 are then wrong.
_SURE = 0.5


def detect(text: str) -> str:
    """The language of ``text``; ``"en"`` when it has no letters or too few Latin ones to tell.

    >>> detect("Der Präsident besuchte am Montag die Stadt.")
    'de'
    """
    head = text[:_LOOKED_AT]
    if not any(map(str.isalpha, head)):
        return FALLBACK
    if is_plain_english(head):
        return FALLBACK
    code, probability = _identifier()(head)
    return FALLBACK if probability < _SURE and _is_latin(head) else code


def name_of(code: str) -> str | None:
    """The English name under which sumy or Snowball know a language, ``None`` when neither does.

    >>> name_of("de"), name_of("vi")
    ('german', None)
    """
    return NAMES.get(code) or get_language(code).name


@cache
def stop_words(code: str) -> frozenset[str]:
    """The stop words that sumy ships for a language, case-folded; the empty set when it has none."""
    name = name_of(code)
    if name is None:
        return frozenset()
    # Read from the package's folder, for importing it loads an HTTP client and a table of all languages.
    package = find_spec("sumy")
    if package is None or package.origin is None:
        return frozenset()
    file = Path(package.origin).parent / "data" / "stopwords" / f"{name}.txt"
    lines = file.read_text("utf-8").splitlines() if file.exists() else []
    return frozenset(unicodedata.normalize("NFC", line.rstrip().casefold()) for line in lines if line)


def is_plain_english(text: str) -> bool:
    """Whether a text has so many English particles that the model, which takes .25 s to load, is not needed."""
    words = text[:_PARTICLES_IN].lower().split()
    return len(words) >= _LEAST_WORDS and sum(map(PARTICLES.__contains__, words)) >= _PARTICLE_SHARE * len(
        words
    )


def _is_latin(text: str) -> bool:
    """Whether most letters are ASCII ones."""
    letters = [c for c in text if c.isalpha()]
    return sum(map(str.isascii, letters)) * 2 > len(letters)


@cache
def _identifier() -> Callable[[str], tuple[str, float]]:
    """A separate classifier, so that restricting its languages does not affect other users of the library."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loads 4.6 MB

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(sorted(DETECTED.intersection(identifier.nb_classes)))

    def classify(text: str) -> tuple[str, float]:
        code, probability = identifier.classify(text)
        return str(code), float(probability)

    return classify


# Invisible characters, and texts whose capitals mean nothing.

# Invisible characters: a view of a text without them, and the way from the view back to the text.
#
# Soft hyphens, zero-width spaces, byte-order marks inside a text and marks of direction stay in the stored
# text, but words, sentences and headings are the same with and without them. The joiners U+200C and U+200D
# are letters' own (Persian, Hindi) and stay.

INVISIBLE = (
    "\u00ad\u180e\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
    "\u2066\u2067\u2068\u2069\ufeff"
)
_INVISIBLE = re.compile(f"[{INVISIBLE}]")
# Spaces of other widths, each as a plain one; none is a line end.
_WIDTHS = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_SPACES = str.maketrans(dict.fromkeys(_WIDTHS, " "))
_SPACE = re.compile(f"[{_WIDTHS}]")


@dataclass(frozen=True, slots=True)
class VisibleText:
    """The visible part of a text; ``gone`` has, in order, the place in the view of each character left out."""

    text: str
    gone: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original that shows as ``[start:end)``, with what is invisible at its borders.

        What stands between two stretches that touch belongs to the first.
        """
        alone = start == 0 or self.text[start - 1].isspace()
        before = bisect_left(self.gone, start) if alone else bisect_right(self.gone, start)
        return start + before, end + bisect_right(self.gone, end)

    def unseen(self) -> list[tuple[int, int]]:
        """The stretches of the original that are invisible and touch no visible character."""
        stretches: list[tuple[int, int]] = []
        for number, place in enumerate(self.gone):
            left, right = self.text[place - 1 : place], self.text[place : place + 1]
            if (place and not left.isspace()) or (right and not right.isspace()):
                continue
            at = place + number
            if stretches and stretches[-1][1] == at:
                stretches[-1] = (stretches[-1][0], at + 1)
            else:
                stretches.append((at, at + 1))
        return stretches


def see(text: str) -> VisibleText:
    r"""What is seen of a text, all its spaces plain ones; line ends stay.

    >>> see("har\u00adbour\u00a0pilots").text
    'harbour pilots'
    """
    gone = [match.start() - number for number, match in enumerate(_INVISIBLE.finditer(text))]
    return VisibleText(visible(text), gone)


def one_line(text: str) -> str:
    r"""The text as it is seen, in one line.

    >>> one_line("The har\u00adbour\n  froze.")
    'The harbour froze.'
    """
    return " ".join(visible(text).split())


def in_small_letters(text: str) -> str:
    """A text in the small letters that patterns see that ignore case, as long as it is.

    Patterns in small letters take a third of the time on it.
    """
    return (text if text.isascii() else text.translate(_SMALL)).lower()


_SMALL = str.maketrans("İıſ", "iis")
_ESCAPED = re.compile(r"\\.")


def for_small_letters(pattern: str) -> re.Pattern[str]:
    """A pattern that finds in a text in small letters what it finds in the text itself if it ignores case.

    >>> bool(for_small_letters("tuesday").search(in_small_letters("On TUESDAY")))
    True
    """
    bare = _ESCAPED.sub("", pattern)
    return re.compile(pattern, 0 if bare == in_small_letters(bare) else re.IGNORECASE)


def visible(text: str) -> str:
    """The visible text, for use when no offsets are needed."""
    if text.isascii() and "\t" not in text:
        return text
    return (
        _INVISIBLE.sub("", text).translate(_SPACES)
        if _INVISIBLE.search(text) or _SPACE.search(text)
        else text
    )


# Texts that were lower-cased, some with a capital after each full stop.
#
# Capitals do not show there where sentences end; short forms and the words after them do.

_LETTER_INSIDE = re.compile(r"(?<=[^\W_] )[^\W\d_]|(?<=[,;:)] )[^\W\d_]")
# A line of so many words without one capital inside a sentence was put into small letters: of lines that long 2 in 100
# of Timeline17, 3 in 1,000 of AllSides and all 2,356 of Multi-News have none. Shorter ones need a word that proves it.
_PROVING_WORDS = 80
# Most lines have a plain capital inside, and it is found without looking at each letter.
_PLAIN_CAPITAL_INSIDE = re.compile(r"[A-Z](?:(?<=[^\W_] .)|(?<=[,;:)] .))")


def is_caseless(text: str) -> bool:
    """Whether the capitals of a line or article tell nothing: it has none, or none but behind full stops.

    >>> is_caseless("The mayor spoke on monday. She left."), is_caseless("The mayor spoke. She left.")
    (True, False)
    """
    if has_capital_inside(text):
        return False
    if not any(map(str.isupper, text)):
        return True
    return len(text.split(maxsplit=_PROVING_WORDS)) > _PROVING_WORDS or _proof().search(text) is not None


def has_capital_inside(text: str) -> bool:
    """Whether a word inside a sentence begins with a capital.

    >>> has_capital_inside("The mayor of Holm spoke."), has_capital_inside("The mayor spoke.")
    (True, False)
    """
    if _PLAIN_CAPITAL_INSIDE.search(text):
        return True
    return not text.isascii() and any(found[0].isupper() for found in _LETTER_INSIDE.finditer(text))


@cache
def _proof() -> re.Pattern[str]:
    """Words that English writes with a capital, in small letters."""
    dates = get_language("en").dates
    names = {word for word in (*dates.months, *dates.weekdays) if len(word) > len("march")}
    return re.compile(rf"(?<![^\W_])(?:i|{'|'.join(sorted(names))})(?![^\W_])(?![.]\w)")


def ends_behind(text: str, word: str, at: int, following: str, language: str) -> bool | None:
    """Whether a sentence ends at the full stop ``at`` behind ``word``; ``None`` where the word is not a short form."""
    letter = len(word) == 1 and word.isalpha() and text[max(0, at - 2) : at - 1] not in "'’"
    if not letter and word not in _short_forms(language):
        return None
    return following in CASELESS_OPENERS if language == "en" else following in stop_words(language)


@cache
def _short_forms(language: str) -> frozenset[str]:
    known = get_language(language).abbreviations
    return known.lowered | known.never_last | known.companies
