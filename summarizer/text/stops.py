"""Decides whether a stop ends its sentence, or belongs to a short form, number, name, clock time or quotation."""

import re
from dataclasses import dataclass, replace
from functools import cache
from itertools import islice

from summarizer.languages import get_language
from summarizer.languages.en_openers import IN_NAMES, SAID_OF_A_NUMBER, SENTENCE_OPENERS
from summarizer.languages.language import Abbreviations
from summarizer.languages.tables import ONLY_WITH_CAPITAL
from summarizer.text.figures.numerals import tokens_of
from summarizer.text.figures.units import unit_at
from summarizer.text.languages import ends_behind, stop_words

TAIL = 20
# "U.S", "U.N", before its last full stop.
_INITIALS = re.compile(r"(?<![^\W_])[A-Z]\.[A-Z]\Z")
# "a.m", and in capitals only behind a figure: "Mayor A. M. Holm" tells no time.
_CLOCK = re.compile(r"(?<![^\W\d_])(?:[ap]\. ?m|(?<=\d)[AP]\. ?M|(?<=\d )[AP]\. ?M)\Z")
_INITIAL = re.compile(r"(?<![^\W_])[A-Z]\. ?\Z")
_INITIAL_BEFORE = re.compile(r"(?<![^\W_])[^\W\d_]\. ?[^\W\d_]\Z")
_OPENERS = "\"'“”‘’«»‹›([{„‚¿¡*-–— "
# How far behind a quotation the verb of its speaker stands, in words.
_SPEAKER_WITHIN = 8
_SHORT_FORM = 3  # letters; behind a longer word with a capital a small word with one opens a sentence
_SPEECH_WITHIN = 4  # in text without capitals, where names do not show
# Characters looked back, and words that are no credit and no party. Not tuned.
_BRACKET, _BRACKETED = 600, 4
_WORD = re.compile(r"\w+(?:[.'’-]\w+)*")
# "p. ex", "z.B", "bl.a": short forms of several words, before their last full stop.
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]{1,4}+\. ?){1,3}[^\W\d_]{1,5}+\Z")
# The market behind the symbol of a share.
_MARKET = re.compile(r"[A-Z]{1,2}\)")
# What a short form numbers: "14", "112-7", and of laws "L. 112-7".
_NUMBER = re.compile(r"\d|[A-Z]\w*\d|[A-Z]{1,2}\.? ?\d")
_TORN = re.compile(r"\d{1,2}(?!\d|,\d)(?P<behind>.{0,24})")


@dataclass(frozen=True, slots=True)
class Border:
    """A possible end: the place of the mark, what closes after it, and where the next sentence would begin."""

    at: int
    closers: str
    next: int
    opens: bool = False  # a quotation mark between white space opens what follows


class StopRules:
    """One line of text in its language. Each rule says whether a sentence ends there; ``None`` leaves it open."""

    def __init__(self, text: str, language: str, *, caseless: bool) -> None:
        self.text = text
        self.language = language
        self.known = _abbreviations(language)
        self.caseless = caseless

    def verdict(self, border: Border) -> bool | None:
        """Whether a sentence ends at ``border``; ``None`` leaves it to nupunkt."""
        after = _first(self.text, border.next)
        caseless = self.caseless or border.opens  # '. " we go': texts in tokens have small letters there
        # “Why?” he asked. Yahoo! shares fell. "(D-Selm.) , told members", "(D-Selm. ), who".
        if (after.islower() and not caseless) or _GOES_ON.match(self.text, border.next):
            return False
        mark = self.text[border.at]
        if border.closers.strip(")] "):
            return self._after_quotation(mark, after, border)
        if mark != ".":
            return True if mark in "!?" else None
        if border.closers:
            return self._after_bracket(border)
        if self.caseless and (ends := self._after_short_form(border)) is not None:
            return ends
        # In text without any capital each letter may begin a sentence.
        return self._after_full_stop(border, after.upper() if caseless else after)

    def _after_quotation(self, mark: str, after: str, border: Border) -> bool | None:
        """A stop inside closing quotation marks: “Why?” may be followed by its speaker."""
        if self.caseless and mark in "!?":
            return after.isalpha() and not self._speech_follows(border.next)
        if mark in "!?" and self._speaker_follows(border.next):
            return False
        return True if after.isalpha() and mark != "…" else None

    def _after_short_form(self, border: Border) -> bool | None:
        word, following = _word_before(self.text, border.at), _word_at(self.text, border.next).casefold()
        return ends_behind(self.text, word, border.at, following, self.language)

    def _speech_follows(self, start: int) -> bool:
        """Whether a verb of asking stands near: "joe lisk said"."""
        words = islice(_WORD.finditer(self.text, start, start + 60), _SPEECH_WITHIN)
        return any(found[0] in self.known.quoting for found in words)

    def _after_bracket(self, border: Border) -> bool | None:
        """A full stop inside brackets: "(D-Nev.) Monday"; in small letters a whole sentence in them ends."""
        if not self.caseless:
            return None
        word = _word_before(self.text, border.at)
        inside = self.text[self.text.rfind("(", max(0, border.at - _BRACKET), border.at) : border.at]
        short = ends_behind(self.text, word, border.at, "", self.language) is not None
        return not short and len(inside.split()) > _BRACKETED

    def _speaker_follows(self, start: int) -> bool:
        """Whether a name and a verb of asking stand there: "Councillor Dora Lisk said"."""
        words = [found[0] for found in islice(_WORD.finditer(self.text, start, start + 120), _SPEAKER_WITHIN)]
        if not words or not self.text[start].isalpha() or _is_small(words[0].casefold(), self.language):
            return False
        verb = next((word for word in words[1:] if not word[0].isupper() and word not in IN_NAMES), "")
        return verb in self.known.quoting

    def _after_full_stop(self, border: Border, after: str) -> bool | None:
        at = border.at
        word = _word_before(self.text, at)
        if _MARKET.match(self.text, border.next) and self.text[at - len(word) - 1 : at - len(word)] == "(":
            return False  # "Alma (ALM. L) fell"
        if word.isdecimal():
            return self._after_number(word, after, border)
        if _CLOCK.search(self.text, max(0, at - 8), at):
            return self._after_clock(border.next)
        following = _word_at(self.text, border.next)
        initials = _INITIALS.search(self.text, max(0, at - TAIL), at)
        if initials and following.casefold() in _ENGLISH.abbreviations.after_initials:
            return False
        dotted = _DOTTED.search(self.text, max(0, at - TAIL), at)
        ends = self._after_dotted(dotted[0], after) if dotted else None
        if ends is None and len(word) == 1 and not initials:
            return self._after_letter(word, after, following, at)
        return self._after_word(word, after, border) if ends is None else ends

    def _after_dotted(self, dotted: str, after: str) -> bool | None:
        """Behind a short form with a full stop inside, or the last two of it: "p. ex. Holm", "и т. д. Москва"."""
        letters = dotted.replace(" ", "").casefold()
        forms = {letters, ".".join(letters.split(".")[-2:])}
        if not self.known.never_last.isdisjoint(forms):
            return False
        return True if after.isupper() and not self.known.lower_case.isdisjoint(forms) else None

    def _after_number(self, word: str, after: str, border: Border) -> bool | None:
        """A full stop behind a figure: an end, an ordinal, a list's number, or a decimal torn apart."""
        if len(word) <= 3 and border.at <= len(word):
            return False  # "1. Wash your hands"
        if after.isdecimal():
            return self._after_torn(word, border.next)
        numbered = _word_before(self.text, border.at - len(word) - 2).casefold()
        if self.known.ordinal_stop and len(word) <= 2 and not _may_number(numbered, self.known.before_number):
            return False
        return True if after.isupper() else None

    def _after_torn(self, word: str, start: int) -> bool | None:
        """Between two figures: "a 5. 8 magnitude" is one, "rose to 31. 12 of them" two."""
        if len(word) > 3:
            return None
        torn = _TORN.match(self.text, start)
        if torn is None:
            return True  # "won 3-1. 20,000 fans"
        behind = torn["behind"].casefold()
        if not behind.startswith(" ") or unit_at(tokens_of(behind), 0):
            return False
        first = _word_at(behind, 1)
        return first in SAID_OF_A_NUMBER or (
            first.endswith("s") and len(first) > 3 and not _is_small(first, self.language)
        )

    def _after_clock(self, start: int) -> bool | None:
        """Behind "a.m.": nupunkt never ends there, but only a day or a time zone goes on with a capital."""
        word = _word_at(self.text, start)
        if word[:1].isupper():
            return word.casefold() not in _goes_on_behind_clock()
        return None

    def _after_letter(self, letter: str, after: str, following: str, at: int) -> bool | None:
        """A full stop behind one letter: an initial ("Mayor I. Holm"), a label ("Group A.") or a unit ("6 m.")."""
        before = _word_before(self.text, at - len(letter) - 1)
        chained = len(following) == 1 and self.text.find(f"{following}.", at, at + 4) >= 0
        if letter.islower():
            return self._after_small_letter(letter, after, before, chained=chained, at=at)
        if not after.isupper() or self.caseless:
            return None
        if len(following) > 1 and following.casefold() in _sentence_openers(self.language):
            return True
        if before.casefold() in self.known.labelled and len(following) > 1:
            return True
        # "Mayor A. M. Holm"
        return False if _INITIAL.search(self.text, max(0, at - 6), at - 1) else None

    def _after_small_letter(
        self, letter: str, after: str, before: str, *, chained: bool, at: int
    ) -> bool | None:
        """Behind a small letter: a short form before a figure ("p. 5") or a name ("в г. Холмск"), or a unit."""
        if after.isdecimal():
            return False if letter in self.known.before_number else None
        if before.isdecimal() and after.isupper():
            return not chained  # but "80 v. H. der Kosten"
        # But "и т. д. Порт"
        return False if letter in self.known.never_last and not self._is_last_of_several(at) else None

    def _is_last_of_several(self, at: int) -> bool:
        return _INITIAL_BEFORE.search(self.text, max(0, at - 6), at) is not None

    def _after_word(self, word: str, after: str, border: Border) -> bool | None:
        """A full stop behind a word: never an end after a title, always after a plain lower-case word.

        nupunkt takes "low", "month", "cap" or "rehab" for the short forms that court rulings make of them.
        """
        folded = word.casefold()
        if _may_number(folded, self.known.before_number) and _NUMBER.match(self.text, border.next):
            return False
        if folded in self.known.never_last and not self._is_plain(word):
            return False
        if after.isupper() and _may_number(folded, self.known.before_number):
            return True  # "said no. Talks go on"
        if folded in self.known.companies and word[0].isupper() and after.isupper():
            return self._after_company(border.next)
        plain = word.isalpha() and word.islower() and len(word) >= 2 and word not in self.known.lower_case
        opens = len(word) > _SHORT_FORM and _is_small(
            _word_at(self.text, border.next).casefold(), self.language
        )
        return True if after.isupper() and (plain or opens) else None

    def _is_plain(self, word: str) -> bool:
        """Whether a lower-case word is not a title: English capitalises titles ("the gov. It denies")."""
        english = self.language == "en" or word in ONLY_WITH_CAPITAL
        english = english and not self.caseless and word not in self.known.lower_case
        return word.islower() and (len(word) > 4 or english)

    def _after_company(self, start: int) -> bool | None:
        """Behind "Inc.": an end where a word with a capital and then a small verb follow, no name and no office."""
        words = [found[0] for found in islice(_WORD.finditer(self.text, start, start + 80), 2)]
        if len(words) < 2:
            return None
        if words[0].casefold() in self.known.companies | self.known.after_company:
            return False
        if words[0].casefold() in _sentence_openers(self.language):
            return True
        # "Corvane Inc. Filed on Monday" is not a sentence.
        participle = words[0].endswith("ed") and _is_small(words[1], self.language)
        return None if participle or not words[1].islower() else True


_GOES_ON = re.compile(r"\)?[,;]")
_SHORT_FORMS = re.compile(r"(?<![^\W_])([^\W\d_]{2,8})\. ?(?=([^\W\d_]))")


def tells_names(text: str, language: str) -> bool:
    """Whether capitals behind short forms are those of names, since behind other short forms small letters stand.

    >>> tells_names("zdaniem prof. dr. hab. Zawady", "pl"), tells_names("Zdaniem prof. Dr. Zawady", "pl")
    (True, False)
    """
    never_last = _abbreviations(language).never_last
    behind = {after.isupper() for form, after in _SHORT_FORMS.findall(text) if form.casefold() in never_last}
    return len(behind) > 1


# "9 a.m." and "U.S." are English in papers of all languages.
_ENGLISH = get_language("en")


@cache
def _goes_on_behind_clock() -> frozenset[str]:
    dates = _ENGLISH.dates
    return _ENGLISH.abbreviations.after_clock.union(dates.months, dates.weekdays)


@cache
def _abbreviations(language: str) -> Abbreviations:
    """Those of a language with the small English ones, or the English ones where it has none."""
    own, english = get_language(language).abbreviations, _ENGLISH.abbreviations
    return replace(
        own,
        never_last=own.never_last or english.never_last,
        lower_case=own.lower_case | english.lower_case,
        companies=own.companies | english.companies,
        after_company=own.after_company | english.after_company,
        labelled=own.labelled or english.labelled,
        quoting=own.quoting or english.quoting,
    )


@cache
def _sentence_openers(language: str) -> frozenset[str]:
    """Small words that open a sentence and no name: not "Will", "May" or the surnames "He" and "So"."""
    opening = get_language(language).opening
    words = frozenset(opening.words.split()) if opening else frozenset()
    return words | (SENTENCE_OPENERS if language == "en" else stop_words(language))


def _is_small(word: str, language: str) -> bool:
    """Whether a word is one of the small ones that no name begins with."""
    return word in _sentence_openers(language)


def _may_number(word: str, before_number: frozenset[str]) -> bool:
    return word in before_number or any(word.endswith(end[1:]) for end in before_number if end[0] == "-")


def _first(text: str, start: int) -> str:
    """The first character from ``start`` on that is not a quotation mark, bracket or dash."""
    return next((c for c in text[start : start + 6] if c not in _OPENERS), "")


def _word_before(text: str, end: int) -> str:
    """The letters and figures in front of a place."""
    return _WORD_AT.match(text[max(0, end - TAIL) : max(0, end)][::-1])[0][::-1]  # type: ignore[index]  # it may be empty


def _word_at(text: str, start: int) -> str:
    """The letters and figures from a place on."""
    return _WORD_AT.match(text, start)[0]  # type: ignore[index]  # as above


_WORD_AT = re.compile(rf"[^\W_]{{0,{TAIL}}}")
