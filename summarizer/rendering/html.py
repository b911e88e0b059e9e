"""Briefings as one HTML page that needs nothing else: no script, no network, readable in light and in dark."""

from collections.abc import Iterable
from html import escape as escape_html

from summarizer.explanations import Trace
from summarizer.models import Briefing, KeyPoint
from summarizer.rendering import differences, marks, sources
from summarizer.rendering.text import harmless

_STYLE = """
:root { color-scheme: light dark; }
body { font: 1.05rem/1.55 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.45rem; line-height: 1.25; margin: 2.5rem 0 .25rem; }
h2 { font: 600 .85rem system-ui, sans-serif; letter-spacing: .04em; text-transform: uppercase; }
small, sup, .when { font-family: system-ui, sans-serif; opacity: .75; }
article + article, header + article, article + footer { border-top: 1px solid #8886; }
li { margin: .4rem 0; }
sup { line-height: 0; font-size: .7rem; white-space: nowrap; }
header ol { padding-left: 1.4rem; }
a { color: inherit; text-decoration-color: #8888; text-underline-offset: .15em; }
.mark { font: 600 .8rem system-ui, sans-serif; color: #a04000; margin: 2rem 0 -2rem; }
p, li, h1 { overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) { .mark { color: #ffb070; } }
"""


def render_briefings(briefings: Iterable[Briefing], traces: Iterable[Trace]) -> str:
    """All briefings as one page."""
    told = "\n".join(_briefing(briefing, trace) for briefing, trace in zip(briefings, traces, strict=True))
    return page(told, "Newsfold briefing")


def page(body: str, title: str) -> str:
    """A page around ``body``, which is HTML already."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def render_fragment(briefing: Briefing) -> str:
    """One briefing as the part of a page that a feed carries."""
    return _briefing(briefing, Trace())


def escape(text: str) -> str:
    """``text`` so that HTML shows it as it is."""
    return escape_html(harmless(text), quote=True)


def _briefing(briefing: Briefing, trace: Trace) -> str:
    numbers = sources.cited_articles(briefing)
    mark = marks.marker(briefing)
    told = " ".join(
        escape(said) + (f"<sup>[{given}]</sup>" if given else "")
        for said, given in marks.marked_sentences(briefing, mark)
    )
    points = "".join(f"<li>{_key_point(point, mark)}</li>\n" for point in briefing.key_points)
    listed = f"<h2>Key points</h2>\n<ul>\n{points}</ul>\n" if points else ""
    return (
        f"<article>\n<h1>{escape(briefing.headline.text)}</h1>\n"
        f'<p class="when">{sources.days(briefing)} · {sources.size(briefing)}</p>\n'
        f"<p>{told}</p>\n{listed}{_differences(briefing)}<h2>Sources</h2>\n<ol>\n{_sources(briefing, numbers)}</ol>\n"
        f"{_notes(briefing)}{_trace(briefing, trace)}</article>"
    )


def _differences(briefing: Briefing) -> str:
    items = "".join(
        f"<li>{escape(about)}\n<ul>\n{''.join(f'<li>{escape(line)}</li>' for line in lines)}\n</ul></li>\n"
        for about, lines in differences.quantities(briefing)
    )
    return f"<h2>{differences.HEADING}</h2>\n<ul>\n{items}</ul>\n" if items else ""


def _key_point(point: KeyPoint, mark: marks.Marker) -> str:
    number = mark(point.citation)
    note = escape(sources.support_note(point))
    # A sentence of the briefing is shown once, where it is told.
    text = point.citation.text if point.sentence is None else f"{sources.opening(point.citation.text)} above"
    return f"{escape(text)}<sup>[{number}]</sup> <small>{note}</small>"


def _sources(briefing: Briefing, numbers: dict[str, int]) -> str:
    cited = sources.first_citations(briefing)
    return "".join(
        f"<li>{escape(sources.source_name(cited[article]))}, {sources.day(cited[article].published)} "
        f"<small>{escape(article)}</small></li>\n"
        for article in numbers
    )


def _notes(briefing: Briefing) -> str:
    notes = [f"Corrected: {note}" for note in sources.correction_notes(briefing)]
    notes += [f"Set aside: {left.article} ({left.why})" for left in briefing.set_aside]
    notes += [f"Related: {related.event} ({related.why})" for related in briefing.related]
    return "".join(f"<p><small>{escape(note)}</small></p>\n" for note in notes)


def _trace(briefing: Briefing, trace: Trace) -> str:
    items = "".join(f"<li>{note}</li>\n" for note in sources.trace_notes(briefing, trace, escape))
    return f"<h2>Why these sentences</h2>\n<ul>\n{items}</ul>\n" if items else ""
