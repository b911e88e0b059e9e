"""The signs by which patterns are passed over that cannot match, and that none is passed over that can."""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import summarizer.reading.records
from summarizer.reading.lines import SIGNS
from summarizer.text.languages import in_small_letters
from summarizer.text.pattern_shapes import opening_of, shapes_of, telling_of
from summarizer.text.signs import Family, SignTable

SMALL_INPUTS = Path(__file__).parent.parent / "small_inputs"


def _may(pattern: str, how: str, text: str, flags: int = re.IGNORECASE) -> bool:
    return SignTable().family((how, re.compile(pattern, flags))).may_be_in(text)


@pytest.mark.parametrize(
    ("pattern", "how", "text"),
    [
        ("share this", "match", "SHARE THIS now"),
        (r"[*\s]{0,4}(?:e-?mail|tweet)", "match", "* E-mail the desk"),
        (r"(?:the |our )?podcasts?:", "match", "The podcast: tugs"),
        (r"[^.!?]{0,40} min read", "search", "Tugs at sea, a 3 min read"),
        (r"\bcrews?\b", "search", "The crew_left"),
        (r"gr[öo]ße", "search", "GRÖßE"),
        (r"[0-9]{2} comments", "fullmatch", "12 comments"),
        (r"kommentare", "search", "Leserkommentare gibt es"),
        (r"本文", "search", "これは本文です"),
        (r"ΠΡΟΣ", "search", "είπε προς"),
        (r"\^[^\n]{1,9}<", "fullmatch", "^ up <"),
        (r"İzmir", "search", "in izmir"),
        (r"(?<!\w)must(?!\w)", "search", "They must."),
        (r"[a-z]+", "match", "anything"),
    ],
)
def test_has_the_sign_of_what_matches(pattern: str, how: str, text: str) -> None:
    assert _may(pattern, how, text)


@pytest.mark.parametrize(
    ("pattern", "how", "text"),
    [
        ("share this", "match", "Prices of the share fell this week"),
        (r"this \w+ story", "search", "This is a report"),
        (r"(?:the )?author\b", "match", "The mayor spoke"),
        (r"\bcrews?\b", "search", "The screw broke"),
    ],
)
def test_has_none_of_what_cannot_match(pattern: str, how: str, text: str) -> None:
    assert not _may(pattern, how, text)


def test_takes_a_pattern_apart_by_words() -> None:
    shapes = shapes_of(re.compile("(?:read|see) also: .*"), "match")
    assert {opening_of(shape).letters for shape in shapes if opening_of(shape)} == {"read", "see"}  # type: ignore[union-attr]
    assert telling_of("\0 of the harbour\0") == ("harbour", True, False)


def test_a_family_that_comes_late_may_be_anywhere() -> None:
    table = SignTable()
    early = table.family(("match", re.compile("tugs")))
    assert not early.may_be_in("The ferry")
    assert table.family(("match", re.compile("ships"))).may_be_in("The ferry")


def test_words_alone_are_signs() -> None:
    family = SignTable().family(words=lambda: ("=app", "subscri", "@"))
    assert family.may_be_in("Get the app")
    assert family.may_be_in("Subscribe")
    assert family.may_be_in("a@b.example")
    assert not family.may_be_in("An apple a day")


def test_of_long_texts_nothing_is_said() -> None:
    assert _may("tugs", "search", "a " * 10_000)


def _families() -> Iterator[tuple[str, Family]]:
    assert summarizer.reading.records
    for name, module in sorted(sys.modules.items()):
        if name.startswith("summarizer.reading."):
            for each, held in sorted(vars(module).items()):
                if isinstance(held, Family):
                    yield f"{name}.{each}", held


def test_no_rule_of_reading_is_passed_over_that_matches() -> None:
    """Of lines written by many hands, none may lack the sign of a pattern that matches in it."""
    lines = {
        line.strip()
        for path in SMALL_INPUTS.rglob("*.jsonl")
        for line in path.read_text("utf-8").replace("\\n", "\n").splitlines()
        if len(line) < 2_000
    }
    SIGNS.signs_of("The table is made.")
    asked = [(name, family, *each) for name, family in _families() for each in family.patterns()]
    assert len(asked) > 30
    for line in sorted(lines)[::3]:
        for name, family, how, pattern in asked:
            if getattr(pattern, how)(in_small_letters(line)) or getattr(pattern, how)(line):
                assert family.may_be_in(line), (name, pattern.pattern[:80], line)
