"""The numbered list of articles that a briefing cites, and the words that name them for readers."""

import datetime
from collections.abc import Callable, Sequence

from summarizer.explanations import Choice, Trace
from summarizer.models import Briefing, Citation, KeyPoint


def cited_articles(briefing: Briefing) -> dict[str, int]:
    """Article id → its number, 1 for the article that is cited first."""
    return {
        article: number
        for number, article in enumerate(dict.fromkeys(c.article for c in _spoken(briefing)), start=1)
    }


def first_citations(briefing: Briefing) -> dict[str, Citation]:
    """Article id → some citation of it, for its source and date."""
    return {citation.article: citation for citation in reversed(_spoken(briefing))}


def _spoken(briefing: Briefing) -> list[Citation]:
    """All that a reader is shown, in the order of its first appearance, then what else supports a key point."""
    points = (point.citation for point in briefing.key_points)
    claims = (claim.citation for told in briefing.disagreements for claim in told.values)
    support = (cited for point in briefing.key_points for cited in point.support.cited)
    return [*briefing.sentences, *points, *claims, briefing.headline, *support]


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
    """Who reports a key point, in words; where it is unclear who else does, its own source and no count."""
    named = [_voice(origin, point) for origin in point.support.origins]
    if point.corroboration == "several":
        return f"{len(named)} sources: {', '.join(named)}"
    return f"only {named[0]}" if point.single_source else named[0]


def _voice(origin: str, point: KeyPoint) -> str:
    """An origin's name; one that has none goes by the id of its article."""
    known = any(cited.source == origin for cited in point.support.cited)
    return origin if known or origin not in point.support.articles else f"unnamed source ({origin})"


def correction_notes(briefing: Briefing) -> list[str]:
    """What articles say of their own mistakes, each with its source."""
    return [f"{source_name(noted)}: “{' '.join(noted.text.split())}”" for noted in briefing.corrections]


def size(briefing: Briefing) -> str:
    """How many articles the event has, in words, and whether they hold nothing better than what is told."""
    count = len(briefing.articles)
    said = "1 article" if count == 1 else f"{count} articles"
    return (
        f"{said} · no sentence passed the filters; these are the first"
        if made_of_the_rest(briefing)
        else said
    )


def made_of_the_rest(briefing: Briefing) -> bool:
    """Whether no sentence was worth telling, so that the first ones are told."""
    return "chosen:rest" in briefing.signature.split("|")


def trace_notes(briefing: Briefing, trace: Trace, show: Callable[[str], str]) -> list[str]:
    """Why each sentence was chosen, then how surely each source reports each key point; nothing of an empty trace."""
    chosen = [choice_note(choice, show) for choice in trace.choices]
    if not trace.choices:
        return []
    return chosen + [
        f"Key point {number}: {_scored(point, scores, show)}"
        for number, (point, scores) in enumerate(
            zip(briefing.key_points, trace.support, strict=True), start=1
        )
    ]


def _scored(point: KeyPoint, scores: Sequence[float], show: Callable[[str], str]) -> str:
    """The sources of a point, each with the probability that its cited sentence reports it."""
    voices = zip(point.support.origins, point.support.cited, scores, strict=True)
    return "; ".join(
        f"{show(_voice(origin, point))} {score:.2f}" + ("" if score == 1 else f" {show(opening(cited.text))}")
        for origin, cited, score in voices
    )


def choice_note(choice: Choice, show: Callable[[str], str]) -> str:
    """Why a sentence was chosen, in words; ``show`` makes article text fit for the format."""
    said = (
        f"{choice.rank + 1}. {show(opening(choice.sentence.text))} centrality {choice.centrality:.2f}, "
        f"coverage {choice.coverage:.3f}, redundancy {choice.redundancy:.3f}, score {choice.score:.3f}"
    )
    if choice.runner_up is None:
        return f"{said}; no other sentence was left"
    return f"{said}; beat {show(opening(choice.runner_up.text))} at {choice.runner_up_score:.3f}"


def opening(text: str, words: int = 7) -> str:
    """The first words of a text, in quotation marks."""
    held = text.split()
    return "“" + " ".join(held[:words]) + ("…" if len(held) > words else "") + "”"
