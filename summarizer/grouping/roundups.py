"""Articles that likeness alone would place wrong."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from summarizer.grouping.days import sent_day
from summarizer.grouping.vectors import DocumentFrequencies
from summarizer.models import Article, publisher_of

# Looks back at a week, headlines of an hour: articles that tell several events, and belong to none of
# them.
#
# Such an article is like a report of each event that it tells. What gives it away is that those reports
# are not like one another: of what joins one event with all its sides, two look alike as well.

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


# Two articles that are near each other and near nothing else: less evidence is asked of them.
#
# What evidence is needed says how much articles of one town, club or court share anyway. Where nothing
# else comes near either of two articles, that ground is low, and what they share is of one event.

# Two articles of two outlets are each other's only match where their evidence is this share of what is needed, and what
# either shows with any third is at most that share of it. Of 120 files of short items and three made weeks, in a call
# and in a young store, nine pairs of one event more are then found, and none of two events; the same from .5, at .4
# three of two events; with .4, .6 and .8 for a third six, seven and ten. AllSides has .971 (.970); ECB+ stays as it is.
# Of one outlet no pair would be found there; in eight files that were written later one, of two events by its form.
LEAST_SHARE, MOST_OTHER = 0.6, 0.7
# So many articles must have been in sight: of two alone, who knows what others of their place share? From 3 to 7 the
# same, at 8 one pair less; with sets of three alone AllSides stays at .970.
LEAST_IN_SIGHT = 5
_A_THIRD = 3

Pairs = Mapping[tuple[int, int], float]


def with_only_matches(
    evidence: Pairs, needed: float, articles: Sequence[Article], counted: int
) -> dict[tuple[int, int], float]:
    """The evidence of pairs of a set, raised to what is needed for those that are each other's only match.

    Args:
        evidence: of pairs of articles, by number.
        needed: what the best pair across two groups must show.
        articles: those of the set.
        counted: how many articles the table of frequencies has counted.
    """
    if len(articles) < _A_THIRD and counted < LEAST_IN_SIGHT:
        return dict(evidence)
    near: defaultdict[int, list[float]] = defaultdict(list)
    for (one, other), value in evidence.items():
        near[one].append(value)
        near[other].append(value)
    # The best two of each: a pair is the best of both, and the second of either is the third article.
    best = {article: sorted(values, reverse=True)[:2] for article, values in near.items()}
    return {
        (one, other): needed
        if _are_only((one, other), value, best, needed) and _may_match(articles[one], articles[other])
        else value
        for (one, other), value in evidence.items()
    }


def _may_match(first: Article, second: Article) -> bool:
    """Not two of one outlet, which has its own forms, nor two that nobody dates: turns of one affair are alike."""
    dated = sent_day(first) is not None or sent_day(second) is not None
    return dated and publisher_of(first) != publisher_of(second)


def _are_only(pair: tuple[int, int], value: float, best: Mapping[int, list[float]], needed: float) -> bool:
    if not LEAST_SHARE * needed <= value < needed:
        return False
    return all(value == best[one][0] and (best[one][1:] or [0.0])[0] <= MOST_OTHER * value for one in pair)
