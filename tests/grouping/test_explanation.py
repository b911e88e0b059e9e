from collections.abc import Callable

import pytest

from summarizer.grouping.events import Grouping, group
from summarizer.grouping.explanation import reasons, related
from summarizer.models import Article
from tests.grouping.affairs import affairs


@pytest.fixture(scope="module")
def grouping(seed_articles: list[Article]) -> Grouping:
    return group(seed_articles)


def event_of(grouping: Grouping, article: str) -> str:
    return next(event.id for event in grouping.events if article in event.articles)


def test_every_article_has_a_reason(grouping: Grouping, seed_articles: list[Article]) -> None:
    assert reasons(grouping).keys() == {article.id for article in seed_articles}


def test_a_reason_names_shared_terms_and_the_nearest_other_event(grouping: Grouping) -> None:
    reason = reasons(grouping)["gazette-call-april"]
    assert "Varro" in dict(reason.terms)
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
    assert "days apart" in links[april][0].why


def test_unrelated_events_are_not_linked(grouping: Grouping) -> None:
    assert related(grouping)[event_of(grouping, "record-orrery")] == ()


def test_a_reason_says_what_keeps_the_nearest_event_apart_and_which_days_are_mentioned(
    grouping: Grouping,
) -> None:
    reason = reasons(grouping)["ledger-call-april"]
    assert reason.kept_apart is not None
    assert reason.kept_apart.startswith("120 days apart; only here: ")
    assert "2025-04-07" in reason.dates


def test_a_link_to_a_related_event_says_what_only_one_of_the_two_has(grouping: Grouping) -> None:
    april, august = event_of(grouping, "ledger-call-april"), event_of(grouping, "ledger-call-august")
    why = next(link.why for link in related(grouping)[april] if link.event == august)
    assert why.startswith("shares ")
    assert "120 days apart; only here: " in why
    assert "; only there: " in why


def test_only_pairs_of_events_that_are_asked_for_are_linked(grouping: Grouping) -> None:
    every = {(event, link.event): link for event, links in related(grouping).items() for link in links}
    asked = min(every)
    given = {
        (event, link.event): link for event, links in related(grouping, {asked}).items() for link in links
    }
    assert given == {asked: every[asked]}


def test_a_reason_names_the_rule_that_keeps_the_nearest_event_apart(grouping: Grouping) -> None:
    told = {article: reason.kept_apart or "" for article, reason in reasons(grouping).items()}
    assert told["ledger-call-april"].endswith("; the events: published too far apart")
    assert told["npa-quake-first"].endswith("; the events: too little in common")


@pytest.mark.parametrize(
    ("affair", "article", "rule"),
    [
        ("regatta", "women-2", "each far more alike in itself"),
        ("local-elections", "norden-1", "each far more alike in itself"),
        ("lower-cased-court", "fraud-1", "too little of what either opens with is in the other"),
        ("ministers-call", "march-1", "published too far apart"),
    ],
)
def test_the_rule_between_events_that_are_easily_taken_for_one_is_the_one_that_parts_them(
    affair: str, article: str, rule: str, seed_articles: list[Article]
) -> None:
    chosen = next(each for each in affairs() if each.name == affair)
    reason = reasons(group([*seed_articles, *chosen.articles]))[f"{affair}/{article}"]
    assert (reason.kept_apart or "").endswith(f"; the events: {rule}")


def test_days_in_texts_are_named_where_they_part_two_events(make_article: Callable[..., Article]) -> None:
    first = make_article(
        "LISSE, March 3, 2025 - Foreign ministers Ada Tamm of Lisse and Olav Bern of Norrey spoke by telephone about "
        "harbour dues for tankers. Tamm asked Bern to lower the dues before winter.",
        id="first",
    )
    again = make_article(
        "NORREY, November 4, 2025 - Olav Bern, Norrey's foreign minister, and Ada Tamm of Lisse held a telephone call "
        "on harbour dues for yachts, which Bern called too high for tourists.",
        id="again",
    )
    told = reasons(group([first, again]))["again"].kept_apart or ""
    assert told.endswith("; the events: days in their texts too far apart, and neither recalls the other")


def test_no_stop_word_weekday_or_single_letter_is_said_to_be_shared(
    make_article: Callable[..., Article],
) -> None:
    articles = [
        make_article("The council of Ostrand voted on Monday for a tram line and for an E bus.", id="a"),
        make_article("The harbour of Ostrand was closed on Monday for a ship and for an E boat.", id="b"),
    ]
    why = [near.why for found in related(group(articles)).values() for near in found]
    assert len(why) == 2
    for said in why:
        assert said.startswith("shares Ostrand;")
