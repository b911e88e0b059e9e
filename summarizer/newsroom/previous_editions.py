"""What the editions of the days before have said, and events told by what is new since."""

import datetime
import hashlib
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from summarizer.models import Article, Sentence
from summarizer.newsroom.briefing_cache import Value, tell_if_possible
from summarizer.newsroom.editions import DigestView, told_articles
from summarizer.rendering.shapes import BriefingShape, Cited, KeyPointShape
from summarizer.storage.store import Reader
from summarizer.storage.stored import StoredArticle, StoredEdition, StoredEvent
from summarizer.text.sentences import split

if TYPE_CHECKING:
    from summarizer.briefing.changes import Changes

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


def recall(tx: Reader, view: DigestView) -> Memory:
    """What the editions of the days before said to readers of the same view."""
    kept = [tx.editions(str(earlier))[:1] for earlier in days_before(view)]
    return Memory([edition for newest in kept for edition in newest])


def days_before(view: DigestView) -> list[DigestView]:
    """The views of the days before, the latest first."""
    reach = min(LOOK_BACK_DAYS, view.date.toordinal() - datetime.date.min.toordinal())
    return [replace(view, date=view.date - datetime.timedelta(days=ago)) for ago in range(1, reach + 1)]


def without_case(headline: str) -> str:
    """A headline as it is compared."""
    return " ".join(headline.casefold().split())


def update_value(edition: StoredEdition, articles: Sequence[str]) -> Mapping[str, Any]:
    """What marks a briefing as an update: the edition that told the event before, and the articles since."""
    return {"since": edition.value["date"], "edition": edition.edition, "articles": list(articles)}


@dataclass(frozen=True, slots=True)
class Before:
    """What was said of an event: by which edition last, from which articles, in words since replaced, under what."""

    edition: StoredEdition
    known: Collection[str]
    said: Sequence[Sentence]
    headlines: Collection[str]

    @property
    def digest(self) -> str:
        """A hash of all that was said."""
        words = [sentence.text for sentence in self.said]
        parts = [self.edition.edition, sorted(self.known), words, sorted(self.headlines)]
        return hashlib.sha256(json.dumps(parts).encode()).hexdigest()


def tell_update(
    event: StoredEvent, articles: Sequence[Article], before: Before, words: int, key_points: int
) -> Value | None:
    """The briefing of an event led by what is new, with ``update`` to mark it; none without a material change."""
    from summarizer.briefing.brief import Options  # noqa: PLC0415 - numpy and scipy
    from summarizer.briefing.changes import find_changes  # noqa: PLC0415

    changes = find_changes(articles, before.known, Options(words, key_points), before.said)
    whole = tell_if_possible(event, articles, words, key_points) if changes.material else None
    if whole is None:
        return None
    return {
        **whole.dump(),
        "headline": _headline(whole, changes, before),
        "sentences": [Cited.of(cited).dump() for cited in changes.sentences],
        "key_points": [KeyPointShape.of_point(fact).dump() for fact in changes.facts],
        "signature": whole.signature + "|told:new",
        "update": update_value(before.edition, changes.articles),
    }


def _headline(whole: BriefingShape, changes: "Changes", before: Before) -> dict[str, Any]:
    """The event's headline where a new article has it, else that of what is new; the opening where both were read."""
    own = whole.headline if whole.headline.article in changes.articles else None
    new = Cited.of(changes.headline) if changes.headline is not None else None
    for headline in (own, new):
        if headline is not None and without_case(headline.text) not in before.headlines:
            return headline.dump()
    return Cited.of(changes.sentences[0]).dump()


def replaced(tx: Reader, articles: Sequence[StoredArticle], told: dict[str, str]) -> list[Sentence]:
    """What was said by the earlier versions of articles that were told from and replaced since."""
    gone = [held.article for held in articles if told.get(held.article.id, held.digest) != held.digest]
    return [sentence for article in gone for older in tx.superseded(article.id) for sentence in split(older)]
