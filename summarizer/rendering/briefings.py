"""Briefings and a day's digest in the formats for people: text, Markdown and HTML."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarizer.explanations import Trace
from summarizer.models import Briefing, KeyPoint
from summarizer.rendering import wording
from summarizer.rendering.templating import call, render

_NOTHING = "No events."
_NOTHING_NEW = "Nothing new."  # where all that was reported had been told


@dataclass(frozen=True, slots=True)
class DigestEntry:
    """An event of a digest; ``since`` is the day of the edition that told it before, none where it is told anew."""

    briefing: Briefing
    since: str | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """A day's digest: ``left_out`` holds the headline (or id) of each event that it does not tell, and why."""

    date: str
    tz: str
    entries: Sequence[DigestEntry]
    left_out: Sequence[tuple[str, str]] = ()
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """A key point as it is shown."""

    text: str
    mark: str
    note: str


@dataclass(frozen=True, slots=True)
class Source:
    """A line of the list of sources."""

    number: int
    name: str
    day: str
    article: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A briefing in the words in which it is shown, the same for every format; ``update`` marks it in a digest."""

    headline: str
    days: str
    size: str
    sentences: Sequence[tuple[str, str]]
    points: Sequence[Point]
    differences: Sequence[tuple[str, Sequence[str]]]
    sources: Sequence[Source]
    notes: Sequence[str]
    why: Sequence[str]
    update: str = ""


def render_briefings(briefings: Iterable[Briefing], form: str, traces: Iterable[Trace] | None = None) -> str:
    """All briefings as ``text``, ``markdown`` or ``html``, each with the trace of its choices where there is one."""
    listed = list(briefings)
    traced = [Trace()] * len(listed) if traces is None else traces
    shown = [_shown(briefing, trace) for briefing, trace in zip(listed, traced, strict=True)]
    return render("briefings", form, briefings=shown)


def render_fragment(briefing: Briefing) -> str:
    """One briefing as the part of a page that a feed carries."""
    return call("briefing", "article", "html", _shown(briefing, Trace()))


def render_digest(digest: Day, form: str) -> str:
    """A day's briefings under the name of the day, as ``text``, ``markdown`` or ``html``."""
    shown = [
        _shown(
            entry.briefing, Trace(), f"Update: new since {wording.day(entry.since)}" if entry.since else ""
        )
        for entry in digest.entries
    ]
    return render(
        "digest",
        form,
        title=f"{wording.day(digest.date)} ({digest.tz})",
        is_open=digest.is_open,
        briefings=shown,
        nothing=_NOTHING_NEW if digest.left_out else _NOTHING,
        left_out=digest.left_out,
    )


def _shown(briefing: Briefing, trace: Trace, update: str = "") -> Shown:
    mark = wording.marker(briefing)
    cited = wording.first_citations(briefing)
    return Shown(
        headline=briefing.headline.text,
        days=wording.days(briefing),
        size=wording.size(briefing),
        sentences=wording.marked_sentences(briefing, mark),
        points=[_point(point, mark) for point in briefing.key_points],
        differences=list(wording.differences(briefing)),
        sources=[
            Source(
                number, wording.source_name(cited[article]), wording.day(cited[article].published), article
            )
            for article, number in wording.cited_articles(briefing).items()
        ],
        notes=_notes(briefing),
        why=wording.trace_notes(briefing, trace),
        update=update,
    )


def _point(point: KeyPoint, mark: wording.Marker) -> Point:
    # A sentence of the briefing is shown once, where it is told.
    text = point.citation.text if point.sentence is None else f"{wording.opening(point.citation.text)} above"
    return Point(text, mark(point.citation), wording.support_note(point))


def _notes(briefing: Briefing) -> list[str]:
    notes = [f"Corrected: {note}" for note in wording.correction_notes(briefing)]
    notes += [f"Set aside: {left.article} ({left.why})" for left in briefing.set_aside]
    return notes + [f"Related: {related.event} ({related.why})" for related in briefing.related]
