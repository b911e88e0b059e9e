"""Each language's module is whole, agrees with the Unicode CLDR, and costs little to load."""

import re
import subprocess
import sys
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

from summarizer.languages import CODES, every_language, get_language, patterns, words
from summarizer.languages.language import Language, PageWords
from summarizer.languages.others import calendar_words


@pytest.mark.parametrize("code", "ar da de en es fr it ja nl no pl pt ru sv tr uk vi zh".split())
def test_a_language_of_the_list_has_a_module(code: str) -> None:
    assert code in CODES
    assert get_language(code).code == code


def test_region_and_case_of_a_code_do_not_count() -> None:
    assert get_language("pt-BR") is get_language("PT") is get_language("pt_PT")


@pytest.mark.parametrize("code", ["xx", "", "../en", "tables"])
def test_an_unknown_code_is_a_language_without_words(code: str) -> None:
    language = get_language(code)
    assert language.numbers is None
    assert language.opening is None
    assert language.dates.months == {}


# The CLDR writes Vietnamese months as a figure.
@pytest.mark.parametrize("code", sorted(set(CODES) - {"vi"}))
def test_months_and_weekdays_agree_with_the_unicode_cldr(code: str) -> None:
    ours, theirs = get_language(code).dates, calendar_words(code)
    for mine, listed in ((ours.months, theirs.months), (ours.weekdays, theirs.weekdays)):
        shared = mine.keys() & listed.keys()
        assert {word: mine[word] for word in shared} == {word: listed[word] for word in shared}
        assert set(mine.values()) >= set(listed.values())


def test_a_language_without_a_module_has_its_months_and_days() -> None:
    finnish = get_language("fi").dates
    assert (finnish.months["lokakuu"], finnish.weekdays["keskiviikko"], finnish.near["eilen"]) == (10, 2, -1)


@pytest.mark.parametrize("language", every_language(), ids=lambda language: language.code)
def test_each_word_of_a_table_is_case_folded(language: Language) -> None:
    # Those that OpeningWords holds are part of a pattern without regard to case.
    assert [word for word in _words_of(language) if word != word.casefold()] == []


@pytest.mark.parametrize("language", every_language(), ids=lambda language: language.code)
def test_each_pattern_compiles(language: Language) -> None:
    tables = [getattr(language.page, field.name) for field in fields(PageWords)]
    pieces = [pattern for table in tables if isinstance(table, tuple) for pattern in table]
    assert all(re.compile(piece).fullmatch("") is None for piece in pieces)


def test_patterns_and_words_put_all_languages_together() -> None:
    assert {"advertisement", "anzeige", "реклама"} <= set(patterns("advertisement"))
    assert {"von", "of"} <= words("small_in_names")


def test_a_field_that_no_page_has_is_named_with_those_there_are() -> None:
    with pytest.raises(KeyError, match="'headings' is not a field of PageWords; there are small_in_names"):
        patterns("headings")


def test_importing_languages_loads_none_of_them() -> None:
    code = (
        "import sys, summarizer.languages; "
        "print(sorted(name for name in sys.modules if name.startswith('dateparser') or name.count('.') == 2 "
        "and name.startswith('summarizer.languages.') and len(name.rpartition('.')[2]) == 2))"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"


def _words_of(value: Any) -> list[str]:
    """All words in tables and sets; patterns are not words."""
    if is_dataclass(value):
        names = [field.name for field in fields(value)]
        return [word for name in names for word in _words_of(getattr(value, name))]
    if isinstance(value, frozenset | dict):
        return [word for key in value for word in ([key] if isinstance(key, str) else key)]
    return []
