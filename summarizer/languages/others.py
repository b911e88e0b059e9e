"""Tables for languages without a module of their own: names, ordinals, abbreviations, months and weekdays."""

import importlib
import re
from collections.abc import Iterable, Mapping
from typing import Any

from summarizer.languages.language import Abbreviations, DateWords
from summarizer.languages.tables import MONTHS, WEEKDAYS, listed

# What is known of languages that have no module here: their English names, and how they write ordinals.
#
# sumy's stop-word lists and the Snowball stemmers go by the names; keys are ISO 639-1 codes.

NAMES: Mapping[str, str] = {
    "ar": "arabic",
    "ca": "catalan",
    "cs": "czech",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "eo": "esperanto",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "he": "hebrew",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "ja": "japanese",
    "ko": "korean",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pl": "polish",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sk": "slovak",
    "sr": "serbian",
    "st": "sesotho",
    "sv": "swedish",
    "ta": "tamil",
    "th": "thai",
    "tr": "turkish",
    "uk": "ukrainian",
    "yi": "yiddish",
    "zh": "chinese",
}

# Languages without a module here that write ordinals as a figure with a full stop: "8. april", "3. května".
ORDINAL_STOP: frozenset[str] = frozenset("bs cs et fi fo hr hu is lb lv mk sk sl sr".split())
# And those that put no spaces between words: Khmer, Lao, Burmese, Thai.
SPACELESS: frozenset[str] = frozenset({"km", "lo", "my", "th"})


# Short forms with a full stop in languages that have no module yet.

ABBREVIATIONS = {
    "cs": Abbreviations(
        before_number=listed("č str čl odst tel cca max min obr"),
        never_last=listed("např tzv tj resp ul nám tř nábř ing mgr bc mudr judr phdr doc prof sv "
            "p gen plk por mil mld"),
        lower_case=listed("hod mil mld kč aj apod atd"),
    ),
    "sk": Abbreviations(
        before_number=listed("č str čl ods tel cca max min obr"),
        never_last=listed("napr tzv tj resp ul nám tr ing mgr bc mudr judr phdr doc prof sv p gen plk por mil mld"),
        lower_case=listed("hod mil mld apod atď"),
    ),
    "hu": Abbreviations(
        before_number=listed("kb max min tel old"),
        never_last=listed("dr ifj id özv gr szt ún pl ill"),
        lower_case=listed("stb kb"),
    ),
    "ro": Abbreviations(
        before_number=listed("nr art alin pag tel aprox cca max min cap"),
        never_last=listed("str bd bdul dl dna dra dr ing prof gen col sf av jud com mun ex p.ex n.r"),
        lower_case=listed("etc ș.a"),
    ),
    "fi": Abbreviations(
        before_number=listed("n klo s nro puh art k"),
        never_last=listed("esim mm ns ts prof dr fil maist toim huom"),
        lower_case=listed("jne ym yms"),
    ),
    "hr": Abbreviations(
        before_number=listed("br čl st str tel oko cca"),
        never_last=listed("npr tzv tj ul dr mr ing prof sv gen o.d d.o.o"),
        lower_case=listed("itd sl"),
    ),
    "el": Abbreviations(
        before_number=listed("αρ αρθ σελ τηλ περ"),
        never_last=listed("κ κα κος οδ πλ λεωφ δρ καθ π.χ δηλ αγ"),
        lower_case=listed("κ.ά κ.λπ κλπ"),
    ),
    "bg": Abbreviations(
        before_number=listed("чл ал стр бр тел ок"),
        never_last=listed("бул ул пл гр с проф инж ген полк св им т.е т.нар напр г-н г-жа"),
        lower_case=listed("т.н др"),
    ),
}  # fmt: skip


# Names of months, weekdays and near days for languages without a module here, from the tables of
# dateparser.
#
# dateparser takes them from the Unicode CLDR and its users. It costs .1 s of CPU to import, so it is
# loaded only when an article is in such a language.

_CODE = re.compile(r"[a-z]{2,3}")
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
        months=_by_number(MONTHS, table, 1, _LEAST_IN_MONTH),
        weekdays=_by_number(WEEKDAYS, table, 0, _LEAST_IN_DAY),
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
