"""Words by which a line is passed over before a long pattern looks at it: each way through the pattern has one."""

import re
from collections.abc import Collection
from re import _constants as kinds  # type: ignore[attr-defined]  # no other way to see a pattern's parts
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

from summarizer.reading import captions, picture_lines, prompts, scraped_heads

GAP, FOUND = "\0", "\1"  # something that is not known; a sign was met
FEW = 12  # members of a set that are spelt out


def ways(parts: Any, signs: Collection[str], begun: frozenset[str] = frozenset({""})) -> frozenset[str]:
    """What a text that matches may say, in small letters, each way cut short where a sign was met."""
    for kind, held in parts:
        begun = frozenset(
            FOUND if way == FOUND or any(sign in way + more for sign in signs) else way + more
            for way in begun
            for more in ({""} if way == FOUND else _step(kind, held, signs))
        )
    return begun


def _step(kind: Any, held: Any, signs: Collection[str]) -> frozenset[str]:  # noqa: PLR0911  # one for each kind
    if kind is kinds.LITERAL:
        return frozenset({chr(held).casefold()})
    if kind is kinds.IN:
        plain = [chr(one[1]).casefold() for one in held if one[0] is kinds.LITERAL]
        return frozenset(plain if len(plain) == len(held) <= FEW else {GAP})
    if kind is kinds.BRANCH:
        return frozenset().union(*(ways(branch, signs) for branch in held[1]))
    if kind is kinds.SUBPATTERN:
        return ways(held[3], signs)
    if kind in {kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT}:
        least, most, body = held
        if most == 1:
            return ways(body, signs) | ({""} if not least else set())
        return frozenset({GAP}) if not least else frozenset(_then_gap(ways(body, signs)))
    return frozenset({""} if kind in {kinds.AT, kinds.ASSERT, kinds.ASSERT_NOT} else {GAP})


def _then_gap(found: Collection[str]) -> Collection[str]:
    return [way if FOUND in way else way + GAP for way in found]


@pytest.mark.parametrize(
    ("pattern", "signs"),
    [
        pytest.param(prompts._PROMPT, prompts._PROMPT_SIGNS, id="prompts"),
        pytest.param(picture_lines._CAPTION, picture_lines._CAPTION_SIGNS, id="captions"),
        pytest.param(picture_lines._CREDIT, picture_lines._CREDIT_SIGNS, id="credits"),
    ],
)
def test_each_way_through_a_pattern_has_a_sign(pattern: re.Pattern[str], signs: Collection[str]) -> None:
    without = [way for way in ways(parser.parse(pattern.pattern, pattern.flags), signs) if FOUND not in way]
    assert without == []


def test_a_way_without_a_sign_is_seen() -> None:
    assert ways(parser.parse("(?:photo|picture) by|in this map"), ["photo", "picture"]) == {
        FOUND,
        "in this map",
    }


@pytest.mark.parametrize("text", ["12 May 2025 4.05 PM ", "Sun, May 4, 2025; 4:16 PM EDT "])
def test_a_stamp_is_looked_for_where_a_time_stands(text: str) -> None:
    assert scraped_heads._STAMP.search(text)
    assert scraped_heads._CLOCK.search(text)


def test_a_caption_with_a_year_alone_is_looked_for() -> None:
    assert captions._SIGN.search("a tug leaves holm on may 4, 2025.")
