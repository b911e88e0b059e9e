"""How dates are written: finds the days that a short text names, in eleven languages."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Days of the week in the languages of the months that date_shapes knows.
WEEKDAYS = _set("""
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun lunes
    martes miércoles jueves viernes sábado domingo montag dienstag mittwoch donnerstag freitag samstag
    sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche lunedì martedì mercoledì giovedì
    venerdì sabato domenica segunda terça quarta quinta sexta feira maandag dinsdag woensdag donderdag vrijdag
    zaterdag zondag понедельник вторник среда среду четверг пятница пятницу суббота субботу воскресенье
    poniedziałek wtorek środa czwartek piątek sobota niedziela måndag tisdag onsdag torsdag fredag lördag söndag
    mandag tirsdag lørdag søndag
""")


# What may stand beside a date in a line that holds nothing else.
BESIDE_DATES = _set("""
    published updated posted modified created last first on at date dated time times local am pm a m p gmt utc
    est edt et cst cdt ct mst mdt pst pdt pt cet cest bst ist pkt hrs hours uhr h uk us publicado actualizado
    fecha el las de veröffentlicht aktualisiert stand datum den um publié mis à jour le min mins minute
    minutes read t z and of à publiée gepubliceerd bijgewerkt op om uur pubblicato aggiornato il alle ore em às
    atualizado publicada actualizada опубликовано обновлено дата в г года год opublikowano aktualizacja godz
    publicerad uppdaterad publisert oppdatert opdateret kl den die o
""")


_LANGUAGES = (  # one row a language, twelve months each, the spellings of a month parted by a stroke
    "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep "
    "october|oct "
    "november|nov december|dec",
    "enero|ene febrero marzo abril|abr mayo junio julio agosto|ago septiembre|setiembre octubre noviembre "
    "diciembre|dic",
    "januar|jänner februar märz|mär april mai juni juli august september oktober|okt november dezember|dez",
    "janvier|janv février|févr mars avril|avr mai juin juillet|juil août septembre octobre novembre "
    "décembre|déc",
    "janeiro fevereiro|fev março abril maio junho julho agosto setembro|set outubro|out novembro dezembro",
    "gennaio|gen febbraio marzo aprile maggio|mag giugno|giu luglio|lug agosto settembre ottobre|ott "
    "novembre "
    "dicembre",
    "januari februari maart|mrt april mei juni juli augustus september oktober november december",
    "января|янв февраля|фев марта апреля|апр мая июня июля августа|авг сентября|сен октября|окт ноября|ноя "
    "декабря|дек",
    "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
    "januar februar mars april maj|mai juni juli august|augusti september oktober november december|desember",
)
MONTHS = {
    name: number
    for row in _LANGUAGES
    for number, names in enumerate(row.split(), start=1)
    for name in names.split("|")
}
_DATE_WORDS = WEEKDAYS | BESIDE_DATES
_MONTH = "|".join(sorted(MONTHS, key=lambda name: (-len(name), name)))
_YEAR = r"(?P<year>(?:19|20)[0-9]{2})(?![0-9])"
_SHAPES = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"(?<![0-9]){_YEAR}[-/.](?P<month>[0-9]{{1,2}})[-/.](?P<day>[0-9]{{1,2}})(?![0-9])",
        rf"\b(?P<name>{_MONTH})\b\.?\s{{1,3}}(?P<day>[0-9]{{1,2}})(?:st|nd|rd|"
        rf"th)?(?![0-9]|:[0-9])(?:\s?,?\s{{1,2}}{_YEAR})?",
        rf"(?<![0-9:])(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th|er|º|\.)?\s{{1,3}}(?:of\s|de\s)?"
        rf"(?P<name>{_MONTH})\b\.?(?:,?\s{{1,2}}(?:del?\s)?{_YEAR})?",
        rf"(?<![0-9])(?P<day>[0-9]{{1,2}})\.(?P<month>[0-9]{{1,2}})\.{_YEAR}",
        rf"(?<![0-9])(?P<either>[0-9]{{1,2}})\s?/\s?(?P<other>[0-9]{{1,2}})\s?/\s?{_YEAR}",
        rf"\b(?P<name>{_MONTH})\b\.?,?\s{{1,2}}(?:del?\s)?{_YEAR}",
    )
)
_UNCERTAIN = re.compile(
    r"(?<![0-9])[0-9]{1,2}\s?/\s?[0-9]{1,2}\s?/\s?[0-9]{2,4}(?![0-9])"
)  # 03/04/2025 reads two ways
_DIGIT = re.compile(r"[0-9]")
_WORD = re.compile(r"[^\W\d_]+")
FIRST_YEAR, LAST_YEAR = 1900, 2100
_LINE_CHARACTERS = 120


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as written at ``[start:end)``: the year may be missing, or else the day (a month of a year)."""

    year: int | None
    month: int
    day: int | None
    start: int
    end: int

    def on(self, year: int) -> datetime.date | None:
        """That day in a year, none where the year has no such day."""
        try:
            return datetime.date(year, self.month, self.day or 1)
        except ValueError:
            return None

    @property
    def date(self) -> datetime.date | None:
        """The calendar day (the first of the month when no day is named), none without a year."""
        return None if self.year is None else self.on(self.year)


def find_dates(text: str) -> tuple[WrittenDate, ...]:
    """The dates that a short text names, in order, without overlap; days that no calendar has are no dates.

    >>> [str(found.date) for found in find_dates("Tuesday, 8 April 2025, not April 31, 2025")]
    ['2025-04-08']
    """
    if not _DIGIT.search(text[:_LINE_CHARACTERS]):
        return ()  # saves most lines the shapes' cost
    found: list[WrittenDate] = []
    for date in sorted(_all_dates(text[:_LINE_CHARACTERS]), key=lambda date: (date.start, -date.end)):
        if not found or date.start >= found[-1].end:
            found.append(date)
    return tuple(found)


def is_date_line(text: str) -> bool:
    """Whether a line holds a date, perhaps with a weekday, a time and "Published", and nothing else.

    >>> is_date_line("Published: Tuesday, April 8, 2025 9:30 am"), is_date_line("April 8 was a Tuesday")
    (True, False)
    """
    if len(text) > _LINE_CHARACTERS:
        return False
    named = find_dates(text) or _UNCERTAIN.search(text)
    return bool(named) and all(word in _DATE_WORDS for word in words_beside_dates(text))


def words_beside_dates(text: str) -> list[str]:
    """The words of a line, lower-cased, that belong to no date in it; numbers are no words."""
    for date in reversed(find_dates(text)):
        text = text[: date.start] + " " + text[date.end :]
    return [word.casefold() for word in _WORD.findall(text)]


def _all_dates(text: str) -> Iterator[WrittenDate]:
    for shape in _SHAPES:
        for match in shape.finditer(text):
            parts = {name: value for name, value in match.groupdict().items() if value is not None}
            date = _written(parts, match.start(), match.end())
            if date is not None and date.on(date.year or 2000) is not None:
                yield date


def _written(parts: dict[str, str], start: int, end: int) -> WrittenDate | None:
    """The date that the named groups of a shape spell, none for ``03/04/2025``, which reads two ways."""
    year = int(parts["year"]) if "year" in parts else None
    if "either" in parts:
        either, other = int(parts["either"]), int(parts["other"])
        if either <= 12 and other <= 12 and either != other:
            return None
        return WrittenDate(year, min(either, other), max(either, other), start, end)
    month = MONTHS[parts["name"].casefold()] if "name" in parts else int(parts["month"])
    day = int(parts["day"]) if "day" in parts else None
    if not 1 <= month <= 12 or day == 0:
        return None
    return WrittenDate(year, month, day, start, end)
