"""What the languages of news call days, weeks, months and years; all words in small letters."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from summarizer.reading.stretches import Unit


@dataclass(frozen=True, slots=True)
class DateWords:
    """The vocabulary of one language.

    ``near`` maps words such as "yesterday" to days from the day of publication; ``before`` and ``after`` map words
    that stand in front of, or behind, a unit, weekday or month to -1 (last), 0 (this) and 1 (next).
    """

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    near: Mapping[str, int]
    parts: frozenset[str]  # "night" in "Tuesday night"
    units: Mapping[str, Unit]
    numbers: Mapping[str, int]
    before: Mapping[str, int]
    after: Mapping[str, int]
    ago_before: frozenset[str]  # "vor" in "vor zwei Tagen"
    ago_after: frozenset[str]  # "ago" in "two days ago"
    of: frozenset[str]  # "de" in "8 de abril de 2025"
    in_month: frozenset[str]  # what must stand before a month without day and year
    in_year: frozenset[str]  # what must stand before a year alone
    future: frozenset[str]
    past: frozenset[str]
    future_endings: tuple[str, ...]
    past_endings: tuple[str, ...]
    capitals: bool  # months and weekdays are written with a capital


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _numbered(rows: str, first: int) -> dict[str, int]:
    """Words by number, spellings parted by a stroke."""
    return {name: n for n, names in enumerate(rows.split(), start=first) for name in names.split("|")}


def _signed(last: str, this: str, following: str) -> dict[str, int]:
    return (
        dict.fromkeys(last.split(), -1) | dict.fromkeys(this.split(), 0) | dict.fromkeys(following.split(), 1)
    )


def _units(day: str, week: str, month: str, year: str, weekend: str) -> dict[str, Unit]:
    rows: tuple[tuple[Unit, str], ...] = (
        ("day", day), ("week", week), ("month", month), ("year", year), ("weekend", weekend),
    )  # fmt: skip
    return {name: unit for unit, names in rows for name in names.split()}


ENGLISH = DateWords(
    months=_numbered(
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep "
        "october|oct november|nov december|dec",
        1,
    ),
    weekdays=_numbered("monday tuesday wednesday thursday friday saturday sunday", 0),
    near={"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1},
    parts=_set("morning afternoon evening night noon lunchtime"),
    units=_units("day days", "week weeks", "month months", "year years", "weekend"),
    numbers=_numbered("a|an|one two three four five six seven eight nine ten eleven twelve", 1),
    before=_signed("last past", "this", "next coming"),
    after={},
    ago_before=frozenset(),
    ago_after=_set("ago"),
    of=_set("of"),
    in_month=_set("in since until till from during early late mid through before after between"),
    in_year=_set("in since until till from during early late mid of through before after by between year"),
    future=_set(
        "will would ll scheduled due expected set plans planned slated upcoming begins opens starts shall"
    ),
    past=_set(
        "said told was were had met held came went took made found left won lost began fell rose struck hit "
        "shot died spoke gave got saw wrote sent ran beat did has have says"
    ),
    future_endings=(),
    past_endings=("ed",),
    capitals=True,
)
GERMAN = DateWords(
    months=_numbered(
        "januar|jänner|jan februar|feber|feb märz april|apr mai juni juli august|aug september|sept oktober|okt "
        "november|nov dezember|dez",
        1,
    ),
    weekdays=_numbered("montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag", 0)
    | {
        f"{day}{part}": number
        for number, day in enumerate(
            ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"]
        )
        for part in ("morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
    },
    near={"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "übermorgen": 2},
    parts=_set("morgen vormittag mittag nachmittag abend nacht früh"),
    units=_units(
        "tag tage tagen",
        "woche wochen",
        "monat monats monate monaten",
        "jahr jahres jahre jahren",
        "wochenende",
    ),
    numbers=_numbered("ein|einem|einer|eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf", 1),
    before=_signed(
        "letzte letzten letztem letzter letztes vergangene vergangenen vergangener vergangenes vorige vorigen "
        "voriger voriges",
        "diese diesen dieser dieses diesem",
        "nächste nächsten nächster nächstes nächstem kommende kommenden kommender kommendes",
    ),
    after={},
    ago_before=_set("vor"),
    ago_after=frozenset(),
    of=frozenset(),
    in_month=_set("im seit anfang mitte ende bis ab"),
    in_year=_set("jahr jahre seit in anfang ende mitte bis von"),
    future=_set("wird werden soll sollen will wollen geplant"),
    past=_set("sagte war waren hatte hatten hat haben wurde wurden teilte erklärte kam ging"),
    future_endings=(),
    past_endings=(),
    capitals=True,
)
SPANISH = DateWords(
    months=_numbered(
        "enero|ene febrero|feb marzo abril|abr mayo junio|jun julio|jul agosto|ago septiembre|setiembre|sept "
        "octubre|oct noviembre|nov diciembre|dic",
        1,
    ),
    weekdays=_numbered("lunes martes miércoles jueves viernes sábado domingo", 0),
    near={"hoy": 0, "ayer": -1, "anteayer": -2, "anoche": -1, "mañana": 1},
    parts=_set("noche tarde mañana madrugada"),
    units=_units("día días", "semana semanas", "mes meses", "año años", "fin"),
    numbers=_numbered("un|una dos tres cuatro cinco seis siete ocho nueve diez once doce", 1),
    before=_signed("pasado pasada último última", "este esta", "próximo próxima"),
    after=_signed("pasado pasada", "", "próximo próxima"),
    ago_before=_set("hace"),
    ago_after=frozenset(),
    of=_set("de del"),
    in_month=_set("en desde hasta"),
    in_year=_set("en desde hasta de del año"),
    future=_set("será serán prevé previsto prevista"),
    past=_set("dijo fue fueron ha han era había"),
    future_endings=("rá", "rán"),
    past_endings=("ó", "aron", "ieron"),
    capitals=False,
)
FRENCH = DateWords(
    months=_numbered(
        "janvier|janv février|févr mars avril mai juin juillet|juil août septembre|sept octobre|oct novembre|nov "
        "décembre|déc",
        1,
    ),
    weekdays=_numbered("lundi mardi mercredi jeudi vendredi samedi dimanche", 0),
    near={"hier": -1, "demain": 1, "aujourd": 0},
    parts=_set("matin après midi soir nuit hui"),
    units=_units("jour jours", "semaine semaines", "mois", "an ans année années", "week weekend"),
    numbers=_numbered("un|une deux trois quatre cinq six sept huit neuf dix onze douze", 1),
    before=_signed("", "ce cet cette", ""),
    after=_signed("dernier dernière passé passée", "", "prochain prochaine"),
    ago_before=_set("a"),  # "il y a deux jours"
    ago_after=frozenset(),
    of=frozenset(),
    in_month=_set("en depuis dès début fin mi courant"),
    in_year=_set("en depuis dès début fin de année"),
    future=_set("va vont doit doivent devrait devraient sera seront prévu prévue"),
    past=_set("a ont était avait été dit"),
    future_endings=(),
    past_endings=(),
    capitals=False,
)
ITALIAN = DateWords(
    months=_numbered(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre", 1
    ),
    weekdays=_numbered("lunedì martedì mercoledì giovedì venerdì sabato domenica", 0),
    near={"oggi": 0, "stasera": 0, "stamattina": 0, "ieri": -1, "domani": 1},
    parts=_set("mattina pomeriggio sera notte"),
    units=_units("giorno giorni", "settimana settimane", "mese mesi", "anno anni", "weekend"),
    numbers=_numbered("un|uno|una due tre quattro cinque sei sette otto nove dieci undici dodici", 1),
    before=_signed("scorso scorsa", "questo questa", "prossimo prossima"),
    after=_signed("scorso scorsa", "", "prossimo prossima"),
    ago_before=frozenset(),
    ago_after=_set("fa"),
    of=_set("di del"),
    in_month=_set("a in ad da dal"),
    in_year=_set("nel dal del anno fino"),
    future=_set("sarà saranno dovrebbe previsto prevista"),
    past=_set("ha hanno era stato stata detto"),
    future_endings=("rà", "ranno"),
    past_endings=(),
    capitals=False,
)
PORTUGUESE = DateWords(
    months=_numbered(
        "janeiro|jan fevereiro|fev março abril|abr maio junho|jun julho|jul agosto|ago setembro|set outubro|out "
        "novembro|nov dezembro|dez",
        1,
    ),
    weekdays=_numbered("segunda terça quarta quinta sexta sábado domingo", 0),
    near={"hoje": 0, "ontem": -1, "anteontem": -2, "amanhã": 1},
    parts=_set("feira noite tarde manhã madrugada"),
    units=_units("dia dias", "semana semanas", "mês meses", "ano anos", "fim"),
    numbers=_numbered("um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze", 1),
    before=_signed("última último", "esta este nesta neste", "próxima próximo"),
    after=_signed("passado passada", "", "próximo próxima"),
    ago_before=_set("há"),
    ago_after=frozenset(),
    of=_set("de do"),
    in_month=_set("em desde até"),
    in_year=_set("em desde até de ano"),
    future=_set("será serão vai vão deve devem previsto prevista"),
    past=_set("disse foi foram afirmou era estava"),
    future_endings=("rá", "rão"),
    past_endings=("ou", "aram"),
    capitals=False,
)
DUTCH = DateWords(
    months=_numbered(
        "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept "
        "oktober|okt november|nov december|dec",
        1,
    ),
    weekdays=_numbered("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag", 0)
    | {
        f"{day}{part}": number
        for number, day in enumerate(
            ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
        )
        for part in ("ochtend", "middag", "avond", "nacht", "morgen")
    },
    near={
        "vandaag": 0,
        "vanavond": 0,
        "gisteren": -1,
        "gisteravond": -1,
        "eergisteren": -2,
        "morgen": 1,
        "overmorgen": 2,
    },
    parts=_set("ochtend middag avond nacht"),
    units=_units("dag dagen", "week weken", "maand maanden", "jaar jaren", "weekend"),
    numbers=_numbered("een|één twee drie vier vijf zes zeven acht negen tien elf twaalf", 1),
    before=_signed("vorige afgelopen", "deze dit", "volgende komende komend volgend vorig"),
    after={},
    ago_before=frozenset(),
    ago_after=_set("geleden"),
    of=frozenset(),
    in_month=_set("in sinds begin eind half tot"),
    in_year=_set("in sinds begin eind tot uit van jaar"),
    future=_set("zal zullen gaat gaan moet"),
    past=_set("zei was waren heeft hebben werd werden had"),
    future_endings=(),
    past_endings=(),
    capitals=False,
)
RUSSIAN = DateWords(
    months=_numbered(
        "января|январе|январь февраля|феврале|февраль марта|марте|март апреля|апреле|апрель мая|мае|май "
        "июня|июне|июнь июля|июле|июль августа|августе|август сентября|сентябре|сентябрь "
        "октября|октябре|октябрь ноября|ноябре|ноябрь декабря|декабре|декабрь",
        1,
    ),
    weekdays=_numbered(
        "понедельник|понедельника вторник|вторника среду|среда|среды четверг|четверга пятницу|пятница|пятницы "
        "субботу|суббота|субботы воскресенье|воскресенья",
        0,
    ),
    near={"сегодня": 0, "вчера": -1, "позавчера": -2, "завтра": 1, "послезавтра": 2},
    parts=_set("утром днем днём вечером ночью"),
    units=_units(
        "день дня дней",
        "неделя неделе неделю недели недель",
        "месяц месяце месяца месяцев",
        "год году года лет",
        "выходные",
    ),
    numbers=_numbered("один|одну|одна два|две три четыре пять шесть семь восемь девять десять", 1),
    before=_signed(
        "прошлой прошлый прошлого прошлом прошлую прошлые минувший минувшую минувшие минувшей",
        "этой этом этот эту эти",
        "следующей следующий следующем следующую будущей будущем",
    ),
    after={},
    ago_before=frozenset(),
    ago_after=_set("назад"),
    of=frozenset(),
    in_month=_set("в с до"),
    in_year=_set("в с до"),
    future=_set("будет будут состоится пройдет пройдёт планирует планируется"),
    past=_set("заявил заявила сообщил сообщила сообщили был была было были сказал сказала"),
    future_endings=(),
    past_endings=(),
    capitals=False,
)
# Dates in figures and nothing else: languages whose words are not in a table.
FIGURES = DateWords(
    months={}, weekdays={}, near={}, parts=frozenset(), units={}, numbers={}, before={}, after={},
    ago_before=frozenset(), ago_after=frozenset(), of=frozenset(), in_month=frozenset(), in_year=frozenset(),
    future=frozenset(), past=frozenset(), future_endings=(), past_endings=(), capitals=False,
)  # fmt: skip

LANGUAGES: Mapping[str, DateWords] = {
    "en": ENGLISH,
    "de": GERMAN,
    "es": SPANISH,
    "fr": FRENCH,
    "it": ITALIAN,
    "pt": PORTUGUESE,
    "nl": DUTCH,
    "ru": RUSSIAN,
}


@cache
def anchors(language: str) -> frozenset[str]:
    """The words at which a date may begin in a language."""
    words = LANGUAGES.get(language, FIGURES)
    return frozenset().union(
        words.months, words.weekdays, words.near, words.before, words.ago_before,
        *([words.numbers] if words.ago_after else []), *([words.units] if words.after else []),
    ) | frozenset(name for name, unit in words.units.items() if unit == "weekend")  # fmt: skip
