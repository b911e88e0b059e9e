"""A random walk through what a store goes through, the same for the same seed.

``python -m tests.newsroom.walk 500`` takes so many steps, and says what verifying finds at the end.
"""

import datetime
import random
import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from summarizer.models import Article
from summarizer.newsroom.editions import DigestView
from summarizer.newsroom.newsroom import Newsroom
from summarizer.storage.stored import EventQuery
from tests.newsroom.week import WEEK
from tests.newsroom_cases import make_article, make_newsroom, post, seed_articles

ZONES = ("UTC", "Asia/Karachi", "America/New_York", "Pacific/Apia")


def articles() -> list[Article]:
    return [*(article for _, article in WEEK), *seed_articles()]


class Walk:
    """One store, and the articles that are in it."""

    def __init__(self, room: Newsroom, seed: int) -> None:
        self.room = room
        self._random = random.Random(seed)
        self._all = articles()
        self.there: dict[str, Article] = {}

    def step(self) -> None:
        """Something that may happen."""
        happenings = (
            self.arrive,
            self.arrive,
            self.rewrite,
            self.leave,
            self.tell,
            self.tell,
            self.tell,
            self.regroup,
        )
        self._random.choice(happenings)()

    def arrive(self) -> None:
        post(self.room, self._drawn(self._all, 4))

    def rewrite(self) -> None:
        for article in self._drawn(list(self.there.values()), 1):
            lines = article.text.split(". ")
            self._random.shuffle(lines)
            post(
                self.room,
                [replace(make_article(id=article.id, text=". ".join(lines)), published=article.published)],
            )

    def leave(self) -> None:
        for article in list(self._drawn(list(self.there.values()), 1)):
            self.room.forget(article.id)
            del self.there[article.id]

    def tell(self) -> None:
        dated = [article.published for article in self._all if article.published]
        days = [
            published.day + datetime.timedelta(days=self._random.choice((0, 0, 1))) for published in dated
        ]
        view = DigestView(self._random.choice(days), self._random.choice(ZONES), self._random.choice((1, 10)))
        self.room.digest(view)
        for event, _ in self.room.events(EventQuery(limit=2)):
            self.room.briefing(event.id, words=self._random.choice((60, 120)))

    def regroup(self) -> None:
        self.room.regroup()

    def _drawn(self, held: list[Article], most: int) -> Iterator[Article]:
        for article in self._random.sample(held, min(len(held), self._random.randint(1, most))):
            self.there[article.id] = article
            yield article


def main(steps: int, seed: int = 0) -> Any:
    """What verifying finds after so many steps."""
    room = make_newsroom()
    walk = Walk(room, seed)
    for _ in range(steps):
        walk.step()
    found, counts = room.verify(), room.counts()
    room.close()
    return found, counts


if __name__ == "__main__":
    found, counts = main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    sys.stdout.write(
        f"{found.citations} citations, {len(found.failed)} failed, {found.altered} altered; {counts}\n"
    )
