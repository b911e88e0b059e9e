"""Briefings as Markdown; every character of an article's text stands for itself."""

import re
from collections.abc import Iterable

from summarizer.explanations import Trace
from summarizer.models import Briefing, KeyPoint
from summarizer.rendering import differences, marks, sources
from summarizer.rendering.text import harmless

# Every ASCII punctuation character may be escaped in CommonMark; these are the ones that can start something.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~&$=:@])")


def render_briefings(briefings: Iterable[Briefing], traces: Iterable[Trace]) -> str:
    """All briefings, each under a heading of the second level."""
    return (
        "\n\n".join(_briefing(briefing, trace) for briefing, trace in zip(briefings, traces, strict=True))
        + "\n"
    )


def escape(text: str) -> str:
    r"""``text`` so that Markdown shows it as it is.

    >>> escape("1. <b>[x](javascript:y)</b>")
    '1\\. \\<b\\>\\[x\\]\\(javascript\\:y\\)\\</b\\>'
    """
    return _SPECIAL.sub(r"\\\1", harmless(text))


def _briefing(briefing: Briefing, trace: Trace) -> str:
    numbers = sources.cited_articles(briefing)
    mark = marks.marker(briefing)
    told = " ".join(
        escape(said) + (f" \\[{given}\\]" if given else "")
        for said, given in marks.marked_sentences(briefing, mark)
    )
    parts = [
        f"## {escape(briefing.headline.text)}",
        f"*{sources.days(briefing)} · {sources.size(briefing)}*",
        told,
    ]
    if briefing.key_points:
        parts += [
            "### Key points",
            "\n".join(f"- {_key_point(point, mark)}" for point in briefing.key_points),
        ]
    parts += _differences(briefing)
    parts += ["### Sources", _sources(briefing, numbers), *_notes(briefing)]
    if why := sources.trace_notes(briefing, trace, escape):
        parts += ["### Why these sentences", "\n".join(f"- {note}" for note in why)]
    return "\n\n".join(parts)


def _differences(briefing: Briefing) -> list[str]:
    lines: list[str] = []
    for about, figures in differences.quantities(briefing):
        lines += [f"- {escape(about)}", *(f"  - {escape(figure)}" for figure in figures)]
    return [f"### {differences.HEADING}", "\n".join(lines)] if lines else []


def _key_point(point: KeyPoint, mark: marks.Marker) -> str:
    number = mark(point.citation)
    # A sentence of the briefing is shown once, where it is told.
    text = point.citation.text if point.sentence is None else f"{sources.opening(point.citation.text)} above"
    return f"{escape(text)} \\[{number}\\] *({escape(sources.support_note(point))})*"


def _sources(briefing: Briefing, numbers: dict[str, int]) -> str:
    cited = sources.first_citations(briefing)
    return "\n".join(
        f"{number}. {escape(sources.source_name(cited[article]))}, {sources.day(cited[article].published)}"
        f" ({escape(article)})"
        for article, number in numbers.items()
    )


def _notes(briefing: Briefing) -> list[str]:
    notes = [f"- Corrected: {escape(note)}" for note in sources.correction_notes(briefing)]
    notes += [f"- Set aside: {escape(left.article)} ({escape(left.why)})" for left in briefing.set_aside]
    notes += [f"- Related: {escape(related.event)} ({escape(related.why)})" for related in briefing.related]
    return ["\n".join(notes)] if notes else []
