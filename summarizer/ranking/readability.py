"""Tells from a sentence's words whether it leans on another, is part of a quotation, or names a day or speaker.

In half of the badly rated summaries of Hong and colleagues' readers an opening pronoun or connective ("He", "But", "The
move") had lost its antecedent; leaving such sentences out costs next to nothing in ROUGE.
"""

import re
from collections.abc import Collection, Sequence
from functools import cache, lru_cache

from summarizer.languages import get_language
from summarizer.models import Sentence
from summarizer.reading.picture_lines import is_caption
from summarizer.text.languages import (
    for_small_letters,
    has_capital_inside,
    in_small_letters,
    is_caseless,
    stop_words,
)
from summarizer.text.tokens import count_words, letter_runs


def leans(text: str, language: str) -> bool:
    """Whether a sentence opens with something that points back; unknown languages never do.

    >>> leans("But the talks failed.", "en"), leans("The talks failed.", "en")
    (True, False)
    """
    pattern = _opening(language)
    return bool(pattern and pattern.match(text))


@cache
def _opening(code: str) -> re.Pattern[str] | None:
    """What matches the head of a sentence that leans."""
    language = get_language(code)
    if language.opening is None:
        return None
    opening, end = language.opening, "" if language.spaceless else r"\b"
    following = rf"(?!\s*(?:{opening.unless}){end})"
    words = rf"(?:{'|'.join(opening.words.split())}){end}(?!\s+(?:{opening.introduces}) )"
    phrases = rf"|(?:{'|'.join(opening.phrases)}){end}" if opening.phrases else ""
    return re.compile(rf"[\"“”„«»‘'(\[\s–-]{{0,4}}(?:{words}{phrases}){following}", re.IGNORECASE)


# A mark that is never closed, as in a text cut short, must not tie a whole article together.
MOST_SENTENCES = 4
# Nor may marks that pair up wrongly, as where a text has lost one: so long a unit crowds out everything else. Without
# the bound Multi-News loses .0023 of ROUGE-2 (.1506 against .1529 at 250 words); 45 words and 60 differ by .0001.
MOST_WORDS = 60


def whole_quotations(sentences: Sequence[Sentence]) -> list[tuple[Sentence, ...]]:
    """``sentences`` in runs: each alone, but for those that one quotation joins.

    Args:
        sentences: each article's sentences in its own order.
    """
    runs: list[tuple[Sentence, ...]] = []
    start = 0
    while start < len(sentences):
        end = start + _quoted_together(sentences, start)
        run = tuple(sentences[start:end])
        # All of a run too long stay apart: from its second sentence on, a closing mark would look like an opening.
        too_long = sum(count_words(sentence.text) for sentence in run) > MOST_WORDS
        runs += [(sentence,) for sentence in run] if too_long else [run]
        start = end
    return runs


def _quoted_together(sentences: Sequence[Sentence], start: int) -> int:
    """How many sentences, counted from ``start``, one quotation joins; 1 where none does."""
    open_curly, open_straight = 0, 0
    low = "„" in sentences[start].text
    for count, sentence in enumerate(sentences[start : start + MOST_SENTENCES], start=1):
        if sentence.article != sentences[start].article:
            break
        open_curly += left_open(sentence.text, low=low)
        open_straight += sentence.text.count('"')
        if open_curly <= 0 and open_straight % 2 == 0:
            return count
    return 1


def is_torn(text: str) -> bool:
    """Whether a quotation opens or closes outside of ``text``.

    >>> is_torn("“We are ready."), is_torn("“We are ready,” she said."), is_torn("„Fertig“, sagte sie.")
    (True, False, False)
    """
    one_mark = "“" not in text and "„" not in text  # ”så”
    torn = text.count("”") % 2 if one_mark else left_open(text)
    return torn != 0 or text.count('"') % 2 == 1


def left_open(text: str, *, low: bool = False) -> int:
    """How many more curly quotations open than close in ``text``; what opens “so” closes a „low“ one.

    Args:
        text: a sentence.
        low: whether a low mark in front of it opened the quotation that it goes on.
    """
    if low or "„" in text:
        return text.count("„") - text.count("“") - text.count("”")
    return text.count("“") - text.count("”")


# A quotation and nothing else: nobody says it.
_BARE = re.compile(r"\s*[\"“„«][^\"“”„«»]*[\"”“»]?[.!?…]?\s*")
# Who reads it does not know who "I" is: a reader's comment, a column, half of an interview.
_FIRST_PERSON = re.compile(
    r"(?:^|(?P<before>[^\W\d_]{0,20})[\s(—–-])(?P<word>I|i(?= )|[Ii] ?['’] ?(?:m|ve|d|ll))"
    r"(?=[\s,;)]|$|\.(?!\s[A-Z]))(?!\s[A-Z][a-z])"  # "Mayor I. Holm", "the minister I Made Pastika"
)
_ANY_I = re.compile(r"\b[Ii]\b")  # most sentences have none, and it is sooner found
_PLURAL = re.compile(r"(?:We|Our|My)\b")
_MARKS = re.compile(r"[\"“”„«»]")
# "Moss: No, it was not.", "- Shame on them!", "-- Ferry is towed to Holm"
_TURN = re.compile(
    r"\s*(?:[A-Z][\w'’.-]{1,20}(?: [A-Z][\w'’.-]{1,20})?: (?:No|Yes|Well|But|And|So|You|I|We|It|That|Oh|Look|OK)\b"
    r"|[-–—•*]{1,2} ?[A-Z])"
)
# What is not a sentence of a report: its head stands elsewhere ("(NPA), which …", "L) was set …"), it shows something
# ("(See photos of the quay.)"), it is a note on the article, or a list begins in it ("There are two reasons: 1.").
_SCRAP = re.compile(
    r"[A-Z]{1,3}\) |\([A-Z]{2,8}\),? [a-z]"
    r"|\W{0,2}[(\[](?:see|read|watch|click|view|listen|follow|photos?|pictures|videos?|more|related)\b[^)\]]*[)\]]\W*$"
    r"|(?:\w{1,5} )?\W{0,3}this (?:article|story|piece|post|page|op-ed|column) (?:was|has been) "
    r"(?:amended|updated|corrected|edited)\b"
    r"|an? (?:earlier|previous) version of th(?:is|e) (?:article|story|piece|post|page|op-ed|column)\b"
    r"|[^\n]*[a-z]:\s\d{1,2}\.?$"
    # "Holm Inc. | Is halting all sales.": what stands in front was taken for a sentence.
    r"|(?:is|has|was|said|says) (?!(?:it|he|she|they|there|you|we|this|that)\b)[^?]*[^?\W]\W*$",
    re.IGNORECASE,
)
_ASKS = re.compile(r"[?？؟][\"'”’»)\s]*$")
_ANNOUNCES = re.compile(r"[:：]\s*$")  # what it announces stands in another sentence


@lru_cache(maxsize=8_000)
def reads_alone(text: str, language: str) -> bool:
    """Whether a sentence, or the sentences of one quotation, can be told without what stands around it.

    >>> reads_alone("“We are ready.”", "en"), reads_alone("“We are ready,” she said.", "en")
    (False, True)
    """
    if _ASKS.search(text[-20:]) or _ANNOUNCES.search(text[-20:]) or _BARE.fullmatch(text[:2_000]):
        return False
    return language != "en" or not (
        is_caption(text) or _TURN.match(text) or _SCRAP.match(text[:2_000]) or _is_first_person(text[:2_000])
    )


# What stands behind a quotation and may name who said it: "«…», — сказал он."
_BEHIND_QUOTATION = re.compile(
    r"\s*[\"“„«»][^\"“”„«»]+[\"“”»«],?\s*[—–-]?\s*(?P<named>[^\"“”„«»\d.]{2,60})\.?\s*$"
)
_WORD = re.compile(r"[^\W\d_]{2,}")
# A verb of saying that no list has, and what belongs to it: "fügte er hinzu".
_MOST_UNKNOWN = 2


@lru_cache(maxsize=8_000)
def lacks_speaker(text: str, language: str) -> bool:
    """Whether a quotation is given to a pronoun, or to a verb of saying alone; English has signs of its own.

    >>> lacks_speaker("„Es ist aus“, sagte er.", "de"), lacks_speaker("„Es ist aus“, sagte Moos.", "de")
    (True, False)
    """
    found = _BEHIND_QUOTATION.match(text[:2_000]) if language != "en" else None
    known = get_language(language)
    words = _WORD.findall(found["named"]) if found else []
    if any(word[0].isupper() and word.casefold() not in known.dates.weekdays for word in words):
        return False
    small = {*map(str.casefold, words)} - known.dates.weekdays.keys()
    says = small & (known.saying | known.abbreviations.quoting)
    back = {word for word in small if leans(word, language)}
    unknown = small - says - back - stop_words(language)
    return len(unknown) <= (0 if says else _MOST_UNKNOWN) and bool(back or (says and says == small))


def needs_another(text: str, language: str) -> bool:
    """Whether a sentence opens with something that points back, or quotes somebody whom it does not name."""
    return leans(text, language) or lacks_speaker(text, language)


def goes_on_quoting(text: str, before: str, language: str) -> bool:
    """Whether ``text`` is a bare quotation, and ``before``, the sentence in front of it, names who speaks.

    >>> goes_on_quoting("“Ice broke it.”", "“It is over,” Moss said.", "en")
    True
    """
    if not _BARE.fullmatch(text[:2_000]) or is_torn(text) or _ASKS.search(text[-20:]):
        return False
    return attributes_it(before, language) and not _BARE.fullmatch(before[:2_000])


def _is_first_person(text: str) -> bool:
    if _MARKS.search(text):
        return False
    if _PLURAL.match(text):
        return True
    return _ANY_I.search(text) is not None and any(map(_is_speaker, _FIRST_PERSON.finditer(text)))


# An interview, a speech, a chat or a column that nothing else has shown to be one: so many of its sentences say "I" or
# "we" outside of quotations, and so few name who says so. Of 1,021 texts of Timeline17 37 are so, one of them a report;
# of texts of fewer sentences half are reports.
_FEWEST_SPOKEN, _SPOKEN, _ATTRIBUTED = 20, 0.2, 0.08
_OWN_WORDS = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us)\b")
_OWN = frozenset(("i", "we", "my", "our", "us"))
_QUOTED_WORDS = re.compile(r"[\"“„«][^\"“”„«»]*[\"”“»]?")


def is_spoken(article: Sequence[Sentence], language: str) -> bool:
    """Whether somebody speaks or argues in a text instead of reporting: what it says is told as what somebody says."""
    if language != "en" or len(article) < _FEWEST_SPOKEN:
        return False
    texts = [sentence.text for sentence in article]
    may_speak = [_QUOTED_WORDS.sub(" ", text) for text in texts if not _OWN.isdisjoint(letter_runs(text))]
    spoken = sum(_OWN_WORDS.search(text) is not None for text in may_speak)
    if spoken < _SPOKEN * len(texts):
        return False
    own = [_QUOTED_WORDS.sub(" ", text) for text in texts]
    return sum(attributes_it(text, language) for text in own) <= _ATTRIBUTED * len(own)


def _is_speaker(found: re.Match[str]) -> bool:
    """Whether an "I" is whoever speaks, and no number: "King Orr I", "World War I", "a phase I trial"."""
    before, english = found["before"] or "", get_language("en")
    if not before or found["word"] not in ("I", "i"):
        return True
    if before[0].isupper():
        small = before.casefold() in _small_openers() or before.casefold() in english.dates.weekdays
        return small or before.casefold() in english.dates.months
    return before not in english.abbreviations.labelled


@cache
def _small_openers() -> frozenset[str]:
    """Words in front of an "I" that have a capital only where they open a sentence."""
    return stop_words("en") | {"today", "yesterday", "now", "sometimes", "maybe", "perhaps"}


# A pattern of words, and these words where they show that a sentence has none.
_AnyOf = tuple[re.Pattern[str] | None, frozenset[str]]

# Sentences in front of one and behind it that show what its article writes with capitals.
BESIDE = 3


def sentences_beside(sentence: Sentence, article: Sequence[Sentence]) -> Sequence[Sentence]:
    """A sentence and the few of its article that stand around it."""
    return article[max(0, sentence.position - BESIDE) : sentence.position + BESIDE + 1]


def is_in_small_letters(sentence: Sentence, article: Sequence[Sentence]) -> bool:
    """Whether a sentence stands in a text that was put into small letters, so that names do not show."""
    if has_capital_inside(sentence.text):
        return False
    return is_caseless(" ".join(each.text for each in sentences_beside(sentence, article)))


@lru_cache(maxsize=8_000)
def names_a_day(text: str, language: str) -> bool:
    """Whether a sentence names a weekday, or a day by how near it is; unknown languages never do.

    >>> names_a_day("The bridge reopened on Monday.", "en"), names_a_day("Die Brücke ist seit Montag offen.", "de")
    (True, True)
    """
    pattern, words = _days(language)
    if pattern is None or (words and words.isdisjoint(letter_runs(text))):
        return False
    return pattern.search(in_small_letters(text)) is not None


@lru_cache(maxsize=8_000)
def attributes_it(text: str, language: str) -> bool:
    """Whether a sentence names who says so; unknown languages never do."""
    pattern, words = _saying(language)
    if pattern is None or (words and words.isdisjoint(letter_runs(text))):
        return False
    return pattern.search(text) is not None


@cache
def _days(language: str) -> _AnyOf:
    words = get_language(language).dates
    if not words.weekdays:
        return None, frozenset()
    # Tomorrow is not a day of what happened, and "morgen", "mañana" and "demain" are other words besides.
    near = [day for day, distance in words.near.items() if distance <= 0]
    known = sorted({*words.weekdays, *near})
    return for_small_letters(rf"\b(?:{'|'.join(map(re.escape, known))})\b"), _plain(known)


@cache
def _saying(language: str) -> _AnyOf:
    known = get_language(language)
    if not known.saying:
        return None, frozenset()
    end = "" if known.spaceless else r"\b"
    words = frozenset() if known.spaceless else _plain(known.saying)
    return re.compile(rf"{end}(?:{'|'.join(sorted(known.saying))}){end}"), words


def _plain(words: Collection[str]) -> frozenset[str]:
    """The words by which a sentence is soon known to have none of them; none where one is more than letters."""
    return frozenset(map(str.casefold, words)) if all(map(str.isalpha, words)) else frozenset()
