"""English words that show that a sentence refers to something only another sentence names."""

from summarizer.languages.clause_words import OpeningWords, PointingWords
from summarizer.languages.tables import listed

OPENING = OpeningWords(
    "he she it they his her their its him hers theirs himself herself themselves itself "
    "this these those that that['’]s such "
    "but and so yet however also instead moreover nor or then still meanwhile therefore thus hence besides "
    "alternatively otherwise nevertheless nonetheless furthermore additionally consequently similarly likewise "
    "conversely afterwards later indeed",
    (
        r"for (?:example|instance)",
        r"in (?:addition|contrast|other words|response|return|turn)(?! (?:for|to|of|from|on)\b)",
        r"(?!because )[\w-]+ of (?:his|her|their|its|them)\b(?![^,]*, (?:the|an?|[A-Z]))",
        r"by contrast",
        r"as a result",
        r"on the other hand",
        r"at the same (?:time|briefing|event|hearing|meeting|news conference|press conference|session)",
        r"for (?:some|others|many)(?=,)",
        r"during (?:that|this) (?:time|period)",
        r"others(?= [a-z]+)",
        r"after that",
        r"because of this",
        r"despite this",
        r"(?:one|both|some|most|none|all) of them",
        r"(?:second|third|fourth|finally|lastly|another)(?=,)",
        r"once in place",
        r"(?:since|by|until) then",
        r"which(?= (?:is|was|are|were|has|have|had|makes?|means?|seems?|leaves?|gives?|would|will|may)\b(?![^.]*\?))",
        r"at (?:the|that) (?:time|point|stage)(?=,)",
        r"(?:on )?the (?:same|next|following) (?:day|night|morning|week|month|year)(?=,)",
        r"(?:(?:an?|two|three|four|five|several|some|\d+) )?"
        r"(?:minutes?|hours?|days?|weeks?|months?|years?|moments) (?:later|earlier|before)(?=,)",
        r"(?:shortly|soon|immediately) (?:after|afterwards?|thereafter)(?=,)",
        r"(?:if|once|when|until|unless|because|although|though|while|as) (?:this|that|these|those) "
        r"(?:is|are|was|were|has|had|happens|happened|works|fails|failed|does|did)",
        r"all of (?:this|that|these|those)",
        r"there,? (?:he|she|they|it)",
        r"[^,.\"“”]{2,80}, (?:however|meanwhile|in turn|by contrast|for (?:instance|example)|though|too|as well)"
        r"(?=[,.])",
        r"the (?:move|decision|announcement|latter|former|same|pair|duo|trio|two|others?|incident|statement|"
        r"remarks|comments|findings|development|meeting|proposal)",
    ),
    # "That year" is told by the date beside it.
    unless=r"(?<!the same )(?:morning|afternoon|evening|night|day|week|weekend|month|quarter|year|spring|summer|"
    r"autumn|winter)",
    # "It is a ..." and "This was the ..." introduce what they speak of.
    introduces=r"(?:is|was|has been) (?:a|the)",
)
POINTING = PointingWords(
    sums_up=listed(
        "accusation action agreement allegation amount announcement appeal approach assertion assessment attack bill "
        "blast bombing "
        "briefing case change charge claim comment complaint crash deal decision declaration decrease development "
        "device disclosure discovery dispute drop "
        "discussion document event explosion figure finding footage hearing idea incident increase inquiry interview "
        "investigation issue killing option panel possibility probe problem procedure "
        "law lawsuit letter matter measure meeting memo move number operation order plan policy program "
        "programme proposal raid rise remark report revelation rule ruling scenario session shooting speech statement "
        "study suit talk total trial video visit vote warning"
    ),
    stands_for=listed(
        "actor actress agency airline author billionaire body boy brother businessman "
        "captain carmaker charity club company couple cruiser daughter defendant democrat doctor driver duo "
        "executive family father firm footballer gang giant girl group gunman hospital husband "
        "judge killer lawmaker lawyer magazine man manufacturer minister mother "
        "network newspaper officer official organisation organization pair parents party passenger patient "
        "philanthropist physician pilot plane player politician prisoner professor publication "
        "publisher reporter republican retailer scientist senator ship singer sister soldier son spokesman "
        "spokeswoman star student suspect teacher team teen teenager trio troupe vessel victim "
        "wife woman writer youngster"
    ),
    here=listed(
        "afternoon autumn coming country day days evening fall month months morning past season spring summer time "
        "week weekend weeks winter year years who are is was were may"
    ),
    everybody=listed(
        "time times day days week weeks month months year years morning evening night afternoon weekend past future "
        "moment meantime end beginning start rest world country nation government president public press media state "
        "region area county province earth harbour harbor port coast coastline sea ocean water waters surface air "
        "sky ground sun sand beach shore economy market markets dollar euro pound environment weather internet web "
        "law police army navy military parliament congress senate house court jury judge war poor rich dead wounded "
        "unemployed elderly people way fact point case situation left right north south east west same first last "
        "next other others latter former most best worst only whole entire number cost price rate level size "
        "lack need question prospect decade century summer winter spring autumn season minister "
        "prime chancellor king queen pope church party company community top bottom side middle heart centre center "
        "administration authority authorities council ministry department justices officials officers opposition "
        "bank union regulator airport share stock campaign service mayor governor cabinet treasury industry border "
        "road street river island news stakes victim survivor rescuers scene site tremor quake earthquake "
        "blaze flames toll disaster crisis tragedy accident epicentre epicenter wreckage debris division league "
        "match game pitch goal crowd building home"
    ),
    titles=listed(
        "Mr Mrs Ms Miss Dr Sir Rev Adm Col Capt Lt Sgt Cpl Maj Prof Sen Rep Gov Det Supt Insp Admiral Colonel Captain "
        "Lieutenant Sergeant Corporal Major Senator Detective Inspector Superintendent"
    ),
    offices=listed(
        "President Chancellor Premier Pope King Queen Prince Princess Prime Minister President-elect"
    ),
    before_places=listed(
        "New North South East West Northern Southern Eastern Western Central San Los Las El La Saint St Fort Lake "
        "Mount Port Cape Great Grand Royal United Upper Lower Red Black White"
    ),
    letters=frozenset("afp msnbc npr opec unicef".split()),
    storms=listed("Hurricane Typhoon Cyclone Storm"),
)
