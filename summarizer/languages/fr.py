"""French."""

from summarizer.languages.clause_words import OpeningWords, StatementWords
from summarizer.languages.fr_pages import PAGE, READER
from summarizer.languages.language import Abbreviations, DateWords, FigureWords, Language, NumberWords
from summarizer.languages.tables import (
    TITLES,
    grouped,
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
    states=(
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
            r"hébergée?s?",
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
            r"|à l['’]ouverture",
            r"(?:actions?|titres?) (?:[\w’'-]+ ){0,6}?(?:clôturé|terminé|fini)|en clôture|à la clôture",
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
