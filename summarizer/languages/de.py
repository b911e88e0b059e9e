"""German."""

from summarizer.languages.clause_words import OpeningWords, StatementWords
from summarizer.languages.language import (
    Abbreviations,
    DateWords,
    FigureWords,
    Language,
    NumberWords,
    PageWords,
    ReaderWords,
)
from summarizer.languages.tables import (
    TITLES,
    compounds,
    grouped,
    in_order,
    inverted,
    listed,
    meanings,
    numbered,
    qualifiers,
    rates,
    signed,
    stretches,
    topics,
    units,
)

PAGE = PageWords(
    address=listed(
        "wir uns unser unsere unseren unserer unserem sie ihr ihre ihren ihrem ihrer du dein deine dich jetzt"
    ),
    consent_words=in_order(
        "cookie partner einwillig datenschutz einstellung personenbezogen gerät browser werbung zustimm "
        "nutzungsverhalten technologi widerruf website|webseite verarbeit"
    ),
    live_words=in_order(
        "live|liveticker|ticker blog|seite|berichterstattung|liveblog folgen|verfolgen|bleiben|begleiten dank|danke "
        "lesen|mitlesen|interesse|zuschriften|aufmerksamkeit verabschieden|beenden|schließen|schluss "
        "willkommen|begrüß klick|knopf|oben|unten laufenden|neuesten|aktuellen"
    ),
    to_readers=(
        r"(?:einen )?(?:schönen )?guten (?:morgen|tag|abend)\b",
        r"(?:vielen |herzlichen )?danke?,? dass (?:sie|ihr|du)\b",
        r"(?:vielen |herzlichen )?danke? fürs? (?:(?:ihre?|eure?|euer|das) )?"
        r"(?:interesse|lesen|mitlesen|aufmerksamkeit|treue)\b",
        r"schreib(?:en sie|t) uns\b",
        r"bleiben sie (?:dran|bei uns)\b",
        r"(?:hallo(?: und|,)? )?(?:herzlich )?willkommen (?:zurück )?(?:zu|bei|in|im) (?:unser|dies)[a-z]{1,3}\b",
    ),
    appeared_first=(r"der (?:beitrag|artikel) .{1,200} erschien zuerst (?:auf|bei|in) [^,]{2,80}",),
    choice_words=("akzeptier|annehm|erlaub", "ablehn|verweiger", "verwalt|anpass|konfigurier|ändern"),
    subscription_words=in_order(
        "=abo|=abos|kündbar abonn anmeld|abmeld|abbestell registrier|registrieren weiterlesen|lesen "
        "artikel|artikels zugang newsletter probemonat|testen|teste digital|plus einloggen unbegrenzt|unbeschränkt"
    ),
    small_in_names=listed("von der den und aus mit für"),
    key_points=in_order(
        r"das\swichtigste(?:\sin\sk[üu]rze)? auf\seinen\sblick in\sk[üu]rze (?:die\s)?kern(?:punkte|aussagen) "
        r"kurz\s(?:und|&)\sknapp kurz\sgefasst (?:im\s)?überblick zusammenfassung darum\sgeht\ses"
    ),
    by=(r"von", r"ein(?:e)? \w{3,20} von"),
    roles=(r"korrespondent(?:in)?", r"redaktion", r"agenturen", r"reporter(?:in)?", r"redakteur(?:in)?"),
    this_article=(r"diese[rs]? (?:artikel|beitrag|text|bericht|meldung)",),
    made=(
        r"übernommen|redaktion|übersetz|erschien|veröffentlicht|bearbeitet|erstellt",
        r"generiert",
    ),
    corrections=grouped(
        r"korrektur(?:hinweis)?; berichtigung; richtigstellung; anm(?:erkung|\.) d(?:er|\.) red(?:aktion|\.); "
        r"transparenzhinweis"
    ),
    earlier_version=(r"in einer (?:fr[üu]heren|vorigen|vorherigen|ersten) (?:version|fassung)\b",),
    opinion=in_order(
        "meinung kommentare? leitartikel analyse kolumne glosse gastbeitrag leserbriefe? rezension standpunkt essay"
    ),
    about_author=grouped(
        "(?:über|zu) (?:die|den|der|zum|unsere|unseren) autor(?:in|innen|en)?; zur autorin; zum autor; "
        "autor(?:in|enbox|eninfo)"
    ),
    author_note=(
        r"(?:die|unsere) autorin (?:ist|war|arbeitet|schreibt|leitet|lehrt|lebt|berichtet)",
        r"(?:der|unser) autor (?:ist|war|arbeitet|schreibt|leitet|lehrt|lebt|berichtet)",
    ),
    sponsored=grouped(
        "anzeigen?; advertorials?; sponsored(?: post| content)?; bezahlter (?:inhalt|beitrag); werbung; "
        "sonderveröffentlichung(?:en)?; verlagssonder(?:veröffentlichung|thema); publireportagen?; partnerinhalte?; "
        "gesponserter (?:inhalt|beitrag)"
    ),
    title_marks=grouped(
        "eil(?:meldung)?; exklusiv; live-?(?:ticker|blog|stream); bilder(?:strecke)?; fotos?; im video; newsticker"
    ),
    advertisement=(r"anzeige", r"werbung"),
    comments=(
        r"(?:leser)?kommentare?",
        r"diskussion",
        r"leserbriefe",
    ),
    polls=(
        r"umfrage",
        r"abstimmung",
        r"stimmen sie ab",
    ),
    votes=(r"stimmen?",),
    for_editors=(
        r"hinweise? (?:an|für) die redaktion(?:en)?",
        r"(?:presse|medien)kontakt",
        r"(?:für )?(?:rückfragen|weitere informationen)(?: an| bei)?",
        r"anmerkung(?:en)? für (?:die )?redaktion(?:en)?",
    ),
    source_labels=(r"quelle",),
    outlets=listed(
        "zeitung anzeiger bote landbote kurier nachrichten rundschau tageblatt presse merkur allgemeine "
        "spiegel morgenpost post tagblatt blatt volksblatt wochenblatt abendblatt echo"
    ),
    share=(r"teilen", r"drucken", r"merken", r"versenden"),
    related=grouped(
        "mehr zum thema; das k[öo]nnte sie auch interessieren; meistgelesen; kommentare?; newsletter abonnieren; "
        "(?:lesen sie|lies) (?:auch|mehr); auch interessant; mehr (?:dazu|lesen); "
        "weitere (?:artikel|meldungen|nachrichten|themen)"
    ),
    rights=(r"alle rechte vorbehalten",),
    ago=(r"vor [0-9]{1,3} (?:minuten?|stunden?|tag(?:en)?)",),
)

READER = ReaderWords(
    key_points="Das Wichtigste",
    differences="Worin sich die Quellen unterscheiden",
    sources="Quellen",
    set_aside="Nicht herangezogen",
    opinion="Meinung",
    related="Verwandt",
    corrected="Berichtigt",
    several="{count} Quellen",
    only="nur",
    earlier="früher",
    later="jetzt",
    article="1 Artikel",
    articles="{count} Artikel",
    more="{count} weitere",
    over_time="im Lauf der Zeit",
    undated="ohne Datum",
    unnamed="ungenannte Quelle",
    to="bis",
)


STATEMENTS = StatementWords(
    uncertain=(
        r"könnten?|dürften?|voraussichtlich|erwart(?:et|en)|befürcht(?:et|en)|vermutlich|droht|rechn(?:en|et) mit",
        r"drohen|möglicherweise",
    ),
    lasting=(
        r"noch immer|immer noch|weiterhin|nach wie vor|vermisst(?:e[nr]?)?|dauer(?:t|n) an",
        r"(?:ist|sind|bleib(?:t|en)) (?:\w+ )?gesperrt",
        r"noch (?:nicht|keine?\w?|unklar|unbekannt|in (?:\w+ )?gewalt)|(?:ist|sind) unklar",
        r"bislang|vorerst|derzeit|zurzeit|momentan",
        r"niemand weiß|(?:nicht|kein\w{0,2} \w+) in sicht|(?:auf|in) der flucht|geh(?:t|en) (?:\w+ ){0,3}weiter",
    ),
    called_off=(
        r"abgesagt|abgewendet|verschoben|aufgehoben|zurückgezogen|gestrichen|beendet|vorbei",
        r"vom Tisch",
    ),
    replaced=(r"(?:an)?statt|(?:und|,|[–—-]) nicht",),
    states=(
        (
            r"(?:wird|werden|soll|sollen|muss|müssen|will|wollen)(?: [\w-]+){0,8} (?:schließen|geschlossen|abgerissen)|"
            r"schließung|aus für|vor dem aus",
            r"(?:bleibt|bleiben)(?: [\w-]+){0,4} (?:geöffnet|offen|erhalten|bestehen)|"
            r"(?:wird|werden)(?: [\w-]+){0,3} nicht (?:[\w-]+ ){0,2}(?:geschlossen|abgerissen)",
        ),
        (
            r"vermisst\w{0,2}|verschwunden|verschwand\w{0,2}|verschollen|unauffindbar|"
            r"such(?:en|t|aktion|trupps?)|durchkämm(?:en|t)|fehl(?:t|en) (?:\w+ ){0,4}spur|"
            r"(?:die|eine) (?:\w+ )?suche",
            r"(?:auf|wieder)?gefunden|aufgetaucht|geborgen|aufgespürt|wohlbehalten|fanden",
        ),
        (
            r"(?:in|die) (?:\w+ )?(?:haft|gewahrsam)|"
            r"(?:sitzt|sitzen|bleibt|bleiben) (?:\w+ ){0,4}(?:haft|gefängnis|fest)|"
            r"(?:hält|halten|gehalten|festgehalten)(?: \w+){0,6} (?:fest|gefangen)|festgehalten|"
            r"festgenommen\w{0,2}|geiseln?|in (?:\w+ )?gewalt",
            r"(?:frei|ent)gelassen|(?:auf|in) freie[mn] fuß|freigekommen|kam(?:en)? frei|ist frei|"
            r"frei kam(?:en)?|geiselnahme (?:[\w-]+ ){0,8}(?:beendet|vorbei)"
            r"|ergab(?:en)? sich(?! (?:aus|dass|ein\w*)\b)",
        ),
        (
            r"umleitung\w{0,2}|umgeleitet|(?:ge|ab)sperrt\w{0,2}|sperrung|geschlossen|unterbrochen|"
            r"blockiert|(?:ist|sind|bleibt|bleiben) (?:\w+ )?(?:zu|dicht)",
            r"wieder (?:\w+ )?(?:frei\w{0,8}|offen|geöffnet|befahrbar|passierbar|eröffnet)|"
            r"freigegeben|wiedereröffnet|aufgehoben|(?:rollt|läuft|fährt|fahren) wieder",
        ),
        (
            r"eingeschlossen\w{0,2}|verschüttet\w{0,2}|eingeklemmt|sitzen fest|festsitzen|saßen fest",
            r"gerettet|befreit|geborgen|in sicherheit",
        ),
        (
            r"brennt|brennen|in flammen|löschen|löscharbeiten|außer kontrolle|wütet|lodert",
            r"gelöscht|unter kontrolle|brand aus|feuer aus",
        ),
        (
            r"evakuiert\w{0,2}|(?:nicht|noch nicht) (?:\w+ )?(?:zurück|nach hause)|"
            r"(?:muss|müssen|mussten?) (?:[\w-]+ ){0,8}(?:raus|heraus|hinaus|verlassen)|"
            r"notunterk(?:unft|ünfte\w?)",
            r"zurückgekehrt|zurückkehren|(?:dürfen|durften|können|konnten) (?:\w+ ){0,4}zurück|"
            r"wieder (?:nach|zu) hause",
        ),
        (
            r"(?:im|ins) (?:krankenhaus|klinikum)|in (?:einer|der|die) klinik|intensivstation|"
            r"lebensgefahr|im koma",
            r"(?:krankenhaus|klinik) (?:\w+ )?(?:entlassen|verlassen)|entlassen|außer lebensgefahr|"
            r"genesen",
        ),
        (
            r"(?:wollen|will|werden|wird|soll|sollen|ruft|rufen|bestätigt|angekündigt|kündigen|kündi"
            r"gt|beginnt|droht|halten|hält)(?: [\w-]+){0,8} (?:\w{0,12}streik\w{0,3}|ausstand)|"
            r"\w{0,12}streik\w{0,2} (?:[\w-]+ ){0,5}(?:bestätigt|angekündigt|beginnt|läuft|geplant|kommt)|"
            r"legen (?:[\w-]+ ){0,5}arbeit nieder|streiken|streikt|bestreikt",
            r"abgesagt|abgeblasen|abgewendet|ausgesetzt|beendet|vom tisch|"
            r"sagt(?:e|en)? (?:[\w-]+ ){1,6}ab",
        ),
        (
            r"(?:gilt|gelten|galt|bleibt|bleiben) (?:\w+ ){0,5}(?:warnung|verbot|ausgangssperre|pflicht|gebot)|"
            r"abkochen|in kraft",
            r"aufgehoben|entwarnung|hob(?:en)? (?:[\w-]+ ){1,6}auf",
        ),
        (
            r"(?:entschärfung|sprengung)\w{0,2}|entschärfen|zu entschärfen",
            r"entschärft|unschädlich gemacht|gesprengt|entschärfung (?:ist )?(?:gelungen|geglückt)",
        ),
        (
            r"ohne (?:strom|wasser|heizung|gas)|stromausfall|ausgefallen|lahmgelegt",
            r"wieder (?:\w+ )?(?:strom|wasser|am netz|da|versorgt|in betrieb)|behoben",
        ),
        (
            r"(?:aktien?|papiere?) (?:[\w-]+ ){0,6}?(?:verlier(?:t|en)|verlor(?:en)?|fällt|fiel(?:en)?|steig(?:t|en)"
            r"|stieg(?:en)?|starte(?:t|n|te|ten)|liegt|liegen)|handelsstart|(?:frühen|vorbörslichen) handel|(?:zum"
            r"|nach) (?:auftakt|börsenstart)|zur mittagszeit",
            r"(?:aktien?|papiere?) (?:[\w-]+ ){0,10}?(?:schloss|schlossen|geschlossen|beendete[n]?)"
            r"|handelsschluss|schlusskurs|aus dem handel|beendete[n]? den (?:handels|börsen)?tag|schließ(?:t"
            r"|en) (?:[\w-]+ ){0,6}im (?:\w+ )?(?:plus|minus)",
        ),
    ),
)


_ONES = "eins zwei drei vier fünf sechs sieben acht neun"


def _values() -> dict[str, int]:
    """Number words up to a hundred and whole hundreds and thousands, case-folded: "dreißig" as "dreissig"."""
    ones = numbered(_ONES)
    tens = numbered("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig", 20, 10)
    teens = numbered("zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn", 10)
    joined = {word.removesuffix("s") if word == "eins" else word: unit for word, unit in ones.items()}
    compound = {f"{word}und{ten}": unit + tens[ten] for word, unit in joined.items() for ten in tens}
    hundreds = {f"{word}hundert": unit * 100 for word, unit in joined.items()}
    thousands = {f"{word}tausend": unit * 1_000 for word, unit in joined.items()}
    known = ones | teens | tens | compound | hundreds | thousands
    return {word.casefold(): value for word, value in known.items()}


LANGUAGE = Language(
    code="de",
    name="german",
    dates=DateWords(
        months=numbered(
            "januar|jänner|jan februar|feber|feb märz april|apr mai juni juli august|aug september|sept oktober|okt "
            "november|nov dezember|dez",
            1,
        ),
        weekdays=numbered("montag dienstag mittwoch donnerstag freitag samstag|sonnabend sonntag", 0)
        | compounds(
            "montag dienstag mittwoch donnerstag freitag samstag sonntag".split(),
            "morgen vormittag mittag nachmittag abend nacht".split(),
        ),
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
        ago_before=listed("vor"),
        in_month=listed("im seit anfang mitte ende bis ab"),
        until=listed("bis vor"),
        in_year=listed("jahr jahre seit in anfang ende mitte bis von"),
        scheduled=(
            r"(?:beginnt|beginnen|startet|starten|findet|finden|wählt|wählen|tagt|tagen|öffnet|öffnen)",
            r"(?:entscheidet|tritt|treten|stehen an|steht an)",
        ),
        future=listed("wird werden soll sollen will wollen geplant"),
        past=listed("sagte war waren hatte hatten hat haben wurde wurden teilte erklärte kam ging"),
        capitals=True,
        beside=listed("veröffentlicht aktualisiert stand datum den um uhr"),
    ),
    numbers=NumberWords(
        values=_values(),
        multipliers={"hundert": 100, "dutzend": 12},
        scales=inverted(
            {1e3: "tausend", 1e6: "million millionen mio", 1e9: "milliarde milliarden mrd", 1e12: "billionen"}
        ),
        plural_scales=inverted({1e3: "tausende tausenden"}),
        stretches=stretches(
            {
                (20, 130): "dutzende dutzenden",
                (150, 2_000): "hunderte hunderten",
                (1_500, 20_000): "tausende tausenden",
                (15_000, 200_000): "zehntausende",
                (150_000, 2e6): "hunderttausende",
            }
        ),
        articles=listed("ein eine einem einer"),
        bare=listed("hundert tausend"),
        halves=(("eine", "halbe"), ("einer", "halben"), ("ein", "halbes")),
        and_a_half=("einhalb",),
        joins=listed("und"),
        of=listed("von"),
        decimal_comma=True,
    ),
    figures=FigureWords(
        qualifiers=qualifiers(
            about="etwa,rund,ungefähr,circa,ca,um die,schätzungsweise,~",
            least="mindestens,wenigstens,mehr als,über,gut,nicht weniger als",
            most="bis zu,höchstens,maximal,weniger als,unter,nicht mehr als",
            nearly="fast,knapp,beinahe,nahezu",
            extra="weitere,andere,zusätzlich,weiteren,erste,ersten,letzten,nächsten",
        ),
        trailing=qualifiers(least="oder mehr", extra="weitere,weiteren,andere"),
        topics=topics(
            dead="getötet tot tote toten toter starben gestorben umgekommen todesopfer ums opferzahl tötete",
            injured="verletzt verletzte verletzten verletzter verwundet",
            missing="vermisst vermisste vermissten",
            arrested="festgenommen festnahmen verhaftet",
            evacuated="evakuiert",
            rescued="gerettet",
            aboard="bord",
            crowd="protestierten demonstrierten demonstranten protestierende",
            infected="infiziert infektionen",
        ),
        transitive=listed("tötete"),
        nouns=listed("tote toten todesopfer opferzahl verletzte verletzten vermissten festnahmen"),
        generic=listed("menschen personen leute opfer bewohner"),
        groups=listed(
            "kinder frauen männer polizisten soldaten zivilisten rebellen schüler ausländer feuerwehrleute"
        ),
        parts=listed("darunter davon unter"),
        stops=listed("als nachdem weil während bevor nach seit obwohl wenn"),
        rates=rates(
            day="am tag,pro tag,täglich,je tag",
            hour="pro stunde,in der stunde",
            week="pro woche,in der woche",
            month="im monat,pro monat,monatlich",
            year="im jahr,pro jahr,jährlich",
            head="pro kopf,je einwohner,pro person",
        ),
        shifts=meanings(
            past="vorjahr früher damals zuvor vergangenen ursprünglich bisher durchschnittlich",
            guess="erwartet erwarten könnte könnten dürfte dürften prognose voraussichtlich befürchtet",
            demand="gefordert fordert forderte verlangt verlangte beantragt vorgeschlagen geplant angeboten",
            denied="nicht nie kein keine ohne",
        ),
        risen=listed("gestiegen stieg inzwischen mittlerweile erhöht erhöhte"),
        said=listed(
            "sagte teilte mit laut polizei sprecher berichtete behörden menschen personen am im nach dem der "
            "die das"
        ),
        range_opens=listed("zwischen von"),
        range_joins=listed("bis und - – —"),
        range_and=listed("und"),
        range_to=listed("bis"),
        votes=listed("stimmen stimmten votierten abstimmung angenommen abgelehnt gegen"),
        places=listed("nahe vor"),
        compared=meanings(past="von gegenüber als", change="um"),
        merely=listed("nur genau gerade noch"),
        moving=listed("aktie aktien börse index dax kurs umfrage umfragen"),
        sources=listed("beamte experten analysten diplomaten"),
    ),
    opening=OpeningWords(
        "er sie ihm ihn ihr ihre ihrem ihren ihrer ihres sein seine seinem seinen seiner seines "
        "dies diese diesem diesen dieser dieses jene jener jenes aber doch und oder sondern jedoch allerdings "
        "dennoch trotzdem zudem außerdem ferner deshalb deswegen daher darum dabei dafür dagegen damit danach "
        "daraufhin dadurch darüber davon dazu dort stattdessen somit folglich auch beide",
        grouped(
            r"die beiden(?! (?:\w+ ){1,3}(?:aus|vom?|im|am) ); die (?:entscheidung|maßnahme); der schritt; "
            r"das treffen"
        ),
        r"woche|monat|jahr|tage|\w+tag|\w+tagmorgen|\w+tagabend|sommer|winter|herbst|frühjahr",
    ),
    saying=listed("sagte sagten teilte teilten erklärte erklärten zufolge laut berichtete berichteten"),
    abbreviations=Abbreviations(
        before_number=listed("nr nrn art abs bd kap -str tel zi kl s rd mind max abb"),
        quoting=listed("fragte sagte rief schrie meinte antwortete schrieb erklärte"),
        labelled=listed("gruppe klasse plan typ zone block reaktor teil serie vitamin hepatitis linie"),
        never_last=TITLES
        | listed(
            "bzw ca dipl jur med phil evtl geb gem ggf hl hr inkl jr lt mio mrd nr pfr sog "
            "st str tel vgl zzgl z.b d.h u.a i.d.r v.a"
        ),
        lower_case=listed("usw bzw evtl inkl vgl sog ggf zzgl ca etc max min mio mrd nr"),
        ordinal_stop=True,
    ),
    statements=STATEMENTS,
    page=PAGE,
    reader=READER,
)
