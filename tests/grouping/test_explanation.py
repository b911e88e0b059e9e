import pytest

from summarizer.grouping.events import Grouping, group
from summarizer.grouping.explanation import reasons, related
from summarizer.models import Article


@pytest.fixture(scope="module")
def grouping(seed_articles: list[Article]) -> Grouping:
    return group(seed_articles)


def event_of(grouping: Grouping, article: str) -> str:
    return next(event.id for event in grouping.events if article in event.articles)


def test_every_article_has_a_reason(grouping: Grouping, seed_articles: list[Article]) -> None:
    assert reasons(grouping).keys() == {article.id for article in seed_articles}


def test_a_reason_names_shared_terms_and_the_nearest_other_event(grouping: Grouping) -> None:
    reason = reasons(grouping)["gazette-call-april"]
    assert "varro" in dict(reason.terms)
    assert reason.nearest == event_of(grouping, "gazette-call-august")
    assert reason.similarity is not None
    assert reason.nearest_similarity is not None
    assert reason.similarity > reason.nearest_similarity


def test_an_article_alone_says_so(grouping: Grouping) -> None:
    reason = reasons(grouping)["record-orrery"]
    assert reason.similarity is None
    assert reason.rule.startswith("alone")


def test_a_reprint_names_its_origin(grouping: Grouping) -> None:
    rules = {
        reasons(grouping)[article].rule
        for article in ("ledger-rail-npa", "dispatch-rail-npa", "examiner-rail-npa")
    }
    assert any(rule.startswith("reprint of") for rule in rules)


def test_two_calls_of_the_same_ministers_are_related_both_ways(grouping: Grouping) -> None:
    april, august = event_of(grouping, "ledger-call-april"), event_of(grouping, "ledger-call-august")
    links = related(grouping)
    assert april in {link.event for link in links[august]}
    assert august in {link.event for link in links[april]}
    assert "day(s) apart" in links[april][0].why


def test_unrelated_events_are_not_linked(grouping: Grouping) -> None:
    assert related(grouping)[event_of(grouping, "record-orrery")] == ()


def test_a_reason_says_what_keeps_the_nearest_event_apart_and_which_days_are_mentioned(
    grouping: Grouping,
) -> None:
    reason = reasons(grouping)["ledger-call-april"]
    assert reason.kept_apart is not None
    assert reason.kept_apart.startswith("120 day(s) apart; only here: ")
    assert "2025-04-07" in reason.dates


def test_a_link_to_a_related_event_says_what_only_one_of_the_two_has(grouping: Grouping) -> None:
    april, august = event_of(grouping, "ledger-call-april"), event_of(grouping, "ledger-call-august")
    why = next(link.why for link in related(grouping)[april] if link.event == august)
    assert why.startswith("shares ")
    assert "120 day(s) apart; only here: " in why
    assert "; only there: " in why
