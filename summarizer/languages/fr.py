"""French."""

from summarizer.languages.clause_words import OpeningWords
from summarizer.languages.fr_pages import PAGE, READER
from summarizer.languages.fr_statements import STATEMENTS
from summarizer.languages.language import (
    Abbreviations,
    DateWords,
    FigureWords,
    Language,
    NumberWords,
)
from summarizer.languages.tables import (
    TITLES,
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
        (
            r"il(?! (?:y a|faut|s['’]agit|est (?:\w+ )?(?:que|de)))",
            r"c['’](?:est|était)",
            r"en (?:revanche|outre|effet)",
            r"de plus",
            r"par ailleurs",
            r"les deux (?:hommes|femmes|pays|parties)",
            r"la (?:décision|mesure)",
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
