"""French."""

from summarizer.languages.language import Abbreviations, DateWords, Language, OpeningWords, PageWords
from summarizer.languages.tables import TITLES, listed, numbered, signed, units

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
        future=listed("va vont doit doivent devrait devraient sera seront prévu prévue"),
        past=listed("a ont était avait été dit"),
        beside=listed("publié publiée mis mise à jour le et"),
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
        never_last=TITLES | listed("mgr mlle mlles mm mme mmes m st ste"),
        lower_case=listed("etc cf env"),
    ),
    page=PageWords(
        small_in_names=listed("de la le et du des à en avec pour"),
        small_in_places=listed("de la le sur du en"),
        key_points=(
            r"l['’]essentiel",
            r"(?:les\s)?points\s(?:cl[ée]s|essentiels)",
            r"en\sbref",
            r"[àa]\sretenir",
            r"ce\squ['’]il\sfaut\ssavoir",
            r"en\srésumé",
            r"(?:les\spoints\s|ce\squ['’]il\sfaut\s)(?:à\s)?retenir",
        ),
        by=(r"par", r"auteure?", r"texte"),
        roles=(
            r"redact(?:eur|rice)",
            r"r[ée]dact(?:eur|rice)",
            r"correspond(?:ant|ante)",
            r"envoy[ée]e? sp[ée]ciale?",
            r"r[ée]daction",
        ),
        corrections=(
            r"rectificatif",
            r"rectification",
            r"erratum",
            r"ndlr",
            r"note de la r[ée]daction",
            r"correction",
        ),
        earlier_version=(
            r"(?:dans )?une (?:premi[èe]re|pr[ée]c[ée]dente|version précédente|version antérieure)"
            r"(?: version)? de cet(?:te)? (?:article|d[ée]p[êe]che)\b",
        ),
        withdrawn=(r"annul(?:ation|[ée]e?)", r"rétractation"),
        opinion=(
            r"opinions?",
            r"tribunes?",
            r"[ée]ditos?",
            r"[ée]ditorial",
            r"chroniques?",
            r"tribune libre",
            r"lettre ouverte",
            r"billet",
            r"parti pris",
            r"point de vue",
            r"courrier des lecteurs",
            r"libre opinion",
            r"analyse",
        ),
        advertisement=(r"publicit[ée]",),
        share=(r"partager", r"imprimer", r"enregistrer", r"copier le lien"),
        related=(
            r"(?:articles|sur le) (?:li[ée]s|associ[ée]s|m[êe]me sujet)",
            r"[àa] lire aussi",
            r"les plus lus",
            r"commentaires",
            r"laisser un commentaire",
            r"lire aussi",
        ),
        consent=(
            r"nous utilisons des cookies\b",
            r"ce site utilise des cookies\b",
            r"(?:en (?:continuant|cliquant|poursuivant))\b[^.!?\n]{0,120}\b(?:cookies|confidentialité|acceptez)\b",
            r"(?:tout accepter|accepter (?:et|tous les)|gérer mes choix)\b",
            r"(?:avec votre accord, )?nous et nos (?:\d+ )?partenaires\b",
        ),
        subscription=(
            r"abonnez-vous\b",
            r"(?:cet article|ce contenu) est r[ée]serv[ée] (?:à nos|aux) abonn[ée]s\b",
            r"déjà abonn[ée]\b",
            r"inscrivez-vous\b[^.!?\n]{0,60}\bnewsletter\b",
            r"la suite est réservée\b",
        ),
        rights=(r"tous droits r[ée]serv[ée]s",),
        ago=(r"il y a [0-9]{1,3} (?:minutes?|heures?|jours?)",),
    ),
)
