"""Whether a sentence says the opposite of a takeaway in words: "won" beside "lost", "likely" beside "unlikely".

The pairs are evaluation's own, apart from those by which briefings are made, so that a briefing cannot be good by
definition. They are general English, taken from no text that is measured.
"""

import functools
import re

from summarizer.text import tokens
from summarizer.text.annotation import annotate

# Each line holds two sides; a word of the one denies a word of the other. Verbs stand in their bare form, and in
# others where the stem differs.
_PAIRS = """
accept agree embrace | reject refuse decline rebuff spurn
adopt approve back endorse pass ratify uphold | block defeat oppose overturn reject scrap veto
allow authorise authorize legalise legalize permit | ban bar criminalise criminalize forbid outlaw prohibit
alive rescue survive survivor unharmed | dead die drown kill perish
appoint elect hire name recruit | dismiss fire oust sack
arrest capture detain imprison jail | acquit escape free release
begin launch resume start | cancel collapse end halt postpone stop suspend
best highest largest most | fewest least lowest smallest worst
borrow | lend
build erect found establish | demolish destroy dismantle dissolve
buy purchase acquire | sell
calm ease | escalate worsen
clear exonerate acquit innocent | convict guilty
close shut | open reopen
confirm admit acknowledge | deny dispute refute
continue extend prolong renew impose introduce | abolish cancel drop expire lift repeal revoke withdraw
decrease decline drop fall cut lower plunge reduce shrink slump slow | climb grow increase jump raise rise soar surge
defend praise welcome | condemn criticise criticize
early ahead | late delay behind
encourage urge | discourage
expand widen | narrow shrink
fail failure flop lose | succeed success triumph win
favour favor support back | oppose reject
gain profit surplus | deficit loss
gather unite merge | disperse divide split
guilty | innocent
improve recover strengthen heal | deteriorate worsen weaken
join | leave quit
keep retain | abandon drop scrap
majority | minority
male man men boy husband father brother son | female woman women girl wife mother sister daughter
married | divorce
obey comply | defy violate
optimistic | pessimistic
peaceful peace | violent war
promote | demote relegate
rich wealthy | poor
safe | dangerous unsafe
same identical | different
stay remain | leave resign quit depart
strong | weak
victory | loss
warm hot | cold cool
north northern | south southern
east eastern | west western
"""
# Verbs of two words, as the one that says the same.
_PHRASES = {
    r"turn(?:s|ed|ing)? down": "reject",
    r"(?:break|breaks|broke|broken) (?:down|off)|f(?:all|alls|ell|allen) (?:apart|through)": "collapse",
    r"call(?:s|ed|ing)? off": "cancel",
    r"st(?:and|ands|ood) down|step(?:s|ped)? (?:down|aside)": "resign",
    r"shut(?:s|ting)? down|close(?:s|d)? down": "close",
    r"pull(?:s|ed|ing)? out|back(?:s|ed)? out": "withdraw",
    r"t(?:ake|akes|ook|aken) on": "hire",
    r"la(?:y|ys|id) off|let go": "dismiss",
    r"g(?:ive|ives|ave|iven) up|do(?:es)? away with": "abandon",
    r"g(?:o|oes|ot|ets?) worse": "worsen",
    r"set(?:s)? free": "release",
    r"carr(?:y|ies|ied) on": "continue",
}
_WITHOUT = ("un", "in", "im", "il", "ir", "dis", "non")
# So much of the takeaway's weight the sentence must share before an opposite in it counts. From .3 to .6 the marks on
# 16,005 judged units differ by less than ten.
_SAME_MATTER = 0.4


def opposed(takeaway: str, sentence: str, share: float, language: str = "en") -> bool:
    """Whether a sentence that has ``share`` of a takeaway's weight holds the opposite of one of its words.

    >>> opposed("The team lost the final.", "The team won the final after extra time.", 0.5)
    True
    """
    if language != "en" or share < _SAME_MATTER:
        return False
    ours, theirs = _stated(takeaway), _stated(sentence)
    return any(
        bool(ours & one and theirs & other and not (ours & other or theirs & one))
        for pair in _sides()
        for one, other in (pair, pair[::-1])
    ) or _one_with_prefix(*(frozenset(annotate(each, "en").words) for each in (takeaway, sentence)))


def _one_with_prefix(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Whether a word of either is one of the other with a prefix that denies it: "likely", "unlikely"."""
    return any(
        {f"{prefix}{word}" for prefix in _WITHOUT} & other
        for one, other in ((ours - theirs, theirs - ours), (theirs - ours, ours - theirs))
        for word in one
        if len(word) > 3
    )


@functools.lru_cache(maxsize=20_000)
def _stated(text: str) -> frozenset[str]:
    """The stems of a main clause, verbs of two words as one, irregular forms as their infinitive."""
    for phrase, verb in _PHRASES.items():
        text = re.sub(rf"\b(?:{phrase})\b", verb, text, flags=re.IGNORECASE)
    return annotate(text, "en").statement.main


@functools.cache
def _sides() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    lines = (line.split("|") for line in _PAIRS.strip().splitlines())
    return tuple((_stems(one), _stems(other)) for one, other in lines)


def _stems(words: str) -> frozenset[str]:
    return frozenset(tokens.stems(words.split(), "en"))
