"""What a strict reader marks in a briefing, as far as a program can see it: a measure beside ROUGE.

Six kinds: a sentence that leans on something not said before it, page furniture, a torn sentence, a fact told twice, a
headline that does not stand by itself or by its body, a figure that a later article has overtaken. The word lists are
evaluation's own, kept apart from those by which the briefing chooses, so that the measure cannot be met by definition.
How often each is right stands in docs/evaluation.md; ``python -m evaluation faults --labels`` counts it anew.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from evaluation import content_units
from evaluation.contradictions import overtaken

Kind = Literal["dangling", "furniture", "torn", "twice", "headline", "stale"]
#: What sentences show by themselves.
OF_SENTENCES: tuple[Kind, ...] = ("dangling", "furniture", "torn", "twice")
KINDS: tuple[Kind, ...] = (*OF_SENTENCES, "headline", "stale")

# A sentence is told twice when an earlier one says so much of what it weighs.
_TWICE = 0.55
# A headline longer than this, without a full stop, has a standfirst run into it.
_LONGEST_HEADLINE = 18
# A name as frequent as this needs no introduction ("Obama" has 4.5, "Trump" 5.0; Zipf scale). Not tuned.
_KNOWN_ZIPF = 4.4
# A thing as frequent as this is one that everybody knows ("the government", "the company"). Not tuned.
_COMMON_THING = 4.9
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
# "This week" and "that year" are told by the date that stands beside a sentence; "It is raining" points
# nowhere, but no rule on words alone tells that from "It was sold", so it is counted.
_TOLD_BY_THE_DATE = re.compile(
    r"(?:this|that|these|those) (?:morning|afternoon|evening|night|day|week|weekend|month|quarter|year|time|"
    r"spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|"
    r"november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)
_WORDS = sorted(
    {*_PRONOUNS, *_DEMONSTRATIVES, *_CONNECTIVES, *_INDEFINITES, *_PHRASES},
    key=lambda each: (-len(each), each),
)
# "Both said", but "Both the mayor and the harbour master" are named; "the former said", but a "former mayor" is none.
_PAIRS = r"both(?![^.]{0,80}\band\b)|the former(?=,| (?:and|is|was|has|had|will|would|said|says)\b)"
_OPENER = re.compile(rf"(?:{'|'.join(map(re.escape, _WORDS))}|{_PAIRS})(?![\w-])")
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
    return [
        bool(opener(said.text)) and not (n and _follows(summary[n - 1], said))
        for n, said in enumerate(summary)
    ]


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

_FURNITURE = re.compile(
    r"\b(?:photo|photograph|illustration|image|picture|credit|file photo|video)\s*:"
    r"|^\W*photo\b|\bin this (?:\w+,? )?(?:[\w.]+ \d{1,2}(?:, \d{4})?,? )?(?:file )?(?:photo|image)\b"
    r"|\b(?:getty images|ap photo|reuters/|afp photo|shutterstock|/getty)\b"
    r"|\( ?(?:associated press|ap|reuters|afp|getty)\b[^)]{0,40}\)|^\W*[A-Z][a-z]+(?: [A-Z][a-z]+)?,? (?:—|–|--) [a-z]"
    r"|\btweet with a location\b|\byour (?:tweets?|browser|device|account|inbox)\b|\blocation history\b"
    r"|(?:--|\|) (?:photos|videos?|gallery)$"
    r"|\ball times local\b|^\W*the latest (?:on|developments|updates)\b|^\W*story highlights\b|^\W*updated?\b[: /]"
    r"|\b(?:click here|read more|sign up|subscribe|newsletter|breaking news (?:emails|alerts)|get breaking news"
    r"|follow us|share this|all rights reserved|terms of (?:use|service)|privacy policy|stay up to date"
    r"|cookies?\b.{0,40}\b(?:accept|use)"
    r"|add .{2,40} as an interest|delivered (?:weekday|every|to your)|related stor(?:y|ies)"
    r"|from wikipedia|advertisement|scroll (?:down|for)|slideshow|live ?blog|main points so far)\b"
    r"|https?://|\bpic\.twitter|\bt\.co/|^\W*by [A-Z]\w+ [A-Z]\w+\W*$|\b\d+ of \d+\b.{0,3}[\"“]"
    r"|^\W*(?:\w+\.? \d{1,2}, \d{4} at )?\d{1,2}\s?:\s?\d{2}\s?[ap]\.?m\b|^\W*\w+ \d{1,2}, \d{4} at \d"
    r"|^/ |\w: \d{1,2}\.$|\d{4} \d{1,2}\.$",
    re.IGNORECASE,
)
# Two sentences, or a caption and a sentence, without a space or a stop between them.
_FUSED = re.compile(
    r"[a-z]{3}[.!?][\"”’]?[A-Za-z][a-z]+(?![\w./])|\b(?:to|in|of|by)that\b"
    r"|[a-z] (?:Less|The|A|An|In|It|He|She|They|This|But|And|After|When|While|At|On|For|We) (?=[a-z])"
    r"|\b(?:\d{4}|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December))"
    r" [A-Z][a-z]+ [A-Z][a-z]+ (?:told|tells|has|have|was|is|said|says)\b"
)
_ENDING = re.compile(r"[.!?…][\s\"”’')\]»*]*$|[。！？」]$")
_BROKEN_START = re.compile(r"^\s*[,;:)\]/&]")
_HEADLINE_TAIL = re.compile(r"\blive$", re.IGNORECASE)
_HANGING = re.compile(
    r"\b(?:and|or|but|the|a|an|of|to|for|with|in|on|at|by|from|that|which|who|asking for \w+|nearly a)\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, where (``"headline"``, ``"sentences"`` or ``"key_points"`` and the number), and why."""

    kind: Kind
    where: str
    at: int
    why: str


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, or a headline, of a briefing and where it stood."""

    text: str
    article: str = ""
    position: int | None = None


def faults_of(sentences: Sequence[Said], where: str = "sentences", known: str = "") -> list[Fault]:
    """The faults that sentences show by themselves, in their order.

    Args:
        sentences: the sentences of a summary, or its key points.
        where: which of the two.
        known: the text of the articles, by which a bare surname is told from a name.
    """
    pointing = unresolved(sentences) if where == "sentences" else [bool(opener(s.text)) for s in sentences]
    found: list[Fault] = []
    for n, said in enumerate(sentences):
        before = " ".join(each.text for each in sentences[:n])
        reasons: list[tuple[Kind, str]] = [
            ("dangling", opener(said.text) if pointing[n] else leans(said.text, before, known)),
            ("furniture", furniture(said.text)),
            ("torn", torn(said.text)),
            ("twice", told_twice(said.text, [each.text for each in sentences[:n]])),
        ]
        found += [Fault(kind, where, n, why) for kind, why in reasons if why]
    return found


def leans(text: str, before: str = "", known: str = "") -> str:
    """What inside of a sentence points at something that nothing before it names, ``""`` for nothing.

    >>> leans("“We are ready,” he added.")
    'he added'
    """
    bare = _QUOTED.sub(" ", text)
    for match in _SAID_BY.finditer(bare):
        if _stands_alone(bare[: match.start()], bare):
            return match[0]
    if back := _BACK.search(bare) or _FIRST_PERSON.search(bare):
        return back[0].strip()
    return _bare_surname(text, before, known) or _unintroduced(text, before, known)


def _unintroduced(text: str, before: str, known: str) -> str:
    """A thing that opens a sentence as known ("The funnel will …"), introduced in an article and not in this text."""
    match = _DEFINITE.match(text)
    if not match or _is_known(match[1], _COMMON_THING):
        return ""
    word = re.compile(rf"\b{match[1].removesuffix('s')}", re.IGNORECASE)
    return match[0].strip() if len(word.findall(known)) > 1 and not word.search(before) else ""


def _stands_alone(before: str, text: str) -> bool:
    """Whether nothing before "he said" can be who said it: hardly a word, or no name in a text that writes names."""
    words = before.split()
    cased = any(_NAME.match(word) for word in text.split()[1:])
    return len(words) < 3 or (cased and not any(_NAME.match(word) for word in words[1:]))


def _bare_surname(text: str, before: str, known: str) -> str:
    """A surname that speaks, that the articles give with a first name, and nothing before it does."""
    for match in _SURNAME.finditer(text):
        name = match[1] or match[2]
        first = re.compile(rf"\b[A-Z][a-z]+\.? (?:[A-Z]\. )?{name}\b")
        if name in before or first.search(text) or not first.search(known) or _is_known(name):
            continue
        return name
    return ""


def _is_known(name: str, zipf: float = _KNOWN_ZIPF) -> bool:
    return content_units.COMMON_ZIPF - content_units.rarity(name.lower(), "en") >= zipf


def furniture(text: str) -> str:
    """What shows that a text is caption, credit, menu or call to act, ``""`` for nothing.

    >>> furniture("Photo: Ana Ruiz for the Gulf Post")
    'Photo:'
    """
    found = _FURNITURE.search(text)
    return found[0].strip() if found else ""


def torn(text: str) -> str:
    """How a sentence is broken or fused, ``""`` when it is whole.

    >>> torn("The council met on Monday and"), torn("The vote was close.")
    ('no end', '')
    """
    if _BROKEN_START.search(text):
        return "no beginning"
    if _HANGING.search(text) or not _ENDING.search(text):
        return "no end"
    if fused := _FUSED.search(text):
        return f"fused: {fused[0]}"
    return "open bracket" if abs(text.count("(") - text.count(")")) else ""


def told_twice(text: str, before: Sequence[str]) -> str:
    """What of the sentences before says most of this one, ``""`` where none says enough."""
    shares = [content_units.share(text, each) for each in before]
    best = max(range(len(shares)), key=lambda n: (shares[n], -n), default=None)
    return f"as sentence {best + 1}" if best is not None and shares[best] >= _TWICE else ""


def headline_fault(headline: str | None, body: Sequence[str]) -> str:
    """What is wrong with a headline, ``""`` for nothing: none at all, broken, pointing back, or not in the body."""
    if not headline:
        return "none"
    if broken := _broken_headline(headline):
        return broken
    shares = [content_units.share(headline, each) for each in body]
    return "" if not shares or max(shares) > 0 else "not in the body"


def _broken_headline(headline: str) -> str:
    if pointing := opener(headline) or leans(headline):
        return f"points back: {pointing}"
    if mark := furniture(headline):
        return f"furniture: {mark}"
    if len(headline.split()) > _LONGEST_HEADLINE and not _ENDING.search(headline):
        return "something run into it"
    if any(each.search(headline) for each in (_HANGING, _HEADLINE_TAIL, _BROKEN_START, _FUSED)):
        return "torn"
    return ""


def stale(text: str, later: Sequence[str], language: str = "en") -> str:
    """The figure of a sentence that later articles give otherwise, ``""`` where none does."""
    return overtaken(text, later, language)
