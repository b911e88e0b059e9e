"""French wording of pages around an article: labels, by-lines, consent, subscription, corrections."""

from summarizer.languages.language import PageWords, ReaderWords
from summarizer.languages.tables import grouped, in_order, listed

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
        r"écrivez[- ]nous\b; restez avec nous\b"
    ),
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
