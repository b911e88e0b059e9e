"""What the editions of the days before have said, so that the next one leads with what is new."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from summarizer.newsroom.editions import View, told_articles
from summarizer.storage.store import Reader, StoredArticle, StoredEdition

# An event that was told longer ago is told as a whole again. Not tuned: a week is what readers are taken to remember.
LOOK_BACK_DAYS = 7


@dataclass(frozen=True, slots=True)
class Memory:
    """The editions of the days before, the latest day first, each in its newest revision."""

    editions: Sequence[StoredEdition]

    @property
    def told(self) -> dict[str, str]:
        """Article → digest of its content when it was last told from."""
        found: dict[str, str] = {}
        for edition in reversed(self.editions):
            found |= told_articles(edition.value)
        return found

    def last(self, articles: Sequence[StoredArticle]) -> StoredEdition | None:
        """The latest edition that was told from one of these articles."""
        ids = {held.article.id for held in articles}
        return next((kept for kept in self.editions if ids & told_articles(kept.value).keys()), None)

    def headlines(self, articles: Sequence[StoredArticle]) -> frozenset[str]:
        """The headlines, less capitals, under which these articles were told."""
        ids = {held.article.id for held in articles}
        return frozenset(
            without_case(briefing["headline"]["text"])
            for edition in self.editions
            for briefing in edition.value["events"]
            if ids & set(briefing["articles"])
        )


def recall(on: Reader, view: View) -> Memory:
    """What the editions of the days before said to readers of the same view."""
    kept = [on.editions(str(earlier))[:1] for earlier in days_before(view)]
    return Memory([edition for newest in kept for edition in newest])


def days_before(view: View) -> list[View]:
    """The views of the days before, the latest first."""
    reach = min(LOOK_BACK_DAYS, view.date.toordinal() - datetime.date.min.toordinal())
    return [replace(view, date=view.date - datetime.timedelta(days=ago)) for ago in range(1, reach + 1)]


def without_case(headline: str) -> str:
    """A headline as it is compared."""
    return " ".join(headline.casefold().split())


def update_value(edition: StoredEdition, articles: Sequence[str]) -> Mapping[str, Any]:
    """What marks a briefing as an update: the edition that told the event before, and the articles since."""
    return {"since": edition.value["date"], "edition": edition.edition, "articles": list(articles)}
