"""The wording of pages in languages without a module: consent, subscription and the like."""

from summarizer.languages.language import PageWords
from summarizer.languages.tables import grouped, in_order, listed

PAGE_WORDS = {
    "fi": PageWords(
        title_marks=(
            r"juuri nyt",
            r"suora",
            r"kuvat",
        ),
        about_author=(r"(?:tietoa )?kirjoittajasta",),
        author_note=(r"kirjoittaja on",),
        sponsored=(
            r"kaupallinen yhteistyö",
            r"mainos",
            r"sponsoroitu(?: sisältö)?",
        ),
        comments=(r"kommentit",),
        polls=(
            r"kysely",
            r"äänestys",
        ),
        votes=(r"ääntä",),
        for_editors=(
            r"tiedoksi toimituksille",
            r"yhteystiedot medialle",
            r"lisätietoja(?: medialle)?",
        ),
        source_labels=(r"lähde",),
        address=listed("me meidän sinä sinun te teidän voit"),
        consent_words=in_order(
            "eväste|cookie kumppan suostu tietosuoj|yksityisyy henkilötieto|tietoja laitte selai maino valin|asetuk "
            "sivusto|linkki teknologi käsit|tallen"
        ),
        subscription_words=in_order(
            "tilaa|tilaaja kirjaudu rekisteröidy lue|lukea|lukemista juttu|artikkeli jatka pääsy uutiskirj"
        ),
    ),
    "cs": PageWords(
        title_marks=grouped("živě; právě teď; exkluzivně; obrazem"),
        about_author=(r"o autor(?:ovi|ce|ech)",),
        author_note=(r"(?:náš autor|naše autorka|autor|autorka) (?:je|byl|byla|pracuje|píše|vede|žije)",),
        sponsored=(
            r"(?:komerční|sponzorovaný|reklamní) (?:sdělení|obsah|článek)",
            r"inzerce",
            r"reklama",
        ),
        comments=(
            r"komentáře",
            r"diskuse",
        ),
        polls=(
            r"anketa",
            r"hlasování",
        ),
        votes=(r"hlas(?:y|ů)?",),
        for_editors=(
            r"poznámk[ay] pro (?:redakce|editory|novináře)",
            r"kontakt pro (?:média|novináře)",
        ),
        source_labels=(r"zdroj",),
        address=listed("souhlasíte my naši naše náš vy váš vaše vaši vám nám nás klikněte"),
        consent_words=in_order(
            "cookie|cookies partner|partneři souhlas soukromí osobní údaj zařízení prohlížeč rekla "
            "nastavení|předvol|volb odkaz|kliknutím web|stránk technologi zpracov|ukládá"
        ),
        subscription_words=in_order(
            "předpl přihla registr číst|čtení|přečtěte článek|článku přístup newsletter účet"
        ),
    ),
    "hu": PageWords(
        comments=(
            r"hozzászólások",
            r"kommentek",
        ),
        polls=(
            r"szavazás",
            r"közvélemény-kutatás",
        ),
        votes=(r"szavazat",),
        for_editors=(
            r"megjegyzés a szerkesztőknek",
            r"sajtókapcsolat",
        ),
        source_labels=(r"forrás",),
        address=listed("mi ön önnek te ti önök"),
        consent_words=in_order(
            "cookie|süti partner hozzájárul adatvédel személyes|adatok|adatait eszköz böngésző hirdetés|reklám "
            "beállítás|választás link|kattint weboldal|oldal technológi kezel|tárol"
        ),
        subscription_words=in_order(
            "előfiz bejelentkez|jelentkez regisztr olvas|elolvas cikk|tartalom folytat hozzáfér hírlevél fiók"
        ),
    ),
    "ro": PageWords(
        comments=(r"comentarii",),
        polls=(
            r"sondaj",
            r"votați",
        ),
        votes=(r"voturi",),
        for_editors=(
            r"not[ăe] (?:pentru|către) (?:editori|redac(?:ții|tori))",
            r"contact (?:de )?presă",
        ),
        source_labels=(r"sursa",),
        address=listed("noi noștri nostru dumneavoastră tu tău tale voastre vă îți ești"),
        consent_words=in_order(
            "cookie|cookie-uri parteneri consim confidențialit date personale dispozitiv browser publicit "
            "prefer|alegeri|setări link|clic site tehnologi prelucr|stoc"
        ),
        subscription_words=in_order(
            "abona conecta|autentific înregistra citi|citească|lectura articol acces nelimitat newsletter "
            "=cont|=contul"
        ),
    ),
    "el": PageWords(
        comments=(r"σχόλια",),
        polls=(r"δημοσκόπηση", r"ψηφοφορία"),
        votes=(r"ψήφο(?:ι|υς)?",),
        source_labels=(r"πηγή",),
        address=listed("εμείς μας εσείς σας εσάς"),
        consent_words=in_order(
            "cookie συνεργάτ|συνεργατ συγκατάθεσ|συγκαταθ|αποδέχ|αποδοχ|συμφων απόρρητ|απορρήτ προσωπικ|δεδομέν "
            "συσκευ περιήγησ|περιηγ διαφημ|διαφήμ ρυθμίσ|επιλογ ιστοσελίδ|ιστότοπ|ιστοτόπ τεχνολογ επεξεργ|αποθηκ "
            "εμπειρία"
        ),
        choice_words=("αποδέχ|αποδοχ", "απόρριψ|απορρίπτ", "ρυθμίσ|διαχείρισ"),
        subscription_words=in_order(
            "συνδρομ εγγραφ|εγγραφείτε συνδεθ|σύνδεση διαβάσ|ανάγνωσ άρθρο|άρθρα πρόσβασ απεριόριστ newsletter "
            "λογαριασμ"
        ),
    ),
}
