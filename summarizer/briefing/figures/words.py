"""The words around a figure that say how exact it is, what it counts, and when or in what sense it holds."""

from functools import cache

from summarizer.briefing.figures.vocabulary import Qualifier, Topic, Vocabulary


def _set(words: str) -> frozenset[str]:
    return frozenset(words.casefold().split())


def _phrases(**by_meaning: str) -> dict[tuple[str, ...], Qualifier]:
    """``about="about, some"`` as phrase → meaning."""
    found: dict[tuple[str, ...], Qualifier] = {}
    for meaning, phrases in by_meaning.items():
        for phrase in phrases.split(","):
            found[tuple(phrase.split())] = meaning  # type: ignore[assignment]
    return found


def _topics(**words: str) -> dict[str, Topic]:
    return {
        word: topic  # type: ignore[misc]
        for topic, forms in words.items()
        for word in forms.casefold().split()
    }


def _rates(**phrases: str) -> dict[tuple[str, ...], str]:
    return {
        tuple(phrase.casefold().split()): rate for rate, held in phrases.items() for phrase in held.split(",")
    }


def _shifts(**words: str) -> dict[str, str]:
    return {word: shift for shift, held in words.items() for word in held.casefold().split()}


def _months(names: str) -> dict[str, int]:
    return {
        form: number for number, forms in enumerate(names.casefold().split(), 1) for form in forms.split("|")
    }


_ENGLISH = Vocabulary(
    qualifiers=_phrases(
        about="about,around,some,roughly,approximately,an estimated,estimated,~,circa",
        least="at least,more than,over,above,no fewer than,no less than,in excess of,upwards of,minimum of,"
        "surpassed,exceeded,topped,passed",
        most="up to,as many as,as much as,at most,fewer than,less than,under,below,no more than,not more than",
        nearly="nearly,almost,close to,just under,just over,just short of,well over",
        extra="another,additional,other,extra,further,first,last,next,every,remaining",
    ),
    trailing=_phrases(least="or more,at least", about="or so", extra="more,others,other,additional"),
    topics=_topics(
        dead="killed killing kill kills dead died die dies deaths fatalities slain perished toll lives",
        injured="injured injuring injure injures injuries wounded wounding wound wounds hurt",
        missing="missing unaccounted",
        arrested="arrested arresting arrest arrests detained detaining detain detains",
        evacuated="evacuated evacuating evacuate",
        rescued="rescued rescuing rescue",
        aboard="aboard board",
        crowd="protested protesting protesters protest demonstrated demonstrating demonstrators marched "
        "marchers rallied gathered",
        infected="infected infections infection",
    ),
    transitive=_set(
        "killed killing kill kills injured injuring injure injures wounded wounding wound wounds arrested arresting "
        "arrest arrests detained detaining detain detains evacuated evacuating evacuate rescued rescuing infected "
        "claimed took lost dead"
    ),
    nouns=_set(
        "killed dead deaths fatalities toll injured injuries wounded missing arrested arrests evacuated"
    ),
    generic=_set("people persons person individuals victims residents lives others"),
    groups=_set(
        "children women men boys girls police officers soldiers troops civilians rebels militants insurgents fighters "
        "gunmen students teenagers foreigners americans firefighters journalists bombers attackers policemen "
        "protesters babies members marines prisoners doctors tourists britons nationals"
    ),
    parts=_set("including among included whom"),
    stops=_set(
        "who which that when after before while as because since until where whose although though if unless amid "
        "despite during following compared"
    ),
    rates=_rates(
        day="a day,per day,daily,each day,every day,/day",
        hour="an hour,per hour,hourly",
        week="a week,per week,weekly,each week",
        month="a month,per month,monthly,each month",
        year="a year,per year,yearly,annually,annual,each year,every year",
        this_year="this year",
        head="each,apiece,per person,per capita,a head,per share,a share,a barrel,per barrel,per gallon",
    ),
    shifts=_shifts(
        past="revised previous previously earlier ago former formerly last record historic history anniversary "
        "decade century compared originally initially prior average",
        guess="expected expects expect forecast forecasts forecasted predicted predict predicts could might may would "
        "projected anticipated possible potentially feared threatened threatens",
        demand="asked asks sought seek seeks demanded demands demand proposed propose proposes requested urged plans "
        "planned offered offer wants wanted target must should required needed",
        future="will",
        denied="not never denied neither nor without if unless",
    ),
    risen=_set(
        "rose risen rises climbed climbs now toll jumped grew grown raised increased confirmed known still"
    ),
    said=_set(
        "said says say told tell according officials official police spokesman spokeswoman reported report reports "
        "mention announced sources source agency news authorities government minister ministry monday tuesday "
        "wednesday thursday friday saturday sunday people least near also percent cent year years day days week month "
        "time state new one two three"
    ),
    months=_months(
        "january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct "
        "november|nov december|dec"
    ),
    weekdays=_set("monday tuesday wednesday thursday friday saturday sunday"),
    range_opens=_set("between from"),
    range_joins=_set("to and - – — or"),
    votes=_set(
        "vote votes voted voting ballot ballots approved rejected passed adopted majority backed carried"
    ),
    places=_set("near off outside"),
    compared=_shifts(past="from than versus vs", change="by adding added plus"),
    merely=_set("just only merely exactly still"),
    moving=_set(
        "share shares stock stocks index dow nasdaq ftse s&p trading traded market markets futures yields barrel euro "
        "dollar polls poll"
    ),
    sources=_set("officials official sources analysts economists experts witnesses diplomats aides"),
)

_GERMAN = Vocabulary(
    qualifiers=_phrases(
        about="etwa,rund,ungefähr,circa,ca,um die,schätzungsweise,~",
        least="mindestens,wenigstens,mehr als,über,gut,nicht weniger als",
        most="bis zu,höchstens,maximal,weniger als,unter,nicht mehr als",
        nearly="fast,knapp,beinahe,nahezu",
        extra="weitere,andere,zusätzlich,weiteren,erste,ersten,letzten,nächsten",
    ),
    trailing=_phrases(least="oder mehr", extra="weitere,weiteren,andere"),
    topics=_topics(
        dead="getötet tot tote toten toter starben gestorben todesopfer ums opferzahl tötete",
        injured="verletzt verletzte verletzten verletzter verwundet",
        missing="vermisst vermisste vermissten",
        arrested="festgenommen festnahmen verhaftet",
        evacuated="evakuiert",
        rescued="gerettet",
        aboard="bord",
        crowd="protestierten demonstrierten demonstranten protestierende",
        infected="infiziert infektionen",
    ),
    transitive=_set("tötete"),
    nouns=_set("tote toten todesopfer opferzahl verletzte verletzten vermissten festnahmen"),
    generic=_set("menschen personen leute opfer bewohner"),
    groups=_set("kinder frauen männer polizisten soldaten zivilisten rebellen schüler ausländer feuerwehrleute"),
    parts=_set("darunter davon unter"),
    stops=_set("als nachdem weil während bevor nach seit obwohl wenn"),
    rates=_rates(
        day="am tag,pro tag,täglich,je tag",
        hour="pro stunde,in der stunde",
        week="pro woche,in der woche",
        month="im monat,pro monat,monatlich",
        year="im jahr,pro jahr,jährlich",
        head="pro kopf,je einwohner,pro person",
    ),
    shifts=_shifts(
        past="vorjahr früher damals zuvor vergangenen ursprünglich bisher durchschnittlich",
        guess="erwartet erwarten könnte könnten dürfte dürften prognose voraussichtlich befürchtet",
        demand="gefordert fordert forderte verlangt verlangte beantragt vorgeschlagen geplant angeboten",
        denied="nicht nie kein keine ohne",
    ),
    risen=_set("gestiegen stieg inzwischen mittlerweile erhöht erhöhte"),
    said=_set(
        "sagte teilte mit laut polizei sprecher berichtete behörden menschen personen am im nach dem der "
        "die das"
    ),
    months=_months(
        "januar|jänner februar märz april mai juni juli august september oktober november dezember"
    ),
    weekdays=_set("montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag"),
    range_opens=_set("zwischen von"),
    range_joins=_set("bis und - – —"),
    votes=_set("stimmen stimmten votierten abstimmung angenommen abgelehnt gegen"),
    places=_set("nahe vor"),
    compared=_shifts(past="von gegenüber als", change="um"),
    merely=_set("nur genau gerade noch"),
    moving=_set("aktie aktien börse index dax kurs umfrage umfragen"),
    sources=_set("beamte experten analysten diplomaten"),
)  # fmt: skip

_SPANISH = Vocabulary(
    qualifiers=_phrases(
        about="unos,unas,cerca de,alrededor de,aproximadamente,en torno a,~",
        least="al menos,por lo menos,más de,como mínimo",
        most="hasta,como máximo,menos de,no más de",
        nearly="casi",
        extra="otros,otras,primeros,últimos,próximos",
    ),
    trailing=_phrases(least="o más", extra="más,adicionales"),
    topics=_topics(
        dead="murieron muertos muertas muerto muerta fallecieron fallecidos fallecidas muertes mató mataron murió",
        injured="heridos heridas herido lesionados hirió",
        missing="desaparecidos desaparecidas desaparecieron",
        arrested="detenidos detenidas detuvo detuvieron arrestados",
        evacuated="evacuados evacuadas evacuaron",
        rescued="rescatados rescatadas rescataron",
        aboard="bordo",
        crowd="protestaron protestó manifestaron manifestantes concentración protesta",
        infected="infectados contagiados contagios",
    ),
    transitive=_set("mató mataron hirió detuvo detuvieron evacuaron rescataron"),
    nouns=_set("muertos muertes fallecidos heridos desaparecidos detenidos evacuados"),
    generic=_set("personas víctimas vecinos gente"),
    groups=_set("niños mujeres hombres policías soldados civiles rebeldes estudiantes extranjeros menores"),
    parts=_set("incluidos incluidas entre ellos ellas"),
    stops=_set("que cuando después tras antes mientras porque desde aunque si donde"),
    rates=_rates(
        day="al día,por día,diarios,diarias,cada día",
        hour="por hora,a la hora",
        week="por semana,a la semana,semanales",
        month="al mes,por mes,mensuales",
        year="al año,por año,anuales",
        head="por persona,por habitante,cada uno",
    ),
    shifts=_shifts(
        past="anterior pasado anteriormente antes previo inicialmente promedio",
        guess="espera esperaban prevé previsto podría podrían sería habría temen",
        demand="pidió piden exige exigió reclama propuso solicitó quiere",
        denied="no nunca ni sin",
    ),
    risen=_set("aumentó subió asciende ya elevó"),
    said=_set(
        "dijo según informó informaron policía fuentes gobierno personas portavoz anunció "
        # sumy's stop words lack these
        "de del que se no más ya a al lo la el los las un una y o en con por para su sus es son fue fueron ha han como "
        "pero sin sobre este esta tras hasta también resultaron"
    ),
    months=_months(
        "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre"
    ),
    weekdays=_set("lunes martes miércoles jueves viernes sábado domingo"),
    range_opens=_set("entre de"),
    range_joins=_set("y a - – —"),
    votes=_set("votos votaron votación aprobó rechazó"),
    places=_set("cerca"),
    compared=_shifts(past="desde frente", change="añadió"),
    merely=_set("solo sólo exactamente"),
    moving=_set("acciones bolsa índice ibex encuesta encuestas"),
    sources=_set("funcionarios analistas expertos diplomáticos"),
)  # fmt: skip

_BY_LANGUAGE = {"en": _ENGLISH, "de": _GERMAN, "es": _SPANISH}


@cache
def vocabulary_of(language: str) -> Vocabulary | None:
    """The words of ``language``, ``None`` where they are not known."""
    return _BY_LANGUAGE.get(language.partition("-")[0].casefold())
