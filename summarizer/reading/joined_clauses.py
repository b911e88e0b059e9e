"""Tells whether a sentence is really two with no stop between: a caption, heading or note of the page runs into it."""

import re
from collections.abc import Sequence
from functools import lru_cache

from summarizer.languages import get_language
from summarizer.languages.en_openers import BEFORE_A_NAME, LEADS_ON, NAMED_KINDS
from summarizer.reading.captions import (
    describes,
    first_sentence,
    goes_on,
    has_object,
    is_preposition,
    is_small,
    is_verb,
    opens_plainly,
    second_clause_of,
    tokens_of,
)

# Beside what ``reading.captions`` sees, a subject may hold commas here, and a quotation may follow. At
# the head of a text, where captions stand, that is enough to cut them apart; elsewhere another sentence is
# told instead.

_CLAUSE_WORDS = get_language("en").clauses
_PAST = get_language("en").dates.past - _CLAUSE_WORDS.saying
_LATER_BORDER = re.compile(r"[a-z0-9%'’\"”] [\"“]?[A-Z]")
# "Efforts to empty the ferry Initially, it was …", 'The crew was asked to speak "We saw nothing," said Ida Moss.'
_ADVERB = re.compile(r"(?<=[a-z] )[A-Z][a-z]{3,}ly, (?!and )")
_SAID = re.compile(
    r"(?<=[a-z] )[\"“][A-Z][^\"“”]{15,400}[,?!][\"”] (?:(?:[A-Z][\w.]+ ){1,2})?(?:says?|said|asked|told)\b"
)
# Words of either part, and of what stands between a subject and its verb; none is tuned.
_LATER_LEAST_BEFORE, _LATER_LEAST_BEHIND, _LATER_SUBJECT, _OPEN = 5, 7, 22, 4
# Words in which "to", a label and a verb in the present tense stand; none is tuned.
_SUBJECT_OF_HEADLINE, _LABEL, _SUBJECT_OF_CAPTION = 6, 7, 8
_MARKS = frozenset(('"', "“", ";", ":", "(", "—", "–", "--"))
_OPEN_MARKS = _MARKS | {","}
_PLACED = frozenset(
    "Across After Along Although Amid As At Before By Despite During Far For From If In On Since Though Under When "
    "While With".split()
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_DOERS = ("er", "or", "ist", "ian")
_PRESENT = re.compile(r"[a-z]{2,}[^su\W]s")
# What is a verb wherever it stands.
_SURE = _CLAUSE_WORDS.finite | _CLAUSE_WORDS.saying | _CLAUSE_WORDS.without_object
_RELATIVE = frozenset(("who", "whom", "which", "that"))
# "Tar is said to be easier to collect It would, the mayor said, be …": no name begins so, and no clause behind "that".
# "… in a storm that killed 15 A Holm court has …": of three in 56,531 lines all are two clauses.
_PRONOUN = re.compile(
    rf"(?<=[a-z]{{3}} )(?:It|He|She|They|We)(?: (?:{'|'.join(sorted(_CLAUSE_WORDS.finite | _PAST))})(?=,? )"
    r"|['’](?:s|re|ve|ll) (?=[a-z]))"
    r"|(?<=[a-z] \d\d )An? (?=[A-Za-z]{2})"
)
# When or where something was said, and not what.
_BEHIND_SAID = frozenset(("after", "at", "before", "during", "early", "in", "late", "on", "reporters"))


@lru_cache(maxsize=2_000)  # the choice of sentences and that of points ask for the same
def runs_together(text: str) -> bool:
    """Whether a sentence is really two, with no stop, comma or conjunction between them.

    >>> runs_together("The ferry has been ashore for many weeks Ida Moss, its captain, was heard by a court today.")
    True
    """
    if not _LATER_BORDER.search(text):
        return False
    signs = ((_ADVERB, "ly, " in text), (_SAID, '"' in text or "“" in text), (_PRONOUN, True))
    found = (each for pattern, may_be in signs if may_be for each in pattern.finditer(text))
    if any(_ends_before(text[: each.start()]) for each in found):
        return True
    first = first_sentence(text)
    return bool(second_clause_of(first)) or bool(_later_clause(first))


def _ends_before(head: str) -> bool:
    """Whether what stands before a quotation or an adverb leads on to neither."""
    words = head.split()
    last = words[-1]
    return len(words) >= _LATER_LEAST_BEFORE and not (
        is_small(last) or last in _CLAUSE_WORDS.saying | LEADS_ON
    )


def later_clause(text: str) -> int:
    """Where the second of two unconnected clauses begins in the first sentence, 0 if there is none.

    >>> later_clause("The ferry has been ashore for many weeks Ida Moss, its captain, was heard by a court today.")
    41
    """
    return _later_clause(first_sentence(text))


def _later_clause(text: str) -> int:
    if not _LATER_BORDER.search(text):
        return 0
    found = tokens_of(text)
    words = [each[0] for each in found]
    for at in range(_LATER_LEAST_BEFORE, len(words) - _LATER_LEAST_BEHIND + 1):
        last, here = found[at - 1], found[at]
        if (
            words[at][0].isupper()
            and not text[last.end() : here.start()].strip(' "“')
            and _may_begin_later(words, at)
            and _is_first(words[:at])
            and _is_later(words[at:], plain=_opens_plainly(words, at) or _is_headline(words[:at]))
        ):
            return here.start()
    return 0


def _may_begin_later(words: Sequence[str], at: int) -> bool:
    """Whether a capital can begin a sentence: no name goes on there, and no object of a verb."""
    word, last = words[at], words[at - 1]
    if word.lower() in _CLAUSE_WORDS.dates or not last[0].isalnum() or last in _CLAUSE_WORDS.saying:
        return False
    if last in NAMED_KINDS and word not in _PLACED and word != "The":
        return False
    plain = _opens_plainly(words, at)
    is_number = last[0].isdecimal() and not _ends_on_year(words[at - 3 : at])
    if not plain and (last[0].isupper() or is_number or _is_said_of(last.lower(), words[at + 1])):
        return False
    return _may_end(words, at) and (plain or has_object(words, at))


def _opens_plainly(words: Sequence[str], at: int) -> bool:
    """Whether no name goes on there: "… uncertain The Holm Guard has", not "told The Holm Post"."""
    last = words[at - 1]
    named = words[at] == "The" and words[at + 1][0].isupper() and last.lower() not in BEFORE_A_NAME
    return named or (words[at] in _PLACED and last[0].islower()) or opens_plainly(words, at)


def _ends_on_year(words: Sequence[str]) -> bool:
    """Whether three words end on "in June 2009", not on "the 2009" or "a June 2009", which say which of its kind."""
    before, month, year = (word.lower() for word in words)
    dated = month == "in" or (month in _CLAUSE_WORDS.dates and before not in _CLAUSE_WORDS.determiners)
    return dated and _YEAR.fullmatch(year) is not None


def _is_said_of(last: str, following: str) -> bool:
    """Whether a word is said of the name behind it, or is what somebody with two names does: "ecologist Ida Moss"."""
    return describes(last) or (following[0].isupper() and last.endswith(_DOERS))


def _may_end(words: Sequence[str], at: int) -> bool:
    """Whether a clause may end in front of a capital.

    It does on a passive ("is not threatened"), on what has no object ("how it happened") and on what is somebody's
    ("Moss's hearing").
    """
    last, before = words[at - 1].lower(), [word.lower() for word in words[at - 3 : at - 1]]
    if last in _CLAUSE_WORDS.dates:
        return True
    if last.endswith("ed"):
        is_passive = not _CLAUSE_WORDS.been_done.isdisjoint(before) and last not in _CLAUSE_WORDS.naming
        return is_passive or last in _CLAUSE_WORDS.without_object
    if last.endswith("ing"):
        return before[-1].endswith(("'s", "’s"))
    return last not in _PAST and not goes_on(words, at)


def _is_first(words: Sequence[str]) -> bool:
    """Whether words can stand in front of a sentence that they run into: a heading or a clause of its own."""
    return _is_headline(words) or _is_labelled(words) or _is_whole(words) or _tells_now(words)


def _is_labelled(words: Sequence[str]) -> bool:
    """Whether words are a headline behind a label: "Holm ferry: captain in court despite storm"."""
    return ":" in words[1:_LABEL] and not _CLAUSE_WORDS.joining.intersection(map(str.lower, words))


def _tells_now(words: Sequence[str]) -> bool:
    """Whether words have a verb in the present tense as headlines and captions do: "Plan follows talks"."""
    if words[0].lower() in _CLAUSE_WORDS.loose | _CLAUSE_WORDS.joining or _OPEN_MARKS.intersection(words):
        return False
    return any(
        _PRESENT.fullmatch(words[n])
        and words[n + 1].lower() in _CLAUSE_WORDS.determiners | _CLAUSE_WORDS.participle_before | {"that"}
        and not is_small(words[n - 1])
        for n in range(1, min(_SUBJECT_OF_CAPTION, len(words) - 1))
    )


def _is_whole(words: Sequence[str]) -> bool:
    """Whether words have a finite verb other than a verb of saying, and do not end unfinished."""
    small = [word.lower() for word in words]
    verbs = [n for n in range(1, len(small)) if is_verb(small, n)]
    if (
        not verbs
        or small[verbs[-1]] in _CLAUSE_WORDS.saying
        or small[0] in _CLAUSE_WORDS.loose | _CLAUSE_WORDS.joining
        or all(small[n - 1] in _RELATIVE for n in verbs)  # "A baker who won a narrow Holm Court victory"
    ):
        return False
    last = verbs[-1]
    if any(
        small[n] in _CLAUSE_WORDS.joining
        and small[n] not in _CLAUSE_WORDS.before_nouns
        and not is_preposition(small, n, last)
        for n in range(last + 1, len(small))
    ):
        return False
    return not _OPEN_MARKS.intersection(small[last + 1 :][-_OPEN:])


def _is_headline(words: Sequence[str]) -> bool:
    """Whether words tell what is to come as headlines do, without a finite verb: "Holm Lines to raise ferry"."""
    small = [word.lower() for word in words]
    at = small.index("to") if "to" in small[1:_SUBJECT_OF_HEADLINE] else 0
    before = small[:at]
    return (
        bool(at)
        and not any(is_verb(small, n) for n in range(1, len(small)))
        and not any(is_small(word) or word.endswith(("ing", "s", "ed")) for word in before[-1:])
        and _CLAUSE_WORDS.determiners.isdisjoint(small)
        and not _OPEN_MARKS.intersection(small)
    )


def _is_later(words: Sequence[str], *, plain: bool) -> bool:
    """Whether a sentence opens the words: with a participle or with a subject and its verb."""
    return _opens_as_participle(words) or _opens_as_place(words) or _is_later_clause(words, plain=plain)


def _opens_as_place(words: Sequence[str]) -> bool:
    """Whether words open with a place, time or reason and a clause behind its comma: "Far from Holm, a crew is …"."""
    small = [word.lower() for word in words[:_LATER_SUBJECT]]
    comma = small.index(",") if words[0] in _PLACED and "," in small else len(small)
    return any(is_verb(small, n) for n in range(comma + 2, len(small)))


def _opens_as_participle(words: Sequence[str]) -> bool:
    """Whether words open with what belongs to a subject behind them: "Caught in the storm, the ferry …"."""
    word, behind = words[0].lower(), words[1].lower()
    is_participle = word.endswith(("ed", "ing")) or word in _PAST
    return (
        len(word) > 4
        and is_participle
        and behind in _CLAUSE_WORDS.participle_before | _CLAUSE_WORDS.determiners
    )


def _is_later_clause(words: Sequence[str], *, plain: bool) -> bool:
    """Whether words open with a subject and its finite verb, what stands between commas left out."""
    end = next((n for n, word in enumerate(words) if word in ".!?"), len(words))
    small = [word.lower() for word in words[: min(end, _LATER_SUBJECT)]]
    aside = False
    for n in range(1, len(small)):
        word = small[n]
        if word == ",":
            aside = not aside
        elif aside:
            continue
        elif word in _SURE or (plain and is_verb(small, n)):
            joined = small[n - 1] in {"and", "or"} or _says_the_former(words[n:end])
            return end >= _LATER_LEAST_BEHIND and not joined
        elif word in _RELATIVE:
            return sum(is_verb(small, m) for m in range(n + 1, len(small))) > 1
        elif word in _MARKS | _CLAUSE_WORDS.joining | _CLAUSE_WORDS.loose:
            return False
    return False


def _says_the_former(words: Sequence[str]) -> bool:
    """Whether words end with who said what stands before: "said on Friday", and nothing that is said."""
    small = [word.lower() for word in words]
    if small[0] not in _CLAUSE_WORDS.saying:
        return False
    if any(is_verb(small, n) or small[n].endswith("ed") for n in range(1, len(small))):
        return False
    return len(small) == 1 or small[1] in _BEHIND_SAID | _CLAUSE_WORDS.dates
