"""Captions that run into the first sentence where only grammar shows it: two whole clauses that nothing joins.

"Some boats are now used to control the slick Ida Moss's boat has survived three storms": a finite verb stands on both
sides of a capital, with no comma, conjunction or verb of saying between them. English, as all wording here.
"""

import re
from collections.abc import Sequence

from summarizer.text.languages import stop_words

_TOKEN = re.compile(r"[^\W_](?:[\w'’.&/-]*\w)?|[,;:(\"“”—–]|--|(?<=[^\W\d_]{3})[.!?](?=\s)")
_LOOK = 700  # characters in which both clauses stand
_MOST_BEFORE, _LEAST_BEFORE, _LEAST_BEHIND, _SUBJECT = 30, 5, 8, 13  # words  # not tuned
_FINITE = frozenset("is are was were has have had will would could may might can must does did".split())
_VERB = re.compile(rf"(?<= )(?:{'|'.join(sorted(_FINITE))}|said|says|told)(?= )")
_BORDER = re.compile(r"[a-z\"”] [\"“]?[A-Z]")
_STOP = re.compile(r"[a-z0-9)\]\"'”’][.!?]['\"”’)]{0,2}\s")
_SAYING = frozenset("said says say told".split())
_JOINING = frozenset(
    "that who whom whose which after before because if when while where since until although though whether how what "
    "why than or nor unless once even".split()
)
_LOOSE = frozenset("as but so like by".split())  # they join where they stand between the verb and the capital
# What a clause without "that" stands behind: verbs ("believe Ida Moss has"), nouns ("the day Ida Moss was").
_LEADS_ON = frozenset(
    "think thinks thought believe believes know knows knew known hope hopes fear fears claim claims insist "
    "insists warn warns add adds note notes argue argues suggest suggests mean means meant show shows find finds "
    "found see seen saw sure clear glad aware afraid felt wish guess suspect suspects report reports make makes "
    "made let lets help helps watch hear heard shown time day way moment year week month reason place fact "
    "anything everything thing things all something nothing one ones people person man woman hour morning night "
    "period era extent degree point money job path amount best worst first last biggest largest most assets "
    "million billion revenue".split()
)
# What stands before a name as its title.
_ROLES = frozenset(
    "officer coach resident giant firm company group fellow president leader minister secretary spokesman spokeswoman "
    "judge actor actress singer star player captain director chief executive analyst author senator lawyer attorney "
    "doctor professor rival club country state chairman editor reporter correspondent".split()
)
_SUPERLATIVES = frozenset("worst best most least first last only no".split())
_DETERMINERS = frozenset("the a an its their his her our this that".split())
_DATES = frozenset(
    "i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december".split()
)


def second_clause(text: str) -> int:
    """Where the second of two clauses that nothing joins begins in a first sentence, 0 where there is none.

    >>> second_clause("The ferry has been ashore for two days Divers have begun to look for the captain today.")
    39
    """
    stop = _STOP.search(text, 0, _LOOK)
    text = text[: stop.end() if stop else _LOOK]
    if len(_VERB.findall(text)) < 2 or not _BORDER.search(text):
        return 0
    found = list(_TOKEN.finditer(text))
    words = [each[0] for each in found]
    for at in range(_LEAST_BEFORE, min(len(words) - _LEAST_BEHIND, _MOST_BEFORE + 1)):
        if _may_begin(words, at, apart=text[found[at - 1].end() - 2 : found[at - 1].end()]) and _is_clause(
            words[:at]
        ):
            said = words[at - 1] in '"”'
            if _is_sentence(words[at:], said=said):
                return found[at].start()
    return 0


def _may_begin(words: Sequence[str], at: int, *, apart: str) -> bool:
    """Whether a capital can begin a sentence: no name goes on there, and no object of a verb."""
    word, last = words[at], words[at - 1].lower()
    if not word[0].isupper() or word.lower() in _DATES:
        return False
    if last in '"”':
        return apart[0] not in ",.!? "
    if (
        not last[0].isalpha()
        or words[at - 1][0].isupper()
        or last.endswith(("ing", "ed", "ly", "'s", "’s", "s'"))
    ):
        return False
    if last in _LEADS_ON or last in _ROLES or last in stop_words("en") or words[at - 2].lower() in _FINITE:
        return False
    if any(each.endswith("est") or each in _SUPERLATIVES for each in words[at - 3 : at]):
        return False  # "the worst storm Holm has seen"
    near = [each.lower() for each in words[at - 3 : at - 1]]
    return "to" not in near or bool(_DETERMINERS.intersection(near))


def _is_clause(words: Sequence[str]) -> bool:
    """Whether words have a finite verb that is none of saying, and are one main clause."""
    small = [word.lower() for word in words]
    verbs = [n for n, word in enumerate(small) if n and word in _FINITE | _SAYING]
    if not verbs or small[verbs[-1]] in _SAYING or small[0] in _LOOSE:
        return False
    behind = small[verbs[-1] + 1 :] if words[-1] not in '"”' else []
    return (_JOINING | set("—–") | {"--"}).isdisjoint(small) and not (_LOOSE | set(",;:(")).intersection(
        behind
    )


def _is_sentence(words: Sequence[str], *, said: bool) -> bool:
    """Whether a subject and a finite verb open the words; behind a quotation no verb of saying."""
    end = next((n for n, word in enumerate(words) if word in ".!?"), len(words))
    if end < _LEAST_BEHIND:
        return False
    small = [word.lower() for word in words[: min(end, _SUBJECT)]]
    verb = next((n for n, word in enumerate(small) if n and word in _FINITE | _SAYING), 0)
    if not verb or (said and small[verb] in _SAYING) or small[verb - 1] in {"and", "or"}:
        return False
    return all(
        word[0] in '"“”' or (word[0].isalnum() and word not in _JOINING | _LOOSE) for word in small[1:verb]
    )
