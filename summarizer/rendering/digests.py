"""A day's digest, and a single briefing, in the formats for people."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from summarizer.explanations import Trace
from summarizer.models import Briefing
from summarizer.rendering import html, markdown, text
from summarizer.rendering.sources import day
from summarizer.rendering.text import WIDTH, harmless

_RENDER = {
    "text": text.render_briefings,
    "markdown": markdown.render_briefings,
    "html": html.render_briefings,
}
_OPEN = "The day is not over: this is how it stands."
_NOTHING = "No events."
_NOTHING_NEW = "Nothing new."  # where all that was reported had been told


@dataclass(frozen=True, slots=True)
class Told:
    """An event of a digest; ``since`` is the day of the edition that told it before, none where it is told anew."""

    briefing: Briefing
    since: str | None = None

    @property
    def mark(self) -> str:
        """What marks an update."""
        return f"Update: new since {day(self.since)}" if self.since else ""


@dataclass(frozen=True, slots=True)
class Day:
    """A day's digest: ``left_out`` holds the headline (or id) of each event that it does not tell, and why."""

    date: str
    tz: str
    told: Sequence[Told]
    left_out: Sequence[tuple[str, str]] = ()
    is_open: bool = False

    @property
    def nothing(self) -> str:
        """What a day without events to tell says."""
        return _NOTHING_NEW if self.left_out else _NOTHING

    @property
    def name(self) -> str:
        """The day as people write it, and its zone."""
        return f"{day(self.date)} ({self.tz})"


def render_one(briefing: Briefing, form: str) -> str:
    """One briefing as ``text``, ``markdown`` or ``html``."""
    return _RENDER[form]([briefing], [Trace()])


def render_digest(held: Day, form: str) -> str:
    """A day's briefings under the name of the day, as ``text``, ``markdown`` or ``html``."""
    return {"text": _text, "markdown": _markdown, "html": _html}[form](held)


def _text(held: Day) -> str:
    parts = [held.name]
    if held.is_open:
        parts.append(_OPEN)
    for told in held.told:
        mark = f"[{told.mark}]\n" if told.since else ""
        parts.append("\n" + mark + text.render_briefings([told.briefing], [Trace()]).strip("\n"))
    if not held.told:
        parts.append(held.nothing)
    lines = [
        textwrap.fill(f"{harmless(name)}: {why}", WIDTH, initial_indent="  - ", subsequent_indent="    ")
        for name, why in held.left_out
    ]
    return "\n\n".join([*parts, *(["\n".join(["\nLeft out", *lines])] if lines else [])]) + "\n"


def _markdown(held: Day) -> str:
    parts = [f"# {markdown.escape(held.name)}"]
    if held.is_open:
        parts.append(f"*{_OPEN}*")
    for told in held.told:
        shown = markdown.render_briefings([told.briefing], [Trace()]).strip("\n")
        heading, _, rest = shown.partition("\n\n")
        parts += [heading, f"**{told.mark}**", rest] if told.since else [shown]
    if not held.told:
        parts.append(held.nothing)
    lines = [f"- {markdown.escape(name)}: {markdown.escape(why)}" for name, why in held.left_out]
    return "\n\n".join([*parts, *(["## Left out", "\n".join(lines)] if lines else [])]) + "\n"


def _html(held: Day) -> str:
    parts = [f"<header>\n<h1>{html.escape(held.name)}</h1>\n"]
    parts += [f"<p>{_OPEN}</p>\n"] if held.is_open else []
    parts += [f"<p>{held.nothing}</p>\n"] if not held.told else []
    parts += [_contents(held), "</header>\n"]
    parts += [_article(number, told) for number, told in enumerate(held.told, start=1)]
    lines = "".join(
        f"<li>{html.escape(name)} <small>{html.escape(why)}</small></li>\n" for name, why in held.left_out
    )
    parts += [f"<footer>\n<h2>Left out</h2>\n<ul>\n{lines}</ul>\n</footer>\n"] if lines else []
    return html.page("".join(parts).rstrip("\n"), held.name)


def _contents(held: Day) -> str:
    """The headlines of the day, each leading to its event."""
    items = "".join(
        f'<li><a href="#event-{number}">{html.escape(told.briefing.headline.text)}</a>'
        + (" <small>update</small>" if told.since else "")
        + "</li>\n"
        for number, told in enumerate(held.told, start=1)
    )
    return f"<ol>\n{items}</ol>\n" if len(held.told) > 1 else ""


def _article(number: int, told: Told) -> str:
    mark = f'<p class="mark">{html.escape(told.mark)}</p>\n' if told.since else ""
    opening = f'<article id="event-{number}">\n{mark}'
    return html.render_fragment(told.briefing).replace("<article>\n", opening, 1) + "\n"
