"""Patterns mean the same in every Python that is supported."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Python before 3.11.5 fails to match a possessive group whose parts backtrack (CPython issue 106052).
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{[\d,]+\})\+")
PATTERN = re.compile(r"\br[fb]?[\"'].*|\b[fb]r[\"'].*")


# The strings of a body are read possessively in api/shape.py: there a part that fails ends the whole match.
@pytest.mark.parametrize("part", ["summarizer", "evaluation"])
def test_no_pattern_repeats_a_group_possessively(part: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {written}"
        for path in sorted((ROOT / part).rglob("*.py"))
        for written in PATTERN.findall(path.read_text(encoding="utf-8"))
        if POSSESSIVE_GROUP.search(written)
    ]
    assert found == []
