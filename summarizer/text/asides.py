"""Reads the finite verbs of a clause: where the main one goes on behind an aside, and whether it looks back."""

import re
from collections.abc import Container, Sequence
from itertools import takewhile

from summarizer.languages.language import ClauseWords

_WORD = re.compile(r"[\w'’-]+")
_PART_END = re.compile(r"[;:]")
# Shorter words with the ending of a past form are none ("need").
_LEAST_PAST = 5


def main_clause_again(
    aside: str, clauses: ClauseWords, past: Container[str], endings: tuple[str, ...]
) -> int:
    """The place in ``aside`` from which on it is the main clause again; its length where it never is.

    Each joining word opens a clause and each finite verb closes one: a finite verb when none is open is that of the
    main clause ("who were hurt when a crane fell |has died"), unless it carries the last one on ("and was put out").

    Args:
        aside: what stands from a joining word on; "May" with a capital is no verb.
        clauses: the words of its language.
        past: irregular forms of verbs.
        endings: how other past forms end.
    """
    open_clauses, before = 0, ""
    for word in _WORD.finditer(aside):
        said = word[0]
        if not open_clauses and said in clauses.finite and before and before not in clauses.carrying:
            return word.start()
        if said in clauses.joining or (not before and said in clauses.loose):
            open_clauses += 1
        elif said in clauses.saying:
            open_clauses = 1  # what was said follows, without "that"
        elif open_clauses and (said in clauses.finite or _is_past(said, before, clauses, past, endings)):
            open_clauses -= 1
        before = said
    return len(aside)


def done_before(clause: str, clauses: ClauseWords, past: Container[str], endings: tuple[str, ...]) -> str:
    """What had been done before by the first finite verb of ``clause``, as its participle; "" where that is another.

    "It had been uncertain" gives what had been so. Behind a joining word the verb is that of another clause: "the road
    that had been closed is open".
    """
    words = _WORD.findall(_PART_END.split(clause, maxsplit=1)[0])
    for place, (before, word) in enumerate(zip(("", *words), words, strict=False)):
        if word in clauses.saying or (word in clauses.joining and word not in clauses.before_nouns):
            return ""
        if word in clauses.finite or _is_past(word, before, clauses, past, endings):
            return (
                _participle(words[place + 1 :], clauses, past, endings) if word == clauses.before_past else ""
            )
    return ""


def _participle(
    behind: Sequence[str], clauses: ClauseWords, past: Container[str], endings: tuple[str, ...]
) -> str:
    """The participle that ``behind`` opens with, or what follows that of "to be"; "" where it has neither."""
    between = list(takewhile(clauses.between.__contains__, behind))
    verb = next(iter(behind[len(between) :]), "")
    done = verb in past or verb in clauses.participles or verb.endswith(endings or "\0")
    return verb if done or clauses.been in between else ""


def _is_past(
    word: str, before: str, clauses: ClauseWords, past: Container[str], endings: tuple[str, ...]
) -> bool:
    """Whether a word is a past tense and no participle, by its form and the word before it."""
    if before in clauses.finite or before in clauses.no_verb_behind:
        return False
    return word in past or (len(word) >= _LEAST_PAST and word.endswith(endings or "\0"))
