"""Annotates sentences and articles once (words, stems, statements) and caches the result for all stages."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from summarizer.models import Article, SetAside, headline_text, is_page_talk
from summarizer.text import tokens
from summarizer.text.languages import stop_words
from summarizer.text.once import once
from summarizer.text.sentences import LONGEST_REMEMBERED, REMEMBERED, places
from summarizer.text.statements import Statement
from summarizer.text.tokens import MarkedWord, marked_words

# Sentences: each part of an annotation is made when it is first needed, and kept.
#
# The same words in one language share one annotation, so a sentence is analysed once for all stages, even if several
# articles or versions have it. The number of annotations kept is limited.

# Sentences kept; each takes some 5 kB when everything was asked for. An event of 200 long articles has 8,000.
KEPT = 8_000  # not tuned

Words = tuple[MarkedWord, ...]


class Annotation:
    """One sentence, or a title, in its language; every part is made when it is first asked for."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.language = language

    @once
    def marked(self) -> Words:
        """Its words in order, each with its stem and whether it has a capital: all others are taken from these."""
        return tuple(marked_words(self.text, self.language))

    @once
    def words(self) -> tuple[str, ...]:
        """Its words in order, case-folded."""
        if tokens.is_dotless(self.language):
            return tuple(tokens.words(self.text))
        return tuple([word for word, _, _ in self.marked])

    @once
    def stems(self) -> tuple[str, ...]:
        """The stem of each word."""
        if tokens.is_dotless(self.language):
            return tuple(tokens.stems(self.words, self.language))
        return tuple([stem for _, stem, _ in self.marked])

    @once
    def content_stems(self) -> tuple[str, ...]:
        """The stems of its words that are not stop words."""
        stop = stop_words(self.language)
        return tuple([stem for word, stem, _ in self.marked if word not in stop])

    @once
    def statement(self) -> Statement:
        """What it states: content in order, names, main clause, figures, negation, days."""
        return Statement(self.text, self.language)


@lru_cache(maxsize=KEPT)
def annotate(text: str, language: str) -> Annotation:
    """The annotation of a sentence; the same one each time, as long as it is kept.

    >>> annotate("The rivers have been rising", "en").content_stems
    ('river', 'rise')
    """
    return Annotation(text, language)


# An article's words with their stems and capitals, found once: fingerprint, terms, evidence and title need them.


@dataclass(frozen=True, slots=True, eq=False)
class MarkedText:
    """The words of the headline and of each sentence; ``cased`` says that the running text has capitals at all.

    One value is made of a text and its reprints, and it is known by being that value: to compare all words takes long.
    """

    headline: Words
    sentences: tuple[Words, ...]
    cased: bool


TextOf = Callable[[Article], MarkedText]


def marked_text(article: Article) -> MarkedText:
    """The words of an article; those of the last articles are remembered, some 2 KB each, as ``split`` does."""
    return _remembered(article) if len(article.text) <= LONGEST_REMEMBERED else _marked_text(article)


def remember(article: Article, text: MarkedText) -> None:
    """Keep the words of an article that another process has found, until they are first asked for."""
    if len(_found_elsewhere) >= REMEMBERED:
        _found_elsewhere.clear()
    _found_elsewhere[article] = text


_found_elsewhere: dict[Article, MarkedText] = {}


def _marked_text(article: Article) -> MarkedText:
    if (known := _found_elsewhere.pop(article, None)) is not None:
        return known
    # Prompts to readers are the same on all pages of a site, and must not make two articles look similar.
    talk = is_page_talk(article)
    asides = () if talk else article.set_aside
    mark = _marked_before if len(article.text) <= LONGEST_REMEMBERED else _mark
    return mark(headline_text(article), "" if talk else article.text, asides, article.language)


def _mark(headline: str, text: str, set_aside: tuple[SetAside, ...], language: str) -> MarkedText:
    # A desk's telephone number stands in all its items, and no word is as rare.
    said = [without_contacts(text[start:end]) for _, start, end in places(text, set_aside, language)]
    return MarkedText(
        headline=annotate(headline, language).marked,
        sentences=tuple([annotate(each, language).marked for each in said]),
        cased=any(map(str.isupper, "".join(said))),
    )


_remembered = lru_cache(maxsize=REMEMBERED)(_marked_text)
_marked_before = lru_cache(maxsize=500)(_mark)  # reprints come one soon after the other


# Web addresses stay: who quotes one post has its address, and of Multi-News without them .0009 of F1 is lost.
_ADDRESS = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5}", re.ASCII)
# Groups of figures such as "(0211) 505-2627", "313-596-5940", "+49 40 4286-56213"; no date, time or decimals.
_GROUPS = re.compile(r"(?<![\w.,:/–-])\+?\(?\d{1,5}\)?(?:[ /–-]{1,2}\(?\d{1,8}\)?){1,5}(?![\w:]|[.,]\d)")
_FIGURES = re.compile(r"\d+")
_LEAST_FIGURES, _MOST_FIGURES = 7, 15  # of E.164 numbers; "112" and other short numbers stand among words
# "10 000 000" and "120 000" are amounts: spaces alone make no telephone number that does not begin as one.
_JOINED = re.compile(r"[-/()–]")


def without_contacts(text: str) -> str:
    """A text with a blank in place of each address and telephone number.

    >>> without_contacts("Call Halden police, 313-596-5940, or tips@halden.example, by 2020-01-01.")
    'Call Halden police,  , or  , by 2020-01-01.'
    """
    if "@" in text:
        text = _ADDRESS.sub(" ", text)
    return _GROUPS.sub(_blank, text)


def _blank(digits: re.Match[str]) -> str:
    groups = _FIGURES.findall(digits[0])
    if not _LEAST_FIGURES <= sum(map(len, groups)) <= _MOST_FIGURES or any(map(_is_year, groups)):
        return digits[0]
    begins = digits[0].startswith(("0", "+"))
    return " " if begins or _JOINED.search(digits[0]) else digits[0]


def _is_year(figures: str) -> bool:
    return len(figures) == 4 and figures.startswith(("19", "20"))
