"""Stored articles and events as values for JSON and as lines for a terminal."""

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from summarizer.models import Article
from summarizer.rendering.sources import day
from summarizer.rendering.text import harmless


class HeldArticle(Protocol):
    """An article as a store gives it."""

    @property
    def article(self) -> Article:
        """The article."""

    @property
    def event(self) -> str | None:
        """The id of its event."""


class HeldEvent(Protocol):
    """An event as a store gives it."""

    @property
    def id(self) -> str:
        """Its id."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def first_published(self) -> str | None:
        """The earliest date of its articles."""

    @property
    def last_published(self) -> str | None:
        """The latest."""

    @property
    def articles(self) -> int:
        """How many it has."""

    @property
    def sources(self) -> int:
        """How many independent ones report it."""


def event_value(event: HeldEvent, articles: Sequence[HeldArticle]) -> dict[str, Any]:
    """One event, as ``newsfold group --format jsonl`` writes it."""
    ids = [held.article.id for held in articles]
    names = ("title", "first_published", "last_published")
    return {"id": event.id, "articles": ids, **{name: getattr(event, name) for name in names}}


def event_line(event: HeldEvent) -> str:
    """One event on two lines."""
    span = " to ".join(dict.fromkeys(day(date) for date in (event.first_published, event.last_published)))
    size = f"{event.articles} article(s), {event.sources} source(s)"
    return f"{event.id}  {harmless(event.title)}\n    {span} · {size}\n"


def article_value(stored: HeldArticle) -> dict[str, Any]:
    """One article with what is known of it."""
    article, published = stored.article, stored.article.published
    names = ("id", "title", "text", "source", "url", "section", "author", "language", "kind")
    return {name: getattr(article, name) for name in names} | {
        "published": str(published) if published else None,
        "precision": published.precision if published else "none",
        "from": published.origin if published else "none",
        "event": stored.event,
    }


def article_text(stored: HeldArticle) -> str:
    """One article for a terminal: what is known of it, then its text line by line."""
    value = article_value(stored)
    text = value.pop("text")
    known = "".join(f"{name}: {harmless(str(what))}\n" for name, what in value.items() if what is not None)
    return known + "\n" + "\n".join(map(harmless, text.splitlines())) + "\n"


def exported_value(stored: HeldArticle) -> dict[str, Any]:
    """One article as ``newsfold ingest`` reads it back: what its publisher gave, and nothing that reading found."""
    article, published = stored.article, stored.article.published
    names = ("id", "title", "text", "source", "url", "section", "author", "language")
    value = {name: getattr(article, name) for name in names}
    if published and published.origin in {"metadata", "feed"}:
        value["published"] = str(published)[:7] if published.precision == "month" else str(published)
    return {name: what for name, what in value.items() if what is not None}


def verified_text(
    citations: int, failed: Sequence[tuple[str, Mapping[str, Any]]], altered: Sequence[str] = ()
) -> str:
    """What verifying found."""
    lines = [
        f"{place}: article {harmless(str(cited['article']))} "
        f"{harmless(str(cited['field']))}[{cited['start']}:{cited['end']}] does not say "
        f"“{harmless(str(cited['text']))}”"
        for place, cited in failed
    ]
    verdict = (
        f"{len(failed)} of {citations} citations do not hold" if failed else f"all {citations} citations hold"
    )
    changed = [
        f"article {harmless(id_)} is not as it came: its stored content was changed" for id_ in altered
    ]
    return "\n".join([*lines, *changed, verdict]) + "\n"
