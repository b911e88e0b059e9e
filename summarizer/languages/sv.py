"""Swedish."""

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
    code="sv",
    name="swedish",
    dates=DateWords(
        months=numbered(
            "januari|jan februari|feb mars april maj juni juli augusti|aug september|sept oktober|okt november|nov "
            "december|dec"
        ),
        weekdays=numbered(
            "måndag|måndagen tisdag|tisdagen onsdag|onsdagen torsdag|torsdagen fredag|fredagen lördag|lördagen "
            "söndag|söndagen",
            0,
        ),
        near={"idag": 0, "igår": -1, "förrgår": -2, "imorgon": 1},
        parts=listed("morgon förmiddag eftermiddag kväll kvällen natt natten"),
        units=units("dag dagar", "vecka veckan veckor", "månad månaden månader", "år året", "helgen"),
        numbers=numbered("en|ett två tre fyra fem sex sju åtta nio tio elva tolv"),
        before=signed("förra", "denna detta", "nästa"),
        ago_after=listed("sedan"),
        in_month=listed("i sedan från till under"),
        until=listed("till"),
        in_year=listed("år sedan från till under"),
        future=listed("ska skall kommer väntas planerar"),
        past=listed("sade sa var hade har blev"),
        beside=listed("publicerad uppdaterad kl den"),
    ),
    numbers=NumberWords(
        values=numbered(
            "en|ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton "
            "nitton tjugo"
        )
        | numbered("trettio fyrtio femtio sextio sjuttio åttio nittio", 30, 10),
        multipliers={"hundra": 100},
        scales=inverted({1e3: "tusen", 1e6: "miljon miljoner mn", 1e9: "miljard miljarder mdr"}),
        stretches=stretches(
            {(20, 130): "tiotals dussintals", (150, 2_000): "hundratals", (1_500, 20_000): "tusentals"}
        ),
        bare=listed("hundra tusen"),
    ),
    figures=FigureWords(
        qualifiers=qualifiers(
            about="omkring,cirka,ungefär,runt",
            least="minst,mer än,fler än,över",
            most="högst,upp till,färre än,mindre än",
            nearly="nästan,närmare",
            extra="andra,ytterligare",
        ),
        topics=topics(
            dead="döda dödade dödats dödsoffer dödssiffran dödstalet omkom omkommit omkomna avlidit dog dött",
            injured="skadade skadad skadats",
            missing="saknade saknas",
            arrested="gripna gripits anhållna",
            evacuated="evakuerade evakuerats",
            rescued="räddade räddats",
        ),
        nouns=listed("döda dödsoffer dödssiffran dödstalet skadade saknade gripna"),
        generic=listed("personer människor boende"),
        groups=listed("barn kvinnor män poliser soldater elever civila"),
        parts=listed("varav bland"),
        stops=listed("och när sedan medan eftersom om"),
        shifts=meanings(
            past="tidigare först",
            guess="befaras kan",
            denied="ingen inga inte utan",
        ),
        risen=listed("stigit stiger ökat ökar nu"),
    ),
    opening=OpeningWords(
        "han hon de dem hans hennes deras denna detta dessa den det men och dock därför sedan dessutom också "
        "samtidigt båda",
        unless=r"är|var|har|finns|blir|kan|ska|vecka\w*|månad\w*|år|dag\w*|\w+dag",
    ),
    saying=listed("sade sa säger uppger uppgav enligt meddelade meddelar"),
    abbreviations=Abbreviations(
        before_number=listed("kl nr nrs s art tlf tel ca min max sid kap"),
        quoting=listed("frågade sade sa ropade spurte sagde spurgte skrev svarade"),
        labelled=listed("grupp gruppe klass klasse plan typ type zon sone serie"),
        never_last=listed("kl bl.a t.ex d.v.s s.k p.g.a f.d fr dr hr prof st s:t nr ca kapt"),
        lower_case=listed("kl nr ca osv mm"),
    ),
    statements=StatementWords(
        lasting=(
            r"fortfarande|alltjämt|än så länge|hittills|saknas|pågår|fortsätter|ännu inte|oklart|okänt",
        ),
        replaced=(r"i ?stället för|(?:och|,|[–—-]) inte",),
        states=(
            (
                r"(?:ska|kommer att) (?:\w+ ){0,3}(?:stängas?|läggas? ner|rivas)|nedläggning\w{0,2}|"
                r"läggs ner",
                r"(?:blir|är) (?:\w+ )?kvar|(?:förblir|hålls|håller) (?:\w+ )?öpp(?:en|et|na)|"
                r"(?:stängs|läggs|rivs) inte",
            ),
            (
                r"saknad(?:e|es)?|försvunn(?:en|it|a|e)|försvann|söker|letar|sökande[t]?|eftersök\w{0,7}|"
                r"spårlöst|inga spår",
                r"(?:åter)?funn(?:en|a|et|its)|hitta(?:ts|d|des|de|t)|påträffa(?:ts|d|des)|återfanns|"
                r"välbehåll\w{1,3}",
            ),
            (
                r"häkta(?:d|t|de|s)|anhåll(?:en|na|it)|gripen|gripna|i häkte|frihetsberöva\w{1,2}|gisslan|"
                r"i arrest(?:en)?",
                r"frisläpp(?:t|ts|tes|a)|släpp(?:t|ts|tes|s|er) (?:fri\w{0,2}|ur)?|försatts? på fri fot|"
                r"på fri fot|släppts",
            ),
            (
                r"omled(?:s|ning|d)|leds (?:\w+ )?(?:om|över|via)|avstäng(?:d|t|da)|stäng(?:d|t|da)|"
                r"spärra(?:d|t|de)|blockera(?:d|t|de)|inställd\w{0,1}",
                r"öppna(?:d|t|ts|de|r) igen|återöppna\w{1,3}|öppen igen|åter (?:öppen|öppet|öppna|i gång)|"
                r"igång igen|är öppen",
            ),
            (
                r"instäng(?:d|da|t)|fast (?:i|under|på)|begravd\w{0,1}|sitter fast|under rasmassorna",
                r"rädda(?:d|de|ts|des)|undsatt\w{0,1}|befria(?:d|de|ts)|lossa(?:d|ts)|i säkerhet",
            ),
            (
                r"brinner|i brand|utom kontroll|i lågor|rasar|släckning\w{0,7}|släcker",
                r"släck(?:t|ts|tes)|under kontroll",
            ),
            (
                r"evakuera(?:d|de|t|ts)|inte (?:\w+ )?hem|utrym(?:d|da|t)"
                r"|(?:fick|tvingades|måste) lämna (?:\w+ )?(?:hem|hus|bostäder)\w{0,3}",
                r"återvän(?:t|da|de|der|t hem)|flytta(?:t|r)? hem|fått komma hem|hemma igen|"
                r"tillbaka i sina",
            ),
            (
                r"på sjukhus|inlagd\w{0,1}|vårdas|livshotande|intensivvård\w{0,3}|i koma",
                r"utskriv(?:en|na|its)|lämnat sjukhuset|utom livsfara|tillfrisknat",
            ),
            (
                r"strejka(?:r)?|"
                r"(?:ska|varslar|varslat|hotar|inleder|går|utlys\w{1,3})(?: [\w-]+){0,5}"
                r" (?:\w{0,10}strejk\w{0,2}|varsel)|"
                r"i strejk",
                r"avblås(?:t|ts|es|er)|avblåst\w{0,1}|inställ(?:d|t|s)|avslutad|återkall(?:as|ats|at)",
            ),
            (
                r"förbud\w{0,2}|gäller|varning\w{0,2}|utegångsförbud|kokrekommendation\w{0,2}",
                r"häv(?:t|ts|s|er|des|d)|upphävt?s?|faran över|dragits tillbaka",
            ),
            (
                r"utan (?:ström|el|vatten|värme|gas)|strömavbrott\w{0,2}|elavbrott\w{0,2}|ur funktion",
                r"(?:ström|el|vatten|värme)\w{0,3} (?:är )?(?:\w+ )?tillbaka|åtgärda(?:t|d|ts)|"
                r"fått (?:\w+ )?(?:ström|vatten|el)\w{0,3} (?:åter|tillbaka)|avhjälpt",
            ),
            (
                r"akti(?:en|er|erna) (?:[\w-]+ ){0,6}?(?:faller|föll|rasar|rasade|sjunker|sjönk|stiger|steg|backar"
                r"|backade|tappar|tappade|öppnade)|"
                r"i (?:den )?tidig(?:a)? handel(?:n)?|i öppningshandeln|vid börsens öppning",
                r"(?:stängde|stänger|avslutade|slutade) (?:börsdagen|handelsdagen|dagen|på (?:plus|minus)"
                r"|på [\w,]+ kronor)|"
                r"vid börsens stängning|slutkurs(?:en)?",
            ),
        ),
    ),
    page=PageWords(
        address=listed("vi våra vår oss du din ditt dina er ert era bli redan"),
        consent_words=in_order(
            "cookie|kakor|kaka partner samtyck|godkän integritet personuppgift enhet webbläsare annons val "
            "länk|länken webbplats|sidan teknik|teknolog behandla lagra inställning"
        ),
        choice_words=("acceptera|godkänn", "avvis|neka", "hantera|anpassa|ändra"),
        subscription_words=in_order(
            "prenumer logga inlogg registrera läsa|läs artikel|artikeln vidare tillgång nyhetsbrev konto"
        ),
        small_in_names=listed("och av"),
        key_points=(r"det\sviktigaste", r"i\skorthet", r"sammanfattning"),
        by=(r"av", r"text"),
        roles=(r"korrespondent", r"reporter", r"redaktionen"),
        this_article=(r"(?:den här|denna) (?:artikeln?|texten?)|det här är en",),
        made=(r"publicera|översatt|redigera|nyhetsartikel|nyhetstext|producera|genererad",),
        corrections=(r"rättelse",),
        opinion=(r"ledare", r"debatt", r"krönika", r"kommentar", r"analys"),
        about_author=(r"om (?:författaren|skribenten|artikelförfattaren)",),
        author_note=(
            r"(?:författaren|skribenten|artikelförfattaren) (?:är|var|arbetar|skriver|undervisar|bor)",
        ),
        sponsored=grouped(
            r"annons(?:samarbete|artikel)?; sponsrat(?: innehåll)?; betalt innehåll; i samarbete med [^\n]{1,40}"
        ),
        title_marks=grouped("just nu; bildspel; exklusivt; senaste nytt"),
        to_readers=(r"välkom(?:men|na) (?:tillbaka )?till (?:vår|den här|detta)\b",),
        appeared_first=(r"inlägget .{1,200} dök först upp på [^,]{2,80}",),
        advertisement=(r"annons",),
        comments=(r"kommentarer?",),
        polls=(
            r"omröstning",
            r"enkät",
            r"rösta",
        ),
        votes=(r"röst(?:er)?",),
        for_editors=grouped(
            "till redaktionen; not till redaktörer(?:na)?; presskontakt(?:er)?; för mer information"
        ),
        source_labels=(r"källa",),
        outlets=listed("tidning tidningen dagblad bladet posten nyheter nytt"),
        share=(r"dela", r"skriv ut"),
        related=(r"läs också", r"läs mer", r"mest läst", r"kommentarer"),
        ago=(r"[0-9]{1,3} (?:minuter|minut|timmar|timme|dagar|dag) sedan",),
    ),
)
