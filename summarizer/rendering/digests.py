"""A day's digest, and a single briefing, in the formats for people."""

from collections.abc import Sequence
from html import escape

from summarizer.models import Briefing, Trace
from summarizer.rendering import html, markdown, text
from summarizer.rendering.sources import day

_RENDER = {
    "text": text.render_briefings,
    "markdown": markdown.render_briefings,
    "html": html.render_briefings,
}


def render_one(briefing: Briefing, form: str) -> str:
    """One briefing as ``text``, ``markdown`` or ``html``."""
    return _RENDER[form]([briefing], [Trace()])


def render_digest(date: str, tz: str, briefings: Sequence[Briefing], form: str) -> str:
    """A day's briefings under the name of the day, as ``text``, ``markdown`` or ``html``."""
    named = f"{day(date)} ({tz})"
    told = _RENDER[form](briefings, [Trace()] * len(briefings)).lstrip("\n") if briefings else ""
    if form == "html":
        page = told or html.render_briefings([], [])
        nothing = "" if briefings else "<p>No events.</p>\n"
        return page.replace("<body>\n", f"<body>\n<h1>{escape(named)}</h1>\n{nothing}", 1)
    title = f"# {markdown.escape(named)}" if form == "markdown" else named
    return f"{title}\n\n{told or 'No events.' + chr(10)}"
