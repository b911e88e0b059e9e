"""Says why each sentence of a summary was chosen, and which one could have stood in its place."""

from collections.abc import Sequence

import numpy as np

from summarizer.explanations import Choice
from summarizer.models import Sentence
from summarizer.ranking.coverage import Problem


def explain(
    problem: Problem, chosen: Sequence[int], sentences: Sequence[Sentence], leads: np.ndarray
) -> tuple[Choice, ...]:
    """One choice for each of ``chosen``, in their order.

    A sentence and its runner-up are held against each other with all other chosen sentences kept, so that their scores
    are of one scale: worth added to what the others say, less the price of the words.

    Args:
        problem: what was solved, with the price that decided.
        chosen: the sentences, by number.
        sentences: all sentences of the problem.
        leads: which of them may open a summary.
    """
    for sentence in range(len(problem.cost)):
        problem.settle(sentence)  # all are held against each other
    alone = problem.gains(np.zeros(problem.concepts.count))
    choices = []
    for rank, own in enumerate(chosen):
        others = [sentence for sentence in chosen if sentence != own]
        gains = problem.gains(problem.covered_by(others))
        scores = gains - problem.price * problem.cost
        runner_up = _runner_up(problem, own, others, scores, leads)
        choices.append(
            Choice(
                rank=rank,
                sentence=sentences[own],
                centrality=_rounded(problem.concepts.centrality[own]),
                coverage=_rounded(alone[own]),
                redundancy=_rounded(alone[own] - gains[own]),
                score=_rounded(scores[own]),
                runner_up=None if runner_up is None else sentences[runner_up],
                runner_up_score=None if runner_up is None else _rounded(scores[runner_up]),
            )
        )
    return tuple(choices)


def _runner_up(
    problem: Problem, own: int, others: Sequence[int], scores: np.ndarray, leads: np.ndarray
) -> int | None:
    """The best sentence that could have stood in the place of ``own`` and adds no more, ``None`` where there is none.

    The search is not exhaustive: of 222 choices in 64 briefings of development sets one sentence would have added more.
    """
    left = problem.budget - float(problem.cost[list(others)].sum())
    free = problem.allowed & (problem.cost <= left) & np.isin(problem.before, [-1, *others])
    free &= scores <= scores[own]
    free[[own, *others]] = False
    if not any(leads[other] for other in others):
        free &= leads  # a summary opens near the head of an article
    for sentence in np.argsort(-scores, kind="stable").tolist():
        if free[sentence] and not problem.repeats(sentence, others):
            return int(sentence)
    return None


def _rounded(value: float) -> float:
    return round(float(value), 6) + 0.0  # no "-0.0"
