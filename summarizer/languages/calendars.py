"""Names of months, weekdays and near days for languages without a module here, from the tables of dateparser.

dateparser takes them from the Unicode CLDR and its users. It costs .1 s of CPU to import, so it is loaded only when an
article is in such a language.
"""

import importlib
import re
from collections.abc import Iterable, Mapping
from typing import Any

from summarizer.languages.language import DateWords

_CODE = re.compile(r"[a-z]{2,3}")
_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NEAR = {"0 day ago": 0, "1 day ago": -1, "2 day ago": -2, "in 1 day": 1, "in 2 day": 2}
# Shorter spellings are other words too: Swedish "fre" and "tis" for days. A month stands beside a number.
_LEAST_IN_DAY, _LEAST_IN_MONTH = 4, 3


def calendar_words(code: str) -> DateWords:
    """What dateparser's tables say of a language's days and months; nothing for a code that they lack.

    >>> calendar_words("fi").months["lokakuu"], calendar_words("fi").weekdays["maanantai"]
    (10, 0)
    """
    table = _table(code)
    return DateWords(
        months=_by_number(_MONTHS, table, 1, _LEAST_IN_MONTH),
        weekdays=_by_number(_WEEKDAYS, table, 0, _LEAST_IN_DAY),
        near={
            word: days
            for name, days in _NEAR.items()
            for word in _single(table.get("relative-type", {}).get(name, ()), _LEAST_IN_DAY)
        },
    )


def _table(code: str) -> Mapping[str, Any]:
    if not _CODE.fullmatch(code):
        return {}
    try:
        module = importlib.import_module(f"dateparser.data.date_translation_data.{code}")
    except ImportError:
        return {}
    table: Mapping[str, Any] = module.info
    return table


def _by_number(names: Iterable[str], table: Mapping[str, Any], first: int, least: int) -> dict[str, int]:
    return {
        word: number
        for number, name in enumerate(names, start=first)
        for word in _single(table.get(name, ()), least)
    }


def _single(spellings: Iterable[str], least: int) -> list[str]:
    folded = (spelling.casefold() for spelling in spellings)
    return [word for word in folded if word.isalpha() and len(word) >= least]
