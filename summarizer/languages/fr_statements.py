"""French: words of what is to come, what lasts, and what ends it."""

from summarizer.languages.clause_words import StatementWords

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
