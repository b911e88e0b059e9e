import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.ranking.lexrank import TOLERANCE, Edges, centrality, term_rows

TERMS = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=6), min_size=1, max_size=12)


def scores(terms: list[list[str]]) -> np.ndarray:
    return centrality(Edges(term_rows(terms)), np.ones(len(terms)))


@given(TERMS)
def test_scores_are_a_distribution(terms: list[list[str]]) -> None:
    found = scores(terms)
    assert found.sum() == pytest.approx(1)
    assert (found >= 0).all()


@given(TERMS)
def test_a_further_step_changes_nothing(terms: list[list[str]]) -> None:
    edges, found = Edges(term_rows(terms)), scores(terms)
    degree = edges.step(np.ones(len(terms)))
    dangling = degree < TOLERANCE
    walked = edges.step(found * np.where(dangling, 0, 1 / np.where(dangling, 1, degree))) + found[
        dangling
    ].sum() / len(found)
    assert np.abs(0.85 * walked + 0.15 / len(found) - found).sum() < 1e-7


@given(TERMS, st.randoms(use_true_random=False))
def test_the_order_of_sentences_does_not_change_their_scores(terms: list[list[str]], chance: object) -> None:
    order = list(range(len(terms)))
    chance.shuffle(order)  # type: ignore[attr-defined]
    assert scores([terms[i] for i in order]) == pytest.approx(scores(terms)[order], abs=1e-7)


def test_equal_sentences_are_more_central_than_an_unrelated_one() -> None:
    # Where IDF is log(N / (1 + n)) it turns over here, and the five get nothing.
    found = scores([["ferry", "aground"]] * 5 + [["lime", "trees"]])
    assert found[:5].min() > found[5]


def test_a_step_leaves_out_the_sentence_itself_and_halves_edges_inside_an_article() -> None:
    rows = term_rows([["a", "b"], ["a", "b"], ["a", "b"]])
    edges = Edges(rows, np.array([0, 0, 1]), inside=0.5)
    # By hand: all cosines are 1. From sentence 0 half goes to its neighbour 1, and the whole to sentence 2.
    assert edges.step(np.array([1.0, 0.0, 0.0])) == pytest.approx([0.0, 0.5, 1.0])


def test_the_matrix_free_step_equals_the_product_with_the_matrix() -> None:
    rows = term_rows([["a", "b"], ["b", "c"], ["c", "a"], ["d"]])
    whole = (rows @ rows.T).toarray()
    np.fill_diagonal(whole, 0)
    given_scores = np.array([0.1, 0.2, 0.3, 0.4])
    assert Edges(rows).step(given_scores) == pytest.approx(whole @ given_scores)


def test_no_sentences_have_no_scores() -> None:
    assert len(centrality(Edges(term_rows([])), np.ones(0))) == 0
