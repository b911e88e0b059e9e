"""English."""

from summarizer.languages.clause_words import SceneWords
from summarizer.languages.en_pages import PAGE
from summarizer.languages.en_pointing import OPENING, POINTING
from summarizer.languages.en_statements import CLAUSES, STATEMENTS
from summarizer.languages.language import (
    INFINITE,
    Abbreviations,
    DateWords,
    FigureWords,
    Language,
    NumberWords,
)
from summarizer.languages.tables import (
    ENGLISH_MONTHS,
    TITLES,
    WEEKDAYS,
    inverted,
    listed,
    meanings,
    numbered,
    qualifiers,
    rates,
    signed,
    stretches,
    topics,
    units,
)

# "Sun" and "sat" are other words too: they are days beside a date or a clock time only.
SHORT_WEEKDAYS = "mon tue tues wed thu thur thurs fri sat sun"

LANGUAGE = Language(
    code="en",
    name="english",
    dates=DateWords(
        months=numbered(ENGLISH_MONTHS, 1),
        weekdays=numbered(" ".join(WEEKDAYS), 0),
        near={"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1},
        parts=listed("morning afternoon evening night noon lunchtime"),
        units=units("day days", "week weeks", "month months", "year years", "weekend"),
        numbers=numbered("a|an|one two three four five six seven eight nine ten eleven twelve", 1),
        before=signed("last past", "this", "next coming"),
        ago_after=listed("ago"),
        of=listed("of"),
        in_month=listed("in since until till from during early late mid through before after between"),
        until=listed("until till by before"),
        in_year=listed(
            "in since until till from during early late mid of through before after by between year"
        ),
        scheduled=(
            r"(?:begins|starts|opens|closes|kicks off|takes? (?:place|effect)|meets|convenes|resumes|expires)",
            r"(?:reopens|gets? under way|go(?:es)? (?:to the polls|on trial|on strike|on sale)|heads? to the polls)",
        ),
        future=listed(
            "will would ll scheduled due expected set plans planned slated upcoming begins opens starts shall"
        ),
        past=listed(
            "said told was were had met held came went took made found left won lost began fell rose struck hit "
            "shot died spoke gave got saw wrote sent ran beat did has have says sank broke brought caught drew "
            "drove fled "
            "flew fought grew kept led paid sold spent stood stole threw withdrew"
        ),
        past_endings=("ed",),
        capitals=True,
        beside=listed(
            "published updated posted modified created last first on at date dated time times local am pm a m p gmt "
            "utc est edt et cst cdt ct mst mdt mt pst pdt pt cet cest bst ist pkt hrs hours h uk us min mins minute "
            "minutes read t z and of"
        ),
    ),
    numbers=NumberWords(
        values=numbered(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
        | numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
        multipliers={"hundred": 100, "dozen": 12},
        scales=inverted(
            {100: "hundred", 1e3: "thousand", 1e6: "million mn", 1e9: "billion bn", 1e12: "trillion tn"}
        ),
        plural_scales={"thousands": 1e3, "millions": 1e6, "billions": 1e9},
        # "dozens" of 130 would be hundreds, "hundreds" of 2,500 thousands; the lower ends leave room for careless use.
        stretches=stretches(
            {
                (20, 130): "dozens",
                (35, 200): "scores",
                (10, 100): "tens",
                (150, 2_000): "hundreds",
                (1_500, 20_000): "thousands",
                (1.5e6, INFINITE): "millions",
            }
        ),
        articles=listed("a an"),
        halves=(("half", "a"), ("half", "of", "a")),
        and_a_half=("and", "a", "half"),
        joins=listed("- and"),
        of=listed("of"),
        decimal_comma=False,
    ),
    figures=FigureWords(
        qualifiers=qualifiers(
            about="about,around,some,roughly,approximately,an estimated,estimated,~,circa",
            least="at least,more than,over,above,no fewer than,no less than,in excess of,upwards of,minimum of,"
            "surpassed,exceeded,topped,passed",
            most="up to,as many as,as much as,at most,fewer than,less than,under,below,no more than,not more than",
            nearly="nearly,almost,close to,just under,just over,just short of,well over",
            extra="another,additional,other,extra,further,first,last,next,every,remaining",
        ),
        trailing=qualifiers(least="or more,at least", about="or so", extra="more,others,other,additional"),
        topics=topics(
            dead="killed killing kill kills dead died die dies deaths fatalities slain perished toll lives drowned",
            injured="injured injuring injure injures injuries wounded wounding wound wounds hurt burns burnt",
            missing="missing unaccounted",
            arrested="arrested arresting arrest arrests detained detaining detain detains",
            evacuated="evacuated evacuating evacuate",
            rescued="rescued rescuing rescue",
            aboard="aboard board",
            crowd="protested protesting protesters protest demonstrated demonstrating demonstrators marched "
            "marchers rallied gathered",
            infected="infected infections infection contracted sickened ill diagnosed",
        ),
        transitive=listed(
            "killed killing kill kills injured injuring injure injures wounded wounding wound wounds arrested "
            "arresting "
            "arrest arrests detained detaining detain detains evacuated evacuating evacuate rescued rescuing infected "
            "claimed took lost dead"
        ),
        nouns=listed(
            "killed dead deaths fatalities toll injured injuries wounded missing arrested arrests evacuated"
        ),
        generic=listed("people persons person individuals victims residents lives others"),
        none=frozenset({("nobody",), ("no", "one"), ("none",)}),
        groups=listed(
            "children women men boys girls police officers soldiers troops civilians rebels militants insurgents "
            "fighters "
            "gunmen students teenagers foreigners americans firefighters journalists bombers attackers policemen "
            "protesters babies marines prisoners doctors tourists britons nationals birds animals turtles fish "
            "dolphins cattle sheep cows horses dogs"
        ),
        parts=listed("including among included whom"),
        stops=listed(
            "who which that when after before while as because since until where whose although though if unless amid "
            "despite during following compared"
        ),
        rates=rates(
            day="a day,per day,daily,each day,every day,/day",
            hour="an hour,per hour,hourly",
            week="a week,per week,weekly,each week",
            month="a month,per month,monthly,each month",
            year="a year,per year,yearly,annually,annual,each year,every year",
            this_year="this year",
            head="each,apiece,per person,per capita,a head,per share,a share,a barrel,per barrel,per gallon",
        ),
        shifts=meanings(
            past="revised previous previously earlier ago former formerly last record historic history anniversary "
            "decade century compared originally initially prior average",
            guess="expected expects expect forecast forecasts forecasted predicted predict predicts could might may "
            "would "
            "projected anticipated possible potentially feared threatened threatens",
            demand="asked asks sought seek seeks demanded demands demand proposed propose proposes requested urged "
            "plans "
            "planned offered offer wants wanted target must should required needed",
            future="will",
            denied="not never denied neither nor without if unless",
        ),
        risen=listed(
            "rose risen rises climbed climbs now toll jumped grew grown raised increased confirmed known still"
        ),
        said=listed(
            "said says say told tell according officials official police spokesman spokeswoman reported report reports "
            "mention announced sources source agency news authorities government minister ministry "
            "people least near also percent cent year years day days week month "
            "time state new one two three"
        ),
        range_opens=listed("between from"),
        range_joins=listed("to and - – — or"),
        range_and=listed("and"),
        range_to=listed("to"),
        votes=listed(
            "vote votes voted voting ballot ballots approved rejected passed adopted majority backed carried"
        ),
        places=listed("near off outside"),
        compared=meanings(past="from than versus vs", change="by adding added plus"),
        merely=listed("just only merely exactly still"),
        moving=listed(
            "share shares stock stocks index dow nasdaq ftse s&p trading traded market markets futures yields "
            "barrel euro "
            "dollar polls poll"
        ),
        sources=listed("officials official sources analysts economists experts witnesses diplomats aides"),
    ),
    opening=OPENING,
    pointing=POINTING,
    saying=listed("said says told according"),
    clauses=CLAUSES,
    scenes=SceneWords(
        verbs=listed(
            "sits sit stands stand walks walk looks look gathers gather carries carry waves wave prays pray poses "
            "pose floats float burns burn rides ride mourns mourn lies lie kneels kneel inspects inspect watches "
            "watch chants chant speaks speak gestures gesture hugs hug listens listen smiles smile shouts shout "
            "cheers cheer patrols patrol swims swim flies fly hovers hover sails sail skims skim washes wash pours "
            "pour crawls crawl embraces embrace kisses kiss greets greet peers peer stares stare sleeps sleep rests "
            "rest displays display paddles paddle pulls pull pushes push loads load unloads unload drags drag digs "
            "dig sprays spray scoops scoop collects collect surveys survey examines examine sings sing applauds "
            "applaud celebrates celebrate protests protest demonstrates demonstrate waits wait cleans clean arrives "
            "arrive discusses discuss reacts react continue"
        ),
        participles=listed(
            "lowered seen shown burned loaded carried pictured surrounded covered held escorted treated unloaded led "
            "placed towed lifted displayed parked docked draped stacked reflected"
        ),
        telling=listed(
            "said say says told tell tells according has have had was were will would could may might can did does do "
            "should expected accused must if he she they you we it who which that now made put took began spent won "
            "lost hit cut who"
        ),
    ),
    abbreviations=Abbreviations(
        before_number=listed("no nos nr vol vols fig figs sec pp pt art ch op ed route"),
        companies=listed("inc ltd co corp bros llc plc cos intl"),
        after_company=listed(
            "chairman chairwoman chair chief president vice spokesman spokeswoman founder co-founder executive "
            "executives director directors managing senior general"
        ),
        labelled=listed(
            "an group team class grade plan serie series division league pool vitamin hepatitis type zone table "
            "reactor terminal gate section phase schedule appendix annex exhibit category block unit model level room "
            "part juror witness patient student war option scenario sector area line point"
        ),
        quoting=listed(
            "asked asks said says told replied answered shouted cried yelled wondered wrote added tweeted declared "
            "screamed exclaimed demanded joked quipped responded continued"
        ),
        never_last=TITLES,
        # Where a text has small letters throughout: months, states, streets and what stands behind names.
        lowered=listed(
            "jan feb aug sept oct nov dec ala ariz calif colo conn fla ga kan ky la md mich minn miss mo mont neb nev "
            "okla ore pa penn tenn tex va vt wis wyo st ave blvd rd jr sr dept univ ph"
        ),
        lower_case=listed("al approx ca cf cl ed eds est ggf incl trans var viz vs"),
        # What follows "9 a.m." without ending the sentence, besides days and months: short days and time zones.
        after_clock=listed(
            f"{SHORT_WEEKDAYS} eastern central mountain pacific gmt utc bst cet cest et edt est ct cdt cst mt mdt "
            "mst pt "
            "pdt pst ist"
        ),
        # What goes on behind "U.S." or "U.N." with a capital: offices and institutions.
        after_initials=listed(
            "air ambassador agency army assembly attorney bankruptcy border bureau capitol census chamber charter "
            "circuit coast commission commissioner congress congressman congresswoman constitution consulate council "
            "court customs defense department deputy district embassy envoy federal fish food forest general "
            "geological government house immigration justice marine marines marshal marshals mission navy office "
            "olympic open peacekeeping postal president refugee rep representative sec secretary security sen senate "
            "senator state steel supreme surgeon trade treasury"
        ),
    ),
    statements=STATEMENTS,
    page=PAGE,
)
