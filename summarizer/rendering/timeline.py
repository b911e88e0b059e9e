"""Timelines and changes as text, Markdown and HTML."""

from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.briefing.changes import Changes, Confirmed
from summarizer.briefing.timeline import DatedStatement
from summarizer.models import Citation, KeyPoint
from summarizer.rendering import shapes
from summarizer.rendering.templating import Alternate, render
from summarizer.rendering.wording import day, source_name, support_note


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """Something cited, with what is said in front of it and about it."""

    lead: str
    citation: Citation
    note: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Cited lines under a title, in parts that each have a name (``""`` for none)."""

    title: str
    summary: str
    parts: Sequence[tuple[str, Sequence[TimelineLine]]]


def changes_shape(event: str, since: str, since_in_words: str, changes: Changes) -> shapes.ChangesShape:
    """What is new of an event since ``since``: a day, a moment, or the hash of an edition."""
    return shapes.ChangesShape(
        event=event,
        since=since,
        nothing_new=not (changes.facts or changes.confirmed),
        said=_summed_up(since_in_words, changes),
        articles=list(changes.articles),
        headline=shapes.Cited.of(changes.headline) if changes.headline else None,
        sentences=[shapes.Cited.of(citation) for citation in changes.sentences],
        facts=[shapes.KeyPointShape.of_point(fact) for fact in changes.facts],
        confirmed=[shapes.ConfirmedShape.of_point(point) for point in changes.confirmed],
    )


def timeline_listing(title: str, statements: Sequence[DatedStatement]) -> Listing:
    """A timeline for people."""
    lines = [TimelineLine(_when(one), one.citation, _cited(one.citation, one.origins)) for one in statements]
    return Listing(title, "" if lines else "No statement of its articles has a date.", [("", lines)])


def changes_listing(title: str, since: str, changes: Changes) -> Listing:
    """What is new, for people."""
    facts = [
        TimelineLine("", one.citation, f"{_origin(one.citation)}; {support_note(one)}")
        for one in changes.facts
    ]
    confirmed = [
        TimelineLine("", one.citation, f"now also {', '.join(one.origins)}") for one in changes.confirmed
    ]
    return Listing(title, _summed_up(since, changes), [("New", facts), ("Confirmed", confirmed)])


def render_listing(listing: Listing, form: str, alternates: Sequence[Alternate] = ()) -> str:
    """A listing as ``text``, ``markdown`` or ``html``."""
    return render("listing", form, listing=listing, alternates=alternates)


def _summed_up(since: str, changes: Changes) -> str:
    """What is new in a sentence of ours.

    >>> _summed_up("2025-04-08", Changes((), None, (), (), ()))
    'Nothing new since 2025-04-08.'
    """
    if changes.facts:
        return f"{_count(changes.facts, 'new fact')} since {since}."
    if changes.confirmed:
        return f"No new fact since {since}; {_count(changes.confirmed, 'known point')} confirmed."
    return f"Nothing new since {since}."


def _count(items: Sequence[KeyPoint | Confirmed], name: str) -> str:
    return f"{len(items)} {name}" + ("" if len(items) == 1 else "s")


def _when(one: DatedStatement) -> str:
    if one.precision == "year":
        return str(one.first.year)
    if one.precision == "month":
        return f"{one.first:%B %Y}"
    shown = day(one.first.isoformat())
    return shown if one.first == one.last else f"{shown} to {day(one.last.isoformat())}"


def _cited(citation: Citation, origins: Sequence[str]) -> str:
    others = [name for name in origins if name not in {citation.source, citation.article}]
    return _origin(citation) + (f"; also {', '.join(others)}" if others else "")


def _origin(citation: Citation) -> str:
    return f"{source_name(citation)}, {day(citation.published)}"
