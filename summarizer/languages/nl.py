"""Dutch."""

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
from summarizer.languages.nl_statements import STATEMENTS
from summarizer.languages.tables import (
    TITLES,
    compounds,
    inverted,
    listed,
    numbered,
    qualifiers,
    signed,
    stretches,
    units,
)

LANGUAGE = Language(
    code="nl",
    name="dutch",
    dates=DateWords(
        months=numbered(
            "januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept "
            "oktober|okt november|nov december|dec",
            1,
        ),
        weekdays=numbered("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag", 0)
        | compounds(
            "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag".split(),
            "ochtend middag avond nacht morgen".split(),
        ),
        near={
            "vandaag": 0,
            "vanavond": 0,
            "gisteren": -1,
            "gisteravond": -1,
            "eergisteren": -2,
            "morgen": 1,
            "overmorgen": 2,
        },
        parts=listed("ochtend middag avond nacht"),
        units=units("dag dagen", "week weken", "maand maanden", "jaar jaren", "weekend"),
        numbers=numbered("een|één twee drie vier vijf zes zeven acht negen tien elf twaalf", 1),
        before=signed("vorige afgelopen", "deze dit", "volgende komende komend volgend vorig"),
        ago_after=listed("geleden"),
        in_month=listed("in sinds begin eind half tot"),
        until=listed("tot voor"),
        in_year=listed("in sinds begin eind tot uit van jaar"),
        future=listed("zal zullen gaat gaan moet"),
        past=listed("zei was waren heeft hebben werd werden had"),
        beside=listed("gepubliceerd bijgewerkt op om uur"),
    ),
    numbers=NumberWords(
        values=numbered(
            "een|één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien "
            "zeventien achttien negentien twintig"
        )
        | numbered("dertig veertig vijftig zestig zeventig tachtig negentig honderd", 30, 10),
        multipliers={"dozijn": 12, "honderd": 100, "tiental": 10},
        scales=inverted({1e3: "duizend", 1e6: "miljoen mln", 1e9: "miljard mld"}),
        stretches=stretches(
            {(15, 120): "tientallen", (150, 2_000): "honderden", (1_500, 20_000): "duizenden"}
        ),
        bare=listed("honderd duizend"),
        of=listed("van"),
    ),
    figures=FigureWords(
        qualifiers=qualifiers(
            about="ongeveer,circa,rond de,zo'n,naar schatting",
            least="minstens,ten minste,zeker,meer dan,ruim,minimaal",
            most="tot,hoogstens,maximaal,minder dan,niet meer dan",
            nearly="bijna",
            extra="andere,nog,eerste,laatste,volgende",
        ),
        trailing=qualifiers(least="of meer", extra="andere"),
        range_opens=listed("tussen van"),
        range_joins=listed("en tot - – —"),
        range_and=listed("en"),
        range_to=listed("tot"),
    ),
    opening=OpeningWords(
        "hij zij ze hem haar hun zijn dit dat deze die maar en ook toch echter daarom daardoor daarna daarbij "
        "daarmee daarop bovendien verder vervolgens dus beide beiden",
        (r"de (?:beslissing|twee)", r"het besluit"),
        r"week|maand|jaar|ochtend|middag|avond|nacht|zomer|winter|herfst|lente|"
        r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag",
    ),
    saying=listed("zei zeiden zegt volgens meldde meldt meldden"),
    abbreviations=Abbreviations(
        before_number=listed("nr nrs art blz tel p vol ca max min"),
        quoting=listed("vroeg zei riep antwoordde schreef"),
        labelled=listed("groep klasse plan type zone serie blok reactor deel vitamine hepatitis lijn"),
        never_last=TITLES
        | listed(
            "bijv burg ca dhr drs ds gebr gen ing ir jhr kol mevr mr mw nr prof st b.v o.a m.n d.w.z t.w i.p.v"
        ),
        lower_case=listed("enz etc nr"),
    ),
    statements=STATEMENTS,
    page=PageWords(
        address=listed("wij we onze ons u uw jij je jouw al nu"),
        consent_words=(
            "cookie",
            "partner",
            "toestemming",
            "privacy",
            "persoonsgegevens",
            "gegevens",
            "apparaat",
            "browser",
            "advertentie",
            "voorkeur",
            "keuze",
            "website|site",
            "klik",
            "technolog",
            "verwerk|opslaan",
        ),
        choice_words=("accepte", "weiger", "beheer|aanpass|instel|wijzig", "intrek"),
        subscription_words=(
            "abonn",
            "log|inloggen",
            "registreer|aanmelden|afmelden|uitschrijven",
            "lezen|lees",
            "artikel|verhaal",
            "toegang",
            "onbeperkt",
            "nieuwsbrief",
            "account",
        ),
        small_in_names=listed("van der den de en voor met het uit"),
        key_points=(
            r"(?:in\shet\s|het\s)?kort(?:om)?",
            r"(?:het|de)\sbelangrijkste(?:\spunten)?",
            r"belangrijkste\spunten",
            r"kernpunten",
        ),
        by=(r"door", r"tekst"),
        roles=(r"redact(?:eur|rice)", r"correspondent", r"verslaggever", r"redactie"),
        this_article=(r"dit (?:artikel|bericht|verhaal)|deze tekst",),
        made=(r"gepubliceerd|vertaald|verschenen|bewerkt|geschreven door|gegenereerd",),
        corrections=(r"correctie", r"rectificatie", r"aanvulling"),
        earlier_version=(r"in een eerdere versie van dit artikel\b",),
        opinion=(r"opinie", r"commentaar", r"columns?", r"ingezonden", r"analyse", r"recensie"),
        about_author=(
            r"over de auteur",
            r"de auteur",
        ),
        author_note=(r"(?:de|onze) auteur (?:is|was|werkt|schrijft|doceert|leidt|woont)",),
        sponsored=(
            r"gesponsord(?:e (?:inhoud|content|artikelen))?",
            r"advertorials?",
            r"betaalde (?:inhoud|content)",
            r"partner(?:bijdrage|content)s?",
            r"branded content",
        ),
        title_marks=(
            r"exclusief",
            r"foto['’]s",
            r"net binnen",
        ),
        advertisement=(r"advertentie",),
        comments=(
            r"reacties?",
            r"commentaar",
        ),
        polls=(
            r"poll",
            r"peiling",
            r"stelling",
            r"stem mee",
        ),
        votes=(r"stemmen?",),
        for_editors=(
            r"not[ae](?:'s)? (?:voor|aan) (?:de )?redactie(?:s)?",
            r"noot voor de redactie",
            r"perscontact(?:en)?",
            r"niet voor publicatie",
            r"voor meer informatie",
        ),
        source_labels=(r"bron",),
        outlets=listed("krant courant dagblad nieuws nieuwsblad bode post"),
        share=(r"delen", r"afdrukken", r"bewaren", r"kopieer link"),
        related=(
            r"lees ook",
            r"meer over dit onderwerp",
            r"meest gelezen",
            r"reacties",
            r"gerelateerde artikelen",
        ),
        rights=(r"alle rechten voorbehouden",),
        ago=(r"[0-9]{1,3} (?:minuten|minuut|uur|dagen|dag) geleden",),
    ),
    reader=ReaderWords(
        key_points="Hoofdpunten",
        differences="Waarin bronnen verschillen",
        sources="Bronnen",
        set_aside="Terzijde gelegd",
        opinion="Opinie",
        related="Verwant",
        corrected="Gecorrigeerd",
        several="{count} bronnen",
        only="alleen",
        earlier="eerder",
        later="nu",
        article="1 artikel",
        articles="{count} artikelen",
        more="nog {count}",
        over_time="in de loop van de tijd",
        undated="zonder datum",
        unnamed="naamloze bron",
        to="tot",
    ),
)
