"""Whatever the order, the batches and the detours, the same articles end in the same events and briefings."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.briefing import brief as briefs
from summarizer.grouping import duplicates, events, terms, traits
from summarizer.models import Article, Event, Related
from summarizer.newsroom import arrivals, regrouping, telling
from tests import newsroom_cases
from tests.newsroom_cases import (
    batch_partition,
    batch_told,
    make_newsroom,
    partition,
    post,
    seed_articles,
    told,
)

Step = tuple[list[Article], list[int]]


@st.composite
def histories(draw: st.DrawFn) -> list[Step]:
    """Batches of articles in any order, each followed by deletions of some that are there, which come again later."""
    waiting = list(draw(st.permutations(seed_articles())))[: draw(st.integers(1, len(seed_articles())))]
    steps: list[Step] = []
    gone = 0
    while waiting:
        size = draw(st.integers(1, 14))
        arrived, waiting = waiting[:size], waiting[size:]
        leave = draw(st.lists(st.integers(0, len(arrived) - 1), unique=True, max_size=2)) if gone < 6 else []
        gone += len(leave)
        if draw(st.booleans()):
            waiting += [arrived[number] for number in leave]
        steps.append((arrived, leave))
    return steps


@pytest.fixture(autouse=True, scope="module")
def remembered() -> Iterator[None]:
    """What depends on one article, or on the members of one event, alone is computed once for all examples."""
    patch = pytest.MonkeyPatch()
    counted, known_of = cache(terms.count_terms), cache(traits.traits_of)
    for module in (events, regrouping):
        patch.setattr(module, "count_terms", counted)
    for module in (duplicates, arrivals):
        patch.setattr(module, "traits_of", known_of)
    known: dict[Any, Any] = {}

    def remember(
        event: Event, articles: Sequence[Article], options: Any, near: Sequence[Related] = ()
    ) -> Any:
        key = (event.id, tuple(article.id for article in articles), tuple(near))
        if key not in known:
            known[key] = briefs.brief(event, articles, options, near)
        return known[key]

    patch.setattr(newsroom_cases, "brief", remember)
    patch.setattr(telling, "make_briefing", remember)
    yield
    patch.undo()


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(histories())
def test_any_history_ends_in_the_events_and_briefings_of_a_batch(steps: list[Step]) -> None:
    newsroom = make_newsroom()
    there: dict[str, Article] = {}
    try:
        for arrived, leave in steps:
            post(newsroom, arrived)
            there |= {article.id: article for article in arrived}
            for number in leave:
                newsroom.forget(arrived[number].id)
                del there[arrived[number].id]
        assert batch_partition(there.values()) == partition(newsroom)
        assert batch_told(list(there.values())) == told(newsroom)
    finally:
        newsroom.close()
