"""Languages by their ISO 639-1 code: which one a text is in, and what the libraries have for it."""

import unicodedata
from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from summarizer.languages import get_language
from summarizer.languages.en_openers import PARTICLES
from summarizer.languages.others import NAMES

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
    if _is_plain_english(head):
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


def _is_plain_english(text: str) -> bool:
    """Whether English particles abound, so that the model, which costs .25 s to load, need not be asked."""
    words = text[:_PARTICLES_IN].lower().split()
    return len(words) >= _LEAST_WORDS and sum(word in PARTICLES for word in words) >= _PARTICLE_SHARE * len(
        words
    )


def _is_latin(text: str) -> bool:
    """Whether most letters are ASCII ones."""
    letters = [c for c in text if c.isalpha()]
    return sum(map(str.isascii, letters)) * 2 > len(letters)


@cache
def _identifier() -> Callable[[str], tuple[str, float]]:
    """A classifier of its own, so that the restriction to some languages changes nobody else's."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - loads 4.6 MB

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(sorted(DETECTED.intersection(identifier.nb_classes)))

    def classify(text: str) -> tuple[str, float]:
        code, probability = identifier.classify(text)
        return str(code), float(probability)

    return classify
