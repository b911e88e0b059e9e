"""Detects what a strict reader would mark in a briefing: dangling, torn, repeated or stale sentences and the like.

Eight kinds: a sentence that leans on something not said before it, page furniture, a torn sentence, a fact told twice,
a headline that does not stand by itself or by its body, a figure that a later article has overtaken, a source that is
named or left out falsely (``whole``). The word lists are
evaluation's own, kept apart from those by which the briefing chooses, so that the measure cannot be met by definition.
How often each is right stands in docs/evaluation.md; ``python -m evaluation faults --labels`` counts it anew.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from evaluation import unit_words
from evaluation.contradictions import overtaken
from evaluation.leaning import Said, leans, opener, unresolved
from summarizer.models import Article

Kind = Literal["dangling", "furniture", "torn", "twice", "headline", "stale", "support_false", "label_false"]
#: What sentences show by themselves.
OF_SENTENCES: tuple[Kind, ...] = ("dangling", "furniture", "torn", "twice")
#: What they show beside dated articles.
BESIDE_ARTICLES: tuple[Kind, ...] = ("stale",)
#: What readers of briefings marked; the others are measured on made weeks.
READ: tuple[Kind, ...] = (*OF_SENTENCES, "headline")
#: What is false in the sources of key points.
OF_POINTS: tuple[Kind, ...] = ("support_false", "label_false")
KINDS: tuple[Kind, ...] = (*READ, *BESIDE_ARTICLES, *OF_POINTS)

# A sentence is told twice when an earlier one says so much of what it weighs.
_TWICE = 0.55
# A headline longer than this, without a full stop, has a standfirst run into it.
_LONGEST_HEADLINE = 18
# With a full stop, so many words are a sentence of the body and no headline.
_A_SENTENCE = 12
# A later sentence that says so much of an earlier one is on the same matter. Of 1,878 sentences of three made weeks
# 58 are marked for a state from .25 on, 30 of them overtaken; .15 has 42 of 89, .4 has 7 of 17.
_ON_THE_SAME = 0.25
_STATE = re.compile(
    r"\b(?:still|remain\w*|so far|missing|search\w*|looking for|hunt\w*|on the run|closed|shut|not yet|unaccounted"
    r"|under ?way|continu\w+|trapped|battling|yet to|unclear|is not known|suspended|cut off|feared|in talks"
    r"|without (?:power|electricity|water)|(?:is|are) \w+ing)\b",
    re.IGNORECASE,
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
    r"|^\W*enlarge (?:this )?[a-z]|\b\w+ wrote:|\bfor more details\b|\bphotograph is being made available\b"
    r"|\b[A-Z]{2,5}, [+−-]\d+\.\d+%|\binternet archive\b|\bmaterials in (?:the|this) collection\b"
    r"|\bthat matter, delivered\b"
    r"|\bplease check back\b|\bread \w+['’]s tweets\b"
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


class Later:
    """The sentences of dated articles; an article is split when it is first asked for."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = {a.id: a for a in articles if a.published and a.published.precision != "month"}
        self._sentences: dict[str, list[str]] = {}

    def than(self, said: Said) -> list[str]:
        """What articles of a later day than that of a sentence's article say; nothing where that is not known."""
        own = self._articles.get(said.article) or self._holding(said.text)
        if own is None or own.published is None:
            return []
        day = own.published.day
        later = (a for a in self._articles.values() if a.published and a.published.day > day)
        return [sentence for article in later for sentence in self.sentences(article)]

    def sentences(self, article: Article) -> list[str]:
        """The sentences of an article, as the library splits them."""
        if article.id not in self._sentences:
            from summarizer.text.sentences import split  # the splitter's model

            self._sentences[article.id] = [sentence.text for sentence in split(article)]
        return self._sentences[article.id]

    def _holding(self, text: str) -> Article | None:
        """The first article that has the words of a sentence whose article is not told."""
        return next((a for a in self._articles.values() if text and text in a.text), None)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, where (``"headline"``, ``"sentences"`` or ``"key_points"`` and the number), and why."""

    kind: Kind
    where: str
    at: int
    why: str


@dataclass(frozen=True, slots=True)
class PlacedSentence:
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
    marks: list[Fault] = []
    for n, said in enumerate(sentences):
        before = " ".join(each.text for each in sentences[:n])
        reasons: list[tuple[Kind, str]] = [
            ("dangling", opener(said.text) if pointing[n] else leans(said.text, before, known)),
            ("furniture", furniture(said.text)),
            ("torn", torn(said.text)),
            ("twice", told_twice(said.text, [each.text for each in sentences[:n]])),
        ]
        marks += [Fault(kind, where, n, why) for kind, why in reasons if why]
    return marks


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
    shares = [unit_words.share(text, each) for each in before]
    best = max(range(len(shares)), key=lambda n: (shares[n], -n), default=None)
    return f"as sentence {best + 1}" if best is not None and shares[best] >= _TWICE else ""


def headline_fault(headline: str | None, body: Sequence[str]) -> str:
    """What is wrong with a headline, ``""`` for nothing: none at all, broken, pointing back, or not in the body."""
    if not headline:
        return "none"
    if broken := _broken_headline(headline):
        return broken
    shares = [unit_words.share(headline, each) for each in body]
    return "" if not shares or max(shares) > 0 else "not in the body"


def _broken_headline(headline: str) -> str:
    if pointing := opener(headline) or leans(headline):
        return f"points back: {pointing}"
    if mark := furniture(headline):
        return f"furniture: {mark}"
    if len(headline.split()) > _LONGEST_HEADLINE and not _ENDING.search(headline):
        return "something run into it"
    if len(headline.split()) > _A_SENTENCE and headline.rstrip().endswith("."):
        return "a sentence of the body"
    if any(each.search(headline) for each in (_HANGING, _HEADLINE_TAIL, _BROKEN_START, _FUSED)):
        return "torn"
    return ""


def stale(text: str, later: Sequence[str], language: str = "en") -> str:
    """The figure of a sentence that later articles give otherwise, or a state that is over; ``""`` for neither."""
    return overtaken(text, later, language) or (_over(text, later) if language == "en" else "")


def _over(text: str, later: Sequence[str]) -> str:
    """What shows a state that does not last, where a later sentence on the same does not show it any more."""
    state = _STATE.search(text)
    over = state and any(
        not _STATE.search(each) and unit_words.share(text, each) >= _ON_THE_SAME for each in later
    )
    return state[0] if state and over else ""
