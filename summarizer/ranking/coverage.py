"""Chooses sentences by solving a covering problem, greedily with swaps.

What a summary is worth is the sum, over its concepts, of the best worth that one of its sentences gives the concept:
saying a thing twice earns nothing. Gillick and Favre (2009); greedy with exchanges as in Lin and Bilmes (2010).
"""

from collections.abc import Callable, Iterable, Sequence, Set
from dataclasses import dataclass, field, replace

import numpy as np

from summarizer.models import Sentence
from summarizer.ranking.concepts import Concepts
from summarizer.ranking.lexrank import Floats, Numbers

# The largest part of the shorter sentence's pairs of words that two chosen sentences may share, and the part of its
# content stems from which on they say one thing in other order. With .22 and .6, .26 and .65, .3 and .7, where no fact
# is told twice by who reports whom, ROUGE-2 F1 of AllSides at 75 words is .169, .170, .171, Multi-News .1423, .1424,
# .1428; two made weeks tell 14, 15 and 17 facts twice, and .763, .785 and .785 of what is worth telling.
REDUNDANCY_CAP = 0.26
CONTENT_CAP = 0.65
SWAP_PASSES = 4
# How much a sentence's cost counts against its gain when it is chosen: not at all, by its root, in proportion. No one
# of them is best on every event, and trying all three costs little.
COST_POWERS = (0.0, 0.5, 1.0)
# What it costs to tell one fact again, times how likely two sentences do and what the less worthy of them is worth
# alone. With 4 twelve made weeks tell 79 facts twice (83 at 0) and .773 of what is worth telling (.771). Not tuned.
AGAIN = 4.0
IMPROVEMENT = 1e-9  # relative; below this, a swap only chases rounding errors
_FIRST = np.zeros(1, dtype=np.int64)


def _all_differ(_one: int, _other: int) -> float:
    return 0.0


def _is_settled(_sentence: int) -> bool:
    return False


@dataclass(frozen=True)
class Problem:
    """Sentences to choose from.

    Args:
        concepts: what each sentence would add.
        cost: what each sentence takes of the budget.
        budget: how much may be taken.
        before: the sentence that must be chosen with each, -1 for none.
        allowed: which sentences may be chosen at all.
        content: the stems of each sentence that are no stop words.
        price: what each unit of cost must earn.
        opening: the sentences that every summary holds.
        burden: what each sentence costs a reader beside its words; the budget does not count it.
        capped: whether no two chosen sentences may say the same.
        swaps: how many exchanges are made at most.
        tells_same: how likely two sentences tell one fact, in whatever words; 1 where they certainly do.
        settle: puts what a sentence is worth, and whether it is allowed, in the place of the most that it can be; says
            whether that was still to be done. See ``ranking.valuing``.
        pair_sets: those of each sentence, filled as they are asked for; other worths and prices leave them as they are.
    """

    concepts: Concepts
    cost: Floats
    budget: float
    before: Numbers
    allowed: np.ndarray
    content: Sequence[frozenset[str]]
    price: float = 0.0
    opening: tuple[int, ...] = ()
    burden: float = 0.0
    capped: bool = True
    swaps: int = SWAP_PASSES
    tells_same: Callable[[int, int], float] = _all_differ
    settle: Callable[[int], bool] = _is_settled
    pair_sets: dict[int, set[int]] = field(default_factory=dict)
    starts: list[int] = field(init=False)
    filled: Numbers = field(init=False)
    heads: Numbers = field(init=False)
    leaning: Numbers = field(init=False)
    stands_alone: np.ndarray = field(init=False)

    def __post_init__(self) -> None:
        starts = np.searchsorted(self.concepts.row, np.arange(len(self.cost) + 1))
        filled = np.flatnonzero(starts[1:] > starts[:-1])
        object.__setattr__(self, "starts", starts.tolist())
        object.__setattr__(self, "filled", filled)
        object.__setattr__(self, "heads", starts[filled])
        leaning = np.flatnonzero(self.before >= 0)
        alone = np.ones(len(self.cost), dtype=bool)
        alone[leaning] = alone[self.before[leaning]] = False
        object.__setattr__(self, "leaning", leaning)
        object.__setattr__(self, "stands_alone", alone)

    def effort(self, chosen: Sequence[int]) -> float:
        """The cost of reading some sentences."""
        return float(self.cost[chosen].sum()) + self.burden * len(chosen)

    def columns_of(self, sentence: int) -> Numbers:
        """The concepts of a sentence."""
        return self.concepts.column[self.starts[sentence] : self.starts[sentence + 1]]

    def covered_by(self, chosen: Iterable[int]) -> Floats:
        """What each concept is worth in a summary."""
        covered = np.zeros(self.concepts.count)
        self.cover(covered, chosen)
        return covered

    def cover(self, covered: Floats, chosen: Iterable[int]) -> None:
        """Add what sentences say to what is covered."""
        for sentence in chosen:
            stretch = slice(*self.starts[sentence : sentence + 2])
            columns = self.concepts.column[stretch]
            covered[columns] = np.maximum(covered[columns], self.concepts.worth[stretch])

    def value(self, chosen: Sequence[int]) -> float:
        """What a summary is worth, its cost not counted."""
        again = sum(self.repetition([each], chosen[:place]) for place, each in enumerate(chosen))
        return float(self.covered_by(chosen).sum()) - again

    def alone(self, sentence: int) -> float:
        """What a sentence is worth where nothing else is told."""
        return float(self.concepts.worth[slice(*self.starts[sentence : sentence + 2])].sum())

    def repetition(self, unit: Iterable[int], chosen: Sequence[int]) -> float:
        """What ``unit`` costs by telling again, in other words, what the ``chosen`` sentences tell."""
        if not self.capped:
            return 0.0
        return AGAIN * sum(
            likely * min(self.alone(each), self.alone(other))
            for each in unit
            for other in chosen
            if (likely := self.tells_same(each, other))
        )

    def gains(self, covered: Floats) -> Floats:
        """What each sentence would add to what is covered."""
        added = self.concepts.worth - covered.take(self.concepts.column)
        np.maximum(added, 0, out=added)
        total = np.zeros(len(self.cost))
        # Each sentence is added up by itself, so that what another is worth does not touch its last bits.
        total[self.filled] = np.add.reduceat(added, self.heads) if len(added) else 0.0
        return total

    def gain(self, sentence: int, covered: Floats) -> float:
        """What one sentence would add to what is covered: to the last bit as ``gains`` has it."""
        stretch = slice(*self.starts[sentence : sentence + 2])
        added = self.concepts.worth[stretch] - covered.take(self.concepts.column[stretch])
        np.maximum(added, 0, out=added)
        return float(np.add.reduceat(added, _FIRST)[0]) if len(added) else 0.0

    def repeats(self, sentence: int, chosen: Iterable[int]) -> bool:
        """Whether a sentence says what a chosen one says already, in the same words, in other order or in others."""
        if not self.capped:
            return False
        pairs = self._pairs_of(sentence)
        return any(
            _share(pairs, self._pairs_of(other)) > REDUNDANCY_CAP
            or _share(self.content[sentence], self.content[other]) >= CONTENT_CAP
            or self.tells_same(sentence, other) >= 1
            for other in chosen
        )

    def _pairs_of(self, sentence: int) -> set[int]:
        if (known := self.pair_sets.get(sentence)) is None:
            columns = self.columns_of(sentence)
            known = self.pair_sets[sentence] = set(columns[columns < self.concepts.pairs].tolist())
        return known


def _share(first: Set[object], second: Set[object]) -> float:
    """The share of the smaller of two sets that is in the larger."""
    return len(first & second) / (min(len(first), len(second)) or 1)


def solve(problem: Problem) -> list[int]:
    """The sentences of the best summary found, in the order in which they were chosen."""
    best: list[int] = []
    worth = 0.0
    for power in COST_POWERS:
        found = extend(problem, [], power)
        if net(problem, found) > worth * (1 + IMPROVEMENT):
            best, worth = found, net(problem, found)
    for _ in range(problem.swaps):
        better = _swap(problem, best, worth)
        if better is None:
            break
        best, worth = better, net(problem, better)
    return best


def net(problem: Problem, chosen: Sequence[int]) -> float:
    """The worth of a summary minus the price of its cost."""
    return problem.value(chosen) - problem.price * problem.effort(chosen) if chosen else 0.0


def extend(problem: Problem, chosen: Sequence[int], power: float, banned: int = -1) -> list[int]:
    """``chosen`` and what can be added, the most profitable first; ties go to the earliest sentence.

    Of five searches for gains two come when nothing fits any more: they are left out.
    """
    selected = list(chosen) or list(problem.opening)
    free = problem.allowed.copy()
    free[[*selected, *([banned] if banned >= 0 else [])]] = False
    covered = problem.covered_by(selected)
    left = problem.budget - float(problem.cost[selected].sum())
    gains: Floats | None = None
    charged: set[int] = set()
    toll = problem.price * (problem.cost + problem.burden)
    while (free & problem.allowed & (problem.cost <= left)).any():
        gains = problem.gains(covered) if gains is None else gains
        profit, cost, ready = _offers(problem, gains - toll, selected, free & problem.allowed)
        ready = ready & (cost <= left) & (profit > 0)
        weight = (cost + problem.burden) ** power if power else np.ones(len(cost))
        offered = np.where(ready, profit / weight, -np.inf)
        best = _best(problem, covered, offered, gains, (toll, weight))
        if offered[best] == -np.inf:
            return selected
        unit = _with_predecessor(problem, best, selected)
        if fresh := [sentence for sentence in unit if problem.settle(sentence)]:
            gains[fresh] = [problem.gain(sentence, covered) for sentence in fresh]
            continue
        if any(problem.repeats(sentence, selected) for sentence in unit):
            free[best] = False
            continue
        if best not in charged:
            charged.add(best)
            if again := problem.repetition(unit, selected):
                gains[best] -= again
                continue
        selected += unit
        free[unit] = False
        problem.cover(covered, unit)
        gains = None
        charged.clear()
        left -= float(problem.cost[unit].sum())
    return selected


def _best(
    problem: Problem, covered: Floats, offered: Floats, gains: Floats, prices: tuple[Floats, Floats]
) -> int:
    """The best of what is offered, settled where no other sentence hangs on it; ``offered`` and ``gains`` follow."""
    toll, weight = prices
    best = int(offered.argmax())
    while offered[best] > -np.inf and problem.stands_alone[best] and problem.settle(best):
        gains[best] = problem.gain(best, covered)
        profit = gains[best] - toll[best]
        able = problem.allowed[best] and profit > 0
        offered[best] = profit / weight[best] if able else -np.inf
        best = int(offered.argmax())
    return best


def _offers(
    problem: Problem, profit: Floats, chosen: Sequence[int], free: np.ndarray
) -> tuple[Floats, Floats, np.ndarray]:
    """Profit, cost and readiness of each sentence; one that leans on the sentence before it brings that along."""
    cost, ready = problem.cost, free
    leaning = problem.leaning
    if not len(leaning):
        return profit, cost, ready
    held = np.zeros(len(free), dtype=bool)
    held[list(chosen)] = True
    leaning = leaning[~held[problem.before[leaning]]]
    if not len(leaning):
        return profit, cost, ready
    lead = problem.before[leaning]
    alone, cost, ready = profit.copy(), cost.copy(), ready.copy()
    profit[leaning] += alone[lead]
    cost[leaning] += problem.cost[lead]
    # Of three that lean one on the other, the chain would never end: such a one comes in after its predecessor only.
    ready[leaning] &= free[lead] & (problem.before[lead] < 0)
    return profit, cost, ready


def _with_predecessor(problem: Problem, sentence: int, chosen: Sequence[int]) -> list[int]:
    lead = int(problem.before[sentence])
    return [sentence] if lead < 0 or lead in chosen else [lead, sentence]


def _swap(problem: Problem, chosen: Sequence[int], worth: float) -> list[int] | None:
    """The first exchange (one out, what fits in) that improves the whole; ``None`` where there is none."""
    for out in chosen:
        if out in problem.opening:
            continue
        rest = [sentence for sentence in chosen if sentence != out and problem.before[sentence] != out]
        if _most(problem, rest, out) <= worth:
            continue
        for power in (COST_POWERS[0], COST_POWERS[-1]):
            found = extend(problem, rest, power, banned=out)
            if net(problem, found) > worth * (1 + IMPROVEMENT):
                return found
    return None


def _most(problem: Problem, chosen: Sequence[int], banned: int) -> float:
    """No less than what ``net`` can be of ``chosen`` and anything that fits in beside them, without ``banned``.

    What a sentence adds only falls as others are chosen, so that no word left earns more than it can earn now.
    """
    left = problem.budget - float(problem.cost[list(chosen)].sum())
    covered = problem.covered_by(chosen)
    profit = problem.gains(covered) - problem.price * (problem.cost + problem.burden)
    free = problem.allowed & (problem.cost <= left)
    free[[*chosen, banned]] = False
    earned = (profit[free] / problem.cost[free]).max(initial=0.0)
    return float(covered.sum()) - problem.price * problem.effort(chosen) + float(earned) * left


# The factor for the worth of a sentence; a later stage provides it as well.
Value = Callable[[Sentence], float]


def valued(problem: Problem, runs: Sequence[Sequence[Sentence]], value_of: Value, most_of: Value) -> Problem:
    """``problem`` with the worth of each sentence multiplied; a run is worth what its least sentence is.

    What a sentence is worth takes longer to find than the search itself. Until it is known the most that it can be
    stands in its place: a sentence that is not the best even so is never asked, and what is chosen stays the same. It
    is the lazy evaluation of Minoux (1978), of values in place of gains.

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
