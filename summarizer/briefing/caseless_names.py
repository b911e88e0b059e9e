"""Finds surnames that stand alone in lower-cased texts. English."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from summarizer.briefing.surnames import REMEMBERED
from summarizer.languages import get_language
from summarizer.models import Sentence
from summarizer.text.languages import is_caseless, stop_words
from summarizer.text.tokens import share, stems

# A surname is a rarer word than this, as a share of articles of so many words: "castro" is in .0011, "holmes" in .0023,
# "police" in .043. Of 11 names so found in 60 topics of Multi-News 6 had not been told of whom, when read, and with
# "earlier in its article" below those 6 alone are left.
RARE, ARTICLE_WORDS = 4e-3, 200
_WORD = r"[a-z][a-z'’-]{2,}"


def bare_caseless_names(sentence: Sentence, article: Sequence[Sentence]) -> set[str]:
    """Surnames that stand alone in a sentence although its article, in small letters, says earlier whose they are.

    Args:
        sentence: one of the article's.
        article: all its sentences.
    """
    text = sentence.text.casefold()
    return {
        last
        for last, (position, first) in _people(tuple(article)).items()
        if position < sentence.position
        and re.search(rf"(?<![\w'’-]){re.escape(last)}(?![\w-])", text)
        and not re.search(rf"\b{re.escape(first)} (?:[a-z.]+ )?{re.escape(last)}", text)
    }


@lru_cache(maxsize=REMEMBERED)
def _people(article: tuple[Sentence, ...]) -> Mapping[str, tuple[int, str]]:
    """Surname → where the article first gives it with the name before it, and that name."""
    people: dict[str, tuple[int, str]] = {}
    if not is_caseless(" ".join(sentence.text for sentence in article)):
        return people
    small, offices = stop_words("en"), get_language("en").pointing.offices
    for sentence in article:
        for found in _named().finditer(sentence.text.casefold()):
            first, last = found["first"] or found["said"], found["last"] or found["whose"]
            if first not in small | offices and last not in small and _is_rare(last):
                people.setdefault(last, (sentence.position, first))
    return people


@cache
def _named() -> re.Pattern[str]:
    """As in "ida moss, 52", "ida moss, a diver", "ida b. moss said", "said ida moss."."""
    saying = "|".join(sorted(get_language("en").saying | {"wrote", "added", "tweeted", "testified"}))
    return re.compile(
        rf"(?<![\w'’-])(?P<first>{_WORD})(?: [a-z]\.?)? (?P<last>{_WORD})"
        rf"(?=, (?:\d\d\b|an? |the |who\b|whose\b)| (?:{saying})\b)"
        rf"|\b(?:{saying}) (?P<said>{_WORD}) (?P<whose>{_WORD})(?=[,.])"
    )


def _is_rare(word: str) -> bool:
    return share(stems([word], "en")[0], "en", ARTICLE_WORDS) < RARE
