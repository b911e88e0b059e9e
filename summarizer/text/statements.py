"""Analyses what a sentence states, for comparison: content in order, main clause, figures, negation, speaker."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from summarizer.text import tokens
from summarizer.text.clauses import main_clause
from summarizer.text.figures.finder import figures_in
from summarizer.text.figures.numerals import Token, tokens_of
from summarizer.text.figures.values import Figure, may_agree
from summarizer.text.language_patterns import (
    LEAST_PAST,
    LanguagePatterns,
    content_of,
    in_digits,
    in_one_word,
    patterns_of,
    speaks,
)
from summarizer.text.languages import in_small_letters
from summarizer.text.once import once
from summarizer.text.tokens import marked_words

# What is denied stands right behind the negation, in the same clause.
_DENIED = re.compile(r"[^,;:.—–]{0,60}")
_QUOTED = re.compile(r"[\"“]([^\"“”]{12,300})[\"”]")
# What a figure is of stands in the words right behind it: "40 passengers", "5.8 magnitude", "20 million doses".
_NEAR_WORDS = 2
# What became of people, or is measured, stands so many words before or behind the number. Not tuned.
_BESIDE = 4
# Behind these a number's noun does not follow any more. English.
_BEYOND = frozenset({"had", "has", "have", "in", "on", "at", "by", "and", "but", "to", "from"})
_LEFT = frozenset({("up", "from"), ("down", "from")})  # English
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


class Statement:
    """A sentence as what it states; each part is found when it is first asked for, since few sentences need all.

    ``order`` holds its content stems in order, number words as figures, and ``names`` those with a capital.
    """

    def __init__(self, text: str, language: str) -> None:
        self._given = text
        self._wording = patterns_of(language)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Statement) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[str, str]:
        return self._given, self._wording.language.code

    @once
    def _text(self) -> str:
        return in_one_word(in_digits(self._given, self._wording), self._wording)

    @once
    def _content(self) -> list[tuple[str, bool]]:
        return content_of(self._text, self._wording)

    @once
    def order(self) -> tuple[str, ...]:
        """Its content stems in order."""
        return tuple([stem for stem, _ in self._content])

    @once
    def names(self) -> frozenset[str]:
        """Those with a capital."""
        return frozenset([stem for stem, name in self._content if name and not stem[0].isdigit()])

    @property
    def _clause(self) -> str:
        return main_clause(self._text, self._wording.language.code)

    @once
    def _said(self) -> list[str]:
        """The words of the main clause."""
        code = self._wording.language.code
        if tokens.is_dotless(code):
            return tokens.words(self._clause)
        return [word for word, _, _ in marked_words(self._clause, code)]

    @once
    def main(self) -> frozenset[str]:
        """The stems of its main clause."""
        said = frozenset(_stand_for(self._said, self._wording))
        return said.intersection(self.order) or frozenset(self.order)

    @once
    def main_names(self) -> frozenset[str]:
        """The names in its main clause."""
        return self.names & self.main

    @once
    def verbs(self) -> frozenset[str]:
        """Those of the verbs there, as far as a language shows them."""
        return frozenset(_stand_for(_verbs(self._said, self._wording), self._wording)) - self._wording.empty

    @once
    def speaker(self) -> frozenset[str]:
        """The stems that only say who said it."""
        return _speaker(self._text, self.order, self._wording)

    @once
    def figures(self) -> tuple[StatedFigure, ...]:
        """Its figures that can be held against others."""
        found = figures_in(self._given, self._wording.language.code)
        return tuple(_figures(found, tokens_of(self._given), self._wording)) if found else ()

    @once
    def quoted(self) -> tuple[frozenset[str], ...]:
        """The stems of each quotation of two or more."""
        if '"' not in self._text and "“" not in self._text:
            return ()
        quoted = (
            {stem for stem, _ in content_of(each, self._wording)} for each in _QUOTED.findall(self._text)
        )
        return tuple([frozenset(stems) for stems in quoted if len(stems) > 1])

    @once
    def negated(self) -> bool:
        """Whether it denies something."""
        negation = self._wording.negation
        return negation is not None and negation.search(in_small_letters(self._text)) is not None

    @once
    def denied(self) -> frozenset[str]:
        """The stems of the main clause that stand behind a negation."""
        return frozenset(_denied(self._clause, self._wording))

    @once
    def days(self) -> frozenset[int]:
        """The weekdays that it names, 0 for Monday."""
        days = self._wording.days
        return frozenset([days[stem] for stem in self.order if stem in days])


def read_statement(text: str, language: str) -> Statement:
    """What ``text`` states, as far as its words tell; ``annotate`` keeps it.

    >>> read_statement("Forty-two passengers, police said, did not board.", "en").negated
    True
    """
    return Statement(text, language)


def stand_for(words: Iterable[str], language: str) -> list[str]:
    """The content stems of single words as statements have them: irregular verbs as their infinitives."""
    return _stand_for(list(words), patterns_of(language))


def _stand_for(words: Sequence[str], wording: LanguagePatterns) -> list[str]:
    same = wording.same
    return [same.get(stem, stem) for stem in tokens.stems(words, wording.language.code)]


def _verbs(words: Sequence[str], wording: LanguagePatterns) -> list[str]:
    """Those of ``words`` that are verbs by their form, or by what stands right before them."""
    known = wording.language.statements
    helpers, past, endings = known.helpers, wording.past, known.past_endings or "\0"
    return [
        word
        for before, word in zip(("", *words), words, strict=False)
        if word in past or before in helpers or (len(word) >= LEAST_PAST and word.endswith(endings))
    ]


def _speaker(text: str, order: Sequence[str], wording: LanguagePatterns) -> frozenset[str]:
    """The stems of ``order`` that stand only where ``text`` says who said it."""
    if wording.attribution is None or not speaks(text, wording):
        return frozenset()
    said = wording.attribution.sub(" ", text)
    if wording.behind_quotation:
        said = wording.behind_quotation.sub(" ", said)
    if said == text or not said.strip():
        return frozenset()
    return frozenset(order).difference(dict(content_of(said, wording)))


def _denied(text: str, wording: LanguagePatterns) -> Iterator[str]:
    """The first content stem after each negation in its clause; not a day ("was called off late on Thursday")."""
    for negation in wording.negation.finditer(in_small_letters(text)) if wording.negation else ():
        behind = _DENIED.match(text, negation.end())
        clause = wording.subordinate.split(behind[0])[0] if behind and wording.subordinate else ""
        first = (stem for stem, _ in content_of(clause, wording)[:1])
        yield from (stem for stem in first if stem not in wording.days)


def _figures(
    figures: Sequence[Figure], cut: Sequence[Token], wording: LanguagePatterns
) -> Iterator[StatedFigure]:
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


def _counted(cut: Sequence[Token], wording: LanguagePatterns) -> str:
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


def _outcomes(cut: Sequence[Token], wording: LanguagePatterns) -> Iterator[str]:
    """What became of those counted, as far as ``cut`` says it in words that are known; else its content stems."""
    topics = wording.language.figures.topics if wording.language.figures else {}
    known = {topics[token.folded] for token in cut if token.folded in topics}
    yield from known or _stems_behind(cut, wording)


def _stems_behind(cut: Sequence[Token], wording: LanguagePatterns) -> Iterator[str]:
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
