"""Finds captions inside a line of text: by a picture credit, by their wording, or by two unconnected clauses."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache

from summarizer.languages import get_language, words
from summarizer.reading.picture_lines import credit_end, is_caption
from summarizer.text.languages import stop_words
from summarizer.text.sentences import sentence_starts

# Captions inside a line: the sentence before a picture credit in brackets, and sentences that describe a picture.
#
# A credit follows its caption, so the sentence before it is one, wherever it is. The Associated Press puts its pictures
# above its report, each caption followed by a credit.

_AGENCIES = r"(?:ap|afp|epa|reuters|getty(?: images)?|associated press|bloomberg|pool|npa)"
_OUTLETS = "|".join(sorted(words("outlets")))
# "( photo: ann other/npa )", "( ann other/the holm post )", "(Ann Other/Associated Press)",
# "( ann other/pool photo via npa )".
_CREDIT = re.compile(
    r"\( ?(?=[^()]{2,120}\))(?:"
    r"[^()]{0,90}?\b(?:photo(?:graph)?|image|picture|illustration) ?(?::|\bby |courtesy|credit|provided|\\?/ ?\w|via )"
    r"[^()]{0,90}"
    rf"|[^()]{{2,60}}?\\?/ ?{_AGENCIES}\b[^()]{{0,60}}"
    rf"|(?:[\w.’'-]{{2,20}} ){{1,2}}[\w.’'-]{{2,20}} ?\\?/ ?(?:[\w.’'-]{{2,20}} ){{0,3}}(?:{_OUTLETS}) ?(?=\))"
    r"|[^()]{0,60}\b(?:getty images|(?:staff|contributing) photographer|ap photo|file photo|via ap)\b[^()]{0,60}"
    r"|(?:the )?associated press) ?\)"
    r"|\b(?:image copyright |photos? by [^.()]{2,40}? |[\w.’'-]{2,20} ?\\?/ ?|via )getty images\b(?: for \w{3,20})?",
    re.IGNORECASE,
)
# "… was fatally shot in... ( associated press )": a caption of a gallery, cut short.
_CUT_SHORT = re.compile(r"(?:\.{3}|…) ?\Z")
_CAPTION = 700  # characters of a caption, several sentences long  # not tuned
_LONGEST_CAPTION = 500  # characters of one that is a caption  # not tuned
_SIGNS = ("photo", "image", "picture", "associated press", "reuters", "getty")
_SIGN = re.compile(r"/ ?ap\b|/[^()\n]{3,60}\)|(?:19|20)\d\d\.")
# A sentence inside a paragraph names the picture, or ends on its whole date: "…, shown at a meeting" is text there.
_PICTURE = re.compile(r"\b(?:photo|image|picture|sketch|frame grab)|\b\d{4}\W{0,3}\Z", re.IGNORECASE)
_IN_THIS = re.compile(
    r"\bin this (?:[\w.,/-]+ ){0,8}(?:photo|photograph|image|picture|sketch|frame grab)\b"
    r"(?: (?:taken|provided|from|released|made|obtained|shot)|,|\W{0,3}\Z)",
    re.IGNORECASE,
)
_LONGEST = 20_000  # characters in which captions are looked for


def find_captions(text: str) -> list[tuple[int, int]]:
    """Where captions and their credits stand in a line, in order and apart.

    >>> line = "A tug off Holm. ( photo: ida moss/npa ) the ferry sank. Nobody was hurt."
    >>> [line[start:end] for start, end in find_captions(line)]
    ['A tug off Holm. ( photo: ida moss/npa ) ']
    """
    text = text[:_LONGEST]
    small = text.casefold()
    if not any(map(small.__contains__, _SIGNS)) and not _has_sign(small):
        return []
    starts = [0, *sentence_starts(text, "en")]
    return _joined(sorted([*_credited(text, starts), *_described(text, starts)]))


def _has_sign(small: str) -> bool:
    """Whether a line has a slash or a year, without which no picture rule matches; most lines have neither."""
    return ("/" in small or "19" in small or "20" in small) and _SIGN.search(small) is not None


def _credited(text: str, starts: list[int]) -> Iterator[tuple[int, int]]:
    """Each credit with the sentence before it; between two credits of a gallery there are only captions."""
    last, gallery = 0, False
    for credit in _CREDIT.finditer(text):
        before = text[last : credit.start()].rstrip()
        near = credit.start() - last <= _CAPTION
        if not (gallery and near and _CUT_SHORT.search(before)):
            # A credit in brackets follows the end of its caption; one without brackets may come before its caption.
            inside = last + len(before) - 1 if credit[0][0] == "(" else credit.start()
            last = max(last, starts[bisect_right(starts, max(last, inside)) - 1])
        if credit.start() - last <= _CAPTION:
            yield last, _without_space(text, credit.end())
        last, gallery = _without_space(text, credit.end()), True


def _without_space(text: str, start: int) -> int:
    return len(text) - len(text[start:].lstrip())


def _described(text: str, starts: list[int]) -> Iterator[tuple[int, int]]:
    """Sentences that are captions by their wording."""
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        sentence = text[start:end].rstrip()
        if len(sentence) <= _LONGEST_CAPTION and _is_described(sentence):
            yield start, end


def _is_described(sentence: str) -> bool:
    if not _PICTURE.search(sentence) or _CREDIT.match(sentence) or credit_end(sentence):
        return False
    return is_caption(sentence) or _IN_THIS.search(sentence) is not None


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Spans in order, those that touch or overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


# Captions that run into the first sentence where only grammar shows it: two whole clauses without a connection.
#
# "Some boats are now used to control the slick Ida Moss's boat has survived three storms": a finite verb
# stands on both sides of a capital, with no comma, conjunction or verb of saying between them. The words:
# `languages/en_statements.py`.

_TOKEN = re.compile(r"[^\W_](?:[\w'’.&/-]*\w)?|[,;:(\"“”—–]|--|(?<=[^\W\d_]{3})[.!?](?=\s)")
_LOOK = 700  # characters in which both clauses stand
_MOST_BEFORE, _LEAST_BEFORE, _LEAST_BEHIND, _SUBJECT = 40, 5, 8, 13  # words  # not tuned
_WORDS = get_language("en").clauses
_PAST = get_language("en").dates.past - _WORDS.saying
_VERBS = _WORDS.finite | _WORDS.saying
_NO_VERB_BEHIND = _WORDS.finite | _WORDS.no_verb_behind
_VERB = re.compile(rf"(?<= )(?:{'|'.join(sorted(_WORDS.finite | _WORDS.saying | _PAST))}|[a-z]{{3,}}ed)(?= )")
_BORDER = re.compile(r"[\w\"”] [\"“]?[A-Z]")
# The second stop is glued to what follows: "in one night.Ranger Moss said".
_STOP = re.compile(
    r"[a-z0-9%)\]\"'”’][.!?]['\"”’)]{0,2}\s|(?<=[a-z][a-z])[.!?](?=[\"“]?[A-Z][a-z]{2,15}\b[^.\w])"
)


def second_clause(text: str) -> int:
    """Where the second of two unconnected clauses begins in the first sentence, 0 if there is none.

    >>> second_clause("The ferry has been ashore for two days Divers have begun to look for the captain today.")
    39
    """
    return second_clause_of(first_sentence(text))


def second_clause_of(text: str) -> int:
    """The same where ``text`` is one sentence."""
    if not _BORDER.search(text) or len(_VERB.findall(text)) < 2:
        return 0
    tokens = tokens_of(text)
    words = [each[0] for each in tokens]
    for at in range(_LEAST_BEFORE, min(len(words) - _LEAST_BEHIND, _MOST_BEFORE + 1)):
        if not words[at][0].isupper():
            continue
        apart = text[tokens[at - 1].end() - 2 : tokens[at - 1].end()]
        if (
            not text[tokens[at - 1].end() : tokens[at].start()].strip(' "“')
            and _may_begin(words, at, apart=apart)
            and _is_clause(words[:at])
            and _is_sentence(words[at:], said=_is_said(words[:at]), plain=opens_plainly(words, at))
        ):
            return tokens[at].start()
    return 0


def first_sentence(text: str) -> str:
    """``text`` up to where its first sentence surely ends, and never more than both clauses may take."""
    stop = _STOP.search(text, 0, _LOOK)
    return text[: stop.end() if stop else _LOOK]


@lru_cache(maxsize=16)  # both kinds of clauses are looked for in one text
def tokens_of(text: str) -> tuple[re.Match[str], ...]:
    """The words and marks of a text that tell clauses apart, as they stand."""
    return tuple(_TOKEN.finditer(text))


def is_small(word: str) -> bool:
    """Whether a word is a small one, and not "May" or "March"."""
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
    """Whether words have a finite verb other than a verb of saying, and are one main clause."""
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
    """Whether a word is a finite verb: an auxiliary, a past tense, or in "-ed" what is not a participle."""
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
