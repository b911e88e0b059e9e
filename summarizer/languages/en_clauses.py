"""The words by which English clauses are told apart where no comma or conjunction parts them."""

from summarizer.languages.language import ClauseWords
from summarizer.languages.tables import listed

CLAUSES = ClauseWords(
    finite=listed("is are was were has have had will would could may might can must does did"),
    saying=listed("said says say told"),
    no_verb_behind=listed(
        "be been being a an the of to by in on at for with from as and or its their his her our this that these those "
        "not more most very so too also all some any no get got getting"
    ),
    participle_before=listed("by in on at with from to for as under between into during off after"),
    joining=listed(
        "that who whom whose which after before because if when while where since until although though whether how "
        "what why than or nor unless once even"
    ),
    loose=listed("as but so like by"),
    leads_on=listed(
        "think thinks thought believe believes know knows knew known hope hopes fear fears claim claims insist "
        "insists warn warns add adds note notes argue argues suggest suggests mean means meant show shows find finds "
        "found see seen saw sure clear glad aware afraid felt wish guess suspect suspects report reports make makes "
        "made let lets help helps watch hear heard shown time day way moment year week month reason place fact "
        "anything everything thing things all something nothing one ones people person man woman hour morning night "
        "period era extent degree point money job path amount best worst first last biggest largest most assets "
        "million billion trillion revenue"
    ),
    roles=listed(
        "officer coach resident giant firm company group fellow president leader minister secretary spokesman "
        "spokeswoman judge actor actress singer star player captain director chief executive analyst author senator "
        "lawyer attorney doctor professor rival club country state chairman editor reporter correspondent physician "
        "adviser advisor aide anchor counsel host senators governor mayor deputy detective officer agent sergeant "
        "pilot driver victim suspect bin al"
    ),
    adjectives=listed(
        "small top initial super big new old young former late senior junior chief high low main next large key major "
        "minor good bad great rich poor own same other all-time western eastern northern southern central local"
    ),
    adjective_ends=("al", "ous", "ic", "ive", "ary", "able", "ible", "ish", "less", "ful", "ent", "ant"),
    superlatives=listed("worst best most least first last only no"),
    before_nouns=listed("since after before until"),
    opening=listed(
        "the a an this these those his her its their our there following it he she they we more most many some "
        "several two three four five six seven eight nine ten"
    ),
    determiners=listed("the a an its their his her our this that"),
    dates=listed(
        "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december"
    ),
)
