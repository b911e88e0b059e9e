"""Asks for the worth of a sentence only where a search is about to choose it.

What a sentence is worth takes longer to find than the search itself. Until it is known the most that it can be stands
in its place: a sentence that is not the best even so is never asked, and what is chosen stays the same. It is the lazy
evaluation of Minoux (1978), of values in place of gains.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from summarizer.models import Sentence
from summarizer.ranking.coverage import Problem

# The factor for the worth of a sentence; a later stage provides it as well.
Value = Callable[[Sentence], float]


def valued(problem: Problem, runs: Sequence[Sequence[Sentence]], value_of: Value, most_of: Value) -> Problem:
    """``problem`` with the worth of each sentence multiplied; a run is worth what its least sentence is.

    Args:
        problem: what is to be solved; it stays as it is.
        runs: the sentences of each number.
        value_of: the factor of a sentence; 0 for one that must not be told.
        most_of: the most that it can be, known sooner.
    """
    full, concepts = problem.concepts.worth, problem.concepts
    # What must not be chosen needs no value, and neither does what leans on it.
    allowed = problem.allowed & ((problem.before < 0) | problem.allowed[problem.before])
    most = [min(map(most_of, run)) if able else 0.0 for run, able in zip(runs, allowed.tolist(), strict=True)]
    worth = full * np.array(most)[concepts.row]
    left = set(np.flatnonzero(allowed).tolist())
    starts = problem.starts

    def settle(number: int) -> bool:
        if number not in left:
            return False
        left.remove(number)
        value = min(map(value_of, runs[number]))
        stretch = slice(*starts[number : number + 2])
        worth[stretch] = full[stretch] * value
        if value <= 0:
            allowed[number] = False
            allowed[problem.before == number] = False
        return True

    return replace(problem, concepts=replace(concepts, worth=worth), allowed=allowed, settle=settle)
