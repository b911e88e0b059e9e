"""Splits text into words and stems, for TF-IDF and ROUGE and all stages: one linear pattern for all languages.

Hyphens separate ("5.8-magnitude" is "5.8" and "magnitude"), so that spelling variants share their parts. Dotted
initials are one word ("U.S." is "us", as "US" is). Commas between groups of three figures go, decimals stay. A
possessive 's and French and Italian elisions go ("Pakistan’s", "l’eau"). Scripts without spaces give overlapping pairs
of characters, which is what works without a dictionary: Nie, Gao, Zhang and Zhou (2000), IRAL.
"""

import re
import threading
import unicodedata
from collections.abc import Callable, Collection, Iterable
from functools import cache, lru_cache
from itertools import chain

from summarizer.text.languages import INVISIBLE, name_of, stop_words

MarkedWord = tuple[str, str, bool]  # a word, its stem, and whether it is written with a capital

# Thai, Lao, Myanmar, Khmer, kana, Han. (Hangul has spaces.)
_SPACELESS = (
    r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30fa\u30fc-\u30ff\u31f0-\u31ff"
    r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff"
)
# Vowel signs and accents, which `\w` leaves out though words are made of them.
MARKS = (
    r"\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u0610-\u061a\u064b-\u065f\u0670"
    r"\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0980-\u0983\u09bc-\u09cd\u09d7"
    r"\u0a01-\u0a03\u0a3c-\u0a51"
    r"\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57\u0b82\u0bbe-\u0bd7\u0c00-\u0c04\u0c3c-\u0c56"
    r"\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d57\u0d81-\u0d83\u0dca-\u0ddf\u200c\u200d"
)
# Typographic marks as ASCII: most English articles then take the fast pattern (92 against 310 µs an article).
# Characters that nobody sees (see ``text.invisible``) go: "har\u00adbour" is "harbour".
_TO_ASCII = str.maketrans("’ʼ＇‘‛“”„«»–—−…•·\u00a0", "'''''            ", INVISIBLE)


def _pattern(letter: str, character: str) -> re.Pattern[str]:
    """Spaceless runs, dotted initials, numbers, words: possessive throughout, so that it never goes back."""
    return re.compile(
        rf"[{_SPACELESS}]++"
        rf"|(?<!{letter}){letter}(?:\.{letter}(?!{letter}))+\.?"
        rf"|\d++(?:[.,]\d++)*(?:{character})*"
        rf"|(?:{character})+(?:'(?:{character})+)*"
    )


@cache
def _marked() -> re.Pattern[str]:
    """Words with marks upon their letters; it takes 14 ms to make, and few languages have any."""
    return _pattern(_LETTER, rf"{_PLAIN}++|[{MARKS}]++")


_PLAIN = rf"[^\W_{_SPACELESS}]"
_LETTER = rf"[^\W\d_{_SPACELESS}]"
_ASCII = _pattern("[a-z]", "[a-z0-9]")
_UNMARKED = _pattern(_LETTER, _PLAIN)
_MARK = re.compile(rf"[{MARKS}]")
_SPACELESS_RUN = re.compile(rf"[{_SPACELESS}]")
_ELISION = frozenset(
    ("c", "d", "j", "l", "m", "n", "qu", "s", "t", "all", "dall", "dell", "nell", "sull", "un")
)

# Distinct words kept with their stems, by language. The 2,195 articles of Timeline17 hold 31,695.
_KEPT = 40_000
# Longer "words" are data: they are neither stemmed nor kept, so that they cost no more than their own length.
_LONGEST_STEMMED = 64
# Snowball takes the end of many Russian surnames for a plural: "Медведев" loses it, "Медведева" its case alone.
# Stemmed twice, all cases of a name are one.
_STEMMED_TWICE = frozenset({"russian"})
# Languages whose capital I is a dotless letter: "Irak" is "ırak" there, and that is what frequencies know.
_DOTLESS = frozenset({"az", "tr"})
# Languages that Snowball lacks, in all its versions or in older ones; sumy stems them without another package.
_SUMY_STEMS = frozenset({"czech", "slovak", "ukrainian"})


def words(text: str) -> list[str]:
    """The words of ``text`` in order: case-folded, NFC, without punctuation.

    >>> words("The U.S. and Pakistan’s 5.8-magnitude quake: 1,200 dead")
    ['the', 'us', 'and', 'pakistan', '5.8', 'magnitude', 'quake', '1200', 'dead']
    """
    folded = text.casefold() if text.isascii() else _folded(text)
    if folded.isascii():
        runs = _ASCII.findall(folded)
    else:
        runs = (_marked() if _MARK.search(folded) else _UNMARKED).findall(folded)
        if _SPACELESS_RUN.search(folded):
            runs = [word for run in runs for word in _pairs(run)]
    # Where all are letters and figures, as in most sentences, so are they joined.
    if "".join(runs).isalnum():
        return runs
    return [word if word.isalnum() else _bare(word) for word in runs]


_RUNS = re.compile(r"\w+")
_SPACED = bytes(code if chr(code).isalnum() or chr(code) == "_" else 32 for code in range(128)).ljust(256)


def plain_words(text: str) -> list[str]:
    """All runs of letters, figures and underscores, as a pattern of word characters finds them, but sooner in ASCII.

    >>> plain_words("it's 5.8, isn't_it")
    ['it', 's', '5', '8', 'isn', 't_it']
    """
    if not text.isascii():
        return _RUNS.findall(text)
    return text.encode("ascii").translate(_SPACED).decode("ascii").split()


_LETTERS = re.compile(r"[^\W\d_]+")
_SPACED_LETTERS = bytes(code if chr(code).isalpha() else 32 for code in range(128)).ljust(256)


@lru_cache(maxsize=2_000)  # several ask of a sentence which words it has, each for other ones
def letter_runs(text: str) -> frozenset[str]:
    """All runs of letters of a text, each once, case-folded.

    >>> sorted(letter_runs("it's 5.8m, ISN'T_it"))
    ['isn', 'it', 'm', 's', 't']
    """
    small = text.casefold()
    if not small.isascii():
        return frozenset(_LETTERS.findall(small))
    return frozenset(small.encode("ascii").translate(_SPACED_LETTERS).decode("ascii").split())


# Of scripts without spaces so many characters are counted as one word; a word of Chinese news has one or two, one of
# Thai four or five. Not tuned.
_CHARACTERS_OF_A_WORD = ((re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]"), 5), (_SPACELESS_RUN, 2))


def count_words(text: str) -> int:
    """How many words a text has: those between white space, and in scripts without it a share of the characters.

    >>> count_words("The port of Holm re-opened."), count_words("港は11年ぶりに再開した。")
    (5, 6)
    """
    if text.isascii() or not _SPACELESS_RUN.search(text):
        return len(text.split())
    count = 0
    for character, size in _CHARACTERS_OF_A_WORD:
        text, found = character.subn(" ", text)
        count += -(-found // size)
    return count + sum(any(map(str.isalnum, word)) for word in text.split())


def is_dotless(language: str) -> bool:
    """Whether the capital I of a language is a dotless letter, so that words depend on the language."""
    return language in _DOTLESS


def is_pair(word: str) -> bool:
    """Whether a word is a pair of characters, cut from text without spaces.

    >>> is_pair("東京"), is_pair("us")
    (True, False)
    """
    return _SPACELESS_RUN.match(word) is not None


def are_pairs(words: Collection[str]) -> bool:
    """Whether most of these words are pairs of characters.

    >>> are_pairs(["東京", "京都", "us"])
    True
    """
    return not "".join(words).isascii() and sum(map(is_pair, words)) * 2 > len(words)


def stems(words: Iterable[str], language: str) -> list[str]:
    """Each word's stem, or the word itself in a language without stemmer.

    >>> stems(["earthquakes", "struck"], "en")
    ['earthquak', 'struck']
    """
    kept = _stems_of(language)
    return [kept[word] for word in words]


def content_stems(text: str, language: str) -> list[str]:
    """The stems of the words of ``text`` that are not stop words.

    >>> content_stems("The rivers have been rising", "en")
    ['river', 'rise']
    """
    stop = stop_words(language)
    kept = _stems_of(language)
    return [kept[word] for word in words(_in_small(text, language)) if word not in stop]


def marked_words(text: str, language: str) -> list[MarkedWord]:
    """Each word with its stem, and whether the stretch between white space that holds it begins with a capital.

    >>> marked_words("Boats off Belisar", "en")
    [('boats', 'boat', True), ('off', 'off', False), ('belisar', 'belisar', True)]
    """
    kept = _marked_of(language)
    return list(chain.from_iterable(map(kept.__getitem__, text.split())))


def marked_stems(text: str, language: str) -> list[tuple[str, bool]]:
    """As ``marked_words``, without the words.

    >>> marked_stems("in Belisar on Monday", "en")
    [('in', False), ('belisar', True), ('on', False), ('monday', True)]
    """
    return [(stem, capital) for _, stem, capital in marked_words(text, language)]


def _begins_with_capital(stretch: str) -> bool:
    first = next(filter(str.isalpha, stretch), "")
    return first.isupper()


def _folded(text: str) -> str:
    """Composed, case-folded and composed again, since folding may take a character apart."""
    folded = unicodedata.normalize("NFC", text).casefold()
    # A dotted capital falls apart: "İlk" would be another word than "ilk".
    return unicodedata.normalize("NFC", folded).replace("i\u0307", "i").translate(_TO_ASCII)


def _in_small(text: str, language: str) -> str:
    """A text whose capital I is the small letter that it is in its language; other capitals stay."""
    return unicodedata.normalize("NFC", text).replace("I", "ı") if language in _DOTLESS else text


def _pairs(run: str) -> list[str]:
    """Overlapping pairs of characters of a spaceless run; any other word as it is."""
    if len(run) < 2 or not _SPACELESS_RUN.match(run):
        return [run]
    return [run[i : i + 2] for i in range(len(run) - 1)]


def _bare(word: str) -> str:
    """A word without elision and possessive, initials without stops, a number without grouping commas."""
    if word[0].isdecimal():
        return _plain_number(word)
    if "'" in word:
        head, _, tail = word.partition("'")
        word = tail if head in _ELISION and len(tail) > 1 else word
        return word.removesuffix("'s")
    return word.replace(".", "")


def _plain_number(number: str) -> str:
    groups = number.partition(".")[0].split(",")
    return number.replace(",", "") if all(len(group) == 3 for group in groups[1:]) else number


class _Stems(dict[str, str]):
    """Words with their stems, filled as they are asked for, by whichever thread."""

    def __init__(self, name: str | None) -> None:
        super().__init__()
        self._name = name

    def __missing__(self, word: str) -> str:
        if len(word) > _LONGEST_STEMMED:
            return word
        if len(self) >= _KEPT:
            self.clear()
        stem = self[word] = _stemmer_of_thread(self._name)(word)
        return stem


class _Marked(dict[str, tuple[MarkedWord, ...]]):
    """Stretches between white space with their words, filled as they are asked for, by whichever thread."""

    def __init__(self, language: str, most: int = _KEPT) -> None:
        super().__init__()
        self._language, self._stems, self._most = language, _stems_of(language), most
        self._before: dict[str, tuple[MarkedWord, ...]] = {}

    def __missing__(self, stretch: str) -> tuple[MarkedWord, ...]:
        if len(stretch) > _LONGEST_STEMMED:
            return self._mark(stretch)
        # Two halves: what was asked for again outlives the older, or a batch would hold each common word many times.
        if len(self) >= self._most // 2:
            self._before = dict(self)
            self.clear()
        known = self._before.get(stretch)
        marked = self[stretch] = self._mark(stretch) if known is None else known
        return marked

    def _mark(self, stretch: str) -> tuple[MarkedWord, ...]:
        if (
            stretch.isascii() and stretch.isalpha() and self._language not in _DOTLESS
        ):  # as most are: one word
            word = stretch.lower()
            return ((word, self._stems[word], stretch[0].isupper()),)
        capital = _begins_with_capital(stretch)
        small = _in_small(stretch, self._language)
        return tuple((word, self._stems[word], capital) for word in words(small))


# Kept once for all threads: with tables of their own, the threads of a server held them twenty times.
@cache
def _stems_of(language: str) -> _Stems:
    return _Stems(name_of(language))


@cache
def _marked_of(language: str) -> _Marked:
    return _Marked(language)


_local = threading.local()  # a Snowball stemmer must not be called by two threads at once


def _stemmer_of_thread(name: str | None) -> Callable[[str], str]:
    by_name: dict[str | None, Callable[[str], str]] = _local.__dict__.setdefault("by_name", {})
    if name not in by_name:
        by_name[name] = _stemmer(name)
    return by_name[name]


def _stemmer(name: str | None) -> Callable[[str], str]:
    import Stemmer  # noqa: PLC0415 - so that importing this module loads no library

    if name in Stemmer.algorithms():
        snowball: Callable[[str], str] = Stemmer.Stemmer(name, 0).stemWord
        return (lambda word: snowball(snowball(word))) if name in _STEMMED_TWICE else snowball
    return _sumy_stemmer(name) if name in _SUMY_STEMS else str


def _sumy_stemmer(name: str) -> Callable[[str], str]:
    from sumy.nlp.stemmers import Stemmer  # noqa: PLC0415 - loads nltk

    stem = Stemmer(name)
    # sumy's Czech stemmer warns about words without a lower-case letter, such as numbers.
    return lambda word: str(stem(word)) if word.isalpha() and word.islower() else word
