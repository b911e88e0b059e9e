"""English: states that hold while they are told, each with what tells that it has ended; and the verbs of plans."""

# Verbs that say nothing of a deed by themselves.
_EMPTY = (
    "allow|ask|be|become|begin|bring|call|come|continue|do|face|find|get|give|go|have|help|hold|include|keep|know|let"
    "|look|make|meet|move|need|put|remain|return|say|see|seek|show|start|take|tell|try|use|work"
)
_DEED = rf"(?:be )?(?P<deed>(?!(?:{_EMPTY})\b)[a-z]{{3,}})\b"
_MEANT = (
    "about|aiming|due|expected|going|hoping|likely|planning|poised|prepared|preparing|ready|scheduled|seeking|set|slated"
    "|threatening|trying"
)
_MEANS = (
    "agree[sd]?|aims?|expects?|hopes?|intends?|plan(?:s|ned)?|pledg(?:es?|ed)|prepar(?:es?|ed)|promis(?:es?|ed)"
    "|threaten(?:s|ed)?|vow(?:s|ed)?|wants?"
)
# What is planned, then what is announced: "will" and "would" may tell what has been decided.
INTENDED = (
    rf"\b(?:(?:(?:is|are|was|were|be) (?:[a-z]+ly )?(?:(?:now |still |also )?(?:{_MEANT}) )?|(?:{_MEANS}) )to"
    rf"|(?:may|might|could)(?! not\b)(?: (?:[a-z]+ly|also|now|next|soon))?) {_DEED}",
    rf"\b(?:will|would|shall)(?! not\b)(?: (?:[a-z]+ly|also|now|next|soon))? {_DEED}",
)
# Behind these a past form tells nothing that was done: "to be sued", "asked to have it removed", "the accused".
UNDONE = frozenset("a be could had may might never not the to will would".split())
PASSIVE = frozenset("are be been being get gets got is was were".split())

_GOING_TO = (
    r"(?:will|would|to|plans?|planned|threaten\w{0,3}|set|due|on|begins?|began|goes|went|joins?|joined)"
)
_STRIKE = r"(?:strikes?|walk-?outs?|walk out|stoppages?|work-to-rule|pickets?|lockout)"

STATES = (
    (
        r"(?:will|would|to|must|may|could|faces?|facing) (?:be )?"
        r"(?:close|closed|shut|axed|scrapped|demolished|pulled down)|closures?",
        r"(?:stays?|remains?|kept|keeps?) open|(?:saved|spared) from (?:closure|demolition)|"
        r"(?:will|would) not (?:now )?(?:be )?(?:close|closed|shut|axed|demolished)",
    ),
    (
        r"missing|unaccounted for|disappeared|vanished|whereabouts|(?:search|hunt|look)(?:es|s|ed|ing)? for"
        r"|search(?:es|ers|ing)?|no (?:sign|trace) of",
        r"(?:is|are|was|were|been|(?<=missing )\w+(?: \w+){0,3}) found(?! (?:guilty|liable|that|to have))"
        r"|found (?:dead|safe|unharmed|unhurt|well)|alive|turn(?:s|ed) up|safe and (?:well|sound)"
        r"|bod(?:y|ies) (?:of [\w ]{3,40} )?(?:found|recovered)|(?:find|finds|found|recovered?) (?:the )?bod(?:y|ies)",
    ),
    (
        r"in custody|under arrest|held hostage|hostages?|behind bars|being held|in captivity|kidnapped|abducted"
        r"|kidnappers",
        r"releas(?:es|ed)|free(?:s|d)|set free|walks? free|let go|safely home",
    ),
    (
        r"on the (?:loose|run)|at large|fugitives?|escape[sd]?|broken? out|got (?:out|away)|has got out",
        r"(?:re)?captured|caught|nabbed|arrested|gave (?:him|her|them)sel(?:f|ves) up|surrendered"
        r"|back in (?:its|his|her|the|their|custody|prison|jail)",
    ),
    (
        r"(?:is|are|was|were|be|been|being|remains?|remained|stays?|stayed|kept) (?:\w+ )?"
        r"(?:closed|shut|blocked|cut off|suspended|halted|grounded|sealed off)|at a standstill|diverted|diversions?"
        r"|replacement (?:bus(?:es)?|coach(?:es)?)|(?:bus(?:es)?|coach(?:es)?) (?:replac(?:e|es|ed|ing)|in place of)",
        r"reopen(?:s|ed|ing)?|open again|resum(?:e|es|ed|ing)|run(?:s|ning)? again|back in (?:service|operation)"
        r"|back to normal",
    ),
    (
        r"trapped|stranded|marooned|buried alive|pinned|stuck",
        r"rescued|freed|pulled (?:out|free|alive)|brought (?:up|out|ashore|to safety)|winched|dug out",
    ),
    (
        r"burn(?:s|ing)|on fire|ablaze|alight|out of control|rag(?:es|ing)|fight(?:s|ing)? (?:the |a )?"
        r"(?:fires?|blazes?|flames)|(?:battles?|battling|tackl(?:e|es|ing)) (?:the |a )?(?:fires?|blazes?|flames)",
        r"put out|extinguished|under control|doused|(?:fires?|blazes?) (?:is|are|was|were) (?:\w+ )?out",
    ),
    (
        r"evacuat(?:ed|es|e|ing|ions?)|evacuees|(?:ordered|told|asked|have|must) (?:\w+ )?(?:out|leave|to leave)"
        r"|fle(?:e|es|d)|displaced|(?:out of|from) their homes|leave now",
        r"(?:return(?:s|ed|ing)?|go(?:es)?|went|gone|back) (?:home|to their (?:homes|houses|flats))"
        r"|(?:may|can|could|were|are|been) (?:\w+ ){0,3}(?:return|go back|allowed back|let back)"
        r"|back in their (?:homes|houses|flats)",
    ),
    (
        r"in hospital|intensive care|(?:critical|serious) condition|in a coma"
        r"|fighting for (?:his|her|their) li(?:fe|ves)",
        r"discharged|(?:leaves?|left|out of) (?:the )?hospital|out of danger|(?:back )?home from hospital",
    ),
    (
        rf"{_GOING_TO} (?:[\w'’-]+ ){{0,5}}?{_STRIKE}|strikers|(?:stop|down) (?:work|tools)"
        rf"|{_STRIKE} (?:\w+ ){{0,3}}?(?:planned|looms?|goes on|begins|continues)",
        rf"{_STRIKE} (?:[\w'’-]+ ){{0,8}}?(?:called off|(?:is|are|was) over|ends|ended|averted|suspended|cancelled|off)"
        rf"|(?:call(?:s|ed)? off|suspend(?:s|ed)|avert(?:s|ed)|end(?:s|ed)|cancel(?:s|led|ed)|settled?) "
        rf"(?:[\w'’-]+ ){{0,6}}?(?:{_STRIKE}|dispute)"
        r"|dispute (?:is over|ends|ended|settled)|(?:back|return(?:s|ed)?) to work",
    ),
    (
        r"(?:court|judges?|government|ministry|council|city|police) (?:\w+ ){0,4}?"
        r"(?:bans?|banned|forbids?|forbade|blocks?|blocked|outlaws?|outlawed)",
        r"overturn(?:s|ed)|quash(?:es|ed)|clear(?:s|ed) (?:the )?way|lift(?:s|ed) (?:\w+ ){0,3}ban|struck down",
    ),
    (
        r"boil(?:ed|ing)?|curfew|(?:warnings?|alerts?|bans?|advice|advisory|order|restrictions?|emergency) "
        r"(?:\w+ ){0,4}?(?:issued|imposed|declared|raised|stands?|remains?|holds|is valid|for)"
        r"|(?:issue[sd]?|impose[sd]?|declare[sd]?|raise[sd]?) (?:[\w'’-]+ ){0,5}?"
        r"(?:warnings?|alerts?|curfew|restrictions)",
        r"(?:is|are|was|were|been|has|have) (?:\w+ )?lifted"
        r"|lifts? (?:[\w'’-]+ ){0,5}?(?:warnings?|alerts?|curfew|order|ban|restrictions|advice)"
        r"|all[- ]clear|(?:is|are) safe (?:again|to drink)",
    ),
    (
        r"without (?:power|electricity|water|gas|heating)|power cuts?|blackouts?|outages?|in the dark|knocked out"
        r"|offline|lost power",
        r"(?:power|electricity|supply|service|water|heating)(?: \w+){0,4} (?:restored|back|on again)"
        r"|restor(?:es|ed) (?:\w+ ){0,3}(?:power|electricity|supply|service|water)"
        r"|back on(?:line)?|reconnected",
    ),
    (
        r"(?:unexploded|wartime|second world war) (?:\w+ ){0,2}bombs?|(?:defuse|disarm)",
        r"defused|disarmed|made safe|rendered harmless|safely (?:detonated|blown up)",
    ),
    (
        r"(?:shares?|stocks?) (?:[\w'’-]+ ){0,6}?(?:opened|fell|fall(?:s|en)?|drop(?:s|ped)?|plunged?|slid"
        r"|slumped|tumbled|rose|rises?|risen|jump(?:s|ed)?|surged?)"
        r"|(?:early|opening|morning|pre-?market) (?:trading|trade|deals)"
        r"|start of trading|(?:were|was|is|are) trading (?:[\w.%]+ ){0,4}?(?:lower|higher|up|down)",
        r"(?:shares?|stocks?) (?:[\w'’-]+ ){0,6}?(?:closed?|ended|finished)|at the close|close of trading"
        r"|closing price|(?:closed?|closes|ended|finished|finishes) (?:the (?:day|session) )?(?:[\w.]+%? ){0,3}?"
        r"(?:higher|lower|up|down)\b(?! to\b)",
    ),
)
