"""Says by one look at a text's words which of many patterns may match in it.

Most patterns of a stage need some word: "share this", "sign up … newsletter". All of them go into one table, word →
signs, bits of a number, made once from the patterns (``text.pattern_shapes``); the signs of a text say which patterns
are worth being tried. A sign may be there though its pattern does not match; where it is missing the pattern cannot.
"""

import re
import threading
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from summarizer.text.languages import stop_words
from summarizer.text.pattern_shapes import (
    FIGURE,
    FIGURES,
    MARKS,
    WordPart,
    folded,
    opening_of,
    shape_of,
    shapes_of,
    telling_of,
)
from summarizer.text.tokens import plain_words

_KEY = 2  # letters by which what begins or ends words is looked up
_LONGEST = 4_000  # characters; a longer text has nearly all words, and bounds memory
_KEPT = 50_000  # words; bounds memory
_REMEMBERED = 2_000  # texts: one family after the other asks for the signs of the lines of an article
_ALL = -1  # every sign


class _SignsOfParts:
    """Which signs each part of a word is for; ``of`` says which a word has."""

    def __init__(self) -> None:
        self._signs: defaultdict[WordPart, int] = defaultdict(int)
        self._words: dict[str, int] = {}
        self._begun: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        self._ended: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
        self._inner: list[tuple[str, int]] = []

    def add(self, part: WordPart, sign: int) -> None:
        """Take a part in, before any word is asked about."""
        self._signs[part] |= sign

    def index(self) -> None:
        """Words are looked up, and what begins or ends them by one letter or two."""
        for part, sign in self._signs.items():
            if part.begins and part.ends:
                self._words[part.letters] = sign
            elif part.begins:
                self._begun[part.letters[:_KEY]].append((part.letters, sign))
            elif part.ends:
                self._ended[part.letters[-_KEY:]].append((part.letters, sign))
            else:
                self._inner.append((part.letters, sign))

    def marks(self) -> list[tuple[str, int]]:
        """The marks among the words."""
        return [(word, sign) for word, sign in self._words.items() if word in MARKS]

    def of(self, word: str) -> int:
        """The signs of a word in small letters."""
        if not word.isalpha():
            word = FIGURES.sub(FIGURE, word)
        signs = self._words.get(word, 0)
        for key in (word[:_KEY], word[:1]):
            for letters, sign in self._begun.get(key, ()):
                signs |= sign if word.startswith(letters) else 0
        for key in (word[-_KEY:], word[-1:]):
            for letters, sign in self._ended.get(key, ()):
                signs |= sign if word.endswith(letters) else 0
        for letters, sign in self._inner:
            signs |= sign if letters in word else 0
        return signs


Asked = tuple[str, re.Pattern[str] | Callable[[], re.Pattern[str]]]


class Family:
    """Patterns that are asked for one thing, and the signs one of which a text has in which one of them matches."""

    def __init__(
        self, table: "SignTable", asked: Sequence[Asked], words: Callable[[], Iterable[str]]
    ) -> None:
        self.asked = asked
        self.words = words
        self.bits = _ALL  # until the table is made
        self._table = table

    def may_be_in(self, text: str) -> bool:
        """Whether one of the patterns may match; in most texts none can."""
        return self._table.signs_of(text) & self.bits != 0

    def patterns(self) -> Iterator[tuple[str, re.Pattern[str]]]:
        """The patterns, each with how it is asked."""
        for how, each in self.asked:
            yield how, each if isinstance(each, re.Pattern) else each()

    def shapes(self) -> Iterator[str]:
        """What texts look like in which one of them matches."""
        for how, pattern in self.patterns():
            yield from shapes_of(pattern, how)
        yield from map(shape_of, self.words())


class SignTable:
    """The signs of families of patterns; made with the first text, of all families that there are by then.

    A family that comes later may be in every text.
    """

    def __init__(self) -> None:
        self._families: list[Family] = []
        self._first, self._inside = _SignsOfParts(), _SignsOfParts()
        self._next = 1
        self._always = self._bit()
        self._by_first = self._by_both = self._by_any = 0
        self._made, self._lock = False, threading.Lock()
        self._of_first: dict[str, int] = {}
        self._of_word: dict[str, int] = {}
        self._silent: set[str] = set()  # words without signs
        self.signs_of = lru_cache(maxsize=_REMEMBERED)(self._signs_of)

    def family(self, *asked: Asked, words: Callable[[], Iterable[str]] = tuple) -> Family:
        """A family of patterns.

        Args:
            asked: how each is asked (``match``, ``fullmatch``, ``search``), and the pattern or what gives it.
            words: whole words with ``=`` in front, or their beginnings, each of which is a sign as well; marks, too.
        """
        made = Family(self, asked, words)
        self._families.append(made)
        return made

    def _signs_of(self, text: str) -> int:
        """The signs that a text has, each a bit."""
        if not self._made:
            self._make()
        if len(text) > _LONGEST:
            return _ALL
        words = _words(text)
        found = self._always
        for mark, signs in self._marks:
            found |= signs if mark in text else 0
        for word in set(words) - self._silent:
            signs_of_word = self._of_word.get(word)
            found |= self._learn(word) if signs_of_word is None else signs_of_word
        if not words:
            return found
        opening = self._of_first.get(words[0])
        opening = self._learn_first(words[0]) if opening is None else opening
        return (found & ~self._by_both) | (opening & (self._by_first | found))

    def _make(self) -> None:
        with self._lock:
            if self._made:
                return
            taken = [(family, self._take(family.shapes())) for family in self._families]
            self._first.index()
            self._inside.index()
            self._marks = self._inside.marks()
            for family, bits in taken:
                family.bits = bits
            self._made = True

    def _bit(self) -> int:
        self._next <<= 1
        return self._next >> 1

    def _take(self, shapes: Iterable[str]) -> int:
        """Signs of a family: by first words that are rare, by common ones and another, by a word anywhere."""
        first, both, anywhere = self._bit(), self._bit(), self._bit()
        bits = 0
        for shape in shapes:
            opening = opening_of(shape)
            other = telling_of(shape, behind=opening is not None)
            common = opening is not None and opening.ends and opening.letters in stop_words("en")
            if opening and not (other and common):
                self._first.add(opening, first)
                self._by_first |= first
                bits |= first
            elif opening and other:
                self._first.add(opening, both)
                self._inside.add(other, both)
                self._by_both |= both
                bits |= both
            elif other:
                self._inside.add(other, anywhere)
                bits |= anywhere
            else:
                bits |= self._always
        return bits

    def _learn(self, word: str) -> int:
        if len(self._of_word) + len(self._silent) >= _KEPT:
            self._of_word.clear()
            self._silent.clear()
        signs = self._inside.of(word)
        if signs:
            self._of_word[word] = signs
        else:
            self._silent.add(word)
        return signs

    def _learn_first(self, word: str) -> int:
        if len(self._of_first) >= _KEPT:
            self._of_first.clear()
        self._of_first[word] = signs = self._first.of(word)
        return signs


_SMALL = bytes(ord(chr(code).lower()) if chr(code).isalnum() else 32 for code in range(128)).ljust(256)


def _words(text: str) -> list[str]:
    if text.isascii():
        return text.encode("ascii").translate(_SMALL).decode("ascii").split()
    return plain_words(folded(text).replace("_", " "))
