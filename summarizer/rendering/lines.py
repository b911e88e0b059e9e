"""Renders stored articles, events, ledgers and publishers as JSON values and as lines for a terminal."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any, Protocol

from summarizer.explanations import Reason, Shift, days_apart
from summarizer.models import Article, Event, LedgerLine
from summarizer.rendering.text import counted, harmless, wrap
from summarizer.rendering.wording import day

_SHOWN = 90  # characters of a paragraph in text


class ListedArticle(Protocol):
    """An article as a store gives it."""

    @property
    def article(self) -> Article:
        """The article."""

    @property
    def event(self) -> str | None:
        """The id of its event."""


class ListedEvent(Protocol):
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


def event_value(event: ListedEvent, articles: Sequence[ListedArticle]) -> dict[str, Any]:
    """One event, as ``newsfold group --format jsonl`` writes it."""
    ids = [held.article.id for held in articles]
    names = ("title", "first_published", "last_published")
    return {"id": event.id, "articles": ids, **{name: getattr(event, name) for name in names}}


def event_line(event: ListedEvent) -> str:
    """One event on two lines."""
    span = " to ".join(dict.fromkeys(day(date) for date in (event.first_published, event.last_published)))
    size = f"{counted(event.articles, 'article')}, {counted(event.sources, 'source')}"
    return f"{event.id}  {harmless(event.title)}\n    {span} · {size}\n"


def article_value(stored: ListedArticle) -> dict[str, Any]:
    """One article with what is known of it."""
    article, published = stored.article, stored.article.published
    names = ("id", "title", "text", "source", "url", "section", "author", "language", "kind")
    return {name: getattr(article, name) for name in names} | {
        "published": str(published) if published else None,
        "precision": published.precision if published else "none",
        "from": published.origin if published else "none",
        "event": stored.event,
    }


def article_text(stored: ListedArticle) -> str:
    """One article for a terminal: what is known of it, then its text line by line."""
    value = article_value(stored)
    text = value.pop("text")
    known = "".join(f"{name}: {harmless(str(what))}\n" for name, what in value.items() if what is not None)
    return known + "\n" + "\n".join(map(harmless, text.splitlines())) + "\n"


def exported_value(stored: ListedArticle) -> dict[str, Any]:
    """One article as ``newsfold ingest`` reads it back: what its publisher gave, and nothing that reading found."""
    article, published = stored.article, stored.article.published
    names = ("id", "title", "text", "source", "url", "section", "author", "language")
    value: dict[str, Any] = {name: getattr(article, name) for name in names}
    value |= {"tags": list(article.tags) or None, "image": article.image}
    value |= {"id": int(article.id)} if article.numbered else {}
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


# Grouping.


def render_events(events: Iterable[Event], reasons: Mapping[str, Reason]) -> str:
    """All events, each with its articles, and for an article in ``reasons`` why it is there."""
    return "\n\n".join(_event(event, reasons) for event in events) + "\n"


def _event(event: Event, reasons: Mapping[str, Reason]) -> str:
    dates = (event.first_published, event.last_published)
    span = " to ".join(dict.fromkeys(day(date) for date in dates if date)) or "undated"
    lines = [
        wrap(harmless(event.title)),
        f"  {event.id} · {span} · {counted(len(event.articles), 'article')}",
    ]
    for article in event.articles:
        lines.append(f"    {harmless(article)}")
        if article in reasons:
            lines.append(wrap(harmless(_reason(reasons[article])), indent="      "))
    return "\n".join(lines)


def _reason(reason: Reason) -> str:
    said = [reason.rule]
    if reason.similarity is not None:
        shared = ", ".join(harmless(term) for term, _ in reason.terms)
        said.append(f"similarity {reason.similarity:.2f}; shares {shared}")
    if reason.days is not None:
        said.append(f"{days_apart(reason.days)}{' at most' if reason.days else ''}")
    if reason.nearest is not None:
        said.append(f"nearest other event {reason.nearest} at {reason.nearest_similarity:.2f}")
    if reason.kept_apart is not None:
        said.append(f"kept apart: {harmless(reason.kept_apart)}")
    if reason.dates:
        said.append(f"mentions {', '.join(reason.dates)}")
    return "; ".join(said)


# The ledger of an ingest.


def ledger_value(line: LedgerLine) -> dict[str, Any]:
    """A ledger line as ``newsfold ingest --format jsonl`` writes it."""
    held = asdict(line)
    return {("from" if name == "date_origin" else name): what for name, what in held.items()}


def ledger_line(line: LedgerLine, form: str) -> str:
    """A ledger line as ``text`` or ``jsonl``."""
    if form == "jsonl":
        return json.dumps(ledger_value(line), ensure_ascii=False) + "\n"
    said = [f"{line.outcome:<9}", harmless(line.article or "-")]
    if line.of and line.of != line.article:
        said.append(f"of {harmless(line.of)}")
    if line.published:
        said.append(f"{line.published} (from {line.date_origin})")
    said.append(harmless(line.reason or ""))
    return "  ".join([*filter(None, said), f"[{harmless(line.input)}]"]) + "\n"


def ledger_totals(counts: Mapping[str, int]) -> str:
    """How many of each outcome."""
    return ", ".join(f"{count} {outcome}" for outcome, count in sorted(counts.items())) + "\n"


# Publishers.


def source_value(
    name: str | None, originals: int, reprints: int, furniture: Sequence[tuple[str, int]]
) -> dict[str, Any]:
    """A publisher as JSON: its furniture with how many texts have each paragraph."""
    learnt = [{"text": text, "texts": texts} for text, texts in furniture]
    return {"source": name, "originals": originals, "reprints": reprints, "furniture": learnt}


def source_text(name: str | None, originals: int, reprints: int, furniture: Sequence[tuple[str, int]]) -> str:
    """A publisher as lines of text."""
    lines = [f"{harmless(name or '(no source)')}: {originals} originals, {reprints} reprints"]
    for text, texts in furniture:
        shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
        lines.append(f"    in {texts} texts: {harmless(shown)}")
    return "\n".join(lines) + "\n"


# What grouping anew changed.


def regrouped_text(version: int, before: int, after: int, shifts: Sequence[Shift]) -> str:
    """A line for each change, and a line that sums up."""
    lines = [_shift_line(shift) for shift in shifts] or ["nothing changed"]
    return "".join(
        f"{line}\n" for line in [*lines, f"version {version}: {counted(before, 'event')} before, {after} now"]
    )


def regrouped_values(
    version: int, before: int, after: int, shifts: Sequence[Shift]
) -> Iterator[dict[str, Any]]:
    """A value for each change, and one that sums up."""
    for shift in shifts:
        value: dict[str, Any] = {"what": shift.what, "event": shift.event, "events": list(shift.others)}
        yield value | ({"article": shift.article} if shift.article is not None else {})
    yield {"what": "version", "version": version, "before": before, "after": after}


def _shift_line(shift: Shift) -> str:
    others = ", ".join(shift.others)
    if shift.what == "joined":
        return f"joined: {others} went into {shift.event}"
    if shift.what == "split":
        return f"split: {shift.event} lost articles to {others}, born now"
    return f"moved: article {harmless(shift.article or '')} from {shift.event} to {others}"
