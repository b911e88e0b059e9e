"""Dutch."""

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
    compounds,
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
    uncertain=(r"zou(?:den)?|naar verwachting|verwacht(?:en)?|gevreesd|vreest|vermoedelijk|dreigt|dreigen",),
    lasting=(
        r"nog steeds|nog altijd|vermist(?:en)?|blijf?v?(?:t|en)|duurt voort",
        r"(?:is|zijn) (?:\w+ )?(?:afgesloten|gesloten)",
        r"nog (?:niet|geen)|vooralsnog|voorlopig|tot nu toe|ga(?:at|an) (?:\w+ ){0,2}door|onbekend|onduidelijk",
        r"niemand weet",
    ),
    called_off=(
        r"afgelast|afgeblazen|uitgesteld|ingetrokken|geschrapt|opgeheven|afgewend|voorbij|beëindigd",
    ),
    replaced=(r"in plaats van|(?:en|,|[–—-]) niet",),
    states=(
        (
            r"(?:moet|moeten|zal|zullen|gaat|gaan|wordt|worden)(?: [\w-]+){0,8} (?:dicht|gesloten|sluiten|gesloopt)|"
            r"sluiting",
            r"(?:blijft|blijven)(?: [\w-]+){0,4} (?:open|bestaan|behouden)|"
            r"(?:gaat|gaan|wordt|worden) (?:\w+ )?niet (?:dicht|gesloten|gesloopt)",
        ),
        (
            r"vermist\w{0,2}|vermissing|verdwenen|zoek|zoekt|zoeken|gezocht|zoektocht|zoekactie|"
            r"(?:ontbreekt|geen) (?:\w+ ){0,4}spoor|onvindbaar",
            r"(?:terug)?gevonden|teruggevonden|terecht|aangetroffen|opgedoken|ongedeerd|gelokaliseerd",
        ),
        (
            r"(?:houdt|houden)(?: [\w-]+){0,8} vast|vast|vastgehouden|"
            r"(?:in|de) (?:\w+ )?(?:cel|hechtenis|bewaring|gevangenis|detentie)|vastzit(?:ten)?|"
            r"aangehouden|gegijzeld\w{0,2}|opgepakt",
            r"vrijgelaten|vrijgekomen|(?:op|in) vrije voeten|in vrijheid|geen verdachte meer|"
            r"laat(?: [\w-]+){0,4} vrij|komt vrij|weer vrij",
        ),
        (
            r"omleiding\w{0,2}|omgeleid|omrijden|afgesloten|gesloten|gestremd|afgezet|dicht|versperd|"
            r"geblokkeerd|stilgelegd|ligt stil",
            r"weer (?:\w+ )?(?:open|vrij|geopend|toegankelijk|begaanbaar|bereikbaar)|heropend|"
            r"vrijgegeven|rijden weer|hervat",
        ),
        (
            r"ingesloten|opgesloten|bekneld|bedolven|vastzitten|zitten vast|onder het puin",
            r"gered|bevrijd|gehaald uit|in veiligheid",
        ),
        (
            r"brandt|branden|in brand|in lichterlaaie|niet onder controle|blussen|woedt|woeden",
            r"geblust|onder controle|brand meester|uit gegaan|uitgewoed",
        ),
        (
            r"geëvacueerd\w{0,2}|ontruimd|opgevangen|niet (?:\w+ )?naar huis|opvang"
            r"|(?:moet|moeten|moest|moesten) (?:[\w-]+ ){0,5}(?:huis|huizen|woning|woningen) (?:uit|verlaten)",
            r"teruggekeerd|(?:mogen|mochten|kunnen|konden) (?:\w+ ){0,4}(?:terug|naar huis)|"
            r"weer thuis|terugkeren",
        ),
        (
            r"in (?:het|een) ziekenhuis|in levensgevaar|op de intensive care|in coma|opgenomen",
            r"ontslagen uit|ziekenhuis verlaten|buiten levensgevaar|hersteld",
        ),
        (
            r"(?:gaan|gaat|houden|houdt|kondigen|kondigt|bevestig\w{1,2}|roept|roepen|dreig\w{1,2}|b"
            r"eginnen)(?: [\w-]+){0,6} (?:\w{0,12}staking\w{0,2}|staken)|"
            r"\w{0,12}staking\w{0,2} (?:[\w-]+ ){0,4}(?:gaat door|aangekondigd|bevestigd|begint)|"
            r"leggen (?:[\w-]+ ){0,5}werk neer|staken|staakt",
            r"afgeblazen|afgelast|opgeschort|van de baan|beëindigd|blaast(?: [\w-]+){0,5} af|"
            r"blazen(?: [\w-]+){0,5} af",
        ),
        (
            r"(?:geldt|gelden|gold) (?:\w+ ){0,5}\w{0,12}(?:verbod|advies|plicht|waarschuwing|avondklok|noodbevel)|"
            r"\w{0,12}verbod|van kracht|kookadvies",
            r"opgeheven|ingetrokken|sein veilig|vervallen|niet langer van kracht",
        ),
        (
            r"zonder (?:stroom|water|gas|verwarming)|stroomstoring|stroomuitval|uitgevallen|plat",
            r"weer (?:\w+ )?(?:stroom|water|gas|in bedrijf|aangesloten)|verholpen|hersteld",
        ),
        (
            r"aande(?:el|len) (?:\w+ ){0,6}?(?:daal(?:t|de|den)|dalen|verlie(?:st|zen)|verlo(?:or|ren)|stij(?:gt|gen)"
            r"|steeg|stegen|open(?:t|de|den)|zak(?:t|te|ten))|openingskoers"
            r"|(?:in de vroege|tijdens de ochtend)handel|in de vroege handel|bij opening van de beurs",
            r"aande(?:el|len) (?:\w+ ){0,8}?(?:sloot|sloten|eindigden?)|slotkoers"
            r"|(?:sloot|sloten|eindigden?|sluit|sluiten) (?:de (?:beurs|handels)dag )?(?:[\w-]+ ){0,4}?(?:hoger"
            r"|lager)",
        ),
    ),
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
        topics=topics(
            dead="doden dode omgekomen gedood overleden dodental stierven",
            injured="gewonden gewond gewonde",
            missing="vermist vermisten",
            arrested="aangehouden arrestaties opgepakt gearresteerd",
            evacuated="geëvacueerd geëvacueerden",
            rescued="gered",
        ),
        nouns=listed("doden dodental gewonden vermisten arrestaties"),
        generic=listed("mensen personen bewoners"),
        groups=listed("kinderen vrouwen mannen agenten soldaten burgers leerlingen buitenlanders"),
        parts=listed("onder waaronder waarvan"),
        stops=listed("en nadat toen omdat terwijl als"),
        shifts=meanings(
            past="eerder aanvankelijk",
            guess="gevreesd vreest mogelijk zou zouden",
            denied="geen niet niemand zonder",
        ),
        risen=listed("opgelopen gestegen stijgt loopt inmiddels"),
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
        consent_words=in_order(
            "cookie partner toestemming privacy persoonsgegevens gegevens apparaat browser advertentie voorkeur "
            "keuze website|site klik technolog verwerk|opslaan"
        ),
        live_words=in_order(
            "live|liveblog verslag|blog|pagina|berichtgeving volg|volgen|blijf dank|bedankt "
            "lezen|meelezen|reacties|berichten|aandacht sluiten|stoppen|einde|afsluiten|pauze "
            "welkom|goedemorgen|goedenavond klik|knop|boven|onder laatste beginnen|hervatten|herinneren"
        ),
        to_readers=(
            r"goede(?:morgen|middag|navond)\b",
            r"(?:hartelijk )?(?:dank|bedankt),? (?:voor (?:het|uw|je|jullie) "
            r"(?:lezen|meelezen|volgen|kijken|aandacht|belangstelling)|dat (?:u|je|jullie))\b",
            r"(?:schrijf|mail) ons\b",
            r"blijf bij ons\b",
            r"welkom (?:terug )?(?:bij|op|in) (?:ons|onze|dit|deze)\b",
        ),
        appeared_first=(r"(?:het bericht|het artikel) .{1,200} verscheen eerst op [^,]{2,80}",),
        choice_words=("accepte", "weiger", "beheer|aanpass|instel|wijzig", "intrek"),
        subscription_words=in_order(
            "abonn log|inloggen registreer|aanmelden|afmelden|uitschrijven lezen|lees artikel|verhaal toegang "
            "onbeperkt nieuwsbrief account"
        ),
        small_in_names=listed("van der den de en voor met het uit"),
        key_points=in_order(
            r"(?:in\shet\s|het\s)?kort(?:om)? (?:het|de)\sbelangrijkste(?:\spunten)? belangrijkste\spunten "
            r"kernpunten"
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
        sponsored=grouped(
            "gesponsord(?:e (?:inhoud|content|artikelen))?; advertorials?; betaalde (?:inhoud|content); "
            "partner(?:bijdrage|content)s?; branded content"
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
        polls=grouped("poll; peiling; stelling; stem mee"),
        votes=(r"stemmen?",),
        for_editors=grouped(
            "not[ae](?:'s)? (?:voor|aan) (?:de )?redactie(?:s)?; noot voor de redactie; perscontact(?:en)?; "
            "niet voor publicatie; voor meer informatie"
        ),
        source_labels=(r"bron",),
        outlets=listed("krant courant dagblad nieuws nieuwsblad bode post"),
        share=(r"delen", r"afdrukken", r"bewaren", r"kopieer link"),
        related=grouped("lees ook; meer over dit onderwerp; meest gelezen; reacties; gerelateerde artikelen"),
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
