"""Finds names in a text, and surnames that stand alone, also in lower-cased texts."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from summarizer.languages import get_language
from summarizer.models import Sentence
from summarizer.text.languages import is_caseless, stop_words
from summarizer.text.once import of_the_same
from summarizer.text.tokens import stems
from summarizer.text.word_frequencies import share

# Who is called by surname alone, and where their article says who they are: "Lind" of "Sverre Lind, the
# watchman".

REMEMBERED = 500  # articles
FEW_NAMES = (
    50  # that are looked for one by one; more than articles have, so that the time grows with the text
)
_CAPITAL = r"[A-ZÀ-ÖØ-ÞА-ЯЁ]"
# Words with capitals side by side, initials with their stops among them; an owner and what is owned are two names.
_ARTICLE = r"(?:(?:al|el)-)?"  # "Sverre al-Lind", "al-Lind"
_RUN = re.compile(
    rf"(?<![\w’'-]){_ARTICLE}{_CAPITAL}(?:[\w’'-]+|\.)(?:(?<!['’]s)\.? {_ARTICLE}{_CAPITAL}(?:[\w’'-]+|\.))*"
)
# The same with what stands between given name and surname; in other languages these words join what is no name.
_ENGLISH_RUN = re.compile(
    rf"(?<![\w’'-]){_ARTICLE}{_CAPITAL}(?:[\w’'-]+|\.)"
    rf"(?:(?<!['’]s)\.? (?:(?:bin|ibn|de|van|von|der) ){{0,2}}{_ARTICLE}{_CAPITAL}(?:[\w’'-]+|\.))*"
)
_BEFORE_SURNAME = re.compile(r"^(?:al|el)-(?=\w)", re.IGNORECASE)
_WHOLE_WORD = re.compile(r"[\w’'-]+")
_POSSESSIVE = re.compile(r"['’]s?$")
# What tells of whom it speaks beside a name: "Sverre Lind, 52", "the watchman, Sverre Lind.", "watchman Sverre Lind".
_EXPLAINED = re.compile(r", (?:[a-z]|\d)")
_AFTER_COMMA, _ENDS = re.compile(r"\b[a-z]+, $"), re.compile(r"[,.]")
_ROLE = re.compile(r"\b(?P<role>[a-z]{4,}) $")
_SUFFIXES = frozenset(("Jr", "Sr", "II", "III"))
# "The Moss affair", but not "complain that Moss".
_DETERMINED = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Tt]his) $")


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
    for run in (_ENGLISH_RUN if language == "en" else _RUN).finditer(text):
        written = run[0].split()
        small = [word.strip(".").casefold() for word in written]
        opens = not run.start() and small[0] in stop_words(language)
        first = next((place for place in range(opens, len(small)) if small[place] not in days), len(small))
        titled = [place for place in range(first, len(small)) if small[place] in pointing.titles]
        words = written[titled[-1] + 1 if titled else first :]
        if words and not (len(words) == 1 and words[0].casefold() in stop_words(language)):
            plain = tuple(_BEFORE_SURNAME.sub("", _POSSESSIVE.sub("", word)) for word in words)
            if len(plain) > 2 and plain[-1].rstrip(".") in _SUFFIXES:
                plain = plain[:-1]
            yield Name(plain, run.end() - len(" ".join(words)), run.end(), bool(titled))


def bare_surnames(sentence: Sentence, article: Sequence[Sentence], language: str) -> set[str]:
    """Surnames that stand alone in a sentence although its article says earlier whose they are."""
    alone = [name for name in names_in(sentence.text, language) if len(name.words) == 1]
    people = _people(article, language) if alone else _NOBODY
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


@of_the_same(most=REMEMBERED)
def _people(article: Sequence[Sentence], language: str) -> _People:
    """The people of an article.

    Somebody is a person by what stands beside the name: a title, a verb of saying, or who it is. Whoever holds a high
    office is known to readers, and so is who stands alone from the beginning.
    """
    pointing = get_language(language).pointing
    first: dict[str, int] = {}
    alone: dict[str, int] = {}
    people: set[str] = set()
    named: defaultdict[str, list[tuple[str, Name]]] = defaultdict(list)
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
            named[last].append((sentence.text, name))

    small = _in_small_letters(first.keys() - inside, article)

    def is_person(last: str) -> bool:
        return last in people or any(
            name.titled or _is_person(text, name, language) for text, name in named[last]
        )

    introduced = {
        last: position
        for last, position in first.items()
        if last not in known
        and alone.get(last, position) >= position
        # "Police" that only opens sentences is not a name.
        and (last in inside or last.casefold() not in small)
        and is_person(last)
    }
    # Whom a sentence calls by the given name alone ("Sverre"), once the article has told who that is.
    for first_name, (position, last) in given.items():
        if last in introduced and alone.get(first_name, position) >= position:
            introduced.setdefault(first_name, position)
    return _People(introduced, frozenset(known))


def _in_small_letters(names: Collection[str], article: Sequence[Sentence]) -> frozenset[str]:
    """Those of ``names``, in small letters, that an article writes so as well."""
    small = {name.casefold() for name in names}
    texts = [sentence.text for sentence in article]
    if len(small) <= FEW_NAMES:  # to look for their letters alone is far quicker than to find all words
        small = {word for word in small if any(word in text for text in texts)}
        texts = [text for text in texts if any(word in text for word in small)]
    return frozenset(small.intersection(word for text in texts for word in _WHOLE_WORD.findall(text)))


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


# A surname is a rarer word than this, as a share of articles of so many words: "castro" is in .0011, "holmes" in .0023,
# "police" in .043. Of 11 names so found in 60 topics of Multi-News 6 had not been told of whom, when read, and with
# "earlier in its article" below those 6 alone are left.
RARE, ARTICLE_WORDS = 4e-3, 200
_WORD = r"[a-z][a-z'’-]{2,}"


def bare_caseless_names(sentence: Sentence, article: Sequence[Sentence]) -> set[str]:
    """Surnames that stand alone in a sentence although its article, in small letters, says earlier whose they are.

    Args:
        sentence: one of the article's.
        article: all its sentences.
    """
    people = _caseless_people(article, "en")
    text = sentence.text.casefold() if people else ""
    return {
        last
        for last, (position, first) in people.items()
        if position < sentence.position
        and re.search(rf"(?<![\w'’-]){re.escape(last)}(?![\w-])", text)
        and not re.search(rf"\b{re.escape(first)} (?:[a-z.]+ )?{re.escape(last)}", text)
    }


@of_the_same(most=REMEMBERED)
def _caseless_people(article: Sequence[Sentence], language: str) -> Mapping[str, tuple[int, str]]:
    """Surname → where the article first gives it with the name before it, and that name."""
    people: dict[str, tuple[int, str]] = {}
    if not is_caseless(" ".join(sentence.text for sentence in article)):
        return people
    texts = [sentence.text.casefold() for sentence in article]
    surnames = _used_as_surnames(texts)
    for sentence, text in zip(article, texts, strict=True):
        told = [
            (found["first"] or found["said"], found["last"] or found["whose"])
            for found in _named().finditer(text)
        ]
        pairs = [(first, last) for first, last in _PAIR.findall(text) if last in surnames]
        for first, last in (*told, *pairs):
            if first not in _no_given_names() and last not in stop_words(language) and _is_rare(last):
                people.setdefault(last, (sentence.position, first))
    return people


# Each word and the one behind it, an initial between them left out.
_PAIR = re.compile(rf"(?<![\w'’-])({_WORD})(?= (?:[a-z]\.? )?({_WORD}))")
_TITLED = re.compile(rf"\b(?:mr|mrs|ms)\.? ({_WORD})")
_BEFORE_NOUN = re.compile(rf"\b(?:the|an?|this|that|these|those|no|some|any|more|of|in) ({_WORD})")


def _used_as_surnames(texts: Sequence[str]) -> frozenset[str]:
    """Rare words that texts in small letters open sentences with before a verb, or have behind "mr", as no noun is.

    Of 125 topics of Multi-News 92 further sentences have one of them alone where their article gave the given name
    before; six of these are about a country or a firm.
    """
    whole = " ".join(texts)
    opening = {found["name"] for text in texts if (found := _opens().match(text))}
    nouns = frozenset(_BEFORE_NOUN.findall(whole))
    return frozenset(filter(_is_rare, (opening | {*_TITLED.findall(whole)}) - nouns))


@cache
def _opens() -> re.Pattern[str]:
    """As in "moss said", "moss's crew", "moss also had"."""
    english = get_language("en")
    verbs = "|".join(sorted(english.clauses.finite | english.clauses.saying | english.dates.past))
    return re.compile(rf"(?P<name>[a-z][a-z-]{{2,}})(?:['’]s| (?:also )?(?:{verbs}))\b")


@cache
def _no_given_names() -> frozenset[str]:
    english = get_language("en")
    return stop_words("en") | english.pointing.offices | english.clauses.saying | english.clauses.finite


@cache
def _named() -> re.Pattern[str]:
    """As in "ida moss, 52", "ida moss, a diver", "ida b. moss said", "said ida moss."."""
    saying = "|".join(sorted(get_language("en").saying | {"wrote", "added", "tweeted", "testified"}))
    return re.compile(
        rf"(?<![\w'’-])(?P<first>{_WORD})(?: [a-z]\.?)? (?P<last>{_WORD})"
        rf"(?=, (?:\d\d\b|an? |the |who\b|whose\b)| (?:{saying})\b)"
        rf"|\b(?:{saying}) (?P<said>{_WORD}) (?P<whose>{_WORD})(?=[,.])"
    )


def _is_rare(word: str) -> bool:
    return share(stems([word], "en")[0], "en", ARTICLE_WORDS) < RARE
