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
# English. "The company" of nothing named before; "the city of Holm" says which.
_DEFINITE = re.compile(
    r"(?<![-\w])[Tt]he (?:new |latest |two |three |four |same |former |other )?"
    r"(?P<noun>company|firm|city|town|village|man|woman|boy|girl|suspect|attacker|gunman|driver|pilot|victims?|group"
    r"|agency|bank|ship|vessel|plane|aircraft|building|newspaper|paper|minister|president|senator|governor|mayor|judge"
    r"|union|party|club|team|deal|bill|law|ruling|verdict|strike|storm|quake|earthquake|blaze|case|trial|pair|couple"
    r"|duo|brothers|men|women|children|family|families)\b"
    r"(?!['’]s [A-Z])(?! (?:of|for|in|at|on|to|between|by|who|that|which|from|with)\b)"
)
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
    if _SPEAKER.search(text) and not _named_before_speaking(text):
        return True
    return any(match["noun"].rstrip("s") not in before.casefold() for match in _DEFINITE.finditer(text))


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
