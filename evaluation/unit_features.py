"""Computes the features of the takeaway scorer: how many of a takeaway's words a briefing has, which, how close.

A takeaway is laid beside each sentence, beside the best one and beside the best two. The words that set it apart from
the others of its list weigh more; its rarest, its names and what it says of them are asked for one by one, since a
person who misses one telling word says no, however many of the others are there.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from evaluation.contradictions import contradiction
from evaluation.unit_words import ContentWords, compare, share, unit

#: What the model weighs, in the order of its weights.
FEATURES = (
    "said",  # share of the takeaway's distinguishing words that the whole briefing has
    "said by one",  # the same of the sentence that has most
    "alike",  # as the two before, where a word alike counts too ("died", "killed")
    "alike by one",
    "alike by two",  # of the two sentences that have most together
    "in pairs",  # neighbours that stand near each other in one sentence
    "in a row",  # neighbours that are neighbours in the briefing
    "missing from one",  # how many telling words its best sentence lacks
    "least word",  # the telling word of which least is there
    "least word of one",
    "names",  # share of the words with capitals
    "least name",
    "rest",  # share of the other words
    "least of the rest",
    "first word",
    "last word",
    "length",
    "weight found",
    "alone",  # share of its words that no other takeaway has
    "in common",  # the share of the other takeaways that have its words, word by word
    "neighbours",  # how much is said of the takeaways around it, where it is not said in full itself
    "others",  # how much is said of the whole list
    "late",  # its place in the list: what people write first is told more often
    "contradicted",
)
_OF_ONE = FEATURES.index("neighbours")
_TELLING = 1.5  # a word of more weight than this is missed when it is missing. Not tuned.
_FULL = 2.0  # a word of less weight than this is missed by so much less. Not tuned.
_NEIGHBOURHOOD = 1.5  # takeaways; 1 and 2 move the area under the curve by less than .001
# From here on a place is as late as any. Places counted so give .005 more area under the curve on PyrXSum (lists of
# five) than their share of the list does, and the same on REALSumm.
_FAR = 10
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


def features(
    takeaways: Sequence[str], sentences: Sequence[str], against: Sequence[str], language: str = "en"
) -> Floats:
    """One row of ``FEATURES`` a takeaway; it depends on the list, since what all takeaways share tells little.

    Args:
        takeaways: what people wrote.
        sentences: what the briefing says; there must be one.
        against: what contradicts each takeaway, as ``contradicted`` tells it.
        language: of both.
    """
    units = [unit(takeaway, language) for takeaway in takeaways]
    spread = _spread(units)
    own = np.array(
        [
            _own(takeaway, words, spread, sentences, language) + _in_list(words, spread, len(units))
            for takeaway, words in zip(takeaways, units, strict=True)
        ]
    )
    alike = own[:, FEATURES.index("alike")]
    late = np.minimum(np.arange(len(units)) / _FAR, 1.0)
    around = _around(own[:, 0])
    return np.column_stack(
        [own, around, np.full(len(units), alike.mean()), late, [bool(each) for each in against]]
    )


def contradicted(takeaway: str, sentences: Sequence[str], language: str = "en") -> str:
    """What in a briefing contradicts a takeaway, ``""`` for nothing."""
    return contradiction(
        takeaway, sentences, [share(takeaway, each, language) for each in sentences], language
    )


def _spread(units: Iterable[ContentWords]) -> dict[str, int]:
    """In how many takeaways each stem stands."""
    counts: dict[str, int] = {}
    for each in units:
        for stem in set(each.stems):
            counts[stem] = counts.get(stem, 0) + 1
    return counts


def _in_list(words: ContentWords, spread: dict[str, int], count: int) -> list[float]:
    """How far a takeaway's words are its own."""
    shared = np.array([spread[stem] for stem in words.stems], dtype=float)
    return (
        [float((shared == 1).mean()), float(shared.mean() - 1) / max(1, count - 1)]
        if words.stems
        else [0.0, 0.0]
    )


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


@dataclass(frozen=True, slots=True)
class _Weighed:
    """What a takeaway's words weigh where the list has them ``telling``, and which of them are names."""

    telling: Floats
    names: Flags

    def share(self, found: Floats, which: Flags | None = None) -> float:
        """The share of the weight that is found; of all words where there are none of those asked for."""
        chosen = which if which is not None and which.any() else np.ones(len(found), dtype=bool)
        return float(found[chosen] @ self.telling[chosen] / self.telling[chosen].sum())

    def least(self, found: Floats, which: Flags | None = None) -> float:
        """How much is there of the word that is missed most; 1 where there are none of those asked for."""
        missed = (1 - found) * np.minimum(1.0, self.telling / _FULL)
        return 1 - float(missed[which if which is not None else slice(None)].max(initial=0.0))


def _own(
    takeaway: str, words: ContentWords, spread: dict[str, int], sentences: Sequence[str], language: str
) -> list[float]:
    """The features that a takeaway has by itself."""
    if not words.stems:
        return [0.0] * (_OF_ONE - 2)
    compared = [compare(takeaway, sentence, language) for sentence in sentences]
    nearness = np.array([each.nearness for each in compared])
    alike = np.array([each.alike for each in compared])
    telling = np.array(words.weights) / np.sqrt([spread[stem] for stem in words.stems])
    weighed = _Weighed(telling, np.array(words.names))
    fullest, best = (int((table @ telling).argmax()) for table in (nearness, alike))
    anywhere, near = nearness.max(axis=0), alike.max(axis=0)
    return [
        weighed.share(anywhere),
        weighed.share(nearness[fullest]),
        weighed.share(near),
        weighed.share(alike[best]),
        max(weighed.share(np.maximum(alike[best], other)) for other in alike),
        max(each.in_pairs for each in compared),
        _in_a_row(words, sentences, language),
        math.log1p(int((telling * (1 - nearness[fullest]) > _TELLING).sum())),
        weighed.least(near),
        weighed.least(alike[best]),
        weighed.share(near, weighed.names),
        weighed.least(near, weighed.names),
        weighed.share(near, ~weighed.names),
        weighed.least(near, ~weighed.names),
        float(anywhere[0] >= 1),
        float(anywhere[-1] >= 1),
        math.log(len(words.stems)),
        float(near @ telling),
    ]


def _in_a_row(words: ContentWords, sentences: Sequence[str], language: str) -> float:
    """The share of a takeaway's pairs of neighbours that stand side by side in a sentence."""
    said = {pair for each in sentences for pair in pairwise(unit(each, language).stems)}
    pairs = list(pairwise(words.stems))
    return sum(pair in said for pair in pairs) / max(1, len(pairs))
