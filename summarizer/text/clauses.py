"""Cuts a sentence to its main clause, and tells whether that looks back at what was before the news."""

import re
from collections.abc import Container, Sequence
from functools import lru_cache
from itertools import takewhile

from summarizer.languages.clause_words import ClauseWords
from summarizer.text.language_patterns import (
    LEAST_PAST,
    LanguagePatterns,
    patterns_of,
    speaks,
)
from summarizer.text.needed_words import may_hold_one
from summarizer.text.tokens import letter_runs

_MARKED = re.compile(r"[\"“”„«»]")
# Fewer words than this are no clause: what was left out was the statement.
_LEAST_CLAUSE = 5
# Fewer words behind a verb of saying are no statement: "as the mayor said on Monday".
_LEAST_SAID = 3


@lru_cache(maxsize=2_000)
def main_clause(text: str, language: str) -> str:
    """``text`` without who said it and without subordinate clauses, as far as commas and conjunctions show them.

    >>> main_clause("After the fire broke out, police closed the road to the port.", "en").strip()
    'police closed the road to the port.'
    """
    wording = patterns_of(language)
    unattributed = (
        wording.attribution.sub(" ", text) if wording.attribution and speaks(text, wording) else text
    )
    bare = _without_asides(unattributed, wording)
    return bare if len(bare.split()) >= _LEAST_CLAUSE else unattributed


def clause_or_said(text: str, language: str) -> str:
    """The main clause or, where who said it would be all, what stands behind the verb of saying.

    >>> clause_or_said("Police said nobody was hurt.", "en").strip()
    'nobody was hurt.'
    """
    clause, wording = main_clause(text, language), patterns_of(language)
    if clause.strip() or wording.says is None:
        return clause
    verb = wording.says.search(text)
    said = text[verb.end() :] if verb else ""
    return _without_asides(said if len(said.split()) >= _LEAST_SAID else text, wording)


def _without_asides(text: str, wording: LanguagePatterns) -> str:
    """``text`` without subordinate clauses."""
    if wording.subordinate is None:
        return text
    if wording.subordinate_words and not may_hold_one(wording.subordinate_words, letter_runs(text)):
        return text
    return wording.subordinate.sub(lambda aside: " " + _resumed(aside, wording), text)


def _resumed(aside: re.Match[str], wording: LanguagePatterns) -> str:
    """What of an aside is the main clause going on: "(one of those hurt when a crane fell) has died"."""
    language = wording.language
    if not language.clauses.finite or not aside.start():
        return ""  # in front of a sentence a comma ends it
    endings = language.statements.past_endings
    return aside[0][main_clause_again(aside[0], language.clauses, wording.past, endings) :]


@lru_cache(maxsize=2_000)
def tells_before(text: str, language: str) -> bool:
    """Whether ``text`` itself tells what had happened before the news: "the union had called the strike on Tuesday".

    What somebody said may stand so because of that alone ("police said that he had fled").

    >>> tells_before("The union had called it on Tuesday.", "en"), tells_before("The union called it.", "en")
    (True, False)
    """
    wording = patterns_of(language)
    clauses = wording.language.clauses
    if not clauses.before_past or _MARKED.search(text) or (wording.speech and speaks(text, wording)):
        return False
    return _done_before(main_clause(text, language), wording) != ""


@lru_cache(maxsize=2_000)
def tells_former_view(text: str, language: str) -> bool:
    """Whether ``text`` tells what had been said, thought, wanted or open before the news: "it had been uncertain".

    >>> tells_former_view("The firm had at first reported that nobody was hurt.", "en")
    True
    >>> tells_former_view("The firm had closed the plant.", "en")
    False
    """
    wording = patterns_of(language)
    if not wording.language.clauses.views or _MARKED.search(text):
        return False
    return _done_before(_without_asides(text, wording), wording) in wording.language.clauses.views


def _done_before(clause: str, wording: LanguagePatterns) -> str:
    language = wording.language
    return done_before(clause, language.clauses, wording.past, language.statements.past_endings)


_WORD = re.compile(r"[\w'’-]+")
_PART_END = re.compile(r"[;:]")


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
    return word in past or (len(word) >= LEAST_PAST and word.endswith(endings or "\0"))


@lru_cache(maxsize=2_000)
def has_own_verb(clause: str, language: str) -> bool:
    """Whether a clause has a finite verb of its own behind its subject; a verb behind "who" or "which" is of another.

    The past tense and auxiliaries are known, of languages with such words; no verb is seen in "he leads the club".

    >>> has_own_verb("The ferry that sank was raised", "en"), has_own_verb("The first ferry to be raised", "en")
    (True, False)
    """
    wording = patterns_of(language)
    clauses, endings = wording.language.clauses, wording.language.statements.past_endings
    open_clauses, before = 0, ""
    for said in _WORD.findall(clause.casefold()):
        if said in clauses.joining:
            # Its verb may follow at once ("the ferry that sank"), as no verb follows "that" as a pronoun.
            open_clauses, before = open_clauses + 1, ""
            continue
        if said in clauses.finite or _is_past(said, before, clauses, wording.past, endings):
            if before and not open_clauses:
                return True
            open_clauses = max(open_clauses - 1, 0)
        before = said
    return False
