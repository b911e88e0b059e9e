import numpy as np
import pytest

from summarizer.models import Sentence
from summarizer.ranking.concepts import (
    SHARE,
    Concepts,
    SentenceConcepts,
    take_apart,
    walk,
    weigh,
    with_shared_words,
)
from summarizer.ranking.lexrank import COEFFICIENTS
from summarizer.ranking.selection import Selector

FERRY = "The ferry from Brevik ran aground off Holm on Monday."
AGREED = "Holm saw a ferry aground after Brevik sent it out late."
ALONE = "Councillors in Talmar approved a budget for new libraries."


def material(*texts: str) -> SentenceConcepts:
    given = [Sentence(f"a{n}", 0, 0, 0, len(text), text) for n, text in enumerate(texts)]
    return take_apart(given, {}, "en")


def weighed(of: SentenceConcepts) -> tuple[Concepts, Concepts]:
    pairs = weigh(of, walk(of), 50.0, COEFFICIENTS)
    return pairs, with_shared_words(of, pairs)


def test_words_that_no_other_article_has_are_worth_nothing() -> None:
    pairs, both = weighed(material(FERRY, ALONE))
    assert both == pairs


def test_shared_words_together_are_worth_their_share_of_all_pairs() -> None:
    pairs, both = weighed(material(FERRY, AGREED, ALONE))
    best = np.zeros(both.count)
    np.maximum.at(best, both.column, both.worth)
    assert best[both.pairs :].sum() == pytest.approx(SHARE * best[: both.pairs].sum())
    assert (both.pairs, both.count) == (pairs.count, len(best))
    assert (np.diff(both.row) >= 0).all()


def test_a_word_is_worth_more_the_more_articles_have_it() -> None:
    _, both = weighed(material("The ferry sank near Holm.", "A ferry left Holm.", "No ferry came."))
    single = both.column >= both.pairs
    worth = sorted(set(both.worth[single].round(12)))
    # "ferry" is in two other articles, "holm" in one, all others in none.
    assert worth[0] == 0
    assert worth[2] == pytest.approx(2 * worth[1])
    assert len(worth) == 3


def test_the_sentence_that_shares_words_with_the_others_is_chosen_first() -> None:
    sentences = [Sentence(f"a{n}", 0, 0, 0, len(t), t) for n, t in enumerate((ALONE, FERRY, AGREED))]
    assert Selector(sentences).best(1)[0].text != ALONE
