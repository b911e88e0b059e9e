"""Checks that any history of a store (order, batches, deletions, corrections) ends in the events of one batch.

python benchmarks/streams.py --turns 20 --made 500
python benchmarks/streams.py --turns 3 articles.jsonl
"""

import argparse
import datetime
import json
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from benchmarks.made_articles import made_articles
from summarizer.grouping.events import group
from summarizer.grouping.vectors import Tables
from summarizer.models import Article
from summarizer.newsroom.newsroom import Newsroom
from summarizer.reading.records import read_record
from summarizer.storage.sql import open_store
from summarizer.storage.stored import EventQuery


def main() -> None:
    """Play histories, each with another seed, and compare."""
    options = argparse.ArgumentParser()
    options.add_argument("path", nargs="?", type=Path)
    options.add_argument("--made", type=int, default=500)
    options.add_argument("--turns", type=int, default=5)
    given = options.parse_args()
    for seed in range(given.turns):
        if given.path:
            records = [json.loads(line) for line in given.path.read_text(encoding="utf-8").splitlines()]
        else:
            records = list(made_articles(given.made, seed))
        articles = [read_record(record, "here") for record in records]
        start = time.perf_counter()
        stored, expected = play(articles, seed)
        took = time.perf_counter() - start
        print(f"seed {seed}: {len(articles)} articles, {len(expected)} events, {took:.0f} s", flush=True)
        if stored != expected:
            sys.exit(f"seed {seed}: {len(stored ^ expected)} groups differ")


def play(articles: list[Article], seed: int) -> tuple[set[frozenset[str]], set[frozenset[str]]]:
    """The events after one history, and those of a batch of what is left."""
    dice = random.Random(seed)
    waiting = dice.sample(articles, len(articles))
    there: dict[str, Article] = {}
    returned: set[str] = set()
    newsroom = Newsroom(open_store("sqlite://"), lambda: datetime.datetime.now(datetime.UTC))
    while waiting:
        size = dice.choice((1, 5, 40, 120))
        batch, waiting = waiting[:size], waiting[size:]
        for _ in newsroom.post((article.id, article) for article in batch):
            pass
        newsroom.group_all()
        there |= {article.id: article for article in batch}
        for article in dice.sample(batch, len(batch) // 20):
            newsroom.forget(article.id)
            del there[article.id]
            if article.id not in returned:  # once, later
                returned.add(article.id)
                waiting.append(article)
        if size > 1:
            changed = corrected(dice.choice(list(there.values())))
            waiting = [changed, *(article for article in waiting if article.id != changed.id)]
    listed = newsroom.events(EventQuery(limit=100_000))
    stored = {frozenset(held.article.id for held in members) for _, members in listed}
    newsroom.close()
    return stored, {frozenset(event.articles) for event in group(there.values(), Tables()).events}


def corrected(article: Article) -> Article:
    """The article with a sentence less."""
    published = str(article.published) if article.published else None
    text = article.text[: max(200, len(article.text) - 150)]
    record = {"id": article.id, "text": text, "title": article.title, "published": published}
    return read_record({name: value for name, value in record.items() if value}, "here")


if __name__ == "__main__":
    main()
