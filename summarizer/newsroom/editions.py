"""The digest of a day as an edition: what belongs to the day, what was known by its end, and how it is kept.

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

from summarizer.errors import ParameterError
from summarizer.newsroom.telling import citations
from summarizer.storage.store import StoredArticle, StoredEvent

GRACE = datetime.timedelta(hours=2)  # not tuned: late reports of the evening still make the first revision
REDACTED = "[deleted]"


@dataclass(frozen=True, slots=True)
class View:
    """Which digest: a day in a zone, and what is shown of it."""

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
            raise ParameterError(
                "date", f"{self.date} is beyond the calendar; give a day of this age"
            ) from None
        return start, end

    def closed(self, now: datetime.datetime) -> bool:
        """Whether the day is over in its zone, and the grace too."""
        return now >= self.bounds[1] + GRACE


@dataclass(frozen=True, slots=True)
class Entry:
    """An event of a day, with those of its articles that were out by the end of the day."""

    event: StoredEvent
    articles: Sequence[StoredArticle]

    @property
    def prominence(self) -> tuple[int, int, str]:
        """Independent origins, then articles, then how recent: what makes a story come first."""
        originals = [held.article for held in self.articles if held.origin in {held.article.id, None}]
        dates = [str(held.article.published) for held in self.articles if held.article.published]
        return (
            len({article.source or article.id for article in originals}),
            len(self.articles),
            max(dates, default=""),
        )


def get_zone(name: str) -> ZoneInfo:
    """The zone of that name.

    Raises:
        ParameterError: there is none.
    """
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, KeyError):  # KeyError: ZoneInfoNotFoundError; OSError: a folder of zones
        shown = name if len(name) <= 60 else name[:59] + "…"
        raise ParameterError(
            "tz", f"unknown time zone {shown!r}; give one like Asia/Karachi or UTC"
        ) from None


def entries(view: View, events: Sequence[tuple[StoredEvent, Sequence[StoredArticle]]]) -> list[Entry]:
    """The events of a day that a view shows, the most reported first."""
    held = [Entry(event, [a for a in articles if _is_out(a, view)]) for event, articles in events]
    shown = [entry for entry in held if _is_shown(entry, view)]
    shown.sort(key=lambda entry: entry.event.id)
    shown.sort(key=lambda entry: entry.prominence, reverse=True)
    return shown


def basis(shown: Sequence[tuple[str, str]]) -> str:
    """A hash of what an edition is made from: event ids with what was told from."""
    return hashlib.sha256(json.dumps(list(shown)).encode()).hexdigest()


def edition_value(view: View, revision: int | None, events: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """A digest as it is served; ``edition`` is null while the day is open."""
    value = {
        "date": view.date.isoformat(),
        "tz": view.tz,
        "edition": None,
        "revision": revision,
        "events": list(events),
    }
    if revision is not None:
        said = json.dumps([str(view), value], sort_keys=True, ensure_ascii=False)
        value["edition"] = hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]
    return value


def cited_articles(value: Mapping[str, Any]) -> set[str]:
    """The ids of the articles that an edition cites."""
    return {cited["article"] for briefing in value["events"] for cited in citations(briefing)}


def redact(value: Mapping[str, Any], article: str) -> dict[str, Any]:
    """An edition without the words of an article: each slice of it is marked as deleted, and stays in its place."""
    redacted: dict[str, Any] = json.loads(json.dumps(value))
    for briefing in redacted["events"]:
        for cited in citations(briefing):
            if cited["article"] == article:
                cited |= {"text": REDACTED, "source": None, "published": None, "redacted": True}
    return redacted


def _is_out(stored: StoredArticle, view: View) -> bool:
    published = stored.article.published
    if published is None or published.precision == "month":
        return True
    if isinstance(published.moment, datetime.datetime):
        return published.moment < view.bounds[1]
    return published.moment <= view.date


def _is_shown(entry: Entry, view: View) -> bool:
    if view.language is not None and entry.event.language != view.language:
        return False
    if view.section is not None and all(held.article.section != view.section for held in entry.articles):
        return False
    return entry.prominence[0] >= view.min_sources
