"""Whether a sentence runs two together: a caption, a heading or a note of its page, then a sentence, with no stop.

Beside what ``reading.two_clauses`` sees, a subject may hold commas here, and a quotation may follow. At the head of a
text, where captions stand, that is enough to cut them apart; elsewhere another sentence is told instead.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from summarizer.languages import get_language
from summarizer.languages.en_openers import LEADS_ON
from summarizer.reading.two_clauses import (
    describes,
    first_sentence,
    goes_on,
    has_object,
    is_preposition,
    is_small,
    is_verb,
    opens_plainly,
    second_clause,
    tokens_of,
)

_WORDS = get_language("en").clauses
_BORDER = re.compile(r"[a-z0-9%'’\"”] [\"“]?[A-Z]")
# "Efforts to empty the ferry Initially, it was …", 'The crew was asked to speak "We saw nothing," said Ida Moss.'
_ADVERB = re.compile(r"(?<=[a-z] )[A-Z][a-z]{3,}ly, (?!and )")
_SAID = re.compile(
    r"(?<=[a-z] )[\"“][A-Z][^\"“”]{15,400}[,?!][\"”] (?:(?:[A-Z][\w.]+ ){1,2})?(?:says?|said|asked|told)\b"
)
# Words of either part, and of what stands between a subject and its verb; none is tuned.
_LEAST_BEFORE, _LEAST_BEHIND, _SUBJECT, _OPEN = 5, 7, 22, 4
_SUBJECT_OF_HEADLINE = 6  # words in which "to" stands  # not tuned
_MARKS = frozenset(('"', "“", ";", ":", "(", "—", "–", "--"))
_RELATIVE = frozenset(("who", "whom", "which", "that"))


def runs_together(text: str) -> bool:
    """Whether a sentence holds two that no stop, comma or word joins.

    >>> runs_together("The ferry has been ashore for many weeks Ida Moss, its captain, was heard by a court today.")
    True
    """
    if not _BORDER.search(text):
        return False
    if any(_ends_before(text[: found.start()]) for each in (_ADVERB, _SAID) for found in each.finditer(text)):
        return True
    return bool(second_clause(text)) or bool(later_clause(text))


def _ends_before(head: str) -> bool:
    """Whether what stands before a quotation or an adverb leads on to neither."""
    words = head.split()
    last = words[-1]
    return len(words) >= _LEAST_BEFORE and not (is_small(last) or last in _WORDS.saying | LEADS_ON)


def later_clause(text: str) -> int:
    """Where the second of two clauses that nothing joins begins in a first sentence, 0 where there is none.

    >>> later_clause("The ferry has been ashore for many weeks Ida Moss, its captain, was heard by a court today.")
    41
    """
    text = first_sentence(text)
    if not _BORDER.search(text):
        return 0
    found = tokens_of(text)
    words = [each[0] for each in found]
    for at, (last, here) in enumerate(pairwise(found), start=1):
        if (
            _LEAST_BEFORE <= at <= len(words) - _LEAST_BEHIND
            and here[0][0].isupper()
            and not text[last.end() : here.start()].strip(' "“')
            and _may_begin(words, at)
            and (_is_headline(words[:at]) or _is_whole(words[:at]))
            and _is_clause(words[at:], plain=opens_plainly(words, at) or _is_headline(words[:at]))
        ):
            return here.start()
    return 0


def _may_begin(words: Sequence[str], at: int) -> bool:
    """Whether a capital can begin a sentence: no name goes on there, and no object of a verb."""
    last = words[at - 1]
    if words[at].lower() in _WORDS.dates or not last[0].isalnum() or last in _WORDS.saying:
        return False
    plain = opens_plainly(words, at)
    if not plain and (last[0].isupper() or last[0].isdecimal() or describes(last.lower())):
        return False
    return not goes_on(words, at) and (plain or has_object(words, at))


def _is_whole(words: Sequence[str]) -> bool:
    """Whether words have a finite verb that is none of saying, and nothing that leaves them open."""
    small = [word.lower() for word in words]
    verbs = [n for n in range(1, len(small)) if is_verb(small, n)]
    if not verbs or small[verbs[-1]] in _WORDS.saying or small[0] in _WORDS.loose | _WORDS.joining:
        return False
    last = verbs[-1]
    if any(
        small[n] in _WORDS.joining
        and small[n] not in _WORDS.before_nouns
        and not is_preposition(small, n, last)
        for n in range(last + 1, len(small))
    ):
        return False
    return not (_MARKS | {","}).intersection(small[last + 1 :][-_OPEN:])


def _is_headline(words: Sequence[str]) -> bool:
    """Whether words tell what is to come as headlines do, without a finite verb: "Holm Lines to raise ferry"."""
    small = [word.lower() for word in words]
    at = small.index("to") if "to" in small[1:_SUBJECT_OF_HEADLINE] else 0
    before = small[:at]
    return (
        bool(at)
        and not any(is_verb(small, n) for n in range(1, len(small)))
        and not any(is_small(word) or word.endswith(("ing", "s", "ed")) for word in before[-1:])
        and _WORDS.determiners.isdisjoint(small)
        and not (_MARKS | {","}).intersection(small)
    )


def _is_clause(words: Sequence[str], *, plain: bool) -> bool:
    """Whether words open with a subject and its finite verb, what stands between commas left out."""
    end = next((n for n, word in enumerate(words) if word in ".!?"), len(words))
    small = [word.lower() for word in words[: min(end, _SUBJECT)]]
    aside = False
    for n in range(1, len(small)):
        word = small[n]
        if word == ",":
            aside = not aside
        elif aside:
            continue
        elif is_verb(small, n) and (plain or word in _WORDS.finite | _WORDS.saying):
            return end >= _LEAST_BEHIND and small[n - 1] not in {"and", "or"}
        elif word in _RELATIVE:
            return sum(is_verb(small, m) for m in range(n + 1, len(small))) > 1
        elif word in _MARKS | _WORDS.joining | _WORDS.loose:
            return False
    return False
