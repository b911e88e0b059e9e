"""Holds groups of articles against each other as wholes; a word weighs by its rarity and how few groups have it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from summarizer.grouping.days import Floats
from summarizer.grouping.outlines import Outline, empty_words
from summarizer.grouping.vectors import DocumentFrequencies, unit_rows

STEPS = 9  # digits that decide, so that the last bits of a float do not


@dataclass(frozen=True)
class WholeWords:
    """Of articles by number: which words each says, has and opens with; and how rare each word is.

    ``said`` is how often, without words that tell nothing; ``has`` are all: who is named after a town tells of it too.
    """

    said: sparse.csr_matrix
    has: sparse.csr_matrix
    opens: sparse.csr_matrix
    rarity: Floats

    def compared(self, groups: Sequence[Sequence[int]]) -> tuple[Floats, Floats]:
        """How alike each two groups are, 0 to itself; how much of what either opens with the other tells, on average.

        A word that ``d`` of ``n`` groups have weighs its rarity times ``log((n + 1) / d)``.
        """
        member = membership(groups, self.said.shape[0])
        said = sparse.csr_matrix(member @ self.said)
        said.sort_indices()
        holders = np.bincount(said.indices, minlength=said.shape[1])
        weight = self.rarity * np.log((len(groups) + 1) / np.maximum(holders, 1))
        opened = sparse.csr_matrix((member @ self.opens).sign() @ sparse.diags(weight**2))
        also_said = np.asarray((opened @ said.sign().T).todense())
        also_said /= np.maximum(np.asarray(opened.sum(axis=1)), 1e-9)
        said.data = (1 + np.log(said.data)) * weight[said.indices]
        rows = unit_rows(said)
        alike = np.round(np.asarray((rows @ rows.T).todense()), STEPS)
        np.fill_diagonal(alike, 0.0)
        return alike, np.round((also_said + also_said.T) / 2, STEPS)


def words_of(
    outlines: Sequence[Outline], table: DocumentFrequencies, *, in_texts: bool = False
) -> WholeWords:
    """The words of articles, as rare as a table says.

    With ``in_texts`` a word of titles that no text has opens none, and one of an outlet's name is not rare at all: the
    first is of a site or a column ("EXCLUSIVE -"), the second names what all of a place have in common.
    """
    bags = [outline.counts for outline in outlines]
    telling = [
        {word: n for word, n in outline.counts.items() if word not in outline.empty} for outline in outlines
    ]
    told = {stem for outline in outlines for marked in outline.said[in_texts:] for _, stem, _ in marked}
    heads = [dict.fromkeys((stem for stem in outline.head if stem in told), 1) for outline in outlines]
    column = {word: number for number, word in enumerate(sorted({word for bag in bags for word in bag}))}
    named = set().union(*(outline.empty - empty_words(outline.language) for outline in outlines if in_texts))
    rarity = np.array([0.0 if word in named else table.rarities[word] for word in column] or [0.0])
    return WholeWords(_rows(telling, column), _rows(bags, column).sign(), _rows(heads, column), rarity)


def _rows(bags: Iterable[Mapping[str, int]], column: Mapping[str, int]) -> sparse.csr_matrix:
    listed = list(bags)
    columns = [column[word] for bag in listed for word in bag]
    counts = np.array([n for bag in listed for n in bag.values()], dtype=np.float64)
    starts = np.cumsum([0, *map(len, listed)])
    return sparse.csr_matrix((counts, columns, starts), shape=(len(listed), max(1, len(column))))


def membership(groups: Sequence[Sequence[int]], count: int) -> sparse.csr_matrix:
    """The matrix that turns rows of articles into those of groups."""
    members = [member for group in groups for member in group]
    number = [number for number, group in enumerate(groups) for _ in group]
    return sparse.csr_matrix((np.ones(len(members)), (number, members)), shape=(len(groups), count))
