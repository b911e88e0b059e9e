"""Grouping all anew goes on beside other writers, and after an end at any moment, to what a batch finds."""

import random
from dataclasses import replace

import pytest

from summarizer.grouping.events import group
from summarizer.grouping.vectors import unpack
from summarizer.models import Article
from summarizer.newsroom.newsroom import Newsroom
from tests.grouping.test_furniture import CLUB, articles
from tests.newsroom.test_newsroom import emptied
from tests.newsroom_cases import make_article, make_newsroom, partition, post, seed_articles


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> str:
    if request.param == "postgresql":
        return emptied(request.getfixturevalue("postgresql"))
    return f"sqlite:///{tmp_path_factory.mktemp('renewing')}/kept.db"


def all_articles() -> list[Article]:
    return [*articles(8, CLUB), *seed_articles()]


def batch(newsroom: Newsroom) -> set[frozenset[str]]:
    """What is stored, grouped at once by the table that the store has."""
    with newsroom.store.reading() as tx:
        kept = tx.frequencies()
    assert kept is not None
    stored = [held.article for held in newsroom.export()]
    return {frozenset(event.articles) for event in group(stored, unpack(kept[2])).events}


def change(newsroom: Newsroom, dice: random.Random, waiting: list[Article]) -> None:
    """What another writer may do meanwhile."""
    there = sorted(held.article.id for held in newsroom.export())
    match dice.choice(("arrive", "arrive", "leave", "correct")):
        case "arrive":
            list(newsroom.post((article.id, article) for article in waiting[:3]))
            del waiting[:3]
        case "leave":
            newsroom.forget(dice.choice(there))
        case "correct":
            stored = newsroom.article(dice.choice(there)).article
            text = ". ".join(stored.text.split(". ")[::-1])
            fresh = replace(make_article(id=stored.id, text=text), published=stored.published)
            list(newsroom.post([(stored.id, fresh)]))
    newsroom.group_pending()


@pytest.mark.parametrize("seed", range(4))
def test_whatever_happens_while_all_is_grouped_anew_it_ends_as_a_batch(url: str, seed: int) -> None:
    dice, waiting = random.Random(seed), all_articles()
    dice.shuffle(waiting)
    newsroom = make_newsroom(url)
    post(newsroom, waiting[:60])
    del waiting[:60]
    newsroom.start_version()
    while newsroom.renew(4):
        if dice.random() < 0.3:  # it ends, and another process goes on
            newsroom.close()
            newsroom = make_newsroom(url)
        if dice.random() < 0.5:
            change(newsroom, dice, waiting)
    newsroom.group_all()
    assert batch(newsroom) == partition(newsroom)
    with newsroom.store.reading() as tx:
        assert not tx.stale(1)
    assert newsroom.verify().failed == []
    newsroom.close()


def test_events_keep_their_ids_and_wholeness_at_each_step(url: str) -> None:
    newsroom = make_newsroom(url)
    post(newsroom, seed_articles())
    before = {held.article.id: held.event for held in newsroom.export()}
    newsroom.start_version()
    steps = 0
    while newsroom.renew(4):
        steps += 1
        assert {held.article.id: held.event for held in newsroom.export()} == before
    assert steps > 5
    newsroom.close()


def test_what_recurs_is_set_aside_step_by_step_and_what_arrives_meanwhile_is_grouped_at_once(
    url: str,
) -> None:
    newsroom = make_newsroom(url)
    *made, late = articles(8, CLUB)
    post(newsroom, made)
    newsroom.start_version()
    assert newsroom.renew(1)
    [line] = list(newsroom.post([(late.id, late)]))
    assert newsroom.group_pending() == 1
    assert newsroom.counts()["pending"] == 0
    assert line.outcome == "created"
    assert 0 < sum(map(_masks, newsroom.export())) < 8
    newsroom.group_all()
    assert sum(map(_masks, newsroom.export())) == 8
    newsroom.close()


def _masks(stored: object) -> bool:
    return any(aside.kind == "recurring" for aside in stored.article.set_aside)  # type: ignore[attr-defined]
