"""German: words of what is to come, what lasts, and what ends it."""

from summarizer.languages.clause_words import StatementWords

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
    states=(
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
            r"(?:muss|müssen) (?:[\w-]+ ){0,8}(?:raus|heraus|hinaus|verlassen)|"
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
            r"|stieg(?:en)?|starte(?:t|n|te|ten)|liegt|liegen)|handelsstart|(?:frühen|vorbörslichen) handel",
            r"(?:aktien?|papiere?) (?:[\w-]+ ){0,10}?(?:schloss|schlossen|geschlossen|beendete[n]?)"
            r"|handelsschluss|schlusskurs|schließ(?:t|en) (?:[\w-]+ ){0,6}im (?:\w+ )?(?:plus|minus)",
        ),
    ),
)
