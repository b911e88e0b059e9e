"""Recognises statements that later reports may overtake: counts, plans, and states that hold for a time."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from summarizer.briefing.figure_mentions import Mention, mentions_of
from summarizer.languages import get_language
from summarizer.models import Article, Sentence, headline_text
from summarizer.text import tokens
from summarizer.text.languages import for_small_letters, in_small_letters
from summarizer.text.statements import clause_or_said, tells_former_view

# What articles count of people and things, and which of two counts are of the same.

# Counts without a word for what became of those counted: so many of the nearest words must be the same.
SHARED_NEAR = 2
SHARED_CONTENT = 3
# What an article recalls further down is mostly of other affairs.
COUNTED_WITHIN = 12
_TOPICS = frozenset({"dead", "injured", "missing", "arrested", "evacuated", "rescued", "infected"})
# "Two of them": a part of another count.
_PART = r"\s+of\s+(?:them|whom|those|these)\b"
# "Four deaths were confirmed": who is counted is what became of them. "Six bodies were recovered" tells a part of a
# toll, "four bodies had been found" how many there were by then. English.
_DEATHS, _BODIES = frozenset({"deaths", "fatalities"}), frozenset({"bodies"})
_BY_THEN = re.compile(r"\b(?:had|have|has) been\b|\bso far\b")
# By how many votes somebody leads. English.
MARGIN = "margin"
_VOTES = frozenset({"votes", "ballots"})
_LEADS = re.compile(
    r"\b(?:ahead|behind|lead|leads|led|leading|margin|majority|separat\w+|difference|gap|edge[sd]?|beats?|beaten"
    r"|by (?:only |just |some |about )?[\w,-]+(?: [\w-]+)? (?:votes|ballots))\b",
    re.IGNORECASE,
)
# Who is counted fell ill. "Cases" are not counted so: of an epidemic reports count those of many places. English.
_FELL_ILL = re.compile(
    r"\b(?:come|came|gone|went) down with\b|\bcaught (?:it|the|a)\b|\bf(?:ell|allen) ill\b", re.IGNORECASE
)
# What a count puts right is one of the same things, whatever words stand around. English.
_CORRECTS = re.compile(
    r"\b(?:more|fewer|less|higher|lower) than (?:\w+ ){0,3}(?:first|initially|originally|previously|earlier) "
    r"(?:believed|estimated|feared|reported|said|stated|thought)\b",
    re.IGNORECASE,
)
# Figures in these senses are not what the article itself says to be so.
_OTHER_SENSES = frozenset({"past", "guess", "demand", "future", "denied"})


@dataclass(frozen=True, slots=True)
class Count:
    """A count as an article gives it: of what, how many, from where to where it may lie, and in which sentence."""

    article: Article
    sentence: Sentence
    topic: str
    base: float
    slack: float
    near: frozenset[str]
    content: frozenset[str]
    head: str


def counts_of(article: Article, sentences: Sequence[Sentence]) -> Iterator[Count]:
    """What an article counts in its title and its first sentences."""
    title = headline_text(article)
    titled = [Sentence(article.id, 0, 0, -1, -1, title)] if title else []
    given = [*titled, *sentences[:COUNTED_WITHIN]]
    for mention in mentions_of(article, given, ""):
        if _counts_here(mention, article):
            yield _count(mention)
    for sentence in given:
        ordinal = _ordinal(sentence.text, article.language)
        if ordinal:
            yield Count(article, sentence, "dead", ordinal, 0.0, frozenset(), frozenset(), "")


def _counts_here(mention: Mention, article: Article) -> bool:
    published = {str(article.published)[:4]} if article.published else set()
    return (
        mention.figure.kind == "count"
        and not mention.sense & _OTHER_SENSES
        and not any("per " in sense for sense in mention.sense)
        and not mention.years - published
        and (mention.topic in _TOPICS or not mention.topic)
        and math.isfinite(mention.figure.base)
        and not re.search(rf"{re.escape(mention.value)}{_PART}", mention.sentence.text)
    )


def _topic(mention: Mention) -> str:
    """What became of those counted; of a bare number a noun anywhere says it: "the toll of the fire rose to five"."""
    figures = get_language(mention.article.language).figures
    if mention.topic or figures is None:
        return mention.topic
    if mention.head:
        return _topic_of_head(mention, figures.generic)
    nouns = figures.nouns.intersection(tokens.words(mention.sentence.text))
    return min((figures.topics[noun] for noun in nouns if noun in figures.topics), default="")


def _topic_of_head(mention: Mention, generic: frozenset[str]) -> str:
    """What those counted are by their name and other words of the sentence, "" where neither tells."""

    def is_one_of(words: frozenset[str]) -> bool:
        return mention.head in tokens.stems(sorted(words), "en")

    said = mention.sentence.text
    if is_one_of(_VOTES) and _LEADS.search(said):
        return MARGIN
    if is_one_of(_DEATHS) or (is_one_of(_BODIES) and _BY_THEN.search(said)):
        return "dead"
    return "infected" if is_one_of(generic) and _FELL_ILL.search(said) else ""


def _count(mention: Mention) -> Count:
    near = frozenset({*mention.left, *mention.right, mention.head} - {""})
    figure = mention.figure
    return Count(
        mention.article,
        mention.sentence,
        _topic(mention),
        figure.base,
        figure.slack,
        near,
        mention.content,
        mention.head,
    )


def agree(first: Count, second: Count) -> bool:
    """Whether two counts may be of one number."""
    return abs(first.base - second.base) <= max(first.slack, second.slack)


def same_kind(count: Count, other: Count) -> bool:
    """Whether two counts are of one outcome, or of things of one name."""
    if count.topic or other.topic:
        return count.topic == other.topic and same_group(count, other)
    return bool(count.head) and count.head == other.head


def same_group(count: Count, later: Count) -> bool:
    """Whether two counts of one outcome are of the same people: children are not all, police are not passers-by."""
    figures = get_language(count.article.language).figures
    groups = frozenset(tokens.stems(sorted(figures.groups if figures else ()), count.article.language))
    of_all = later.base == 0 and not later.head
    return of_all or count.head == later.head or not groups & {count.head, later.head}


def same_things(count: Count, later: Count) -> bool:
    """Whether two counts without an outcome are of the same things: the words around both are the same.

    A later one that says that it puts another right needs no more than the same name.
    """
    named = bool(count.head) and (count.head == later.head or count.head in later.near)
    if named and _CORRECTS.search(later.sentence.text):
        return True
    return (
        named
        and len(count.near & later.near) >= SHARED_NEAR
        and len(count.content & later.content) >= SHARED_CONTENT
    )


def _ordinal(text: str, language: str) -> int | None:
    """The toll that "a sixth person has died" gives, ``None`` where nothing does."""
    words = get_language(language).statements
    small = text.lower()
    if text.isascii() and not any(map(small.__contains__, words.ordinals)):
        return None  # nearly always
    said = tokens.words(text)
    if not words.ordinals or not any(word in _deadly(language) for word in said):
        return None
    # What "had" been said is recalled: "they had spoken of a fourth victim, until she was found".
    end = said.index("had") if "had" in said else len(said)
    for first, second in pairwise(said[:end]):
        if first in words.ordinals and second in words.victims:
            return words.ordinals[first]
    return None


@cache
def _deadly(language: str) -> frozenset[str]:
    figures = get_language(language).figures
    topics = figures.topics if figures else {}
    return frozenset(word for word, topic in topics.items() if topic == "dead") | {"victim"}


# Whether a sentence tells what is to come, or a state that holds while it is told: what later reports
# overtake.
#
# Of a sentence only the main clause counts, and its quotations: "a strike that was due on Monday was
# called off" looks back. A title counts as it stands.

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
    return _holds(_patterns(language).lasting, said) and not _NONE.search(said)


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
    """What tells each of these, for texts in small letters."""

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
    return _Patterns(
        *map(
            _any_of,
            (planned, words.title_planned, words.uncertain, words.lasting, words.called_off, words.recalled),
        )
    )


def _any_of(pieces: tuple[str, ...]) -> re.Pattern[str] | None:
    return for_small_letters(rf"(?<!\w)(?:{'|'.join(pieces)})(?!\w)") if pieces else None


def _holds(pattern: re.Pattern[str] | None, text: str) -> bool:
    return pattern is not None and pattern.search(text) is not None
