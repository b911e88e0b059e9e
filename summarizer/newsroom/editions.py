"""Editions, the stored digests of days: which articles belong to a day, and what an edition records.

An edition tells an event by the articles published up to the end of its day, and by undated ones, so that it
can be made again at any later time. Related events are left out of it: they depend on what came later.
"""

import datetime
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zoneinfo import ZoneInfo

from summarizer.briefing.citations import cite_headline
from summarizer.errors import ParameterError
from summarizer.models import ELLIPSIS, is_withdrawn, publisher_of
from summarizer.newsroom.briefing_cache import citations
from summarizer.rendering.briefings import DigestEntry, ShownDigest
from summarizer.rendering.shapes import Cited, Digest
from summarizer.storage.stored import StoredArticle, StoredEvent

GRACE = datetime.timedelta(
    hours=2
)  # not tuned: late reports of the evening still get into the first revision
REDACTED = "[deleted]"
TOLD = "told"  # the key under which an edition records the articles it was made from


@dataclass(frozen=True, slots=True)
class DigestView:
    """Names a digest: a day in a time zone, and what is shown of it."""

    date: datetime.date
    tz: str = "UTC"
    limit: int = 10
    min_sources: int = 1
    language: str | None = None
    section: str | None = None

    def __str__(self) -> str:
        """One line of JSON, the same for the same view."""
        shown = {name: getattr(self, name) for name in self.__slots__}
        return json.dumps(shown | {"date": self.date.isoformat()}, sort_keys=True)

    @property
    def bounds(self) -> tuple[datetime.datetime, datetime.datetime]:
        """The moments, in UTC, at which the day begins and ends; equal where the zone skipped the day."""
        zone = get_zone(self.tz)
        try:
            following = self.date + datetime.timedelta(days=1)
            start, end = (
                datetime.datetime.combine(day, datetime.time(), zone).astimezone(datetime.UTC)
                for day in (self.date, following)
            )
        except OverflowError:
            raise ParameterError("date", f"{self.date} is outside the calendar; give a nearer day") from None
        return start, end

    @property
    def is_whole(self) -> bool:
        """Whether it shows the whole day, not narrowed to a section, language or limit."""
        return self == DigestView(self.date, self.tz)

    @property
    def is_skipped(self) -> bool:
        """Whether the clocks of the zone went over the day, as those of Samoa did over 30 December 2011."""
        start, end = self.bounds
        return start == end

    def closed(self, now: datetime.datetime) -> bool:
        """Whether the day and the grace period after it are over in its zone."""
        return now >= self.bounds[1] + GRACE


@dataclass(frozen=True, slots=True)
class Entry:
    """An event of a day, with those of its articles that were out by the end of the day."""

    event: StoredEvent
    articles: Sequence[StoredArticle]
    known: frozenset[str]  # those that an earlier edition was told from, unless they were replaced since

    @property
    def sources(self) -> int:
        """How many independent origins report it."""
        return _sources(self.articles, self.articles)

    @property
    def prominence(self) -> tuple[int, int, str]:
        """Its rank in the digest: independent origins that no edition has told, then articles, then how recent."""
        fresh = [held for held in self.articles if held.article.id not in self.known]
        dates = [str(held.article.published) for held in fresh if held.article.published]
        return _sources(fresh, self.articles), len(fresh), max(dates, default="")


def _sources(articles: Sequence[StoredArticle], among: Sequence[StoredArticle]) -> int:
    """How many independent origins ``articles`` have; a copy counts if its original is not out yet."""
    out = {held.article.id for held in among}
    originals = [
        held.article for held in articles if held.origin == held.article.id or held.origin not in out
    ]
    return len({publisher_of(article) for article in originals if not is_withdrawn(article)})


def get_zone(name: str) -> ZoneInfo:
    """The zone of that name.

    Raises:
        ParameterError: there is no such zone.
    """
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # KeyError: ZoneInfoNotFoundError; OSError: a folder of zones
        shown = name if len(name) <= 60 else name[:59] + "…"
        raise ParameterError(
            "tz", f"unknown time zone {shown!r}; give one like Asia/Karachi or UTC"
        ) from None


def entries(
    view: DigestView,
    events: Sequence[tuple[StoredEvent, Sequence[StoredArticle]]],
    digests_told: Mapping[str, str],
) -> list[Entry]:
    """The events of a day that a view shows, the most reported first.

    Args:
        view: the day, and what is shown of it.
        events: the events with an article of the day, each with all its articles.
        digests_told: what the editions of the days before were told from, article → digest of its content.
    """
    end = view.bounds[1]
    stored = [
        _entry(event, [a for a in articles if _is_out(a, view, end)], digests_told)
        for event, articles in events
    ]
    shown = [entry for entry in stored if _is_shown(entry, view)]
    shown.sort(key=lambda entry: entry.event.id)
    shown.sort(key=lambda entry: entry.prominence, reverse=True)
    return shown


def _entry(event: StoredEvent, articles: Sequence[StoredArticle], told: Mapping[str, str]) -> Entry:
    known = frozenset(held.article.id for held in articles if told.get(held.article.id) == held.digest)
    return Entry(event, articles, known)


def headline_value(entry: Entry) -> dict[str, Any] | None:
    """The cited headline of the first article that no edition has used; none if none has a headline."""
    ordered = sorted(entry.articles, key=lambda held: held.article.id in entry.known)
    found = [cited for held in ordered if (cited := cite_headline(held.article)) is not None]
    return Cited.of(found[0]).dump() if found else None


def edition_value(
    view: DigestView,
    revision: int | None,
    events: Sequence[Mapping[str, Any]],
    left_out: Sequence[Mapping[str, Any]],
    used: Mapping[str, str],
) -> dict[str, Any]:
    """A digest as it is stored; ``edition`` is null while the day is open.

    The hash covers the view and what is said, but not the number of the revision or the ids of events: an edition that
    is made again from the same articles has the same address.
    """
    value: dict[str, Any] = {
        "date": view.date.isoformat(),
        "tz": view.tz,
        "edition": None,
        "revision": revision,
        "events": list(events),
        "left_out": list(left_out),
        TOLD: dict(sorted(used.items())),
    }
    return value | {"edition": _hash([str(view), said_by(value)]) if revision is not None else None}


def said_by(value: Mapping[str, Any]) -> list[Any]:
    """What an edition says, without the ids of events, which depend on the history of the store."""
    events = [
        {name: held for name, held in told.items() if name not in {"id", "related"}}
        for told in value["events"]
    ]
    left = [{name: held for name, held in out.items() if name != "event"} for out in value["left_out"]]
    return [events, left]


def another_address(value: Mapping[str, Any]) -> dict[str, Any]:
    """The same edition under a new address, for use when the old one has lost words to a deletion."""
    return dict(value) | {"edition": _hash([value["edition"]])}


def _hash(said: Any) -> str:
    written = json.dumps(said, sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def day_of(digest: Digest) -> ShownDigest:
    """A digest for renderers."""
    entries = [
        DigestEntry(event.briefing(), event.update.since if event.update else None) for event in digest.events
    ]
    left_out = [(left.headline.text if left.headline else left.event, left.why) for left in digest.left_out]
    is_open = digest.edition is None and bool(
        entries or left_out
    )  # a closed day without news has none either
    return ShownDigest(digest.date, digest.tz, entries, left_out, is_open=is_open)


def told_articles(value: Mapping[str, Any]) -> dict[str, str]:
    """What an edition was told from: article id → digest of its content."""
    told: dict[str, str] = value.get(TOLD, {})
    return told


def shown(value: Mapping[str, Any]) -> Digest:
    """An edition as callers see it, without the record of the articles it was made from."""
    return Digest.model_validate(value)


def cited_articles(value: Mapping[str, Any]) -> set[str]:
    """The ids of the articles that an edition cites."""
    return {cited["article"] for cited in citations(value)}


def redact(value: Mapping[str, Any], article: str) -> dict[str, Any]:
    """An edition without the words of an article: each slice of it is marked as deleted, and stays in its place."""
    redacted: dict[str, Any] = json.loads(json.dumps(value))
    for briefing in redacted["events"]:
        for told in briefing.get("disagreements", ()):
            _redact_figures(told, article)
    for cited in citations(redacted):
        if cited["article"] == article:
            cited |= {"text": REDACTED, "source": None, "published": None, "url": None, "redacted": True}
    return redacted


def _redact_figures(figures: dict[str, Any], article: str) -> None:
    """Remove an article's figure, and the words that say what is counted if they are the article's."""
    for claim in figures["values"]:
        if claim["article"] == article:
            if all(part.strip() in claim["text"] for part in figures["about"].split(ELLIPSIS)):
                figures["about"] = REDACTED
            claim["value"] = REDACTED


def _is_out(stored: StoredArticle, view: DigestView, end: datetime.datetime) -> bool:
    """Whether an article was published by the end of the day, which ``end`` is."""
    published = stored.article.published
    if published is None or published.precision == "month":
        return True
    if isinstance(published.moment, datetime.datetime):
        return published.moment < end
    return published.moment <= view.date


def _is_shown(entry: Entry, view: DigestView) -> bool:
    if view.language is not None and entry.event.language != view.language:
        return False
    if view.section is not None and all(held.article.section != view.section for held in entry.articles):
        return False
    return entry.sources >= view.min_sources
