"""Pairs of two days that are alike enough."""

import numpy as np
import pytest
from numpy.typing import NDArray
from scipy import sparse

from summarizer.grouping.products import PrunedProducts, products


def _rows(dice: np.random.Generator, count: int) -> sparse.csr_matrix:
    """Unit rows of 200 columns, the first of which nearly every row has, in three families."""
    shares = 1 / (1 + np.arange(200) / 8)
    own = dice.random((3, 200)) < 0.1
    held = (dice.random((count, 200)) < shares) | own[dice.integers(3, size=count)]
    weights = np.where(held, dice.random((count, 200)) * (1 - 0.9 * shares), 0.0)
    weights[0] *= shares > 0.5  # one of common words alone
    lengths = np.sqrt((weights**2).sum(axis=1, keepdims=True))
    return sparse.csr_matrix((weights / np.maximum(lengths, 1e-9)).astype(np.float32))


def _found(
    pairs: list[tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]],
) -> dict[tuple[int, int], bytes]:
    return {
        (int(a), int(b)): cosine.tobytes()
        for i, j, cosines in pairs
        for a, b, cosine in zip(i, j, cosines, strict=True)
    }


@pytest.mark.parametrize("least", [0.11, 0.2, 0.5, 0.8])
@pytest.mark.parametrize("seldom", [1, 40, 10**9])
def test_pruned_products_are_those_of_all_with_all_to_the_last_bit(least: float, seldom: int) -> None:
    dice = np.random.default_rng(1)
    blocks = [_rows(dice, count) for count in (60, 3, 45, 1)]
    pruned = PrunedProducts(blocks, seldom)
    for one, left in enumerate(blocks):
        for other in range(one, len(blocks)):
            expected = _found([*products(left, blocks[other], least)])
            found = _found([*pruned.pairs(one, other, least)])
            if one == other:
                expected = {pair: cosine for pair, cosine in expected.items() if pair[0] < pair[1]}
                found = {pair: cosine for pair, cosine in found.items() if pair[0] < pair[1]}
            assert expected == found


def test_no_blocks_have_no_pairs() -> None:
    empty = sparse.csr_matrix((5, 10), dtype=np.float32)
    assert _found([*PrunedProducts([empty]).pairs(0, 0, 0.1)]) == {}
