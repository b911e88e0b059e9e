"""Whether a sentence tells what is to come, or a state that holds while it is told: what later reports overtake.

Of a sentence only the main clause counts, and its quotations: "a strike that was due on Monday was called off" looks
back. A title counts as it stands.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from summarizer.languages import get_language
from summarizer.text.statements import main_clause

# A clause beside the main one may say what was expected. English.
_BESIDE = re.compile(r"(?<! and)\s(?:that|whether|if|than)\b[^,]*,?", re.IGNORECASE)
# "Nobody is missing any longer" is no state that somebody overtakes; nor is a search that has ended. English.
_NONE = re.compile(
    r"\b(?:nobody|no one|none) (?:is|are|was|were|remains?)\b|\b(?:ended|called off|is over|search over)\b",
    re.IGNORECASE,
)
# A conditional says what was expected wherever it stands: "the action, which would close 62 schools".
_ANYWHERE = re.compile(r"\b(?:would|shall)(?! have)\b", re.IGNORECASE)


def is_planned(text: str, language: str, *, title: bool = False) -> bool:
    """Whether ``text`` tells what will be, or is meant to be.

    >>> is_planned("The council will vote on Tuesday.", "en"), is_planned("The council voted on Tuesday.", "en")
    (True, False)
    >>> is_planned("A strike that was due to begin on Monday was called off.", "en")
    False
    >>> is_planned("Teachers to walk out", "en", title=True)
    True
    """
    words = _patterns(language)
    if title:
        return _holds(words.planned, text) or _holds(words.title_planned, text)
    return _holds(words.planned, clause(text, language)) or (
        language == "en" and _ANYWHERE.search(text) is not None
    )


def is_uncertain(text: str, language: str, *, title: bool = False) -> bool:
    """Whether ``text`` tells what is expected, feared, guessed or under discussion.

    >>> is_uncertain("Nine people are feared dead.", "en"), is_uncertain("Six people died.", "en")
    (True, False)
    """
    return _holds(_patterns(language).uncertain, text if title else clause(text, language))


def looks_ahead(text: str, language: str, *, title: bool = False) -> bool:
    """Whether ``text`` is planned or uncertain."""
    return is_planned(text, language, title=title) or is_uncertain(text, language, title=title)


def lasts(text: str, language: str, *, title: bool = False) -> bool:
    """Whether ``text`` tells a state that holds while it is told: a search, a closed road, people missing.

    >>> lasts("The road is closed in both directions.", "en"), lasts("The road was reopened.", "en")
    (True, False)
    """
    said = text if title else clause(text, language)
    return _holds(_patterns(language).lasting, said) and not _NONE.search(said)


def calls_off(text: str, language: str) -> bool:
    """Whether ``text`` says of something that it will not happen, or is over.

    >>> calls_off("The strike was called off.", "en"), calls_off("The strike began.", "en")
    (True, False)
    """
    return _holds(_patterns(language).called_off, text)


def ends_it(text: str, language: str, *, title: bool = False) -> bool:
    """Whether ``text`` tells that something is off before it says what was planned: then that is no plan any more.

    >>> ends_it("The two banks abandoned plans to merge.", "en"), ends_it("They plan to call off the strike.", "en")
    (True, False)
    """
    said, words = text if title else clause(text, language), _patterns(language)
    ended = words.called_off.search(said) if words.called_off else None
    ahead = [pattern.search(said) for pattern in (words.planned, words.uncertain) if pattern]
    return ended is not None and all(match is None or match.start() >= ended.start() for match in ahead)


def clause(text: str, language: str) -> str:
    """What ``text`` states itself: in English its main clause, what was said where somebody said it; else all."""
    if language != "en":
        return text
    bare = _BESIDE.sub(" ", main_clause(text, language))
    return bare if bare.strip() else text


@dataclass(frozen=True, slots=True)
class _Patterns:
    planned: re.Pattern[str] | None
    title_planned: re.Pattern[str] | None
    uncertain: re.Pattern[str] | None
    lasting: re.Pattern[str] | None
    called_off: re.Pattern[str] | None


@lru_cache(maxsize=16)
def _patterns(language: str) -> _Patterns:
    known = get_language(language)
    words = known.statements
    endings = [rf"[^\W\d_]{{3,20}}{re.escape(ending)}" for ending in known.dates.future_endings]
    planned = words.planned or (*map(re.escape, sorted(known.dates.future)), *endings)
    return _Patterns(
        *map(_any_of, (planned, words.title_planned, words.uncertain, words.lasting, words.called_off))
    )


def _any_of(pieces: tuple[str, ...]) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w)(?:{'|'.join(pieces)})(?!\w)", re.IGNORECASE) if pieces else None


def _holds(pattern: re.Pattern[str] | None, text: str) -> bool:
    return pattern is not None and pattern.search(text) is not None
