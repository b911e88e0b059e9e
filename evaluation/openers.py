"""Sentences that open on something said elsewhere: "He", "The move", "But". A word list of evaluation's own.

It is kept apart from the list by which the briefing chooses, so that the measure cannot be met by definition.
A sentence that directly follows, in its article, the one that stands before it in the summary is not counted:
what it points back to is there.
"""

import re
from collections.abc import Sequence
from typing import Protocol

_PRONOUNS = [
    "he",
    "she",
    "they",
    "it",
    "him",
    "them",
    "his",
    "her",
    "hers",
    "their",
    "theirs",
    "its",
    "himself",
    "herself",
    "themselves",
    "itself",
]
_DEMONSTRATIVES = ["this", "that", "these", "those", "such"]
_CONNECTIVES = [
    "but",
    "and",
    "or",
    "so",
    "yet",
    "also",
    "however",
    "therefore",
    "thus",
    "hence",
    "moreover",
    "furthermore",
    "additionally",
    "besides",
    "nevertheless",
    "nonetheless",
    "meanwhile",
    "otherwise",
    "instead",
    "consequently",
    "accordingly",
    "likewise",
    "similarly",
    "still",
    "then",
    "afterwards",
    "later",
    "earlier",
    "too",
    "conversely",
]
_INDEFINITES = ["another", "others", "neither", "either"]
_PHRASES = (
    "as such",
    "at that point",
    "at that time",
    "at the time",
    "by then",
    "since then",
    "until then",
    "in response",
    "in return",
    "in turn",
    "to that end",
    "for that reason",
    "that said",
    "because of that",
    "despite that",
    "even so",
    "earlier in the day",
    "later in the day",
    "later that day",
    "on that day",
    "the same day",
    "the next day",
    "the following day",
    "a day later",
    "a week later",
    "a month later",
    "a year later",
    "hours later",
    "minutes later",
    "days later",
    "weeks later",
    "months later",
    "years later",
    "shortly after that",
    "shortly afterwards",
    "shortly thereafter",
    "soon afterwards",
    "in addition",
    "as a result",
    "in contrast",
    "by contrast",
    "on the other hand",
    "for example",
    "for instance",
    "in other words",
    "after that",
    "because of this",
    "despite this",
    "at the same time",
    "the same",
    "the two",
    "the pair",
    "the duo",
    "the trio",
    "the other",
    "the others",
    "both of them",
    "both men",
    "both women",
    "one of them",
    "some of them",
    "most of them",
    "none of them",
    "all of them",
    "the move",
    "the decision",
    "the announcement",
    "the statement",
    "the remarks",
    "the comments",
    "the incident",
    "the meeting",
    "the latter",
    "the news",
    "the development",
    "the findings",
    "the proposal",
    "the plan",
    "the deal",
    "the ruling",
)
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
