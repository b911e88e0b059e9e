"""Norwegian, in both its written standards."""

from summarizer.languages.clause_words import OpeningWords, StatementWords
from summarizer.languages.language import (
    Abbreviations,
    DateWords,
    FigureWords,
    Language,
    NumberWords,
    PageWords,
)
from summarizer.languages.tables import (
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

LANGUAGE = Language(
    code="no",
    name="norwegian",
    dates=DateWords(
        months=numbered(
            "januar|jan februar|feb mars april mai juni juli august|aug september|sept oktober|okt november|nov "
            "desember|des"
        ),
        weekdays=numbered(
            "mandag|måndag tirsdag|tysdag onsdag torsdag fredag lørdag|laurdag søndag|sundag", 0
        ),
        near={"idag": 0, "igår": -1},
        parts=listed("morgen formiddag ettermiddag kveld natt"),
        units=units("dag dager", "uke uken uka uker", "måned måneden måneder", "år året", "helgen helga"),
        numbers=numbered("en|et to tre fire fem seks sju|syv åtte ni ti elleve tolv"),
        before=signed("forrige", "denne dette", "neste"),
        ago_before=listed("for"),
        in_month=listed("i siden fra til"),
        until=listed("til"),
        in_year=listed("i år siden fra til"),
        future=listed("skal vil ventes planlegger"),
        past=listed("sa var hadde har ble vart"),
        beside=listed("publisert oppdatert kl den"),
    ),
    numbers=NumberWords(
        values=numbered(
            "en|et to tre fire fem seks sju|syv åtte ni ti elleve tolv tretten fjorten femten seksten sytten atten "
            "nitten tjue"
        )
        | numbered("tretti førti femti seksti sytti åtti nitti", 30, 10),
        multipliers={"hundre": 100},
        scales=inverted({1e3: "tusen", 1e6: "million millioner mill", 1e9: "milliard milliarder mrd"}),
        stretches=stretches(
            {(20, 130): "titalls dusinvis", (150, 2_000): "hundrevis", (1_500, 20_000): "tusenvis"}
        ),
        bare=listed("hundre tusen"),
    ),
    figures=FigureWords(
        qualifiers=qualifiers(
            about="omkring,cirka,rundt,omtrent",
            least="minst,mer enn,flere enn,over",
            most="høyst,opptil,færre enn,mindre enn",
            nearly="nesten",
            extra="andre,ytterligere",
        ),
        topics=topics(
            dead="drept drepte døde omkommet omkom dødsofre dødstall dødstallet",
            injured="skadd skadde skadet såret sårede",
            missing="savnet savnede savnes",
            arrested="pågrepet pågrepne",
            evacuated="evakuert evakuerte",
            rescued="reddet reddede",
        ),
        nouns=listed("døde drepte dødstall dødstallet skadde savnede pågrepne"),
        generic=listed("personer mennesker beboere"),
        groups=listed("barn kvinner menn politimenn soldater elever sivile"),
        parts=listed("hvorav blant"),
        stops=listed("og da etter mens fordi hvis"),
        shifts=meanings(
            past="tidligere først",
            guess="fryktes kan",
            denied="ingen ikke uten",
        ),
        risen=listed("steget stiger økt nå"),
    ),
    opening=OpeningWords(
        "han hun ho de dem hans hennes deres denne dette disse men og likevel derfor siden dessuten også samtidig "
        "begge",
        unless=r"uke\w*|måned\w*|år|dag\w*|\w+dag",
    ),
    saying=listed("sa sier opplyser opplyste ifølge melder meldte"),
    abbreviations=Abbreviations(
        before_number=listed("kl nr nrs s art tlf tel ca min maks kap"),
        quoting=listed("frågade sade sa ropade spurte sagde spurgte skrev svarade"),
        labelled=listed("grupp gruppe klass klasse plan typ type zon sone serie"),
        never_last=listed("kl bl.a f.eks dvs pga vedr ifm iflg dr fr hr prof st nr ca gml kapt"),
        lower_case=listed("kl nr ca osv mv mill mrd"),
        ordinal_stop=True,
    ),
    statements=StatementWords(
        lasting=(r"fortsatt|fremdeles|foreløpig|ennå ikke|pågår|fortsetter|uvisst|ukjent",),
        replaced=(r"i stedet for|(?:og|,|[–—-]) ikke",),
        states=(
            (
                r"(?:skal|vil) (?:\w+ ){0,3}(?:legges ned|stenges?|rives)|nedleggelse\w?|nedlegging\w{0,2}",
                r"(?:holder|forblir|holdes) (?:\w+ )?(?:åpen|åpent|åpne)|"
                r"(?:legges|stenges|rives) (?:\w+ )?ikke",
            ),
            (
                r"savne(?:t|de|s)|forsv(?:unnet|ant)|leter(?: etter)?|søker|ettersøk\w{0,6}|"
                r"leteaksjon\w{0,2}|sporløst|ingen spor",
                r"funnet|gjenfunnet|lokalisert|i god behold|kommet til rette|dukket opp|fant",
            ),
            (
                r"fengsle(?:t|de|s)|varetekts\w{0,10}|pågrep(?:et|ne)|i arresten|bak murene|"
                r"gis(?:sel|ler)|holdes|sitter",
                r"løslat(?:t|te)?|satt fri|sluppet fri|på frifot|frigitt",
            ),
            (
                r"omkjøring|omdirigeres|ledes (?:\w+ )?(?:om|over|via)|steng(?:t|te)|sperre(?:t|de)|"
                r"avsperret|blokkert|innstilt",
                r"åp(?:en|net|ent|ner|ne) igjen|gjenåp(?:net|ner|nes|ning)|åpnet for trafikk|går igjen|"
                r"gjenopptatt",
            ),
            (
                r"fange(?:t|de)|innesperret|begravet|sitter fast|sperret inne|under snømassene",
                r"redde(?:t|de)|befri(?:dd|tt)|berget|i sikkerhet",
            ),
            (
                r"brenner|i brann|ute av kontroll|i flammer|raser|slukking\w{0,8}|slokking\w{0,8}",
                r"slukket|slokket|slukka|under kontroll",
            ),
            (
                r"evakuer(?:t|te)|ikke (?:\w+ )?hjem|måtte forlate (?:\w+ )?(?:hjem|hus|bolig)\w{0,4}",
                r"vendt (?:hjem|tilbake)|vende (?:hjem|tilbake)|hjemme igjen|fått komme hjem|flyttet hjem",
            ),
            (
                r"på sykehus\w{0,2}|innlagt\w{0,1}|kritisk|livstruende|intensiv\w{0,9}|i koma",
                r"utskrevet|utskrevne|forlatt sykehuset|utenfor livsfare",
            ),
            (
                r"streiker|"
                r"(?:skal|vil|varsler|varslet|truer|innleder|går)(?: [\w-]+){0,5} \w{0,10}streik\w{0,2}|"
                r"streikevarsel|tas ut i streik",
                r"avlys(?:t|er|te|es)|avblås(?:t|er|te|es)|avverget|utsatt|avsluttet",
            ),
            (
                r"forbud\w{0,2}|gjelder|varsel|advarsel\w{0,2}|portforbud|kokevarsel\w{0,2}",
                r"opphev(?:et|er|es|a)|avblåst|faren er over|trukket tilbake",
            ),
            (
                r"uten (?:strøm|vann|varme|gass)|strømbrudd\w{0,2}|strømutfall|ute av drift",
                r"(?:strøm|vann|varme)\w{0,3} (?:er )?(?:\w+ )?tilbake|rettet|"
                r"fått (?:\w+ )?(?:strøm|vann|varme)\w{0,3} (?:igjen|tilbake)|gjenopprettet",
            ),
            (
                r"aksje(?:n|r|ne) (?:[\w-]+ ){0,6}?(?:faller|falt|stuper|stupte|stiger|steg|taper|tapte|åpnet)|"
                r"i (?:den )?tidlig(?:e)? handel(?:en)?|i åpningshandelen|ved børsåpning",
                r"(?:stengte|stenger|endte|avsluttet) (?:børsdagen|handelsdagen|dagen|i (?:pluss|minus))|"
                r"ved børsslutt|sluttkurs(?:en)?",
            ),
        ),
    ),
    page=PageWords(
        address=listed("vi våre vår oss du din ditt dine deg bli allerede"),
        consent_words=in_order(
            "cookie|informasjonskaps partner samtyk personvern personopplysning|opplysninger|data enhet nettleser "
            "annonse|reklame valg lenke|lenken nettsted|nettside|siden teknolog behandl lagre innstilling"
        ),
        to_readers=(r"velkommen (?:tilbake )?til (?:vår|denne|dette)\b",),
        appeared_first=(r"innlegget .{1,200} dukket først opp på [^,]{2,80}",),
        choice_words=("godta|aksepter", "avvis|avslå", "administrer|tilpass|endre"),
        subscription_words=in_order(
            "abonn logg|innlogg registrer lese|les artikkel|saken videre tilgang nyhetsbrev konto"
        ),
        small_in_names=listed("og av"),
        key_points=(r"det\sviktigste", r"kort\sfortalt", r"oppsummert"),
        by=(r"av", r"tekst"),
        roles=(r"korrespondent", r"journalist", r"redaksjonen"),
        this_article=(r"denne (?:artikkelen|saken)",),
        made=(r"oversatt|publisert|redigert|skrevet av",),
        corrections=(r"rettelse",),
        opinion=(r"leder", r"debatt", r"kommentar", r"kronikk", r"analyse"),
        about_author=(r"om (?:forfatteren|skribenten)",),
        author_note=(r"(?:forfatteren|skribenten) (?:er|var|arbeider|jobber|skriver|underviser|bor)",),
        sponsored=grouped(
            "annonse(?:innhold|samarbeid)?; sponset(?: innhold)?; betalt innhold; annonsørinnhold"
        ),
        title_marks=(
            r"siste",
            r"eksklusivt",
            r"bilder",
        ),
        advertisement=(r"annonse",),
        comments=(
            r"kommentarer?",
            r"debatt",
        ),
        polls=(
            r"avstemning",
            r"stem",
        ),
        votes=(r"stemmer?",),
        for_editors=grouped(
            "til redaksjonen; merknad til redaksjone(?:n|r); pressekontakt(?:er)?; for mer informasjon"
        ),
        source_labels=(r"kilde",),
        outlets=listed("avis avisen tidende dagblad bladet posten nyheter nytt"),
        share=(r"del", r"skriv ut"),
        related=(r"les også", r"les mer", r"mest lest", r"kommentarer"),
        ago=(r"(?:for )?[0-9]{1,3} (?:minutter|minutt|timer|time|dager|dag) siden",),
    ),
)
