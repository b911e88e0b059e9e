"""Finds things that a sentence speaks of as known, "the proposal", "these figures", and that nothing before names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from summarizer.briefing.surnames import names_in
from summarizer.languages import get_language
from summarizer.models import Sentence
from summarizer.text.languages import stop_words

# English.

# Up to so many words behind "the" are looked at, and so many letters of a stem. Not tuned.
_NOUN_WORDS, _STEM = 4, 7
# "The", "this" where a noun follows, "In that interview", and what is of a day: "yesterday's account", "Friday's fire".
# Of 15 of a weekday in 8,187 sentences all were told of before.
_THING = re.compile(
    r"(?<![-\w])(?P<by>[Tt]he|[Tt]his|[Tt]hese|[Tt]hose|[Ss]uch an?|(?:(?<=In )|(?<=At )|(?<=On )|(?<=For ))that"
    r"|(?:[Yy]ester|[Tt]o|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s) (?!\d[\d:.]* ?[ap]\.?m\b)"
    r"(?=(?P<said>(?:[A-Z][\w’'-]*[a-z] )?(?:(?:[a-z0-9][\w’'-]*|Democrats?|Republicans?)(?: |(?=[^\w\s])|$)){1,6})"
    r"(?!(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)[A-Z]))"  # one thing may stand within another's words
)
_QUOTATION = re.compile(r"[\"“][^\"”]{0,600}[\"”]?")
# English words of place that no list has as small words.
_PLACES = frozenset(
    "aboard above across along alongside around below beneath beside beyond inside near off opposite outside under "
    "underneath within".split()
)
# Small words that may stand between "the" and its noun.
_BESIDE_NOUN = frozenset(
    "second third fourth fifth new old former two three four five six seven eight".split()
)
_ORDINALS = frozenset("second third fourth fifth".split())
_NUMBERS = frozenset("two three four five six seven eight".split())
# What tells which one is meant: "the proposal for the quay", "the quay in the north of Holm".
_WHICH = re.compile(
    r"(?:of|for|to|between|by|who|whose|whom|that|which|from|with|where|when|behind|against|over|about|into|involving"
    r"|including|after|before|since)\b|, [A-Z][\w’'-]+ [A-Z][^,]{1,40},"  # "the challenger, Ida Moss, …"
    rf"|(?:in|at|on|as|than|{'|'.join(sorted(_PLACES))})"
    r" (?:the|an?|its|their|his|her|(?:[a-z]+ ){0,3}[A-Z])"
    r"|(?:an?|he|she|they|it|we|in charge)\b"  # "the moments a woman called"
)
# "Turned to the plan after a test": it says when, and not which one, where a thing sums up what was told.
_WHEN = re.compile(r"(?:after|before|since|when)\b")
# "Officials said that this discovery": what was said before is meant, whoever is named.
_SAYS_THAT = re.compile(r"\b(?:said|says|say)(?:(?: on)? [A-Z][a-z]+day)?(?: that)? $")
# "Seen as the driving force", "was the winner": it says what something is.
_EQUALS = re.compile(r"\b(?:as|is|are|was|were|be|been|became|named|called) $")
_NAMED = re.compile(r"(?<=\s)[A-ZÀ-ÖØ-Þ]|^\W*[A-Z][\w-]*['’]s?\s")
_NAMES_ONE = re.compile(r"[a-z,] [A-ZÀ-ÖØ-Þ]")
# "He is accused of fraud and denies this charge": an own clause in front tells of it.
_CLAUSE_BEFORE = re.compile(r",|\b(?:and|but|that|after|as|when|while|if)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)\b")
_NO_WORD = re.compile(r"[\W_]+")
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$")
_ENDING = re.compile(r"(?:ies|es|s|y)$")
_INTRODUCING = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|some|several|another|many|new|\d[\d,.]*|[A-Z][\w.-]*['’]s?"
    r"|its|their|his|her)(?= )"
)
_WORD_BETWEEN = re.compile(r"[A-Za-z][\w’'-]* ")


@dataclass(frozen=True, slots=True)
class _Thing:
    """What is spoken of as known: where it begins, the word that says so, and the words that may be its noun."""

    start: int
    by: str
    beside: frozenset[str]
    nouns: Sequence[str]

    def is_any_of(self, words: frozenset[str]) -> bool:
        """Whether one of its nouns, or of many of them one, is among ``words``."""
        return any(noun in words or _singular(noun) in words or _stem(noun) in words for noun in self.nouns)

    @property
    def stands_for_somebody(self) -> bool:
        """Whether it is called by what it is: "the singer", "the 75-year-old"."""
        by_age = any(noun.endswith("-year-old") for noun in self.nouns)
        return by_age or self.is_any_of(get_language("en").pointing.stands_for)


def speaks_of_unknown(sentence: Sentence, before: str, article: Sequence[Sentence], headed: str = "") -> bool:
    """Whether a sentence speaks of a thing as known that neither ``before`` nor itself has named.

    It opens with the thing, its own article has spoken of it, or the thing stands for what was told ("the proposal").

    Args:
        sentence: one of its article's, in English.
        before: what a reader has read.
        article: all sentences of its article.
        headed: what the headline names, where that is no part of ``before``.
    """
    text = _QUOTATION.sub(lambda found: "_" * len(found[0]), sentence.text)
    known = _plain(f"{headed} {before}")
    for thing in _things(text):
        head = text[: thing.start]
        if _NUMBERED.match(thing.nouns[0]):
            continue  # "in the 74th minute"
        if _is_known(thing, known + _plain(head)):
            continue
        if _shows_it(thing, head, before) or _was_told(thing, head, before, sentence, article):
            return True
    return False


def _is_known(thing: _Thing, known: str) -> bool:
    """Whether a thing was named: what it is, or which one; of "the second proposal" only what it is tells."""
    what = thing.nouns[-1]
    sums_up = not {what, _singular(what)}.isdisjoint(get_language("en").pointing.sums_up)
    return any(_is_named(noun, known) for noun in ([what] if sums_up else thing.nouns))


def _shows_it(thing: _Thing, head: str, before: str) -> bool:
    """Whether by itself it shows that it was told of: "these figures", "the second fire", "the move", "the singer"."""
    pointing = get_language("en").pointing
    opens = stop_words("en").issuperset(head.casefold().split())
    if thing.stands_for_somebody:
        # Where somebody is named it may be him, as long as it is not said who: "the singer".
        if len(thing.nouns) == 1 and "-year-old" not in thing.nouns[0]:
            return not (_NAMED.search(head) or _NAMES_ONE.search(before))
        return not _names_somebody(head)
    if thing.by.casefold() != "the":
        sums_up = thing.is_any_of(pointing.sums_up) and not _CLAUSE_BEFORE.search(head)
        return sums_up or _SAYS_THAT.search(head) is not None or not _names_somebody(head)
    return (
        opens
        or thing.is_any_of(pointing.sums_up)
        or thing.nouns[0].isdigit()
        or bool(thing.beside & _ORDINALS)
    )


def _was_told(thing: _Thing, head: str, before: str, sentence: Sentence, article: Sequence[Sentence]) -> bool:
    """Whether its article has told of "a" such thing or, where something stands before, of it in any way."""
    earlier = " ".join(each.text for each in article if each.position < sentence.position)
    if thing.stands_for_somebody and _is_another(thing.nouns[-1], f"{before} {head}", earlier):
        return True
    if thing.stands_for_somebody and _names_somebody(head):
        return False  # "Ida Moss was heard before the singer died"
    if any(_is_introduced(_stem(noun), earlier) for noun in thing.nouns):
        return True
    # Where nothing stands before, what the event is about is known.
    told = not thing.stands_for_somebody and f" {_stem(thing.nouns[-1])}" in _plain(earlier)
    return bool(before) and told and not _EQUALS.search(head)


def _is_another(noun: str, before: str, earlier: str) -> bool:
    """Whether its article has told who "the spokesman" is, or of "scientists", and nothing before names them."""
    if noun.endswith("s"):
        return re.search(rf"\b{re.escape(noun)}\b", earlier, re.IGNORECASE) is not None
    named = re.findall(rf"\b{re.escape(noun)},? ((?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+)", earlier)
    return bool(named) and not any(name.split()[-1] in before for name in named)


def _names_somebody(head: str) -> bool:
    """Whether a thing behind ``head`` may be somebody's or something's that is named there; an owner is another."""
    return any(not head[: name.end].endswith(("'s", "’s")) for name in names_in(head, "en"))


@cache
def _ends_things() -> frozenset[str]:
    """The small words and verbs that a thing ends before."""
    english = get_language("en")
    verbs = english.clauses.finite | english.clauses.saying | english.dates.past
    return frozenset(stop_words("en") | verbs | _PLACES) - _BESIDE_NOUN


@cache
def _everybody() -> frozenset[str]:
    pointing = get_language("en").pointing
    return frozenset(pointing.here | pointing.everybody)


@cache
def _telling() -> frozenset[str]:
    """Nouns behind which a word that ends in "s" is a verb, unless it is another of them: "the company sees"."""
    pointing = get_language("en").pointing
    return _everybody() | pointing.stands_for | pointing.sums_up


def _things(text: str) -> Iterator[_Thing]:
    english, small, known, telling = get_language("en"), _ends_things(), _everybody(), _telling()
    for found in _THING.finditer(text):
        words = found["said"].split()
        if words[0].casefold() in english.dates.months:
            continue  # "the May 4 blast"
        count = _length(words, small, telling)
        behind = text[found.start("said") + len(" ".join(words[:count])) :].lstrip(" ")
        said = [_POSSESSIVE.sub("", word) for word in words[:count]]
        beside = _BESIDE_NOUN.intersection(said)
        nouns = [word for word in said if word not in beside and _may_be_noun(word)]
        thing = _Thing(found.start(), found["by"], beside, [noun.casefold() for noun in nouns])
        if _is_said_which(thing, behind) or not any(map(_is_noun, nouns)):
            continue
        if thing.stands_for_somebody or not known.intersection((nouns[-1], _singular(nouns[-1]))):
            yield thing


def _is_said_which(thing: _Thing, behind: str) -> bool:
    """Whether what stands behind a thing says which one is meant."""
    if thing.by.casefold() in ("this", "these") or _WHICH.match(behind) is None:
        return False
    return _WHEN.match(behind) is None or not thing.is_any_of(get_language("en").pointing.sums_up)


def _length(words: Sequence[str], small: frozenset[str], nouns: frozenset[str]) -> int:
    """How many of ``words`` belong to a thing: up to a small word or an owner, without verbs at the end."""
    count = next((n for n, word in enumerate(words) if word in small), len(words))
    count = next((n for n, word in enumerate(words[:count], start=1) if _ends_it(word)), count)
    count = min(count, _NOUN_WORDS)
    while count > 1 and words[count - 1].endswith("ed"):
        count -= 1  # "the navy launched"
    if count > 1 and words[count - 1].endswith("s") and _singular(words[count - 1]) not in nouns:
        # "The company sees", "the second track means that"
        count -= words[count - 2] in nouns or words[count : count + 1] == ["that"]
    return count


def _ends_it(word: str) -> bool:
    """Whether nothing behind a word says which thing is meant: "the council's plan", "the 75-year-old claims"."""
    return _POSSESSIVE.search(word) is not None or word.endswith("year-old")


def _may_be_noun(word: str) -> bool:
    return not word.endswith("ly") and (len(word) > 2 or word.isdigit())


def _is_noun(word: str) -> bool:
    return not (word[0].isupper() or word.endswith("ed")) or word.rstrip("s") in ("Democrat", "Republican")


@lru_cache(maxsize=500)  # what stands before is the same for several things
def _plain(text: str) -> str:
    return " " + _NO_WORD.sub(" ", text.casefold()) + " "


def _is_named(noun: str, known: str) -> bool:
    """Whether a word that begins like a noun was said; one of many is not named by the many, nor are many by one."""
    stem = f" {_stem(noun)}"
    if noun.endswith("s") and not noun.endswith("ss"):
        return f" {noun} " in known or known.count(stem) > 1
    return known.count(stem) > known.count(f" {noun}s ")


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
        for at in _noun_starts(earlier)
    )


@lru_cache(maxsize=100)  # a pattern for each noun would take longer to make than all else takes
def _noun_starts(text: str) -> tuple[int, ...]:
    """Where a noun may begin in a text, by what introduces it ("a") and up to so many words between the two."""
    starts: set[int] = set()
    for found in _INTRODUCING.finditer(text):
        at = found.end() + 1
        starts.add(at)
        for _ in range(_NOUN_WORDS - 1):
            if (between := _WORD_BETWEEN.match(text, at)) is None:
                break
            at = between.end()
            starts.add(at)
    return tuple(starts)


@cache
def _behind_noun() -> re.Pattern[str]:
    """The rest of a noun, and what shows that no other word of it follows."""
    small = "|".join(sorted(stop_words("en")))
    return re.compile(rf"[a-z]*(?= (?:{small})\b|[,.;:)\"”]|$| [a-z]+(?:ed|ing)\b)")
