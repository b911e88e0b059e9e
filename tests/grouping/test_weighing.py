import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.grouping.candidates import pack_vector
from summarizer.grouping.vectors import DocumentFrequencies, count_terms, vectorize
from summarizer.grouping.weighing import AT_ONCE, weigh_all
from summarizer.models import Article
from summarizer.text.annotation import marked_text
from tests.newsroom_cases import make_article, seed_articles

WORDS = st.lists(st.sampled_from("Quay fire the tug of Selm a 12 Holm. fell. again".split()), max_size=30)


def by_one(articles: list[Article]) -> tuple[object, ...]:
    counted = [count_terms(article) for article in articles]
    table = DocumentFrequencies.count(counted, "en")
    bags = [table.weigh(terms) for terms in counted]
    return _told(table.words, table.weights, vectorize(bags), [pack_vector(bag) for bag in bags])


def together(articles: list[Article], at_once: int = AT_ONCE) -> tuple[object, ...]:
    table, vectors, packed = weigh_all([marked_text(article) for article in articles], "en", at_once)
    return _told(table.words, table.weights, vectors, packed)


def _told(words, weights, vectors, packed) -> tuple[object, ...]:  # type: ignore[no-untyped-def]
    rows = vectors.rows
    arrays = (rows.indptr.tolist(), rows.indices.tolist(), rows.data.tobytes())
    return dict(words), weights, arrays, tuple(vectors.terms), packed


@given(st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=6))
def test_a_batch_has_the_vectors_of_its_articles_to_the_last_bit(
    texts: list[tuple[list[str], list[str]]],
) -> None:
    articles = [
        make_article(id=str(number), title=" ".join(["Title", *title]), text=" ".join(["Word", *words]))
        for number, (title, words) in enumerate(texts)
    ]
    assert by_one(articles) == together(articles)


@pytest.mark.parametrize("at_once", [1, 2, 1 << 10])
def test_articles_may_be_taken_in_parts(at_once: int) -> None:
    english = [article for article in seed_articles() if article.language == "en"]
    assert by_one(english) == together(english, at_once)


def test_what_few_articles_share_stays_rare_and_what_many_share_does_not() -> None:
    few, many = (DocumentFrequencies(count, {"hollin": count}, {}, "en") for count in (9, 4000))
    assert few.rarity("hollin") > few.idf("hollin") / few.idf("unheard")
    assert abs(many.rarity("hollin") - many.idf("hollin") / many.idf("unheard")) < 0.01
