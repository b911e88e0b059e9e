"""Whatever the order, the batches and the detours, the same articles end in the same events and briefings."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from summarizer.briefing import brief as briefs
from summarizer.briefing.brief import Options
from summarizer.explanations import Trace
from summarizer.models import Article, Briefing, Event, Related
from summarizer.newsroom import briefing_cache
from summarizer.reading.records import read_record
from tests import newsroom_cases
from tests.newsroom_cases import (
    SEEDS,
    batch_partition,
    batch_told,
    make_newsroom,
    partition,
    post,
    seed_articles,
    told,
)
from tests.remembered import remember_articles

SHORT = Path(__file__).parents[1] / "evaluation" / "weeks" / "kharovia" / "articles.jsonl"
Step = tuple[list[Article], list[int]]


@cache
def affairs() -> tuple[tuple[Article, ...], ...]:
    """The sample articles by the event that they report."""
    lines = SEEDS.with_name("events.jsonl").read_text(encoding="utf-8").splitlines()
    by_id = {article.id: article for article in seed_articles()}
    return tuple(tuple(by_id[id_] for id_ in json.loads(line)["articles"]) for line in lines)


def some_affairs() -> st.SearchStrategy[list[Article]]:
    """Some articles of one to four events: few, and most of them near others."""
    chosen = st.lists(st.sampled_from(affairs()), min_size=1, max_size=4, unique=True)
    return chosen.flatmap(lambda held: _shuffled([article for affair in held for article in affair]))


def any_articles() -> st.SearchStrategy[list[Article]]:
    return _shuffled(seed_articles())


def _shuffled(articles: Sequence[Article]) -> st.SearchStrategy[list[Article]]:
    count = st.integers(1, len(articles))
    return count.flatmap(lambda kept: st.permutations(articles).map(lambda held: list(held)[:kept]))


@st.composite
def histories(draw: st.DrawFn, articles: st.SearchStrategy[list[Article]]) -> list[Step]:
    """Batches of articles in any order, each followed by deletions of some that are there, which come again later."""
    waiting = draw(articles)
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
    remember_articles(patch)
    make = cache(briefs.brief)

    def remember(
        event: Event, articles: Sequence[Article], options: Options, near: Sequence[Related] = ()
    ) -> tuple[Briefing, Trace]:
        briefing, trace = make(replace(event, id=""), tuple(articles), options)
        return replace(briefing, id=event.id, related=tuple(near)), trace

    patch.setattr(newsroom_cases, "brief", remember)
    # Copies that a store knows already are those that a briefing would find.
    patch.setattr(briefing_cache, "make_briefing", lambda *told: remember(*told[:3]))
    yield
    patch.undo()


def end_as_a_batch(steps: Sequence[Step]) -> None:
    newsroom = make_newsroom()
    there: dict[str, Article] = {}
    try:
        for arrived, leave in steps:
            list(newsroom.post((article.id, article) for article in arrived))
            while newsroom.group_pending(
                5, alone=True
            ):  # computed before the turn of a writer, as in a service
                pass
            there |= {article.id: article for article in arrived}
            for number in leave:
                newsroom.forget(arrived[number].id)
                del there[arrived[number].id]
        expected = batch_told(list(there.values()))
        assert partition(newsroom) == expected.keys()
        assert told(newsroom) == expected
    finally:
        newsroom.close()


anything_goes = settings(deadline=None, suppress_health_check=list(HealthCheck))


@settings(anything_goes, max_examples=240)
@given(st.deferred(lambda: histories(some_affairs())))
def test_any_history_of_some_events_ends_in_the_events_and_briefings_of_a_batch(steps: list[Step]) -> None:
    end_as_a_batch(steps)


@settings(anything_goes, max_examples=60)
@given(st.deferred(lambda: histories(any_articles())))
def test_any_history_of_the_sample_corpus_ends_in_the_events_and_briefings_of_a_batch(
    steps: list[Step],
) -> None:
    end_as_a_batch(steps)


@cache
def short_affairs() -> tuple[Article, ...]:
    """A made week, a year earlier, of which grouping joins parts of affairs after it has linked its articles."""
    lines = SHORT.read_text(encoding="utf-8").replace("2026-07", "2025-07").splitlines()
    return tuple(read_record(json.loads(line), "week") for line in lines)


@settings(anything_goes, max_examples=4)
@given(st.permutations(range(79)), st.integers(20, 60))
def test_parts_of_affairs_are_joined_in_a_store_as_in_a_batch(order: list[int], size: int) -> None:
    articles = [short_affairs()[number] for number in order]
    newsroom = make_newsroom()
    try:
        for arrived in (articles[:size], articles[size:]):
            post(newsroom, arrived)
        newsroom.forget(articles[0].id)
        assert partition(newsroom) == batch_partition(articles[1:])
    finally:
        newsroom.close()
