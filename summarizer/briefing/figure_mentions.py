"""Collects the figures and places of an article with their context: what is counted, words around, names, time, sense.

Two figures can only be held against each other when these agree; ``same_quantity`` decides.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Any

from summarizer.briefing.figure_context import (
    ReadSentence,
    head_at,
    is_aside,
    month_of,
    outcome_at,
    read_sentence,
    sense_of,
    topic_at,
    without_wholes,
    years_of,
)
from summarizer.languages import get_language
from summarizer.languages.language import DateWords
from summarizer.models import ELLIPSIS, Article, Sentence
from summarizer.text.figures.finder import may_hold, words_of
from summarizer.text.figures.numerals import Token
from summarizer.text.figures.values import Figure
from summarizer.text.languages import stop_words
from summarizer.text.tokens import letter_runs, stems

# How many content words on each side of a figure say what it is a figure of. Not tuned.
NEAR = 3
# A sentence with fewer content words than this is read together with the one before it.
FEW_WORDS = 4
# Sentences further down are comments, chronicles and archives more often than news.
READ_WITHIN = 60


@dataclass(frozen=True, slots=True)
class Mention:
    """A figure in its sentence; ``source`` is the independent publisher that the article counts for.

    ``topic`` is what became of those counted, or empty; ``head`` the stem of what is counted, empty where only a
    pronoun or nothing stands there; ``governor`` the stem of the word right before, function words aside; ``left``
    and ``right`` the nearest content stems. ``content`` and ``names`` are those of the sentence, of the one before a
    short one, and of the lead where the count goes on. ``years``, ``months`` (one at most) and ``days`` are what it
    speaks of; ``sense`` whether it is per something, foretold, asked for, or of another time.
    """

    article: Article
    source: str
    sentence: Sentence
    figure: Figure
    value: str
    about: str
    topic: str
    head: str
    governor: str
    left: tuple[str, ...]
    right: tuple[str, ...]
    content: frozenset[str]
    names: frozenset[str]
    years: frozenset[str]
    months: frozenset[int]
    days: frozenset[str]
    sense: frozenset[str]
    goes_on: bool


def mentions_of(article: Article, sentences: Sequence[Sentence], source: str) -> list[Mention]:
    """The figures of an article's first sentences; empty in a language whose words are not known."""
    language = get_language(article.language)
    if language.figures is None or not language.figures.topics:
        return []
    mentions: list[Mention] = []
    for place, given in enumerate(sentences[:READ_WITHIN]):
        if not _may_mention(given.text, article.language):
            continue  # most sentences
        sentence = read_sentence(given, article.language)
        if not sentence.figures and language.figures.places.isdisjoint(sentence.all_folded):
            continue
        context = [sentence]
        if len(sentence.content) < FEW_WORDS and place:
            context.append(read_sentence(sentences[place - 1], article.language))
        if sentence.goes_on:
            context.append(read_sentence(sentences[0], article.language))
        mentions.extend(_mentions(article, source, context))
    return mentions


def _may_mention(text: str, language: str) -> bool:
    """Whether a sentence may hold a figure, a word that counts nobody, or a place; sooner known than what it holds."""
    return may_hold(text, language) or not _openers(language).isdisjoint(letter_runs(text))


@cache
def _openers(code: str) -> frozenset[str]:
    """The first words of what counts nobody, and those that stand before a place."""
    words = words_of(get_language(code))
    return frozenset(phrase[0] for phrase in words.none) | frozenset(words.places)


def _mentions(article: Article, source: str, context: Sequence[ReadSentence]) -> Iterator[Mention]:
    content = frozenset().union(*(one.content for one in context))
    names = frozenset().union(*(one.names for one in context))
    for given in _given(context[0]):
        yield Mention(article=article, source=source, content=content, names=names, **given)


@lru_cache(maxsize=500)  # counts and disagreements of an event ask for the same
def _given(read: ReadSentence) -> tuple[Mapping[str, Any], ...]:
    """What a sentence itself says of each of its figures and places, by the fields of ``Mention``."""
    figures = without_wholes(read)
    floors = [0, *(figure.last for figure in figures[:-1])]
    ceilings = [*(figure.first for figure in figures[1:]), len(read.tokens)]
    stretches = zip(figures, floors, ceilings, strict=False)  # none has one of each
    of_figures = [
        _said_of(read, figure, between)
        for figure, *between in stretches
        if not is_aside(read, figure, between[0])
    ]
    return (*of_figures, *(_said_of(read, place, (0, len(read.tokens))) for place in places_of(read)))


def _said_of(read: ReadSentence, figure: Figure, between: Sequence[int]) -> Mapping[str, Any]:
    """What is said of a figure between the one before and the next."""
    floor, ceiling = between
    counts = figure.kind == "count"
    outcome = outcome_at(read, figure, floor, ceiling) if counts else -1
    head = head_at(read, figure, outcome) if counts else -1
    month = month_of(read, figure)
    return dict(  # noqa: C408 - the fields of a mention by their names
        sentence=read.sentence,
        figure=figure,
        value=read.slice(figure.first, figure.last),
        about=_about(read, figure, outcome, head),
        topic=topic_at(read, outcome),
        head=stems([read.tokens[head].folded], read.language)[0] if head >= 0 else "",
        governor=_governor(read, figure),
        left=_near(read, range(figure.first - 1, -1, -1)),
        right=_near(read, range(figure.last, len(read.tokens))),
        years=years_of(read, figure),
        months=frozenset({month} if month else ()),
        days=read.days,
        sense=sense_of(read, figure, ceiling),
        goes_on=read.goes_on,
    )


def _governor(read: ReadSentence, figure: Figure) -> str:
    """The stem of the word before a figure; empty where that says nothing ("said on …")."""
    passed = _passed(read.language)
    for at in range(figure.first - 1, -1, -1):
        if read.stems[at] or read.all_folded[at] not in passed:
            return read.stems[at]
    return ""


@cache
def _passed(code: str) -> frozenset[str]:
    """What may stand between a figure and the word that leads to it."""
    return frozenset(stop_words(code) | get_language(code).dates.weekdays.keys() | {","})


def _near(read: ReadSentence, places: range) -> tuple[str, ...]:
    """The nearest content stems along ``places``, as far as the clause goes."""
    near: list[str] = []
    for i in places:
        if read.tokens[i].text == ";" or len(near) == NEAR:
            break
        if read.stems[i]:
            near.append(read.stems[i])
    return tuple(near)


def _about(read: ReadSentence, figure: Figure, outcome: int, head: int) -> str:
    """The words around a figure, an ellipsis in its place: "people were killed", "killing … people"."""
    first, last = figure.first, figure.last
    if outcome >= last:
        return read.slice(last, outcome + 1)
    begin = outcome if outcome >= 0 else _reach_left(read, first)
    end = head + 1 if head >= last else last if outcome >= 0 else _reach_right(read, last)
    left = read.slice(begin, first) if begin < first else ""
    right = read.slice(last, end) if end > last else ""
    return f"{left} {ELLIPSIS} {right}".strip()


def _reach_left(read: ReadSentence, first: int) -> int:
    at, seen = first, 0
    while at > 0 and seen < NEAR and read.tokens[at - 1].text not in ";:,":
        at -= 1
        seen += bool(read.stems[at])
    return at


def _reach_right(read: ReadSentence, last: int) -> int:
    at, seen = last, 0
    while at < len(read.tokens) and seen < NEAR - 1 and read.tokens[at].text not in ";:,.":
        seen += bool(read.stems[at])
        at += 1
    return at


def without(mention: Mention, common: frozenset[str]) -> Mention:
    """A mention without the words that are ``common`` in its event; an outcome keeps them, since they say of what."""
    if mention.topic or not common:
        return mention
    return replace(
        mention,
        governor="" if mention.governor in common else mention.governor,
        content=mention.content - common,
    )


_LONGEST_NAME = 3


def places_of(read: ReadSentence) -> Iterator[Figure]:
    """The places of a sentence, as figures of the kind ``"place"``; preposition and name are its stretch.

    Only prepositions that name one point are read: "near Almenta", "off Cape Dorn". "In" is not: a town, its province
    and its country are all "in", and without a gazetteer two of them look like two places.
    """
    tokens = read.tokens
    for i, token in enumerate(tokens[:-1]):
        if token.folded not in read.words.places or i == 0:
            continue
        named = i + 1 + (tokens[i + 1].folded == "de")  # "cerca de Almenta"
        last = named
        while last < min(len(tokens), named + _LONGEST_NAME) and _is_name(tokens[last], read.dates):
            last += 1
        if last > named:
            yield Figure("place", token.folded, 0.0, 0.0, 0.0, 0.0, i, last)


def _is_name(token: Token, dates: DateWords) -> bool:
    named = token.is_word and token.text[0].isupper()
    return named and token.folded not in dates.weekdays and token.folded not in dates.months
