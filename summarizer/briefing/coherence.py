"""What points back, where it stands in the briefing, at something that nothing before it has named.

Judged after ordering: a surname whose bearer was never introduced, "the company" of no company, a speaker who is "he".
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from summarizer.models import Sentence
from summarizer.ranking.readability import leans

REMEMBERED = 500  # articles
_NAME = re.compile(r"[^\W\d_]*[A-ZÀ-ÖØ-ÞА-ЯЁ][\w'’-]+")
_WORD = re.compile(r"[\w'’-]+")
# English. "The company", "these realities"; "the city of Holm" says which.
_POINTED = re.compile(
    r"(?<![-\w])(?:(?P<the>[Tt]he)|[Tt]his|[Tt]hese|[Tt]hose|(?<=In )that|(?<=At )that|(?<=On )that|(?<=For )that)"
    r" (?:(?:new|latest|two|three|four|same|former|other|proposed|first|second) )?"
    r"(?P<noun>[a-z][a-z-]{2,}(?<!ed)(?<!ing))\b"
    r"(?!['’]s [A-Z])(?! (?:of|for|in|at|on|to|between|by|who|whose|that|which|from|with|where)\b)"
)
# Nouns that sum up what was told in other words, and need no "a" before.
_SUMS_UP = frozenset(
    "accusations allegations announcement attack bill case charges claims comments company decision deal document"
    " figures findings firm incident investigation issue law lawsuit matter measure meeting move numbers order plan"
    " proposal remarks report ruling speech statement study suspect talks vote".split()
)
# What "this" and "these" say of the time and place of writing.
_HERE = frozenset(
    "afternoon autumn country day days evening fall month months morning season spring summer time week weekend weeks"
    " winter year years who are is was were may".split()
)
_NAME_INSIDE = re.compile(r"(?<=\s)[A-ZÀ-ÖØ-Þ]")
_SPEAKER = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:said|says|added|told|wrote|explained)\b")


def dangling(
    told: Sequence[Sentence], sentences: Mapping[str, Sequence[Sentence]], language: str
) -> list[Sentence]:
    """Those of ``told``, in reading order, that point at what nothing before them names.

    Args:
        told: the sentences as a reader meets them.
        sentences: article id → all its sentences.
        language: what they are written in.
    """
    before = ""
    found = []
    for place, sentence in enumerate(told):
        last = told[place - 1] if place else None
        follows = last is not None and (last.article, last.position + 1) == (
            sentence.article,
            sentence.position,
        )
        if not follows and points_back(sentence, before, sentences[sentence.article], language):
            found.append(sentence)
        before += " " + sentence.text
    return found


def points_back(sentence: Sentence, before: str, article: Sequence[Sentence], language: str) -> bool:
    """Whether ``sentence`` needs what ``before`` does not say.

    Args:
        sentence: one of its article's.
        before: what a reader has read.
        article: all sentences of its article.
        language: what it is written in.
    """
    text = sentence.text
    if leans(text, language) or _bare_surname(sentence, before, article):
        return True
    if language != "en":
        return False
    if sentence.position and _SPEAKER.search(text) and not _named_before_speaking(text):
        return True
    return _points_at_what_was_told(sentence, before, article)


def _points_at_what_was_told(sentence: Sentence, before: str, article: Sequence[Sentence]) -> bool:
    """Whether "the fire" or "these figures" is what the sentence's own article told of before, and ``before`` does not.

    An article's first sentence points at nothing, and what follows a name is mostly its own: "Holm said the company".
    """
    if not sentence.position:
        return False
    for match in _POINTED.finditer(sentence.text):
        head, noun = sentence.text[: match.start()], match["noun"]
        if _NAME_INSIDE.search(head):
            return False
        stem = noun.rstrip("s")
        if noun in _HERE or stem in before.casefold() or stem in head.casefold():
            continue
        if not match["the"] or noun in _SUMS_UP or _introduced(stem, sentence, article):
            return True
    return False


def _introduced(stem: str, sentence: Sentence, article: Sequence[Sentence]) -> bool:
    """Whether an earlier sentence of the article tells of "a" such thing."""
    before = " ".join(each.text for each in article if each.position < sentence.position).casefold()
    pattern = rf"\b(?:an?|one|two|three|some|several|another|\d+) (?:[\w-]+ ){{0,2}}{re.escape(stem)}"
    return stem in before and re.search(pattern, before) is not None


def _named_before_speaking(text: str) -> bool:
    """Whether somebody is named before the first "he said"."""
    speaker = _SPEAKER.search(text)
    return speaker is not None and any(match.start() > 0 for match in _NAME.finditer(text[: speaker.start()]))


def _bare_surname(sentence: Sentence, before: str, article: Sequence[Sentence]) -> bool:
    """Whether a name stands alone that the article introduced with another in front: "Lind" of "Sverre Lind"."""
    known = {match[0].casefold() for match in _WORD.finditer(before)}
    first = _surnames(tuple(article))
    introduced = {name for name, position in first.items() if position < sentence.position}
    words = [match[0] for match in _WORD.finditer(sentence.text)]
    for place, word in enumerate(words):
        bare = word.removesuffix("'s").removesuffix("’s")
        if bare not in introduced or bare.casefold() in known:
            continue
        if place == 0 or not words[place - 1][:1].isupper() or (place == 1 and words[0] in _OPENERS):
            return True
    return False


_OPENERS = frozenset(
    {"The", "But", "And", "For", "In", "On", "As", "After", "When", "While", "Mr", "Mrs", "Ms", "Dr"}
)


@lru_cache(maxsize=REMEMBERED)
def _surnames(article: tuple[Sentence, ...]) -> Mapping[str, int]:
    """Last names of people, as far as two words with capitals side by side show them, with a small one behind.

    Each with the place of the first sentence that has it.
    """
    found: dict[str, int] = {}
    for sentence in article:
        for match in _FULL_NAME.finditer(sentence.text):
            found.setdefault(match["last"], sentence.position)
    return found


_FULL_NAME = re.compile(
    r"(?<![.\w] )(?<!^)\b(?P<first>[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’-]{1,20}) (?:[A-Z]\. )?"
    r"(?P<last>[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ'’-]{2,20})"
    r"(?=[,.]| (?:said|told|says|who|has|had|was|is|added|wrote|and)\b)"
)
