"""What the languages of news call days, weeks, months and years; all words in small letters."""

from collections.abc import Mapping
from functools import cache

from summarizer.reading.date_words import DateWords, listed, numbered, signed, units

ENGLISH = DateWords(
    months=numbered(
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep "
        "october|oct november|nov december|dec",
        1,
    ),
    weekdays=numbered("monday tuesday wednesday thursday friday saturday sunday", 0),
    near={"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1},
    parts=listed("morning afternoon evening night noon lunchtime"),
    units=units("day days", "week weeks", "month months", "year years", "weekend"),
    numbers=numbered("a|an|one two three four five six seven eight nine ten eleven twelve", 1),
    before=signed("last past", "this", "next coming"),
    after={},
    ago_before=frozenset(),
    ago_after=listed("ago"),
    of=listed("of"),
    in_month=listed("in since until till from during early late mid through before after between"),
    until=listed("until till by before"),
    in_year=listed("in since until till from during early late mid of through before after by between year"),
    future=listed(
        "will would ll scheduled due expected set plans planned slated upcoming begins opens starts shall"
    ),
    past=listed(
        "said told was were had met held came went took made found left won lost began fell rose struck hit "
        "shot died spoke gave got saw wrote sent ran beat did has have says sank broke brought caught drew drove fled "
        "flew fought grew kept led paid sold spent stood stole threw withdrew"
    ),
    future_endings=(),
    past_endings=("ed",),
    capitals=True,
)
GERMAN = DateWords(
    months=numbered(
        "januar|jänner|jan februar|feber|feb märz april|apr mai juni juli august|aug september|sept oktober|okt "
        "november|nov dezember|dez",
        1,
    ),
    weekdays=numbered("montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag", 0)
    | {
        f"{day}{part}": number
        for number, day in enumerate(
            ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"]
        )
        for part in ("morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
    },
    near={"heute": 0, "gestern": -1, "vorgestern": -2, "morgen": 1, "übermorgen": 2},
    parts=listed("morgen vormittag mittag nachmittag abend nacht früh"),
    units=units(
        "tag tage tagen",
        "woche wochen",
        "monat monats monate monaten",
        "jahr jahres jahre jahren",
        "wochenende",
    ),
    numbers=numbered("ein|einem|einer|eine zwei drei vier fünf sechs sieben acht neun zehn elf zwölf", 1),
    before=signed(
        "letzte letzten letztem letzter letztes vergangene vergangenen vergangener vergangenes vorige vorigen "
        "voriger voriges",
        "diese diesen dieser dieses diesem",
        "nächste nächsten nächster nächstes nächstem kommende kommenden kommender kommendes",
    ),
    after={},
    ago_before=listed("vor"),
    ago_after=frozenset(),
    of=frozenset(),
    in_month=listed("im seit anfang mitte ende bis ab"),
    until=listed("bis vor"),
    in_year=listed("jahr jahre seit in anfang ende mitte bis von"),
    future=listed("wird werden soll sollen will wollen geplant"),
    past=listed("sagte war waren hatte hatten hat haben wurde wurden teilte erklärte kam ging"),
    future_endings=(),
    past_endings=(),
    capitals=True,
)
SPANISH = DateWords(
    months=numbered(
        "enero|ene febrero|feb marzo abril|abr mayo junio|jun julio|jul agosto|ago septiembre|setiembre|sept "
        "octubre|oct noviembre|nov diciembre|dic",
        1,
    ),
    weekdays=numbered("lunes martes miércoles jueves viernes sábado domingo", 0),
    near={"hoy": 0, "ayer": -1, "anteayer": -2, "anoche": -1, "mañana": 1},
    parts=listed("noche tarde mañana madrugada"),
    units=units("día días", "semana semanas", "mes meses", "año años", "fin"),
    numbers=numbered("un|una dos tres cuatro cinco seis siete ocho nueve diez once doce", 1),
    before=signed("pasado pasada último última", "este esta", "próximo próxima"),
    after=signed("pasado pasada", "", "próximo próxima"),
    ago_before=listed("hace"),
    ago_after=frozenset(),
    of=listed("de del"),
    in_month=listed("en desde hasta"),
    until=listed("hasta"),
    in_year=listed("en desde hasta de del año"),
    future=listed("será serán prevé previsto prevista"),
    past=listed("dijo fue fueron ha han era había"),
    future_endings=("rá", "rán"),
    past_endings=("ó", "aron", "ieron"),
    capitals=False,
)
FRENCH = DateWords(
    months=numbered(
        "janvier|janv février|févr mars avril mai juin juillet|juil août septembre|sept octobre|oct novembre|nov "
        "décembre|déc",
        1,
    ),
    weekdays=numbered("lundi mardi mercredi jeudi vendredi samedi dimanche", 0),
    near={"hier": -1, "demain": 1, "aujourd": 0},
    parts=listed("matin après midi soir nuit hui"),
    units=units("jour jours", "semaine semaines", "mois", "an ans année années", "week weekend"),
    numbers=numbered("un|une deux trois quatre cinq six sept huit neuf dix onze douze", 1),
    before=signed("", "ce cet cette", ""),
    after=signed("dernier dernière passé passée", "", "prochain prochaine"),
    ago_before=listed("a"),  # "il y a deux jours"
    ago_after=frozenset(),
    of=frozenset(),
    in_month=listed("en depuis dès début fin mi courant"),
    until=listed("jusqu avant"),
    in_year=listed("en depuis dès début fin de année"),
    future=listed("va vont doit doivent devrait devraient sera seront prévu prévue"),
    past=listed("a ont était avait été dit"),
    future_endings=(),
    past_endings=(),
    capitals=False,
)
ITALIAN = DateWords(
    months=numbered(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre", 1
    ),
    weekdays=numbered("lunedì martedì mercoledì giovedì venerdì sabato domenica", 0),
    near={"oggi": 0, "stasera": 0, "stamattina": 0, "ieri": -1, "domani": 1},
    parts=listed("mattina pomeriggio sera notte"),
    units=units("giorno giorni", "settimana settimane", "mese mesi", "anno anni", "weekend"),
    numbers=numbered("un|uno|una due tre quattro cinque sei sette otto nove dieci undici dodici", 1),
    before=signed("scorso scorsa", "questo questa", "prossimo prossima"),
    after=signed("scorso scorsa", "", "prossimo prossima"),
    ago_before=frozenset(),
    ago_after=listed("fa"),
    of=listed("di del"),
    in_month=listed("a in ad da dal"),
    until=listed("fino entro"),
    in_year=listed("nel dal del anno fino"),
    future=listed("sarà saranno dovrebbe previsto prevista"),
    past=listed("ha hanno era stato stata detto"),
    future_endings=("rà", "ranno"),
    past_endings=(),
    capitals=False,
)
PORTUGUESE = DateWords(
    months=numbered(
        "janeiro|jan fevereiro|fev março abril|abr maio junho|jun julho|jul agosto|ago setembro|set outubro|out "
        "novembro|nov dezembro|dez",
        1,
    ),
    weekdays=numbered("segunda terça quarta quinta sexta sábado domingo", 0),
    near={"hoje": 0, "ontem": -1, "anteontem": -2, "amanhã": 1},
    parts=listed("feira noite tarde manhã madrugada"),
    units=units("dia dias", "semana semanas", "mês meses", "ano anos", "fim"),
    numbers=numbered("um|uma dois|duas três quatro cinco seis sete oito nove dez onze doze", 1),
    before=signed("última último", "esta este nesta neste", "próxima próximo"),
    after=signed("passado passada", "", "próximo próxima"),
    ago_before=listed("há"),
    ago_after=frozenset(),
    of=listed("de do"),
    in_month=listed("em desde até"),
    until=listed("até"),
    in_year=listed("em desde até de ano"),
    future=listed("será serão vai vão deve devem previsto prevista"),
    past=listed("disse foi foram afirmou era estava"),
    future_endings=("rá", "rão"),
    past_endings=("ou", "aram"),
    capitals=False,
)
DUTCH = DateWords(
    months=numbered(
        "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept "
        "oktober|okt november|nov december|dec",
        1,
    ),
    weekdays=numbered("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag", 0)
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
    parts=listed("ochtend middag avond nacht"),
    units=units("dag dagen", "week weken", "maand maanden", "jaar jaren", "weekend"),
    numbers=numbered("een|één twee drie vier vijf zes zeven acht negen tien elf twaalf", 1),
    before=signed("vorige afgelopen", "deze dit", "volgende komende komend volgend vorig"),
    after={},
    ago_before=frozenset(),
    ago_after=listed("geleden"),
    of=frozenset(),
    in_month=listed("in sinds begin eind half tot"),
    until=listed("tot voor"),
    in_year=listed("in sinds begin eind tot uit van jaar"),
    future=listed("zal zullen gaat gaan moet"),
    past=listed("zei was waren heeft hebben werd werden had"),
    future_endings=(),
    past_endings=(),
    capitals=False,
)
RUSSIAN = DateWords(
    months=numbered(
        "января|январе|январь февраля|феврале|февраль марта|марте|март апреля|апреле|апрель мая|мае|май "
        "июня|июне|июнь июля|июле|июль августа|августе|август сентября|сентябре|сентябрь "
        "октября|октябре|октябрь ноября|ноябре|ноябрь декабря|декабре|декабрь",
        1,
    ),
    weekdays=numbered(
        "понедельник|понедельника вторник|вторника среду|среда|среды четверг|четверга пятницу|пятница|пятницы "
        "субботу|суббота|субботы воскресенье|воскресенья",
        0,
    ),
    near={"сегодня": 0, "вчера": -1, "позавчера": -2, "завтра": 1, "послезавтра": 2},
    parts=listed("утром днем днём вечером ночью"),
    units=units(
        "день дня дней",
        "неделя неделе неделю недели недель",
        "месяц месяце месяца месяцев",
        "год году года лет",
        "выходные",
    ),
    numbers=numbered("один|одну|одна два|две три четыре пять шесть семь восемь девять десять", 1),
    before=signed(
        "прошлой прошлый прошлого прошлом прошлую прошлые минувший минувшую минувшие минувшей",
        "этой этом этот эту эти",
        "следующей следующий следующем следующую будущей будущем",
    ),
    after={},
    ago_before=frozenset(),
    ago_after=listed("назад"),
    of=frozenset(),
    in_month=listed("в с до"),
    until=listed("до"),
    in_year=listed("в с до"),
    future=listed("будет будут состоится пройдет пройдёт планирует планируется"),
    past=listed("заявил заявила сообщил сообщила сообщили был была было были сказал сказала"),
    future_endings=(),
    past_endings=(),
    capitals=False,
)
# Dates in figures and nothing else: languages whose words are not in a table.
FIGURES = DateWords(
    months={}, weekdays={}, near={}, parts=frozenset(), units={}, numbers={}, before={}, after={},
    ago_before=frozenset(), ago_after=frozenset(), of=frozenset(), in_month=frozenset(), in_year=frozenset(),
    until=frozenset(), future=frozenset(), past=frozenset(), future_endings=(), past_endings=(), capitals=False,
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
