from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from summarizer.grouping.edits import Edits, unite
from summarizer.grouping.events import group
from summarizer.models import Article


def ids(names: str) -> frozenset[str]:
    return frozenset(names)


def test_a_split_keeps_each_side_together_and_the_two_apart() -> None:
    made = Edits().split(ids("ab"), ids("cd"))
    assert made == Edits((ids("ab"), ids("cd")), ((ids("ab"), ids("cd")),))


def test_a_merge_undoes_a_split() -> None:
    made = Edits().split(ids("ab"), ids("cd")).merge(ids("abcd"))
    assert made.apart == ()
    assert ids("abcd") in made.together


def test_a_split_takes_out_of_what_was_merged() -> None:
    made = Edits().merge(ids("abcd")).split(ids("a"), ids("bcd"))
    assert made == Edits((ids("bcd"),), ((ids("a"), ids("bcd")),))


def test_a_merge_with_a_third_event_keeps_the_two_sides_of_a_split_apart() -> None:
    made = Edits().split(ids("a"), ids("b")).merge(ids("ac"))
    assert made == Edits((ids("ac"),), ((ids("a"), ids("b")),))


def test_a_pinned_article_leaves_its_event() -> None:
    assert Edits().pin("a", ids("b"), "c", ids("cd")) == Edits((ids("ac"),), ((ids("a"), ids("b")),))


def test_an_article_that_is_gone_is_named_by_no_edit() -> None:
    made = Edits().split(ids("a"), ids("bc")).merge(ids("de"))
    assert made.without("a") == Edits((ids("bc"), ids("de")))


def test_reprints_cannot_be_put_apart() -> None:
    assert Edits((), ((ids("a"), ids("b")),)).among({"a": 1, "b": 1}) == ([], [])


def test_groups_that_share_what_stays_together_are_one() -> None:
    assert unite([[1, 2], [3], [4, 5], [6]], [{2, 3}, {3, 5}]) == [[1, 2, 3, 4, 5], [6]]


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["split", "merge"]),
        st.frozensets(st.sampled_from("abcdef"), min_size=1),
        st.frozensets(st.sampled_from("abcdef"), min_size=1),
    ),
    max_size=6,
)


@given(STEPS)
def test_edits_never_keep_apart_what_they_keep_together(
    steps: list[tuple[str, frozenset[str], frozenset[str]]],
) -> None:
    made = Edits()
    for what, one, other in steps:
        if what == "merge":
            made = made.merge(one | other)
        elif one - other and other:
            made = made.split(one - other, other)
        for held in made.together:
            assert not any(held & left and held & right for left, right in made.apart)


def test_grouping_obeys_edits_whatever_the_articles_say(
    seed_articles: list[Article], make_article: Callable[..., Article]
) -> None:
    calls = {a.id for a in seed_articles if "-call-" in a.id}
    quake = {a.id for a in seed_articles if "-quake-" in a.id}
    taken = frozenset({"dispatch-quake-rescue", "record-quake-undated"})
    edits = Edits().merge(frozenset(calls)).split(taken, frozenset(quake - taken))
    found = {frozenset(event.articles) for event in group(seed_articles, edits=edits).events}
    assert {frozenset(calls), taken, frozenset(quake - taken)} <= found
    late = make_article(
        next(a.text for a in seed_articles if a.id == "mirror-quake-nextday").replace("29", "30")[:900],
        id="late",
        published="2025-05-21",
    )
    events = group([*seed_articles, late], edits=edits).events
    assert next(set(event.articles) for event in events if "late" in event.articles) == quake - taken | {
        "late"
    }


def test_events_of_two_languages_can_be_one_by_hand(seed_articles: list[Article]) -> None:
    edits = Edits().merge(frozenset({"record-orrery", "cronica-desaladora"}))
    found = {frozenset(event.articles) for event in group(seed_articles, edits=edits).events}
    assert {"record-orrery", "cronica-desaladora", "diario-desaladora", "brujula-desaladora"} in found
