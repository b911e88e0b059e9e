"""Words that each match of a pattern needs."""

import re

import pytest

from summarizer.languages import get_language
from summarizer.text.languages import in_small_letters, stop_words
from summarizer.text.needed_words import may_hold_one, needed_words
from summarizer.text.tokens import letter_runs


@pytest.mark.parametrize(
    ("pattern", "needed"),
    [
        (r"st[eo]p(?:s|ped)? down", {"step", "steps", "stepped", "stop", "stops", "stopped"}),
        (r"lost power", {"power"}),
        (r"(?:\w+ )?not guilty", {"guilty"}),
        (r"all clear|all-clear", {"clear"}),
        (r"go (?:on)? strike", {"strike"}),
        (r"cancel\w{0,6}", set()),
        (r"(?:a|an)? ?fire", set()),
        (r"called off|cancel\w+", set()),
    ],
)
def test_words_are_needed_that_no_match_is_without(pattern: str, needed: set[str]) -> None:
    assert set(needed_words([pattern], stop_words("en"))) == needed


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of Holm stepped down.",
        "Power was lost; the “all-clear” came late.",
        "Two men WERE found not guilty at Orm.",
        "They reached a fair deal, and gave themselves up.",
        "The tug caught fire off Selby.",
        "The crew walked out.",
        "They pulled the boxes from shelves, and from the shelves.",
    ],
)
def test_no_phrase_is_passed_over(text: str) -> None:
    patterns = [pattern for pattern, _ in get_language("en").statements.phrases]
    holds = any(re.search(rf"\b(?:{pattern})\b", in_small_letters(text)) for pattern in patterns)
    assert not holds or may_hold_one(needed_words(patterns, stop_words("en")), letter_runs(text))


def test_a_text_without_them_is_passed_over() -> None:
    patterns = [pattern for pattern, _ in get_language("en").statements.phrases]
    needed = needed_words(patterns, stop_words("en"))
    assert needed
    assert not may_hold_one(needed, letter_runs("The ferry to Holm was full on Monday."))
