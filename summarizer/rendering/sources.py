"""The numbered list of articles that a briefing cites, and the words that name them for readers."""

import datetime
from collections.abc import Callable

from summarizer.models import Briefing, Choice, Citation, KeyPoint


def cited_articles(briefing: Briefing) -> dict[str, int]:
    """Article id → its number, 1 for the article that is cited first."""
    spoken = [*briefing.sentences, *(point.citation for point in briefing.key_points), briefing.headline]
    return {
        article: number for number, article in enumerate(dict.fromkeys(c.article for c in spoken), start=1)
    }


def first_citations(briefing: Briefing) -> dict[str, Citation]:
    """Article id → some citation of it, for its source and date."""
    spoken = [*briefing.sentences, *(point.citation for point in briefing.key_points), briefing.headline]
    return {citation.article: citation for citation in reversed(spoken)}


def source_name(citation: Citation) -> str:
    """The publisher, or what little is known."""
    return citation.source or f"unnamed source ({citation.article})"


def day(published: str | None) -> str:
    """A date as people write it, ``"undated"`` when there is none.

    >>> day("2025-04-08T21:30:00Z")
    '8 April 2025'
    """
    if published is None:
        return "undated"
    moment = datetime.date.fromisoformat(published[:10])
    return f"{moment.day} {moment:%B %Y}"


def days(briefing: Briefing) -> str:
    """The span of days that the cited articles were published on."""
    dates = sorted({c.published[:10] for c in first_citations(briefing).values() if c.published})
    if not dates:
        return "undated"
    return day(dates[0]) if dates[0] == dates[-1] else f"{day(dates[0])} to {day(dates[-1])}"


def support_note(point: KeyPoint) -> str:
    """Who reports a key point, in words."""
    origins = point.support.origins
    if point.single_source:
        return f"only {origins[0]}" if origins else "one source"
    return f"{len(origins)} sources: {', '.join(origins)}"


def size(briefing: Briefing) -> str:
    """How many articles the event has, in words."""
    count = len(briefing.articles)
    return "1 article" if count == 1 else f"{count} articles"


def choice_note(choice: Choice, show: Callable[[str], str]) -> str:
    """Why a sentence was chosen, in words; ``show`` makes article text fit for the format."""
    said = (
        f"{choice.rank + 1}. {show(_opening(choice.sentence.text))} centrality {choice.centrality:.2f}, "
        f"coverage {choice.coverage:.3f}, redundancy {choice.redundancy:.3f}, score {choice.score:.3f}"
    )
    if choice.runner_up is None:
        return f"{said}; no other sentence was left"
    return f"{said}; beat {show(_opening(choice.runner_up.text))} at {choice.runner_up_score:.3f}"


def _opening(text: str, words: int = 7) -> str:
    held = text.split()
    return "“" + " ".join(held[:words]) + ("…" if len(held) > words else "") + "”"
