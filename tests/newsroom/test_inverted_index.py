"""What an index passes over is less than what is asked for."""

import numpy as np
import numpy.typing as npt
import pytest
from scipy import sparse

from summarizer.grouping.candidates import unpack_rows
from summarizer.newsroom.vector_index import EveryVector, InvertedIndex
from tests.newsroom_cases import make_article, make_newsroom, post

TERMS = 300


def made_rows(count: int, seed: int) -> sparse.csr_matrix:
    """Vectors of length 1 whose terms are as common as words are."""
    dice = np.random.default_rng(seed)
    filled = dice.random((count, TERMS)) < 0.9 / (1 + np.arange(TERMS) / 8)
    values: npt.NDArray[np.float32] = (filled * dice.random((count, TERMS))).astype(np.float32)
    return sparse.csr_matrix(values / np.maximum(np.linalg.norm(values, axis=1), 1e-9)[:, None])


@pytest.mark.parametrize("least", [0.05, 0.2, 0.5])
def test_every_row_whose_product_reaches_the_least_is_found(least: float) -> None:
    rows, asked = made_rows(400, 1), made_rows(20, 2)
    numbers = np.arange(400, dtype=np.int64) * 3 + 1
    index = InvertedIndex(rows, numbers)
    products = (rows @ asked.T).toarray()
    for place in range(20):
        near = index.near(asked[[place]], least)
        assert set(numbers[products[:, place] >= least].tolist()) <= set(near.tolist())


def test_rows_that_share_common_terms_alone_are_passed_over() -> None:
    rows = sparse.csr_matrix(np.array([[0.1, 0.995, 0.0], [0.1, 0.0, 0.995]], dtype=np.float32))
    index = InvertedIndex(rows, np.array([7, 8], dtype=np.int64))
    assert index.near(rows[[0]], 0.2).tolist() == [7]


def test_nothing_is_near_where_nothing_is_held() -> None:
    nothing = sparse.csr_matrix((0, TERMS), dtype=np.float32)
    assert InvertedIndex(nothing, np.zeros(0, dtype=np.int64)).near(made_rows(1, 3), 0.2).tolist() == []


def test_articles_that_come_and_go_after_the_index_was_made_are_found_and_lost() -> None:
    newsroom, every = make_newsroom(), EveryVector()
    storm = "The storm Berta tore the roof off the fish market at Wendham on Friday night."

    def near() -> set[str]:
        with newsroom.store.reading() as tx:
            asked = tx.vectors_of([tx.known(["one"])["one"][0]])
            (found,) = every.near(tx, "en", unpack_rows(list(asked.values())), 0.2)
            return {article.id for article in tx.articles(found.tolist()).values()}

    post(newsroom, [make_article(id="one", source="A", text=storm)])
    assert near() == {"one"}
    post(newsroom, [make_article(id="two", source="B", text="The storm Berta tore off the market's roof.")])
    post(newsroom, [make_article(id="far", source="C", text="A court fined the bank Orsel nine million.")])
    assert near() == {"one", "two"}
    newsroom.forget("two")
    assert near() == {"one"}
    newsroom.close()
