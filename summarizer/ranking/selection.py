"""Newsfold's own summarizer: LexRank and concept coverage with redundancy penalties, within a budget.

LexRank (Erkan and Radev 2004) says how central each sentence is; its score and what else is seen of a sentence set
the worth of its concepts; the sentences whose concepts together are worth most, each counted once, are the briefing.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace
from functools import cache, cached_property

import numpy as np

from summarizer.explanations import Choice
from summarizer.languages import get_language
from summarizer.models import Sentence
from summarizer.ranking.concepts import Concepts, SentenceConcepts, take_apart, walk, weigh, with_shared_words
from summarizer.ranking.coverage import Problem, Value, extend, solve, valued
from summarizer.ranking.fitness import has_subject
from summarizer.ranking.lexrank import COEFFICIENTS, RESERVE, RESERVE_POWER
from summarizer.ranking.readability import goes_on_quoting, leans, reads_alone, whole_quotations
from summarizer.ranking.reasons import explain
from summarizer.text.annotation import annotate
from summarizer.text.tokens import count_words

# Beyond this many sentences only those that are worth most alone are searched; 600 sentences a day of full-length
# articles stay whole.
MOST_CANDIDATES = 1_500
RATIO_STEPS = 3
LATEST_OPENING = 1
# What is held opens where it stands among so many first sentences of its article.
HEAD = 3
_MARKS = re.compile(r"[\"“”„«»?!:;]")
# Fewer words are a caption, a cry or a torn end: "Married with two children." They were 12 % of what Timeline17's
# briefings of 50 words told when the budget was filled; without them ROUGE-2 recall is .1098 against .1084, and the
# other sets differ by .0003 at most. 6 and 10 give .1071 and .1094.
FEWEST_WORDS = 8
# But in an item of few sentences a whole one that says who did or suffered what is told from so many words on: "Two
# hundred children came." No summary of half of AllSides differs by that, nor any of three made weeks. Not tuned.
FEWEST_IN_ITEM, FEW_SENTENCES = 4, 5
# Words that a budget of sentences is taken to be when concepts are weighed; news sentences have about 25.
SENTENCE_WORDS = 25
# Words that each sentence costs a reader beside its own, so that ten scraps do not beat three statements. ROUGE-2 at 0,
# 5 and 10 is .1653, .1672, .1650 on AllSides, .1398, .1402, .1375 on Multi-News, .1157, .1169, .1154 on Timeline17; at
# 10 the made week tells .05 less of what is worth telling.
BURDEN = 5.0
# Words more are told as long as each earns this much of what the best summary's earn: a reader who asks for 120 words
# wants them used. They come beside what is best, which stays: choosing anew at the lower price took longer sentences in
# place of better ones (AllSides at 75 words, 409 topics: ROUGE-2 .164 against .166, with 63 and 61 words told). At .6
# it is .167 with 58 words, without any .169 with 52; Multi-News has .144 and .145, Timeline17 is the same.
FILL = 0.25
# Where less of the budget is told than this, whatever adds something is told as well: a local item came out at 46 of
# 120 words with five of its sentences left. ROUGE-2 F1 is .1697 with it and .1696 without on 409 topics of AllSides,
# .1432 and .1431 on 125 of Multi-News, recall of Timeline17 the same, and so are three made weeks. Not tuned.
LEAST_TOLD = 0.5

# Where there are not so many times the words of the budget to choose from, what only likely tells a fact again costs
# nothing: what is left for its place is worth less, and may hold no more. Without this twelve made weeks tell 75 facts
# twice in place of 79, but two of 499 small inputs (Czech, Polish) what had passed. Not tuned.
PLENTY = 4

# How likely two sentences tell one fact, 1 where they certainly do; a later stage provides the function.
Same = Callable[[Sentence, Sentence], float]


def _one(_sentence: Sentence) -> float:
    return 1.0


def _all_differ(_one: Sentence, _other: Sentence) -> float:
    return 0.0


class Selector:
    """Chooses among the sentences of one event.

    Args:
        sentences: all of them, the articles in canonical order, each article's sentences in its own order.
        titles: article id → its headline, where it has one.
        language: what they are written in, ISO 639-1.
        without: what is left out of ``summarizer.ranking.lexrank.PARTS``.
    """

    def __init__(
        self,
        sentences: Sequence[Sentence],
        *,
        titles: Mapping[str, str] | None = None,
        language: str = "en",
        without: Set[str] = frozenset(),
    ) -> None:
        self._without = without
        torn = [(sentence,) for sentence in sentences]
        self._runs = torn if "quotations" in without else whole_quotations(sentences)
        self._problems: dict[int, Problem] = {}
        self._material = take_apart([_joined(run) for run in self._runs], titles or {}, language)

    def within(
        self,
        words: int,
        tells_same: Same = _all_differ,
        *,
        opening: Sequence[Sentence] = (),
        value_of: Value = _one,
        most_of: Value = _one,
    ) -> tuple[tuple[Sentence, ...], Callable[[], tuple[Choice, ...]]]:
        """The sentences of the best summary found of at most ``words`` words, and what says why each was chosen.

        A sentence enters only if it is worth its words: worth over words used plus a reserve is expected F1 up to a
        factor (Dinkelbach 1967, on ratios), and what earns ``FILL`` of its best value is told.

        Args:
            words: the budget, in words between white space.
            tells_same: how likely two sentences tell one fact; none is told twice, and what likely tells one again is
                worth less.
            opening: the sentences that every summary holds, as far as they fit.
            value_of: what a sentence's worth is multiplied by; 0 for one that must not be told.
            most_of: the most that it can be; what is not the best even so is not asked for its value.
        """
        if not self._material.sentences:
            return (), tuple
        asked = _by_number(self._runs, tells_same, surely=self._material.length.sum() < PLENTY * words)
        known = self._problems.get(words) or self._problem(float(words), self._material.length)
        self._problems[words] = known
        problem = self._valued(known, value_of, most_of)
        problem = replace(
            problem, tells_same=asked, opening=self._numbers_of(opening, problem), burden=BURDEN
        )
        reserve = self._reserve(words)
        chosen = self._maximise(problem, reserve)
        position = self._material.position
        headed = any(position[number] < HEAD for number in problem.opening)
        held = "lead" not in self._without and not headed
        if held and chosen and position[chosen].min() > LATEST_OPENING:
            problem = replace(problem, opening=(*self._opening(problem), *problem.opening))
            chosen = self._maximise(problem, reserve)
        if not chosen:
            return (), tuple
        return self._explained(replace(problem, price=_ratio(problem, chosen, reserve)), chosen)

    def _numbers_of(self, opening: Sequence[Sentence], problem: Problem) -> tuple[int, ...]:
        """The numbers of the runs that hold ``opening``, less those that must not be chosen or do not fit."""
        numbers: list[int] = []
        left = problem.budget
        for sentence in opening:
            number = next((n for n, run in enumerate(self._runs) if run == (sentence,)), -1)
            if number >= 0 and _is_allowed(problem, number) and problem.cost[number] <= left:
                numbers.append(number)
                left -= float(problem.cost[number])
        return tuple(numbers)

    def _valued(self, problem: Problem, value_of: Value, most_of: Value) -> Problem:
        return problem if value_of is _one else valued(problem, self._runs, value_of, most_of)

    def _reserve(self, words: int) -> float:
        """Words that any summary is taken to have beside its own: the more there is to tell, the fuller the budget."""
        return RESERVE * float(self._material.length.sum()) * math.pow(words / 100, RESERVE_POWER)

    def _maximise(self, problem: Problem, reserve: float) -> list[int]:
        """The sentences with the best ratio of worth to effort and reserve, and others that earn part of that."""
        chosen = solve(problem)
        for _ in range(0 if "stop" in self._without else RATIO_STEPS):
            price = _ratio(problem, chosen, reserve)
            other = solve(replace(problem, price=price))
            if not other or _ratio(problem, other, reserve) <= price * (1 + 1e-9):
                break
            chosen = other
        if not chosen or "stop" in self._without:
            return chosen
        fuller = extend(replace(problem, price=_ratio(problem, chosen, reserve) * FILL), chosen, 1.0)
        if problem.cost[fuller].sum() >= LEAST_TOLD * problem.budget:
            return fuller
        return extend(replace(problem, price=0.0), fuller, 1.0)

    def _opening(self, problem: Problem) -> tuple[int, ...]:
        """The lead that is worth most and fits beside what is held, as leads say what happened; none if none fits."""
        left = problem.budget - float(problem.cost[list(problem.opening)].sum())
        fits = problem.allowed & (self._material.position <= LATEST_OPENING) & (problem.cost <= left)
        able = [number for number in np.flatnonzero(fits).tolist() if _is_allowed(problem, number)]
        alone = problem.gains(np.zeros(problem.concepts.count))
        return (max(able, key=alone.__getitem__),) if able else ()

    def best(self, count: int, value_of: Value = _one, most_of: Value = _one) -> tuple[Sentence, ...]:
        """At most ``count`` sentences, the best first, none of which repeats the words of another."""
        if not self._material.sentences or count < 1:
            return ()
        sizes = np.array([float(len(run)) for run in self._runs])
        problem = self._valued(self._problem(float(count * SENTENCE_WORDS), sizes), value_of, most_of)
        chosen = extend(replace(problem, budget=float(count)), [], 0.0)
        return self._sentences_of(chosen)

    def worth_alone(self) -> dict[Sentence, float]:
        """Sentence → how much of the event it tells by itself, as a share of what the best one tells."""
        if not self._material.sentences:
            return {}
        sizes = np.array([float(len(run)) for run in self._runs])
        problem = self._problem(SENTENCE_WORDS, sizes)
        alone = problem.gains(np.zeros(problem.concepts.count)) * problem.allowed
        return {
            run[0]: float(worth / alone.max())
            for run, worth in zip(self._runs, alone, strict=True)
            if worth > 0
        }

    def _problem(self, budget: float, cost: np.ndarray) -> Problem:
        material = self._material
        concepts = weigh(material, self._centrality, budget, COEFFICIENTS, self._without)
        if "coverage" not in self._without:
            concepts = with_shared_words(material, concepts)
        leaning = self._leaning
        # The sentence before stands right in front, as all sentences of an article are here.
        follows = np.concatenate(([False], material.article[1:] == material.article[:-1]))
        before = np.where(leaning & follows, np.arange(len(leaning)) - 1, -1)
        allowed = ~(leaning & (before < 0)) & _worthiest(concepts, len(leaning)) & self._whole
        allowed &= self._readable
        problem = Problem(concepts, cost, budget, before, allowed, material.content)
        capped = "redundancy" not in self._without
        return replace(problem, capped=capped, swaps=0 if "swaps" in self._without else problem.swaps)

    @cached_property
    def _centrality(self) -> np.ndarray:
        return walk(self._material, self._without)

    @cached_property
    def _whole(self) -> np.ndarray:
        return _whole(self._material)

    @cached_property
    def _readable(self) -> np.ndarray:
        language, sentences = self._material.language, self._material.sentences
        alone = [not sentence.cut and reads_alone(sentence.text, language) for sentence in sentences]
        return np.asarray(np.array(alone) | self._going_on_quoting)

    @cached_property
    def _leaning(self) -> np.ndarray:
        language, held = self._material.language, "openers" not in self._without
        opening = [held and leans(sentence.text, language) for sentence in self._material.sentences]
        return np.asarray(np.array(opening) | self._going_on_quoting)

    @cached_property
    def _going_on_quoting(self) -> np.ndarray:
        """Which sentences quote on whom the one before quotes: they come with it."""
        language, sentences = self._material.language, self._material.sentences
        pairs = zip(sentences[:1] + sentences, sentences, strict=False)
        goes_on = [
            last.article == own.article and not own.cut and goes_on_quoting(own.text, last.text, language)
            for last, own in pairs
        ]
        return np.array(goes_on)

    def _explained(
        self, problem: Problem, chosen: list[int]
    ) -> tuple[tuple[Sentence, ...], Callable[[], tuple[Choice, ...]]]:
        """The chosen sentences, the one that adds most when its turn comes first, and what says why each is there."""
        so_far: list[int] = []
        while len(so_far) < len(chosen):
            covered = problem.covered_by(so_far)
            scores = {
                i: problem.gain(i, covered) - problem.price * problem.cost[i]
                for i in chosen
                if i not in so_far
            }
            so_far.append(max(scores, key=lambda i: (scores[i], -i)))
        firsts, leads = [run[0] for run in self._runs], self._material.position <= LATEST_OPENING
        return self._sentences_of(so_far), lambda: explain(problem, so_far, firsts, leads)

    def _sentences_of(self, chosen: Sequence[int]) -> tuple[Sentence, ...]:
        return tuple(sentence for index in chosen for sentence in self._runs[index])


def _joined(run: Sequence[Sentence]) -> Sentence:
    """A run of sentences as one to choose; its text is for weighing alone and is never shown."""
    if len(run) == 1:
        return run[0]
    return replace(run[0], end=run[-1].end, text=" ".join(sentence.text for sentence in run))


def _by_number(
    runs: Sequence[Sequence[Sentence]], tells_same: Same, *, surely: bool
) -> Callable[[int, int], float]:
    """``tells_same`` of runs by number, each pair asked once; ``surely``: what is not certain is none."""

    @cache
    def asked(left: int, right: int) -> float:
        likely = max(tells_same(first, second) for first in runs[left] for second in runs[right])
        return 0.0 if surely and likely < 1 else likely

    return lambda one, other: asked(min(one, other), max(one, other))


def _is_allowed(problem: Problem, number: int) -> bool:
    """Whether a sentence may be told, its value known."""
    problem.settle(number)
    return bool(problem.allowed[number])


def _ratio(problem: Problem, chosen: Sequence[int], reserve: float) -> float:
    return problem.value(chosen) / (problem.effort(chosen) + reserve)


def _whole(material: SentenceConcepts) -> np.ndarray:
    """Which sentences are more than a fragment: long enough, or a statement in a short item; all, where none is."""
    language = material.language
    lengths = Counter(sentence.article for sentence in material.sentences)
    whole = np.array(
        [
            len(words) >= FEWEST_WORDS
            or (
                (not sentence.position or lengths[sentence.article] <= FEW_SENTENCES)
                and _is_statement(sentence.text, language)
            )
            for words, sentence in zip(material.words, material.sentences, strict=True)
        ]
    )
    return whole if whole.any() else ~whole


def _is_statement(text: str, language: str) -> bool:
    """Whether a short sentence is whole and says who or how many, and what of them: "Two hundred children came."."""
    if count_words(text) < FEWEST_IN_ITEM or not text.endswith((".", "。")) or _MARKS.search(text):
        return False
    said = annotate(text, language).statement
    if not (said.figures or said.names):
        return False
    if language == "en":
        return has_subject(text)
    return bool(said.verbs) or not get_language(language).statements.helpers


def _worthiest(concepts: Concepts, count: int) -> np.ndarray:
    """Which of ``count`` sentences are searched."""
    kept = np.ones(count, dtype=bool)
    if count > MOST_CANDIDATES:
        alone = np.bincount(concepts.row, concepts.worth, count)
        kept[np.argsort(-alone, kind="stable")[MOST_CANDIDATES:]] = False
    return kept
