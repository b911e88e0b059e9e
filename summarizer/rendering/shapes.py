"""Briefings and events as plain values, ready for JSON, with the promised keys in the promised order."""

from dataclasses import asdict
from typing import Any

from summarizer.explanations import Reason, Trace
from summarizer.models import Briefing, Citation, Disagreement, Event, KeyPoint


def event_value(event: Event) -> dict[str, Any]:
    """One event, as ``newsfold group --format jsonl`` writes it."""
    return {
        "id": event.id,
        "articles": list(event.articles),
        "title": event.title,
        "first_published": event.first_published,
        "last_published": event.last_published,
    }


def briefing_value(briefing: Briefing) -> dict[str, Any]:
    """One briefing, as ``newsfold brief --format jsonl`` writes it."""
    return {
        "id": briefing.id,
        "articles": list(briefing.articles),
        "headline": citation_value(briefing.headline),
        "sentences": [citation_value(citation) for citation in briefing.sentences],
        "key_points": [key_point_value(point) for point in briefing.key_points],
        "disagreements": [_disagreement_value(told) for told in briefing.disagreements],
        "corrections": [citation_value(citation) for citation in briefing.corrections],
        "related": [asdict(related) for related in briefing.related],
        "set_aside": [asdict(left_out) for left_out in briefing.set_aside],
        "signature": briefing.signature,
    }


def citation_value(citation: Citation) -> dict[str, Any]:
    """One cited slice; ``superseded`` stands there alone where a later statement overtook it."""
    value = {name: getattr(citation, name) for name in Citation.__slots__ if name != "superseded"}
    later = citation.superseded
    return value if later is None else value | {"superseded": citation_value(later)}


def key_point_value(point: KeyPoint) -> dict[str, Any]:
    """One key point with its support."""
    return {
        **citation_value(point.citation),
        "sentence": point.sentence,
        "support": {
            "origins": list(point.support.origins),
            "cited": [citation_value(citation) for citation in point.support.cited],
            "articles": list(point.support.articles),
        },
        "corroboration": point.corroboration,
        "single_source": point.single_source,
    }


def _disagreement_value(told: Disagreement) -> dict[str, Any]:
    values = [{"value": claim.value, **citation_value(claim.citation)} for claim in told.values]
    return {"about": told.about, "kind": told.kind, "values": values}


def trace_value(trace: Trace) -> dict[str, Any]:
    """Why a briefing says what it says, as the keys that ``newsfold brief --explain`` adds."""
    return {
        "trace": [asdict(choice) for choice in trace.choices],
        "support_scores": [list(scores) for scores in trace.support],
    }


def reason_value(reason: Reason) -> dict[str, Any]:
    """Why one article is in its event, as ``newsfold group --explain`` writes it."""
    terms = [{"term": term, "weight": weight} for term, weight in reason.terms]
    return asdict(reason) | {"terms": terms}
