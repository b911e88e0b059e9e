"""Captions that run into the first sentence where only grammar shows it: two whole clauses that nothing joins.

"Some boats are now used to control the slick Ida Moss's boat has survived three storms": a finite verb stands on both
sides of a capital, with no comma, conjunction or verb of saying between them. The words: `languages/en_statements.py`.
"""

import re
from collections.abc import Sequence

from summarizer.languages import get_language
from summarizer.text.languages import stop_words

_TOKEN = re.compile(r"[^\W_](?:[\w'’.&/-]*\w)?|[,;:(\"“”—–]|--|(?<=[^\W\d_]{3})[.!?](?=\s)")
_LOOK = 700  # characters in which both clauses stand
_MOST_BEFORE, _LEAST_BEFORE, _LEAST_BEHIND, _SUBJECT = 40, 5, 8, 13  # words  # not tuned
_WORDS = get_language("en").clauses
_PAST = get_language("en").dates.past - _WORDS.saying
_VERBS = _WORDS.finite | _WORDS.saying
_NO_VERB_BEHIND = _WORDS.finite | _WORDS.no_verb_behind
_VERB = re.compile(rf"(?<= )(?:{'|'.join(sorted(_WORDS.finite | _WORDS.saying | _PAST))}|[a-z]{{3,}}ed)(?= )")
_BORDER = re.compile(r"[\w\"”] [\"“]?[A-Z]")
_STOP = re.compile(r"[a-z0-9%)\]\"'”’][.!?]['\"”’)]{0,2}\s")


def second_clause(text: str) -> int:
    """Where the second of two clauses that nothing joins begins in a first sentence, 0 where there is none.

    >>> second_clause("The ferry has been ashore for two days Divers have begun to look for the captain today.")
    39
    """
    text = first_sentence(text)
    if len(_VERB.findall(text)) < 2 or not _BORDER.search(text):
        return 0
    found = tokens_of(text)
    words = [each[0] for each in found]
    for at in range(_LEAST_BEFORE, min(len(words) - _LEAST_BEHIND, _MOST_BEFORE + 1)):
        apart = text[found[at - 1].end() - 2 : found[at - 1].end()]
        if (
            not text[found[at - 1].end() : found[at].start()].strip(' "“')
            and _may_begin(words, at, apart=apart)
            and _is_clause(words[:at])
            and _is_sentence(words[at:], said=_is_said(words[:at]), plain=opens_plainly(words, at))
        ):
            return found[at].start()
    return 0


def first_sentence(text: str) -> str:
    """``text`` up to where its first sentence surely ends, and never more than both clauses may take."""
    stop = _STOP.search(text, 0, _LOOK)
    return text[: stop.end() if stop else _LOOK]


def tokens_of(text: str) -> list[re.Match[str]]:
    """The words and marks of a text that tell clauses apart, as they stand."""
    return list(_TOKEN.finditer(text))


def is_small(word: str) -> bool:
    """Whether a word is a small one, and no "May" or "March"."""
    return word.lower() in stop_words("en") and not (word.lower() in _WORDS.dates and word[0].isupper())


def _is_said(words: Sequence[str]) -> bool:
    """Whether words end with what somebody says, not with a mere word in quotation marks."""
    if words[-1] not in '"”':
        return False
    opening = next((n for n in range(len(words) - 2, -1, -1) if words[n] in '"“'), 0)
    return not opening or words[opening - 1] in ":,"


def _may_begin(words: Sequence[str], at: int, *, apart: str) -> bool:
    """Whether a capital can begin a sentence: no name goes on there, and no object of a verb."""
    word, last = words[at], words[at - 1].lower()
    if not word[0].isupper() or word.lower() in _WORDS.dates:
        return False
    if last in '"”':
        return apart[0] not in ",.!? "
    plain = opens_plainly(words, at)
    if last in _WORDS.saying:
        return "," in words[:at] and plain
    if (words[at - 1][0].isupper() or last[0].isdecimal() or describes(last)) and not plain:
        return False
    return not goes_on(words, at) and (plain or has_object(words, at))


def describes(last: str) -> bool:
    """Whether a word is said of the name behind it."""
    return (
        last in _WORDS.adjectives or "-" in last or (last.endswith(_WORDS.adjective_ends) and len(last) > 5)
    )


def goes_on(words: Sequence[str], at: int) -> bool:
    """Whether a clause goes on with a name behind the words in front of it."""
    last = words[at - 1].lower()
    if not last[0].isalnum() or last.endswith(("ing", "ed", "ly", "'s", "’s", "s'")):
        return True
    if (
        last in _WORDS.leads_on
        or last in _WORDS.roles
        or is_small(words[at - 1])
        or words[at - 2].lower() in _WORDS.finite
    ):
        return True
    # "the worst storm Holm has seen"
    return any(each.endswith("est") or each in _WORDS.superlatives for each in words[at - 3 : at])


def has_object(words: Sequence[str], at: int) -> bool:
    """Whether an infinitive near the end has what it needs: not "to tell Ida Moss"."""
    near = [each.lower() for each in words[at - 3 : at - 1]]
    return "to" not in near or bool(_WORDS.determiners.intersection(near))


def opens_plainly(words: Sequence[str], at: int) -> bool:
    """Whether a small word opens what follows, or a day ends what stands before: no name goes on there."""
    if words[at - 1].lower() in _WORDS.dates:
        return True
    word, following = words[at].lower(), words[at + 1]
    return word in _WORDS.opening and following[0].islower() and following not in _WORDS.finite


def _is_clause(words: Sequence[str]) -> bool:
    """Whether words have a finite verb that is none of saying, and are one main clause."""
    small = [word.lower() for word in words]
    verbs = [n for n in range(1, len(small)) if is_verb(small, n)]
    if _is_said(words) and ":" in words:
        return bool(verbs)  # 'Ida Moss: "When …"'
    if small[-1] in _WORDS.saying and "," in small:
        return len(verbs) > 1  # "…, mayor says"
    if not verbs or small[verbs[-1]] in _WORDS.saying or small[0] in _WORDS.loose:
        return False
    behind = small[verbs[-1] + 1 :] if words[-1] not in '"”' else []
    joined = any(
        word in _WORDS.joining and not is_preposition(small, n, verbs[-1]) for n, word in enumerate(small)
    )
    return (
        not joined
        and {"—", "–", "--"}.isdisjoint(small)
        and not (_WORDS.loose | set(",;:(")).intersection(behind)
    )


def is_verb(small: Sequence[str], at: int) -> bool:
    """Whether a word is a finite verb: an auxiliary, a past tense, or in "-ed" what is no participle."""
    word, before = small[at], small[at - 1]
    if word in _WORDS.finite or word in _WORDS.saying:
        return True
    if before in _NO_VERB_BEHIND or before in ",;:(":
        return False
    behind = small[at + 1] if at + 1 < len(small) else ""
    if word in _PAST:
        return behind != "by"
    return word.endswith("ed") and len(word) > 4 and behind not in _WORDS.participle_before


def is_preposition(small: Sequence[str], at: int, last_verb: int) -> bool:
    """Whether a word that may join clauses stands before a noun: "since the spill", "since 20 April"."""
    followed = small[at + 1] if at + 1 < len(small) else ""
    noun = followed in _WORDS.determiners or followed in _WORDS.dates or followed[:1].isdecimal()
    return small[at] in _WORDS.before_nouns and last_verb < at and noun


def _is_sentence(words: Sequence[str], *, said: bool, plain: bool) -> bool:
    """Whether a subject and a finite verb open the words; behind a quotation no verb of saying.

    Args:
        words: from the capital on.
        said: a quotation stands in front of them.
        plain: what stands in front of them ends there; else a name may go on, and "-ed" may be a participle.
    """
    end = next((n for n, word in enumerate(words) if word in ".!?"), len(words))
    if end < _LEAST_BEHIND:
        return False
    small = [word.lower() for word in words[: min(end, _SUBJECT)]]
    verb = next((n for n in range(1, len(small)) if is_verb(small, n) and (plain or small[n] in _VERBS)), 0)
    if not verb or (said and small[verb] in _WORDS.saying) or small[verb - 1] in {"and", "or"}:
        return False
    return all(
        word[0] in '"“”' or (word[0].isalnum() and word not in _WORDS.joining | _WORDS.loose)
        for word in small[1:verb]
    )
