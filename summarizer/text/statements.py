"""Analyses what a sentence states, for comparison: content in order, main clause, figures, negation, speaker."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import islice

from summarizer.languages import Language, get_language
from summarizer.text import tokens
from summarizer.text.asides import done_before, main_clause_again
from summarizer.text.figures.finder import figures_in, has_number_word
from summarizer.text.figures.numerals import Number, Token, number_at, tokens_of
from summarizer.text.figures.values import Figure, may_agree
from summarizer.text.languages import for_small_letters, in_small_letters, stop_words

# What is denied stands right behind the negation, in the same clause.
_DENIED = re.compile(r"[^,;:.—–]{0,60}")
_MARKED = re.compile(r"[\"“”„«»]")
_QUOTED = re.compile(r"[\"“]([^\"“”]{12,300})[\"”]")
# Fewer words than this are no clause: what was left out was the statement.
_LEAST_CLAUSE = 5
# Fewer words behind a verb of saying are no statement: "as the mayor said on Monday".
_LEAST_SAID = 3
# Shorter words with the ending of a past form are none ("need"). With 4 the signs of a report part pairs less well:
# average precision .784 instead of .785 over six sets, each left out of the fit.
_LEAST_PAST = 5
# What a figure is of stands in the words right behind it: "40 passengers", "5.8 magnitude", "20 million doses".
_NEAR_WORDS = 2
# What became of people, or is measured, stands so many words before or behind the number. Not tuned.
_BESIDE = 4
# Behind these a number's noun does not follow any more. English.
_BEYOND = frozenset({"had", "has", "have", "in", "on", "at", "by", "and", "but", "to", "from"})
_LEFT = frozenset({("up", "from"), ("down", "from")})  # English
_SMALL = 20  # larger numbers are rarely written in one word
# Days and ages are not quantities; a year is not one of these.
_COMPARED = frozenset({"count", "measure", "votes"})


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A figure; ``counted`` is its unit or else the stem behind it (``""`` for none), ``near`` the stems of what.

    ``outcome`` says what became of people, or what is measured, so that those killed are not held against those aboard,
    nor a price against a reward; ``None`` where ``counted`` says enough by itself.
    """

    figure: Figure
    counted: str
    near: frozenset[str]
    outcome: frozenset[str] | None = None
    is_people: bool = False


@dataclass(frozen=True, slots=True)
class _Wording:
    """What ``read_statement`` needs of a language, as stems and patterns."""

    language: Language
    empty: frozenset[str]  # stems that say nothing of a fact
    same: dict[str, str]  # stems with what they stand for: a figure, another form of a verb
    past: frozenset[str]  # irregular forms of verbs
    days: dict[str, int]
    negation: re.Pattern[str] | None
    attribution: re.Pattern[str] | None
    behind_quotation: re.Pattern[str] | None
    says: re.Pattern[str] | None
    speech: tuple[str, ...]  # of what is said somebody to say it; none where it is written as patterns
    subordinate: re.Pattern[str] | None
    phrases: re.Pattern[str] | None
    any_phrase: (
        re.Pattern[str] | None
    )  # the same without groups, an eighth of the time; one sentence in a hundred has one
    generic: frozenset[str]  # stems that say of those counted that they are people, and no more


class Statement:
    """A sentence as what it states; each part is found when it is first asked for, since few sentences need all.

    ``order`` holds its content stems in order, number words as figures, and ``names`` those with a capital.
    """

    def __init__(self, text: str, language: str) -> None:
        self._given = text
        self._wording = _wording(language)
        self._text = _in_one_word(_in_digits(text, self._wording), self._wording)
        content = _content(self._text, self._wording)
        self.order: tuple[str, ...] = tuple([stem for stem, _ in content])
        self.names = frozenset([stem for stem, name in content if name and not stem[0].isdigit()])

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Statement) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[str, str]:
        return self._given, self._wording.language.code

    @property
    def _clause(self) -> str:
        return main_clause(self._text, self._wording.language.code)

    @cached_property
    def _said(self) -> list[str]:
        """The words of the main clause."""
        return tokens.words(self._clause)

    @cached_property
    def main(self) -> frozenset[str]:
        """The stems of its main clause."""
        said = frozenset(_stand_for(self._said, self._wording))
        return said.intersection(self.order) or frozenset(self.order)

    @cached_property
    def main_names(self) -> frozenset[str]:
        """The names in its main clause."""
        return self.names & self.main

    @cached_property
    def verbs(self) -> frozenset[str]:
        """Those of the verbs there, as far as a language shows them."""
        return frozenset(_stand_for(_verbs(self._said, self._wording), self._wording)) - self._wording.empty

    @cached_property
    def speaker(self) -> frozenset[str]:
        """The stems that only say who said it."""
        return _speaker(self._text, self.order, self._wording)

    @cached_property
    def figures(self) -> tuple[StatedFigure, ...]:
        """Its figures that can be held against others."""
        found = figures_in(self._given, self._wording.language.code)
        return tuple(_figures(found, tokens_of(self._given), self._wording)) if found else ()

    @cached_property
    def quoted(self) -> tuple[frozenset[str], ...]:
        """The stems of each quotation of two or more."""
        if '"' not in self._text and "“" not in self._text:
            return ()
        quoted = ({stem for stem, _ in _content(each, self._wording)} for each in _QUOTED.findall(self._text))
        return tuple([frozenset(stems) for stems in quoted if len(stems) > 1])

    @cached_property
    def negated(self) -> bool:
        """Whether it denies something."""
        negation = self._wording.negation
        return negation is not None and negation.search(in_small_letters(self._text)) is not None

    @cached_property
    def denied(self) -> frozenset[str]:
        """The stems of the main clause that stand behind a negation."""
        return frozenset(_denied(self._clause, self._wording))

    @cached_property
    def days(self) -> frozenset[int]:
        """The weekdays that it names, 0 for Monday."""
        days = self._wording.days
        return frozenset([days[stem] for stem in self.order if stem in days])


def read_statement(text: str, language: str) -> Statement:
    """What ``text`` states, as far as its words tell.

    >>> read_statement("Forty-two passengers, police said, did not board.", "en").negated
    True
    """
    return Statement(text, language)


def stand_for(words: Iterable[str], language: str) -> list[str]:
    """The content stems of single words as statements have them: irregular verbs as their infinitives."""
    return _stand_for(list(words), _wording(language))


def _stand_for(words: Sequence[str], wording: _Wording) -> list[str]:
    same = wording.same
    return [same.get(stem, stem) for stem in tokens.stems(words, wording.language.code)]


def _verbs(words: Sequence[str], wording: _Wording) -> list[str]:
    """Those of ``words`` that are verbs by their form, or by what stands right before them."""
    known = wording.language.statements
    helpers, past, endings = known.helpers, wording.past, known.past_endings or "\0"
    return [
        word
        for before, word in zip(("", *words), words, strict=False)
        if word in past or before in helpers or (len(word) >= _LEAST_PAST and word.endswith(endings))
    ]


@lru_cache(maxsize=2_000)
def main_clause(text: str, language: str) -> str:
    """``text`` without who said it and without subordinate clauses, as far as commas and conjunctions show them.

    >>> main_clause("After the fire broke out, police closed the road to the port.", "en").strip()
    'police closed the road to the port.'
    """
    wording = _wording(language)
    unattributed = (
        wording.attribution.sub(" ", text) if wording.attribution and _speaks(text, wording) else text
    )
    bare = _without_asides(unattributed, wording)
    return bare if len(bare.split()) >= _LEAST_CLAUSE else unattributed


def clause_or_said(text: str, language: str) -> str:
    """The main clause or, where who said it would be all, what stands behind the verb of saying.

    >>> clause_or_said("Police said nobody was hurt.", "en").strip()
    'nobody was hurt.'
    """
    clause, wording = main_clause(text, language), _wording(language)
    if clause.strip() or wording.says is None:
        return clause
    verb = wording.says.search(text)
    said = text[verb.end() :] if verb else ""
    return _without_asides(said if len(said.split()) >= _LEAST_SAID else text, wording)


def _without_asides(text: str, wording: _Wording) -> str:
    """``text`` without subordinate clauses."""
    if wording.subordinate is None:
        return text
    return wording.subordinate.sub(lambda aside: " " + _resumed(aside, wording), text)


def _resumed(aside: re.Match[str], wording: _Wording) -> str:
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
    wording = _wording(language)
    clauses = wording.language.clauses
    if not clauses.before_past or _MARKED.search(text) or (wording.speech and _speaks(text, wording)):
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
    wording = _wording(language)
    if not wording.language.clauses.views or _MARKED.search(text):
        return False
    return _done_before(_without_asides(text, wording), wording) in wording.language.clauses.views


def _done_before(clause: str, wording: _Wording) -> str:
    language = wording.language
    return done_before(clause, language.clauses, wording.past, language.statements.past_endings)


def _speaks(text: str, wording: _Wording) -> bool:
    """Whether a verb of saying may be in a text: quicker than to look for who said it."""
    return not wording.speech or any(map(in_small_letters(text).__contains__, wording.speech))


def _speaker(text: str, order: Sequence[str], wording: _Wording) -> frozenset[str]:
    """The stems of ``order`` that stand only where ``text`` says who said it."""
    if wording.attribution is None or not _speaks(text, wording):
        return frozenset()
    said = wording.attribution.sub(" ", text)
    if wording.behind_quotation:
        said = wording.behind_quotation.sub(" ", said)
    if said == text or not said.strip():
        return frozenset()
    return frozenset(order).difference(dict(_content(said, wording)))


def _denied(text: str, wording: _Wording) -> Iterator[str]:
    """The first content stem after each negation in its clause; not a day ("was called off late on Thursday")."""
    for negation in wording.negation.finditer(in_small_letters(text)) if wording.negation else ():
        behind = _DENIED.match(text, negation.end())
        clause = wording.subordinate.split(behind[0])[0] if behind and wording.subordinate else ""
        first = (stem for stem, _ in _content(clause, wording)[:1])
        yield from (stem for stem in first if stem not in wording.days)


def _content(text: str, wording: _Wording) -> list[tuple[str, bool]]:
    """The content stems of ``text`` in order, number words as figures, and whether each is written with a capital."""
    same, empty = wording.same, wording.empty
    marked = tokens.marked_words(text, wording.language.code)
    return [(meant, name) for _, stem, name in marked if (meant := same.get(stem, stem)) not in empty]


@cache
def _wording(code: str) -> _Wording:
    language = get_language(code)
    words = language.statements
    empty = frozenset(tokens.stems(sorted([*stop_words(code), *words.frame]), code))
    irregular = _to_infinitive(words.irregular, code)
    past = frozenset(form for forms in words.irregular for form in forms.split()[:-1])
    small = {
        word: value
        for word, value in (language.numbers.values if language.numbers else {}).items()
        if value <= _SMALL
    }
    figures = (
        dict(zip(tokens.stems(small, code), map(str, small.values()), strict=True)) if words.frame else {}
    )
    weekdays = language.dates.weekdays
    return _Wording(
        language=language,
        empty=empty,
        same={**irregular, **figures},
        past=past,
        days=dict(zip(tokens.stems(weekdays, code), weekdays.values(), strict=True)),
        negation=_negation(words.negations),
        attribution=_attribution(words.speech),
        behind_quotation=_behind_quotation(words.speech),
        says=_says(words.speech),
        speech=_plain(words.speech),
        subordinate=_subordinate(words.subordinate),
        phrases=_phrases([f"({pattern})" for pattern, _ in words.phrases]),
        any_phrase=_phrases([pattern for pattern, _ in words.phrases]),
        generic=frozenset(tokens.stems(sorted(language.figures.generic if language.figures else ()), code)),
    )


def _negation(patterns: Sequence[str]) -> re.Pattern[str] | None:
    """A negation; not one that a hyphen joins to another word ("a never-before-seen flood")."""
    return for_small_letters(rf"(?<!-)(?:{'|'.join(patterns)})(?!-)") if patterns else None


def _phrases(patterns: Sequence[str]) -> re.Pattern[str] | None:
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b") if patterns else None


def _subordinate(openers: Sequence[str]) -> re.Pattern[str] | None:
    """A clause beside the main one, as far as its comma or semicolon; in front of a sentence it must have one."""
    opened = rf"(?:{'|'.join(openers)})\b(?:[^,;]|(?<=\d),(?=\d{{3}}))*"  # "2,400" ends no clause
    return re.compile(rf"^\W{{0,3}}{opened}[,;]|\s{opened}[,;]?", re.IGNORECASE) if openers else None


def _plain(words: Sequence[str]) -> tuple[str, ...]:
    """These words where all of them are spelt out, none of them where one is a pattern."""
    spelt = all(word.replace(" ", "").isalpha() and word == in_small_letters(word) for word in words)
    return tuple(words) if spelt else ()


def _says(speech: Sequence[str]) -> re.Pattern[str] | None:
    """A verb of saying, with what joins to it what was said."""
    return re.compile(rf"\b(?:{'|'.join(speech)})\b(?:\s+that\b)?", re.IGNORECASE) if speech else None


def _attribution(speech: Sequence[str]) -> re.Pattern[str] | None:
    """Who said it, at the end of a sentence or at its beginning."""
    said = rf"\b(?:{'|'.join(speech)})\b"
    behind = rf"(?:,|^)[^,]{{0,70}}{said}[^,]{{0,60}}\.?$"
    before = rf"^[^,]{{0,60}}{said}[^,]{{0,30}}?(?:that\b|[,:])"
    return re.compile(f"{behind}|{before}", re.IGNORECASE) if speech else None


def _in_one_word(text: str, wording: _Wording) -> str:
    """``text`` with the phrases for which there is one word as that word: "stepped down", "resigned"."""
    small = in_small_letters(text)
    if wording.phrases is None or wording.any_phrase is None or not wording.any_phrase.search(small):
        return text
    parts, end = [], 0
    for phrase in wording.phrases.finditer(small):
        parts += [
            text[end : phrase.start()],
            wording.language.statements.phrases[(phrase.lastindex or 1) - 1][1],
        ]
        end = phrase.end()
    return "".join((*parts, text[end:]))


def _in_digits(text: str, wording: _Wording) -> str:
    """``text`` with its larger numbers in digits, so that "forty-two" is not taken for a forty and a two."""
    numbering = wording.language.numbers
    if (
        numbering is None
        or not wording.language.statements.frame
        or not has_number_word(text, wording.language.code)
    ):
        return text
    cut, openers = tokens_of(text), numbering.openers
    parts, end, behind = [], 0, 0
    for place in [i for i, token in enumerate(cut) if token[1] in openers or token[0][0].isdecimal()]:
        number = number_at(cut, place, numbering) if place >= behind else None
        behind = number.last if number else behind
        if number and _is_whole(number) and (number.in_words or number.last > number.first + 1):
            parts += [text[end : cut[number.first].start], str(int(number.value))]
            end = cut[number.last - 1].end
    return "".join((*parts, text[end:])) if parts else text


def _is_whole(number: Number) -> bool:
    return number.high == number.value > _SMALL and number.value % 1 == 0


def _behind_quotation(speech: Sequence[str]) -> re.Pattern[str] | None:
    """Who said it behind a quotation, whatever else the speaker did: "the mayor said, and sat down"."""
    said = rf"\b(?:{'|'.join(speech)})\b"
    return re.compile(rf'(?<=["”])[^"“”]{{0,80}}{said}[^"“”]*$', re.IGNORECASE) if speech else None


def _figures(figures: Sequence[Figure], cut: Sequence[Token], wording: _Wording) -> Iterator[StatedFigure]:
    for figure in figures:
        if figure.kind in _COMPARED and not _is_left(cut, figure):
            near = tuple(islice(_stems_behind(cut[figure.last :], wording), _NEAR_WORDS))
            counted = figure.unit or _counted(cut[figure.last :], wording)
            is_people = counted in wording.generic
            beside = (*cut[max(0, figure.first - _BESIDE) : figure.first], *cut[figure.last :][:_BESIDE])
            shared = is_people or figure.unit
            outcome = frozenset(_outcomes(beside, wording)) - {counted} if shared else None
            yield StatedFigure(figure, counted, frozenset((*near, figure.unit)) - {""}, outcome, is_people)


def _is_left(cut: Sequence[Token], figure: Figure) -> bool:
    """Whether a figure is the one that another came from: "down from 46,000"."""
    before = tuple(token.folded for token in cut[max(0, figure.first - 2) : figure.first])
    return before in _LEFT


def _counted(cut: Sequence[Token], wording: _Wording) -> str:
    """The first content stem of ``cut``, unless a clause goes on before it: "the four had been in the house"."""
    for token in cut:
        if not token.is_word:
            return ""
        stem = tokens.stems([token.folded], wording.language.code)[0]
        if stem not in wording.empty:
            return wording.same.get(stem, stem)
        if token.folded in _BEYOND:
            return ""
    return ""


def _outcomes(cut: Sequence[Token], wording: _Wording) -> Iterator[str]:
    """What became of those counted, as far as ``cut`` says it in words that are known; else its content stems."""
    topics = wording.language.figures.topics if wording.language.figures else {}
    known = {topics[token.folded] for token in cut if token.folded in topics}
    yield from known or _stems_behind(cut, wording)


def _stems_behind(cut: Sequence[Token], wording: _Wording) -> Iterator[str]:
    """The content stems of ``cut``, figures left out."""
    for token in cut:
        if token.is_word:
            stem = tokens.stems([token.folded], wording.language.code)[0]
            if stem not in wording.empty:
                yield wording.same.get(stem, stem)


def conflicts(first: Statement, second: Statement) -> int:
    """How many figures of ``first`` the other gives otherwise: of the same thing, and none that agrees."""
    return sum(_is_given_otherwise(figure, second.figures) for figure in first.figures)


def _is_given_otherwise(stated: StatedFigure, others: Sequence[StatedFigure]) -> bool:
    same = any(stated.near & other.near for other in others)
    return same and not any(may_agree(stated.figure, other.figure) for other in others)


def shared_in_order(first: Statement, second: Statement) -> int:
    """How many stems, others between them allowed, the two have in the same order.

    Hunt and Szymanski (1977), Communications of the ACM 20: few stems match, so only the matches are visited.
    """
    places: dict[str, list[int]] = {}
    for place, stem in enumerate(second.order):
        places.setdefault(stem, []).append(place)
    ends: list[int] = []
    for stem in first.order:
        for place in reversed(places.get(stem, ())):
            at = bisect_left(ends, place)
            ends[at : at + 1] = [place]
    return len(ends)


def _to_infinitive(irregular: Sequence[str], code: str) -> dict[str, str]:
    """The stems of irregular forms, each with that of its infinitive."""
    infinitives = {}
    for forms in irregular:
        *others, infinitive = tokens.stems(forms.split(), code)
        infinitives.update(dict.fromkeys(others, infinitive))
    return infinitives
