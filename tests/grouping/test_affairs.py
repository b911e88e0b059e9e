from tests.grouping.affairs import affairs


def test_there_are_66_pairs_of_the_same_event_and_66_of_different_ones() -> None:
    same = [same for affair in affairs() for _, _, same in affair.pairs]
    assert (same.count(True), same.count(False)) == (66, 66)


def test_each_article_of_an_affair_has_an_id_of_its_own() -> None:
    ids = [article.id for affair in affairs() for article in affair.articles]
    assert len(set(ids)) == len(ids)
