"""Finds roundups, such as reviews of a week: articles that tell several events and belong to none of them.

Such an article is like a report of each event that it tells. What gives it away is that those reports are not like one
another: of what joins one event with all its sides, two look alike as well.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from summarizer.grouping.vectors import DocumentFrequencies

# An article tells so many events or more ...
LEAST_EVENTS = 3  # not tuned
# ... where its evidence with a report of each is this share of its best, and that of two of these with each other is at
# most that share of either's with it. Of three made weeks and 70 files of short items, a look back (in a call and in a
# young store) and three bulletins are found at .5 and .25 or .15, at .35 and .15, and no report; at .35 and .25 two
# reports as well, at .5 and .4 two.
SHARE, AMONG = 0.5, 0.25
# By a table that has counted more articles hardly any pair across events shows evidence, and what is left is chance: 16
# reports of AllSides would be taken for roundups. In a larger set a look at all pairs takes long.  # not tuned
MOST_ARTICLES = 200


def are_looked_for(table: DocumentFrequencies, count: int) -> bool:
    """Whether so few articles are known, and are in one set, that roundups are looked for among them."""
    return max(table.articles, count) <= MOST_ARTICLES


def roundups(evidence: Mapping[tuple[int, int], float]) -> set[int]:
    """The articles that tell several events, from the evidence of pairs of articles."""
    near: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
    for (one, other), value in sorted(evidence.items()):
        near[one].append((value, other))
        near[other].append((value, one))
    return {article for article, pairs in near.items() if _tells_several(pairs, evidence)}


def without_roundups(evidence: Mapping[tuple[int, int], float]) -> dict[tuple[int, int], float]:
    """Evidence without the pairs of articles that tell several events."""
    several = roundups(evidence)
    return {pair: value for pair, value in evidence.items() if several.isdisjoint(pair)}


def _tells_several(pairs: Sequence[tuple[float, int]], evidence: Mapping[tuple[int, int], float]) -> bool:
    best = max(value for value, _ in pairs)
    events_told: list[tuple[float, int]] = []
    for value, other in sorted(pairs, key=lambda pair: (-pair[0], pair[1])):
        if value < SHARE * best or len(events_told) == LEAST_EVENTS:
            break
        # ``value`` is the lower of the two, since the best come first.
        if all(
            evidence.get((min(other, known), max(other, known)), 0.0) <= AMONG * value
            for _, known in events_told
        ):
            events_told.append((value, other))
    return len(events_told) == LEAST_EVENTS
