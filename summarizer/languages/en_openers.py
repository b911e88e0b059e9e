"""English words that open sentences, by which running text and new sentences are recognised."""

# "… aground The ferry …": in the middle of a sentence these have no capital, but in names. Behind a capitalised word
# fewer of them tell: "Day Two of the trial", "Gone With the Wind", "Hepatitis A", "Liu He".
OPENS_BEHIND_HEAD = (
    r"(?:The|An|There|Dozens|Hundreds|Thousands|Millions)\s(?=[a-z])|The\s(?=(?:U\.?[SNK]\.?|EU)\s)"
)

OPENS_BEHIND_NAME = (
    r"(?:A|As|At|After|If|In|On|For|When|While|With|He|She|They|It|This|These|Some|More|Many|Most"
    r"|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten)\s(?=[a-z])"
    r"|(?:Around|About|Nearly|Almost|Roughly|Over|Up to|At least|(?:More|Less|Fewer) than)\s(?=\d)"
)

# "… for years Following a report, …": in the middle of a sentence such a word is a name, if one at all.
OPENS_AS_PARTICIPLE = (
    r"(?:During|[A-Z][a-z]{2,}ing)"
    r"(?=\s(?:an?|the|in|on|at|for|to|from|with|into|by|along|through|his|her|its|their)\s)"
)

# Behind these, and behind small words, a name begins ("in The Hague", "told The Post", "hepatitis A").
BEFORE_A_NAME = frozenset(
    "act called calls chapter class day former grade group hepatitis like magazine named near newspaper paper part"
    " phase plan read reports round said says schedule season section stage step tells titled told type unit versus"
    " via vitamin war watch week".split()
)

# What has a name right behind it: "the ferry Alma", "a storm Odile".
NAMED_KINDS = frozenset(
    "airline airliner barge boat broadcaster carrier coaster collier cruiser cutter destroyer drugmaker ferry freighter"
    " frigate horse hotel hurricane icebreaker insurer liner newspaper opera play racehorse retailer rig satellite ship"
    " singer steamer storm submarine supplier tanker trawler tug typhoon vessel warship wreck yacht".split()
)

# Behind these a sentence goes on with a capital.
LEADS_ON = frozenset(
    "asked called titled entitled read reads reading saying added wrote tells add replied".split()
)

# A text opens with one of these, a photographer's name with none.
OPENS_TEXT = frozenset(
    "The A An As In On At For With After It He She They We This These There One Two Three".split()
)

# Small words inside a name and its title.
IN_NAMES = frozenset("of the de la del der den van von bin al und for".split())

# What is said of a number of people or things that opens a sentence, besides plurals.
SAID_OF_A_NUMBER = frozenset("of are were was is have has had people others more men women children".split())

# Small words that open a sentence and no name: not "Will", "May" or the surnames "He" and "So".
SENTENCE_OPENERS = frozenset(
    "the a an it he she they we you this that these those his her its their our my there but and or if when while "
    "after before in on at for from by with as to of no not nobody some many most all both each what who why how where"
    "".split()
)

# Small words that a sentence often opens with and that rarely stand behind a short form inside one ("the u.s. and").
CASELESS_OPENERS = frozenset(
    "the an it he she they we you i this that these those his her its their there but if when while after although "
    "a".split()
)

# Words of which a text in English is full; `text/languages.py` has the shares.
PARTICLES = frozenset(
    "the and of that with for from by at said has have which were "
    "it its his they this been would not but you who their when about there what than into out or she more".split()
)
