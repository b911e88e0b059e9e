"""Reads what articles count of people and things, and says which two counts are of the same."""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from summarizer.briefing.figure_mentions import Mention, mentions_of
from summarizer.languages import get_language
from summarizer.models import Article, Sentence, headline_text
from summarizer.text import tokens

# Counts without a word for what became of those counted: so many of the nearest words must be the same.
SHARED_NEAR = 2
SHARED_CONTENT = 3
# What an article recalls further down is mostly of other affairs.
COUNTED_WITHIN = 12
GROWING = frozenset({"dead", "injured", "missing", "arrested", "evacuated", "rescued", "infected"})
# "Two of them": a part of another count.
_PART = re.compile(r"\s+of\s+(?:them|whom|those|these)\b")
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
        and (mention.topic in GROWING or not mention.topic)
        and math.isfinite(mention.figure.base)
        and not _is_part(mention.value, mention.sentence.text)
    )


def _is_part(value: str, text: str) -> bool:
    """Whether a figure of ``text`` counts a part of others: a pattern for each value would take long to make."""
    return any(text.endswith(value, 0, found.start()) for found in _PART.finditer(text))


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
        return mention.head in _stems_of(words, "en")

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
    groups = _stems_of(figures.groups, count.article.language) if figures else frozenset()
    of_all = later.base == 0 and not later.head
    return of_all or count.head == later.head or groups.isdisjoint((count.head, later.head))


@cache
def _stems_of(words: frozenset[str], language: str) -> frozenset[str]:
    return frozenset(tokens.stems(sorted(words), language))


def same_things(count: Count, later: Count) -> bool:
    """Whether two counts without an outcome are of the same things: the words around both are the same."""
    return (
        bool(count.head)
        and (count.head == later.head or count.head in later.near)
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
