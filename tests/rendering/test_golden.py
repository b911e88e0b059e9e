"""Every format against a file that was looked at: ``python -m tests.rendering.test_golden`` writes them again."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from summarizer.explanations import Trace
from summarizer.rendering.briefings import (
    DigestEntry,
    ShownDigest,
    changes_listing,
    changes_shape,
    render_briefings,
    render_digest,
    render_fragment,
    render_listing,
    timeline_listing,
)
from summarizer.rendering.shapes import BriefingShape, StatementShape, trace_value
from tests.rendering.golden_cases import ATTACK, BRIDGE, CHANGES, STATEMENTS, TRACE

GOLDEN = Path(__file__).parent / "golden"
ENDINGS = {"text": "txt", "markdown": "md", "html": "html"}
LEFT_OUT = [("Old <news>", "nothing new"), ("e-9", "ranks below the first 2")]
DAY = ShownDigest(
    "2025-04-09",
    "Asia/Karachi",
    [DigestEntry(BRIDGE, "2025-04-08"), DigestEntry(ATTACK)],
    LEFT_OUT,
    is_open=True,
)
EMPTY = ShownDigest("2025-04-09", "UTC", [])


def rendered() -> Iterator[tuple[str, str]]:
    """File name and content of everything that is rendered."""
    for form, ending in ENDINGS.items():
        yield f"briefings.{ending}", render_briefings([BRIDGE, ATTACK], form, [TRACE, Trace()])
        yield f"digest.{ending}", render_digest(DAY, form)
        yield f"empty-digest.{ending}", render_digest(EMPTY, form)
        timeline = timeline_listing("Bridge <open>", STATEMENTS)
        yield f"timeline.{ending}", render_listing(timeline, form)
        changes = changes_listing("Bridge <open>", "8 April 2025", CHANGES)
        yield f"changes.{ending}", render_listing(changes, form)
    yield "fragment.html", render_fragment(BRIDGE)
    yield "briefing.json", as_json(BriefingShape.of(BRIDGE).dump() | trace_value(TRACE))
    yield (
        "timeline.json",
        as_json([StatementShape.of_statement(statement).dump() for statement in STATEMENTS]),
    )
    yield "changes.json", as_json(changes_shape("e-1", "2025-04-08", "8 April 2025", CHANGES).dump())


def as_json(value: Any) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"


@pytest.mark.parametrize(
    ("name", "content"), list(rendered()), ids=lambda value: value if len(value) < 30 else ""
)
def test_what_is_rendered_is_the_golden_file(name: str, content: str) -> None:
    assert content == (GOLDEN / name).read_text(encoding="utf-8")


def test_every_golden_file_is_of_something_that_is_rendered() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {name for name, _ in rendered()}


if __name__ == "__main__":
    for golden_name, golden_content in rendered():
        (GOLDEN / golden_name).write_text(golden_content, encoding="utf-8")
