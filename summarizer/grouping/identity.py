"""Which event a group of articles goes on as: ids last while events grow, merge and split."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence


def heirs(groups: Sequence[Collection[int]], former: Mapping[int, Collection[int]]) -> list[list[int]]:
    """For each group the events that go on in it, the oldest first; none where an event is born.

    An event goes on in the group that has most of its former members, in the first of equals. Of several
    events in one group the oldest lends its id; the others went into it.

    Args:
        groups: numbers of articles; the order decides ties.
        former: event → the articles that it had, events numbered in the order of birth.

    >>> heirs([{1, 2, 3}, {4}], {7: {1, 4}, 8: {2, 3}})
    [[7, 8], []]
    """
    place = {article: number for number, group in enumerate(groups) for article in group}
    found: list[list[int]] = [[] for _ in groups]
    for event in sorted(former):
        shares: defaultdict[int, int] = defaultdict(int)
        for article in former[event]:
            if article in place:
                shares[place[article]] += 1
        if shares:
            found[max(shares, key=lambda number: (shares[number], -number))].append(event)
    return found
