"""The words of a language by which sentences are analysed, as stems and patterns; puts a text in words to compare."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from summarizer.languages import Language, get_language
from summarizer.text import tokens
from summarizer.text.figures.finder import has_larger_number
from summarizer.text.figures.numerals import Number, number_at, tokens_of
from summarizer.text.languages import for_small_letters, in_small_letters, stop_words
from summarizer.text.needed_words import Needed, may_hold_one, needed_words

# Shorter words with the ending of a past form are none ("need"). With 4 the signs of a report part pairs less well:
# average precision .784 instead of .785 over six sets, each left out of the fit.
LEAST_PAST = 5
# Stretches kept with their content stems, for each language; longer ones are data.  # not tuned
_KEPT, _LONGEST_KEPT = 40_000, 64
_SMALL = 20  # larger numbers are rarely written in one word


@dataclass(frozen=True, slots=True)
class LanguagePatterns:
    """What ``read_statement`` needs of a language, as stems and patterns."""

    language: Language
    empty: frozenset[str]  # stems that say nothing of a fact
    same: dict[str, str]  # stems with what they stand for: a figure, another form of a verb
    past: frozenset[str]  # irregular forms of verbs
    days: dict[str, int]
    negation: re.Pattern[str] | None
    attribution: re.Pattern[str] | None
    behind_quotation: re.Pattern[str] | None
    says: re.Pattern[str] | None
    speech: tuple[str, ...]  # of what is said somebody to say it; none where it is written as patterns
    subordinate: re.Pattern[str] | None
    subordinate_words: Needed  # the same of subordinate clauses
    phrases: re.Pattern[str] | None
    phrase_words: Needed  # one of these is in each phrase, as far as that is known
    any_phrase: (
        re.Pattern[str] | None
    )  # the same without groups, an eighth of the time; one sentence in a hundred has one
    generic: frozenset[str]  # stems that say of those counted that they are people, and no more


def speaks(text: str, wording: LanguagePatterns) -> bool:
    """Whether a verb of saying may be in a text: quicker than to look for who said it."""
    return not wording.speech or any(map(in_small_letters(text).__contains__, wording.speech))


def content_of(text: str, wording: LanguagePatterns) -> list[tuple[str, bool]]:
    """The content stems of ``text`` in order, number words as figures, and whether each is written with a capital."""
    return list(chain.from_iterable(map(_content_in(wording.language.code).__getitem__, text.split())))


class _Content(dict[str, tuple[tuple[str, bool], ...]]):
    """Stretches between white space with their content stems, filled as they are asked for, by whichever thread."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._wording = patterns_of(code)

    def __missing__(self, stretch: str) -> tuple[tuple[str, bool], ...]:
        same, empty = self._wording.same, self._wording.empty
        marked = tokens.marked_words(stretch, self._wording.language.code)
        content = tuple(
            (meant, name) for _, stem, name in marked if (meant := same.get(stem, stem)) not in empty
        )
        if len(stretch) > _LONGEST_KEPT:
            return content
        if len(self) >= _KEPT:
            self.clear()
        self[stretch] = content
        return content


@cache
def _content_in(code: str) -> _Content:
    return _Content(code)


@cache
def patterns_of(code: str) -> LanguagePatterns:
    """The words and patterns of a language, by its code."""
    language = get_language(code)
    words = language.statements
    empty = frozenset(tokens.stems(sorted([*stop_words(code), *words.frame]), code))
    irregular = _to_infinitive(words.irregular, code)
    past = frozenset(form for forms in words.irregular for form in forms.split()[:-1])
    small = {
        word: value
        for word, value in (language.numbers.values if language.numbers else {}).items()
        if value <= _SMALL
    }
    figures = (
        dict(zip(tokens.stems(small, code), map(str, small.values()), strict=True)) if words.frame else {}
    )
    weekdays = language.dates.weekdays
    return LanguagePatterns(
        language=language,
        empty=empty,
        same={**irregular, **figures},
        past=past,
        days=dict(zip(tokens.stems(weekdays, code), weekdays.values(), strict=True)),
        negation=_negation(words.negations),
        attribution=_attribution(words.speech),
        behind_quotation=_behind_quotation(words.speech),
        says=_says(words.speech),
        speech=_plain(words.speech),
        subordinate=_subordinate(words.subordinate),
        subordinate_words=needed_words(words.subordinate, frozenset()),
        phrases=_phrases([f"({pattern})" for pattern, _ in words.phrases]),
        phrase_words=needed_words([pattern for pattern, _ in words.phrases], stop_words(code)),
        any_phrase=_phrases([pattern for pattern, _ in words.phrases]),
        generic=frozenset(tokens.stems(sorted(language.figures.generic if language.figures else ()), code)),
    )


def _negation(patterns: Sequence[str]) -> re.Pattern[str] | None:
    """A negation; not one that a hyphen joins to another word ("a never-before-seen flood")."""
    return for_small_letters(rf"(?<!-)(?:{'|'.join(patterns)})(?!-)") if patterns else None


def _phrases(patterns: Sequence[str]) -> re.Pattern[str] | None:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b") if patterns else None


def _subordinate(openers: Sequence[str]) -> re.Pattern[str] | None:
    """A clause beside the main one, as far as its comma or semicolon; in front of a sentence it must have one."""
    opened = rf"(?:{'|'.join(openers)})\b(?:[^,;]|(?<=\d),(?=\d{{3}}))*"  # "2,400" ends no clause
    return re.compile(rf"^\W{{0,3}}{opened}[,;]|\s{opened}[,;]?", re.IGNORECASE) if openers else None


def _plain(words: Sequence[str]) -> tuple[str, ...]:
    """These words where all of them are spelt out, none of them where one is a pattern."""
    spelt = all(word.replace(" ", "").isalpha() and word == in_small_letters(word) for word in words)
    return tuple(words) if spelt else ()


def _says(speech: Sequence[str]) -> re.Pattern[str] | None:
    """A verb of saying, with what joins to it what was said."""
    return re.compile(rf"\b(?:{'|'.join(speech)})\b(?:\s+that\b)?", re.IGNORECASE) if speech else None


def _attribution(speech: Sequence[str]) -> re.Pattern[str] | None:
    """Who said it, at the end of a sentence or at its beginning."""
    said = rf"\b(?:{'|'.join(speech)})\b"
    behind = rf"(?:,|^)[^,]{{0,70}}{said}[^,]{{0,60}}\.?$"
    before = rf"^[^,]{{0,60}}{said}[^,]{{0,30}}?(?:that\b|[,:])"
    return re.compile(f"{behind}|{before}", re.IGNORECASE) if speech else None


def in_one_word(text: str, wording: LanguagePatterns) -> str:
    """``text`` with the phrases for which there is one word as that word: "stepped down", "resigned"."""
    if wording.phrases is None or wording.any_phrase is None:
        return text
    if wording.phrase_words and not may_hold_one(wording.phrase_words, tokens.letter_runs(text)):
        return text  # most sentences
    small = in_small_letters(text)
    if not wording.any_phrase.search(small):
        return text
    parts, end = [], 0
    for phrase in wording.phrases.finditer(small):
        parts += [
            text[end : phrase.start()],
            wording.language.statements.phrases[(phrase.lastindex or 1) - 1][1],
        ]
        end = phrase.end()
    return "".join((*parts, text[end:]))


def in_digits(text: str, wording: LanguagePatterns) -> str:
    """``text`` with its larger numbers in digits, so that "forty-two" is not taken for a forty and a two."""
    numbering = wording.language.numbers
    if (
        numbering is None
        or not wording.language.statements.frame
        or not has_larger_number(text, wording.language.code)
    ):
        return text
    cut, openers = tokens_of(text), numbering.openers
    parts, end, behind = [], 0, 0
    for place in [i for i, token in enumerate(cut) if token[1] in openers or token[0][0].isdecimal()]:
        number = number_at(cut, place, numbering) if place >= behind else None
        behind = number.last if number else behind
        if number and _is_whole(number) and (number.in_words or number.last > number.first + 1):
            parts += [text[end : cut[number.first].start], str(int(number.value))]
            end = cut[number.last - 1].end
    return "".join((*parts, text[end:])) if parts else text


def _is_whole(number: Number) -> bool:
    return number.high == number.value > _SMALL and number.value % 1 == 0


def _behind_quotation(speech: Sequence[str]) -> re.Pattern[str] | None:
    """Who said it behind a quotation, whatever else the speaker did: "the mayor said, and sat down"."""
    said = rf"\b(?:{'|'.join(speech)})\b"
    return re.compile(rf'(?<=["”])[^"“”]{{0,80}}{said}[^"“”]*$', re.IGNORECASE) if speech else None


def _to_infinitive(irregular: Sequence[str], code: str) -> dict[str, str]:
    """The stems of irregular forms, each with that of its infinitive."""
    infinitives = {}
    for forms in irregular:
        *others, infinitive = tokens.stems(forms.split(), code)
        infinitives.update(dict.fromkeys(others, infinitive))
    return infinitives
