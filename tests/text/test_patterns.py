"""Patterns mean the same in every Python that is supported."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
# Python before 3.11.5 fails to match a possessive group whose parts backtrack (CPython issue 106052). Written as an
# atomic group it would be the same code.
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{[\d,]+\})\+|\(\?>")
PATTERN = re.compile(r"\br[fb]?[\"'].*|\b[fb]r[\"'].*")
# Each pattern of each module that needs nothing but Python itself, with what it matches in some sample articles.
MATCHES = """
import hashlib, importlib, json, pathlib, re, sys
sys.path.insert(0, ".")
text = pathlib.Path("seeds/articles.jsonl").read_text(encoding="utf-8")[:20_000]
found = {}
for path in sorted(pathlib.Path("summarizer").rglob("*.py")):
    try:
        module = importlib.import_module(".".join(path.with_suffix("").parts))
    except ImportError:
        continue
    for name, value in vars(module).items():
        if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
            places = [match.span() for match in value.finditer(text)]
            found[f"{path}: {name}"] = hashlib.sha256(repr(places).encode()).hexdigest()
print(json.dumps(found))
"""


def other_pythons() -> list[str]:
    """Supported Pythons of this machine, besides the one that runs."""
    named = ("/usr/bin/python3", *(shutil.which(f"python3.{minor}") for minor in range(11, 15)))
    asked = "import sys; print(sys.version_info >= (3, 11), sys.version)"
    versions = {sys.version: ""}
    for python in filter(None, named):
        answer = subprocess.run([python, "-c", asked], capture_output=True, text=True, check=False).stdout
        if answer.startswith("True "):
            versions.setdefault(answer.removeprefix("True ").rstrip("\n"), python)
    return [python for python in versions.values() if python]


def matches(python: str) -> dict[str, str]:
    """Pattern → what it matches."""
    run = subprocess.run([python, "-S", "-c", MATCHES], cwd=ROOT, capture_output=True, text=True, check=True)
    return dict(json.loads(run.stdout))


@pytest.mark.parametrize("part", ["summarizer", "api", "evaluation", "benchmarks"])
def test_no_pattern_repeats_a_group_possessively(part: str) -> None:
    found = [
        f"{path.relative_to(ROOT)}: {written}"
        for path in sorted((ROOT / part).rglob("*.py"))
        for written in PATTERN.findall(path.read_text(encoding="utf-8"))
        if POSSESSIVE_GROUP.search(written)
    ]
    assert found == []


def test_patterns_match_the_same_in_each_python_of_this_machine() -> None:
    others = other_pythons()
    if not others:
        pytest.skip("there is no other Python here")
    expected = matches(sys.executable)
    assert len(expected) > 100
    for python in others:
        found = matches(python)
        assert {name: value for name, value in found.items() if value != expected.get(name)} == {}, python
