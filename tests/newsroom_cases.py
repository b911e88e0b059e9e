"""What the tests of the store and of the service share: sample articles, a clock that stands, a batch to compare."""

import datetime
import json
from collections.abc import Iterable, Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any

from summarizer.briefing.brief import Options, brief
from summarizer.grouping import explanation
from summarizer.grouping.events import Grouping, group, in_canonical_order
from summarizer.grouping.vectors import Tables
from summarizer.models import Article, LedgerLine
from summarizer.newsroom.newsroom import Newsroom
from summarizer.reading.records import read_record
from summarizer.rendering.shapes import BriefingShape
from summarizer.storage.engines import open_engines
from summarizer.storage.sql import SqlStore, open_store
from summarizer.storage.store import Store
from summarizer.storage.stored import EventQuery

SEEDS = Path(__file__).parent.parent / "seeds" / "articles.jsonl"
NOW = datetime.datetime(2026, 1, 1, 12, tzinfo=datetime.UTC)


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime.datetime) -> None:
        self.now = now

    def __call__(self) -> datetime.datetime:
        return self.now


def make_newsroom(url: str = "sqlite://", now: datetime.datetime = NOW) -> Newsroom:
    return Newsroom(open_in_memory() if url == "sqlite://" else open_store(url), lambda: now)


def open_in_memory() -> Store:
    """An empty store in memory, copied from one whose tables were made by the migrations once."""
    engines = open_engines("sqlite://")
    with closing(engines[0].raw_connection()) as raw:
        raw.driver_connection.deserialize(_empty())  # type: ignore[union-attr] # it is SQLite's
    return SqlStore(*engines)


@cache
def _empty() -> bytes:
    engines = open_engines("sqlite://")
    with closing(SqlStore(*engines)) as store:
        store.migrate()
        with closing(engines[0].raw_connection()) as raw:
            return raw.driver_connection.serialize()  # type: ignore[union-attr, no-any-return]


@cache
def seed_records() -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(line) for line in SEEDS.read_text(encoding="utf-8").splitlines())


@cache
def seed_articles() -> tuple[Article, ...]:
    return tuple(read_record(record, "seeds") for record in seed_records())


def make_article(**fields: Any) -> Article:
    return read_record(
        {"text": "The bridge at Norwick opened again on Monday after repairs.", **fields}, "here"
    )


def post(newsroom: Newsroom, articles: Iterable[Article]) -> list[LedgerLine]:
    lines = list(newsroom.post((article.id, article) for article in articles))
    newsroom.group_all()
    return lines


def partition(newsroom: Newsroom) -> set[frozenset[str]]:
    listed = newsroom.events(EventQuery(limit=10_000))
    return {frozenset(held.article.id for held in articles) for _, articles in listed}


def batch(articles: Iterable[Article]) -> Grouping:
    """The same articles grouped at once, by the table of an empty store."""
    return group(articles, Tables())


def batch_partition(articles: Iterable[Article]) -> set[frozenset[str]]:
    return {frozenset(event.articles) for event in batch(articles).events}


def told(newsroom: Newsroom) -> dict[frozenset[str], Any]:
    """Members → briefing, events named by their members."""
    newsroom.relate_all()
    listed = newsroom.events(EventQuery(limit=10_000))
    members = {event.id: frozenset(held.article.id for held in articles) for event, articles in listed}
    return {members[id_]: _less_ids(newsroom.briefing(id_).dump(), members) for id_ in members}


def batch_told(articles: Sequence[Article]) -> dict[frozenset[str], Any]:
    grouping = batch(articles)
    near = explanation.related(grouping)
    by_id = {article.id: article for article in in_canonical_order(articles)}
    members = {event.id: frozenset(event.articles) for event in grouping.events}
    found = {}
    for event in grouping.events:
        briefing, _ = brief(event, [by_id[id_] for id_ in event.articles], Options(), near[event.id])
        value = BriefingShape.of(briefing).dump()
        found[members[event.id]] = _less_ids(value, members)
    return found


def _less_ids(value: dict[str, Any], members: dict[str, frozenset[str]]) -> dict[str, Any]:
    near = {(members[other["event"]], other["why"]) for other in value["related"]}
    return value | {"id": None, "related": near}
