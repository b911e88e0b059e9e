"""Finds sentences that depend on something not said before them: back-pointing openings, a "he" nobody named.

The word lists are evaluation's own, kept apart from those by which the briefing chooses.
"""

import re
from collections.abc import Sequence
from typing import Protocol

from evaluation import unit_words

# A name at least this frequent needs no introduction ("Obama" has 4.5, "Trump" 5.0; Zipf scale). Not tuned.
_KNOWN_ZIPF = 4.4
# A thing at least this frequent is known to everybody ("the government", "the company"). 4.9 misses "the operation".
_COMMON_THING = 5.2
_PRONOUNS = (
    "he she they it him them his her hers their theirs its himself herself themselves itself"
).split()
_DEMONSTRATIVES = ("this that these those such").split()
_CONNECTIVES = (
    "but and or so yet also however therefore thus hence moreover furthermore additionally besides "
    "nevertheless nonetheless meanwhile otherwise instead consequently accordingly likewise similarly still "
    "then afterwards later earlier too conversely"
).split()
_INDEFINITES = ("another others neither either").split()
_PHRASES = (
    "as such,at that point,at that time,at the time,by then,since then,until then,in response,in return,"
    "in turn,to that end,for that reason,that said,because of that,despite that,even so,earlier in the day,"
    "later in the day,later that day,on that day,the same day,the next day,the following day,a day later,"
    "a week later,a month later,a year later,hours later,minutes later,days later,weeks later,months later,"
    "years later,shortly after that,shortly afterwards,shortly thereafter,soon afterwards,in addition,"
    "as a result,in contrast,by contrast,on the other hand,for example,for instance,in other words,"
    "after that,because of this,despite this,at the same time,the same,the two,the pair,the duo,the trio,"
    "the other,the others,both of them,both men,both women,one of them,some of them,most of them,"
    "none of them,all of them,the move,the decision,the announcement,the statement,the remarks,the comments,"
    "the incident,the meeting,the latter,the news,the development,the findings,the proposal,the plan,"
    "the deal,the ruling"
).split(",")
# "This week" and "that year" are clear from the date shown beside a sentence. "It is raining" points at nothing, but
# the words alone do not distinguish it from "It was sold", so it counts.
_TOLD_BY_THE_DATE = re.compile(
    r"(?:this|that|these|those) (?:morning|afternoon|evening|night|day|week|weekend|month|quarter|year|time|"
    r"spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
_WORDS = sorted(
    {*_PRONOUNS, *_DEMONSTRATIVES, *_CONNECTIVES, *_INDEFINITES, *_PHRASES},
    key=lambda each: (-len(each), each),
)
# "Both said" counts, "Both the mayor and the harbour master" does not; "the former said" does, "former mayor" does not.
_PAIRS = r"both(?![^.]{0,80}\band\b)|the former(?=,| (?:and|is|was|has|had|will|would|said|says)\b)"
# "Now he's in Kabul", "In that age group", "Under those rules".
_BEHIND_A_WORD = (
    r"(?:now|then|today|still|yet|here|there|that is why) (?:he|she|they|it)\b"
    r"|(?:in|at|of|for|with|during|after|before|by|under|on|from|to) (?:that|those|these|such) [a-z]+"
)
_OPENER = re.compile(rf"(?:{'|'.join(map(re.escape, _WORDS))}|{_PAIRS}|{_BEHIND_A_WORD})(?![\w-])")
_BEFORE_WORDS = re.compile(r"^[\W_]+")


class Said(Protocol):
    """A sentence of a summary and where it stood."""

    @property
    def text(self) -> str:
        """Its words."""

    @property
    def article(self) -> str:
        """The article's id."""

    @property
    def position(self) -> int | None:
        """Its number in the article; 0 is the lead, null is a title."""


def opener(text: str) -> str:
    """The word or phrase of the list with which a sentence opens, ``""`` for none.

    >>> opener("“The move surprised nobody,” said a trader.")
    'the move'
    >>> opener("This week prices fell.")
    ''
    """
    start = _BEFORE_WORDS.sub("", text.lower().replace("’", "'"))
    if _TOLD_BY_THE_DATE.match(start):
        return ""
    found = _OPENER.match(start)
    return found.group() if found else ""


def unresolved(summary: Sequence[Said]) -> list[bool]:
    """For each sentence, whether it opens on something that the summary does not say just before it."""
    pointing: list[bool] = []
    for n, said in enumerate(summary):
        carried = (
            n > 0 and not pointing[n - 1] and _follows(summary[n - 1], said)
        )  # a "he" of a "he" is nobody
        pointing.append(bool(opener(said.text)) and not carried)
    return pointing


def _follows(before: Said, after: Said) -> bool:
    if before.article != after.article or before.position is None or after.position is None:
        return False
    return after.position == before.position + 1


# Who is "he" in "…, he said"? Someone named before it in the sentence, or nobody.
_SAID_BY = re.compile(
    r"\b(?:he|she|they|it|the (?:letter|report|statement|official|spokes(?:man|woman|person)))\s+"
    r"(?:said|says|added|told|wrote|warned|continued|explained|noted|posted)\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“].*[\"”’]|^.{0,400}”")
_FIRST_PERSON = re.compile(r"(?<!War )(?<![\w.’'])I(?:['’](?:m|ve|d|ll))? (?=[a-z])")
_BACK = re.compile(
    r"\b(?:at the same (?:briefing|meeting|event|press conference|hearing|time)|by (?:this|that) stage|both sources"
    r"|according to both|^\W*there (?:he|she|they)\b|\bsimilar cases\b"
    r"|\b(?:by virtue of|learned) that [a-z]+|the (?:former|latter)\b(?= (?:said|was|is|has))|thus cemented"
    r"|the newly formed \w+)",
    re.IGNORECASE,
)
# Things that need an introduction, however common the word.
_WHICH = frozenset(
    "project study report film suspect suspects victim victims vessel letter document documents attack shooting "
    "investigation survey crash agreement ceremony couple bodies".split()
)
# "In light of that report", but not "in that the" and not "at that time".
_BACK_WITHIN = re.compile(
    r"\b(?:at|in|about|of|for|with|by|on|from|to|under) that (?!(?:the|an?|he|she|it|they|we|you|i|there|this|these|his"
    r"|her|its|their|our|my|is|was|has|had|were|are|would|could|will|can|may|and|or|but|time|day|night|morning|evening"
    r"|afternoon|week|month|year)\b)[a-z]+"
)
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr)\.? ([A-Z][a-z]{2,})")
# "The funnel will …", but not "The bust of …" or "The museum overseeing …", which say which.
_DEFINITE = re.compile(
    r"\W*The ([a-z]{3,})(?= (?:is|are|was|were|has|have|had|will|would|could|can|may|also|comes?|came|says?"
    r"|said|notified|began|ended|took|made|went|expects?|claimed|did|does)\b)"
)
_NAME = re.compile(r"(?<![\w’'-])[A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?")
_SPEECH = (
    r"(?:said|says|added|told|wrote|argued|suggested|pointed|warned|testified|allegedly|claimed|explained)"
)
_SURNAME = re.compile(
    rf"(?<![A-Za-z.’'-] )(?<!\w)([A-Z][a-z]{{2,}})(?: {_SPEECH}\b)|, ([A-Z][a-z]{{2,}}) {_SPEECH}\b"
)
# A name beside which no other name stands.
_ALONE = re.compile(
    r"(?<![\w’'.-])(?<![A-Z]\w )(?<!\w[A-Z] )(?<=[a-z,\"“] )([A-Z][a-z]{2,})(?![\w’-]| [A-Z])"
)


def leans(text: str, before: str = "", known: str = "") -> str:
    """The words inside a sentence that point at something not named before, ``""`` for none.

    >>> leans("“We are ready,” he added.")
    'he added'
    """
    bare = _QUOTED.sub(" ", text)
    for match in _SAID_BY.finditer(bare):
        if _stands_alone(bare[: match.start()], bare):
            return match[0]
    if back := _BACK.search(bare) or _BACK_WITHIN.search(bare) or _FIRST_PERSON.search(bare):
        return back[0].strip()
    return _bare_surname(text, before, known) or _unintroduced(text, before, known)


def _unintroduced(text: str, before: str, known: str) -> str:
    """A thing that a sentence treats as known ("The funnel will …"), introduced in an article but not in this text."""
    match = _DEFINITE.match(text)
    if not match or (match[1] not in _WHICH and _is_known(match[1], _COMMON_THING)):
        return ""
    word = re.compile(rf"\b{match[1].removesuffix('s')}", re.IGNORECASE)
    return match[0].strip() if len(word.findall(known)) > 1 and not word.search(before) else ""


def _stands_alone(before: str, text: str) -> bool:
    """Whether nothing before "he said" can be the speaker: hardly a word, or no name in a text with capitals."""
    words = before.split()
    cased = any(_NAME.match(word) for word in text.split()[1:])
    return len(words) < 3 or (cased and not any(_NAME.match(word) for word in words[1:]))


def _bare_surname(text: str, before: str, known: str) -> str:
    """A surname that the articles give with a first name, but the text before it does not."""
    representatives = [str(m[m.lastindex or 1]) for m in (*_SURNAME.finditer(text), *_TITLED.finditer(text))]
    told = [str(m[1]) for m in _ALONE.finditer(text) if _is_somebody(m[1], known)]
    for name in (*representatives, *told):
        first = re.compile(rf"\b[A-Z][a-z]+\.? (?:[A-Z]\. )?{name}\b")
        if name in before or first.search(text) or not first.search(known) or _is_known(name):
            continue
        return name
    return ""


def _is_somebody(name: str, known: str) -> bool:
    """Whether somebody with this name speaks or has a title in the articles."""
    said = rf"\b{name} {_SPEECH}\b|\b{_SPEECH} {name}\b|\b(?:Mr|Mrs|Ms|Dr)\.? {name}\b"
    return re.search(said, known) is not None


def _is_known(name: str, zipf: float = _KNOWN_ZIPF) -> bool:
    return unit_words.COMMON_ZIPF - unit_words.rarity(name.lower(), "en") >= zipf
