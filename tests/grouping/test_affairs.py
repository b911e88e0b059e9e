import pytest

from summarizer.grouping.events import group
from summarizer.grouping.explanation import related
from summarizer.models import Article
from tests.grouping.affairs import affairs, mistaken
from tests.remembered import remember_articles


def test_there_are_90_pairs_of_the_same_event_and_90_of_different_ones() -> None:
    same = [same for affair in affairs() for _, _, same in affair.pairs]
    assert (same.count(True), same.count(False)) == (90, 90)


def test_each_article_of_an_affair_has_an_id_of_its_own() -> None:
    ids = [article.id for affair in affairs() for article in affair.articles]
    assert len(set(ids)) == len(ids)


def test_all_but_four_of_180_pairs_are_judged_rightly_among_the_sample_corpus(
    seed_articles: list[Article], monkeypatch: pytest.MonkeyPatch
) -> None:
    remember_articles(monkeypatch)
    wrong = mistaken(affairs(), seed_articles, lambda given: [e.articles for e in group(given).events])
    assert len(wrong) <= 4, wrong


def test_events_that_are_easily_taken_for_one_are_linked_as_related(seed_articles: list[Article]) -> None:
    ministers = affairs()[0]
    grouping = group([*seed_articles, *ministers.articles])
    event_of = {article: event.id for event in grouping.events for article in event.articles}
    march, july = event_of["ministers-call/march-1"], event_of["ministers-call/july-1"]
    [why] = [link.why for link in related(grouping)[march] if link.event == july]
    assert "Dovan" in why
    assert "132 days apart" in why
