"""Italian."""

from summarizer.languages.it_statements import STATEMENTS
from summarizer.languages.language import (
    Abbreviations,
    DateWords,
    FigureWords,
    Language,
    NumberWords,
    OpeningWords,
    PageWords,
    ReaderWords,
)
from summarizer.languages.tables import (
    TITLES,
    inverted,
    listed,
    numbered,
    qualifiers,
    signed,
    stretches,
    units,
)

LANGUAGE = Language(
    code="it",
    name="italian",
    dates=DateWords(
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
        ago_after=listed("fa"),
        of=listed("di del"),
        in_month=listed("a in ad da dal"),
        until=listed("fino entro"),
        in_year=listed("nel dal del anno fino"),
        future=listed("sarà saranno dovrebbe previsto prevista"),
        past=listed("ha hanno era stato stata detto"),
        future_endings=("rà", "ranno"),
        beside=listed("pubblicato aggiornato il alle ore"),
    ),
    numbers=NumberWords(
        values=numbered(
            "un|uno|una due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici "
            "sedici "
            "diciassette diciotto diciannove venti"
        )
        | numbered("trenta quaranta cinquanta sessanta settanta ottanta novanta cento", 30, 10),
        multipliers={"dozzina": 12, "decina": 10, "centinaio": 100, "cento": 100},
        scales=inverted(
            {1e3: "mila mille migliaio", 1e6: "milione milioni mln", 1e9: "miliardo miliardi mld"}
        ),
        plural_scales=inverted({1e3: "migliaia"}),
        stretches=stretches({(15, 120): "decine", (150, 2_000): "centinaia", (1_500, 20_000): "migliaia"}),
        articles=listed("un una"),
        bare=listed("mille cento"),
        of=listed("di"),
    ),
    figures=FigureWords(
        qualifiers=qualifiers(
            about="circa,quasi circa,intorno a,attorno a",
            least="almeno,più di,oltre,non meno di",
            most="fino a,al massimo,meno di,non più di",
            nearly="quasi",
            extra="altri,altre,primi,ultimi,prossimi",
        ),
        trailing=qualifiers(least="o più", extra="in più"),
        range_opens=listed("tra fra da"),
        range_joins=listed("e a - – —"),
        range_and=listed("e"),
        range_to=listed("a"),
    ),
    opening=OpeningWords(
        "lui lei loro egli essa essi esso esse suo sua suoi sue questo questa questi queste quello quella quelli "
        "quelle ma e ed o però tuttavia inoltre quindi dunque così invece poi anche entrambi entrambe",
        (r"(?:il|la|i|le) (?:suo|sua|suoi|sue|loro)", r"i due", r"la decisione", r"nel frattempo"),
        r"mattina|mattino|pomeriggio|sera|notte|settimana|mese|anno|estate|inverno|autunno|primavera|"
        r"lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
    ),
    saying=listed("detto dichiarato affermato secondo riferito spiegato"),
    abbreviations=Abbreviations(
        before_number=listed("art artt n nn p pp vol cap tel ca circ fig max min"),
        quoting=listed("chiede chiesto detto dice disse grida risponde"),
        labelled=listed("gruppo classe piano tipo zona serie blocco reattore parte vitamina epatite linea"),
        never_last=TITLES
        | listed(
            "avv cap card col dott dr geom gen ing mar mons on prof rag sen sig sigg sig.ra sig.na dott.ssa prof.ssa "
            "p.zza p.le v.le c.so l.go s.ta p.es"
        ),
        lower_case=listed("ecc pag sig"),
    ),
    statements=STATEMENTS,
    page=PageWords(
        address=listed("noi nostri nostro nostra tu tuo tuoi tua tue ti sei vostro vostra ora adesso"),
        consent_words=(
            "cookie",
            "partner",
            "consens",
            "privacy",
            "dati",
            "personali",
            "dispositivo",
            "browser",
            "pubblicit",
            "scelt",
            "preferenz",
            "sito|link",
            "cliccando|clicca",
            "archivi",
            "tecnolog",
            "tratta",
        ),
        choice_words=("accett", "rifiut", "gestir|gestisci|personalizz|configur|modific", "revoc"),
        subscription_words=(
            "abbon",
            "acced",
            "regist",
            "legg|leggere|lettura",
            "articolo",
            "contenuto|contenuti",
            "illimitat",
            "newsletter",
            "account",
            "completo",
        ),
        small_in_names=listed("di da del della dei il e con in per"),
        key_points=(
            r"in\ssintesi",
            r"in\sbreve",
            r"(?:i\s)?punti\s(?:chiave|principali)",
            r"cosa\ssapere",
        ),
        by=(r"di", r"autor[ei]", r"testo"),
        roles=(r"redattore", r"redattrice", r"corrispondente", r"inviat[oa]", r"redazione"),
        this_article=(r"quest[oa] (?:articolo|notizia|testo)",),
        made=(r"pubblicat|tradott|redatt|apparso|generat",),
        corrections=(r"correzione", r"errata(?: corrige)?", r"rettifica", r"nota della redazione"),
        earlier_version=(r"(?:in )?una (?:precedente|prima) versione di questo articolo\b",),
        opinion=(
            r"editoriale",
            r"commento",
            r"opinione",
            r"l['’]opinione",
            r"lettere",
            r"recensione",
            r"analisi",
        ),
        about_author=(
            r"(?:l['’])aut(?:ore|rice)",
            r"(?:sull['’]|chi è l['’])aut(?:ore|rice)",
        ),
        author_note=(r"(?:l['’]aut(?:ore|rice)) (?:è|era|lavora|scrive|insegna|dirige|vive)",),
        sponsored=(
            r"contenut[oi] (?:sponsorizzat[oi]|a pagamento|promozionali?)",
            r"publiredazionali?",
            r"sponsorizzat[oi]",
            r"pubbliredazionali?",
            r"informazione (?:pubblicitaria|promozionale)",
            r"messaggio promozionale",
        ),
        title_marks=(
            r"(?:in )?diretta",
            r"esclusiv[ao]",
            r"ultim['’]ora",
            r"(?:le )?foto",
            r"fotogallery",
        ),
        advertisement=(r"pubblicit[àa]",),
        comments=(
            r"commenti",
            r"lascia un commento",
        ),
        polls=(
            r"sondaggio",
            r"vota",
        ),
        votes=(r"voti",),
        for_editors=(
            r"not[ae] (?:per|alla|alle|ai) (?:la |le )?(?:redazion[ei]|redattori|giornalisti)",
            r"contatti? (?:per la )?stampa",
            r"ufficio stampa",
            r"per (?:ulteriori )?informazioni",
        ),
        source_labels=(r"fonte",),
        outlets=listed(
            "corriere giornale gazzetta messaggero stampa mattino resto tempo cronache notizie eco voce"
        ),
        share=(r"condividi", r"stampa", r"salva", r"copia link"),
        related=(
            r"leggi anche",
            r"articoli correlati",
            r"i pi[ùu] letti",
            r"potrebbe interessarti",
            r"commenti",
        ),
        rights=(r"tutti i diritti riservati", r"riproduzione riservata"),
        ago=(r"[0-9]{1,3} (?:minuti|minuto|ore|ora|giorni|giorno) fa",),
    ),
    reader=ReaderWords(
        key_points="Punti chiave",
        differences="Dove le fonti differiscono",
        sources="Fonti",
        set_aside="Messo da parte",
        opinion="Opinione",
        related="Collegato",
        corrected="Corretto",
        several="{count} fonti",
        only="solo",
        earlier="prima",
        later="ora",
        article="1 articolo",
        articles="{count} articoli",
        more="altri {count}",
        over_time="con il passare del tempo",
        undated="senza data",
        unnamed="fonte senza nome",
        to="–",
    ),
)
