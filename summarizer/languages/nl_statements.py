"""Dutch: words of what is to come, what lasts, and what ends it."""

from summarizer.languages.clause_words import StatementWords

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
    states=(
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
            r"geëvacueerd\w{0,2}|ontruimd|opgevangen|niet (?:\w+ )?naar huis|opvang",
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
            r"|steeg|stegen|open(?:t|de|den)|zak(?:t|te|ten))|openingskoers",
            r"aande(?:el|len) (?:\w+ ){0,8}?(?:sloot|sloten|eindigden?)|slotkoers",
        ),
    ),
)
