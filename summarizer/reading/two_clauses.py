"""Captions that run into the first sentence where only grammar shows it: two whole clauses that nothing joins.

"Some boats are now used to control the slick Ida Moss's boat has survived three storms": a finite verb stands on both
sides of a capital, with no comma, conjunction or verb of saying between them. English, as all wording here.
"""

import re
from collections.abc import Sequence

from summarizer.languages import get_language
from summarizer.text.languages import stop_words

_TOKEN = re.compile(r"[^\W_](?:[\w'’.&/-]*\w)?|[,;:(\"“”—–]|--|(?<=[^\W\d_]{3})[.!?](?=\s)")
_LOOK = 700  # characters in which both clauses stand
_MOST_BEFORE, _LEAST_BEFORE, _LEAST_BEHIND, _SUBJECT = 40, 5, 8, 13  # words  # not tuned
_FINITE = frozenset("is are was were has have had will would could may might can must does did".split())
_SAYING = frozenset("said says say told".split())
_PAST = get_language("en").dates.past - _SAYING
_VERBS = _FINITE | _SAYING
# Behind these a word in "-ed" is a participle, or no verb.
_NO_VERB_BEHIND = _FINITE | frozenset(
    "be been being a an the of to by in on at for with from as and or its their his her our this that these those not "
    "more most very so too also all some any no get got getting".split()
)
_PARTICIPLE_BEFORE = frozenset("by in on at with from to for as under between into during off after".split())
_VERB = re.compile(rf"(?<= )(?:{'|'.join(sorted(_FINITE | _SAYING | _PAST))}|[a-z]{{3,}}ed)(?= )")
_BORDER = re.compile(r"[\w\"”] [\"“]?[A-Z]")
_STOP = re.compile(r"[a-z0-9%)\]\"'”’][.!?]['\"”’)]{0,2}\s")
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
    "million billion trillion revenue".split()
)
# What stands before a name as its title.
_ROLES = frozenset(
    "officer coach resident giant firm company group fellow president leader minister secretary spokesman spokeswoman "
    "judge actor actress singer star player captain director chief executive analyst author senator lawyer attorney "
    "doctor professor rival club country state chairman editor reporter correspondent physician adviser advisor aide "
    "anchor counsel host senators governor mayor deputy detective officer agent sergeant pilot driver victim "
    "suspect bin al".split()
)
# What is said of a name behind it: "a small Montana company", "the top Senate seat".
_ADJECTIVES = frozenset(
    "small top initial super big new old young former late senior junior chief high low main next large key major "
    "minor good bad great rich poor own same other all-time western eastern northern southern central local".split()
)
_ADJECTIVE_ENDS = ("al", "ous", "ic", "ive", "ary", "able", "ible", "ish", "less", "ful", "ent", "ant")
_SUPERLATIVES = frozenset("worst best most least first last only no".split())
_BEFORE_NOUNS = frozenset("since after before until".split())
_OPENING = frozenset(
    "the a an this these those his her its their our there following it he she they we more most many some several two "
    "three four five six seven eight nine ten".split()
)
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
        apart = text[found[at - 1].end() - 2 : found[at - 1].end()]
        if (
            not text[found[at - 1].end() : found[at].start()].strip(' "“')
            and _may_begin(words, at, apart=apart)
            and _is_clause(words[:at])
            and _is_sentence(words[at:], said=_is_said(words[:at]), plain=_opens_plainly(words, at))
        ):
            return found[at].start()
    return 0


def _is_small(word: str) -> bool:
    return word.lower() in stop_words("en") and not (word.lower() in _DATES and word[0].isupper())


def _is_said(words: Sequence[str]) -> bool:
    """Whether words end with what somebody says, not with a mere word in quotation marks."""
    if words[-1] not in '"”':
        return False
    opening = next((n for n in range(len(words) - 2, -1, -1) if words[n] in '"“'), 0)
    return not opening or words[opening - 1] in ":,"


def _may_begin(words: Sequence[str], at: int, *, apart: str) -> bool:
    """Whether a capital can begin a sentence: no name goes on there, and no object of a verb."""
    word, last = words[at], words[at - 1].lower()
    if not word[0].isupper() or word.lower() in _DATES:
        return False
    if last in '"”':
        return apart[0] not in ",.!? "
    plain = _opens_plainly(words, at)
    if last in _SAYING:
        return "," in words[:at] and plain
    if (words[at - 1][0].isupper() or last[0].isdecimal() or _describes(last)) and not plain:
        return False
    return not _goes_on(words, at) and (plain or _has_object(words, at))


def _describes(last: str) -> bool:
    """Whether a word is said of the name behind it."""
    return last in _ADJECTIVES or "-" in last or (last.endswith(_ADJECTIVE_ENDS) and len(last) > 5)


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Whether a clause goes on with a name behind the words in front of it."""
    last = words[at - 1].lower()
    if not last[0].isalnum() or last.endswith(("ing", "ed", "ly", "'s", "’s", "s'")):
        return True
    if last in _LEADS_ON or last in _ROLES or _is_small(words[at - 1]) or words[at - 2].lower() in _FINITE:
        return True
    # "the worst storm Holm has seen"
    return any(each.endswith("est") or each in _SUPERLATIVES for each in words[at - 3 : at])


def _has_object(words: Sequence[str], at: int) -> bool:
    """Whether an infinitive near the end has what it needs: not "to tell Ida Moss"."""
    near = [each.lower() for each in words[at - 3 : at - 1]]
    return "to" not in near or bool(_DETERMINERS.intersection(near))


def _opens_plainly(words: Sequence[str], at: int) -> bool:
    """Whether a small word opens what follows, or a day ends what stands before: no name goes on there."""
    if words[at - 1].lower() in _DATES:
        return True
    word, following = words[at].lower(), words[at + 1]
    return word in _OPENING and following[0].islower() and following not in _FINITE


def _is_clause(words: Sequence[str]) -> bool:
    """Whether words have a finite verb that is none of saying, and are one main clause."""
    small = [word.lower() for word in words]
    verbs = [n for n in range(1, len(small)) if _is_verb(small, n)]
    if _is_said(words) and ":" in words:
        return bool(verbs)  # 'Ida Moss: "When …"'
    if small[-1] in _SAYING and "," in small:
        return len(verbs) > 1  # "…, mayor says"
    if not verbs or small[verbs[-1]] in _SAYING or small[0] in _LOOSE:
        return False
    behind = small[verbs[-1] + 1 :] if words[-1] not in '"”' else []
    joined = any(
        word in _JOINING and not _is_preposition(small, n, verbs[-1]) for n, word in enumerate(small)
    )
    return (
        not joined and {"—", "–", "--"}.isdisjoint(small) and not (_LOOSE | set(",;:(")).intersection(behind)
    )


def _is_verb(small: Sequence[str], at: int) -> bool:
    """Whether a word is a finite verb: an auxiliary, a past tense, or in "-ed" what is no participle."""
    word, before = small[at], small[at - 1]
    if word in _FINITE or word in _SAYING:
        return True
    if before in _NO_VERB_BEHIND or before in ",;:(":
        return False
    behind = small[at + 1] if at + 1 < len(small) else ""
    if word in _PAST:
        return behind != "by"
    return word.endswith("ed") and len(word) > 4 and behind not in _PARTICIPLE_BEFORE


def _is_preposition(small: Sequence[str], at: int, last_verb: int) -> bool:
    """Whether a word that may join clauses stands before a noun: "since the spill", "since 20 April"."""
    followed = small[at + 1] if at + 1 < len(small) else ""
    noun = followed in _DETERMINERS or followed in _DATES or followed[:1].isdecimal()
    return small[at] in _BEFORE_NOUNS and last_verb < at and noun


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
    verb = next((n for n in range(1, len(small)) if _is_verb(small, n) and (plain or small[n] in _VERBS)), 0)
    if not verb or (said and small[verb] in _SAYING) or small[verb - 1] in {"and", "or"}:
        return False
    return all(
        word[0] in '"“”' or (word[0].isalnum() and word not in _JOINING | _LOOSE) for word in small[1:verb]
    )
