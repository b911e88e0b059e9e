"""The worst merges and splits of a grouping, with the shared terms that caused them."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import sparse

SHOWN = 10
TERMS = 6
Terms = Callable[[Sequence[str], Sequence[str]], list[str]]


@dataclass(frozen=True, slots=True)
class Mistake:
    """Two lots of articles that a merge joined, or a split parted, wrongly.

    ``within`` is the predicted event that holds both (a merge) or the gold event (a split); ``one`` and
    ``other`` are the events on the other side, ``pairs`` the pairs of articles that are wrong.
    """

    within: str
    one: str
    other: str
    pairs: int
    one_articles: tuple[str, ...]
    other_articles: tuple[str, ...]
    terms: tuple[str, ...]


def merges(gold: Mapping[str, str], predicted: Mapping[str, str], terms: Terms) -> list[Mistake]:
    """Gold events that one predicted event holds together, most wrong pairs first."""
    return _worst(predicted, gold, terms)


def splits(gold: Mapping[str, str], predicted: Mapping[str, str], terms: Terms) -> list[Mistake]:
    """Parts of one gold event that predicted events hold apart, most wrong pairs first."""
    return _worst(gold, predicted, terms)


def _worst(outer: Mapping[str, str], inner: Mapping[str, str], terms: Terms) -> list[Mistake]:
    lots: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for article in sorted(inner):
        if article in outer:
            lots[outer[article]][inner[article]].append(article)
    found = [
        (len(held[one]) * len(held[other]), within, one, other)
        for within, held in lots.items()
        for n, one in enumerate(sorted(held))
        for other in sorted(held)[n + 1 :]
    ]
    found.sort(key=lambda each: (-each[0], *each[1:]))
    return [
        Mistake(
            within,
            one,
            other,
            pairs,
            *_both(lots[within], one, other),
            _named(lots[within], one, other, terms),
        )
        for pairs, within, one, other in found[:SHOWN]
    ]


def _both(held: Mapping[str, list[str]], one: str, other: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(held[one]), tuple(held[other])


def _named(held: Mapping[str, list[str]], one: str, other: str, terms: Terms) -> tuple[str, ...]:
    return tuple(terms(held[one], held[other]))


def shared_terms(grouping: Any) -> Terms:
    """What two lots of articles have in common, by the TF-IDF vectors that the library grouped them with.

    Args:
        grouping: the library's ``Grouping`` of all the articles; a reprint is seen as its original.
    """
    where = {
        article.id: (language, row)
        for language in grouping.languages
        for row, article in enumerate(language.articles)
    }

    def terms(one: Sequence[str], other: Sequence[str]) -> list[str]:
        sums = [_summed([where.get(grouping.origin_of.get(a, a)) for a in lot]) for lot in (one, other)]
        weights: defaultdict[str, float] = defaultdict(float)
        for code in sums[0].keys() & sums[1].keys():
            names, first = sums[0][code]
            product = sparse.coo_matrix(first.multiply(sums[1][code][1]))
            for column, value in zip(product.col, product.data, strict=True):
                weights[names[column]] += round(float(value), 9)
        return [term for term, _ in sorted(weights.items(), key=lambda each: (-each[1], each[0]))[:TERMS]]

    return terms


def _summed(rows: Sequence[tuple[Any, int] | None]) -> dict[str, tuple[Sequence[str], Any]]:
    """The sum of articles' vectors, by language."""
    by_language: defaultdict[int, list[int]] = defaultdict(list)
    languages = {}
    for row in rows:
        if row is not None:
            languages[id(row[0])] = row[0]
            by_language[id(row[0])].append(row[1])
    return {
        str(key): (
            languages[key].vectors.terms,
            sparse.csr_matrix(np.asarray(languages[key].vectors.rows[numbers].sum(axis=0))),
        )
        for key, numbers in by_language.items()
    }
