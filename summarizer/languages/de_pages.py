"""German wording of pages around an article: labels, by-lines, consent, subscription, corrections."""

from summarizer.languages.language import PageWords, ReaderWords
from summarizer.languages.tables import grouped, in_order, listed

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
    ),
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
