"""Is a takeaway said by a briefing? The probability that a person would answer yes, and the sentence that says it.

A takeaway is a content unit (Nenkova and Passonneau 2004 on pyramids; Nawrath et al. 2024): the question is not how
many n-grams two texts share but whether the thing is said. A small logistic model weighs what is shared: the words
that set the takeaway apart from the others of its list, whether one sentence has them together, and how its neighbours
fare. It was fitted on people's yes or no for single units; its weights stand in ``unit_model.json`` under ``SCORER``
with their evidence, and ``python -m evaluation calibrate`` fits and checks them again. What a briefing contradicts
(another figure, a denial, an opposite verb) is no hit, however many words the two share.
"""

import functools
import importlib.resources
import json
import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from evaluation.contradictions import contradiction
from summarizer.languages import get_language
from summarizer.text import tokens
from summarizer.text.figures.finder import numbers_of

SCORER = "takeaway-2"
# From here on a takeaway counts as covered: people would rather say yes than no.
HIT = 0.5
# What is left of the probability of a takeaway that the briefing contradicts or whose figure it does not give: people
# find 9 % of such units said all the same (units of 100 documents, see docs/evaluation.md).
CONTRADICTED = 0.1
#: What the model weighs, in the order of its weights.
FEATURES = (
    "said",  # share of the takeaway's distinguishing words that the whole briefing has
    "said by one",  # the same of the sentence that has most
    "in pairs",  # neighbours that stand near each other in one sentence
    "missing from one",  # how many telling words its best sentence lacks
    "first word",
    "last word",
    "length",
    "neighbours",  # how much is said of the takeaways around it, where it is not said in full itself
)
# A word as frequent as this or more ("the" has 7.7) says nothing; wordfreq's Zipf scale is log10 per billion.
COMMON_ZIPF = 7.5
_LEAST_WEIGHT = 0.8  # a word of less weight ("will", "about") is left out
_FIGURE_WEIGHT = 4.0  # as a word that one in 3,000 is; a figure's own frequency says nothing. Not tuned.
_TELLING = 1.5  # a word of more weight than this is missed when it is missing. Not tuned.
_NEAR = 0.5  # Dice of letter trigrams from which two spellings are near; .4 and .6 gave the same figures
_NEIGHBOURHOOD = 1.5  # takeaways; 1 and 2 move the area under the curve by less than .001
_REACH = 4  # words apart at which two still count as neighbours. Not tuned.
_BETWEEN_DIGIT_AND_LETTER = re.compile(r"(?<=\d)(?=[^\W\d_])")  # "40ft", "23million"
Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Judged:
    """One takeaway against a briefing.

    ``score`` is the probability that a person finds it said; ``sentence`` the index of the sentence that says most of
    it, if any; ``against`` what in the briefing contradicts it, ``""`` for nothing.
    """

    takeaway: str
    score: float
    sentence: int | None
    against: str = ""

    @property
    def hit(self) -> bool:
        """Whether it counts as covered."""
        return self.score >= HIT


@dataclass(frozen=True, slots=True)
class _Unit:
    """The content of a text: stems in order, and what each weighs."""

    stems: tuple[str, ...]
    weights: tuple[float, ...]


def judge(takeaways: Sequence[str], sentences: Sequence[str], language: str = "en") -> list[Judged]:
    """Each takeaway of a list against all sentences together."""
    if not sentences or not takeaways:
        return [Judged(takeaway, 0.0, None) for takeaway in takeaways]
    shown = probabilities(features(takeaways, sentences, language))
    return [_judged(t, float(p), sentences, language) for t, p in zip(takeaways, shown, strict=True)]


def _judged(takeaway: str, probability: float, sentences: Sequence[str], language: str) -> Judged:
    shares = [share(takeaway, sentence, language) for sentence in sentences]
    best = max(range(len(sentences)), key=lambda n: (round(shares[n], 9), -n))
    if not shares[best]:
        return Judged(takeaway, 0.0, None)
    against = contradiction(takeaway, sentences, shares, language)
    score = min(probability, CONTRADICTED) if against else probability
    return Judged(takeaway, round(score, 4), best, against)


def coverage(scores: Sequence[float]) -> float:
    """The share of takeaways said: the expected number, to the nearest half of one.

    People's judgements of a summary are as coarse, and a finer figure only breaks ties at random (Deutsch et al.
    2023, "Ties matter").
    """
    return math.floor(2 * math.fsum(scores) + 0.5 + 1e-9) / (2 * len(scores)) if scores else 0.0


def precision(sentences: Sequence[str], takeaways: Sequence[str], language: str = "en") -> float:
    """How much of what is said is in the takeaways: the mean probability that they say a sentence."""
    if not sentences:
        return 0.0
    return sum(judge([sentence], takeaways, language)[0].score for sentence in sentences) / len(sentences)


def probabilities(table: Floats, by: "Model | None" = None) -> Floats:
    """What a model, the frozen one by default, makes of rows of ``FEATURES``."""
    used = by or model()
    return np.asarray(1 / (1 + np.exp(-(table @ used.weights + used.intercept))))


@dataclass(frozen=True, slots=True)
class Model:
    """A weight for each of ``FEATURES``, and the intercept."""

    weights: Floats
    intercept: float


@functools.cache
def model() -> Model:
    """The frozen model."""
    text = (importlib.resources.files("evaluation") / "unit_model.json").read_text(encoding="utf-8")
    value = json.loads(text)
    return Model(np.array([value["weights"][name] for name in FEATURES]), float(value["intercept"]))


def features(takeaways: Sequence[str], sentences: Sequence[str], language: str = "en") -> Floats:
    """One row of ``FEATURES`` a takeaway; it depends on the list, since what all takeaways share tells little."""
    units = [_unit(takeaway, language) for takeaway in takeaways]
    spread = _spread(units)
    own = np.array(
        [
            _own_features(takeaway, unit, spread, sentences, language)
            for takeaway, unit in zip(takeaways, units, strict=True)
        ]
    )
    return np.column_stack([own, _around(own[:, 0])])


def _spread(units: Iterable[_Unit]) -> dict[str, int]:
    """In how many takeaways each stem stands."""
    counts: dict[str, int] = {}
    for unit in units:
        for stem in set(unit.stems):
            counts[stem] = counts.get(stem, 0) + 1
    return counts


def _around(said: Floats) -> Floats:
    """What is said of the other takeaways, the nearer the heavier, as far as a takeaway itself leaves open.

    People read a list as one story: of two takeaways half said, the one amid others that are said is held for said.
    """
    if len(said) < 2:
        return said * (1 - said)
    places = np.arange(len(said))
    near = np.exp(-np.abs(places[:, None] - places[None, :]) / _NEIGHBOURHOOD)
    np.fill_diagonal(near, 0.0)
    return np.asarray(near @ said / near.sum(axis=1) * (1 - said))


def _own_features(
    takeaway: str, unit: _Unit, spread: dict[str, int], sentences: Sequence[str], language: str
) -> list[float]:
    if not unit.stems:
        return [0.0] * (len(FEATURES) - 1)
    compared = [_compare(takeaway, sentence, language) for sentence in sentences]
    table = np.array([each.found for each in compared])
    plain = np.array(unit.weights)
    telling = plain / np.sqrt([spread[stem] for stem in unit.stems])
    anywhere = table.max(axis=0)
    shares = table @ telling / telling.sum()
    best = int(shares.argmax())
    return [
        float(anywhere @ telling / telling.sum()),
        float(shares[best]),
        max(each.in_pairs for each in compared),
        math.log1p(int((telling * (1 - table[best]) > _TELLING).sum())),
        float(anywhere[0] >= 1),
        float(anywhere[-1] >= 1),
        math.log(len(unit.stems)),
    ]


@dataclass(frozen=True, slots=True)
class _Compared:
    """A takeaway beside one sentence: how near each of its words comes, and what is shared in pairs."""

    found: tuple[float, ...]
    in_pairs: float


@functools.lru_cache(maxsize=50_000)
def _compare(takeaway: str, sentence: str, language: str) -> _Compared:
    unit, said = _unit(takeaway, language), _unit(sentence, language)
    there = frozenset(said.stems)
    found = tuple(1.0 if stem in there else _nearest(stem, there) for stem in unit.stems)
    pairs = {pair for step in range(1, _REACH) for pair in zip(said.stems, said.stems[step:], strict=False)}
    wanted = list(zip(pairwise(unit.stems), pairwise(unit.weights), strict=True))
    whole = sum(sum(weights) for _, weights in wanted)
    held = sum(sum(weights) for pair, weights in wanted if pair in pairs)
    return _Compared(found, held / whole if whole else max(found, default=0.0))


def share(takeaway: str, sentence: str, language: str = "en") -> float:
    """The share of a takeaway's weight that one sentence has."""
    unit = _unit(takeaway, language)
    found = _compare(takeaway, sentence, language).found
    total = sum(unit.weights)
    return sum(w * f for w, f in zip(unit.weights, found, strict=True)) / total if total else 0.0


@functools.lru_cache(maxsize=20_000)
def _unit(text: str, language: str) -> _Unit:
    words = tokens.words(_BETWEEN_DIGIT_AND_LETTER.sub(" ", text))
    same = _same_stems(language)
    marked = (
        (same.get(s, s), rarity(w, language))
        for w, s in zip(words, tokens.stems(words, language), strict=True)
    )
    content = [each for each in marked if each[1] >= _LEAST_WEIGHT]
    return _Unit(tuple(stem for stem, _ in content), tuple(weight for _, weight in content))


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
def _likeness(one: str, other: str) -> float:
    """Dice of the letter trigrams of two words of four letters or more that begin alike, else 0."""
    if len(one) < 4 or len(other) < 4 or one[:2] != other[:2] or one[0].isdigit():
        return 0.0
    a, b = _trigrams(one), _trigrams(other)
    return 2 * len(a & b) / (len(a) + len(b))


def _trigrams(word: str) -> frozenset[str]:
    marked = f"^{word}$"
    return frozenset(marked[n : n + 3] for n in range(len(marked) - 2))
