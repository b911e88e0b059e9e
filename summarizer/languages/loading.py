"""Looks up languages by their code, and joins the words of all of them for rules that run before detection."""

import importlib
import pkgutil
from dataclasses import fields, replace
from functools import cache, lru_cache
from pathlib import Path

from summarizer.languages.clause_words import StatementWords
from summarizer.languages.language import Abbreviations, Language, PageWords
from summarizer.languages.others import (
    ABBREVIATIONS,
    NAMES,
    ORDINAL_STOP,
    SPACELESS,
    STATEMENTS,
    calendar_words,
)
from summarizer.languages.pages import PAGE_WORDS

# Every module of two letters beside this one is a language.
CODES: tuple[str, ...] = tuple(
    sorted(found.name for found in pkgutil.iter_modules([str(Path(__file__).parent)]) if len(found.name) == 2)
)
# Norwegian goes by three codes.
_SAME = {"nb": "no", "nn": "no"}
_FIELDS = tuple(field.name for field in fields(PageWords))


@lru_cache(maxsize=200)  # it is asked for with each sentence
def get_language(code: str) -> Language:
    """What is known of a language; regions do not count ("de-AT" is German), case neither.

    An unknown code gives a language without words.

    >>> get_language("de-AT").dates.months["jänner"], get_language("xx").saying
    (1, frozenset())
    """
    bare = code.partition("-")[0].partition("_")[0].casefold()
    return _language(_SAME.get(bare, bare))


@cache
def every_language() -> tuple[Language, ...]:
    """All languages that have a module, by code; about twenty milliseconds the first time."""
    return tuple(_language(code) for code in CODES)


def every_page() -> tuple[PageWords, ...]:
    """What all languages have for pages, those without a module of their own included."""
    return (*(language.page for language in every_language()), *PAGE_WORDS.values())


@cache
def patterns(field: str) -> tuple[str, ...]:
    """The patterns of one field of ``PageWords`` in all languages, each once.

    >>> "anzeige" in patterns("advertisement")
    True
    """
    return tuple(dict.fromkeys(each for page in every_page() for each in _of(page, field)))


@cache
def words(field: str) -> frozenset[str]:
    """The words of one field of ``PageWords`` in all languages.

    >>> "von" in words("small_in_names")
    True
    """
    return frozenset().union(*(_of(page, field) for page in every_page()))


def _of(page: PageWords, field: str) -> tuple[str, ...] | frozenset[str]:
    if field not in _FIELDS:
        raise KeyError(f"{field!r} is not a field of PageWords; there are {', '.join(_FIELDS)}")
    value: tuple[str, ...] | frozenset[str] = getattr(page, field)
    return value


@cache
def _language(code: str) -> Language:
    if code not in CODES:
        return Language(
            code,
            NAMES.get(code),
            spaceless=code in SPACELESS,
            dates=calendar_words(code),
            abbreviations=replace(
                ABBREVIATIONS.get(code, Abbreviations()), ordinal_stop=code in ORDINAL_STOP
            ),
            statements=STATEMENTS.get(code, StatementWords()),
            page=PAGE_WORDS.get(code, PageWords()),
        )
    loaded: Language = importlib.import_module(f"summarizer.languages.{code}").LANGUAGE
    return loaded
