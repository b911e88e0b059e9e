"""Briefings and a day's digest in the formats for people: text, Markdown and HTML."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from summarizer.explanations import Trace
from summarizer.languages.language import ReaderWords
from summarizer.models import Briefing, Citation
from summarizer.rendering.templating import Alternate, call, render
from summarizer.rendering.wording import Wording, day

REMEMBERED = (
    200  # feeds are asked for after each change of the store, and most of what they hold has not changed
)
_NOTHING = "No events."
_NOTHING_NEW = "Nothing new."  # where all that was reported had been told


@dataclass(frozen=True, slots=True)
class DigestEntry:
    """An event of a digest; ``since`` is the day of the edition that told it before, none where it is told anew."""

    briefing: Briefing
    since: str | None = None


@dataclass(frozen=True, slots=True)
class ShownDigest:
    """A day's digest: ``left_out`` holds the headline (or id) of each event that it does not tell, and why."""

    date: str
    tz: str
    entries: Sequence[DigestEntry]
    left_out: Sequence[tuple[str, str]] = ()
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class ShownSentence:
    """A sentence as it is shown: what stands before it, its words, its mark, and what overtook it with its mark."""

    lead: str
    text: str
    mark: str
    day: str
    later: str = ""
    later_mark: str = ""


@dataclass(frozen=True, slots=True)
class ShownPoint:
    """A key point as it is shown, with who reports it: names, each with an address where there is one."""

    told: ShownSentence
    support: str
    outlets: Sequence[tuple[str, str | None]]
    url: str | None

    @property
    def note(self) -> str:
        """Who reports it, in one line."""
        names = ", ".join(name for name, _ in self.outlets)
        colon = ": " if self.support and len(self.outlets) > 1 else " "
        return f"{self.support}{colon}{names}".strip()


@dataclass(frozen=True, slots=True)
class ShownSource:
    """A line of the list of sources."""

    number: int
    name: str
    day: str
    article: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Shown:
    """A briefing in the words in which it is shown, the same for every format; ``update`` marks it in a digest."""

    language: str
    labels: ReaderWords
    headline: str
    days: str
    size: str
    sentences: Sequence[ShownSentence]
    points: Sequence[ShownPoint]
    differences: Sequence[tuple[str, Sequence[str]]]
    sources: Sequence[ShownSource]
    notes: Sequence[tuple[str, str]]
    why: Sequence[str]
    update: str = ""


def render_briefings(
    briefings: Iterable[Briefing],
    form: str,
    traces: Iterable[Trace] | None = None,
    alternates: Sequence[Alternate] = (),
) -> str:
    """All briefings as ``text``, ``markdown`` or ``html``, each with the trace of its choices where there is one."""
    listed = list(briefings)
    traced = [Trace()] * len(listed) if traces is None else traces
    shown = [_shown(briefing, trace) for briefing, trace in zip(listed, traced, strict=True)]
    return render("briefings", form, briefings=shown, alternates=alternates)


@lru_cache(maxsize=REMEMBERED)
def render_fragment(briefing: Briefing) -> str:
    """One briefing as the part of a page that a feed carries."""
    return call("briefing", "article", "html", _shown(briefing, Trace()))


def render_digest(digest: ShownDigest, form: str, alternates: Sequence[Alternate] = ()) -> str:
    """A day's briefings under the name of the day, as ``text``, ``markdown`` or ``html``."""
    shown = [
        _shown(entry.briefing, Trace(), f"Update: new since {day(entry.since)}" if entry.since else "")
        for entry in digest.entries
    ]
    return render(
        "digest",
        form,
        title=f"{day(digest.date)} ({digest.tz})",
        is_open=digest.is_open,
        briefings=shown,
        nothing=_NOTHING_NEW if digest.left_out else _NOTHING,
        left_out=digest.left_out,
        alternates=alternates,
    )


def _shown(briefing: Briefing, trace: Trace, update: str = "") -> Shown:
    words = Wording(briefing)
    return Shown(
        language=words.language,
        labels=words.labels,
        headline=words.headline(),
        days=words.days(),
        size=words.size(),
        sentences=[_told(citation, mark, words) for citation, mark in words.sentences()],
        points=[
            ShownPoint(
                _told(point.citation, words.mark(point.citation), words),
                words.support(point),
                words.outlets(point),
                point.citation.url,
            )
            for point in briefing.key_points
        ],
        differences=list(words.differences()),
        sources=[
            ShownSource(
                words.numbers[article], words.source(cited), words.day(cited.published), article, cited.url
            )
            for article, cited in words.cited.items()
        ],
        notes=_notes(briefing, words),
        why=words.trace(trace),
        update=update,
    )


def _told(citation: Citation, mark: str, words: Wording) -> ShownSentence:
    later = citation.superseded
    return ShownSentence(
        lead=words.earlier(citation),
        text=citation.text,
        mark=mark,
        day=words.day(citation.published),
        later=later.text if later else "",
        later_mark=words.mark(later) if later else "",
    )


def _notes(briefing: Briefing, words: Wording) -> list[tuple[str, str]]:
    labels = words.labels
    notes = [(labels.corrected, note) for note in words.corrections()]
    notes += [(labels.set_aside, f"{left.article} ({left.why})") for left in briefing.set_aside]
    return notes + [(labels.related, f"{related.event} ({related.why})") for related in briefing.related]
