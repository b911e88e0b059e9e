"""How much of a takeaway a briefing covers, as people would judge it: a grade in [0, 1], and the sentence.

A takeaway is a content unit (Nawrath et al. 2024; Nenkova and Passonneau 2004 on pyramids): the question is
not how many n-grams two texts share but whether the thing is said. Three shares answer it together: of the
takeaway's words, of its rare words (near spellings count in part), and of its names and numbers. The answer
is given in four grades, since people's judgements are as coarse and a finer one only breaks ties at random
(Deutsch et al. 2023, "Ties matter"). The constants were fitted on human judgements and are frozen under
``SCORER``; ``python -m evaluation calibrate`` fits and checks them again.
"""

import functools
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SCORER = "takeaway-1"


@dataclass(frozen=True, slots=True)
class Constants:
    """What was fitted: the weights of the three shares, the shares for 0 and for 1, the grades.

    Evidence: REALSumm (Bhandari et al. 2020), 50 articles by 24 systems. All 50 folds of a
    leave-one-article-out choice from 288 settings chose these; Kendall's tau with people .440 at summary
    level, where ROUGE-1 recall has .383. The weights are flat (.425 to .440 from .0/.6/.4 to .5/.25/.25
    with their best grades); the grades are not: three give .400, four .440, five .416, ten .418, none .397.
    Expect about .41 on other texts.
    """

    words: float = 0.2
    rare: float = 0.5
    names: float = 0.3
    floor: float = 0.2
    ceiling: float = 1.0
    grades: int = 4


CONSTANTS = Constants()
# The grade from which a takeaway counts as covered. On the human judgements the share of hits is then .36
# and its mean distance from people's share .191; from .5 on it would be .58 and .201 (people: .46).
HIT = 0.75

# A word as frequent as this or more ("the" has 7.7) says nothing; wordfreq's Zipf scale is log10 per billion.
_COMMON_ZIPF = 7.5
_NEAR = 0.5  # Dice of letter trigrams from which two spellings are near; .4 and .6 gave the same figures
_WORD = re.compile(r"\w+")
_CAPITALISED = re.compile(r"\b[^\W\d_a-z]\w+")
_NUMBERS = {
    word: str(n)
    for n, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ]
    )
}


@dataclass(frozen=True, slots=True)
class Shares:
    """How much of a takeaway is found: of its words, its rare words, its names and numbers."""

    words: float
    rare: float
    names: float


@dataclass(frozen=True, slots=True)
class Judged:
    """One takeaway against a briefing; ``sentence`` is the index of the one that says most of it, if any."""

    takeaway: str
    score: float
    sentence: int | None

    @property
    def hit(self) -> bool:
        """Whether it counts as covered."""
        return self.score >= HIT - 1e-9


@dataclass(frozen=True, slots=True)
class _Read:
    words: tuple[str, ...]
    stems: tuple[str, ...]


def judge(
    takeaway: str, sentences: Sequence[str], language: str = "en", *, constants: Constants = CONSTANTS
) -> Judged:
    """The takeaway's grade against all sentences together, and the sentence that says most of it."""
    if not sentences:
        return Judged(takeaway, 0.0, None)
    score = grade(shares(takeaway, sentences, language), constants)
    alone = [raw(shares(takeaway, [sentence], language), constants) for sentence in sentences]
    best = max(range(len(sentences)), key=lambda n: (round(alone[n], 9), -n))
    return Judged(takeaway, score, best if score > 0 else None)


def precision(sentences: Sequence[str], takeaways: Sequence[str], language: str = "en") -> float:
    """How much of what is said is in the takeaways: the mean grade of each sentence against them all."""
    if not sentences:
        return 0.0
    return sum(grade(shares(sentence, takeaways, language)) for sentence in sentences) / len(sentences)


def raw(found: Shares, constants: Constants = CONSTANTS) -> float:
    """The weighted mean of the three shares, not graded."""
    return constants.words * found.words + constants.rare * found.rare + constants.names * found.names


def grade(found: Shares, constants: Constants = CONSTANTS) -> float:
    """0 for what chance would share, 1 for all of it, in ``constants.grades`` steps."""
    share = (raw(found, constants) - constants.floor) / (constants.ceiling - constants.floor)
    # Half up, with a hair's breadth for sums that should be a half and are not.
    return int(min(max(share, 0.0), 1.0) * constants.grades + 0.5 + 1e-9) / constants.grades


def shares(takeaway: str, sentences: Iterable[str], language: str = "en") -> Shares:
    """How much of a takeaway the sentences share, taken together."""
    wanted = _read(takeaway, language)
    said = [_read(sentence, language) for sentence in sentences]
    stems = Counter(stem for sentence in said for stem in sentence.stems)
    if not wanted.stems:
        return Shares(0.0, 0.0, 0.0)
    rare = _rare_share(wanted, frozenset(stems), frozenset(w for s in said for w in s.words), language)
    names = _names(takeaway, language)
    return Shares(
        sum(min(n, stems[stem]) for stem, n in Counter(wanted.stems).items()) / len(wanted.stems),
        rare,
        len(names & stems.keys()) / len(names) if names else rare,
    )


def _rare_share(wanted: _Read, stems: frozenset[str], words: frozenset[str], language: str) -> float:
    weights = [rarity(word, language) for word in wanted.words]
    found = [
        1.0 if stem in stems else _nearest(word, words)
        for word, stem in zip(wanted.words, wanted.stems, strict=True)
    ]
    total = sum(weights)
    return (
        sum(w * f for w, f in zip(weights, found, strict=True)) / total if total else sum(found) / len(found)
    )


@functools.lru_cache(maxsize=100_000)
def rarity(word: str, language: str) -> float:
    """How much a word says: 0 for the commonest, 7.5 for one that no list of words has."""
    from wordfreq import zipf_frequency  # half a second

    try:
        return max(0.0, _COMMON_ZIPF - float(zipf_frequency(word, language)))
    except LookupError:
        return 1.0  # no list for this language: all words alike


def _nearest(word: str, words: Iterable[str]) -> float:
    return max((near for near in (_likeness(word, other) for other in words) if near >= _NEAR), default=0.0)


@functools.lru_cache(maxsize=200_000)
def _likeness(one: str, other: str) -> float:
    """Dice of the letter trigrams of two words of four letters or more that begin alike, else 0."""
    if len(one) < 4 or len(other) < 4 or one[:2] != other[:2]:
        return 0.0
    a, b = _trigrams(one), _trigrams(other)
    return 2 * len(a & b) / (len(a) + len(b))


def _trigrams(word: str) -> frozenset[str]:
    marked = f"^{word}$"
    return frozenset(marked[n : n + 3] for n in range(len(marked) - 2))


@functools.lru_cache(maxsize=20_000)
def _read(text: str, language: str) -> _Read:
    words = tuple(_WORD.findall(text.lower()))
    return _Read(words, tuple(_stem(word, language) for word in words))


@functools.lru_cache(maxsize=100_000)
def _stem(word: str, language: str) -> str:
    if language != "en":
        from summarizer.text import tokens

        return tokens.stems([word], language)[0]
    from evaluation.rouge import porter_stem

    return _NUMBERS.get(word) or porter_stem(word)


def _names(takeaway: str, language: str) -> frozenset[str]:
    """Stems of capitalised words, less the first, which may be no name, and of words with digits.

    Only where names alone are capitalised; German nouns all are, and then nothing is gained or lost.
    """
    capitalised = _CAPITALISED.findall(takeaway)[1:]
    numbers = [word for word in _WORD.findall(takeaway.lower()) if any(c.isdigit() for c in word)]
    return frozenset(_stem(word.lower(), language) for word in (*capitalised, *numbers))
