"""French."""

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

PAGE = PageWords(
    address=listed("nous nos notre vous vos votre maintenant"),
    consent_words=in_order(
        "cookie partenaire consent confidentialité données personnel appareil navigateur publicit choix préférence "
        "site cliquant|cliquez|clic technolog traite|traiter|traitement stock"
    ),
    live_words=in_order(
        "direct|live couverture|blog|page|suivi suivez|suivre|restez|rejoignez merci "
        "lire|suivis|suivi|fidélité|commentaires|messages|questions terminons|termine|clôture|pause|fermons|revoir "
        "bienvenue|bonjour|bonsoir cliquez|bouton|dessus|dessous dernières|derniers "
        "retrouvez|rappelons|commençons|reprenons"
    ),
    to_readers=grouped(
        r"bon(?:jour|soir)\b; merci (?:de nous|d['’]avoir|de votre|à (?:vous|tous|toutes) (?:de|d['’]))\b; "
        r"écrivez[- ]nous\b; restez avec nous\b; bienvenue (?:à tou[st]e?s?|(?:dans|sur) (?:ce|cette|notre))\b"
    ),
    appeared_first=(r"(?:l['’]article|le billet) .{1,200} est apparu en premier sur [^,]{2,80}",),
    choice_words=("accept", "refus|rejet", "paramétr|gérer|gérez|personnalis|modifi", "retirer"),
    subscription_words=in_order(
        "abonn connect|connectez inscri|désinscri|désabonn lire|lecture suite article|articles accès|accéder "
        "illimité newsletter offre intégral"
    ),
    small_in_names=listed("de la le et du des à en avec pour"),
    key_points=in_order(
        r"l['’]essentiel (?:les\s)?points\s(?:cl[ée]s|essentiels) en\sbref [àa]\sretenir ce\squ['’]il\sfaut\ssavoir "
        r"en\srésumé (?:les\spoints\s|ce\squ['’]il\sfaut\s)(?:à\s)?retenir"
    ),
    by=(r"par", r"auteure?", r"texte"),
    roles=grouped(
        "redact(?:eur|rice); r[ée]dact(?:eur|rice); correspond(?:ant|ante); envoy[ée]e? sp[ée]ciale?; r[ée]daction"
    ),
    this_article=(r"cet(?:te)? (?:article|dépêche|texte)",),
    made=(r"publié|traduit|rédig|paru|relu|généré|adapté",),
    corrections=grouped("rectificatif; rectification; erratum; ndlr; note de la r[ée]daction; correction"),
    earlier_version=(
        r"(?:dans )?une (?:premi[èe]re|pr[ée]c[ée]dente|version précédente|version antérieure)"
        r"(?: version)? de cet(?:te)? (?:article|d[ée]p[êe]che)\b",
    ),
    opinion=grouped(
        "opinions?; tribunes?; [ée]ditos?; [ée]ditorial; chroniques?; tribune libre; lettre ouverte; billet; "
        "parti pris; point de vue; courrier des lecteurs; libre opinion; analyse"
    ),
    about_author=(
        r"(?:à|a) propos de l['’]aut(?:eur|rice|eure)",
        r"l['’]aut(?:eur|rice|eure)",
    ),
    author_note=(
        r"(?:l['’]|notre )(?:auteur|autrice|auteure) (?:est|était|travaille|écrit|enseigne|dirige|vit)",
    ),
    sponsored=grouped(
        "contenus? (?:sponsorisé|partenaire|de marque|commercial)s?; "
        "publi-?(?:reportage|rédactionnel|information|communiqué)s?; sponsorisé; communiqué partenaire; partenariat"
    ),
    title_marks=grouped("(?:en )?direct; exclu(?:sif)?; alerte(?: info)?; vidéos?; urgent; (?:en )?images"),
    advertisement=(r"publicit[ée]",),
    comments=(
        r"commentaires?",
        r"réactions?",
        r"avis des lecteurs",
    ),
    polls=(
        r"sondage",
        r"votez",
        r"la question du jour",
    ),
    votes=(
        r"voi?x",
        r"votes?",
    ),
    for_editors=(
        r"notes? (?:aux|pour les|à l['’]attention des) (?:rédactions?|rédacteurs|journalistes|éditeurs)",
        r"contacts? (?:de )?presse",
        r"pour (?:plus|de plus amples) d?['’ ]?informations?",
    ),
    source_labels=(r"source",),
    outlets=listed(
        "journal gazette courrier dépêche quotidien nouvelles presse écho voix progrès dauphiné tribune "
        "messager républicain"
    ),
    share=(r"partager", r"imprimer", r"enregistrer", r"copier le lien"),
    related=grouped(
        "(?:articles|sur le) (?:li[ée]s|associ[ée]s|m[êe]me sujet); [àa] lire aussi; les plus lus; commentaires; "
        "laisser un commentaire; (?:lire|voir|voire) (?:aussi|[ée]galement)"
    ),
    rights=(r"tous droits r[ée]serv[ée]s",),
    ago=(r"il y a [0-9]{1,3} (?:minutes?|heures?|jours?)",),
)

READER = ReaderWords(
    key_points="L’essentiel",
    differences="Ce qui diffère selon les sources",
    sources="Sources",
    set_aside="Écarté",
    opinion="Opinion",
    related="Lié",
    corrected="Corrigé",
    several="{count} sources",
    only="seulement",
    earlier="auparavant",
    later="désormais",
    article="1 article",
    articles="{count} articles",
    more="{count} de plus",
    over_time="au fil du temps",
    undated="sans date",
    unnamed="source sans nom",
    to="au",
)


STATEMENTS = StatementWords(
    uncertain=(
        r"pourrai(?:t|ent)|devrai(?:t|ent)|attendus?|attendue?s?|redout(?:e|ent|ée?s?)|craint",
        r"craignent|probablement|menac(?:e|ent)",
    ),
    lasting=(
        r"toujours|portée?s? disparue?s?|reste(?:nt)?|se poursui(?:t|vent)",
        r"(?:est|sont) (?:fermée?s?|coupée?s?|bloquée?s?)",
        r"pour (?:l['’]heure|l['’]instant|le moment)|à ce stade|se maint(?:ient|iennent)|demeure(?:nt)?",
        r"continue(?:nt)?|on ignore|nul ne sait|en cours|introuvables?|manque(?:nt)? (?:\w+ )?à l['’]appel",
    ),
    called_off=(
        r"annulée?s?|levée?s?|reportée?s?|suspendue?s?|évitée?s?|abandonnée?s?|retirée?s?",
        r"terminée?s?",
    ),
    replaced=(r"au lieu des?|(?:et|,|[–—-]) non(?: pas)?",),
    states=(
        (
            r"fermer(?:a|ont)?|fermeture|supprimée?s?|condamnée?s?|démolie?s?",
            r"(?:reste|restera|restent|resteront|maintenue?s?) ouverte?s?|ne fermer(?:a|ont) pas|"
            r"revenue?s? (?:[\w’'-]+ ){0,2}?sur (?:sa|leur|cette) décision",
        ),
        (
            r"disparue?s?|disparition|introuvables?|recherch(?:e|es|ent|ée?s?|ait|aient)|"
            r"fouill(?:e|es|ent)|sond(?:e|ent)|drague(?:nt)?|sans nouvelles?",
            r"(?:re)?trouvée?s?|saine?s? et sau(?:f|ve)s?|localisée?s?|reparue?s?|réapparue?s?",
        ),
        (
            r"en garde à vue|en détention|incarcérée?s?|écrouée?s?|derrière les barreaux|détenue?s?|"
            r"interpellée?s?|otages?",
            r"(?:re)?mise?s? en liberté|libérée?s?|relâchée?s?|remise?s? en liberté|libération",
        ),
        (
            r"déviations?|dévi(?:é|ée)s?|fermée?s?|coupée?s?|bloquée?s?|barrée?s?|interrompue?s?|"
            r"fermeture",
            r"rouver(?:te?s?|ture)|rouvre(?:nt)?|réouver(?:te?s?|ture)|rétablie?s?|"
            r"à nouveau (?:ouverte?s?|libres?)|repris|débloquée?s?",
        ),
        (
            r"coincée?s?|piégée?s?|prisonni(?:er|ère)s?|ensevelie?s?|sous les décombres|isolée?s?",
            r"secourue?s?|sauvée?s?|dégagée?s?|libérée?s?|extraite?s?|évacuée?s?",
        ),
        (
            r"brûle(?:nt)?|en feu|en proie aux flammes|hors de contrôle|fait rage|progresse",
            r"éteinte?s?|maîtrisée?s?|circonscrite?s?|sous contrôle|fixé",
        ),
        (
            r"évacuée?s?|sinistrée?s?|relogée?s?|hors de (?:chez eux|leurs? (?:maisons?|logements?))|"
            r"hébergée?s?|(?:dû|doivent|durent) quitter",
            r"regagn(?:er|é|ent)|rentrée?s? (?:chez|dans)|de retour|pu rentrer|retour des habitants",
        ),
        (
            r"hospitalisée?s?|à l['’]hôpital|en réanimation|pronostic vital|dans le coma",
            r"sortie?s? de l['’]hôpital|quitté l['’]hôpital|hors de danger|guérie?s?",
        ),
        (
            r"(?:appell(?:e|ent)|appel|préavis|maint(?:ient|iennent)|confirm(?:e|ent|é)|annonc(?:e|e"
            r"nt|é)|en|feront|fera)(?: [\w’'-]+){0,4} gr[eè]ve|"
            r"cess(?:eront|ent|era) le travail|débray(?:eront|ent|era)",
            r"(?:grève|préavis|mouvement)(?: [\w’'-]+){0,6} (?:levée?s?|annulée?s?|suspendue?s?|terminée?s?)|"
            r"(?:lev(?:é|ent|ait|ée)|annul(?:é|ent|ée)|suspend(?:u|ent|ue)?|mis fin)(?:"
            r" [\w’'-]+){0,5} (?:grève|préavis|mouvement)|"
            r"fin de la grève",
        ),
        (
            r"(?:restrictions?|interdictions?|interdite?s?|couvre-feu|alerte|vigilance|obligatoires?)",
            r"levée?s?|lève(?:nt)?",
        ),
        (
            r"(?:sans|privée?s? d[e’'])\s?(?:électricité|courant|eau|chauffage|gaz)|en panne|"
            r"à l['’]arrêt",
            r"rétablie?s?|rétablissement|réparée?s?|de nouveau (?:alimentée?s?|en service)",
        ),
        (
            r"(?:actions?|titres?) (?:[\w’'-]+ ){0,6}?(?:perd(?:ait|aient|ent)?|chut(?:e|ent|ait|é)"
            r"|recul(?:e|ent|ait|é)|plong(?:e|ent|eait|é)|bondi(?:t|ssent)?|gagn(?:e|ent|ait|é)|cède(?:nt)?)"
            r"|à l['’]ouverture|en début de séance|à la mi-séance|dans les premiers échanges",
            r"(?:actions?|titres?) (?:[\w’'-]+ ){0,6}?(?:clôturé|terminé|fini)|en clôture|à la clôture"
            r"|(?:clôtur(?:e|é)|termin(?:e|é)|fini(?:t)?) (?:la (?:séance|journée) )?(?:[\w-]+ ){0,3}?en (?:hausse"
            r"|baisse)",
        ),
    ),
)


LANGUAGE = Language(
    code="fr",
    name="french",
    dates=DateWords(
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
        ago_before=listed("a"),
        in_month=listed("en depuis dès début fin mi courant"),
        until=listed("jusqu avant"),
        in_year=listed("en depuis dès début fin de année"),
        future_endings=("era", "eront", "ira", "iront", "endra", "endront"),
        scheduled=(r"(?:se rend(?:ent)? aux urnes|entre(?:nt)? en vigueur)",),
        future=listed("va vont doit doivent devrait devraient sera seront prévu prévue"),
        past=listed("a ont était avait été dit"),
        beside=listed("publié publiée mis mise à jour le et"),
    ),
    numbers=NumberWords(
        values=numbered(
            "un|une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept "
            "dix-huit dix-neuf vingt"
        )
        | numbered("trente quarante cinquante soixante soixante-dix quatre-vingts quatre-vingt-dix", 30, 10),
        multipliers={
            "cent": 100,
            "cents": 100,
            "douzaine": 12,
            "dizaine": 10,
            "vingtaine": 20,
            "centaine": 100,
        },
        scales=inverted({1e3: "mille millier", 1e6: "million millions", 1e9: "milliard milliards"}),
        plural_scales=inverted({1e3: "milliers"}),
        stretches=stretches({(15, 120): "dizaines", (150, 2_000): "centaines", (1_500, 20_000): "milliers"}),
        articles=listed("un une"),
        bare=listed("cent mille"),
        joins=listed("et -"),
        of=listed("de"),
    ),
    figures=FigureWords(
        qualifiers=qualifiers(
            about="environ,quelque,près de,autour de,à peu près",
            least="au moins,plus de,au minimum,pas moins de",
            most="jusqu'à,jusqu’à,au plus,au maximum,moins de,pas plus de",
            nearly="presque",
            extra="autres,premiers,derniers,prochains",
        ),
        trailing=qualifiers(least="ou plus,au moins", extra="autres,supplémentaires"),
        topics=topics(
            dead="mort morts morte mortes tué tués tuée tuées décédé décédés décédée décédées décès",
            injured="blessé blessés blessée blessées",
            missing="disparu disparus disparue disparues",
            arrested="arrêtés arrêtées interpellés interpellées interpellations arrestations",
            evacuated="évacués évacuées",
            rescued="secourus secourues sauvés sauvées",
        ),
        transitive=listed("tué"),
        nouns=listed("morts blessés disparus décès"),
        generic=listed("personnes habitants gens"),
        groups=listed("enfants femmes hommes policiers soldats civils élèves pompiers étrangers ouvriers"),
        parts=listed("dont parmi"),
        stops=listed("et que qui après avant lorsque quand alors depuis si"),
        shifts=meanings(
            past="précédent précédente initialement auparavant",
            guess="craint craignent redoute redoutent pourrait pourraient",
            denied="aucun aucune pas ni sans",
        ),
        risen=listed(
            "monté monte montent grimpe grimpé porté porte passe passé passée élève élevé "
            "alourdit alourdi désormais"
        ),
        range_opens=listed("entre de"),
        range_joins=listed("et à - – —"),
        range_and=listed("et"),
        range_to=listed("à"),
    ),
    opening=OpeningWords(
        "elle elles ils son sa ses leur leurs ce cet cette ces cela ça celui-ci celle-ci ceux-ci celles-ci "
        "mais et ou donc cependant pourtant toutefois néanmoins ainsi aussi alors puis ensuite",
        grouped(
            r"il(?! (?:y a|faut|s['’]agit|est (?:\w+ )?(?:que|de))); c['’](?:est|était); "
            r"en (?:revanche|outre|effet); de plus; par ailleurs; les deux (?:hommes|femmes|pays|parties); "
            r"la (?:décision|mesure)"
        ),
        r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|midi|soir|après-midi|nuit|semaine|mois|année|"
        r"week-end|été|hiver|automne|printemps",
    ),
    saying=listed("dit déclaré annoncé affirmé selon indiqué assuré expliqué"),
    abbreviations=Abbreviations(
        before_number=listed("art n no p pp vol chap tél al env fig éd h min"),
        quoting=listed("demande demandé dit lance lancé répond répondu écrit"),
        labelled=listed("groupe classe plan type zone série bloc réacteur partie vitamine hépatite ligne"),
        never_last=TITLES | listed("mgr mlle mlles mm mme mmes m me pr st ste bd boul pl av p.ex"),
        lower_case=listed("etc cf env"),
    ),
    statements=STATEMENTS,
    page=PAGE,
    reader=READER,
)
