"""Reads the context of figures in a sentence: what each counts, when it holds, and in what sense.

"Four *people* were *killed*", "the *toll* rose to 23"; foretold, asked for, of another year, per day, a change or a
level.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import takewhile

from summarizer.languages import get_language
from summarizer.languages.language import DateWords, FigureWords, Language
from summarizer.models import Sentence
from summarizer.text.figures.finder import figures_in, words_of
from summarizer.text.figures.numerals import Token, tokens_of
from summarizer.text.figures.values import Figure
from summarizer.text.languages import stop_words
from summarizer.text.once import once
from summarizer.text.tokens import stems

# "Nobody is missing any longer", "no one on board was seriously hurt". Not tuned.
NOBODY_WITHIN = 6
# A sentence with more figures than this is a table or a list, and what each is of stands elsewhere.
MOST_FIGURES = 12


class ReadSentence:
    """One sentence; ``stems`` has ``""`` for each token that carries no content, figures included.

    What most sentences are not asked for, as they have no figure, is found when it is asked for.
    """

    def __init__(self, sentence: Sentence, language: Language) -> None:
        self.sentence = sentence
        self.language = language.code
        self.words: FigureWords = words_of(language)
        self.dates: DateWords = language.dates
        self.tokens: tuple[Token, ...] = tokens_of(sentence.text)
        self.all_folded: list[str] = [folded for _, folded, _, _ in self.tokens]
        found = (*figures_in(sentence.text, language.code), *_nobody(self.tokens, language.code))
        self._all_figures = sorted(found, key=lambda each: each.first)

    @property
    def figures(self) -> Sequence[Figure]:
        """Its figures, none where it has too many."""
        return self._all_figures if len(self._all_figures) <= MOST_FIGURES else ()

    @once
    def stems(self) -> tuple[str, ...]:
        """A stem or ``""`` for each token."""
        return tuple(_content_stems(self.tokens, self._all_figures, get_language(self.language)))

    @once
    def content(self) -> frozenset[str]:
        """The stems that carry content."""
        return frozenset(filter(None, self.stems))

    @once
    def names(self) -> frozenset[str]:
        """The words with a capital inside it."""
        return _names(self.tokens, get_language(self.language))

    @once
    def goes_on(self) -> bool:
        """Whether it speaks of a count that goes on."""
        return not self.words.risen.isdisjoint(self.all_folded) or any(map(is_nobody, self._all_figures))

    @once
    def days(self) -> frozenset[str]:
        """The weekdays that it names."""
        return frozenset(self.dates.weekdays.keys() & self.all_folded)

    def slice(self, first: int, last: int) -> str:
        """The words of ``tokens[first:last]`` as they stand there."""
        return self.sentence.text[self.tokens[first].start : self.tokens[last - 1].end]

    def folded(self, first: int, last: int) -> list[str]:
        """The tokens from ``first`` to ``last``, as far as there are any, case-folded."""
        return self.all_folded[max(0, first) : max(0, last)]

    def folded_at(self, i: int) -> str:
        """One token case-folded, ``""`` behind the last."""
        return self.all_folded[i] if i < len(self.all_folded) else ""


@lru_cache(maxsize=500)  # counts and disagreements of an event ask for the same
def read_sentence(sentence: Sentence, code: str) -> ReadSentence:
    """A sentence with its figures."""
    return ReadSentence(sentence, get_language(code))


def is_nobody(figure: Figure) -> bool:
    """Whether a figure says that there is nobody any more, or was nobody."""
    return figure.kind == "count" and figure.low == figure.high == 0


@cache
def _openers_of_none(code: str) -> frozenset[str]:
    return frozenset(phrase[0] for phrase in words_of(get_language(code)).none)


def _nobody(tokens: Sequence[Token], code: str) -> Iterator[Figure]:
    """The words that count none, before what became of them: "nobody is missing any longer"."""
    words, firsts = words_of(get_language(code)), _openers_of_none(code)
    for i in [i for i, token in enumerate(tokens) if token[1] in firsts and token.is_word]:
        for phrase in words.none:
            last = i + len(phrase)
            behind = [each.folded for each in tokens[last : last + NOBODY_WITHIN]]
            if tuple(each.folded for each in tokens[i:last]) == phrase and words.topics.keys() & behind:
                yield Figure("count", "", 0.0, 0.0, 0.0, 0.0, i, last)


def _content_stems(tokens: Sequence[Token], figures: list[Figure], language: Language) -> list[str]:
    empty = _empty_words(language.code)
    bare = [folded.removesuffix("'s").removesuffix("’s") for _, folded, _, _ in tokens]
    counted = {i for figure in figures for i in range(figure.first, figure.last)}
    return [
        stem if len(word) > 1 and word not in empty and i not in counted and tokens[i].is_word else ""
        for i, (word, stem) in enumerate(zip(bare, stems(bare, language.code), strict=True))
    ]


@cache
def _empty_words(code: str) -> frozenset[str]:
    """Words without content of their own beside a figure."""
    language = get_language(code)
    return stop_words(code) | words_of(language).said | language.dates.weekdays.keys()


def _names(tokens: Sequence[Token], language: Language) -> frozenset[str]:
    """The words with a capital, case-folded, but the first; none in German, where every noun has one."""
    if language.code == "de":
        return frozenset()
    days, months = language.dates.weekdays, language.dates.months
    return frozenset(
        [
            folded
            for text, folded, _, _ in tokens[1:]
            if len(text) > 2
            and text[0].isupper()
            and text[0].isalpha()
            and folded not in days
            and folded not in months
        ]
    )


# How far from its number the word may stand that says what became of those counted.
REACH = 9
# How far behind its number the noun that is counted may stand.
HEAD_WITHIN = 6

CLAUSE_MARKS = frozenset(";:()[]—–,")
OF = frozenset({"of", "de", "von"})
_THOSE = frozenset({"the", "those", "these", "los", "las", "den", "its", "their", "his", "her"})
_ARTICLES = frozenset({"the", "a", "an", "estimated", "all", "los", "las"})
_AND = frozenset({"and", "but", "y", "und"})
_OF_THE = (["of", "the"], ["de", "los"])
_IRREGULAR_PLURALS = frozenset(
    {
        "people",
        "men",
        "women",
        "children",
        "police",
        "personnel",
        "staff",
        "cattle",
        "sheep",
        "fish",
        "aircraft",
    }
)


def outcome_at(read: ReadSentence, figure: Figure, floor: int, ceiling: int) -> int:
    """The index of the word that says what became of those counted, -1 where none does.

    Args:
        read: the sentence.
        figure: a count in it.
        floor: where the figure before ends.
        ceiling: where the next one begins.
    """
    at = _verb_before(read, figure, floor)
    if at < 0:
        at = _outcome_behind(read, figure, ceiling)
    return at if at >= 0 else _noun_before(read, figure)


def topic_at(read: ReadSentence, at: int) -> str:
    """What the word at ``at`` says became of those counted; ``""`` for -1."""
    return read.words.topics.get(read.tokens[at].folded, "dead") if at >= 0 else ""  # "claimed 29 lives"


def head_at(read: ReadSentence, figure: Figure, outcome: int) -> int:
    """The index of the noun that is counted, -1 where there is none; it does not stand behind ``outcome``."""
    stop = stop_words(read.language)
    first, start = -1, figure.last
    if read.folded_at(start) in OF and read.folded_at(start + 1) not in _THOSE:
        start += 1  # "dozens of people"
    for at in range(start, min(len(read.tokens), figure.last + HEAD_WITHIN)):
        token = read.tokens[at]
        if token.text in "-." or (token.text.isupper() and len(token.text) == 1):
            continue  # "30 deep-water rigs", "four U.S. soldiers"
        if not token.is_word or token.folded in stop or token.folded in read.words.risen or at == outcome:
            break  # nor is what became of the count: "ist auf fünf gestiegen"
        first = at if first < 0 else first
        if read.language != "en" or _is_plural(token.folded):
            return at
    return first


def is_part(read: ReadSentence, figure: Figure, floor: int) -> bool:
    """Whether a figure is a part of another: "among them six children", "six of the dead", "of the nine aboard"."""
    before = read.folded(max(floor, figure.first - 3), figure.first)
    if any(word in read.words.parts for word in before) or before[-2:] in _OF_THE:
        return True
    behind = read.folded(figure.last, figure.last + 2)
    return figure.kind == "count" and len(behind) > 1 and behind[0] in OF and behind[1] in _THOSE


def without_wholes(read: ReadSentence) -> list[Figure]:
    """The figures of a sentence without those that give the whole of a part: the six in "one of the crew of six"."""
    kept: list[Figure] = []
    for figure in read.figures:
        between = read.folded(kept[-1].last, figure.first) if kept else []
        is_whole = between[-1:] == ["of"] and between.count("of") > 1 and not CLAUSE_MARKS & set(between)
        if not (is_whole and len(between) <= REACH and figure.kind == kept[-1].kind == "count"):
            kept.append(figure)
    return kept


def _verb_before(read: ReadSentence, figure: Figure, floor: int) -> int:
    """The verb right before: "killing four people", "claimed 29 lives"; of "cost the lives of four" the lives."""
    at = figure.first - 1
    if at > floor and read.folded_at(at) in OF and read.folded_at(at - 1) == "lives":
        return at - 1
    while at >= floor and read.tokens[at].folded in _ARTICLES:
        at -= 1
    if at < floor or read.tokens[at].folded not in read.words.transitive:
        return -1
    takes_lives = read.folded_at(figure.last) == "lives"
    return at if takes_lives or read.tokens[at].folded in read.words.topics else -1


def _outcome_behind(read: ReadSentence, figure: Figure, ceiling: int) -> int:
    """The outcome behind: "four people were killed"; "12 people and injuring 30" speaks of others."""
    for at in range(figure.last, min(ceiling, figure.last + REACH)):
        token = read.tokens[at]
        if token.folded in read.words.topics:
            return at
        if token.text in CLAUSE_MARKS or token.folded in read.words.stops or token.folded in _AND:
            return -1
    return -1


def _noun_before(read: ReadSentence, figure: Figure) -> int:
    """Of a number without a noun: "the toll rose to 23", "the number of people killed … has risen to 19"."""
    if head_at(read, figure, -1) >= 0:
        return -1
    for at in range(figure.first - 1, -1, -1):
        token = read.tokens[at]
        if token.folded in read.words.nouns:
            of_others = read.folded_at(at + 1) in OF and at + 2 < figure.first
            return -1 if of_others else at  # "the toll of dead birds is 1,200"
        if token.text in ";:" or token.is_numeral:
            return -1
    return -1


def _is_plural(word: str) -> bool:
    return word in _IRREGULAR_PLURALS or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


# How far on each side words like "expected" or "last" bear on a figure, and years, months and rates.
SHIFT_BEFORE, SHIFT_BEHIND = 9, 8
DATED_WITHIN = 12

_RELATIVE = frozenset(
    {"later", "after", "earlier", "ago", "before", "old", "später", "zuvor", "alt", "después", "antes"}
)
_YEAR = re.compile(r"(?:19|20)\d\d")


def is_aside(read: ReadSentence, figure: Figure, floor: int) -> bool:
    """Whether a figure cannot be compared with others.

    It adds to another, is a part of it or the same again in brackets; it moves by the minute; or it is an age or a
    time that is counted from something else.
    """
    if figure.qualifier == "extra" or _converts(read, figure) or is_part(read, figure, floor):
        return True
    if figure.kind == "measure" and not read.words.moving.isdisjoint(read.all_folded):
        return True
    relative = figure.unit == "duration" and read.folded_at(figure.last) in _RELATIVE
    return relative or read.folded(figure.first - 2, figure.first) == ["age", "of"]


def _converts(read: ReadSentence, figure: Figure) -> bool:
    """Whether a figure is the one before in another unit: "40 miles (64 km)", "$350m (# 233m)"."""
    before = [token.text for token in read.tokens[max(0, figure.first - 2) : figure.first]]
    return before[-1:] in (["("], ["["], ["/"]) or before == ["(", "#"]


def years_of(read: ReadSentence, figure: Figure) -> frozenset[str]:
    """The years named near a figure; not that of a date, if it is one."""
    around = read.folded(figure.first - DATED_WITHIN, figure.first)
    around += read.folded(figure.last, figure.last + DATED_WITHIN)
    return frozenset([word for word in around if len(word) == 4 and _YEAR.fullmatch(word)])


def month_of(read: ReadSentence, figure: Figure) -> int:
    """The month named nearest to a figure, 0 for none; not that of a date, if it is one, nor one it is held against."""
    if read.dates.months.keys().isdisjoint(read.all_folded):
        return 0  # most sentences
    named = [
        (max(figure.first - at, at - figure.last), read.dates.months[token.folded])
        for at, token in enumerate(read.tokens)
        if token.folded in read.dates.months
        and (token.text[0].isupper() or read.language == "es")
        and not figure.first <= at < figure.last
        and not (at and read.tokens[at - 1].folded in read.words.compared)
    ]
    distance, month = min(named, default=(DATED_WITHIN + 1, 0))
    return month if distance <= DATED_WITHIN else 0


def sense_of(read: ReadSentence, figure: Figure, ceiling: int) -> frozenset[str]:
    """In what sense a figure holds; two of different senses are never the same quantity."""
    shifts = read.words.shifts
    before = read.folded(figure.first - SHIFT_BEFORE, figure.first)
    behind = read.folded(figure.last, min(ceiling, figure.last + DATED_WITHIN))
    sense = {shifts[word] for word in (*before, *behind[:SHIFT_BEHIND]) if word in shifts}
    clause = (*before, *takewhile(lambda word: word not in CLAUSE_MARKS, behind[:SHIFT_BEHIND]))
    if not any(shifts.get(word) == "denied" for word in clause):
        sense.discard("denied")  # "at 365 metres, but not by this crew"
    last = [word for word in before[-4:] if word not in read.words.merely]
    if last[-1:] in (["to"], ["auf"]):
        sense.add("level")
    sense.update(read.words.compared[word] for word in last[-3:] if word in read.words.compared)
    near = before[-3:]
    if not _rate_openers(read.language).isdisjoint((*behind, *near)):
        sense.update(
            f"per {rate}"
            for phrase, rate in read.words.rates.items()
            if _holds(behind, phrase) or _holds(near, phrase)
        )
    return frozenset(sense)


@cache
def _rate_openers(code: str) -> frozenset[str]:
    """The first words of what says that a figure is per something."""
    return frozenset(phrase[0] for phrase in words_of(get_language(code)).rates)


def _holds(tokens: Sequence[str], phrase: Sequence[str]) -> bool:
    size = len(phrase)
    return phrase[0] in tokens and any(
        tuple(tokens[i : i + size]) == tuple(phrase) for i in range(len(tokens) - size + 1)
    )
