"""Renders briefings, digests, timelines and changes for people: text, Markdown and HTML."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from summarizer.explanations import Trace
from summarizer.languages.language import ReaderWords
from summarizer.models import Briefing, Citation, Related
from summarizer.rendering.templating import Alternate, call, render
from summarizer.rendering.text import counted
from summarizer.rendering.wording import Wording, day, source_name, support_note

if TYPE_CHECKING:  # numpy and scipy, and pydantic's models
    from summarizer.briefing.changes import Changes
    from summarizer.briefing.timeline import DatedStatement
    from summarizer.rendering import shapes

REMEMBERED = (
    200  # feeds are rendered after each change of the store, and most of their items have not changed
)
_NOTHING = "No events."
_NOTHING_NEW = "Nothing new."  # where all that was reported had been told


@dataclass(frozen=True, slots=True)
class DigestEntry:
    """An event of a digest; ``since`` is the day of the edition that told it before, none if it is told in full."""

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
    """A sentence for display: the words before it, its text, its mark, and the later statement that overtook it."""

    lead: str
    text: str
    mark: str
    day: str
    later: str = ""
    later_mark: str = ""


@dataclass(frozen=True, slots=True)
class ShownPoint:
    """A key point for display, with the names of those who report it, each with an address if there is one."""

    sentence: ShownSentence
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
    titles = _titles(listed)
    shown = [_shown(briefing, trace, titles=titles) for briefing, trace in zip(listed, traced, strict=True)]
    return render("briefings", form, briefings=shown, alternates=alternates)


@lru_cache(maxsize=REMEMBERED)
def render_fragment(briefing: Briefing) -> str:
    """One briefing as the part of a page that a feed carries."""
    return call("briefing", "article", "html", _shown(briefing, Trace()))


def render_digest(digest: ShownDigest, form: str, alternates: Sequence[Alternate] = ()) -> str:
    """A day's briefings under the name of the day, as ``text``, ``markdown`` or ``html``."""
    titles = _titles([entry.briefing for entry in digest.entries])
    shown = [
        _shown(
            entry.briefing, Trace(), f"Update: new since {day(entry.since)}" if entry.since else "", titles
        )
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


def _titles(briefings: Sequence[Briefing]) -> dict[str, str]:
    """Event → the headline under which it is told beside others."""
    return {briefing.id: briefing.headline.text for briefing in briefings}


def _shown(
    briefing: Briefing, trace: Trace, update: str = "", titles: Mapping[str, str] = MappingProxyType({})
) -> Shown:
    words = Wording(briefing)
    return Shown(
        language=words.language,
        labels=words.labels,
        headline=words.headline(),
        days=words.days(),
        size=words.size(),
        sentences=[_shown_sentence(citation, mark, words) for citation, mark in words.sentences()],
        points=[
            ShownPoint(
                _shown_sentence(point.citation, words.mark(point.citation), words),
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
        notes=_notes(briefing, words, titles),
        why=words.trace(trace),
        update=update,
    )


def _shown_sentence(citation: Citation, mark: str, words: Wording) -> ShownSentence:
    later = citation.superseded
    return ShownSentence(
        lead=words.earlier(citation),
        text=citation.text,
        mark=mark,
        day=words.day(citation.published),
        later=later.text if later else "",
        later_mark=words.mark(later) if later else "",
    )


def _notes(briefing: Briefing, words: Wording, titles: Mapping[str, str]) -> list[tuple[str, str]]:
    labels = words.labels
    notes = [(labels.corrected, note) for note in words.corrections()]
    notes += [(labels.set_aside, f"{left.article} ({left.why})") for left in briefing.set_aside]
    return notes + [(labels.related, _named(near, titles)) for near in briefing.related]


def _named(near: Related, titles: Mapping[str, str]) -> str:
    """A related event by its title, as far as that is known, its id, and what keeps the two apart."""
    title = titles.get(near.event, near.title)
    return f"{title} · {near.event} ({near.why})" if title else f"{near.event} ({near.why})"


# Timelines and changes.


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


def changes_shape(event: str, since: str, since_in_words: str, changes: "Changes") -> "shapes.ChangesShape":
    """What is new of an event since ``since``: a day, a moment, or the hash of an edition."""
    from summarizer.rendering import shapes  # noqa: PLC0415  # takes .3 s, and only JSON needs it

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


def timeline_listing(title: str, statements: Sequence["DatedStatement"]) -> Listing:
    """A timeline for people."""
    lines = [TimelineLine(_when(one), one.citation, _cited(one.citation, one.origins)) for one in statements]
    return Listing(title, "" if lines else "No statement of its articles has a date.", [("", lines)])


def changes_listing(title: str, since: str, changes: "Changes") -> Listing:
    """What is new, for people."""
    facts = [
        TimelineLine("", point.citation, f"{_origin(point.citation)}; {support_note(point)}")
        for point in changes.facts
    ]
    confirmed = [
        TimelineLine("", point.citation, f"now also {', '.join(point.origins)}")
        for point in changes.confirmed
    ]
    return Listing(title, _summed_up(since, changes), [("New", facts), ("Confirmed", confirmed)])


def render_listing(listing: Listing, form: str, alternates: Sequence[Alternate] = ()) -> str:
    """A listing as ``text``, ``markdown`` or ``html``."""
    return render("listing", form, listing=listing, alternates=alternates)


def _summed_up(since: str, changes: "Changes") -> str:
    """What is new in a sentence of ours.

    >>> from summarizer.briefing.changes import Changes
    >>> _summed_up("2025-04-08", Changes((), None, (), (), ()))
    'Nothing new since 2025-04-08.'
    """
    if changes.facts:
        return f"{counted(len(changes.facts), 'new fact')} since {since}."
    if changes.confirmed:
        return f"No new fact since {since}; {counted(len(changes.confirmed), 'known point')} confirmed."
    return f"Nothing new since {since}."


def _when(statement: "DatedStatement") -> str:
    if statement.precision == "year":
        return str(statement.first.year)
    if statement.precision == "month":
        return f"{statement.first:%B %Y}"
    shown = day(statement.first.isoformat())
    return shown if statement.first == statement.last else f"{shown} to {day(statement.last.isoformat())}"


def _cited(citation: Citation, origins: Sequence[str]) -> str:
    others = [name for name in origins if name not in {citation.source, citation.article}]
    return _origin(citation) + (f"; also {', '.join(others)}" if others else "")


def _origin(citation: Citation) -> str:
    return f"{source_name(citation)}, {day(citation.published)}"
