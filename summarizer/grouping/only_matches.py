"""Two articles that are near each other and near nothing else: less evidence is asked of them.

What evidence is needed says how much articles of one town, club or court share anyway. Where nothing else comes near
either of two articles, that ground is low, and what they share is of one event.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping

# Two articles are each other's only match where their evidence is this share of what is needed, and what either shows
# with any third is at most that share of it. Of 120 files of short items and three made weeks, in a call and in a young
# store, seven pairs of one event more are then found, and none of two events; the same from .5, at .4 nine and three of
# two events; with .4, .7 and .8 for a third six, nine and ten. AllSides has .971 (.970); ECB+ stays as it is.
LEAST_SHARE, MOST_OTHER = 0.6, 0.6
# So many articles must have been in sight: of two alone, who knows what others of their place share? From 3 to 7 the
# same, at 8 one pair less; with sets of three alone AllSides stays at .970.
LEAST_IN_SIGHT = 5
_A_THIRD = 3

Pairs = Mapping[tuple[int, int], float]


def with_only_matches(
    evidence: Pairs, needed: float, undated: Collection[int], counted: int, articles: int
) -> dict[tuple[int, int], float]:
    """The evidence of pairs of a set, raised to what is needed for those that are each other's only match.

    Args:
        evidence: of pairs of articles, by number.
        needed: what the best pair across two groups must show.
        undated: articles whose publisher sent no date; two of these are left as they are.
        counted: how many articles the table of frequencies has counted.
        articles: how many are in the set.
    """
    if articles < _A_THIRD and counted < LEAST_IN_SIGHT:
        return dict(evidence)
    near: defaultdict[int, list[float]] = defaultdict(list)
    for (one, other), value in evidence.items():
        near[one].append(value)
        near[other].append(value)
    # The best two of each: a pair is the best of both, and the second of either is the third article.
    best = {article: sorted(values, reverse=True)[:2] for article, values in near.items()}
    return {
        pair: needed if _are_only(pair, value, best, needed) and not _are_undated(pair, undated) else value
        for pair, value in evidence.items()
    }


def _are_undated(pair: tuple[int, int], undated: Collection[int]) -> bool:
    """Whether nobody dates either of two articles: then other turns of one affair look like one event."""
    return pair[0] in undated and pair[1] in undated


def _are_only(pair: tuple[int, int], value: float, best: Mapping[int, list[float]], needed: float) -> bool:
    if not LEAST_SHARE * needed <= value < needed:
        return False
    return all(value == best[one][0] and (best[one][1:] or [0.0])[0] <= MOST_OTHER * value for one in pair)
