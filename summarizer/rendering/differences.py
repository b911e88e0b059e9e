"""Where sources differ, for readers: each quantity with its figures, who gives them and when; no verdict.

Equal figures of one quantity share a line, and the newest stands first.
"""

from collections.abc import Iterator

from summarizer.models import Briefing, Claim, Disagreement
from summarizer.rendering.sources import cited_articles, day, source_name

HEADING = "Where sources differ"
# More than this many sources of one figure say no more to a reader than their number.
NAMED = 4


def quantities(briefing: Briefing) -> Iterator[tuple[str, list[str]]]:
    """Of each disagreement what it is about, and a line for each of its figures."""
    numbers = cited_articles(briefing)
    for told in briefing.disagreements:
        yield _about(told), [_line(claims, numbers) for claims in _by_value(told)]


def _about(told: Disagreement) -> str:
    return f"{told.about} (as time went on)" if told.kind == "development" else told.about


def _by_value(told: Disagreement) -> list[list[Claim]]:
    held: dict[str, list[Claim]] = {}
    for claim in told.values:
        held.setdefault(claim.value.casefold(), []).append(claim)
    return list(held.values())


def _line(claims: list[Claim], numbers: dict[str, int]) -> str:
    named = [
        f"{source_name(claim.citation)}, {_moment(claim.citation.published)} [{numbers[claim.citation.article]}]"
        for claim in claims[:NAMED]
    ]
    more = [f"{len(claims) - NAMED} more"] if len(claims) > NAMED else []
    return f"{claims[0].value}: {'; '.join([*named, *more])}"


def _moment(published: str | None) -> str:
    """The day, and the time where it is known: figures of one day go by the hour.

    >>> _moment("2025-05-20T07:40:00Z")
    '20 May 2025, 07:40 UTC'
    """
    if published is None or "T" not in published:
        return day(published)
    return f"{day(published)}, {published[11:16]} UTC"
