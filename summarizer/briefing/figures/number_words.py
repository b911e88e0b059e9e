"""Number words and the way figures are written, by language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

INFINITE = float("inf")


@dataclass(frozen=True, slots=True)
class Numbering:
    """How a language writes numbers.

    ``values`` are words that add up, ``multipliers`` times what stands before ("hundred", "dozen"), ``scales`` those
    that may also follow digits, ``plural_scales`` those that may follow a stretch ("tens of thousands");
    ``stretches`` mean a stretch of numbers. ``articles`` stand for one before a multiplier only, ``bare`` are the
    multipliers that stand alone, ``halves`` and ``and_a_half`` take or add a half. ``joins_tens`` says that the joining
    word stands between tens and ones ("treinta y uno").
    """

    values: Mapping[str, int]
    multipliers: Mapping[str, int]
    scales: Mapping[str, float]
    plural_scales: Mapping[str, float]
    stretches: Mapping[str, tuple[float, float]]
    articles: frozenset[str]
    bare: frozenset[str]
    halves: tuple[tuple[str, ...], ...]
    and_a_half: tuple[str, ...]
    joins: frozenset[str]
    of: frozenset[str]
    decimal_comma: bool
    joins_tens: bool = False


def _numbered(words: str, start: int = 1, step: int = 1) -> dict[str, int]:
    return {word: start + step * place for place, word in enumerate(words.split())}


_ENGLISH = Numbering(
    values=_numbered(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen"
    )
    | _numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    multipliers={"hundred": 100, "dozen": 12},
    scales={
        "hundred": 100, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
        "mn": 1e6, "bn": 1e9, "tn": 1e12,
    },
    plural_scales={"thousands": 1e3, "millions": 1e6, "billions": 1e9},
    # "dozens" of 130 would be hundreds, "hundreds" of 2,500 thousands; the lower ends leave room for careless use.
    stretches={
        "dozens": (20, 130), "scores": (35, 200), "tens": (10, 100), "hundreds": (150, 2_000),
        "thousands": (1_500, 20_000), "millions": (1.5e6, INFINITE),
    },
    articles=frozenset({"a", "an"}),
    bare=frozenset(),
    halves=(("half", "a"), ("half", "of", "a")),
    and_a_half=("and", "a", "half"),
    joins=frozenset({"-", "and"}),
    of=frozenset({"of"}),
    decimal_comma=False,
)  # fmt: skip

_GERMAN_ONES = _numbered("eins zwei drei vier fünf sechs sieben acht neun")
_GERMAN_TENS = _numbered("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10)
_GERMAN_COMPOUNDS = {
    f"{'ein' if one == 1 else word}und{tens}": one + ten
    for tens, ten in _GERMAN_TENS.items()
    for word, one in _GERMAN_ONES.items()
}
_GERMAN_HUNDREDS = {
    f"{'ein' if one == 1 else word}{scale}": one * value
    for scale, value in (("hundert", 100), ("tausend", 1_000))
    for word, one in _GERMAN_ONES.items()
}

_GERMAN = Numbering(
    # Words come case-folded: "dreißig" as "dreissig".
    values={
        word.casefold(): value
        for word, value in (
            _GERMAN_ONES
            | _numbered(
                "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 10
            )
            | _GERMAN_TENS
            | _GERMAN_COMPOUNDS
            | _GERMAN_HUNDREDS
        ).items()
    },
    multipliers={"hundert": 100, "dutzend": 12},
    scales={
        "tausend": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9, "milliarden": 1e9,
        "mrd": 1e9, "billionen": 1e12,
    },
    plural_scales={"tausende": 1e3, "tausenden": 1e3},
    stretches={
        "dutzende": (20, 130), "dutzenden": (20, 130), "hunderte": (150, 2_000), "hunderten": (150, 2_000),
        "tausende": (1_500, 20_000), "tausenden": (1_500, 20_000), "zehntausende": (15_000, 200_000),
        "hunderttausende": (150_000, 2e6),
    },
    articles=frozenset({"ein", "eine", "einem", "einer"}),
    bare=frozenset({"hundert", "tausend"}),
    halves=(("eine", "halbe"), ("einer", "halben"), ("ein", "halbes")),
    and_a_half=("einhalb",),
    joins=frozenset({"und"}),
    of=frozenset({"von"}),
    decimal_comma=True,
)  # fmt: skip

_SPANISH = Numbering(
    values=_numbered(
        "uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete "
        "dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete "
        "veintiocho veintinueve"
    )
    | {"veintiún": 21, "veintiuna": 21, "cien": 100, "ciento": 100}
    | _numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa", 30, 10)
    | {
        f"{stem}ient{gender}s": value
        for stem, value in {"dosc": 200, "tresc": 300, "cuatroc": 400, "seisc": 600, "ochoc": 800}.items()
        for gender in "oa"
    }
    | {"quinientos": 500, "quinientas": 500, "setecientos": 700, "setecientas": 700}
    | {"novecientos": 900, "novecientas": 900},
    multipliers={"centenar": 100, "docena": 12, "decena": 10, "docenas": 12, "centenares": 100},
    scales={"mil": 1e3, "millar": 1e3, "millón": 1e6, "millones": 1e6, "billones": 1e12},
    plural_scales={"miles": 1e3},
    stretches={
        "docenas": (20, 130), "decenas": (15, 120), "cientos": (150, 2_000), "centenares": (150, 2_000),
        "miles": (1_500, 20_000),
    },
    articles=frozenset({"un", "una"}),
    bare=frozenset({"mil"}),
    halves=(("medio",), ("media",)),
    and_a_half=(),
    joins=frozenset({"y"}),
    of=frozenset({"de"}),
    decimal_comma=True,
    joins_tens=True,
)  # fmt: skip

_BY_LANGUAGE = {"en": _ENGLISH, "de": _GERMAN, "es": _SPANISH}


@cache
def numbering_of(language: str) -> Numbering | None:
    """How ``language`` writes numbers, ``None`` where that is not known."""
    return _BY_LANGUAGE.get(language.partition("-")[0].casefold())
