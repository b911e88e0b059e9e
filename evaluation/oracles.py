"""How much an extractive summary can reach at all: greedy choices that may look at the references."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from evaluation import coverage
from evaluation.cases import Case
from evaluation.openers import Said
from summarizer.models import Sentence


def rouge2_oracle(case: Case) -> Sequence[Said]:
    """What a greedy choice that may look at the references reaches in ROUGE-2 recall: near the most there is.

    Each step takes the sentence that adds most to the mean recall over the references, the shorter of
    equals, then the earlier; it ends when none adds anything. Bigrams across two sentences are left out of
    the choice (not of the scoring), since they depend on the order. Reading order at the end.
    """
    wanted = [Counter(_bigrams(case.tokenize(reference.text))) for reference in case.references]
    pool = case.pool
    held = [Counter(_bigrams(case.tokenize(sentence.text))) for sentence in pool]
    costs = [len(sentence.text.split()) for sentence in pool]
    useful = {n for n, grams in enumerate(held) if any(gram in want for want in wanted for gram in grams)}
    chosen: set[int] = set()
    said: Counter[tuple[str, str]] = Counter()
    words = case.words
    while True:
        open_ = [n for n in useful - chosen if 0 < costs[n] <= words]
        gains = {n: _gain(held[n], said, wanted) for n in open_}
        best = max(open_, key=lambda n: (gains[n], -costs[n], -n), default=None)
        if best is None or gains[best] <= 0:
            return [pool[n] for n in sorted(chosen)]
        chosen.add(best)
        said += held[best]
        words -= costs[best]


def _bigrams(tokens: Sequence[str]) -> list[tuple[str, str]]:
    return list(pairwise(tokens))


def _gain(
    grams: Counter[tuple[str, str]],
    said: Counter[tuple[str, str]],
    wanted: Sequence[Counter[tuple[str, str]]],
) -> float:
    """How much mean recall rises, to twelve places so that equal gains are equal on every machine."""
    gain = 0.0
    for want in wanted:
        new = sum(
            min(said[gram] + times, want[gram]) - min(said[gram], want[gram])
            for gram, times in grams.items()
            if gram in want
        )
        gain += new / max(want.total(), 1)
    return round(gain / len(wanted), 12)


def takeaway_oracle(case: Case) -> Sequence[Said]:
    """What a greedy choice reaches in covering the takeaways: each step the sentence that adds most.

    What is not graded decides between equal grades, so that two sentences which only together cover a
    takeaway are found; then the shorter, then the earlier.
    """
    lists = [reference.lines for reference in case.references if reference.listed]
    pool = case.pool
    costs = [len(sentence.text.split()) for sentence in pool]
    chosen: list[int] = []
    words, reached = case.words, 0.0
    while True:
        worth = {
            n: _covered([*(pool[m] for m in chosen), pool[n]], lists, case.language)
            for n in range(len(pool))
            if n not in chosen and 0 < costs[n] <= words
        }
        best = max(worth, key=lambda n: (worth[n], -costs[n], -n), default=None)
        if best is None or worth[best] <= reached:
            return [pool[n] for n in sorted(chosen)]
        chosen.append(best)
        words -= costs[best]
        reached = worth[best]


def _covered(sentences: Sequence[Sentence], lists: Sequence[Sequence[str]], language: str) -> float:
    texts = [sentence.text for sentence in sentences]
    total = 0.0
    for takeaways in lists:
        found = [coverage.shares(takeaway, texts, language) for takeaway in takeaways]
        total += sum(coverage.grade(each) + coverage.raw(each) / 100 for each in found) / len(found)
    return round(total, 12)
