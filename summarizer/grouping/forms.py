"""Tells texts by one form, filled with other names and figures, from two reports that follow one text."""

from collections.abc import Sequence, Set
from typing import NamedTuple

from summarizer.grouping.outlines import END, HEAD_WORDS, Outline, telling
from summarizer.grouping.vectors import DocumentFrequencies

LEAST_FIGURES = 2  # not tuned
# A form says nothing of whom it tells: its court, office or town stand in it, and what makes the event is filled in.
# Phrases that name more than that are the news itself, which two outlets have from one agency. So what both have in
# phrases is no form the more, the more weight of names it holds, from the first to the second of these: of 31 judged
# pairs that look like forms 7 of 16 with less than 5 are of one event, of 8 with more than 8 all but one of one affair.
# From 7 and 12 to 9 and 14 the judged pairs have .820 (.815 without), and files of short items, weeks, ECB+ and
# AllSides are as without; from 5 and 10 five events of young stores are lost, from 8 and 10 three.
FORM_NAMES, NEWS_NAMES = 8.0, 12.0


class _Side(NamedTuple):
    """Of one text held against another: the words in no phrase of both, those in some, and their share."""

    rest: list[str]
    inside: Set[str]
    share: float


def form_of(first: Outline, second: Outline, table: DocumentFrequencies) -> tuple[float, float, float]:
    """How much of either text is a form; of what is outside it, the names' share and the words' weight.

    It is what stands in phrases of both, less what those name. The share is of the names that the other has too; the
    weight is of the words that both have and either has outside. Of figures, where both have some outside: then the
    lower share counts, since a form may be filled for one place day after day. Where either names nothing outside, both
    tell the same in part in the same words: that is not a form.
    """
    sides = _side(first, second), _side(second, first)
    empty = first.empty | second.empty
    named = [
        [stem for stem in telling(side.rest, empty) if stem in outline.names][:HEAD_WORDS]
        for side, outline in zip(sides, (first, second), strict=True)
    ]
    if not all(named):
        return 0.0, 0.0, 0.0
    figures = [[stem for stem in stems if any(map(str.isdigit, stem))] for stems in named]
    shares = [_share_had(named, (second, first), table)]
    if all(len(stems) >= LEAST_FIGURES for stems in figures):
        shares.append(_share_had(figures, (second, first), table))
    outside = {stem for side in sides for stem in side.rest} & first.counts.keys() & second.counts.keys()
    in_phrases = sides[0].inside & first.names & second.names
    told = (_weight(in_phrases - empty, table) - FORM_NAMES) / (NEWS_NAMES - FORM_NAMES)
    form = max(side.share for side in sides) * min(1.0, max(0.0, 1 - told))
    return form, min(shares), _weight(outside - empty, table)


def _weight(stems: Set[str], table: DocumentFrequencies) -> float:
    return sum(table.rarity(stem) ** 2 for stem in sorted(stems))


def _share_had(
    named: Sequence[Sequence[str]], against: Sequence[Outline], table: DocumentFrequencies
) -> float:
    """The share, by weight, of the words of either text that the other has."""
    weights = [
        (table.rarity(stem) ** 2, stem in other.words)
        for stems, other in zip(named, against, strict=True)
        for stem in stems
    ]
    return sum(weight for weight, had in weights if had) / max(sum(weight for weight, _ in weights), 1e-9)


def _side(outline: Outline, against: Outline) -> _Side:
    inside = [False] * len(outline.sequence)
    for start, phrase in enumerate(outline.phrases):
        if phrase in against.phrases_held:
            inside[start : start + outline.phrase] = [True] * outline.phrase
    words = [(word, covered) for word, covered in zip(outline.sequence, inside, strict=True) if word != END]
    rest = [word for word, covered in words if not covered]
    covered_words = {word for word, covered in words if covered}
    return _Side(rest, covered_words, (len(words) - len(rest)) / max(len(words), 1))
