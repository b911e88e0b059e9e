"""What grouping anew changed, for people and for programs."""

from collections.abc import Iterator, Sequence
from typing import Any

from summarizer.explanations import Shift
from summarizer.rendering.text import harmless


def regrouped_text(version: int, before: int, after: int, shifts: Sequence[Shift]) -> str:
    """A line for each change, and a line that sums up."""
    lines = [_line(shift) for shift in shifts] or ["nothing changed"]
    return "".join(
        f"{line}\n" for line in [*lines, f"version {version}: {before} event(s) before, {after} now"]
    )


def regrouped_values(
    version: int, before: int, after: int, shifts: Sequence[Shift]
) -> Iterator[dict[str, Any]]:
    """A value for each change, and one that sums up."""
    for shift in shifts:
        value: dict[str, Any] = {"what": shift.what, "event": shift.event, "events": list(shift.others)}
        yield value | ({"article": shift.article} if shift.article is not None else {})
    yield {"what": "version", "version": version, "before": before, "after": after}


def _line(shift: Shift) -> str:
    others = ", ".join(shift.others)
    if shift.what == "joined":
        return f"joined: {others} went into {shift.event}"
    if shift.what == "split":
        return f"split: {shift.event} lost articles to {others}, born now"
    return f"moved: article {harmless(shift.article or '')} from {shift.event} to {others}"
