"""English wording of pages around an article: consent, by-lines, links, labels, corrections."""

from summarizer.languages.language import PageWords
from summarizer.languages.tables import grouped, in_order, listed

PAGE = PageWords(
    address=listed("we our you your"),
    consent_words=in_order(
        "cookie partner consent privac preference choice click device browser advert|tracking personal|data "
        "website|site agree setting settings technolog processing store|stored|storing"
    ),
    choice_words=("accept|allow", "reject|decline|refuse", "manage|customi|configure|adjust", "withdraw"),
    subscription_words=in_order(
        "subscri|unsubscri|member|membership =sign|signed|signing =log|logged|logging continue|continuing "
        "read|reading unlimited newsletter inbox account article|articles story access trial"
    ),
    live_words=in_order(
        "live coverage|page|blog|updates|feed follow|following|join|joining|stay|tune|tuned thank|thanks "
        "reading|watch|watching|listening|messages|company wrap|wrapping|closing|pausing|handing welcome "
        "button|click|clicking|press|pressing|tap|tapping|above|below|top bring|bringing|latest "
        "taking|guiding|steering|guide|guided thoughts|questions|comments|tips"
    ),
    to_readers=(
        r"good (?:morning|afternoon|evening)\b(?! (?:america|britain)\b)",
        r"(?:many )?(?:thanks|thank you)(?: all| so much| very much)? for "
        r"(?:being with|joining|staying with|following|reading|watching|listening)\b",
        r"(?:do |please )?(?:write to|e-?mail) us\b",
        r"(?:that['’]s|that is) (?:all|it)(?: for now)? from us\b",
        r"stay with us\b",
        r"hello(?: again from|,? everyone\b| and welcome\b| once (?:more|again) from)",
        r"welcome (?:back )?to (?:our|this|the) (?:live|rolling|coverage|blog|page)\b",
    ),
    appeared_first=(r"the post .{1,200} (?:appeared first|first appeared) on [^,]{2,80}",),
    small_in_names=listed("and & of the for in at our with from to"),
    key_points=(
        r"(?:the\s|our\s|your\s|here\sare\s)?(?:the\s)?(?:[0-9]{1,2}\s|two\s|three\s|four\s|five\s|six\s|seven\s)?"
        r"(?:(?:key|main|summary|important)\s(?:points?|takeaways?|take-aways?|facts?|findings?|messages?|"
        r"developments?)|(?:key|main|top)\s(?:insights?|details?|highlights?|news|lines?|things(?:\sto\sknow)?)|"
        r"(?:ai[-\s](?:generated\s)?)?summary|overview|the\sgist|the\sshort\sversion|need[-\s]to[-\s]know|fast\sfacts|quick\stake|"
        r"takeaways?|take-aways?|in\sbrief|in\sshort|in\ssummary|at\sa\sglance|highlights?|story\shighlights|"
        r"news\sin\sbrief|quick\s(?:read|facts|summary)|(?:what|things)\s(?:you\sneed\s)?to\sknow|"
        r"what\syou\sneed\sto\sknow|(?:the\s)?bottom\slines?|essentials?|tl;?dr)",
    ),
    by=grouped(
        "by; reported by; written by; story by; text by; words by; as told to; authors?; written and reported by"
    ),
    roles=grouped(
        "correspondents?; reporters?; editors?; staff; writers?; bureau; journalists?; contributors?; desk; "
        "columnists?; special (?:to|for); agenc(?:y|ies); monitoring; news service"
    ),
    this_article=(r"this (?:article|story|report|piece|post|dispatch)",),
    made=(
        r"edited|published|syndicated|auto-?generated|generated|translated|produced",
        r"appeared|reproduced|republished|adapted",
    ),
    corrections=grouped(
        "corrections?(?: (?:and|&) clarifications?)?; clarifications?; corrigendum; erratum; "
        "editor(?:['’]s|s['’]?| ?'?s)? note; update; retraction"
    ),
    earlier_version=(
        r"an? (?:earlier|previous|prior|original) version of (?:this|the) (?:article|story|report|headline|post|"
        r"piece)\b",
        r"this (?:article|story|report|headline|post|piece|page) (?:was|has been) (?:[a-z]{1,12} )?"
        r"(?:amended|corrected|updated|edited|changed|revised|clarified)\b",
    ),
    opinion=grouped(
        "op-?eds?; opinions?; editorials?; commentar(?:y|ies); comment; columns?; columnists?; viewpoints?; "
        "points? of view; perspectives?; analysis; analyses; guest (?:essay|column|post|writer); "
        "letters?(?: to the editor)?; (?:open|reader['’]?s?['’]?) letters?; views?; our view; essays?; "
        "first person; reviews?; satire; humou?r; think pieces?"
    ),
    about_author=(r"about the (?:authors?|writers?|reporters?)",),
    author_note=(r"the (?:author|writer) (?:is|was|has been|works|writes|lives|teaches|covers)",),
    sponsored=grouped(
        r"(?:sponsored|paid|promoted|branded|partner|brand)(?: partner)? (?:content|posts?|articles?|stor(?:y|ies)); "
        r"sponsored; promoted; advertorials?; paid for by [^\n]{1,60}; advertis(?:ing|ement) features?; "
        r"promotional features?; brand(?:ed)? studio"
    ),
    title_marks=grouped(
        "live(?: updates?| ?blog)?; breaking(?: news)?; exclusive; just in; updated?; watch(?: live)?; videos?; "
        "(?:in )?(?:photos?|pictures); gallery; developing(?: story)?; alert"
    ),
    advertisement=(r"advertisement", r"advertising", r"sponsored(?: content)?", r"ad"),
    comments=grouped(
        "comments?; reader comments; responses?; replies; discussion; join the (?:conversation|discussion)"
    ),
    polls=grouped("poll; quick poll; reader poll; online poll; vote; have your say"),
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
    share=grouped("share(?: this)?; print; e-?mail; copy link; save; bookmark; reply; like"),
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
    rights=(r"all rights reserved",),
    ago=(
        r"(?:[0-9]{1,3}|an?|one|two|three) (?:min(?:ute)?|hour|hr|day|week|month)s? ago",
        r"[0-9]{1,3}\s?[hmd] ago",
    ),
)
