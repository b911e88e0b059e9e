"""Timelines and changes: as values with their keys in order, and as text, Markdown and HTML."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from summarizer.briefing.changes import Changes, Confirmed
from summarizer.briefing.timeline import Statement
from summarizer.models import Citation, KeyPoint
from summarizer.rendering import html, markdown
from summarizer.rendering.sources import day, source_name, support_note
from summarizer.rendering.text import WIDTH, harmless
from summarizer.rendering.values import citation_value, key_point_value


@dataclass(frozen=True, slots=True)
class Line:
    """Something cited, with what is said in front of it and about it."""

    lead: str
    citation: Citation
    note: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Cited lines under a title, in parts that each have a name (``""`` for none)."""

    title: str
    said: str
    parts: Sequence[tuple[str, Sequence[Line]]]


def statement_value(statement: Statement) -> dict[str, Any]:
    """One dated statement."""
    mention = dict(zip(("start", "end"), statement.mention, strict=True)) if statement.mention else None
    return {
        "date": statement.first.isoformat(),
        "until": statement.last.isoformat() if statement.last != statement.first else None,
        "precision": statement.precision,
        "from": statement.basis,
        "mention": mention,
        **citation_value(statement.citation),
        "origins": list(statement.origins),
        "articles": list(statement.articles),
    }


def changes_value(event: str, since: str, since_in_words: str, changes: Changes) -> dict[str, Any]:
    """What is new of an event since ``since``: a day, a moment, or the hash of an edition."""
    return {
        "event": event,
        "since": since,
        "nothing_new": not (changes.facts or changes.confirmed),
        "said": _summed_up(since_in_words, changes),
        "articles": list(changes.articles),
        "headline": citation_value(changes.headline) if changes.headline else None,
        "sentences": [citation_value(citation) for citation in changes.sentences],
        "facts": [key_point_value(fact) for fact in changes.facts],
        "confirmed": [_confirmed_value(one) for one in changes.confirmed],
    }


def timeline_listing(title: str, statements: Sequence[Statement]) -> Listing:
    """A timeline for people."""
    lines = [Line(_when(one), one.citation, _cited(one.citation, one.origins)) for one in statements]
    return Listing(title, "" if lines else "No statement of its articles has a date.", [("", lines)])


def changes_listing(title: str, since: str, changes: Changes) -> Listing:
    """What is new, for people."""
    facts = [Line("", one.citation, f"{_origin(one.citation)}; {support_note(one)}") for one in changes.facts]
    confirmed = [Line("", one.citation, f"now also {', '.join(one.origins)}") for one in changes.confirmed]
    return Listing(title, _summed_up(since, changes), [("New", facts), ("Confirmed", confirmed)])


def render_listing(listing: Listing, form: str) -> str:
    """A listing as ``text``, ``markdown`` or ``html``."""
    return {"text": _text, "markdown": _markdown, "html": _html}[form](listing)


def _confirmed_value(one: Confirmed) -> dict[str, Any]:
    cited = [citation_value(citation) for citation in one.cited]
    return {**citation_value(one.citation), "origins": list(one.origins), "cited": cited}


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


def _when(one: Statement) -> str:
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


def _text(listing: Listing) -> str:
    title = harmless(listing.title)
    out = [title, "=" * min(WIDTH, len(title)), *([listing.said] if listing.said else [])]
    for name, lines in listing.parts:
        out += ["", name] if name and lines else []
        for line in lines:
            lead = f"{line.lead}: " if line.lead else ""
            said = f"{lead}{harmless(line.citation.text)} ({harmless(line.note)})"
            out.append(textwrap.fill(said, WIDTH, initial_indent="  - ", subsequent_indent="    "))
    return "\n".join(out) + "\n"


def _markdown(listing: Listing) -> str:
    show = markdown.escape
    out = [f"## {show(listing.title)}", *([show(listing.said)] if listing.said else [])]
    for name, lines in listing.parts:
        out += [f"### {name}"] if name and lines else []
        items = [
            "- "
            + (f"**{show(one.lead)}** " if one.lead else "")
            + f"{show(one.citation.text)} *({show(one.note)})*"
            for one in lines
        ]
        out += ["\n".join(items)] if items else []
    return "\n\n".join(out) + "\n"


def _html(listing: Listing) -> str:
    show = html.escape
    out = [f"<h1>{show(listing.title)}</h1>", *([f"<p>{show(listing.said)}</p>"] if listing.said else [])]
    for name, lines in listing.parts:
        out += [f"<h2>{name}</h2>"] if name and lines else []
        items = "".join(
            "<li>"
            + (f"<b>{show(one.lead)}</b> " if one.lead else "")
            + f"{show(one.citation.text)} <small>{show(one.note)}</small></li>\n"
            for one in lines
        )
        out += [f"<ul>\n{items}</ul>"] if items else []
    return html.page("<article>\n" + "\n".join(out) + "\n</article>", listing.title)
