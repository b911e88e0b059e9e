"""What the words of a sentence show of it: that it names its day, that it says who says so."""

import re
from collections.abc import Mapping
from functools import cache

from summarizer.reading.mention_words import LANGUAGES

# Saying verbs as reports use them, and "according to"; the coefficients were fitted on the English ones.
_SAYING: Mapping[str, str] = {
    "en": "said says told according",
    "de": "sagte sagten teilte teilten erklärte erklärten zufolge laut berichtete berichteten",
    "es": "dijo dijeron informó informaron afirmó según declaró aseguró",
    "fr": "dit déclaré annoncé affirmé selon indiqué assuré expliqué",
    "it": "detto dichiarato affermato secondo riferito spiegato",
    "pt": "disse disseram afirmou segundo informou declarou",
    "nl": "zei zeiden zegt volgens meldde meldt meldden",
    "ru": "сказал сказала сообщил сообщила сообщили заявил заявила словам данным",
}


def names_a_day(text: str, language: str) -> bool:
    """Whether a sentence names a weekday, or a day by how near it is; unknown languages never do.

    >>> names_a_day("The bridge reopened on Monday.", "en"), names_a_day("Die Brücke ist seit Montag offen.", "de")
    (True, True)
    """
    pattern = _days(language)
    return bool(pattern and pattern.search(text))


def attributes_it(text: str, language: str) -> bool:
    """Whether a sentence names who says so; unknown languages never do."""
    pattern = _saying(language)
    return bool(pattern and pattern.search(text))


@cache
def _days(language: str) -> re.Pattern[str] | None:
    words = LANGUAGES.get(language)
    if words is None:
        return None
    # Tomorrow is no day of what happened, and "morgen", "mañana" and "demain" are other words besides.
    near = [day for day, distance in words.near.items() if distance <= 0]
    known = "|".join(map(re.escape, sorted({*words.weekdays, *near})))
    return re.compile(rf"\b(?:{known})\b", re.IGNORECASE)


@cache
def _saying(language: str) -> re.Pattern[str] | None:
    known = _SAYING.get(language)
    return re.compile(rf"\b(?:{'|'.join(known.split())})\b") if known else None
