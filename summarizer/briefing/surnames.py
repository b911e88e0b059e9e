"""Finds what a sentence assumes as known: bare surnames, and things with "the" that were not introduced."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from summarizer.languages import get_language
from summarizer.models import Sentence
from summarizer.text.languages import stop_words

# Who is called by surname alone, and where their article says who they are: "Lind" of "Sverre Lind, the
# watchman".

REMEMBERED = 500  # articles
_CAPITAL = r"[A-ZÀ-ÖØ-ÞА-ЯЁ]"
# Words with capitals side by side, initials with their stops among them; an owner and what is owned are two names.
_RUN = re.compile(rf"(?<![\w’'-]){_CAPITAL}(?:[\w’'-]+|\.)(?:(?<!['’]s)\.? {_CAPITAL}(?:[\w’'-]+|\.))*")
_WHOLE_WORD = re.compile(r"[\w’'-]+")
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


@lru_cache(maxsize=4_000)  # people are looked for in all sentences, and again in those that may be told
def names_in(text: str, language: str) -> tuple[Name, ...]:
    """The names of a text, a small word that opens a sentence left out.

    >>> [" ".join(name.words) for name in names_in("The watchman, Mr Sverre Lind, met Moss’s crew.", "en")]
    ['Sverre Lind', 'Moss']
    """
    return tuple(_find_names(text, language))


@cache
def _days(language: str) -> frozenset[str]:
    dates = get_language(language).dates
    return frozenset(dates.weekdays.keys() | dates.months.keys())


def _find_names(text: str, language: str) -> Iterator[Name]:
    pointing, days = get_language(language).pointing, _days(language)
    for run in _RUN.finditer(text):
        written = run[0].split()
        small = [word.strip(".").casefold() for word in written]
        opens = not run.start() and small[0] in stop_words(language)
        first = next((place for place in range(opens, len(small)) if small[place] not in days), len(small))
        titled = [place for place in range(first, len(small)) if small[place] in pointing.titles]
        words = written[titled[-1] + 1 if titled else first :]
        if words and not (len(words) == 1 and words[0].casefold() in stop_words(language)):
            plain = tuple(_POSSESSIVE.sub("", word) for word in words)
            if len(plain) > 2 and plain[-1].rstrip(".") in _SUFFIXES:
                plain = plain[:-1]
            yield Name(plain, run.end() - len(" ".join(words)), run.end(), bool(titled))


def bare_surnames(sentence: Sentence, article: Sequence[Sentence], language: str) -> set[str]:
    """Surnames that stand alone in a sentence although its article says earlier whose they are."""
    alone = [name for name in names_in(sentence.text, language) if len(name.words) == 1]
    people = _people(tuple(article), language) if alone else _NOBODY
    return {name.words[0] for name in alone if _is_bare(sentence, name, people)}


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


_NOBODY = _People({}, frozenset())


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
    given: dict[str, tuple[int, str]] = {}
    for sentence in article:
        for name in names_in(sentence.text, language):
            last, before = name.words[-1], [word.casefold().strip(".") for word in name.words[:-1]]
            if pointing.offices.intersection(before):
                known.add(last)
            elif before and before[-1] in pointing.storms:
                first.setdefault(last, sentence.position)
                people.add(last)
            elif before and before[-1] not in pointing.before_places:
                first.setdefault(last, sentence.position)
                given.setdefault(name.words[0], (sentence.position, last))
            elif not before:
                alone.setdefault(last, sentence.position)
                inside.update({last} if name.start else ())
            if name.titled or _is_person(sentence.text, name, language):
                people.add(last)
    words = _words_of(article)
    introduced = {
        last: position
        for last, position in first.items()
        if last in people
        and last not in known
        and alone.get(last, position) >= position
        # "Police" that only opens sentences is not a name.
        and (last in inside or last.casefold() not in words)
    }
    # Whom a sentence calls by the given name alone ("Sverre"), once the article has told who that is.
    for first_name, (position, last) in given.items():
        if last in introduced and alone.get(first_name, position) >= position:
            introduced.setdefault(first_name, position)
    return _People(introduced, frozenset(known))


def _words_of(article: Sequence[Sentence]) -> frozenset[str]:
    """The words of an article as it writes them."""
    return frozenset(word for sentence in article for word in _WHOLE_WORD.findall(sentence.text))


@cache
def _saying(language: str) -> frozenset[str]:
    known = get_language(language)
    return frozenset(known.saying | known.abbreviations.quoting)


def _is_person(text: str, name: Name, language: str) -> bool:
    saying = _saying(language)
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


# Things that a sentence speaks of as known, "the proposal", and that nothing before it has named. English.

# Up to so many words of small letters behind "the" are looked at, and so many letters of a stem. Not tuned.
_NOUN_WORDS, _STEM = 4, 7
_THE = re.compile(
    r"(?<![-\w])[Tt]he (?!\d[\d:.]* ?[ap]\.?m\b)(?P<said>(?:[a-z0-9][\w’'-]*(?: |(?=[^\w\s])|$)){1,5})(?![A-Z])"
)
_QUOTATION = re.compile(r"[\"“][^\"”]{0,600}[\"”]?")
# English words of place that no list has as small words.
_PLACES = frozenset(
    "above across along alongside around below beneath beside beyond inside near off opposite outside under underneath "
    "within".split()
)
# What tells which one is meant: "the proposal for the quay", "the quay in the north of Holm".
_WHICH = re.compile(
    r"(?:of|for|to|between|by|who|whose|whom|that|which|from|with|where|when|behind|against|over|about|into|involving"
    r"|including|after|before|since)\b|, [A-Z][\w’'-]+ [A-Z][^,]{1,40},"  # "the challenger, Ida Moss, …"
    rf"|(?:in|at|on|as|than|{'|'.join(sorted(_PLACES))})"
    r" (?:the|an?|its|their|his|her|(?:[a-z]+ ){0,3}[A-Z])"
)
# "seen as the driving force", "was the winner": it says what something is.
_EQUALS = re.compile(r"\b(?:as|is|are|was|were|be|been|became|named|called) $")
_NAMED = re.compile(r"[A-Z][a-z]")
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)\b")
_NO_WORD = re.compile(r"[\W_]+")
_ENDING = re.compile(r"(?:ies|es|s|y)$")
_INTRODUCES = (
    r"(?:an?|one|two|three|four|five|six|some|several|another|many|new|\d[\d,.]*|[A-Z][\w.-]*['’]s?"
    r"|its|their|his|her)"
)


def speaks_of_unknown(sentence: Sentence, before: str, article: Sequence[Sentence]) -> bool:
    """Whether a sentence speaks of a thing as known that neither ``before`` nor itself has named.

    It opens with the thing, its own article has spoken of it, or the thing sums up what was told ("the proposal").
    """
    text = _QUOTATION.sub(lambda found: "_" * len(found[0]), sentence.text)
    pointing, small = get_language("en").pointing, stop_words("en")
    known, earlier = _plain(before), ""
    for start, nouns in _things(text):
        head = text[:start]
        if any(_is_named(noun, known + _plain(head)) for noun in nouns):
            continue
        stands_for = pointing.stands_for.intersection(nouns)
        if small.issuperset(head.casefold().split()) and not stands_for:
            return True
        if (stands_for and _NAMED.search(head)) or _ORDINAL.match(nouns[0]):
            continue  # "Ida Moss was heard before the singer died", "in the 74th minute"
        earlier = earlier or " ".join(each.text for each in article if each.position < sentence.position)
        stems = [_stem(noun) for noun in nouns]
        if pointing.sums_up.intersection((*nouns, *stems)) or nouns[0].isdigit():
            return True
        if any(_is_introduced(each, earlier) for each in stems):
            return True
        # Where nothing stands before, what the event is about is known.
        if before and f" {stems[-1]}" in _plain(earlier) and not _EQUALS.search(head):
            return True
    return False


@cache
def _ends_things() -> frozenset[str]:
    """The small words and verbs that a thing ends before."""
    english = get_language("en")
    verbs = english.clauses.finite | english.clauses.saying | english.dates.past
    return frozenset(stop_words("en") | verbs | _PLACES)


@cache
def _everybody() -> frozenset[str]:
    pointing = get_language("en").pointing
    return frozenset(pointing.here | pointing.everybody)


def _things(text: str) -> Iterator[tuple[int, list[str]]]:
    """Where each thing that is spoken of as known begins, and the words that may be its noun."""
    small, everybody = _ends_things(), _everybody()
    for thing in _THE.finditer(text):
        words = thing["said"].split()
        count = next((n for n, word in enumerate(words) if word in small), len(words))
        count = min(count, _NOUN_WORDS)
        behind = text[thing.start("said") + len(" ".join(words[:count])) :].lstrip()
        nouns = [word.removesuffix("'s").removesuffix("’s") for word in words[:count]]
        nouns = [word for word in nouns if not word.endswith("ly") and (len(word) > 2 or word.isdigit())]
        if (
            nouns
            and not _WHICH.match(behind)
            and not everybody.intersection((*nouns, *map(_singular, nouns)))
        ):
            yield thing.start(), nouns


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
    behind = _behind_noun()
    return any(
        earlier.startswith(stem, at) and behind.match(earlier, at + len(stem)) is not None
        for at in noun_starts(earlier, _INTRODUCING, _SMALL_WORD, 3)
    )


@lru_cache(maxsize=100)  # a pattern for each noun would take longer to make than all else takes
def noun_starts(text: str, introducing: re.Pattern[str], word: re.Pattern[str], most: int) -> tuple[int, ...]:
    """Where a noun may begin in a text, by what introduces it ("a") and up to so many words between the two.

    Args:
        text: the text.
        introducing: what introduces a noun, without the space behind.
        word: a word between the two, with the space behind it.
        most: how many of them there may be.
    """
    starts: set[int] = set()
    for found in introducing.finditer(text):
        at = found.end() + 1
        starts.add(at)
        for _ in range(most):
            if (between := word.match(text, at)) is None:
                break
            at = between.end()
            starts.add(at)
    return tuple(starts)


_INTRODUCING = re.compile(rf"\b{_INTRODUCES}(?= )")
_SMALL_WORD = re.compile(r"[a-z][\w’'-]* ")


@cache
def _behind_noun() -> re.Pattern[str]:
    """The rest of a noun, and what shows that no other word of it follows."""
    small = "|".join(sorted(stop_words("en")))
    return re.compile(rf"[a-z]*(?= (?:{small})\b|[,.;:)\"”]|$| [a-z]+(?:ed|ing)\b)")
