"""Who is called by surname alone, and where their article says who they are: "Lind" of "Sverre Lind, the watchman"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.languages import get_language
from summarizer.models import Sentence
from summarizer.text.languages import stop_words

REMEMBERED = 500  # articles
_CAPITAL = r"[A-ZÀ-ÖØ-ÞА-ЯЁ]"
# Words with capitals side by side, initials with their stops among them.
_RUN = re.compile(rf"(?<![\w’'-]){_CAPITAL}(?:[\w’'-]+|\.)(?:\.? {_CAPITAL}(?:[\w’'-]+|\.))*")
_POSSESSIVE = re.compile(r"['’]s?$")
# What tells of whom it speaks beside a name: "Sverre Lind, 52", "the watchman, Sverre Lind.", "watchman Sverre Lind".
_EXPLAINED = re.compile(r", (?:[a-z]|\d)")
_AFTER_COMMA, _ENDS = re.compile(r"\b[a-z]+, $"), re.compile(r"[,.]")
_ROLE = re.compile(r"\b(?P<role>[a-z]{4,}) $")
_SUFFIXES = frozenset(("Jr", "Sr", "II", "III"))
_DETERMINED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Tt]his|[Tt]hat) $")


@dataclass(frozen=True, slots=True)
class Name:
    """Capitalised words side by side as they stand in a text, without titles such as "Mr"."""

    words: tuple[str, ...]
    start: int
    end: int
    titled: bool


def names_in(text: str, language: str) -> Iterator[Name]:
    """The names of a text, a small word that opens a sentence left out.

    >>> [" ".join(name.words) for name in names_in("The watchman, Mr Sverre Lind, met Moss’s crew.", "en")]
    ['Sverre Lind', 'Moss']
    """
    pointing, dates = get_language(language).pointing, get_language(language).dates
    days = dates.weekdays.keys() | dates.months.keys()
    for found in _RUN.finditer(text):
        written = found[0].split()
        small = [word.strip(".").casefold() for word in written]
        opens = not found.start() and small[0] in stop_words(language)
        first = next((place for place in range(opens, len(small)) if small[place] not in days), len(small))
        titled = [place for place in range(first, len(small)) if small[place] in pointing.titles]
        words = written[titled[-1] + 1 if titled else first :]
        if words and not (len(words) == 1 and words[0].casefold() in stop_words(language)):
            plain = tuple(_POSSESSIVE.sub("", word) for word in words)
            if len(plain) > 2 and plain[-1].rstrip(".") in _SUFFIXES:
                plain = plain[:-1]
            yield Name(plain, found.end() - len(" ".join(words)), found.end(), bool(titled))


def bare_surnames(sentence: Sentence, article: Sequence[Sentence], language: str) -> set[str]:
    """Surnames that stand alone in a sentence although its article says earlier whose they are."""
    people = _people(tuple(article), language)
    return {
        name.words[0]
        for name in names_in(sentence.text, language)
        if len(name.words) == 1 and _is_bare(sentence, name, people)
    }


def _is_bare(sentence: Sentence, name: Name, people: "_People") -> bool:
    if name.titled:
        return name.words[0] not in people.known
    introduced = people.introduced.get(name.words[0], sentence.position) < sentence.position
    return introduced and _DETERMINED.search(sentence.text, 0, name.start) is None


@dataclass(frozen=True, slots=True)
class _People:
    """Surname → the place of the first sentence that has a given name in front of it; and who holds a high office."""

    introduced: Mapping[str, int]
    known: frozenset[str]


@lru_cache(maxsize=REMEMBERED)
def _people(article: tuple[Sentence, ...], language: str) -> _People:
    """The people of an article.

    Somebody is a person by what stands beside the name: a title, a verb of saying, or who it is. Whoever holds a high
    office is known to readers, and so is who stands alone from the beginning.
    """
    pointing = get_language(language).pointing
    first: dict[str, int] = {}
    alone: dict[str, int] = {}
    people: set[str] = set()
    known: set[str] = set()
    inside: set[str] = set()
    for sentence in article:
        for name in names_in(sentence.text, language):
            last, before = name.words[-1], [word.casefold().strip(".") for word in name.words[:-1]]
            if pointing.offices.intersection(before):
                known.add(last)
            elif before and before[-1] not in pointing.before_places:
                first.setdefault(last, sentence.position)
            elif not before:
                alone.setdefault(last, sentence.position)
                inside.update({last} if name.start else ())
            if name.titled or _is_person(sentence.text, name, language):
                people.add(last)
    introduced = {
        last: position
        for last, position in first.items()
        if last in people
        and last not in known
        and alone.get(last, position) >= position
        # "Police" that only opens sentences is no name.
        and (last in inside or not _is_word(last, article))
    }
    return _People(introduced, frozenset(known))


def _is_word(name: str, article: Sequence[Sentence]) -> bool:
    """Whether an article writes a name with a small letter as well."""
    word = re.compile(rf"(?<![\w’'-]){re.escape(name.casefold())}(?![\w’'-])")
    return any(word.search(sentence.text) for sentence in article)


def _is_person(text: str, name: Name, language: str) -> bool:
    saying = get_language(language).saying | get_language(language).abbreviations.quoting
    behind = text[name.end : name.end + 20].split()
    before = text[max(0, name.start - 20) : name.start].split()
    if (behind and behind[0].strip(',.”"') in saying) or (before and before[-1].strip(',.”"') in saying):
        return True
    if len(name.words) == 1:
        return False
    role = _ROLE.search(text, 0, name.start)
    return (
        _EXPLAINED.match(text, name.end) is not None
        or (_ENDS.match(text, name.end) is not None and _AFTER_COMMA.search(text, 0, name.start) is not None)
        or (role is not None and role["role"] not in stop_words(language))
    )
