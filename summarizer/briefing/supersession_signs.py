"""Recognises what later reports may overtake: what is to come, and states that hold while they are told.

Of a sentence only the main clause counts, and its quotations: "a strike that was due on Monday was called off" looks
back. A title counts as it stands.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from summarizer.languages import get_language
from summarizer.text.clauses import clause_or_said, tells_former_view
from summarizer.text.languages import for_small_letters, in_small_letters
from summarizer.text.tokens import count_words

# Fewer words are what is left of a sentence whose verb looks like one of saying. Not tuned.
LEAST_CLAUSE = 4
# Answers kept of each: when an event is told anew, most of its sentences are the same. As many as annotations.
_KEPT = 8_000
# A clause beside the main one may say what was expected. English.
_BESIDE = re.compile(r"(?<! and)\s(?:that|whether|if|than)\b[^,]*,?", re.IGNORECASE)
# "Nobody is missing any longer" is no state that somebody overtakes; nor is a search that has ended. English.
_NONE = re.compile(
    r"\b(?:nobody|no one|none) (?:is|are|was|were|remains?)\b|\b(?:ended|called off|is over|search over)\b"
    r"|\bmissing\b(?:(?! and\b)[^,;])*\b(?:found|turned up|alive|safe)\b"
    r"|\b(?:found|recovered)\b(?:(?! and\b)[^,;])*\bmissing\b",
    re.IGNORECASE,
)
# What ends in part lasts for the others. English.
_IN_PART = for_small_letters(
    r"\b(?:still|remain(?:s|ed|ing)?|partly|partially|some|most|many|another|others?|(?:one|two|three) of|first)\b"
    r"|\b(?:may|could|should) be\b"
    r"|\b(?:will|expected|hopes?|plans?|set|due|before|until|unless|if|when) (?:\w+ ){0,3}?(?:be|to)\b"
)
_JOINTS = for_small_letters(r"[,;] (?:and|but|though|although|while)\b|; ")
# A conditional says what was expected wherever it stands: "the action, which would close 62 schools".
_ANYWHERE = for_small_letters(r"\b(?:would|shall)(?! have)\b")


@lru_cache(maxsize=_KEPT)
def is_planned(text: str, language: str, *, title: bool = False) -> bool:
    """Whether ``text`` tells what will be, or is meant to be.

    >>> is_planned("The council will vote on Tuesday.", "en"), is_planned("The council voted on Tuesday.", "en")
    (True, False)
    >>> is_planned("A strike that was due to begin on Monday was called off.", "en")
    False
    >>> is_planned("Teachers to walk out", "en", title=True)
    True
    """
    words, small = _patterns(language), in_small_letters(text)
    if title:
        return _holds(words.planned, small) or _holds(words.title_planned, small)
    return _holds(words.planned, _small_clause(text, language)) or (
        language == "en" and _ANYWHERE.search(small) is not None
    )


@lru_cache(maxsize=_KEPT)
def is_uncertain(text: str, language: str, *, title: bool = False) -> bool:
    """Whether ``text`` tells what is expected, feared, guessed or under discussion.

    >>> is_uncertain("Nine people are feared dead.", "en"), is_uncertain("Six people died.", "en")
    (True, False)
    """
    said = in_small_letters(text) if title else _small_clause(text, language)
    return _holds(_patterns(language).uncertain, said)


def looks_ahead(text: str, language: str, *, title: bool = False) -> bool:
    """Whether ``text`` is planned or uncertain."""
    return is_planned(text, language, title=title) or is_uncertain(text, language, title=title)


@lru_cache(maxsize=_KEPT)
def lasts(text: str, language: str, *, title: bool = False) -> bool:
    """Whether ``text`` tells a state that holds while it is told: a search, a closed road, people missing.

    >>> lasts("The road is closed in both directions.", "en"), lasts("The road was reopened.", "en")
    (True, False)
    """
    said = in_small_letters(text) if title else _small_clause(text, language)
    if not _holds(_patterns(language).lasting, said) or _NONE.search(said):
        return False
    # English has its own words for that: two may be found of five who are missing.
    pairs = () if language == "en" else _patterns(language).states
    return not any(_holds(state, said) and _holds(end, said) for state, end in pairs)


@lru_cache(maxsize=_KEPT)
def recalls(text: str, language: str) -> bool:
    """Whether ``text`` tells how a matter stood before: what somebody said of it at first.

    >>> recalls("At first the firm had spoken of two batches.", "en"), recalls("It was the first strike.", "en")
    (True, False)
    >>> recalls("Twenty thousand had been hoped for.", "en")
    True
    """
    return _holds(_patterns(language).recalled, _small_clause(text, language)) or tells_former_view(
        text, language
    )


def calls_off(text: str, language: str) -> bool:
    """Whether ``text`` says of something that it will not happen, or is over.

    >>> calls_off("The strike was called off.", "en"), calls_off("The strike began.", "en")
    (True, False)
    """
    return _holds(_patterns(language).called_off, in_small_letters(text))


def states_of(text: str, language: str) -> frozenset[int]:
    """Which of the language's states ``text`` tells, by number, less those whose end it tells as well.

    >>> states_of("Die Brücke ist gesperrt.", "de") == ends_of("Die Brücke ist wieder offen.", "de") != frozenset()
    True
    """
    return states_among(frozenset(range(len(_patterns(language).states))), text, language)


@lru_cache(maxsize=_KEPT)
def states_among(asked: frozenset[int], text: str, language: str) -> frozenset[int]:
    """Which of these states ``text`` tells, as ``states_of`` has them: to look for all takes long."""
    pairs, own = _patterns(language).states, _small_clause(text, language)
    # "All were told to leave" is no report of what somebody said.
    small = own if count_words(own) >= LEAST_CLAUSE else in_small_letters(text)
    told = (place for place in asked if _holds(pairs[place][0], small))
    return frozenset(place for place in told if not _holds(pairs[place][1], small))


@lru_cache(maxsize=_KEPT)
def ends_of(text: str, language: str) -> frozenset[int]:
    """Of which of the language's states ``text`` tells the end, by number."""
    small = in_small_letters(text)
    if language == "en" and (part := _IN_PART.search(small)):
        # "All were allowed to return, and most found dry floors": what is so of some stands in another clause.
        small = small[: max((joint.start() for joint in _JOINTS.finditer(small, 0, part.start())), default=0)]
    ends = enumerate(end for _, end in _patterns(language).states)
    return frozenset(place for place, end in ends if _holds(end, small))


@lru_cache(maxsize=_KEPT)
def ends_it(text: str, language: str, *, title: bool = False) -> bool:
    """Whether ``text`` tells that something is off before it says what was planned: then that is no plan any more.

    >>> ends_it("The two banks abandoned plans to merge.", "en"), ends_it("They plan to call off the strike.", "en")
    (True, False)
    """
    said = in_small_letters(text) if title else _small_clause(text, language)
    words = _patterns(language)
    ended = words.called_off.search(said) if words.called_off else None
    ahead = [pattern.search(said) for pattern in (words.planned, words.uncertain) if pattern]
    return ended is not None and all(match is None or match.start() >= ended.start() for match in ahead)


@lru_cache(maxsize=2_000)  # several ask of a sentence
def clause(text: str, language: str) -> str:
    """What ``text`` states itself: in English its main clause, what was said where somebody said it; else all."""
    if language != "en":
        return text
    bare = _BESIDE.sub(" ", clause_or_said(text, language))
    return bare if bare.strip() else text


@lru_cache(maxsize=2_000)
def _small_clause(text: str, language: str) -> str:
    return in_small_letters(clause(text, language))


@dataclass(frozen=True, slots=True)
class _Patterns:
    """What tells each of these, for texts in small letters; of states beside it what tells their end."""

    states: tuple[tuple[re.Pattern[str] | None, re.Pattern[str] | None], ...]
    planned: re.Pattern[str] | None
    title_planned: re.Pattern[str] | None
    uncertain: re.Pattern[str] | None
    lasting: re.Pattern[str] | None
    called_off: re.Pattern[str] | None
    recalled: re.Pattern[str] | None


@lru_cache(maxsize=16)
def _patterns(language: str) -> _Patterns:
    known = get_language(language)
    words = known.statements
    endings = [rf"[^\W\d_]{{3,20}}{re.escape(ending)}" for ending in known.dates.future_endings]
    planned = words.planned or (*map(re.escape, sorted(known.dates.future)), *endings)
    spaceless = known.spaceless
    told = (planned, words.title_planned, words.uncertain, words.lasting, words.called_off, words.recalled)
    states = tuple((_any_of((state,), spaceless), _any_of((end,), spaceless)) for state, end in words.states)
    return _Patterns(states, *(_any_of(pieces, spaceless) for pieces in told))


def _any_of(pieces: tuple[str, ...], spaceless: bool) -> re.Pattern[str] | None:
    if not pieces:
        return None
    any_ = "|".join(pieces)
    return for_small_letters(any_ if spaceless else rf"(?<!\w)(?:{any_})(?!\w)")


def _holds(pattern: re.Pattern[str] | None, text: str) -> bool:
    return pattern is not None and pattern.search(text) is not None
