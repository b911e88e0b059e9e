"""Weighs the evidence that two similar articles report the same event, by a second, closer look at both.

Likeness counts what two articles share. Two verdicts by one form, two items of one town, two pages with one frame
share a great deal; what tells them apart is what only one of them says. So evidence is the likeness, lowered where the
opening of either is not found in the other, where all that is shared is common, and where the shared words are whole
phrases and the rest differs. Two articles and a table of frequencies decide it, and nothing else.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import sparse

from summarizer.grouping.days import PublicationDays
from summarizer.grouping.outlines import Outline, form_of
from summarizer.grouping.vectors import PRIOR_ARTICLES, DocumentFrequencies

Floats = npt.NDArray[np.float64]
Numbers = npt.NDArray[np.int64]
Bag = tuple[Numbers, Numbers]  # columns of words, and where those of each article begin
Rows = Any  # ``Floats`` or a sparse matrix, which multiply alike

# What follows was chosen together, by random search (docs/experiments/2026-11-29-grouping.md): BCubed F1 of ECB+,
# AllSides and Multi-News, F1 of 750 judged pairs in ten languages, 68 files of short items, 180 pairs of affairs, the
# sample corpus, a made week.
# The power of the cosine of all that two articles say, beside that of their vectors: at .4, .5 and .6 the pairs have
# .789, .785, .781.
WHOLE = 0.4
# Shares of titles and heads, and a weight shared, that leave a likeness as it is; and how fast less of it tells.
ENOUGH_TITLE, TITLE_POWER = 0.68, 0.69
ENOUGH_HEAD, HEAD_POWER = 0.19, 0.81
ENOUGH_SHARED, SHARED_POWER = 4.8, 1.44
# Of two texts with a phrase in common only the words count that either has outside such phrases, and less of them tells
# more: a row of buttons, a mail form or an agency's contact makes no event. At a power of 0, .6, .8 and 1 the pairs
# have .798, .807, .807, .807 (.797 with the words of phrases; six wrong ones less, no right one lost), AllSides .971
# each time; with enough at 3.6, 4.6, 4.8 and 5.2 the pairs .802, .807, .807, .804. 803 exact events of files and weeks
# are 808. Fading with the power 1.5 of what is prior costs AllSides .001.
PHRASED_POWER, PHRASED_SLOPE = 0.8, 2.0
# Who and where make two articles alike, but not one event: four pieces of news on one company, a museum's dig and its
# closing, one mayor's two visits. So the cosine of the words that are no names counts where there is less of it than
# this; the more, the more of the table is prior, and the more such words there are. Of texts without capitals nobody
# knows what is a name. docs/experiments/2026-11-30-grouping.md has the table.
ENOUGH_COMMON, COMMON_POWER, FEW_COMMON, NO_COMMON = 0.06, 0.8, 10.0, 0.02
LEAST_SHOWN = 0.3  # of what is needed: less decides nothing, and is not looked at again; saves time
# These tell the more, the less a table has counted; and all likeness counts for less with such a table.
UNTAUGHT_POWER = 3.1
UNTAUGHT, UNTAUGHT_SLOPE = 0.25, 1.4
# Where nobody says when either came out, titles must say the same more: at 0, .3, .35, .4 and .5 the pairs have .768,
# .785, .785, .776, .773 (with a power of the whole of .5).
ENOUGH_UNDATED_TITLE, UNDATED_TITLE_POWER = 0.3, 0.35
# The share of a text in phrases that both have from which it may be a form, and how fast that tells.
LEAST_FORM, FORM_SLOPE, FORM_HEAD, FORM_POWER = 0.22, 1.6, 0.6, 3.0
OUTSIDE = 0.1  # with a larger share in phrases, heads are compared by the names outside them
SAME_DAY = 0.28  # what publication on one day adds, and in how many days it fades
SAME_DAY_FADES = 2.0  # not tuned
# Of one outlet it takes away as much: who reports an event twice in a day says it in a new version, and what else one
# outlet tells that day are other items in the same words. From a tenth to four of what is added, three more of 136
# files of short items are right (in a call and in a young store) and two more events of a made week, and nothing else
# changes; with neither, two of these.
# Where one of two articles has no date it counts as if half a day from the other: were it to count as if far away, an
# undated report could not join what dated ones of its day join. From 0 to 1.4 the sample corpus with one article left
# out, or one more, is grouped as it should be, at 1.6 not; no other set changes.
UNKNOWN_GAP = 0.5
LEAST_EVIDENT = 0.09  # likeness below which no evidence reaches what is needed
# The best evidence of a pair across two groups that merge: from .110 to .120 the same within .004.
EVIDENT = 0.115
# Articles times words that are compared as plain arrays: up to 30 articles or so. Sparse ones take longer to make and
# to check than to multiply.  # not tuned
MOST_CELLS = 100_000


@dataclass(frozen=True)
class Evidence:
    """Of pairs of articles: ``value`` is what all of it comes to; the rest is what it is made of, each 0 to 1.

    ``title``: the share of both titles, by weight, that the other text has; ``head`` of both heads, less the phrases
    that ``form`` counts; ``shared``: how much weight they share at all; ``form``: how much of the text with more of it
    stands in phrases that both have; ``opening``: the cosine of their heads, which ``value`` does not count.
    """

    value: Floats
    title: Floats
    head: Floats
    shared: Floats
    form: Floats
    opening: Floats


def weigh_evidence(
    outline: Callable[[int], Outline],
    pairs: tuple[Numbers, Numbers],
    similarity: Floats,
    table: DocumentFrequencies,
    days: PublicationDays,
) -> Evidence:
    """The evidence of pairs that two articles report the same event.

    Args:
        outline: number of an article → its outline.
        pairs: numbers of the one and of the other article of each pair.
        similarity: their cosines.
        table: the frequencies that rarity is taken from.
        days: when articles were published, by number.
    """
    numbers, places = np.unique(np.concatenate(pairs), return_inverse=True)
    outlines = [outline(int(number)) for number in numbers]
    first, second = places[: len(pairs[0])], places[len(pairs[0]) :]
    title, titles, head, shared, whole, opening = (
        found[first, second] for found in _compared(outlines, table)
    )
    form = np.zeros(len(first))
    for number, (i, j) in enumerate(zip(first.tolist(), second.tolist(), strict=True)):
        if not outlines[i].phrase_numbers.isdisjoint(outlines[j].phrase_numbers):
            form[number], rest, outside = form_of(outlines[i], outlines[j], table)
            head[number] = rest if form[number] > OUTSIDE else head[number]
            shared[number] = outside if form[number] else shared[number]
    gaps = np.abs(days.day[pairs[0]] - days.day[pairs[1]])
    unknown = np.isnan(days.day[pairs[0]]), np.isnan(days.day[pairs[1]])
    undated = unknown[0] & unknown[1]
    gaps[unknown[0] ^ unknown[1]] = UNKNOWN_GAP
    publishers = np.array([outline.publisher for outline in outlines], dtype=object)
    on_one_day = SAME_DAY * np.nan_to_num(np.exp(-gaps / SAME_DAY_FADES))
    prior = untaught(table)
    doubt = _doubt(title, head, shared, form, prior) + undated * prior * UNDATED_TITLE_POWER * _shortfall(
        titles + 0.05, ENOUGH_UNDATED_TITLE
    )
    alike = (
        similarity ** (1 - WHOLE)
        * whole**WHOLE
        * (1 + np.where(publishers[first] == publishers[second], -on_one_day, on_one_day))
    )
    value = alike * np.exp(-doubt) / (1 + UNTAUGHT * prior**UNTAUGHT_SLOPE)
    value *= np.exp(-prior * COMMON_POWER * _names_alone(outlines, (first, second), value, table))
    return Evidence(value, title, head, np.minimum(1.0, shared / ENOUGH_SHARED), form, opening)


def untaught(table: DocumentFrequencies) -> float:
    """How much of a table is prior: 1 if it has counted no articles, near 0 if it has counted very many.

    What the day's news all speak of looks rare to a table that has counted little, and likeness is overstated.
    """
    return PRIOR_ARTICLES / (PRIOR_ARTICLES + table.articles)


def _doubt(title: Floats, head: Floats, shared: Floats, form: Floats, prior: float) -> Floats:
    """The logarithm by which a similarity is reduced; the more of the table is prior, the more."""
    doubt = (
        TITLE_POWER * _shortfall(title + 0.02, ENOUGH_TITLE)
        + HEAD_POWER * _shortfall(head + 0.02, ENOUGH_HEAD)
        + SHARED_POWER * _shortfall(shared + 0.1, ENOUGH_SHARED)
    ) * prior**UNTAUGHT_POWER
    doubt += PHRASED_POWER * (form > 0) * _shortfall(shared + 0.1, ENOUGH_SHARED) * prior**PHRASED_SLOPE
    formal = np.clip(FORM_SLOPE * (form - LEAST_FORM), 0, 1)
    return np.asarray(doubt + FORM_POWER * formal * _shortfall(head + 0.02, FORM_HEAD))


def _shortfall(values: Floats, enough: float) -> Floats:
    """How far values fall short of what is enough, as a logarithm; 0 where they do not."""
    return np.maximum(0.0, np.log(enough / values))


def _compared(outlines: Sequence[Outline], table: DocumentFrequencies) -> tuple[Floats, ...]:
    """How alike each two articles are, by rarity, as six tables.

    The share of their titles that the other text has; that the other title has; the share of their heads that the
    other text has; the weight that the texts share; the cosine of the texts; that of their heads.
    """
    column = _columns()
    words, titles, heads = (
        _table([bag(outline) for outline in outlines], column)
        for bag in (
            lambda outline: outline.counts,
            lambda outline: sorted(outline.title),
            lambda outline: sorted(outline.head),
        )
    )
    rarity = np.array([*map(table.rarities.__getitem__, column)])
    rows = _rows_of((len(outlines), len(column)))
    all_words, title_words = (rows(np.ones(len(bag[0])), bag).T for bag in (words, titles))

    def shares(some: Bag, all_: Rows) -> Floats:
        """The share of some words, by weight, that the other article has among all."""
        weights = rows(rarity[some[0]] ** 2, some)
        hits, own = _filled(weights @ all_), _filled(weights.sum(axis=1)).ravel()
        return np.asarray((hits + hits.T) / np.maximum(own[:, None] + own[None, :], 1e-9))

    said = rows(_of_length_one((1 + np.log(_times(outlines))) * rarity[words[0]], words), words)
    opened = rows(_of_length_one(rarity[heads[0]], heads), heads)
    shared = _filled(rows(rarity[words[0]] ** 2, words) @ all_words)
    return (
        shares(titles, all_words),
        shares(titles, title_words),
        shares(heads, all_words),
        shared,
        _filled(said @ said.T),
        _filled(opened @ opened.T),
    )


def _names_alone(
    outlines: Sequence[Outline], pairs: tuple[Numbers, Numbers], value: Floats, table: DocumentFrequencies
) -> Floats:
    """How much less of each pair that shows ``value`` than is enough is beside names, as a logarithm."""
    missing, near = np.zeros(len(value)), value >= LEAST_SHOWN * EVIDENT
    numbers, places = np.unique(np.concatenate([pairs[0][near], pairs[1][near]]), return_inverse=True)
    first, second = places[: int(near.sum())], places[int(near.sum()) :]
    missing[near] = _missing_beside_names([outlines[number] for number in numbers], table)[first, second]
    return missing


def _missing_beside_names(outlines: Sequence[Outline], table: DocumentFrequencies) -> Floats:
    """How far the cosine of the words of each two that are no names falls short of what is enough, as a logarithm.

    It counts the less, the fewer such words either has: what a short item leaves unsaid says little.
    """
    column = _columns()
    bag = _table([outline.common for outline in outlines], column)
    times = np.array([count for outline in outlines for count in outline.common.values()], dtype=np.float64)
    rarity = np.array([*map(table.rarities.__getitem__, column)])
    rows = _rows_of((len(outlines), max(1, len(column))))
    said = rows(_of_length_one((1 + np.log(times)) * rarity[bag[0]], bag), bag)
    words = np.diff(bag[1])
    fewer = np.minimum(words[:, None], words[None, :])
    alike = np.maximum(_filled(said @ said.T), NO_COMMON)
    return np.asarray(fewer / (fewer + FEW_COMMON) * _shortfall(alike, ENOUGH_COMMON))


def _rows_of(shape: tuple[int, int]) -> Callable[[Floats, Bag], Rows]:
    """What makes rows of values and columns: plain ones of few articles, where sparse ones are dear to make."""

    def plain(values: Floats, bag: Bag) -> Floats:
        made = np.zeros(shape)
        made[np.repeat(np.arange(shape[0]), np.diff(bag[1])), bag[0]] = values
        return made

    def thin(values: Floats, bag: Bag) -> sparse.csr_matrix:
        return sparse.csr_matrix((values, *bag), shape=shape)

    return plain if shape[0] * shape[1] <= MOST_CELLS else thin


def _times(outlines: Sequence[Outline]) -> Floats:
    return np.array([count for outline in outlines for count in outline.counts.values()], dtype=np.float64)


def _of_length_one(values: Floats, bag: Bag) -> Floats:
    row = np.repeat(np.arange(len(bag[1]) - 1), np.diff(bag[1]))
    lengths = np.sqrt(np.bincount(row, weights=values * values, minlength=len(bag[1]) - 1))
    return np.asarray(values / np.maximum(lengths, 1e-9)[row])


def _filled(product: Rows) -> Floats:
    return np.asarray(product.todense() if sparse.issparse(product) else product)


def _columns() -> defaultdict[str, int]:
    """The column of each word, in the order in which they are asked for."""
    return defaultdict(count().__next__)


def _table(bags: Sequence[Iterable[str]], column: defaultdict[str, int]) -> Bag:
    """Columns of the words of each bag, and where each bag begins; new words get a column of their own."""
    columns: list[int] = []
    starts = [0]
    for bag in bags:
        columns += map(column.__getitem__, bag)
        starts.append(len(columns))
    return np.array(columns, dtype=np.int64), np.array(starts, dtype=np.int64)
