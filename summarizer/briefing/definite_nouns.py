"""Things that a sentence speaks of as known, "the proposal", and that nothing before it has named. English."""

import re
from collections.abc import Iterator, Sequence

from summarizer.languages import get_language
from summarizer.models import Sentence
from summarizer.text.languages import stop_words

# Up to so many words of small letters behind "the" are looked at, and so many letters of a stem. Not tuned.
_NOUN_WORDS, _STEM = 4, 7
_THE = re.compile(r"(?<![-\w])[Tt]he (?P<said>(?:[a-z0-9][\w’'-]*(?: |(?=[^\w\s])|$)){1,5})(?![A-Z])")
_QUOTATION = re.compile(r"[\"“][^\"”]{0,600}[\"”]?")
# What tells which one is meant: "the proposal for the quay", "the quay in the north of Holm".
_WHICH = re.compile(
    r"(?:of|for|to|between|by|who|whose|whom|that|which|from|with|where|when|behind|against|over|about|into|involving"
    r"|including|after|before|since)\b|(?:in|at|on|near|off|along|around|outside|inside|under|across|as|than)"
    r" (?:the|an?|its|their|his|her|(?:[a-z]+ ){0,3}[A-Z])"
)
_NO_WORD = re.compile(r"[\W_]+")
_ENDING = re.compile(r"(?:ies|es|s|y)$")
_INTRODUCES = (
    r"(?:an?|one|two|three|four|five|six|some|several|another|many|new|\d[\d,.]*|[A-Z][\w.-]*['’]s?"
    r"|its|their|his|her)"
)


def speaks_of_unknown(sentence: Sentence, before: str, article: Sequence[Sentence]) -> bool:
    """Whether a sentence speaks of a thing as known that neither ``before`` nor itself has named.

    It opens with the thing, its own article has introduced it, or the thing sums up what was told ("the proposal").
    """
    text = _QUOTATION.sub(lambda found: "_" * len(found[0]), sentence.text)
    pointing, small = get_language("en").pointing, stop_words("en")
    known, earlier = _plain(before), ""
    for start, nouns in _things(text):
        head = text[:start].casefold()
        stems = [_stem(noun) for noun in nouns]
        if any(_is_named(noun, known + _plain(head)) for noun in nouns):
            continue
        if small.issuperset(head.split()) and not pointing.stands_for.intersection(nouns):
            return True
        earlier = earlier or " ".join(each.text for each in article if each.position < sentence.position)
        if pointing.sums_up.intersection((*nouns, *stems)) or any(
            _is_introduced(each, earlier) for each in stems
        ):
            return True
    return False


def _things(text: str) -> Iterator[tuple[int, list[str]]]:
    """Where each thing that is spoken of as known begins, and the words that may be its noun."""
    english = get_language("en")
    pointing, verbs = english.pointing, english.clauses.finite | english.clauses.saying | english.dates.past
    small = stop_words("en") | verbs
    for found in _THE.finditer(text):
        words = found["said"].split()
        count = next((n for n, word in enumerate(words) if word in small), len(words))
        count = min(count, _NOUN_WORDS)
        behind = text[found.start("said") + len(" ".join(words[:count])) :].lstrip()
        nouns = [word.removesuffix("'s").removesuffix("’s") for word in words[:count]]
        nouns = [word for word in nouns if not word.endswith("ly") and len(word) > 2]
        everybody = pointing.here | pointing.everybody
        if (
            nouns
            and not _WHICH.match(behind)
            and not everybody.intersection((*nouns, *map(_singular, nouns)))
        ):
            yield found.start(), nouns


def _plain(text: str) -> str:
    return " " + _NO_WORD.sub(" ", text.casefold()) + " "


def _is_named(noun: str, known: str) -> bool:
    """Whether a word that begins like a noun was said; where it is one of many, not only the many."""
    stem = f" {_stem(noun)}"
    return stem in known and (noun.endswith("s") or known.count(stem) > known.count(f" {noun}s "))


def _singular(noun: str) -> str:
    return noun.removesuffix("s")


def _stem(noun: str) -> str:
    return _ENDING.sub("", noun)[:_STEM]


def _is_introduced(stem: str, earlier: str) -> bool:
    """Whether the sentences before in an article tell of "a" such thing, the noun being its last word."""
    if stem.endswith("ed") or stem not in earlier:
        return False
    small = "|".join(sorted(stop_words("en")))
    pattern = (
        rf"\b{_INTRODUCES} (?:[a-z][\w’'-]* ){{0,3}}{re.escape(stem)}[a-z]*"
        rf"(?= (?:{small})\b|[,.;:)\"”]|$| [a-z]+(?:ed|ing)\b)"
    )
    return re.search(pattern, earlier) is not None
