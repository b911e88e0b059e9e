"""Scores takeaways: the probability that a person finds one in a briefing, and the sentence that says it.

A takeaway is a content unit (Nenkova and Passonneau 2004 on pyramids; Nawrath et al. 2024): the question is not how
many n-grams two texts share but whether the thing is said. A small logistic model weighs what ``unit_features`` lists.
It was fitted on people's yes or no for single units; its weights stand in ``unit_model.json`` under ``SCORER``, and
``python -m evaluation calibrate`` fits and checks them again. What a briefing contradicts (another figure, a denial, an
opposite) is not a hit, however many words the two share.
"""

import functools
import importlib.resources
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from evaluation.unit_features import FEATURES, Floats, contradicted, features
from evaluation.unit_words import share

SCORER = "takeaway-2"
# From this probability on a takeaway counts as covered: people are more likely to say yes than no.
HIT = 0.5
# The upper limit for a takeaway that the briefing contradicts or whose figure it does not give: people still find 10 %
# of such units said (docs/experiments/2026-11-28-takeaway-scorer.md).
CONTRADICTED = 0.3


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


def judge(takeaways: Sequence[str], sentences: Sequence[str], language: str = "en") -> list[Judged]:
    """Each takeaway of a list against all sentences together."""
    if not sentences or not takeaways:
        return [Judged(takeaway, 0.0, None) for takeaway in takeaways]
    against = [contradicted(takeaway, sentences, language) for takeaway in takeaways]
    shown = probabilities(features(takeaways, sentences, against, language))
    return [
        _judged(takeaway, float(p), why, sentences, language)
        for takeaway, p, why in zip(takeaways, shown, against, strict=True)
    ]


def _judged(
    takeaway: str, probability: float, against: str, sentences: Sequence[str], language: str
) -> Judged:
    shares = [share(takeaway, sentence, language) for sentence in sentences]
    best = max(range(len(sentences)), key=lambda n: (round(shares[n], 9), -n))
    if not shares[best]:
        return Judged(takeaway, 0.0, None)
    return Judged(takeaway, round(probability, 4), best, against)


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
    """The probabilities that a model, by default the frozen one, gives to rows of ``FEATURES``."""
    used = by or model()
    shown = 1 / (1 + np.exp(-(table @ used.weights + used.intercept)))
    denied = table[..., FEATURES.index("contradicted")] > 0
    return np.asarray(np.where(denied, np.minimum(shown, CONTRADICTED), shown))


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
