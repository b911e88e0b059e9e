"""The content words of a takeaway with their weights, and how near a sentence comes to each of them."""

import functools
import importlib.resources
import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from summarizer.languages import get_language
from summarizer.text import tokens
from summarizer.text.figures.finder import numbers_of

# A word as frequent as this or more ("the" has 7.7) says nothing; wordfreq's Zipf scale is log10 per billion.
COMMON_ZIPF = 7.5
_LEAST_WEIGHT = 0.8  # a word of less weight ("will", "about") is left out
_FIGURE_WEIGHT = 4.0  # as a word that one in 3,000 is; a figure's own frequency says nothing. Not tuned.
_NEAR = 0.5  # Dice of letter trigrams from which two spellings are near; .4 and .6 gave the same figures
_REACH = 4  # words apart at which two still count as neighbours. Not tuned.
_ALIKE = 0.9  # of a word whose like is said ("died", "killed"). Not tuned.
_BETWEEN_DIGIT_AND_LETTER = re.compile(r"(?<=\d)(?=[^\W\d_])")  # "40ft", "23million"
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class ContentWords:
    """The content of a text: stems in order, what each weighs, and whether it is written with a capital."""

    stems: tuple[str, ...]
    weights: tuple[float, ...]
    names: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """A takeaway beside one sentence: how near each of its words comes, also by words alike, and what pairs share."""

    nearness: tuple[float, ...]
    alike: tuple[float, ...]
    in_pairs: float


@functools.lru_cache(maxsize=50_000)
def compare(takeaway: str, sentence: str, language: str) -> Compared:
    """How near a sentence comes to a takeaway."""
    wanted, said = unit(takeaway, language), unit(sentence, language)
    there = frozenset(said.stems)
    nearness = tuple(1.0 if stem in there else _nearest(stem, there) for stem in wanted.stems)
    groups = frozenset().union(*(_groups(language).get(stem, ()) for stem in there))
    alike = tuple(
        max(f, _ALIKE if groups & _groups(language).get(stem, frozenset()) else 0.0)
        for f, stem in zip(nearness, wanted.stems, strict=True)
    )
    return Compared(nearness, alike, _in_pairs(wanted, said, max(nearness, default=0.0)))


def _in_pairs(wanted: ContentWords, said: ContentWords, alone: float) -> float:
    """The weight of neighbours that stand near each other in the sentence too; of a single word ``alone``."""
    near = {pair for step in range(1, _REACH) for pair in zip(said.stems, said.stems[step:], strict=False)}
    pairs = list(zip(pairwise(wanted.stems), pairwise(wanted.weights), strict=True))
    whole = sum(sum(weights) for _, weights in pairs)
    held = sum(sum(weights) for pair, weights in pairs if pair in near)
    return held / whole if whole else alone


def share(takeaway: str, sentence: str, language: str = "en") -> float:
    """The share of a takeaway's weight that one sentence has."""
    weights = unit(takeaway, language).weights
    found = compare(takeaway, sentence, language).nearness
    total = sum(weights)
    return sum(w * f for w, f in zip(weights, found, strict=True)) / total if total else 0.0


@functools.lru_cache(maxsize=20_000)
def unit(text: str, language: str) -> ContentWords:
    """The words of a text that say something."""
    text = _BETWEEN_DIGIT_AND_LETTER.sub(" ", text)
    words = tokens.words(text)
    capital = {word.lower() for word in _WORD.findall(text) if word[0].isupper()}
    same = _same_stems(language)
    marked = (
        (same.get(stem, stem), rarity(word, language), word in capital)
        for word, stem in zip(words, tokens.stems(words, language), strict=True)
    )
    content = [each for each in marked if each[1] >= _LEAST_WEIGHT]
    return ContentWords(*(tuple(each[n] for each in content) for n in range(3)))  # type: ignore[arg-type]


@functools.cache
def _same_stems(language: str) -> dict[str, str]:
    """Stems with what they stand for: a figure, another form of a verb."""
    numbers = _number_words(language)
    same = dict(zip(tokens.stems(list(numbers), language), map(str, numbers.values()), strict=True))
    for forms in get_language(language).statements.irregular:
        *others, infinitive = tokens.stems(forms.split(), language)
        same |= dict.fromkeys(others, infinitive)
    return same


@functools.cache
def _number_words(language: str) -> dict[str, int]:
    """Words for numbers; "one" and its like are articles as often."""
    return {word: value for word, value in numbers_of(get_language(language)).values.items() if value > 1}


@functools.cache
def _groups(language: str) -> dict[str, frozenset[int]]:
    """For each stem the lines of ``words_alike.txt`` that hold it; in English only."""
    lines_of: dict[str, set[int]] = {}
    text = (importlib.resources.files("evaluation") / "words_alike.txt").read_text(encoding="utf-8")
    for number, line in enumerate(text.splitlines() if language == "en" else ()):
        for stem in tokens.stems(line.split(), language):
            lines_of.setdefault(_same_stems(language).get(stem, stem), set()).add(number)
    return {stem: frozenset(numbers) for stem, numbers in lines_of.items()}


@functools.lru_cache(maxsize=100_000)
def rarity(word: str, language: str) -> float:
    """How much a word says: 0 for the commonest, 7.5 for one that no list of words has."""
    from wordfreq import zipf_frequency  # half a second

    if word[0].isdigit() or word in _number_words(language):
        return _FIGURE_WEIGHT
    try:
        return max(0.0, COMMON_ZIPF - float(zipf_frequency(word, language)))
    except LookupError:
        return 1.0  # no list for this language: all words alike


def _nearest(stem: str, others: Iterable[str]) -> float:
    near = (_likeness(stem, other) for other in others)
    return max((likeness for likeness in near if likeness >= _NEAR), default=0.0)


@functools.lru_cache(maxsize=200_000)
def _likeness(first: str, second: str) -> float:
    """Dice of the letter trigrams of two words of four letters or more that begin alike, else 0."""
    if len(first) < 4 or len(second) < 4 or first[:2] != second[:2] or first[0].isdigit():
        return 0.0
    a, b = _trigrams(first), _trigrams(second)
    return 2 * len(a & b) / (len(a) + len(b))


def _trigrams(word: str) -> frozenset[str]:
    marked = f"^{word}$"
    return frozenset(marked[n : n + 3] for n in range(len(marked) - 2))
