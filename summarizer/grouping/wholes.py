"""Holds groups of articles against each other as wholes; a word weighs by its rarity and how few groups have it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from summarizer.grouping.days import Floats
from summarizer.grouping.outlines import Outline
from summarizer.grouping.vectors import DocumentFrequencies, unit_rows

STEPS = 9  # digits that decide, so that the last bits of a float do not


@dataclass(frozen=True)
class WholeWords:
    """Of articles by number: how often each says each word, which it opens with; how rare each word is in general."""

    said: sparse.csr_matrix
    opens: sparse.csr_matrix
    rarity: Floats

    def compared(self, groups: Sequence[Sequence[int]]) -> tuple[Floats, Floats]:
        """How alike each two groups are, 0 to itself; how much of what either opens with the other tells, on average.

        A word that ``d`` of ``n`` groups have weighs its rarity times ``log((n + 1) / d)``.
        """
        member = _membership(groups, self.said.shape[0])
        said = sparse.csr_matrix(member @ self.said)
        said.sort_indices()
        held = np.bincount(said.indices, minlength=said.shape[1])
        weight = self.rarity * np.log((len(groups) + 1) / np.maximum(held, 1))
        opened = sparse.csr_matrix((member @ self.opens).sign() @ sparse.diags(weight**2))
        told = np.asarray((opened @ said.sign().T).todense())
        told /= np.maximum(np.asarray(opened.sum(axis=1)), 1e-9)
        said.data = (1 + np.log(said.data)) * weight[said.indices]
        rows = unit_rows(said)
        alike = np.round(np.asarray((rows @ rows.T).todense()), STEPS)
        np.fill_diagonal(alike, 0.0)
        return alike, np.round((told + told.T) / 2, STEPS)


def words_of(outlines: Sequence[Outline], table: DocumentFrequencies) -> WholeWords:
    """The words of articles that tell something."""
    bags = [
        {word: n for word, n in outline.counts.items() if word not in outline.empty} for outline in outlines
    ]
    vocabulary = sorted({word for bag in bags for word in bag})
    column = {word: number for number, word in enumerate(vocabulary)}
    rarity = np.zeros(max(1, len(vocabulary)))
    rarity[: len(vocabulary)] = [table.rarities[word] for word in vocabulary]
    heads = [dict.fromkeys(outline.head, 1) for outline in outlines]
    return WholeWords(_rows(bags, column), _rows(heads, column), rarity)


def _rows(bags: Iterable[Mapping[str, int]], column: Mapping[str, int]) -> sparse.csr_matrix:
    listed = list(bags)
    columns = [column[word] for bag in listed for word in bag]
    counts = np.array([n for bag in listed for n in bag.values()], dtype=np.float64)
    starts = np.cumsum([0, *map(len, listed)])
    return sparse.csr_matrix((counts, columns, starts), shape=(len(listed), max(1, len(column))))


def _membership(groups: Sequence[Sequence[int]], count: int) -> sparse.csr_matrix:
    """The matrix that turns rows of articles into those of groups."""
    members = [member for group in groups for member in group]
    number = [number for number, group in enumerate(groups) for _ in group]
    return sparse.csr_matrix((np.ones(len(members)), (number, members)), shape=(len(groups), count))
