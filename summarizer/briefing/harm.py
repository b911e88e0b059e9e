"""Recognises that nobody is said to be hurt, and that somebody is: what later reports find out."""

import re
from functools import cache

from summarizer.languages import get_language
from summarizer.text import tokens
from summarizer.text.annotation import annotate
from summarizer.text.statements import clause_or_said

# English. "Nobody else" is of some only, and so is nobody "in the town".
_UNHARMED = re.compile(
    r"\b(?:nobody|no[ -]one|none|no (?:people|persons?|passengers?|residents|workers|staff|casualties))"
    r"(?! else\b)(?: (?:of|among) \w+(?: \w+)?)?(?: (?:is|are|was|were|has|have|had|been|known|thought|to|be))*"
    r" (?:hurt|injured|harmed|wounded)\b(?! in\b)"
    r"|\bno (?:known |serious |reported )?(?:injuries|casualties)\b(?! in\b)"
    r"|\bwithout (?:any )?(?:injuries|casualties)\b",
    re.IGNORECASE,
)
# Besides the words of what became of people: those by whom the hurt are seen to. English.
_CARED_FOR = frozenset(
    {"treated", "hospital", "hospitalised", "hospitalized", "medics", "bruises", "concussion"}
)


def finds_nobody_hurt(text: str, language: str) -> bool:
    """Whether ``text`` says that nobody was hurt.

    >>> finds_nobody_hurt("No one was injured.", "en"), finds_nobody_hurt("Nobody else was hurt.", "en")
    (True, False)
    """
    return language == "en" and _UNHARMED.search(text) is not None


def finds_somebody_hurt(text: str, language: str) -> bool:
    """Whether ``text`` says in its main clause that somebody was hurt, or died.

    >>> finds_somebody_hurt("A man and a girl were treated for cuts.", "en")
    True
    """
    if language != "en" or not _harmed(language).intersection(tokens.words(text)):
        return False
    said = clause_or_said(text, language)
    harmed = _harmed(language).intersection(tokens.words(said))
    return bool(harmed) and not annotate(said, language).statement.negated


@cache
def _harmed(language: str) -> frozenset[str]:
    figures = get_language(language).figures
    topics = figures.topics if figures else {}
    return _CARED_FOR | {word for word, topic in topics.items() if topic in {"injured", "dead"}}
