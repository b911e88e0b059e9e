"""Sets found link by link, as articles come and go, are those of all links at once."""

from collections.abc import Collection, Iterable

from hypothesis import given, settings
from hypothesis import strategies as st

from summarizer.grouping.candidates import LEVELS, halves
from summarizer.newsroom.linked_sets import Links, find_sets, touched_by, touched_without

MOST = 3  # of a set here, so that small graphs have sets that are cut
NODES = 12
Pair = tuple[int, int]


class LinkedArticles:
    """Articles with their links and levels, as a store keeps them."""

    def __init__(self) -> None:
        self.strengths: dict[Pair, int] = {}
        self.level: dict[int, int] = {}

    def links_of(self, pks: Collection[int]) -> Iterable[tuple[int, int, int]]:
        """Both directions of each link."""
        for (one, other), strength in self.strengths.items():
            if one in pks:
                yield one, other, strength
            if other in pks:
                yield other, one, strength

    def levels(self, pks: Collection[int]) -> dict[int, int]:
        """Article → level."""
        return {pk: self.level[pk] for pk in pks}


def at_once(nodes: Collection[int], strengths: dict[Pair, int]) -> dict[int, tuple[int, ...]]:
    """Article → its set, by cutting components at rising levels."""

    def parts(members: set[int], level: int) -> list[list[int]]:
        found: list[list[int]] = []
        left = set(members)
        while left:
            part, waiting = set[int](), [min(left)]
            while waiting:
                one = waiting.pop()
                part.add(one)
                near = {
                    b if a == one else a
                    for (a, b), s in strengths.items()
                    if s >= LEVELS[level] and one in (a, b)
                }
                waiting += sorted((near & members) - part)
            left -= part
            if len(part) <= MOST:
                found.append(sorted(part))
            elif level + 1 < len(LEVELS):
                found += parts(part, level + 1)
            else:
                found += halves(sorted(part), MOST)
        return found

    return {pk: tuple(part) for part in parts(set(nodes), 0) for pk in part}


steps = st.lists(
    st.tuples(st.sampled_from(["come", "go"]), st.sets(st.integers(0, NODES - 1), max_size=4)), max_size=12
)
graphs = st.dictionaries(
    st.tuples(st.integers(0, NODES - 1), st.integers(0, NODES - 1)).filter(lambda pair: pair[0] < pair[1]),
    st.sampled_from([90, 110, 125, 140, 170, 230, 300, 350, 500, 700, 850]),
    max_size=40,
)


@settings(max_examples=400, deadline=None)
@given(graphs, steps)
def test_the_sets_after_any_history_are_those_of_all_links_at_once(
    graph: dict[Pair, int], history: list
) -> None:  # type: ignore[type-arg]
    store, present = LinkedArticles(), set[int]()
    kept: dict[int, tuple[int, ...]] = {}
    for what, some in history:
        if what == "come":
            fresh = some - present
            present |= fresh
            store.strengths |= {
                pair: s
                for pair, s in graph.items()
                if s >= LEVELS[0] and set(pair) <= present and set(pair) & fresh
            }
            store.level |= dict.fromkeys(fresh, 0)
            links = Links(store, MOST)
            touched = touched_by(store, links, fresh)
        else:
            gone = some & present
            touched = touched_without(store, Links(store, MOST), gone)
            present -= gone
            store.strengths = {pair: s for pair, s in store.strengths.items() if not set(pair) & gone}
            kept = {pk: members for pk, members in kept.items() if pk not in gone}
            links = Links(store, MOST)
        for level, members in find_sets(links, touched, sorted):
            store.level |= dict.fromkeys(members, level)
            kept |= dict.fromkeys(members, tuple(members))
        assert at_once(present, graph) == kept
