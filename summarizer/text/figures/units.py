"""Reads what belongs to a number: its unit or currency, qualifying words ("at least"), a scale letter ("38m").

A unit has the quantity it measures and the factor to a common unit.

Conversions are exact to the digits that news gives. Currencies are never converted: rates change by the day.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from summarizer.languages.language import FigureWords, Qualifier
from summarizer.text.figures.numerals import Number, Token


class Unit(NamedTuple):
    """A unit: what it measures, and ``value * factor + offset`` in that quantity's common unit."""

    quantity: str
    factor: float = 1.0
    offset: float = 0.0


def _units(quantity: str, **factors: float) -> dict[str, Unit]:
    return {word: Unit(quantity, factor) for words, factor in factors.items() for word in words.split("_")}


_WORDS: dict[str, Unit] = {
    **_units(
        "length",
        m_metre_metres_meter_meters_metern_metro_metros=1.0,
        km_kilometre_kilometres_kilometer_kilometers_kilometern_kilómetro_kilómetros=1_000.0,
        cm_centimetre_centimetres_centimeter_centimeters_zentimeter_centímetro_centímetros=0.01,
        mm_millimetre_millimetres_millimeter_millimeters_milímetros=0.001,
        mile_miles_meile_meilen_milla_millas=1_609.344,
        foot_feet_ft_fuss_pie_pies=0.3048,
        inch_inches_zoll_pulgada_pulgadas=0.0254,
        yard_yards=0.9144,
    ),
    **_units(
        "area",
        hectare_hectares_ha_hektar_hectárea_hectáreas=10_000.0,
        acre_acres=4_046.856,
    ),
    **_units(
        "mass",
        kg_kilo_kilos_kilogram_kilograms_kilogramm_kilogramo_kilogramos=1.0,
        g_gram_grams_gramm_gramo_gramos=0.001,
        # A short ton is 907 kg and a long one 1,016; newspapers say "ton" for each of the three.
        tonne_tonnes_tonnen_tonelada_toneladas_ton_tons=1_000.0,
        lb_lbs=0.453592,
        ounce_ounces=0.0283495,
    ),
    **_units(
        "volume",
        litre_litres_liter_liters_litern_litro_litros=1.0,
        gallon_gallons_galones=3.78541,
        barrel_barrels_barril_barriles=158.987,
    ),
    **_units(
        "duration",
        second_seconds_sekunde_sekunden_segundos=1.0,
        minute_minutes_minuten_minutos=60.0,
        hour_hours_stunde_stunden_hora_horas=3_600.0,
        day_days_tag_tage_tagen_día_días=86_400.0,
        week_weeks_woche_wochen_semana_semanas=604_800.0,
        month_months_monat_monate_monaten_mes_meses=2_629_800.0,
        year_years_jahr_jahre_jahren_año_años=31_557_600.0,
    ),
    **_units("speed", mph=1.609344, kph_kmh=1.0, knot_knots_knoten_nudos=1.852),
    **_units("percent", percent_pc_prozent=1.0, pct=1.0),
    **_units("power", kw_kilowatt_kilowatts=1e3, mw_megawatt_megawatts=1e6, gw_gigawatt_gigawatts=1e9),
}
# Where two words are one unit.
_PAIRS: dict[tuple[str, str], Unit] = {
    ("per", "cent"): Unit("percent"),
    ("por", "ciento"): Unit("percent"),
    ("percentage", "points"): Unit("points"),
    ("percentage", "point"): Unit("points"),
    ("percent", "points"): Unit("points"),
    ("°", "c"): Unit("temperature"),
    ("°", "f"): Unit("temperature", 5 / 9, -32 * 5 / 9),
    ("degrees", "celsius"): Unit("temperature"),
    ("degrees", "fahrenheit"): Unit("temperature", 5 / 9, -32 * 5 / 9),
    ("grad", "celsius"): Unit("temperature"),
    ("grados", "centígrados"): Unit("temperature"),
    ("square", "kilometres"): Unit("area", 1e6),
    ("square", "kilometers"): Unit("area", 1e6),
    ("square", "miles"): Unit("area", 2_589_988.0),
    ("square", "metres"): Unit("area"),
    ("square", "meters"): Unit("area"),
    ("square", "feet"): Unit("area", 0.092903),
    ("cubic", "metres"): Unit("volume", 1_000.0),
    ("cubic", "meters"): Unit("volume", 1_000.0),
    ("metros", "cúbicos"): Unit("volume", 1_000.0),
    ("metric", "tons"): Unit("mass", 1_000.0),
    ("metric", "tonnes"): Unit("mass", 1_000.0),
    ("nautical", "miles"): Unit("length", 1_852.0),
    ("miles", "per"): Unit("speed", 1.609344),  # an hour
    ("kilometres", "per"): Unit("speed"),
    ("kilometers", "per"): Unit("speed"),
}
_CURRENCY_WORDS = {
    word: code
    for code, words in {
        "dollar": "dollar dollars dólar dólares",
        "euro": "euro euros",
        "pound": "pound pounds pfund libra libras",
        "yen": "yen yenes",
        "yuan": "yuan renminbi",
        "rupee": "rupee rupees rupien rupias",
        "rouble": "rouble roubles ruble rubles rubel rublos",
        "franc": "franc francs franken francos",
        "crown": "crown crowns krone kronen kroner krona coronas",
        "mark": "marks mark",
        "peso": "peso pesos",
        "lira": "lira liras",
        "real": "reais",
        "rand": "rand",
        "shekel": "shekel shekels",
        "dinar": "dinar dinars dinare dinares",
        "dirham": "dirham dirhams",
        "riyal": "riyal riyals",
        "baht": "baht",
        "zloty": "zloty zlotys",
        "cent": "cents",
        "pence": "pence",
    }.items()
    for word in words.split()
}
_CURRENCY_SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yen", "₹": "rupee", "₽": "rouble"}
# "US$5", "A$5": which dollar. Plain dollars and American ones are the same.
_DOLLARS = {"us": "dollar", "a": "australian dollar", "c": "canadian dollar", "nz": "new zealand dollar"}


def unit_at(tokens: Sequence[Token], i: int) -> tuple[Unit, int] | None:
    """The unit that begins at ``tokens[i]``, and the index behind it."""
    if i >= len(tokens):
        return None
    if tokens[i].text == "%":
        return Unit("percent"), i + 1
    if i + 1 < len(tokens) and (pair := _PAIRS.get((tokens[i].folded, tokens[i + 1].folded))):
        return pair, i + 2
    code = _CURRENCY_WORDS.get(tokens[i].folded)
    if code:
        return Unit(f"money:{code}"), i + 1
    found = _WORDS.get(tokens[i].folded)
    return (found, i + 1) if found else None


def currency_before(tokens: Sequence[Token], i: int) -> tuple[Unit, int] | None:
    """The currency sign that stands in front of ``tokens[i]``, and the index where it begins."""
    if i == 0 or tokens[i - 1].text not in _CURRENCY_SIGNS:
        return None
    sign = tokens[i - 1]
    if sign.text == "$" and i > 1 and tokens[i - 2].end == sign.start and tokens[i - 2].is_word:
        code = _DOLLARS.get(tokens[i - 2].folded, tokens[i - 2].folded + " dollar")
        return Unit(f"money:{code}"), i - 2
    return Unit(f"money:{_CURRENCY_SIGNS[sign.text]}"), i - 1


DASHES = frozenset("-–—")

_MAGNITUDE = frozenset({"magnitude", "magnitud", "stärke"})
_OF = frozenset({"of", "de", "von"})
_MILLIONS_OF = frozenset({"people", "residents", "households", "homes", "customers", "users"})
_LETTERS = {"m": 1e6, "k": 1e3, "b": 1e9}


def qualified(
    tokens: Sequence[Token], first: int, last: int, words: FigureWords
) -> tuple[Qualifier, int, int]:
    """How exact the figure in ``tokens[first:last]`` says it is, and its stretch with the words that say so."""
    qualifier: Qualifier = "exact"
    while size := _phrase_before(tokens, first, words):
        said = words.qualifiers[tuple(token.folded for token in tokens[first - size : first])]
        qualifier, first = _stronger(qualifier, said), first - size
    for size in (2, 1):
        phrase = tuple(token.folded for token in tokens[last : last + size])
        if phrase in words.trailing:
            return _stronger(qualifier, words.trailing[phrase]), first, last + size
    return qualifier, first, last


def _phrase_before(tokens: Sequence[Token], first: int, words: FigureWords) -> int:
    """How many tokens right before ``first`` are a qualifier, the longest counting."""
    for size in (3, 2, 1):
        if size <= first and tuple(t.folded for t in tokens[first - size : first]) in words.qualifiers:
            return size
    return 0


def _stronger(first: Qualifier, second: Qualifier) -> Qualifier:
    """Which of two holds: "at least another 30" counts what is added, whatever else it says."""
    return first if first == "extra" else second if first == "exact" or second == "extra" else first


def unit_behind(tokens: Sequence[Token], number: Number) -> tuple[Unit | None, int]:
    """The unit of a number and the index behind both."""
    at = number.last
    if _is_magnitude(tokens, number):
        return Unit("magnitude"), at
    if at + 1 < len(tokens) and tokens[at].text in DASHES and tokens[at].start == tokens[at - 1].end:
        at += 1  # "450-ton"
    return unit_at(tokens, at) or (None, number.last)


def _is_magnitude(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number is an earthquake's: "magnitude of 6.1", "5.8-magnitude"."""
    before = [token.folded for token in tokens[max(0, number.first - 2) : number.first]]
    behind = [token.folded for token in tokens[number.last : number.last + 2]]
    if before and before[-1] in _OF:
        before.pop()
    named = bool(before) and before[-1] in _MAGNITUDE
    return number.value < 10 and (named or (behind[:1] == ["-"] and behind[-1] in _MAGNITUDE))


def is_compound(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen at ``at`` ties a number to a word: "four-storey", "two-day"."""
    if at + 1 >= len(tokens) or tokens[at].text != "-" or not tokens[at + 1].is_word:
        return False
    return tokens[at].start == tokens[at - 1].end and tokens[at + 1].start == tokens[at].end


def scaled_by_letter(tokens: Sequence[Token], number: Number) -> Number:
    """The number of "$38m", "£5k" or "38m people": a letter that touches the digits, where it can be no metre."""
    at = number.last
    if number.in_words or at >= len(tokens) or tokens[at].start != tokens[at - 1].end:
        return number
    scale = _LETTERS.get(tokens[at].folded)
    of_people = at + 1 < len(tokens) and tokens[at + 1].folded in _MILLIONS_OF
    if scale is None or not (of_people or currency_before(tokens, number.first)):
        return number
    value, high, place = (held * scale for held in (number.value, number.high, number.place))
    return replace(number, value=value, high=high, place=place, last=at + 1)
