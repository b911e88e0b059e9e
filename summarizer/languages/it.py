"""Italian."""

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
    grouped,
    in_order,
    inverted,
    listed,
    meanings,
    numbered,
    qualifiers,
    signed,
    stretches,
    topics,
    units,
)

STATEMENTS = StatementWords(
    uncertain=(
        r"potrebbe(?:ro)?|dovrebbe(?:ro)?|previst[oaie]|si teme|attes[oaie]|probabilmente",
        r"rischiano?",
    ),
    lasting=(
        r"tuttora|dispers[oaie]|continuano?|rest(?:a|ano)",
        r"(?:è|sono) (?:chius|bloccat|interrott)[oaie]",
        r"ancora|per ora|al momento|finora|non si (?:sa|conosce)|si ignora|prosegu(?:e|ono)|in corso|nessuno sa",
    ),
    called_off=(
        r"annullat[oaie]|revocat[oaie]|sospes[oaie]|rinviat[oaie]|evitat[oaie]|ritirat[oaie]",
        r"conclus[oaie]",
    ),
    replaced=(r"invece (?:di|dei|delle)|anziché|(?:e|,|[–—-]) non",),
    states=(
        (
            r"chiuder(?:à|anno|e)|chiusura|soppress[oaie]|abbattut[oaie]",
            r"(?:resta|restano|resterà|resteranno|rimane|rimarrà) (?:\w+ )?apert[oaie]|"
            r"non chiud(?:e|erà|eranno)",
        ),
        (
            r"dispers[oaie]|scompars[oaie]|ricerc(?:a|he|ano|ato)|cerca(?:no|ta|to)?|si cerca|"
            r"introvabil[ei]|nessuna traccia",
            r"(?:ri)?trovat[oaie]|rintracciat[oaie]|localizzat[oaie]|san[oaie] e salv[oaie]|"
            r"ricompars[oaie]",
        ),
        (
            r"in (?:carcere|manette|custodia|cella|arresto)|agli arresti|arrestat[oaie]|fermat[oaie]|"
            r"detenut[oaie]|ostagg(?:io|i)|in stato di fermo",
            r"scarcerat[oaie]|liberat[oaie]|rilasciat[oaie]|rimess[oaie] in libertà|in libertà|"
            r"tornat[oaie] liber[oaie]",
        ),
        (
            r"deviazion[ei]|deviat[oaie]|chius[oaie]|bloccat[oaie]|interrott[oaie]|interdett[oaie]|"
            r"chiusura|isolat[oaie]",
            r"ria(?:pert[oaie]|pre|prono|pertura)|ripristinat[oaie]|ripres[oaie]|sbloccat[oaie]|"
            r"torna[n]?o? percorribil[ei]",
        ),
        (
            r"intrappolat[oaie]|sepolt[oaie]|sotto le macerie|imprigionat[oaie]|"
            r"bloccat[oaie] (?:in|nel|sul|sotto)\w{0,3}",
            r"salvat[oaie]|tratt[oaie] in salvo|liberat[oaie]|estratt[oaie]|soccors[oaie]|in salvo",
        ),
        (
            r"brucia(?:no)?|in fiamme|fuori controllo|divampa(?:no)?|avanza",
            r"spent[oaie]|domat[oaie]|sotto controllo|estint[oaie]|circoscritt[oaie]",
        ),
        (
            r"evacuat[oaie]|sfollat[oaie]|fuori casa|sgomberat[oaie]|alloggiat[oaie]"
            r"|(?:dovuto|devono|dovettero) (?:lasciare|abbandonare)",
            r"rientrat[oaie]|rientr(?:o|ano|are)|tornat[oaie] (?:a casa|nelle)|ritorno a casa",
        ),
        (
            r"ricoverat[oaie]|in ospedale|in terapia intensiva|in prognosi riservata|in coma|"
            r"gravi condizioni",
            r"dimess[oaie]|fuori pericolo|lasciato l['’]ospedale|guarit[oaie]",
        ),
        (
            r"(?:proclama|confermat|indett|indic|annuncia|mantengono|mantiene|incrociano|sarà|in)\w{"
            r"0,3}(?: [\w’'-]+){0,4} (?:sciopero|braccia)|"
            r"scioper(?:o|i)(?: [\w’'-]+){0,5} (?:confermat|proclamat|indett|previst|annunciat)[oaie]|"
            r"sciopereranno|scioperano|"
            r"(?:non circol|resteranno ferm|rimarranno ferm|saranno ferm|ferm)\w{1,6}",
            r"(?:revoca|annulla|sospen|ritira|rinvia|scongiura|differi)\w{1,4}(?: [\w’'-]+){0,6}"
            r" (?:scioper|agitazion|protest)\w{1,2}|"
            r"(?:scioper|agitazion|protest)\w{1,2}(?: [\w’'-]+){0,8}"
            r" (?:revocat|annullat|sospes|ritirat|rinviat|scongiurat|conclus)[oaie]",
        ),
        (
            r"(?:divieto|ordinanza|allerta|obbligo|coprifuoco|vietat[oaie])",
            r"revocat[oaie]|revoca(?:no)?|cessata allerta|ritirat[oaie]|tolt[oaie]|decadut[oaie]",
        ),
        (
            r"senza (?:luce|corrente|acqua|gas|riscaldamento|elettricità)|blackout|in tilt|guast[oaie]",
            r"ripristinat[oaie]|ripristino|tornat[oaie] (?:la |l['’])?(?:luce|corrente|acqua)|"
            r"riparat[oaie]|ritorna",
        ),
        (
            r"(?:azion[ei]|titol[oi]) (?:\w+ ){0,6}?(?:perd(?:e|ono|eva)|pers[oie]|cal(?:a|ano|ato)|cad(?:e|ono|uto)"
            r"|croll(?:a|ano|ato)|sal(?:e|gono|ito)|guadagn(?:a|ano|ato)|cede|cedono)|in apertura"
            r"|(?:nei|dei) primi scambi|a metà (?:seduta|giornata)|resta(?:no)? in (?:rosso|ribasso|calo)|in avvio",
            r"(?:azion[ei]|titol[oi]) (?:\w+ ){0,6}?chius[oaie]|in chiusura|(?:chiu(?:de|dono|so|sa)|finit[oa]"
            r"|termina(?:to|ta)?) "
            r"(?:la (?:seduta|giornata) )?(?:[\w-]+ ){0,3}?in (?:rialzo|ribasso|calo|positivo|negativo)"
            r"|chiuso la seduta|(?:giornata|seduta) (?:[\w-]+ ){0,4}?finita",
        ),
    ),
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
        topics=topics(
            dead="morti morto morta morte vittime vittima deceduti decedute decessi uccisi uccise",
            injured="feriti ferite ferito ferita",
            missing="dispersi disperse disperso dispersa scomparsi",
            arrested="arrestati arrestate arresti fermati",
            evacuated="evacuati evacuate sfollati sfollate",
            rescued="salvati salvate soccorsi",
        ),
        transitive=listed("morti morte uccisi uccise"),
        nouns=listed("morti vittime feriti dispersi arresti sfollati"),
        generic=listed("persone abitanti gente"),
        groups=listed("bambini donne uomini poliziotti soldati civili studenti operai stranieri"),
        parts=listed("cui tra fra"),
        stops=listed("e che dopo prima quando mentre perché se dove"),
        shifts=meanings(
            past="precedente inizialmente prima",
            guess="teme temono potrebbero potrebbe",
            denied="nessun nessuna non senza né",
        ),
        risen=listed("salito salita salgono sale saliti salite aumenta aumentato ormai"),
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
        consent_words=in_order(
            "cookie partner consens privacy dati personali dispositivo browser pubblicit scelt preferenz sito|link "
            "cliccando|clicca archivi tecnolog tratta"
        ),
        live_words=in_order(
            "diretta|live copertura|blog|pagina|aggiornamenti segui|seguite|seguiteci|restate|rimanete grazie "
            "seguito|letto|compagnia|commenti|messaggi chiudiamo|termina|finisce|pausa|salutiamo|arrivederci "
            "benvenuti|buongiorno|buonasera cliccate|clicca|pulsante ultime|ultimi "
            "ricordiamo|iniziamo|cominciamo|riprendiamo"
        ),
        to_readers=grouped(
            r"buon(?:giorno|asera)\b; grazie (?:per|di) (?:averci|essere|esserci)\b; scriv(?:etec|ic)i\b; "
            r"restate con noi\b; "
            r"ben(?:venut|tornat)[aei] (?:a tutti|(?:a|al|alla|in|nella) (?:nostr|quest)[a-z])\b"
        ),
        appeared_first=(
            r"l['’]articolo .{1,200} (?:proviene da|sembra essere il primo su|è apparso per primo su) [^,]{2,80}",
        ),
        choice_words=("accett", "rifiut", "gestir|gestisci|personalizz|configur|modific", "revoc"),
        subscription_words=in_order(
            "abbon acced regist legg|leggere|lettura articolo contenuto|contenuti illimitat newsletter account "
            "completo"
        ),
        small_in_names=listed("di da del della dei il e con in per"),
        key_points=in_order(r"in\ssintesi in\sbreve (?:i\s)?punti\s(?:chiave|principali) cosa\ssapere"),
        by=(r"di", r"autor[ei]", r"testo"),
        roles=(r"redattore", r"redattrice", r"corrispondente", r"inviat[oa]", r"redazione"),
        this_article=(r"quest[oa] (?:articolo|notizia|testo)",),
        made=(r"pubblicat|tradott|redatt|apparso|generat",),
        corrections=(r"correzione", r"errata(?: corrige)?", r"rettifica", r"nota della redazione"),
        earlier_version=(r"(?:in )?una (?:precedente|prima) versione di questo articolo\b",),
        opinion=in_order("editoriale commento opinione l['’]opinione lettere recensione analisi"),
        about_author=(
            r"(?:l['’])aut(?:ore|rice)",
            r"(?:sull['’]|chi è l['’])aut(?:ore|rice)",
        ),
        author_note=(r"(?:l['’]aut(?:ore|rice)) (?:è|era|lavora|scrive|insegna|dirige|vive)",),
        sponsored=grouped(
            "contenut[oi] (?:sponsorizzat[oi]|a pagamento|promozionali?); publiredazionali?; sponsorizzat[oi]; "
            "pubbliredazionali?; informazione (?:pubblicitaria|promozionale); messaggio promozionale"
        ),
        title_marks=grouped("(?:in )?diretta; esclusiv[ao]; ultim['’]ora; (?:le )?foto; fotogallery"),
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
        related=grouped("leggi anche; articoli correlati; i pi[ùu] letti; potrebbe interessarti; commenti"),
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
