"""Briefings and events as plain text for a terminal, made for reading.

Article text may hold terminal control sequences or right-to-left overrides: what reaches a terminal is shown
harmless, never acted on. The cited offsets always speak of the stored text, not of this view of it.
"""

import textwrap
import unicodedata
from collections.abc import Iterable, Mapping

from summarizer.explanations import Reason, Trace
from summarizer.models import Briefing, Event, KeyPoint
from summarizer.rendering import differences, marks, sources

WIDTH = 88
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u200e\u200f\u2060\ufeff"))
_JOINERS = "\u200c\u200d"


def render_briefings(briefings: Iterable[Briefing], traces: Iterable[Trace]) -> str:
    """All briefings, one under the other, each with the trace of its choices where that is not empty."""
    pairs = zip(briefings, traces, strict=True)
    return "\n\n".join(_briefing(briefing, trace) for briefing, trace in pairs) + "\n"


def render_events(events: Iterable[Event], reasons: Mapping[str, Reason]) -> str:
    """All events, each with its articles, and for an article in ``reasons`` why it is there."""
    return "\n\n".join(_event(event, reasons) for event in events) + "\n"


def harmless(text: str) -> str:
    r"""``text`` in one line without control or invisible formatting characters.

    Marks that only say where a word may be broken, and in which direction a script runs, go; what could turn the
    words around or act on a terminal shows as a question mark. The joiners of Persian and Hindi letters stay.

    >>> harmless("red \x1b[31malert\u202e, har\u00adbour\npilots")
    'red ?[31malert?, harbour pilots'
    """
    shown = "".join("?" if _is_harmful(c) else c for c in text.translate(_UNSEEN))
    return " ".join(shown.split())


def _is_harmful(character: str) -> bool:
    if character in _JOINERS or character.isspace():
        return False
    return unicodedata.category(character) in {"Cc", "Cf", "Cs"}


def _briefing(briefing: Briefing, trace: Trace) -> str:
    numbers = sources.cited_articles(briefing)
    mark = marks.marker(briefing)
    title = harmless(briefing.headline.text)
    told = " ".join(
        harmless(said) + (f" [{given}]" if given else "")
        for said, given in marks.marked_sentences(briefing, mark)
    )
    parts = [
        _wrap(title),
        _wrap(f"{sources.days(briefing)} · {sources.size(briefing)}"),
        "=" * min(WIDTH, len(title)),
        "",
        _wrap(told, indent="  "),
    ]
    if briefing.key_points:
        parts += ["", "Key points", *(_key_point(point, mark) for point in briefing.key_points)]
    parts += _differences(briefing)
    parts += ["", "Sources", *_sources(briefing, numbers), *_notes(briefing)]
    if why := sources.trace_notes(briefing, trace, harmless):
        parts += ["", "Why these sentences", *(_wrap(note, "      ", "  ") for note in why)]
    return "\n".join(parts)


def _differences(briefing: Briefing) -> list[str]:
    parts: list[str] = []
    for about, lines in differences.quantities(briefing):
        parts.append(_wrap(harmless(about), indent="    ", first="  * "))
        parts += [_wrap(harmless(line), indent="        ", first="      ") for line in lines]
    return ["", differences.HEADING, *parts] if parts else []


def _key_point(point: KeyPoint, mark: marks.Marker) -> str:
    # A sentence of the briefing is shown once, where it is told.
    text = point.citation.text if point.sentence is None else f"{sources.opening(point.citation.text)} above"
    said = f"{harmless(text)} [{mark(point.citation)}]"
    return _wrap(f"{said} ({harmless(sources.support_note(point))})", indent="    ", first="  * ")


def _sources(briefing: Briefing, numbers: dict[str, int]) -> list[str]:
    cited = sources.first_citations(briefing)
    return [
        _wrap(
            f"[{number}] {harmless(sources.source_name(cited[article]))}, "
            f"{sources.day(cited[article].published)} · {harmless(article)}",
            indent="      ",
            first="  ",
        )
        for article, number in numbers.items()
    ]


def _notes(briefing: Briefing) -> list[str]:
    notes = [f"Corrected: {harmless(note)}" for note in sources.correction_notes(briefing)]
    notes += [f"Set aside: {harmless(left.article)} ({harmless(left.why)})" for left in briefing.set_aside]
    notes += [f"Related: {related.event} ({harmless(related.why)})" for related in briefing.related]
    return ["", *(_wrap(note, indent="    ", first="  ") for note in notes)] if notes else []


def _event(event: Event, reasons: Mapping[str, Reason]) -> str:
    dates = (event.first_published, event.last_published)
    span = " to ".join(dict.fromkeys(sources.day(date) for date in dates if date)) or "undated"
    lines = [_wrap(harmless(event.title)), f"  {event.id} · {span} · {len(event.articles)} article(s)"]
    for article in event.articles:
        lines.append(f"    {harmless(article)}")
        if article in reasons:
            lines.append(_wrap(_reason(reasons[article]), indent="      "))
    return "\n".join(lines)


def _reason(reason: Reason) -> str:
    said = [reason.rule]
    if reason.similarity is not None:
        shared = ", ".join(harmless(term) for term, _ in reason.terms)
        said.append(f"similarity {reason.similarity:.2f}; shares {shared}")
    if reason.days is not None:
        said.append(f"{reason.days} day(s) apart at most")
    if reason.nearest is not None:
        said.append(f"nearest other event {reason.nearest} at {reason.nearest_similarity:.2f}")
    if reason.kept_apart is not None:
        said.append(f"kept apart: {harmless(reason.kept_apart)}")
    if reason.dates:
        said.append(f"mentions {', '.join(reason.dates)}")
    return "; ".join(said)


def _wrap(text: str, indent: str = "", first: str | None = None) -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=indent if first is None else first,
        subsequent_indent=indent,
        break_long_words=False,
        break_on_hyphens=False,
    )
