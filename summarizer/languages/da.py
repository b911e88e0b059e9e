"""Danish."""

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
    code="da",
    name="danish",
    dates=DateWords(
        months=numbered(
            "januar|jan februar|feb marts april maj juni juli august|aug september|sept oktober|okt november|nov "
            "december|dec"
        ),
        weekdays=numbered("mandag tirsdag onsdag torsdag fredag lørdag søndag", 0),
        near={"idag": 0, "igår": -1, "forgårs": -2},
        parts=listed("morgen formiddag eftermiddag aften nat"),
        units=units("dag dage", "uge ugen uger", "måned måneden måneder", "år året", "weekenden"),
        numbers=numbered("en|et to tre fire fem seks syv otte ni ti elleve tolv"),
        before=signed("sidste", "denne dette", "næste"),
        ago_before=listed("for"),
        in_month=listed("i siden fra til"),
        until=listed("til"),
        in_year=listed("i år siden fra til"),
        future=listed("skal vil ventes planlægger"),
        past=listed("sagde var havde har blev"),
        beside=listed("publiceret opdateret kl den d"),
    ),
    numbers=NumberWords(
        values=numbered(
            "en|et to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten sytten atten "
            "nitten tyve"
        ),
        multipliers={"hundrede": 100},
        scales=inverted({1e3: "tusind", 1e6: "million millioner mio", 1e9: "milliard milliarder mia"}),
        stretches=stretches(
            {(20, 130): "snesevis", (150, 2_000): "hundredvis", (1_500, 20_000): "tusindvis"}
        ),
        bare=listed("hundrede tusind"),
    ),
    figures=FigureWords(
        qualifiers=qualifiers(
            about="omkring,cirka,ca,omtrent",
            least="mindst,mere end,flere end,over",
            most="højst,op til,færre end,mindre end",
            nearly="næsten,knap",
            extra="andre,yderligere",
        ),
        topics=topics(
            dead="dræbt dræbte døde omkommet omkom dødsofre dødstal dødstallet",
            injured="såret sårede kvæstet kvæstede tilskadekomne",
            missing="savnet savnede savnes",
            arrested="anholdt anholdte",
            evacuated="evakueret evakuerede",
            rescued="reddet reddede",
        ),
        nouns=listed("døde dræbte dødstal dødstallet sårede kvæstede savnede anholdte"),
        generic=listed("personer mennesker beboere"),
        groups=listed("børn kvinder mænd betjente soldater elever civile"),
        parts=listed("heraf blandt"),
        stops=listed("og da efter mens fordi hvis"),
        shifts=meanings(
            past="tidligere først",
            guess="frygtes kan",
            denied="ingen ikke uden",
        ),
        risen=listed("steget stiger øget nu"),
    ),
    opening=OpeningWords(
        "han hun de dem hans hendes deres denne dette disse men og dog derfor siden desuden også samtidig begge",
        unless=r"uge\w*|måned\w*|år|dag\w*|\w+dag",
    ),
    saying=listed("sagde siger oplyser oplyste ifølge meddelte"),
    abbreviations=Abbreviations(
        before_number=listed("kl nr nrs s art tlf tel ca min maks stk kap"),
        quoting=listed("frågade sade sa ropade spurte sagde spurgte skrev svarade"),
        labelled=listed("grupp gruppe klass klasse plan typ type zon sone serie"),
        never_last=listed(
            "kl bl.a f.eks fx dvs hhv pga vedr ifm iflg dr fr hr prof skt sct st nr ca gl ndr sdr kapt"
        ),
        lower_case=listed("kl nr ca osv mv"),
        ordinal_stop=True,
    ),
    statements=StatementWords(
        lasting=(r"stadig|fortsat|endnu ikke|indtil videre|savnes|foregår|fortsætter|uvist|ukendt",),
        replaced=(r"i stedet for|(?:og|,|[–—-]) ikke",),
        states=(
            (
                r"(?:skal|vil) (?:\w+ ){0,3}(?:lukkes?|nedlægges|rives)|lukning\w{0,2}|lukker",
                r"(?:bliver|forbliver|holder|holdes) (?:\w+ )?(?:åben|åbent|åbne)|lukkes? (?:\w+ )?ikke|"
                r"lukker (?:\w+ )?ikke",
            ),
            (
                r"savne(?:t|de|s)|forsvund(?:et|ne)|forsvandt|leder(?: efter)?|søger|eftersøg\w{0,7}|"
                r"sporløst|ingen spor",
                r"fundet|fundne|genfundet|lokaliseret|i god behold|dukket op|fandt",
            ),
            (
                r"fængsle(?:t|de|s)|varetægts\w{0,10}|anhold(?:t|te)|i arresten|bag tremmer|"
                r"gids(?:el|ler)|tilbageholdt\w{0,1}|sidder",
                r"løslad(?:t|te|es|er)|sat fri|sluppet fri|på fri fod|frigivet|frigivne",
            ),
            (
                r"omkørsel|omdirigere[ts]|ledes (?:\w+ )?(?:om|over|via)|lukke(?:t|de)|spærre(?:t|de)|"
                r"afspærre(?:t|de)|blokere(?:t|de)|indstillet",
                r"åb(?:en|net|ent|ner|ne) igen|genåb(?:net|ner|nes|ning)|åben for trafik|kører igen|"
                r"genoptaget",
            ),
            (
                r"fange(?:t|de)|fanget (?:i|under)|indespærre(?:t|de)|begravet|sidder fast|"
                r"under murbrokkerne",
                r"redde(?:t|de)|befri(?:et|ede)|frigjort|i sikkerhed",
            ),
            (
                r"brænder|i brand|ude af kontrol|i flammer|raser|slukning\w{0,8}",
                r"slukket|slukkede|under kontrol",
            ),
            (
                r"evakuere(?:t|de)|ikke (?:\w+ )?hjem|genhus(?:et|ede)|måtte forlade (?:\w+ )?(?:hjem|hus"
                r"|bolig)\w{0,4}",
                r"vendt (?:hjem|tilbage)|vende (?:hjem|tilbage)|hjemme igen|kom(?:met)? hjem|"
                r"tilbage i deres",
            ),
            (
                r"på hospitalet|indlag(?:t|te)|kritisk tilstand|livsfare|på intensiv|i koma",
                r"udskrevet|udskrevne|forladt hospitalet|uden for livsfare",
            ),
            (
                r"strejker|"
                r"(?:vil|varsler|varslet|truer|indleder|går)(?: [\w-]+){0,5} \w{0,10}strejke\w{0,1}|"
                r"konflikt(?:varsel|en)?|nedlægger (?:\w+ )?arbejdet",
                r"aflys(?:t|er|te|es)|afblæs(?:t|er|te|es)|afværget|udsat|afsluttet|slut",
            ),
            (
                r"forbud\w{0,2}|gælder|advarsel\w{0,2}|udgangsforbud|kogeanbefaling\w{0,2}",
                r"ophæv(?:et|er|es|ede)|afblæst|faren er drevet over|trukket tilbage",
            ),
            (
                r"uden (?:strøm|el|vand|varme|gas)|strømafbrydelse\w{0,2}|strømsvigt|ude af drift",
                r"(?:strøm|vand|varme)\w{0,3} (?:er )?(?:\w+ )?tilbage|udbedret|"
                r"fået (?:\w+ )?(?:strøm|vand|varme)\w{0,3} (?:igen|tilbage)|genoprettet",
            ),
            (
                r"akti(?:en|er|erne) (?:[\w-]+ ){0,6}?(?:falder|faldt|dykker|dykkede|stiger|steg|taber|tabte|åbnede)|"
                r"i (?:den )?tidlig(?:e)? handel|i åbningshandlen|ved børsens åbning",
                r"(?:lukkede|lukker|sluttede|slutter) (?:børsdagen|handelsdagen|dagen|i (?:plus|minus))|"
                r"ved børsens lukning|lukkekurs(?:en)?",
            ),
        ),
    ),
    page=PageWords(
        address=listed("vi vores os du din dit dine dig jeres bliv allerede"),
        consent_words=in_order(
            "cookie partner samtyk privatliv personoplysning|persondata|oplysninger enhed browser annonce|reklame "
            "valg link webside|hjemmeside|siden teknolog behandl opbevar|gemme indstilling"
        ),
        to_readers=(r"velkommen (?:tilbage )?til (?:vores|denne|dette)\b",),
        appeared_first=(r"indlægget .{1,200} blev først udgivet på [^,]{2,80}",),
        choice_words=("accepter|godkend", "afvis", "administrer|tilpas|ændre"),
        subscription_words=in_order(
            "abonn =log|login registrer|tilmeld læs|læse artikel|artiklen videre adgang nyhedsbrev konto"
        ),
        small_in_names=listed("og af"),
        key_points=(r"det\svigtigste", r"kort\sfortalt", r"overblik"),
        by=(r"af", r"tekst"),
        roles=(r"korrespondent", r"journalist", r"redaktionen"),
        this_article=(r"denne artikel|artiklen er",),
        made=(r"oversat|redigeret|udgivet|bragt|publiceret",),
        corrections=(r"rettelse",),
        opinion=(r"leder", r"debat", r"kommentar", r"klumme", r"analyse"),
        about_author=(r"om (?:forfatteren|skribenten)",),
        author_note=(r"(?:forfatteren|skribenten) (?:er|var|arbejder|skriver|underviser|bor)",),
        sponsored=grouped("annonce; sponsoreret(?: indhold)?; betalt indhold; annoncørbetalt(?: indhold)?"),
        title_marks=(
            r"lige nu",
            r"eksklusivt",
            r"billeder",
        ),
        advertisement=(r"annonce",),
        comments=(
            r"kommentarer?",
            r"debat",
        ),
        polls=(
            r"afstemning",
            r"stem",
        ),
        votes=(r"stemmer?",),
        for_editors=grouped(
            "not(?:e|at)?(?:er)? til redaktion(?:en|erne)?; til redaktionen; pressekontakt(?:er)?; "
            "(?:for )?(?:yderligere|flere) oplysninger"
        ),
        source_labels=(r"kilde",),
        outlets=listed("avis avisen tidende dagblad bladet posten nyheder nyt folkeblad stiftstidende"),
        share=(r"del", r"udskriv"),
        related=(r"læs også", r"læs mere", r"mest læste", r"kommentarer"),
        ago=(r"(?:for )?[0-9]{1,3} (?:minutter|minut|timer|time|dage|dag) siden",),
    ),
)
