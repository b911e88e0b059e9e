"""Whose report an article is, where its sign-off, dateline or source tells: an agency's own, or printed by a client."""

import re

from summarizer.models import Article

# Names of news agencies and words that make one; a source of that name sends to other publishers.
_AGENCY = re.compile(
    r"\b(?:press (?:agency|association|trust)|news (?:agency|service|wire)|newswires?|wire(?: service)?|"
    r"associated press|presse-?agentur|nachrichtenagentur|agencia|agence|agenzia|agência|"
    r"ap|afp|reuters|dpa|efe|ansa|apa|tass|xinhua|pti|ani|ians|upi|kyodo|yonhap|anadolu|antara|bernama|"
    r"europa press|telam|notimex|lusa|belga|anp|ritzau|ntb|tt|mti|pap|ctk|agerpres|interfax|ukrinform)\b",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"\b[A-Z][A-Za-z]{1,9}\b")
_LONGEST = 200


def is_agency(article: Article) -> bool:
    """Whether an article comes from an agency itself, not from a client of one.

    A text that credits an agency is the agency's own where the letters are the source's, or no source is known.
    """
    if article.source is None:
        return any(aside.kind == "signoff" for aside in article.set_aside) or bool(_dateline_letters(article))
    name = article.source[:_LONGEST]
    return _AGENCY.search(name) is not None or _initials(name) in _dateline_letters(article)


def _dateline_letters(article: Article) -> frozenset[str]:
    """What stands in brackets in a dateline, or in a sign-off."""
    found: set[str] = set()
    for aside in article.set_aside:
        if aside.kind in {"dateline", "signoff"}:
            text = article.text[aside.start : aside.end][:_LONGEST]
            inside = text if aside.kind == "signoff" else text.rpartition("(")[2] * ("(" in text)
            found.update(word.upper() for word in _LETTERS.findall(inside))
    return frozenset(found)


def _initials(name: str) -> str:
    words = name.split()
    return name.upper() if len(words) == 1 else "".join(word[0] for word in words).upper()
