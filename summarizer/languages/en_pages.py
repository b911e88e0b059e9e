"""English wording of pages around an article: consent, by-lines, links, labels, corrections."""

from summarizer.languages.language import (
    PageWords,
)
from summarizer.languages.tables import (
    listed,
)

PAGE = PageWords(
    address=listed("we our you your"),
    consent_words=(
        "cookie",
        "partner",
        "consent",
        "privac",
        "preference",
        "choice",
        "click",
        "device",
        "browser",
        "advert|tracking",
        "personal|data",
        "website|site",
        "agree",
        "setting",
        "settings",
        "technolog",
        "processing",
        "store|stored|storing",
    ),
    choice_words=("accept|allow", "reject|decline|refuse", "manage|customi|configure|adjust", "withdraw"),
    subscription_words=(
        "subscri|member|membership",
        "=sign|signed|signing",
        "=log|logged|logging",
        "continue|continuing",
        "read|reading",
        "unlimited",
        "newsletter",
        "inbox",
        "account",
        "article|articles",
        "story",
        "access",
        "trial",
    ),
    live_words=(
        "live",
        "coverage|page|blog|updates|feed",
        "follow|following|join|joining|stay|tune|tuned",
        "thank|thanks",
        "reading|watch|watching|listening|messages|company",
        "wrap|wrapping|closing|pausing|handing",
        "welcome",
        "button|click|clicking|press|pressing|tap|tapping|above|below|top",
        "bring|bringing|latest",
    ),
    small_in_names=listed("and & of the for in at our with from to"),
    small_in_places=listed("of the upon on and under"),
    key_points=(
        r"(?:the\s|our\s|your\s|here\sare\s)?(?:the\s)?(?:[0-9]{1,2}\s|two\s|three\s|four\s|five\s|six\s|seven\s)?"
        r"(?:(?:key|main|summary|important)\s(?:points?|takeaways?|take-aways?|facts?|findings?|messages?|"
        r"developments?)|(?:key|main|top)\s(?:insights?|details?|highlights?|news|lines?|things(?:\sto\sknow)?)|"
        r"(?:ai[-\s](?:generated\s)?)?summary|overview|the\sgist|the\sshort\sversion|need[-\s]to[-\s]know|fast\sfacts|quick\stake|"
        r"takeaways?|take-aways?|in\sbrief|in\sshort|in\ssummary|at\sa\sglance|highlights?|story\shighlights|"
        r"news\sin\sbrief|quick\s(?:read|facts|summary)|(?:what|things)\s(?:you\sneed\s)?to\sknow|"
        r"what\syou\sneed\sto\sknow|(?:the\s)?bottom\slines?|essentials?|tl;?dr)",
    ),
    by=(
        r"by",
        r"reported by",
        r"written by",
        r"story by",
        r"text by",
        r"words by",
        r"as told to",
        r"authors?",
        r"written and reported by",
    ),
    roles=(
        r"correspondents?",
        r"reporters?",
        r"editors?",
        r"staff",
        r"writers?",
        r"bureau",
        r"journalists?",
        r"contributors?",
        r"desk",
        r"columnists?",
        r"special (?:to|for)",
        r"agenc(?:y|ies)",
        r"monitoring",
        r"news service",
    ),
    corrections=(
        r"corrections?(?: (?:and|&) clarifications?)?",
        r"clarifications?",
        r"corrigendum",
        r"erratum",
        r"editor(?:['’]s|s['’]?| ?'?s)? note",
        r"update",
        r"retraction",
    ),
    earlier_version=(
        r"an? (?:earlier|previous|prior|original) version of (?:this|the) (?:article|story|report|headline|post|"
        r"piece)\b",
        r"this (?:article|story|report|headline|post|piece|page) (?:was|has been) (?:[a-z]{1,12} )?"
        r"(?:amended|corrected|updated|edited|changed|revised|clarified)\b",
    ),
    withdrawn=(
        r"(?:story |article )?(?:withdrawn|retracted)",
        r"withdrawal",
        r"retraction(?: notice)?",
        r"mandatory kill",
        r"kill notice",
    ),
    opinion=(
        r"op-?eds?",
        r"opinions?",
        r"editorials?",
        r"commentar(?:y|ies)",
        r"comment",
        r"columns?",
        r"columnists?",
        r"viewpoints?",
        r"points? of view",
        r"perspectives?",
        r"analysis",
        r"analyses",
        r"guest (?:essay|column|post|writer)",
        r"letters?(?: to the editor)?",
        r"(?:open|reader['’]?s?['’]?) letters?",
        r"views?",
        r"our view",
        r"essays?",
        r"first person",
        r"reviews?",
        r"satire",
        r"humou?r",
        r"think pieces?",
    ),
    advertisement=(r"advertisement", r"advertising", r"sponsored(?: content)?", r"ad"),
    comments=(
        r"comments?",
        r"reader comments",
        r"responses?",
        r"replies",
        r"discussion",
        r"join the (?:conversation|discussion)",
    ),
    polls=(
        r"poll",
        r"quick poll",
        r"reader poll",
        r"online poll",
        r"vote",
        r"have your say",
    ),
    votes=(r"votes?",),
    for_editors=(
        r"notes? (?:to|for) (?:the )?editors?",
        r"(?:media|press) (?:contacts?|enquir(?:y|ies)|inquir(?:y|ies)|office|release)",
        r"for (?:further|more) information,? (?:please )?(?:contact|call|ring)",
        r"for (?:media|press) (?:enquiries|inquiries)",
    ),
    source_labels=(
        r"source",
        r"via",
        r"publisher",
    ),
    outlets=listed(
        "times post news press herald gazette tribune journal chronicle daily observer mail standard courier "
        "telegraph examiner mirror echo argus independent guardian advertiser star sentinel dispatch record "
        "register review weekly today monitor globe mercury bulletin reporter ledger leader enquirer inquirer "
        "gleaner messenger clarion banner express radio tv"
    ),
    share=(
        r"share(?: this)?",
        r"print",
        r"e-?mail",
        r"copy link",
        r"save",
        r"bookmark",
        r"reply",
        r"like",
    ),
    related=(
        r"(?:leave|post|add|write) (?:a |your )?(?:comment|reply|response)s?",
        r"(?:related|more|similar|latest|recent|top|popular|other|trending|recommended|further) "
        r"(?:stor(?:y|ies)|news|articles?|posts?|reads?|reading|coverage|topics|links|headlines|content|videos?)",
        r"most (?:read|popular|viewed|shared|commented)",
        r"(?:also read|read also|see also)",
        r"you (?:may|might)(?: also)? (?:like|be interested in|have missed)(?: these)?",
        r"recommended(?: for you)?",
        r"don['’]t miss",
        r"comments?",
    ),
    consent=(
        r"(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? uses? cookies\b",
        r"we(?: and our (?:\d+ )?partners)? (?:store|process)[^.!?\n]{0,60} (?:device|personal data)\b",
        r"by (?:continuing|clicking|using|browsing|signing up)\b[^\n]{0,120}\b(?:cookies?|privacy|terms|consent|"
        r"agree)\b",
        r"(?:accept|reject|manage) (?:all )?(?:cookies|preferences)\b",
        r"your privacy choices\b",
    ),
    subscription=(
        r"(?:sign up|subscribe|register)(?: now| here| today)? (?:for|to) (?:our|the|receive|get)\b",
        r"get (?:the|our|all)\b[^\n]{0,80}\b(?:to|in) your inbox\b",
        r"(?:please )?(?:log|sign) in (?:or|to)\b",
        r"already a subscriber\?",
        r"(?:this (?:article|content|story) is|to continue reading)[^\n]{0,20}\b(?:subscribers?|members)\b",
    ),
    rights=(r"all rights reserved",),
    ago=(
        r"(?:(?:last )?(?:updated|published|posted)\s?:? ?)?(?:[0-9]{1,3}|an?|one|two|three) "
        r"(?:min(?:ute)?|hour|hr|day|week|month)s? ago",
    ),
)
