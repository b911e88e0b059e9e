"""Reads which figures a report says were replaced by others, and what still gives them."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from summarizer.languages import get_language
from summarizer.models import Sentence
from summarizer.text.annotation import annotate
from summarizer.text.figures.finder import figures_in, may_hold
from summarizer.text.figures.numerals import tokens_of
from summarizer.text.figures.values import Figure

# Smaller whole numbers count many things: so many words beside it must be the same. Not tuned.
RARE = 13
SHARED_WITH = 2


def replaced_figures(text: str, language: str) -> Iterator[Figure]:
    """The figures that ``text`` gives as outdated, each beside the one that replaced it.

    >>> [figure.base for figure in replaced_figures("Holm will lose 850 jobs instead of 1,200.", "en")]
    [1200.0]
    """
    marks = _marks(language)
    if marks is None or not may_hold(text, language) or not marks[0].search(text):
        return
    given = _figures(text, language)
    for figure, start in given:
        others = [other for other, _ in given if other.base != figure.base and _one_unit(other, figure)]
        if others and marks[1].search(text, 0, start):
            yield figure


@cache
def _marks(language: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    """What stands in front of a figure that another one of the sentence has replaced: anywhere, and at the end."""
    pieces = get_language(language).statements.replaced
    if not pieces:
        return None
    mark = rf"(?:(?<!\w)|(?=,))(?:{'|'.join(pieces)})"
    return re.compile(rf"{mark}\b", re.IGNORECASE), re.compile(rf"{mark}\s*$", re.IGNORECASE)


def still_gives(sentence: Sentence, figure: Figure, replacing: Sentence, language: str) -> bool:
    """Whether an earlier ``sentence`` gives as true a ``figure`` that ``replacing`` says was replaced."""
    text = sentence.text
    if not any(own.base == figure.base and _one_unit(own, figure) for own, _ in _figures(text, language)):
        return False
    if any(own.base == figure.base for own in replaced_figures(text, language)):
        return False  # it says so itself
    if figure.base >= RARE or figure.base % 1:
        return True
    ours, theirs = (annotate(each.text, language).statement for each in (sentence, replacing))
    return sum(not stem[0].isdigit() for stem in {*ours.order} & {*theirs.order}) >= SHARED_WITH


def _one_unit(first: Figure, second: Figure) -> bool:
    """Whether two figures may measure the same; one without a unit may have that of the other."""
    return first.unit == second.unit or not first.unit or not second.unit


@lru_cache(maxsize=2_000)
def _figures(text: str, language: str) -> tuple[tuple[Figure, int], ...]:
    """The counts and measures of ``text``, each with the place where it begins."""
    cut = tokens_of(text)
    found = figures_in(text, language)
    return tuple((each, cut[each.first].start) for each in found if each.kind in {"count", "measure"})
